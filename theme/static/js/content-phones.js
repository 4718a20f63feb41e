// Phone numbers as Indonesians write them become E.164 (catalog/phones.py). The table of foreign numbers stays with the build,
// which has the last word on them: here one is taken with a country's code and 8 to 15 digits.

import {Fault, explain, known, plainNumber, seen, whole} from "./content-text.js";

const [HERE, ABROAD] = ["0812-3456-7890", "+62 812-3456-7890"];

/** @param {string} text */
function phone(text) {
  const written = plainNumber(text);
  const bare = written.replace(new RegExp(known("brackets"), "gu"), "$1");
  if (!whole("written", written) || /[()]/.test(bare)) {
    explain("phoneMistakes", written, HERE);
    throw new Fault("Tulis angkanya dengan spasi atau tanda hubung saja", HERE);
  }
  if (written.startsWith("+")) {
    const digits = digitsOf(written.replace(/\(0\)/g, ""));
    if (digits.startsWith("62")) return indonesian(digits.slice(2));
    if (digits.startsWith("0")) throw new Fault("Sesudah tanda + ditulis kode negara, 62 untuk Indonesia", ABROAD);
    if (!isForeign(digits)) throw new Fault("Nomor luar negeri ini tidak lengkap atau salah kode negaranya", "+65 8123 4567");
    return `+${digits}`;
  }
  const digits = digitsOf(written);
  if (digits.startsWith("0062")) return indonesian(digits.slice(4));
  if (digits.startsWith("00")) throw new Fault("Tulis tanda + di depan kode negara, bukan 00", ABROAD);
  if (digits.startsWith("0")) return indonesian(digits.slice(1));
  if (digits.startsWith("62") && digits.length >= 10) return indonesian(digits.slice(2));
  if (whole("mobile", digits)) return `+62${digits}`;
  if (digits.length >= 5 && digits.length <= 8) throw new Fault("Tulis juga kode daerahnya", "(022) 589-1234");
  if (isForeign(digits)) throw new Fault("Nomor luar negeri diawali tanda +", `+${digits}`);
  throw new Fault("Nomor Indonesia diawali 0 atau +62", HERE);
}

/** The kind that has WhatsApp. @param {string} text */
function mobile(text) {
  const number = phone(text);
  if (number.startsWith("+62") && !whole("mobile", number.slice(3))) {
    throw new Fault("Nomor WhatsApp harus nomor HP, bukan telepon rumah", HERE);
  }
  return number;
}

/** @param {string} digits */
const isForeign = (digits) => digits.length >= 8 && Boolean(seen(`^(?:${known("countries")})`, digits));

/** @param {string} written */
function digitsOf(written) {
  const digits = written.replace(/[^0-9]/g, "");
  if (digits.length > 15) throw new Fault("Tulis satu nomor saja, paling panjang 15 angka", HERE);
  return digits;
}

/** @param {string} national without 0 or 62 in front */
function indonesian(national) {
  const bare = national.replace(/^0/, "");
  if (whole("mobile", bare)) return `+62${bare}`;
  if (national.startsWith("0")) throw new Fault("Sesudah +62 nomornya tanpa 0 di depan", ABROAD);
  if (/^8[1-35-9]/.test(national)) throw new Fault(`Nomor HP terdiri dari 10 sampai 13 angka, ini ${national.length + 1}`, HERE);
  if (whole("landline", national)) return `+62${national}`;
  if (national.startsWith("62")) throw new Fault("Kode negara 62 ditulis sekali saja", HERE);
  throw new Fault("Ini bukan nomor HP, bukan pula nomor rumah dengan kode daerahnya; periksa angkanya", HERE);
}

/** @type {import("./content-values.js").Readers} */
export const readers = {telepon: phone, whatsapp: mobile};
