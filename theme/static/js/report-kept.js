// What was typed for a report, which stays on this phone; what its desk, book and payments hold; and all of it as one file (CONTRACT.md 1d).

import { realDay } from "./consign-notes.js";
import { sourceOf } from "./report-join.js";
import { PAID, count, made } from "./records.js";
import { change, fitting, read, text, words } from "./storage.js";
import { keys } from "./storage-keys.js";

/**
 * @typedef {{ kunci: string, dari: number, sampai: number, tiap: "hari" | "minggu" | "bulan", sisa: number, sejak: string }} Before  how it was before, of an owner
 *   ("pemilik/bu-entin") or a good ("produk/ladu-ketan"): turnover from–to in rupiah each day, week or month, of which `sisa` percent were left; `sejak` since when, in words
 * @typedef {{ pilih: string, dari: string, sampai: string }} Choice  which days: the name of a period, or "pilih" with its first and last day
 * @typedef {{ pembuat: string, jabatan: string, pejabat: string, jabatan_pejabat: string, hari: string }} Cover  who made it, who signs it, and its day
 * @typedef {{ versi: 1, awal: Before[], jangka: Choice, sampul: Cover, pilihan: Object<string, string>, bagian: Object<string, any> }} Settings  `pilihan`: which version of an
 *   order counts; `bagian`: what a part that is loaded at a tap keeps, as it is: it must read it as untrusted
 */

const KEY = "laporan";
/** Where this phone keeps what its desk and its book hold and what was paid, by what a joined file calls them. */
export const SPACES = { pesanan: "meja/", nota: "titip/", uang: PAID };
// Room for what one part keeps, in characters.
const MOST = 2e5;
const line = (found) => words(found, 100).replace(/\s+/g, " ").trim();
const sum = (found) => Math.min(count(found), 1e11);
const fitted = (known, none) => (found) => (known.includes(found) ? found : none);
// As report.html offers them.
const PERIODS = ["bulan-ini", "bulan-lalu", "triwulan-ini", "triwulan-lalu", "tahun-ini", "tahun-lalu", "pilih"];

const before = made({
  kunci: fitting(/^(?:pemilik|produk)\/[a-z0-9-]+$/), dari: sum, sampai: sum, tiap: fitted(["hari", "minggu", "bulan"], "bulan"), sisa: (found) => Math.min(count(found), 100), sejak: line,
});
const pairs = (found, right) => Object.fromEntries(Object.entries(Object(found)).filter(([key, one]) => right(key, one)).slice(0, 5000));
const PARTS = made({
  versi: () => 1, awal: (found) => (Array.isArray(found) ? found : []).slice(0, 200).map(before).filter(({ kunci }) => kunci),
  jangka: made({ pilih: fitted(PERIODS, PERIODS[0]), dari: realDay, sampai: realDay }), sampul: made({ pembuat: line, jabatan: line, pejabat: line, jabatan_pejabat: line, hari: realDay }),
  pilihan: (found) => pairs(found, (id, sidik) => /^[0-9a-z]{6,12}$/.test(id) && /^[0-9a-z]{1,8}$/.test(sidik)),
  bagian: (found) => pairs(found, (part, one) => /^[a-z]{1,20}$/.test(part) && JSON.stringify(one).length <= MOST),
});

/** @returns {Settings} */
const cleanSettings = (found) => PARTS(found);

/** @returns {Settings} */
export function settings() {
  return read(KEY, cleanSettings);
}

/** @param {Partial<Settings>} altered @returns {boolean} false where the phone keeps nothing */
export function set(altered) {
  return change(KEY, cleanSettings, (found) => cleanSettings({ ...found, ...altered })).kept;
}

/** What a part keeps here, and of a list what it keeps elsewhere besides. */
function joined(here, there) {
  const known = new Set([].concat(here).map((one) => JSON.stringify(one)));
  return Array.isArray(here) && Array.isArray(there) ? [...here, ...there.filter((one) => !known.has(JSON.stringify(one)))] : here;
}

/** What was typed elsewhere comes in where nothing is typed here. @param {any} found a joined file's `laporan` */
export function adopt(found) {
  const [here, there] = [settings(), cleanSettings(found)];
  const typed = (mine, other) => Object.fromEntries(Object.entries(mine).map(([part, value]) => [part, value || other[part]]));
  const mine = new Set(here.awal.map(({ kunci }) => kunci));
  set({
    awal: [...here.awal, ...there.awal.filter(({ kunci }) => !mine.has(kunci))], sampul: /** @type {any} */ (typed(here.sampul, there.sampul)),
    pilihan: { ...there.pilihan, ...here.pilihan }, bagian: { ...there.bagian, ...Object.fromEntries(Object.entries(here.bagian).map(([part, one]) => [part, joined(one, there.bagian[part])])) },
  });
}

/** What the desk, the book and the payments on this very phone hold. @param {string} nama how it is called among the files */
export function fromPhone(nama) {
  const found = { pesanan: [], nota: [], uang: [], rusak: {} };
  for (const [kind, space] of Object.entries(SPACES)) {
    for (const key of keys(space)) {
      try {
        found[kind].push(JSON.parse(text(key)));
      } catch {
        found.rusak[key] = text(key);
      }
    }
  }
  return sourceOf(nama, found);
}

/** The one file that holds all: desk, book and report each read their part again. @param {import("./report-join.js").Joined} joined @param {Settings} laporan */
export function toJson({ orders, notes, payments, broken }, laporan) {
  const rusak = Object.fromEntries(broken.map(({ berkas, catatan, isi }, at) => [`${at + 1}: ${berkas}, ${catatan}`, isi]));
  return JSON.stringify({ versi: 1, pesanan: orders, nota: notes, uang: payments, laporan, ...(broken[0] && { rusak }) });
}
