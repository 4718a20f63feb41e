// The report itself: its tables and charts in words, from what was joined and what was typed. Nothing of a buyer is in it.

import { openOf } from "./accounts.js";
import { dayAfter } from "./consign-book.js";
import { dayWords, monthWords } from "./days.js";
import { number, placeOf } from "./goods.js";
import { signed } from "./render.js";
import { adviceOf } from "./report-advice.js";
import { BY, comparedTo, daysOf, earlierOf, groupsOf, monthsOf, sumsOf, within } from "./report-sums.js";

/**
 * @typedef {import("./goods.js").Goods | null} Goods
 * @typedef {import("./report-sums.js").Group} Group
 * @typedef {{ nama: string, jual: number, dulu?: number, akhir: any, sisa?: boolean, hak?: number, rentang?: string }} Row
 *   of a table: now and before in rupiah, and what stands in its last column; `sisa` for all others as one; the owners' part, or before as a range, stands in the place of `dulu`
 */

// So many rows of a table are shown and printed, the rest as one, unless all are asked for; and so many names of what didn't sell.
const [ROWS, NAMES] = [10, 30];
// An order that is open for so many days has been forgotten, or waits for something.
const LATE = 14;
const WORDS = {
  online: "Online", titip: "Titip di warung", acara: "Acara", langsung: "Langsung", situs: "Situs", status: "Status WhatsApp", instagram: "Instagram", facebook: "Facebook",
  gambar: "Kode di gambar promosi", kartu: "Kartu nama", kemasan: "Kertas di kemasan", label: "Label barang", kertas: "Lembar kertas",
};
const NOBODY = { barang: "Di luar daftar barang", pemilik: "Tanpa pembuat", penjual: "Tanpa penjual" };
/** What stands in a table's last column, where it isn't the number of orders. @type {Object<string, (group: Group) => any>} */
const LAST = { barang: ({ jumlah, satuan }) => `${signed(jumlah)} ${satuan}`, pemilik: ({ hak }) => hak, warung: ({ bagian }) => bagian };

/** By how much more or less, in words. @param {number} now @param {number} before */
function change(now, before) {
  const percent = Math.round((now / before - 1) * 100);
  return before > 0 ? `${percent < 0 ? "" : "+"}${signed(percent)}%` : now > 0 ? "baru" : "";
}

/** What a row is called: never by what somebody typed. @param {Goods} goods @param {string} by @param {string} kunci */
function nameOf(goods, by, kunci) {
  const { produk, pemilik, penjual, warung, acara } = goods || /** @type {any} */ ({});
  const list = { barang: produk, produk, pemilik, penjual, warung, acara }[by];
  const found = by === "asal" && goods ? /** @type {any} */ (placeOf(goods, kunci)) : list && list.get(kunci);
  return found ? found.nama : kunci === "#" ? NOBODY[by] : new Map(Object.entries(WORDS)).get(kunci) || kunci;
}

/** @param {string} by @param {(Group & { nama: string })[]} groups @param {number} most @returns {Row[]} */
function rowsOf(by, groups, most) {
  const rest = groups.slice(most);
  /** @type {any} */
  const others = { sisa: true, nama: `${number(rest.length)} lainnya`, satuan: "" };
  ["jual", "dulu", "hak", "bagian", "jumlah", "pesanan"].forEach((part) => { others[part] = rest.reduce((sum, group) => sum + group[part], 0); });
  /** @type {any[]} */
  const shown = rest[0] ? [...groups.slice(0, most), others] : groups;
  return shown.map((group) => ({ nama: group.nama, sisa: group.sisa, jual: group.jual, dulu: group.dulu, akhir: (LAST[by] || (({ pesanan }) => pesanan))(group) }));
}

/** @param {string[]} names */
const listed = (names) => names.slice(0, NAMES).join(", ") + (names.length > NAMES ? `, dan ${number(names.length - NAMES)} lagi` : "");

/** @param {string} kunci @returns {[by: string, slug: string]} */
const keyed = (kunci) => /** @type {any} */ (kunci.split("/"));

/** Of whom the situation before can be told. @param {Goods} goods @returns {any[][]} key and words of each */
function choices(goods) {
  const { pemilik, produk } = /** @type {any} */ (goods || { pemilik: [], produk: [] });
  return [...[...pemilik].map(([slug, { nama }]) => [`pemilik/${slug}`, `${nama} (pembuat)`]), ...[...produk].filter(([slug, one]) => slug === one.slug).map(([slug, { nama }]) => [`produk/${slug}`, nama])];
}

/** What owners and goods brought before, beside what they bring now. @param {Goods} goods @param {import("./report-kept.js").Before[]} awal @param {import("./ledger.js").Sold[]} now @param {number} days */
function beforeRows(goods, awal, now, days) {
  return awal.filter(({ dari, sampai }) => dari || sampai).flatMap((one) => {
    const { dulu, jual, sisa } = comparedTo(one, now, days);
    const row = (words, share) => {
      const [from, to, after] = [...dulu, jual].map((sum) => Math.round(sum * share));
      const range = from === to ? number(from) : `${number(from)}–${number(to)}`;
      return { nama: words, jual: after, dulu: (from + to) / 2, rentang: range, akhir: change(after, (from + to) / 2) };
    };
    const nama = nameOf(goods, ...keyed(one.kunci));
    return [row(`${nama}, omzet` + (one.sejak && ` (dulu: ${one.sejak})`), 1), ...(sisa ? [row(`${nama}, sisa ${one.sisa}%`, sisa)] : [])];
  });
}

/** Who owes whom: each kind as one sum, those of sellers, stalls and owners by name as well. @param {import("./accounts.js").Accounts} accounts */
function owedRows({ pembeli, penjual, warung, pemilik }) {
  const kinds = /** @type {[string, import("./accounts.js").Account[], number][]} */ ([
    ["Pembeli belum membayar", pembeli, 0], ["Penjual belum menyerahkan ke pembuat", penjual, ROWS], ["Warung belum membayar", warung, ROWS], ["Pembuat belum menerima", pemilik, ROWS],
  ]);
  return kinds.flatMap(([words, all, most]) => {
    const open = all.filter(({ sisa }) => sisa > 0);
    return open[0] ? [{ judul: `${words} (${number(open.length)})`, jual: openOf(open) }, ...open.slice(0, most).map(({ nama, kunci, sisa }) => ({ nama: nama || kunci, jual: sisa }))] : [];
  });
}

/**
 * @param {{ goods: Goods, sold: import("./ledger.js").Sold[], accounts: import("./accounts.js").Accounts }} found
 * @param {import("./report-kept.js").Settings} chosen @param {import("./report-sums.js").Period} period @param {string} today @param {boolean} all every row
 * @returns {{ values: Object<string, any>, charts: Object<string, Row[]> }} what stands where in report.html
 */
export function shownReport({ goods, sold, accounts }, { awal }, period, today, all) {
  const earlier = earlierOf(period);
  const [now, old] = [period, earlier].map((days) => within(sold, days));
  const [sums, before] = [now, old].map(sumsOf);
  const groups = Object.fromEntries(Object.entries(BY).map(([by, keyOf]) => {
    const found = groupsOf(now, old, (line) => keyOf(goods, line));
    return [by, found.map((group) => ({ ...group, nama: nameOf(goods, by, group.kunci) }))];
  }));
  const most = all ? Infinity : ROWS;
  const since = dayAfter(today, -LATE);
  const late = sumsOf(sold.filter(({ saluran, selesai, hari }) => saluran !== "titip" && !selesai && hari < since));
  const unsold = (list, by) => {
    const found = new Set(groups[by].filter(({ jual }) => jual).map(({ kunci }) => kunci));
    return goods ? [...list(goods)].filter(([slug, one]) => slug === one.slug && !found.has(slug)).map(([, { nama }]) => nama) : [];
  };
  const [diam, sepi] = [unsold(({ produk }) => produk, "barang"), unsold(({ warung }) => warung, "warung")];
  /** @type {Object<string, Row[]>} */
  const tables = {
    ...Object.fromEntries(Object.keys(BY).map((by) => [by, rowsOf(by, groups[by], most)])),
    bulan: monthsOf(sold, period.sampai).map(({ bulan, jual, hak, pesanan }) => ({ nama: monthWords(bulan), jual, hak, akhir: pesanan })),
    sebelum: beforeRows(goods, awal, now, daysOf(period)),
  };
  const ringkas = [["Penjualan", "jual"], ["Untuk pembuat", "hak"], ["Untuk penjual", "penjual"], ["Untuk warung", "bagian"], ["Pesanan belum selesai", "belum"]]
    .map(([nama, part]) => ({ nama, jual: sums[part], dulu: before[part], akhir: change(sums[part], before[part]) }));
  const piutang = owedRows(accounts);
  const known = (by) => groups[by].filter(({ kunci }) => kunci !== "#");
  const saran = adviceOf({
    barang: known("barang"), pemilik: known("pemilik"), saluran: groups.saluran, diam, sepi, jual: sums.jual, dulu: before.jual,
    lama: LATE, belum: { jumlah: late.pesanan, uang: late.jual },
  });
  const shows = Object.entries({ ...tables, piutang, saran, diam, sepi, ringkas: now }).map(([name, rows]) => [`ada_${name}`, rows.length > 0]);
  return {
    charts: Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.filter(({ sisa }) => !sisa)])),
    values: {
      ...tables, ...Object.fromEntries(shows), ringkas, piutang, saran, diam: listed(diam), sepi: listed(sepi), tanpa_jual: !now[0],
      pesanan: `${number(sums.pesanan)} pesanan, sebelumnya ${number(before.pesanan)}.`,
      awal_tambah: ["", ...choices(goods)], awal: awal.map((one) => ({ ...one, nama: nameOf(goods, ...keyed(one.kunci)) })),
      masa: [period.dari, period.sampai].map(dayWords).join(" sampai "), masa_lalu: [earlier.dari, earlier.sampai].map(dayWords).join(" sampai "),
    },
  };
}
