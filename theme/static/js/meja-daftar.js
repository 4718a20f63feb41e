// The list of orders and the totals as the desk shows them.

import { number } from "./katalog.js";
import { dayWords, lineWords, stateWords, sumOf } from "./meja-pesanan.js";
import { plain } from "./meja-teks.js";
import { nextStep, totals } from "./pesanan.js";

/** Open orders first, the newest first among them; those that hold all words of the search. */
export function shownList(orders, search) {
  const asked = plain(search).split(" ");
  const found = orders.filter((order) => {
    const said = plain([stateWords(order), order.nomor, order.kode, order.kurir, order.resi, ...Object.values(order.pembeli), ...order.barang.map(lineWords), ...order.lain].join(" "));
    return asked.every((word) => said.includes(word));
  });
  const open = (order) => (nextStep(order) ? 0 : 1);
  return found.sort((one, other) => open(one) - open(other)).map((order) => ({
    kunci: order.id, nama: order.pembeli.nama || "Tanpa nama", kata: `${dayWords(order.hari)}, ${order.barang.length} macam`, uang: number(sumOf(order)), langkah: stateWords(order),
  }));
}

export function shownTotals(goods, orders) {
  const found = totals(goods, orders);
  const rows = (map, name) => [...map].sort().map(([key, { jumlah, uang }]) => ({ label: name(key), kata: number(jumlah), uang: number(uang) }));
  const nameIn = (groups) => (slug) => groups.map((group) => group.get(slug)).filter(Boolean).map((one) => one.nama)[0] || slug;
  const same = (words) => words;
  return {
    per_pemilik: rows(found.pemilik, goods ? nameIn([goods.pemilik]) : same), per_produk: rows(found.produk, same),
    per_asal: rows(found.asal, goods ? nameIn([goods.warung, goods.acara]) : same), per_bulan: rows(found.bulan, dayWords),
  };
}
