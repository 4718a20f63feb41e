// A dossier of the site is filled in with what was sold and with what its owner knows, on this very phone. Its words stand in partials/_dossier.html.

import { dayWords, monthWords } from "./days.js";
import { inside, number, rupiah } from "./goods.js";
import { download } from "./phone.js";
import { made } from "./records.js";
import { fillIn } from "./report-fill.js";
import { less, NEEDS, monthAfter, planned, salesOf } from "./report-plan.js";
import { render, signed } from "./render.js";
import { fitting, words } from "./storage.js";

/** @typedef {import("./report-plan.js").Known} Known */

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const OPEN = "…";

const figure = (most) => (found) => (Number.isInteger(found) && found >= 0 && found <= most ? found : null);
const [percent, sum] = [figure(100), figure(1e11)];
const NEED = { untuk: (found) => words(found, 100).replace(/\s+/g, " ").trim(), banyak: figure(1e6), harga: sum };
const CLEAN = {
  bahan: percent, biaya: percent, tumbuh: percent, angsuran: sum, sendiri: sum, mulai: fitting(/^\d{4}-(?:0[1-9]|1[0-2])$/),
  dana: (found) => (Array.isArray(found) ? found : []).slice(0, NEEDS).map(made(NEED)),
};
/** @type {(found: any) => Known} */
const clean = made(CLEAN);

/** `kept` is what was typed, by owner; `docx` a file that was chosen in the place of the site's. @type {{ place: HTMLElement, taken: import("./report.js").Taken, kept: any, pemilik: string, docx: Blob | null, told: any }} */
const state = { place: null, taken: null, kept: {}, pemilik: "", docx: null, told: {} };

const known = () => clean(state.kept[state.pemilik]);
const nameOf = (slug) => (state.taken.goods.pemilik.get(slug) || { nama: slug }).nama;
const money = (value) => (value === null ? OPEN : signed(value, rupiah));
const pieces = ({ terjual }) => `${signed(terjual)} barang`;

function sales() {
  const { sold, dari, sampai } = state.taken;
  return salesOf(sold, state.pemilik, dari, sampai);
}

/** Owners of whom something is on the site: only they have a dossier. @returns {[string, string][]} */
function owners() {
  const { goods } = state.taken;
  const sellable = new Set(goods ? [...goods.produk.values()].map(({ pemilik }) => pemilik) : []);
  return [...sellable].filter((slug) => goods.pemilik.has(slug)).map((slug) => /** @type {[string, string]} */ ([slug, nameOf(slug)])).sort(([, one], [, other]) => (one < other ? -1 : 1));
}

/** The months that may be the first ahead: this one and those of a year. */
function months() {
  const found = [state.taken.sampai.slice(0, 7)];
  while (found.length <= 12) {
    found.push(monthAfter(found[found.length - 1]));
  }
  return found;
}

/** All that is seen of the chosen owner. */
function shown() {
  const [sold, typed] = [sales(), known()];
  const plan = planned(sold, typed);
  const [month] = plan.arus;
  const rows = [...plan.dana, { untuk: "", banyak: null, harga: null, jumlah: null }].slice(0, NEEDS);
  let ahead = typed.mulai;
  const arus = plan.arus.map(({ penjualan, sisa, sejak }, at) => {
    const kata = ahead ? monthWords(ahead) : `Bulan ${at + 1}`;
    ahead = ahead && monthAfter(ahead);
    return { kata, penjualan: money(penjualan), sisa: money(sisa), sejak: money(sejak) };
  });
  const written = (value) => (value === null ? "" : number(value));
  return {
    masa: `${dayWords(sold.dari)} sampai ${dayWords(sold.sampai)}`, kosong: sold.penjualan === null,
    jual: sold.bulan.filter(({ terjual, penjualan }) => terjual || penjualan).map((one) => ({ kata: monthWords(one.bulan), isi: `${pieces(one)}, ${money(one.penjualan)}` })),
    semua: sold.penjualan !== null && `${pieces(sold)}, ${money(sold.penjualan)}`, sebulan: plan.terjual !== null && `${number(plan.terjual)} barang, ${money(month.penjualan)}`,
    awal_catatan: sold.lama && dayWords(sold.pertama), sisa: money(less(month.penjualan, month.bahan, month.biaya)),
    ...Object.fromEntries(["bahan", "biaya", "tumbuh", "angsuran", "sendiri"].map((name) => [name, written(typed[name])])),
    dana: rows.map(({ untuk, banyak, harga, jumlah }) => ({ untuk, banyak: written(banyak), harga: written(harga), jumlah: money(jumlah) })), total: money(plan.total), dimohon: money(plan.dimohon),
    mulai: [typed.mulai, ...months().map((one) => [one, monthWords(one)])], arus,
  };
}

function draw() {
  const { place, pemilik, told } = state;
  render(place, { pemilik: [pemilik, ...owners()], tertutup: !state.taken.goods, ...(pemilik && { terpilih: true, ...shown() }), ...told });
}

/** "Rp2.750.000" as 2750000; null for what is no whole number. */
function figureOf(typed) {
  const plain = typed.replace(/^\s*rp|\s/gi, "");
  return /^\d{1,3}(?:\.\d{3})+$|^\d+$/.test(plain) ? Number(plain.replace(/\./g, "")) : null;
}

function keep(altered) {
  state.kept = { ...state.kept, [state.pemilik]: { ...known(), ...altered } };
  state.told = state.taken.keep(state.kept) ? {} : { penuh: true };
}

/** What was typed into a field of the funds, or beside them. */
function take({ name, value, parentElement }) {
  const row = parentElement.closest("li");
  const make = CLEAN[name] || NEED[name];
  const found = make(["untuk", "mulai"].includes(name) ? value : figureOf(value));
  if (row) {
    const dana = [...known().dana];
    dana[row.dataset.kunci] = { untuk: "", banyak: null, harga: null, ...dana[row.dataset.kunci], [name]: found };
    keep({ dana: dana.filter(({ untuk, banyak, harga }) => untuk || banyak !== null || harga !== null) });
  } else {
    keep({ [name]: found });
  }
  if (found === null && value.trim()) {
    state.told.angka = true;
  }
}

/** What a field is called, by its tag; those of a table by the table's name and their row. */
function labelOf(tag) {
  const names = JSON.parse(state.place.dataset.kolom);
  const [table, row] = tag.split("-");
  return names[tag] || `${names[table]} (${row})`;
}

/** @returns {Promise<any>} what is told of it, by its place on the page */
async function fill() {
  const { pemilik, docx } = state;
  try {
    const answer = docx ? null : await fetch(inside(`cetak/berkas-${pemilik}.docx`), { cache: "no-cache" });
    if (answer && !answer.ok) {
      return { tidak_ada: true };
    }
    const { jadi, milik, hilang, ...told } = await fillIn(docx || await answer.blob(), pemilik, sales(), known());
    if (jadi) {
      download(`berkas-${pemilik}-terisi`, "docx", jadi, WORD);
    }
    return { ...told, jadi: Boolean(jadi), milik: milik && nameOf(milik), hilang: [...new Set((hilang || []).map(labelOf))].join("; ") };
  } catch {
    return { sinyal: true };
  }
}

async function did(event) {
  const control = event.target.closest("[name]");
  if (!control || (event.type === "click") !== (control.tagName === "BUTTON")) {
    return;
  }
  state.told = {};
  if (control.name === "pemilik") {
    state.pemilik = control.value;
    state.docx = null;
    /** @type {HTMLInputElement} */ (state.place.querySelector("[name=word]")).value = "";
  } else if (control.name === "word") {
    [state.docx] = control.files;
  } else if (control.name === "isi") {
    draw();
    state.told = await fill();
  } else {
    take(control);
  }
  draw();
}

/** @param {HTMLElement} place @param {import("./report.js").Taken} taken */
export function takeIn(place, taken) {
  const isFirst = !state.place;
  Object.assign(state, { place, taken, kept: Object(taken.settings.bagian.berkas) });
  if (isFirst) {
    place.addEventListener("click", did);
    place.addEventListener("change", did);
  }
  draw();
}
