// The consignment book of who goes round the stalls: what is counted there becomes a note on this phone. Its words stand in consignment.html.

import "./site.js";
import { bookOf } from "./consign-book.js";
import { add, all, alterDraft, draft, dropAll, dropDraft, merge, readBackup, set, settings, toCsv, toJson } from "./consign-notes.js";
import { shownSettled } from "./consign-settled.js";
import { noteIn, noteOf, shownAgeing, shownNote, shownStalls, shownVisit } from "./consign-view.js";
import { inside, load } from "./goods.js";
import { copied, download, persist } from "./phone.js";
import { today } from "./records.js";
import { keyOf, render } from "./render.js";
import { change, read, slug, watch } from "./storage.js";

// Whose phone it is: the desk asks the same.
const ME = "penjual-saya";
// Safari clears what a site keeps that was not visited for seven days, unless it stands on the home screen (WebKit, "Tracking Prevention").
const FORGETS = navigator.vendor.startsWith("Apple") && !matchMedia("(display-mode: standalone)").matches;
// A backup is offered after so many notes, or days with a new one; the first after a round.
const [FIRST, MANY, WEEK] = [4, 20, 7];

const root = document.getElementById("_alat");
/** @type {(name: string) => any} */
const field = (name) => root.querySelector(`[name=${name}]`);
// What is open: a stall's slug and a note's id, or ""; what is told (by its name in the page), whether "Batalkan" was tapped once, what is printed, and the days that are settled.
const state = { goods: null, shelves: { warung: new Map(), tahan: new Map() }, stall: "", id: "", told: {}, sure: false, sheets: [], dari: "", sampai: "" };

const now = () => today(state.goods).day;
/** What was typed, as a whole number: of pieces, or of rupiah. */
const [PIECES, RUPIAH] = [99999, 1e9];
const amount = (value, most = PIECES) => Math.min(Math.max(Math.round(Number(value)) || 0, 0), most);

function tell(name) {
  state.told = { [name]: true };
}

/** All that is known now: another tab may have been quicker. @returns {import("./consign-view.js").Known} */
function known() {
  const { goods, shelves } = state;
  const { notes } = all();
  const seller = goods && goods.penjual.get(read(ME, slug));
  return { goods, shelves, notes, book: bookOf(notes), settings: settings(), today: now(), who: seller ? `${seller.nama}, ${goods.sebutan}` : "" };
}

function open(stall, id = "") {
  location.hash = stall + (id && `/${id}`);
}

function keepDraft(alter) {
  if (!alterDraft(state.stall, alter)) {
    tell("penuh");
  }
}

// One good is counted otherwise, so what is paid for all is asked anew.
/** @param {string} key @param {(row: any) => any} altered */
function tap(key, altered) {
  keepDraft(({ baris }) => {
    const row = baris[key] || { ada: null, tarik: 0, antar: 0, harga: null };
    return { bayar: null, baris: { ...baris, [key]: { ...row, ...altered(row) } } };
  });
}

function keep(told) {
  const first = !all().notes[0];
  const { id, kept } = add(told);
  tell(kept ? (today(state.goods).wrong ? "jam" : "tersimpan") : "penuh");
  if (first) {
    persist();
  }
  return id;
}

function print(sheets) {
  state.sheets = sheets;
  draw();
  window.print();
}

// Takes the open note back.
function takeBack() {
  const { note } = noteIn(known(), state.id).shown;
  keep({ hari: now(), warung: note.warung, nama: note.nama, batal: note.id });
  return note;
}

const settledOf = (by, key) => shownSettled(known(), state.dari, state.sampai)[by].find(({ kunci }) => kunci === key);

// What a control does, by its name.
const DOINGS = {
  buka: (control) => open(keyOf(control)),
  tutup: () => open(""),
  kunjungi: () => open(state.stall),
  nota: (control) => open(state.stall, keyOf(control)),
  ada: (control) => tap(control.closest(".good").dataset.kunci, ({ ada }) => ({ ada: ada === amount(control.value) ? null : amount(control.value) })),
  ketik: (control) => tap(keyOf(control), () => ({ ada: control.value === "" ? null : amount(control.value) })),
  tarik: (control) => tap(keyOf(control), () => ({ tarik: amount(control.value) })),
  antar: (control) => tap(keyOf(control), () => ({ antar: amount(control.value) })),
  harga: (control) => tap(keyOf(control), () => ({ harga: control.value === "" ? null : amount(control.value, RUPIAH) })),
  tambah: ({ value }) => value && tap(value, () => ({})),
  lunas: ({ value }) => keepDraft(({ baris }) => ({ baris, bayar: Number(value.replace(/\D/g, "")) })),
  bayar: ({ value }) => keepDraft(({ baris }) => ({ baris, bayar: value === "" ? null : amount(value, RUPIAH) })),
  komisi: () => {
    const value = Number(field("komisi_angka").value.replace(",", "."));
    const steps = field("komisi_jenis").value === "persen" ? [[1, Math.round(Math.min(value, 89.99) * 100), 0]] : [[1, 0, Math.round(value)]];
    const right = field("komisi_angka").value !== "" && value >= 0;
    tell(!right ? "isi_komisi" : set({ komisi: { ...settings().komisi, [state.stall]: /** @type {any} */ (steps) } }) ? "" : "penuh");
  },
  simpan: () => {
    const { note } = noteOf(known(), state.stall, draft(state.stall));
    // A second tap before the first was drawn.
    if (!note.baris[0] && !note.bayar) {
      return;
    }
    const id = keep({ ...note, cap: 0 });
    dropDraft(state.stall);
    open(state.stall, id);
  },
  cetak: () => {
    const shown = shownNote(known(), state.id);
    print(["Untuk warung", "Untuk yang menitipkan"].map((rangkap) => ({ ...shown, nota: true, rangkap })));
  },
  lembar: (control) => print([{ ...settledOf(control.value, keyOf(control)), hasil: true }]),
  salin: async (control) => tell((await copied(control.closest(".sent").querySelector(".bubble"))) ? "tersalin" : "tekan"),
  // A second tap does what can't be taken back.
  batal: () => {
    if (state.sure) {
      takeBack();
    }
    state.sure = !state.sure;
  },
  ulangi: () => {
    const { warung, baris, bayar } = takeBack();
    const rows = baris.map(({ produk, varian, ada, tarik, antar, harga }) => [`${produk}/${varian}`, { ada, tarik, antar, harga: antar ? harga : null }]);
    state.told = alterDraft(warung, () => ({ bayar: bayar || null, baris: Object.fromEntries(rows) })) ? { ulang: true } : { penuh: true };
    open(warung);
  },
  dari: ({ value }) => Object.assign(state, { dari: value || state.dari }),
  sampai: ({ value }) => Object.assign(state, { sampai: value || state.sampai }),
  csv: () => download(`titip-${now()}`, "csv", toCsv(known().book)),
  json: () => {
    download(`titip-${now()}`, "json", toJson());
    set({ cadangan: now(), isi: all().notes.length });
  },
  berkas: async (control) => {
    const { notes, lost, fault } = readBackup(await control.files[0].text());
    control.value = "";
    state.told = fault ? { [fault]: true } : { masuk: true, hilang: lost, ...merge(notes) };
  },
  semua: () => {
    const sure = field("yakin").value.trim() === "HAPUS";
    tell(sure ? "terhapus" : "ketik_hapus");
    if (sure) {
      dropAll();
      set({ isi: 0, cadangan: "" });
    }
    field("yakin").value = "";
  },
  saya: ({ value }) => tell(change(ME, slug, () => value).kept ? "" : "penuh"),
  hari: ({ value }) => tell(set({ hari: amount(value) || 7 }) ? "" : "penuh"),
};

async function did(event) {
  const control = event.target.closest("[name]");
  if (!control || (event.type === "click") !== (control.tagName === "BUTTON") || !DOINGS[control.name]) {
    return;
  }
  const { name } = control;
  // A field that is left by tapping a button must not move that button away.
  state.told = event.type === "click" ? {} : state.told;
  state.sheets = [];
  state.sure = state.sure && name === "batal";
  await DOINGS[name](control);
  draw();
}

// Notes that no file holds yet.
function backupIsDue({ notes, settings: { cadangan, isi }, today: day }) {
  const fresh = notes.length - isi;
  return fresh >= MANY || (fresh >= FIRST && !cadangan) || (fresh > 0 && Boolean(cadangan) && Date.parse(day) - Date.parse(cadangan) >= WEEK * 864e5);
}

let shownOpen = "";

function draw() {
  const facts = known();
  const { goods, stall, told, sheets, sure, dari, sampai } = state;
  const id = noteIn(facts, state.id) ? state.id : "";
  const me = goods ? read(ME, slug) : "";
  const sellers = goods ? [...goods.penjual.values()].map(({ slug: value, nama }) => [value, nama]) : [];
  const { broken } = all();
  const had = root.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : null;
  root.classList.toggle("is-open", Boolean(stall));
  const stalls = shownStalls(facts);
  const ageing = shownAgeing(facts);
  render(root, {
    siap: true, ...told, cetak: sheets, warung: stalls, tanpa_warung: !stalls[0], hampir: ageing[0] ? ageing : [], ada_hampir: ageing.length > 0, cadangkan: backupIsDue(facts), apel: facts.notes.length > 0 && FORGETS,
    ada: facts.notes.length > 0, baru_mulai: !facts.notes[0], kenalan: Boolean(sellers[0]) && !facts.who, ...shownSettled(facts, dari, sampai), dari, sampai, hari: facts.settings.hari, rusak: broken.length || false, saya: [me, ...sellers],
    kunjungan: stall && !id ? [shownVisit(facts, stall, draft(stall))] : [], nota_dibuka: id ? [{ ...shownNote(facts, id), batalkan: !sure, batal_pasti: sure }] : [],
  });
  for (const figure of root.querySelectorAll(".figure")) {
    const counted = /** @type {any} */ (figure.closest(".good").querySelector("[name=ketik]")).value;
    figure.setAttribute("aria-pressed", String(counted !== "" && counted === /** @type {any} */ (figure).value));
  }
  const opened = stall && `${stall}/${id}`;
  if (opened !== shownOpen) {
    /** @type {HTMLElement} */ (root.querySelector(opened ? ".opened h2" : "h1")).focus();
    scrollTo(0, 0);
  } else if (had && !had.getClientRects().length && document.activeElement !== had) {
    /** @type {HTMLElement} */ (root.querySelector(opened ? ".opened h2" : "h1")).focus({ preventScroll: true });
  }
  shownOpen = opened;
}

function follow() {
  const [stall, id = ""] = location.hash.slice(1).split("/");
  Object.assign(state, { stall: /^[a-z0-9-]+$/.test(stall) ? stall : "", id, sure: false });
  draw();
}

async function start() {
  try {
    const [goods, found] = await Promise.all([load(), fetch(inside("titip/rak.json"), { cache: "no-cache" }).then((answer) => answer.json())]);
    state.goods = goods;
    state.shelves = { warung: new Map(Object.entries(found.warung)), tahan: new Map(Object.entries(found.tahan)) };
  } catch {
    tell("tertutup");
  }
  Object.assign(state, { dari: `${now().slice(0, 8)}01`, sampai: now() });
  if (today(state.goods).wrong) {
    tell("jam");
  }
  follow();
}

root.addEventListener("click", did);
root.addEventListener("change", did);
addEventListener("hashchange", follow);
watch("titip", draw);
start();
