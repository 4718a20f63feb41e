// What was sold, line for line, from the orders of desks and the notes of consignment books (CONTRACT.md 1c). Pure: no clock, no storage, no page.

import { salesOf } from "./consign-book.js";
import { ownPrice } from "./desk-propose.js";
import { sumOf } from "./phrases.js";

/**
 * @typedef {"online" | "titip" | "acara" | "langsung"} Channel  ordered on the site or through what was shared; sold from a stall's shelf; ordered for or at an event;
 *   ordered at a stall or on paper
 * @typedef {{ hari: string, saluran: Channel, asal: string, id: string, penjual: string, warung: string, acara: string, pemilik: string, produk: string, varian: string,
 *   nama: string, satuan: string, jumlah: number, uang: number, hak: number, bagian: number, selesai: boolean }} Sold  one good of one order, or one sale from a shelf: `asal` where the order
 *   began, as its code says; `id` the order's or the note's; `uang` rupiah that the buyer pays, of which `hak` is the owner's and `bagian` the stall's: what is left is
 *   the seller's; `jumlah` below 0 takes an earlier sale back; `selesai` where it was paid
 */

/**
 * What a line's good costs the seller, in rupiah for one: as it was written down with the order, of older orders the owner's price of today; all that the buyer
 * pays where the owner asks no price.
 * @param {import("./goods.js").Goods | null} goods @param {any} line of a stored order
 */
export function dueOf(goods, line) {
  const product = goods && goods.produk.get(line.produk);
  return line.hak || (!line.pemilik && product && ownPrice(product, line)) || line.harga;
}

/** Whose the good is: as it was written down with the order, else by the list of today; "" for nobody known. @param {import("./goods.js").Goods | null} goods @param {any} line */
export function ownerOf(goods, line) {
  const product = goods && goods.produk.get(line.produk);
  return line.pemilik || (product ? product.pemilik : "");
}

/** @param {import("./goods.js").Goods | null} goods @param {string} asal @returns {Channel} */
function channelOf(goods, asal) {
  return goods && goods.acara.has(asal) ? "acara" : asal === "kertas" || (goods && goods.warung.has(asal)) ? "langsung" : "online";
}

/**
 * What was ordered, but for what was called off and for guesses that nobody has confirmed. A sum that was agreed on differs from that of the lines by a line of its
 * own, which is no good and nobody's.
 * @param {import("./goods.js").Goods | null} goods @param {import("./desk-orders.js").Stored[]} orders @returns {Sold[]}
 */
function ordered(goods, orders) {
  return orders.filter(({ batal }) => !batal).flatMap((order) => {
    const { hari, id, penjual, barang, sepakat, langkah } = order;
    const asal = order.asal || "situs";
    const saluran = channelOf(goods, asal);
    const head = {
      hari, saluran, asal, id, penjual, warung: goods && goods.warung.has(asal) ? asal : "", acara: saluran === "acara" ? asal : "", bagian: 0, selesai: Boolean(langkah.selesai),
    };
    const lines = barang.filter(({ tebakan }) => !tebakan).map((line) => {
      const { produk, varian, nama, satuan, jumlah, harga } = line;
      return { ...head, pemilik: ownerOf(goods, line), produk, varian, nama, satuan, jumlah, uang: jumlah * harga, hak: jumlah * dueOf(goods, line) };
    });
    const apart = (sepakat ?? null) === null ? 0 : sepakat - sumOf(order);
    return apart ? [...lines, { ...head, pemilik: "", produk: "", varian: "", nama: "Selisih harga", satuan: "", jumlah: 0, uang: apart, hak: 0 }] : lines;
  });
}

/** What was sold from shelves. @param {Map<string, import("./consign-book.js").Stall>} book @returns {Sold[]} */
function consigned(book) {
  return salesOf(book).map(({ hari, nota, warung, produk, varian, barang, satuan, pemilik, jumlah, harga, bagian }) => ({
    hari, saluran: "titip", asal: warung, id: nota, penjual: "", warung, acara: "", pemilik, produk, varian, nama: barang, satuan, jumlah, uang: jumlah * harga, hak: jumlah * (harga - bagian),
    bagian: jumlah * bagian, selesai: false,
  }));
}

/**
 * Every line of all that was sold, the earliest first.
 * @param {import("./goods.js").Goods | null} goods today's list, for who owns what and what is an event
 * @param {import("./desk-orders.js").Stored[]} orders @param {Map<string, import("./consign-book.js").Stall>} book @returns {Sold[]}
 */
export function soldOf(goods, orders, book) {
  return [...ordered(goods, orders), ...consigned(book)].sort((one, other) => (one.hari < other.hari ? -1 : one.hari > other.hari ? 1 : 0));
}
