// Amounts as Indonesians write them: weights, counts, days, years, how long something keeps (catalog/numbers.py).

import {Fault, explain, known, plainNumber, seen, whole} from "./content-text.js";

/** @param {import("./content-text.js").Found} found @param {Record<string, number>} units */
export function amountIn(found, units) {
  const {whole: plain, decimal, unit} = found.groups;
  if (plain) return Number(plain.replace(/[. ]/g, ""));
  const [number, decimals = ""] = decimal.split(",");
  return Math.floor(Number(number + decimals) * units[unit] / 10 ** decimals.length);
}

/** Whole grams. @param {string} text */
function weight(text) {
  const written = plainNumber(text);
  const found = whole("weight", written);
  if (!found) {
    explain("weightMistakes", written);
    throw new Fault("Tulis beratnya dalam gram atau kg", "250 g");
  }
  const grams = amountIn(found, known("grams"));
  if (!grams) throw new Fault("Berat harus lebih dari nol", "250 g");
  if (grams > 1e6) throw new Fault("Berat paling besar 1.000 kg; periksa satuannya", "250 g");
  return grams;
}

/** @param {string} text @param {number} least @param {number} most */
function count(text, least, most) {
  const written = plainNumber(text);
  const example = `${Math.max(least, Math.min(12, most))}`;
  if (written !== "0" && !whole("whole", written)) {
    explain("countMistakes", written, example);
    throw new Fault("Tulis bilangan bulat dengan angka", example);
  }
  const number = Number(written.replace(/[. ]/g, ""));
  if (number < least || number > most) throw new Fault(`Tulis angka dari ${least} sampai ${dotted(most)}`, example);
  return number;
}

/** 15000 → "15.000". @param {number} number */
export const dotted = (number) => `${number}`.replace(/\B(?=(?:[0-9]{3})+$)/g, ".");

/** @param {string} text */
function days(text) {
  const written = plainNumber(text);
  if (!/^(?:0|[1-9][0-9]*)(?: ?hari)?$/.test(written)) {
    explain("dayMistakes", written);
    throw new Fault("Tulis jumlah hari dengan angka", "3 hari");
  }
  const number = parseInt(written, 10);
  if (number > 365) throw new Fault("Paling lama 365 hari", "3 hari");
  return number;
}

/** @param {string} text */
function year(text) {
  const written = plainNumber(text);
  if (!/^[0-9]{4}$/.test(written)) throw new Fault("Tulis tahunnya saja dengan empat angka", "1999");
  const number = Number(written);
  if (number < 1900 || number > 2100) throw new Fault("Tulis tahun dari 1900 sampai 2100", "1999");
  return number;
}

/** How long it keeps: "10 hari", "2 minggu di kulkas". @param {string} text */
function shelfLife(text) {
  const written = plainNumber(text).replace(/^se(?=minggu|bulan|tahun)/, "1 ").replace(/\.+$/, "");
  const keeps = known("keeps");
  const units = Object.keys(keeps).join("|");
  const found = whole(`([1-9][0-9]*) ?(${units})(?:,? ${known("where")})?`, written);
  if (!found) {
    const least = seen(`^([1-9][0-9]*) ?(?:-|sampai|hingga|s/d) ?[0-9]+ ?(${units})`, written);
    if (least) throw new Fault("Tulis satu angka saja, yang paling singkat", `${least[1]} ${least[2]}`);
    if (/^[1-9][0-9]{0,2}$/.test(written)) throw new Fault(`Tulis juga satuannya: ${written} hari, ${written} minggu, atau ${written} bulan`);
    throw new Fault("Tulis berapa lama tahannya dalam jam, hari, minggu, atau bulan", "10 hari");
  }
  const [, number, unit, where] = found;
  if (Number(number) > keeps[unit]) throw new Fault(`Paling lama ${keeps[unit]} ${unit}; periksa angkanya`, "10 hari");
  return `${number} ${unit}${where ? " di " : ""}${where || ""}`;
}

/** @type {import("./content-values.js").Readers} */
export const readers = {
  berat: weight,
  bilangan: (text, {least = 0, most = 1e6}) => count(text, least, most),
  hari: days,
  tahun: year,
  tahan: shelfLife,
};
