// The cash book as files.

import { csvOf } from "./csv.js";
import { download } from "./phone.js";
import { toBeancount } from "./report-beancount.js";

/** @typedef {ReturnType<typeof import("./report-entries.js").cashBook>} Cash */

/** @param {"csv" | "beancount"} type @param {import("./report-entries.js").Books} books @param {Cash} cash @param {string} title */
export function save(type, books, cash, title) {
  const { dari, sampai } = books;
  const rows = cash.baris.map(({ hari, kata, masuk, keluar, saldo }) => [hari, kata, masuk || "", keluar || "", saldo]);
  const text = type === "csv" ? csvOf([["tanggal", "uraian", "masuk", "keluar", "saldo"], [dari, "Saldo awal", "", "", cash.awal], ...rows]) : toBeancount(books, cash.saldo, title);
  download(`buku-kas-${dari}-${sampai}`, type, text);
}
