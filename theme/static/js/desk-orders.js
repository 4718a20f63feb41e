// The orders on this phone, one key each, and their backup. Whatever is read is built anew from what is right in it; what can't be read stays where it is.

import { BUYER } from "./phrases.js";
import { PAID, count, day, made } from "./records.js";
import { change, fitting, read, slug, text, words } from "./storage.js";
import { keys, remove } from "./storage-keys.js";

const SPACE = "meja/";
export const STEPS = ["konfirmasi", "kemas", "kirim", "selesai"];

/**
 * @typedef {import("./desk-reader.js").Reading & { versi: 1, id: string, urut: number, hari: string, langkah: Object<string, string>,
 *   pemilik: Object<string, string>, dikabari: Object<string, string>, kurir: string, resi: string, wa: string, batal: boolean, sepakat: number | null, sidik: string, po: string }} Stored
 *   `urut` puts them in order whatever the phone's clock says; `langkah` a step's day, `pemilik` the day on which an owner confirmed,
 *   `dikabari` the day on which an owner was asked, or the buyer was written to at a step ("-kirim": no owner is called so);
 *   `sepakat` the sum that was agreed on, where it is not that of the lines; `sidik` tells the text it was made of from others
 */

const long = (found) => words(found, 1000);
const lines = (found) => (Array.isArray(found) ? found : words(found, 1e5).split("\n")).slice(0, 300).map((line) => long(line).replace(/[\r\n]+/g, " ")).filter(Boolean);
const days = (known) => (found) => Object.fromEntries(Object.entries(found || {}).filter(([of, on]) => known(of) && day(on)).slice(0, 60));
export const each = (names, make) => Object.fromEntries(names.map((name) => [name, make(name)]));
const whole = made({ produk: slug, nama: words, satuan: words, varian: words, jumlah: count, harga: count });
const owned = made({ hak: count, pemilik: slug });
// A guess that nobody has confirmed yet; whose it is, and what they get for one (0: not known, so all that is paid).
const item = (found) => ({ ...whole(found), ...(found && (found.tebakan === true || found.tebakan === "ya") && { tebakan: true }), ...(owned(found).pemilik && owned(found)) });

// Each part of an order, and what makes it.
export const PARTS = {
  versi: count, id: fitting(/^[0-9a-z]{6,12}$/), urut: count, hari: day, nomor: (found) => words(found, 6), penjual: slug, asal: slug, kode: words,
  pembeli: made(each(BUYER, () => long)),
  barang: (found) => found.slice(0, 100).map(item).filter((one) => one.nama || one.produk),
  jumlah: (found) => count(found, null), lain: lines, masalah: lines, langkah: days((step) => STEPS.includes(step)), pemilik: days(slug), dikabari: days(slug),
  kurir: words, resi: words, wa: (found) => words(found).replace(/\D/g, "").slice(0, 15), batal: (found) => found === true || found === "ya",
  sepakat: (found) => count(found, null), sidik: fitting(/^[0-9a-z]{1,8}$/), po: words,
};

/** @returns {Stored | null} null for what is no order of ours */
export function clean(found) {
  const ours = found && count(found.versi) === 1 && PARTS.id(found.id) && Array.isArray(found.barang);
  return ours ? made(PARTS)(found) : null;
}

/** @returns {{ orders: Stored[], broken: string[] }} the newest first, and the keys of what can't be read */
export function all() {
  const [orders, broken] = [[], []];
  for (const key of keys(SPACE)) {
    const order = read(key, clean);
    if (order && key === SPACE + order.id) {
      orders.push(order);
    } else {
      broken.push(key);
    }
  }
  return { orders: orders.sort((one, other) => other.urut - one.urut || (one.id < other.id ? 1 : -1)), broken };
}

// Without a number of the buyer's it is what it was when none was asked for, and so keeps its id.
const contentOf = ({ penjual, asal, kode, barang, jumlah, pembeli }) => JSON.stringify([penjual, asal, kode, barang.map(whole), jumlah, { ...pembeli, hp: pembeli.hp || undefined }]);

/** Whether both say the same, whatever has been done about it since. */
export function sameContent(one, other) {
  return contentOf(one) === contentOf(other);
}

/** FNV-1a, in base 36. @param {string} text */
export function hashOf(text) {
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Tells the text that an order was read of from others: by what it says itself, without its buyer and their own words where it is one of the site's. */
export function printOf(reading) {
  const { nomor, kode, lain, barang } = reading;
  return hashOf(nomor || kode ? contentOf({ ...reading, pembeli: {}, barang: barang.filter(({ tebakan }) => !tebakan) }) : contentOf(reading) + lain.join());
}

// A chat that is copied again with more below holds all of what it held before.
function goesOn(old, { nomor, kode, lain, barang }) {
  const same = old.barang.some((line) => barang.some(({ produk }) => line.produk === produk));
  return !nomor && !old.nomor && !old.batal && old.kode === kode && same && Boolean(old.lain[0]) && old.lain.every((line) => lain.includes(line));
}

/**
 * An order to be stored, out of one that was read. Without a number it is known by what it says, and so is one that stands `apart`
 * from another of its number, which is never written over. The same message finds its order again.
 */
export function fresh(reading, hari, apart = false) {
  const { nomor } = reading;
  const own = `x${hashOf(contentOf(reading) + (nomor || reading.lain.join())).padStart(7, "0")}`;
  const { orders } = all();
  const urut = Math.max(0, ...orders.map((order) => order.urut)) + 1;
  const made = clean({ sidik: printOf(reading), ...reading, versi: 1, id: nomor || own, urut, hari });
  const alone = orders.filter(({ id }) => id.startsWith(own));
  const found = [...alone, ...orders.filter(({ id }) => id === nomor)].find((one) => sameContent(one, made)) || alone[0] || (nomor ? made : orders.find((one) => goesOn(one, made)) || made);
  return { ...made, id: apart ? own + (alone[0] ? urut.toString(36) : "") : found.id };
}

/** What is stored of it now, or null. */
export function stored(id) {
  return read(SPACE + id, clean);
}

// A line of a good that lies in the order already, however it came there again, keeps whose it is and what they get.
function sameDue(lines, line) {
  const { hak, pemilik } = lines.find(({ produk, varian, satuan, pemilik }) => pemilik && [produk, varian, satuan].join() === [line.produk, line.varian, line.satuan].join()) || line;
  return { ...line, hak, pemilik };
}

/** Alters what is stored now: another tab may have been quicker. @returns {boolean} false where the phone keeps nothing */
export function alter(order, altered) {
  return change(SPACE + order.id, clean, (found) => {
    const changed = { ...order, ...found, ...altered(found || order) };
    return clean({ ...changed, barang: changed.barang.map((line) => sameDue(found ? found.barang : [], line)) });
  }).kept;
}

export function drop(id) {
  remove(SPACE + id);
}

/** How far an order is: steps first, then owners who have confirmed. */
export function doneOf({ langkah, pemilik }) {
  return Object.keys(langkah).length + Object.keys(pemilik).length / 100;
}

/** Takes orders in: of two of the same id that with more done stays, else the one here. @returns how many were new, the same, or different; `penuh` where the phone keeps nothing */
export function merge(orders) {
  const told = { baru: 0, sama: 0, beda: 0, penuh: false };
  for (const order of orders) {
    const here = stored(order.id);
    told[here ? (sameContent(here, order) ? "sama" : "beda") : "baru"] += 1;
    if (!here || doneOf(order) > doneOf(here)) {
      told.penuh = !alter(order, () => order) || told.penuh;
    }
  }
  return { ...told, beda: told.beda || false };
}

/** The first step that is still to be done, "" for none. */
export function nextStep({ langkah, batal }) {
  return batal ? "" : STEPS.find((step) => !langkah[step]) || "";
}

/** With the payments, which desk-payments.js makes and reads again. What could not be read goes along as it stands. */
export function toJson() {
  const { orders, broken } = all();
  const uang = [];
  for (const key of keys(PAID)) {
    try {
      uang.push(JSON.parse(text(key)));
    } catch {
      broken.push(key);
    }
  }
  return JSON.stringify({ versi: 1, pesanan: orders, uang, ...(broken[0] && { rusak: Object.fromEntries(broken.map((key) => [key, text(key)])) }) }, null, 1);
}

/**
 * @param {string} written @param {(csv: string) => { versi: any, pesanan: any[], uang?: any }} fromCsv desk-table.js's
 * @returns {{ orders: Stored[], uang: any[], lost: number, fault: string }} how many can't be read, and payments as they stand there; `fault` where it is no backup or one
 *   of tomorrow's, as desk.html calls it
 */
export function readBackup(written, fromCsv) {
  const bare = written.replace(/^\ufeff/, "");
  let fault = "bukan_cadangan";
  try {
    const { versi, pesanan, uang } = /^\s*\{/.test(bare) ? JSON.parse(bare) : fromCsv(bare);
    fault = count(versi) > 1 ? "cadangan_baru" : fault;
    if (count(versi) === 1) {
      const orders = pesanan.map(clean).filter(Boolean);
      return { orders, uang: Array.isArray(uang) ? uang : [], lost: pesanan.length - orders.length, fault: "" };
    }
  } catch {
    // No backup.
  }
  return { orders: [], uang: [], lost: 0, fault };
}
