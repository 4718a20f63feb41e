import { number, placeOf, rupiah } from "./katalog.js";
import { fill, shopPage, whatsappLink } from "./pesan.js";
import { STEPS, nextStep } from "./pesanan.js";
const STATES = { konfirmasi: "Perlu ditanyakan ke pembuat", kemas: "Siap dikemas", kirim: "Siap dikirim", selesai: "Sedang di jalan", "": "Selesai" };
export const dayWords = (hari) => hari.split("-").reverse().join("/");
export const stateWords = (order) => (order.batal ? "Batal" : STATES[nextStep(order)]);
export const lineWords = ({ jumlah, satuan, nama, varian }) => `${number(jumlah)} ${[satuan, nama].filter(Boolean).join(" ")}${varian ? `, ${varian}` : ""}`;
export function sumOf({ barang }) {
return barang.reduce((sum, line) => sum + line.jumlah * line.harga, 0);
}
export function shownOrder(goods, order) {
const { pembeli } = order;
const seller = goods && goods.penjual.get(order.penjual);
const place = goods && placeOf(goods, order.asal);
const facts = [["Alamat", pembeli.alamat], ["Diambil di", pembeli.ambil], ["Catatan", pembeli.catatan], ["Penjual", seller ? seller.nama : order.penjual], ["Dari", place ? place.nama : order.asal], ["Kode", order.kode]];
return {
nama: pembeli.nama || "Tanpa nama", nomor: order.nomor || "tanpa nomor", barang: order.barang.map((line, at) => ({ kunci: at, kata: lineWords(line), uang: number(line.jumlah * line.harga) })),
total: number(sumOf(order)), rincian: facts.filter(([, kata]) => kata).map(([label, kata]) => ({ label, kata })), masalah: order.masalah, ganjil: order.masalah.length > 0, lain: order.lain, ada_lain: order.lain.length > 0,
};
}
function owners(goods, order) {
const found = new Map();
for (const line of order.barang) {
const product = goods.produk.get(line.produk);
const owner = product && goods.pemilik.get(product.pemilik);
if (owner) {
found.set(owner, [...(found.get(owner) || []), lineWords(line)]);
}
}
return [...found];
}
export function steps(goods, order, saya) {
const { pembeli, kurir, resi } = order;
const seller = goods.penjual.get(order.penjual) || goods.penjual.get(saya);
const reseller = seller ? seller.nama : null;
const barang = order.barang.map(lineWords).join("\n");
const nama = pembeli.nama || "Kak";
const digits = order.wa.replace(/^0/, "62");
const kirim = fill(goods.teks.kirim, { reseller, nama, barang, total: rupiah(sumOf(order)), kurir: kurir || null, resi: resi || null, ambil: pembeli.ambil || null });
const selesai = fill(goods.teks.selesai, { reseller, nama, halaman: seller ? shopPage(seller) : null, terima_kasih: goods.terima_kasih });
const pembuat = owners(goods, order).map(([owner, lines]) => {
const told = { pemilik: owner.nama, reseller, barang: lines.join("\n"), nomor: order.nomor || null };
const [text, words] = [fill(goods.teks.konfirmasi, told), fill(goods.teks.telepon, told)];
const direct = owner.cara === "langsung";
return {
kunci: owner.slug, nama: owner.nama, kata: owner.cara === "whatsapp" || owner.cara === "sms" ? text : words, tempat: [owner.alamat, owner.jam].filter(Boolean).join(", "), pasti: Boolean(order.pemilik[owner.slug]),
whatsapp: owner.cara === "whatsapp" && whatsappLink(owner.nomor.slice(1), text), sms: owner.cara === "sms" && `sms:${owner.nomor}?body=${encodeURIComponent(text)}`,
telepon: owner.cara === "telepon" && `tel:${owner.nomor}`, langsung: direct, lines,
};
});
return { pembuat, kirim, selesai, wa_kirim: whatsappLink(digits, kirim), wa_selesai: whatsappLink(digits, selesai), kurir, resi, wa: order.wa, ...Object.fromEntries(STEPS.map((step) => [`sudah_${step}`, Boolean(order.langkah[step])])) };
}
export function sheet(goods, order, kind, saya) {
const { pembeli } = order;
const seller = goods.penjual.get(order.penjual) || goods.penjual.get(saya);
const pengirim = seller ? `${seller.nama}, Desa ${goods.desa}` : `Desa ${goods.desa}`;
const lembar = { untuk: pembeli.nama, alamat: pembeli.ambil || pembeli.alamat, isi: order.barang.map(lineWords), pengirim, nomor: order.nomor };
if (kind === "slip") {
return { ...lembar, judul: "Daftar kemas", uang: rupiah(sumOf(order)), kata: pembeli.catatan };
}
if (kind === "label") {
return { ...lembar, judul: "Untuk", besar: true, isi: [], kata: [order.kurir, order.resi].filter(Boolean).join(" ") };
}
if (kind === "nota") {
return { ...lembar, judul: "Isi kiriman", alamat: "", kata: goods.terima_kasih };
}
const { nama, kata, lines } = steps(goods, order, saya).pembuat.find((owner) => owner.kunci === kind);
return { ...lembar, judul: "Pesanan untuk", untuk: nama, alamat: "", isi: lines, kata };
}
