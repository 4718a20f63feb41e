// ad2726c940fb7a5d9d10a8ffdbca69f9ac1a36f2
let A=new URL("../",import.meta.url);function B(a,b){return a.varian.find((c)=>c.nama===b)||null}
function C(a,b,{produk:c,varian:d}){return a.mulai.includes([b,c,d].join())?"mulai ":""}
function D(a,b){return a.warung.get(b)||a.acara.get(b)||null}
function E(a){return String(a).replace(/\B(?=(\d{3})+$)/g,".")}
function F(a){return`Rp${E(a)}`}
let G="abcdefghijklmnopqrstuvwxyz0123456789-.+",H="0123456789ABCDEFGHJKMNPQRSTVWXYZ";function I(a){let b=0;for(let c of a){b=(b*2+G.indexOf(c)+1)%509}
let d=b*2+(a.length%2);return H[d>>5]+H[d&31]}
function J(a,b,c){let d=`${a}.${b}.${c}`;return`${d}.${I(d)}`}
let K=["nama","hp","alamat","ambil","catatan"];function L(a,b){let c=a.split("\n").filter((d)=>!(d.match(/\{\w+\}/g)||[]).some((e)=>b[e.slice(1,-1)]===null));return c.map((d)=>d.replace(/\{(\w+)\}/g,(f,e)=>b[e]).trimEnd()).join("\n")}
function M({jumlah:a,satuan:b,nama:c,varian:d}){return[E(a),b,c].filter(Boolean).join(" ")+(d&&`, ${d}`)}
function N(a){return a.barang.reduce((b,c)=>b+c.jumlah*c.harga,0)}
function O(a,b){return`https://wa.me/${a}?text=${encodeURIComponent(b)}`}
let P={whatsapp:(a,b)=>O(a.slice(1),b),sms:(a,b)=>`sms:${a}?body=${encodeURIComponent(b)}`,telepon:(a)=>`tel:${a}`,langsung:()=>true,};let Q=864e5,R=["Senin","Selasa","Rabu","Kamis","Jumat","Sabtu","Minggu"],S=["Januari","Februari","Maret","April","Mei","Juni","Juli","Agustus","September","Oktober","November","Desember"];function T(a,b){let c=new Date(b),d=c.getUTCDate(),e=new Date(b+7*Q).getUTCMonth()!==c.getUTCMonth(),f=([g,h])=>g===(c.getUTCDay()+6)%7&&(!h||h===Math.ceil(d/7)||(h<0&&e));return!a.length||a.some((i)=>(i[1]===undefined?i===d:f(i)))}
function U(a,b){let c=b;while(!T(a,c)){c+=Q}
return c}
let V=(a)=>new Date(a).toISOString().slice(0,10);function W({tutup:a,ambil:b},c){if(a.pada){let d=Date.parse(a.pada);return c<d?{tutup:d,hari:a.pada.slice(0,10),pukul:a.pada.slice(11,16).replace(":","."),ambil:b.pada}:null}
let{setiap:e,menit:f,zona:g}=a,h=c+g*6e4,i=h-h%Q,j=U(e,h-i<f*6e4?i:i+Q);return{tutup:j+(f-g)*6e4,hari:V(j),pukul:[Math.floor(f/60),f%60].map((k)=>String(k).padStart(2,"0")).join("."),ambil:V(b.setiap?U(b.setiap,j+Q):j+b.sesudah*Q),}}
function X(a){let b=new Date(a);return`${R[(b.getUTCDay() + 6) % 7]}, ${b.getUTCDate()}\u00a0${S[b.getUTCMonth()]}`}
function Y(a,b){let c=new Set(b.map(({ambil:d})=>d)),[e]=c.size>1?[[...new Set(b.filter(({ambil:d})=>d).map(({nama:f,ambil:d})=>`${f} ${d}`))].join("; ")]:c;return a.split("\n").filter((g)=>e||!g.includes("{po}")).map((g)=>g.split("{po}").join(e)).join("\n")}
function Z(a){return`diambil ${X(a.ambil)} ${a.ambil.slice(0, 4)}`.replace("\u00a0"," ")}
let A1=36e5,B1=24*A1,C1=0.8,D1=4,E1="Halo {pemilik}, ini {reseller}. PO untuk {hari}:\n\n{barang}\n\nSemuanya {banyak}.",F1="Diantar ke alamat";function G1(a){let[,b,c,d]=/(\d{1,2}) ([A-Z][a-z]+) (\d{4})/.exec(a)||[],e=S.indexOf(c)+1;return e?[d,e,b].map((f)=>String(f).padStart(2,"0")).join("-"):""}
function H1(a,{nama:b}){let c=a.split("; "),d=c.find((e)=>e.startsWith(`${b} diambil `));return d||(c[1]||c[0].indexOf(" diambil ")>0?"":c[0])}
function I1(a,b){let c=W(b.po,Date.parse(`${a.hari}T00:00:00Z`));return G1(H1(a.po,b))||(c?c.ambil:"")}
let J1=(a,{barang:b})=>[...new Set(b.map(({produk:c})=>a.produk.get(c)))].filter((d)=>d&&d.po);function K1(a,b,c){let d=J1(a,b),e=d.map((f)=>({product:f,round:W(f.po,c)})),g=b.po||Y("{po}",e.map(({product:{nama:h},round:i})=>({nama:h,ambil:i?Z(i):""}))),j=e.filter(({product:f,round:i})=>!i||(G1(H1(g,f))||"9")<i.ambil);return d[0]?{...b,po:g,masalah:[...b.masalah,...j.map(({product:f})=>`PO ${f.nama} untuk hari itu sudah ditutup.`)]}:b}
function L1(a,b,c){let d=J1(a,b),e=new Set([b.po].filter(Boolean)),f=c;for(let g=0;d[0]&&g<D1;g+=1){let h=d.map((i)=>W(i.po,f));e.add(Y("{po}",d.map(({nama:j},k)=>({nama:j,ambil:h[k]?Z(h[k]):""}))));f=Math.min(...h.filter(Boolean).map(({tutup:l})=>l))}
let m=(n)=>(n.startsWith("diambil ")?X(G1(n)):n);return d[0]?[b.po,...[...e].filter(Boolean).map((n)=>[n,G1(n)?m(n):n])]:false}
function M1(a,b){return b.filter(({batal:c})=>!c).flatMap((d)=>d.barang.flatMap((e)=>{let f=a.produk.get(e.produk);return f&&f.po?[{...e,order:d,product:f,day:I1(d,f)}]:[]}))}
let N1=(a)=>a.reduce((b,{jumlah:c})=>b+c,0);function O1(a,b){let c=new Map();for(let d of a){c.set(b(d),[...(c.get(b(d))||[]),d])}
return[...c].sort(([e],[f])=>(e<f?-1:1))}
function P1(a){return O1(a,({nama:b,varian:c})=>`${b}|${c}`).map(([,[d,...e]])=>M({...d,jumlah:N1([d,...e])}))}
function Q1(a,b,c,d){let e=[];for(let[,[f,...g]]of O1(c,({produk:h})=>h)){let{nama:i,satuan:j,po:k}=f.product,[l,m]=[N1([f,...g]),W(k,d)],n=k.batas-l;if(n<=k.batas*(1-C1)){e.push(n<0?`${i}: lebih ${E(-n)} dari batasnya. Tanyakan dulu apakah sanggup.`:n?`${i}: tinggal ${E(n)} ${j}.`:`${i}: sudah penuh.`)}
if(m&&m.ambil===b&&m.tutup-d<B1){let o=Math.floor((m.tutup-d)/A1);e.push(`PO ${i} ditutup ${o ? o : "kurang dari satu"} jam lagi.`)}}
for(let[p,q]of O1(c,({product:r})=>r.pemilik)){let{nama:i,kapasitas:s}=a.pemilik.get(p)||{};if(N1(q)>s){e.push(`${i} membuat paling banyak ${E(s)} sehari, untuk hari itu sudah ${E(N1(q))}.`)}}
return e}
function R1({po:a},b,c){let d=W(a,c);return!d||b<d.ambil?"sudah ditutup":b===d.ambil?`ditutup ${X(d.hari)} pukul\u00a0${d.pukul}`:""}
let S1=(a)=>a.filter(({tebakan:b})=>!b),T1=(a)=>Z({ambil:a}).slice("diambil ".length),U1=({order:a})=>a.pembeli.ambil||F1;function V1(a,b,c,d){return L(E1,{pemilik:a.nama,reseller:d?d.nama:"penjual",hari:T1(c),barang:P1(b).join("\n"),banyak:E(N1(b))})}
function W1(a,b,c,d,e){let f=M1(a,b).filter(({day:g})=>g>=e),h=O1(f,({day:g})=>g).map(([g,i])=>{let j=S1(i),k=i.length-j.length,l=[...Q1(a,g,j,d),...(k?[`${k} baris masih tebakan dan belum dihitung.`]:[])];return{kunci:g,hari:X(g),awas:l.length>0,peringatan:l,barang:O1(j,({produk:m})=>m).map(([,n])=>{let{nama:o,satuan:p,po:q}=n[0].product,r=q.batas?`dari ${E(q.batas)}`:"";return{nama:o,kata:[E(N1(n)),r,p].filter(Boolean).join(" "),tutup:R1(n[0].product,g,d)}}),pembuat:O1(j,({product:s})=>s.pemilik).filter(([t])=>a.pemilik.has(t)).map(([t,n])=>{let u=a.pemilik.get(t),v=V1(u,n,g,a.penjual.get(c));return{...u,kunci:`${g}|${t}|`,kata:v,[u.cara]:P[u.cara](u.nomor,v)}}),tempat:O1(j,U1).map(([w,n])=>({kunci:`${g}||${w}`,nama:w,kata:`${new Set(n.map(({ order }) => order.id)).size} pesanan, ${E(N1(n))} barang`})),}});return{ada_putaran:h.length>0,putaran:h}}
function X1(a,b,c,d){let[e,f,g]=c.split("|"),h=a.penjual.get(d),i=S1(M1(a,b)).filter((j)=>j.day===e&&(f?j.product.pemilik===f:U1(j)===g)),k={pengirim:[h&&h.nama,a.sebutan].filter(Boolean).join(", "),nomor:false};if(f){return{...k,untuk:a.pemilik.get(f).nama,judul:`PO untuk ${T1(e)}`,isi:P1(i),kata:`Semuanya ${E(N1(i))}.`}}
return{...k,judul:`PO untuk ${T1(e)}`,untuk:g===F1?g:`Diambil di ${g}`,kata:`Semuanya ${E(N1(i))}.`,isi:O1(i,({order:l})=>l.id).map(([,m])=>{let{pembeli:{nama:n,hp:o,alamat:p,ambil:q},wa:r}=m[0].order,s=[...P1(m),F(N({barang:m}))].join(", ");return[`${n || "Tanpa nama"}: ${s}`,[o||r,q?"":p].filter(Boolean).join(", ")].filter(Boolean).join("\n")}),}}
function Y1(a,b,c,d){let e=M1(a,[...b.filter(({id:f})=>f!==c.id),c]),g=O1(e,({day:h})=>h).filter(([,i])=>i.some((j)=>j.order===c)).flatMap(([h,i])=>Q1(a,h,i,d));return g[0]?g:false}
export{K1 as withRound,L1 as choices,W1 as shownRounds,X1 as roundSheet,Y1 as foreseen};