// One order out of what its lines said: the link decides, the text is held against it, both against the catalogue.

import { MOST } from "./basket-storage.js";
import { readCode } from "./code-reader.js";
import { bareOf, homesOf, nameWords, numberOf, plain } from "./desk-lines.js";
import { itemOf, termsOf, unknown, usualPrice, withGuesses } from "./desk-propose.js";
import { placeOf, rupiah, startOf, stockOf, variantOf } from "./goods.js";
import { checkOf } from "./order-code.js";
import { sumOf } from "./phrases.js";

// As writeLink() in phrases.js writes it.
const LINK = /^1\.([a-z0-9-]+)\.([a-z0-9-]+)\.([0-9a-z]{6})\.([0-9a-z]{1,8})\.((?:[0-9a-z]{4}(?:[0-9a-z]{2}|--)[0-9a-z]{2}){1,60})\.([0-9A-Z]{2})$/;

/** @returns {import("./desk-reader.js").Reading | null} null where no line was of an order */
export function compose(goods, part, me, guess) {
  const { total, kode, hasText, masalah } = part;
  // No line is longer than a whole message.
  const words = ofBuyers(goods, part.lain.filter((line) => line.length <= goods.batas.pesan)).map(bareOf);
  if (!part.items[0] && !part.links[0] && kode === null && !part.more && !guess(goods, words).guesses[0]) {
    return null;
  }
  const link = linkOf(goods, part);
  const code = kode === null ? null : readCode(kode);
  if (kode === null ? hasText : !code) {
    masalah.push(kode === null ? "Kode pesanan tidak ada." : "Kode salah ketik atau bukan dari situs ini.");
  }
  const penjual = link ? link.penjual : code ? code.reseller : part.said.reseller ? sellerNamed(goods, part.said.reseller) : me;
  const texts = byText(goods, { ...part, masalah: link ? [] : masalah }, penjual);
  const listed = link ? byLink(goods, link, part) : texts;
  const order = {
    nomor: link ? link.nomor : "", penjual, asal: link ? link.asal : code ? code.origin : "", kode: kode || "",
    barang: withGuesses(goods, part, listed, penjual, words, guess),
    jumlah: total === null && link && !hasText ? link.jumlah : total, pembeli: part.pembeli, lain: part.lain, masalah,
  };
  if (!link) {
    order.barang = whole(goods, part, code, order);
  } else if (!part.more && texts[0] && amountsOf(texts) !== amountsOf(listed)) {
    order.teks = texts;
  }
  // What the buyer's words change about it, the order's own code and sum don't know.
  const own = { ...order, barang: listed[0] ? listed : order.barang };
  compareHeads(goods, order, part.said, link, code);
  if (code && own.barang[0]) {
    compareCode(goods, own, code);
  }
  compareSums(own, part, link);
  order.masalah = [...new Set([...masalah, ...problemsOf(goods, order)])];
  return order;
}

const SENDER = /^\W*(?:\[[^\]]{4,40}\]|\d[\d/.]{3,9},? \d{1,2}[.:]\d{2}[^:]{0,6} -) ([^:]{1,80}):/;

// A chat between several: what its seller says there, they don't order.
function ofBuyers(goods, lines) {
  const sellers = [...goods.penjual.values()].map(({ nama }) => plain(nama));
  const said = lines.filter((line) => !sellers.includes(plain((SENDER.exec(line) || ["", ""])[1])));
  return said.some((line) => SENDER.test(line)) ? said : lines;
}

function linkOf(goods, { links, hasText, masalah }) {
  for (const written of links) {
    const at = written.indexOf("#") + 1;
    const link = readLink(goods, written.slice(at));
    if (!link) {
      masalah.push(hasText ? "Tautan di pesan salah atau terpotong. Yang dipakai teksnya." : "Tautan ini salah atau terpotong.");
    } else {
      if (!homesOf(goods).some((home) => written.slice(0, at) === `${home}meja/#`)) {
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
  const barang = lines.match(/.{8}/g).map((line) => {
    const product = [...goods.produk.values()].find(({ kunci }) => kunci === line.slice(0, 4));
    const variant = product && product.varian.find(({ kunci }) => kunci === line.slice(4, 6));
    return { produk: product ? product.slug : "", varian: variant ? variant.nama : "", jumlah: parseInt(line.slice(6), 36) };
  });
  return { penjual, asal, nomor, jumlah: parseInt(sum, 36), barang };
}

function sellerNamed(goods, name) {
  const found = [...goods.penjual.values()].filter(({ nama }) => name && plain(nama) === plain(name));
  return found.length === 1 ? found[0].slug : "";
}

function nameOf(goods, slug) {
  return goods.penjual.has(slug) ? goods.penjual.get(slug).nama : slug;
}

/** What one costs, from its line's total: the catalogue's price where any of the amounts gives it, and where none comes out even. */
function unitPrice({ total, jumlah, written }, amounts, usual, masalah) {
  if (total === null) {
    return usual;
  }
  const prices = amounts.map((amount) => total / amount).filter(Number.isInteger);
  if (!prices.length) {
    masalah.push(`Hitungan di pesan tidak cocok: ${jumlah} ${written} = ${rupiah(total)}.`);
  }
  return prices.length && !prices.includes(usual) ? prices[0] : usual;
}

function byLink(goods, link, part) {
  const { more, masalah } = part;
  const left = [...part.items];
  const missing = [];
  const items = link.barang.map(({ produk, varian, jumlah }, at) => {
    const product = goods.produk.get(produk);
    const fitting = left.filter(({ candidates }) => candidates.some((named) => named.produk === produk && (named.varian || "") === varian));
    const text = fitting.find((item) => item.jumlah === jumlah) || fitting[0];
    if (!text) {
      missing.push(at);
    } else if (text.jumlah !== jumlah) {
      masalah.push(`${product.nama}: di teks ${text.jumlah}, di tautan ${jumlah}.`);
    }
    left.splice(left.indexOf(text), text ? 1 : 0);
    if (!product) {
      masalah.push("Salah satu barangnya sudah tidak ada di daftar.");
      return itemOf(unknown("Barang yang sudah tidak ada"), { varian, satuan: "" }, jumlah, 0);
    }
    const whole = { varian, satuan: product.satuan };
    const usual = usualPrice(goods, product, link.penjual, whole);
    return itemOf(product, whole, jumlah, text ? unitPrice(text, [text.jumlah, jumlah], usual, masalah) : usual);
  });
  if (!part.items[0] && !more) {
    masalah.push(...(part.hasText ? ["Daftar barang tidak ada di teks, hanya di tautan."] : []));
    return items;
  }
  if (more && more !== missing.length) {
    masalah.push(`Di teks tertulis ${more} macam lagi, di tautan ${missing.length}.`);
  }
  masalah.push(
    ...missing.filter((at) => at < items.length - more).map((at) => `${items[at].nama} ada di tautan, tidak di teks.`),
    ...left.map(({ jumlah, written }) => `Di teks ada ${jumlah} ${written}, di tautan tidak.`),
  );
  return items;
}

function byText(goods, part, penjual) {
  const { said, masalah, kode, total } = part;
  const priced = said.harga && numberOf(said.harga);
  return part.items.map((text) => {
    const named = pick(goods, text, part);
    const product = goods.produk.get(named.produk);
    const usual = product ? usualPrice(goods, product, penjual, named) : 0;
    const item = itemOf(product || unknown(text.written), named, text.jumlah, text.single && priced ? priced : unitPrice(text, [text.jumlah], usual, masalah));
    // Only an order of the site's own texts is in no doubt.
    return text.typed || (kode === null && total === null) ? { ...item, tebakan: true } : item;
  });
}

// What is missing in an order without a link.
function whole(goods, part, code, { barang, penjual }) {
  const { masalah, said } = part;
  if (part.more) {
    masalah.push(`${part.more} macam lagi hanya ada di tautan, dan tautannya tidak terbaca.`);
  }
  const product = code && goods.produk.get(code.product);
  if (!barang[0] && product) {
    masalah.push(`Jumlah ${product.nama} tidak terbaca.`);
    const named = { varian: variantWritten(product, part), satuan: product.satuan };
    return [itemOf(product, named, product.minimal, (said.harga && numberOf(said.harga)) || usualPrice(goods, product, penjual, named))];
  }
  if (!barang[0]) {
    masalah.push("Barangnya tidak terbaca. Tulis sendiri dari pesannya.");
  }
  return barang;
}

const amountsOf = (items) => JSON.stringify(items.map(({ produk, varian, jumlah, harga }) => [produk, varian, jumlah, harga]).sort());

// Of several that are called alike none is taken.
function pick(goods, { candidates, written }, part) {
  const sure = candidates.filter(({ varian }) => varian !== null);
  if (!candidates[0] || sure[1] || candidates.some(({ produk }) => produk !== candidates[0].produk)) {
    part.masalah.push(`"${written}" ${candidates[0] ? "cocok dengan beberapa barang" : "tidak ada di daftar"}.`);
    return { produk: "", varian: "", satuan: "" };
  }
  const product = goods.produk.get(candidates[0].produk);
  const named = candidates.find(({ satuan }) => satuan !== product.satuan) || candidates[0];
  return sure[0] || { ...named, varian: variantWritten(product, part) };
}

function variantWritten(product, { said: { varian }, masalah }) {
  const found = product.varian.filter(({ nama }) => varian && plain(nama) === plain(varian));
  const exact = variantOf(product, varian) || (!found[1] && found[0]);
  // Where the buyer struck out none, all stand there.
  if (varian && !exact && !varian.includes(" / ")) {
    masalah.push(`Varian "${varian}" tidak ada pada ${product.nama}.`);
  }
  return exact ? exact.nama : "";
}

function compareHeads(goods, order, { reseller, asal }, link, code) {
  const { masalah, penjual } = order;
  const name = nameOf(goods, penjual);
  if (link && code && code.reseller !== penjual) {
    masalah.push(`Penjual di kode ${nameOf(goods, code.reseller)}, di tautan ${name}.`);
  }
  if (link && code && code.origin !== order.asal) {
    masalah.push(`Asal di kode ${code.origin}, di tautan ${order.asal}.`);
  }
  if (reseller && penjual && plain(reseller) !== plain(name)) {
    masalah.push(`Pesan ini menyapa ${reseller}, kodenya untuk ${name}.`);
  }
  const place = placeOf(goods, order.asal);
  if (asal && (!place || plain(place.nama) !== plain(asal))) {
    order.lain = [`Dari: ${asal}`, ...order.lain];
  }
}

function compareCode(goods, { barang, masalah }, code) {
  const [slug, more = 0] = code.product.split("+");
  const product = goods.produk.get(slug);
  const [{ produk, nama }] = barang;
  if (slug === "semua") {
    return;
  }
  if (produk && (!product || product.slug !== produk)) {
    masalah.push(`Kodenya untuk ${product ? product.nama : slug}, barang pertama ${nama}.`);
  }
  if (Number(more) + 1 !== barang.length) {
    masalah.push(`Menurut kode ada ${Number(more) + 1} macam, yang terbaca ${barang.length}.`);
  }
}

function compareSums({ barang, jumlah, masalah }, part, link) {
  const counted = rupiah(sumOf({ barang }));
  if (part.total === null && part.hasText && barang.every(({ harga }) => harga)) {
    masalah.push("Jumlah uang di pesan tidak terbaca.");
  } else if (jumlah !== null && rupiah(jumlah) !== counted) {
    masalah.push(`Jumlah di pesan ${rupiah(jumlah)}, hitungannya ${counted}.`);
  } else if (link && rupiah(link.jumlah) !== counted) {
    masalah.push(`Jumlah di tautan ${rupiah(link.jumlah)}, hitungannya ${counted}.`);
  }
}

/** @returns {string[]} plain sentences */
export function problemsOf(goods, order) {
  const { penjual, asal } = order;
  const found = order.barang.flatMap((item) => ofItem(goods, penjual, item));
  if (penjual && !goods.penjual.has(penjual)) {
    found.unshift(`Penjual "${penjual}" tidak dikenal.`);
  }
  if (asal && asal !== "situs" && !goods.saluran.includes(asal) && !placeOf(goods, asal)) {
    found.push(`Asal "${asal}" tidak dikenal.`);
  }
  return found;
}

function ofItem(goods, penjual, item) {
  const { nama, varian, jumlah, harga } = item;
  const product = goods.produk.get(item.produk);
  if (!product) {
    return item.produk ? [`${nama}: tidak ada di daftar.`] : [];
  }
  const terms = termsOf(goods, product, penjual, item);
  const seller = goods.penjual.get(penjual);
  const price = terms.harga;
  const checks = [
    [jumlah < terms.least, `${nama}: dipesan ${jumlah}, paling sedikit ${terms.least}.`],
    [jumlah > MOST, `${nama}: dipesan ${jumlah}, lebih dari ${MOST}.`],
    [product.varian[0] && !terms.catering && !variantOf(product, varian), `Varian ${nama} belum disebut.`],
    [product.penjual[0] && stockOf(product, varian) === "habis", `${nameWords(item)} sedang habis.`],
    [!harga, `Harga ${nama} belum disepakati.`],
    [price === null && seller && !(seller.tanya || []).includes(product.slug), `${seller && seller.nama} tidak menjual ${nama}.`],
    [price && harga && price !== harga && !(harga > price && startOf(goods, penjual, item)), `Harga ${nama} di pesan ${rupiah(harga)}, di daftar ${rupiah(price)}.`],
  ];
  return checks.filter(([odd]) => odd).map(([, words]) => words);
}
