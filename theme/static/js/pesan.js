// The messages: a text of content/pesan/ with its placeholders filled, and the link that opens WhatsApp with it.

import { inside, number, placeOf, rupiah } from "./katalog.js";
import { orderCode } from "./kode.js";
import { sumOf, write } from "./tautan.js";

// As in plugins/storefront/orders.py and phrases.py: safe on every phone seen.
const MOST = 1000;
const MOST_IN_LINK = 1940;

/** Each value in its place; a line with a placeholder that has none (null) is left out. */
export function fill(template, values) {
  const lines = template.split("\n").filter((line) => !(line.match(/\{\w+\}/g) || []).some((name) => values[name.slice(1, -1)] === null));
  return lines.map((line) => line.replace(/\{(\w+)\}/g, (all, name) => values[name]).trimEnd()).join("\n");
}

/** Everything in one line, without what can't be seen or would break a link: so a buyer's words come back as they are. */
export function oneLine(words) {
  return words.replace(/[\ud800-\udfff]/gu, "").replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "").replace(/[\s\u0085]+/g, " ").trim();
}

/** "2 bungkus Ladu Ketan, Wijen = Rp32.000" */
export function lineText(goods, { produk, varian, jumlah, harga }) {
  const { nama, satuan } = goods.produk.get(produk);
  return `${number(jumlah)} ${satuan} ${nama}${varian ? `, ${varian}` : ""} = ${rupiah(jumlah * harga)}`;
}

/** "ladu-ketan+1.ka.situs.4M": the first product, and how many more lines there are. */
export function codeOf(order) {
  const more = order.barang.length - 1;
  return orderCode(order.barang[0].produk + (more ? `+${more}` : ""), order.penjual, order.asal);
}

export function fits(text) {
  return text.length <= MOST && encodeURIComponent(text).length <= MOST_IN_LINK;
}

/**
 * The whole message of one seller's part of a basket. Lines that have no room are counted and stand in the link only;
 * null where the buyer's own words leave no room.
 * @param {import("./tautan.js").Order} order
 */
export function message(goods, order) {
  const { nama, alamat, ambil, catatan } = order.pembeli;
  const place = placeOf(goods, order.asal);
  const lines = order.barang.map((line) => lineText(goods, line));
  const values = {
    reseller: goods.penjual.get(order.penjual).nama, total: rupiah(sumOf(order)), asal: place && place.nama,
    // An empty name is a line for the buyer to fill in.
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

/** `https://wa.me/<digits>?text=…` (WhatsApp FAQ, "How to use click to chat"). */
export function whatsappLink(digits, text) {
  return `https://wa.me/${digits}?text=${encodeURIComponent(text)}`;
}

/** The seller's own page, where one orders again. */
export function shopPage(seller) {
  return inside(seller.halaman);
}
