// Order sheets at the desk: a name, then number and amount, line after line. Each line is kept at once, in an order like all others; what is
// half typed is kept as well. Its words stand in desk.html.

import { newNumber } from "./basket-storage.js";
import { problemsOf } from "./desk-compose.js";
import { nameWords } from "./desk-lines.js";
import { meant, numbered } from "./desk-number.js";
import { itemOf, unknown, usualPrice } from "./desk-propose.js";
import { persist } from "./phone.js";
import { lineWords, oneLine, sumOf } from "./phrases.js";
import { today } from "./records.js";
import { keyOf, render } from "./render.js";
import { fitting, words } from "./storage.js";

const DRAFT = "kertas";
// More candidates than these help nobody.
const FEW = 4;
// Orders that are still at hand here; at the desk all are.
const MOST = 60;
const FIELDS = ["nama", "hp", "alamat", "nomor", "jumlah"];

const root = document.getElementById("_kertas");
/** @type {(name: string) => any} */
const field = (name) => root.querySelector(`[name=${name}]`);
/** `desk` is what keeps orders, the desk's own. @type {{ goods: any, me: string, rows: import("./desk-number.js").Numbered[], desk: any }} */
const state = { goods: null, me: "", rows: [], desk: null };

const number = fitting(/^[0-9a-z]{6}$/);
const digits = (most) => (found) => words(found).replace(/\D/g, "").slice(0, most);
const CLEAN = { lembar: fitting(/^(?:warung|acara|penjual)\/[a-z0-9-]+$/), id: number, nama: words, hp: words, alamat: words, nomor: digits(9), jumlah: digits(4) };

/** @typedef {{ lembar: string, id: string, nama: string, hp: string, alamat: string, nomor: string, jumlah: string, sudah: string[] }} Draft
 *   `lembar` the sheet ("warung/<slug>"), `id` this buyer's order once it has a line, `sudah` the orders before it, the last one first */

/** @returns {Draft} */
function clean(found) {
  const { sudah, ...parts } = found || {};
  const made = Object.fromEntries(Object.entries(CLEAN).map(([name, make]) => [name, make(parts[name])]));
  return /** @type {any} */ ({ ...made, sudah: (Array.isArray(sudah) ? sudah : []).map(number).filter(Boolean).slice(0, MOST) });
}

const draft = () => state.desk.read(DRAFT, clean);
const stored = (id) => state.desk.stored(id);
const alter = (order, altered) => state.desk.alter(order, altered);
const orderDay = () => today(state.goods).day;

/** @param {Partial<Draft>} altered */
function keep(altered) {
  state.desk.change(DRAFT, clean, (found) => ({ ...found, ...altered }));
}

/** Who takes the orders of a sheet, where they began, and where they are fetched; null for none that is known. */
function sheetOf(lembar) {
  const { goods, me } = state;
  const [kind, slug] = lembar.split("/");
  if (kind === "penjual") {
    return goods.penjual.has(slug) ? { penjual: slug, asal: "kertas", ambil: "" } : null;
  }
  const place = kind && goods[kind].get(slug);
  return place ? { penjual: place.penjual || me, asal: slug, ambil: place.nama } : null;
}

function buyerOf({ nama, hp, alamat }, { ambil }) {
  const address = oneLine(alamat);
  return { nama: oneLine(nama), hp: oneLine(hp), alamat: address, ambil: address ? "" : ambil };
}

/** The good that the number names, else undefined. */
function goodOf({ nomor }) {
  const { found } = meant(state.rows, nomor);
  return found.length === 1 ? found[0] : undefined;
}

/** A line of a good, at today's price. */
function lineOf({ penjual }, { produk, varian }, jumlah) {
  const product = state.goods.produk.get(produk);
  const named = { varian, satuan: product.satuan };
  return itemOf(product, named, Number(jumlah) || product.minimal, usualPrice(state.goods, product, penjual, named));
}

/** A line whose number names nothing is kept as well, and what is odd about it. */
function unread({ nomor, jumlah }) {
  const nama = `Nomor ${nomor || "tak terbaca"}`;
  const why = !nomor ? "tanyakan barangnya" : meant(state.rows, nomor).gone ? "barangnya tidak ada lagi di daftar" : "tidak cocok dengan barang mana pun";
  return { line: itemOf(unknown(nama), { varian: "", satuan: "" }, Number(jumlah) || 1, 0), odd: `${remark(nama)}${why}.` };
}

function remark(nama) {
  return `${nama} di kertas: `;
}

function put(line, odd = []) {
  const now = draft();
  const sheet = sheetOf(now.lembar);
  const old = now.id && stored(now.id);
  if (old) {
    alter(old, ({ barang, masalah }) => ({ barang: [...barang, line], masalah: [...masalah, ...odd] }));
  } else {
    const { penjual, asal } = sheet;
    const reading = { nomor: newNumber(), penjual, asal, kode: "", barang: [line], jumlah: null, pembeli: buyerOf(now, sheet), lain: [], masalah: odd };
    const order = state.desk.fresh(reading, orderDay());
    alter(order, () => order);
    keep({ id: order.id });
    persist();
  }
  keep({ nomor: "", jumlah: "" });
  fillIn("nomor");
}

/** The next buyer, where this one has ordered something. */
function next() {
  const { id, sudah } = draft();
  if (id) {
    keep({ id: "", nama: "", hp: "", alamat: "", nomor: "", jumlah: "", sudah: [id, ...sudah] });
  }
  fillIn("nama");
}

function add() {
  const now = draft();
  const good = goodOf(now);
  if (good) {
    put(lineOf(sheetOf(now.lembar), good, now.jumlah));
  } else {
    field("nomor").focus();
  }
}

/** A good that was picked: its number of today stands for it. */
function pick(nomor) {
  keep({ nomor });
  fillIn("jumlah");
}

/** @param {string} focused  the field to go on in */
function fillIn(focused) {
  const now = draft();
  for (const name of FIELDS) {
    field(name).value = now[name];
  }
  // What is hidden takes no focus.
  draw();
  field(focused).focus({ preventScroll: true });
  if (!matchMedia("(min-width: 64em)").matches) {
    // Above the keypad there is room for the fields and what is said of the number, and for nothing else.
    field("nama").closest(".label").scrollIntoView();
  }
}

// What a control does, by its name.
const DOINGS = {
  selesai: () => {
    location.hash = "";
  },
  lembar: ({ value }) => {
    next();
    keep({ lembar: value, sudah: [] });
    fillIn("nama");
  },
  catat: add,
  berikut: next,
  lewati: () => {
    const { line, odd } = unread(draft());
    put(line, [odd]);
  },
  mungkin: (control) => pick(keyOf(control)),
  pilih: ({ value }) => pick(value),
  buang: (control) => {
    const order = stored(draft().id);
    const gone = order.barang[keyOf(control)];
    const barang = order.barang.filter((line) => line !== gone);
    if (barang[0]) {
      alter(order, ({ masalah }) => ({ barang, masalah: masalah.filter((words) => !words.startsWith(remark(gone.nama))) }));
    } else {
      state.desk.drop(order.id);
      keep({ id: "" });
    }
    field("nomor").focus();
  },
  ubah: (control) => {
    const { id, sudah } = draft();
    const wanted = keyOf(control);
    const { nama, hp, alamat } = stored(wanted).pembeli;
    keep({ id: wanted, nama, hp, alamat, nomor: "", jumlah: "", sudah: [...(id ? [id] : []), ...sudah.filter((one) => one !== wanted)] });
    fillIn("nomor");
  },
};

/** What is typed is kept at once, in the buyer's order too where there is one. */
function typed({ name, value }) {
  keep({ [name]: value });
  const now = draft();
  const order = now.id && stored(now.id);
  if (order && ["nama", "hp", "alamat"].includes(name)) {
    alter(order, ({ pembeli }) => ({ pembeli: { ...pembeli, ...buyerOf(now, sheetOf(now.lembar)) } }));
  }
  // No number is the beginning of a longer one: it is whole as soon as it is right.
  if (name === "nomor" && goodOf(now)) {
    field("jumlah").focus();
  }
}

// Where Enter leads: with nothing more to order, to the next buyer.
const ENTER = {
  nama: () => field("nomor").focus(), hp: () => field("alamat").focus(), alamat: next, jumlah: add,
  nomor: () => (draft().nomor ? field("jumlah").focus() : next()),
};

function shownLine(line, at) {
  return { kunci: at, ke: at + 1, kata: lineWords(line), uang: line.jumlah * line.harga };
}

/** What stands below the number: the good and what is odd about it, or why there is none. */
function told(now, sheet) {
  const { goods, rows } = state;
  const good = now.nomor ? goodOf(now) : undefined;
  const { found, near, bad, gone } = meant(rows, now.nomor);
  if (good) {
    const line = lineOf(sheet, good, now.jumlah);
    const { satuan, harga, jumlah } = line;
    return { barang: nameWords(line), satuan, harga: harga || false, kali: jumlah > 1 && jumlah, hasil: jumlah * harga, catatan: problemsOf(goods, { penjual: sheet.penjual, asal: sheet.asal, barang: [line] }) };
  }
  const few = found[1] ? found : now.nomor && near.length <= FEW ? near : [];
  return {
    dua: Boolean(found[1]), salah: bad || false, hilang: gone, lewati: true,
    mungkin: few.map((one) => ({ kunci: one.nomor, kata: goodWords(one), nomor: one.nomor })),
  };
}

function goodWords({ produk, varian }) {
  return nameWords({ ...state.goods.produk.get(produk), varian });
}

/** The chosen sheet, then those of stalls, events and sellers with their names. */
function sheets(chosen) {
  const kinds = [["warung", ""], ["acara", ""], ["penjual", "Penjual "]];
  return [chosen, ...kinds.flatMap(([kind, before]) => [...state.goods[kind]].map(([slug, { nama }]) => [`${kind}/${slug}`, before + nama]))];
}

function draw() {
  const { goods, rows } = state;
  const now = draft();
  const { nama, hp, alamat } = now;
  const sheet = goods && sheetOf(now.lembar);
  const order = now.id && stored(now.id);
  const day = orderDay();
  const before = now.sudah.map(stored).filter((one) => one && one.hari === day);
  const listed = rows.filter(({ produk }) => !sheet || !goods.penjual.has(sheet.penjual) || goods.penjual.get(sheet.penjual).produk.has(produk));
  render(root, {
    tertutup: !goods, penuh: state.desk.memory.size > 0, lembar: goods ? sheets(now.lembar) : [""], ada: Boolean(sheet), nama, hp, alamat, ...(sheet && told(now, sheet)),
    pilih: goods ? ["", ...listed.map((one) => [one.nomor, goodWords(one)])] : [""],
    baris: order ? order.barang.map(shownLine) : [], jumlahnya: order ? sumOf(order) : false,
    sudah_ada: Boolean(before[0]), pembeli: before.length, macam: before.reduce((sum, { barang }) => sum + barang.length, 0),
    sudah: before.map((one) => ({ kunci: one.id, nama: one.pembeli.nama || "Tanpa nama", kata: one.barang.map(lineWords).join("; "), uang: sumOf(one) })),
  });
}

/** @param {import("./goods.js").Goods | null} goods  null where they can't be had @param {string} me  whose desk it is @param {any} desk  what it shares */
export function takeIn(goods, me, desk) {
  if (!state.desk) {
    desk.watch(DRAFT, () => fillIn("nomor"));
  }
  Object.assign(state, { goods, me, desk, rows: goods ? numbered(goods) : [] });
  const { lembar, id } = draft();
  fillIn(!goods || !sheetOf(lembar) ? "lembar" : id ? "nomor" : "nama");
}

root.addEventListener("input", (event) => {
  /** @type {any} */
  const control = event.target;
  if (FIELDS.includes(control.name)) {
    typed(control);
    draw();
  }
});
root.addEventListener("change", (event) => {
  /** @type {any} */
  const control = event.target;
  if (["lembar", "pilih"].includes(control.name)) {
    DOINGS[control.name](control);
    draw();
  }
});
root.addEventListener("click", (event) => {
  /** @type {any} */
  const { target } = event;
  const control = target.closest("button");
  if (control) {
    DOINGS[control.name](control);
    draw();
  }
});
root.addEventListener("keydown", (event) => {
  /** @type {any} */
  const { name } = event.target;
  if (event.key === "Enter" && ENTER[name]) {
    event.preventDefault();
    ENTER[name]();
    draw();
  }
});
