// The programme's books, double entry, from sales and payments (CONTRACT.md 1d). All that is sold is somebody's: owners', stalls', sellers'; the programme itself keeps nothing.
// Pure: no clock, no storage, no page.

import { compared, named, paidLast, sumBy, valid } from "./accounts.js";

/**
 * @typedef {{ hari: string, kata: string, pos: [account: string, rupiah: number][] }} Entry  what is moved on a day: more in an account, or less; all of it together is 0
 * @typedef {{ hari: string, kata: string, masuk: number, keluar: number, saldo: number }} CashRow  rupiah that came in or went out, and what there was then
 * @typedef {{ dari: string, sampai: string, awal: Map<string, number>, baris: Entry[] }} Books  what stood in each account before the first day, and what came since
 * @typedef {{ penjualan: number, selisih: number, hak: number, warung: number, penjual: number }} Result  rupiah: of goods; agreed sums less what the goods cost; and whose it is
 */

const CASH = "Assets:Kas";
const BUYERS = "Assets:Piutang:Pembeli";
/** What is carried into the next year; what was earned and spent isn't. */
const STAYS = /^(?:Assets|Liabilities)/;

/** An account's last part, one for each slug, of letters that Beancount takes. @param {string} slug */
const partOf = (slug) => (/^[a-z0-9]/.test(slug) ? slug[0].toUpperCase() + slug.slice(1) : `TT${slug}`);
const stall = (slug) => `Assets:Piutang:Warung:${partOf(slug)}`;
const owner = (slug) => `Liabilities:Pembuat:${partOf(slug)}`;
const seller = (slug) => `Liabilities:Penjual:${partOf(slug)}`;

/** @param {Map<string, any[]>} groups */
function put(groups, key, row) {
  groups.set(key, [...(groups.get(key) || []), row]);
}

/**
 * All that was ever sold and paid, the earliest first, of a day what comes in before what goes out.
 * @param {Pick<import("./report.js").Taken, "goods" | "orders" | "payments" | "book" | "sold">} taken @returns {Entry[]}
 */
export function entriesOf({ goods, orders, payments, book, sold }) {
  const entries = [];
  const write = (hari, kata, ...pos) => entries.push({ hari, kata, pos: pos.filter(([, uang]) => uang) });
  const nameOf = (kind, slug, none) => named(goods && goods[kind], slug, none);
  const numbers = new Map(orders.map(({ id, penjual }) => [id, `pesanan ${penjual.toUpperCase()}${penjual && "-"}${id}`]));
  const [sales, paid] = [new Map(), new Map()];
  sold.forEach((line) => put(sales, `${line.saluran === "titip"} ${line.id}`, line));
  const known = valid(payments);
  known.filter(({ jenis }) => jenis === "pembeli").forEach((one) => put(paid, one.pesanan, one));

  for (const lines of sales.values()) {
    const [{ hari, saluran, id, penjual, warung }] = lines;
    const [uang, hak, bagian] = ["uang", "hak", "bagian"].map((part) => sumBy(lines, part));
    // What was agreed on otherwise is no piece of anything.
    const apart = sumBy(lines.filter(({ jumlah }) => !jumlah), "uang");
    const shelf = saluran === "titip";
    write(
      hari, shelf ? `Laku di ${nameOf("warung", warung, "")}, nota ${id}` : `Penjualan, ${numbers.get(id)}`, [shelf ? stall(warung) : BUYERS, uang - bagian],
      [`Income:Penjualan:${partOf(saluran)}`, apart - uang], ["Income:Selisih", -apart], ["Expenses:Hak-pembuat", hak], ["Expenses:Bagian-warung", bagian],
      ["Expenses:Bagian-penjual", uang - bagian - hak], [seller(penjual), bagian + hak - uang], ...lines.map((line) => [owner(line.pemilik), -line.hak]),
    );
  }
  for (const order of orders) {
    const { id, penjual } = order;
    const [lines, mine] = [sales.get(`false ${id}`) || [], (paid.get(id) || []).sort((one, other) => compared(one.hari, other.hari))];
    const [uang, hak] = [sumBy(lines, "uang"), sumBy(lines, "hak")];
    const rest = paidLast(order, uang, sumBy(mine, "jumlah"));
    let left = uang;
    let settled = left > 0 ? "" : order.hari;
    for (const { hari, jumlah } of [...mine, ...(rest ? [{ hari: order.langkah.selesai, jumlah: rest }] : [])]) {
      write(hari, `Pembeli, ${numbers.get(id)}`, [CASH, jumlah], [BUYERS, -jumlah]);
      left -= jumlah;
      settled = settled || (left > 0 ? "" : hari);
    }
    // Nobody writes down when sellers take their part: as soon as the buyer has paid all of it.
    if (lines[0] && settled) {
      write(settled, `Bagian penjual ${nameOf("penjual", penjual, "")}, ${numbers.get(id)}`, [seller(penjual), uang - hak], [CASH, hak - uang]);
    }
  }
  for (const { hari, jenis, pesanan, pemilik, jumlah } of known) {
    if (jenis !== "pembeli") {
      write(hari, `${nameOf("pemilik", pemilik, "Tanpa pembuat")}, hak dari ${jenis === "titip" ? "titipan" : "pesanan"}`, [owner(pemilik), jumlah], [CASH, -jumlah]);
    } else if (!numbers.has(pesanan)) {
      write(hari, `Pembeli, pesanan ${pesanan} yang tidak ada di sini`, [CASH, jumlah], [BUYERS, -jumlah]);
    }
  }
  for (const { warung, nama, nota } of book.values()) {
    for (const { note: { id, hari, bayar } } of nota.filter(({ batal, note: { bayar } }) => !batal && bayar)) {
      write(hari, `${nameOf("warung", warung, nama)}, nota ${id}`, [CASH, bayar], [stall(warung), -bayar]);
    }
  }
  return entries.filter(({ pos }) => pos[0]).sort((one, other) => compared(one.hari, other.hari) || cashOf(other) - cashOf(one) || compared(one.kata, other.kata));
}

/** @param {[string, number][]} pos @param {string} start what the accounts begin with */
const movedIn = (pos, start) => pos.reduce((sum, [account, uang]) => sum + (account.startsWith(start) ? uang : 0), 0);
/** Rupiah that came in; less than 0: went out. @param {Entry} entry */
const cashOf = ({ pos }) => movedIn(pos, CASH);

/** @param {Entry[]} entries @returns {Map<string, number>} rupiah by account */
function balancesOf(entries) {
  const found = new Map();
  entries.forEach(({ pos }) => pos.forEach(([account, uang]) => found.set(account, (found.get(account) || 0) + uang)));
  return found;
}

/** @param {Entry[]} entries of all days @param {string} dari @param {string} sampai @returns {Books} */
export function booksOf(entries, dari, sampai) {
  const awal = new Map([...balancesOf(entries.filter(({ hari }) => hari < dari))].filter(([account, uang]) => uang && STAYS.test(account)));
  return { dari, sampai, awal, baris: entries.filter(({ hari }) => hari >= dari && hari <= sampai) };
}

/** What came in and went out, and what there was then. @param {Books} books @returns {{ awal: number, baris: CashRow[], masuk: number, keluar: number, saldo: number }} */
export function cashBook({ awal, baris }) {
  const before = awal.get(CASH) || 0;
  let saldo = before;
  const rows = baris.map((entry) => ({ ...entry, uang: cashOf(entry) })).filter(({ uang }) => uang).map(({ hari, kata, uang }) => {
    saldo += uang;
    return { hari, kata, masuk: Math.max(uang, 0), keluar: Math.max(-uang, 0), saldo };
  });
  return { awal: before, baris: rows, masuk: sumBy(rows, "masuk"), keluar: sumBy(rows, "keluar"), saldo };
}

/** @param {Books} books @returns {Result} */
export function resultOf({ baris }) {
  const [penjualan, selisih, hak, warung, penjual] = ["Income:Penjualan", "Income:Selisih", "Expenses:Hak-pembuat", "Expenses:Bagian-warung", "Expenses:Bagian-penjual"]
    .map((start) => movedIn([...balancesOf(baris)], start));
  return { penjualan: 0 - penjualan, selisih: 0 - selisih, hak, warung, penjual };
}
