// 92a642ea1a13867130c1055063a5069a38a085c1
let B=document.getElementById("_alat").dataset.bulan.split("|");let C=new URL("../",import.meta.url);function D(a){return new URL(a,C).href}
function E(a){return String(a).replace(/\B(?=(\d{3})+$)/g,".")}
function F(a,b,c,d=`text/${b}`){let e=document.createElement("a");e.href=URL.createObjectURL(new Blob([c],{type:d}));e.download=`${a}.${b}`;e.click();setTimeout(()=>URL.revokeObjectURL(e.href),6e4)}
function G(a,b=300){return typeof a==="string"?a.slice(0,b).replace(/[\ud800-\udfff]/gu,""):""}
function H(a){return(b)=>(a.exec(G(b))||[""])[0]}
let I=H(/^\d{4}-\d\d-\d\d$/);function J(a,b=new Date()){let c=[b.getFullYear(),b.getMonth()+1,b.getDate()].map((d)=>String(d).padStart(2,"0")).join("-"),e=Boolean(a)&&c<a.hari;return{day:e?a.hari:c,wrong:e}}
let K={A:"href",BUTTON:"value",IMG:"src",INPUT:"value",TEXTAREA:"value",SELECT:"value"};function L(a,b){for(let c of a.children){let d=c.dataset.isi,e=d?b[d]??false:true,[f]=c.children;if(c.type==="checkbox"){c.checked=e;continue}
if(d){c.hidden=e===false||(e===""&&c.form===undefined)}
if(f&&f.content){N(c,f,e||[])}else if(c.options&&Array.isArray(e)){O(c,e)}else{M(c,K[c.tagName]||(f?"":"textContent"),e);L(c,b)}}}
function M(a,b,c){let d=a.type==="number",e=typeof c==="number"&&!d?E(c):`${c}`;if(b&&typeof c!=="boolean"&&a[b]!==e&&(d||a.form===undefined||a!==document.activeElement)){a[b]=e}}
function N(a,b,c){let d=[...a.children].slice(1);d.slice(c.length).forEach((e)=>e.remove());c.forEach((f,g)=>{if(!d[g]){a.append(b.content.cloneNode(true))}
let h=a.children[g+1];h.dataset.kunci=f.kunci??g;L({children:[h]},typeof f==="string"?{kata:f}:f)})}
function O(a,[b,...c]){a.length=1;for(let[d,e]of c){a.add(new Option(e,d,false,d===b))}}
function P(a,b){return new Date(Date.parse(`${a}T00:00:00Z`)+b*864e5).toISOString().slice(0,10)}
let Q=(a)=>(I(a)&&!Number.isNaN(Date.parse(a))&&P(a,0)===a?a:"");let R=5,S=20,T=90;function U(a,b,X){a.set(b,(a.get(b)||0)+X)}
function V(a,b){let c=new Map();for(let d of a){let e=["",...b.map(({menurut:f,rowOf:g})=>g.get(d[f]))],h=JSON.stringify(e),i=c.get(h)||{rows:e,earned:new Map()};c.set(h,i);U(i.earned,d.pemilik,d.uang)}
let j=[...c.values()];return j.length>0&&["",...b].every((k,l)=>[...new Set(j.map(({rows:e})=>e[l]))].every((m)=>(W(j.filter(({rows:e})=>e[l]===m).map(({earned:n})=>n)))))}
function W(a){let b=new Map();a.forEach((c)=>c.forEach((d,e)=>U(b,e,d)));let f=A1([...b.values()]),g=f-A1(Z([...b.values()],2));return b.size>=R&&g*100<T*f&&[...b].every(([e,d])=>{let h=a.filter((c)=>c.has(e));return Math.min(X(h,e),Y(h,e))*100>=S*d})}
function X(a,b){let c=new Map();a.forEach((d)=>d.forEach((e,f)=>f!==b&&U(c,f,e)));return B1(c)}
function Y(a,b){let c=new Map();for(let d of a.filter(({size:e})=>e>1)){let[f]=d.size>2?["",""]:[...d.keys()].filter((g)=>g!==b);U(c,f,d.get(b))}
let h=c.get("")||0;c.delete("");return h+B1(c)}
let Z=(a,b)=>a.sort((c,d)=>d-c).slice(b),A1=(a)=>a.reduce((b,c)=>b+c,0),B1=(a)=>A1(Z([...a.values()],1));let C1="Yang lain (digabung)",D1=["kategori","saluran","bulan"],E1=10000,F1={rumah:R,persen:S,dua:T,bulat:E1},G1=(a)=>Number.isInteger(a)&&Math.abs(a)<=1e12;function H1(a,b){if(!/^20/.test(a)||!Q(a)){return""}
let[c,d]=a.split("-").map(Number),e=new Date(Date.UTC(c,d+2,0)).toISOString().slice(0,10);return d%3===1&&a.endsWith("-01")&&b===e?`${c}-${(d + 2) / 3}`:""}
function I1(a,b,c,d){let e=new Map();for(let f of a.filter(({hari:g,pemilik:h,produk:i,uang:j})=>g>=b&&g<=c&&Q(g)&&h&&i&&G1(j))){let k=JSON.stringify([f.pemilik,d(f)||"Tanpa kategori",f.saluran]);e.set(k,e.get(k)||new Map());U(e.get(k),f.hari.slice(0,7),f.uang)}
return[...e].flatMap(([k,l])=>{let[h,m,n]=JSON.parse(k),o=0;return[...l].sort().reverse().map(([p,q])=>{let j=Math.max(0,q+o);o=Math.min(0,q+o);return{pemilik:h,kategori:m,saluran:n,bulan:p,uang:j}}).filter(({uang:j})=>j)})}
function J1(a,b){let c=new Map();a.forEach((d)=>c.set(d[b],(c.get(d[b])||new Set()).add(d.pemilik)));let e=(f)=>V(a.filter((d)=>f.includes(d[b])),[]),f=[...c.keys()].sort((g,h)=>c.get(g).size-c.get(h).size||(g<h?-1:1)),i=f.filter((j)=>!e([j])),k=i.map((l)=>({menurut:b,nama:l,alasan:c.get(l).size<R?"sedikit":"besar"})),m=f.filter((j)=>!i.includes(j));while(i.length&&m.length&&!e(i)){let[l]=m.splice(0,1);i.push(l);k.push({menurut:b,nama:l,alasan:"teman"})}
let n=new Map(f.map((j)=>[j,i.includes(j)?C1:j]));return{menurut:b,rowOf:n,told:k,shown:m.length>0}}
function K1(a,b){let c=[7,3,5,6,1,2,4].map((d)=>b.filter((e,f)=>(d>>f)%2));return c.find((g)=>V(a,g))||[]}
let L1=(a)=>Math.round(a/E1)*E1,M1=(a)=>a.reduce((b,{uang:c})=>b+c,0);function N1(a,{menurut:b,rowOf:c}){let d=new Map();a.forEach((e)=>U(d,c.get(e[b]),e.uang));let f=([g,h])=>(g===C1?Infinity:b==="bulan"?Number(g.slice(5)):-h);return[...d].sort((i,j)=>f(i)-f(j)).map(([g,h])=>({nama:g,uang:L1(h)}))}
function O1(a,{dari:b,sampai:c,hari:d,categoryOf:e,published:f}){let g=H1(b,c),h=f.filter(({umum:i})=>i===g),j=I1(a,b,c,e),k=(l)=>({umum:null,hidden:[],refused:l,lama:false});if(!g){return k("waktu")}
if(h.length){return new Set(h.map((m)=>JSON.stringify(m))).size>1?k("beda"):{umum:h[0],hidden:[],refused:"",lama:true}}
if(c>=d){return k("belum")}
if(!V(j,[])){return k("sedikit")}
let n=D1.map((o)=>J1(j,o)),p=K1(j,n.filter(({shown:q})=>q)),[r,s,t]=n.map((u)=>(p.includes(u)?N1(j,u):[])),v=n.flatMap((u)=>(p.includes(u)?u.told:[{menurut:u.menurut,nama:"",alasan:("tabel")}]));return{umum:{versi:1,umum:g,jumlah:L1(M1(j)),kategori:r,saluran:s,bulan:t,aturan:F1},hidden:v,refused:"",lama:false}}
function P1(a){let b=(c)=>(Array.isArray(c)?c:[]).slice(0,100).map((d)=>({nama:G((d||{}).nama,120),uang:(d||{}).uang})),e=a&&a.versi===1&&/^20\d\d-[1-4]$/.test(G(a.umum)),f=e?D1.map((g)=>b(a[g])):[],h=e&&G1(a.jumlah)&&f.flat().every(({uang:i})=>G1(i)&&i>=0),[j,k,l]=f;return h?{versi:1,umum:a.umum,jumlah:a.jumlah,kategori:j,saluran:k,bulan:l,aturan:F1}:null}
function Q1(a){let b=(c)=>{document.getElementById("_alat").classList.toggle("screen",c);[a,a.parentElement].forEach((d)=>d.classList.toggle("screen",!c))};b(true);addEventListener("afterprint",()=>b(false),{once:true});window.print()}
let R1="umum",S1=60,T1={place:null,taken:null,categories:null,chosen:"",told:{}};function U1(a){let[b,c]=a.split("-").map(Number),[d,e]=[new Date(Date.UTC(b,c*3-3,1)),new Date(Date.UTC(b,c*3,0))];return{dari:d.toISOString().slice(0,10),sampai:e.toISOString().slice(0,10)}}
function V1(a){let[b,c]=a.split("-").map(Number);return`Triwulan ${c} ${b} (${B[c * 3 - 3]} sampai ${B[c * 3 - 1]})`}
function W1(){let a=T1.taken.settings.bagian[R1];return(Array.isArray(a)?a:[]).slice(-S1).map(P1).filter(Boolean)}
function X1(){let{goods:a,sold:b}=T1.taken,{day:c}=J(a),d=b.map(({hari:e})=>`${e.slice(0, 4)}-${Math.ceil(Number(e.slice(5, 7)) / 3)}`);return[...new Set([...d,...W1().map(({umum:f})=>f)])].filter((g)=>{let{dari:h,sampai:i}=U1(g);return H1(h,i)===g&&i<c}).sort().reverse()}
async function Y1(){try{let{kategori:a,barang:b}=await(await fetch(D("cari/indeks.json"),{cache:"no-cache"})).json();return new Map(b.map(([,c,,,d])=>[c,a[d][0]]))}catch{return null}}
function Z1(){let{goods:a,sold:b}=T1.taken,c=({produk:d})=>T1.categories.get((a.produk.get(d)||{slug:""}).slug),e={...U1(T1.chosen),hari:J(a).day,categoryOf:c},f=O1(b,{...e,published:W1()}),g=O1(b,{...e,published:[]});return f.lama&&JSON.stringify(g.umum)===JSON.stringify(f.umum)?{...g,lama:true}:f}
let A2=(a,b)=>{let c=T1.place.dataset[a],[,d]=(c||"").split("|").map((e)=>e.split("=")).find(([f])=>f===b)||[b,b];return a==="bulan"?B[Number(b.slice(5))-1]||b:d};function B2({umum:a,jumlah:b,aturan:c,...d}){let e=Object.fromEntries(D1.map((f)=>[f,d[f].map(({nama:g,uang:h})=>({kunci:g,nama:A2(f,g),uang:h}))]));return{waktu:V1(a),jumlah:b,bulat:c.bulat,rumah:c.rumah,...e,...Object.fromEntries(D1.map((f)=>[`ada_${f}`,e[f].length>0]))}}
function C2(){let{place:a,taken:b,categories:c,told:d}=T1,e=X1(),f=Boolean(b.goods&&c);if(!e.includes(T1.chosen)){let g=H1(b.dari,b.sampai);T1.chosen=e.includes(g)?g:e[0]||""}
let{umum:h,hidden:i,refused:j,lama:k}=f&&T1.chosen?Z1():{umum:null,hidden:[],refused:"",lama:false};L(a,{tertutup:!f,tanpa:f&&!T1.chosen,triwulan:[T1.chosen,...e.map((l)=>[l,V1(l)])],pilih:e.length>0,...d,...(j&&{[j]:true}),lama:k,baru:Boolean(h)&&!k,ada:Boolean(h),...(h&&B2(h)),ada_sembunyi:i.length>0,sembunyi:i.map(({menurut:m,nama:n,alasan:o})=>({kunci:`${m}/${n}`,nama:n&&A2(m,n),[`menurut_${m}`]:true,[o]:true})),})}
function D2(a){let b=W1().filter((c)=>c.umum!==a.umum),d=[...b,a];T1.told=T1.taken.keep(d)?{}:{lupa:true};T1.taken.settings.bagian[R1]=d}
let E2={triwulan:(a)=>{T1.chosen=a.value},unduh_umum:()=>{let{umum:b}=Z1();D2(b);F(`umum-${b.umum}`,"json",JSON.stringify(b))},cetak_umum:()=>{D2(Z1().umum);Q1(T1.place)},};function F2(a){let b=a.target.closest("[name]");if(b&&(a.type==="click")===(b.tagName==="BUTTON")){T1.told={};E2[b.name](b);C2()}}
async function G2(a,b){if(!T1.place){a.addEventListener("click",F2);a.addEventListener("change",F2)}
Object.assign(T1,{place:a,taken:b});T1.categories=T1.categories||await Y1();C2()}
export{G2 as takeIn};