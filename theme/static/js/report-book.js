// "Buku kas", a part of the report: cash book and profit-and-loss of the programme, for a co-operative or a village enterprise (CONTRACT.md 1d). Its words stand in _report_book.html.

import { dayWords } from "./days.js";
import { rupiah } from "./goods.js";
import { booksOf, cashBook, entriesOf, resultOf } from "./report-entries.js";
import { save } from "./report-files.js";
import { render, signed } from "./render.js";
import { printAlone } from "./report-sheet.js";

// So many rows anybody reads on a phone; paper and files hold all.
const MOST = 200;
/** @type {{ place: HTMLElement, books: import("./report-entries.js").Books }} */
const state = { place: null, books: null };

/** @param {number} most rows that are shown, the latest */
function draw(most) {
  const { place, books } = state;
  const { dari, sampai } = books;
  const { awal, baris, masuk, keluar, saldo } = cashBook(books);
  const result = resultOf(books);
  const laba = result.penjualan + result.selisih - result.hak - result.warung - result.penjual;
  render(place, {
    dari: dayWords(dari), sampai: dayWords(sampai), ada: books.baris.length > 0, kosong: !books.baris.length,
    ...Object.fromEntries(Object.entries({ ...result, laba }).map(([name, sum]) => [name, signed(sum, rupiah)])),
    awal, masuk, keluar, saldo, sebagian: baris.length > most && MOST, baris: baris.slice(-most).map((row) => ({ ...row, hari: dayWords(row.hari), masuk: row.masuk || "", keluar: row.keluar || "" })),
  });
}

// What a control does, by its name.
const DOINGS = {
  cetak_buku: () => {
    draw(Infinity);
    printAlone(state.place);
  },
  berkas_buku: ({ value }) => {
    const { place, books } = state;
    save(value, books, cashBook(books), place.dataset.judul);
  },
};

function did(event) {
  const control = event.target.closest("button");
  if (control) {
    DOINGS[control.name](control);
  }
}

/** @param {HTMLElement} place @param {import("./report.js").Taken} taken */
export function takeIn(place, taken) {
  if (!state.place) {
    place.addEventListener("click", did);
  }
  Object.assign(state, { place, books: booksOf(entriesOf(taken), taken.dari, taken.sampai) });
  draw(MOST);
}
