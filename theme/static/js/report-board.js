// "Untuk umum", a part of the report: what may hang on a notice board, and for the officer alone what not and why (CONTRACT.md 1d). Its words stand in _report_public.html.

import { MONTHS } from "./days.js";
import { inside } from "./goods.js";
import { download } from "./phone.js";
import { today } from "./records.js";
import { render } from "./render.js";
import { TABLES, cleanPublic, publicOf, quarterOf } from "./report-public.js";
import { printAlone } from "./report-sheet.js";
import { monthFrom } from "./report-sums.js";

/** @typedef {import("./report-public.js").Public} Public */

const PART = "umum";
// So many quarters are five years more than anybody keeps papers for.
const MANY = 60;
/** @type {{ place: HTMLElement, taken: import("./report.js").Taken, categories: Map<string, string>, chosen: string, told: Object<string, true> }} */
const state = { place: null, taken: null, categories: null, chosen: "", told: {} };

/** @param {string} quarter "2026-4" @returns {{ dari: string, sampai: string }} its first and its last day */
function spanOf(quarter) {
  const [year, part] = quarter.split("-").map(Number);
  const first = `${year}-${part * 3 - 2}`;
  return { dari: monthFrom(first, 0).dari, sampai: monthFrom(first, 2).sampai };
}

/** "Triwulan 4 2026 (Oktober sampai Desember)" */
function quarterWords(quarter) {
  const [year, part] = quarter.split("-").map(Number);
  return `Triwulan ${part} ${year} (${MONTHS[part * 3 - 3]} sampai ${MONTHS[part * 3 - 1]})`;
}

/** What was told before, here or in a file that was taken in. @returns {Public[]} */
function published() {
  const kept = state.taken.settings.bagian[PART];
  return (Array.isArray(kept) ? kept : []).slice(-MANY).map(cleanPublic).filter(Boolean);
}

/** The quarters that are over, of which something was sold or told; the latest first. */
function quarters() {
  const { goods, sold } = state.taken;
  const { day } = today(goods);
  const then = sold.map(({ hari }) => `${hari.slice(0, 4)}-${Math.ceil(Number(hari.slice(5, 7)) / 3)}`);
  return [...new Set([...then, ...published().map(({ umum }) => umum)])].filter((quarter) => {
    const { dari, sampai } = spanOf(quarter);
    return quarterOf(dari, sampai) === quarter && sampai < day;
  }).sort().reverse();
}

/** Of each good, by its slug, the name of its category; null without network and the worker's copy. @returns {Promise<Map<string, string> | null>} */
async function categoriesOf() {
  try {
    // What the search page finds by (phone/search_index.py): no file of its own for a part that four times a year somebody opens.
    const { kategori, barang } = await (await fetch(inside("cari/indeks.json"), { cache: "no-cache" })).json();
    return new Map(barang.map(([, slug, , , at]) => [slug, kategori[at][0]]));
  } catch {
    return null;
  }
}

function found() {
  const { goods, sold } = state.taken;
  const categoryOf = ({ produk }) => state.categories.get((goods.produk.get(produk) || { slug: "" }).slug);
  const asked = { ...spanOf(state.chosen), hari: today(goods).day, categoryOf };
  const result = publicOf(sold, { ...asked, published: published() });
  const anew = publicOf(sold, { ...asked, published: [] });
  // What isn't told is known still, as long as nothing else would be told today.
  return result.lama && JSON.stringify(anew.umum) === JSON.stringify(result.umum) ? { ...anew, lama: true } : result;
}

const wordsOf = (menurut, nama) => {
  const known = state.place.dataset[menurut];
  const [, words] = (known || "").split("|").map((pair) => pair.split("=")).find(([name]) => name === nama) || [nama, nama];
  return menurut === "bulan" ? MONTHS[Number(nama.slice(5)) - 1] || nama : words;
};

/** @param {Public} umum */
function sheetOf({ umum, jumlah, aturan, ...tables }) {
  const rows = Object.fromEntries(TABLES.map((table) => [table, tables[table].map(({ nama, uang }) => ({ kunci: nama, nama: wordsOf(table, nama), uang }))]));
  return { waktu: quarterWords(umum), jumlah, bulat: aturan.bulat, rumah: aturan.rumah, ...rows, ...Object.fromEntries(TABLES.map((table) => [`ada_${table}`, rows[table].length > 0])) };
}

function draw() {
  const { place, taken, categories, told } = state;
  const known = quarters();
  const all = Boolean(taken.goods && categories);
  if (!known.includes(state.chosen)) {
    const asked = quarterOf(taken.dari, taken.sampai);
    state.chosen = known.includes(asked) ? asked : known[0] || "";
  }
  const { umum, hidden, refused, lama } = all && state.chosen ? found() : { umum: null, hidden: [], refused: "", lama: false };
  render(place, {
    tertutup: !all, tanpa: all && !state.chosen, triwulan: [state.chosen, ...known.map((quarter) => [quarter, quarterWords(quarter)])], pilih: known.length > 0,
    ...told, ...(refused && { [refused]: true }), lama, baru: Boolean(umum) && !lama, ada: Boolean(umum), ...(umum && sheetOf(umum)), ada_sembunyi: hidden.length > 0,
    sembunyi: hidden.map(({ menurut, nama, alasan }) => ({ kunci: `${menurut}/${nama}`, nama: nama && wordsOf(menurut, nama), [`menurut_${menurut}`]: true, [alasan]: true })),
  });
}

/** What goes out is kept first: from now on the quarter is told so, and never otherwise. @param {Public} umum */
function publish(umum) {
  const others = published().filter((one) => one.umum !== umum.umum);
  const all = [...others, umum];
  state.told = state.taken.keep(all) ? {} : { lupa: true };
  state.taken.settings.bagian[PART] = all;
}

// What a control does, by its name.
const DOINGS = {
  triwulan: (control) => {
    state.chosen = control.value;
  },
  unduh_umum: () => {
    const { umum } = found();
    publish(umum);
    download(`umum-${umum.umum}`, "json", JSON.stringify(umum));
  },
  cetak_umum: () => {
    publish(found().umum);
    printAlone(state.place);
  },
};

function did(event) {
  const control = event.target.closest("[name]");
  if (control && (event.type === "click") === (control.tagName === "BUTTON")) {
    state.told = {};
    DOINGS[control.name](control);
    draw();
  }
}

/** @param {HTMLElement} place @param {import("./report.js").Taken} taken */
export async function takeIn(place, taken) {
  if (!state.place) {
    place.addEventListener("click", did);
    place.addEventListener("change", did);
  }
  Object.assign(state, { place, taken });
  state.categories = state.categories || await categoriesOf();
  draw();
}
