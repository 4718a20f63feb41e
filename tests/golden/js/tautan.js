import { checkOf } from "./kode.js";
export function sumOf(order) {
return order.barang.reduce((sum, line) => sum + line.jumlah * line.harga, 0);
}
export function newNumber() {
return [...crypto.getRandomValues(new Uint8Array(6))].map((value) => (value % 36).toString(36)).join("");
}
export function write(goods, order) {
const lines = order.barang.map((line) => {
const product = goods.produk.get(line.produk);
const variant = product.varian.find((found) => found.nama === line.varian);
return product.kunci + (variant ? variant.kunci : "--") + line.jumlah.toString(36).padStart(2, "0");
});
const body = ["1", order.penjual, order.asal, order.nomor, sumOf(order).toString(36), lines.join("")].join(".");
return `${body}.${checkOf(body)}`;
}
