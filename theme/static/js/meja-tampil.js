// What the desk shows: one order with what is to be done next, its messages and printed sheets, the list of all, and their totals.

import { placeOf, rupiah } from "./katalog.js";
import { plain } from "./meja-teks.js";
import { fill, lineWords, shopPage, sumOf, whatsappLink } from "./pesan.js";
import { STEPS, nextStep, totals } from "./pesanan.js";

const STATES = { konfirmasi: "Perlu ditanyakan ke pembuat", kemas: "Siap dikemas", kirim: "Siap dikirim", selesai: "Sedang di jalan", "": "Selesai" };
const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");

/** "24 November 2026", "November 2026". Not toLocaleDateString(): an old phone may lack Indonesian. */
export function dayWords(hari) {
  const [year, month, day] = hari.split("-").map(Number);
  return [day, MONTHS[month - 1], year].filter(Boolean).join(" ");
}

export function stateWords(order) {
  return order.batal ? "Batal" : STATES[nextStep(order)];
}

/** What stands on the page about an order, read or stored. */
export function shownOrder(goods, order) {
  const { nomor, penjual, asal, kode, barang, masalah, lain } = order;
  const { nama, alamat, ambil, catatan } = order.pembeli;
  const seller = goods && goods.penjual.get(penjual);
  const place = goods && placeOf(goods, asal);
  const facts = { Alamat: alamat, "Diambil di": ambil, Catatan: catatan, Penjual: seller ? seller.nama : penjual, Dari: place ? place.nama : asal, Kode: kode };
  return {
    nama: nama || "Tanpa nama", nomor: nomor || "tanpa nomor", barang: barang.map((line) => ({ kata: lineWords(line), uang: line.jumlah * line.harga })), total: sumOf(order),
    rincian: Object.entries(facts).filter(([, kata]) => kata).map(([label, kata]) => ({ label, kata })), masalah, ganjil: masalah.length > 0, lain, ada_lain: lain.length > 0,
  };
}

/** @param {string} saya  the seller whose desk it is, for an order that names none */
function sellerOf(goods, order, saya) {
  return goods.penjual.get(order.penjual) || goods.penjual.get(saya);
}

// The owners of what is ordered, each with their lines.
function owners(goods, order) {
  const found = new Map();
  for (const line of order.barang) {
    const product = goods.produk.get(line.produk);
    const owner = product && goods.pemilik.get(product.pemilik);
    if (owner) {
      found.set(owner, [...(found.get(owner) || []), lineWords(line)]);
    }
  }
  return [...found];
}

/** The four steps: for each owner how they are asked, and the messages to the buyer. */
export function steps(goods, order, saya) {
  const { kurir, resi, wa, langkah } = order;
  const { teks, terima_kasih } = goods;
  const seller = sellerOf(goods, order, saya);
  const told = { reseller: seller ? seller.nama : null, nama: order.pembeli.nama || "Kak", nomor: order.nomor || null };
  const toBuyer = (text) => whatsappLink(wa.replace(/^0/, "62"), text);
  const kirim = fill(teks.kirim, {
    ...told, barang: order.barang.map(lineWords).join("\n"), total: rupiah(sumOf(order)), kurir: kurir || null, resi: resi || null, ambil: order.pembeli.ambil || null,
  });
  const selesai = fill(teks.selesai, { ...told, halaman: seller ? shopPage(seller) : null, terima_kasih });
  const pembuat = owners(goods, order).map(([{ slug, nama, cara, nomor, alamat, jam }, lines]) => {
    const written = cara === "whatsapp" || cara === "sms";
    const kata = fill(written ? teks.konfirmasi : teks.telepon, { ...told, pemilik: nama, barang: lines.join("\n") });
    return {
      kunci: slug, nama, kata, lines, tempat: [alamat, jam].filter(Boolean).join(", "), pasti: Boolean(order.pemilik[slug]), langsung: cara === "langsung",
      whatsapp: cara === "whatsapp" && whatsappLink(nomor.slice(1), kata), sms: cara === "sms" && `sms:${nomor}?body=${encodeURIComponent(kata)}`, telepon: cara === "telepon" && `tel:${nomor}`,
    };
  });
  return { pembuat, kirim, selesai, wa_kirim: toBuyer(kirim), wa_selesai: toBuyer(selesai), kurir, resi, wa, ...Object.fromEntries(STEPS.map((step) => [`sudah_${step}`, Boolean(langkah[step])])) };
}

/** A sheet of paper: `kind` is slip, label, nota, or an owner's slug. */
export function sheet(goods, order, kind, saya) {
  const { nama, alamat, ambil, catatan } = order.pembeli;
  const seller = sellerOf(goods, order, saya);
  const lembar = { untuk: nama, alamat: ambil || alamat, isi: order.barang.map(lineWords), pengirim: `${seller ? `${seller.nama}, ` : ""}Desa ${goods.desa}`, nomor: order.nomor };
  if (kind === "slip") {
    return { ...lembar, judul: "Daftar kemas", uang: rupiah(sumOf(order)), kata: catatan };
  }
  if (kind === "label") {
    return { ...lembar, judul: "Untuk", isi: [], kata: [order.kurir, order.resi].filter(Boolean).join(" ") };
  }
  if (kind === "nota") {
    return { ...lembar, judul: "Isi kiriman", alamat: "", kata: goods.terima_kasih };
  }
  const owner = steps(goods, order, saya).pembuat.find(({ kunci }) => kunci === kind);
  return { ...lembar, judul: "Pesanan untuk", untuk: owner.nama, alamat: "", isi: owner.lines, kata: owner.kata };
}

/** Open orders first, the newest first among them; those that hold all words of the search. */
export function shownList(orders, search) {
  const asked = plain(search).split(" ");
  const found = orders.filter((order) => {
    const { nomor, kode, kurir, resi, pembeli, barang, lain } = order;
    const said = plain([stateWords(order), nomor, kode, kurir, resi, ...Object.values(pembeli), ...barang.map(lineWords), ...lain].join(" "));
    return asked.every((word) => said.includes(word));
  });
  const done = (order) => (nextStep(order) ? 0 : 1);
  return found.sort((one, other) => done(one) - done(other)).map((order) => ({
    kunci: order.id, nama: order.pembeli.nama || "Tanpa nama", kata: `${dayWords(order.hari)}, ${order.barang.length} macam`, uang: sumOf(order), langkah: stateWords(order),
  }));
}

export function shownTotals(goods, orders) {
  const { pemilik, produk, asal, bulan } = totals(goods, orders);
  const rows = (found, name = (key) => key) => [...found].sort().map(([key, { jumlah, uang }]) => ({ label: name(key), kata: jumlah, uang }));
  const called = (found, slug) => (found ? found.nama : slug);
  return {
    per_pemilik: rows(pemilik, (slug) => called(goods.pemilik.get(slug), slug)), per_produk: rows(produk),
    per_asal: rows(asal, (slug) => called(goods && placeOf(goods, slug), slug)), per_bulan: rows(bulan, dayWords),
  };
}
