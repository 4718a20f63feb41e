// The orders on this phone, one key each, and their backup: JSON, or CSV for a spreadsheet (RFC 4180). Whatever is read is
// built anew from what is right in it; what can't be read stays where it is.

import { csvOf, table } from "./csv.js";
import { BUYER } from "./phrases.js";
import { count, day, made } from "./records.js";
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
const each = (names, make) => Object.fromEntries(names.map((name) => [name, make(name)]));
const whole = made({ produk: slug, nama: words, satuan: words, varian: words, jumlah: count, harga: count });
// A guess that nobody has confirmed yet.
const item = (found) => ({ ...whole(found), ...(found && (found.tebakan === true || found.tebakan === "ya") && { tebakan: true }) });

// Each part of an order, and what makes it.
const PARTS = {
  versi: count, id: fitting(/^[0-9a-z]{6,12}$/), urut: count, hari: day, nomor: (found) => words(found, 6), penjual: slug, asal: slug, kode: words,
  pembeli: made(each(BUYER, () => long)),
  barang: (found) => found.slice(0, 100).map(item).filter((one) => one.nama || one.produk),
  jumlah: (found) => count(found, null), lain: lines, masalah: lines, langkah: days((step) => STEPS.includes(step)), pemilik: days(slug), dikabari: days(slug),
  kurir: words, resi: words, wa: (found) => words(found).replace(/\D/g, "").slice(0, 15), batal: (found) => found === true || found === "ya",
  sepakat: (found) => count(found, null), sidik: fitting(/^[0-9a-z]{1,8}$/), po: words,
};
// In a table a line's own name and amount need other names than the buyer's and the sum.
const IN_TABLE = { pembeli: BUYER, barang: ["produk", "barang", "satuan", "varian", "banyak", "harga", "tebakan"], langkah: STEPS };
const COLUMNS = Object.keys(PARTS).flatMap((part) => IN_TABLE[part] || part);
// In a table each is one cell, a line a pair.
const PAIRS = ["pemilik", "dikabari"];
// These came later: a table without them is a backup as well.
const LATER = ["dikabari", "hp", "tebakan", "sepakat", "sidik", "po"];

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

/** Alters what is stored now: another tab may have been quicker. @returns {boolean} false where the phone keeps nothing */
export function alter(order, altered) {
  return change(SPACE + order.id, clean, (found) => clean({ ...order, ...found, ...altered(found || order) })).kept;
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

/** What could not be read goes along as it stands. */
export function toJson() {
  const { orders, broken } = all();
  return JSON.stringify({ versi: 1, pesanan: orders, ...(broken[0] && { rusak: Object.fromEntries(broken.map((key) => [key, text(key)])) }) }, null, 1);
}

/** One row a line of goods. */
export function toCsv(orders) {
  const rows = orders.flatMap((order) => (order.barang.length ? order.barang : [{}]).map((line) => {
    const values = {
      ...line, ...order, ...order.pembeli, ...order.langkah, barang: line.nama, banyak: line.jumlah, lain: order.lain.join("\n"), masalah: order.masalah.join("\n"),
      ...each(PAIRS, (part) => Object.entries(order[part]).map((pair) => pair.join(" ")).join("\n")), batal: order.batal ? "ya" : "", tebakan: line.tebakan ? "ya" : "",
    };
    return COLUMNS.map((name) => values[name] ?? "");
  }));
  return csvOf([COLUMNS, ...rows]);
}

/** @returns {{ orders: Stored[], lost: number | false, fault: string }} how many can't be read; `fault` where it is no backup or one of tomorrow's, as desk.html calls it */
export function readBackup(written) {
  const bare = written.replace(/^\ufeff/, "");
  try {
    const { versi, pesanan } = /^\s*\{/.test(bare) ? JSON.parse(bare) : fromCsv(bare);
    if (count(versi) === 1) {
      const orders = pesanan.map(clean).filter(Boolean);
      return { orders, lost: pesanan.length - orders.length || false, fault: "" };
    }
    return { orders: [], lost: false, fault: count(versi) ? "cadangan_baru" : "bukan_cadangan" };
  } catch {
    return { orders: [], lost: false, fault: "bukan_cadangan" };
  }
}

/** @param {string} csv without a mark in front @returns {{ versi: any, pesanan: any[] }} orders as they were written; `versi` is false for a table that is none of the desk's */
export function fromCsv(csv) {
  const [head, ...rows] = table(csv, /^"?versi"?;/.test(csv) ? ";" : ",");
  const orders = new Map();
  for (const row of rows.filter((cells) => cells.length > 1)) {
    const cells = each(COLUMNS, (name) => row[head.indexOf(name)] || "");
    const { id, barang, banyak } = cells;
    const pairs = each(PAIRS, (part) => Object.fromEntries(cells[part].split("\n").map((pair) => pair.split(" "))));
    const order = orders.get(id) || { ...cells, ...pairs, barang: [], pembeli: cells, langkah: cells };
    orders.set(id, order);
    order.barang.push({ ...cells, nama: barang, jumlah: banyak });
  }
  const pesanan = [...orders.values()];
  return { versi: COLUMNS.every((name) => LATER.includes(name) || head.includes(name)) && (pesanan[0] || { versi: 1 }).versi, pesanan };
}
