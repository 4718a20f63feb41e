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
addEventListener("load",O1);let Q1="abcdefghijklmnopqrstuvwxyz0123456789-.+",R1="0123456789ABCDEFGHJKMNPQRSTVWXYZ";function S1(a){let b=0;for(let c of a){b=(b*2+Q1.indexOf(c)+1)%509}
let d=b*2+(a.length%2);return R1[d>>5]+R1[d&31]}
function T1(a,b,c){let d=`${a}.${b}.${c}`;return`${d}.${S1(d)}`}
let U1=/^([a-z0-9-]+(?:\+\d{1,3})?)\.([a-z0-9-]+)\.([a-z0-9-]+)\.([0-9A-Z]{2})$/;function V1(a){let[,b,c,d,e]=U1.exec(a)||[];if(!e||e!==S1(`${b}.${c}.${d}`)){return null}
return{product:b,reseller:c,origin:d}}
let W1=new URL("../",import.meta.url);function X1(a){return new URL(a,W1).href}
async function Y1(){return Z1(await(await fetch(X1("barang.json"),{cache:"no-cache"})).json())}
function Z1(a){let b=A2(a.penjual,(c,d)=>({...d,slug:c,produk:new Map(Object.entries(d.produk))})),e=A2(a.produk,(c,d)=>({minimal:1,stok:"tersedia",...d,slug:c,varian:(d.varian||[]).map(([f,g,h,i])=>({kunci:f,nama:g,harga:h,stok:i})),penjual:[...b.values()].filter((j)=>j.produk.has(c)).map((j)=>j.slug),}));for(let[k,c]of Object.entries(a.lama)){if(e.has(c)&&!e.has(k)){e.set(k,e.get(c))}}
let l=["pemilik","warung","acara"].map((m)=>[m,A2(a[m],(c,d)=>({...d,slug:c}))]);return{mulai:[],...a,...Object.fromEntries(l),produk:e,penjual:b}}
function A2(a,b){return new Map(Object.entries(a).map(([c,d])=>[c,b(c,d)]))}
function B2(a,b){return a.varian.find((c)=>c.nama===b)||null}
function C2(a,b){let c=B2(a,b);return c?c.stok:a.stok}
function D2(a,b,c){let d=b&&b.produk.get(a.slug),e=B2(a,c);return!d?null:d.map?d[a.varian.indexOf(e)]||0:e?d+e.harga-a.harga:d}
function E2(a,b,{produk:c,varian:d}){return a.mulai.includes([b,c,d].join())?"mulai ":""}
function F2(a,b){return a.warung.get(b)||a.acara.get(b)||null}
function G2(a){return String(a).replace(/\B(?=(\d{3})+$)/g,".")}
function H2(a){return`Rp${G2(a)}`}
let I2=["nama","hp","alamat","ambil","catatan"];function J2(a,b){let c=a.split("\n").filter((d)=>!(d.match(/\{\w+\}/g)||[]).some((e)=>b[e.slice(1,-1)]===null));return c.map((d)=>d.replace(/\{(\w+)\}/g,(f,e)=>b[e]).trimEnd()).join("\n")}
function K2(a=""){return a.replace(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]/gu,"").replace(/[\s\u0085]+/g," ").trim()}
function L2({jumlah:a,satuan:b,nama:c,varian:d}){return[G2(a),b,c].filter(Boolean).join(" ")+(d&&`, ${d}`)}
function M2(a){return a.barang.reduce((b,c)=>b+c.jumlah*c.harga,0)}
function N2(a,b){return`https://wa.me/${a}?text=${encodeURIComponent(b)}`}
let O2=/^\d{1,9}(?:\.\d{3}){0,2}/,P2=/^(?:mulai )?Rp ?\d{1,12}(?:\.\d{1,3}){0,4}(?:, mohon pastikan harganya)?/i,Q2={jumlah:O2,harga:P2,total:P2},R2=["satuan","produk","varian"],S2="{jumlah} {barang} = {total}";function T2(a){return K2(a).normalize("NFKC").toLowerCase().replace(/[*_~`"'\u2018-\u201f\u00ab\u00bb]/g,"").replace(/\s+/g," ").trim()}
let U2=(a)=>K2(`|${a}|`).slice(1,-1);function V2(a){let b=a.toLowerCase();return b.length===a.length?b:a}
let W2=(a)=>Number(a.replace(/\D/g,""));function X2(a){let b=new Map();for(let c of["keranjang","pesanan","sajian","tanya-harga","keranjang-po","pesanan-po"]){let d=(a[c]||"").split("\n").filter((e)=>e.trim());d.forEach((f,g)=>{for(let e of Y2(f).filter((h)=>!b.has(h))){b.set(e,Z2(e,f,d[g-1]||""))}})}
let i=(e)=>e.parts.join("").length;return[...b.values()].sort((h,j)=>i(j)-i(h))}
function Y2(a){let[b,c]=a.split("{barang}");if(c===undefined){return a==="Pilihan: {varian}"?[a,"Varian: {varian}"]:[a]}
return[[b,c],[b,""],["",c],["",""]].map(([d,e])=>d+S2+e)}
function Z2(a,b,c){let d=a.split(/\{(\w+)\}/),[e,f]=[0,0],g=d.indexOf("produk");if(g>0){[e,f]=[g,g];while(R2.includes(d[e-2])){e-=2}
while(R2.includes(d[f+2])){f+=2}
let h=d.slice(e,f+1).map((i,j)=>(j%2?i:`{${i}}`)).join("");d.splice(e,f-e+1,"barang");return A3(d,b,c,h)}
return A3(d,b,c,a.includes("{barang}")?"{satuan} {produk}, {varian}":"")}
function A3(a,b,c,d){let e=a.filter((f,g)=>g%2===0).map(U2),h=a.filter((f,g)=>g%2);e[0]=e[0].trimStart();e.push(e.pop().trimEnd());let i=h.length?"":T2(e[0]);if(i.endsWith(":")){h.push(I2.find((j)=>i.includes(j))||"lain");e.push("")}
let k=!e.some((l)=>l.trim())&&!d;return{source:b,parts:e,names:h,chunk:d,bare:k,lowered:e.map(V2),after:k&&!h.some((j)=>["tautan","kode","halaman"].includes(j))?c:"",opens:!c&&!d,}}
function B3({parts:a,lowered:b,names:c},d,e){let[f,g]=e?[V2(d),b]:[d,a];if(!f.startsWith(g[0])){return null}
let h={},i=g[0].length;for(let j=0;j<c.length;j+=1){let[k,l]=[c[j],g[j+1]],m=C3(k,l,f,d,i,j===c.length-1);if(m<i||!f.startsWith(l,m)){return null}
h[k]=d.slice(i,m).trim();i=m+l.length}
return i===d.length?h:null}
function C3(a,b,c,d,e,f){if(Q2[a]){let g=Q2[a].exec(d.slice(e,e+60));return g?e+g[0].length:-1}
if(f){return d.length-b.length}
return a==="barang"?c.lastIndexOf(b):c.indexOf(b,e)}
function D3(a){return[a.situs,...(a.situs_lama||[])]}
function E3(a){return a.replace(/^(?:> ?)+/,"").replace(/^(?:\[[^\]]{4,40}\]|\d{1,2}[/.]\d{1,2}[/.\d]{0,5},? \d{1,2}[.:]\d{2}[^:]{0,6} -) [^:]{1,80}: ?/,"").replace(/^(?:> ?)+/,"").replace(/ ?<(?:Pesan ini (?:telah )?diedit|This message was edited)>$/,"")}
let F3=/(?:\+?62|\b0)[ .-]?8\d(?:[ .-]?\d){6,12}\b|^\W*\d+[.)]\s*(?=\p{L})|\s\d\) |\d\dx\d\d|\b(?:jalan|jln?|gang|gg|kp|kampung|perum|toko|warung)\b\.? \p{L}+/gu,G3=/(\p{L}{3})(belas|puluh|ratus|lusin)/gu;function H3(a){return a.toLowerCase().replace(F3," ; ").replace(/=/g," total ").replace(/\bs[ae](kilo|kg|ons|liter)\b/g,"1 $1").replace(/\b(gul[ao]|w[ae]rna|sing) abang\b/g,"$1 merah").replace(/\bya (?:udah|sudah|wis)\b/g,"yaudah").replace(G3,"$1 $2")}
function I3(a){let b=E3(a),c=[a,b,b.replace(/^([*_~`]{1,3})([^*_~`:]{1,60})(?:\1:|:\1)/,"$2:")];for(let d=b;c.length<6&&d.length>2&&/^[*_~`]/.test(d)&&d.endsWith(d[0]);){d=d.slice(1,-1).trim();c.push(d)}
return[...new Set(c)].filter(Boolean)}
function J3({nama:a,varian:b}){return[a,b].filter(Boolean).join(", ")}
let K3=[["nama","nama(?: (?:lengkap|penerima|pembeli|pemesan|saya))?|penerima|pemesan|atas nama|a\\.? ?n\\."],["hp","(?:no(?:mor|mer)?\\.? ?)?(?:hp|wa|telp|tlp|tel|telepon|telpon|whatsapp|handphone|hape)(?: ?\\/ ?(?:wa|hp|telp))?(?:nya)?(?: (?:saya|aktif|penerima|pembeli))?|no(?:mor|mer)?"],["alamat","(?:alamat(?:nya)?|almt)(?: (?:lengkap|pengiriman|kirim|penerima|rumah|saya|tujuan))?|(?:di)?(?:kirim|antar|anter) ke|tujuan"],["ambil","(?:di)?ambil(?: sendiri)? di"],["catatan","catatan|cttn|notes?|ket|keterangan"],].map(([a,b])=>[a,new RegExp(`^[^\\p{L}\\d]*(?:${b})[*_~ .]*[:=][*_~ ]*(.*)$`,"iu"),new RegExp(`^[^\\p{L}\\d]*(?:${b}) +(.+)$`,"iu")]),L3=/^\D{0,3}(?:\+?62|0|8)[\d .-]{7,18}\d\D{0,8}$/,M3=/\?|^(?:makasih|makasi|terima ?kasih|mksh|trims|thanks|tq|thx|nuhun|hatur|tolong|mohon|kakak?|ka|teh|kang|bang|gan|sis|min|ya|iya|oke?|saya|sy|aku|mau|pesan|pesen|bisa|boleh|kapan|total|berapa|nanti|ditunggu|jangan|tambah|sama|transfer|tf|cod|bayar|assalam\w*|wassalam\w*|halo|hai|maaf|sudah|udah|besok|untuk|buat)\b/i,N3=/(?:(?:di)?(?:kirim|antar|anter)(?:kan|in)?(?: ke)?(?: alamat)?|alamat(?:nya)?(?: saya)?(?: di)?) +((?:jalan|jln?|gang|gg|kp|kampung|dusun|desa|perum\w*|komplek\w*|rt|blok|rumah|kos\w*)\b.{4,140}?)(?=,? (?:atas nama|a\.? ?n\.?|nama|hp|no hp|wa|makasih|terima kasih|nuhun|ya|yah|kak)\b|$)/i,O3=/\b(?:atas nama|a\.n\.?|an\.|nama(?:nya)?(?: saya)? *[:=]|nama saya) *((?:(?:bu|ibu|pak|bapak|teh|kang|mas|mbak|bang|a|neng) )?\p{L}+(?: \p{L}+)?)/iu,P3=/ (?:ya|yah|kak|di|ke|alamat|dikirim|kirim|no|hp|makasih|nuhun|dan|sama|rt)$/i;function Q3(a){for(let[b,c,d]of K3){let[,e]=c.exec(a)||(!M3.test(a)&&b!=="catatan"&&b!=="ambil"&&d.exec(a))||[];if(e!==undefined&&(b!=="hp"||!e||L3.test(e))&&(b!=="nama"||e.length<60)){let[f,g]=e.split(/,? (?:atas nama|a\.? ?n\.)[ :]*/i);return{[b]:f.trim(),...(g&&b==="alamat"&&{nama:g.trim()})}}}
return null}
function R3(a){return L3.test(a)&&a.replace(/\D/g,"").length>8?{hp:a}:null}
function S3(){let[a,b]=[[],false];return{seen(found){let c=Object.keys(found||{}),d=c.filter((e)=>found[e]==="");a=d[0]?[...a.filter((e)=>!d.includes(e)),...d]:[];b=c.includes("alamat")&&found.alamat!==""},blank(){[a,b]=[[],false]},below(line){let f=M3.test(line)&&!(a[0]==="nama"&&/^(?:kakak?|ka|teh|kang|bang) \p{L}+(?: \p{L}+)?$/iu.test(line));if(f){this.blank();return null}
let g=Boolean(R3(line));if(b&&!g){return{more:line}}
let e=a.find((h)=>g===(h==="hp"));if(e){a=a.slice(a.indexOf(e)+1);b=e==="alamat";return{[e]:line}}
return null},}}
function T3(a){let b=K2(a.join(" ")),[,c=""]=N3.exec(b)||[],[,d=""]=O3.exec(b)||[];return{alamat:c.trim(),nama:d.replace(P3,"").trim()}}
function U3(a,{varian:b,satuan:c}){let{sajian:d}=a,e=B2(a,b);return d&&c===d[1]&&c!==a.satuan?d[0]:(e||a).harga||0}
function V3(a,b,c,{satuan:d,varian:e,harga:f}){let[g,h,i]=b.sajian||[],j=d===h&&(d!==b.satuan||f===g);return j?{catering:j,harga:g,least:i}:{catering:j,harga:D2(b,a.penjual.get(c),e),least:b.minimal}}
function W3(a,b,c,d){return V3(a,b,c,d).harga||U3(b,d)}
function X3({slug:a,nama:b},{varian:c,satuan:d},e,f){return{produk:a,nama:b,satuan:d,varian:c,jumlah:e,harga:f}}
function Y3(a){return{slug:"",nama:a,satuan:""}}
function Z3(a,{masalah:b,pembeli:c},d,e,f,g){let{guesses:h,off:i}=g(a,f,d),j=d[0]&&i.length===d.length;if(j){b.push("Pembeli tampaknya membatalkan pesanan ini. Baca dulu kata-katanya.")}else{b.push(...i.map((k)=>`Pembeli membatalkan ${L2(d[k])}. Barang itu tidak dicatat.`))}
if(!d[0]&&h[0]){let{nama:l,alamat:m}=T3(f);c.nama=c.nama||l;c.alamat=c.alamat||(c.ambil?"":m)}
let n=d.map((o,k)=>{let p=h.find((q)=>q.at===k);if(!p){return j?{...o,tebakan:true}:o}
let{jumlah:r,varian:s}=p,t=s===o.varian?o.harga:W3(a,a.produk.get(o.produk),e,{...o,varian:s});return{...o,jumlah:r,varian:s,harga:t,tebakan:true}});return[...n.filter((o,k)=>j||!i.includes(k)),...h.filter(({at:k})=>k===undefined).map((q)=>A4(a,q,e,b))]}
function A4(a,{slugs:b,written:c,varian:d,jumlah:e},f,g){let h=b[1]?null:a.produk.get(b[0]);if(!h){g.push(`"${c}" cocok dengan beberapa barang.`);return{...X3(Y3(c),{varian:"",satuan:""},e||1,0),tebakan:true}}
let{nama:i,satuan:j,minimal:k}=h;if(!e){g.push(`Jumlah ${i} belum disebut.`)}
let l={varian:d,satuan:j};return{...X3(h,l,e||k,W3(a,h,f,l)),tebakan:true}}
let B4=/^1\.([a-z0-9-]+)\.([a-z0-9-]+)\.([0-9a-z]{6})\.([0-9a-z]{1,8})\.((?:[0-9a-z]{4}(?:[0-9a-z]{2}|--)[0-9a-z]{2}){1,60})\.([0-9A-Z]{2})$/;function C4(a,b,c,d){let{total:e,kode:f,hasText:g,masalah:h}=b,i=E4(a,b.lain.filter((j)=>j.length<=a.batas.pesan)).map(E3);if(!b.items[0]&&!b.links[0]&&f===null&&!b.more&&!d(a,i).guesses[0]){return null}
let k=F4(a,b),l=f===null?null:V1(f);if(f===null?g:!l){h.push(f===null?"Kode pesanan tidak ada.":"Kode salah ketik atau bukan dari situs ini.")}
let m=k?k.penjual:l?l.reseller:b.said.reseller?H4(a,b.said.reseller):c,n=L4(a,{...b,masalah:k?[]:h},m),o=k?K4(a,k,b):n,p={nomor:k?k.nomor:"",penjual:m,asal:k?k.asal:l?l.origin:"",kode:f||"",barang:Z3(a,b,o,m,i,d),jumlah:e===null&&k&&!g?k.jumlah:e,pembeli:b.pembeli,lain:b.lain,masalah:h,};if(!k){p.barang=M4(a,b,l,p)}else if(!b.more&&n[0]&&N4(n)!==N4(o)){p.teks=n}
let q={...p,barang:o[0]?o:p.barang};Q4(a,p,b.said,k,l);if(l&&q.barang[0]){R4(a,q,l)}
S4(q,b,k);p.masalah=[...new Set([...h,...T4(a,p)])];return p}
let D4=/^\W*(?:\[[^\]]{4,40}\]|\d[\d/.]{3,9},? \d{1,2}[.:]\d{2}[^:]{0,6} -) ([^:]{1,80}):/;function E4(a,b){let c=[...a.penjual.values()].map(({nama:d})=>T2(d)),e=b.filter((f)=>!c.includes(T2((D4.exec(f)||["",""])[1])));return e.some((f)=>D4.test(f))?e:b}
function F4(a,{links:b,hasText:c,masalah:d}){for(let e of b){let f=e.indexOf("#")+1,g=G4(a,e.slice(f));if(!g){d.push(c?"Tautan di pesan salah atau terpotong. Yang dipakai teksnya.":"Tautan ini salah atau terpotong.")}else{if(!D3(a).some((h)=>e.slice(0,f)===`${h}meja/#`)){d.push("Alamat tautannya bukan dari situs ini.")}
return g}}
return null}
function G4(a,b){let[M4,c,d,e,f,g,h]=B4.exec(b)||[];if(!M4||S1(M4.slice(0,-3))!==h){return null}
let i=g.match(/.{8}/g).map((j)=>{let k=[...a.produk.values()].find(({kunci:l})=>l===j.slice(0,4)),m=k&&k.varian.find(({kunci:l})=>l===j.slice(4,6));return{produk:k?k.slug:"",varian:m?m.nama:"",jumlah:parseInt(j.slice(6),36)}});return{penjual:c,asal:d,nomor:e,jumlah:parseInt(f,36),barang:i}}
function H4(a,b){let c=[...a.penjual.values()].filter(({nama:d})=>b&&T2(d)===T2(b));return c.length===1?c[0].slug:""}
function I4(a,b){return a.penjual.has(b)?a.penjual.get(b).nama:b}
function J4({total:a,jumlah:b,written:c},d,e,f){if(a===null){return e}
let g=d.map((h)=>a/h).filter(Number.isInteger);if(!g.length){f.push(`Hitungan di pesan tidak cocok: ${b} ${c} = ${H2(a)}.`)}
return g.length&&!g.includes(e)?g[0]:e}
function K4(a,b,c){let{more:d,masalah:e}=c,f=[...c.items],g=[],h=b.barang.map(({produk:i,varian:j,jumlah:k},l)=>{let m=a.produk.get(i),n=f.filter(({candidates:o})=>o.some((p)=>p.produk===i&&(p.varian||"")===j)),q=n.find((r)=>r.jumlah===k)||n[0];if(!q){g.push(l)}else if(q.jumlah!==k){e.push(`${m.nama}: di teks ${q.jumlah}, di tautan ${k}.`)}
f.splice(f.indexOf(q),q?1:0);if(!m){e.push("Salah satu barangnya sudah tidak ada di daftar.");return X3(Y3("Barang yang sudah tidak ada"),{varian:j,satuan:""},k,0)}
let M4={varian:j,satuan:m.satuan},s=W3(a,m,b.penjual,M4);return X3(m,M4,k,q?J4(q,[q.jumlah,k],s,e):s)});if(!c.items[0]&&!d){e.push(...(c.hasText?["Daftar barang tidak ada di teks, hanya di tautan."]:[]));return h}
if(d&&d!==g.length){e.push(`Di teks tertulis ${d} macam lagi, di tautan ${g.length}.`)}
e.push(...g.filter((l)=>l<h.length-d).map((l)=>`${h[l].nama} ada di tautan, tidak di teks.`),...f.map(({jumlah:k,written:t})=>`Di teks ada ${k} ${t}, di tautan tidak.`),);return h}
function L4(a,b,c){let{said:d,masalah:e,kode:f,total:g}=b,h=d.harga&&W2(d.harga);return b.items.map((i)=>{let j=O4(a,i,b),k=a.produk.get(j.produk),l=k?W3(a,k,c,j):0,m=X3(k||Y3(i.written),j,i.jumlah,i.single&&h?h:J4(i,[i.jumlah],l,e));return i.typed||(f===null&&g===null)?{...m,tebakan:true}:m})}
function M4(a,b,c,{barang:d,penjual:e}){let{masalah:f,said:g}=b;if(b.more){f.push(`${b.more} macam lagi hanya ada di tautan, dan tautannya tidak terbaca.`)}
let h=c&&a.produk.get(c.product);if(!d[0]&&h){f.push(`Jumlah ${h.nama} tidak terbaca.`);let i={varian:P4(h,b),satuan:h.satuan};return[X3(h,i,h.minimal,(g.harga&&W2(g.harga))||W3(a,h,e,i))]}
if(!d[0]){f.push("Barangnya tidak terbaca. Tulis sendiri dari pesannya.")}
return d}
let N4=(a)=>JSON.stringify(a.map(({produk:b,varian:c,jumlah:d,harga:e})=>[b,c,d,e]).sort());function O4(a,{candidates:b,written:c},d){let e=b.filter(({varian:f})=>f!==null);if(!b[0]||e[1]||b.some(({produk:g})=>g!==b[0].produk)){d.masalah.push(`"${c}" ${b[0] ? "cocok dengan beberapa barang" : "tidak ada di daftar"}.`);return{produk:"",varian:"",satuan:""}}
let h=a.produk.get(b[0].produk),i=b.find(({satuan:j})=>j!==h.satuan)||b[0];return e[0]||{...i,varian:P4(h,d)}}
function P4(a,{said:{varian:b},masalah:c}){let d=a.varian.filter(({nama:e})=>b&&T2(e)===T2(b)),f=B2(a,b)||(!d[1]&&d[0]);if(b&&!f&&!b.includes(" / ")){c.push(`Varian "${b}" tidak ada pada ${a.nama}.`)}
return f?f.nama:""}
function Q4(a,b,{reseller:c,asal:d},e,f){let{masalah:g,penjual:h}=b,i=I4(a,h);if(e&&f&&f.reseller!==h){g.push(`Penjual di kode ${I4(a, f.reseller)}, di tautan ${i}.`)}
if(e&&f&&f.origin!==b.asal){g.push(`Asal di kode ${f.origin}, di tautan ${b.asal}.`)}
if(c&&h&&T2(c)!==T2(i)){g.push(`Pesan ini menyapa ${c}, kodenya untuk ${i}.`)}
let j=F2(a,b.asal);if(d&&(!j||T2(j.nama)!==T2(d))){b.lain=[`Dari: ${d}`,...b.lain]}}
function R4(a,{barang:b,masalah:c},d){let[e,f=0]=d.product.split("+"),g=a.produk.get(e),[{produk:h,nama:i}]=b;if(e==="semua"){return}
if(h&&(!g||g.slug!==h)){c.push(`Kodenya untuk ${g ? g.nama : e}, barang pertama ${i}.`)}
if(Number(f)+1!==b.length){c.push(`Menurut kode ada ${Number(f) + 1} macam, yang terbaca ${b.length}.`)}}
function S4({barang:a,jumlah:b,masalah:c},d,e){let f=H2(M2({barang:a}));if(d.total===null&&d.hasText&&a.every(({harga:g})=>g)){c.push("Jumlah uang di pesan tidak terbaca.")}else if(b!==null&&H2(b)!==f){c.push(`Jumlah di pesan ${H2(b)}, hitungannya ${f}.`)}else if(e&&H2(e.jumlah)!==f){c.push(`Jumlah di tautan ${H2(e.jumlah)}, hitungannya ${f}.`)}}
function T4(a,b){let{penjual:c,asal:d}=b,e=b.barang.flatMap((f)=>U4(a,c,f));if(c&&!a.penjual.has(c)){e.unshift(`Penjual "${c}" tidak dikenal.`)}
if(d&&d!=="situs"&&!a.saluran.includes(d)&&!F2(a,d)){e.push(`Asal "${d}" tidak dikenal.`)}
return e}
function U4(a,b,c){let{nama:d,varian:e,jumlah:f,harga:g}=c,h=a.produk.get(c.produk);if(!h){return c.produk?[`${d}: tidak ada di daftar.`]:[]}
let i=V3(a,h,b,c),j=a.penjual.get(b),k=i.harga,l=[[f<i.least,`${d}: dipesan ${f}, paling sedikit ${i.least}.`],[f>M,`${d}: dipesan ${f}, lebih dari ${M}.`],[h.varian[0]&&!i.catering&&!B2(h,e),`Varian ${d} belum disebut.`],[h.penjual[0]&&C2(h,e)==="habis",`${J3(c)} sedang habis.`],[!g,`Harga ${d} belum disepakati.`],[k===null&&j&&!(j.tanya||[]).includes(h.slug),`${j && j.nama} tidak menjual ${d}.`],[k&&g&&k!==g&&!(g>k&&E2(a,b,c)),`Harga ${d} di pesan ${H2(g)}, di daftar ${H2(k)}.`],];return l.filter(([m])=>m).map(([,n])=>n)}
let V4=/^(?:Kode |Tautan |Alamat tautannya |Penjual |Asal |Pesan ini )/,W4=/^Jumlah di /;function X4(a,{masalah:b}){return{barang:a,sepakat:null,masalah:b.filter((c)=>V4.test(c))}}
let Y4=({tebakan:a,...b})=>b;function Z4(a,b,c){let d=a.produk.get(c),e={varian:"",satuan:d.satuan};return X3(d,e,d.minimal,W3(a,d,b,e))}
function A5(a,b,c,d,e){let f=Y4(c);if(d==="produk"){return a.produk.has(e)?{...Z4(a,b,e),jumlah:c.jumlah}:f}
let g=a.produk.get(c.produk);if(d==="varian"){return{...f,varian:e,harga:W3(a,g,b,{...c,varian:e})}}
return{...f,[d]:Math.min(Math.max(Math.round(e)||0,0),d==="harga"?99999999:9999)}}
function B5(a,b,c){let d=a.penjual.get(b),e=[...a.produk].filter(([f,g])=>f===g.slug&&(!d||d.produk.has(f)||f===c));return[c,...e.map(([f,{nama:h}])=>[f,h])]}
function C5({jumlah:a,masalah:b}){return a!==null&&b.some((c)=>W4.test(c))}
function D5(a,b,c){let{barang:d,teks:e,jumlah:f,masalah:g}=b;if(c==="pesan"||c==="hitungan"){return{sepakat:c==="pesan"?f:null,masalah:g.filter((h)=>!W4.test(h))}}
let i=X4(c==="teks"?e:d,b),j=M2(i),k=f!==null&&f!==j?[`Jumlah di pesan ${H2(f)}, hitungannya ${H2(j)}.`]:[];return{...i,teks:undefined,masalah:[...new Set([...i.masalah,...k,...T4(a,{...b,...i})])]}}
let E5={nama:"Nama:",hp:"No. HP:",alamat:"Alamat:",ambil:"Diambil di:",catatan:"Catatan:"},F5=(a)=>(b)=>a.produk===b.produk&&a.varian===b.varian&&a.nama===b.nama;function G5(a,b){let c=a.pembeli,d=b.pembeli,e=a.sidik===b.sidik,f=b.lain.filter((g)=>!a.lain.includes(g)),h=I2.filter((i)=>d[i]&&d[i]!==c[i]),j=b.barang.filter((g)=>(!e||(g.tebakan&&f[0]))&&!a.barang.some((k)=>F5(g)(k)&&g.jumlah===k.jumlah&&(e||g.harga===k.harga))),l=e?[]:a.barang.filter((g)=>!b.barang.some(F5(g))),m=["penjual","asal","kode","jumlah"].some((i)=>a[i]!==b[i]),n=(g)=>a.barang.find(F5(g));return{words:[...h.map((i)=>[E5[i],...(c[i]?[c[i],"menjadi"]:[]),d[i]].join(" ")),...j.map((g)=>(n(g)?`${J3(g)}: ${n(g).jumlah} menjadi ${g.jumlah}`:`Tambah ${L2(g)}`)),...l.map((g)=>`Tidak ada lagi: ${L2(g)}`),...f.map((g)=>`“${g}”`),],altered:{lain:[...a.lain,...f],pembeli:{...c,...Object.fromEntries(h.map((i)=>[i,d[i]]))},barang:[...a.barang.map((g)=>j.find(F5(g))||g),...j.filter((g)=>!n(g))],...(j[0]&&{sepakat:null}),},against:m||Boolean(l[0])||h.some((i)=>c[i])||j.some((g)=>!g.tebakan),}}
function H5(a){let b=(c)=>`"${(typeof c === "number" ? String(c) : K5(String(c))).replace(/"/g, '""')}"`;return`\ufeff${a.map((row) => row.map(b).join(";")).join("\r\n")}\r\n`}
let I5=/^'*[=+\-@\t\r]/,J5=";,\t\r\n\"";function K5(a){return[...a].map((b,c,d)=>((!c||J5.includes(d[c-1]))&&I5.test(d.slice(c).join(""))?`'${b}`:b)).join("")}
function L5(a){let[b,c,d]=["","",false];for(let e=0;e<a.length;e+=1){d=a[e]==="'"&&!d&&J5.includes(c)&&I5.test(a.slice(e+1));if(!d){b+=a[e];c=a[e]}}
return b}
function M5(a,b){let c=[[]],d=new RegExp(`(?:"((?:[^"]|"")*)"|([^"${b}\\r\\n]*))(${b}|\\r?\\n|$)`,"y");while(d.lastIndex<a.length){let[,e,f,g]=d.exec(a),h=e===undefined?f:e.replace(/""/g,'"');c[c.length-1].push(L5(h));if(g!==b){c.push([])}}
return c}
function N5(a,b=0){return/^"?\d{1,12}"?$/.test(JSON.stringify(a))?Number(a):b}
let O5=G(/^\d{4}-\d\d-\d\d$/);function P5(a){return(b)=>Object.fromEntries(Object.entries(a).map(([c,d])=>[c,d((b||{})[c])]))}
function Q5(a,b=new Date()){let c=[b.getFullYear(),b.getMonth()+1,b.getDate()].map((d)=>String(d).padStart(2,"0")).join("-"),e=Boolean(a)&&c<a.hari;return{day:e?a.hari:c,wrong:e}}
function R5(a){C.delete(a);try{localStorage.removeItem(B+a)}catch{}}
function S5(a){let b=new Set([...C.keys()].filter((c)=>c.startsWith(a)));try{for(let c of Object.keys(localStorage)){if(c.startsWith(B+a)){b.add(c.slice(B.length))}}}catch{}
return[...b]}
let T5="meja/",U5=["konfirmasi","kemas","kirim","selesai"],V5=(a)=>F(a,1000),W5=(a)=>(Array.isArray(a)?a:F(a,1e5).split("\n")).slice(0,300).map((b)=>V5(b).replace(/[\r\n]+/g," ")).filter(Boolean),X5=(a)=>(b)=>Object.fromEntries(Object.entries(b||{}).filter(([c,d])=>a(c)&&O5(d)).slice(0,60)),Y5=(a,b)=>Object.fromEntries(a.map((c)=>[c,b(c)])),Z5=P5({produk:H,nama:F,satuan:F,varian:F,jumlah:N5,harga:N5}),A6=(a)=>({...Z5(a),...(a&&(a.tebakan===true||a.tebakan==="ya")&&{tebakan:true})}),B6={versi:N5,id:G(/^[0-9a-z]{6,12}$/),urut:N5,hari:O5,nomor:(a)=>F(a,6),penjual:H,asal:H,kode:F,pembeli:P5(Y5(I2,()=>V5)),barang:(a)=>a.slice(0,100).map(A6).filter((b)=>b.nama||b.produk),jumlah:(a)=>N5(a,null),lain:W5,masalah:W5,langkah:X5((c)=>U5.includes(c)),pemilik:X5(H),dikabari:X5(H),kurir:F,resi:F,wa:(a)=>F(a).replace(/\D/g,"").slice(0,15),batal:(a)=>a===true||a==="ya",sepakat:(a)=>N5(a,null),sidik:G(/^[0-9a-z]{1,8}$/),po:F,},C6={pembeli:I2,barang:["produk","barang","satuan","varian","banyak","harga","tebakan"],langkah:U5},D6=Object.keys(B6).flatMap((a)=>C6[a]||a),E6=["pemilik","dikabari"],F6=["dikabari","hp","tebakan","sepakat","sidik","po"];function G6(a){let b=a&&N5(a.versi)===1&&B6.id(a.id)&&Array.isArray(a.barang);return b?P5(B6)(a):null}
function H6(){let[a,b]=[[],[]];for(let c of S5(T5)){let d=I(c,G6);if(d&&c===T5+d.id){a.push(d)}else{b.push(c)}}
return{orders:a.sort((e,f)=>f.urut-e.urut||(e.id<f.id?1:-1)),broken:b}}
let I6=({penjual:a,asal:b,kode:c,barang:d,jumlah:e,pembeli:f})=>JSON.stringify([a,b,c,d.map(Z5),e,{...f,hp:f.hp||undefined}]);function J6(a,b){return I6(a)===I6(b)}
function K6(D){let b=0x811c9dc5;for(let c of D){b=Math.imul(b^c.codePointAt(0),0x01000193)}
return(b>>>0).toString(36)}
function L6(a){let{nomor:b,kode:c,lain:d,barang:e}=a;return K6(b||c?I6({...a,pembeli:{},barang:e.filter(({tebakan:f})=>!f)}):I6(a)+d.join())}
function M6(a,{nomor:b,kode:c,lain:d,barang:e}){let f=a.barang.some((g)=>e.some(({produk:h})=>g.produk===h));return!b&&!a.nomor&&!a.batal&&a.kode===c&&f&&Boolean(a.lain[0])&&a.lain.every((g)=>d.includes(g))}
function N6(a,b,c=false){let{nomor:d}=a,e=`x${K6(I6(a) + (d || a.lain.join())).padStart(7, "0")}`,{orders:f}=H6(),g=Math.max(0,...f.map((h)=>h.urut))+1,P5=G6({sidik:L6(a),...a,versi:1,id:d||e,urut:g,hari:b}),j=f.filter(({id:k})=>k.startsWith(e)),l=[...j,...f.filter(({id:k})=>k===d)].find((m)=>J6(m,P5))||j[0]||(d?P5:f.find((m)=>M6(m,P5))||P5);return{...P5,id:c?e+(j[0]?g.toString(36):""):l.id}}
function O6(a){return I(T5+a,G6)}
function P6(a,b){return J(T5+a.id,G6,(c)=>G6({...a,...c,...b(c||a)})).kept}
function Q6(a){R5(T5+a)}
function R6(a){let b={baru:0,sama:0,beda:0,penuh:false},c=({langkah:d,pemilik:e})=>Object.keys(d).length+Object.keys(e).length/100;for(let f of a){let g=O6(f.id);b[g?(J6(g,f)?"sama":"beda"):"baru"]+=1;if(!g||c(f)>c(g)){b.penuh=!P6(f,()=>f)||b.penuh}}
return{...b,beda:b.beda||false}}
function S6({langkah:a,batal:b}){return b?"":U5.find((c)=>!a[c])||""}
function T6(){let{orders:a,broken:b}=H6();return JSON.stringify({versi:1,pesanan:a,...(b[0]&&{rusak:Object.fromEntries(b.map((c)=>[c,D(c)]))})},null,1)}
function U6(a){let b=a.flatMap((c)=>(c.barang.length?c.barang:[{}]).map((d)=>{let e={...d,...c,...c.pembeli,...c.langkah,barang:d.nama,banyak:d.jumlah,lain:c.lain.join("\n"),masalah:c.masalah.join("\n"),...Y5(E6,(f)=>Object.entries(c[f]).map((g)=>g.join(" ")).join("\n")),batal:c.batal?"ya":"",tebakan:d.tebakan?"ya":"",};return D6.map((h)=>e[h]??"")}));return H5([D6,...b])}
function V6(a){let b=a.replace(/^\ufeff/,"");try{let{versi:c,pesanan:d}=/^\s*\{/.test(b)?JSON.parse(b):W6(b);if(N5(c)===1){let e=d.map(G6).filter(Boolean);return{orders:e,lost:d.length-e.length||false,fault:""}}
return{orders:[],lost:false,fault:N5(c)?"cadangan_baru":"bukan_cadangan"}}catch{return{orders:[],lost:false,fault:"bukan_cadangan"}}}
function W6(a){let[b,...c]=M5(a,/^"?versi"?;/.test(a)?";":","),d=new Map();for(let e of c.filter((f)=>f.length>1)){let f=Y5(D6,(g)=>e[b.indexOf(g)]||""),{id:h,barang:i,banyak:j}=f,k=Y5(E6,(l)=>Object.fromEntries(f[l].split("\n").map((m)=>m.split(" ")))),n=d.get(h)||{...f,...k,barang:[],pembeli:f,langkah:f};d.set(h,n);n.barang.push({...f,nama:i,jumlah:j})}
let o=[...d.values()];return{versi:D6.every((g)=>F6.includes(g)||b.includes(g))&&(o[0]||{versi:1}).versi,pesanan:o}}
let X6=/^dan (\d{1,3}) macam lagi, lengkap di tautan di bawah$/;function Y6(){return{items:[],more:0,said:{},total:null,links:[],kode:null,pembeli:{nama:"",hp:"",alamat:"",ambil:"",catatan:""},lain:[],masalah:[],hasText:false}}
let Z6=new WeakMap();function A7(a){if(!Z6.has(a)){let b=X2(a.teks),c=b.filter((d)=>d.chunk),e=L7(a,[...new Set(c.map((d)=>d.chunk))]);Z6.set(a,{goods:a,own:b.filter((d)=>!d.chunk),ofGoods:c,names:e})}
return Z6.get(a)}
function B7(a,b,c="",d=()=>({guesses:[],off:[]})){let e=A7(a),f=(g,h,i)=>d(g,h.map(H3),i),j=[Y6()],k=S3(),l="";for(let m of(typeof b==="string"?b:"").split(/\r\n?|\n/)){let n=K2(m);if(n){let o=(n.length<=a.batas.pesan&&(E7(e,n,l)||C7(j,k,E3(n),(p)=>f(a,[p]).guesses.some(({jumlah:q})=>q))))||{lain:m.trimEnd()};l=o.source||"";if(!o.below){k.seen(o.found&&I2.some((r)=>r in o.found)?o.found:null)}
J7(j,o,m.trimEnd())}else{k.blank()}}
return D7(j.map((s)=>{let t=C4(a,s,c,f);return{part:s,order:t&&s.said.po?{...t,po:s.said.po}:t}}))}
function C7(a,b,c,d){let{pembeli:e}=a[a.length-1],f=Q3(c),g=f?null:b.below(c),h=f||(g?null:R3(c));if((!h&&!g)||(!(f&&/[:=]/.test(c))&&d(c))){return null}
if(!g||!g.more){return{found:h||g,below:g}}
return e.alamat.length<300?{found:{},below:g,alamat:[e.alamat.replace(/[,;]$/,""),g.more].join(", ")}:null}
function D7(a){let b=[],c=new Set(),d=[],e=({nomor:f})=>a.some(({part:g,order:h})=>h&&g.hasText&&h.nomor===f);for(let{part:g,order:h}of a){let i=h&&JSON.stringify({...h,lain:[]});if(h&&!c.has(i)&&(g.hasText||!e(h))){c.add(i);b.push({...h,lain:[...d,...h.lain]});d=[]}else{let j=b.length?b[b.length-1].lain:d;j.push(...g.lain.filter((k)=>!j.includes(k)))}}
return b}
function E7(a,b,c){let d=I3(b),e=[(f)=>F7(a,f,c,false)||G7(a,f),(f)=>F7(a,f,c,true),(f)=>I7(a,f),];for(let g of e){for(let f of d){let h=g(f);if(h){return h}}}
let i=b.replace(/[*_~`]/g,""),h=i!==b&&(G7(a,i)||F7(a,i,c,true));return h&&(h.item||h.found.total||h.found.harga||h.found.kode)?h:null}
function F7(a,b,c,d){for(let e of a.own){if(!e.bare||(e.after&&e.after===c)){let f=B3(e,b,d)||B3(e,`${b} `,d);if(f){return{...e,found:f}}}}
return null}
function G7(a,b){let c=null;for(let d of a.ofGoods){let{jumlah:e="1",barang:f,total:g,...h}=B3(d,b,false)||B3(d,b,true)||{};if(f){let[i,j]=[a.names(f),!d.source.includes("{barang}")],k={...d,found:h,item:{jumlah:W2(e),written:f,total:g?W2(g):null,candidates:i,single:j}};if(i[0]){return k}
c=c||(j?null:k)}}
return c||H7(a,b)}
function H7(a,b){let[,c,d]=/^(\d{1,4}) (.+?)[.,]?$/.exec(b)||[],e=d?a.names(d):[];return e[0]?{item:{jumlah:Number(c),written:d,total:null,candidates:e,single:false,typed:true}}:null}
function I7({goods:a},b){let c=X6.exec(b);if(c){return{more:Number(c[1])}}
let d=b.split(" ").map((e)=>e.replace(/^[*_~`]{1,3}|[*_~`]{1,3}$/g,"")),f=d.find((e)=>e.includes("#1.")||e.includes("/meja/")),g=d.find((e)=>U1.test(e)),h=d.length===1&&D3(a).some((i)=>b.startsWith(i));if(!f&&!g&&!h){return null}
let j=d.filter((e)=>e!==f&&e!==g&&!h).join(" ");return{found:{...(f&&{tautan:f}),...(g&&{kode:g})},lain:j}}
function J7(a,b,c){let d=a[a.length-1],{found:e={}}=b,f=b.item||b.more||e.tautan||e.kode!==undefined,g=d.kode!==null,h=e.tautan&&d.links[0]&&!d.links.includes(e.tautan);if((b.opens&&(g||d.items[0]||d.links[0]))||(f&&g)||h){d=Y6();a.push(d)}
d.hasText=d.hasText||Boolean(b.source||b.item);if(b.alamat){d.pembeli.alamat=b.alamat;return}
if(b.item){d.items.push(b.item)}
d.more+=b.more||0;for(let i of Object.keys(e)){K7(d,i,e[i],c)}
if(b.lain&&!/^[>\s]*$/.test(b.lain)){d.lain.push(b.lain)}}
function K7(a,b,c,d){let{pembeli:e,links:f,lain:g,said:h}=a;if(b==="kode"){let[i,...j]=c.split(" ");a.kode=i;g.push(...(j[0]?[j.join(" ")]:[]))}else if(b==="tautan"){f.push(c)}else if(b==="total"){a.total=a.total===null?W2(c):a.total}else if(I2.includes(b)&&!e[b]){e[b]=c}else if([...I2,"lain","halaman"].includes(b)){if(c&&c!==e[b]&&!(b==="halaman"&&c.startsWith("http"))){g.push(d)}}else{h[b]=c}}
function L7(a,b){let[c,d]=[new Map(),new Map()];for(let[e,f]of a.produk){if(e===f.slug){for(let[g,h]of b.flatMap((i)=>N7(f,i))){M7(c,K2(g),h);M7(d,T2(g),h)}
for(let[g,h]of O7(f)){M7(d,T2(g),h)}}}
return(g)=>c.get(g)||d.get(T2(g))||[]}
function M7(a,b,c){let d=a.get(b)||[];if(b&&!d.some((e)=>e.produk===c.produk&&e.varian===c.varian&&e.satuan===c.satuan)){a.set(b,[...d,c])}}
function N7({slug:a,nama:b,satuan:c,sajian:d,varian:e},f){let g=(h,i)=>[J2(i?f:f.replace(", {varian}",""),{satuan:h,produk:b,varian:i||""}),{produk:a,varian:i,satuan:h},],j=f.includes("{varian}")?P7(e):[null];return[...j.map((i)=>g(c,i)),...(d?[g(d[1],null)]:[])]}
function O7({slug:a,nama:b,satuan:c,varian:d}){return P7(d).flatMap((e)=>(e?[`${b} ${e}`,`${b}, ${e}`]:[b]).flatMap((f)=>([[f,{produk:a,varian:e,satuan:c}],[`${c} ${f}`,{produk:a,varian:e,satuan:c}]])))}
function P7(a){return a.length?[...a.map((b)=>b.nama),null]:[""]}
let Q7={whatsapp:(a,b)=>N2(a.slice(1),b),sms:(a,b)=>`sms:${a}?body=${encodeURIComponent(b)}`,telepon:(a)=>`tel:${a}`,langsung:()=>true,};let{bulan:R7,tahap:S7,lanjut:T7}=document.getElementById("_alat").dataset;function U7(a){let[b,c,d]=a.split("-").map(Number);return[d,R7.split("|")[c-1],b].filter(Boolean).join(" ")}
function V7(a){return S7.split("|")[a.batal?0:U5.indexOf(S6(a))+2]}
function W7({pembeli:a}){return a.nama||"Tanpa nama"}
function X7(a,b){return a?a.nama:b}
function Y7(a){return a.sepakat??M2(a)}
function Z7(a=[],b=[]){let c=b.map(A8);return a.map(A8).filter((d)=>!c.includes(d)).join(", ")||"tidak ada"}
function A8(a){return`${L2(a)} (${H2(a.jumlah * a.harga)})`}
function B8(a,b){let{nomor:c,penjual:d,asal:e,barang:f,pembeli:g,masalah:h,lain:i,teks:j,jumlah:k}=b,l=f.some(({tebakan:m})=>m);return{...b,...g,sebutan:W7(b),nomor:c||"tanpa nomor",total:Y7(b),menebak:l,dua_bunyi:j!==undefined,di_teks:Z7(j,f),di_tautan:Z7(f,j),dua_jumlah:j===undefined&&C5(b),di_pesan:k||0,hitungan:M2(b),penjual:X7(a&&a.penjual.get(d),d),asal:X7(a&&F2(a,e),e),barang:f.map((n)=>({kata:L2(n),uang:n.jumlah*n.harga,sebutan:J3(n),jumlah:n.jumlah,tebakan:n.tebakan||false})),ganjil:h.length>0,ada_lain:i.length>0,}}
function C8(a,b,c){let{hari:d,batal:e,langkah:f}=b,g=!e&&a!==null,h=a&&G8(a,b,c),i=B8(a,b),j=b.penjual||c,k=i.barang.map((l,m)=>{let{produk:n,varian:o,harga:p}=b.barang[m],q=a&&a.produk.get(n);return{...l,ke:m+1,harga:p,pilih_produk:a?B5(a,j,n):[n],pilih_varian:Boolean(q&&q.varian[0])&&[o,...q.varian.map(({nama:r})=>[r,r])],}});return{...i,barang:k,pilih_tambah:a?B5(a,j,""):[""],hari:U7(d),tahap:V7(b),pulihkan:e,batalkan:!e,jalan:g,...f,...h,...(g?D8(b,h):{pulang:true})}}
function D8(a,{pembuat:b,wa_kirim:c,wa_selesai:d}){let{dikabari:e}=a,f=(g)=>T7.split("|")[[...Object.keys(Q7),...U5,"-kirim","-selesai","-tebakan"].indexOf(g)];if(a.barang.some(({tebakan:h})=>h)){return{kunci:"-tebakan",lanjut:f("-tebakan"),maju:true}}
let i=S6(a),j=i===U5[0]&&b.find(({kunci:k,pasti:l})=>!l&&!e[k]),m=i==="kirim"?c:i?"":d,k=`-${i || "selesai"}`;if(j){let{cara:n}=j;return{kunci:j.kunci,lanjut:J2(f(n),j),[n==="langsung"?"bawa":"ke"]:j[n]}}
if(m&&!e[k]){return{kunci:k,lanjut:f(k),ke:m}}
return i?{kunci:k,lanjut:f(i),maju:true}:{pulang:true}}
function E8(a){let b=a.replace(/\D/g,"").replace(/^(?:00)?(?:62)?0?(?=8)/,"62");return b.length>6?b:""}
function F8(a,b,c){return a.penjual.get(b.penjual)||a.penjual.get(c)}
function G8(a,b,c){let{barang:d,pembeli:e,kurir:f,resi:g,wa:h,pemilik:i,dikabari:j}=b,{teks:k,terima_kasih:l}=a,m=F8(a,b,c),n={reseller:m?m.nama:null,nama:e.nama||"Kak",nomor:b.nomor||null},o=(p)=>N2(E8(h||e.hp),p),q=J2(k.kirim,{...n,barang:d.map(L2).join("\n"),total:H2(Y7(b)),kurir:f||null,resi:g||null,ambil:e.ambil||null,}),r=J2(k.selesai,{...n,halaman:m?X1(m.halaman):null,terima_kasih:l}),s=new Map();for(let t of d){let u=a.produk.get(t.produk),v=u&&a.pemilik.get(u.pemilik);s.set(v,[...(s.get(v)||[]),L2(t)])}
s.delete(undefined);let w=[...s].map(([{slug:x,nama:y,cara:z,nomor:a1,alamat:b1,jam:c1},d1])=>{let e1=J2(["whatsapp","sms"].includes(z)?k.konfirmasi:k.telepon,{...n,pemilik:y,barang:d1.join("\n")});return{kunci:x,nama:y,cara:z,kata:e1,lines:d1,tempat:[b1,c1].filter(Boolean).join(", "),pasti:i[x],ditanya:Boolean(j[x]),[z]:Q7[z](a1,e1)}});return{pembuat:w,teks_kirim:q,teks_selesai:r,wa_kirim:o(q),wa_selesai:o(r)}}
function H8(a,b,c,d){let{nama:e,hp:f,alamat:g,ambil:h,catatan:i}=b.pembeli,j=F8(a,b,d),k=b.barang.map(L2),l=G8(a,b,d).pembuat.find(({kunci:m})=>m===c);return{untuk:e,pengirim:[j&&j.nama,a.sebutan].filter(Boolean).join(", "),nomor:b.nomor,...(l?{secarik:true,untuk:l.nama,isi:l.lines,kata:l.kata}:{slip:{slip:true,alamat:h||g,isi:k,uang:H2(Y7(b)),kata:i},label:{label:true,hp:f||b.wa,alamat:h||g,kata:[b.kurir,b.resi].filter(Boolean).join(" ")},nota:{nota:true,isi:k,kata:a.terima_kasih},}[c]),}}
function I8(a,b){let c=T2(b).split(" ");return a.filter((d)=>{let{hari:e,nomor:f,kode:g,kurir:h,resi:i,pembeli:j,barang:k,lain:l}=d,m=T2([U7(e),V7(d),f,g,h,i,...Object.values(j),...k.map(L2),...l].join(" "));return c.every((n)=>m.includes(n))})}
function J8(a){let b=(c)=>(S6(c)?0:1);return a.sort((d,e)=>b(d)-b(e)).map((c)=>({kunci:c.id,nama:W7(c),kata:`${U7(c.hari)}, ${c.barang.length} macam`,uang:Y7(c),tahap:V7(c),}))}
function K8(a,b){let c=(d)=>((d.sepakat??null)===null?d.barang:[...d.barang,{produk:"",nama:"Selisih harga",varian:"",jumlah:0,harga:0,uang:d.sepakat-M2(d)}]),e=b.filter(({batal:f})=>!f).flatMap((d)=>c(d).map((g)=>({...g,asal:d.asal||"situs",bulan:d.hari.slice(0,7),product:a&&a.produk.get(g.produk)}))),h=(i,j=i,k=({harga:l})=>l)=>{let m=new Map();for(let g of e.filter(i)){let{kata:n,uang:o}=m.get(i(g))||{kata:0,uang:0};m.set(i(g),{label:j(g),kata:n+g.jumlah,uang:o+(g.uang??g.jumlah*k(g))})}
return[...m].sort().map(([,p])=>p)};return{per_pemilik:h(({product:q})=>q&&q.pemilik,({product:q})=>X7(a.pemilik.get(q.pemilik),q.pemilik),(g)=>U3(g.product,g)),per_produk:h(J3),per_asal:h((g)=>g.asal,({asal:r})=>X7(a&&F2(a,r),r)),per_bulan:h((g)=>g.bulan,(g)=>U7(g.bulan)),}}
let L8={A:"href",BUTTON:"value",IMG:"src",INPUT:"value",TEXTAREA:"value",SELECT:"value"};function M8(a,b){for(let c of a.children){let d=c.dataset.isi,e=d?b[d]??false:true,[f]=c.children;if(c.type==="checkbox"){c.checked=e;continue}
if(d){c.hidden=e===false||(e===""&&c.form===undefined)}
if(f&&f.content){O8(c,f,e||[])}else if(c.options&&Array.isArray(e)){P8(c,e)}else{N8(c,L8[c.tagName]||(f?"":"textContent"),e);M8(c,b)}}}
function N8(a,b,c){let d=a.type==="number",e=typeof c==="number"&&!d?G2(c):`${c}`;if(b&&typeof c!=="boolean"&&a[b]!==e&&(d||a.form===undefined||a!==document.activeElement)){a[b]=e}}
function O8(a,b,c){let d=[...a.children].slice(1);d.slice(c.length).forEach((e)=>e.remove());c.forEach((f,g)=>{if(!d[g]){a.append(b.content.cloneNode(true))}
let h=a.children[g+1];h.dataset.kunci=f.kunci??g;M8({children:[h]},typeof f==="string"?{kata:f}:f)})}
function P8(a,[b,...c]){a.length=1;for(let[d,e]of c){a.add(new Option(e,d,false,d===b))}}
let Q8=navigator.vendor.startsWith("Apple")&&!matchMedia("(display-mode: standalone)").matches;function R8({goods:a,rounds:b},c,d){let e=N6(c,Q5(a).day),f=O6(e.id),{words:g=[],against:h=false}=f?G5(f,e):{},i=Boolean(f)&&!g[0],j=c.barang.some(({tebakan:k})=>k);return{...B8(a,f&&f.sidik===e.sidik?{...c,teks:undefined}:c),urut:d+1,baru:!f&&!j,baru_tebakan:!f&&j,sama:i,tambah:Boolean(g[0])&&!h,beda:h&&Boolean(g[0]),awas:b&&b.foreseen(a,H6().orders,e,Date.now()),perubahan:g,diubah:i&&!J6(f,e),}}
function S8(a,b){let c=b&&b.tagName!=="SUMMARY"&&b.closest("details:not([open])");if(b&&(c||!b.getClientRects().length)&&[b,document.body].includes(document.activeElement)){let d=[c&&c.querySelector("summary"),...a.querySelectorAll(".desk-order .is-main"),a.querySelector("h1")].find((e)=>e&&e.getClientRects().length);d.focus({preventScroll:true})}}
let T8="";function U8(a,b,c,d){let{goods:e,rounds:f,readings:g,openId:h,told:i,sheets:j,sure:k}=b,{orders:l,broken:m}=H6(),n=I8(l,d),o=h&&O6(h),p=o&&e?{...o,masalah:[...new Set([...o.masalah,...T4(e,o)])]}:o,q=a.contains(document.activeElement)?document.activeElement:null,r=e?[...e.penjual.values()].map(({slug:s,nama:t})=>[s,t]):[];a.classList.toggle("is-open",Boolean(p));a.classList.toggle("is-read",Boolean(g[0]));M8(a,{siap:true,...i,cetak:j,terbaca:g.map((u,v)=>R8(b,u,v)),ada:l.length>0,kosong:!l[0]&&!g[0],asing:!l[0]&&!c,apel:l.length>0&&Q8,daftar:J8(n),...K8(e,n),...f&&f.shownRounds(e,l,c,Date.now(),Q5(e).day),rusak:m.length||false,saya:[c,...r],pesanan:p?[{...C8(e,p,c),pilih_po:f&&f.choices(e,p,Date.now()),hapus:!k,hapus_pasti:k}]:[],});let w=p&&!p.barang.some(({tebakan:x})=>x)?S6(p):"";if(p&&T8!==h+w){U5.forEach((y,v)=>{a.querySelector(`[data-langkah=${y}]`).toggleAttribute("open",y===w);a.querySelectorAll(".dots > li")[v].setAttribute("aria-current",y===S6(p)?"step":"false")})}
if(p?!T8.startsWith(h):T8){let z=a.querySelector(p?".desk-order h2":"h1");z.focus()}
if(p&&b.mending){b.mending=false;a.querySelector(".mending").setAttribute("open","")}
S8(a,q);T8=p?h+w:""}
function V8(a,b,c){let d=document.createElement("a");d.href=URL.createObjectURL(new Blob([c],{type:`text/${b}`}));d.download=`${a}.${b}`;d.click();setTimeout(()=>URL.revokeObjectURL(d.href),6e4)}
async function W8(a){try{await navigator.clipboard.writeText(a.textContent);return true}catch{getSelection().selectAllChildren(a);return document.execCommand("copy")}}
function X8(){if(navigator.storage&&navigator.storage.persist){navigator.storage.persist().catch(()=>{})}}
let Y8="penjual-saya",Z8=document.getElementById("_alat"),A9={alter:P6,change:J,drop:Q6,fresh:N6,memory:C,read:I,stored:O6,watch:L},B9=document.getElementById("_kertas"),C9=(a)=>Z8.querySelector(`[name=${a}]`),D9=C9("pesan"),E9={goods:null,rounds:null,readings:[],openId:"",told:{},sure:false,sheets:[],mending:false},F9=(a)=>(typeof a==="string"?a:""),G9=()=>I(Y8,F9),H9=(a)=>a.closest("[data-kunci]").dataset.kunci,I9=(a)=>E9.readings[H9(a)],J9=()=>O6(E9.openId),K9=()=>Q5(E9.goods).day;function L9(a){E9.told={[a]:true}}
function M9(a,b){if(!P6(a,b)){L9("penuh")}}
function N9(a,b,c){let d=E9.goods?B7(E9.goods,a,G9(),c).map((e)=>({...e,sidik:L6(e)})):[];E9.readings=E9.rounds?d.map((e)=>E9.rounds.withRound(E9.goods,e,Date.now())):d;L9(E9.readings[0]?b:E9.goods?"tak_terbaca":"tertutup")}
function O9(a){E9.openId=a;location.hash=a}
function P9(a,b){E9.readings=E9.readings.filter((c)=>c!==a);D9.value=E9.readings[0]?D9.value:"";O9(b)}
let Q9;async function R9(){let a=D9.value;N9(a,"",Q9);if(!Q9){E9.told=E9.readings[0]?E9.told:{};Z9();Q9=(await import("./desk-guess.js").catch(()=>({guess:undefined}))).guess;if(a===D9.value){N9(a,"",Q9)}}}
function S9(a,b){M9(J9(),(c)=>X4(c.barang.map((d,e)=>(`${e}`===H9(a)?b(d,c):d)).filter(Boolean),c))}
function T9(a,b,c){let d=I9(a);if(c){d.barang=d.barang.map(Y4)}
let e=!H6().orders[0],f=N6(d,K9(),b);L9(Q5(E9.goods).wrong?"jam":"tersimpan");M9(f,({urut:g,hari:h,kurir:i,resi:j,wa:k})=>({...f,urut:g,hari:h,kurir:i,resi:j,wa:k}));if(e){X8()}
P9(d,f.id)}
function U9(a){M9(J9(),({dikabari:b})=>({dikabari:X9(b,a,true)}))}
function V9(a){E9.sheets=[a];Z9();window.print()}
let W9={baca:R9,tempel:async()=>{try{D9.value=await navigator.clipboard.readText();await R9()}catch{D9.focus();L9("tempelkan")}},simpan:(a)=>T9(a,false,true),ubah_dulu:(a)=>{T9(a);E9.mending=true},masukkan:(a)=>{let b=I9(a),c=N6(b,K9()),{words:d,altered:e}=G5(O6(c.id),c);M9(c,()=>e);P9(b,c.id);E9.told={diperbarui:true,yang_baru:d.join("; ")}},pakai:(a)=>{let b=a.closest(".desk-order")?J9():I9(a),f=D5(E9.goods,b,a.value);if(a.closest(".desk-order")){M9(b,()=>f)}else{Object.assign(b,f)}},ganti:(a)=>T9(a),terpisah:(a)=>T9(a,true),lihat:(a)=>P9(I9(a),N6(I9(a),K9()).id),buka:(a)=>O9(H9(a)),tutup:()=>O9(""),cetak:(a)=>{V9(H8(E9.goods,J9(),a.value||H9(a),G9()));if(!a.value){U9(H9(a))}},cetak_putaran:(a)=>V9(E9.rounds.roundSheet(E9.goods,H6().orders,H9(a),G9())),maju:(a)=>{let g=H9(a).slice(1);M9(J9(),({langkah:h,barang:i})=>(g==="tebakan"?{barang:i.map(Y4)}:{langkah:X9(h,g,true)}))},salin:async(a)=>{L9((await W8(a.closest("details").querySelector(".bubble")))?"tersalin":"tekan")},batal:()=>M9(J9(),({batal:j})=>({batal:!j})),hapus:()=>{if(E9.sure){Q6(E9.openId);O9("")}
E9.sure=!E9.sure},csv:()=>V8(`pesanan-${K9()}`,"csv",U6(H6().orders)),json:()=>V8(`pesanan-${K9()}`,"json",T6()),semua:()=>{let k=C9("yakin").value.trim()==="HAPUS";L9(k?"terhapus":"ketik");for(let{id:l}of k?H6().orders:[]){Q6(l)}
C9("yakin").value=""},berkas:async(a)=>{let{orders:m,lost:n,fault:o}=V6(await a.files[0].text());a.value="";E9.told=o?{[o]:true}:{masuk:true,hilang:n,...R6(m)}},saya:({value:p})=>L9(J(Y8,F9,()=>p).kept?"":"penuh"),langkah:({value:p,checked:q})=>M9(J9(),({langkah:h})=>({langkah:X9(h,p,q)})),pasti:(a)=>M9(J9(),({pemilik:r})=>({pemilik:X9(r,H9(a),a.checked)})),buang:(a)=>S9(a,()=>null),tambah:({value:p})=>M9(J9(),(c)=>X4([...c.barang,...(p?[Z4(E9.goods,c.penjual||G9(),p)]:[])],c)),};for(let s of["produk","varian","jumlah","harga"]){W9[s]=(a)=>S9(a,(t,{penjual:u})=>A5(E9.goods,u||G9(),t,s,a.value))}
function X9(a,b,c){let{[b]:d,...e}=a;return c?{...e,[b]:d||K9()}:e}
async function Y9(a){let b=a.type==="click"&&a.target.closest(".desk-order a");if(b){let{kunci:c,langkah:d}=b.closest("[data-kunci], [data-langkah]").dataset;U9(c||`-${d}`);setTimeout(Z9);return}
let e=a.target.closest("[name]");if(!e||(a.type==="click")!==(e.tagName==="BUTTON")){return}
let{name:f,value:g}=e;E9.told=a.type==="click"?{}:E9.told;E9.sheets=[];E9.sure=E9.sure&&f==="hapus";if(W9[f]){await W9[f](e)}else if(I2.includes(f)){M9(J9(),({pembeli:h})=>({pembeli:{...h,[f]:K2(g)}}))}else if(["kurir","resi","wa","po"].includes(f)){M9(J9(),()=>({[f]:K2(g)}))}
Z9()}
function Z9(){B9.hidden=E9.openId!==B9.id;Z8.hidden=!B9.hidden;U8(Z8,E9,G9(),C9("cari").value)}
function A10(){let a=location.hash.slice(1);if(a.startsWith("1.")){D9.value=`${E9.goods ? E9.goods.situs : ""}meja/#${a}\n`;history.replaceState(null,"",location.pathname);N9(D9.value,"tempel_juga")}else{E9.openId=a;if(a===B9.id){import("./desk-paper.js").then(({takeIn:b})=>b(E9.goods,G9(),A9),()=>{L9("tertutup");O9("")})}}
E9.sure=false;Z9()}
async function B10(){try{E9.goods=await Y1();E9.rounds=[...E9.goods.produk.values()].some(({po:a})=>a)&&await import("./desk-rounds.js")}catch{L9("tertutup")}
A10()}
Z8.addEventListener("click",Y9);Z8.addEventListener("change",Y9);C9("cari").addEventListener("input",Z9);addEventListener("hashchange",A10);L("meja/",Z9);B10();