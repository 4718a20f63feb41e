// What a report reckons: the days that it is of, sums of what was sold in them, and how it was before. Pure: no clock, no storage, no page.

import { dayAfter } from "./consign-book.js";

/**
 * @typedef {import("./ledger.js").Sold} Sold
 * @typedef {{ dari: string, sampai: string }} Period  the first and the last day
 */

/** The first and the last day of a month, counted from another: 0 is its own, -1 the one before. @param {string} day or its month alone @param {number} more @returns {Period} */
export function monthFrom(day, more) {
  const [year, month] = day.split("-").map(Number);
  const [first, last] = [new Date(Date.UTC(year, month - 1 + more, 1)), new Date(Date.UTC(year, month + more, 0))];
  return { dari: first.toISOString().slice(0, 10), sampai: last.toISOString().slice(0, 10) };
}

/**
 * The first and the last day of what was chosen; of what goes on still, today is the last.
 * @param {import("./report-kept.js").Choice} choice @param {string} today @returns {Period}
 */
export function periodOf({ pilih, dari, sampai }, today) {
  if (pilih === "pilih") {
    const [one, other] = [dari || sampai || today, sampai || dari || today];
    return one < other ? { dari: one, sampai: other } : { dari: other, sampai: one };
  }
  const [kind, which] = pilih.split("-");
  const length = { bulan: 1, triwulan: 3, tahun: 12 }[kind];
  const into = (Number(today.slice(5, 7)) - 1) % length;
  const begin = which === "lalu" ? -into - length : -into;
  const last = monthFrom(today, begin + length - 1).sampai;
  return { dari: monthFrom(today, begin).dari, sampai: last < today ? last : today };
}

/** How many days, the first and the last with them. @param {Period} period */
export function daysOf({ dari, sampai }) {
  return (Date.parse(sampai) - Date.parse(dari)) / 864e5 + 1;
}

/** The time before, as long: as many whole months where these are whole months, else as many days. @param {Period} period @returns {Period} */
export function earlierOf(period) {
  const { dari, sampai } = period;
  if (dari.endsWith("-01") && monthFrom(sampai, 0).sampai === sampai) {
    const [[year, month], [last, end]] = [dari, sampai].map((day) => day.split("-").map(Number));
    return { dari: monthFrom(dari, -((last - year) * 12 + end - month + 1)).dari, sampai: monthFrom(dari, -1).sampai };
  }
  return { dari: dayAfter(dari, -daysOf(period)), sampai: dayAfter(dari, -1) };
}

/** @param {Sold[]} sold @param {Period} period */
export function within(sold, { dari, sampai }) {
  return sold.filter(({ hari }) => hari >= dari && hari <= sampai);
}

/**
 * Of some lines, in rupiah: what buyers pay, of it the parts of owners, sellers and stalls, and what is ordered and not done yet; and how many orders and pieces they are.
 * @typedef {{ jual: number, hak: number, penjual: number, bagian: number, belum: number, pesanan: number, jumlah: number }} Sums
 * @param {Sold[]} sold @returns {Sums}
 */
export function sumsOf(sold) {
  const sums = { jual: 0, hak: 0, penjual: 0, bagian: 0, belum: 0, jumlah: 0 };
  const orders = new Set();
  for (const { uang, hak, bagian, saluran, selesai, id, jumlah } of sold) {
    sums.jual += uang;
    sums.hak += hak;
    sums.bagian += bagian;
    sums.penjual += uang - hak - bagian;
    sums.jumlah += jumlah;
    if (saluran !== "titip") {
      sums.belum += selesai ? 0 : uang;
      orders.add(id);
    }
  }
  return { ...sums, pesanan: orders.size };
}

/**
 * What a line belongs to, by each table of the report; "" for nothing of the kind, "#" for nobody known and for what is no good of the list. What was sold from a shelf
 * has no seller, and nobody scanned a code for it.
 * @type {Object<string, (goods: import("./goods.js").Goods | null, line: Sold) => string>}
 */
export const BY = {
  saluran: (goods, { saluran }) => saluran,
  barang: (goods, { produk }) => (goods && goods.produk.has(produk) ? goods.produk.get(produk).slug : produk) || "#",
  pemilik: (goods, { pemilik }) => pemilik || "#",
  penjual: (goods, { saluran, penjual }) => (saluran === "titip" ? "" : penjual || "#"),
  warung: (goods, { warung }) => warung,
  acara: (goods, { acara }) => acara,
  asal: (goods, { saluran, asal }) => (saluran === "titip" ? "" : asal),
};

/**
 * Sums of what has one thing in common, the most sold first; also what was sold in the time before alone, `dulu` in rupiah. `satuan` is "" where there are several.
 * @typedef {Sums & { kunci: string, dulu: number, satuan: string }} Group
 * @param {Sold[]} now @param {Sold[]} old @param {(line: Sold) => string} keyOf @returns {Group[]}
 */
export function groupsOf(now, old, keyOf) {
  /** @type {Map<string, [Sold[], Sold[]]>} */
  const found = new Map();
  [now, old].forEach((lines, at) => lines.forEach((line) => {
    const kunci = keyOf(line);
    const group = found.get(kunci) || [[], []];
    found.set(kunci, group);
    group[at].push(line);
  }));
  found.delete("");
  return [...found].map(([kunci, [lines, before]]) => {
    const units = new Set(lines.map(({ satuan }) => satuan));
    return { kunci, ...sumsOf(lines), dulu: sumsOf(before).jual, satuan: units.size === 1 ? [...units][0] : "" };
  }).sort((one, other) => other.jual - one.jual || other.dulu - one.dulu || (one.kunci < other.kunci ? -1 : 1));
}

/** The twelve months up to that of the last day, with what was sold in each until then. @param {Sold[]} sold @param {string} sampai @returns {(Sums & { bulan: string })[]} */
export function monthsOf(sold, sampai) {
  const months = [...Array(12).keys()].map((at) => monthFrom(sampai, at - 11).dari.slice(0, 7));
  return months.map((bulan) => ({ bulan, ...sumsOf(sold.filter(({ hari }) => hari <= sampai && hari.startsWith(bulan))) }));
}

// What a month of 30 days has of each, so that a day's turnover and a month's can be compared.
const TIMES = { hari: 30, minggu: 30 / 7, bulan: 1 };

/**
 * Before and now, in rupiah a month of 30 days: what the owner took, from and to, and what they get now; of each the percent that is left.
 * @param {import("./report-kept.js").Before} before @param {Sold[]} now @param {number} days that they were sold in
 */
export function comparedTo({ kunci, dari, sampai, tiap, sisa }, now, days) {
  const [by, slug] = kunci.split("/");
  const { hak } = sumsOf(now.filter((line) => line[by] === slug));
  const [from, to] = [dari, Math.max(dari, sampai)].map((rupiah) => Math.round(rupiah * TIMES[tiap]));
  return { dulu: [from, to], jual: Math.round(hak / days * 30), sisa: sisa / 100 };
}
