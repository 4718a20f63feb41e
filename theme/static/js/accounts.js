// Who owes whom, reckoned from orders, payments and consignment books alone, in whatever order they came (CONTRACT.md 1c). Pure: no clock, no storage, no page.

import { together } from "./consign-book.js";
import { dialled } from "./desk-ways.js";
import { soldOf } from "./ledger.js";
import { lineWords, oneLine } from "./phrases.js";

/**
 * @typedef {import("./desk-payments.js").Payment} Payment
 * @typedef {import("./desk-orders.js").Stored} Order
 * @typedef {{ hari: string, jenis: "pesanan" | "jual" | "bayar" | "lunas" | "terus", id: string, untuk: string, kata: string, pesan: number, serah: number, bayar: number, hak: number,
 *   terus: number, sendiri: number }} Row  an order, a sale from a shelf, a payment (`bayar`), what the end of an order says was paid besides (`lunas`), what a seller passed on (`terus`); `id`
 *   the order's, note's or payment's, `untuk` the order that it is for
 * @typedef {{ jenis: "pembeli" | "pesanan" | "titip", pesanan: string, penjual: string, pemilik: string, sisa: number }} Part  what a payment would be for, and what is open of it
 * @typedef {{ kunci: string, nama: string, pesan: number, serah: number, bayar: number, hak: number, terus: number, sendiri: number, sisa: number, baris: Row[], bagian: Part[],
 *   hp: string }} Account
 *   all in whole rupiah: ordered, handed over, paid, open (less than 0: paid too much), each the sum of the rows. Of a buyer ordered less paid is open. Of an owner they are
 *   the owner's part, and handed over less paid is open. Of a seller they are the buyers', `hak` is the owners' part of what has left them, `terus` what the seller passed on,
 *   and what is open of that is `sisa`; `sendiri` is the seller's own part of what was ordered. Of a stall `pesan` is what it sold, `serah` the owners' part of it, and that less what the stall paid is open. `hp` are a buyer's
 *   digits, for WhatsApp.
 * @typedef {{ pembeli: Account[], penjual: Account[], pemilik: Account[], warung: Account[], batal: number, tebakan: number, lepas: Payment[] }} Accounts  by what is open, the
 *   most first; how many orders are called off and lines are unconfirmed guesses, which are in none; and what was paid for orders that aren't here
 */

const NOTHING = { pesan: 0, serah: 0, bayar: 0, hak: 0, terus: 0, sendiri: 0 };

/** @param {any[]} rows @param {string} part @returns {number} */
export const sumBy = (rows, part) => rows.reduce((sum, row) => sum + row[part], 0);
/** As sort() asks it. */
export const compared = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
const inWords = (lines) => lines.map((line) => (line.jumlah ? lineWords(line) : line.nama)).join(", ");

/** Accounts of one kind while they are made. @param {(account: any) => number} openOf */
function kindOf(openOf) {
  const found = new Map();
  const account = (kunci, nama) => found.get(kunci) || found.set(kunci, { kunci, nama, hp: "", baris: [], bagian: new Map() }).get(kunci);
  return {
    /** @param {string} kunci @param {string} nama @param {any} row */
    put: (kunci, nama, row) => account(kunci, nama).baris.push({ untuk: "", kata: "", ...NOTHING, ...row }),
    /** More of what a payment would be for. @param {string} kunci @param {string} nama @param {any} part @param {number} sisa */
    owe: (kunci, nama, part, sisa) => {
      const { bagian } = account(kunci, nama);
      const key = JSON.stringify(part);
      bagian.set(key, { pesanan: "", penjual: "", pemilik: "", ...part, sisa: sisa + (bagian.has(key) ? bagian.get(key).sisa : 0) });
    },
    /** What is known last counts. @param {string} kunci @param {object} facts */
    tell: (kunci, facts) => Object.assign(account(kunci, ""), facts),
    /** @returns {Account[]} */
    all: () => [...found.values()].map((one) => {
      const sums = Object.fromEntries(Object.keys(NOTHING).map((part) => [part, sumBy(one.baris, part)]));
      const baris = one.baris.sort((row, other) => compared(row.hari, other.hari) || compared(JSON.stringify(row), JSON.stringify(other)));
      return { ...one, ...sums, sisa: openOf(sums), baris, bagian: [...one.bagian.values()] };
    }).sort((one, other) => other.sisa - one.sisa || compared(one.nama, other.nama) || compared(one.kunci, other.kunci)),
  };
}

/** Who a buyer is: by the digits of their number, else by their name in plain letters; whoever gave neither is somebody else each time. @param {Order} order */
function buyerOf({ id, wa, pembeli }) {
  const hp = dialled(wa || pembeli.hp);
  const name = oneLine(pembeli.nama).normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
  return { kunci: hp ? `+${hp}` : name || `#${id}`, hp, nama: pembeli.nama || "Tanpa nama" };
}

/** @param {any[]} rows @param {string} part @returns {Map<string, any[]>} */
function grouped(rows, part) {
  const found = new Map();
  for (const row of rows) {
    found.set(row[part], [...(found.get(row[part]) || []), row]);
  }
  return found;
}

/** What today's list calls whom the slug names, else the slug; `none` without one. */
export const named = (list, slug, none) => (list && list.has(slug) ? list.get(slug).nama : slug || none);

/** All but those that were taken back, and what takes them back. @param {Payment[]} payments each once @returns {Payment[]} */
export function valid(payments) {
  const gone = new Set(payments.map(({ batal }) => batal));
  return payments.filter(({ id, batal }) => !batal && !gone.has(id));
}

/** What was paid besides as an order was done. @param {Order} order @param {number} uang what it costs @param {number} paid @returns {number} rupiah, on the day `langkah.selesai` */
export function paidLast({ batal, langkah }, uang, paid) {
  return langkah.selesai && !batal ? Math.max(uang - paid, 0) : 0;
}

/**
 * @param {import("./goods.js").Goods | null} goods today's list, for names, and for what older orders don't say themselves
 * @param {Order[]} orders each once @param {Payment[]} payments @param {Map<string, import("./consign-book.js").Stall>} book
 * @param {string} me  whose desk it is, for orders that name no seller
 * @returns {Accounts}
 */
export function accountsOf(goods, orders, payments, book, me = "") {
  const [pembeli, penjual, pemilik, warung] = [({ pesan, bayar }) => pesan - bayar, ({ hak, terus }) => hak - terus, ({ serah, bayar }) => serah - bayar, ({ serah, bayar }) => serah - bayar].map(kindOf);
  const known = /** @type {Payment[]} */ (/** @type {any} */ (together(/** @type {any} */ (payments))));
  const paid = valid(known);
  const sold = soldOf(goods, orders, book);
  const ordered = grouped(sold.filter(({ saluran }) => saluran !== "titip"), "id");
  const byOrder = grouped(paid.filter(({ jenis }) => jenis === "pembeli"), "pesanan");
  /** @returns {[string, string]} */
  const owner = (slug) => [slug, named(goods && goods.pemilik, slug, "Tanpa pembuat")];
  /** @returns {[string, string]} */
  const seller = (slug) => [slug || me, named(goods && goods.penjual, slug || me, "Tanpa penjual")];

  for (const order of [...orders].sort((one, other) => compared(one.hari, other.hari) || compared(one.id, other.id))) {
    const { id, hari, langkah } = order;
    const [lines, mine] = [ordered.get(id) || [], byOrder.get(id) || []];
    const [uang, hak] = [sumBy(lines, "uang"), sumBy(lines, "hak")];
    const received = langkah.kirim || langkah.selesai;
    const left = received || langkah.kemas;
    const rest = paidLast(order, uang, sumBy(mine, "jumlah"));
    /** @type {any[]} */
    const rows = [
      ...(lines[0] ? [{ hari, jenis: "pesanan", id, untuk: id, kata: inWords(lines), pesan: uang, serah: received ? uang : 0, hak: left ? hak : 0, sendiri: uang - hak }] : []),
      ...mine.map((one) => ({ hari: one.hari, jenis: "bayar", id: one.id, untuk: id, bayar: one.jumlah })),
      ...(rest ? [{ hari: langkah.selesai, jenis: "lunas", id, untuk: id, bayar: rest }] : []),
    ];
    const { kunci, hp, nama } = buyerOf(order);
    for (const row of rows) {
      pembeli.put(kunci, nama, { ...row, hak: 0, sendiri: 0 });
      penjual.put(...seller(order.penjual), row);
    }
    if (rows[0]) {
      pembeli.tell(kunci, { hp, ...(order.pembeli.nama && { nama }) });
      pembeli.owe(kunci, nama, { jenis: "pembeli", pesanan: id }, uang - sumBy(rows.filter(({ bayar }) => bayar), "bayar"));
    }
    for (const line of lines.filter(({ hak }) => hak)) {
      const serah = left ? line.hak : 0;
      pemilik.put(...owner(line.pemilik), { hari, jenis: "pesanan", id, untuk: id, kata: inWords([line]), pesan: line.hak, serah });
      pemilik.owe(...owner(line.pemilik), { jenis: "pesanan", penjual: seller(order.penjual)[0], pemilik: line.pemilik }, serah);
    }
  }

  for (const line of sold.filter(({ saluran }) => saluran === "titip")) {
    pemilik.put(...owner(line.pemilik), { hari: line.hari, jenis: "jual", id: line.id, kata: inWords([line]), pesan: line.hak, serah: line.hak });
    pemilik.owe(...owner(line.pemilik), { jenis: "titip", pemilik: line.pemilik }, line.hak);
  }
  for (const one of paid.filter(({ jenis }) => jenis !== "pembeli")) {
    const { hari, jenis, id, jumlah } = one;
    pemilik.put(...owner(one.pemilik), { hari, jenis: "bayar", id, bayar: jumlah });
    pemilik.owe(...owner(one.pemilik), { jenis, ...(jenis === "pesanan" && { penjual: seller(one.penjual)[0] }), pemilik: one.pemilik }, -jumlah);
    if (jenis === "pesanan") {
      penjual.put(...seller(one.penjual), { hari, jenis: "terus", id, kata: owner(one.pemilik)[1], terus: jumlah });
    }
  }

  for (const { warung: slug, nama, nota } of book.values()) {
    for (const { note, baris, jual, hak } of nota.filter(({ batal }) => !batal)) {
      const sales = baris.flatMap((line) => line.jual);
      if (sales[0] || note.bayar) {
        warung.put(slug, named(goods && goods.warung, slug, nama), { hari: note.hari, jenis: "jual", id: note.id, kata: inWords(sales.map((sale) => ({ ...sale, nama: sale.barang }))), pesan: jual, serah: hak, bayar: note.bayar });
      }
    }
  }

  const here = new Set(orders.map(({ id }) => id));
  const live = orders.filter(({ batal }) => !batal);
  return {
    pembeli: pembeli.all(), penjual: penjual.all(), pemilik: pemilik.all(), warung: warung.all(), batal: orders.length - live.length,
    tebakan: live.flatMap(({ barang }) => barang).filter(({ tebakan }) => tebakan).length, lepas: paid.filter(({ jenis, pesanan }) => jenis === "pembeli" && !here.has(pesanan)),
  };
}

/** What is open in all of them; what somebody paid too much takes nothing off what others owe. @param {Account[]} accounts @returns {number} rupiah */
export function openOf(accounts) {
  return accounts.reduce((sum, { sisa }) => sum + Math.max(sisa, 0), 0);
}

/**
 * A sum that was paid, over all that is open, the first first; what is beyond all of it goes with the last.
 * @param {Account} account @param {number} jumlah rupiah @returns {Partial<Payment>[]} to be kept, each with its kind
 */
export function sharesOf({ bagian }, jumlah) {
  const open = bagian.filter(({ sisa }) => sisa > 0);
  const parts = open[0] ? open : bagian.slice(-1);
  let left = jumlah;
  return parts.map(({ sisa, ...part }, at) => {
    const mine = at === parts.length - 1 ? left : Math.min(left, sisa);
    left -= mine;
    return { ...part, jumlah: mine };
  }).filter((one) => one.jumlah);
}
