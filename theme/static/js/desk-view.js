// What the desk shows: one order with what is to be done next, its messages and printed sheets, the list of all, and their totals.

import { dayWords, monthWords } from "./days.js";
import { nameWords, plain } from "./desk-lines.js";
import { choices, twoSums } from "./desk-mend.js";
import { STEPS, nextStep } from "./desk-orders.js";
import { WAYS, dialled } from "./desk-ways.js";
import { inside, placeOf, rupiah } from "./goods.js";
import { dueOf, ownerOf } from "./ledger.js";
import { fill, lineWords, sumOf, whatsappLink } from "./phrases.js";

// What is said of an order that is called off, done, or at each of its steps; what is to be done next.
const { tahap, lanjut } = document.getElementById("_alat").dataset;

function stateWords(order) {
  return tahap.split("|")[order.batal ? 0 : STEPS.indexOf(nextStep(order)) + 2];
}

function callWords({ pembeli }) {
  return pembeli.nama || "Tanpa nama";
}

function named(found, slug) {
  return found ? found.nama : slug;
}

/** What is paid: the sum of the lines, or another that was agreed on. */
function totalOf(order) {
  return order.sepakat ?? sumOf(order);
}

// The lines that others don't have.
function besides(lines = [], others = []) {
  const said = others.map(priced);
  return lines.map(priced).filter((words) => !said.includes(words)).join(", ") || "tidak ada";
}

function priced(line) {
  return `${lineWords(line)} (${rupiah(line.jumlah * line.harga)})`;
}

/** What stands on the page about an order, read or stored. */
export function shownOrder(goods, order) {
  const { nomor, penjual, asal, barang, pembeli, masalah, lain, teks, jumlah } = order;
  const guessed = barang.some(({ tebakan }) => tebakan);
  return {
    ...order, ...pembeli, sebutan: callWords(order), nomor: nomor || "tanpa nomor", total: totalOf(order), menebak: guessed,
    dua_bunyi: teks !== undefined, di_teks: besides(teks, barang), di_tautan: besides(barang, teks),
    dua_jumlah: teks === undefined && twoSums(order), di_pesan: jumlah || 0, hitungan: sumOf(order),
    penjual: named(goods && goods.penjual.get(penjual), penjual), asal: named(goods && placeOf(goods, asal), asal),
    barang: barang.map((line) => ({ kata: lineWords(line), uang: line.jumlah * line.harga, sebutan: nameWords(line), jumlah: line.jumlah, tebakan: line.tebakan || false })),
    ganjil: masalah.length > 0, ada_lain: lain.length > 0,
  };
}

/** A stored order with its four steps. @param {string} me  the seller whose desk it is, for an order that names none */
export function shownOpen(goods, order, me) {
  const { hari, batal, langkah } = order;
  const jalan = !batal && goods !== null;
  const said = goods && messages(goods, order, me);
  const shown = shownOrder(goods, order);
  const seller = order.penjual || me;
  // Each line with what it may become.
  const barang = shown.barang.map((row, at) => {
    const { produk, varian, harga } = order.barang[at];
    const product = goods && goods.produk.get(produk);
    return {
      ...row, ke: at + 1, harga, pilih_produk: goods ? choices(goods, seller, produk) : [produk],
      pilih_varian: Boolean(product && product.varian[0]) && [varian, ...product.varian.map(({ nama }) => [nama, nama])],
    };
  });
  return { ...shown, barang, pilih_tambah: goods ? choices(goods, seller, "") : [""], hari: dayWords(hari), tahap: stateWords(order), pulihkan: batal, batalkan: !batal, jalan, ...langkah, ...said, ...(jalan ? next(order, said) : { pulang: true }) };
}

/**
 * The one thing to do next: a link (`ke`), a sheet to print (`bawa`), a step to tick (`maju`), or the way back to the list (`pulang`).
 * `kunci` says about whom or which step it is, as `dikabari` does.
 */
function next(order, { pembuat, wa_kirim, wa_selesai }) {
  const { dikabari } = order;
  const words = (kind) => lanjut.split("|")[[...Object.keys(WAYS), ...STEPS, "-kirim", "-selesai", "-tebakan"].indexOf(kind)];
  // Nobody is asked for what may not be meant.
  if (order.barang.some(({ tebakan }) => tebakan)) {
    return { kunci: "-tebakan", lanjut: words("-tebakan"), maju: true };
  }
  const step = nextStep(order);
  const owner = step === STEPS[0] && pembuat.find(({ kunci, pasti }) => !pasti && !dikabari[kunci]);
  const told = step === "kirim" ? wa_kirim : step ? "" : wa_selesai;
  const kunci = `-${step || "selesai"}`;
  if (owner) {
    const { cara } = owner;
    return { kunci: owner.kunci, lanjut: fill(words(cara), owner), [cara === "langsung" ? "bawa" : "ke"]: owner[cara] };
  }
  if (told && !dikabari[kunci]) {
    return { kunci, lanjut: words(kunci), ke: told };
  }
  return step ? { kunci, lanjut: words(step), maju: true } : { pulang: true };
}

function sellerOf(goods, order, me) {
  return goods.penjual.get(order.penjual) || goods.penjual.get(me);
}

// For each owner how they are asked, and the messages to the buyer.
function messages(goods, order, me) {
  const { barang, pembeli, kurir, resi, wa, pemilik, dikabari } = order;
  const { teks, terima_kasih } = goods;
  const seller = sellerOf(goods, order, me);
  const told = { reseller: seller ? seller.nama : null, nama: pembeli.nama || "Kak", nomor: order.nomor || null };
  const toBuyer = (text) => whatsappLink(dialled(wa || pembeli.hp), text);
  const sending = fill(teks.kirim, {
    ...told, barang: barang.map(lineWords).join("\n"), total: rupiah(totalOf(order)), kurir: kurir || null, resi: resi || null, ambil: pembeli.ambil || null,
  });
  const thanks = fill(teks.selesai, { ...told, halaman: seller ? inside(seller.halaman) : null, terima_kasih });
  const owned = new Map();
  for (const line of barang) {
    const product = goods.produk.get(line.produk);
    const owner = product && goods.pemilik.get(product.pemilik);
    owned.set(owner, [...(owned.get(owner) || []), lineWords(line)]);
  }
  owned.delete(undefined);
  const pembuat = [...owned].map(([{ slug, nama, cara, nomor, alamat, jam }, lines]) => {
    const kata = fill(["whatsapp", "sms"].includes(cara) ? teks.konfirmasi : teks.telepon, { ...told, pemilik: nama, barang: lines.join("\n") });
    return { kunci: slug, nama, cara, kata, lines, tempat: [alamat, jam].filter(Boolean).join(", "), pasti: pemilik[slug], ditanya: Boolean(dikabari[slug]), [cara]: WAYS[cara](nomor, kata) };
  });
  return { pembuat, teks_kirim: sending, teks_selesai: thanks, wa_kirim: toBuyer(sending), wa_selesai: toBuyer(thanks) };
}

/** A sheet of paper: `kind` is slip, label, nota, or an owner's slug. */
export function sheet(goods, order, kind, me) {
  const { nama, hp, alamat, ambil, catatan } = order.pembeli;
  const seller = sellerOf(goods, order, me);
  const isi = order.barang.map(lineWords);
  const owner = messages(goods, order, me).pembuat.find(({ kunci }) => kunci === kind);
  return {
    untuk: nama, pengirim: [seller && seller.nama, goods.sebutan].filter(Boolean).join(", "), nomor: order.nomor,
    ...(owner ? { secarik: true, untuk: owner.nama, isi: owner.lines, kata: owner.kata } : {
      slip: { slip: true, alamat: ambil || alamat, isi, uang: rupiah(totalOf(order)), kata: catatan },
      label: { label: true, hp: hp || order.wa, alamat: ambil || alamat, kata: [order.kurir, order.resi].filter(Boolean).join(" ") },
      nota: { nota: true, isi, kata: goods.terima_kasih },
    }[kind]),
  };
}

/** The orders that hold all words of the search. */
export function matching(orders, search) {
  const asked = plain(search).split(" ");
  return orders.filter((order) => {
    const { hari, nomor, kode, kurir, resi, pembeli, barang, lain } = order;
    const said = plain([dayWords(hari), stateWords(order), nomor, kode, kurir, resi, ...Object.values(pembeli), ...barang.map(lineWords), ...lain].join(" "));
    return asked.every((word) => said.includes(word));
  });
}

/** Open orders first, the newest first among them. */
export function shownList(orders) {
  const done = (order) => (nextStep(order) ? 0 : 1);
  return orders.sort((one, other) => done(one) - done(other)).map((order) => ({
    kunci: order.id, nama: callWords(order), kata: `${dayWords(order.hari)}, ${order.barang.length} macam`, uang: totalOf(order), tahap: stateWords(order),
  }));
}

/** By owner (what is theirs), product, origin and month; what is called off doesn't count. */
export function shownTotals(goods, orders) {
  // A sum that was agreed on differs by a line of its own.
  const linesOf = (order) => ((order.sepakat ?? null) === null ? order.barang : [...order.barang, { produk: "", nama: "Selisih harga", varian: "", jumlah: 0, harga: 0, uang: order.sepakat - sumOf(order) }]);
  const lines = orders.filter(({ batal }) => !batal).flatMap((order) => linesOf(order).map((line) => (
    { ...line, asal: order.asal || "situs", bulan: order.hari.slice(0, 7) }
  )));
  const owner = (line) => ownerOf(goods, line);
  /** @param {(line: any) => string} keyOf  @param {(line: any) => string} nameOf  @param {(line: any) => number} priceOf */
  const sums = (keyOf, nameOf = keyOf, priceOf = ({ harga }) => harga) => {
    const found = new Map();
    for (const line of lines.filter(keyOf)) {
      const { kata, uang } = found.get(keyOf(line)) || { kata: 0, uang: 0 };
      found.set(keyOf(line), { label: nameOf(line), kata: kata + line.jumlah, uang: uang + (line.uang ?? line.jumlah * priceOf(line)) });
    }
    return [...found].sort().map(([, row]) => row);
  };
  return {
    per_pemilik: sums(owner, (line) => named(goods && goods.pemilik.get(owner(line)), owner(line)), (line) => dueOf(goods, line)),
    per_produk: sums(nameWords), per_asal: sums((line) => line.asal, ({ asal }) => named(goods && placeOf(goods, asal), asal)),
    per_bulan: sums((line) => line.bulan, (line) => monthWords(line.bulan)),
  };
}
