// A line of an order as the desk makes it: what it costs, and what running words propose, each marked as a guess.

import { inWords } from "./desk-buyer.js";
import { priceOf, variantOf } from "./goods.js";
import { lineWords } from "./phrases.js";

/** What the owner asks for one, 0 where that isn't known, whoever sells it; `satuan` may be that of an order for an event. */
export function ownPrice(product, { varian, satuan }) {
  const { sajian } = product;
  const variant = variantOf(product, varian);
  return sajian && satuan === sajian[1] && satuan !== product.satuan ? sajian[0] : (variant || product).harga || 0;
}

/** What one costs with this seller, null where they don't sell it, and the smallest amount; an order for an event has its own. */
export function termsOf(goods, product, penjual, { satuan, varian, harga }) {
  const [price, unit, least] = product.sajian || [];
  const catering = satuan === unit && (satuan !== product.satuan || harga === price);
  return catering ? { catering, harga: price, least } : { catering, harga: priceOf(product, goods.penjual.get(penjual), varian), least: product.minimal };
}

export function usualPrice(goods, product, penjual, line) {
  return termsOf(goods, product, penjual, line).harga || ownPrice(product, line);
}

/** A line, with whose it is and what the owner gets for one, as both are today: a debt doesn't change with the list. */
export function itemOf(product, { varian, satuan }, jumlah, harga) {
  const { slug, nama, pemilik } = product;
  return { produk: slug, nama, satuan, varian, jumlah, harga, ...(pemilik && { hak: ownPrice(product, { varian, satuan }), pemilik }) };
}

// In place of goods that nobody knows.
export function unknown(nama) {
  return { slug: "", nama, satuan: "" };
}

/** The order's own lines with what the buyer's words ask for besides: more, less, or other goods. */
export function withGuesses(goods, { masalah, pembeli }, items, penjual, words, guess) {
  const { guesses, off } = guess(goods, words, items);
  const all = items[0] && off.length === items.length;
  if (all) {
    masalah.push("Pembeli tampaknya membatalkan pesanan ini. Baca dulu kata-katanya.");
  } else {
    masalah.push(...off.map((at) => `Pembeli membatalkan ${lineWords(items[at])}. Barang itu tidak dicatat.`));
  }
  if (!items[0] && guesses[0]) {
    const { nama, alamat } = inWords(words);
    pembeli.nama = pembeli.nama || nama;
    pembeli.alamat = pembeli.alamat || (pembeli.ambil ? "" : alamat);
  }
  const kept = items.map((item, at) => {
    const changed = guesses.find((one) => one.at === at);
    if (!changed) {
      return all ? { ...item, tebakan: true } : item;
    }
    const { jumlah, varian } = changed;
    const product = goods.produk.get(item.produk);
    const named = { ...item, varian };
    return { ...(varian === item.varian ? item : itemOf(product, named, jumlah, usualPrice(goods, product, penjual, named))), jumlah, tebakan: true };
  });
  return [...kept.filter((item, at) => all || !off.includes(at)), ...guesses.filter(({ at }) => at === undefined).map((one) => proposed(goods, one, penjual, masalah))];
}

function proposed(goods, { slugs, written, varian, jumlah }, penjual, masalah) {
  const product = slugs[1] ? null : goods.produk.get(slugs[0]);
  if (!product) {
    masalah.push(`"${written}" cocok dengan beberapa barang.`);
    return { ...itemOf(unknown(written), { varian: "", satuan: "" }, jumlah || 1, 0), tebakan: true };
  }
  const { nama, satuan, minimal } = product;
  if (!jumlah) {
    masalah.push(`Jumlah ${nama} belum disebut.`);
  }
  const named = { varian, satuan };
  return { ...itemOf(product, named, jumlah || minimal, usualPrice(goods, product, penjual, named)), tebakan: true };
}
