// What stands below a form that is filled: what was changed, and the ways out, each step by step.

import { same } from "./content-file.js";
import { difference, valuesOf } from "./editor-changes.js";
import { made } from "./editor-form.js";
import { newFile, pageOf, proposing } from "./editor-send.js";

/**
 * What is to be sent: the file with its text, another name for it, and the photos that were taken for it, by name.
 * `base` is the text that it was when it was opened, `lines` those that go and come, `shown` what `changed` says of them.
 * @typedef {{ about: any, file: string, isNew: boolean, renamed: string, text: string, photos: Map<string, Blob>, base: string, lines: string, shown: HTMLElement[] }} Task
 */

export const OUTSIDE = { target: "_blank", rel: "noopener" };
const link = (href, words, given = {}) => made("a", { className: "button", href, ...given }, words);
const step = (...inside) => made("li", {}, ...inside);

/**
 * The lines that go and come; those that say who gets the money in red, all where such a value stands in a line without its name. A new good of a
 * maker who is there already (`files`) takes nothing from anybody.
 */
export function changed(before, text, fields, files) {
  const file = valuesOf(text);
  const isKnown = ({ nama, wajib, tipe }) => !before && wajib && tipe.type === "berkas" && Object.keys(files[tipe.folder]).includes(file[nama]);
  const money = fields.flatMap((field) => [field, ...(field.isi || [])]).filter((field) => field.uang && !isKnown(field)).map(({ nama }) => nama);
  const red = new RegExp(`^.\\s*(?:- *)?(?:${money.join("|") || "-"})\\s*:`);
  const held = (value, name = "") => (value instanceof Object ? Object.entries(value).flatMap(([key, own]) => held(own, Number(key) >= 0 ? name : key))
    : money.includes(name) ? [value] : []);
  const lines = difference(before, text);
  const isHidden = !lines.some((line) => red.test(line)) && !same(held(valuesOf(before)), held(file));
  const rows = lines.map((line) => made("li", { className: isHidden || red.test(line) ? "money" : "" }, made(line[0] === "+" ? "ins" : "del", {}, line)));
  const warned = rows.some((row) => row.className)
    ? [made("p", { className: "money" }, made("b", {}, "Baris merah menentukan siapa yang menerima pesanan dan uang. Tanyakan langsung kepada orangnya."))] : [];
  return [made("h2", {}, "Yang berubah"), ...warned, made("ul", { className: "lines" }, ...rows)];
}

/** What copies the text, or shows it where the browser won't. */
function copying(text) {
  const button = made("button", { type: "button", className: "button", onclick: async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Sudah disalin";
    } catch {
      button.replaceWith(made("textarea", { className: "chip", rows: 6, value: text, readOnly: true }));
    }
  } }, "Salin teksnya");
  return button;
}

/** Door b: GitHub's own pages, in the order in which they are needed. @param {Task} task */
export function onGitHub({ about, file, isNew, renamed, text, photos }) {
  if (!about.repo) {
    return [];
  }
  const needed = [...photos].filter(([name]) => text.includes(name));
  const steps = needed.map(([name, photo]) => step(link(URL.createObjectURL(photo), `Simpan foto ${name}`, { download: name })));
  if (steps.length) {
    steps.push(step(link(pageOf(about, "upload", "foto"), "Buka halaman unggah foto", OUTSIDE), made("p", {}, "Ketuk choose your files, pilih foto tadi, lalu Commit changes.")));
  }
  const end = "Ketuk Commit changes, lalu Commit changes sekali lagi.";
  if (isNew) {
    const { address, carries } = newFile(about, file, text);
    steps.push(...(carries ? [] : [step(copying(text))]),
      step(link(address, "Buka berkas baru di GitHub", OUTSIDE), made("p", {}, carries ? `Isinya sudah terpasang. ${end}` : `Tempel teksnya. ${end}`)));
  } else {
    const name = renamed && ` Ganti nama berkas di kotak atas menjadi ${renamed}.md.`;
    steps.push(step(copying(text)), step(link(pageOf(about, "edit", file), "Buka berkasnya di GitHub", OUTSIDE), made("p", {}, `Ketuk teksnya, pilih semua, lalu tempel.${name} ${end}`)));
  }
  return [made("h2", {}, "Kirim lewat GitHub"), made("ol", { className: "ways" }, ...steps)];
}

/** Door c: a message to the village, for who has no account. @param {Task} task */
export async function byWhatsApp({ about, file, renamed, text, photos, lines }, proposal, what) {
  const { address, carries } = await proposing(about, proposal, what, lines, renamed ? `${file} (menjadi ${renamed}.md)` : file);
  return [made("h2", {}, "Tidak punya akun GitHub?"),
    ...(carries ? [] : [made("p", {}, "Usulan ini terlalu panjang untuk satu pesan. Salin dulu teksnya, lalu tempel di chat itu."), copying(text)]),
    link(address, "Kirim usulan lewat WhatsApp", OUTSIDE),
    made("p", { className: "second" }, `Pengurus memeriksanya, lalu mengirimnya.${photos.size ? " Fotonya kirim juga di chat itu." : ""}`)];
}
