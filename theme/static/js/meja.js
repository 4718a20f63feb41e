// The order desk: what is pasted becomes an order on this phone, which is then brought to its end step by step. Its words stand in desk.html.

import "./situs.js";
import { readMessage } from "./baca.js";
import { load } from "./katalog.js";
import { problemsOf } from "./meja-susun.js";
import { dayWords, sheet, shownList, shownOrder, shownTotals, stateWords, steps } from "./meja-tampil.js";
import { BUYER, oneLine } from "./pesan.js";
import { STEPS, all, alter, drop, fresh, merge, nextStep, readBackup, sameContent, stored, toCsv, toJson, today } from "./pesanan.js";
import { change, read, watch } from "./simpan.js";
import { fill } from "./tampil.js";

const FULL = "Penyimpanan ponsel penuh. Unduh cadangan dulu, lalu hapus pesanan lama.";
const NOTHING = "Belum ada pesanan yang terbaca. Tempel seluruh pesannya, dari awal sampai kodenya.";
const CLOSED = "Daftar barang belum bisa dibuka.";
const ME = "penjual-saya";

const root = document.getElementById("_alat");
/** @type {(name: string) => any} */
const field = (name) => root.querySelector(`[name=${name}]`);
const pasted = field("pesan");
// What was read and not yet kept, the open order's id, what is said, whether "Hapus" was tapped once, what is printed.
const state = { goods: null, terbaca: [], buka: "", kata: "", yakin: false, cetak: [] };

const slug = (found) => (typeof found === "string" ? found : "");
const mine = () => read(ME, slug);
const keyOf = (control) => control.closest("[data-kunci]").dataset.kunci;
const reading = (control) => state.terbaca[keyOf(control)];
const opened = () => stored(state.buka);
const orderDay = () => today(state.goods).hari;

function save(order, altered) {
  state.kata = alter(order, altered) ? state.kata : FULL;
}

function listen(text, hint = "") {
  state.terbaca = state.goods ? readMessage(state.goods, text) : [];
  state.kata = state.terbaca[0] ? hint : state.goods ? NOTHING : `${CLOSED} Coba lagi saat ada sinyal.`;
}

function open(id) {
  state.buka = id;
  location.hash = id;
}

// What was read is dealt with: its order is the open one.
function taken(found, id) {
  state.terbaca = state.terbaca.filter((one) => one !== found);
  pasted.value = state.terbaca[0] ? pasted.value : "";
  open(id);
}

function keep(control) {
  const found = reading(control);
  const first = !all().pesanan[0];
  const order = fresh(found, orderDay());
  state.kata = today(state.goods).salah ? "Jam ponsel tampaknya salah. Tanggal pesanan memakai tanggal situs." : "Pesanan tersimpan di ponsel ini.";
  // An order whose contents are changed stays the same one, but its steps begin anew.
  save(order, ({ urut, hari, kurir, resi, wa }) => ({ ...order, urut, hari, kurir, resi, wa }));
  if (first && navigator.storage && navigator.storage.persist) {
    navigator.storage.persist().catch(() => {});
  }
  taken(found, order.id);
}

function download(type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `text/${type}` }));
  link.download = `pesanan-${orderDay()}.${type}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
}

function print(kind) {
  state.cetak = [sheet(state.goods, opened(), kind, mine())];
  draw();
  window.print();
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
  simpan: keep,
  ganti: keep,
  lihat: (control) => taken(reading(control), fresh(reading(control), orderDay()).id),
  buka: (control) => open(keyOf(control)),
  tutup: () => open(""),
  slip: () => print("slip"), label: () => print("label"), nota: () => print("nota"),
  secarik: (control) => print(keyOf(control)),
  salin: async (control) => {
    const bubble = control.closest("details").querySelector(".bubble");
    try {
      await navigator.clipboard.writeText(bubble.textContent);
      state.kata = "Tersalin.";
    } catch (error) {
      getSelection().selectAllChildren(bubble);
      state.kata = document.execCommand("copy") ? "Tersalin." : "Tekan lama teksnya.";
    }
  },
  batal: () => save(opened(), ({ batal }) => ({ batal: !batal })),
  // A second tap does what can't be taken back.
  hapus: () => {
    if (state.yakin) {
      drop(state.buka);
      open("");
    }
    state.yakin = !state.yakin;
  },
  csv: () => download("csv", toCsv(all().pesanan)),
  json: () => download("json", toJson()),
  semua: () => {
    const sure = field("yakin").value.trim() === "HAPUS";
    state.kata = sure ? "Semua pesanan sudah dihapus dari ponsel ini." : "Ketik HAPUS dulu di kotaknya.";
    for (const { id } of sure ? all().pesanan : []) {
      drop(id);
    }
    field("yakin").value = "";
  },
};

const day = (days, name, on) => {
  const { [name]: gone, ...others } = days;
  return on ? { ...others, [name]: gone || orderDay() } : others;
};

const FIELDS = {
  berkas: async (control) => {
    const { pesanan, salah } = readBackup(await control.files[0].text());
    control.value = "";
    const { baru, sama, beda, penuh } = merge(pesanan);
    state.kata = penuh ? FULL : salah && !pesanan[0] ? salah : `${baru} pesanan baru, ${sama} sudah ada${beda ? `, ${beda} berbeda isinya: yang lebih jauh langkahnya dipakai` : ""}. ${salah}`;
  },
  saya: ({ value }) => {
    state.kata = change(ME, slug, () => value).kept ? state.kata : FULL;
  },
  langkah: ({ value, checked }) => save(opened(), ({ langkah }) => ({ langkah: day(langkah, value, checked) })),
  pasti: (control) => save(opened(), ({ pemilik }) => ({ pemilik: day(pemilik, keyOf(control), control.checked) })),
  jumlah: (control) => {
    const jumlah = Math.min(Math.max(Math.round(control.value) || 0, 0), 9999);
    save(opened(), ({ barang }) => ({ barang: barang.map((line, at) => (`${at}` === keyOf(control) ? { ...line, jumlah } : line)) }));
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
  state.yakin = state.yakin && name === "hapus";
  if (doings[name]) {
    await doings[name](control);
  } else if (BUYER.includes(name)) {
    save(opened(), ({ pembeli }) => ({ pembeli: { ...pembeli, [name]: oneLine(value) } }));
  } else if (["kurir", "resi", "wa"].includes(name)) {
    save(opened(), () => ({ [name]: oneLine(value) }));
  }
  draw();
}

function shownReading(found, at) {
  const order = fresh(found, orderDay());
  const old = stored(order.id);
  const sama = Boolean(old) && sameContent(old, order);
  return { ...shownOrder(state.goods, found), urut: at + 1, baru: !old, sama, beda: Boolean(old) && !sama };
}

function shownOpen(order) {
  const { goods, yakin } = state;
  const { pembeli, barang, batal } = order;
  const masalah = [...new Set([...order.masalah, ...(goods ? problemsOf(goods, order) : [])])];
  return {
    ...shownOrder(goods, { ...order, masalah }), hari: dayWords(order.hari), langkah: stateWords(order), batalkan: !batal, pulihkan: batal, hapus: !yakin, hapus_pasti: yakin,
    ubah: barang.map(({ nama, varian, jumlah }) => ({ nama: [nama, varian].filter(Boolean).join(", "), jumlah })), ...Object.fromEntries(BUYER.map((name) => [`isi_${name}`, pembeli[name]])),
    jalan: Boolean(goods) && !batal, ...(goods && steps(goods, order, mine())),
  };
}

let shownId = "";

function draw() {
  const { goods, terbaca, buka, kata, cetak } = state;
  const { pesanan, rusak } = all();
  const order = buka && stored(buka);
  const sellers = goods ? [...goods.penjual.values()].map(({ slug: value, nama }) => [value, nama]) : [];
  root.classList.toggle("is-open", Boolean(order));
  fill(root, {
    siap: true, kata, cetak, terbaca: terbaca.map(shownReading), ada: pesanan.length > 0, kosong: !pesanan[0], daftar: shownList(pesanan, field("cari").value), ...shownTotals(goods, pesanan),
    rusak: rusak.length || false, saya: [mine(), ...sellers], pesanan: order ? [shownOpen(order)] : [],
  });
  const step = order ? nextStep(order) : "";
  if (order && shownId !== buka + step) {
    for (const name of STEPS) {
      root.querySelector(`[data-langkah=${name}]`).toggleAttribute("open", name === step);
    }
  }
  if (order ? !shownId.startsWith(buka) : shownId) {
    /** @type {HTMLElement} */
    const heading = root.querySelector(order ? ".desk-order h2" : "h1");
    heading.focus();
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
  state.yakin = false;
  draw();
}

async function start() {
  try {
    state.goods = await load();
  } catch (error) {
    state.kata = `${CLOSED} Pesanan yang tersimpan tetap ada.`;
  }
  follow();
}

root.addEventListener("click", (event) => did(event, BUTTONS));
root.addEventListener("change", (event) => did(event, FIELDS));
field("cari").addEventListener("input", draw);
addEventListener("hashchange", follow);
watch("meja/", draw);
start();
