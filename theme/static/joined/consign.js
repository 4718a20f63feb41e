// 92a642ea1a13867130c1055063a5069a38a085c1
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
function L4(a,b){let c=a.split("\n").filter((d)=>!(d.match(/\{\w+\}/g)||[]).some((e)=>b[e.slice(1,-1)]===null));return c.map((d)=>d.replace(/\{(\w+)\}/g,(f,e)=>b[e]).trimEnd()).join("\n")}
function M4(a,b){return`https://wa.me/${a}?text=${encodeURIComponent(b)}`}
let{nota:N4,baris:O4}=document.getElementById("_alat").dataset,P4=24,Q4=500,R4=3;function S4(a){let b=Math.round(Math.abs(a)*100)%100,c=b?`,${String(b).padStart(2, "0")}`:"";return`${a < 0 ? "−" : ""}Rp${K4(Math.trunc(Math.abs(a)))}${c}`}
function T4(a){let b=([,c,d])=>(c||!d?`${String(c / 100).replace(".", ",")}%`:`${S4(d)} tiap buah`);return a.map((e)=>(e[0]>1?`mulai ${e[0]} buah ${b(e)}`:b(e))).join(", ")}
let U4=({nama:a,varian:b})=>a+(b&&`, ${b}`);function V4({goods:a,book:b},c){let d=(a&&a.warung.get(c));return d||{nama:(b.get(c)||{nama:c}).nama,alamat:"",produk:[]}}
let W4=(a,b)=>new Map(Object.entries(a)).get(b);function X4({shelves:a,settings:b},c,d=""){let{komisi:e,lain:f={}}=(a.warung.get(c)||{});return W4(f,d)||e||W4(b.komisi,c)}
function Y4({goods:a},b,c,d){let e=a&&a.produk.get(c),f=(a&&a.warung.get(b));return e?J4(e,a.penjual.get(f&&f.penjual),d)??((I4(e,d)||e).harga||0):0}
function Z4(a,b){let c=new Map();for(let d of V4(a,b).produk){let e=a.goods.produk.get(d);for(let f of e&&e.varian[0]?e.varian.map(({nama:g})=>g):[""]){let{nama:g=d,satuan:h="",pemilik:i=""}=e||{},j={produk:d,varian:f,nama:g,satuan:h,pemilik:i,harga:Y4(a,b,d,f),komisi:X4(a,b,d)};c.set(Q1(j),j)}}
return c}
let A5={ada:null,tarik:0,antar:0,harga:null};function B5(a,b,c){let d=Z4(a,b),e=a.book.get(b),f=new Map([...(e?e.barang:[])].filter(([g,{ada:h}])=>h||c.baris[g])),i=[...f.keys(),...Object.keys(c.baris).filter((g)=>!f.has(g)&&d.has(g))];return i.map((j)=>{let[k,l,m]=[f.get(j),d.get(j),{...A5,...c.baris[j]}],n=!k||m.antar>0,o=m.harga??(n&&l?l.harga||(k?k.harga:0):k.harga),p=(n&&l&&l.komisi)||(k?k.komisi:[[1,0,0]]);return{...(l||k),kunci:j,seharusnya:k?k.ada:0,...m,harga:o,komisi:p,belum:Boolean(k&&k.ada)&&m.ada===null}})}
function C5(a,b,c){let d=B5(a,b,c).filter(({ada:e,tarik:f,antar:g,kunci:h})=>e!==null||f||g||(c.baris[h]||A5).harga!==null),O4=d.map(({produk:i,varian:j,nama:k,satuan:l,pemilik:m,ada:e,tarik:f,antar:g,harga:n,komisi:o})=>({produk:i,varian:j,nama:k,satuan:l,pemilik:m,ada:e,tarik:f,antar:g,laku:0,harga:n,komisi:o})),p={versi:1,id:"~",cap:Infinity,hari:a.today,warung:b,nama:V4(a,b).nama,baris:O4,bayar:c.bayar||0,batal:""},q=U1([...a.notes.filter(({warung:r})=>r===b),p]).get(b).nota.pop();O4.forEach((s,t)=>Object.assign(s,{laku:q.baris[t].laku}));return{note:p,shown:q}}
function D5(a,b,c){let{nama:d,alamat:e}=V4(a,b),f=a.book.get(b),g=B5(a,b,c),{note:h,shown:i}=C5(a,b,c),j=new Map(i.baris.map((k)=>[Q1(k),k])),l=f?G2(new Map([[b,f]]),a.shelves.tahan,a.today,R4):[],m=Z4(a,b),n=X4(a,b),o=i.sebelum+i.hak,p=g.filter((q)=>q.belum).length,r=o-(o%Q4);return{slug:b,nama:d,alamat:e,kosong:!g[0],komisi:n?T4(n):false,tanya_komisi:!X4(a,b)&&!E5(a,b),barang:g.map((q)=>{let k=j.get(q.kunci),{ada:s,seharusnya:t,antar:u,tarik:v,harga:w}=q,x=k&&s!==null?k.laku:false;return{kunci:q.kunci,sebutan:U4(q),seharusnya:t,satuan:q.satuan,di_rak:t>0,baru:!t,ketik:t>0,ada:s??"",tarik:v||"",antar:u||"",harga:w,angka:t&&t<P4?[...Array(t+1).keys()].map((y)=>({angka:y})):[],laku:x===false||x<0?false:`Laku ${K4(x)}, ${S4(V1(k.jual, "harga"))}`,lebih:s!==null&&s>t?F5(k):false,tanpa_harga:!w,hampir:l.filter(({good:z})=>Q1(z)===q.kunci).map(({jumlah:a1,sampai:b1})=>`${K4(a1)} ${L5(a, b1)}`).join(", "),}}),pilih:["",...[...m].filter(([c1])=>!g.some(({kunci:d1})=>d1===c1)).map(([c1,q])=>[c1,U4(q)])],ada_isi:h.baris.length>0||h.bayar>0,belum:p?K4(p):false,jual:S4(i.jual),bagian:S4(i.bagian),lalu:i.sebelum?S4(i.sebelum):false,tagihan:S4(o),bayar:c.bayar??"",lunas:o>0?o:false,bulat:r>0&&r!==o?r:false,sisa:c.bayar===null||!i.sesudah?false:S4(i.sesudah),lalu_lalu:f?[...f.nota].reverse().slice(0,50).map(G5):[],ada_lalu:Boolean(f),}}
let E5=({shelves:a},b)=>Boolean((a.warung.get(b)||{komisi:undefined}).komisi);function F5({laku:a,temuan:b}){return[a&&`${K4(-a)} dikembalikan dari yang tercatat laku`,b&&`${K4(b)} dicatat sebagai antaran yang terlewat`].filter(Boolean).join(", ")}
function G5({note:a,batal:b,jual:c}){return{kunci:a.id,nama:b?false:C4(a.hari),coret:b&&C4(a.hari),kata:[c&&`terjual ${S4(c)}`,a.bayar&&`dibayar ${S4(a.bayar)}`].filter(Boolean).join(", ")||"barang saja"}}
function H5({book:a},b){for(let c of a.values()){let d=c.nota.find(({note:e})=>e.id===b);if(d){return{stall:c,shown:d}}}
return null}
let I5=(a)=>Object.fromEntries(Object.entries(a).map(([b,c])=>[b,c??false]));function J5(a,b){let{stall:c,shown:d}=H5(a,b),{note:e,batal:f,jual:g,bagian:h,bulat:i,hak:j,sebelum:k,sesudah:l}=d,m=d.baris.map((n)=>{let{sebelum:o,laku:p,temuan:q,tarik:r,antar:s,sisa:t,harga:u}=n,v=V1(n.jual,"harga"),w=(x)=>(x?K4(x):null),y=L4(O4,{laku:p?`${K4(p)} × ${S4(u)} = ${S4(v)}`:null,tarik:w(r),antar:w(s+q),sisa:K4(t)});return{barang:U4(n),awal:K4(o),laku:K4(p),tarik:w(r)||"–",antar:w(s+q)||"–",sisa:K4(t),harga:K4(u),uang:K4(v),kata:`${U4(n)}: ${y.split("\n").join(", ")}`,}}),{wa:z}=(a.shelves.warung.get(c.warung)||{}),a1=d.baris.some(({jual:b1})=>b1[0]),c1=(x,d1)=>(d1?S4(x):null),e1={jual:c1(g,a1),bagian:c1(h,a1),hak:c1(j,a1),lalu:c1(k,k),bayar:c1(e.bayar,a1||e.bayar),sisa:S4(l),bulat:c1(i/100,i)},d1={...e1,warung:e.nama,hari:C4(e.hari),nomor:e.id.slice(0,6),dari:a.who||null,isi:m.map(({kata:y})=>y).join("\n")||null},f1=L4(N4,d1);return{...I5(d1),kunci:b,batal:f,berlaku:!f,beda:!f&&d.baris.some((n)=>n.beda),baris:m,ada_baris:m.length>0,teks:f1,wa:M4((z||"").slice(1),f1),}}
function K5(a){let{goods:b,book:c,today:d,settings:e}=a,f=new Set(H2(c,d,e.hari).map(({warung:g})=>g)),h=[...new Set([...(b?b.warung.keys():[]),...c.keys()])];return h.map((i)=>{let{barang:j=new Map(),saldo:k=0,terakhir:l=""}=c.get(i)||{},m=[...j.values()].reduce((n,{ada:o})=>n+o,0),p=l&&Math.round((Date.parse(d)-Date.parse(l))/864e5),q=l?(p>0?`${p} hari lalu`:"hari ini"):"";return{kunci:i,nama:V4(a,i).nama,kata:l?[m?`${K4(m)} di rak`:"rak kosong",k&&`belum dibayar ${S4(k)}`].filter(Boolean).join(", "):"Belum ada nota",kabar:f.has(i)?false:q,lama:f.has(i)?`${p} hari tanpa kabar`:false,}})}
let L5=({today:a},b)=>`${b < a ? "lewat sejak" : "tahan sampai"} ${C4(b)}`;function M5(a){return G2(a.book,a.shelves.tahan,a.today,R4).map(({warung:b,good:c,jumlah:d,sampai:e})=>({kata:`${K4(d)} ${c.satuan} ${U4(c)} di ${V4(a, b).nama}, ${L5(a, e)}`,}))}
let{hasil:N5,jalan:O5}=document.getElementById("_alat").dataset,P5={jual:0,bagian:0,hak:0,bulat:0,baris:[]};function Q5({book:a},b,c,d){let e=a.get(b).nota.filter(({note:f,batal:g})=>!g&&f.hari<=d),h=e.filter(({note:f})=>f.hari>=c).reduce((i,{note:f})=>i+f.bayar,0);return{bayar:h,sisa:e.reduce((i,{note:f,hak:j})=>i+j-f.bayar,0)}}
function R5(a,b,c){return!b?{}:a==="whatsapp"?{wa:M4(b.slice(1),c)}:a==="sms"?{sms:`sms:${b}?body=${encodeURIComponent(c)}`}:{}}
function S5({barang:a,varian:b,...c}){let[d,e]=[(f)=>(f?K4(f):null),(f)=>K4(f)],{awal:g,antar:h,tarik:i,laku:j,sisa:k}=c;return{barang:U4({nama:a,varian:b}),awal:e(g),antar:e(h),tarik:e(i),laku:e(j),sisa:e(k),kata:L4(O5,{awal:d(g),antar:d(h),tarik:d(i),laku:d(j),sisa:e(k)}).split("\n").join(", "),}}
function T5({barang:a,varian:b,jumlah:c,harga:d,bagian:e}){return{barang:U4({nama:a,varian:b}),jumlah:K4(c),harga:K4(d),bagian:K4(e),hak:K4(c*(d-e))}}
function U5(a,b,c){let{book:d,goods:e,shelves:f,who:g}=a,h=B2(d,b,c),i=`${C4(b)} sampai ${C4(c)}`,j=(k,l)=>{let[m,n]=[D2(h,k),C2(d,k,b,c)];return[...n.keys()].map((o)=>{let{nama:p,bayar:q=0,sisa:r=null,way:s}=l(o),t=m.get(o)||P5,[u,v]=[n.get(o).map(S5),t.baris.map(T5)],w=(x)=>(x?S4(x):null),y={nama:p,waktu:i,dari:g||null,jual:S4(t.jual),bagian:S4(t.bagian),hak:S4(t.hak),bulat:w(t.bulat/100),bayar:w(q),sisa:r===null?null:S4(r),},z=[u.map(({barang:a1,kata:b1})=>`${a1}: ${b1}`),v.map(({barang:a1,jumlah:c1,hak:d1})=>`${c1} ${a1} = Rp${d1}`)],e1=L4(N5,{...y,isi:z.map((f1)=>f1.join("\n")).filter(Boolean).join("\n\n")});return{kunci:o,ada:u.length>0||q!==0,...I5(y),gerak:u,baris:v,ada_baris:v.length>0,teks:e1,wa:false,sms:false,...s(e1)}}).filter(({ada:g1})=>g1)},h1=(o)=>{let{wa:i1=""}=(f.warung.get(o)||{});return{nama:V4(a,o).nama,...Q5(a,o,b,c),way:(e1)=>({wa:M4(i1.slice(1),e1)})}},j1=(o)=>{let{nama:p,cara:k1,nomor:l1}=(e&&e.pemilik.get(o))||{nama:o||"Tanpa pembuat",cara:"",nomor:""};return{nama:p,way:(e1)=>R5(k1,l1,e1)}},[m1,n1]=[V1(h,"harga"),V1(h,"bagian")],o1=j("warung",h1);return{per_warung:o1,per_pembuat:j("pemilik",j1),total_jual:S4(m1),total_bagian:S4(n1),total_hak:S4(m1-n1),ada_hasil:o1.length>0,tanpa_hasil:!o1.length,}}
function V5(a,b,c,d=`text/${b}`){let e=document.createElement("a");e.href=URL.createObjectURL(new Blob([c],{type:d}));e.download=`${a}.${b}`;e.click();setTimeout(()=>URL.revokeObjectURL(e.href),6e4)}
async function W5(a){try{await navigator.clipboard.writeText(a.textContent);return true}catch{getSelection().selectAllChildren(a);return document.execCommand("copy")}}
function X5(){if(navigator.storage&&navigator.storage.persist){navigator.storage.persist().catch(()=>{})}}
let Y5={A:"href",BUTTON:"value",IMG:"src",INPUT:"value",TEXTAREA:"value",SELECT:"value"};function Z5(a,b){for(let c of a.children){let d=c.dataset.isi,e=d?b[d]??false:true,[f]=c.children;if(c.type==="checkbox"){c.checked=e;continue}
if(d){c.hidden=e===false||(e===""&&c.form===undefined)}
if(f&&f.content){B6(c,f,e||[])}else if(c.options&&Array.isArray(e)){C6(c,e)}else{A6(c,Y5[c.tagName]||(f?"":"textContent"),e);Z5(c,b)}}}
function A6(a,b,c){let d=a.type==="number",e=typeof c==="number"&&!d?K4(c):`${c}`;if(b&&typeof c!=="boolean"&&a[b]!==e&&(d||a.form===undefined||a!==document.activeElement)){a[b]=e}}
function B6(a,b,c){let d=[...a.children].slice(1);d.slice(c.length).forEach((e)=>e.remove());c.forEach((f,g)=>{if(!d[g]){a.append(b.content.cloneNode(true))}
let h=a.children[g+1];h.dataset.kunci=f.kunci??g;Z5({children:[h]},typeof f==="string"?{kata:f}:f)})}
function C6(a,[b,...c]){a.length=1;for(let[d,e]of c){a.add(new Option(e,d,false,d===b))}}
let D6="penjual-saya",E6=navigator.vendor.startsWith("Apple")&&!matchMedia("(display-mode: standalone)").matches,[F6,G6,H6]=[4,20,7],I6=document.getElementById("_alat"),J6=(a)=>I6.querySelector(`[name=${a}]`),K6={goods:null,shelves:{warung:new Map(),tahan:new Map()},stall:"",id:"",told:{},sure:false,sheets:[],dari:"",sampai:""},L6=(a)=>(typeof a==="string"?a:""),M6=()=>P2(K6.goods).day,N6=(a)=>a.closest("[data-kunci]").dataset.kunci,O6=(a)=>Math.min(Math.max(Math.round(Number(a))||0,0),99999);function P6(a){K6.told={[a]:true}}
function Q6(){let{goods:a,shelves:b}=K6,{notes:c}=I3(),d=a&&a.penjual.get(I(D6,L6));return{goods:a,shelves:b,notes:c,book:U1(c),settings:T3(),today:M6(),who:d?`${d.nama}, ${a.sebutan}`:""}}
function R6(a,b=""){location.hash=a+(b&&`/${b}`)}
function S6(a){if(!Q3(K6.stall,a)){P6("penuh")}}
function T6(a,b){S6(({baris:c})=>{let d=c[a]||{ada:null,tarik:0,antar:0,harga:null};return{bayar:null,baris:{...c,[a]:{...d,...b(d)}}}})}
function U6(a){let b=!I3().notes[0],{id:c,kept:d}=K3(a);P6(d?(P2(K6.goods).wrong?"jam":"tersimpan"):"penuh");if(b){X5()}
return c}
function V6(a){K6.sheets=a;C7();window.print()}
function W6(){let{note:a}=H5(Q6(),K6.id).shown;U6({hari:M6(),warung:a.warung,nama:a.nama,batal:a.id});return a}
let X6=(a,b)=>U5(Q6(),K6.dari,K6.sampai)[a].find(({kunci:c})=>c===b),Y6={buka:(a)=>R6(N6(a)),tutup:()=>R6(""),kunjungi:()=>R6(K6.stall),nota:(a)=>R6(K6.stall,N6(a)),ada:(a)=>T6(a.closest(".good").dataset.kunci,({ada:b})=>({ada:b===O6(a.value)?null:O6(a.value)})),ketik:(a)=>T6(N6(a),()=>({ada:a.value===""?null:O6(a.value)})),tarik:(a)=>T6(N6(a),()=>({tarik:O6(a.value)})),antar:(a)=>T6(N6(a),()=>({antar:O6(a.value)})),harga:(a)=>T6(N6(a),()=>({harga:a.value===""?null:Math.min(Math.max(Math.round(Number(a.value))||0,0),1e9)})),tambah:({value:c})=>c&&T6(c,()=>({})),lunas:({value:c})=>S6(({baris:d})=>({baris:d,bayar:Number(c.replace(/\D/g,""))})),bayar:({value:c})=>S6(({baris:d})=>({baris:d,bayar:c===""?null:Math.min(Math.max(Math.round(Number(c))||0,0),1e9)})),komisi:()=>{let c=Number(J6("komisi_angka").value.replace(",",".")),e=J6("komisi_jenis").value==="persen"?[[1,Math.round(Math.min(c,89.99)*100),0]]:[[1,0,Math.round(c)]],f=J6("komisi_angka").value!==""&&c>=0;P6(!f?"isi_komisi":U3({komisi:{...T3().komisi,[K6.stall]:(e)}})?"":"penuh")},simpan:()=>{let{note:g}=C5(Q6(),K6.stall,P3(K6.stall));if(!g.baris[0]&&!g.bayar){return}
let h=U6({...g,cap:0});R3(K6.stall);R6(K6.stall,h)},cetak:()=>{let i=J5(Q6(),K6.id);V6(["Untuk warung","Untuk yang menitipkan"].map((j)=>({...i,nota:true,rangkap:j})))},lembar:(a)=>V6([{...X6(a.value,N6(a)),hasil:true}]),salin:async(a)=>P6((await W5(a.closest(".sent").querySelector(".bubble")))?"tersalin":"tekan"),batal:()=>{if(K6.sure){W6()}
K6.sure=!K6.sure},ulangi:()=>{let{warung:k,baris:d,bayar:l}=W6(),m=d.map(({produk:n,varian:o,ada:b,tarik:p,antar:q,harga:r})=>[`${n}/${o}`,{ada:b,tarik:p,antar:q,harga:q?r:null}]);K6.told=Q3(k,()=>({bayar:l||null,baris:Object.fromEntries(m)}))?{ulang:true}:{penuh:true};R6(k)},dari:({value:c})=>Object.assign(K6,{dari:c||K6.dari}),sampai:({value:c})=>Object.assign(K6,{sampai:c||K6.sampai}),csv:()=>V5(`titip-${M6()}`,"csv",Z3(Q6().book)),json:()=>{V5(`titip-${M6()}`,"json",V3());U3({cadangan:M6(),isi:I3().notes.length})},berkas:async(a)=>{let{notes:s,lost:t,fault:u}=W3(await a.files[0].text());a.value="";K6.told=u?{[u]:true}:{masuk:true,hilang:t,...L3(s)}},semua:()=>{let v=J6("yakin").value.trim()==="HAPUS";P6(v?"terhapus":"ketik_hapus");if(v){M3();U3({isi:0,cadangan:""})}
J6("yakin").value=""},saya:({value:c})=>P6(J(D6,L6,()=>c).kept?"":"penuh"),hari:({value:c})=>P6(U3({hari:O6(c)||7})?"":"penuh"),};async function Z6(a){let b=a.target.closest("[name]");if(!b||(a.type==="click")!==(b.tagName==="BUTTON")||!Y6[b.name]){return}
let{name:c}=b;K6.told=a.type==="click"?{}:K6.told;K6.sheets=[];K6.sure=K6.sure&&c==="batal";await Y6[c](b);C7()}
function A7({notes:a,settings:{cadangan:b,isi:c},today:d}){let e=a.length-c;return e>=G6||(e>=F6&&!b)||(e>0&&Boolean(b)&&Date.parse(d)-Date.parse(b)>=H6*864e5)}
let B7="";function C7(){let a=Q6(),{goods:b,stall:c,told:d,sheets:e,sure:f,dari:g,sampai:h}=K6,i=H5(a,K6.id)?K6.id:"",j=b?I(D6,L6):"",k=b?[...b.penjual.values()].map(({slug:l,nama:m})=>[l,m]):[],{broken:n}=I3(),o=I6.contains(document.activeElement)?(document.activeElement):null;I6.classList.toggle("is-open",Boolean(c));let p=K5(a),q=M5(a);Z5(I6,{siap:true,...d,cetak:e,warung:p,tanpa_warung:!p[0],hampir:q[0]?q:[],ada_hampir:q.length>0,cadangkan:A7(a),apel:a.notes.length>0&&E6,ada:a.notes.length>0,baru_mulai:!a.notes[0],kenalan:Boolean(k[0])&&!a.who,...U5(a,g,h),dari:g,sampai:h,hari:a.settings.hari,rusak:n.length||false,saya:[j,...k],kunjungan:c&&!i?[D5(a,c,P3(c))]:[],nota_dibuka:i?[{...J5(a,i),batalkan:!f,batal_pasti:f}]:[],});for(let r of I6.querySelectorAll(".figure")){let s=(r.closest(".good").querySelector("[name=ketik]")).value;r.setAttribute("aria-pressed",String(s!==""&&s===(r).value))}
let t=c&&`${c}/${i}`;if(t!==B7){(I6.querySelector(t?".opened h2":"h1")).focus();scrollTo(0,0)}else if(o&&!o.getClientRects().length&&document.activeElement!==o){(I6.querySelector(t?".opened h2":"h1")).focus({preventScroll:true})}
B7=t}
function D7(){let[a,b=""]=location.hash.slice(1).split("/");Object.assign(K6,{stall:/^[a-z0-9-]+$/.test(a)?a:"",id:b,sure:false});C7()}
async function E7(){try{let[a,b]=await Promise.all([F4(),fetch(E4("titip/rak.json"),{cache:"no-cache"}).then((c)=>c.json())]);K6.goods=a;K6.shelves={warung:new Map(Object.entries(b.warung)),tahan:new Map(Object.entries(b.tahan))}}catch{P6("tertutup")}
Object.assign(K6,{dari:`${M6().slice(0, 8)}01`,sampai:M6()});if(P2(K6.goods).wrong){P6("jam")}
D7()}
I6.addEventListener("click",Z6);I6.addEventListener("change",Z6);addEventListener("hashchange",D7);L("titip",C7);E7();