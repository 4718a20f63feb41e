// ad2726c940fb7a5d9d10a8ffdbca69f9ac1a36f2
import{Unzip,UnzipInflate,zipSync}from"./fflate.js";let A="word/document.xml",B={packed:4e6,unpacked:16e6,body:4e6,files:400},C=16384,D="Berkas Word ini tidak bisa dibaca. Unduh lagi dari situs desa, lalu coba sekali lagi.",E="Berkas Word ini terlalu besar untuk diisi di HP.",F=/^\ufeff?<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])/i;class G extends Error{}
function H(a=D){throw new G(a)}
function I(a){try{return a()}catch(b){throw b instanceof G?b:new G(D)}}
function J(a,b){if(a>b){H(E)}}
function K(a){let b={},[c,d]=[0,0],e=new Unzip((f)=>{let g=[];d+=1;J(d,B.files);f.ondata=(h,i,j)=>{if(h){throw h}
c+=i.length;J(c,B.unpacked);g.push(i);if(j){b[f.name]=M(g)}};f.start()});e.register(UnzipInflate);J(a.length,B.packed);return I(()=>{for(let k=0;k<a.length;k+=C){e.push(a.subarray(k,k+C),k+C>=a.length)}
J(b[A].length,B.body);let l=new TextDecoder("utf-8",{fatal:true,ignoreBOM:true}).decode(b[A]);return L(a,Object.keys(b).length)&&!F.test(l)?{parts:b,text:l}:H()})}
function L(a,b){let c=new DataView(a.buffer,a.byteOffset+a.length-22);return c.getUint32(0,true)===0x06054b50&&c.getUint16(10,true)===b}
function M(a){let b=new Uint8Array(a.reduce((c,{length:d})=>c+d,0));a.reduce((e,f)=>{b.set(f,e);return e+f.length},0);return b}
function N(a,b){return zipSync({...a,[A]:new TextEncoder().encode(b)},{mtime:new Date(1980,0,1)})}
let O=new URL("../",import.meta.url);function P(a){return String(a).replace(/\B(?=(\d{3})+$)/g,".")}
function Q(a){return`Rp${P(a)}`}
let R=864e5,S=["Senin","Selasa","Rabu","Kamis","Jumat","Sabtu","Minggu"],T=["Januari","Februari","Maret","April","Mei","Juni","Juli","Agustus","September","Oktober","November","Desember"],U=(a)=>new Date(a).toISOString().slice(0,10);let V=864e5,W=30;function X(a,b){let c=[a,b].every((d)=>/^\d{4}-\d\d-\d\d$/.test(d))?(Date.parse(b)-Date.parse(a))/V+1:0;return c>0?c:null}
function Y(a,b,c){let d=X(b,c);return d&&Number.isFinite(a)?Math.round((a*W)/d):null}
let Z=(a)=>(Number.isSafeInteger(a)&&a>=0?a:null),A1=(a,...b)=>([a,...b].includes(null)?null:b.reduce((c,d)=>c-d,a)),B1=(a,b)=>([Z(a),Z(b)].includes(null)?null:Z(a*b)),C1=(a)=>(a.includes(null)?null:a.reduce((b,c)=>b+c,0));function D1(a){let[b,c,d,e,f,g]=["penjualan","terjual","bahan","biaya","angsuran","sendiri"].map((h)=>Z(a[h])),i=(a.dana||[]).map((j)=>({...j,jumlah:B1(j.banyak,j.harga)})),k=i.length?Z(C1(i.map(({jumlah:l})=>l))):null,m=A1(k,g),n=A1(b,d,e,f),o=Array.from({length:a.bulan||6},(p,q)=>({penjualan:b,bahan:d,biaya:e,angsuran:f,sisa:n,sejak:n===null?null:n*(q+1)})),r=(s)=>(s===null||!c?"":`${Q(Math.round(s / c))} setiap barang`);return{dana:i,total:k,sendiri:g,dimohon:m===null?null:Math.max(m,0),arus:o,anggapan:{harga:r(b)&&`rata-rata ${r(b)}`,terjual:c===null?"":`${P(c)} barang dalam ${W} hari`,bahan:r(d),angsuran:f===null?"":f?Q(f):"tidak ada",mulai:E1(a.mulai),},}}
function E1(a){let[,b,c]=/^(\d{4})-(0[1-9]|1[0-2])$/.exec(a)||[];return c?`${T[Number(c) - 1]} ${b}`:""}
let F1=(a)=>`${Number(a.slice(8))} ${E1(a.slice(0, 7))}`,G1=(a)=>(a<0?`-${Q(-a)}`:Q(a));function H1(a){let b=D1(a),[{penjualan:c,bahan:d,biaya:e}]=b.arus,f=X(a.dari,a.sampai),g={"angka-masa":f&&`${F1(a.dari)} sampai ${F1(a.sampai)} (${P(f)} hari, dihitung ke ${W} hari)`,"angka-terjual":Z(a.terjual)===null?"":`${P(a.terjual)} barang`,"angka-ramai":E1(a.ramai),},h=(i,j,k=P)=>{g[i]=j===null?"":k(j)};Object.entries({penjualan:c,bahan:d,biaya:e,sisa:A1(c,d,e)}).forEach(([l,j])=>h(`angka-${l}`,j,G1));b.dana.forEach(({untuk:m,banyak:n,harga:o,jumlah:p},q)=>{g[`dana-${q + 1}-untuk`]=m;Object.entries({banyak:n,harga:o,jumlah:p}).forEach(([l,j])=>h(`dana-${q + 1}-${l}`,Z(j)))});["total","sendiri","dimohon"].forEach((l)=>h(`dana-${l}`,b[l]));b.arus.forEach((r,s)=>Object.entries(r).forEach(([l,j])=>h(`arus-${s + 1}-${l}`,j)));Object.entries(b.anggapan).forEach(([l,j])=>h(`anggapan-${l}`,j,String));return Object.fromEntries(Object.entries(g).filter(([,j])=>j))}
let I1=/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g,J1=/:(?:bibliography|checkbox|citation|docPartList|docPartObj|equation|group|picture|repeatingSection(?:Item)?)$/,K1=["w:p","w:tr","w:tbl","w:tc","w:txbxContent","w:body"];function L1(a,b){let{parts:c,text:d}=K(a),e=new Map(Object.entries(b)),f=new Set(),g=[];for(let h of M1(d)){let i=R1(h),j=e.has(i)?S1(d,h,e.get(i)):[];if(j.length){f.add(i);g.push(...j)}}
return{bytes:N(c,Y1(d,g)),missing:[...e.keys()].filter((i)=>!f.has(i))}}
function M1(a){let b=N1("","",0,0,null),c=[],d=[],e=b;for(let{0:f,1:g,2:h,3:i,4:j,index:k}of a.matchAll(I1)){let l=k+f.length;if(f==="<"||(g&&e.name!==h)){H()}
if(g){Object.assign(e,{close:k,end:l});e=e.parent;if(h==="w:sdt"){d.pop()}}else if(h){let m=N1(h,i,k,l,e);e.children.push(m);e=j?e:m;if(h==="w:sdt"&&!j){d.slice(-1).forEach((n)=>Object.assign(n,{nested:true}));d.push(m);c.push(m)}}}
if(e!==b||!O1(b,"w:document")){H()}
return c.filter(({nested:o})=>!o)}
function N1(a,b,c,d,e){return{name:a,attributes:b,start:c,inside:d,close:d,end:d,parent:e,children:[],nested:false}}
function O1(a,b){return a&&a.children.find((c)=>c.name===b)}
function P1(a,b){let c=[a];while(c.length){let d=c.pop();if(d.name===b&&d!==a){return d}
for(let e=d.children.length-1;e>=0;e-=1){c.push(d.children[e])}}
return undefined}
function Q1(a){let[,b,c]=/\sw:val\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(a?a.attributes:"")||[];return b||c||""}
function R1(a){return Q1(O1(O1(a,"w:sdtPr"),"w:tag"))}
function S1(a,b,c){let d=O1(b,"w:sdtPr"),[e,f]=T1(b);if(!e||d.children.some(({name:g})=>J1.test(g))){return[]}
let h=Boolean(O1(d,"w:showingPlcHdr")),i=d.children.filter(({name:g})=>g==="w:showingPlcHdr"||g.endsWith(":dataBinding")),j=P1(e,"w:r"),k=(h&&O1(d,"w:rPr"))||O1(j,"w:rPr"),l=`<w:r>${U1(a, k, h)}<w:t xml:space="preserve">${X1(c)}</w:t></w:r>`;return[...i.map(({start:m,end:n})=>([m,n,""])),W1(a,e,f?l:V1(a,P1(e,"w:p"),l))]}
function T1(a){let b=O1(a,"w:sdtContent"),c=a.parent;while(c.parent&&!K1.includes(c.name)){c=c.parent}
if(c.name==="w:tr"){return[O1(b,"w:tc"),false]}
if(c.name==="w:tbl"){let d=O1(b,"w:tr");return[d&&d.children.filter(({name:e})=>e==="w:tc").pop(),false]}
return[b,c.name==="w:p"]}
function U1(a,b,c){let d=O1(b,"w:rStyle"),e=d&&(c||Q1(d)==="PlaceholderText");return!b?"":Y1(a.slice(0,b.end),e?[[d.start,d.end,""]]:[]).slice(b.start)}
function V1(a,b,c){let d=O1(b,"w:pPr");return`<w:p${b ? b.attributes : ""}>${d ? a.slice(d.start, d.end) : ""}${c}</w:p>`}
function W1(a,b,c){let d=O1(b,"w:tcPr");return b.inside===b.end?[b.start,b.end,`<${b.name}${b.attributes}>${c}</${b.name}>`]:[d?d.end:b.inside,b.close,c]}
function X1(a){return a.replace(/[\0-\x20]+/g," ").replace(/[\ufffe\uffff]/g,"").replace(/&/g,"&amp;").replace(/</g,"&lt;").replace(/>/g,"&gt;")}
function Y1(a,b){let c=0,d=[];for(let[e,f,g]of[...b].sort((h,i)=>h[0]-i[0])){d.push(a.slice(c,e),g);c=f}
return d.join("")+a.slice(c)}
export{L1 as filled,Y as monthly,D1 as planned,H1 as wordsOf};