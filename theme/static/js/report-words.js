// The words of a dossier's fields (docs/CONTRACT.md 5), from its figures; where one isn't known there is none.

import { dayWords, monthWords } from "./days.js";
import { number, rupiah } from "./goods.js";
import { daysFrom, less, MONTH, planned, whole } from "./report-plan.js";
import { signed } from "./render.js";

/** @typedef {import("./report-plan.js").Known} Known */
/** @typedef {import("./report-plan.js").Plan} Plan */
/** @typedef {import("./report-plan.js").Sales} Sales */

/** What is assumed, in words; "" where it isn't known. What one costs is told of what was sold, which no month has rounded. @param {Sales} sales  @param {Plan} plan  @param {Known} known */
function assumed(sales, { terjual, arus }, known) {
  const [{ penjualan, bahan, biaya, angsuran }] = arus;
  const each = (percent) => (terjual ? `${rupiah(Math.round((sales.penjualan * percent) / 100 / sales.terjual))} setiap barang` : "");
  const part = (sum, percent) => (sum === null ? "" : `${percent}% dari penjualan`);
  const goods = part(bahan, known.bahan);
  const growth = whole(known.tumbuh, 100);
  const change = growth ? `, naik ${growth}% setiap bulan` : growth === 0 ? ", sama setiap bulan" : "";
  return {
    harga: penjualan !== null && terjual ? `rata-rata ${each(100)}, yang diterima pemilik` : "", bahan: [goods, goods && each(known.bahan)].filter(Boolean).join(", "),
    biaya: part(biaya, known.biaya), terjual: terjual === null ? "" : `${number(terjual)} barang dalam ${MONTH} hari${change}`,
    angsuran: angsuran ? rupiah(angsuran) : angsuran === 0 ? "tidak ada" : "", mulai: monthWords(known.mulai),
  };
}

/**
 * The words of each field of the Word file whose figure is known, by its tag: for `filled` of report-fields.js.
 * @param {Sales} sales  @param {Known} known  @returns {Object<string, string>}
 */
export function wordsOf(sales, known) {
  const plan = planned(sales, known);
  const [{ penjualan, bahan, biaya }] = plan.arus;
  const first = sales.dari.slice(0, 4) === sales.sampai.slice(0, 4) ? dayWords(sales.dari).slice(0, -5) : dayWords(sales.dari);
  const days = sales.penjualan !== null && daysFrom(sales.dari, sales.sampai);
  const words = {
    "angka-masa": days && `${first} sampai ${dayWords(sales.sampai)} (${number(days)} hari)`, "angka-ramai": monthWords(sales.ramai),
  };
  const put = (tag, value, say = signed) => {
    words[tag] = value === null ? "" : say(value);
  };
  put("angka-terjual", plan.terjual, (count) => `${number(count)} barang`);
  Object.entries({ penjualan, bahan, biaya, sisa: less(penjualan, bahan, biaya) }).forEach(([name, value]) => put(`angka-${name}`, value, (sum) => signed(sum, rupiah)));
  plan.dana.forEach(({ untuk, banyak, harga, jumlah }, row) => {
    words[`dana-${row + 1}-untuk`] = untuk;
    Object.entries({ banyak, harga, jumlah }).forEach(([name, value]) => put(`dana-${row + 1}-${name}`, whole(value)));
  });
  ["total", "sendiri", "dimohon"].forEach((name) => put(`dana-${name}`, plan[name]));
  plan.arus.forEach((month, at) => Object.entries(month).forEach(([name, value]) => put(`arus-${at + 1}-${name}`, value)));
  Object.entries(assumed(sales, plan, known)).forEach(([name, value]) => put(`anggapan-${name}`, value, String));
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value));
}
