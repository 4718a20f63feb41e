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
addEventListener("load",O1);let Q1=document.getElementById("_alat").dataset.bulan.split("|");function R1(a){let[,b,c]=/^(\d{4})-(0[1-9]|1[0-2])$/.exec(a)||[];return c?`${Q1[Number(c) - 1]} ${b}`:""}
function S1(a){return`${Number(a.slice(8))} ${R1(a.slice(0, 7))}`}
let T1="abcdefghijklmnopqrstuvwxyz0123456789-.+",U1="0123456789ABCDEFGHJKMNPQRSTVWXYZ";function V1(a){let b=0;for(let c of a){b=(b*2+T1.indexOf(c)+1)%509}
let d=b*2+(a.length%2);return U1[d>>5]+U1[d&31]}
let W1=/^([a-z0-9-]+(?:\+\d{1,3})?)\.([a-z0-9-]+)\.([a-z0-9-]+)\.([0-9A-Z]{2})$/;function X1(a){let[,b,c,d,e]=W1.exec(a)||[];if(!e||e!==V1(`${b}.${c}.${d}`)){return null}
return{product:b,reseller:c,origin:d}}
let Y1=new URL("../",import.meta.url);function Z1(a){return new URL(a,Y1).href}
async function A2(){return B2(await(await fetch(Z1("barang.json"),{cache:"no-cache"})).json())}
function B2(a){let b=C2(a.penjual,(c,d)=>({...d,slug:c,produk:new Map(Object.entries(d.produk))})),e=C2(a.produk,(c,d)=>({minimal:1,stok:"tersedia",...d,slug:c,varian:(d.varian||[]).map(([f,g,h,i])=>({kunci:f,nama:g,harga:h,stok:i})),penjual:[...b.values()].filter((j)=>j.produk.has(c)).map((j)=>j.slug),}));for(let[k,c]of Object.entries(a.lama)){if(e.has(c)&&!e.has(k)){e.set(k,e.get(c))}}
let l=["pemilik","warung","acara"].map((m)=>[m,C2(a[m],(c,d)=>({...d,slug:c}))]);return{mulai:[],...a,...Object.fromEntries(l),produk:e,penjual:b}}
function C2(a,b){return new Map(Object.entries(a).map(([c,d])=>[c,b(c,d)]))}
function D2(a,b){return a.varian.find((c)=>c.nama===b)||null}
function E2(a,b){let c=D2(a,b);return c?c.stok:a.stok}
function F2(a,b,c){let d=b&&b.produk.get(a.slug),e=D2(a,c);return!d?null:d.map?d[a.varian.indexOf(e)]||0:e?d+e.harga-a.harga:d}
function G2(a,b,{produk:c,varian:d}){return a.mulai.includes([b,c,d].join())?"mulai ":""}
function H2(a,b){return a.warung.get(b)||a.acara.get(b)||null}
function I2(a){return String(a).replace(/\B(?=(\d{3})+$)/g,".")}
function J2(a){return`Rp${I2(a)}`}
let K2=["nama","hp","alamat","ambil","catatan"];function L2(a,b){let c=a.split("\n").filter((d)=>!(d.match(/\{\w+\}/g)||[]).some((e)=>b[e.slice(1,-1)]===null));return c.map((d)=>d.replace(/\{(\w+)\}/g,(f,e)=>b[e]).trimEnd()).join("\n")}
function M2(a=""){return a.replace(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]/gu,"").replace(/[\s\u0085]+/g," ").trim()}
function N2({jumlah:a,satuan:b,nama:c,varian:d}){return[I2(a),b,c].filter(Boolean).join(" ")+(d&&`, ${d}`)}
function O2(a){return a.barang.reduce((b,c)=>b+c.jumlah*c.harga,0)}
function P2(a,b){return`https://wa.me/${a}?text=${encodeURIComponent(b)}`}
let Q2=/^\d{1,9}(?:\.\d{3}){0,2}/,R2=/^(?:mulai )?Rp ?\d{1,12}(?:\.\d{1,3}){0,4}(?:, mohon pastikan harganya)?/i,S2={jumlah:Q2,harga:R2,total:R2},T2=["satuan","produk","varian"],U2="{jumlah} {barang} = {total}";function V2(a){return M2(a).normalize("NFKC").toLowerCase().replace(/[*_~`"'\u2018-\u201f\u00ab\u00bb]/g,"").replace(/\s+/g," ").trim()}
let W2=(a)=>M2(`|${a}|`).slice(1,-1);function X2(a){let b=a.toLowerCase();return b.length===a.length?b:a}
let Y2=(a)=>Number(a.replace(/\D/g,""));function Z2(a){let b=new Map();for(let c of["keranjang","pesanan","sajian","tanya-harga","keranjang-po","pesanan-po"]){let d=(a[c]||"").split("\n").filter((e)=>e.trim());d.forEach((f,g)=>{for(let e of A3(f).filter((h)=>!b.has(h))){b.set(e,B3(e,f,d[g-1]||""))}})}
let i=(e)=>e.parts.join("").length;return[...b.values()].sort((h,j)=>i(j)-i(h))}
function A3(a){let[b,c]=a.split("{barang}");if(c===undefined){return a==="Pilihan: {varian}"?[a,"Varian: {varian}"]:[a]}
return[[b,c],[b,""],["",c],["",""]].map(([d,e])=>d+U2+e)}
function B3(a,b,c){let d=a.split(/\{(\w+)\}/),[e,f]=[0,0],g=d.indexOf("produk");if(g>0){[e,f]=[g,g];while(T2.includes(d[e-2])){e-=2}
while(T2.includes(d[f+2])){f+=2}
let h=d.slice(e,f+1).map((i,j)=>(j%2?i:`{${i}}`)).join("");d.splice(e,f-e+1,"barang");return C3(d,b,c,h)}
return C3(d,b,c,a.includes("{barang}")?"{satuan} {produk}, {varian}":"")}
function C3(a,b,c,d){let e=a.filter((f,g)=>g%2===0).map(W2),h=a.filter((f,g)=>g%2);e[0]=e[0].trimStart();e.push(e.pop().trimEnd());let i=h.length?"":V2(e[0]);if(i.endsWith(":")){h.push(K2.find((j)=>i.includes(j))||"lain");e.push("")}
let k=!e.some((l)=>l.trim())&&!d;return{source:b,parts:e,names:h,chunk:d,bare:k,lowered:e.map(X2),after:k&&!h.some((j)=>["tautan","kode","halaman"].includes(j))?c:"",opens:!c&&!d,}}
function D3({parts:a,lowered:b,names:c},d,e){let[f,g]=e?[X2(d),b]:[d,a];if(!f.startsWith(g[0])){return null}
let h={},i=g[0].length;for(let j=0;j<c.length;j+=1){let[k,l]=[c[j],g[j+1]],m=E3(k,l,f,d,i,j===c.length-1);if(m<i||!f.startsWith(l,m)){return null}
h[k]=d.slice(i,m).trim();i=m+l.length}
return i===d.length?h:null}
function E3(a,b,c,d,e,f){if(S2[a]){let g=S2[a].exec(d.slice(e,e+60));return g?e+g[0].length:-1}
if(f){return d.length-b.length}
return a==="barang"?c.lastIndexOf(b):c.indexOf(b,e)}
function F3(a){return[a.situs,...(a.situs_lama||[])]}
function G3(a){return a.replace(/^(?:> ?)+/,"").replace(/^(?:\[[^\]]{4,40}\]|\d{1,2}[/.]\d{1,2}[/.\d]{0,5},? \d{1,2}[.:]\d{2}[^:]{0,6} -) [^:]{1,80}: ?/,"").replace(/^(?:> ?)+/,"").replace(/ ?<(?:Pesan ini (?:telah )?diedit|This message was edited)>$/,"")}
let H3=/(?:\+?62|\b0)[ .-]?8\d(?:[ .-]?\d){6,12}\b|^\W*\d+[.)]\s*(?=\p{L})|\s\d\) |\d\dx\d\d|\b(?:jalan|jln?|gang|gg|kp|kampung|perum|toko|warung)\b\.? \p{L}+/gu,I3=/(\p{L}{3})(belas|puluh|ratus|lusin)/gu;function J3(a){return a.toLowerCase().replace(H3," ; ").replace(/=/g," total ").replace(/\bs[ae](kilo|kg|ons|liter)\b/g,"1 $1").replace(/\b(gul[ao]|w[ae]rna|sing) abang\b/g,"$1 merah").replace(/\bya (?:udah|sudah|wis)\b/g,"yaudah").replace(I3,"$1 $2")}
function K3(a){let b=G3(a),c=[a,b,b.replace(/^([*_~`]{1,3})([^*_~`:]{1,60})(?:\1:|:\1)/,"$2:")];for(let d=b;c.length<6&&d.length>2&&/^[*_~`]/.test(d)&&d.endsWith(d[0]);){d=d.slice(1,-1).trim();c.push(d)}
return[...new Set(c)].filter(Boolean)}
function L3({nama:a,varian:b}){return[a,b].filter(Boolean).join(", ")}
let M3=[["nama","nama(?: (?:lengkap|penerima|pembeli|pemesan|saya))?|penerima|pemesan|atas nama|a\\.? ?n\\."],["hp","(?:no(?:mor|mer)?\\.? ?)?(?:hp|wa|telp|tlp|tel|telepon|telpon|whatsapp|handphone|hape)(?: ?\\/ ?(?:wa|hp|telp))?(?:nya)?(?: (?:saya|aktif|penerima|pembeli))?|no(?:mor|mer)?"],["alamat","(?:alamat(?:nya)?|almt)(?: (?:lengkap|pengiriman|kirim|penerima|rumah|saya|tujuan))?|(?:di)?(?:kirim|antar|anter) ke|tujuan"],["ambil","(?:di)?ambil(?: sendiri)? di"],["catatan","catatan|cttn|notes?|ket|keterangan"],].map(([a,b])=>[a,new RegExp(`^[^\\p{L}\\d]*(?:${b})[*_~ .]*[:=][*_~ ]*(.*)$`,"iu"),new RegExp(`^[^\\p{L}\\d]*(?:${b}) +(.+)$`,"iu")]),N3=/^\D{0,3}(?:\+?62|0|8)[\d .-]{7,18}\d\D{0,8}$/,O3=/\?|^(?:makasih|makasi|terima ?kasih|mksh|trims|thanks|tq|thx|nuhun|hatur|tolong|mohon|kakak?|ka|teh|kang|bang|gan|sis|min|ya|iya|oke?|saya|sy|aku|mau|pesan|pesen|bisa|boleh|kapan|total|berapa|nanti|ditunggu|jangan|tambah|sama|transfer|tf|cod|bayar|assalam\w*|wassalam\w*|halo|hai|maaf|sudah|udah|besok|untuk|buat)\b/i,P3=/(?:(?:di)?(?:kirim|antar|anter)(?:kan|in)?(?: ke)?(?: alamat)?|alamat(?:nya)?(?: saya)?(?: di)?) +((?:jalan|jln?|gang|gg|kp|kampung|dusun|desa|perum\w*|komplek\w*|rt|blok|rumah|kos\w*)\b.{4,140}?)(?=,? (?:atas nama|a\.? ?n\.?|nama|hp|no hp|wa|makasih|terima kasih|nuhun|ya|yah|kak)\b|$)/i,Q3=/\b(?:atas nama|a\.n\.?|an\.|nama(?:nya)?(?: saya)? *[:=]|nama saya) *((?:(?:bu|ibu|pak|bapak|teh|kang|mas|mbak|bang|a|neng) )?\p{L}+(?: \p{L}+)?)/iu,R3=/ (?:ya|yah|kak|di|ke|alamat|dikirim|kirim|no|hp|makasih|nuhun|dan|sama|rt)$/i;function S3(a){for(let[b,c,d]of M3){let[,e]=c.exec(a)||(!O3.test(a)&&b!=="catatan"&&b!=="ambil"&&d.exec(a))||[];if(e!==undefined&&(b!=="hp"||!e||N3.test(e))&&(b!=="nama"||e.length<60)){let[f,g]=e.split(/,? (?:atas nama|a\.? ?n\.)[ :]*/i);return{[b]:f.trim(),...(g&&b==="alamat"&&{nama:g.trim()})}}}
return null}
function T3(a){return N3.test(a)&&a.replace(/\D/g,"").length>8?{hp:a}:null}
function U3(){let[a,b]=[[],false];return{seen(found){let c=Object.keys(found||{}),d=c.filter((e)=>found[e]==="");a=d[0]?[...a.filter((e)=>!d.includes(e)),...d]:[];b=c.includes("alamat")&&found.alamat!==""},blank(){[a,b]=[[],false]},below(line){let f=O3.test(line)&&!(a[0]==="nama"&&/^(?:kakak?|ka|teh|kang|bang) \p{L}+(?: \p{L}+)?$/iu.test(line));if(f){this.blank();return null}
let g=Boolean(T3(line));if(b&&!g){return{more:line}}
let e=a.find((h)=>g===(h==="hp"));if(e){a=a.slice(a.indexOf(e)+1);b=e==="alamat";return{[e]:line}}
return null},}}
function V3(a){let b=M2(a.join(" ")),[,c=""]=P3.exec(b)||[],[,d=""]=Q3.exec(b)||[];return{alamat:c.trim(),nama:d.replace(R3,"").trim()}}
function W3(a,{varian:b,satuan:c}){let{sajian:d}=a,e=D2(a,b);return d&&c===d[1]&&c!==a.satuan?d[0]:(e||a).harga||0}
function X3(a,b,c,{satuan:d,varian:e,harga:f}){let[g,h,i]=b.sajian||[],j=d===h&&(d!==b.satuan||f===g);return j?{catering:j,harga:g,least:i}:{catering:j,harga:F2(b,a.penjual.get(c),e),least:b.minimal}}
function Y3(a,b,c,d){return X3(a,b,c,d).harga||W3(b,d)}
function Z3(a,{varian:b,satuan:c},d,e){let{slug:f,nama:g,pemilik:h}=a;return{produk:f,nama:g,satuan:c,varian:b,jumlah:d,harga:e,...(h&&{hak:W3(a,{varian:b,satuan:c}),pemilik:h})}}
function A4(a){return{slug:"",nama:a,satuan:""}}
function B4(a,{masalah:b,pembeli:c},d,e,f,g){let{guesses:h,off:i}=g(a,f,d),j=d[0]&&i.length===d.length;if(j){b.push("Pembeli tampaknya membatalkan pesanan ini. Baca dulu kata-katanya.")}else{b.push(...i.map((k)=>`Pembeli membatalkan ${N2(d[k])}. Barang itu tidak dicatat.`))}
if(!d[0]&&h[0]){let{nama:l,alamat:m}=V3(f);c.nama=c.nama||l;c.alamat=c.alamat||(c.ambil?"":m)}
let n=d.map((o,k)=>{let p=h.find((q)=>q.at===k);if(!p){return j?{...o,tebakan:true}:o}
let{jumlah:r,varian:s}=p,t=a.produk.get(o.produk),u={...o,varian:s};return{...(s===o.varian?o:Z3(t,u,r,Y3(a,t,e,u))),jumlah:r,tebakan:true}});return[...n.filter((o,k)=>j||!i.includes(k)),...h.filter(({at:k})=>k===undefined).map((q)=>C4(a,q,e,b))]}
function C4(a,{slugs:b,written:c,varian:d,jumlah:e},f,g){let h=b[1]?null:a.produk.get(b[0]);if(!h){g.push(`"${c}" cocok dengan beberapa barang.`);return{...Z3(A4(c),{varian:"",satuan:""},e||1,0),tebakan:true}}
let{nama:i,satuan:j,minimal:k}=h;if(!e){g.push(`Jumlah ${i} belum disebut.`)}
let l={varian:d,satuan:j};return{...Z3(h,l,e||k,Y3(a,h,f,l)),tebakan:true}}
let D4=/^1\.([a-z0-9-]+)\.([a-z0-9-]+)\.([0-9a-z]{6})\.([0-9a-z]{1,8})\.((?:[0-9a-z]{4}(?:[0-9a-z]{2}|--)[0-9a-z]{2}){1,60})\.([0-9A-Z]{2})$/;function E4(a,b,c,d){let{total:e,kode:f,hasText:g,masalah:h}=b,i=G4(a,b.lain.filter((j)=>j.length<=a.batas.pesan)).map(G3);if(!b.items[0]&&!b.links[0]&&f===null&&!b.more&&!d(a,i).guesses[0]){return null}
let k=H4(a,b),l=f===null?null:X1(f);if(f===null?g:!l){h.push(f===null?"Kode pesanan tidak ada.":"Kode salah ketik atau bukan dari situs ini.")}
let m=k?k.penjual:l?l.reseller:b.said.reseller?J4(a,b.said.reseller):c,n=N4(a,{...b,masalah:k?[]:h},m),o=k?M4(a,k,b):n,p={nomor:k?k.nomor:"",penjual:m,asal:k?k.asal:l?l.origin:"",kode:f||"",barang:B4(a,b,o,m,i,d),jumlah:e===null&&k&&!g?k.jumlah:e,pembeli:b.pembeli,lain:b.lain,masalah:h,};if(!k){p.barang=O4(a,b,l,p)}else if(!b.more&&n[0]&&P4(n)!==P4(o)){p.teks=n}
let q={...p,barang:o[0]?o:p.barang};S4(a,p,b.said,k,l);if(l&&q.barang[0]){T4(a,q,l)}
U4(q,b,k);p.masalah=[...new Set([...h,...V4(a,p)])];return p}
let F4=/^\W*(?:\[[^\]]{4,40}\]|\d[\d/.]{3,9},? \d{1,2}[.:]\d{2}[^:]{0,6} -) ([^:]{1,80}):/;function G4(a,b){let c=[...a.penjual.values()].map(({nama:d})=>V2(d)),e=b.filter((f)=>!c.includes(V2((F4.exec(f)||["",""])[1])));return e.some((f)=>F4.test(f))?e:b}
function H4(a,{links:b,hasText:c,masalah:d}){for(let e of b){let f=e.indexOf("#")+1,g=I4(a,e.slice(f));if(!g){d.push(c?"Tautan di pesan salah atau terpotong. Yang dipakai teksnya.":"Tautan ini salah atau terpotong.")}else{if(!F3(a).some((h)=>e.slice(0,f)===`${h}meja/#`)){d.push("Alamat tautannya bukan dari situs ini.")}
return g}}
return null}
function I4(a,b){let[O4,c,d,e,f,g,h]=D4.exec(b)||[];if(!O4||V1(O4.slice(0,-3))!==h){return null}
let i=g.match(/.{8}/g).map((j)=>{let k=[...a.produk.values()].find(({kunci:l})=>l===j.slice(0,4)),m=k&&k.varian.find(({kunci:l})=>l===j.slice(4,6));return{produk:k?k.slug:"",varian:m?m.nama:"",jumlah:parseInt(j.slice(6),36)}});return{penjual:c,asal:d,nomor:e,jumlah:parseInt(f,36),barang:i}}
function J4(a,b){let c=[...a.penjual.values()].filter(({nama:d})=>b&&V2(d)===V2(b));return c.length===1?c[0].slug:""}
function K4(a,b){return a.penjual.has(b)?a.penjual.get(b).nama:b}
function L4({total:a,jumlah:b,written:c},d,e,f){if(a===null){return e}
let g=d.map((h)=>a/h).filter(Number.isInteger);if(!g.length){f.push(`Hitungan di pesan tidak cocok: ${b} ${c} = ${J2(a)}.`)}
return g.length&&!g.includes(e)?g[0]:e}
function M4(a,b,c){let{more:d,masalah:e}=c,f=[...c.items],g=[],h=b.barang.map(({produk:i,varian:j,jumlah:k},l)=>{let m=a.produk.get(i),n=f.filter(({candidates:o})=>o.some((p)=>p.produk===i&&(p.varian||"")===j)),q=n.find((r)=>r.jumlah===k)||n[0];if(!q){g.push(l)}else if(q.jumlah!==k){e.push(`${m.nama}: di teks ${q.jumlah}, di tautan ${k}.`)}
f.splice(f.indexOf(q),q?1:0);if(!m){e.push("Salah satu barangnya sudah tidak ada di daftar.");return Z3(A4("Barang yang sudah tidak ada"),{varian:j,satuan:""},k,0)}
let O4={varian:j,satuan:m.satuan},s=Y3(a,m,b.penjual,O4);return Z3(m,O4,k,q?L4(q,[q.jumlah,k],s,e):s)});if(!c.items[0]&&!d){e.push(...(c.hasText?["Daftar barang tidak ada di teks, hanya di tautan."]:[]));return h}
if(d&&d!==g.length){e.push(`Di teks tertulis ${d} macam lagi, di tautan ${g.length}.`)}
e.push(...g.filter((l)=>l<h.length-d).map((l)=>`${h[l].nama} ada di tautan, tidak di teks.`),...f.map(({jumlah:k,written:t})=>`Di teks ada ${k} ${t}, di tautan tidak.`),);return h}
function N4(a,b,c){let{said:d,masalah:e,kode:f,total:g}=b,h=d.harga&&Y2(d.harga);return b.items.map((i)=>{let j=Q4(a,i,b),k=a.produk.get(j.produk),l=k?Y3(a,k,c,j):0,m=Z3(k||A4(i.written),j,i.jumlah,i.single&&h?h:L4(i,[i.jumlah],l,e));return i.typed||(f===null&&g===null)?{...m,tebakan:true}:m})}
function O4(a,b,c,{barang:d,penjual:e}){let{masalah:f,said:g}=b;if(b.more){f.push(`${b.more} macam lagi hanya ada di tautan, dan tautannya tidak terbaca.`)}
let h=c&&a.produk.get(c.product);if(!d[0]&&h){f.push(`Jumlah ${h.nama} tidak terbaca.`);let i={varian:R4(h,b),satuan:h.satuan};return[Z3(h,i,h.minimal,(g.harga&&Y2(g.harga))||Y3(a,h,e,i))]}
if(!d[0]){f.push("Barangnya tidak terbaca. Tulis sendiri dari pesannya.")}
return d}
let P4=(a)=>JSON.stringify(a.map(({produk:b,varian:c,jumlah:d,harga:e})=>[b,c,d,e]).sort());function Q4(a,{candidates:b,written:c},d){let e=b.filter(({varian:f})=>f!==null);if(!b[0]||e[1]||b.some(({produk:g})=>g!==b[0].produk)){d.masalah.push(`"${c}" ${b[0] ? "cocok dengan beberapa barang" : "tidak ada di daftar"}.`);return{produk:"",varian:"",satuan:""}}
let h=a.produk.get(b[0].produk),i=b.find(({satuan:j})=>j!==h.satuan)||b[0];return e[0]||{...i,varian:R4(h,d)}}
function R4(a,{said:{varian:b},masalah:c}){let d=a.varian.filter(({nama:e})=>b&&V2(e)===V2(b)),f=D2(a,b)||(!d[1]&&d[0]);if(b&&!f&&!b.includes(" / ")){c.push(`Varian "${b}" tidak ada pada ${a.nama}.`)}
return f?f.nama:""}
function S4(a,b,{reseller:c,asal:d},e,f){let{masalah:g,penjual:h}=b,i=K4(a,h);if(e&&f&&f.reseller!==h){g.push(`Penjual di kode ${K4(a, f.reseller)}, di tautan ${i}.`)}
if(e&&f&&f.origin!==b.asal){g.push(`Asal di kode ${f.origin}, di tautan ${b.asal}.`)}
if(c&&h&&V2(c)!==V2(i)){g.push(`Pesan ini menyapa ${c}, kodenya untuk ${i}.`)}
let j=H2(a,b.asal);if(d&&(!j||V2(j.nama)!==V2(d))){b.lain=[`Dari: ${d}`,...b.lain]}}
function T4(a,{barang:b,masalah:c},d){let[e,f=0]=d.product.split("+"),g=a.produk.get(e),[{produk:h,nama:i}]=b;if(e==="semua"){return}
if(h&&(!g||g.slug!==h)){c.push(`Kodenya untuk ${g ? g.nama : e}, barang pertama ${i}.`)}
if(Number(f)+1!==b.length){c.push(`Menurut kode ada ${Number(f) + 1} macam, yang terbaca ${b.length}.`)}}
function U4({barang:a,jumlah:b,masalah:c},d,e){let f=J2(O2({barang:a}));if(d.total===null&&d.hasText&&a.every(({harga:g})=>g)){c.push("Jumlah uang di pesan tidak terbaca.")}else if(b!==null&&J2(b)!==f){c.push(`Jumlah di pesan ${J2(b)}, hitungannya ${f}.`)}else if(e&&J2(e.jumlah)!==f){c.push(`Jumlah di tautan ${J2(e.jumlah)}, hitungannya ${f}.`)}}
function V4(a,b){let{penjual:c,asal:d}=b,e=b.barang.flatMap((f)=>W4(a,c,f));if(c&&!a.penjual.has(c)){e.unshift(`Penjual "${c}" tidak dikenal.`)}
if(d&&d!=="situs"&&!a.saluran.includes(d)&&!H2(a,d)){e.push(`Asal "${d}" tidak dikenal.`)}
return e}
function W4(a,b,c){let{nama:d,varian:e,jumlah:f,harga:g}=c,h=a.produk.get(c.produk);if(!h){return c.produk?[`${d}: tidak ada di daftar.`]:[]}
let i=X3(a,h,b,c),j=a.penjual.get(b),k=i.harga,l=[[f<i.least,`${d}: dipesan ${f}, paling sedikit ${i.least}.`],[f>M,`${d}: dipesan ${f}, lebih dari ${M}.`],[h.varian[0]&&!i.catering&&!D2(h,e),`Varian ${d} belum disebut.`],[h.penjual[0]&&E2(h,e)==="habis",`${L3(c)} sedang habis.`],[!g,`Harga ${d} belum disepakati.`],[k===null&&j&&!(j.tanya||[]).includes(h.slug),`${j && j.nama} tidak menjual ${d}.`],[k&&g&&k!==g&&!(g>k&&G2(a,b,c)),`Harga ${d} di pesan ${J2(g)}, di daftar ${J2(k)}.`],];return l.filter(([m])=>m).map(([,n])=>n)}
let X4=/^(?:Kode |Tautan |Alamat tautannya |Penjual |Asal |Pesan ini )/,Y4=/^Jumlah di /;function Z4(a,{masalah:b}){return{barang:a,sepakat:null,masalah:b.filter((c)=>X4.test(c))}}
let A5=({tebakan:a,...b})=>b;function B5(a,b,c){let d=a.produk.get(c),e={varian:"",satuan:d.satuan};return Z3(d,e,d.minimal,Y3(a,d,b,e))}
function C5(a,b,c,d,e){let f=A5(c);if(d==="produk"){return a.produk.has(e)?{...B5(a,b,e),jumlah:c.jumlah}:f}
let g=a.produk.get(c.produk);if(d==="varian"){let h={...c,varian:e};return Z3(g,h,c.jumlah,Y3(a,g,b,h))}
return{...f,[d]:Math.min(Math.max(Math.round(e)||0,0),d==="harga"?99999999:9999)}}
function D5(a,b,c){let d=a.penjual.get(b),e=[...a.produk].filter(([f,g])=>f===g.slug&&(!d||d.produk.has(f)||f===c));return[c,...e.map(([f,{nama:h}])=>[f,h])]}
function E5({jumlah:a,masalah:b}){return a!==null&&b.some((c)=>Y4.test(c))}
function F5(a,b,c){let{barang:d,teks:e,jumlah:f,masalah:g}=b;if(c==="pesan"||c==="hitungan"){return{sepakat:c==="pesan"?f:null,masalah:g.filter((h)=>!Y4.test(h))}}
let i=Z4(c==="teks"?e:d,b),j=O2(i),k=f!==null&&f!==j?[`Jumlah di pesan ${J2(f)}, hitungannya ${J2(j)}.`]:[];return{...i,teks:undefined,masalah:[...new Set([...i.masalah,...k,...V4(a,{...b,...i})])]}}
let G5={nama:"Nama:",hp:"No. HP:",alamat:"Alamat:",ambil:"Diambil di:",catatan:"Catatan:"},H5=(a)=>(b)=>a.produk===b.produk&&a.varian===b.varian&&a.nama===b.nama;function I5(a,b){let c=a.pembeli,d=b.pembeli,e=a.sidik===b.sidik,f=b.lain.filter((g)=>!a.lain.includes(g)),h=K2.filter((i)=>d[i]&&d[i]!==c[i]),j=b.barang.filter((g)=>(!e||(g.tebakan&&f[0]))&&!a.barang.some((k)=>H5(g)(k)&&g.jumlah===k.jumlah&&(e||g.harga===k.harga))),l=e?[]:a.barang.filter((g)=>!b.barang.some(H5(g))),m=["penjual","asal","kode","jumlah"].some((i)=>a[i]!==b[i]),n=(g)=>a.barang.find(H5(g));return{words:[...h.map((i)=>[G5[i],...(c[i]?[c[i],"menjadi"]:[]),d[i]].join(" ")),...j.map((g)=>(n(g)?`${L3(g)}: ${n(g).jumlah} menjadi ${g.jumlah}`:`Tambah ${N2(g)}`)),...l.map((g)=>`Tidak ada lagi: ${N2(g)}`),...f.map((g)=>`“${g}”`),],altered:{lain:[...a.lain,...f],pembeli:{...c,...Object.fromEntries(h.map((i)=>[i,d[i]]))},barang:[...a.barang.map((g)=>j.find(H5(g))||g),...j.filter((g)=>!n(g))],...(j[0]&&{sepakat:null}),},against:m||Boolean(l[0])||h.some((i)=>c[i])||j.some((g)=>!g.tebakan),}}
function J5(a,b=0){return/^"?\d{1,12}"?$/.test(JSON.stringify(a))?Number(a):b}
let K5="uang/",L5=G(/^\d{4}-\d\d-\d\d$/);function M5(a){return(b)=>Object.fromEntries(Object.entries(a).map(([c,d])=>[c,d((b||{})[c])]))}
function N5(a,b=new Date()){let c=[b.getFullYear(),b.getMonth()+1,b.getDate()].map((d)=>String(d).padStart(2,"0")).join("-"),e=Boolean(a)&&c<a.hari;return{day:e?a.hari:c,wrong:e}}
function O5(a){C.delete(a);try{localStorage.removeItem(B+a)}catch{}}
function P5(a){let b=new Set([...C.keys()].filter((c)=>c.startsWith(a)));try{for(let c of Object.keys(localStorage)){if(c.startsWith(B+a)){b.add(c.slice(B.length))}}}catch{}
return[...b]}
let Q5="meja/",R5=["konfirmasi","kemas","kirim","selesai"],S5=(a)=>F(a,1000),T5=(a)=>(Array.isArray(a)?a:F(a,1e5).split("\n")).slice(0,300).map((b)=>S5(b).replace(/[\r\n]+/g," ")).filter(Boolean),U5=(a)=>(b)=>Object.fromEntries(Object.entries(b||{}).filter(([c,d])=>a(c)&&L5(d)).slice(0,60)),V5=(a,b)=>Object.fromEntries(a.map((c)=>[c,b(c)])),W5=M5({produk:H,nama:F,satuan:F,varian:F,jumlah:J5,harga:J5}),X5=M5({hak:J5,pemilik:H}),Y5=(a)=>({...W5(a),...(a&&(a.tebakan===true||a.tebakan==="ya")&&{tebakan:true}),...(X5(a).pemilik&&X5(a))}),Z5={versi:J5,id:G(/^[0-9a-z]{6,12}$/),urut:J5,hari:L5,nomor:(a)=>F(a,6),penjual:H,asal:H,kode:F,pembeli:M5(V5(K2,()=>S5)),barang:(a)=>a.slice(0,100).map(Y5).filter((b)=>b.nama||b.produk),jumlah:(a)=>J5(a,null),lain:T5,masalah:T5,langkah:U5((c)=>R5.includes(c)),pemilik:U5(H),dikabari:U5(H),kurir:F,resi:F,wa:(a)=>F(a).replace(/\D/g,"").slice(0,15),batal:(a)=>a===true||a==="ya",sepakat:(a)=>J5(a,null),sidik:G(/^[0-9a-z]{1,8}$/),po:F,};function A6(a){let b=a&&J5(a.versi)===1&&Z5.id(a.id)&&Array.isArray(a.barang);return b?M5(Z5)(a):null}
function B6(){let[a,b]=[[],[]];for(let c of P5(Q5)){let d=I(c,A6);if(d&&c===Q5+d.id){a.push(d)}else{b.push(c)}}
return{orders:a.sort((e,f)=>f.urut-e.urut||(e.id<f.id?1:-1)),broken:b}}
let C6=({penjual:a,asal:b,kode:c,barang:d,jumlah:e,pembeli:f})=>JSON.stringify([a,b,c,d.map(W5),e,{...f,hp:f.hp||undefined}]);function D6(a,b){return C6(a)===C6(b)}
function E6(D){let b=0x811c9dc5;for(let c of D){b=Math.imul(b^c.codePointAt(0),0x01000193)}
return(b>>>0).toString(36)}
function F6(a){let{nomor:b,kode:c,lain:d,barang:e}=a;return E6(b||c?C6({...a,pembeli:{},barang:e.filter(({tebakan:f})=>!f)}):C6(a)+d.join())}
function G6(a,{nomor:b,kode:c,lain:d,barang:e}){let f=a.barang.some((g)=>e.some(({produk:h})=>g.produk===h));return!b&&!a.nomor&&!a.batal&&a.kode===c&&f&&Boolean(a.lain[0])&&a.lain.every((g)=>d.includes(g))}
function H6(a,b,c=false){let{nomor:d}=a,e=`x${E6(C6(a) + (d || a.lain.join())).padStart(7, "0")}`,{orders:f}=B6(),g=Math.max(0,...f.map((h)=>h.urut))+1,M5=A6({sidik:F6(a),...a,versi:1,id:d||e,urut:g,hari:b}),j=f.filter(({id:k})=>k.startsWith(e)),l=[...j,...f.filter(({id:k})=>k===d)].find((m)=>D6(m,M5))||j[0]||(d?M5:f.find((m)=>G6(m,M5))||M5);return{...M5,id:c?e+(j[0]?g.toString(36):""):l.id}}
function I6(a){return I(Q5+a,A6)}
function J6(T5,a){let{hak:b,pemilik:c}=T5.find(({produk:d,varian:e,satuan:f,pemilik:c})=>c&&[d,e,f].join()===[a.produk,a.varian,a.satuan].join())||a;return{...a,hak:b,pemilik:c}}
function K6(a,b){return J(Q5+a.id,A6,(c)=>{let d={...a,...c,...b(c||a)};return A6({...d,barang:d.barang.map((e)=>J6(c?c.barang:[],e))})}).kept}
function L6(a){O5(Q5+a)}
function M6({langkah:a,pemilik:b}){return Object.keys(a).length+Object.keys(b).length/100}
function N6(a){let b={baru:0,sama:0,beda:0,penuh:false};for(let c of a){let d=I6(c.id);b[d?(D6(d,c)?"sama":"beda"):"baru"]+=1;if(!d||M6(c)>M6(d)){b.penuh=!K6(c,()=>c)||b.penuh}}
return{...b,beda:b.beda||false}}
function O6({langkah:a,batal:b}){return b?"":R5.find((c)=>!a[c])||""}
function P6(){let{orders:a,broken:b}=B6(),c=[];for(let d of P5(K5)){try{c.push(JSON.parse(D(d)))}catch{b.push(d)}}
return JSON.stringify({versi:1,pesanan:a,uang:c,...(b[0]&&{rusak:Object.fromEntries(b.map((d)=>[d,D(d)]))})},null,1)}
function Q6(a,b){let c=a.replace(/^\ufeff/,""),d="bukan_cadangan";try{let{versi:e,pesanan:f,uang:g}=/^\s*\{/.test(c)?JSON.parse(c):b(c);d=J5(e)>1?"cadangan_baru":d;if(J5(e)===1){let h=f.map(A6).filter(Boolean);return{orders:h,uang:Array.isArray(g)?g:[],lost:f.length-h.length,fault:""}}}catch{}
return{orders:[],uang:[],lost:0,fault:d}}
let R6=/^dan (\d{1,3}) macam lagi, lengkap di tautan di bawah$/;function S6(){return{items:[],more:0,said:{},total:null,links:[],kode:null,pembeli:{nama:"",hp:"",alamat:"",ambil:"",catatan:""},lain:[],masalah:[],hasText:false}}
let T6=new WeakMap();function U6(a){if(!T6.has(a)){let b=Z2(a.teks),c=b.filter((d)=>d.chunk),e=F7(a,[...new Set(c.map((d)=>d.chunk))]);T6.set(a,{goods:a,own:b.filter((d)=>!d.chunk),ofGoods:c,names:e})}
return T6.get(a)}
function V6(a,b,c="",d=()=>({guesses:[],off:[]})){let e=U6(a),f=(g,h,i)=>d(g,h.map(J3),i),j=[S6()],k=U3(),l="";for(let m of(typeof b==="string"?b:"").split(/\r\n?|\n/)){let n=M2(m);if(n){let o=(n.length<=a.batas.pesan&&(Y6(e,n,l)||W6(j,k,G3(n),(p)=>f(a,[p]).guesses.some(({jumlah:q})=>q))))||{lain:m.trimEnd()};l=o.source||"";if(!o.below){k.seen(o.found&&K2.some((r)=>r in o.found)?o.found:null)}
D7(j,o,m.trimEnd())}else{k.blank()}}
return X6(j.map((s)=>{let t=E4(a,s,c,f);return{part:s,order:t&&s.said.po?{...t,po:s.said.po}:t}}))}
function W6(a,b,c,d){let{pembeli:e}=a[a.length-1],f=S3(c),g=f?null:b.below(c),h=f||(g?null:T3(c));if((!h&&!g)||(!(f&&/[:=]/.test(c))&&d(c))){return null}
if(!g||!g.more){return{found:h||g,below:g}}
return e.alamat.length<300?{found:{},below:g,alamat:[e.alamat.replace(/[,;]$/,""),g.more].join(", ")}:null}
function X6(a){let b=[],c=new Set(),d=[],e=({nomor:f})=>a.some(({part:g,order:h})=>h&&g.hasText&&h.nomor===f);for(let{part:g,order:h}of a){let i=h&&JSON.stringify({...h,lain:[]});if(h&&!c.has(i)&&(g.hasText||!e(h))){c.add(i);b.push({...h,lain:[...d,...h.lain]});d=[]}else{let j=b.length?b[b.length-1].lain:d;j.push(...g.lain.filter((k)=>!j.includes(k)))}}
return b}
function Y6(a,b,c){let d=K3(b),e=[(f)=>Z6(a,f,c,false)||A7(a,f),(f)=>Z6(a,f,c,true),(f)=>C7(a,f),];for(let g of e){for(let f of d){let h=g(f);if(h){return h}}}
let i=b.replace(/[*_~`]/g,""),h=i!==b&&(A7(a,i)||Z6(a,i,c,true));return h&&(h.item||h.found.total||h.found.harga||h.found.kode)?h:null}
function Z6(a,b,c,d){for(let e of a.own){if(!e.bare||(e.after&&e.after===c)){let f=D3(e,b,d)||D3(e,`${b} `,d);if(f){return{...e,found:f}}}}
return null}
function A7(a,b){let c=null;for(let d of a.ofGoods){let{jumlah:e="1",barang:f,total:g,...h}=D3(d,b,false)||D3(d,b,true)||{};if(f){let[i,j]=[a.names(f),!d.source.includes("{barang}")],k={...d,found:h,item:{jumlah:Y2(e),written:f,total:g?Y2(g):null,candidates:i,single:j}};if(i[0]){return k}
c=c||(j?null:k)}}
return c||B7(a,b)}
function B7(a,b){let[,c,d]=/^(\d{1,4}) (.+?)[.,]?$/.exec(b)||[],e=d?a.names(d):[];return e[0]?{item:{jumlah:Number(c),written:d,total:null,candidates:e,single:false,typed:true}}:null}
function C7({goods:a},b){let c=R6.exec(b);if(c){return{more:Number(c[1])}}
let d=b.split(" ").map((e)=>e.replace(/^[*_~`]{1,3}|[*_~`]{1,3}$/g,"")),f=d.find((e)=>e.includes("#1.")||e.includes("/meja/")),g=d.find((e)=>W1.test(e)),h=d.length===1&&F3(a).some((i)=>b.startsWith(i));if(!f&&!g&&!h){return null}
let j=d.filter((e)=>e!==f&&e!==g&&!h).join(" ");return{found:{...(f&&{tautan:f}),...(g&&{kode:g})},lain:j}}
function D7(a,b,c){let d=a[a.length-1],{found:e={}}=b,f=b.item||b.more||e.tautan||e.kode!==undefined,g=d.kode!==null,h=e.tautan&&d.links[0]&&!d.links.includes(e.tautan);if((b.opens&&(g||d.items[0]||d.links[0]))||(f&&g)||h){d=S6();a.push(d)}
d.hasText=d.hasText||Boolean(b.source||b.item);if(b.alamat){d.pembeli.alamat=b.alamat;return}
if(b.item){d.items.push(b.item)}
d.more+=b.more||0;for(let i of Object.keys(e)){E7(d,i,e[i],c)}
if(b.lain&&!/^[>\s]*$/.test(b.lain)){d.lain.push(b.lain)}}
function E7(a,b,c,d){let{pembeli:e,links:f,lain:g,said:h}=a;if(b==="kode"){let[i,...j]=c.split(" ");a.kode=i;g.push(...(j[0]?[j.join(" ")]:[]))}else if(b==="tautan"){f.push(c)}else if(b==="total"){a.total=a.total===null?Y2(c):a.total}else if(K2.includes(b)&&!e[b]){e[b]=c}else if([...K2,"lain","halaman"].includes(b)){if(c&&c!==e[b]&&!(b==="halaman"&&c.startsWith("http"))){g.push(d)}}else{h[b]=c}}
function F7(a,b){let[c,d]=[new Map(),new Map()];for(let[e,f]of a.produk){if(e===f.slug){for(let[g,h]of b.flatMap((i)=>H7(f,i))){G7(c,M2(g),h);G7(d,V2(g),h)}
for(let[g,h]of I7(f)){G7(d,V2(g),h)}}}
return(g)=>c.get(g)||d.get(V2(g))||[]}
function G7(a,b,c){let d=a.get(b)||[];if(b&&!d.some((e)=>e.produk===c.produk&&e.varian===c.varian&&e.satuan===c.satuan)){a.set(b,[...d,c])}}
function H7({slug:a,nama:b,satuan:c,sajian:d,varian:e},f){let g=(h,i)=>[L2(i?f:f.replace(", {varian}",""),{satuan:h,produk:b,varian:i||""}),{produk:a,varian:i,satuan:h},],j=f.includes("{varian}")?J7(e):[null];return[...j.map((i)=>g(c,i)),...(d?[g(d[1],null)]:[])]}
function I7({slug:a,nama:b,satuan:c,varian:d}){return J7(d).flatMap((e)=>(e?[`${b} ${e}`,`${b}, ${e}`]:[b]).flatMap((f)=>([[f,{produk:a,varian:e,satuan:c}],[`${c} ${f}`,{produk:a,varian:e,satuan:c}]])))}
function J7(a){return a.length?[...a.map((b)=>b.nama),null]:[""]}
let K7={whatsapp:(a,b)=>P2(a.slice(1),b),sms:(a,b)=>`sms:${a}?body=${encodeURIComponent(b)}`,telepon:(a)=>`tel:${a}`,langsung:()=>true,};function L7(a){let b=a.replace(/\D/g,"").replace(/^(?:00)?(?:62)?0?(?=8)/,"62");return b.length>6?b:""}
function M7(a,b){let c=a&&a.produk.get(b.produk);return b.hak||(!b.pemilik&&c&&W3(c,b))||b.harga}
function N7(a,b){let c=a&&a.produk.get(b.produk);return b.pemilik||(c?c.pemilik:"")}
let{tahap:O7,lanjut:P7}=document.getElementById("_alat").dataset;function Q7(a){return O7.split("|")[a.batal?0:R5.indexOf(O6(a))+2]}
function R7({pembeli:a}){return a.nama||"Tanpa nama"}
function S7(a,b){return a?a.nama:b}
function T7(a){return a.sepakat??O2(a)}
function U7(a=[],b=[]){let c=b.map(V7);return a.map(V7).filter((d)=>!c.includes(d)).join(", ")||"tidak ada"}
function V7(a){return`${N2(a)} (${J2(a.jumlah * a.harga)})`}
function W7(a,b){let{nomor:c,penjual:d,asal:e,barang:f,pembeli:g,masalah:h,lain:i,teks:j,jumlah:k}=b,l=f.some(({tebakan:m})=>m);return{...b,...g,sebutan:R7(b),nomor:c||"tanpa nomor",total:T7(b),menebak:l,dua_bunyi:j!==undefined,di_teks:U7(j,f),di_tautan:U7(f,j),dua_jumlah:j===undefined&&E5(b),di_pesan:k||0,hitungan:O2(b),penjual:S7(a&&a.penjual.get(d),d),asal:S7(a&&H2(a,e),e),barang:f.map((n)=>({kata:N2(n),uang:n.jumlah*n.harga,sebutan:L3(n),jumlah:n.jumlah,tebakan:n.tebakan||false})),ganjil:h.length>0,ada_lain:i.length>0,}}
function X7(a,b,c){let{hari:d,batal:e,langkah:f}=b,g=!e&&a!==null,h=a&&A8(a,b,c),i=W7(a,b),j=b.penjual||c,k=i.barang.map((l,m)=>{let{produk:n,varian:o,harga:p}=b.barang[m],q=a&&a.produk.get(n);return{...l,ke:m+1,harga:p,pilih_produk:a?D5(a,j,n):[n],pilih_varian:Boolean(q&&q.varian[0])&&[o,...q.varian.map(({nama:r})=>[r,r])],}});return{...i,barang:k,pilih_tambah:a?D5(a,j,""):[""],hari:S1(d),tahap:Q7(b),pulihkan:e,batalkan:!e,jalan:g,...f,...h,...(g?Y7(b,h):{pulang:true})}}
function Y7(a,{pembuat:b,wa_kirim:c,wa_selesai:d}){let{dikabari:e}=a,f=(g)=>P7.split("|")[[...Object.keys(K7),...R5,"-kirim","-selesai","-tebakan"].indexOf(g)];if(a.barang.some(({tebakan:h})=>h)){return{kunci:"-tebakan",lanjut:f("-tebakan"),maju:true}}
let i=O6(a),j=i===R5[0]&&b.find(({kunci:k,pasti:l})=>!l&&!e[k]),m=i==="kirim"?c:i?"":d,k=`-${i || "selesai"}`;if(j){let{cara:n}=j;return{kunci:j.kunci,lanjut:L2(f(n),j),[n==="langsung"?"bawa":"ke"]:j[n]}}
if(m&&!e[k]){return{kunci:k,lanjut:f(k),ke:m}}
return i?{kunci:k,lanjut:f(i),maju:true}:{pulang:true}}
function Z7(a,b,c){return a.penjual.get(b.penjual)||a.penjual.get(c)}
function A8(a,b,c){let{barang:d,pembeli:e,kurir:f,resi:g,wa:h,pemilik:i,dikabari:j}=b,{teks:k,terima_kasih:l}=a,m=Z7(a,b,c),n={reseller:m?m.nama:null,nama:e.nama||"Kak",nomor:b.nomor||null},o=(p)=>P2(L7(h||e.hp),p),q=L2(k.kirim,{...n,barang:d.map(N2).join("\n"),total:J2(T7(b)),kurir:f||null,resi:g||null,ambil:e.ambil||null,}),r=L2(k.selesai,{...n,halaman:m?Z1(m.halaman):null,terima_kasih:l}),s=new Map();for(let t of d){let u=a.produk.get(t.produk),v=u&&a.pemilik.get(u.pemilik);s.set(v,[...(s.get(v)||[]),N2(t)])}
s.delete(undefined);let w=[...s].map(([{slug:x,nama:y,cara:z,nomor:a1,alamat:b1,jam:c1},d1])=>{let e1=L2(["whatsapp","sms"].includes(z)?k.konfirmasi:k.telepon,{...n,pemilik:y,barang:d1.join("\n")});return{kunci:x,nama:y,cara:z,kata:e1,lines:d1,tempat:[b1,c1].filter(Boolean).join(", "),pasti:i[x],ditanya:Boolean(j[x]),[z]:K7[z](a1,e1)}});return{pembuat:w,teks_kirim:q,teks_selesai:r,wa_kirim:o(q),wa_selesai:o(r)}}
function B8(a,b,c,d){let{nama:e,hp:f,alamat:g,ambil:h,catatan:i}=b.pembeli,j=Z7(a,b,d),k=b.barang.map(N2),l=A8(a,b,d).pembuat.find(({kunci:m})=>m===c);return{untuk:e,pengirim:[j&&j.nama,a.sebutan].filter(Boolean).join(", "),nomor:b.nomor,...(l?{secarik:true,untuk:l.nama,isi:l.lines,kata:l.kata}:{slip:{slip:true,alamat:h||g,isi:k,uang:J2(T7(b)),kata:i},label:{label:true,hp:f||b.wa,alamat:h||g,kata:[b.kurir,b.resi].filter(Boolean).join(" ")},nota:{nota:true,isi:k,kata:a.terima_kasih},}[c]),}}
function C8(a,b){let c=V2(b).split(" ");return a.filter((d)=>{let{hari:e,nomor:f,kode:g,kurir:h,resi:i,pembeli:j,barang:k,lain:l}=d,m=V2([S1(e),Q7(d),f,g,h,i,...Object.values(j),...k.map(N2),...l].join(" "));return c.every((n)=>m.includes(n))})}
function D8(a){let b=(c)=>(O6(c)?0:1);return a.sort((d,e)=>b(d)-b(e)).map((c)=>({kunci:c.id,nama:R7(c),kata:`${S1(c.hari)}, ${c.barang.length} macam`,uang:T7(c),tahap:Q7(c),}))}
function E8(a,b){let c=(d)=>((d.sepakat??null)===null?d.barang:[...d.barang,{produk:"",nama:"Selisih harga",varian:"",jumlah:0,harga:0,uang:d.sepakat-O2(d)}]),e=b.filter(({batal:f})=>!f).flatMap((d)=>c(d).map((g)=>({...g,asal:d.asal||"situs",bulan:d.hari.slice(0,7)}))),h=(g)=>N7(a,g),i=(j,k=j,l=({harga:m})=>m)=>{let n=new Map();for(let g of e.filter(j)){let{kata:o,uang:p}=n.get(j(g))||{kata:0,uang:0};n.set(j(g),{label:k(g),kata:o+g.jumlah,uang:p+(g.uang??g.jumlah*l(g))})}
return[...n].sort().map(([,q])=>q)};return{per_pemilik:i(h,(g)=>S7(a&&a.pemilik.get(h(g)),h(g)),(g)=>M7(a,g)),per_produk:i(L3),per_asal:i((g)=>g.asal,({asal:r})=>S7(a&&H2(a,r),r)),per_bulan:i((g)=>g.bulan,(g)=>R1(g.bulan)),}}
let F8=(a,b=I2)=>(a<0?`−${b(-a)}`:b(a)),G8={A:"href",BUTTON:"value",IMG:"src",INPUT:"value",TEXTAREA:"value",SELECT:"value"};function H8(a,b){for(let c of a.children){let d=c.dataset.isi,e=d?b[d]??false:true,[f]=c.children;if(c.type==="checkbox"){c.checked=e;continue}
if(d){c.hidden=e===false||(e===""&&c.form===undefined)}
if(f&&f.content){K8(c,f,e||[])}else if(c.options&&Array.isArray(e)){L8(c,e)}else{J8(c,G8[c.tagName]||(f?"":"textContent"),e);H8(c,b)}}}
let I8=(a)=>(a.closest("[data-kunci]")).dataset.kunci;function J8(a,b,c){let d=a.type==="number",e=typeof c==="number"&&!d?F8(c):`${c}`;if(b&&typeof c!=="boolean"&&a[b]!==e&&(d||a.form===undefined||a!==document.activeElement)){a[b]=e}}
function K8(a,b,c){let d=[...a.children].slice(1);d.slice(c.length).forEach((e)=>e.remove());c.forEach((f,g)=>{if(!d[g]){a.append(b.content.cloneNode(true))}
let h=a.children[g+1];h.dataset.kunci=f.kunci??g;H8({children:[h]},typeof f==="string"?{kata:f}:f)})}
function L8(a,[b,...c]){a.length=1;for(let[d,e]of c){a.add(new Option(e,d,false,d===b))}}
let M8=navigator.vendor.startsWith("Apple")&&!matchMedia("(display-mode: standalone)").matches;function N8({goods:a,rounds:b},c,d){let e=H6(c,N5(a).day),f=I6(e.id),{words:g=[],against:h=false}=f?I5(f,e):{},i=Boolean(f)&&!g[0],j=c.barang.some(({tebakan:k})=>k);return{...W7(a,f&&f.sidik===e.sidik?{...c,teks:undefined}:c),urut:d+1,baru:!f&&!j,baru_tebakan:!f&&j,sama:i,tambah:Boolean(g[0])&&!h,beda:h&&Boolean(g[0]),awas:b&&b.foreseen(a,B6().orders,e,Date.now()),perubahan:g,diubah:i&&!D6(f,e),}}
function O8(a,b){let c=b&&b.tagName!=="SUMMARY"&&b.closest("details:not([open])");if(b&&(c||!b.getClientRects().length)&&[b,document.body].includes(document.activeElement)){let d=[c&&c.querySelector("summary"),...a.querySelectorAll(".desk-order .is-main"),a.querySelector("h1")].find((e)=>e&&e.getClientRects().length);d.focus({preventScroll:true})}}
let P8="";function Q8(a,b,c,d){let{goods:e,rounds:f,readings:g,openId:h,told:i,sheets:j,sure:k}=b,{orders:l,broken:m}=B6(),n=C8(l,d),o=h&&I6(h),p=o&&e?{...o,masalah:[...new Set([...o.masalah,...V4(e,o)])]}:o,q=a.contains(document.activeElement)?document.activeElement:null,r=e?[...e.penjual.values()].map(({slug:s,nama:t})=>[s,t]):[];a.classList.toggle("is-open",Boolean(p));a.classList.toggle("is-read",Boolean(g[0]));H8(a,{siap:true,...i,cetak:j,terbaca:g.map((u,v)=>N8(b,u,v)),ada:l.length>0,kosong:!l[0]&&!g[0],asing:!l[0]&&!c,apel:l.length>0&&M8,daftar:D8(n),...E8(e,n),...f&&f.shownRounds(e,l,c,Date.now(),N5(e).day),rusak:m.length||false,saya:[c,...r],pesanan:p?[{...X7(e,p,c),pilih_po:f&&f.choices(e,p,Date.now()),hapus:!k,hapus_pasti:k}]:[],});let w=p&&!p.barang.some(({tebakan:x})=>x)?O6(p):"";if(p&&P8!==h+w){R5.forEach((y,v)=>{a.querySelector(`[data-langkah=${y}]`).toggleAttribute("open",y===w);a.querySelectorAll(".dots > li")[v].setAttribute("aria-current",y===O6(p)?"step":"false")})}
if(p?!P8.startsWith(h):P8){let z=a.querySelector(p?".desk-order h2":"h1");z.focus()}
if(p&&b.mending){b.mending=false;a.querySelector(".mending").setAttribute("open","")}
O8(a,q);P8=p?h+w:""}
function R8(a,b,c,d=`text/${b}`){let e=document.createElement("a");e.href=URL.createObjectURL(new Blob([c],{type:d}));e.download=`${a}.${b}`;e.click();setTimeout(()=>URL.revokeObjectURL(e.href),6e4)}
async function S8(a){try{await navigator.clipboard.writeText(a.textContent);return true}catch{getSelection().selectAllChildren(a);return document.execCommand("copy")}}
function T8(){if(navigator.storage&&navigator.storage.persist){navigator.storage.persist().catch(()=>{})}}
let U8="penjual-saya",V8=document.getElementById("_alat"),W8={all:B6,alter:K6,change:J,copied:S8,dayWords:S1,drop:L6,fresh:H6,keys:P5,memory:C,persist:T8,read:I,render:H8,signed:F8,stored:I6,watch:L},X8=document.querySelectorAll("[data-bagian]"),Y8=(a)=>V8.querySelector(`[name=${a}]`),Z8=Y8("pesan"),A9={goods:null,rounds:null,readings:[],openId:"",told:{},sure:false,sheets:[],mending:false},B9=()=>I(U8,H),C9=(a)=>A9.readings[I8(a)],D9=()=>I6(A9.openId),E9=()=>N5(A9.goods).day;function F9(a){A9.told={[a]:true}}
async function G9(a){try{return await import(`./desk-${a}.js`)}catch{F9("putus");return{}}}
function H9(a,b){if(!K6(a,b)){F9("penuh")}}
function I9(a,b,c){let d=A9.goods?V6(A9.goods,a,B9(),c).map((e)=>({...e,sidik:F6(e)})):[];A9.readings=A9.rounds?d.map((e)=>A9.rounds.withRound(A9.goods,e,Date.now())):d;F9(A9.readings[0]?b:A9.goods?"tak_terbaca":"tertutup")}
function J9(a){A9.openId=a;location.hash=a}
function K9(a,b){A9.readings=A9.readings.filter((c)=>c!==a);Z8.value=A9.readings[0]?Z8.value:"";J9(b)}
let L9;async function M9(){let a=Z8.value;I9(a,"",L9);if(!L9){A9.told=A9.readings[0]?A9.told:{};U9();({guess:L9}=await G9("guess"));if(a===Z8.value){I9(a,"",L9)}}}
function N9(a,b){H9(D9(),(c)=>Z4(c.barang.map((d,e)=>(`${e}`===I8(a)?b(d,c):d)).filter(Boolean),c))}
function O9(a,b,c){let d=C9(a);if(c){d.barang=d.barang.map(A5)}
let e=!B6().orders[0],f=H6(d,E9(),b);F9(N5(A9.goods).wrong?"jam":"tersimpan");H9(f,({urut:g,hari:h,kurir:i,resi:j,wa:k})=>({...f,urut:g,hari:h,kurir:i,resi:j,wa:k}));if(e){T8()}
K9(d,f.id)}
function P9(a){H9(D9(),({dikabari:b})=>({dikabari:S9(b,a,true)}))}
function Q9(a){A9.sheets=[a];U9();window.print()}
let R9={baca:M9,tempel:async()=>{try{Z8.value=await navigator.clipboard.readText();await M9()}catch{Z8.focus();F9("tempelkan")}},simpan:(a)=>O9(a,false,true),ubah_dulu:(a)=>{O9(a);A9.mending=true},masukkan:(a)=>{let b=C9(a),c=H6(b,E9()),{words:d,altered:e}=I5(I6(c.id),c);H9(c,()=>e);K9(b,c.id);A9.told={diperbarui:true,yang_baru:d.join("; ")}},pakai:(a)=>{let b=a.closest(".desk-order")?D9():C9(a),f=F5(A9.goods,b,a.value);if(a.closest(".desk-order")){H9(b,()=>f)}else{Object.assign(b,f)}},ganti:(a)=>O9(a),terpisah:(a)=>O9(a,true),lihat:(a)=>K9(C9(a),H6(C9(a),E9()).id),buka:(a)=>J9(I8(a)),tutup:()=>J9(""),cetak:(a)=>{Q9(B8(A9.goods,D9(),a.value||I8(a),B9()));if(!a.value){P9(I8(a))}},cetak_putaran:(a)=>Q9(A9.rounds.roundSheet(A9.goods,B6().orders,I8(a),B9())),maju:(a)=>{let g=I8(a).slice(1);H9(D9(),({langkah:h,barang:i})=>(g==="tebakan"?{barang:i.map(A5)}:{langkah:S9(h,g,true)}))},salin:async(a)=>{F9((await S8(a.closest("details").querySelector(".bubble")))?"tersalin":"tekan")},batal:()=>H9(D9(),({batal:j})=>({batal:!j})),hapus:()=>{if(A9.sure){L6(A9.openId);J9("")}
A9.sure=!A9.sure},csv:async()=>{let{toCsv:k}=await G9("table");if(k){R8(`pesanan-${E9()}`,"csv",k(B6().orders))}},json:()=>R8(`pesanan-${E9()}`,"json",P6()),semua:()=>{let l=Y8("yakin").value.trim()==="HAPUS";F9(l?"terhapus":"ketik");for(let{id:m}of l?B6().orders:[]){L6(m)}
(l?P5(K5):[]).forEach(O5);Y8("yakin").value=""},berkas:async(a)=>{let[n,{fromCsv:o},{takePayments:p}]=await Promise.all([a.files[0].text(),G9("table"),G9("accounts")]);a.value="";if(o&&p){let{orders:q,uang:r,lost:s,fault:t}=Q6(n,o);A9.told=t?{[t]:true}:{masuk:true,...N6(q),...p(W8,r,s)}}},saya:({value:u})=>F9(J(U8,H,()=>u).kept?"":"penuh"),langkah:({value:u,checked:v})=>H9(D9(),({langkah:h})=>({langkah:S9(h,u,v)})),pasti:(a)=>H9(D9(),({pemilik:w})=>({pemilik:S9(w,I8(a),a.checked)})),buang:(a)=>N9(a,()=>null),tambah:({value:u})=>H9(D9(),(c)=>Z4([...c.barang,...(u?[B5(A9.goods,c.penjual||B9(),u)]:[])],c)),};for(let x of["produk","varian","jumlah","harga"]){R9[x]=(a)=>N9(a,(y,{penjual:z})=>C5(A9.goods,z||B9(),y,x,a.value))}
function S9(a,b,c){let{[b]:d,...e}=a;return c?{...e,[b]:d||E9()}:e}
async function T9(a){let b=a.type==="click"&&a.target.closest(".desk-order a");if(b){let{kunci:c,langkah:d}=b.closest("[data-kunci], [data-langkah]").dataset;P9(c||`-${d}`);setTimeout(U9);return}
let e=a.target.closest("[name]");if(!e||(a.type==="click")!==(e.tagName==="BUTTON")){return}
let{name:f,value:g}=e;A9.told=a.type==="click"?{}:A9.told;A9.sheets=[];A9.sure=A9.sure&&f==="hapus";if(R9[f]){await R9[f](e)}else if(K2.includes(f)){H9(D9(),({pembeli:h})=>({pembeli:{...h,[f]:M2(g)}}))}else if(["kurir","resi","wa","po"].includes(f)){H9(D9(),()=>({[f]:M2(g)}))}
U9()}
function U9(){V8.hidden=false;for(let a of X8){a.hidden=A9.openId!==a.id;V8.hidden=V8.hidden||!a.hidden}
Q8(V8,A9,B9(),Y8("cari").value)}
function V9(){let a=location.hash.slice(1);if(a.startsWith("1.")){Z8.value=`${A9.goods ? A9.goods.situs : ""}meja/#${a}\n`;history.replaceState(null,"",location.pathname);I9(Z8.value,"tempel_juga")}else{A9.openId=a;for(let{id:b,dataset:c}of X8){if(b===a){G9(c.bagian).then(({takeIn:d})=>(d?d(A9.goods,B9(),W8):J9("")))}}}
A9.sure=false;U9()}
async function W9(){try{A9.goods=await A2();A9.rounds=[...A9.goods.produk.values()].some(({po:a})=>a)&&await import("./desk-rounds.js")}catch{F9("tertutup")}
V9()}
V8.addEventListener("click",T9);V8.addEventListener("change",T9);Y8("cari").addEventListener("input",U9);addEventListener("hashchange",V9);L("meja/",U9);W9();