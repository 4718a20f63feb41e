// What lies in the basket on this phone, who the buyer is, and by which way they came.

import { change, fitting, read, slug, watch, words } from "./storage.js";

export const MOST = 999;
const MOST_LINES = 60;
const BASKET = "keranjang";
const ORIGIN = "asal";
const SELLER = "penjual";
// Whoever scanned a stall's code last week orders from there; last month's says nothing.
const DAYS = 7;

/**
 * @typedef {{ produk: string, varian: string, penjual: string, jumlah: number }} Item  `penjual` and `varian` "" and `jumlah` 0 are the usual ones
 * @typedef {{ nama: string, hp: string, alamat: string, catatan: string, warung: string }} Buyer  `warung`: the stall where it is picked up, "" for delivery
 * @typedef {{ versi: 1, barang: Item[], pembeli: Buyer, nomor: [string, string][], dibuka: string[] }} Basket
 *   `nomor`: each seller's order number; `dibuka`: those numbers whose message was opened in WhatsApp
 */

const number = fitting(/^[0-9a-z]{6}$/);
const list = (found) => (Array.isArray(found) ? found.slice(-MOST_LINES) : []);

function item(found) {
  const { produk, varian, penjual, jumlah } = found || {};
  return { produk: slug(produk), varian: words(varian), penjual: slug(penjual), jumlah: Number.isInteger(jumlah) ? Math.min(Math.max(jumlah, 0), MOST) : 0 };
}

/** @returns {Basket | null} null for what is no basket of ours */
function clean(found) {
  const { versi, barang, pembeli, nomor, dibuka } = found || { versi: 1, barang: [] };
  const { nama, hp, alamat, catatan, warung } = pembeli || {};
  return versi === 1 && Array.isArray(barang) ? {
    versi,
    barang: list(barang).map(item).filter((line) => line.produk),
    pembeli: { nama: words(nama), hp: words(hp), alamat: words(alamat), catatan: words(catatan), warung: slug(warung) },
    nomor: list(nomor).filter((pair) => Array.isArray(pair) && slug(pair[0]) && number(pair[1])).map(([seller, found]) => [seller, found]),
    dibuka: list(dibuka).filter(number),
  } : null;
}

/** @returns {Basket} */
export function basket() {
  return read(BASKET, clean) || clean(null);
}

/** @param {(basket: Basket) => Basket} alter  @returns {{ value: Basket, kept: boolean }} */
export function alterBasket(alter) {
  return change(BASKET, clean, (found) => alter(found || clean(null)));
}

/** Adds to a line of the same product, variant and seller where there is one; there is `room` for sixty lines. */
export function add(line) {
  let room = true;
  const { kept } = alterBasket((found) => {
    const same = found.barang.find((old) => old.produk === line.produk && old.varian === line.varian && old.penjual === line.penjual);
    const barang = same
      ? found.barang.map((old) => (old === same ? { ...old, jumlah: Math.min((old.jumlah || 1) + (line.jumlah || 1), MOST) } : old))
      : [...found.barang, item(line)].slice(0, MOST_LINES);
    room = Boolean(same) || found.barang.length < MOST_LINES;
    return { ...found, barang };
  });
  return { kept, room };
}

/** Six signs that tell one order from another. */
export function newNumber() {
  return Math.random().toString(36).slice(2, 8).padEnd(6, "0");
}

function cleanSeller(found) {
  const { penjual, sejak } = found || {};
  return { penjual: slug(penjual), sejak: +sejak || 0 };
}

/** By whom the buyer orders from now on: chosen in a list, or named by the shop they are in. */
export function chooseSeller(penjual) {
  change(SELLER, cleanSeller, () => ({ penjual, sejak: Date.now() }));
}

/** Whom the buyer chose, or who answers for the place they came by, whichever was later; "" for nobody yet. */
export function preferredSeller(answering) {
  const { penjual, sejak } = read(SELLER, cleanSeller);
  return answering && !(sejak > read(ORIGIN, cleanOrigin).sejak) ? answering : penjual;
}

export function onOtherTab(told) {
  watch(BASKET, told);
}

function cleanWay(found) {
  const { asal, sejak } = found || {};
  // What is no number has no age.
  const age = Date.now() - sejak;
  return { asal: age >= 0 && age < DAYS * 864e5 ? slug(asal) : "", sejak };
}

/**
 * `dari` is what an address said of a channel (?dari=), beside the way that is known: only the goods say which channels there are.
 * @returns {{ asal: string, sejak: number, dari?: { asal: string, sejak: number } }}
 */
function cleanOrigin(found) {
  return { ...cleanWay(found), dari: cleanWay((found || {}).dari) };
}

/** The stall, event or channel by which the visitor came, "situs" for none. @param {string[]} channels  those that there are */
export function origin(channels) {
  const { asal, dari } = read(ORIGIN, cleanOrigin);
  return channels.includes(dari.asal) ? dari.asal : asal || "situs";
}

export function setOrigin(asal) {
  change(ORIGIN, cleanOrigin, () => ({ asal, sejak: Date.now() }));
}

/** Counts for a channel of this name, where there is one. */
export function claimOrigin(asal) {
  change(ORIGIN, cleanOrigin, (found) => ({ ...found, dari: { asal: slug(asal), sejak: Date.now() } }));
}
