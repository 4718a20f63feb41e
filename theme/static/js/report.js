// The report of the village's officer: backups of many phones become one, in this page's memory alone (CONTRACT.md 1d). Its words stand in report.html.

import { accountsOf } from "./accounts.js";
import { bookOf } from "./consign-book.js";
import { dayWords } from "./days.js";
import { load } from "./goods.js";
import { soldOf } from "./ledger.js";
import { download } from "./phone.js";
import { today } from "./records.js";
import { keyOf, render } from "./render.js";
import { bars } from "./report-charts.js";
import { joinedOf, readFile } from "./report-join.js";
import { SPACES, adopt, fromPhone, set, settings, toJson } from "./report-kept.js";
import { periodOf } from "./report-sums.js";
import { shownReport } from "./report-tables.js";
import { shownFiles } from "./report-view.js";
import { memory, watch } from "./storage.js";

/**
 * @typedef {{ goods: import("./goods.js").Goods | null, orders: import("./desk-orders.js").Stored[], payments: import("./report-join.js").Payment[],
 *   book: Map<string, import("./consign-book.js").Stall>, sold: import("./ledger.js").Sold[], dari: string, sampai: string, settings: import("./report-kept.js").Settings,
 *   keep: (value: any) => boolean }} Taken  what a part gets: all that was joined, of whatever day; the first and the last day that are asked for; and what keeps something for it
 *   among the settings (`settings.bagian`, by its name), false where the phone keeps nothing
 */

// What is loaded at a tap, by the `data-bagian` of its place: each gives takeIn(place, taken), which is called again whenever something changes while it is open.
/** @type {Object<string, () => Promise<{ takeIn: (place: Element, taken: Taken) => void }>>} */
const PARTS = { umum: () => import("./report-board.js"), buku: () => import("./report-book.js"), berkas: () => import("./report-dossier.js") };
const PHONE = "ponsel ini";

const root = document.getElementById("_alat");
/**
 * `semua`: whether every row of the tables is asked for.
 * @type {{ goods: import("./goods.js").Goods | null, sources: import("./report-join.js").Source[], told: any, joined: import("./report-join.js").Joined, book: Map<string, any>,
 *   sold: import("./ledger.js").Sold[], accounts: import("./accounts.js").Accounts, semua: boolean }}
 */
const state = { goods: null, sources: [], told: {}, joined: joinedOf([], {}), book: new Map(), sold: [], accounts: accountsOf(null, [], [], new Map()), semua: false };

const now = () => today(state.goods).day;
const painted = () => new Promise((done) => { setTimeout(done); });

/** Reckons anew what follows from the files. */
function join() {
  state.joined = joinedOf(state.sources, settings().pilihan);
  state.book = bookOf(state.joined.notes);
  state.sold = soldOf(state.goods, state.joined.orders, state.book);
  state.accounts = accountsOf(state.goods, state.joined.orders, state.joined.payments, state.book);
}

/** A file of the same name comes in the place of the one before. @param {import("./report-join.js").Source} source */
function take(source) {
  state.sources = [...state.sources.filter(({ nama }) => nama !== source.nama), source];
  if (source.laporan) {
    adopt(source.laporan);
  }
}

/** What is typed into the form of the situation before, of one good or owner. @param {HTMLInputElement} control */
function typedBefore(control) {
  set({ awal: settings().awal.map((one) => (one.kunci === keyOf(control) ? { ...one, [control.name]: control.value } : one)) });
}

/** @param {"jangka" | "sampul"} part */
const typedIn = (part) => (control) => set({ [part]: { ...settings()[part], [control.name.slice(part.length + 1)]: control.value } });

// What a control does, by its name.
const DOINGS = {
  berkas: async (control) => {
    const files = [...control.files];
    for (const [at, file] of files.entries()) {
      state.told = { membaca: `${file.name} (${at + 1} dari ${files.length})` };
      draw();
      // So that it is seen before the page is busy.
      await painted();
      take(readFile(file.name, await file.text()));
    }
    state.told = {};
    control.value = "";
    join();
  },
  ponsel: () => {
    const source = fromPhone(PHONE);
    if ([...source.pesanan, ...source.nota, ...source.uang, ...source.rusak][0]) {
      take(source);
      join();
    } else {
      state.told = { kosong: true };
    }
  },
  buang: (control) => {
    state.sources = state.sources.filter(({ nama }) => nama !== keyOf(control));
    join();
  },
  pakai: (control) => {
    set({ pilihan: { ...settings().pilihan, [control.closest("li").dataset.kunci]: control.closest("p").dataset.kunci } });
    join();
  },
  gabungan: () => download(`laporan-${now()}`, "json", toJson(state.joined, settings())),
  semua: (control) => {
    state.semua = control.checked;
  },
  ...Object.fromEntries(["jangka_pilih", "jangka_dari", "jangka_sampai"].map((name) => [name, typedIn("jangka")])),
  ...Object.fromEntries(["sampul_pembuat", "sampul_jabatan", "sampul_pejabat", "sampul_jabatan_pejabat", "sampul_hari"].map((name) => [name, typedIn("sampul")])),
  ...Object.fromEntries(["dari", "sampai", "tiap", "sisa", "sejak"].map((name) => [name, typedBefore])),
  awal_tambah: (control) => {
    set({ awal: [...settings().awal.filter(({ kunci }) => kunci !== control.value), { kunci: control.value, dari: 0, sampai: 0, tiap: "bulan", sisa: 0, sejak: "" }] });
    control.value = "";
  },
  awal_buang: (control) => set({ awal: settings().awal.filter(({ kunci }) => kunci !== keyOf(control)) }),
  cetak: () => print(),
};

async function did(event) {
  const control = event.target.closest("[name]");
  if (!control || (event.type === "click") !== (control.tagName === "BUTTON") || !DOINGS[control.name]) {
    return;
  }
  state.told = {};
  await DOINGS[control.name](control);
  draw();
}

/** @param {HTMLElement} place */
async function showPart(place) {
  const { bagian } = place.dataset;
  const { goods, joined: { orders, payments }, book, sold } = state;
  const chosen = settings();
  const part = await PARTS[bagian]().catch(() => null);
  if (!part) {
    render(place, { belum: true });
    return;
  }
  part.takeIn(place, { goods, orders, payments, book, sold, ...periodOf(chosen.jangka, now()), settings: chosen, keep: (value) => set({ bagian: { ...settings().bagian, [bagian]: value } }) });
}

const parts = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll("details[data-bagian]")]);

function draw() {
  const { goods, semua, told } = state;
  const chosen = settings();
  const { jangka, sampul } = chosen;
  const files = shownFiles(state);
  const { values, charts } = shownReport(state, chosen, periodOf(jangka, now()), now(), semua);
  const named = (part, found) => Object.fromEntries(Object.entries(found).map(([name, value]) => [`${part}_${name}`, value]));
  render(root, {
    siap: true, penuh: memory.size > 0, tertutup: !goods, jam: today(goods).wrong, ...told, ...files, ...values,
    ...named("jangka", jangka), jangka_sendiri: jangka.pilih === "pilih", semua, ...named("sampul", sampul), dibuat: dayWords(sampul.hari || now()),
  });
  if (files.ada) {
    Object.entries(charts).forEach(([name, rows]) => bars(root.querySelector(`[data-gambar=${name}]`), rows));
  }
  parts().filter((place) => /** @type {HTMLDetailsElement} */ (place).open).forEach(showPart);
}

async function start() {
  try {
    state.goods = await load();
  } catch {
    // Then names are those of files, and the page says so.
  }
  parts().forEach((place) => place.addEventListener("toggle", draw));
  document.getElementById("_bagian").hidden = false;
  join();
  draw();
}

root.addEventListener("click", did);
root.addEventListener("change", did);
watch("laporan", draw);
// What was taken from this very phone goes on in other tabs.
Object.values(SPACES).forEach((space) => watch(space, () => {
  if (state.sources.some(({ nama }) => nama === PHONE)) {
    take(fromPhone(PHONE));
    join();
    draw();
  }
}));
start();
