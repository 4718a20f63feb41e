// The short link in an order's message: <site>/meja/#1.ka.warung-bu-imas.k7x2m9.n9c.<lines>.4M
// Version, seller, origin, the order's number, the sum in base 36, eight signs for each line (four of the product's key, two
// of the variant's or "--", two of the amount), two check characters. A part behind # never reaches a server.

import { checkOf } from "./kode.js";

/** @typedef {{ produk: string, varian: string, jumlah: number, harga: number }} Line  a product's slug, a variant's name, rupiah for one */
/** @typedef {{ nama: string, alamat: string, ambil: string, catatan: string }} Buyer  `ambil`: where it is picked up, in words */
/** @typedef {{ penjual: string, asal: string, nomor: string, barang: Line[], pembeli: Buyer }} Order */

/** @param {Order} order  @returns {number} rupiah */
export function sumOf(order) {
  return order.barang.reduce((sum, line) => sum + line.jumlah * line.harga, 0);
}

/** Six signs that tell one order from another. */
export function newNumber() {
  return [...crypto.getRandomValues(new Uint8Array(6))].map((value) => (value % 36).toString(36)).join("");
}

/** @param {Order} order */
export function write(goods, order) {
  const lines = order.barang.map((line) => {
    const product = goods.produk.get(line.produk);
    const variant = product.varian.find((found) => found.nama === line.varian);
    return product.kunci + (variant ? variant.kunci : "--") + line.jumlah.toString(36).padStart(2, "0");
  });
  const body = ["1", order.penjual, order.asal, order.nomor, sumOf(order).toString(36), lines.join("")].join(".");
  return `${body}.${checkOf(body)}`;
}
