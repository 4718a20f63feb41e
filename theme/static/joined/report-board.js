// 678abedf883c49a8be9d4da8ec52cc1f6a711649
let B=document.getElementById("_alat").dataset.bulan.split("|");let C=new URL("../",import.meta.url);function D(a){return new URL(a,C).href}
function E(a){return String(a).replace(/\B(?=(\d{3})+$)/g,".")}
function F(a,b,c,d=`text/${b}`){let e=document.createElement("a");e.href=URL.createObjectURL(new Blob([c],{type:d}));e.download=`${a}.${b}`;e.click();setTimeout(()=>URL.revokeObjectURL(e.href),6e4)}
function G(a,b=300){return typeof a==="string"?a.slice(0,b).replace(/[\ud800-\udfff]/gu,""):""}
function H(a){return(b)=>(a.exec(G(b))||[""])[0]}
let I=H(/^\d{4}-\d\d-\d\d$/);function J(a,b=new Date()){let c=[b.getFullYear(),b.getMonth()+1,b.getDate()].map((d)=>String(d).padStart(2,"0")).join("-"),e=Boolean(a)&&c<a.hari;return{day:e?a.hari:c,wrong:e}}
let K=(a,b=E)=>(a<0?`−${b(-a)}`:b(a)),L={A:"href",BUTTON:"value",IMG:"src",INPUT:"value",TEXTAREA:"value",SELECT:"value"};function M(a,b){for(let c of a.children){let d=c.dataset.isi,e=d?b[d]??false:true,[f]=c.children;if(c.type==="checkbox"){c.checked=e;continue}
if(d){c.hidden=e===false||(e===""&&c.form===undefined)}
if(f&&f.content){O(c,f,e||[])}else if(c.options&&Array.isArray(e)){P(c,e)}else{N(c,L[c.tagName]||(f?"":"textContent"),e);M(c,b)}}}
function N(a,b,c){let d=a.type==="number",e=typeof c==="number"&&!d?K(c):`${c}`;if(b&&typeof c!=="boolean"&&a[b]!==e&&(d||a.form===undefined||a!==document.activeElement)){a[b]=e}}
function O(a,b,c){let d=[...a.children].slice(1);d.slice(c.length).forEach((e)=>e.remove());c.forEach((f,g)=>{if(!d[g]){a.append(b.content.cloneNode(true))}
let h=a.children[g+1];h.dataset.kunci=f.kunci??g;M({children:[h]},typeof f==="string"?{kata:f}:f)})}
function P(a,[b,...c]){a.length=1;for(let[d,e]of c){a.add(new Option(e,d,false,d===b))}}
function Q(a,b){return new Date(Date.parse(`${a}T00:00:00Z`)+b*864e5).toISOString().slice(0,10)}
let R=(a)=>(I(a)&&!Number.isNaN(Date.parse(a))&&Q(a,0)===a?a:"");let S=5,T=20,U=90;function V(a,b,Y){a.set(b,(a.get(b)||0)+Y)}
function W(a,b){let c=new Map();for(let d of a){let e=["",...b.map(({menurut:f,rowOf:g})=>g.get(d[f]))],h=JSON.stringify(e),i=c.get(h)||{rows:e,earned:new Map()};c.set(h,i);V(i.earned,d.pemilik,d.uang)}
let j=[...c.values()];return j.length>0&&["",...b].every((k,l)=>[...new Set(j.map(({rows:e})=>e[l]))].every((m)=>(X(j.filter(({rows:e})=>e[l]===m).map(({earned:n})=>n)))))}
function X(a){let b=new Map();a.forEach((c)=>c.forEach((d,e)=>V(b,e,d)));let f=B1([...b.values()]),g=f-B1(A1([...b.values()],2));return b.size>=S&&g*100<U*f&&[...b].every(([e,d])=>{let h=a.filter((c)=>c.has(e));return Math.min(Y(h,e),Z(h,e))*100>=T*d})}
function Y(a,b){let c=new Map();a.forEach((d)=>d.forEach((e,f)=>f!==b&&V(c,f,e)));return C1(c)}
function Z(a,b){let c=new Map();for(let d of a.filter(({size:e})=>e>1)){let[f]=d.size>2?["",""]:[...d.keys()].filter((g)=>g!==b);V(c,f,d.get(b))}
let h=c.get("")||0;c.delete("");return h+C1(c)}
let A1=(a,b)=>a.sort((c,d)=>d-c).slice(b),B1=(a)=>a.reduce((b,c)=>b+c,0),C1=(a)=>B1(A1([...a.values()],1));function D1(a,b){let[c,d]=a.split("-").map(Number),[e,f]=[new Date(Date.UTC(c,d-1+b,1)),new Date(Date.UTC(c,d+b,0))];return{dari:e.toISOString().slice(0,10),sampai:f.toISOString().slice(0,10)}}
let E1="Yang lain (digabung)",F1=["kategori","saluran","bulan"],G1=10000,H1={rumah:S,persen:T,dua:U,bulat:G1},I1=(a)=>Number.isInteger(a)&&Math.abs(a)<=1e12;function J1(a,b){if(!/^20/.test(a)||!R(a)){return""}
let[c,d]=a.split("-").map(Number);return d%3===1&&a.endsWith("-01")&&b===D1(a,2).sampai?`${c}-${(d + 2) / 3}`:""}
function K1(a,b,c,d){let e=new Map();for(let f of a.filter(({hari:g,pemilik:h,produk:i,uang:j})=>g>=b&&g<=c&&R(g)&&h&&i&&I1(j))){let k=JSON.stringify([f.pemilik,d(f)||"Tanpa kategori",f.saluran]);e.set(k,e.get(k)||new Map());V(e.get(k),f.hari.slice(0,7),f.uang)}
return[...e].flatMap(([k,l])=>{let[h,m,n]=JSON.parse(k),o=0;return[...l].sort().reverse().map(([p,q])=>{let j=Math.max(0,q+o);o=Math.min(0,q+o);return{pemilik:h,kategori:m,saluran:n,bulan:p,uang:j}}).filter(({uang:j})=>j)})}
function L1(a,b){let c=new Map();a.forEach((d)=>c.set(d[b],(c.get(d[b])||new Set()).add(d.pemilik)));let e=(f)=>W(a.filter((d)=>f.includes(d[b])),[]),f=[...c.keys()].sort((g,h)=>c.get(g).size-c.get(h).size||(g<h?-1:1)),i=f.filter((j)=>!e([j])),k=i.map((l)=>({menurut:b,nama:l,alasan:c.get(l).size<S?"sedikit":"besar"})),m=f.filter((j)=>!i.includes(j));while(i.length&&m.length&&!e(i)){let[l]=m.splice(0,1);i.push(l);k.push({menurut:b,nama:l,alasan:"teman"})}
let n=new Map(f.map((j)=>[j,i.includes(j)?E1:j]));return{menurut:b,rowOf:n,told:k,shown:m.length>0}}
function M1(a,b){let c=[7,3,5,6,1,2,4].map((d)=>b.filter((e,f)=>(d>>f)%2));return c.find((g)=>W(a,g))||[]}
let N1=(a)=>Math.round(a/G1)*G1;function O1(a,{menurut:b,rowOf:c}){let d=new Map();a.forEach((e)=>V(d,c.get(e[b]),e.uang));let f=([g,h])=>(g===E1?Infinity:b==="bulan"?Number(g.slice(5)):-h);return[...d].sort((i,j)=>f(i)-f(j)).map(([g,h])=>({nama:g,uang:N1(h)}))}
function P1(a,{dari:b,sampai:c,hari:d,categoryOf:e,published:f}){let g=J1(b,c),h=f.filter(({umum:i})=>i===g),j=K1(a,b,c,e),k=(l)=>({umum:null,hidden:[],refused:l,lama:false});if(!g){return k("waktu")}
if(h.length){return new Set(h.map((m)=>JSON.stringify(m))).size>1?k("beda"):{umum:h[0],hidden:[],refused:"",lama:true}}
if(c>=d){return k("belum")}
if(!W(j,[])){return k("sedikit")}
let n=F1.map((o)=>L1(j,o)),p=M1(j,n.filter(({shown:q})=>q)),[r,s,t]=n.map((u)=>(p.includes(u)?O1(j,u):[])),v=n.flatMap((u)=>(p.includes(u)?u.told:[{menurut:u.menurut,nama:"",alasan:("tabel")}])),w=j.reduce((x,{uang:y})=>x+y,0);return{umum:{versi:1,umum:g,jumlah:N1(w),kategori:r,saluran:s,bulan:t,aturan:H1},hidden:v,refused:"",lama:false}}
function Q1(a){let b=(c)=>(Array.isArray(c)?c:[]).slice(0,100).map((d)=>({nama:G((d||{}).nama,120),uang:(d||{}).uang})),e=a&&a.versi===1&&/^20\d\d-[1-4]$/.test(G(a.umum)),f=e?F1.map((g)=>b(a[g])):[],h=e&&I1(a.jumlah)&&f.flat().every(({uang:i})=>I1(i)&&i>=0),[j,k,l]=f;return h?{versi:1,umum:a.umum,jumlah:a.jumlah,kategori:j,saluran:k,bulan:l,aturan:H1}:null}
function R1(a){let b=(c)=>{document.getElementById("_alat").classList.toggle("screen",c);[a,a.parentElement].forEach((d)=>d.classList.toggle("screen",!c))};b(true);addEventListener("afterprint",()=>b(false),{once:true});window.print()}
let S1="umum",T1=60,U1={place:null,taken:null,categories:null,chosen:"",told:{}};function V1(a){let[b,c]=a.split("-").map(Number),d=`${b}-${c * 3 - 2}`;return{dari:D1(d,0).dari,sampai:D1(d,2).sampai}}
function W1(a){let[b,c]=a.split("-").map(Number);return`Triwulan ${c} ${b} (${B[c * 3 - 3]} sampai ${B[c * 3 - 1]})`}
function X1(){let a=U1.taken.settings.bagian[S1];return(Array.isArray(a)?a:[]).slice(-T1).map(Q1).filter(Boolean)}
function Y1(){let{goods:a,sold:b}=U1.taken,{day:c}=J(a),d=b.map(({hari:e})=>`${e.slice(0, 4)}-${Math.ceil(Number(e.slice(5, 7)) / 3)}`);return[...new Set([...d,...X1().map(({umum:f})=>f)])].filter((g)=>{let{dari:h,sampai:i}=V1(g);return J1(h,i)===g&&i<c}).sort().reverse()}
async function Z1(){try{let{kategori:a,barang:b}=await(await fetch(D("cari/indeks.json"),{cache:"no-cache"})).json();return new Map(b.map(([,c,,,d])=>[c,a[d][0]]))}catch{return null}}
function A2(){let{goods:a,sold:b}=U1.taken,c=({produk:d})=>U1.categories.get((a.produk.get(d)||{slug:""}).slug),e={...V1(U1.chosen),hari:J(a).day,categoryOf:c},f=P1(b,{...e,published:X1()}),g=P1(b,{...e,published:[]});return f.lama&&JSON.stringify(g.umum)===JSON.stringify(f.umum)?{...g,lama:true}:f}
let B2=(a,b)=>{let c=U1.place.dataset[a],[,d]=(c||"").split("|").map((e)=>e.split("=")).find(([f])=>f===b)||[b,b];return a==="bulan"?B[Number(b.slice(5))-1]||b:d};function C2({umum:a,jumlah:b,aturan:c,...d}){let e=Object.fromEntries(F1.map((f)=>[f,d[f].map(({nama:g,uang:h})=>({kunci:g,nama:B2(f,g),uang:h}))]));return{waktu:W1(a),jumlah:b,bulat:c.bulat,rumah:c.rumah,...e,...Object.fromEntries(F1.map((f)=>[`ada_${f}`,e[f].length>0]))}}
function D2(){let{place:a,taken:b,categories:c,told:d}=U1,e=Y1(),f=Boolean(b.goods&&c);if(!e.includes(U1.chosen)){let g=J1(b.dari,b.sampai);U1.chosen=e.includes(g)?g:e[0]||""}
let{umum:h,hidden:i,refused:j,lama:k}=f&&U1.chosen?A2():{umum:null,hidden:[],refused:"",lama:false};M(a,{tertutup:!f,tanpa:f&&!U1.chosen,triwulan:[U1.chosen,...e.map((l)=>[l,W1(l)])],pilih:e.length>0,...d,...(j&&{[j]:true}),lama:k,baru:Boolean(h)&&!k,ada:Boolean(h),...(h&&C2(h)),ada_sembunyi:i.length>0,sembunyi:i.map(({menurut:m,nama:n,alasan:o})=>({kunci:`${m}/${n}`,nama:n&&B2(m,n),[`menurut_${m}`]:true,[o]:true})),})}
function E2(a){let b=X1().filter((c)=>c.umum!==a.umum),d=[...b,a];U1.told=U1.taken.keep(d)?{}:{lupa:true};U1.taken.settings.bagian[S1]=d}
let F2={triwulan:(a)=>{U1.chosen=a.value},unduh_umum:()=>{let{umum:b}=A2();E2(b);F(`umum-${b.umum}`,"json",JSON.stringify(b))},cetak_umum:()=>{E2(A2().umum);R1(U1.place)},};function G2(a){let b=a.target.closest("[name]");if(b&&(a.type==="click")===(b.tagName==="BUTTON")){U1.told={};F2[b.name](b);D2()}}
async function H2(a,b){if(!U1.place){a.addEventListener("click",G2);a.addEventListener("change",G2)}
Object.assign(U1,{place:a,taken:b});U1.categories=U1.categories||await Z1();D2()}
export{H2 as takeIn};