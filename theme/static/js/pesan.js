// An order as a WhatsApp message: a text of content/pesan/ with its placeholders filled, the code and the short link in it,
// and the link that opens WhatsApp with it all.

import { inside, number, placeOf, rupiah, variantOf } from "./katalog.js";
import { checkOf, orderCode } from "./kode.js";

// As in plugins/storefront/orders.py and phrases.py: safe on every phone seen.
const MOST = 1000;
const MOST_IN_LINK = 1940;

/** What a buyer says about themselves. */
export const BUYER = ["nama", "alamat", "ambil", "catatan"];

/** @typedef {{ produk: string, varian: string, jumlah: number, harga: number }} Line  a product's slug, a variant's name, rupiah for one */
/** @typedef {{ nama: string, alamat: string, ambil: string, catatan: string }} Buyer  `ambil`: where it is picked up, in words */
/** @typedef {{ penjual: string, asal: string, nomor: string, barang: Line[], pembeli: Buyer }} Order */

/** Each value in its place; a line with a placeholder that has none (null) is left out. */
export function fill(template, values) {
  const lines = template.split("\n").filter((line) => !(line.match(/\{\w+\}/g) || []).some((name) => values[name.slice(1, -1)] === null));
  return lines.map((line) => line.replace(/\{(\w+)\}/g, (all, name) => values[name]).trimEnd()).join("\n");
}

/** Everything in one line, without what can't be seen or would break a link: so a buyer's words come back as they are. */
export function oneLine(words) {
  return words.replace(/[\ud800-\udfff]/gu, "").replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "").replace(/[\s\u0085]+/g, " ").trim();
}

/** "2 bungkus Ladu Ketan, Wijen"; what an order says of goods that are no more may lack the unit or the name. */
export function lineWords({ jumlah, satuan, nama, varian }) {
  return [number(jumlah), satuan, nama].filter(Boolean).join(" ") + (varian && `, ${varian}`);
}

/** "2 bungkus Ladu Ketan, Wijen = Rp32.000" */
export function lineText(goods, line) {
  const { nama, satuan } = goods.produk.get(line.produk);
  return `${lineWords({ ...line, nama, satuan })} = ${rupiah(line.jumlah * line.harga)}`;
}

/** "ladu-ketan+1.ka.situs.4M": the first product, and how many more lines there are. */
export function codeOf(order) {
  const more = order.barang.length - 1;
  return orderCode(order.barang[0].produk + (more ? `+${more}` : ""), order.penjual, order.asal);
}

/** @param {Order} order  @returns {number} rupiah */
export function sumOf(order) {
  return order.barang.reduce((sum, line) => sum + line.jumlah * line.harga, 0);
}

/** Six signs that tell one order from another. */
export function newNumber() {
  return [...crypto.getRandomValues(new Uint8Array(6))].map((value) => (value % 36).toString(36)).join("");
}

/**
 * The whole message of one seller's part of a basket. Lines that have no room are counted and stand in the link only;
 * null where the buyer's own words leave no room.
 * @param {Order} order
 */
export function message(goods, order) {
  const { nama, alamat, ambil, catatan } = order.pembeli;
  const place = placeOf(goods, order.asal);
  const lines = order.barang.map((line) => lineText(goods, line));
  const values = {
    reseller: goods.penjual.get(order.penjual).nama, total: rupiah(sumOf(order)), asal: place && place.nama,
    // An empty name is a line for the buyer to fill in.
    nama, alamat: ambil ? null : alamat, ambil: ambil || null, catatan: catatan || null,
    tautan: `${goods.situs}meja/#${writeLink(goods, order)}`, kode: codeOf(order),
  };
  for (let shown = lines.length; shown >= 0; shown -= 1) {
    const rest = lines.length - shown;
    const barang = [...lines.slice(0, shown), ...(rest ? [`dan ${rest} macam lagi, lengkap di tautan di bawah`] : [])].join("\n");
    const text = fill(goods.teks.keranjang, { ...values, barang });
    if (text.length <= MOST && encodeURIComponent(text).length <= MOST_IN_LINK) {
      return text;
    }
  }
  return null;
}

/** `https://wa.me/<digits>?text=…` (WhatsApp FAQ, "How to use click to chat"). */
export function whatsappLink(digits, text) {
  return `https://wa.me/${digits}?text=${encodeURIComponent(text)}`;
}

/** The seller's own page, where one orders again. */
export function shopPage(seller) {
  return inside(seller.halaman);
}

// The short link: <site>/meja/#1.ka.warung-bu-imas.k7x2m9.n9c.<lines>.4M
// Version, seller, origin, the order's number, the sum in base 36, eight signs for each line (four of the product's key, two
// of the variant's or "--", two of the amount), two check characters. A part behind # never reaches a server.
/** @param {Order} order */
export function writeLink(goods, order) {
  const lines = order.barang.map((line) => {
    const product = goods.produk.get(line.produk);
    const variant = variantOf(product, line.varian);
    return product.kunci + (variant ? variant.kunci : "--") + line.jumlah.toString(36).padStart(2, "0");
  });
  const body = ["1", order.penjual, order.asal, order.nomor, sumOf(order).toString(36), lines.join("")].join(".");
  return `${body}.${checkOf(body)}`;
}
