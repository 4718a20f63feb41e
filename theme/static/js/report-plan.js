// What a dossier says in figures (docs/CONTRACT.md 5), reckoned to the last rupiah from what its owner knows.
// What isn't known is null and stays open on paper: no figure is made up, and none is taken for nothing.

import { number, rupiah } from "./goods.js";
import { MONTHS } from "./rounds.js";

const DAY = 864e5;
const MONTH = 30;

/**
 * Sums of a month (`monthly`) in whole rupiah, `terjual` in pieces; days are "2026-12-05", months "2026-12". `ramai` is the busiest month,
 * `angsuran` what is paid back each month from `mulai` on, `sendiri` what the owner pays of the funds.
 * @typedef {{ untuk: string, banyak?: number, harga?: number }} Need
 * @typedef {{ dari?: string, sampai?: string, penjualan?: number, terjual?: number, bahan?: number, biaya?: number, ramai?: string,
 *   angsuran?: number, mulai?: string, bulan?: number, dana?: Need[], sendiri?: number }} Known
 * @typedef {{ penjualan: number | null, bahan: number | null, biaya: number | null, angsuran: number | null, sisa: number | null, sejak: number | null }} Month
 *   `sisa` is what is left in it, `sejak` what was left in all up to its end; both may be below nothing
 * @typedef {{ dana: (Need & { jumlah: number | null })[], total: number | null, sendiri: number | null, dimohon: number | null, arus: Month[],
 *   anggapan: { harga: string, terjual: string, bahan: string, angsuran: string, mulai: string } }} Plan  words that aren't known are ""
 */

/** From the first day to the last, both counted; null where they are none. */
function daysOf(from, to) {
  const days = [from, to].every((day) => /^\d{4}-\d\d-\d\d$/.test(day)) ? (Date.parse(to) - Date.parse(from)) / DAY + 1 : 0;
  return days > 0 ? days : null;
}

/**
 * What a sum over any time comes to in a month of 30 days, rounded: 700.000 in 14 days are 1.500.000.
 * @param {number} total  @param {string} from  its first day  @param {string} to  its last, which counts
 * @returns {number | null} null where there is no such time
 */
export function monthly(total, from, to) {
  const days = daysOf(from, to);
  return days && Number.isFinite(total) ? Math.round((total * MONTH) / days) : null;
}

/** A sum as it can be reckoned with: a whole number from nothing on. */
const whole = (value) => (Number.isSafeInteger(value) && value >= 0 ? value : null);

/** One thing less others; null where any isn't known. */
const less = (sum, ...others) => ([sum, ...others].includes(null) ? null : others.reduce((left, other) => left - other, sum));

/** Of two such numbers; what is too large to be exact isn't known. */
const product = (count, price) => ([whole(count), whole(price)].includes(null) ? null : whole(count * price));

const plus = (values) => (values.includes(null) ? null : values.reduce((sum, value) => sum + value, 0));

/**
 * The funds with their sums, what comes in and goes out of each month, alike for all, and what that assumes.
 * @param {Known} known  @returns {Plan}
 */
export function planned(known) {
  const [penjualan, terjual, bahan, biaya, angsuran, sendiri] = ["penjualan", "terjual", "bahan", "biaya", "angsuran", "sendiri"].map((name) => whole(known[name]));
  const dana = (known.dana || []).map((need) => ({ ...need, jumlah: product(need.banyak, need.harga) }));
  const total = dana.length ? whole(plus(dana.map(({ jumlah }) => jumlah))) : null;
  const left = less(total, sendiri);
  const sisa = less(penjualan, bahan, biaya, angsuran);
  const arus = Array.from({ length: known.bulan || 6 }, (_, month) => ({ penjualan, bahan, biaya, angsuran, sisa, sejak: sisa === null ? null : sisa * (month + 1) }));
  const each = (sum) => (sum === null || !terjual ? "" : `${rupiah(Math.round(sum / terjual))} setiap barang`);
  return {
    dana, total, sendiri, dimohon: left === null ? null : Math.max(left, 0), arus,
    anggapan: {
      harga: each(penjualan) && `rata-rata ${each(penjualan)}`, terjual: terjual === null ? "" : `${number(terjual)} barang dalam ${MONTH} hari`,
      bahan: each(bahan), angsuran: angsuran === null ? "" : angsuran ? rupiah(angsuran) : "tidak ada", mulai: monthWords(known.mulai),
    },
  };
}

/** "2026-12" as "Desember 2026"; "" where it is none */
function monthWords(month) {
  const [, year, at] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) || [];
  return at ? `${MONTHS[Number(at) - 1]} ${year}` : "";
}

/** "2026-12-05" as "5 Desember 2026" */
const dayWords = (day) => `${Number(day.slice(8))} ${monthWords(day.slice(0, 7))}`;

/** "-Rp15.000" of what is below nothing */
const signed = (sum) => (sum < 0 ? `-${rupiah(-sum)}` : rupiah(sum));

/**
 * The words of each field of the Word file whose figure is known, by its tag: for `filled` of report-dossier.js.
 * @param {Known} known  @returns {Object<string, string>}
 */
export function wordsOf(known) {
  const plan = planned(known);
  const [{ penjualan, bahan, biaya }] = plan.arus;
  const days = daysOf(known.dari, known.sampai);
  const words = {
    "angka-masa": days && `${dayWords(known.dari)} sampai ${dayWords(known.sampai)} (${number(days)} hari, dihitung ke ${MONTH} hari)`,
    "angka-terjual": whole(known.terjual) === null ? "" : `${number(known.terjual)} barang`, "angka-ramai": monthWords(known.ramai),
  };
  const put = (tag, value, say = number) => {
    words[tag] = value === null ? "" : say(value);
  };
  Object.entries({ penjualan, bahan, biaya, sisa: less(penjualan, bahan, biaya) }).forEach(([name, value]) => put(`angka-${name}`, value, signed));
  plan.dana.forEach(({ untuk, banyak, harga, jumlah }, row) => {
    words[`dana-${row + 1}-untuk`] = untuk;
    Object.entries({ banyak, harga, jumlah }).forEach(([name, value]) => put(`dana-${row + 1}-${name}`, whole(value)));
  });
  ["total", "sendiri", "dimohon"].forEach((name) => put(`dana-${name}`, plan[name]));
  plan.arus.forEach((month, at) => Object.entries(month).forEach(([name, value]) => put(`arus-${at + 1}-${name}`, value)));
  Object.entries(plan.anggapan).forEach(([name, value]) => put(`anggapan-${name}`, value, String));
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value));
}
