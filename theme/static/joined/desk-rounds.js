// 678abedf883c49a8be9d4da8ec52cc1f6a711649
function A(a){return String(a).replace(/\B(?=(\d{3})+$)/g,".")}
function B(a){return`Rp${A(a)}`}
function C(a,b){let c=a.split("\n").filter((d)=>!(d.match(/\{\w+\}/g)||[]).some((e)=>b[e.slice(1,-1)]===null));return c.map((d)=>d.replace(/\{(\w+)\}/g,(f,e)=>b[e]).trimEnd()).join("\n")}
function D({jumlah:a,satuan:b,nama:c,varian:d}){return[A(a),b,c].filter(Boolean).join(" ")+(d&&`, ${d}`)}
function E(a){return a.barang.reduce((b,c)=>b+c.jumlah*c.harga,0)}
function F(a,b){return`https://wa.me/${a}?text=${encodeURIComponent(b)}`}
let G={whatsapp:(a,b)=>F(a.slice(1),b),sms:(a,b)=>`sms:${a}?body=${encodeURIComponent(b)}`,telepon:(a)=>`tel:${a}`,langsung:()=>true,};let H=864e5,I=["Senin","Selasa","Rabu","Kamis","Jumat","Sabtu","Minggu"],J=["Januari","Februari","Maret","April","Mei","Juni","Juli","Agustus","September","Oktober","November","Desember"];function K(a,b){let c=new Date(b),d=c.getUTCDate(),e=new Date(b+7*H).getUTCMonth()!==c.getUTCMonth(),f=([g,h])=>g===(c.getUTCDay()+6)%7&&(!h||h===Math.ceil(d/7)||(h<0&&e));return!a.length||a.some((i)=>(i[1]===undefined?i===d:f(i)))}
function L(a,b){let c=b;while(!K(a,c)){c+=H}
return c}
let M=(a)=>new Date(a).toISOString().slice(0,10);function N({tutup:a,ambil:b},c){if(a.pada){let d=Date.parse(a.pada);return c<d?{tutup:d,hari:a.pada.slice(0,10),pukul:a.pada.slice(11,16).replace(":","."),ambil:b.pada}:null}
let{setiap:e,menit:f,zona:g}=a,h=c+g*6e4,i=h-h%H,j=L(e,h-i<f*6e4?i:i+H);return{tutup:j+(f-g)*6e4,hari:M(j),pukul:[Math.floor(f/60),f%60].map((k)=>String(k).padStart(2,"0")).join("."),ambil:M(b.setiap?L(b.setiap,j+H):j+b.sesudah*H),}}
function O(a){let b=new Date(a);return`${I[(b.getUTCDay() + 6) % 7]}, ${b.getUTCDate()}\u00a0${J[b.getUTCMonth()]}`}
function P(a,b){let c=new Set(b.map(({ambil:d})=>d)),[e]=c.size>1?[[...new Set(b.filter(({ambil:d})=>d).map(({nama:f,ambil:d})=>`${f} ${d}`))].join("; ")]:c;return a.split("\n").filter((g)=>e||!g.includes("{po}")).map((g)=>g.split("{po}").join(e)).join("\n")}
function Q(a){return`diambil ${O(a.ambil)} ${a.ambil.slice(0, 4)}`.replace("\u00a0"," ")}
let R=36e5,S=24*R,T=0.8,U=4,V="Halo {pemilik}, ini {reseller}. PO untuk {hari}:\n\n{barang}\n\nSemuanya {banyak}.",W="Diantar ke alamat";function X(a){let[,b,c,d]=/(\d{1,2}) ([A-Z][a-z]+) (\d{4})/.exec(a)||[],e=J.indexOf(c)+1;return e?[d,e,b].map((f)=>String(f).padStart(2,"0")).join("-"):""}
function Y(a,{nama:b}){let c=a.split("; "),d=c.find((e)=>e.startsWith(`${b} diambil `));return d||(c[1]||c[0].indexOf(" diambil ")>0?"":c[0])}
function Z(a,b){let c=N(b.po,Date.parse(`${a.hari}T00:00:00Z`));return X(Y(a.po,b))||(c?c.ambil:"")}
let A1=(a,{barang:b})=>[...new Set(b.map(({produk:c})=>a.produk.get(c)))].filter((d)=>d&&d.po);function B1(a,b,c){let d=A1(a,b),e=d.map((f)=>({product:f,round:N(f.po,c)})),g=b.po||P("{po}",e.map(({product:{nama:h},round:i})=>({nama:h,ambil:i?Q(i):""}))),j=e.filter(({product:f,round:i})=>!i||(X(Y(g,f))||"9")<i.ambil);return d[0]?{...b,po:g,masalah:[...b.masalah,...j.map(({product:f})=>`PO ${f.nama} untuk hari itu sudah ditutup.`)]}:b}
function C1(a,b,c){let d=A1(a,b),e=new Set([b.po].filter(Boolean)),f=c;for(let g=0;d[0]&&g<U;g+=1){let h=d.map((i)=>N(i.po,f));e.add(P("{po}",d.map(({nama:j},k)=>({nama:j,ambil:h[k]?Q(h[k]):""}))));f=Math.min(...h.filter(Boolean).map(({tutup:l})=>l))}
let m=(n)=>(n.startsWith("diambil ")?O(X(n)):n);return d[0]?[b.po,...[...e].filter(Boolean).map((n)=>[n,X(n)?m(n):n])]:false}
function D1(a,b){return b.filter(({batal:c})=>!c).flatMap((d)=>d.barang.flatMap((e)=>{let f=a.produk.get(e.produk);return f&&f.po?[{...e,order:d,product:f,day:Z(d,f)}]:[]}))}
let E1=(a)=>a.reduce((b,{jumlah:c})=>b+c,0);function F1(a,b){let c=new Map();for(let d of a){c.set(b(d),[...(c.get(b(d))||[]),d])}
return[...c].sort(([e],[f])=>(e<f?-1:1))}
function G1(a){return F1(a,({nama:b,varian:c})=>`${b}|${c}`).map(([,d])=>D({...d[0],jumlah:E1(d)}))}
function H1(a,b,c,d){let e=[];for(let[,f]of F1(c,({produk:g})=>g)){let{nama:h,satuan:i,po:j}=f[0].product,k=N(j,d),l=j.batas-E1(f);if(l<=j.batas*(1-T)){e.push(l<0?`${h}: lebih ${A(-l)} dari batasnya. Tanyakan dulu apakah sanggup.`:l?`${h}: tinggal ${A(l)} ${i}.`:`${h}: sudah penuh.`)}
if(k&&k.ambil===b&&k.tutup-d<S){let m=Math.floor((k.tutup-d)/R);e.push(`PO ${h} ditutup ${m ? m : "kurang dari satu"} jam lagi.`)}}
for(let[n,o]of F1(c,({product:p})=>p.pemilik)){let{nama:h,kapasitas:q}=a.pemilik.get(n)||{};if(E1(o)>q){e.push(`${h} membuat paling banyak ${A(q)} sehari, untuk hari itu sudah ${A(E1(o))}.`)}}
return e}
function I1({po:a},b,c){let d=N(a,c);return!d||b<d.ambil?"sudah ditutup":b===d.ambil?`ditutup ${O(d.hari)} pukul\u00a0${d.pukul}`:""}
let J1=(a)=>a.filter(({tebakan:b})=>!b),K1=(a)=>Q({ambil:a}).slice("diambil ".length),L1=({order:a})=>a.pembeli.ambil||W;function M1(a,b,c,d){return C(V,{pemilik:a.nama,reseller:d?d.nama:"penjual",hari:K1(c),barang:G1(b).join("\n"),banyak:A(E1(b))})}
function N1(a,b,c,d,e){let f=D1(a,b).filter(({day:g})=>g>=e),h=F1(f,({day:g})=>g).map(([g,i])=>{let j=J1(i),k=i.length-j.length,l=[...H1(a,g,j,d),...(k?[`${k} baris masih tebakan dan belum dihitung.`]:[])];return{kunci:g,hari:O(g),awas:l.length>0,peringatan:l,barang:F1(j,({produk:m})=>m).map(([,n])=>{let{nama:o,satuan:p,po:q}=n[0].product,r=q.batas?`dari ${A(q.batas)}`:"";return{nama:o,kata:[A(E1(n)),r,p].filter(Boolean).join(" "),tutup:I1(n[0].product,g,d)}}),pembuat:F1(j,({product:s})=>s.pemilik).filter(([t])=>a.pemilik.has(t)).map(([t,n])=>{let u=a.pemilik.get(t),v=M1(u,n,g,a.penjual.get(c));return{...u,kunci:`${g}|${t}|`,kata:v,[u.cara]:G[u.cara](u.nomor,v)}}),tempat:F1(j,L1).map(([w,n])=>({kunci:`${g}||${w}`,nama:w,kata:`${new Set(n.map(({ order }) => order.id)).size} pesanan, ${A(E1(n))} barang`})),}});return{ada_putaran:h.length>0,putaran:h}}
function O1(a,b,c,d){let[e,f,g]=c.split("|"),h=a.penjual.get(d),i=J1(D1(a,b)).filter((j)=>j.day===e&&(f?j.product.pemilik===f:L1(j)===g)),k={pengirim:[h&&h.nama,a.sebutan].filter(Boolean).join(", "),nomor:false};if(f){return{...k,untuk:a.pemilik.get(f).nama,judul:`PO untuk ${K1(e)}`,isi:G1(i),kata:`Semuanya ${A(E1(i))}.`}}
return{...k,judul:`PO untuk ${K1(e)}`,untuk:g===W?g:`Diambil di ${g}`,kata:`Semuanya ${A(E1(i))}.`,isi:F1(i,({order:l})=>l.id).map(([,m])=>{let{pembeli:{nama:n,hp:o,alamat:p,ambil:q},wa:r}=m[0].order,s=[...G1(m),B(E({barang:m}))].join(", ");return[`${n || "Tanpa nama"}: ${s}`,[o||r,q?"":p].filter(Boolean).join(", ")].filter(Boolean).join("\n")}),}}
function P1(a,b,c,d){let e=D1(a,[...b.filter(({id:f})=>f!==c.id),c]),g=F1(e,({day:h})=>h).filter(([,i])=>i.some((j)=>j.order===c)).flatMap(([h,i])=>H1(a,h,i,d));return g[0]?g:false}
export{B1 as withRound,C1 as choices,N1 as shownRounds,O1 as roundSheet,P1 as foreseen};