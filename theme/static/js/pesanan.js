// The orders on this phone: one key each, built anew from what is right in it. What can't be read stays where it is.

import { variantOf } from "./katalog.js";
import { change, keys, read, remove, text } from "./simpan.js";

const SPACE = "meja/";
export const STEPS = ["konfirmasi", "kemas", "kirim", "selesai"];
const ID = /^[0-9a-z]{6,12}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const MOST = 1e9;

/**
 * @typedef {import("./baca.js").Reading & { versi: 1, id: string, urut: number, hari: string, langkah: Object<string, string>,
 *   pemilik: Object<string, string>, kurir: string, resi: string, wa: string, batal: boolean }} Stored
 *   `urut` puts them in order whatever the phone's clock says; `langkah` a step's day, `pemilik` the day on which an owner confirmed
 */

// Half a sign would break a link.
const words = (found, most = 300) => (typeof found === "string" ? found.slice(0, most).replace(/[\ud800-\udfff]/gu, "") : "");
const count = (found) => (Number.isInteger(found) && found >= 0 && found <= MOST ? found : 0);
const fitting = (found, form) => (typeof found === "string" && form.test(found) ? found : "");
const slug = (found) => fitting(found, /^[a-z0-9-]{1,80}$/);
const lines = (found) => (Array.isArray(found) ? found : []).slice(0, 300).map((line) => words(line, 1000).replace(/[\r\n]+/g, " ")).filter(Boolean);
const days = (found, known) => Object.fromEntries(Object.entries(found || {}).filter(([name, day]) => known(name) && fitting(day, DAY)).slice(0, 60));

function item(found) {
  const { produk, nama, satuan, varian, jumlah, harga } = found || {};
  return { produk: slug(produk), nama: words(nama), satuan: words(satuan), varian: words(varian), jumlah: count(jumlah), harga: count(harga) };
}

/** @returns {Stored | null} null for what is no order of ours */
export function clean(found) {
  if (!found || found.versi !== 1 || !fitting(found.id, ID) || !Array.isArray(found.barang)) {
    return null;
  }
  const { nama, alamat, ambil, catatan } = found.pembeli || {};
  return {
    versi: 1, id: found.id, urut: count(found.urut), hari: fitting(found.hari, DAY), nomor: words(found.nomor, 6),
    penjual: slug(found.penjual), asal: slug(found.asal), kode: words(found.kode), barang: found.barang.slice(0, 100).map(item).filter((one) => one.nama || one.produk),
    jumlah: Number.isInteger(found.jumlah) ? count(found.jumlah) : null,
    pembeli: { nama: words(nama, 1000), alamat: words(alamat, 1000), ambil: words(ambil, 1000), catatan: words(catatan, 1000) },
    lain: lines(found.lain), masalah: lines(found.masalah), langkah: days(found.langkah, (name) => STEPS.includes(name)), pemilik: days(found.pemilik, slug),
    kurir: words(found.kurir), resi: words(found.resi), wa: words(found.wa).replace(/\D/g, "").slice(0, 15), batal: found.batal === true,
  };
}

/** @returns {{ pesanan: Stored[], rusak: string[] }} the newest first, and the keys of what can't be read */
export function all() {
  const found = keys(SPACE).map((key) => [key, read(key, clean)]);
  /** @param {any[]} entry */
  const own = ([key, order]) => order && key === SPACE + order.id;
  return {
    pesanan: found.filter(own).map(([, order]) => order).sort((one, other) => other.urut - one.urut || (one.id < other.id ? 1 : -1)),
    rusak: found.filter((one) => !own(one)).map(([key]) => key),
  };
}

export function broken(names) {
  return Object.fromEntries(names.map((key) => [key, text(key)]));
}

const contentOf = ({ penjual, asal, kode, barang, jumlah, pembeli }) => JSON.stringify([penjual, asal, kode, barang, jumlah, pembeli]);

/** Whether both say the same, whatever has been done about it since. */
export function sameContent(one, other) {
  return contentOf(one) === contentOf(other);
}

// An order without a number is known by what it says (FNV-1a, twice).
function hashOf(said) {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < said.length; at += 1) {
    low = Math.imul(low ^ said.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ said.charCodeAt(at), 0x85ebca6b);
  }
  return `x${(low >>> 0).toString(36).slice(-5).padStart(5, "0")}${(high >>> 0).toString(36).slice(-6).padStart(6, "0")}`;
}

/** An order to be stored, out of one that was read. */
export function fresh(reading, hari) {
  const id = reading.nomor || hashOf(contentOf(reading) + reading.lain.join());
  const urut = Math.max(0, ...all().pesanan.map((order) => order.urut)) + 1;
  return clean({ ...reading, versi: 1, id, urut, hari });
}

/** What is stored of it now, or null. */
export function stored(id) {
  return read(SPACE + id, clean);
}

/** Alters what is stored now: another tab may have been quicker. @returns {{ value: Stored, kept: boolean }} */
export function alter(order, altered) {
  return change(SPACE + order.id, clean, (found) => clean({ ...order, ...found, ...altered(found || order) }));
}

export function drop(id) {
  remove(SPACE + id);
}

/** Takes orders in: of two of the same id that with more done stays, else the one here. */
export function merge(orders) {
  const told = { baru: 0, sama: 0, beda: 0, penuh: false };
  for (const order of orders) {
    const here = stored(order.id);
    told[here ? (sameContent(here, order) ? "sama" : "beda") : "baru"] += 1;
    if (!here || done(order) > done(here)) {
      told.penuh = !alter(order, () => order).kept || told.penuh;
    }
  }
  return told;
}

const done = (order) => Object.keys(order.langkah).length + Object.keys(order.pemilik).length / 100;

/** The first step that is still to be done, "" for none. */
export function nextStep({ langkah, batal }) {
  return batal ? "" : STEPS.find((step) => !langkah[step]) || "";
}

/** By the phone's clock, which can't be right before the site was made. */
export function today(goods, now = new Date()) {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const wrong = Boolean(goods) && day < goods.hari;
  return { hari: wrong ? goods.hari : day, salah: wrong };
}

/** What the owner asks for one, whoever sells it. */
function ownPrice(product, { varian, satuan }) {
  const variant = variantOf(product, varian);
  return product.sajian && satuan === product.sajian[1] && satuan !== product.satuan ? product.sajian[0] : variant ? variant.harga : product.harga;
}

/** @returns {Object<string, Map<string, { jumlah: number, uang: number }>>} by owner, product, origin and month; what is called off doesn't count */
export function totals(goods, orders) {
  const found = { pemilik: new Map(), produk: new Map(), asal: new Map(), bulan: new Map() };
  const add = (name, key, jumlah, uang) => {
    const old = found[name].get(key) || { jumlah: 0, uang: 0 };
    found[name].set(key, { jumlah: old.jumlah + jumlah, uang: old.uang + uang });
  };
  for (const order of orders.filter((one) => !one.batal)) {
    for (const line of order.barang) {
      const product = goods && goods.produk.get(line.produk);
      const paid = line.jumlah * line.harga;
      if (product) {
        add("pemilik", product.pemilik, line.jumlah, line.jumlah * ownPrice(product, line));
      }
      add("produk", [line.nama, line.varian].filter(Boolean).join(", "), line.jumlah, paid);
      add("asal", order.asal || "situs", line.jumlah, paid);
      add("bulan", order.hari.slice(0, 7), line.jumlah, paid);
    }
  }
  return found;
}
