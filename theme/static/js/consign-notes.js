// The notes of the consignment book on this phone, one key each and never altered, and their backup; besides, what was begun at a stall and isn't kept yet.

import { dayAfter, together, totalOf } from "./consign-book.js";
import { csvOf } from "./csv.js";
import { count, day, made } from "./records.js";
import { change, fitting, memory, read, slug, text, words } from "./storage.js";
import { keys, remove } from "./storage-keys.js";

/** @typedef {import("./consign-book.js").Note} Note */

const SPACE = "titip/";
const DRAFT = "titip-sedang/";
const SETTINGS = "titip-setelan";
export const id = fitting(/^[0-9a-z]{8,12}$/);
// The year 2100, and more than a stall ever holds: what is beyond is no note of ours.
const LATEST = 4102444800000;
const MOST = 99999;

const amount = (found) => Math.min(count(found), MOST);
export const sum = (found) => Math.min(count(found), 1e9);
/** "2026-11-28", where there is such a day; else "". */
export const realDay = (found) => (day(found) && !Number.isNaN(Date.parse(found)) && dayAfter(found, 0) === found ? found : "");
const steps = (found) => (Array.isArray(found) ? found : []).slice(0, 9).filter(Array.isArray)
  .map(([least, points, rupiah]) => [amount(least) || 1, Math.min(count(points), 8999), sum(rupiah)]).sort(([one], [other]) => one - other);
/** A stall's share: at least one step, from the first piece on. @returns {import("./consign-book.js").Step[]} */
export const share = (found) => /** @type {any} */ ([[1, 0, 0], ...steps(found)]);

// null: nobody counted, or nobody said.
const known = (make) => (found) => (Number.isInteger(found) && found >= 0 ? make(found) : null);
/** When it was written, by which it has its place among others. */
export const stamp = (found) => Math.min(known(Number)(found) || 0, LATEST);
const row = made({
  produk: slug, varian: words, nama: words, satuan: words, pemilik: slug, ada: known(amount), tarik: amount, antar: amount,
  laku: (found) => (Number.isInteger(found) && Math.abs(found) <= MOST ? found : 0), harga: sum, komisi: (found) => steps(found),
});
const PARTS = made({
  versi: count, id, cap: stamp, hari: realDay, warung: slug, nama: words,
  baris: (found) => found.slice(0, 200).map(row).filter(({ produk }) => produk), bayar: sum, batal: id,
});

/** @returns {Note | null} null for what is no note of ours */
export function clean(found) {
  const ours = found && count(found.versi) === 1 && Array.isArray(found.baris);
  const note = ours ? PARTS(found) : null;
  return note && note.id && note.warung && note.hari ? note : null;
}

/** @returns {{ notes: Note[], broken: string[] }} in their order, and the keys of what can't be read */
export function all() {
  const [notes, broken] = [[], []];
  for (const key of keys(SPACE)) {
    const note = read(key, clean);
    if (note && key === SPACE + note.id) {
      notes.push(note);
    } else {
      broken.push(key);
    }
  }
  return { notes: together(notes), broken };
}

/** By chance, as an id. */
export function signs() {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((number) => (number % 36).toString(36)).join("");
}

/** Keeps a new note, later than all that this phone knows, whatever its clock says. @param {any} told @returns {{ id: string, kept: boolean }} `kept` is false where the phone keeps nothing */
export function add(told) {
  const cap = Math.max(Date.now(), ...all().notes.map((note) => note.cap + 1));
  const note = clean({ batal: "", bayar: 0, baris: [], ...told, versi: 1, id: signs(), cap });
  const { kept } = change(SPACE + note.id, clean, () => note);
  // Those that had no room before are never altered, and so would wait for ever.
  [...memory.keys()].filter((key) => kept && key.startsWith(SPACE)).forEach((key) => change(key, clean, (held) => held));
  return { id: note.id, kept };
}

/** Takes the notes of another phone in. @param {Note[]} notes @returns how many were new, the same, and whether the phone keeps them */
export function merge(notes) {
  const told = { baru: 0, sama: 0, penuh: false };
  for (const note of together(notes)) {
    const here = read(SPACE + note.id, clean);
    told[here ? "sama" : "baru"] += 1;
    const [kept] = together([note], here ? [here] : []);
    if (!here || JSON.stringify(kept) !== JSON.stringify(here)) {
      told.penuh = !change(SPACE + note.id, clean, () => kept).kept || told.penuh;
    }
  }
  return told;
}

export function dropAll() {
  all().notes.forEach(({ id }) => remove(SPACE + id));
}

/**
 * What was tapped at a stall and isn't kept yet, by good; `bayar` what was paid.
 * @typedef {{ bayar: number | null, baris: Object<string, { ada: number | null, tarik: number, antar: number, harga: number | null }> }} Draft
 */
const tapped = made({ ada: known(amount), tarik: amount, antar: amount, harga: known(sum) });
const cleanDraft = (found) => ({
  bayar: known(sum)(found && found.bayar), baris: Object.fromEntries(Object.entries((found && found.baris) || {}).slice(0, 300).map(([key, one]) => [key, tapped(one)])),
});

/** @returns {Draft} */
export function draft(stall) {
  return read(DRAFT + stall, cleanDraft);
}

/** @param {string} stall @param {(draft: Draft) => Draft} alter @returns {boolean} false where the phone keeps nothing */
export function alterDraft(stall, alter) {
  return change(DRAFT + stall, cleanDraft, alter).kept;
}

export function dropDraft(stall) {
  remove(DRAFT + stall);
}

/**
 * What its owner has chosen: after how many days a stall is asked for, the shares that the village doesn't tell, by stall, and the last backup: its day, and how many notes it held.
 * @typedef {{ hari: number, komisi: Object<string, import("./consign-book.js").Step[]>, cadangan: string, isi: number }} Settings
 */
const cleanSettings = (found) => ({
  hari: Math.min(Math.max(count(found && found.hari, 7), 1), 365), cadangan: realDay(found && found.cadangan), isi: count(found && found.isi),
  komisi: Object.fromEntries(Object.entries((found && found.komisi) || {}).slice(0, 1000).filter(([stall]) => slug(stall)).map(([stall, one]) => [stall, share(one).slice(-1)])),
});

/** @returns {Settings} */
export function settings() {
  return read(SETTINGS, cleanSettings);
}

/** @param {Partial<Settings>} altered @returns {boolean} false where the phone keeps nothing */
export function set(altered) {
  return change(SETTINGS, cleanSettings, (found) => ({ ...found, ...altered })).kept;
}

/** What could not be read goes along as it stands. */
export function toJson() {
  const { notes, broken } = all();
  return JSON.stringify({ versi: 1, nota: notes, ...(broken[0] && { rusak: Object.fromEntries(broken.map((key) => [key, text(key)])) }) }, null, 1);
}

/** @returns {{ notes: Note[], lost: number | false, fault: string }} how many can't be read; `fault` where it is no backup or one of tomorrow's, as consignment.html calls it */
export function readBackup(written) {
  try {
    const { versi, nota } = JSON.parse(written.replace(/^\ufeff/, ""));
    if (count(versi) === 1) {
      const notes = nota.map(cleaned).filter(Boolean);
      return { notes, lost: nota.length - notes.length || false, fault: "" };
    }
    return { notes: [], lost: false, fault: count(versi) ? "cadangan_baru" : "bukan_cadangan" };
  } catch {
    return { notes: [], lost: false, fault: "bukan_cadangan" };
  }
}

function cleaned(found) {
  try {
    return clean(found);
  } catch {
    return null;
  }
}

const COLUMNS = [
  "hari", "nota", "warung", "batal", "barang", "pilihan", "satuan", "pembuat", "ada", "laku", "ditarik", "diantar", "sisa", "harga", "jual", "bagian_warung", "hak_pembuat", "dibayar",
];

/** One row a good of each note, then one of what was paid. @param {Map<string, import("./consign-book.js").Stall>} book */
export function toCsv(book) {
  const shown = [...book.values()].flatMap(({ nota }) => nota).sort((one, other) => one.note.cap - other.note.cap);
  const rows = shown.flatMap(({ note, batal, baris }) => {
    const head = [note.hari, note.id, note.nama, batal ? "ya" : ""];
    const goods = baris.map((line, at) => {
      const [jual, bagian] = [totalOf(line.jual, "harga"), totalOf(line.jual, "bagian")];
      const counted = line.ada === null ? "" : line.ada;
      return [...head, line.nama, line.varian, line.satuan, note.baris[at].pemilik, counted, line.laku, line.tarik, line.antar, line.sisa, line.harga, jual, bagian, jual - bagian, ""];
    });
    return note.bayar || !goods[0] ? [...goods, [...head, ...Array(13).fill(""), note.bayar]] : goods;
  });
  return csvOf([COLUMNS, ...rows]);
}
