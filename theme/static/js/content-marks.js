// Numbers that the law gives, and answers to `halal` (catalog/permits.py and halal.py).

import {Fault, cleanLine, known, plainNumber, seen, stripInvisible, whole} from "./content-text.js";

/** In lower case, without the words in front. @param {string} text */
function bareOf(text) {
  const written = plainNumber(text);
  const front = seen(`^(?:${known("permitPrefix")})`, written);
  return front ? written.slice(front[0].length) : written;
}
/** @param {string} text */
const together = (text) => text.replace(/[\s.:/_-]/g, "");

/** A P-IRT number in one form; anything else as it is written. @param {string} text */
function pirt(text) {
  const written = cleanLine(stripInvisible(text), 120);
  const digits = together(bareOf(written)).replace(/-/g, "");
  if (!/^(?:[0-9]{12}|[0-9]{15,17})$/.test(digits)) return written;
  return digits.length === 12 ? digits : `${digits.slice(0, -2)}-${digits.slice(-2)}`;
}

/** "MD 234567890123". @param {string} text */
function bpom(text) {
  const number = together(bareOf(text));
  const found = whole("bpom", number);
  if (found) {
    const [letters, digits] = found.slice(1).filter(Boolean);
    return `${letters.toUpperCase()} ${digits}`;
  }
  const isNumber = /^[0-9]+$/.test(number);
  if (isNumber && (number.length === 15 || text.toLowerCase().includes("irt"))) {
    throw new Fault(`Ini seperti nomor P-IRT. Hapus baris ini, lalu tulis di baris pirt: ${number}`);
  }
  if (isNumber) throw new Fault(`Tulis juga dua huruf di depannya, seperti di kemasan: MD ${number}, atau ML kalau barang impor`);
  throw new Fault("Tulis seperti di kemasan: MD atau ML, lalu 12 angka. Kalau belum punya, hapus baris ini", "MD 234567890123");
}

/** "SNI 8664:2018". @param {string} text */
function sni(text) {
  const written = bareOf(text).replace(/^sni[\s.:-]*/, "");
  // Behind "sni" may stand what people copy along, once more.
  const found = whole("sni", bareOf(written));
  if (found) {
    const {of, group, number, year} = found.groups;
    return `SNI ${of ? of.trim().toUpperCase() : ""}${of ? " " : ""}${group || ""}${number}${group ? "-" : ":"}${year}`;
  }
  if (/^[0-9]{2,6}(?:[.-][0-9]{1,3})?$/.test(written)) {
    throw new Fault(`Tulis juga tahunnya, seperti di sertifikat: SNI ${written}, titik dua, lalu tahun`);
  }
  throw new Fault("Tulis nomor standarnya dengan tahun, seperti di sertifikat. Kalau belum punya, hapus baris ini", "SNI 9999:2020");
}

/** Thirteen digits. @param {string} text */
function nib(text) {
  const digits = together(bareOf(text));
  if (/^[0-9]{16}$/.test(digits)) {
    throw new Fault("Ini 16 angka, seperti NIK di KTP. NIK tidak boleh tampil: hapus baris ini. NIB berisi 13 angka");
  }
  if (!/^[0-9]{13}$/.test(digits)) throw new Fault("Tulis 13 angka NIB dari OSS. Kalau belum punya, hapus baris ini", "1234567890123");
  return digits;
}

/** "tidak", "proses", "ID…", "MUI …"; any other number as it is written. @param {string} text */
function halal(text) {
  const written = cleanLine(stripInvisible(text), 120);
  const bare = plainNumber(written);
  const answer = new Map(Object.entries(known("halalWords"))).get(bare.replace(/\.+$/, ""));
  if (answer) return answer;
  if (!/[0-9]/.test(written)) {
    throw new Fault("Tulis nomor sertifikatnya (ID, lalu 17 angka), atau proses kalau sertifikatnya sedang diurus, "
      + "atau tidak kalau memakai bahan haram. Kalau belum mengurus, hapus baris ini");
  }
  const front = seen(`^(?:${known("halalPrefix")})`, bare);
  const number = bare.slice(front ? front[0].length : 0).replace(/[\s./_-]/g, "");
  const own = /^(?:id)?([0-9]{17})$/.exec(number);
  const mui = whole("mui", number);
  return own ? `ID${own[1]}` : mui ? `MUI ${mui[1] || mui[2]}` : written;
}

/** @type {import("./content-values.js").Readers} */
export const readers = {pirt, bpom, sni, nib, halal};
