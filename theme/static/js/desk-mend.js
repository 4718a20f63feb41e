// An order put right by hand: its lines and what they cost, which of two readings counts, and the remarks that go with that.

import { problemsOf } from "./desk-compose.js";
import { itemOf, usualPrice } from "./desk-propose.js";
import { rupiah } from "./goods.js";
import { sumOf } from "./phrases.js";

// What is odd about code, link and seller stays odd whatever the lines are.
const HEADS = /^(?:Kode |Tautan |Alamat tautannya |Penjual |Asal |Pesan ini )/;
const SUMS = /^Jumlah di /;

/** What changes of an order with its lines: what was odd about goods and sums is settled, and a price that was agreed on for the old ones is none. */
export function withLines(barang, { masalah }) {
  return { barang, sepakat: null, masalah: masalah.filter((words) => HEADS.test(words)) };
}

/** Whoever has looked at a line has confirmed it. */
export const confirmed = ({ tebakan, ...line }) => line;

/** @returns {import("./desk-reader.js").Item} a line of this product as it is usually sold */
export function lineOf(goods, penjual, produk) {
  const product = goods.produk.get(produk);
  const named = { varian: "", satuan: product.satuan };
  return itemOf(product, named, product.minimal, usualPrice(goods, product, penjual, named));
}

/** A line with another product, variant, amount or price; the first two bring the price of the list with them. */
export function mended(goods, penjual, line, name, value) {
  const whole = confirmed(line);
  if (name === "produk") {
    return goods.produk.has(value) ? { ...lineOf(goods, penjual, value), jumlah: line.jumlah } : whole;
  }
  const product = goods.produk.get(line.produk);
  if (name === "varian") {
    const named = { ...line, varian: value };
    return itemOf(product, named, line.jumlah, usualPrice(goods, product, penjual, named));
  }
  return { ...whole, [name]: Math.min(Math.max(Math.round(value) || 0, 0), name === "harga" ? 99999999 : 9999) };
}

/** The products that this seller can be paid for, and what a line is of today: `[chosen, [slug, name], …]`. */
export function choices(goods, penjual, chosen) {
  const seller = goods.penjual.get(penjual);
  const listed = [...goods.produk].filter(([slug, product]) => slug === product.slug && (!seller || seller.produk.has(slug) || slug === chosen));
  return [chosen, ...listed.map(([slug, { nama }]) => [slug, nama])];
}

/** Whether the sum that the message names is another than that of the lines, and nobody has chosen yet. */
export function twoSums({ jumlah, masalah }) {
  return jumlah !== null && masalah.some((words) => SUMS.test(words));
}

/** What changes when of two readings one is taken: the lines of the "teks" or the "tautan", the sum of the "pesan" or of the "hitungan". */
export function taken(goods, order, which) {
  const { barang, teks, jumlah, masalah } = order;
  if (which === "pesan" || which === "hitungan") {
    return { sepakat: which === "pesan" ? jumlah : null, masalah: masalah.filter((words) => !SUMS.test(words)) };
  }
  const lines = withLines(which === "teks" ? teks : barang, order);
  const counted = sumOf(lines);
  const sums = jumlah !== null && jumlah !== counted ? [`Jumlah di pesan ${rupiah(jumlah)}, hitungannya ${rupiah(counted)}.`] : [];
  return { ...lines, teks: undefined, masalah: [...new Set([...lines.masalah, ...sums, ...problemsOf(goods, { ...order, ...lines })])] };
}
