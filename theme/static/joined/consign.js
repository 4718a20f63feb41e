// 678abedf883c49a8be9d4da8ec52cc1f6a711649
let B=new URL("../",import.meta.url).pathname,C=new Map();function D(a){if(C.has(a)){return C.get(a)}
try{return localStorage.getItem(B+a)}catch{return null}}
function E(a,b){try{localStorage.setItem(B+a,b);C.delete(a);return true}catch{C.set(a,b);return false}}
function F(a,b=300){return typeof a==="string"?a.slice(0,b).replace(/[\ud800-\udfff]/gu,""):""}
function G(a){return(b)=>(a.exec(F(b))||[""])[0]}
let H=G(/^[a-z0-9-]+$/);function I(a,b){try{return b(JSON.parse(D(a)))}catch{return b(null)}}
function J(a,b,c){let d=D(a),e=d===null||K(d,b)||E(`${a}.rusak${Date.now()}`,d),f=c(I(a,b));return{value:f,kept:e&&E(a,JSON.stringify(f))}}
function K(a,b){try{return b(JSON.parse(a))!==null}catch{return false}}
function L(a,b){addEventListener("storage",(c)=>{if(c.key===null){b(a)}else if(c.key.startsWith(B+a)){b(c.key.slice(B.length))}})}
let M=999,N=60,O="keranjang",P="asal",Q="penjual",R=7,S=G(/^[0-9a-z]{6}$/),T=(a)=>(Array.isArray(a)?a.slice(-N):[]);function U(a){let{produk:b,varian:c,penjual:d,jumlah:e}=a||{};return{produk:H(b),varian:F(c),penjual:H(d),jumlah:Number.isInteger(e)?Math.min(Math.max(e,0),M):0}}
function V(a){let{versi:b,barang:c,pembeli:d,nomor:e,dibuka:f}=a||{versi:1,barang:[]},{nama:g,hp:h,alamat:i,catatan:j,warung:k}=d||{};return b===1&&Array.isArray(c)?{versi:b,barang:T(c).map(U).filter((l)=>l.produk),pembeli:{nama:F(g),hp:F(h),alamat:F(i),catatan:F(j),warung:H(k)},nomor:T(e).filter((m)=>Array.isArray(m)&&H(m[0])&&S(m[1])).map(([n,a])=>[n,a]),dibuka:T(f).filter(S),}:null}
function W(){return I(O,V)||V(null)}
function X(a){let{penjual:b,sejak:c}=a||{};return{penjual:H(b),sejak:+c||0}}
function Y(a){J(Q,X,()=>({penjual:a,sejak:Date.now()}))}
function Z(a){L(O,a)}
function A1(a){let{asal:b,sejak:c}=a||{},d=Date.now()-c;return{asal:d>=0&&d<R*864e5?H(b):"",sejak:c}}
function B1(a){return{...A1(a),dari:A1((a||{}).dari)}}
function C1(a){J(P,B1,()=>({asal:a,sejak:Date.now()}))}
function D1(a){J(P,B1,(b)=>({...b,dari:{asal:H(a),sejak:Date.now()}}))}
let E1=new URL("../",import.meta.url).pathname,F1=new URLSearchParams(location.search).get("dari"),G1=document.querySelector(".tools a:last-child"),H1=document.createElement("b");function I1(){let a=W().barang.length;H1.textContent=String(a);H1.remove();G1.setAttribute("aria-label",a?`Keranjang, ${a} macam barang`:"Keranjang");if(a){G1.append(H1)}}
let[J1,K1,L1]=location.pathname.slice(E1.length).split("/");if(L1===""&&(J1==="warung"||J1==="acara")){C1(K1)}
if(L1!==undefined&&J1==="toko"){Y(K1)}
if(F1){D1(F1)}
if(G1){I1();Z(I1)}
let M1=document.querySelector(".share");if(M1&&navigator.share){M1.onclick=(a)=>{a.preventDefault();navigator.share({text:new URL(M1.href).searchParams.get("text")}).catch(()=>{})}}
let N1=new URL("../sw.js",import.meta.url).href;async function O1(){try{navigator.serviceWorker.addEventListener("controllerchange",P1);await navigator.serviceWorker.register(N1,{updateViaCache:"none"})}catch{}}
function P1(){let{controller:a}=navigator.serviceWorker;if(a){a.postMessage([location.href,...performance.getEntriesByType("resource").map((b)=>b.name)])}}
addEventListener("load",O1);function Q1({produk:a,varian:b}){return`${a}/${b}`}
function R1(...a){let b=new Map();for(let c of a.flat()){let d=b.get(c.id);if(!d||JSON.stringify(c)<JSON.stringify(d)){b.set(c.id,c)}}
return[...b.values()].sort(S1)}
function S1(a,b){return a.cap-b.cap||(a.id<b.id?-1:1)}
function T1(a,b,c){let[,d,e]=a.filter(([f])=>f<=Math.max(c,1)).pop()||[1,0,0],g=d?b*d:e*10000,h=Math.min(b,Math.floor(g/10000));return{bagian:h,bulat:h<b?Math.floor((g-h*10000)/100):0}}
function U1(a){let b=new Set(a.map(({batal:c})=>c).filter(Boolean)),d=new Map();for(let e of R1(a).filter(({batal:c})=>!c)){let{warung:f,nama:g,hari:h,bayar:i}=e,j=d.get(f)||{warung:f,nama:g,barang:new Map(),saldo:0,terakhir:"",nota:[]};d.set(f,j);let c=b.has(e.id),k=j.saldo,l=c?e.baris.map(W1):e.baris.map((m)=>X1(j,e,m)),n=l.flatMap(({jual:o})=>o),[o,p,q]=[V1(n,"harga"),V1(n,"bagian"),V1(n,"bulat")];if(!c){j.nama=g;j.saldo+=o-p-i;j.terakhir=h>j.terakhir?h:j.terakhir}
j.nota.push({note:e,batal:c,baris:l,jual:o,bagian:p,bulat:q,hak:o-p,sebelum:k,sesudah:j.saldo})}
return d}
function V1(a,b){return a.reduce((c,d)=>c+d.jumlah*d[b],0)}
function W1(a){return{...a,sebelum:(a.ada||0)+a.laku,temuan:0,sisa:0,jual:[],beda:false}}
function X1(a,b,c){let{produk:d,varian:e,nama:f,satuan:g,pemilik:h,ada:i,tarik:j,antar:k,laku:l,harga:m,komisi:n}=c,o=Q1(c),p=a.barang.get(o)||{produk:d,varian:e,nama:f,satuan:g,pemilik:h,ada:0,antar:0,temuan:0,laku:0,tarik:0,harga:m,komisi:n,masuk:[],jual:[]};a.barang.set(o,p);let[q,r]=[p.harga||m,p.komisi];Object.assign(p,{nama:f,satuan:g,pemilik:h,harga:m,komisi:n});let s=p.ada,t=[],u=0;if(i!==null&&i<s){let v=s-i;t.push({...Y1(b,c),jumlah:v,harga:q,...T1(r,q,v)})}else if(i!==null){t.push(...A2(p,b,i-s));u=i-s+Z1(t)}
let w=i===null?s:i;u+=Math.max(0,j-w);p.jual.push(...t.filter(({jumlah:v})=>v>0));p.laku+=Z1(t);p.temuan+=u;p.tarik+=j;p.antar+=k;p.ada=Math.max(0,w-j)+k;p.masuk.push(...[u,k].filter(Boolean).map((v)=>({hari:b.hari,jumlah:v})));return{produk:d,varian:e,nama:f,satuan:g,sebelum:s,ada:i,laku:Z1(t),temuan:u,tarik:j,antar:k,sisa:p.ada,harga:q,jual:t,beda:l!==Z1(t)}}
function Y1({hari:a,id:b,warung:c},{produk:d,varian:e,nama:f,satuan:g,pemilik:h}){return{hari:a,nota:b,warung:c,produk:d,varian:e,barang:f,satuan:g,pemilik:h}}
function Z1(a){return a.reduce((b,{jumlah:c})=>b+c,0)}
function A2(a,b,c){let d=[];while(c>0&&a.jual.length){let e=a.jual.pop(),f=Math.min(c,e.jumlah);c-=f;d.push({...e,...Y1(b,a),jumlah:-f});if(f<e.jumlah){a.jual.push({...e,jumlah:e.jumlah-f})}}
return d}
function B2(a,b="",c=""){let d=[...a.values()].flatMap(({nota:e})=>e);return d.flatMap(({baris:f})=>f.flatMap(({jual:g})=>g)).filter(({hari:h})=>h>=b&&(!c||h<=c))}
function C2(a,b,c,d){let e=new Map();for(let{note:f,baris:g}of[...a.values()].flatMap(({nota:h})=>h).filter(({note:f,batal:i})=>!i&&f.hari<=d)){g.forEach((j,k)=>{let{produk:l,varian:m,nama:n}=j,o=b==="warung"?f.warung:f.baris[k].pemilik,p=e.get(o)||new Map();e.set(o,p);let q=p.get(Q1(j))||{produk:l,varian:m,barang:n,awal:0,antar:0,tarik:0,laku:0,sisa:0};p.set(Q1(j),q);let r=j.antar+j.temuan-j.tarik-j.laku;q.sisa+=r;if(f.hari<c){q.awal+=r}else{q.antar+=j.antar+j.temuan;q.tarik+=j.tarik;q.laku+=j.laku}})}
let s=({awal:t,antar:u,tarik:v,laku:w,sisa:x})=>[t,u,v,w,x].some(Boolean);return new Map([...e].map(([o,p])=>[o,[...p.values()].filter(s)]))}
function D2(a,b){let c=new Map();for(let d of a){let e=c.get(d[b])||{baris:new Map()};c.set(d[b],e);let f=[Q1(d),d.harga,d.bagian,d.bulat].join(),g=e.baris.get(f)||{...d,jumlah:0};e.baris.set(f,{...g,jumlah:g.jumlah+d.jumlah})}
for(let[f,{baris:h}]of c){let i=[...h.values()].filter(({jumlah:j})=>j),[k,l]=[V1(i,"harga"),V1(i,"bagian")];c.set(f,{jual:k,bagian:l,hak:k-l,bulat:V1(i,"bulat"),baris:i})}
return c}
function E2(a,b){return new Date(Date.parse(`${a}T00:00:00Z`)+b*864e5).toISOString().slice(0,10)}
function F2({masuk:a,ada:b}){let c=[],d=b;for(let{hari:e,jumlah:f}of[...a].reverse()){let g=Math.min(d,f);d-=g;if(g){c.unshift({hari:e,jumlah:g})}}
return c}
function G2(a,b,c,d){let e=E2(c,d),f=[...a.values()].flatMap(({warung:g,barang:h})=>[...h.values()].filter(({produk:i})=>b.has(i)).flatMap((j)=>(F2(j).map(({hari:k,jumlah:l})=>({warung:g,good:j,jumlah:l,sampai:E2(k,b.get(j.produk))})))));return f.filter(({sampai:m})=>m<=e).sort((n,o)=>(n.sampai<o.sampai?-1:n.sampai>o.sampai?1:0))}
function H2(a,b,c){let d=E2(b,-c),e=({barang:f,saldo:g})=>g!==0||[...f.values()].some(({ada:h})=>h);return[...a.values()].filter((i)=>i.terakhir&&i.terakhir<d&&e(i))}
function I2(a){let b=(c)=>`"${(typeof c === "number" ? String(c) : L2(String(c))).replace(/"/g, '""')}"`;return`\ufeff${a.map((row) => row.map(b).join(";")).join("\r\n")}\r\n`}
let J2=/^'*[=+\-@\t\r]/,K2=";,\t\r\n\"";function L2(a){return[...a].map((b,c,d)=>((!c||K2.includes(d[c-1]))&&J2.test(d.slice(c).join(""))?`'${b}`:b)).join("")}
function M2(a,b=0){return/^"?\d{1,12}"?$/.test(JSON.stringify(a))?Number(a):b}
let N2=G(/^\d{4}-\d\d-\d\d$/);function O2(a){return(b)=>Object.fromEntries(Object.entries(a).map(([c,d])=>[c,d((b||{})[c])]))}
function P2(a,b=new Date()){let c=[b.getFullYear(),b.getMonth()+1,b.getDate()].map((d)=>String(d).padStart(2,"0")).join("-"),e=Boolean(a)&&c<a.hari;return{day:e?a.hari:c,wrong:e}}
function Q2(a){C.delete(a);try{localStorage.removeItem(B+a)}catch{}}
function R2(a){let b=new Set([...C.keys()].filter((c)=>c.startsWith(a)));try{for(let c of Object.keys(localStorage)){if(c.startsWith(B+a)){b.add(c.slice(B.length))}}}catch{}
return[...b]}
let S2="titip/",T2="titip-sedang/",U2="titip-setelan",V2=G(/^[0-9a-z]{8,12}$/),W2=4102444800000,X2=99999,Y2=(a)=>Math.min(M2(a),X2),Z2=(a)=>Math.min(M2(a),1e9),A3=(a)=>(N2(a)&&!Number.isNaN(Date.parse(a))&&E2(a,0)===a?a:""),B3=(a)=>(Array.isArray(a)?a:[]).slice(0,9).filter(Array.isArray).map(([b,c,d])=>[Y2(b)||1,Math.min(M2(c),8999),Z2(d)]).sort(([e],[f])=>e-f),C3=(a)=>([[1,0,0],...B3(a)]),D3=(a)=>(b)=>(Number.isInteger(b)&&b>=0?a(b):null),E3=(a)=>Math.min(D3(Number)(a)||0,W2),F3=O2({produk:H,varian:F,nama:F,satuan:F,pemilik:H,ada:D3(Y2),tarik:Y2,antar:Y2,laku:(a)=>(Number.isInteger(a)&&Math.abs(a)<=X2?a:0),harga:Z2,komisi:(a)=>B3(a),}),G3=O2({versi:M2,id:V2,cap:E3,hari:A3,warung:H,nama:F,baris:(a)=>a.slice(0,200).map(F3).filter(({produk:b})=>b),bayar:Z2,batal:V2,});function H3(a){let b=a&&M2(a.versi)===1&&Array.isArray(a.baris),c=b?G3(a):null;return c&&c.id&&c.warung&&c.hari?c:null}
function I3(){let[a,b]=[[],[]];for(let c of R2(S2)){let d=I(c,H3);if(d&&c===S2+d.id){a.push(d)}else{b.push(c)}}
return{notes:R1(a),broken:b}}
function J3(){return[...crypto.getRandomValues(new Uint8Array(10))].map((a)=>(a%36).toString(36)).join("")}
function K3(a){let b=Math.max(Date.now(),...I3().notes.map((c)=>c.cap+1)),c=H3({batal:"",bayar:0,baris:[],...a,versi:1,id:J3(),cap:b}),{kept:d}=J(S2+c.id,H3,()=>c);[...C.keys()].filter((e)=>d&&e.startsWith(S2)).forEach((e)=>J(e,H3,(f)=>f));return{id:c.id,kept:d}}
function L3(a){let b={baru:0,sama:0,penuh:false};for(let c of R1(a)){let d=I(S2+c.id,H3);b[d?"sama":"baru"]+=1;let[e]=R1([c],d?[d]:[]);if(!d||JSON.stringify(e)!==JSON.stringify(d)){b.penuh=!J(S2+c.id,H3,()=>e).kept||b.penuh}}
return b}
function M3(){I3().notes.forEach(({id:V2})=>Q2(S2+V2))}
let N3=O2({ada:D3(Y2),tarik:Y2,antar:Y2,harga:D3(Z2)}),O3=(a)=>({bayar:D3(Z2)(a&&a.bayar),baris:Object.fromEntries(Object.entries((a&&a.baris)||{}).slice(0,300).map(([b,c])=>[b,N3(c)])),});function P3(a){return I(T2+a,O3)}
function Q3(a,b){return J(T2+a,O3,b).kept}
function R3(a){Q2(T2+a)}
let S3=(a)=>({hari:Math.min(Math.max(M2(a&&a.hari,7),1),365),cadangan:A3(a&&a.cadangan),isi:M2(a&&a.isi),komisi:Object.fromEntries(Object.entries((a&&a.komisi)||{}).slice(0,1000).filter(([b])=>H(b)).map(([b,c])=>[b,C3(c).slice(-1)])),});function T3(){return I(U2,S3)}
function U3(a){return J(U2,S3,(b)=>({...b,...a})).kept}
function V3(){let{notes:a,broken:b}=I3();return JSON.stringify({versi:1,nota:a,...(b[0]&&{rusak:Object.fromEntries(b.map((c)=>[c,D(c)]))})},null,1)}
function W3(a){try{let{versi:b,nota:c}=JSON.parse(a.replace(/^\ufeff/,""));if(M2(b)===1){let d=c.map(X3).filter(Boolean);return{notes:d,lost:c.length-d.length||false,fault:""}}
return{notes:[],lost:false,fault:M2(b)?"cadangan_baru":"bukan_cadangan"}}catch{return{notes:[],lost:false,fault:"bukan_cadangan"}}}
function X3(a){try{return H3(a)}catch{return null}}
let Y3=["hari","nota","warung","batal","barang","pilihan","satuan","pembuat","ada","laku","ditarik","diantar","sisa","harga","jual","bagian_warung","hak_pembuat","dibayar",];function Z3(a){let b=[...a.values()].flatMap(({nota:c})=>c).sort((d,e)=>d.note.cap-e.note.cap),f=b.flatMap(({note:g,batal:h,baris:i})=>{let j=[g.hari,g.id,g.nama,h?"ya":""],k=i.map((l,m)=>{let[n,o]=[V1(l.jual,"harga"),V1(l.jual,"bagian")],p=l.ada===null?"":l.ada;return[...j,l.nama,l.varian,l.satuan,g.baris[m].pemilik,p,l.laku,l.tarik,l.antar,l.sisa,l.harga,n,o,n-o,""]});return g.bayar||!k[0]?[...k,[...j,...Array(13).fill(""),g.bayar]]:k});return I2([Y3,...f])}
let A4=document.getElementById("_alat").dataset.bulan.split("|");function B4(a){let[,b,c]=/^(\d{4})-(0[1-9]|1[0-2])$/.exec(a)||[];return c?`${A4[Number(c) - 1]} ${b}`:""}
function C4(a){return`${Number(a.slice(8))} ${B4(a.slice(0, 7))}`}
let D4=new URL("../",import.meta.url);function E4(a){return new URL(a,D4).href}
async function F4(){return G4(await(await fetch(E4("barang.json"),{cache:"no-cache"})).json())}
function G4(a){let b=H4(a.penjual,(c,d)=>({...d,slug:c,produk:new Map(Object.entries(d.produk))})),e=H4(a.produk,(c,d)=>({minimal:1,stok:"tersedia",...d,slug:c,varian:(d.varian||[]).map(([f,g,h,i])=>({kunci:f,nama:g,harga:h,stok:i})),penjual:[...b.values()].filter((j)=>j.produk.has(c)).map((j)=>j.slug),}));for(let[k,c]of Object.entries(a.lama)){if(e.has(c)&&!e.has(k)){e.set(k,e.get(c))}}
let l=["pemilik","warung","acara"].map((m)=>[m,H4(a[m],(c,d)=>({...d,slug:c}))]);return{mulai:[],...a,...Object.fromEntries(l),produk:e,penjual:b}}
function H4(a,b){return new Map(Object.entries(a).map(([c,d])=>[c,b(c,d)]))}
function I4(a,b){return a.varian.find((c)=>c.nama===b)||null}
function J4(a,b,c){let d=b&&b.produk.get(a.slug),e=I4(a,c);return!d?null:d.map?d[a.varian.indexOf(e)]||0:e?d+e.harga-a.harga:d}
function K4(a){return String(a).replace(/\B(?=(\d{3})+$)/g,".")}
function L4(a){return`Rp${K4(a)}`}
function M4(a,b){let c=a.split("\n").filter((d)=>!(d.match(/\{\w+\}/g)||[]).some((e)=>b[e.slice(1,-1)]===null));return c.map((d)=>d.replace(/\{(\w+)\}/g,(f,e)=>b[e]).trimEnd()).join("\n")}
function N4(a,b){return`https://wa.me/${a}?text=${encodeURIComponent(b)}`}
let O4=(a,b=K4)=>(a<0?`−${b(-a)}`:b(a)),P4={A:"href",BUTTON:"value",IMG:"src",INPUT:"value",TEXTAREA:"value",SELECT:"value"};function Q4(a,b){for(let c of a.children){let d=c.dataset.isi,e=d?b[d]??false:true,[f]=c.children;if(c.type==="checkbox"){c.checked=e;continue}
if(d){c.hidden=e===false||(e===""&&c.form===undefined)}
if(f&&f.content){T4(c,f,e||[])}else if(c.options&&Array.isArray(e)){U4(c,e)}else{S4(c,P4[c.tagName]||(f?"":"textContent"),e);Q4(c,b)}}}
let R4=(a)=>(a.closest("[data-kunci]")).dataset.kunci;function S4(a,b,c){let d=a.type==="number",e=typeof c==="number"&&!d?O4(c):`${c}`;if(b&&typeof c!=="boolean"&&a[b]!==e&&(d||a.form===undefined||a!==document.activeElement)){a[b]=e}}
function T4(a,b,c){let d=[...a.children].slice(1);d.slice(c.length).forEach((e)=>e.remove());c.forEach((f,g)=>{if(!d[g]){a.append(b.content.cloneNode(true))}
let h=a.children[g+1];h.dataset.kunci=f.kunci??g;Q4({children:[h]},typeof f==="string"?{kata:f}:f)})}
function U4(a,[b,...c]){a.length=1;for(let[d,e]of c){a.add(new Option(e,d,false,d===b))}}
let{nota:V4,baris:W4}=document.getElementById("_alat").dataset,X4=24,Y4=500,Z4=3;function A5(a){let b=Math.round(Math.abs(a)*100)%100,c=b?`,${String(b).padStart(2, "0")}`:"";return O4(a,(d)=>L4(Math.trunc(d))+c)}
function B5(a){let b=([,c,L4])=>(c||!L4?`${String(c / 100).replace(".", ",")}%`:`${A5(L4)} tiap buah`);return a.map((e)=>(e[0]>1?`mulai ${e[0]} buah ${b(e)}`:b(e))).join(", ")}
let C5=({nama:a,varian:b})=>a+(b&&`, ${b}`);function D5({goods:a,book:b},c){let d=(a&&a.warung.get(c));return d||{nama:(b.get(c)||{nama:c}).nama,alamat:"",produk:[]}}
let E5=(a,b)=>new Map(Object.entries(a)).get(b);function F5({shelves:a,settings:b},c,d=""){let{komisi:e,lain:f={}}=(a.warung.get(c)||{});return E5(f,d)||e||E5(b.komisi,c)}
function G5({goods:a},b,c,d){let e=a&&a.produk.get(c),f=(a&&a.warung.get(b));return e?J4(e,a.penjual.get(f&&f.penjual),d)??((I4(e,d)||e).harga||0):0}
function H5(a,b){let c=new Map();for(let d of D5(a,b).produk){let e=a.goods.produk.get(d);for(let f of e&&e.varian[0]?e.varian.map(({nama:g})=>g):[""]){let{nama:g=d,satuan:h="",pemilik:i=""}=e||{},j={produk:d,varian:f,nama:g,satuan:h,pemilik:i,harga:G5(a,b,d,f),komisi:F5(a,b,d)};c.set(Q1(j),j)}}
return c}
let I5={ada:null,tarik:0,antar:0,harga:null};function J5(a,b,c){let d=H5(a,b),e=a.book.get(b),f=new Map([...(e?e.barang:[])].filter(([g,{ada:h}])=>h||c.baris[g])),i=[...f.keys(),...Object.keys(c.baris).filter((g)=>!f.has(g)&&d.has(g))];return i.map((j)=>{let[k,l,m]=[f.get(j),d.get(j),{...I5,...c.baris[j]}],n=!k||m.antar>0,o=m.harga??(n&&l?l.harga||(k?k.harga:0):k.harga),p=(n&&l&&l.komisi)||(k?k.komisi:[[1,0,0]]);return{...(l||k),kunci:j,seharusnya:k?k.ada:0,...m,harga:o,komisi:p,belum:Boolean(k&&k.ada)&&m.ada===null}})}
function K5(a,b,c){let d=J5(a,b,c).filter(({ada:e,tarik:f,antar:g,kunci:h})=>e!==null||f||g||(c.baris[h]||I5).harga!==null),W4=d.map(({produk:i,varian:j,nama:k,satuan:l,pemilik:m,ada:e,tarik:f,antar:g,harga:n,komisi:o})=>({produk:i,varian:j,nama:k,satuan:l,pemilik:m,ada:e,tarik:f,antar:g,laku:0,harga:n,komisi:o})),p={versi:1,id:"~",cap:Infinity,hari:a.today,warung:b,nama:D5(a,b).nama,baris:W4,bayar:c.bayar||0,batal:""},q=U1([...a.notes.filter(({warung:r})=>r===b),p]).get(b).nota.pop();W4.forEach((s,t)=>Object.assign(s,{laku:q.baris[t].laku}));return{note:p,shown:q}}
function L5(a,b,c){let{nama:d,alamat:e}=D5(a,b),f=a.book.get(b),g=J5(a,b,c),{note:h,shown:i}=K5(a,b,c),j=new Map(i.baris.map((k)=>[Q1(k),k])),l=f?G2(new Map([[b,f]]),a.shelves.tahan,a.today,Z4):[],m=H5(a,b),n=F5(a,b),o=i.sebelum+i.hak,p=g.filter((q)=>q.belum).length,r=o-(o%Y4);return{slug:b,nama:d,alamat:e,kosong:!g[0],komisi:n?B5(n):false,tanya_komisi:!n,barang:g.map((q)=>{let k=j.get(q.kunci),{ada:s,seharusnya:t,antar:u,tarik:v,harga:w}=q,x=k&&s!==null?k.laku:false;return{kunci:q.kunci,sebutan:C5(q),seharusnya:t,satuan:q.satuan,di_rak:t>0,baru:!t,ketik:t>0,ada:s??"",tarik:v||"",antar:u||"",harga:w,angka:t&&t<X4?[...Array(t+1).keys()].map((y)=>({angka:y})):[],laku:x===false||x<0?false:`Laku ${K4(x)}, ${A5(V1(k.jual, "harga"))}`,lebih:s!==null&&s>t?M5(k):false,tanpa_harga:!w,hampir:l.filter(({good:z})=>Q1(z)===q.kunci).map(({jumlah:a1,sampai:b1})=>`${K4(a1)} ${S5(a, b1)}`).join(", "),}}),pilih:["",...[...m].filter(([c1])=>!g.some(({kunci:d1})=>d1===c1)).map(([c1,q])=>[c1,C5(q)])],ada_isi:h.baris.length>0||h.bayar>0,belum:p?K4(p):false,jual:A5(i.jual),bagian:A5(i.bagian),lalu:i.sebelum?A5(i.sebelum):false,tagihan:A5(o),bayar:c.bayar??"",lunas:o>0?o:false,bulat:r>0&&r!==o?r:false,sisa:c.bayar===null||!i.sesudah?false:A5(i.sesudah),lalu_lalu:f?[...f.nota].reverse().slice(0,50).map(N5):[],ada_lalu:Boolean(f),}}
function M5({laku:a,temuan:b}){return[a&&`${K4(-a)} dikembalikan dari yang tercatat laku`,b&&`${K4(b)} dicatat sebagai antaran yang terlewat`].filter(Boolean).join(", ")}
function N5({note:a,batal:b,jual:c}){return{kunci:a.id,nama:b?false:C4(a.hari),coret:b&&C4(a.hari),kata:[c&&`terjual ${A5(c)}`,a.bayar&&`dibayar ${A5(a.bayar)}`].filter(Boolean).join(", ")||"barang saja"}}
function O5({book:a},b){for(let c of a.values()){let d=c.nota.find(({note:e})=>e.id===b);if(d){return{stall:c,shown:d}}}
return null}
let P5=(a)=>Object.fromEntries(Object.entries(a).map(([b,c])=>[b,c??false]));function Q5(a,b){let{stall:c,shown:d}=O5(a,b),{note:e,batal:f,jual:g,bagian:h,bulat:i,hak:j,sebelum:k,sesudah:l}=d,m=d.baris.map((n)=>{let{sebelum:o,laku:p,temuan:q,tarik:r,antar:s,sisa:t,harga:u}=n,v=V1(n.jual,"harga"),w=(x)=>(x?K4(x):null),y=M4(W4,{laku:p?`${O4(p)} × ${A5(u)} = ${A5(v)}`:null,tarik:w(r),antar:w(s+q),sisa:K4(t)});return{barang:C5(n),awal:K4(o),laku:O4(p),tarik:w(r)||"–",antar:w(s+q)||"–",sisa:K4(t),harga:K4(u),uang:O4(v),kata:`${C5(n)}: ${y.split("\n").join(", ")}`,}}),{wa:z}=(a.shelves.warung.get(c.warung)||{}),a1=d.baris.some(({jual:b1})=>b1[0]),c1=(x,d1)=>(d1?A5(x):null),e1={jual:c1(g,a1),bagian:c1(h,a1),hak:c1(j,a1),lalu:c1(k,k),bayar:c1(e.bayar,a1||e.bayar),sisa:A5(l),bulat:c1(i/100,i)},d1={...e1,warung:e.nama,hari:C4(e.hari),nomor:e.id.slice(0,6),dari:a.who||null,isi:m.map(({kata:y})=>y).join("\n")||null},f1=M4(V4,d1);return{...P5(d1),kunci:b,batal:f,berlaku:!f,beda:!f&&d.baris.some((n)=>n.beda),baris:m,ada_baris:m.length>0,teks:f1,wa:N4((z||"").slice(1),f1),}}
function R5(a){let{goods:b,book:c,today:d,settings:e}=a,f=new Set(H2(c,d,e.hari).map(({warung:g})=>g)),h=[...new Set([...(b?b.warung.keys():[]),...c.keys()])];return h.map((i)=>{let{barang:j=new Map(),saldo:k=0,terakhir:l=""}=c.get(i)||{},m=[...j.values()].reduce((n,{ada:o})=>n+o,0),p=l&&Math.round((Date.parse(d)-Date.parse(l))/864e5),q=l?(p>0?`${p} hari lalu`:"hari ini"):"";return{kunci:i,nama:D5(a,i).nama,kata:l?[m?`${K4(m)} di rak`:"rak kosong",k&&`${k < 0 ? "lebih" : "belum"} dibayar ${A5(Math.abs(k))}`].filter(Boolean).join(", "):"Belum ada nota",kabar:f.has(i)?false:q,lama:f.has(i)?`${p} hari tanpa kabar`:false,}})}
let S5=({today:a},b)=>`${b < a ? "lewat sejak" : "tahan sampai"} ${C4(b)}`;function T5(a){return G2(a.book,a.shelves.tahan,a.today,Z4).map(({warung:b,good:c,jumlah:d,sampai:e})=>({kata:`${K4(d)} ${c.satuan} ${C5(c)} di ${D5(a, b).nama}, ${S5(a, e)}`,}))}
let{hasil:U5,jalan:V5}=document.getElementById("_alat").dataset,W5={jual:0,bagian:0,hak:0,bulat:0,baris:[]};function X5({book:a},b,c,d){let e=a.get(b).nota.filter(({note:f,batal:g})=>!g&&f.hari<=d),h=e.filter(({note:f})=>f.hari>=c).reduce((i,{note:f})=>i+f.bayar,0);return{bayar:h,sisa:e.reduce((i,{note:f,hak:j})=>i+j-f.bayar,0)}}
function Y5(a,b,c){return!b?{}:a==="whatsapp"?{wa:N4(b.slice(1),c)}:a==="sms"?{sms:`sms:${b}?body=${encodeURIComponent(c)}`}:{}}
function Z5({barang:a,varian:b,...c}){let d=(e)=>(e?O4(e):null),{awal:f,antar:g,tarik:h,laku:i,sisa:j}=c;return{barang:C5({nama:a,varian:b}),awal:O4(f),antar:O4(g),tarik:O4(h),laku:O4(i),sisa:O4(j),kata:M4(V5,{awal:d(f),antar:d(g),tarik:d(h),laku:d(i),sisa:O4(j)}).split("\n").join(", "),}}
function A6({barang:a,varian:b,jumlah:c,harga:d,bagian:e}){let f=c*(d-e);return{barang:C5({nama:a,varian:b}),jumlah:O4(c),harga:K4(d),bagian:K4(e),hak:O4(f),uang:A5(f)}}
function B6(a,b,c){let{book:d,goods:e,shelves:f,who:g}=a,h=B2(d,b,c),i=`${C4(b)} sampai ${C4(c)}`,j=(k,l)=>{let[m,n]=[D2(h,k),C2(d,k,b,c)];return[...n.keys()].map((o)=>{let{nama:p,bayar:q=0,sisa:r=null,way:s}=l(o),t=m.get(o)||W5,[u,v]=[n.get(o).map(Z5),t.baris.map(A6)],w=(x)=>(x?A5(x):null),y={nama:p,waktu:i,dari:g||null,jual:A5(t.jual),bagian:A5(t.bagian),hak:A5(t.hak),bulat:w(t.bulat/100),bayar:w(q),sisa:r===null?null:A5(r),},z=[u.map(({barang:a1,kata:b1})=>`${a1}: ${b1}`),v.map(({barang:a1,jumlah:c1,uang:d1})=>`${c1} ${a1} = ${d1}`)],e1=M4(U5,{...y,isi:z.map((f1)=>f1.join("\n")).filter(Boolean).join("\n\n")});return{kunci:o,ada:u.length>0||q!==0,...P5(y),gerak:u,baris:v,ada_baris:v.length>0,teks:e1,wa:false,sms:false,...s(e1)}}).filter(({ada:g1})=>g1)},h1=(o)=>{let{wa:i1=""}=(f.warung.get(o)||{});return{nama:D5(a,o).nama,...X5(a,o,b,c),way:(e1)=>({wa:N4(i1.slice(1),e1)})}},j1=(o)=>{let{nama:p,cara:k1,nomor:l1}=(e&&e.pemilik.get(o))||{nama:o||"Tanpa pembuat",cara:"",nomor:""};return{nama:p,way:(e1)=>Y5(k1,l1,e1)}},[m1,n1]=[V1(h,"harga"),V1(h,"bagian")],o1=j("warung",h1);return{per_warung:o1,per_pembuat:j("pemilik",j1),total_jual:A5(m1),total_bagian:A5(n1),total_hak:A5(m1-n1),ada_hasil:o1.length>0,tanpa_hasil:!o1.length,}}
function C6(a,b,c,d=`text/${b}`){let e=document.createElement("a");e.href=URL.createObjectURL(new Blob([c],{type:d}));e.download=`${a}.${b}`;e.click();setTimeout(()=>URL.revokeObjectURL(e.href),6e4)}
async function D6(a){try{await navigator.clipboard.writeText(a.textContent);return true}catch{getSelection().selectAllChildren(a);return document.execCommand("copy")}}
function E6(){if(navigator.storage&&navigator.storage.persist){navigator.storage.persist().catch(()=>{})}}
let F6="penjual-saya",G6=navigator.vendor.startsWith("Apple")&&!matchMedia("(display-mode: standalone)").matches,[H6,I6,J6]=[4,20,7],K6=document.getElementById("_alat"),L6=(a)=>K6.querySelector(`[name=${a}]`),M6={goods:null,shelves:{warung:new Map(),tahan:new Map()},stall:"",id:"",told:{},sure:false,sheets:[],dari:"",sampai:""},N6=()=>P2(M6.goods).day,[O6,P6]=[99999,1e9],Q6=(a,b=O6)=>Math.min(Math.max(Math.round(Number(a))||0,0),b);function R6(a){M6.told={[a]:true}}
function S6(){let{goods:a,shelves:b}=M6,{notes:c}=I3(),d=a&&a.penjual.get(I(F6,H));return{goods:a,shelves:b,notes:c,book:U1(c),settings:T3(),today:N6(),who:d?`${d.nama}, ${a.sebutan}`:""}}
function T6(a,b=""){location.hash=a+(b&&`/${b}`)}
function U6(a){if(!Q3(M6.stall,a)){R6("penuh")}}
function V6(a,b){U6(({baris:c})=>{let d=c[a]||{ada:null,tarik:0,antar:0,harga:null};return{bayar:null,baris:{...c,[a]:{...d,...b(d)}}}})}
function W6(a){let b=!I3().notes[0],{id:c,kept:d}=K3(a);R6(d?(P2(M6.goods).wrong?"jam":"tersimpan"):"penuh");if(b){E6()}
return c}
function X6(a){M6.sheets=a;E7();window.print()}
function Y6(){let{note:a}=O5(S6(),M6.id).shown;W6({hari:N6(),warung:a.warung,nama:a.nama,batal:a.id});return a}
let Z6=(a,b)=>B6(S6(),M6.dari,M6.sampai)[a].find(({kunci:c})=>c===b),A7={buka:(a)=>T6(R4(a)),tutup:()=>T6(""),kunjungi:()=>T6(M6.stall),nota:(a)=>T6(M6.stall,R4(a)),ada:(a)=>V6(a.closest(".good").dataset.kunci,({ada:b})=>({ada:b===Q6(a.value)?null:Q6(a.value)})),ketik:(a)=>V6(R4(a),()=>({ada:a.value===""?null:Q6(a.value)})),tarik:(a)=>V6(R4(a),()=>({tarik:Q6(a.value)})),antar:(a)=>V6(R4(a),()=>({antar:Q6(a.value)})),harga:(a)=>V6(R4(a),()=>({harga:a.value===""?null:Q6(a.value,P6)})),tambah:({value:c})=>c&&V6(c,()=>({})),lunas:({value:c})=>U6(({baris:d})=>({baris:d,bayar:Number(c.replace(/\D/g,""))})),bayar:({value:c})=>U6(({baris:d})=>({baris:d,bayar:c===""?null:Q6(c,P6)})),komisi:()=>{let c=Number(L6("komisi_angka").value.replace(",",".")),e=L6("komisi_jenis").value==="persen"?[[1,Math.round(Math.min(c,89.99)*100),0]]:[[1,0,Math.round(c)]],f=L6("komisi_angka").value!==""&&c>=0;R6(!f?"isi_komisi":U3({komisi:{...T3().komisi,[M6.stall]:(e)}})?"":"penuh")},simpan:()=>{let{note:g}=K5(S6(),M6.stall,P3(M6.stall));if(!g.baris[0]&&!g.bayar){return}
let h=W6({...g,cap:0});R3(M6.stall);T6(M6.stall,h)},cetak:()=>{let i=Q5(S6(),M6.id);X6(["Untuk warung","Untuk yang menitipkan"].map((j)=>({...i,nota:true,rangkap:j})))},lembar:(a)=>X6([{...Z6(a.value,R4(a)),hasil:true}]),salin:async(a)=>R6((await D6(a.closest(".sent").querySelector(".bubble")))?"tersalin":"tekan"),batal:()=>{if(M6.sure){Y6()}
M6.sure=!M6.sure},ulangi:()=>{let{warung:k,baris:d,bayar:l}=Y6(),m=d.map(({produk:n,varian:o,ada:b,tarik:p,antar:q,harga:r})=>[`${n}/${o}`,{ada:b,tarik:p,antar:q,harga:q?r:null}]);M6.told=Q3(k,()=>({bayar:l||null,baris:Object.fromEntries(m)}))?{ulang:true}:{penuh:true};T6(k)},dari:({value:c})=>Object.assign(M6,{dari:c||M6.dari}),sampai:({value:c})=>Object.assign(M6,{sampai:c||M6.sampai}),csv:()=>C6(`titip-${N6()}`,"csv",Z3(S6().book)),json:()=>{C6(`titip-${N6()}`,"json",V3());U3({cadangan:N6(),isi:I3().notes.length})},berkas:async(a)=>{let{notes:s,lost:t,fault:u}=W3(await a.files[0].text());a.value="";M6.told=u?{[u]:true}:{masuk:true,hilang:t,...L3(s)}},semua:()=>{let v=L6("yakin").value.trim()==="HAPUS";R6(v?"terhapus":"ketik_hapus");if(v){M3();U3({isi:0,cadangan:""})}
L6("yakin").value=""},saya:({value:c})=>R6(J(F6,H,()=>c).kept?"":"penuh"),hari:({value:c})=>R6(U3({hari:Q6(c)||7})?"":"penuh"),};async function B7(a){let b=a.target.closest("[name]");if(!b||(a.type==="click")!==(b.tagName==="BUTTON")||!A7[b.name]){return}
let{name:c}=b;M6.told=a.type==="click"?{}:M6.told;M6.sheets=[];M6.sure=M6.sure&&c==="batal";await A7[c](b);E7()}
function C7({notes:a,settings:{cadangan:b,isi:c},today:d}){let e=a.length-c;return e>=I6||(e>=H6&&!b)||(e>0&&Boolean(b)&&Date.parse(d)-Date.parse(b)>=J6*864e5)}
let D7="";function E7(){let a=S6(),{goods:b,stall:c,told:d,sheets:e,sure:f,dari:g,sampai:h}=M6,i=O5(a,M6.id)?M6.id:"",j=b?I(F6,H):"",k=b?[...b.penjual.values()].map(({slug:l,nama:m})=>[l,m]):[],{broken:n}=I3(),o=K6.contains(document.activeElement)?(document.activeElement):null;K6.classList.toggle("is-open",Boolean(c));let p=R5(a),q=T5(a);Q4(K6,{siap:true,...d,cetak:e,warung:p,tanpa_warung:!p[0],hampir:q[0]?q:[],ada_hampir:q.length>0,cadangkan:C7(a),apel:a.notes.length>0&&G6,ada:a.notes.length>0,baru_mulai:!a.notes[0],kenalan:Boolean(k[0])&&!a.who,...B6(a,g,h),dari:g,sampai:h,hari:a.settings.hari,rusak:n.length||false,saya:[j,...k],kunjungan:c&&!i?[L5(a,c,P3(c))]:[],nota_dibuka:i?[{...Q5(a,i),batalkan:!f,batal_pasti:f}]:[],});for(let r of K6.querySelectorAll(".figure")){let s=(r.closest(".good").querySelector("[name=ketik]")).value;r.setAttribute("aria-pressed",String(s!==""&&s===(r).value))}
let t=c&&`${c}/${i}`;if(t!==D7){(K6.querySelector(t?".opened h2":"h1")).focus();scrollTo(0,0)}else if(o&&!o.getClientRects().length&&document.activeElement!==o){(K6.querySelector(t?".opened h2":"h1")).focus({preventScroll:true})}
D7=t}
function F7(){let[a,b=""]=location.hash.slice(1).split("/");Object.assign(M6,{stall:/^[a-z0-9-]+$/.test(a)?a:"",id:b,sure:false});E7()}
async function G7(){try{let[a,b]=await Promise.all([F4(),fetch(E4("titip/rak.json"),{cache:"no-cache"}).then((c)=>c.json())]);M6.goods=a;M6.shelves={warung:new Map(Object.entries(b.warung)),tahan:new Map(Object.entries(b.tahan))}}catch{R6("tertutup")}
Object.assign(M6,{dari:`${N6().slice(0, 8)}01`,sampai:N6()});if(P2(M6.goods).wrong){R6("jam")}
F7()}
K6.addEventListener("click",B7);K6.addEventListener("change",B7);addEventListener("hashchange",F7);L("titip",E7);G7();