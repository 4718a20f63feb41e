// What one thing costs, what it is sold by and whether it can be had, as sellers write it (catalog/prices.py, units.py and stocks.py).

import {amountIn} from "./content-numbers.js";
import {Fault, attempt, choice, cleanLine, explain, known, plainNumber, seen, stripped, whole} from "./content-text.js";

/** @typedef {{amount: number | null, kind: "tetap" | "mulai" | "tanya", unit: string}} Price */

/** Whole rupiah, from 1 on. @param {string} text */
function rupiah(text) {
  const written = plainNumber(text);
  const found = whole("price", written);
  if (!found) {
    explain("priceMistakes", written);
    throw new Fault("Tulis angka saja", "15000");
  }
  const amount = amountIn(found, known("multiplier"));
  if (!amount) throw new Fault("Harga harus lebih dari nol", "15000");
  if (amount > 1e9) throw new Fault("Harga paling besar 1.000.000.000; periksa jumlah nolnya", "15000");
  return amount;
}

/** What one thing costs, in whole rupiah. @param {string} text */
function sum(text) {
  const amount = rupiah(text);
  if (amount < 500) {
    throw new Fault("Harga paling kecil Rp500; tulis lengkap dengan nolnya. Kalau memang semurah itu, jual beberapa sekaligus "
      + "dan tulis jumlahnya di isi", `${amount}000`);
  }
  return amount;
}

/** What is counted when something is sold. @param {string} text */
function unit(text) {
  const written = cleanLine(text, 120);
  let bare = written.replace(/^(?:\/|(?:per|tiap|setiap)(?![\p{L}\p{Nl}\p{No}])) */iu, "").replace(/^1 ?(?=[\p{L}\p{Nl}\p{No}])/u, "");
  const [counted, measures] = [known("counted"), known("measures")];
  const lower = bare.toLowerCase();
  if (lower.startsWith("se") && !counted.includes(lower) && counted.includes(lower.slice(2))) bare = lower.slice(2);
  if (!bare) throw new Fault("Tulis satuannya", "bungkus");
  const amount = seen(`^(?:${known("amount")})`, bare);
  if (amount) {
    const {word} = amount.groups;
    if (measures.includes(word.toLowerCase())) throw new Fault("Awali dengan wadahnya", `bungkus ${bare}`);
    throw new Fault("Tulis kata satuannya saja; jumlahnya ditulis di baris isi", word || "bungkus");
  }
  return measures.includes(bare.toLowerCase()) ? bare.toLowerCase() : bare;
}

/** "tersedia", "habis" or "pesan-dulu". @param {string} text @param {readonly string[]} states */
function stock(text, states) {
  const written = plainNumber(text);
  const words = known("stock");
  const found = whole("ahead", written);
  if (found && (words[found.groups.word] === "pesan-dulu" || found.groups.word === "pesan-dulu")) {
    const {more, unit: behind} = found.groups;
    if (more) {
      const most = stripped(more, " -").split(" ").pop();
      throw new Fault("Tulis satu angka saja, yang paling lama", `PO ${most} ${behind}`);
    }
    return "pesan-dulu";
  }
  return Object.prototype.hasOwnProperty.call(words, written) ? words[written] : choice(text, states);
}

/** @param {string} text @returns {Price} */
const asked = (text) => ({amount: null, kind: "tanya", unit: text});

/** What one thing costs: fixed, the least, or asked for; `unit` is what the good is sold by, where that is known. @param {string} text @param {string} [sold] @returns {Price} */
function price(text, sold = "") {
  const found = priceOf(text);
  if (sold && found.unit && !fits(found.unit, sold)) {
    const written = `${found.kind === "mulai" ? "mulai " : ""}${found.amount}`;
    throw new Fault(`harganya per ${found.unit}, padahal satuan barangnya "${sold}". Tulis satuan: ${found.unit}, atau harga untuk satu ${sold} saja`, written);
  }
  return found;
}

/** @param {string} text @returns {Price} */
function priceOf(text) {
  let written = stripped(plainNumber(text), " .!");
  if (whole("depends", written)) return asked("");
  const words = written.match(/[^\s.,:;/()!?]+/g) || [];
  const [asking, around] = [known("asking"), known("around")];
  if (words.some((word) => asking.includes(word)) && words.every((word) => asking.includes(word) || around.includes(word))) return asked("");
  if (words.length && asking.includes(words[0]) && /[0-9]{6}/.test(written.replace(/[^0-9]/g, ""))) {
    throw new Fault("Nomornya tidak perlu: pembeli bertanya lewat tombol WhatsApp. Tulis satu kata", "tanya");
  }
  written = written.replace(/^@/, "").trim();
  let behind = "";
  const per = whole("per", written);
  if (per && /[0-9]/.test(per.groups.sum) && !seen("bargain", per.groups.unit)) {
    written = per.groups.sum.trim();
    behind = unit(per.groups.unit);
  }
  const least = whole("least", written);
  if (!least) {
    refuseDoubts(written);
    return {amount: sum(written), kind: "tetap", unit: behind};
  }
  const {first, low, most} = least.groups;
  refuseDoubts(first || low);
  const amount = sum(lowOf(first || low, most || ""));
  if (most && amount >= rupiah(most)) throw new Fault("Tulis yang termurah lebih dulu", `mulai ${sum(most)}`);
  return {amount, kind: "mulai", unit: behind};
}

/** The lower end of a range, with the thousands that only its upper end says. @param {string} low @param {string} most */
function lowOf(low, most) {
  const shared = seen("multiple", most);
  return shared && !seen("multiple", low) && low.replace(/[^0-9]/g, "").length <= 3 ? `${low} ${shared[0]}` : low;
}

/** Raises what to write instead of a range, a price of several, and a sum that is open to bargaining or near. @param {string} written */
function refuseDoubts(written) {
  const range = whole("range", written);
  if (range) {
    throw new Fault("Tulis harga termurahnya dengan kata mulai; kalau tiap ukuran ada harganya, tulis satu per satu di varian",
      `mulai ${sumIn(lowOf(range.groups.low, range.groups.most))}`);
  }
  const several = whole("several", written);
  if (several) {
    const {count: number, what, number: before, of, sum: one, all} = several.groups;
    const sold = `${number || before} ${what || of || "buah"}`;
    throw new Fault(`Tulis harga satu saja. Kalau memang dijual ${sold} sekaligus, tulis harga: ${sumIn(one || all)}, satuan: paket, isi: ${sold}`);
  }
  const amount = sumIn(written);
  if (amount && seen("bargain", written)) {
    throw new Fault(`Tulis harga: ${amount} kalau boleh dibeli dengan harga itu. Kalau masih ditawar, tulis harga: tanya`);
  }
  if (amount && seen("about", written)) throw new Fault(`Tulis harga: ${amount} kalau pasti. Kalau itu yang termurah, tulis harga: mulai ${amount}`);
}

/** The first sum in a text, 0 where there is none. @param {string} written */
function sumIn(written) {
  const found = /[0-9][0-9.]*(?: ?(?:rb|ribu|k|jt|juta))?/.exec(written);
  return Number(found && attempt(() => rupiah(found[0].replace(/\.+$/, ""))));
}

/** Whether the unit behind a price is the good's (catalog/selling_units.py). @param {string} written @param {string} sold */
function fits(written, sold) {
  const same = known("sameUnits");
  const [one, other] = [written, sold].map((text) => {
    const [first, ...rest] = text.toLowerCase().trim().split(/\s+/);
    return [same[first] || first, ...rest];
  });
  return one.join(" ") === other.join(" ") || (one[0] === other[0] && (one.length === 1 || other.length === 1));
}

/** A stall's share, in steps: from how many on, hundredths of a percent, rupiah (catalog/commissions.py). @param {string} text */
function share(text) {
  let before = 0;
  return `1 ${plainNumber(text)}`.split(RegExp(known("shareFrom"))).map((written) => {
    const {least, percent, sum: one} = (whole("share", written) || /** @type {any} */ ({groups: {}})).groups;
    const amount = whole("price", one) ? rupiah(one) : 0;
    if (!(least > before && (percent || amount >= 100))) throw new Fault(known("shareForms"), "7,5%");
    before = Number(least);
    return [before, percent ? Math.round(percent.replace(",", ".") * 100) : 0, amount];
  });
}

/** @type {import("./content-values.js").Readers} */
export const readers = {
  komisi: share,
  harga: (text, {unit: sold}) => price(text, sold),
  rupiah: sum,
  satuan: unit,
  stok: (text, {words = []}) => stock(text, words),
};
