// 6e91d1aa2ad128b37e9f82b5d8d18549e8dd9897
let B=new URL("../",import.meta.url);function C(a){return new URL(a,B).href}
function D(a){return String(a).replace(/\B(?=(\d{3})+$)/g,".")}
function E(a){return`Rp${D(a)}`}
function F(a,b,c,d=`text/${b}`){let e=document.createElement("a");e.href=URL.createObjectURL(new Blob([c],{type:d}));e.download=`${a}.${b}`;e.click();setTimeout(()=>URL.revokeObjectURL(e.href),6e4)}
function G(a,b=300){return typeof a==="string"?a.slice(0,b).replace(/[\ud800-\udfff]/gu,""):""}
function H(a){return(b)=>(a.exec(G(b))||[""])[0]}
function I(a){return(b)=>Object.fromEntries(Object.entries(a).map(([c,d])=>[c,d((b||{})[c])]))}
let J=["Januari","Februari","Maret","April","Mei","Juni","Juli","Agustus","September","Oktober","November","Desember"];let K=864e5,L=30,M=5,N=6;function O(a,b){let c=[a,b].every((d)=>/^\d{4}-\d\d-\d\d$/.test(d))?(Date.parse(b)-Date.parse(a))/K+1:0;return c>0?c:null}
function P(a,b,c){let d=O(b,c);return d&&Number.isFinite(a)?Math.round((a*L)/d):null}
let Q=(a)=>new Date(Date.UTC(Number(a.slice(0,4)),Number(a.slice(5)),1)).toISOString().slice(0,7),R=(a)=>a.reduce((b,{hak:c,jumlah:d})=>({penjualan:b.penjualan+c,terjual:b.terjual+d}),{penjualan:0,terjual:0});function S(a,b,c,d){let e=a.filter((f)=>f.pemilik===b&&f.hari>=c&&f.hari<=d),g=[];for(let h=c.slice(0,7);h<=d.slice(0,7);h=Q(h)){g.push({bulan:h,...R(e.filter(({hari:i})=>i.startsWith(h)))})}
let[j]=[...g].sort((k,l)=>l.penjualan-k.penjualan),[{hari:m}]=[...e,{hari:""}];return{dari:c,sampai:d,bulan:g,pertama:m,...(e[0]?R(e):{penjualan:null,terjual:null}),lama:O(c,m)>L,ramai:g.length>1&&j.penjualan>0?j.bulan:"",}}
let T=(a,b=Number.MAX_SAFE_INTEGER)=>(Number.isInteger(a)&&a>=0&&a<=b?a:null),U=(a,...b)=>([a,...b].includes(null)?null:b.reduce((c,d)=>c-d,a)),V=(a,b)=>([T(a),T(b)].includes(null)?null:T(a*b)),W=(a)=>(a.includes(null)?null:a.reduce((b,c)=>b+c,0)),X=(a,b)=>([a,b].includes(null)?null:T(Math.round((a*b)/100)));function Y(a,b){let[c,d,e]=["bahan","biaya","tumbuh"].map((f)=>T(b[f],100)),[g,h]=[T(b.angsuran),T(b.sendiri)],i=b.dana.map((j)=>({...j,jumlah:V(j.banyak,j.harga)})),k=i.length?T(W(i.map(({jumlah:l})=>l))):null,m=U(k,h),n=[],[o,p]=[T(P(a.penjualan,a.dari,a.sampai)),0];for(let q=0;q<N;q+=1){let r=[X(o,c),X(o,d),g],s=U(o,...r);p=W([p,s]);n.push({penjualan:o,bahan:r[0],biaya:r[1],angsuran:g,sisa:s,sejak:p});o=X(o,e===null?null:100+e)}
return{terjual:T(P(a.terjual,a.dari,a.sampai)),dana:i,total:k,sendiri:h,dimohon:m===null?null:Math.max(m,0),arus:n}}
function Z(a){let[,b,c]=/^(\d{4})-(0[1-9]|1[0-2])$/.exec(a)||[];return c?`${J[Number(c) - 1]} ${b}`:""}
let A1=(a)=>`${Number(a.slice(8))} ${Z(a.slice(0, 7))}`,B1=(a,b=D)=>(a<0?`-${b(-a)}`:b(a));let C1={A:"href",BUTTON:"value",IMG:"src",INPUT:"value",TEXTAREA:"value",SELECT:"value"};function D1(a,b){for(let c of a.children){let d=c.dataset.isi,e=d?b[d]??false:true,[f]=c.children;if(c.type==="checkbox"){c.checked=e;continue}
if(d){c.hidden=e===false||(e===""&&c.form===undefined)}
if(f&&f.content){F1(c,f,e||[])}else if(c.options&&Array.isArray(e)){G1(c,e)}else{E1(c,C1[c.tagName]||(f?"":"textContent"),e);D1(c,b)}}}
function E1(a,b,c){let d=a.type==="number",e=typeof c==="number"&&!d?D(c):`${c}`;if(b&&typeof c!=="boolean"&&a[b]!==e&&(d||a.form===undefined||a!==document.activeElement)){a[b]=e}}
function F1(a,b,c){let d=[...a.children].slice(1);d.slice(c.length).forEach((e)=>e.remove());c.forEach((f,g)=>{if(!d[g]){a.append(b.content.cloneNode(true))}
let h=a.children[g+1];h.dataset.kunci=f.kunci??g;D1({children:[h]},typeof f==="string"?{kata:f}:f)})}
function G1(a,[b,...c]){a.length=1;for(let[d,e]of c){a.add(new Option(e,d,false,d===b))}}
let H1="application/vnd.openxmlformats-officedocument.wordprocessingml.document",I1="…",J1=(a)=>(b)=>(Number.isInteger(b)&&b>=0&&b<=a?b:null),[K1,L1]=[J1(100),J1(1e11)],M1={untuk:(a)=>G(a,100).replace(/\s+/g," ").trim(),banyak:J1(1e6),harga:L1},N1={bahan:K1,biaya:K1,tumbuh:K1,angsuran:L1,sendiri:L1,mulai:H(/^\d{4}-(?:0[1-9]|1[0-2])$/),dana:(a)=>(Array.isArray(a)?a:[]).slice(0,M).map(I(M1)),},O1=I(N1),P1={place:null,taken:null,kept:{},pemilik:"",docx:null,told:{}},Q1=()=>O1(P1.kept[P1.pemilik]),R1=(a)=>(P1.taken.goods.pemilik.get(a)||{nama:a}).nama,S1=(a)=>(a===null?I1:B1(a,E)),T1=({terjual:a})=>`${B1(a)} barang`;function U1(){let{sold:a,dari:b,sampai:c}=P1.taken;return S(a,P1.pemilik,b,c)}
function V1(){let{goods:a}=P1.taken,b=new Set(a?[...a.produk.values()].map(({pemilik:c})=>c):[]);return[...b].filter((d)=>a.pemilik.has(d)).map((d)=>([d,R1(d)])).sort(([,e],[,f])=>(e<f?-1:1))}
function W1(){let a=[P1.taken.sampai.slice(0,7)];while(a.length<=12){a.push(Q(a[a.length-1]))}
return a}
function X1(){let[a,b]=[U1(),Q1()],c=Y(a,b),[d]=c.arus,e=[...c.dana,{untuk:"",banyak:null,harga:null,jumlah:null}].slice(0,M),f=b.mulai,g=c.arus.map(({penjualan:h,sisa:i,sejak:j},k)=>{let l=f?Z(f):`Bulan ${k + 1}`;f=f&&Q(f);return{kata:l,penjualan:S1(h),sisa:S1(i),sejak:S1(j)}}),m=(n)=>(n===null?"":D(n));return{masa:`${A1(a.dari)} sampai ${A1(a.sampai)}`,kosong:a.penjualan===null,jual:a.bulan.filter(({terjual:o,penjualan:h})=>o||h).map((p)=>({kata:Z(p.bulan),isi:`${T1(p)}, ${S1(p.penjualan)}`})),semua:a.penjualan!==null&&`${T1(a)}, ${S1(a.penjualan)}`,sebulan:c.terjual!==null&&`${D(c.terjual)} barang, ${S1(d.penjualan)}`,awal_catatan:a.lama&&A1(a.pertama),sisa:S1(U(d.penjualan,d.bahan,d.biaya)),...Object.fromEntries(["bahan","biaya","tumbuh","angsuran","sendiri"].map((q)=>[q,m(b[q])])),dana:e.map(({untuk:r,banyak:s,harga:t,jumlah:u})=>({untuk:r,banyak:m(s),harga:m(t),jumlah:S1(u)})),total:S1(c.total),dimohon:S1(c.dimohon),mulai:[b.mulai,...W1().map((p)=>[p,Z(p)])],arus:g,}}
function Y1(){let{place:a,pemilik:b,told:c}=P1;D1(a,{pemilik:[b,...V1()],tertutup:!P1.taken.goods,...(b&&{terpilih:true,...X1()}),...c})}
function Z1(a){let b=a.replace(/^\s*rp|\s/gi,"");return/^\d{1,3}(?:\.\d{3})+$|^\d+$/.test(b)?Number(b.replace(/\./g,"")):null}
function A2(a){P1.kept={...P1.kept,[P1.pemilik]:{...Q1(),...a}};P1.told=P1.taken.keep(P1.kept)?{}:{penuh:true}}
function B2({name:a,value:b,parentElement:c}){let d=c.closest("li"),e=N1[a]||M1[a],f=e(["untuk","mulai"].includes(a)?b:Z1(b));if(d){let g=[...Q1().dana];g[d.dataset.kunci]={untuk:"",banyak:null,harga:null,...g[d.dataset.kunci],[a]:f};A2({dana:g.filter(({untuk:h,banyak:i,harga:j})=>h||i!==null||j!==null)})}else{A2({[a]:f})}
if(f===null&&b.trim()){P1.told.angka=true}}
function C2(a){let b=JSON.parse(P1.place.dataset.kolom),[c,d]=a.split("-");return b[a]||`${b[c]} (${d})`}
async function D2(){let{pemilik:a,docx:b}=P1;try{let{fillIn:c}=await import("./report-fill.js"),d=b?null:await fetch(C(`cetak/berkas-${a}.docx`),{cache:"no-cache"});if(d&&!d.ok){return{tidak_ada:true}}
let{jadi:e,milik:f,hilang:g,...h}=await c(b||await d.blob(),a,U1(),Q1());if(e){F(`berkas-${a}-terisi`,"docx",e,H1)}
return{...h,jadi:Boolean(e),milik:f&&R1(f),hilang:[...new Set((g||[]).map(C2))].join("; ")}}catch{return{sinyal:true}}}
async function E2(a){let b=a.target.closest("[name]");if(!b||(a.type==="click")!==(b.tagName==="BUTTON")){return}
P1.told={};if(b.name==="pemilik"){P1.pemilik=b.value;P1.docx=null;(P1.place.querySelector("[name=word]")).value=""}else if(b.name==="word"){[P1.docx]=b.files}else if(b.name==="isi"){Y1();P1.told=await D2()}else{B2(b)}
Y1()}
function F2(a,b){let c=!P1.place;Object.assign(P1,{place:a,taken:b,kept:Object(b.settings.bagian.berkas)});if(c){a.addEventListener("click",E2);a.addEventListener("change",E2)}
Y1()}
export{F2 as takeIn};