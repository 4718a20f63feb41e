// What stands in a field of a content file, as the build will read it: the same texts, the same readings, the same words where it
// can't be read (catalog/fields.py names the types; CONTRACT.md section 1 tells the forms).

import * as links from "./content-links.js";
import * as marks from "./content-marks.js";
import * as numbers from "./content-numbers.js";
import {mobile, phone} from "./content-phones.js";
import {Fault, choice, learn, withoutNumber, words, yesNo} from "./content-text.js";
import {day, moment, rule} from "./content-times.js";

/**
 * What `describe.type_of` tells of a field besides its type, and what the page knows: `names` of the files or photos that there are,
 * `unit` that the good is sold by, `repository` ("owner/name").
 * @typedef {{limit?: number, least?: number, most?: number, words?: readonly string[], folder?: string, names?: string[], unit?: string,
 *   repository?: string}} Context
 */

/** @type {Record<string, (text: string, context: Context) => unknown>} */
const READERS = {
  teks: (text, {limit = 120}) => words(text, limit),
  kata: (text, {limit = 160}) => withoutNumber(text, limit),
  harga: (text, {unit}) => numbers.price(text, unit),
  rupiah: numbers.sum,
  berat: numbers.weight,
  bilangan: (text, {least = 0, most = 1e6}) => numbers.count(text, least, most),
  hari: numbers.days,
  tahun: numbers.year,
  tanggal: day,
  waktu: moment,
  ulang: rule,
  zona: marks.zone,
  "ya/tidak": yesNo,
  pilihan: (text, context) => choice(text, context.words || []),
  stok: (text, context) => numbers.stock(text, context.words || ["tersedia", "habis", "pesan-dulu"]),
  telepon: phone,
  whatsapp: mobile,
  koordinat: links.place,
  warna: marks.colour,
  kode: marks.villageCode,
  satuan: numbers.unit,
  halal: marks.halal,
  pirt: marks.pirt,
  bpom: marks.bpom,
  sni: marks.sni,
  nib: marks.nib,
  tahan: numbers.shelfLife,
  surel: marks.email,
  slug: marks.slug,
  berkas: (text, {folder = "", names}) => marks.fileName(text, folder, names),
  foto: (text, {names}) => marks.photo(text, names),
  situs: (text, {repository}) => links.siteBase(text, repository),
  repo: (text, {repository}) => links.repository(text, repository),
  tautan: links.website,
  instagram: (text) => links.account(text, "instagram"),
  facebook: (text) => links.account(text, "facebook"),
  tiktok: (text) => links.account(text, "tiktok"),
  youtube: (text) => links.account(text, "youtube"),
  "shopee-toko": links.shopeeShop,
  "shopee-barang": links.shopeeItem,
};

export {learn};

/**
 * The reading of a text (null where there is none), else what is wrong with it: an advice without a final stop, and a right value or "".
 * @param {string} type @param {string} text @param {Context} [context] @returns {{value: any, fault: string, example: string}}
 */
export function readValue(type, text, context = {}) {
  try {
    return {value: READERS[type](text, context), fault: "", example: ""};
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return {value: null, fault: error.message, example: error.example};
  }
}
