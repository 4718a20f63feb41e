// What the consignment book shows: the stalls, a visit under way, a note with its paper and its message.

import { ageing, bookOf, keyOf, silent, totalOf } from "./consign-book.js";
import { dayWords } from "./days.js";
import { number, priceOf, rupiah, variantOf } from "./goods.js";
import { fill, whatsappLink } from "./phrases.js";
import { signed } from "./render.js";

/**
 * @typedef {import("./consign-book.js").Step} Step
 * @typedef {import("./consign-book.js").Note} Note
 * @typedef {import("./consign-book.js").Stall} Stall
 * @typedef {import("./consign-book.js").Shown} Shown
 * @typedef {{ wa?: string, komisi?: Step[], lain?: Object<string, Step[]> }} Terms
 * @typedef {{ warung: Map<string, Terms>, tahan: Map<string, number> }} Shelves  rak.json (plugins/storefront/phone/consignment.py)
 * @typedef {{ goods: import("./goods.js").Goods | null, shelves: Shelves, notes: Note[], book: Map<string, Stall>, settings: import("./consign-notes.js").Settings,
 *   today: string, who: string }} Known  all that this phone knows; `who` goes round
 */

// The lines of what is sent.
const { nota, baris } = document.getElementById("_alat").dataset;
// So many figures have room below a thumb; of more the amount is typed.
const FIGURES = 24;
// Small change that hardly anybody has.
const COIN = 500;
const SOON = 3;

/** "Rp15.000", "−Rp500"; hundredths of a rupiah behind a comma. */
export function money(value) {
  const rest = Math.round(Math.abs(value) * 100) % 100;
  const behind = rest ? `,${String(rest).padStart(2, "0")}` : "";
  return signed(value, (sum) => rupiah(Math.trunc(sum)) + behind);
}

/** "10%", "Rp500 tiap buah", "10%, mulai 20 buah 15%" @param {Step[]} steps */
function shareWords(steps) {
  const rate = ([, points, rupiah]) => (points || !rupiah ? `${String(points / 100).replace(".", ",")}%` : `${money(rupiah)} tiap buah`);
  return steps.map((step) => (step[0] > 1 ? `mulai ${step[0]} buah ${rate(step)}` : rate(step))).join(", ");
}

export const goodWords = ({ nama, varian }) => nama + (varian && `, ${varian}`);

/** A stall's name and address, from the list of today or from the notes. @param {Known} known @param {string} slug */
export function placeOf({ goods, book }, slug) {
  const listed = /** @type {any} */ (goods && goods.warung.get(slug));
  return listed || { nama: (book.get(slug) || { nama: slug }).nama, alamat: "", produk: [] };
}

// Not what every object has: an address may call a stall "constructor".
const ownOf = (found, name) => new Map(Object.entries(found)).get(name);

/** The stall's share that the village tells, else that this phone knows; undefined where nobody has said it. @param {Known} known @returns {Step[] | undefined} */
function listedShare({ shelves, settings }, stall, produk = "") {
  const { komisi, lain = {} } = /** @type {Terms} */ (shelves.warung.get(stall) || {});
  return ownOf(lain, produk) || komisi || ownOf(settings.komisi, stall);
}

/** What a good costs at a stall by the list of today; 0 where that must be asked. @param {Known} known */
function listedPrice({ goods }, stall, produk, varian) {
  const product = goods && goods.produk.get(produk);
  const place = /** @type {any} */ (goods && goods.warung.get(stall));
  return product ? priceOf(product, goods.penjual.get(place && place.penjual), varian) ?? ((variantOf(product, varian) || product).harga || 0) : 0;
}

/** What can be brought to a stall: each good, or each of its variants, by its key on the shelf. @param {Known} known @returns {Map<string, any>} */
function broughtTo(known, slug) {
  const found = new Map();
  for (const name of placeOf(known, slug).produk) {
    const product = known.goods.produk.get(name);
    for (const varian of product && product.varian[0] ? product.varian.map(({ nama }) => nama) : [""]) {
      const { nama = name, satuan = "", pemilik = "" } = product || {};
      const row = { produk: name, varian, nama, satuan, pemilik, harga: listedPrice(known, slug, name, varian), komisi: listedShare(known, slug, name) };
      found.set(keyOf(row), row);
    }
  }
  return found;
}

const untouched = { ada: null, tarik: 0, antar: 0, harga: null };

/** The rows of a visit: what lies there, then what was begun to be brought. @param {Known} known @param {import("./consign-notes.js").Draft} draft */
function rowsOf(known, slug, draft) {
  const listed = broughtTo(known, slug);
  const stall = known.book.get(slug);
  const shelf = new Map([...(stall ? stall.barang : [])].filter(([key, { ada }]) => ada || draft.baris[key]));
  const keys = [...shelf.keys(), ...Object.keys(draft.baris).filter((key) => !shelf.has(key) && listed.has(key))];
  return keys.map((kunci) => {
    const [here, list, tapped] = [shelf.get(kunci), listed.get(kunci), { ...untouched, ...draft.baris[kunci] }];
    const fresh = !here || tapped.antar > 0;
    const harga = tapped.harga ?? (fresh && list ? list.harga || (here ? here.harga : 0) : here.harga);
    const komisi = (fresh && list && list.komisi) || (here ? here.komisi : [[1, 0, 0]]);
    return { ...(list || here), kunci, seharusnya: here ? here.ada : 0, ...tapped, harga, komisi, belum: Boolean(here && here.ada) && tapped.ada === null };
  });
}

/** The note that a visit would make now, and how it would stand in the book. @param {Known} known @param {import("./consign-notes.js").Draft} draft */
export function noteOf(known, slug, draft) {
  const rows = rowsOf(known, slug, draft).filter(({ ada, tarik, antar, kunci }) => ada !== null || tarik || antar || (draft.baris[kunci] || untouched).harga !== null);
  const baris = rows.map(({ produk, varian, nama, satuan, pemilik, ada, tarik, antar, harga, komisi }) => ({ produk, varian, nama, satuan, pemilik, ada, tarik, antar, laku: 0, harga, komisi }));
  /** @type {Note} */
  const note = { versi: 1, id: "~", cap: Infinity, hari: known.today, warung: slug, nama: placeOf(known, slug).nama, baris, bayar: draft.bayar || 0, batal: "" };
  const shown = bookOf([...known.notes.filter(({ warung }) => warung === slug), note]).get(slug).nota.pop();
  // What the paper says now stays beside what the book may say later.
  baris.forEach((row, at) => Object.assign(row, { laku: shown.baris[at].laku }));
  return { note, shown };
}

/** @param {Known} known @param {string} slug @param {import("./consign-notes.js").Draft} draft */
export function shownVisit(known, slug, draft) {
  const { nama, alamat } = placeOf(known, slug);
  const stall = known.book.get(slug);
  const rows = rowsOf(known, slug, draft);
  const { note, shown } = noteOf(known, slug, draft);
  const lines = new Map(shown.baris.map((line) => [keyOf(line), line]));
  const old = stall ? ageing(new Map([[slug, stall]]), known.shelves.tahan, known.today, SOON) : [];
  const listed = broughtTo(known, slug);
  const komisi = listedShare(known, slug);
  const tagihan = shown.sebelum + shown.hak;
  const belum = rows.filter((row) => row.belum).length;
  const bulat = tagihan - (tagihan % COIN);
  return {
    slug, nama, alamat, kosong: !rows[0], komisi: komisi ? shareWords(komisi) : false, tanya_komisi: !komisi,
    barang: rows.map((row) => {
      const line = lines.get(row.kunci);
      const { ada, seharusnya, antar, tarik, harga } = row;
      const laku = line && ada !== null ? line.laku : false;
      return {
        kunci: row.kunci, sebutan: goodWords(row), seharusnya, satuan: row.satuan, di_rak: seharusnya > 0, baru: !seharusnya, ketik: seharusnya > 0, ada: ada ?? "", tarik: tarik || "", antar: antar || "", harga,
        angka: seharusnya && seharusnya < FIGURES ? [...Array(seharusnya + 1).keys()].map((angka) => ({ angka })) : [],
        laku: laku === false || laku < 0 ? false : `Laku ${number(laku)}, ${money(totalOf(line.jual, "harga"))}`,
        lebih: ada !== null && ada > seharusnya ? moreWords(line) : false, tanpa_harga: !harga,
        hampir: old.filter(({ good }) => keyOf(good) === row.kunci).map(({ jumlah, sampai }) => `${number(jumlah)} ${untilWords(known, sampai)}`).join(", "),
      };
    }),
    pilih: ["", ...[...listed].filter(([key]) => !rows.some(({ kunci }) => kunci === key)).map(([key, row]) => [key, goodWords(row)])],
    ada_isi: note.baris.length > 0 || note.bayar > 0, belum: belum ? number(belum) : false,
    jual: money(shown.jual), bagian: money(shown.bagian), lalu: shown.sebelum ? money(shown.sebelum) : false, tagihan: money(tagihan),
    bayar: draft.bayar ?? "", lunas: tagihan > 0 ? tagihan : false, bulat: bulat > 0 && bulat !== tagihan ? bulat : false, sisa: draft.bayar === null || !shown.sesudah ? false : money(shown.sesudah),
    lalu_lalu: stall ? [...stall.nota].reverse().slice(0, 50).map(shownPast) : [], ada_lalu: Boolean(stall),
  };
}

// More lies there than should: what is made of it.
function moreWords({ laku, temuan }) {
  return [laku && `${number(-laku)} dikembalikan dari yang tercatat laku`, temuan && `${number(temuan)} dicatat sebagai antaran yang terlewat`].filter(Boolean).join(", ");
}

function shownPast({ note, batal, jual }) {
  return { kunci: note.id, nama: batal ? false : dayWords(note.hari), coret: batal && dayWords(note.hari), kata: [jual && `terjual ${money(jual)}`, note.bayar && `dibayar ${money(note.bayar)}`].filter(Boolean).join(", ") || "barang saja" };
}

/** @param {Known} known @param {string} id @returns {{ stall: Stall, shown: Shown } | null} */
export function noteIn({ book }, id) {
  for (const stall of book.values()) {
    const shown = stall.nota.find(({ note }) => note.id === id);
    if (shown) {
      return { stall, shown };
    }
  }
  return null;
}

// On a page, what is null isn't there.
export const shownOnly = (told) => Object.fromEntries(Object.entries(told).map(([name, value]) => [name, value ?? false]));

/** @param {Known} known @param {string} id */
export function shownNote(known, id) {
  const { stall, shown } = noteIn(known, id);
  const { note, batal, jual, bagian, bulat, hak, sebelum, sesudah } = shown;
  const lines = shown.baris.map((line) => {
    const { sebelum: awal, laku, temuan, tarik, antar, sisa, harga } = line;
    const uang = totalOf(line.jual, "harga");
    const some = (value) => (value ? number(value) : null);
    const kata = fill(baris, { laku: laku ? `${signed(laku)} × ${money(harga)} = ${money(uang)}` : null, tarik: some(tarik), antar: some(antar + temuan), sisa: number(sisa) });
    return {
      barang: goodWords(line), awal: number(awal), laku: signed(laku), tarik: some(tarik) || "–", antar: some(antar + temuan) || "–", sisa: number(sisa), harga: number(harga),
      uang: signed(uang), kata: `${goodWords(line)}: ${kata.split("\n").join(", ")}`,
    };
  });
  const { wa } = /** @type {Terms} */ (known.shelves.warung.get(stall.warung) || {});
  const sold = shown.baris.some(({ jual: sales }) => sales[0]);
  // Of a note without sales only what was paid and what is open is told.
  const sumOf = (value, told) => (told ? money(value) : null);
  const sums = { jual: sumOf(jual, sold), bagian: sumOf(bagian, sold), hak: sumOf(hak, sold), lalu: sumOf(sebelum, sebelum), bayar: sumOf(note.bayar, sold || note.bayar), sisa: money(sesudah), bulat: sumOf(bulat / 100, bulat) };
  const told = { ...sums, warung: note.nama, hari: dayWords(note.hari), nomor: note.id.slice(0, 6), dari: known.who || null, isi: lines.map(({ kata }) => kata).join("\n") || null };
  const teks = fill(nota, told);
  return {
    ...shownOnly(told), kunci: id, batal, berlaku: !batal, beda: !batal && shown.baris.some((line) => line.beda), baris: lines, ada_baris: lines.length > 0, teks, wa: whatsappLink((wa || "").slice(1), teks),
  };
}

/** @param {Known} known */
export function shownStalls(known) {
  const { goods, book, today, settings } = known;
  const quiet = new Set(silent(book, today, settings.hari).map(({ warung }) => warung));
  const slugs = [...new Set([...(goods ? goods.warung.keys() : []), ...book.keys()])];
  return slugs.map((kunci) => {
    const { barang = new Map(), saldo = 0, terakhir = "" } = book.get(kunci) || {};
    const pieces = [...barang.values()].reduce((sum, { ada }) => sum + ada, 0);
    const days = terakhir && Math.round((Date.parse(today) - Date.parse(terakhir)) / 864e5);
    const since = terakhir ? (days > 0 ? `${days} hari lalu` : "hari ini") : "";
    return {
      kunci, nama: placeOf(known, kunci).nama, kata: terakhir ? [pieces ? `${number(pieces)} di rak` : "rak kosong", saldo && `${saldo < 0 ? "lebih" : "belum"} dibayar ${money(Math.abs(saldo))}`].filter(Boolean).join(", ") : "Belum ada nota",
      kabar: quiet.has(kunci) ? false : since, lama: quiet.has(kunci) ? `${days} hari tanpa kabar` : false,
    };
  });
}

const untilWords = ({ today }, sampai) => `${sampai < today ? "lewat sejak" : "tahan sampai"} ${dayWords(sampai)}`;

/** Goods near the end of what they keep. @param {Known} known */
export function shownAgeing(known) {
  return ageing(known.book, known.shelves.tahan, known.today, SOON).map(({ warung, good, jumlah, sampai }) => ({
    kata: `${number(jumlah)} ${good.satuan} ${goodWords(good)} di ${placeOf(known, warung).nama}, ${untilWords(known, sampai)}`,
  }));
}
