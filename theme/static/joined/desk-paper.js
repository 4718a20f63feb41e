// ad2726c940fb7a5d9d10a8ffdbca69f9ac1a36f2
let B=new URL("../",import.meta.url).pathname,C=new Map();function D(a){if(C.has(a)){return C.get(a)}
try{return localStorage.getItem(B+a)}catch{return null}}
function E(a,b){try{localStorage.setItem(B+a,b);C.delete(a);return true}catch{C.set(a,b);return false}}
function F(a,b=300){return typeof a==="string"?a.slice(0,b).replace(/[\ud800-\udfff]/gu,""):""}
function G(a){return(b)=>(a.exec(F(b))||[""])[0]}
let H=G(/^[a-z0-9-]+$/);function I(a,b){try{return b(JSON.parse(D(a)))}catch{return b(null)}}
function J(a,b,c){let d=D(a),e=d===null||K(d,b)||E(`${a}.rusak${Date.now()}`,d),f=c(I(a,b));return{value:f,kept:e&&E(a,JSON.stringify(f))}}
function K(a,b){try{return b(JSON.parse(a))!==null}catch{return false}}
function L(a,b){addEventListener("storage",(c)=>{if(c.key===null){b(a)}else if(c.key.startsWith(B+a)){b(c.key.slice(B.length))}})}
let M=999,N=60,O="keranjang",P="asal",Q="penjual",R=7,S=G(/^[0-9a-z]{6}$/),T=(a)=>(Array.isArray(a)?a.slice(-N):[]);function U(){return Math.random().toString(36).slice(2,8).padEnd(6,"0")}
let V="abcdefghijklmnopqrstuvwxyz0123456789-.+",W="0123456789ABCDEFGHJKMNPQRSTVWXYZ";function X(a){let b=0;for(let c of a){b=(b*2+V.indexOf(c)+1)%509}
let d=b*2+(a.length%2);return W[d>>5]+W[d&31]}
function Y(a,b,c){let d=`${a}.${b}.${c}`;return`${d}.${X(d)}`}
let Z=/^([a-z0-9-]+(?:\+\d{1,3})?)\.([a-z0-9-]+)\.([a-z0-9-]+)\.([0-9A-Z]{2})$/;function A1(a){let[,b,c,d,e]=Z.exec(a)||[];if(!e||e!==X(`${b}.${c}.${d}`)){return null}
return{product:b,reseller:c,origin:d}}
let B1=new URL("../",import.meta.url);function C1(a,b){return a.varian.find((c)=>c.nama===b)||null}
function D1(a,b){let c=C1(a,b);return c?c.stok:a.stok}
function E1(a,b,c){let d=b&&b.produk.get(a.slug),e=C1(a,c);return!d?null:d.map?d[a.varian.indexOf(e)]||0:e?d+e.harga-a.harga:d}
function F1(a,b,{produk:c,varian:d}){return a.mulai.includes([b,c,d].join())?"mulai ":""}
function G1(a,b){return a.warung.get(b)||a.acara.get(b)||null}
function H1(a){return String(a).replace(/\B(?=(\d{3})+$)/g,".")}
function I1(a){return`Rp${H1(a)}`}
let J1=["nama","hp","alamat","ambil","catatan"];function K1(a=""){return a.replace(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]/gu,"").replace(/[\s\u0085]+/g," ").trim()}
function L1({jumlah:a,satuan:b,nama:c,varian:d}){return[H1(a),b,c].filter(Boolean).join(" ")+(d&&`, ${d}`)}
function M1(a){return a.barang.reduce((b,c)=>b+c.jumlah*c.harga,0)}
let N1=/^\d{1,9}(?:\.\d{3}){0,2}/,O1=/^(?:mulai )?Rp ?\d{1,12}(?:\.\d{1,3}){0,4}(?:, mohon pastikan harganya)?/i,P1={jumlah:N1,harga:O1,total:O1},Q1=["satuan","produk","varian"],R1="{jumlah} {barang} = {total}";function S1(a){return K1(a).normalize("NFKC").toLowerCase().replace(/[*_~`"'\u2018-\u201f\u00ab\u00bb]/g,"").replace(/\s+/g," ").trim()}
let T1=(a)=>K1(`|${a}|`).slice(1,-1),U1=(a)=>Number(a.replace(/\D/g,""));function V1(a){return[a.situs,...(a.situs_lama||[])]}
function W1(a){return a.replace(/^(?:> ?)+/,"").replace(/^(?:\[[^\]]{4,40}\]|\d{1,2}[/.]\d{1,2}[/.\d]{0,5},? \d{1,2}[.:]\d{2}[^:]{0,6} -) [^:]{1,80}: ?/,"").replace(/^(?:> ?)+/,"").replace(/ ?<(?:Pesan ini (?:telah )?diedit|This message was edited)>$/,"")}
let X1=/(?:\+?62|\b0)[ .-]?8\d(?:[ .-]?\d){6,12}\b|^\W*\d+[.)]\s*(?=\p{L})|\s\d\) |\d\dx\d\d|\b(?:jalan|jln?|gang|gg|kp|kampung|perum|toko|warung)\b\.? \p{L}+/gu,Y1=/(\p{L}{3})(belas|puluh|ratus|lusin)/gu;function Z1({nama:a,varian:b}){return[a,b].filter(Boolean).join(", ")}
let A2=[["nama","nama(?: (?:lengkap|penerima|pembeli|pemesan|saya))?|penerima|pemesan|atas nama|a\\.? ?n\\."],["hp","(?:no(?:mor|mer)?\\.? ?)?(?:hp|wa|telp|tlp|tel|telepon|telpon|whatsapp|handphone|hape)(?: ?\\/ ?(?:wa|hp|telp))?(?:nya)?(?: (?:saya|aktif|penerima|pembeli))?|no(?:mor|mer)?"],["alamat","(?:alamat(?:nya)?|almt)(?: (?:lengkap|pengiriman|kirim|penerima|rumah|saya|tujuan))?|(?:di)?(?:kirim|antar|anter) ke|tujuan"],["ambil","(?:di)?ambil(?: sendiri)? di"],["catatan","catatan|cttn|notes?|ket|keterangan"],].map(([a,b])=>[a,new RegExp(`^[^\\p{L}\\d]*(?:${b})[*_~ .]*[:=][*_~ ]*(.*)$`,"iu"),new RegExp(`^[^\\p{L}\\d]*(?:${b}) +(.+)$`,"iu")]),B2=/^\D{0,3}(?:\+?62|0|8)[\d .-]{7,18}\d\D{0,8}$/,C2=/\?|^(?:makasih|makasi|terima ?kasih|mksh|trims|thanks|tq|thx|nuhun|hatur|tolong|mohon|kakak?|ka|teh|kang|bang|gan|sis|min|ya|iya|oke?|saya|sy|aku|mau|pesan|pesen|bisa|boleh|kapan|total|berapa|nanti|ditunggu|jangan|tambah|sama|transfer|tf|cod|bayar|assalam\w*|wassalam\w*|halo|hai|maaf|sudah|udah|besok|untuk|buat)\b/i,D2=/(?:(?:di)?(?:kirim|antar|anter)(?:kan|in)?(?: ke)?(?: alamat)?|alamat(?:nya)?(?: saya)?(?: di)?) +((?:jalan|jln?|gang|gg|kp|kampung|dusun|desa|perum\w*|komplek\w*|rt|blok|rumah|kos\w*)\b.{4,140}?)(?=,? (?:atas nama|a\.? ?n\.?|nama|hp|no hp|wa|makasih|terima kasih|nuhun|ya|yah|kak)\b|$)/i,E2=/\b(?:atas nama|a\.n\.?|an\.|nama(?:nya)?(?: saya)? *[:=]|nama saya) *((?:(?:bu|ibu|pak|bapak|teh|kang|mas|mbak|bang|a|neng) )?\p{L}+(?: \p{L}+)?)/iu,F2=/ (?:ya|yah|kak|di|ke|alamat|dikirim|kirim|no|hp|makasih|nuhun|dan|sama|rt)$/i;function G2(a){let b=K1(a.join(" ")),[,c=""]=D2.exec(b)||[],[,d=""]=E2.exec(b)||[];return{alamat:c.trim(),nama:d.replace(F2,"").trim()}}
function H2(a,{varian:b,satuan:c}){let{sajian:d}=a,e=C1(a,b);return d&&c===d[1]&&c!==a.satuan?d[0]:(e||a).harga||0}
function I2(a,b,c,{satuan:d,varian:e,harga:f}){let[g,h,i]=b.sajian||[],j=d===h&&(d!==b.satuan||f===g);return j?{catering:j,harga:g,least:i}:{catering:j,harga:E1(b,a.penjual.get(c),e),least:b.minimal}}
function J2(a,b,c,d){return I2(a,b,c,d).harga||H2(b,d)}
function K2({slug:a,nama:b},{varian:c,satuan:d},e,f){return{produk:a,nama:b,satuan:d,varian:c,jumlah:e,harga:f}}
function L2(a){return{slug:"",nama:a,satuan:""}}
function M2(a,{masalah:b,pembeli:c},d,e,f,g){let{guesses:h,off:i}=g(a,f,d),j=d[0]&&i.length===d.length;if(j){b.push("Pembeli tampaknya membatalkan pesanan ini. Baca dulu kata-katanya.")}else{b.push(...i.map((k)=>`Pembeli membatalkan ${L1(d[k])}. Barang itu tidak dicatat.`))}
if(!d[0]&&h[0]){let{nama:l,alamat:m}=G2(f);c.nama=c.nama||l;c.alamat=c.alamat||(c.ambil?"":m)}
let n=d.map((o,k)=>{let p=h.find((q)=>q.at===k);if(!p){return j?{...o,tebakan:true}:o}
let{jumlah:r,varian:s}=p,t=s===o.varian?o.harga:J2(a,a.produk.get(o.produk),e,{...o,varian:s});return{...o,jumlah:r,varian:s,harga:t,tebakan:true}});return[...n.filter((o,k)=>j||!i.includes(k)),...h.filter(({at:k})=>k===undefined).map((q)=>N2(a,q,e,b))]}
function N2(a,{slugs:b,written:c,varian:d,jumlah:e},f,g){let h=b[1]?null:a.produk.get(b[0]);if(!h){g.push(`"${c}" cocok dengan beberapa barang.`);return{...K2(L2(c),{varian:"",satuan:""},e||1,0),tebakan:true}}
let{nama:i,satuan:j,minimal:k}=h;if(!e){g.push(`Jumlah ${i} belum disebut.`)}
let l={varian:d,satuan:j};return{...K2(h,l,e||k,J2(a,h,f,l)),tebakan:true}}
let O2=/^1\.([a-z0-9-]+)\.([a-z0-9-]+)\.([0-9a-z]{6})\.([0-9a-z]{1,8})\.((?:[0-9a-z]{4}(?:[0-9a-z]{2}|--)[0-9a-z]{2}){1,60})\.([0-9A-Z]{2})$/,P2=/^\W*(?:\[[^\]]{4,40}\]|\d[\d/.]{3,9},? \d{1,2}[.:]\d{2}[^:]{0,6} -) ([^:]{1,80}):/,Q2=(a)=>JSON.stringify(a.map(({produk:b,varian:c,jumlah:d,harga:e})=>[b,c,d,e]).sort());function R2(a,b){let{penjual:c,asal:d}=b,e=b.barang.flatMap((f)=>S2(a,c,f));if(c&&!a.penjual.has(c)){e.unshift(`Penjual "${c}" tidak dikenal.`)}
if(d&&d!=="situs"&&!a.saluran.includes(d)&&!G1(a,d)){e.push(`Asal "${d}" tidak dikenal.`)}
return e}
function S2(a,b,c){let{nama:d,varian:e,jumlah:f,harga:g}=c,h=a.produk.get(c.produk);if(!h){return c.produk?[`${d}: tidak ada di daftar.`]:[]}
let i=I2(a,h,b,c),j=a.penjual.get(b),k=i.harga,l=[[f<i.least,`${d}: dipesan ${f}, paling sedikit ${i.least}.`],[f>M,`${d}: dipesan ${f}, lebih dari ${M}.`],[h.varian[0]&&!i.catering&&!C1(h,e),`Varian ${d} belum disebut.`],[h.penjual[0]&&D1(h,e)==="habis",`${Z1(c)} sedang habis.`],[!g,`Harga ${d} belum disepakati.`],[k===null&&j&&!(j.tanya||[]).includes(h.slug),`${j && j.nama} tidak menjual ${d}.`],[k&&g&&k!==g&&!(g>k&&F1(a,b,c)),`Harga ${d} di pesan ${I1(g)}, di daftar ${I1(k)}.`],];return l.filter(([m])=>m).map(([,n])=>n)}
let T2=["0317598642","7092154863","4206871359","1750983426","6123045978","3674209581","5869720134","8945362017","9438617205","2581436790"],U2=4;function V2(a){return[...a].reduce((b,c)=>T2[b][c],"0")}
function W2(a){return[...a].map((b,c)=>a.slice(0,c+1)).slice(U2-1)}
function X2(a){let b=[...a.produk.values()].filter((c,d,e)=>e.indexOf(c)===d).flatMap(({slug:f,angka:g,varian:h})=>([g||[]].flat().map((i,d)=>({produk:f,varian:h[d]?h[d].nama:"",angka:i.split(" ")})))),j=new Map();for(let k of b.flatMap(({angka:g})=>[...new Set(g.flatMap(W2))])){j.set(k,(j.get(k)||0)+1)}
return b.map((l)=>{let m=W2(l.angka[0]).find((k)=>j.get(k)===1)||l.angka[0];return{...l,nomor:m+V2(m)}})}
function Y2(a,b){let c=[...a].findIndex((d,e)=>d!==b[e]),[f,g]=a.slice(c,c+2);return a.slice(c+1)===b.slice(c+1)||(g+f===b.slice(c,c+2)&&a.slice(c+2)===b.slice(c+2))}
function Z2(a,b){let c=b.slice(0,-1),d=c.length>=U2&&V2(c)===b.slice(-1),e=d?a.filter(({angka:f})=>f.some((g)=>g.startsWith(c))):[],h=(i)=>a.filter(({nomor:j})=>j.startsWith(i));if(d||h(b)[0]){return{found:e,near:d?[]:h(b),bad:0,gone:d&&!e[0]}}
let k=[...b].findIndex((l,m)=>!h(b.slice(0,m+1))[0])+1;return{found:e,near:a.filter(({nomor:j})=>Y2(j.slice(0,b.length),b)),bad:k,gone:false}}
function A3(){if(navigator.storage&&navigator.storage.persist){navigator.storage.persist().catch(()=>{})}}
let B3=G(/^\d{4}-\d\d-\d\d$/);function C3(a,b=new Date()){let c=[b.getFullYear(),b.getMonth()+1,b.getDate()].map((d)=>String(d).padStart(2,"0")).join("-"),e=Boolean(a)&&c<a.hari;return{day:e?a.hari:c,wrong:e}}
let D3={A:"href",BUTTON:"value",IMG:"src",INPUT:"value",TEXTAREA:"value",SELECT:"value"};function E3(a,b){for(let c of a.children){let d=c.dataset.isi,e=d?b[d]??false:true,[f]=c.children;if(c.type==="checkbox"){c.checked=e;continue}
if(d){c.hidden=e===false||(e===""&&c.form===undefined)}
if(f&&f.content){G3(c,f,e||[])}else if(c.options&&Array.isArray(e)){H3(c,e)}else{F3(c,D3[c.tagName]||(f?"":"textContent"),e);E3(c,b)}}}
function F3(a,b,c){let d=a.type==="number",e=typeof c==="number"&&!d?H1(c):`${c}`;if(b&&typeof c!=="boolean"&&a[b]!==e&&(d||a.form===undefined||a!==document.activeElement)){a[b]=e}}
function G3(a,b,c){let d=[...a.children].slice(1);d.slice(c.length).forEach((e)=>e.remove());c.forEach((f,g)=>{if(!d[g]){a.append(b.content.cloneNode(true))}
let h=a.children[g+1];h.dataset.kunci=f.kunci??g;E3({children:[h]},typeof f==="string"?{kata:f}:f)})}
function H3(a,[b,...c]){a.length=1;for(let[d,e]of c){a.add(new Option(e,d,false,d===b))}}
let I3="kertas",J3=4,K3=60,L3=["nama","hp","alamat","nomor","jumlah"],M3=document.getElementById("_kertas"),N3=(a)=>M3.querySelector(`[name=${a}]`),O3={goods:null,me:"",rows:[],desk:null},P3=G(/^[0-9a-z]{6}$/),Q3=(a)=>(b)=>F(b).replace(/\D/g,"").slice(0,a),R3={lembar:G(/^(?:warung|acara|penjual)\/[a-z0-9-]+$/),id:P3,nama:F,hp:F,alamat:F,nomor:Q3(9),jumlah:Q3(4)};function S3(a){let{sudah:b,...c}=a||{},d=Object.fromEntries(Object.entries(R3).map(([e,f])=>[e,f(c[e])]));return({...d,sudah:(Array.isArray(b)?b:[]).map(P3).filter(Boolean).slice(0,K3)})}
let T3=()=>O3.desk.read(I3,S3),U3=(a)=>O3.desk.stored(a),V3=(a,b)=>O3.desk.alter(a,b),W3=()=>C3(O3.goods).day,X3=(a)=>a.closest("[data-kunci]").dataset.kunci;function Y3(a){O3.desk.change(I3,S3,(b)=>({...b,...a}))}
function Z3(a){let{goods:b,me:c}=O3,[d,e]=a.split("/");if(d==="penjual"){return b.penjual.has(e)?{penjual:e,asal:"kertas",ambil:""}:null}
let f=d&&b[d].get(e);return f?{penjual:f.penjual||c,asal:e,ambil:f.nama}:null}
function A4({nama:a,hp:b,alamat:c},{ambil:d}){let e=K1(c);return{nama:K1(a),hp:K1(b),alamat:e,ambil:e?"":d}}
function B4({nomor:a}){let{found:b}=Z2(O3.rows,a);return b.length===1?b[0]:undefined}
function C4({penjual:a},{produk:b,varian:c},d){let e=O3.goods.produk.get(b),f={varian:c,satuan:e.satuan};return K2(e,f,Number(d)||e.minimal,J2(O3.goods,e,a,f))}
function D4({nomor:a,jumlah:b}){let c=`Nomor ${a || "tak terbaca"}`,d=!a?"tanyakan barangnya":Z2(O3.rows,a).gone?"barangnya tidak ada lagi di daftar":"tidak cocok dengan barang mana pun";return{line:K2(L2(c),{varian:"",satuan:""},Number(b)||1,0),odd:`${E4(c)}${d}.`}}
function E4(a){return`${a} di kertas: `}
function F4(a,b=[]){let c=T3(),d=Z3(c.lembar),e=c.id&&U3(c.id);if(e){V3(e,({barang:f,masalah:g})=>({barang:[...f,a],masalah:[...g,...b]}))}else{let{penjual:h,asal:i}=d,j={nomor:U(),penjual:h,asal:i,kode:"",barang:[a],jumlah:null,pembeli:A4(c,d),lain:[],masalah:b},k=O3.desk.fresh(j,W3());V3(k,()=>k);Y3({id:k.id});A3()}
Y3({nomor:"",jumlah:""});J4("nomor")}
function G4(){let{id:a,sudah:b}=T3();if(a){Y3({id:"",nama:"",hp:"",alamat:"",nomor:"",jumlah:"",sudah:[a,...b]})}
J4("nama")}
function H4(){let a=T3(),b=B4(a);if(b){F4(C4(Z3(a.lembar),b,a.jumlah))}else{N3("nomor").focus()}}
function I4(a){Y3({nomor:a});J4("jumlah")}
function J4(a){let b=T3();for(let c of L3){N3(c).value=b[c]}
R4();N3(a).focus({preventScroll:true});if(!matchMedia("(min-width: 64em)").matches){N3("nama").closest(".label").scrollIntoView()}}
let K4={selesai:()=>{location.hash=""},lembar:({value:a})=>{G4();Y3({lembar:a,sudah:[]});J4("nama")},catat:H4,berikut:G4,lewati:()=>{let{line:b,odd:c}=D4(T3());F4(b,[c])},mungkin:(d)=>I4(X3(d)),pilih:({value:a})=>I4(a),buang:(d)=>{let e=U3(T3().id),f=e.barang[X3(d)],g=e.barang.filter((b)=>b!==f);if(g[0]){V3(e,({masalah:h})=>({barang:g,masalah:h.filter((F)=>!F.startsWith(E4(f.nama)))}))}else{O3.desk.drop(e.id);Y3({id:""})}
N3("nomor").focus()},ubah:(d)=>{let{id:j,sudah:k}=T3(),l=X3(d),{nama:m,hp:n,alamat:o}=U3(l).pembeli;Y3({id:l,nama:m,hp:n,alamat:o,nomor:"",jumlah:"",sudah:[...(j?[j]:[]),...k.filter((p)=>p!==l)]});J4("nomor")},};function L4({name:a,value:b}){Y3({[a]:b});let c=T3(),d=c.id&&U3(c.id);if(d&&["nama","hp","alamat"].includes(a)){V3(d,({pembeli:e})=>({pembeli:{...e,...A4(c,Z3(c.lembar))}}))}
if(a==="nomor"&&B4(c)){N3("jumlah").focus()}}
let M4={nama:()=>N3("nomor").focus(),hp:()=>N3("alamat").focus(),alamat:G4,jumlah:H4,nomor:()=>(T3().nomor?N3("jumlah").focus():G4()),};function N4(a,b){return{kunci:b,ke:b+1,kata:L1(a),uang:a.jumlah*a.harga}}
function O4(a,b){let{goods:c,rows:d}=O3,e=a.nomor?B4(a):undefined,{found:f,near:g,bad:h,gone:i}=Z2(d,a.nomor);if(e){let j=C4(b,e,a.jumlah),{satuan:k,harga:l,jumlah:m}=j;return{barang:Z1(j),satuan:k,harga:l||false,kali:m>1&&m,hasil:m*l,catatan:R2(c,{penjual:b.penjual,asal:b.asal,barang:[j]})}}
let n=f[1]?f:a.nomor&&g.length<=J3?g:[];return{dua:Boolean(f[1]),salah:h||false,hilang:i,lewati:true,mungkin:n.map((o)=>({kunci:o.nomor,kata:P4(o),nomor:o.nomor})),}}
function P4({produk:a,varian:b}){return Z1({...O3.goods.produk.get(a),varian:b})}
function Q4(a){let b=[["warung",""],["acara",""],["penjual","Penjual "]];return[a,...b.flatMap(([c,d])=>[...O3.goods[c]].map(([e,{nama:f}])=>[`${c}/${e}`,d+f]))]}
function R4(){let{goods:a,rows:b}=O3,c=T3(),{nama:d,hp:e,alamat:f}=c,g=a&&Z3(c.lembar),h=c.id&&U3(c.id),i=W3(),j=c.sudah.map(U3).filter((k)=>k&&k.hari===i),l=b.filter(({produk:m})=>!g||!a.penjual.has(g.penjual)||a.penjual.get(g.penjual).produk.has(m));E3(M3,{tertutup:!a,penuh:O3.desk.memory.size>0,lembar:a?Q4(c.lembar):[""],ada:Boolean(g),nama:d,hp:e,alamat:f,...(g&&O4(c,g)),pilih:a?["",...l.map((k)=>[k.nomor,P4(k)])]:[""],baris:h?h.barang.map(N4):[],jumlahnya:h?M1(h):false,sudah_ada:Boolean(j[0]),pembeli:j.length,macam:j.reduce((n,{barang:o})=>n+o.length,0),sudah:j.map((k)=>({kunci:k.id,nama:k.pembeli.nama||"Tanpa nama",kata:k.barang.map(L1).join("; "),uang:M1(k)})),})}
function S4(a,b,c){if(!O3.desk){c.watch(I3,()=>J4("nomor"))}
Object.assign(O3,{goods:a,me:b,desk:c,rows:a?X2(a):[]});let{lembar:d,id:e}=T3();J4(!a||!Z3(d)?"lembar":e?"nomor":"nama")}
M3.addEventListener("input",(f)=>{let g=f.target;if(L3.includes(g.name)){L4(g);R4()}});M3.addEventListener("change",(f)=>{let g=f.target;if(["lembar","pilih"].includes(g.name)){K4[g.name](g);R4()}});M3.addEventListener("click",(f)=>{let{target:h}=f,g=h.closest("button");if(g){K4[g.name](g);R4()}});M3.addEventListener("keydown",(f)=>{let{name:i}=f.target;if(f.key==="Enter"&&M4[i]){f.preventDefault();M4[i]();R4()}});export{S4 as takeIn};