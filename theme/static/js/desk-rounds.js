// Rounds of a pre-order at the desk: for which one an order is, how full each is, and the lists for who makes it and for where it is fetched.
// It comes only where there are such goods.

import { WAYS } from "./desk-ways.js";
import { number, rupiah } from "./goods.js";
import { fill, lineWords, sumOf } from "./phrases.js";
import { MONTHS, orderWords, roundAt, weekdayWords, withRounds } from "./rounds.js";

const HOUR = 36e5;
const DAY = 24 * HOUR;
// From here on it is told how much is left.
const NEARLY = 0.8;
const CHOICES = 4;
const LIST = "Halo {pemilik}, ini {reseller}. PO untuk {hari}:\n\n{barang}\n\nSemuanya {banyak}.";
const DELIVERED = "Diantar ke alamat";

/** The day that these words name, "2026-12-07"; "" where they name none. */
function dayIn(words) {
  const [, day, month, year] = /(\d{1,2}) ([A-Z][a-z]+) (\d{4})/.exec(words) || [];
  const at = MONTHS.indexOf(month) + 1;
  return at ? [year, at, day].map((part) => String(part).padStart(2, "0")).join("-") : "";
}

/** What of an order's words about rounds is about this product. */
function wordsOf(po, { nama }) {
  const parts = po.split("; ");
  const named = parts.find((part) => part.startsWith(`${nama} diambil `));
  return named || (parts[1] || parts[0].indexOf(" diambil ") > 0 ? "" : parts[0]);
}

/** The day for which a product of this order is made: what the order says, else the round that was open when it came. */
function dayOf(order, product) {
  const round = roundAt(product.po, Date.parse(`${order.hari}T00:00:00Z`));
  return dayIn(wordsOf(order.po, product)) || (round ? round.ambil : "");
}

const madeInRounds = (goods, { barang }) => [...new Set(barang.map(({ produk }) => goods.produk.get(produk)))].filter((product) => product && product.po);

/** A reading with the rounds that are open now, where it names none, and what is odd about those that it names. @param {number} now  ms since 1970, here and below */
export function withRound(goods, found, now) {
  const products = madeInRounds(goods, found);
  const rounds = products.map((product) => ({ product, round: roundAt(product.po, now) }));
  const po = found.po || withRounds("{po}", rounds.map(({ product: { nama }, round }) => ({ nama, ambil: round ? orderWords(round) : "" })));
  const closed = rounds.filter(({ product, round }) => !round || (dayIn(wordsOf(po, product)) || "9") < round.ambil);
  return products[0] ? { ...found, po, masalah: [...found.masalah, ...closed.map(({ product }) => `PO ${product.nama} untuk hari itu sudah ditutup.`)] } : found;
}

/** The words about rounds of an order that is open, then those that they may become, with what each is called; false for one without such goods. */
export function choices(goods, order, now) {
  const products = madeInRounds(goods, order);
  const found = new Set([order.po].filter(Boolean));
  let at = now;
  for (let more = 0; products[0] && more < CHOICES; more += 1) {
    const rounds = products.map((product) => roundAt(product.po, at));
    found.add(withRounds("{po}", products.map(({ nama }, place) => ({ nama, ambil: rounds[place] ? orderWords(rounds[place]) : "" }))));
    at = Math.min(...rounds.filter(Boolean).map(({ tutup }) => tutup));
  }
  // In a narrow field the day alone has room, where that is all they say.
  const short = (words) => (words.startsWith("diambil ") ? weekdayWords(dayIn(words)) : words);
  return products[0] ? [order.po, ...[...found].filter(Boolean).map((words) => [words, dayIn(words) ? short(words) : words])] : false;
}

/** What was ordered in rounds, line for line, of orders that hold; `day` for which it is made, "" where nobody knows. */
function ordered(goods, orders) {
  return orders.filter(({ batal }) => !batal).flatMap((order) => order.barang.flatMap((line) => {
    const product = goods.produk.get(line.produk);
    return product && product.po ? [{ ...line, order, product, day: dayOf(order, product) }] : [];
  }));
}

const amountOf = (lines) => lines.reduce((sum, { jumlah }) => sum + jumlah, 0);

/** Lines by what `keyOf` says of them, in the order of that; none is without a line. @returns {[string, any[]][]} */
function grouped(lines, keyOf) {
  const found = new Map();
  for (const line of lines) {
    found.set(keyOf(line), [...(found.get(keyOf(line)) || []), line]);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** "34 stoples Nastar Stoples", the same goods in one. */
function summed(lines) {
  return grouped(lines, ({ nama, varian }) => `${nama}|${varian}`).map(([, same]) => lineWords({ ...same[0], jumlah: amountOf(same) }));
}

/** What is to be watched of a day's lines: too many of a good, or for an owner, and what closes soon. @returns {string[]} plain sentences */
function warnings(goods, day, lines, now) {
  const found = [];
  for (const [, same] of grouped(lines, ({ produk }) => produk)) {
    const { nama, satuan, po } = same[0].product;
    const round = roundAt(po, now);
    const left = po.batas - amountOf(same);
    if (left <= po.batas * (1 - NEARLY)) {
      found.push(left < 0 ? `${nama}: lebih ${number(-left)} dari batasnya. Tanyakan dulu apakah sanggup.` : left ? `${nama}: tinggal ${number(left)} ${satuan}.` : `${nama}: sudah penuh.`);
    }
    if (round && round.ambil === day && round.tutup - now < DAY) {
      const hours = Math.floor((round.tutup - now) / HOUR);
      found.push(`PO ${nama} ditutup ${hours ? hours : "kurang dari satu"} jam lagi.`);
    }
  }
  for (const [slug, own] of grouped(lines, ({ product }) => product.pemilik)) {
    const { nama, kapasitas } = goods.pemilik.get(slug) || {};
    if (amountOf(own) > kapasitas) {
      found.push(`${nama} membuat paling banyak ${number(kapasitas)} sehari, untuk hari itu sudah ${number(amountOf(own))}.`);
    }
  }
  return found;
}

/** "ditutup Kamis, 3 Desember pukul 18.00"; "sudah ditutup"; "" for a round that follows the open one. */
function closing({ po }, day, now) {
  const round = roundAt(po, now);
  return !round || day < round.ambil ? "sudah ditutup" : day === round.ambil ? `ditutup ${weekdayWords(round.hari)} pukul\u00a0${round.pukul}` : "";
}

const sure = (lines) => lines.filter(({ tebakan }) => !tebakan);
/** "Senin, 7 Desember 2026" */
const long = (day) => orderWords({ ambil: day }).slice("diambil ".length);
const placeOf = ({ order }) => order.pembeli.ambil || DELIVERED;

/** What an owner is told of a day. */
function listFor(owner, lines, day, seller) {
  return fill(LIST, { pemilik: owner.nama, reseller: seller ? seller.nama : "penjual", hari: long(day), barang: summed(lines).join("\n"), banyak: number(amountOf(lines)) });
}

/** Each round of today and later for which something is ordered. @param {string} me  whose desk it is @param {string} today */
export function shownRounds(goods, orders, me, now, today) {
  const all = ordered(goods, orders).filter(({ day }) => day >= today);
  const putaran = grouped(all, ({ day }) => day).map(([day, found]) => {
    const lines = sure(found);
    const guesses = found.length - lines.length;
    const peringatan = [...warnings(goods, day, lines, now), ...(guesses ? [`${guesses} baris masih tebakan dan belum dihitung.`] : [])];
    return {
      kunci: day, hari: weekdayWords(day), awas: peringatan.length > 0, peringatan,
      barang: grouped(lines, ({ produk }) => produk).map(([, own]) => {
        const { nama, satuan, po } = own[0].product;
        const most = po.batas ? `dari ${number(po.batas)}` : "";
        return { nama, kata: [number(amountOf(own)), most, satuan].filter(Boolean).join(" "), tutup: closing(own[0].product, day, now) };
      }),
      pembuat: grouped(lines, ({ product }) => product.pemilik).filter(([slug]) => goods.pemilik.has(slug)).map(([slug, own]) => {
        const owner = goods.pemilik.get(slug);
        const kata = listFor(owner, own, day, goods.penjual.get(me));
        return { ...owner, kunci: `${day}|${slug}|`, kata, [owner.cara]: WAYS[owner.cara](owner.nomor, kata) };
      }),
      tempat: grouped(lines, placeOf).map(([place, own]) => ({ kunci: `${day}||${place}`, nama: place, kata: `${new Set(own.map(({ order }) => order.id)).size} pesanan, ${number(amountOf(own))} barang` })),
    };
  });
  return { ada_putaran: putaran.length > 0, putaran };
}

/** The sheet of paper for an owner or a place. @param {string} kunci  of a row of shownRounds: "<day>|<owner>|" or "<day>||<place>" @returns {{ untuk: string, judul: string, isi: string[], kata: string, pengirim: string, nomor: boolean }} */
export function roundSheet(goods, orders, kunci, me) {
  const [day, slug, place] = kunci.split("|");
  const seller = goods.penjual.get(me);
  const lines = sure(ordered(goods, orders)).filter((line) => line.day === day && (slug ? line.product.pemilik === slug : placeOf(line) === place));
  const shared = { pengirim: [seller && seller.nama, goods.sebutan].filter(Boolean).join(", "), nomor: false };
  if (slug) {
    return { ...shared, untuk: goods.pemilik.get(slug).nama, judul: `PO untuk ${long(day)}`, isi: summed(lines), kata: `Semuanya ${number(amountOf(lines))}.` };
  }
  return {
    ...shared, judul: `PO untuk ${long(day)}`, untuk: place === DELIVERED ? place : `Diambil di ${place}`, kata: `Semuanya ${number(amountOf(lines))}.`,
    isi: grouped(lines, ({ order }) => order.id).map(([, own]) => {
      const { pembeli: { nama, hp, alamat, ambil }, wa } = own[0].order;
      const what = [...summed(own), rupiah(sumOf({ barang: own }))].join(", ");
      return [`${nama || "Tanpa nama"}: ${what}`, [hp || wa, ambil ? "" : alamat].filter(Boolean).join(", ")].filter(Boolean).join("\n");
    }),
  };
}

/** What is to be watched once this reading is kept. @returns {string[] | false} */
export function foreseen(goods, orders, order, now) {
  const all = ordered(goods, [...orders.filter(({ id }) => id !== order.id), order]);
  const found = grouped(all, ({ day }) => day).filter(([, lines]) => lines.some((line) => line.order === order)).flatMap(([day, lines]) => warnings(goods, day, lines, now));
  return found[0] ? found : false;
}
