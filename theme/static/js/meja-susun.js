// One order out of what its lines said: the link decides, the text is held against it, both against the catalogue.

import { MOST } from "./isi.js";
import { ownPrice, placeOf, priceOf, rupiah, stockOf, variantOf } from "./katalog.js";
import { CHANNELS, checkOf, readCode } from "./kode.js";
import { numberOf, plain } from "./meja-teks.js";
import { sumOf } from "./pesan.js";

const ASK = "Tanyakan ke pembeli.";
// As writeLink() in pesan.js writes it.
const LINK = /^1\.([a-z0-9-]{1,80})\.([a-z0-9-]{1,80})\.([0-9a-z]{6})\.([0-9a-z]{1,8})\.((?:[0-9a-z]{4}(?:[0-9a-z]{2}|--)[0-9a-z]{2}){1,60})\.([0-9A-Z]{2})$/;

/** @returns {import("./baca.js").Reading | null} null where no line was of an order */
export function compose(goods, part) {
  if (!part.barang.length && !part.tautan.length && part.kode === null && !part.sisa) {
    return null;
  }
  const masalah = [];
  const link = linkOf(goods, part, masalah);
  const code = part.kode === null ? null : readCode(part.kode);
  if (part.kode === null ? part.teks : !code) {
    masalah.push(part.kode === null ? "Kode pesanan tidak ada." : "Kode salah ketik atau bukan dari situs ini.");
  }
  const penjual = link ? link.penjual : code ? code.reseller : sellerNamed(goods, part.kata.reseller);
  const asal = link ? link.asal : code ? code.origin : "";
  const barang = link ? byLink(goods, link, part, masalah) : byText(goods, part, code, penjual, masalah);
  const order = {
    nomor: link ? link.nomor : "", penjual, asal, kode: part.kode || "", barang,
    jumlah: part.total !== null ? part.total : link && !part.teks ? link.jumlah : null,
    pembeli: { nama: "", alamat: "", ambil: "", catatan: "", ...part.pembeli }, lain: part.lain, masalah,
  };
  compareHeads(goods, order, part, link, code);
  compareSums(order, part, link);
  masalah.push(...problemsOf(goods, order));
  order.masalah = [...new Set(masalah)];
  return order;
}

function linkOf(goods, part, masalah) {
  for (const written of part.tautan) {
    const [before, payload] = [written.slice(0, written.indexOf("#") + 1), written.slice(written.indexOf("#") + 1)];
    const link = readLink(goods, payload);
    if (!link) {
      masalah.push(part.teks ? "Tautan di pesan salah atau terpotong. Yang dipakai teksnya." : "Tautan ini salah atau terpotong.");
    } else {
      if (before !== `${goods.situs}meja/#`) {
        masalah.push("Alamat tautannya bukan dari situs ini.");
      }
      return link;
    }
  }
  return null;
}

/**
 * What a link says, or null for what is none or has a slip in it. A product that the goods no longer have is "".
 * @returns {{ penjual: string, asal: string, nomor: string, jumlah: number, barang: { produk: string, varian: string, jumlah: number }[] } | null}
 */
function readLink(goods, text) {
  const [whole, penjual, asal, nomor, sum, lines, check] = LINK.exec(text) || [];
  if (!whole || checkOf(whole.slice(0, -3)) !== check) {
    return null;
  }
  const products = new Map([...goods.produk.values()].map((product) => [product.kunci, product]));
  const barang = lines.match(/.{8}/g).map((line) => {
    const product = products.get(line.slice(0, 4));
    const variant = product && product.varian.find((found) => found.kunci === line.slice(4, 6));
    return { produk: product ? product.slug : "", varian: variant ? variant.nama : "", jumlah: parseInt(line.slice(6), 36) };
  });
  return { penjual, asal, nomor, jumlah: parseInt(sum, 36), barang };
}

function sellerNamed(goods, name) {
  const found = [...goods.penjual.values()].filter((seller) => name && plain(seller.nama) === plain(name));
  return found.length === 1 ? found[0].slug : "";
}

function nameOf(goods, slug) {
  return goods.penjual.has(slug) ? goods.penjual.get(slug).nama : slug;
}

function itemOf(product, { varian, satuan }, jumlah, harga) {
  return { produk: product.slug, nama: product.nama, satuan, varian, jumlah, harga };
}

function unknownItem(nama, jumlah, harga) {
  return { produk: "", nama, satuan: "", varian: "", jumlah, harga };
}

function usualPrice(goods, product, penjual, line) {
  return (line.satuan === product.satuan && priceOf(product, goods.penjual.get(penjual), line.varian)) || ownPrice(product, line);
}

/** What one costs, from its line's total: the catalogue's price where any of the amounts gives it, and where none comes out even. */
function unitPrice(text, amounts, usual, masalah) {
  if (text.total === null) {
    return usual;
  }
  const even = amounts.filter((amount) => amount && text.total % amount === 0).map((amount) => text.total / amount);
  if (!even.length) {
    masalah.push(`Hitungan di pesan tidak cocok: ${text.jumlah} ${text.tertulis} = ${rupiah(text.total)}.`);
  }
  return even.length && !even.includes(usual) ? even[0] : usual;
}

function byLink(goods, link, part, masalah) {
  const left = [...part.barang];
  const missing = [];
  const items = link.barang.map((line, index) => {
    const [product, amount] = [goods.produk.get(line.produk), line.jumlah];
    const fitting = left.filter((item) => item.calon.some((named) => named.produk === line.produk && (named.varian || "") === line.varian));
    const text = fitting.find((item) => item.jumlah === amount) || fitting[0];
    if (!text) {
      missing.push(index);
    } else {
      left.splice(left.indexOf(text), 1);
      if (text.jumlah !== amount) {
        masalah.push(`${product.nama}: di teks ${text.jumlah}, di tautan ${amount}. ${ASK}`);
      }
    }
    if (!product) {
      return unknownItem("Barang yang sudah tidak ada di daftar", amount, 0);
    }
    const whole = { varian: line.varian, satuan: product.satuan };
    const usual = usualPrice(goods, product, link.penjual, whole);
    return itemOf(product, whole, amount, text ? unitPrice(text, [text.jumlah, amount], usual, masalah) : usual);
  });
  if (part.barang.length || part.sisa) {
    compareLines(items, missing, left, part, masalah);
  } else if (part.teks) {
    masalah.push(`Daftar barang tidak ada di teks, hanya di tautan. ${ASK}`);
  }
  return items;
}

function compareLines(items, missing, left, part, masalah) {
  if (part.sisa && part.sisa !== missing.length) {
    masalah.push(`Di teks tertulis ${part.sisa} macam lagi, di tautan ${missing.length}. ${ASK}`);
  }
  const hidden = items.length - part.sisa;
  for (const index of missing.filter((at) => at < hidden)) {
    masalah.push(`${items[index].nama} ada di tautan, tidak di teks. ${ASK}`);
  }
  for (const item of left) {
    masalah.push(`Di teks ada ${item.jumlah} ${item.tertulis}, di tautan tidak. ${ASK}`);
  }
}

function byText(goods, part, code, penjual, masalah) {
  const { kata } = part;
  const items = part.barang.map((text) => {
    const named = pick(goods, text, kata, masalah);
    const product = goods.produk.get(named.produk);
    const usual = product ? usualPrice(goods, product, penjual, named) : 0;
    const price = text.satu && kata.harga ? numberOf(kata.harga) : unitPrice(text, [text.jumlah], usual, masalah);
    return product ? itemOf(product, named, text.jumlah, price) : unknownItem(text.tertulis, text.jumlah, price);
  });
  if (part.sisa) {
    masalah.push(`${part.sisa} macam lagi hanya ada di tautan, dan tautannya tidak terbaca. ${ASK}`);
  }
  const product = code && goods.produk.get(code.product);
  if (!items.length && product) {
    masalah.push(`Jumlah ${product.nama} tidak terbaca. ${ASK}`);
    const named = { ...variantWritten(product, kata, masalah), satuan: product.satuan };
    items.push(itemOf(product, named, product.minimal, kata.harga ? numberOf(kata.harga) : usualPrice(goods, product, penjual, named)));
  }
  if (!items.length) {
    masalah.push("Barangnya tidak terbaca. Tulis sendiri dari pesannya.");
  }
  return items;
}

// Never a guess: of several that are called alike none is taken.
function pick(goods, text, kata, masalah) {
  const slugs = new Set(text.calon.map((named) => named.produk));
  const unknown = { produk: "", varian: "", satuan: "" };
  if (!text.calon.length) {
    masalah.push(`"${text.tertulis}" tidak ada di daftar. ${ASK}`);
    return unknown;
  }
  const sure = text.calon.filter((named) => named.varian !== null);
  if (slugs.size > 1 || sure.length > 1) {
    masalah.push(`"${text.tertulis}" cocok dengan beberapa barang. ${ASK}`);
    return unknown;
  }
  const priced = text.calon.find((named) => named.satuan !== goods.produk.get(named.produk).satuan) || text.calon[0];
  return sure.length ? sure[0] : { ...priced, ...variantWritten(goods.produk.get(priced.produk), kata, masalah) };
}

function variantWritten(product, kata, masalah) {
  const found = product.varian.filter((variant) => kata.varian && plain(variant.nama) === plain(kata.varian));
  const exact = variantOf(product, kata.varian) || (found.length === 1 && found[0]);
  if (kata.varian && !exact) {
    masalah.push(`Varian "${kata.varian}" tidak ada pada ${product.nama}. ${ASK}`);
  }
  return { varian: exact ? exact.nama : "" };
}

function compareHeads(goods, order, part, link, code) {
  const { masalah } = order;
  if (link && code && code.reseller !== link.penjual) {
    masalah.push(`Penjual di kode ${nameOf(goods, code.reseller)}, di tautan ${nameOf(goods, link.penjual)}.`);
  }
  if (link && code && code.origin !== link.asal) {
    masalah.push(`Asal di kode ${code.origin}, di tautan ${link.asal}.`);
  }
  if (part.kata.reseller && order.penjual && plain(part.kata.reseller) !== plain(nameOf(goods, order.penjual))) {
    masalah.push(`Pesan ini menyapa ${part.kata.reseller}, kodenya untuk ${nameOf(goods, order.penjual)}.`);
  }
  const place = placeOf(goods, order.asal);
  if (part.kata.asal && (!place || plain(place.nama) !== plain(part.kata.asal))) {
    order.lain = [`Dari: ${part.kata.asal}`, ...order.lain];
  }
  if (code && order.barang.length) {
    compareCode(goods, order, code);
  }
}

function compareCode(goods, order, code) {
  const [slug, more = "0"] = code.product.split("+");
  const product = goods.produk.get(slug);
  const [first] = order.barang;
  if (slug === "semua") {
    return;
  }
  if (first.produk && (!product || product.slug !== first.produk)) {
    order.masalah.push(`Kodenya untuk ${product ? product.nama : slug}, barang pertama ${first.nama}. ${ASK}`);
  }
  if (Number(more) !== order.barang.length - 1) {
    order.masalah.push(`Menurut kode ada ${Number(more) + 1} macam, yang terbaca ${order.barang.length}. ${ASK}`);
  }
}

function compareSums(order, part, link) {
  const counted = sumOf(order);
  if (part.total === null && part.teks) {
    order.masalah.push("Jumlah uang di pesan tidak terbaca.");
  } else if (order.jumlah !== null && order.jumlah !== counted) {
    order.masalah.push(`Jumlah di pesan ${rupiah(order.jumlah)}, hitungannya ${rupiah(counted)}.`);
  } else if (link && link.jumlah !== counted) {
    order.masalah.push(`Jumlah di tautan ${rupiah(link.jumlah)}, hitungannya ${rupiah(counted)}.`);
  }
}

/** @returns {string[]} plain sentences */
export function problemsOf(goods, order) {
  const { penjual, asal } = order;
  const found = order.barang.flatMap((item) => ofItem(goods, penjual, item));
  if (penjual && !goods.penjual.has(penjual)) {
    found.unshift(`Penjual "${penjual}" tidak dikenal.`);
  }
  if (asal && asal !== "situs" && !CHANNELS.includes(asal) && !placeOf(goods, asal)) {
    found.push(`Asal "${asal}" tidak dikenal.`);
  }
  return found;
}

function ofItem(goods, penjual, { produk, nama, satuan, varian, jumlah, harga }) {
  const product = goods.produk.get(produk);
  const found = [];
  if (!product) {
    return [`${nama}: tidak ada di daftar.`];
  }
  const catering = product.sajian && satuan === product.sajian[1] && (satuan !== product.satuan || harga === product.sajian[0]);
  const [least, price] = catering ? [product.sajian[2], product.sajian[0]] : [product.minimal, priceOf(product, goods.penjual.get(penjual), varian)];
  if (jumlah < least) {
    found.push(`${nama}: dipesan ${jumlah}, paling sedikit ${least}.`);
  }
  if (jumlah > MOST) {
    found.push(`${nama}: dipesan ${jumlah}, lebih dari ${MOST}.`);
  }
  if (product.varian.length && !catering && !variantOf(product, varian)) {
    found.push(`Varian ${nama} belum disebut.`);
  }
  if (stockOf(product, varian) === "habis") {
    found.push(`${nama}${varian ? `, ${varian}` : ""} sedang habis.`);
  }
  if (price === null && goods.penjual.has(penjual)) {
    found.push(`${goods.penjual.get(penjual).nama} tidak menjual ${nama}.`);
  } else if (price !== null && price !== harga) {
    found.push(`Harga ${nama} di pesan ${rupiah(harga)}, di daftar ${rupiah(price)}.`);
  }
  return found;
}
