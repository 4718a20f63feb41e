// What stands in a field of a content file, as the build will read it: the same texts, the same readings, the same words where it
// can't be read (catalog/fields.py names the types; CONTRACT.md section 1 tells the forms).

import {Fault, choice, learn as take, withoutNumber, words, yesNo} from "./content-text.js";

/**
 * What `describe.type_of` tells of a field besides its type, and what the page knows: `names` of the files or photos that there are,
 * `unit` that the good is sold by, `repository` ("owner/name").
 * @typedef {{limit?: number, least?: number, most?: number, words?: readonly string[], folder?: string, names?: string[], unit?: string,
 *   repository?: string}} Context
 * @typedef {Record<string, (text: string, context: Context) => unknown>} Readers by type
 */

/** @type {Readers} */
const readers = {
  teks: (text, {limit = 120}) => words(text, limit),
  kata: (text, {limit = 160}) => withoutNumber(text, limit),
  pilihan: (text, {words: allowed = []}) => choice(text, allowed),
  "ya/tidak": yesNo,
};

/** Types, and where they are read: a phone pays only for those of the file that it edits. @type {[string, () => Promise<{readers: Readers}>][]} */
const FAMILIES = [
  ["harga rupiah satuan stok", () => import("./content-prices.js")],
  ["berat bilangan hari tahun tahan", () => import("./content-numbers.js")],
  ["slug berkas foto", () => import("./content-names.js")],
  ["tanggal waktu ulang", () => import("./content-times.js")],
  ["telepon whatsapp", () => import("./content-phones.js")],
  ["pirt bpom sni nib halal", () => import("./content-marks.js")],
  ["koordinat", () => import("./content-places.js")],
  ["tautan instagram facebook tiktok youtube shopee-toko shopee-barang", () => import("./content-links.js")],
  ["warna kode surel zona situs repo", () => import("./content-village.js")],
];

/**
 * Before the first reading: the tables of phone/values.py, and the types that will be read (all, where none are named).
 * @param {Record<string, any>} tables @param {string[]} [types]
 */
export async function learn(tables, types) {
  take(tables);
  const needed = FAMILIES.filter(([names]) => !types || names.split(" ").some((name) => types.includes(name)));
  for (const family of await Promise.all(needed.map(([, load]) => load()))) Object.assign(readers, family.readers);
}

/**
 * The reading of a text (null where there is none), else what is wrong with it: an advice without a final stop, and a right value or "".
 * @param {string} type @param {string} text @param {Context} [context] @returns {{value: any, fault: string, example: string}}
 */
export function readValue(type, text, context = {}) {
  try {
    return {value: readers[type](text, context), fault: "", example: ""};
  } catch (error) {
    // Safari before 16.4 has no lookbehind: what it can't judge is left to the build.
    if (error instanceof SyntaxError) return {value: text, fault: "", example: ""};
    if (!(error instanceof Fault)) throw error;
    return {value: null, fault: error.message, example: error.example};
  }
}
