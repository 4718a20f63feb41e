// What is odd about an order by the catalogue: said, never refused. The seller decides.

import { CHANNELS } from "./kode.js";
import { placeOf, priceOf, rupiah, stockOf, variantOf } from "./katalog.js";
import { MOST } from "./isi.js";

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
