// 678abedf883c49a8be9d4da8ec52cc1f6a711649
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
let J1=(a,b=M)=>(a<0?`−${b(-a)}`:b(a)),K1={A:"href",BUTTON:"value",IMG:"src",INPUT:"value",TEXTAREA:"value",SELECT:"value"};function L1(a,b){for(let c of a.children){let d=c.dataset.isi,e=d?b[d]??false:true,[f]=c.children;if(c.type==="checkbox"){c.checked=e;continue}
if(d){c.hidden=e===false||(e===""&&c.form===undefined)}
if(f&&f.content){O1(c,f,e||[])}else if(c.options&&Array.isArray(e)){P1(c,e)}else{N1(c,K1[c.tagName]||(f?"":"textContent"),e);L1(c,b)}}}
let M1=(a)=>(a.closest("[data-kunci]")).dataset.kunci;function N1(a,b,c){let d=a.type==="number",e=typeof c==="number"&&!d?J1(c):`${c}`;if(b&&typeof c!=="boolean"&&a[b]!==e&&(d||a.form===undefined||a!==document.activeElement)){a[b]=e}}
function O1(a,b,c){let d=[...a.children].slice(1);d.slice(c.length).forEach((e)=>e.remove());c.forEach((f,g)=>{if(!d[g]){a.append(b.content.cloneNode(true))}
let h=a.children[g+1];h.dataset.kunci=f.kunci??g;L1({children:[h]},typeof f==="string"?{kata:f}:f)})}
function P1(a,[b,...c]){a.length=1;for(let[d,e]of c){a.add(new Option(e,d,false,d===b))}}
let Q1="kertas",R1=4,S1=60,T1=["nama","hp","alamat","nomor","jumlah"],U1=document.getElementById("_kertas"),V1=(a)=>U1.querySelector(`[name=${a}]`),W1={goods:null,me:"",rows:[],desk:null},X1=C(/^[0-9a-z]{6}$/),Y1=(a)=>(b)=>B(b).replace(/\D/g,"").slice(0,a),Z1={lembar:C(/^(?:warung|acara|penjual)\/[a-z0-9-]+$/),id:X1,nama:B,hp:B,alamat:B,nomor:Y1(9),jumlah:Y1(4)};function A2(a){let{sudah:b,...c}=a||{},d=Object.fromEntries(Object.entries(Z1).map(([e,f])=>[e,f(c[e])]));return({...d,sudah:(Array.isArray(b)?b:[]).map(X1).filter(Boolean).slice(0,S1)})}
let B2=()=>W1.desk.read(Q1,A2),C2=(a)=>W1.desk.stored(a),D2=(a,b)=>W1.desk.alter(a,b),E2=()=>I1(W1.goods).day;function F2(a){W1.desk.change(Q1,A2,(b)=>({...b,...a}))}
function G2(a){let{goods:b,me:c}=W1,[d,e]=a.split("/");if(d==="penjual"){return b.penjual.has(e)?{penjual:e,asal:"kertas",ambil:""}:null}
let f=d&&b[d].get(e);return f?{penjual:f.penjual||c,asal:e,ambil:f.nama}:null}
function H2({nama:a,hp:b,alamat:c},{ambil:d}){let e=O(c);return{nama:O(a),hp:O(b),alamat:e,ambil:e?"":d}}
function I2({nomor:a}){let{found:b}=F1(W1.rows,a);return b.length===1?b[0]:undefined}
function J2({penjual:a},{produk:b,varian:c},d){let e=W1.goods.produk.get(b),f={varian:c,satuan:e.satuan};return V(e,f,Number(d)||e.minimal,U(W1.goods,e,a,f))}
function K2({nomor:a,jumlah:b}){let c=`Nomor ${a || "tak terbaca"}`,d=!a?"tanyakan barangnya":F1(W1.rows,a).gone?"barangnya tidak ada lagi di daftar":"tidak cocok dengan barang mana pun";return{line:V(W(c),{varian:"",satuan:""},Number(b)||1,0),odd:`${L2(c)}${d}.`}}
function L2(a){return`${a} di kertas: `}
function M2(a,b=[]){let c=B2(),d=G2(c.lembar),e=c.id&&C2(c.id);if(e){D2(e,({barang:f,masalah:g})=>({barang:[...f,a],masalah:[...g,...b]}))}else{let{penjual:h,asal:i}=d,j={nomor:G(),penjual:h,asal:i,kode:"",barang:[a],jumlah:null,pembeli:H2(c,d),lain:[],masalah:b},k=W1.desk.fresh(j,E2());D2(k,()=>k);F2({id:k.id});G1()}
F2({nomor:"",jumlah:""});Q2("nomor")}
function N2(){let{id:a,sudah:b}=B2();if(a){F2({id:"",nama:"",hp:"",alamat:"",nomor:"",jumlah:"",sudah:[a,...b]})}
Q2("nama")}
function O2(){let a=B2(),b=I2(a);if(b){M2(J2(G2(a.lembar),b,a.jumlah))}else{V1("nomor").focus()}}
function P2(a){F2({nomor:a});Q2("jumlah")}
function Q2(a){let b=B2();for(let c of T1){V1(c).value=b[c]}
Y2();V1(a).focus({preventScroll:true});if(!matchMedia("(min-width: 64em)").matches){V1("nama").closest(".label").scrollIntoView()}}
let R2={selesai:()=>{location.hash=""},lembar:({value:a})=>{N2();F2({lembar:a,sudah:[]});Q2("nama")},catat:O2,berikut:N2,lewati:()=>{let{line:b,odd:c}=K2(B2());M2(b,[c])},mungkin:(d)=>P2(M1(d)),pilih:({value:a})=>P2(a),buang:(d)=>{let e=C2(B2().id),f=e.barang[M1(d)],g=e.barang.filter((b)=>b!==f);if(g[0]){D2(e,({masalah:h})=>({barang:g,masalah:h.filter((B)=>!B.startsWith(L2(f.nama)))}))}else{W1.desk.drop(e.id);F2({id:""})}
V1("nomor").focus()},ubah:(d)=>{let{id:j,sudah:k}=B2(),l=M1(d),{nama:m,hp:n,alamat:o}=C2(l).pembeli;F2({id:l,nama:m,hp:n,alamat:o,nomor:"",jumlah:"",sudah:[...(j?[j]:[]),...k.filter((p)=>p!==l)]});Q2("nomor")},};function S2({name:a,value:b}){F2({[a]:b});let c=B2(),d=c.id&&C2(c.id);if(d&&["nama","hp","alamat"].includes(a)){D2(d,({pembeli:e})=>({pembeli:{...e,...H2(c,G2(c.lembar))}}))}
if(a==="nomor"&&I2(c)){V1("jumlah").focus()}}
let T2={nama:()=>V1("nomor").focus(),hp:()=>V1("alamat").focus(),alamat:N2,jumlah:O2,nomor:()=>(B2().nomor?V1("jumlah").focus():N2()),};function U2(a,b){return{kunci:b,ke:b+1,kata:P(a),uang:a.jumlah*a.harga}}
function V2(a,b){let{goods:c,rows:d}=W1,e=a.nomor?I2(a):undefined,{found:f,near:g,bad:h,gone:i}=F1(d,a.nomor);if(e){let j=J2(b,e,a.jumlah),{satuan:k,harga:l,jumlah:m}=j;return{barang:R(j),satuan:k,harga:l||false,kali:m>1&&m,hasil:m*l,catatan:X(c,{penjual:b.penjual,asal:b.asal,barang:[j]})}}
let n=f[1]?f:a.nomor&&g.length<=R1?g:[];return{dua:Boolean(f[1]),salah:h||false,hilang:i,lewati:true,mungkin:n.map((o)=>({kunci:o.nomor,kata:W2(o),nomor:o.nomor})),}}
function W2({produk:a,varian:b}){return R({...W1.goods.produk.get(a),varian:b})}
function X2(a){let b=[["warung",""],["acara",""],["penjual","Penjual "]];return[a,...b.flatMap(([c,d])=>[...W1.goods[c]].map(([e,{nama:f}])=>[`${c}/${e}`,d+f]))]}
function Y2(){let{goods:a,rows:b}=W1,c=B2(),{nama:d,hp:e,alamat:f}=c,g=a&&G2(c.lembar),h=c.id&&C2(c.id),i=E2(),j=c.sudah.map(C2).filter((k)=>k&&k.hari===i),l=b.filter(({produk:m})=>!g||!a.penjual.has(g.penjual)||a.penjual.get(g.penjual).produk.has(m));L1(U1,{tertutup:!a,penuh:W1.desk.memory.size>0,lembar:a?X2(c.lembar):[""],ada:Boolean(g),nama:d,hp:e,alamat:f,...(g&&V2(c,g)),pilih:a?["",...l.map((k)=>[k.nomor,W2(k)])]:[""],baris:h?h.barang.map(U2):[],jumlahnya:h?Q(h):false,sudah_ada:Boolean(j[0]),pembeli:j.length,macam:j.reduce((n,{barang:o})=>n+o.length,0),sudah:j.map((k)=>({kunci:k.id,nama:k.pembeli.nama||"Tanpa nama",kata:k.barang.map(P).join("; "),uang:Q(k)})),})}
function Z2(a,b,c){if(!W1.desk){c.watch(Q1,()=>Q2("nomor"))}
Object.assign(W1,{goods:a,me:b,desk:c,rows:a?D1(a):[]});let{lembar:d,id:e}=B2();Q2(!a||!G2(d)?"lembar":e?"nomor":"nama")}
U1.addEventListener("input",(f)=>{let g=f.target;if(T1.includes(g.name)){S2(g);Y2()}});U1.addEventListener("change",(f)=>{let g=f.target;if(["lembar","pilih"].includes(g.name)){R2[g.name](g);Y2()}});U1.addEventListener("click",(f)=>{let{target:h}=f,g=h.closest("button");if(g){R2[g.name](g);Y2()}});U1.addEventListener("keydown",(f)=>{let{name:i}=f.target;if(f.key==="Enter"&&T2[i]){f.preventDefault();T2[i]();Y2()}});export{Z2 as takeIn};