// What visitors will see of a file once it is there: the card of the list (views/components.py, words/sentences.py), of other kinds the little that matters most.

import { dotted } from "./content-numbers.js";
import { known } from "./content-text.js";
import { spoken } from "./content-times.js";
import { shown } from "./editor-changes.js";
import { made, reading } from "./editor-form.js";

/** @typedef {import("./editor-changes.js").Field} Field */

const TOLD = ["jabatan", "mulai", "tanggal", "tempat", "alamat", "wilayah", "whatsapp", "telepon"];
const BEST = ["tersedia", "pesan-dulu", "habis"];

/**
 * @param {Field[]} fields
 * @param {Record<string, any>} file  the file's values, as content-file.js gives them
 * @param {any} about  isian.json
 * @param {Map<string, Blob>} photos  those that were taken
 * @returns {HTMLElement}
 */
export function card(fields, file, about, photos) {
  const texts = Object.fromEntries(fields.map((field) => [field.nama, shown(field, file[field.nama])]));
  const read = (name, written = texts[name]) => (written ? reading(fields.find(({ nama }) => nama === name), written) : undefined);
  const inside = fields.some(({ nama }) => nama === "harga") ? good(fields, texts, read, about) : TOLD.filter((name) => texts[name]).map((name) => {
    const found = read(name);
    const words = name === "mulai" || name === "tanggal" ? spoken(found) : /^\+62/.test(found) ? `0${found.slice(3)}`.replace(/\d{4}(?=\d)/g, "$&-") : found;
    return made("p", { className: "second" }, words);
  });
  const [first] = texts.foto || [];
  const name = first ? first.is.file : "";
  const taken = photos.get(name);
  const address = taken ? URL.createObjectURL(taken) : about.foto[name] && `../../${about.foto[name]}`;
  const picture = address ? made("div", { className: "photo is-square" }, made("img", { src: address, alt: "" }))
    : fields.some(({ nama }) => nama === "foto") ? made("div", { className: "photo is-square is-missing" }, made("small", { className: "photo-note" }, "Foto menyusul")) : "";
  if (texts.stok === "habis") {
    /** @type {any} */ (picture).className += " is-faded";
  }
  const [top, ...rest] = inside;
  const title = made("b", { className: "name" }, read(texts.judul === undefined ? "nama" : "judul"));
  const head = texts.harga ? [made("p", { className: "card-top" }, title, " ", top), ...rest] : [made("p", { className: "card-top" }, title), ...inside];
  return made("ul", { className: "cards" }, made("li", { className: "card" }, picture, ...head));
}

/** Of a product: what it costs, and the lines below. */
function good(fields, texts, read, about) {
  const variants = (texts.varian || []).map(({ is }) => is);
  const choices = (variants.length ? variants : [{}]).map((one) => ({ price: read("harga", one.harga || texts.harga), state: read("stok", one.stok || texts.stok) || BEST[0] }));
  const had = choices.filter(({ state }) => state !== "habis");
  const prices = (had.length ? had : choices).map(({ price }) => price);
  const sums = prices.filter(({ amount }) => amount).map(({ amount }) => amount);
  const lead = prices.some(({ kind, amount }) => kind === "mulai" || amount !== prices[0].amount) ? made("small", { className: "second" }, "mulai ") : "";
  const price = sums.length ? made("b", { className: "price" }, lead, made("small", {}, "Rp"), dotted(Math.min(...sums))) : made("b", { className: "price" }, "Tanya harga");
  const state = BEST.find((one) => choices.some((choice) => choice.state === one));
  const ready = read("siap_dalam");
  const stock = { habis: "Sedang habis", "pesan-dulu": ready ? `Pesan dulu, siap ${ready} hari` : "Pesan dulu" }[state];
  const haram = read("halal") === "tidak" ? [made("p", {}, made("b", { className: "ban" }, "TIDAK HALAL"))] : [];
  const line = stock ? made("p", { className: `stock is-${state}` }, stock) : made("p", { className: "second" }, unit(variants, texts, read, choices));
  const maker = about.berkas["pelaku-usaha"][texts.pelaku_usaha];
  return [price, ...haram, line, ...(maker ? [made("p", { className: "second" }, `Dari ${maker}`)] : [])];
}

/** sentences.py, `card_unit`. */
function unit(variants, texts, read, choices) {
  const names = variants.map(({ nama }) => nama);
  if (names.length > 1) {
    return names.length > 3 ? `${names.length} pilihan` : [names.slice(0, -1).join(", "), names[names.length - 1]].join(names.length > 2 ? ", dan " : " dan ");
  }
  const sold = read("satuan") || choices.map(({ price }) => price.unit).find(Boolean) || "buah";
  const one = known("measures").includes(sold) ? `Per ${sold}` : sold[0].toUpperCase() + sold.slice(1);
  const grams = known("weights").includes(sold) ? 0 : read("berat");
  const weight = grams && (grams < 1000 ? `${grams} g` : `${new Intl.NumberFormat("id").format(grams / 1000)} kg`);
  return texts.isi ? `${one} isi ${read("isi")}` : weight ? `${one} ${weight}` : one;
}
