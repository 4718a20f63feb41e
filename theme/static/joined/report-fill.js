// 6e91d1aa2ad128b37e9f82b5d8d18549e8dd9897
let[A,B]=["word/document.xml","docProps/core.xml"],C=4e6,D={unpacked:16e6,body:4e6,files:400},E=16384,F="Berkas Word ini tidak bisa dibaca. Unduh lagi dari situs ini, lalu coba sekali lagi.",G="Berkas Word ini terlalu besar untuk diisi di HP.",H=/^\/|\\|:|(?:^|\/)\.\.?(?:\/|$)/,I=/^\ufeff?<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])/i;class J extends Error{}
function K(a=F){throw new J(a)}
function L(a){try{return a()}catch(b){throw b instanceof J?b:new J(F)}}
function M(a,b){if(a>b){K(G)}}
function N({Unzip:a,UnzipInflate:b},c){let d={},[e,f]=[0,0],g=new a((h)=>{let i=[];f+=1;M(f,D.files);if(H.test(h.name)){K()}
h.ondata=(j,k,l)=>{if(j){throw j}
e+=k.length;M(e,D.unpacked);i.push(k);if(l){d[h.name]=P(i)}};h.start()});g.register(b);M(c.length,C);return L(()=>{for(let m=0;m<c.length;m+=E){g.push(c.subarray(m,m+E),m+E>=c.length)}
M(d[A].length,D.body);let[n,o]=[A,B].map((p)=>new TextDecoder("utf-8",{fatal:true,ignoreBOM:true}).decode(d[p])),[,q]=/<cp:keywords>([^<]{1,200})</.exec(o)||["",""];return O(c,Object.keys(d).length)&&!I.test(n)?{parts:d,text:n,keywords:q}:K()})}
function O(a,b){let c=new DataView(a.buffer,a.byteOffset+a.length-22);return c.getUint32(0,true)===0x06054b50&&c.getUint16(10,true)===b}
function P(a){let b=new Uint8Array(a.reduce((c,{length:d})=>c+d,0));a.reduce((e,f)=>{b.set(f,e);return e+f.length},0);return b}
function Q({zipSync:a},b,c){return a({...b,[A]:new TextEncoder().encode(c)},{mtime:new Date(1980,0,1)})}
let R=/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g,S=/:(?:bibliography|checkbox|citation|docPartList|docPartObj|equation|group|picture|repeatingSection(?:Item)?)$/,T=["w:p","w:tr","w:tbl","w:tc","w:txbxContent","w:body"];function U(a,b,c){let{parts:d,text:e,keywords:f}=N(a,b),g=new Map(Object.entries(c)),h=new Set(),i=[];for(let j of V(e)){let k=A1(j),l=g.has(k)?B1(e,j,g.get(k)):[];if(l.length){h.add(k);i.push(...l)}}
return{bytes:Q(a,d,H1(e,i)),keywords:f,missing:[...g.keys()].filter((k)=>!h.has(k))}}
function V(a){let b=W("","",0,0,null),c=[],d=[],e=b;for(let{0:f,1:g,2:h,3:i,4:j,index:k}of a.matchAll(R)){let l=k+f.length;if(f==="<"||(g&&e.name!==h)){K()}
if(g){Object.assign(e,{close:k,end:l});e=e.parent;if(h==="w:sdt"){d.pop()}}else if(h){let m=W(h,i,k,l,e);e.children.push(m);e=j?e:m;if(h==="w:sdt"&&!j){d.slice(-1).forEach((n)=>Object.assign(n,{nested:true}));d.push(m);c.push(m)}}}
if(e!==b||!X(b,"w:document")){K()}
return c.filter(({nested:o})=>!o)}
function W(a,b,c,d,e){return{name:a,attributes:b,start:c,inside:d,close:d,end:d,parent:e,children:[],nested:false}}
function X(a,b){return a&&a.children.find((c)=>c.name===b)}
function Y(a,b){let c=[a];while(c.length){let d=c.pop();if(d.name===b&&d!==a){return d}
for(let e=d.children.length-1;e>=0;e-=1){c.push(d.children[e])}}
return undefined}
function Z(a){let[,b,c]=/\sw:val\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(a?a.attributes:"")||[];return b||c||""}
function A1(a){return Z(X(X(a,"w:sdtPr"),"w:tag"))}
function B1(a,b,c){let d=X(b,"w:sdtPr"),[e,f]=C1(b);if(!e||d.children.some(({name:g})=>S.test(g))){return[]}
let h=Boolean(X(d,"w:showingPlcHdr")),i=d.children.filter(({name:g})=>g==="w:showingPlcHdr"||g.endsWith(":dataBinding")),j=Y(e,"w:r"),k=(h&&X(d,"w:rPr"))||X(j,"w:rPr"),l=`<w:r>${D1(a, k, h)}<w:t xml:space="preserve">${G1(c)}</w:t></w:r>`;return[...i.map(({start:m,end:n})=>([m,n,""])),F1(a,e,f?l:E1(a,Y(e,"w:p"),l))]}
function C1(a){let b=X(a,"w:sdtContent"),c=a.parent;while(c.parent&&!T.includes(c.name)){c=c.parent}
if(c.name==="w:tr"){return[X(b,"w:tc"),false]}
if(c.name==="w:tbl"){let d=X(b,"w:tr");return[d&&d.children.filter(({name:e})=>e==="w:tc").pop(),false]}
return[b,c.name==="w:p"]}
function D1(a,b,c){let d=X(b,"w:rStyle"),e=d&&(c||Z(d)==="PlaceholderText");return!b?"":H1(a.slice(0,b.end),e?[[d.start,d.end,""]]:[]).slice(b.start)}
function E1(a,b,c){let d=X(b,"w:pPr");return`<w:p${b ? b.attributes : ""}>${d ? a.slice(d.start, d.end) : ""}${c}</w:p>`}
function F1(a,b,c){let d=X(b,"w:tcPr");return b.inside===b.end?[b.start,b.end,`<${b.name}${b.attributes}>${c}</${b.name}>`]:[d?d.end:b.inside,b.close,c]}
function G1(a){return a.replace(/[\0-\x20]+/g," ").replace(/[\ufffe\uffff]/g,"").replace(/&/g,"&amp;").replace(/</g,"&lt;").replace(/>/g,"&gt;")}
function H1(a,b){let c=0,d=[];for(let[e,f,g]of[...b].sort((h,i)=>h[0]-i[0])){d.push(a.slice(c,e),g);c=f}
return d.join("")+a.slice(c)}
function I1(a){return String(a).replace(/\B(?=(\d{3})+$)/g,".")}
function J1(a){return`Rp${I1(a)}`}
let K1=["Januari","Februari","Maret","April","Mei","Juni","Juli","Agustus","September","Oktober","November","Desember"];let L1=864e5,M1=30,N1=6;function O1(a,b){let c=[a,b].every((d)=>/^\d{4}-\d\d-\d\d$/.test(d))?(Date.parse(b)-Date.parse(a))/L1+1:0;return c>0?c:null}
function P1(a,b,c){let d=O1(b,c);return d&&Number.isFinite(a)?Math.round((a*M1)/d):null}
let Q1=(a,b=Number.MAX_SAFE_INTEGER)=>(Number.isInteger(a)&&a>=0&&a<=b?a:null),R1=(a,...b)=>([a,...b].includes(null)?null:b.reduce((c,d)=>c-d,a)),S1=(a,b)=>([Q1(a),Q1(b)].includes(null)?null:Q1(a*b)),T1=(a)=>(a.includes(null)?null:a.reduce((b,c)=>b+c,0)),U1=(a,b)=>([a,b].includes(null)?null:Q1(Math.round((a*b)/100)));function V1(a,b){let[c,d,e]=["bahan","biaya","tumbuh"].map((f)=>Q1(b[f],100)),[g,h]=[Q1(b.angsuran),Q1(b.sendiri)],i=b.dana.map((j)=>({...j,jumlah:S1(j.banyak,j.harga)})),k=i.length?Q1(T1(i.map(({jumlah:l})=>l))):null,m=R1(k,h),n=[],[o,p]=[Q1(P1(a.penjualan,a.dari,a.sampai)),0];for(let q=0;q<N1;q+=1){let r=[U1(o,c),U1(o,d),g],s=R1(o,...r);p=T1([p,s]);n.push({penjualan:o,bahan:r[0],biaya:r[1],angsuran:g,sisa:s,sejak:p});o=U1(o,e===null?null:100+e)}
return{terjual:Q1(P1(a.terjual,a.dari,a.sampai)),dana:i,total:k,sendiri:h,dimohon:m===null?null:Math.max(m,0),arus:n}}
function W1(a){let[,b,c]=/^(\d{4})-(0[1-9]|1[0-2])$/.exec(a)||[];return c?`${K1[Number(c) - 1]} ${b}`:""}
let X1=(a)=>`${Number(a.slice(8))} ${W1(a.slice(0, 7))}`,Y1=(a,b=I1)=>(a<0?`-${b(-a)}`:b(a));function Z1(a,{terjual:b,arus:c},d){let[{penjualan:e,bahan:f,biaya:g,angsuran:h}]=c,i=(j)=>(b?`${J1(Math.round((a.penjualan * j) / 100 / a.terjual))} setiap barang`:""),k=(l,j)=>(l===null?"":`${j}% dari penjualan`),m=k(f,d.bahan),n=Q1(d.tumbuh,100),o=n?`, naik ${n}% setiap bulan`:n===0?", sama setiap bulan":"";return{harga:e!==null&&b?`rata-rata ${i(100)}, yang diterima pemilik`:"",bahan:[m,m&&i(d.bahan)].filter(Boolean).join(", "),biaya:k(g,d.biaya),terjual:b===null?"":`${I1(b)} barang dalam ${M1} hari${o}`,angsuran:h?J1(h):h===0?"tidak ada":"",mulai:W1(d.mulai),}}
function A2(a,b){let c=V1(a,b),[{penjualan:d,bahan:e,biaya:f}]=c.arus,g=a.dari.slice(0,4)===a.sampai.slice(0,4)?X1(a.dari).slice(0,-5):X1(a.dari),h=a.penjualan!==null&&O1(a.dari,a.sampai),i={"angka-masa":h&&`${g} sampai ${X1(a.sampai)} (${I1(h)} hari)`,"angka-ramai":W1(a.ramai),},j=(k,l,m=Y1)=>{i[k]=l===null?"":m(l)};j("angka-terjual",c.terjual,(n)=>`${I1(n)} barang`);Object.entries({penjualan:d,bahan:e,biaya:f,sisa:R1(d,e,f)}).forEach(([o,l])=>j(`angka-${o}`,l,(p)=>Y1(p,J1)));c.dana.forEach(({untuk:q,banyak:r,harga:s,jumlah:t},u)=>{i[`dana-${u + 1}-untuk`]=q;Object.entries({banyak:r,harga:s,jumlah:t}).forEach(([o,l])=>j(`dana-${u + 1}-${o}`,Q1(l)))});["total","sendiri","dimohon"].forEach((o)=>j(`dana-${o}`,c[o]));c.arus.forEach((v,w)=>Object.entries(v).forEach(([o,l])=>j(`arus-${w + 1}-${o}`,l)));Object.entries(Z1(a,c,b)).forEach(([o,l])=>j(`anggapan-${o}`,l,String));return Object.fromEntries(Object.entries(i).filter(([,l])=>l))}
async function B2(a,b,c,d){let e=await import("./fflate.js"),f=await a.slice(0,C+1).arrayBuffer(),g=A2(c,d),h;try{h=U(e,new Uint8Array(f),g)}catch(i){return{sebab:i.message}}
let[,j]=/^berkas-([a-z0-9-]+)$/.exec(h.keywords)||[];if(j!==b){return j?{milik:j}:{bukan:true}}
return h.missing.length<Object.keys(g).length?{jadi:h.bytes,hilang:h.missing}:{habis:true}}
export{B2 as fillIn};