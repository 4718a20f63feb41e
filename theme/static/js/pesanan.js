// The orders on this phone, one key each, and their backup: JSON, or CSV for a spreadsheet (RFC 4180). Whatever is read is
// built anew from what is right in it; what can't be read stays where it is.

import { ownPrice } from "./katalog.js";
import { BUYER } from "./pesan.js";
import { change, keys, read, remove, text } from "./simpan.js";

const SPACE = "meja/";
export const STEPS = ["konfirmasi", "kemas", "kirim", "selesai"];
const ITEM = ["produk", "barang", "satuan", "varian", "banyak", "harga"];
const COLUMNS = ["versi", "id", "urut", "hari", "nomor", "penjual", "asal", "kode", ...BUYER, ...ITEM, "jumlah", "lain", "masalah", ...STEPS, "pemilik", "kurir", "resi", "wa", "batal"];

/**
 * @typedef {import("./baca.js").Reading & { versi: 1, id: string, urut: number, hari: string, langkah: Object<string, string>,
 *   pemilik: Object<string, string>, kurir: string, resi: string, wa: string, batal: boolean }} Stored
 *   `urut` puts them in order whatever the phone's clock says; `langkah` a step's day, `pemilik` the day on which an owner confirmed
 */

// Half a sign would break a link.
const words = (found, most = 300) => (typeof found === "string" ? found.slice(0, most).replace(/[\ud800-\udfff]/gu, "") : "");
// A cell of a table is a text.
const count = (found, none = 0) => (/^"?\d{1,12}"?$/.test(JSON.stringify(found)) ? Number(found) : none);
const fitting = (found, form) => (form.exec(words(found)) || [""])[0];
const dayIn = (found) => fitting(found, /^\d{4}-\d\d-\d\d$/);
const slug = (found) => fitting(found, /^[a-z0-9-]{1,80}$/);
const lines = (found) => (Array.isArray(found) ? found : words(found, 1e5).split("\n")).slice(0, 300).map((line) => words(line, 1000).replace(/[\r\n]+/g, " ")).filter(Boolean);
const days = (found, known) => Object.fromEntries(Object.entries(found || {}).filter(([name, day]) => known(name) && dayIn(day)).slice(0, 60));

function item(found) {
  const { produk, nama, satuan, varian, jumlah, harga } = found || {};
  return { produk: slug(produk), nama: words(nama), satuan: words(satuan), varian: words(varian), jumlah: count(jumlah), harga: count(harga) };
}

/** @returns {any} */
function buyer(found) {
  return Object.fromEntries(BUYER.map((name) => [name, words(found[name], 1000)]));
}

/** @returns {Stored | null} null for what is no order of ours */
export function clean(found) {
  if (!found || count(found.versi) !== 1 || !fitting(found.id, /^[0-9a-z]{6,12}$/) || !Array.isArray(found.barang)) {
    return null;
  }
  const { id, urut, hari, nomor, penjual, asal, kode, barang, jumlah, pembeli, lain, masalah, langkah, pemilik, kurir, resi, wa, batal } = found;
  return {
    versi: 1, id, urut: count(urut), hari: dayIn(hari), nomor: words(nomor, 6), penjual: slug(penjual), asal: slug(asal), kode: words(kode),
    barang: barang.slice(0, 100).map(item).filter((one) => one.nama || one.produk), jumlah: count(jumlah, null),
    pembeli: buyer(pembeli || {}),
    lain: lines(lain), masalah: lines(masalah), langkah: days(langkah, (name) => STEPS.includes(name)), pemilik: days(pemilik, slug),
    kurir: words(kurir), resi: words(resi), wa: words(wa).replace(/\D/g, "").slice(0, 15), batal: batal === true,
  };
}

/** @returns {{ pesanan: Stored[], rusak: string[] }} the newest first, and the keys of what can't be read */
export function all() {
  const [pesanan, rusak] = [[], []];
  for (const key of keys(SPACE)) {
    const order = read(key, clean);
    if (order && key === SPACE + order.id) {
      pesanan.push(order);
    } else {
      rusak.push(key);
    }
  }
  return { pesanan: pesanan.sort((one, other) => other.urut - one.urut || (one.id < other.id ? 1 : -1)), rusak };
}

const contentOf = ({ penjual, asal, kode, barang, jumlah, pembeli }) => JSON.stringify([penjual, asal, kode, barang, jumlah, pembeli]);

/** Whether both say the same, whatever has been done about it since. */
export function sameContent(one, other) {
  return contentOf(one) === contentOf(other);
}

/** An order to be stored, out of one that was read. Without a number it is known by what it says (FNV-1a). */
export function fresh(reading, hari) {
  let hash = 0x811c9dc5;
  for (const letter of contentOf(reading) + reading.lain.join()) {
    hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
  }
  const urut = Math.max(0, ...all().pesanan.map((order) => order.urut)) + 1;
  return clean({ ...reading, versi: 1, id: reading.nomor || `x${(hash >>> 0).toString(36).padStart(7, "0")}`, urut, hari });
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

/** Takes orders in: of two of the same id that with more done stays, else the one here. */
export function merge(orders) {
  const told = { baru: 0, sama: 0, beda: 0, penuh: false };
  const done = ({ langkah, pemilik }) => Object.keys(langkah).length + Object.keys(pemilik).length / 100;
  for (const order of orders) {
    const here = stored(order.id);
    told[here ? (sameContent(here, order) ? "sama" : "beda") : "baru"] += 1;
    if (!here || done(order) > done(here)) {
      told.penuh = !alter(order, () => order) || told.penuh;
    }
  }
  return told;
}

/** The first step that is still to be done, "" for none. */
export function nextStep({ langkah, batal }) {
  return batal ? "" : STEPS.find((step) => !langkah[step]) || "";
}

/** By the phone's clock, which can't be right before the site was made. */
export function today(goods, now = new Date()) {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const salah = Boolean(goods) && day < goods.hari;
  return { hari: salah ? goods.hari : day, salah };
}

/** @returns {Object<string, Map<string, { jumlah: number, uang: number }>>} by owner, product, origin and month; what is called off doesn't count */
export function totals(goods, orders) {
  const found = { pemilik: new Map(), produk: new Map(), asal: new Map(), bulan: new Map() };
  for (const order of orders.filter((one) => !one.batal)) {
    for (const line of order.barang) {
      const add = (name, key, harga) => {
        const { jumlah, uang } = found[name].get(key) || { jumlah: 0, uang: 0 };
        found[name].set(key, { jumlah: jumlah + line.jumlah, uang: uang + line.jumlah * harga });
      };
      const product = goods && goods.produk.get(line.produk);
      if (product) {
        add("pemilik", product.pemilik, ownPrice(product, line));
      }
      add("produk", [line.nama, line.varian].filter(Boolean).join(", "), line.harga);
      add("asal", order.asal || "situs", line.harga);
      add("bulan", order.hari.slice(0, 7), line.harga);
    }
  }
  return found;
}

/** What could not be read goes along as it stands. */
export function toJson() {
  const { pesanan, rusak } = all();
  return JSON.stringify({ versi: 1, pesanan, ...(rusak[0] && { rusak: Object.fromEntries(rusak.map((key) => [key, text(key)])) }) }, null, 1);
}

/** One row a line of goods. */
export function toCsv(orders) {
  const rows = orders.flatMap((order) => (order.barang.length ? order.barang : [{}]).map((line) => {
    const values = {
      ...line, ...order, ...order.pembeli, ...order.langkah, barang: line.nama, banyak: line.jumlah, lain: order.lain.join("\n"), masalah: order.masalah.join("\n"),
      pemilik: Object.entries(order.pemilik).map((pair) => pair.join(" ")).join("\n"), batal: order.batal ? "ya" : "",
    };
    return COLUMNS.map((name) => values[name] ?? "");
  }));
  // A spreadsheet would take what begins so for a formula; an apostrophe in front is taken off again when it is read.
  const quoted = (value) => `"${String(value).replace(/^(?='*[=+\-@\t\r])/, "'").replace(/"/g, '""')}"`;
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
}

/** @returns {{ pesanan: Stored[], salah: string }} `salah` says in words what is wrong with the file */
export function readBackup(written) {
  const bare = written.replace(/^\ufeff/, "");
  try {
    const found = /^\s*\{/.test(bare) ? JSON.parse(bare) : fromCsv(bare);
    const versi = count(found.versi);
    if (versi > 1) {
      return { pesanan: [], salah: "Cadangan ini dari versi yang lebih baru. Muat ulang halaman ini, lalu coba lagi." };
    }
    if (versi) {
      const pesanan = found.pesanan.map(clean).filter(Boolean);
      const lost = found.pesanan.length - pesanan.length;
      return { pesanan, salah: lost ? `${lost} catatan di berkas ini tidak bisa dibaca.` : "" };
    }
  } catch (error) {
    // Said below.
  }
  return { pesanan: [], salah: "Berkas ini bukan cadangan meja pesanan." };
}

function fromCsv(csv) {
  const [head, ...rows] = table(csv, /^"?versi"?;/.test(csv) ? ";" : ",");
  const orders = new Map();
  for (const row of rows.filter((cells) => cells.length > 1)) {
    const cells = Object.fromEntries(COLUMNS.map((name) => [name, row[head.indexOf(name)] || ""]));
    const { id, pemilik, batal, barang, banyak } = cells;
    const order = orders.get(id) || { ...cells, barang: [], pembeli: cells, langkah: cells, pemilik: Object.fromEntries(pemilik.split("\n").map((pair) => pair.split(" "))), batal: batal === "ya" };
    orders.set(id, order);
    order.barang.push({ ...cells, nama: barang, jumlah: banyak });
  }
  const pesanan = [...orders.values()];
  return { versi: COLUMNS.every((name) => head.includes(name)) && (pesanan[0] || { versi: 1 }).versi, pesanan };
}

function table(csv, comma) {
  const rows = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${comma}\\r\\n]*))(${comma}|\\r?\\n|$)`, "y");
  while (cell.lastIndex < csv.length) {
    const [, inQuotes, bare, end] = cell.exec(csv);
    const value = inQuotes === undefined ? bare : inQuotes.replace(/""/g, '"');
    rows[rows.length - 1].push(value.replace(/^'(?='*[=+\-@\t\r])/, ""));
    if (end !== comma) {
      rows.push([]);
    }
  }
  return rows;
}
