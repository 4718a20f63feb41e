// What was settled from one day to another, by stall and by owner: what came and went, what was sold, and whose the money is.

import { movedOf, salesOf, settled, totalOf } from "./consign-book.js";
import { goodWords, money, placeOf, shownOnly } from "./consign-view.js";
import { dayWords } from "./days.js";
import { number } from "./goods.js";
import { fill, whatsappLink } from "./phrases.js";
import { signed } from "./render.js";

/** @typedef {import("./consign-view.js").Known} Known */

// The lines of what is sent.
const { hasil, jalan } = document.getElementById("_alat").dataset;
const NOTHING = { jual: 0, bagian: 0, hak: 0, bulat: 0, baris: [] };

/** What a stall paid from one day to another, and what it owes at the end of the last. @param {Known} known */
function paidBy({ book }, slug, dari, sampai) {
  const notes = book.get(slug).nota.filter(({ note, batal }) => !batal && note.hari <= sampai);
  const bayar = notes.filter(({ note }) => note.hari >= dari).reduce((sum, { note }) => sum + note.bayar, 0);
  return { bayar, sisa: notes.reduce((sum, { note, hak }) => sum + hak - note.bayar, 0) };
}

/** Where an owner's sheet can be sent, by how they are reached. @returns {{ wa?: string, sms?: string }} */
function wayTo(cara, nomor, text) {
  return !nomor ? {} : cara === "whatsapp" ? { wa: whatsappLink(nomor.slice(1), text) } : cara === "sms" ? { sms: `sms:${nomor}?body=${encodeURIComponent(text)}` } : {};
}

/** @param {import("./consign-book.js").Moved} moved */
function movedWords({ barang, varian, ...counts }) {
  const some = (value) => (value ? signed(value) : null);
  const { awal, antar, tarik, laku, sisa } = counts;
  return {
    barang: goodWords({ nama: barang, varian }), awal: signed(awal), antar: signed(antar), tarik: signed(tarik), laku: signed(laku), sisa: signed(sisa),
    kata: fill(jalan, { awal: some(awal), antar: some(antar), tarik: some(tarik), laku: some(laku), sisa: signed(sisa) }).split("\n").join(", "),
  };
}

/** @param {import("./consign-book.js").Sale} sale */
function saleWords({ barang, varian, jumlah, harga, bagian }) {
  const hak = jumlah * (harga - bagian);
  return { barang: goodWords({ nama: barang, varian }), jumlah: signed(jumlah), harga: number(harga), bagian: number(bagian), hak: signed(hak), uang: money(hak) };
}

/** @param {Known} known @param {string} dari @param {string} sampai */
export function shownSettled(known, dari, sampai) {
  const { book, goods, shelves, who } = known;
  const sales = salesOf(book, dari, sampai);
  const waktu = `${dayWords(dari)} sampai ${dayWords(sampai)}`;
  /** @param {"warung" | "pemilik"} by @param {(slug: string) => any} factsOf */
  const rows = (by, factsOf) => {
    const [sold, moved] = [settled(sales, by), movedOf(book, by, dari, sampai)];
    return [...moved.keys()].map((slug) => {
      const { nama, bayar = 0, sisa = null, way } = factsOf(slug);
      const sums = sold.get(slug) || NOTHING;
      const [gerak, baris] = [moved.get(slug).map(movedWords), sums.baris.map(saleWords)];
      const some = (value) => (value ? money(value) : null);
      const told = {
        nama, waktu, dari: who || null, jual: money(sums.jual), bagian: money(sums.bagian), hak: money(sums.hak), bulat: some(sums.bulat / 100), bayar: some(bayar), sisa: sisa === null ? null : money(sisa),
      };
      const isi = [gerak.map(({ barang, kata }) => `${barang}: ${kata}`), baris.map(({ barang, jumlah, uang }) => `${jumlah} ${barang} = ${uang}`)];
      const teks = fill(hasil, { ...told, isi: isi.map((lines) => lines.join("\n")).filter(Boolean).join("\n\n") });
      return { kunci: slug, ada: gerak.length > 0 || bayar !== 0, ...shownOnly(told), gerak, baris, ada_baris: baris.length > 0, teks, wa: false, sms: false, ...way(teks) };
    }).filter(({ ada }) => ada);
  };
  const stall = (slug) => {
    const { wa = "" } = /** @type {import("./consign-view.js").Terms} */ (shelves.warung.get(slug) || {});
    return { nama: placeOf(known, slug).nama, ...paidBy(known, slug, dari, sampai), way: (teks) => ({ wa: whatsappLink(wa.slice(1), teks) }) };
  };
  const owner = (slug) => {
    const { nama, cara, nomor } = /** @type {any} */ (goods && goods.pemilik.get(slug)) || { nama: slug || "Tanpa pembuat", cara: "", nomor: "" };
    return { nama, way: (teks) => wayTo(cara, nomor, teks) };
  };
  const [jual, bagian] = [totalOf(sales, "harga"), totalOf(sales, "bagian")];
  const per_warung = rows("warung", stall);
  return {
    per_warung, per_pembuat: rows("pemilik", owner), total_jual: money(jual), total_bagian: money(bagian), total_hak: money(jual - bagian), ada_hasil: per_warung.length > 0, tanpa_hasil: !per_warung.length,
  };
}
