// The report of the village's officer: backups of many phones become one, in this page's memory alone (CONTRACT.md 1d). Its words stand in report.html.

import { bookOf } from "./consign-book.js";
import { load } from "./goods.js";
import { soldOf } from "./ledger.js";
import { download } from "./phone.js";
import { today } from "./records.js";
import { render } from "./render.js";
import { joinedOf, readFile } from "./report-join.js";
import { adopt, fromPhone, set, settings, toJson } from "./report-kept.js";
import { periodOf } from "./report-sums.js";
import { shownFiles } from "./report-view.js";
import { watch } from "./storage.js";

/**
 * @typedef {{ goods: import("./goods.js").Goods | null, orders: import("./desk-orders.js").Stored[], payments: import("./report-join.js").Payment[],
 *   book: Map<string, import("./consign-book.js").Stall>, sold: import("./ledger.js").Sold[], dari: string, sampai: string, settings: import("./report-kept.js").Settings,
 *   keep: (value: any) => boolean }} Taken  what a part gets: all that was joined, of whatever day; the first and the last day that are asked for; and what keeps something for it
 *   among the settings (`settings.bagian`, by its name), false where the phone keeps nothing
 */

// What is loaded at a tap, by the `data-bagian` of its place: each gives takeIn(place, taken), which is called again whenever something changes while it is open.
/** @type {Object<string, () => Promise<{ takeIn: (place: Element, taken: Taken) => void }>>} */
const PARTS = { berkas: () => import("./report-dossier.js") };
const PHONE = "ponsel ini";

const root = document.getElementById("_alat");
/** @type {{ goods: import("./goods.js").Goods | null, sources: import("./report-join.js").Source[], told: any, joined: import("./report-join.js").Joined, book: Map<string, any>, sold: import("./ledger.js").Sold[] }} */
const state = { goods: null, sources: [], told: {}, joined: joinedOf([], {}), book: new Map(), sold: [] };

const now = () => today(state.goods).day;
const keyOf = (control) => control.closest("[data-kunci]").dataset.kunci;
const painted = () => new Promise((done) => { setTimeout(done); });

function keep(altered) {
  const kept = set(altered);
  state.told = kept ? {} : { penuh: true };
  return kept;
}

/** Reckons anew what follows from the files. */
function join() {
  state.joined = joinedOf(state.sources, settings().pilihan);
  state.book = bookOf(state.joined.notes);
  state.sold = soldOf(state.goods, state.joined.orders, state.book);
}

/** A file of the same name comes in the place of the one before. @param {import("./report-join.js").Source} source */
function take(source) {
  state.sources = [...state.sources.filter(({ nama }) => nama !== source.nama), source];
  if (source.laporan && !adopt(source.laporan)) {
    state.told = { penuh: true };
  }
}

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
    state.told = state.told.penuh ? state.told : {};
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
    keep({ pilihan: { ...settings().pilihan, [control.closest("li").dataset.kunci]: control.closest("p").dataset.kunci } });
    join();
  },
  gabungan: () => download(`laporan-${now()}`, "json", toJson(state.joined, settings())),
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
  const { takeIn } = await PARTS[bagian]();
  takeIn(place, { goods, orders, payments, book, sold, ...periodOf(chosen.jangka, now()), settings: chosen, keep: (value) => keep({ bagian: { ...settings().bagian, [bagian]: value } }) });
}

const parts = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll("details[data-bagian]")]);

function draw() {
  render(root, { siap: true, ...state.told, ...shownFiles(state) });
  parts().filter((place) => /** @type {HTMLDetailsElement} */ (place).open).forEach(showPart);
}

async function start() {
  try {
    state.goods = await load();
  } catch {
    state.told = { tertutup: true };
  }
  if (today(state.goods).wrong) {
    state.told = { jam: true };
  }
  parts().forEach((place) => place.addEventListener("toggle", draw));
  join();
  draw();
}

root.addEventListener("click", did);
root.addEventListener("change", did);
watch("laporan", draw);
start();
