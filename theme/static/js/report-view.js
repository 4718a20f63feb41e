// What the report shows: the files that were taken in, what is wrong with them, and the report itself.

import { dayWords } from "./days.js";
import { number, rupiah } from "./goods.js";
import { lineWords, sumOf } from "./phrases.js";

// So many lines anybody reads; the file that holds all holds the rest.
const MOST = 300;

/** "312 pesanan, 4 nota titip" of what isn't 0. */
const counted = (rows) => rows.filter(([count]) => count).map(([count, words]) => `${number(count)} ${words}`).join(", ");

/** @param {import("./report-join.js").Source} source */
function fileWords({ nama, salah, pesanan, nota, uang, laporan, rusak }) {
  const kata = counted([[pesanan.length, "pesanan"], [nota.length, "nota titip"], [uang.length, "pembayaran"], [rusak.length, "dikesampingkan"]]);
  return { kunci: nama, nama, kata: salah ? false : kata || (laporan ? "Isian laporan" : "Kosong"), ...(salah && { [salah]: true }) };
}

/** One version of an order, without a word of its buyer. @param {import("./desk-orders.js").Stored} order */
function orderWords(order) {
  const { hari, barang, sepakat, batal, langkah } = order;
  const sure = barang.filter(({ tebakan }) => !tebakan);
  const uang = rupiah(sepakat ?? sumOf({ barang: sure }));
  return `${dayWords(hari)}: ${sure.map(lineWords).join("; ") || "tanpa barang"}, ${uang}, ${batal ? "batal" : langkah.selesai ? "selesai" : "belum selesai"}`;
}

/** @param {{ sources: import("./report-join.js").Source[], joined: import("./report-join.js").Joined }} state */
export function shownFiles({ sources, joined }) {
  const { orders, notes, payments, conflicts, broken, ganda } = joined;
  const all = counted([[orders.length, "pesanan"], [notes.length, "nota titip"], [payments.length, "pembayaran"]]);
  const sumber = sources.map(fileWords);
  const twice = ganda ? ` ${number(ganda)} tercatat di lebih dari satu berkas, dihitung sekali.` : "";
  return {
    sumber, arsip: sumber.filter(({ kata }) => kata), kumpul: all && `Terkumpul ${all}.${twice}`, ada: Boolean(all),
    ada_rusak: broken.length > 0, banyak_rusak: broken.length, rusak: broken.slice(0, MOST).map(({ berkas, catatan, sebab }) => ({ berkas, catatan, sebab })),
    ada_beda: conflicts.length > 0, banyak_beda: conflicts.length,
    beda: conflicts.slice(0, MOST).map(({ id, versi, dipakai }) => ({
      kunci: id, nomor: id, versi: versi.map(({ order, sidik, dari }) => ({ kunci: sidik, kata: orderWords(order), dari: dari.join(", "), dipakai: sidik === dipakai, pilih: sidik !== dipakai })),
    })),
  };
}
