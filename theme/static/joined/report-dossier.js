// 678abedf883c49a8be9d4da8ec52cc1f6a711649
let B=document.getElementById("_alat").dataset.bulan.split("|");function C(a){let[,b,c]=/^(\d{4})-(0[1-9]|1[0-2])$/.exec(a)||[];return c?`${B[Number(c) - 1]} ${b}`:""}
function D(a){return`${Number(a.slice(8))} ${C(a.slice(0, 7))}`}
let E=new URL("../",import.meta.url);function F(a){return new URL(a,E).href}
function G(a){return String(a).replace(/\B(?=(\d{3})+$)/g,".")}
function H(a){return`Rp${G(a)}`}
function I(a,b,c,d=`text/${b}`){let e=document.createElement("a");e.href=URL.createObjectURL(new Blob([c],{type:d}));e.download=`${a}.${b}`;e.click();setTimeout(()=>URL.revokeObjectURL(e.href),6e4)}
function J(a,b=300){return typeof a==="string"?a.slice(0,b).replace(/[\ud800-\udfff]/gu,""):""}
function K(a){return(b)=>(a.exec(J(b))||[""])[0]}
function L(a){return(b)=>Object.fromEntries(Object.entries(a).map(([c,d])=>[c,d((b||{})[c])]))}
let[M,N]=["word/document.xml","docProps/core.xml"],O=4e6,P={unpacked:16e6,body:4e6,files:400},Q=16384,R="Berkas Word ini tidak bisa dibaca. Unduh lagi dari situs ini, lalu coba sekali lagi.",S="Berkas Word ini terlalu besar untuk diisi di HP.",T=/^\/|\\|:|(?:^|\/)\.\.?(?:\/|$)/,U=/^\ufeff?<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])/i;class V extends Error{}
function W(a=R){throw new V(a)}
function X(a){try{return a()}catch(b){throw b instanceof V?b:new V(R)}}
function Y(a,b){if(a>b){W(S)}}
function Z({Unzip:a,UnzipInflate:b},c){let d={},[e,f]=[0,0],g=new a((h)=>{let i=[];f+=1;Y(f,P.files);if(T.test(h.name)){W()}
h.ondata=(j,k,l)=>{if(j){throw j}
e+=k.length;Y(e,P.unpacked);i.push(k);if(l){d[h.name]=B1(i)}};h.start()});g.register(b);Y(c.length,O);return X(()=>{for(let m=0;m<c.length;m+=Q){g.push(c.subarray(m,m+Q),m+Q>=c.length)}
Y(d[M].length,P.body);let[n,o]=[M,N].map((p)=>new TextDecoder("utf-8",{fatal:true,ignoreBOM:true}).decode(d[p])),[,q]=/<cp:keywords>([^<]{1,200})</.exec(o)||["",""];return A1(c,Object.keys(d).length)&&!U.test(n)?{parts:d,text:n,keywords:q}:W()})}
function A1(a,b){let c=new DataView(a.buffer,a.byteOffset+a.length-22);return c.getUint32(0,true)===0x06054b50&&c.getUint16(10,true)===b}
function B1(a){let b=new Uint8Array(a.reduce((c,{length:d})=>c+d,0));a.reduce((e,f)=>{b.set(f,e);return e+f.length},0);return b}
function C1({zipSync:a},b,c){return a({...b,[M]:new TextEncoder().encode(c)},{mtime:new Date(1980,0,1)})}
let D1=/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g,E1=/:(?:bibliography|checkbox|citation|docPartList|docPartObj|equation|group|picture|repeatingSection(?:Item)?)$/,F1=["w:p","w:tr","w:tbl","w:tc","w:txbxContent","w:body"];function G1(a,b,c){let{parts:d,text:e,keywords:f}=Z(a,b),g=new Map(Object.entries(c)),h=new Set(),i=[];for(let j of H1(e)){let k=M1(j),l=g.has(k)?N1(e,j,g.get(k)):[];if(l.length){h.add(k);i.push(...l)}}
return{bytes:C1(a,d,T1(e,i)),keywords:f,missing:[...g.keys()].filter((k)=>!h.has(k))}}
function H1(a){let b=I1("","",0,0,null),c=[],d=[],e=b;for(let{0:f,1:g,2:h,3:i,4:j,index:k}of a.matchAll(D1)){let l=k+f.length;if(f==="<"||(g&&e.name!==h)){W()}
if(g){Object.assign(e,{close:k,end:l});e=e.parent;if(h==="w:sdt"){d.pop()}}else if(h){let m=I1(h,i,k,l,e);e.children.push(m);e=j?e:m;if(h==="w:sdt"&&!j){d.slice(-1).forEach((n)=>Object.assign(n,{nested:true}));d.push(m);c.push(m)}}}
if(e!==b||!J1(b,"w:document")){W()}
return c.filter(({nested:o})=>!o)}
function I1(a,b,c,d,e){return{name:a,attributes:b,start:c,inside:d,close:d,end:d,parent:e,children:[],nested:false}}
function J1(a,b){return a&&a.children.find((c)=>c.name===b)}
function K1(a,b){let c=[a];while(c.length){let d=c.pop();if(d.name===b&&d!==a){return d}
for(let e=d.children.length-1;e>=0;e-=1){c.push(d.children[e])}}
return undefined}
function L1(a){let[,b,c]=/\sw:val\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(a?a.attributes:"")||[];return b||c||""}
function M1(a){return L1(J1(J1(a,"w:sdtPr"),"w:tag"))}
function N1(a,b,c){let d=J1(b,"w:sdtPr"),[e,f]=O1(b);if(!e||d.children.some(({name:g})=>E1.test(g))){return[]}
let h=Boolean(J1(d,"w:showingPlcHdr")),i=d.children.filter(({name:g})=>g==="w:showingPlcHdr"||g.endsWith(":dataBinding")),j=K1(e,"w:r"),k=(h&&J1(d,"w:rPr"))||J1(j,"w:rPr"),l=`<w:r>${P1(a, k, h)}<w:t xml:space="preserve">${S1(c)}</w:t></w:r>`;return[...i.map(({start:m,end:n})=>([m,n,""])),R1(a,e,f?l:Q1(a,K1(e,"w:p"),l))]}
function O1(a){let b=J1(a,"w:sdtContent"),c=a.parent;while(c.parent&&!F1.includes(c.name)){c=c.parent}
if(c.name==="w:tr"){return[J1(b,"w:tc"),false]}
if(c.name==="w:tbl"){let d=J1(b,"w:tr");return[d&&d.children.filter(({name:e})=>e==="w:tc").pop(),false]}
return[b,c.name==="w:p"]}
function P1(a,b,c){let d=J1(b,"w:rStyle"),e=d&&(c||L1(d)==="PlaceholderText");return!b?"":T1(a.slice(0,b.end),e?[[d.start,d.end,""]]:[]).slice(b.start)}
function Q1(a,b,c){let d=J1(b,"w:pPr");return`<w:p${b ? b.attributes : ""}>${d ? a.slice(d.start, d.end) : ""}${c}</w:p>`}
function R1(a,b,c){let d=J1(b,"w:tcPr");return b.inside===b.end?[b.start,b.end,`<${b.name}${b.attributes}>${c}</${b.name}>`]:[d?d.end:b.inside,b.close,c]}
function S1(a){return a.replace(/[\0-\x20]+/g," ").replace(/[\ufffe\uffff]/g,"").replace(/&/g,"&amp;").replace(/</g,"&lt;").replace(/>/g,"&gt;")}
function T1(a,b){let c=0,d=[];for(let[e,f,g]of[...b].sort((h,i)=>h[0]-i[0])){d.push(a.slice(c,e),g);c=f}
return d.join("")+a.slice(c)}
function U1(a,b){let[c,d]=a.split("-").map(Number),[e,f]=[new Date(Date.UTC(c,d-1+b,1)),new Date(Date.UTC(c,d+b,0))];return{dari:e.toISOString().slice(0,10),sampai:f.toISOString().slice(0,10)}}
function V1({dari:a,sampai:b}){return(Date.parse(b)-Date.parse(a))/864e5+1}
let W1=30,X1=5,Y1=6;function Z1(a,b){let c=[a,b].every((d)=>/^\d{4}-\d\d-\d\d$/.test(d))?V1({dari:a,sampai:b}):0;return c>0?c:null}
function A2(a,b,c){let d=Z1(b,c);return d&&Number.isFinite(a)?Math.round((a*W1)/d):null}
let B2=(a)=>U1(a,1).dari.slice(0,7),C2=(a)=>a.reduce((b,{hak:c,jumlah:d})=>({penjualan:b.penjualan+c,terjual:b.terjual+d}),{penjualan:0,terjual:0});function D2(a,b,c,d){let e=a.filter((f)=>f.pemilik===b&&f.hari>=c&&f.hari<=d),g=[];for(let h=c.slice(0,7);h<=d.slice(0,7);h=B2(h)){g.push({bulan:h,...C2(e.filter(({hari:i})=>i.startsWith(h)))})}
let[j]=[...g].sort((k,l)=>l.penjualan-k.penjualan),[{hari:m}]=[...e,{hari:""}];return{dari:c,sampai:d,bulan:g,pertama:m,...(e[0]?C2(e):{penjualan:null,terjual:null}),lama:Z1(c,m)>W1,ramai:g.length>1&&j.penjualan>0?j.bulan:"",}}
let E2=(a,b=Number.MAX_SAFE_INTEGER)=>(Number.isInteger(a)&&a>=0&&a<=b?a:null),F2=(a,...b)=>([a,...b].includes(null)?null:b.reduce((c,d)=>c-d,a)),G2=(a,b)=>([E2(a),E2(b)].includes(null)?null:E2(a*b)),H2=(a)=>(a.includes(null)?null:a.reduce((b,c)=>b+c,0)),I2=(a,b)=>([a,b].includes(null)?null:E2(Math.round((a*b)/100)));function J2(a,b){let[c,d,e]=["bahan","biaya","tumbuh"].map((f)=>E2(b[f],100)),[g,h]=[E2(b.angsuran),E2(b.sendiri)],i=b.dana.map((j)=>({...j,jumlah:G2(j.banyak,j.harga)})),k=i.length?E2(H2(i.map(({jumlah:l})=>l))):null,m=F2(k,h),n=[],[o,p]=[E2(A2(a.penjualan,a.dari,a.sampai)),0];for(let q=0;q<Y1;q+=1){let r=[I2(o,c),I2(o,d),g],s=F2(o,...r);p=H2([p,s]);n.push({penjualan:o,bahan:r[0],biaya:r[1],angsuran:g,sisa:s,sejak:p});o=I2(o,e===null?null:100+e)}
return{terjual:E2(A2(a.terjual,a.dari,a.sampai)),dana:i,total:k,sendiri:h,dimohon:m===null?null:Math.max(m,0),arus:n}}
let K2=(a,b=G)=>(a<0?`−${b(-a)}`:b(a)),L2={A:"href",BUTTON:"value",IMG:"src",INPUT:"value",TEXTAREA:"value",SELECT:"value"};function M2(a,b){for(let c of a.children){let d=c.dataset.isi,e=d?b[d]??false:true,[f]=c.children;if(c.type==="checkbox"){c.checked=e;continue}
if(d){c.hidden=e===false||(e===""&&c.form===undefined)}
if(f&&f.content){O2(c,f,e||[])}else if(c.options&&Array.isArray(e)){P2(c,e)}else{N2(c,L2[c.tagName]||(f?"":"textContent"),e);M2(c,b)}}}
function N2(a,b,c){let d=a.type==="number",e=typeof c==="number"&&!d?K2(c):`${c}`;if(b&&typeof c!=="boolean"&&a[b]!==e&&(d||a.form===undefined||a!==document.activeElement)){a[b]=e}}
function O2(a,b,c){let d=[...a.children].slice(1);d.slice(c.length).forEach((e)=>e.remove());c.forEach((f,g)=>{if(!d[g]){a.append(b.content.cloneNode(true))}
let h=a.children[g+1];h.dataset.kunci=f.kunci??g;M2({children:[h]},typeof f==="string"?{kata:f}:f)})}
function P2(a,[b,...c]){a.length=1;for(let[d,e]of c){a.add(new Option(e,d,false,d===b))}}
function Q2(a,{terjual:b,arus:c},d){let[{penjualan:e,bahan:f,biaya:g,angsuran:h}]=c,i=(j)=>(b?`${H(Math.round((a.penjualan * j) / 100 / a.terjual))} setiap barang`:""),k=(l,j)=>(l===null?"":`${j}% dari penjualan`),m=k(f,d.bahan),n=E2(d.tumbuh,100),o=n?`, naik ${n}% setiap bulan`:n===0?", sama setiap bulan":"";return{harga:e!==null&&b?`rata-rata ${i(100)}, yang diterima pemilik`:"",bahan:[m,m&&i(d.bahan)].filter(Boolean).join(", "),biaya:k(g,d.biaya),terjual:b===null?"":`${G(b)} barang dalam ${W1} hari${o}`,angsuran:h?H(h):h===0?"tidak ada":"",mulai:C(d.mulai),}}
function R2(a,b){let c=J2(a,b),[{penjualan:d,bahan:e,biaya:f}]=c.arus,g=a.dari.slice(0,4)===a.sampai.slice(0,4)?D(a.dari).slice(0,-5):D(a.dari),h=a.penjualan!==null&&Z1(a.dari,a.sampai),i={"angka-masa":h&&`${g} sampai ${D(a.sampai)} (${G(h)} hari)`,"angka-ramai":C(a.ramai),},j=(k,l,m=K2)=>{i[k]=l===null?"":m(l)};j("angka-terjual",c.terjual,(n)=>`${G(n)} barang`);Object.entries({penjualan:d,bahan:e,biaya:f,sisa:F2(d,e,f)}).forEach(([o,l])=>j(`angka-${o}`,l,(p)=>K2(p,H)));c.dana.forEach(({untuk:q,banyak:r,harga:s,jumlah:t},u)=>{i[`dana-${u + 1}-untuk`]=q;Object.entries({banyak:r,harga:s,jumlah:t}).forEach(([o,l])=>j(`dana-${u + 1}-${o}`,E2(l)))});["total","sendiri","dimohon"].forEach((o)=>j(`dana-${o}`,c[o]));c.arus.forEach((v,w)=>Object.entries(v).forEach(([o,l])=>j(`arus-${w + 1}-${o}`,l)));Object.entries(Q2(a,c,b)).forEach(([o,l])=>j(`anggapan-${o}`,l,String));return Object.fromEntries(Object.entries(i).filter(([,l])=>l))}
async function S2(a,b,c,d){let e=await import("./fflate.js"),f=await a.slice(0,O+1).arrayBuffer(),g=R2(c,d),h;try{h=G1(e,new Uint8Array(f),g)}catch(i){return{sebab:i.message}}
let[,j]=/^berkas-([a-z0-9-]+)$/.exec(h.keywords)||[];if(j!==b){return j?{milik:j}:{bukan:true}}
return h.missing.length<Object.keys(g).length?{jadi:h.bytes,hilang:h.missing}:{habis:true}}
let T2="application/vnd.openxmlformats-officedocument.wordprocessingml.document",U2="…",V2=(a)=>(b)=>(Number.isInteger(b)&&b>=0&&b<=a?b:null),[W2,X2]=[V2(100),V2(1e11)],Y2={untuk:(a)=>J(a,100).replace(/\s+/g," ").trim(),banyak:V2(1e6),harga:X2},Z2={bahan:W2,biaya:W2,tumbuh:W2,angsuran:X2,sendiri:X2,mulai:K(/^\d{4}-(?:0[1-9]|1[0-2])$/),dana:(a)=>(Array.isArray(a)?a:[]).slice(0,X1).map(L(Y2)),},A3=L(Z2),B3={place:null,taken:null,kept:{},pemilik:"",docx:null,told:{}},C3=()=>A3(B3.kept[B3.pemilik]),D3=(a)=>(B3.taken.goods.pemilik.get(a)||{nama:a}).nama,E3=(a)=>(a===null?U2:K2(a,H)),F3=({terjual:a})=>`${K2(a)} barang`;function G3(){let{sold:a,dari:b,sampai:c}=B3.taken;return D2(a,B3.pemilik,b,c)}
function H3(){let{goods:a}=B3.taken,b=new Set(a?[...a.produk.values()].map(({pemilik:c})=>c):[]);return[...b].filter((d)=>a.pemilik.has(d)).map((d)=>([d,D3(d)])).sort(([,e],[,f])=>(e<f?-1:1))}
function I3(){let a=[B3.taken.sampai.slice(0,7)];while(a.length<=12){a.push(B2(a[a.length-1]))}
return a}
function J3(){let[a,b]=[G3(),C3()],c=J2(a,b),[d]=c.arus,e=[...c.dana,{untuk:"",banyak:null,harga:null,jumlah:null}].slice(0,X1),f=b.mulai,g=c.arus.map(({penjualan:h,sisa:i,sejak:j},k)=>{let l=f?C(f):`Bulan ${k + 1}`;f=f&&B2(f);return{kata:l,penjualan:E3(h),sisa:E3(i),sejak:E3(j)}}),m=(n)=>(n===null?"":G(n));return{masa:`${D(a.dari)} sampai ${D(a.sampai)}`,kosong:a.penjualan===null,jual:a.bulan.filter(({terjual:o,penjualan:h})=>o||h).map((p)=>({kata:C(p.bulan),isi:`${F3(p)}, ${E3(p.penjualan)}`})),semua:a.penjualan!==null&&`${F3(a)}, ${E3(a.penjualan)}`,sebulan:c.terjual!==null&&`${G(c.terjual)} barang, ${E3(d.penjualan)}`,awal_catatan:a.lama&&D(a.pertama),sisa:E3(F2(d.penjualan,d.bahan,d.biaya)),...Object.fromEntries(["bahan","biaya","tumbuh","angsuran","sendiri"].map((q)=>[q,m(b[q])])),dana:e.map(({untuk:r,banyak:s,harga:t,jumlah:u})=>({untuk:r,banyak:m(s),harga:m(t),jumlah:E3(u)})),total:E3(c.total),dimohon:E3(c.dimohon),mulai:[b.mulai,...I3().map((p)=>[p,C(p)])],arus:g,}}
function K3(){let{place:a,pemilik:b,told:c}=B3;M2(a,{pemilik:[b,...H3()],tertutup:!B3.taken.goods,...(b&&{terpilih:true,...J3()}),...c})}
function L3(a){let b=a.replace(/^\s*rp|\s/gi,"");return/^\d{1,3}(?:\.\d{3})+$|^\d+$/.test(b)?Number(b.replace(/\./g,"")):null}
function M3(a){B3.kept={...B3.kept,[B3.pemilik]:{...C3(),...a}};B3.told=B3.taken.keep(B3.kept)?{}:{penuh:true}}
function N3({name:a,value:b,parentElement:c}){let d=c.closest("li"),e=Z2[a]||Y2[a],f=e(["untuk","mulai"].includes(a)?b:L3(b));if(d){let g=[...C3().dana];g[d.dataset.kunci]={untuk:"",banyak:null,harga:null,...g[d.dataset.kunci],[a]:f};M3({dana:g.filter(({untuk:h,banyak:i,harga:j})=>h||i!==null||j!==null)})}else{M3({[a]:f})}
if(f===null&&b.trim()){B3.told.angka=true}}
function O3(a){let b=JSON.parse(B3.place.dataset.kolom),[c,d]=a.split("-");return b[a]||`${b[c]} (${d})`}
async function P3(){let{pemilik:a,docx:b}=B3;try{let c=b?null:await fetch(F(`cetak/berkas-${a}.docx`),{cache:"no-cache"});if(c&&!c.ok){return{tidak_ada:true}}
let{jadi:d,milik:e,hilang:f,...g}=await S2(b||await c.blob(),a,G3(),C3());if(d){I(`berkas-${a}-terisi`,"docx",d,T2)}
return{...g,jadi:Boolean(d),milik:e&&D3(e),hilang:[...new Set((f||[]).map(O3))].join("; ")}}catch{return{sinyal:true}}}
async function Q3(a){let b=a.target.closest("[name]");if(!b||(a.type==="click")!==(b.tagName==="BUTTON")){return}
B3.told={};if(b.name==="pemilik"){B3.pemilik=b.value;B3.docx=null;(B3.place.querySelector("[name=word]")).value=""}else if(b.name==="word"){[B3.docx]=b.files}else if(b.name==="isi"){K3();B3.told=await P3()}else{N3(b)}
K3()}
function R3(a,b){let c=!B3.place;Object.assign(B3,{place:a,taken:b,kept:Object(b.settings.bagian.berkas)});if(c){a.addEventListener("click",Q3);a.addEventListener("change",Q3)}
K3()}
export{R3 as takeIn};