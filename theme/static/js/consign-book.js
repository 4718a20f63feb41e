// The consignment book reckoned from its notes alone, in whatever order they came (CONTRACT.md 1b). Pure: no clock, no storage, no page.
//
// A note never says how much was sold: that is what was there before less what is there now. So two phones that counted the same shelf
// sell nothing twice when their notes come together.

/**
 * Of `least` pieces on, of each sold between two counts, so many hundredths of a percent of its price, or else rupiah.
 * @typedef {[least: number, points: number, rupiah: number]} Step
 * @typedef {{ produk: string, varian: string, nama: string, satuan: string, pemilik: string, ada: number | null, tarik: number, antar: number, laku: number,
 *   harga: number, komisi: Step[] }} Row  one good at a visit: `ada` what was counted before anything was taken (null: nobody counted), `tarik` taken back,
 *   `antar` put there, `laku` what was sold as the paper said then, price and share of the day
 * @typedef {{ versi: 1, id: string, cap: number, hari: string, warung: string, nama: string, baris: Row[], bayar: number, batal: string }} Note
 *   `cap` puts them in order (later than any that its phone knew), `hari` is the day for people; `batal` the id of the note that this one takes back
 * @typedef {{ hari: string, nota: string, warung: string, produk: string, varian: string, barang: string, satuan: string, pemilik: string, jumlah: number, harga: number,
 *   bagian: number, bulat: number }} Sale  of each of `jumlah` (less than 0: a miscount put right) the stall keeps `bagian`; `bulat` hundredths of a rupiah that
 *   rounding left to the owner
 * @typedef {{ produk: string, varian: string, nama: string, satuan: string, pemilik: string, ada: number, antar: number, temuan: number, laku: number,
 *   tarik: number, harga: number, komisi: Step[], masuk: { hari: string, jumlah: number }[], jual: Sale[] }} Good
 * @typedef {{ produk: string, varian: string, nama: string, satuan: string, sebelum: number, ada: number | null, laku: number, temuan: number, tarik: number, antar: number,
 *   sisa: number, harga: number, jual: Sale[], beda: boolean }} Line
 * @typedef {{ note: Note, batal: boolean, baris: Line[], jual: number, bagian: number, bulat: number, hak: number, sebelum: number, sesudah: number }} Shown
 * @typedef {{ produk: string, varian: string, barang: string, awal: number, antar: number, tarik: number, laku: number, sisa: number }} Moved
 * @typedef {{ warung: string, nama: string, barang: Map<string, Good>, saldo: number, terakhir: string, nota: Shown[] }} Stall  `saldo` is what the stall owes
 */

/** What one good is known by on a shelf. */
export function keyOf({ produk, varian }) {
  return `${produk}/${varian}`;
}

/** The notes of two phones as one book: each once. Where two differ in what was one note, both phones keep the same. @param {Note[][]} books @returns {Note[]} */
export function together(...books) {
  const found = new Map();
  for (const note of books.flat()) {
    const here = found.get(note.id);
    if (!here || JSON.stringify(note) < JSON.stringify(here)) {
      found.set(note.id, note);
    }
  }
  return [...found.values()].sort(earlier);
}

/** @param {Note} one @param {Note} other */
function earlier(one, other) {
  return one.cap - other.cap || (one.id < other.id ? -1 : 1);
}

/**
 * What the stall keeps of one piece, where so many were sold: rounded down to whole rupiah, never more than the price. `bulat` is what that left, in hundredths of a rupiah.
 * @param {Step[]} komisi @param {number} harga @param {number} jumlah
 */
export function shareOf(komisi, harga, jumlah) {
  const [, points, rupiah] = komisi.filter(([least]) => least <= Math.max(jumlah, 1)).pop() || [1, 0, 0];
  const hundredths = points ? harga * points : rupiah * 10000;
  const bagian = Math.min(harga, Math.floor(hundredths / 10000));
  return { bagian, bulat: bagian < harga ? Math.floor((hundredths - bagian * 10000) / 100) : 0 };
}

/** All shelves, sums and sales. @param {Note[]} notes in any order @returns {Map<string, Stall>} by the stall's slug */
export function bookOf(notes) {
  const gone = new Set(notes.map(({ batal }) => batal).filter(Boolean));
  const stalls = new Map();
  for (const note of together(notes).filter(({ batal }) => !batal)) {
    const { warung, nama, hari, bayar } = note;
    const stall = stalls.get(warung) || { warung, nama, barang: new Map(), saldo: 0, terakhir: "", nota: [] };
    stalls.set(warung, stall);
    const batal = gone.has(note.id);
    const sebelum = stall.saldo;
    const baris = batal ? note.baris.map(crossedOut) : note.baris.map((row) => lineOf(stall, note, row));
    const sold = baris.flatMap(({ jual }) => jual);
    const [jual, bagian, bulat] = [totalOf(sold, "harga"), totalOf(sold, "bagian"), totalOf(sold, "bulat")];
    if (!batal) {
      stall.nama = nama;
      stall.saldo += jual - bagian - bayar;
      stall.terakhir = hari > stall.terakhir ? hari : stall.terakhir;
    }
    stall.nota.push({ note, batal, baris, jual, bagian, bulat, hak: jual - bagian, sebelum, sesudah: stall.saldo });
  }
  return stalls;
}

/** @param {Sale[]} sales @param {"harga" | "bagian" | "bulat"} part */
export function totalOf(sales, part) {
  return sales.reduce((sum, sale) => sum + sale.jumlah * sale[part], 0);
}

// A note that was taken back stays in the book as it was written, and counts for nothing.
/** @param {Row} row @returns {Line} */
function crossedOut(row) {
  return { ...row, sebelum: (row.ada || 0) + row.laku, temuan: 0, sisa: 0, jual: [], beda: false };
}

/** One good of a note, done to the shelf. @param {Stall} stall @param {Note} note @param {Row} row @returns {Line} */
function lineOf(stall, note, row) {
  const { produk, varian, nama, satuan, pemilik, ada, tarik, antar, laku, harga, komisi } = row;
  const key = keyOf(row);
  const good = stall.barang.get(key) || { produk, varian, nama, satuan, pemilik, ada: 0, antar: 0, temuan: 0, laku: 0, tarik: 0, harga, komisi, masuk: [], jual: [] };
  stall.barang.set(key, good);
  // What lies there was agreed on with the note before: a price or a share of today is for what is sold from now on.
  const [price, share] = [good.harga || harga, good.komisi];
  Object.assign(good, { nama, satuan, pemilik, harga, komisi });
  const sebelum = good.ada;
  const jual = [];
  let temuan = 0;
  if (ada !== null && ada < sebelum) {
    const jumlah = sebelum - ada;
    jual.push({ ...heading(note, row), jumlah, harga: price, ...shareOf(share, price, jumlah) });
  } else if (ada !== null) {
    jual.push(...putBack(good, note, ada - sebelum));
    temuan = ada - sebelum + countOf(jual);
  }
  const there = ada === null ? sebelum : ada;
  temuan += Math.max(0, tarik - there);
  good.jual.push(...jual.filter(({ jumlah }) => jumlah > 0));
  good.laku += countOf(jual);
  good.temuan += temuan;
  good.tarik += tarik;
  good.antar += antar;
  good.ada = Math.max(0, there - tarik) + antar;
  good.masuk.push(...[temuan, antar].filter(Boolean).map((jumlah) => ({ hari: note.hari, jumlah })));
  return { produk, varian, nama, satuan, sebelum, ada, laku: countOf(jual), temuan, tarik, antar, sisa: good.ada, harga: price, jual, beda: laku !== countOf(jual) };
}

/** @param {Note} note @param {Row | Good} row */
function heading({ hari, id, warung }, { produk, varian, nama, satuan, pemilik }) {
  return { hari, nota: id, warung, produk, varian, barang: nama, satuan, pemilik };
}

/** @param {Sale[]} sales */
function countOf(sales) {
  return sales.reduce((sum, { jumlah }) => sum + jumlah, 0);
}

// More lies there than should: so the counts before were too low. The last sales are taken back at what they were; whatever is beyond all sales was never written down.
/** @param {Good} good @param {Note} note @param {number} more @returns {Sale[]} */
function putBack(good, note, more) {
  const back = [];
  while (more > 0 && good.jual.length) {
    const last = good.jual.pop();
    const jumlah = Math.min(more, last.jumlah);
    more -= jumlah;
    back.push({ ...last, ...heading(note, good), jumlah: -jumlah });
    if (jumlah < last.jumlah) {
      good.jual.push({ ...last, jumlah: last.jumlah - jumlah });
    }
  }
  return back;
}

/** Every sale of all shelves from one day to another. @param {Map<string, Stall>} book @param {string} from @param {string} to "" for no end @returns {Sale[]} */
export function salesOf(book, from = "", to = "") {
  const notes = [...book.values()].flatMap(({ nota }) => nota);
  return notes.flatMap(({ baris }) => baris.flatMap(({ jual }) => jual)).filter(({ hari }) => hari >= from && (!to || hari <= to));
}

/**
 * What came and went from one day to another: what lay there before, and was put there (with what nobody had written down), less what was taken back and what was
 * sold, is what lies there at its end. Goods without any of it are left out.
 * @param {Map<string, Stall>} book @param {"warung" | "pemilik"} by @param {string} from @param {string} to @returns {Map<string, Moved[]>}
 */
export function movedOf(book, by, from, to) {
  const found = new Map();
  for (const { note, baris } of [...book.values()].flatMap(({ nota }) => nota).filter(({ note, batal }) => !batal && note.hari <= to)) {
    baris.forEach((line, at) => {
      const { produk, varian, nama: barang } = line;
      const whose = by === "warung" ? note.warung : note.baris[at].pemilik;
      const goods = found.get(whose) || new Map();
      found.set(whose, goods);
      const one = goods.get(keyOf(line)) || { produk, varian, barang, awal: 0, antar: 0, tarik: 0, laku: 0, sisa: 0 };
      goods.set(keyOf(line), one);
      const moved = line.antar + line.temuan - line.tarik - line.laku;
      one.sisa += moved;
      if (note.hari < from) {
        one.awal += moved;
      } else {
        one.antar += line.antar + line.temuan;
        one.tarik += line.tarik;
        one.laku += line.laku;
      }
    });
  }
  const moving = ({ awal, antar, tarik, laku, sisa }) => [awal, antar, tarik, laku, sisa].some(Boolean);
  return new Map([...found].map(([whose, goods]) => [whose, [...goods.values()].filter(moving)]));
}

/**
 * Sums of sales that have one thing in common, each with its lines by good, price and share.
 * @param {Sale[]} sales @param {"warung" | "pemilik"} by
 * @returns {Map<string, { jual: number, bagian: number, hak: number, bulat: number, baris: Sale[] }>}
 */
export function settled(sales, by) {
  const found = new Map();
  for (const sale of sales) {
    const one = found.get(sale[by]) || { baris: new Map() };
    found.set(sale[by], one);
    const key = [keyOf(sale), sale.harga, sale.bagian, sale.bulat].join();
    const line = one.baris.get(key) || { ...sale, jumlah: 0 };
    one.baris.set(key, { ...line, jumlah: line.jumlah + sale.jumlah });
  }
  for (const [key, { baris }] of found) {
    const lines = [...baris.values()].filter(({ jumlah }) => jumlah);
    const [jual, bagian] = [totalOf(lines, "harga"), totalOf(lines, "bagian")];
    found.set(key, { jual, bagian, hak: jual - bagian, bulat: totalOf(lines, "bulat"), baris: lines });
  }
  return found;
}

/** @param {string} day "2026-11-28" @param {number} more days */
export function dayAfter(day, more) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + more * 864e5).toISOString().slice(0, 10);
}

/**
 * What lies there and from which day, the oldest first: what came first goes first.
 * @param {Good} good @returns {{ hari: string, jumlah: number }[]}
 */
function lotsOf({ masuk, ada }) {
  const lots = [];
  let rest = ada;
  for (const { hari, jumlah } of [...masuk].reverse()) {
    const here = Math.min(rest, jumlah);
    rest -= here;
    if (here) {
      lots.unshift({ hari, jumlah: here });
    }
  }
  return lots;
}

/**
 * Goods that keep for no more than `soon` days from today on, reckoned from the day on which they were put there; the first to go first.
 * @param {Map<string, Stall>} book @param {Map<string, number>} keeps days by product @param {string} today @param {number} soon
 */
export function ageing(book, keeps, today, soon) {
  const last = dayAfter(today, soon);
  const lots = [...book.values()].flatMap(({ warung, barang }) => [...barang.values()].filter(({ produk }) => keeps.has(produk)).flatMap((good) => (
    lotsOf(good).map(({ hari, jumlah }) => ({ warung, good, jumlah, sampai: dayAfter(hari, keeps.get(good.produk)) })))));
  return lots.filter(({ sampai }) => sampai <= last).sort((one, other) => (one.sampai < other.sampai ? -1 : one.sampai > other.sampai ? 1 : 0));
}

/** Stalls on whose shelf something lies, or that owe something, and of which no note tells since more than so many days. @param {Map<string, Stall>} book @param {string} today @param {number} days */
export function silent(book, today, days) {
  const since = dayAfter(today, -days);
  const open = ({ barang, saldo }) => saldo !== 0 || [...barang.values()].some(({ ada }) => ada);
  return [...book.values()].filter((stall) => stall.terakhir && stall.terakhir < since && open(stall));
}
