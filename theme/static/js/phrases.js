// Texts of content/pesan/ with their placeholders filled, what an order says in words, and an order as a WhatsApp message: the code and the
// short link in it.

import { number, placeOf, rupiah, startOf, variantOf } from "./goods.js";
import { checkOf, orderCode } from "./order-code.js";

/** What a buyer says about themselves. */
export const BUYER = ["nama", "hp", "alamat", "ambil", "catatan"];

/** Each value in its place; a line with a placeholder that has none (null) is left out. */
export function fill(template, values) {
  const lines = template.split("\n").filter((line) => !(line.match(/\{\w+\}/g) || []).some((name) => values[name.slice(1, -1)] === null));
  return lines.map((line) => line.replace(/\{(\w+)\}/g, (all, name) => values[name]).trimEnd()).join("\n");
}

/** Everything in one line, without what can't be seen or would break a link: so a buyer's words come back as they are. */
export function oneLine(words = "") {
  return words.replace(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]/gu, "").replace(/[\s\u0085]+/g, " ").trim();
}

/** "2 bungkus Ladu Ketan, Wijen"; what an order says of goods that are no more may lack the unit or the name. */
export function lineWords({ jumlah, satuan, nama, varian }) {
  return [number(jumlah), satuan, nama].filter(Boolean).join(" ") + (varian && `, ${varian}`);
}

/** @param {{ barang: { jumlah: number, harga: number }[] }} order  @returns {number} rupiah */
export function sumOf(order) {
  return order.barang.reduce((sum, line) => sum + line.jumlah * line.harga, 0);
}

/** `https://wa.me/<digits>?text=…` (WhatsApp FAQ, "How to use click to chat"). */
export function whatsappLink(digits, text) {
  return `https://wa.me/${digits}?text=${encodeURIComponent(text)}`;
}

/** @typedef {{ produk: string, varian: string, jumlah: number, harga: number }} Line  a product's slug, a variant's name, rupiah for one */
/** @typedef {{ nama: string, hp: string, alamat: string, ambil: string, catatan: string }} Buyer  `ambil`: where it is picked up, in words */
/** @typedef {{ penjual: string, asal: string, nomor: string, barang: Line[], pembeli: Buyer }} Order */

/** "2 bungkus Ladu Ketan, Wijen = Rp32.000" */
export function lineText(goods, line, start = "") {
  return `${lineWords({ ...goods.produk.get(line.produk), ...line })} = ${start}${rupiah(line.jumlah * line.harga)}`;
}

/** "ladu-ketan+1.ka.situs.4M": the first product, and how many more lines there are. */
export function codeOf(order) {
  const more = order.barang.length - 1;
  return orderCode(order.barang[0].produk + (more ? `+${more}` : ""), order.penjual, order.asal);
}

/**
 * The whole message of one seller's part of a basket. Lines that have no room are counted and stand in the link only;
 * null where the buyer's own words leave no room.
 * @param {Order} order
 */
export function message(goods, order) {
  const [nama, hp, alamat, ambil, catatan] = BUYER.map((part) => oneLine(order.pembeli[part]));
  const place = placeOf(goods, order.asal);
  const starts = order.barang.map((line) => startOf(goods, order.penjual, line));
  const lines = order.barang.map((line, at) => lineText(goods, line, starts[at]));
  const start = starts.sort().pop();
  const values = {
    reseller: goods.penjual.get(order.penjual).nama, total: start + rupiah(sumOf(order)) + (start && ", mohon pastikan harganya"), asal: place && (place.sebutan || place.nama),
    // An empty name or number is a line for the buyer to fill in.
    nama, hp, alamat: ambil ? null : alamat, ambil: ambil || null, catatan: catatan || null,
    tautan: `${goods.situs}meja/#${writeLink(goods, order)}`, kode: codeOf(order),
  };
  for (let shown = lines.length; shown >= 0; shown -= 1) {
    const rest = lines.length - shown;
    const barang = [...lines.slice(0, shown), ...(rest ? [`dan ${rest} macam lagi, lengkap di tautan di bawah`] : [])].join("\n");
    const text = fill(goods.teks.keranjang, { ...values, barang });
    if (text.length <= goods.batas.pesan && encodeURIComponent(text).length <= goods.batas.tautan) {
      return text;
    }
  }
  return null;
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
