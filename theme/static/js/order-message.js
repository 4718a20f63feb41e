// An order as a WhatsApp message: a text of content/pesan/ with its placeholders filled, the code and the short link in it.

import { placeOf, rupiah, variantOf } from "./goods.js";
import { checkOf, orderCode } from "./order-code.js";
import { BUYER, fill, lineWords, oneLine, sumOf } from "./phrases.js";

/** @typedef {{ produk: string, varian: string, jumlah: number, harga: number }} Line  a product's slug, a variant's name, rupiah for one */
/** @typedef {{ nama: string, hp: string, alamat: string, ambil: string, catatan: string }} Buyer  `ambil`: where it is picked up, in words */
/** @typedef {{ penjual: string, asal: string, nomor: string, barang: Line[], pembeli: Buyer }} Order */

/** "2 bungkus Ladu Ketan, Wijen = Rp32.000" */
export function lineText(goods, line) {
  return `${lineWords({ ...goods.produk.get(line.produk), ...line })} = ${rupiah(line.jumlah * line.harga)}`;
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
  const lines = order.barang.map((line) => lineText(goods, line));
  const values = {
    reseller: goods.penjual.get(order.penjual).nama, total: rupiah(sumOf(order)), asal: place && place.nama,
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
