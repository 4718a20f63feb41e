// The order desk: what is pasted becomes an order on this phone, which is then brought to its end step by step. Its words stand in desk.html.

import "./site.js";
import { dayWords } from "./days.js";
import { confirmed, lineOf, mended, taken as decided, withLines } from "./desk-mend.js";
import { newsOf } from "./desk-news.js";
import { all, alter, drop, fresh, merge, printOf, readBackup, stored, toJson } from "./desk-orders.js";
import { readMessage } from "./desk-reader.js";
import { show } from "./desk-show.js";
import { sheet } from "./desk-view.js";
import { load } from "./goods.js";
import { copied, download, persist } from "./phone.js";
import { BUYER, oneLine } from "./phrases.js";
import { PAID, today } from "./records.js";
import { keyOf, render, signed } from "./render.js";
import { keys, remove } from "./storage-keys.js";
import { change, memory, read, slug, watch } from "./storage.js";

const ME = "penjual-saya";

const root = document.getElementById("_alat");
// What the parts of the desk take from here, above all the one memory of what the phone has no room for: of other modules they have their own copies.
const SHARED = { all, alter, change, copied, dayWords, drop, fresh, keys, memory, persist, read, render, signed, stored, watch };
// In its place for order sheets, and for who owes what; what fills it comes when it is asked for.
/** @type {NodeListOf<HTMLElement>} */
const places = document.querySelectorAll("[data-bagian]");
/** @type {(name: string) => any} */
const field = (name) => root.querySelector(`[name=${name}]`);
const pasted = field("pesan");
// What was read and not yet kept, the open order's id, what is told (by its name in the page), whether "Hapus" was tapped once, what is printed,
// whether the lines are shown to be mended. `rounds` is what knows of rounds, where goods are made so.
const state = { goods: null, rounds: null, readings: [], openId: "", told: {}, sure: false, sheets: [], mending: false };

const mine = () => read(ME, slug);
const reading = (control) => state.readings[keyOf(control)];
const opened = () => stored(state.openId);
const orderDay = () => today(state.goods).day;

function tell(name) {
  state.told = { [name]: true };
}

/** A part of the desk by its file, without anything in it where there is no signal to get it. @returns {Promise<any>} */
async function part(name) {
  try {
    return await import(`./desk-${name}.js`);
  } catch {
    tell("putus");
    return {};
  }
}

function save(order, altered) {
  if (!alter(order, altered)) {
    tell("penuh");
  }
}

/** @param {typeof import("./desk-guess.js").guess} [words]  for running words; a link needs none */
function listen(text, hint, words) {
  const readings = state.goods ? readMessage(state.goods, text, mine(), words).map((found) => ({ ...found, sidik: printOf(found) })) : [];
  state.readings = state.rounds ? readings.map((found) => state.rounds.withRound(state.goods, found, Date.now())) : readings;
  tell(state.readings[0] ? hint : state.goods ? "tak_terbaca" : "tertutup");
}

function open(id) {
  state.openId = id;
  location.hash = id;
}

// What was read is dealt with: its order is the open one.
function taken(found, id) {
  state.readings = state.readings.filter((one) => one !== found);
  pasted.value = state.readings[0] ? pasted.value : "";
  open(id);
}

// What reads running words comes when it is first needed; an order's own text is read before, and without a signal all the same.
let guess;
async function hear() {
  const text = pasted.value;
  listen(text, "", guess);
  if (!guess) {
    state.told = state.readings[0] ? state.told : {};
    draw();
    ({ guess } = await part("guess"));
    if (text === pasted.value) {
      listen(text, "", guess);
    }
  }
}

/** Alters a line of the open order; whoever alters one has seen it. @param {(line: any, order: any) => any} altered  null takes it out */
function mend(control, altered) {
  save(opened(), (order) => withLines(order.barang.map((line, at) => (`${at}` === keyOf(control) ? altered(line, order) : line)).filter(Boolean), order));
}

/** @param {boolean} [apart]  beside the order of the same number that is here @param {boolean} [sure]  whoever keeps it so has confirmed the guesses */
function keep(control, apart, sure) {
  const found = reading(control);
  if (sure) {
    found.barang = found.barang.map(confirmed);
  }
  const first = !all().orders[0];
  const order = fresh(found, orderDay(), apart);
  tell(today(state.goods).wrong ? "jam" : "tersimpan");
  // An order whose contents are changed stays the same one, but its steps begin anew.
  save(order, ({ urut, hari, kurir, resi, wa }) => ({ ...order, urut, hari, kurir, resi, wa }));
  if (first) {
    persist();
  }
  taken(found, order.id);
}

// An owner, or the buyer at a step, has been written to, called or will be visited.
function informed(key) {
  save(opened(), ({ dikabari }) => ({ dikabari: day(dikabari, key, true) }));
}

function print(made) {
  state.sheets = [made];
  draw();
  window.print();
}

// What a control does, by its name.
const DOINGS = {
  baca: hear,
  tempel: async () => {
    try {
      pasted.value = await navigator.clipboard.readText();
      await hear();
    } catch {
      pasted.focus();
      tell("tempelkan");
    }
  },
  simpan: (control) => keep(control, false, true),
  ubah_dulu: (control) => {
    keep(control);
    state.mending = true;
  },
  masukkan: (control) => {
    const found = reading(control);
    const order = fresh(found, orderDay());
    const { words, altered } = newsOf(stored(order.id), order);
    save(order, () => altered);
    taken(found, order.id);
    state.told = { diperbarui: true, yang_baru: words.join("; ") };
  },
  pakai: (control) => {
    const found = control.closest(".desk-order") ? opened() : reading(control);
    const changed = decided(state.goods, found, control.value);
    if (control.closest(".desk-order")) {
      save(found, () => changed);
    } else {
      Object.assign(found, changed);
    }
  },
  ganti: (control) => keep(control),
  terpisah: (control) => keep(control, true),
  lihat: (control) => taken(reading(control), fresh(reading(control), orderDay()).id),
  buka: (control) => open(keyOf(control)),
  tutup: () => open(""),
  cetak: (control) => {
    print(sheet(state.goods, opened(), control.value || keyOf(control), mine()));
    if (!control.value) {
      informed(keyOf(control));
    }
  },
  cetak_putaran: (control) => print(state.rounds.roundSheet(state.goods, all().orders, keyOf(control), mine())),
  maju: (control) => {
    const step = keyOf(control).slice(1);
    save(opened(), ({ langkah, barang }) => (step === "tebakan" ? { barang: barang.map(confirmed) } : { langkah: day(langkah, step, true) }));
  },
  salin: async (control) => {
    tell((await copied(control.closest("details").querySelector(".bubble"))) ? "tersalin" : "tekan");
  },
  batal: () => save(opened(), ({ batal }) => ({ batal: !batal })),
  // A second tap does what can't be taken back.
  hapus: () => {
    if (state.sure) {
      drop(state.openId);
      open("");
    }
    state.sure = !state.sure;
  },
  csv: async () => {
    const { toCsv } = await part("table");
    if (toCsv) {
      download(`pesanan-${orderDay()}`, "csv", toCsv(all().orders));
    }
  },
  json: () => download(`pesanan-${orderDay()}`, "json", toJson()),
  semua: () => {
    const sure = field("yakin").value.trim() === "HAPUS";
    tell(sure ? "terhapus" : "ketik");
    for (const { id } of sure ? all().orders : []) {
      drop(id);
    }
    // What was paid for them is nothing without them.
    (sure ? keys(PAID) : []).forEach(remove);
    field("yakin").value = "";
  },
  berkas: async (control) => {
    const [written, { fromCsv }, { takePayments }] = await Promise.all([control.files[0].text(), part("table"), part("accounts")]);
    control.value = "";
    if (fromCsv && takePayments) {
      const { orders, uang, lost, fault } = readBackup(written, fromCsv);
      state.told = fault ? { [fault]: true } : { masuk: true, ...merge(orders), ...takePayments(SHARED, uang, lost) };
    }
  },
  saya: ({ value }) => tell(change(ME, slug, () => value).kept ? "" : "penuh"),
  langkah: ({ value, checked }) => save(opened(), ({ langkah }) => ({ langkah: day(langkah, value, checked) })),
  pasti: (control) => save(opened(), ({ pemilik }) => ({ pemilik: day(pemilik, keyOf(control), control.checked) })),
  buang: (control) => mend(control, () => null),
  tambah: ({ value }) => save(opened(), (order) => withLines([...order.barang, ...(value ? [lineOf(state.goods, order.penjual || mine(), value)] : [])], order)),
};
for (const name of ["produk", "varian", "jumlah", "harga"]) {
  DOINGS[name] = (control) => mend(control, (line, { penjual }) => mended(state.goods, penjual || mine(), line, name, control.value));
}

function day(days, name, on) {
  const { [name]: gone, ...others } = days;
  return on ? { ...others, [name]: gone || orderDay() } : others;
}

async function did(event) {
  const link = event.type === "click" && event.target.closest(".desk-order a");
  if (link) {
    const { kunci, langkah } = link.closest("[data-kunci], [data-langkah]").dataset;
    informed(kunci || `-${langkah}`);
    // Not before the browser has followed it: another address will stand there.
    setTimeout(draw);
    return;
  }
  const control = event.target.closest("[name]");
  if (!control || (event.type === "click") !== (control.tagName === "BUTTON")) {
    return;
  }
  const { name, value } = control;
  // A field that is left by tapping a button must not move that button away.
  state.told = event.type === "click" ? {} : state.told;
  state.sheets = [];
  state.sure = state.sure && name === "hapus";
  if (DOINGS[name]) {
    await DOINGS[name](control);
  } else if (BUYER.includes(name)) {
    save(opened(), ({ pembeli }) => ({ pembeli: { ...pembeli, [name]: oneLine(value) } }));
  } else if (["kurir", "resi", "wa", "po"].includes(name)) {
    save(opened(), () => ({ [name]: oneLine(value) }));
  }
  draw();
}

function draw() {
  root.hidden = false;
  for (const place of places) {
    place.hidden = state.openId !== place.id;
    root.hidden = root.hidden || !place.hidden;
  }
  show(root, state, mine(), field("cari").value);
}

// A short link from a message, or the order that is open. The link leaves the address: it would be read again with every visit.
function follow() {
  const hash = location.hash.slice(1);
  if (hash.startsWith("1.")) {
    pasted.value = `${state.goods ? state.goods.situs : ""}meja/#${hash}\n`;
    history.replaceState(null, "", location.pathname);
    listen(pasted.value, "tempel_juga");
  } else {
    state.openId = hash;
    for (const { id, dataset } of places) {
      if (id === hash) {
        part(dataset.bagian).then(({ takeIn }) => (takeIn ? takeIn(state.goods, mine(), SHARED) : open("")));
      }
    }
  }
  state.sure = false;
  draw();
}

async function start() {
  try {
    state.goods = await load();
    state.rounds = [...state.goods.produk.values()].some(({ po }) => po) && await import("./desk-rounds.js");
  } catch {
    tell("tertutup");
  }
  follow();
}

root.addEventListener("click", did);
root.addEventListener("change", did);
field("cari").addEventListener("input", draw);
addEventListener("hashchange", follow);
watch("meja/", draw);
start();
