// The form's fields: made from what isian.json tells of them, read back as values, each mistake beside its own field.

import { readValue } from "./content-values.js";

/** @typedef {import("./editor-changes.js").Field} Field */
/**
 * What a field must know besides: files by folder and those that this phone has made since, names to choose from, what another field says as it is read, who is told of a change,
 * and who takes a photo (giving the name under which it will be sent).
 * @typedef {{ files: Record<string, Record<string, string>>, fresh: (folder: string) => string[], photos: () => string[], categories: string[], said: (path: string) => any[],
 *   changed: () => void, take: (photo: File) => Promise<string> }} Help
 */
/**
 * A field or a group of them: its value as editor-changes.js shows it, and its inputs with mistakes; `all` asks for what is required, too.
 * @typedef {{ node: HTMLElement, value: () => any, faults: (all: boolean) => HTMLElement[] }} Control
 */

let count = 0;

/** @param {string} tag  @param {Record<string, any>} [given]  @param {(Node | string)[]} inside  @returns {any} */
export function made(tag, given = {}, ...inside) {
  const node = Object.assign(document.createElement(tag), given);
  node.append(...inside);
  return node;
}

/** A sentence that is not to be missed. @param {string} words */
export const loud = (words) => made("p", {}, made("b", {}, words));

/** @param {Field} field  @param {any} start  @param {Help} help  @returns {Control} */
export function control(field, start, help) {
  return (start === null ? single : field.daftar ? list : field.isi ? group : single)(field, start, help);
}

/** The words to choose from, each with what is shown; nothing for what is typed. */
function choices(field, help) {
  const { type, folder } = field.tipe;
  if (type === "berkas") {
    const every = field.nama === "produk" ? [["semua", "Semua barang"]] : [];
    return [...every, ...Object.entries(help.files[folder] || {}), ...help.fresh(folder).map((slug) => [slug, `${slug} (baru)`])];
  }
  return field.pilihan && field.pilihan.map((word) => [word, word]);
}

function inputOf(field, start, help) {
  const offered = choices(field, help);
  if (offered) {
    // Where there is one thing to choose nobody need choose it.
    const chosen = field.wajib && !offered[1] && offered[0] ? start || offered[0][0] : start;
    const known = offered.some(([value]) => value === start);
    const rows = [["", field.biasa ? `biasa: ${field.biasa}` : "belum dipilih"], ...offered, ...(start && !known ? [[start, start]] : [])];
    return made("select", { className: "chip" }, ...rows.map(([value, words]) => new Option(words, value, false, value === chosen)));
  }
  const long = /** @type {any} */ (field.tipe).limit > 120;
  const input = made(long ? "textarea" : "input", { className: "chip", value: start, autocomplete: "off", ...(long ? { rows: 2 } : {}) });
  if (field.nama === "harga") {
    // What changes each day is typed over.
    input.onfocus = () => input.select();
  }
  input.inputMode = /^(?:telepon|whatsapp)$/.test(String(field.tipe.type)) ? "tel" : "text";
  const names = field.nama === "kategori" ? help.categories : field.tipe.type === "foto" ? help.photos() : [];
  if (names.length) {
    const offers = made("datalist", { id: `_d${count += 1}` }, ...names.map((name) => new Option(name, name)));
    input.setAttribute("list", offers.id);
    return [input, offers];
  }
  return input;
}

/** A text in one row. @param {string} text */
const inRow = (text) => text.replace(/\s*\n\s*/g, " ").trim();

/** What can't be shown as one text (null) is left alone, and said to be. @param {Field} field  @param {string | null} start  @param {Help} help  @returns {Control} */
function single(field, start, help) {
  if (start === null) {
    const words = "Ditulis dengan cara lain, jadi diubah di GitHub saja.";
    return { node: made("p", { className: "second" }, made("b", {}, field.label), ` ${words}`), value: () => null, faults: () => [] };
  }
  count += 1;
  const [input, ...more] = [inputOf(field, inRow(start), help)].flat();
  const fault = made("b", { className: "fault" });
  const beside = made("div", { id: `_k${count}` }, made("small", { className: "second" }, field.contoh ? `${field.kata} Contoh: ${field.contoh}` : field.kata), fault);
  input.setAttribute("aria-describedby", beside.id);
  input.name = field.nama;
  // What nobody touched stays as it is in the file: no input holds the spaces around a text and its last line's end.
  const value = () => (inRow(input.value) === start.trim() ? start : inRow(input.value));
  const check = (all) => {
    const words = value() ? faultIn(field, value(), help) : all && field.wajib ? "Wajib diisi" : "";
    fault.textContent = words && `${words}.`;
    input.setAttribute("aria-invalid", String(Boolean(words)));
    return words ? [input] : [];
  };
  input.oninput = () => {
    check(false);
    help.changed();
  };
  const label = made("label", { className: "field" }, made("span", {}, marked(field)), input);
  const node = made("div", {}, label, ...more, beside);
  if (field.nama === "pelaku_usaha") {
    node.append(made("a", { className: "tap", href: `?jenis=${field.tipe.folder}` }, "Belum ada di daftar? Tambah dulu"));
  }
  return { node, value, faults: check };
}

/** Its name, with a star where it is required. @param {Field} field */
const marked = ({ label, wajib }) => (wajib ? `${label} *` : label);

/** A value as the build reads it. @param {Field} field  @param {string} text */
export const reading = ({ tipe, pilihan }, text) => readValue(tipe.type, text, { ...tipe, words: pilihan }).value;

/** In the program's own words; "" for what it can read and the rest of the file agrees with. */
function faultIn(field, text, help) {
  const { type, ...bounds } = field.isi ? field.isi.find(({ nama }) => nama === field.kunci).tipe : field.tipe;
  // A file that isn't published is in no list, and may be named all the same.
  const context = { ...bounds, words: field.pilihan, ...(type === "harga" ? { unit: help.said("satuan")[0] } : {}) };
  if (text === "semua" && field.nama === "produk") {
    return "";
  }
  for (const part of field.daftar ? text.split(/\s*[,;]\s*/).filter(Boolean) : [text]) {
    const { fault, example } = readValue(type, part, context);
    if (fault) {
      return fault + (example && `, contoh: ${example}`);
    }
  }
  return (field.cocok || []).filter((one) => !agrees(one, reading(field, text), help)).map(({ kata }) => kata.replace("{}", text))[0] || "";
}

/** catalog/agreements.py */
function agrees({ kalau, lain, harus }, own, help) {
  const others = lain.flatMap(help.said);
  return (kalau.length && !kalau.includes(own)) || (harus === "ada" ? others.length : harus === "kosong" ? !others.length
    : harus === "sesudah" ? !others.some((other) => isEarlier(own, other)) : others.some((other) => harus.includes(other)));
}

/** Of two moments; where either has no hour, only the days count. What another zone decides is left to the build. */
function isEarlier(one, other) {
  return one[10] && other[10] ? one.length === other.length && Date.parse(one) < Date.parse(other) : one.slice(0, 10) < other.slice(0, 10);
}

/** @param {Field} field  @param {any} start  @param {Help} help  @returns {Control} */
function group(field, start, help, folded = true) {
  /** @type {[string, Control][]} */
  const inner = field.isi.map((one) => [one.nama, single(one, start[one.nama], help)]);
  const value = () => Object.fromEntries(inner.map(([name, one]) => [name, one.value()]));
  const [whole, title] = folded ? ["details", "summary"] : ["fieldset", "legend"];
  const node = made(whole, {}, made(title, {}, field.label), ...inner.map(([, one]) => one.node));
  // What is required of a part is so only where there is one.
  const faults = (all) => inner.flatMap(([, one]) => one.faults(all && Object.values(value()).some(Boolean)));
  return { node, value, faults };
}

/** @param {Field} field  @param {import("./editor-changes.js").Item[]} start  @param {Help} help  @returns {Control} */
function list(field, start, help) {
  /** @type {{ at?: number, one: Control }[]} */
  let rows = [];
  const place = made("div");
  /** @param {import("./editor-changes.js").Item} item */
  const add = ({ at, is }, focus = false) => {
    const inner = { ...field, daftar: undefined, label: `${field.label} ${rows.length + 1}` };
    const one = field.isi ? group(inner, is, help, false) : single({ ...inner, wajib: undefined }, is, help);
    const row = { at, one };
    const out = made("button", { type: "button", className: "tap", onclick: () => {
      rows = rows.filter((other) => other !== row);
      one.node.remove();
      help.changed();
    } }, "Hapus", made("span", { className: "hide" }, ` ${inner.label}`));
    one.node.append(out);
    if (field.nama === "foto") {
      one.node.firstElementChild.after(picker(one.node, help));
    }
    rows.push(row);
    place.append(one.node);
    if (focus) {
      /** @type {HTMLElement} */ (one.node.querySelector("input, select, textarea")).focus();
    }
  };
  start.forEach((item) => add(item));
  const blank = () => (field.isi ? Object.fromEntries(field.isi.map(({ nama }) => [nama, ""])) : "");
  const more = made("button", { type: "button", className: "button", onclick: () => add({ is: blank() }, true) }, `Tambah ${field.label.toLowerCase()}`);
  if (field.wajib && !rows[0]) {
    add({ is: blank() });
  }
  const hint = made("p", { className: "second" }, field.kata);
  const fault = made("b", { className: "fault" });
  const value = () => rows.map(({ at, one }) => ({ at, is: one.value() }));
  // Of a text as of a part.
  const filled = () => value().some(({ is }) => Object.values(is).some(Boolean));
  const faults = (all) => {
    fault.textContent = all && field.wajib && !filled() ? "Wajib diisi." : "";
    return [...rows.flatMap(({ one }) => one.faults(all)), ...(fault.textContent ? [more] : [])];
  };
  const many = rows[0] ? ` (${rows.length})` : "";
  return { node: made("details", { open: Boolean(field.wajib) }, made("summary", {}, marked(field) + many), hint, place, fault, more), value, faults };
}

/** What takes a photo from the phone, and writes the name that it will have. */
function picker(row, help) {
  const told = made("p");
  told.setAttribute("role", "status");
  const input = made("input", { type: "file", accept: "image/*", className: "hide", onchange: async () => {
    const [photo] = input.files;
    if (photo) {
      try {
        const name = row.querySelector("[name=file]");
        name.value = await help.take(photo);
        name.dispatchEvent(new Event("input"));
        told.textContent = "Fotonya sudah dikecilkan.";
      } catch (problem) {
        told.textContent = problem.message;
      }
    }
  } });
  return made("div", {}, made("label", { className: "button" }, "Pilih foto dari ponsel", input), told);
}
