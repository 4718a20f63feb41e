// Who has paid what: kept on this phone, one key each and never altered, and carried by the desk's backup (CONTRACT.md 1c).

import { together } from "./consign-book.js";
import { id, realDay, signs, stamp, sum } from "./consign-notes.js";
import { PAID, count, made } from "./records.js";
import { fitting, slug } from "./storage.js";

/**
 * @typedef {{ versi: 1, id: string, cap: number, hari: string, jenis: "pembeli" | "pesanan" | "titip", pesanan: string, penjual: string, pemilik: string, jumlah: number, batal: string }} Payment
 *   a buyer paid for the order `pesanan`; or the owner `pemilik` was paid, by the seller `penjual` for what was ordered, or for what was sold from shelves; `jumlah` in
 *   rupiah; `batal` is the id of a payment that this one takes back
 * @typedef {{ keys: (start: string) => string[], read: (key: string, clean: any) => any, change: (key: string, clean: any, alter: any) => { kept: boolean }, memory: Map<string, any> }} Keeper
 *   storage.js and storage-keys.js of whoever asks: what the phone has no room for is in one memory
 */

const PARTS = made({
  versi: count, id, cap: stamp, hari: realDay, jenis: fitting(/^(?:pembeli|pesanan|titip)$/), pesanan: fitting(/^[0-9a-z]{6,12}$/), penjual: slug, pemilik: slug, jumlah: sum, batal: id,
});

/** @returns {Payment | null} null for what is no payment of ours */
export function clean(found) {
  const one = PARTS(found);
  const says = one.batal || (one.jumlah && (one.jenis === "pembeli" ? one.pesanan : one.pemilik));
  return one.versi === 1 && one.id && one.hari && one.jenis && says ? one : null;
}

/** @param {any} found a backup's `uang` @returns {{ payments: Payment[], lost: number }} in their order, and how many can't be read */
export function paymentsOf(found) {
  const list = Array.isArray(found) ? found : [];
  const right = list.map(clean).filter(Boolean);
  return { payments: joined(right), lost: list.length - right.length };
}

/** The payments of several phones, each once and in their order. @param {Payment[][]} lists @returns {Payment[]} */
export function joined(...lists) {
  return /** @type {any} */ (together(.../** @type {any} */ (lists)));
}

/** @param {Keeper} keeper @returns {{ payments: Payment[], broken: number }} in their order, and how many can't be read */
export function all({ keys, read }) {
  const found = keys(PAID).map((key) => [key, read(key, clean)]);
  const right = found.filter(([key, one]) => one && key === PAID + one.id).map(([, one]) => one);
  return { payments: joined(right), broken: found.length - right.length };
}

/** Keeps a new payment, later than all that this phone knows, whatever its clock says. @param {Keeper} keeper @param {Partial<Payment>} told @returns {boolean} false where the phone keeps nothing */
export function add(keeper, told) {
  const { change, memory } = keeper;
  const cap = Math.max(Date.now(), ...all(keeper).payments.map((one) => one.cap + 1));
  const payment = clean({ jumlah: 0, ...told, versi: 1, id: signs(), cap });
  const { kept } = change(PAID + payment.id, clean, () => payment);
  // Those that had no room before are never altered, and so would wait for ever.
  [...memory.keys()].filter((key) => kept && key.startsWith(PAID)).forEach((key) => change(key, clean, (held) => held));
  return kept;
}

/** Takes the payments of a backup in. @param {Keeper} keeper @param {any[]} found as they stand there @returns how many were new, how many can't be read, and whether the phone keeps them */
export function merge({ read, change }, found) {
  const { payments, lost } = paymentsOf(found);
  const told = { baru: 0, lost, penuh: false };
  for (const payment of payments) {
    const here = read(PAID + payment.id, clean);
    const [one] = joined([payment], here ? [here] : []);
    told.baru += here ? 0 : 1;
    if (JSON.stringify(one) !== JSON.stringify(here)) {
      told.penuh = !change(PAID + one.id, clean, () => one).kept || told.penuh;
    }
  }
  return told;
}
