// "Untuk umum": sums of one quarter that may hang on a notice board, for they leave open what each household earned (FORMATS.md, "Public figures"). Pure.
//
// Rows that would tell too much are put together with others until their sum doesn't; a table with which that can't be done, or that tells too much beside the others,
// is left out. A quarter is made public once: orders that come later change nothing, for the difference would be theirs alone. Nothing is counted in public, neither
// pieces nor orders: with the prices, which everybody knows, a sum and a count together are two equations.

import { realDay } from "./consign-notes.js";
import { LEAST, PERCENT, TWO, add, open } from "./report-audit.js";
import { monthFrom } from "./report-sums.js";
import { words } from "./storage.js";

/**
 * @typedef {import("./report-audit.js").Part} Part
 * @typedef {import("./report-audit.js").By} By
 * @typedef {import("./report-audit.js").Grouping} Grouping
 * @typedef {{ nama: string, uang: number }} Row  of the table by month, "2026-10"; by channel, "titip"; what was put together, TOGETHER
 * @typedef {{ versi: 1, umum: string, jumlah: number, kategori: Row[], saluran: Row[], bulan: Row[], aturan: typeof RULES }} Public  all that is told: `umum` the quarter
 *   ("2026-4"); rupiah, rounded one by one; a table without rows is left out
 * @typedef {{ menurut: By, nama: string, alasan: "sedikit" | "besar" | "teman" | "tabel" }} Hidden  for the officer alone: too few households; one of them (nearly) all; put
 *   with these so that their sum tells nothing; of the whole table no row can stand, or together with the other tables it would tell too much
 * @typedef {{ umum: Public | null, hidden: Hidden[], refused: "" | "waktu" | "belum" | "beda" | "sedikit", lama: boolean }} Result  `refused` why nothing may be told: no
 *   quarter; not over yet; told twice already, and not the same; too few households, or one with (nearly) all. `lama`: as it was told before
 */

export const TOGETHER = "Yang lain (digabung)";
/** @type {By[]} in the order in which a table is kept rather than the next */
export const TABLES = ["kategori", "saluran", "bulan"];
/** Each figure is rounded to so many rupiah: the last digits would tell how many of a good with an odd price were sold. */
const ROUND = 10000;
export const RULES = { rumah: LEAST, persen: PERCENT, dua: TWO, bulat: ROUND };

/** Rupiah, and no more than a thousand billion: nine thousand such lines still have an exact sum (2^53). */
const whole = (found) => Number.isInteger(found) && Math.abs(found) <= 1e12;

/** "2026-4" for the quarter that begins and ends on these days; "" for none. @param {string} dari @param {string} sampai */
export function quarterOf(dari, sampai) {
  if (!/^20/.test(dari) || !realDay(dari)) {
    return "";
  }
  const [year, month] = dari.split("-").map(Number);
  return month % 3 === 1 && dari.endsWith("-01") && sampai === monthFrom(dari, 2).sampai ? `${year}-${(month + 2) / 3}` : "";
}

/**
 * What each household earned. What was taken back is taken from the sales before it; where those are of an earlier quarter, from none: that one has been told already.
 * Lines that are no good's or nobody's (a sum that was agreed on) are no household's earnings.
 * @param {import("./ledger.js").Sold[]} sold @param {string} dari @param {string} sampai @param {(line: import("./ledger.js").Sold) => string} categoryOf @returns {Part[]}
 */
export function partsOf(sold, dari, sampai, categoryOf) {
  const months = new Map();
  for (const line of sold.filter(({ hari, pemilik, produk, uang }) => hari >= dari && hari <= sampai && realDay(hari) && pemilik && produk && whole(uang))) {
    const key = JSON.stringify([line.pemilik, categoryOf(line) || "Tanpa kategori", line.saluran]);
    months.set(key, months.get(key) || new Map());
    add(months.get(key), line.hari.slice(0, 7), line.uang);
  }
  return [...months].flatMap(([key, sums]) => {
    const [pemilik, kategori, saluran] = JSON.parse(key);
    let back = 0;
    return [...sums].sort().reverse().map(([bulan, sum]) => {
      const uang = Math.max(0, sum + back);
      back = Math.min(0, sum + back);
      return { pemilik, kategori, saluran, bulan, uang };
    }).filter(({ uang }) => uang);
  });
}

/** One row for each, and all that can't stand for itself put together with those that the fewest households share, until their sum can. @param {Part[]} parts @param {By} menurut */
function grouped(parts, menurut) {
  const households = new Map();
  parts.forEach((part) => households.set(part[menurut], (households.get(part[menurut]) || new Set()).add(part.pemilik)));
  const alone = (names) => open(parts.filter((part) => names.includes(part[menurut])), []);
  // By who makes what, which everybody sees on the site, not by rupiah: so the choice itself tells nothing of them.
  const names = [...households.keys()].sort((one, other) => households.get(one).size - households.get(other).size || (one < other ? -1 : 1));
  const hidden = names.filter((name) => !alone([name]));
  /** @type {Hidden[]} */
  const told = hidden.map((nama) => ({ menurut, nama, alasan: households.get(nama).size < LEAST ? "sedikit" : "besar" }));
  const shown = names.filter((name) => !hidden.includes(name));
  while (hidden.length && shown.length && !alone(hidden)) {
    const [nama] = shown.splice(0, 1);
    hidden.push(nama);
    told.push({ menurut, nama, alasan: "teman" });
  }
  const rowOf = new Map(names.map((name) => [name, hidden.includes(name) ? TOGETHER : name]));
  return { menurut, rowOf, told, shown: shown.length > 0 };
}

/** The most and the best tables that may be public together. @param {Part[]} parts @param {Grouping[]} tables @returns {Grouping[]} */
function kept(parts, tables) {
  // Bits of TABLES: all three, then two, then one, of as many those that stand first.
  const choices = [7, 3, 5, 6, 1, 2, 4].map((chosen) => tables.filter((_, at) => (chosen >> at) % 2));
  return choices.find((some) => open(parts, some)) || [];
}

const rounded = (uang) => Math.round(uang / ROUND) * ROUND;

/** @param {Part[]} parts @param {Grouping} table @returns {Row[]} */
function rowsOf(parts, { menurut, rowOf }) {
  const sums = new Map();
  parts.forEach((part) => add(sums, rowOf.get(part[menurut]), part.uang));
  const place = ([nama, uang]) => (nama === TOGETHER ? Infinity : menurut === "bulan" ? Number(nama.slice(5)) : -uang);
  return [...sums].sort((one, other) => place(one) - place(other)).map(([nama, uang]) => ({ nama, uang: rounded(uang) }));
}

/**
 * What may be told of the quarter from `dari` to `sampai`.
 * @param {import("./ledger.js").Sold[]} sold
 * @param {{ dari: string, sampai: string, hari: string, categoryOf: (line: import("./ledger.js").Sold) => string, published: Public[] }} asked  `hari` today; `published`
 *   what was told before, by whomever
 * @returns {Result}
 */
export function publicOf(sold, { dari, sampai, hari, categoryOf, published }) {
  const quarter = quarterOf(dari, sampai);
  const before = published.filter(({ umum }) => umum === quarter);
  const parts = partsOf(sold, dari, sampai, categoryOf);
  /** @param {Result["refused"]} refused @returns {Result} */
  const no = (refused) => ({ umum: null, hidden: [], refused, lama: false });
  if (!quarter) {
    return no("waktu");
  }
  if (before.length) {
    return new Set(before.map((one) => JSON.stringify(one))).size > 1 ? no("beda") : { umum: before[0], hidden: [], refused: "", lama: true };
  }
  if (sampai >= hari) {
    return no("belum");
  }
  if (!open(parts, [])) {
    return no("sedikit");
  }
  const found = TABLES.map((menurut) => grouped(parts, menurut));
  const some = kept(parts, found.filter(({ shown }) => shown));
  const [kategori, saluran, bulan] = found.map((table) => (some.includes(table) ? rowsOf(parts, table) : []));
  const hidden = found.flatMap((table) => (some.includes(table) ? table.told : [{ menurut: table.menurut, nama: "", alasan: /** @type {const} */ ("tabel") }]));
  const total = parts.reduce((sum, { uang }) => sum + uang, 0);
  return { umum: { versi: 1, umum: quarter, jumlah: rounded(total), kategori, saluran, bulan, aturan: RULES }, hidden, refused: "", lama: false };
}

/** A public file, built anew from what is right in it; null for what is none. @param {any} found @returns {Public | null} */
export function cleanPublic(found) {
  const rows = (list) => (Array.isArray(list) ? list : []).slice(0, 100).map((row) => ({ nama: words((row || {}).nama, 120), uang: (row || {}).uang }));
  const ours = found && found.versi === 1 && /^20\d\d-[1-4]$/.test(words(found.umum));
  const tables = ours ? TABLES.map((table) => rows(found[table])) : [];
  const right = ours && whole(found.jumlah) && tables.flat().every(({ uang }) => whole(uang) && uang >= 0);
  const [kategori, saluran, bulan] = tables;
  return right ? { versi: 1, umum: found.umum, jumlah: found.jumlah, kategori, saluran, bulan, aturan: RULES } : null;
}
