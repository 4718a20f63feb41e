// What a dossier says in figures (docs/CONTRACT.md 5), reckoned to the last rupiah from what was sold and from what its owner knows.
// What isn't known is null and stays open on paper: no figure is made up, and none is taken for nothing.

import { daysOf, monthFrom } from "./report-sums.js";

/** A month has so many days. */
export const MONTH = 30;

/**
 * Sums are whole rupiah, days "2026-12-05", months "2026-12". Of the sales `penjualan` is the owner's part, without that of sellers and stalls, and `terjual` pieces;
 * `bulan` are all months from the first day to the last. Of what is known `bahan`, `biaya` and `tumbuh` are whole percents: of the sales, and by how much these grow from
 * month to month; `angsuran` is paid back each month, `mulai` is the first month of those ahead, `sendiri` what the owner pays of the funds.
 * @typedef {{ penjualan: number | null, terjual: number | null }} Sum  null where nothing was written down
 * @typedef {Sum & { dari: string, sampai: string, bulan: (Sum & { bulan: string })[], ramai: string, pertama: string, lama: boolean }} Sales
 *   `ramai` the busiest of several months, else ""; `pertama` the day of the first line, and `lama` whether the time began more than a month before
 * @typedef {{ untuk: string, banyak: number | null, harga: number | null }} Need
 * @typedef {{ bahan: number | null, biaya: number | null, tumbuh: number | null, angsuran: number | null, mulai: string, sendiri: number | null, dana: Need[] }} Known
 * @typedef {{ penjualan: number | null, bahan: number | null, biaya: number | null, angsuran: number | null, sisa: number | null, sejak: number | null }} Month
 *   `sisa` is what is left in it, `sejak` what was left in all up to its end; both may be below nothing
 * @typedef {{ terjual: number | null, dana: (Need & { jumlah: number | null })[], total: number | null, sendiri: number | null, dimohon: number | null, arus: Month[] }} Plan
 *   `terjual` as of the first month, which is the one that was sold in
 */

/** So many needs the Word file has room for, and so many months ahead (docs/CONTRACT.md 5). */
export const NEEDS = 5;
const AHEAD = 6;

/** How many days from the first to the last, both counted; null where they are none. @param {string} from @param {string} to @returns {number | null} */
export function daysFrom(from, to) {
  const days = [from, to].every((day) => /^\d{4}-\d\d-\d\d$/.test(day)) ? daysOf({ dari: from, sampai: to }) : 0;
  return days > 0 ? days : null;
}

/**
 * What a sum over any time comes to in a month of 30 days, rounded: 700.000 in 14 days are 1.500.000.
 * @param {number | null} total  @param {string} from  its first day  @param {string} to  its last, which counts
 * @returns {number | null} null where there is no such time
 */
export function monthly(total, from, to) {
  const days = daysFrom(from, to);
  return days && Number.isFinite(total) ? Math.round((total * MONTH) / days) : null;
}

/** The month behind "2026-12": "2027-01". */
export const monthAfter = (month) => monthFrom(month, 1).dari.slice(0, 7);

/** @param {{ hak: number, jumlah: number }[]} lines @returns {Sum} */
const summed = (lines) => lines.reduce((sum, { hak, jumlah }) => ({ penjualan: sum.penjualan + hak, terjual: sum.terjual + jumlah }), { penjualan: 0, terjual: 0 });

/**
 * What was sold of one owner's goods from the first day to the last.
 * @param {import("./ledger.js").Sold[]} sold  the earliest first @param {string} pemilik  @param {string} dari  @param {string} sampai  @returns {Sales}
 */
export function salesOf(sold, pemilik, dari, sampai) {
  const lines = sold.filter((line) => line.pemilik === pemilik && line.hari >= dari && line.hari <= sampai);
  const bulan = [];
  for (let month = dari.slice(0, 7); month <= sampai.slice(0, 7); month = monthAfter(month)) {
    bulan.push({ bulan: month, ...summed(lines.filter(({ hari }) => hari.startsWith(month))) });
  }
  const [busiest] = [...bulan].sort((one, other) => other.penjualan - one.penjualan);
  const [{ hari: pertama }] = [...lines, { hari: "" }];
  return {
    dari, sampai, bulan, pertama, ...(lines[0] ? summed(lines) : { penjualan: null, terjual: null }), lama: daysFrom(dari, pertama) > MONTH,
    ramai: bulan.length > 1 && busiest.penjualan > 0 ? busiest.bulan : "",
  };
}

/** A sum as it can be reckoned with: a whole number from nothing on. */
export const whole = (value, most = Number.MAX_SAFE_INTEGER) => (Number.isInteger(value) && value >= 0 && value <= most ? value : null);

/** One thing less others; null where any isn't known. */
export const less = (sum, ...others) => ([sum, ...others].includes(null) ? null : others.reduce((left, other) => left - other, sum));

/** Of two such numbers; what is too large to be exact isn't known. */
const product = (count, price) => ([whole(count), whole(price)].includes(null) ? null : whole(count * price));

const plus = (values) => (values.includes(null) ? null : values.reduce((sum, value) => sum + value, 0));

/** So many percent of a sum, rounded. */
const share = (sum, percent) => ([sum, percent].includes(null) ? null : whole(Math.round((sum * percent) / 100)));

/**
 * The funds with their sums, and what comes in and goes out in each month ahead, the first of which is like those that were.
 * @param {Sales} sales  @param {Known} known  @returns {Plan}
 */
export function planned(sales, known) {
  const [bahan, biaya, tumbuh] = ["bahan", "biaya", "tumbuh"].map((name) => whole(known[name], 100));
  const [angsuran, sendiri] = [whole(known.angsuran), whole(known.sendiri)];
  const dana = known.dana.map((need) => ({ ...need, jumlah: product(need.banyak, need.harga) }));
  const total = dana.length ? whole(plus(dana.map(({ jumlah }) => jumlah))) : null;
  const left = less(total, sendiri);
  const arus = [];
  let [penjualan, sejak] = [whole(monthly(sales.penjualan, sales.dari, sales.sampai)), 0];
  for (let month = 0; month < AHEAD; month += 1) {
    const costs = [share(penjualan, bahan), share(penjualan, biaya), angsuran];
    const sisa = less(penjualan, ...costs);
    sejak = plus([sejak, sisa]);
    arus.push({ penjualan, bahan: costs[0], biaya: costs[1], angsuran, sisa, sejak });
    penjualan = share(penjualan, tumbuh === null ? null : 100 + tumbuh);
  }
  return { terjual: whole(monthly(sales.terjual, sales.dari, sales.sampai)), dana, total, sendiri, dimohon: left === null ? null : Math.max(left, 0), arus };
}
