// The order desk: what is pasted becomes an order on this phone, which is then brought to its end step by step. Its words stand in desk.html.

import "./situs.js";
import { readMessage } from "./baca.js";
import { readBackup, toCsv, toJson } from "./ekspor.js";
import { load } from "./katalog.js";
import { shownList, shownTotals } from "./meja-daftar.js";
import { fill } from "./meja-isi.js";
import { dayWords, sheet, shownOrder, stateWords, steps } from "./meja-pesanan.js";
import { problemsOf } from "./meja-periksa.js";
import { oneLine } from "./pesan.js";
import { STEPS, all, alter, broken, drop, fresh, merge, nextStep, sameContent, stored, today } from "./pesanan.js";
import { change, read, watch } from "./simpan.js";

const FULL = "Penyimpanan ponsel penuh. Unduh cadangan dulu, lalu hapus pesanan lama.";
const NOTHING = "Belum ada pesanan yang terbaca. Tempel seluruh pesannya, dari awal sampai kodenya.";
const ME = "penjual-saya";
const BUYER = ["nama", "alamat", "ambil", "catatan"];

const root = document.getElementById("_alat");
/** @type {HTMLTextAreaElement} */
const pasted = root.querySelector("[name=pesan]");
/** @type {HTMLInputElement} */
const search = root.querySelector("[name=cari]");
const state = { goods: null, terbaca: [], buka: "", kata: "", yakin: "", cetak: [] };
const seller = (found) => (typeof found === "string" && /^[a-z0-9-]{1,80}$/.test(found) ? found : "");

function say(kept, words = state.kata) {
  state.kata = kept ? words : FULL;
}

function save(order, altered) {
  const { value, kept } = alter(order, altered);
  say(kept);
  return value;
}

function listen(text, hint = "") {
  state.terbaca = state.goods ? readMessage(state.goods, text) : [];
  state.kata = state.terbaca.length ? hint : state.goods ? NOTHING : "Daftar barang belum bisa dibuka. Coba lagi saat ada sinyal.";
}

const reading = (control) => state.terbaca[Number(control.closest("[data-kunci]").dataset.kunci)];
const opened = () => stored(state.buka);
const orderDay = () => today(state.goods).hari;

function taken(found) {
  state.terbaca = state.terbaca.filter((one) => one !== found);
  pasted.value = state.terbaca.length ? pasted.value : "";
}

function open(id) {
  state.buka = id;
  state.yakin = "";
  location.hash = id;
}

function keep(found) {
  const first = !all().pesanan.length;
  const order = fresh(found, orderDay());
  const old = stored(order.id);
  const content = { ...order, urut: old ? old.urut : order.urut, hari: old ? old.hari : order.hari, langkah: {}, pemilik: {} };
  const { salah } = today(state.goods);
  save(order, () => content);
  state.kata = state.kata || (salah ? "Jam ponsel tampaknya salah. Tanggal pesanan memakai tanggal situs." : "Pesanan tersimpan di ponsel ini.");
  if (first && navigator.storage && navigator.storage.persist) {
    navigator.storage.persist().catch(() => {});
  }
  taken(found);
  open(order.id);
}

function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `pesanan-${today(state.goods).hari}.${name}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
}

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    state.kata = "Tersalin.";
  } catch (error) {
    getSelection().selectAllChildren(button.parentElement.parentElement.querySelector(".bubble"));
    state.kata = document.execCommand("copy") ? "Tersalin." : "Tekan lama teksnya.";
  }
}

function print(kind) {
  state.cetak = [sheet(state.goods, opened(), kind, read(ME, seller))];
  draw();
  window.print();
}

async function bring(control) {
  const [file] = control.files;
  const { pesanan, salah } = readBackup(await file.text());
  control.value = "";
  const { baru, sama, beda, penuh } = merge(pesanan);
  say(!penuh, salah && !pesanan.length ? salah : `${baru} pesanan baru, ${sama} sudah ada${beda ? `, ${beda} berbeda isinya: yang lebih jauh langkahnya dipakai` : ""}. ${salah}`);
}

// A second tap on the same button does what can't be taken back.
function sure(name) {
  const again = state.yakin === name;
  state.yakin = again ? "" : name;
  return again;
}

const BUTTONS = {
  baca: () => listen(pasted.value),
  tempel: async () => {
    try {
      pasted.value = await navigator.clipboard.readText();
      listen(pasted.value);
    } catch (error) {
      pasted.focus();
      state.kata = "Tekan lama di kotak itu, lalu pilih Tempel.";
    }
  },
  simpan: (control) => keep(reading(control)),
  ganti: (control) => keep(reading(control)),
  lihat: (control) => {
    const found = reading(control);
    taken(found);
    open(fresh(found, orderDay()).id);
  },
  buka: (control) => open(control.closest("[data-kunci]").dataset.kunci),
  tutup: () => open(""),
  slip: () => print("slip"), label: () => print("label"), nota: () => print("nota"),
  secarik: (control) => print(control.closest("[data-kunci]").dataset.kunci),
  salin: (control) => copy(steps(state.goods, opened(), read(ME, seller))[control.value], control),
  batal: () => save(opened(), ({ batal }) => ({ batal: !batal })),
  hapus: () => {
    if (sure("hapus")) {
      drop(state.buka);
      open("");
    }
  },
  csv: () => download("csv", "text/csv", toCsv(all().pesanan)),
  json: () => download("json", "application/json", toJson(all().pesanan, broken(all().rusak))),
  semua: () => {
    /** @type {HTMLInputElement} */
    const typed = root.querySelector("[name=yakin]");
    if (typed.value.trim() === "HAPUS") {
      all().pesanan.forEach((order) => drop(order.id));
      state.kata = "Semua pesanan sudah dihapus dari ponsel ini.";
    } else {
      state.kata = "Ketik HAPUS dulu di kotaknya.";
    }
    typed.value = "";
  },
};

const day = (days, name, on) => {
  const { [name]: gone, ...others } = days;
  return on ? { ...others, [name]: gone || orderDay() } : others;
};

const FIELDS = {
  berkas: bring,
  saya: ({ value }) => say(change(ME, seller, () => value).kept),
  langkah: ({ value, checked }) => save(opened(), ({ langkah }) => ({ langkah: day(langkah, value, checked) })),
  pasti: (control) => save(opened(), ({ pemilik }) => ({ pemilik: day(pemilik, control.closest("[data-kunci]").dataset.kunci, control.checked) })),
  jumlah: (control) => {
    const index = Number(control.closest("[data-kunci]").dataset.kunci);
    const amount = Math.min(Math.round(Number(control.value)) || 0, 9999);
    save(opened(), ({ barang }) => ({ barang: barang.map((line, at) => (at === index ? { ...line, jumlah: Math.max(amount, 0) } : line)) }));
  },
};

async function did(event, doings) {
  const control = event.target.closest("[name]");
  if (!control || (event.type === "click") !== (control.tagName === "BUTTON")) {
    return;
  }
  const { name, value } = control;
  // A field that is left by tapping a button must not move that button away.
  state.kata = event.type === "click" ? "" : state.kata;
  state.cetak = [];
  state.yakin = name === "hapus" ? state.yakin : "";
  if (Object.keys(doings).includes(name)) {
    await doings[name](control);
  } else if (event.type === "change" && BUYER.includes(name)) {
    save(opened(), ({ pembeli }) => ({ pembeli: { ...pembeli, [name]: oneLine(value) } }));
  } else if (event.type === "change" && ["kurir", "resi", "wa"].includes(name)) {
    save(opened(), () => ({ [name]: oneLine(value) }));
  }
  draw();
}

function shownReading(found, at) {
  const order = fresh(found, orderDay());
  const old = stored(order.id);
  return { ...shownOrder(state.goods, found), kunci: at, urut: at + 1, baru: !old, sama: Boolean(old) && sameContent(old, order), beda: Boolean(old) && !sameContent(old, order) };
}

function shownOpen(order) {
  const { goods } = state;
  const masalah = goods ? [...new Set([...order.masalah, ...problemsOf(goods, order)])] : order.masalah;
  return {
    ...shownOrder(goods, { ...order, masalah }), hari: dayWords(order.hari), langkah: stateWords(order), batalkan: !order.batal, pulihkan: order.batal, hapus: state.yakin !== "hapus", hapus_pasti: state.yakin === "hapus",
    ubah: order.barang.map((line, at) => ({ kunci: at, nama: [line.nama, line.varian].filter(Boolean).join(", "), jumlah: line.jumlah })), ...Object.fromEntries(BUYER.map((name) => [`isi_${name}`, order.pembeli[name]])),
    jalan: Boolean(goods) && !order.batal, ...(goods && steps(goods, order, read(ME, seller))),
  };
}

let shownId = "";

function focus(heading) {
  /** @type {HTMLElement} */
  const found = root.querySelector(heading);
  found.focus();
}

function draw() {
  const { goods, terbaca, buka, kata, cetak } = state;
  const { pesanan, rusak } = all();
  const order = buka && stored(buka);
  root.classList.toggle("is-open", Boolean(order));
  fill(root, {
    siap: true, kata, cetak, terbaca: terbaca.map(shownReading), ada: pesanan.length > 0, kosong: !pesanan.length, daftar: shownList(pesanan, search.value), ...shownTotals(goods, pesanan),
    rusak: rusak.length > 0, banyak_rusak: String(rusak.length), pesanan: order ? [shownOpen(order)] : [],
  });
  const step = order ? nextStep(order) : "";
  if (order && shownId !== buka + step) {
    for (const name of STEPS) {
      root.querySelector(`[data-langkah=${name}]`).toggleAttribute("open", name === step);
    }
  }
  if (order && !shownId.startsWith(buka)) {
    focus(".desk-order h2");
  } else if (!order && shownId) {
    focus("h1");
  }
  shownId = order ? buka + step : "";
}

// A short link from a message, or the order that is open. The link leaves the address: it would be read again with every visit.
function follow() {
  const hash = location.hash.slice(1);
  if (hash.startsWith("1.")) {
    pasted.value = `${state.goods ? state.goods.situs : ""}meja/#${hash}\n`;
    history.replaceState(null, "", location.pathname);
    listen(pasted.value, "Tempel juga pesannya agar nama dan alamat ikut.");
  } else {
    state.buka = hash;
  }
  draw();
}

async function start() {
  try {
    state.goods = await load();
    /** @type {HTMLSelectElement} */
    const mine = root.querySelector("[name=saya]");
    for (const { slug, nama } of state.goods.penjual.values()) {
      mine.add(new Option(nama, slug, false, slug === read(ME, seller)));
    }
  } catch (error) {
    state.kata = "Daftar barang belum bisa dibuka. Pesanan yang tersimpan tetap ada.";
  }
  follow();
}

root.addEventListener("click", (event) => did(event, BUTTONS));
root.addEventListener("change", (event) => did(event, FIELDS));
search.addEventListener("input", draw);
addEventListener("hashchange", follow);
watch("meja/", draw);
start();
