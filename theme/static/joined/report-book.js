// 61dc87319315e3067988090cb81f5cc9676ed371
function B(a){return String(a).replace(/\B(?=(\d{3})+$)/g,".")}
let C={A:"href",BUTTON:"value",IMG:"src",INPUT:"value",TEXTAREA:"value",SELECT:"value"};function D(a,b){for(let c of a.children){let d=c.dataset.isi,e=d?b[d]??false:true,[f]=c.children;if(c.type==="checkbox"){c.checked=e;continue}
if(d){c.hidden=e===false||(e===""&&c.form===undefined)}
if(f&&f.content){F(c,f,e||[])}else if(c.options&&Array.isArray(e)){G(c,e)}else{E(c,C[c.tagName]||(f?"":"textContent"),e);D(c,b)}}}
function E(a,b,c){let d=a.type==="number",e=typeof c==="number"&&!d?B(c):`${c}`;if(b&&typeof c!=="boolean"&&a[b]!==e&&(d||a.form===undefined||a!==document.activeElement)){a[b]=e}}
function F(a,b,c){let d=[...a.children].slice(1);d.slice(c.length).forEach((e)=>e.remove());c.forEach((f,g)=>{if(!d[g]){a.append(b.content.cloneNode(true))}
let h=a.children[g+1];h.dataset.kunci=f.kunci??g;D({children:[h]},typeof f==="string"?{kata:f}:f)})}
function G(a,[b,...c]){a.length=1;for(let[d,e]of c){a.add(new Option(e,d,false,d===b))}}
function H(a){let b=new Set(a.map(({batal:c})=>c));return a.filter(({id:d,batal:c})=>!c&&!b.has(d))}
function I({batal:a,langkah:b},c,d){return b.selesai&&!a?Math.max(c-d,0):0}
let J="Assets:Kas",K="Assets:Piutang:Pembeli",L=/^(?:Assets|Liabilities)/,M=(a)=>(/^[a-z0-9]/.test(a)?a[0].toUpperCase()+a.slice(1):`TT${a}`),N=(a)=>`Assets:Piutang:Warung:${M(a)}`,O=(a)=>`Liabilities:Pembuat:${M(a)}`,P=(a)=>`Liabilities:Penjual:${M(a)}`,Q=(a,b)=>(a<b?-1:a>b?1:0),R=(a,b)=>a.reduce((c,d)=>c+d[b],0);function S(a,b,c){a.set(b,[...(a.get(b)||[]),c])}
function T({goods:a,orders:b,payments:c,book:d,sold:e}){let f=[],g=(h,i,...j)=>f.push({hari:h,kata:i,pos:j.filter(([,k])=>k)}),l=(m,n,o)=>(a&&a[m].has(n)?a[m].get(n).nama:n||o),p=new Map(b.map(({id:q,penjual:r})=>[q,`pesanan ${r.toUpperCase()}${r && "-"}${q}`])),[s,t]=[new Map(),new Map()];e.forEach((u)=>S(s,`${u.saluran === "titip"} ${u.id}`,u));let v=H(c);v.filter(({jenis:w})=>w==="pembeli").forEach((x)=>S(t,x.pesanan,x));for(let y of s.values()){let[{hari:h,saluran:z,id:q,penjual:r,warung:a1}]=y,[k,b1,c1]=["uang","hak","bagian"].map((d1)=>R(y,d1)),e1=R(y.filter(({jumlah:f1})=>!f1),"uang"),g1=z==="titip";g(h,g1?`Laku di ${l("warung", a1, "")}, nota ${q}`:`Penjualan, ${p.get(q)}`,[g1?N(a1):K,k-c1],[`Income:Penjualan:${M(z)}`,e1-k],["Income:Selisih",-e1],["Expenses:Hak-pembuat",b1],["Expenses:Bagian-warung",c1],["Expenses:Bagian-penjual",k-c1-b1],[P(r),c1+b1-k],...y.map((u)=>[O(u.pemilik),-u.hak]),)}
for(let h1 of b){let{id:q,penjual:r}=h1,[y,i1]=[s.get(`false ${q}`)||[],(t.get(q)||[]).sort((x,j1)=>Q(x.hari,j1.hari))],[k,b1]=[R(y,"uang"),R(y,"hak")],k1=I(h1,k,R(i1,"jumlah")),l1=k,m1=l1>0?"":h1.hari;for(let{hari:h,jumlah:f1}of[...i1,...(k1?[{hari:h1.langkah.selesai,jumlah:k1}]:[])]){g(h,`Pembeli, ${p.get(q)}`,[J,f1],[K,-f1]);l1-=f1;m1=m1||(l1>0?"":h)}
if(y[0]&&m1){g(m1,`Bagian penjual ${l("penjual", r, "")}, ${p.get(q)}`,[P(r),k-b1],[J,b1-k])}}
for(let{hari:h,jenis:w,pesanan:n1,pemilik:o1,jumlah:f1}of v){if(w!=="pembeli"){g(h,`${l("pemilik", o1, "Tanpa pembuat")}, hak dari ${w === "titip" ? "titipan" : "pesanan"}`,[O(o1),f1],[J,-f1])}else if(!p.has(n1)){g(h,`Pembeli, pesanan ${n1} yang tidak ada di sini`,[J,f1],[K,-f1])}}
for(let{warung:a1,nama:p1,nota:q1}of d.values()){for(let{note:{id:q,hari:h,bayar:r1}}of q1.filter(({batal:s1,note:{bayar:r1}})=>!s1&&r1)){g(h,`${l("warung", a1, p1)}, nota ${q}`,[J,r1],[N(a1),-r1])}}
return f.filter(({pos:j})=>j[0]).sort((x,j1)=>Q(x.hari,j1.hari)||V(j1)-V(x)||Q(x.kata,j1.kata))}
let U=(a,b)=>a.reduce((c,[d,e])=>c+(d.startsWith(b)?e:0),0),V=({pos:a})=>U(a,J);function W(a){let b=new Map();a.forEach(({pos:c})=>c.forEach(([d,e])=>b.set(d,(b.get(d)||0)+e)));return b}
function X(a,b,c){let d=new Map([...W(a.filter(({hari:e})=>e<b))].filter(([f,g])=>g&&L.test(f)));return{dari:b,sampai:c,awal:d,baris:a.filter(({hari:e})=>e>=b&&e<=c)}}
function Y({awal:a,baris:b}){let c=a.get(J)||0,d=c,e=b.map((f)=>({...f,uang:V(f)})).filter(({uang:g})=>g).map(({hari:h,kata:i,uang:g})=>{d+=g;return{hari:h,kata:i,masuk:Math.max(g,0),keluar:Math.max(-g,0),saldo:d}});return{awal:c,baris:e,masuk:R(e,"masuk"),keluar:R(e,"keluar"),saldo:d}}
function Z({baris:a}){let[b,c,d,e,f]=["Income:Penjualan","Income:Selisih","Expenses:Hak-pembuat","Expenses:Bagian-warung","Expenses:Bagian-penjual"].map((g)=>U([...W(a)],g));return{penjualan:0-b,selisih:0-c,hak:d,warung:e,penjual:f}}
function A1(a){let b=(c)=>{document.getElementById("_alat").classList.toggle("screen",c);[a,a.parentElement].forEach((d)=>d.classList.toggle("screen",!c))};b(true);addEventListener("afterprint",()=>b(false),{once:true});window.print()}
let{bulan:B1}=document.getElementById("_alat").dataset;function C1(a){let[b,B]=a.split("-");return`${B1.split("|")[Number(B) - 1]} ${b}`}
function D1(a){return`${Number(a.slice(8))} ${C1(a.slice(0, 7))}`}
let E1=200,F1={place:null,books:null};function G1(a){let{place:b,books:c}=F1,{dari:d,sampai:e}=c,{awal:f,baris:g,masuk:h,keluar:i,saldo:j}=Y(c),k=Z(c);D(b,{dari:D1(d),sampai:D1(e),ada:c.baris.length>0,kosong:!c.baris.length,...k,laba:k.penjualan+k.selisih-k.hak-k.warung-k.penjual,awal:f,masuk:h,keluar:i,saldo:j,sebagian:g.length>a&&E1,baris:g.slice(-a).map((l)=>({...l,hari:D1(l.hari),masuk:l.masuk||"",keluar:l.keluar||""})),})}
let H1={cetak_buku:()=>{G1(Infinity);A1(F1.place)},berkas_buku:async({value:a})=>{let{place:b,books:c}=F1;(await import("./report-files.js")).save(a,c,Y(c),b.dataset.judul)},};function I1(a){let b=a.target.closest("button");if(b){H1[b.name](b)}}
function J1(a,b){if(!F1.place){a.addEventListener("click",I1)}
Object.assign(F1,{place:a,books:X(T(b),b.dari,b.sampai)});G1(E1)}
export{J1 as takeIn};