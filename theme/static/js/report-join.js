// Backups of several desks and books as one: what is right in each, what is broken and why, and which of two versions counts (CONTRACT.md 1d).
// Pure: no clock, no storage, no page.

import { together } from "./consign-book.js";
import { clean as cleanNote, realDay } from "./consign-notes.js";
import { STEPS, clean as cleanOrder, doneOf, hashOf } from "./desk-orders.js";
import { clean as cleanPayment, joined as paymentsOnce } from "./desk-payments.js";
import { fromCsv } from "./desk-table.js";
import { count } from "./records.js";
import { slug } from "./storage.js";

/**
 * @typedef {import("./desk-orders.js").Stored} Order
 * @typedef {import("./consign-book.js").Note} Note
 * @typedef {import("./desk-payments.js").Payment} Payment
 * @typedef {{ berkas: string, catatan: string, sebab: string, isi: any }} Broken  a record that is set aside: from which file, which, why, and as it stood there
 * @typedef {{ nama: string, salah: string, pesanan: Order[], nota: Note[], uang: Payment[], laporan: any, rusak: Broken[] }} Source  one file, read; `salah` names why it is
 *   none of ours, as report.html calls it
 * @typedef {{ order: Order, sidik: string, dari: string[] }} Version
 * @typedef {{ id: string, versi: Version[], dipakai: string }} Conflict  one order, told otherwise by different files; the `sidik` of the version that counts
 * @typedef {{ orders: Order[], notes: Note[], payments: Payment[], conflicts: Conflict[], broken: Broken[], ganda: number }} Joined  `ganda`: records that another file held as well
 */

// More than a village ever sells at once: what is beyond is a slip or a prank, and sums of it would no longer be exact.
const [MANY, DEAR] = [99999, 1e9];
const ID = /^[0-9a-z]{6,12}$/;

const blank = (found) => found === undefined || found === null || found === "";
const whole = (found, most) => count(found, -1) >= 0 && count(found) <= most;
const some = (found, most) => blank(found) || whole(found, most);
const named = (found) => blank(found) || slug(found) !== "";
const object = (found) => Boolean(found) && typeof found === "object" && !Array.isArray(found);
const fits = (form) => (found) => typeof found === "string" && form.test(found);
const among = (known) => (found) => known.includes(found ?? "");
/** Whether each line of a record is right. @param {string} part @param {(line: any) => boolean} right */
const each = (part, right) => (raw) => raw[part].every(right);
// A table's row of an order without goods.
const nothing = (line) => object(line) && blank(line.produk) && blank(line.nama) && !Number(line.jumlah) && !Number(line.harga);

// What every record must say. The first that isn't so is told.
const HEAD = [
  ["bukan catatan", object],
  ["dari versi yang lebih baru", ({ versi }) => count(versi) < 2],
  ["versinya tidak tertulis", ({ versi }) => count(versi) === 1],
  ["nomornya tidak terbaca", ({ id }) => fits(ID)(id)],
  ["harinya tidak terbaca", ({ hari }) => Boolean(realDay(hari))],
];
/** @param {string} part @param {number} most */
const lines = (part, most) => [["daftar barangnya tidak ada", (raw) => Array.isArray(raw[part])], [`barangnya lebih dari ${most}`, (raw) => raw[part].length <= most]];

/** What each kind of record must say beyond that, and what makes one. @type {Object<string, { sebutan: string, rules: [string, (raw: any) => boolean][], clean: (raw: any) => any }>} */
const KINDS = {
  pesanan: {
    sebutan: "Pesanan",
    rules: /** @type {any} */ ([
      ...HEAD, ...lines("barang", 100),
      ["penjualnya tidak terbaca", ({ penjual }) => named(penjual)],
      ["asalnya tidak terbaca", ({ asal }) => named(asal)],
      ["ada barang yang tidak terbaca", each("barang", (line) => object(line) && named(line.produk))],
      ["ada barang tanpa nama", each("barang", (line) => nothing(line) || fits(/\S/)(line.produk) || fits(/\S/)(line.nama))],
      ["jumlah barangnya bukan bilangan yang wajar", each("barang", (line) => nothing(line) || whole(line.jumlah, MANY))],
      ["harga barangnya bukan bilangan yang wajar", each("barang", (line) => nothing(line) || whole(line.harga, DEAR))],
      ["hak pembuatnya bukan bilangan yang wajar", each("barang", ({ hak }) => some(hak, DEAR))],
      ["uang yang disepakati bukan bilangan yang wajar", ({ sepakat }) => some(sepakat, DEAR)],
      ["langkahnya tidak terbaca", ({ langkah }) => blank(langkah) || (object(langkah) && STEPS.every((step) => blank(langkah[step]) || realDay(langkah[step])))],
      ["tanda batalnya tidak terbaca", ({ batal }) => among(["", "ya", true, false])(batal)],
    ]),
    clean: cleanOrder,
  },
  nota: {
    sebutan: "Nota titip",
    rules: /** @type {any} */ ([
      ...HEAD, ...lines("baris", 200),
      ["urutannya tidak terbaca", ({ cap }) => Number.isInteger(cap) && cap >= 0],
      ["warungnya tidak terbaca", ({ warung }) => Boolean(slug(warung))],
      ["ada barang yang tidak terbaca", each("baris", (line) => object(line) && Boolean(slug(line.produk)) && named(line.pemilik))],
      ["jumlah barangnya bukan bilangan yang wajar", each("baris", ({ ada, tarik, antar }) => [ada, tarik, antar].every((found) => some(found, MANY)))],
      ["harga barangnya bukan bilangan yang wajar", each("baris", ({ harga }) => whole(harga, DEAR))],
      ["komisinya tidak terbaca", each("baris", ({ komisi }) => Array.isArray(komisi) && komisi.every((step) => Array.isArray(step) && step.every((part) => whole(part, DEAR))))],
      ["uang yang dibayar bukan bilangan yang wajar", ({ bayar }) => some(bayar, DEAR)],
      ["tanda batalnya tidak terbaca", ({ batal }) => blank(batal) || fits(ID)(batal)],
    ]),
    clean: cleanNote,
  },
  uang: {
    sebutan: "Pembayaran",
    rules: /** @type {any} */ ([
      ...HEAD,
      ["urutannya tidak terbaca", ({ cap }) => Number.isInteger(cap) && cap >= 0],
      ["jenisnya tidak terbaca", ({ jenis }) => among(["pembeli", "pesanan", "titip"])(jenis)],
      ["untuk siapanya tidak terbaca", ({ pesanan, penjual, pemilik }) => (blank(pesanan) || fits(ID)(pesanan)) && named(penjual) && named(pemilik)],
      ["uangnya bukan bilangan yang wajar", ({ jumlah }) => whole(jumlah, DEAR)],
      ["tanda batalnya tidak terbaca", ({ batal }) => blank(batal) || fits(ID)(batal)],
    ]),
    clean: cleanPayment,
  },
};

/** Which record it is, in words that hold nothing of a buyer's. @param {string} kind @param {any} raw @param {number} at */
function wordsOf(kind, raw, at) {
  const { id, hari } = object(raw) ? raw : { id: "", hari: "" };
  const { sebutan } = KINDS[kind];
  return `${sebutan} ke-${at + 1}` + (fits(ID)(id) ? `, nomor ${id}` : "") + (realDay(hari) && `, ${hari}`);
}

/** A file's records, each right or set aside. @param {string} nama @param {any} found its parts, from wherever they came @returns {Source} */
export function sourceOf(nama, found) {
  /** @type {Source} */
  const source = { nama, salah: "", pesanan: [], nota: [], uang: [], laporan: object(found.laporan) ? found.laporan : null, rusak: [] };
  for (const kind of Object.keys(KINDS)) {
    const { rules, clean } = KINDS[kind];
    (Array.isArray(found[kind]) ? found[kind] : []).forEach((raw, at) => {
      const [sebab] = rules.find(([, right]) => !right(raw)) || [""];
      const record = sebab ? null : clean(raw);
      if (record) {
        source[kind].push(record);
      } else {
        source.rusak.push({ berkas: nama, catatan: wordsOf(kind, raw, at), sebab: sebab || "tidak terbaca", isi: raw });
      }
    });
  }
  // What a desk or a book could not read itself goes along in its backup.
  for (const [key, isi] of object(found.rusak) ? Object.entries(found.rusak) : []) {
    source.rusak.push({ berkas: nama, catatan: `Catatan ${key.slice(0, 60)}`, sebab: "sudah rusak waktu dicadangkan", isi });
  }
  return source;
}

/** A backup of a desk (JSON or CSV) or of a book (JSON), or a joined file. @param {string} nama @param {string} written @returns {Source} */
export function readFile(nama, written) {
  const bare = written.replace(/^\ufeff/, "");
  const none = (salah) => ({ ...sourceOf(nama, {}), salah });
  try {
    if (/^"?hari"?[;,]"?nota"?[;,]/.test(bare)) {
      return none("csv_titip");
    }
    if (!/^\s*\{/.test(bare)) {
      const { versi, pesanan } = fromCsv(bare);
      return versi === false ? none("bukan_cadangan") : sourceOf(nama, { pesanan });
    }
    const found = JSON.parse(bare);
    if (count(found.versi) > 1) {
      return none("cadangan_baru");
    }
    if (count(found.versi) !== 1 || ![...Object.keys(KINDS), "laporan", "umum"].some((part) => found[part])) {
      return none("bukan_cadangan");
    }
    // What was told to everybody counts as typed here.
    return sourceOf(nama, found.umum ? { laporan: { bagian: { umum: [found] } } } : found);
  } catch {
    return none("bukan_cadangan");
  }
}

/** Tells an order from another version of it, by what a report reckons with: not by its buyer, nor by what has been done about it. @param {Order} order */
function versionOf({ penjual, asal, hari, barang, sepakat, batal }) {
  const lines = barang.filter(({ tebakan }) => !tebakan).map((/** @type {any} */ line) => [line.produk, line.varian, line.nama, line.jumlah, line.harga, line.hak, line.pemilik]);
  return hashOf(JSON.stringify([penjual, asal, hari, lines, sepakat, batal]));
}

// The one with more done; of two that are as far, the same on every phone, in whatever order the files came.
/** @param {Order} one @param {Order} other */
function further(one, other) {
  const ahead = doneOf(one) + Number(one.batal) - doneOf(other) - Number(other.batal);
  return ahead > 0 || (ahead === 0 && JSON.stringify(one) <= JSON.stringify(other)) ? one : other;
}

/** @template {{ id: string }} T @param {Source[]} sources @param {"nota" | "uang"} kind @param {T[]} kept @returns {Broken[]} records that say otherwise than the one of the same id that counts */
function outdone(sources, kind, kept) {
  const known = new Map(kept.map((record) => [record.id, JSON.stringify(record)]));
  return sources.flatMap(({ nama, [kind]: records }) => /** @type {any[]} */ (records).map((record, at) => ({ record, at })).filter(({ record }) => known.get(record.id) !== JSON.stringify(record))
    .map(({ record, at }) => ({ berkas: nama, catatan: wordsOf(kind, record, at), sebab: "isinya lain dari catatan bernomor sama di berkas lain", isi: record })));
}

/** All files as one. @param {Source[]} sources @param {Object<string, string>} chosen the version that counts, by an order's id, where somebody has chosen @returns {Joined} */
export function joinedOf(sources, chosen) {
  /** @type {Map<string, Map<string, Version>>} */
  const found = new Map();
  for (const { nama, pesanan } of sources) {
    for (const order of pesanan) {
      const versions = found.get(order.id) || new Map();
      const sidik = versionOf(order);
      const { order: known, dari } = versions.get(sidik) || { order, dari: [] };
      found.set(order.id, versions.set(sidik, { order: further(known, order), sidik, dari: dari.includes(nama) ? dari : [...dari, nama] }));
    }
  }
  const [orders, conflicts] = [[], []];
  for (const [id, versions] of found) {
    const all = [...versions.values()];
    const first = all.map(({ order }) => order).reduce(further);
    const { order, sidik } = versions.get(new Map(Object.entries(chosen)).get(id)) || all.find((version) => version.order === first);
    orders.push(order);
    if (all.length > 1) {
      conflicts.push({ id, versi: all, dipakai: sidik });
    }
  }
  const notes = together(...sources.map(({ nota }) => nota));
  const payments = paymentsOnce(...sources.map(({ uang }) => uang));
  const read = sources.reduce((sum, { pesanan, nota, uang }) => sum + pesanan.length + nota.length + uang.length, 0);
  return {
    orders: orders.sort((one, other) => (one.hari < other.hari || (one.hari === other.hari && one.id < other.id) ? -1 : 1)), notes, payments, conflicts,
    broken: [...sources.flatMap(({ rusak }) => rusak), ...outdone(sources, "nota", notes), ...outdone(sources, "uang", payments)],
    ganda: read - orders.length - notes.length - payments.length,
  };
}
