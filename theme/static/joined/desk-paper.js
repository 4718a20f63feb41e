// 92a642ea1a13867130c1055063a5069a38a085c1
function B(a,b=300){return typeof a==="string"?a.slice(0,b).replace(/[\ud800-\udfff]/gu,""):""}
function C(a){return(b)=>(a.exec(B(b))||[""])[0]}
let D=999,E=60,F=(a)=>(Array.isArray(a)?a.slice(-E):[]);function G(){return Math.random().toString(36).slice(2,8).padEnd(6,"0")}
function H(a,b){return a.varian.find((c)=>c.nama===b)||null}
function I(a,b){let c=H(a,b);return c?c.stok:a.stok}
function J(a,b,c){let d=b&&b.produk.get(a.slug),e=H(a,c);return!d?null:d.map?d[a.varian.indexOf(e)]||0:e?d+e.harga-a.harga:d}
function K(a,b,{produk:c,varian:d}){return a.mulai.includes([b,c,d].join())?"mulai ":""}
function L(a,b){return a.warung.get(b)||a.acara.get(b)||null}
function M(a){return String(a).replace(/\B(?=(\d{3})+$)/g,".")}
function N(a){return`Rp${M(a)}`}
function O(a=""){return a.replace(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]/gu,"").replace(/[\s\u0085]+/g," ").trim()}
function P({jumlah:a,satuan:b,nama:c,varian:d}){return[M(a),b,c].filter(Boolean).join(" ")+(d&&`, ${d}`)}
function Q(a){return a.barang.reduce((b,c)=>b+c.jumlah*c.harga,0)}
function R({nama:a,varian:b}){return[a,b].filter(Boolean).join(", ")}
function S(a,{varian:b,satuan:c}){let{sajian:d}=a,e=H(a,b);return d&&c===d[1]&&c!==a.satuan?d[0]:(e||a).harga||0}
function T(a,b,c,{satuan:d,varian:e,harga:f}){let[g,h,i]=b.sajian||[],j=d===h&&(d!==b.satuan||f===g);return j?{catering:j,harga:g,least:i}:{catering:j,harga:J(b,a.penjual.get(c),e),least:b.minimal}}
function U(a,b,c,d){return T(a,b,c,d).harga||S(b,d)}
function V(a,{varian:b,satuan:c},d,e){let{slug:f,nama:g,pemilik:h}=a;return{produk:f,nama:g,satuan:c,varian:b,jumlah:d,harga:e,...(h&&{hak:S(a,{varian:b,satuan:c}),pemilik:h})}}
function W(a){return{slug:"",nama:a,satuan:""}}
function X(a,b){let{penjual:c,asal:d}=b,e=b.barang.flatMap((f)=>Y(a,c,f));if(c&&!a.penjual.has(c)){e.unshift(`Penjual "${c}" tidak dikenal.`)}
if(d&&d!=="situs"&&!a.saluran.includes(d)&&!L(a,d)){e.push(`Asal "${d}" tidak dikenal.`)}
return e}
function Y(a,b,c){let{nama:d,varian:e,jumlah:f,harga:g}=c,h=a.produk.get(c.produk);if(!h){return c.produk?[`${d}: tidak ada di daftar.`]:[]}
let i=T(a,h,b,c),j=a.penjual.get(b),k=i.harga,l=[[f<i.least,`${d}: dipesan ${f}, paling sedikit ${i.least}.`],[f>D,`${d}: dipesan ${f}, lebih dari ${D}.`],[h.varian[0]&&!i.catering&&!H(h,e),`Varian ${d} belum disebut.`],[h.penjual[0]&&I(h,e)==="habis",`${R(c)} sedang habis.`],[!g,`Harga ${d} belum disepakati.`],[k===null&&j&&!(j.tanya||[]).includes(h.slug),`${j && j.nama} tidak menjual ${d}.`],[k&&g&&k!==g&&!(g>k&&K(a,b,c)),`Harga ${d} di pesan ${N(g)}, di daftar ${N(k)}.`],];return l.filter(([m])=>m).map(([,n])=>n)}
let Z=["0317598642","7092154863","4206871359","1750983426","6123045978","3674209581","5869720134","8945362017","9438617205","2581436790"],A1=4;function B1(a){return[...a].reduce((b,c)=>Z[b][c],"0")}
function C1(a){return[...a].map((b,c)=>a.slice(0,c+1)).slice(A1-1)}
function D1(a){let b=[...a.produk.values()].filter((c,d,e)=>e.indexOf(c)===d).flatMap(({slug:f,angka:g,varian:h})=>([g||[]].flat().map((i,d)=>({produk:f,varian:h[d]?h[d].nama:"",angka:i.split(" ")})))),j=new Map();for(let k of b.flatMap(({angka:g})=>[...new Set(g.flatMap(C1))])){j.set(k,(j.get(k)||0)+1)}
return b.map((l)=>{let m=C1(l.angka[0]).find((k)=>j.get(k)===1)||l.angka[0];return{...l,nomor:m+B1(m)}})}
function E1(a,b){let c=[...a].findIndex((d,e)=>d!==b[e]),[f,g]=a.slice(c,c+2);return a.slice(c+1)===b.slice(c+1)||(g+f===b.slice(c,c+2)&&a.slice(c+2)===b.slice(c+2))}
function F1(a,b){let c=b.slice(0,-1),d=c.length>=A1&&B1(c)===b.slice(-1),e=d?a.filter(({angka:f})=>f.some((g)=>g.startsWith(c))):[],h=(i)=>a.filter(({nomor:j})=>j.startsWith(i));if(d||h(b)[0]){return{found:e,near:d?[]:h(b),bad:0,gone:d&&!e[0]}}
let k=[...b].findIndex((l,m)=>!h(b.slice(0,m+1))[0])+1;return{found:e,near:a.filter(({nomor:j})=>E1(j.slice(0,b.length),b)),bad:k,gone:false}}
function G1(){if(navigator.storage&&navigator.storage.persist){navigator.storage.persist().catch(()=>{})}}
let H1=C(/^\d{4}-\d\d-\d\d$/);function I1(a,b=new Date()){let c=[b.getFullYear(),b.getMonth()+1,b.getDate()].map((d)=>String(d).padStart(2,"0")).join("-"),e=Boolean(a)&&c<a.hari;return{day:e?a.hari:c,wrong:e}}
let J1={A:"href",BUTTON:"value",IMG:"src",INPUT:"value",TEXTAREA:"value",SELECT:"value"};function K1(a,b){for(let c of a.children){let d=c.dataset.isi,e=d?b[d]??false:true,[f]=c.children;if(c.type==="checkbox"){c.checked=e;continue}
if(d){c.hidden=e===false||(e===""&&c.form===undefined)}
if(f&&f.content){M1(c,f,e||[])}else if(c.options&&Array.isArray(e)){N1(c,e)}else{L1(c,J1[c.tagName]||(f?"":"textContent"),e);K1(c,b)}}}
function L1(a,b,c){let d=a.type==="number",e=typeof c==="number"&&!d?M(c):`${c}`;if(b&&typeof c!=="boolean"&&a[b]!==e&&(d||a.form===undefined||a!==document.activeElement)){a[b]=e}}
function M1(a,b,c){let d=[...a.children].slice(1);d.slice(c.length).forEach((e)=>e.remove());c.forEach((f,g)=>{if(!d[g]){a.append(b.content.cloneNode(true))}
let h=a.children[g+1];h.dataset.kunci=f.kunci??g;K1({children:[h]},typeof f==="string"?{kata:f}:f)})}
function N1(a,[b,...c]){a.length=1;for(let[d,e]of c){a.add(new Option(e,d,false,d===b))}}
let O1="kertas",P1=4,Q1=60,R1=["nama","hp","alamat","nomor","jumlah"],S1=document.getElementById("_kertas"),T1=(a)=>S1.querySelector(`[name=${a}]`),U1={goods:null,me:"",rows:[],desk:null},V1=C(/^[0-9a-z]{6}$/),W1=(a)=>(b)=>B(b).replace(/\D/g,"").slice(0,a),X1={lembar:C(/^(?:warung|acara|penjual)\/[a-z0-9-]+$/),id:V1,nama:B,hp:B,alamat:B,nomor:W1(9),jumlah:W1(4)};function Y1(a){let{sudah:b,...c}=a||{},d=Object.fromEntries(Object.entries(X1).map(([e,f])=>[e,f(c[e])]));return({...d,sudah:(Array.isArray(b)?b:[]).map(V1).filter(Boolean).slice(0,Q1)})}
let Z1=()=>U1.desk.read(O1,Y1),A2=(a)=>U1.desk.stored(a),B2=(a,b)=>U1.desk.alter(a,b),C2=()=>I1(U1.goods).day,D2=(a)=>a.closest("[data-kunci]").dataset.kunci;function E2(a){U1.desk.change(O1,Y1,(b)=>({...b,...a}))}
function F2(a){let{goods:b,me:c}=U1,[d,e]=a.split("/");if(d==="penjual"){return b.penjual.has(e)?{penjual:e,asal:"kertas",ambil:""}:null}
let f=d&&b[d].get(e);return f?{penjual:f.penjual||c,asal:e,ambil:f.nama}:null}
function G2({nama:a,hp:b,alamat:c},{ambil:d}){let e=O(c);return{nama:O(a),hp:O(b),alamat:e,ambil:e?"":d}}
function H2({nomor:a}){let{found:b}=F1(U1.rows,a);return b.length===1?b[0]:undefined}
function I2({penjual:a},{produk:b,varian:c},d){let e=U1.goods.produk.get(b),f={varian:c,satuan:e.satuan};return V(e,f,Number(d)||e.minimal,U(U1.goods,e,a,f))}
function J2({nomor:a,jumlah:b}){let c=`Nomor ${a || "tak terbaca"}`,d=!a?"tanyakan barangnya":F1(U1.rows,a).gone?"barangnya tidak ada lagi di daftar":"tidak cocok dengan barang mana pun";return{line:V(W(c),{varian:"",satuan:""},Number(b)||1,0),odd:`${K2(c)}${d}.`}}
function K2(a){return`${a} di kertas: `}
function L2(a,b=[]){let c=Z1(),d=F2(c.lembar),e=c.id&&A2(c.id);if(e){B2(e,({barang:f,masalah:g})=>({barang:[...f,a],masalah:[...g,...b]}))}else{let{penjual:h,asal:i}=d,j={nomor:G(),penjual:h,asal:i,kode:"",barang:[a],jumlah:null,pembeli:G2(c,d),lain:[],masalah:b},k=U1.desk.fresh(j,C2());B2(k,()=>k);E2({id:k.id});G1()}
E2({nomor:"",jumlah:""});P2("nomor")}
function M2(){let{id:a,sudah:b}=Z1();if(a){E2({id:"",nama:"",hp:"",alamat:"",nomor:"",jumlah:"",sudah:[a,...b]})}
P2("nama")}
function N2(){let a=Z1(),b=H2(a);if(b){L2(I2(F2(a.lembar),b,a.jumlah))}else{T1("nomor").focus()}}
function O2(a){E2({nomor:a});P2("jumlah")}
function P2(a){let b=Z1();for(let c of R1){T1(c).value=b[c]}
X2();T1(a).focus({preventScroll:true});if(!matchMedia("(min-width: 64em)").matches){T1("nama").closest(".label").scrollIntoView()}}
let Q2={selesai:()=>{location.hash=""},lembar:({value:a})=>{M2();E2({lembar:a,sudah:[]});P2("nama")},catat:N2,berikut:M2,lewati:()=>{let{line:b,odd:c}=J2(Z1());L2(b,[c])},mungkin:(d)=>O2(D2(d)),pilih:({value:a})=>O2(a),buang:(d)=>{let e=A2(Z1().id),f=e.barang[D2(d)],g=e.barang.filter((b)=>b!==f);if(g[0]){B2(e,({masalah:h})=>({barang:g,masalah:h.filter((B)=>!B.startsWith(K2(f.nama)))}))}else{U1.desk.drop(e.id);E2({id:""})}
T1("nomor").focus()},ubah:(d)=>{let{id:j,sudah:k}=Z1(),l=D2(d),{nama:m,hp:n,alamat:o}=A2(l).pembeli;E2({id:l,nama:m,hp:n,alamat:o,nomor:"",jumlah:"",sudah:[...(j?[j]:[]),...k.filter((p)=>p!==l)]});P2("nomor")},};function R2({name:a,value:b}){E2({[a]:b});let c=Z1(),d=c.id&&A2(c.id);if(d&&["nama","hp","alamat"].includes(a)){B2(d,({pembeli:e})=>({pembeli:{...e,...G2(c,F2(c.lembar))}}))}
if(a==="nomor"&&H2(c)){T1("jumlah").focus()}}
let S2={nama:()=>T1("nomor").focus(),hp:()=>T1("alamat").focus(),alamat:M2,jumlah:N2,nomor:()=>(Z1().nomor?T1("jumlah").focus():M2()),};function T2(a,b){return{kunci:b,ke:b+1,kata:P(a),uang:a.jumlah*a.harga}}
function U2(a,b){let{goods:c,rows:d}=U1,e=a.nomor?H2(a):undefined,{found:f,near:g,bad:h,gone:i}=F1(d,a.nomor);if(e){let j=I2(b,e,a.jumlah),{satuan:k,harga:l,jumlah:m}=j;return{barang:R(j),satuan:k,harga:l||false,kali:m>1&&m,hasil:m*l,catatan:X(c,{penjual:b.penjual,asal:b.asal,barang:[j]})}}
let n=f[1]?f:a.nomor&&g.length<=P1?g:[];return{dua:Boolean(f[1]),salah:h||false,hilang:i,lewati:true,mungkin:n.map((o)=>({kunci:o.nomor,kata:V2(o),nomor:o.nomor})),}}
function V2({produk:a,varian:b}){return R({...U1.goods.produk.get(a),varian:b})}
function W2(a){let b=[["warung",""],["acara",""],["penjual","Penjual "]];return[a,...b.flatMap(([c,d])=>[...U1.goods[c]].map(([e,{nama:f}])=>[`${c}/${e}`,d+f]))]}
function X2(){let{goods:a,rows:b}=U1,c=Z1(),{nama:d,hp:e,alamat:f}=c,g=a&&F2(c.lembar),h=c.id&&A2(c.id),i=C2(),j=c.sudah.map(A2).filter((k)=>k&&k.hari===i),l=b.filter(({produk:m})=>!g||!a.penjual.has(g.penjual)||a.penjual.get(g.penjual).produk.has(m));K1(S1,{tertutup:!a,penuh:U1.desk.memory.size>0,lembar:a?W2(c.lembar):[""],ada:Boolean(g),nama:d,hp:e,alamat:f,...(g&&U2(c,g)),pilih:a?["",...l.map((k)=>[k.nomor,V2(k)])]:[""],baris:h?h.barang.map(T2):[],jumlahnya:h?Q(h):false,sudah_ada:Boolean(j[0]),pembeli:j.length,macam:j.reduce((n,{barang:o})=>n+o.length,0),sudah:j.map((k)=>({kunci:k.id,nama:k.pembeli.nama||"Tanpa nama",kata:k.barang.map(P).join("; "),uang:Q(k)})),})}
function Y2(a,b,c){if(!U1.desk){c.watch(O1,()=>P2("nomor"))}
Object.assign(U1,{goods:a,me:b,desk:c,rows:a?D1(a):[]});let{lembar:d,id:e}=Z1();P2(!a||!F2(d)?"lembar":e?"nomor":"nama")}
S1.addEventListener("input",(f)=>{let g=f.target;if(R1.includes(g.name)){R2(g);X2()}});S1.addEventListener("change",(f)=>{let g=f.target;if(["lembar","pilih"].includes(g.name)){Q2[g.name](g);X2()}});S1.addEventListener("click",(f)=>{let{target:h}=f,g=h.closest("button");if(g){Q2[g.name](g);X2()}});S1.addEventListener("keydown",(f)=>{let{name:i}=f.target;if(f.key==="Enter"&&S2[i]){f.preventDefault();S2[i]();X2()}});export{Y2 as takeIn};