import { inside, number, placeOf, rupiah } from "./katalog.js";
import { orderCode } from "./kode.js";
import { sumOf, write } from "./tautan.js";
const MOST = 1000;
const MOST_IN_LINK = 1940;
export function fill(template, values) {
const lines = template.split("\n").filter((line) => !(line.match(/\{\w+\}/g) || []).some((name) => values[name.slice(1, -1)] === null));
return lines.map((line) => line.replace(/\{(\w+)\}/g, (all, name) => values[name]).trimEnd()).join("\n");
}
export function oneLine(words) {
return words.replace(/[\ud800-\udfff]/gu, "").replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "").replace(/[\s\u0085]+/g, " ").trim();
}
export function lineText(goods, { produk, varian, jumlah, harga }) {
const { nama, satuan } = goods.produk.get(produk);
return `${number(jumlah)} ${satuan} ${nama}${varian ? `, ${varian}` : ""} = ${rupiah(jumlah * harga)}`;
}
export function codeOf(order) {
const more = order.barang.length - 1;
return orderCode(order.barang[0].produk + (more ? `+${more}` : ""), order.penjual, order.asal);
}
export function fits(text) {
return text.length <= MOST && encodeURIComponent(text).length <= MOST_IN_LINK;
}
export function message(goods, order) {
const { nama, alamat, ambil, catatan } = order.pembeli;
const place = placeOf(goods, order.asal);
const lines = order.barang.map((line) => lineText(goods, line));
const values = {
reseller: goods.penjual.get(order.penjual).nama, total: rupiah(sumOf(order)), asal: place && place.nama,
nama, alamat: ambil ? null : alamat, ambil: ambil || null, catatan: catatan || null,
tautan: `${goods.situs}meja/#${write(goods, order)}`, kode: codeOf(order),
};
for (let shown = lines.length; shown >= 0; shown -= 1) {
const rest = lines.length - shown;
const barang = [...lines.slice(0, shown), ...(rest ? [`dan ${rest} macam lagi, lengkap di tautan di bawah`] : [])].join("\n");
const text = fill(goods.teks.keranjang, { ...values, barang });
if (fits(text)) {
return text;
}
}
return null;
}
export function whatsappLink(digits, text) {
return `https://wa.me/${digits}?text=${encodeURIComponent(text)}`;
}
export function shopPage(seller) {
return inside(seller.halaman);
}
