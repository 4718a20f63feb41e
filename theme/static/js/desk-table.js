// The desk's orders as a table for a spreadsheet (RFC 4180), and such a table as orders again. It comes when it is asked for.

import { csvOf, table } from "./csv.js";
import { PARTS, STEPS, each } from "./desk-orders.js";
import { BUYER } from "./phrases.js";

// In a table a line's own name and amount need other names than the buyer's and the sum.
const IN_TABLE = { pembeli: BUYER, barang: ["produk", "barang", "satuan", "varian", "banyak", "harga", "tebakan", "hak", "pembuat"], langkah: STEPS };
const COLUMNS = Object.keys(PARTS).flatMap((part) => IN_TABLE[part] || part);
// In a table each is one cell, a line a pair.
const PAIRS = ["pemilik", "dikabari"];
// These came later: a table without them is a backup as well.
const LATER = ["dikabari", "hp", "tebakan", "sepakat", "sidik", "po", "hak", "pembuat"];

/** One row a line of goods. */
export function toCsv(orders) {
  const rows = orders.flatMap((order) => (order.barang.length ? order.barang : [{}]).map((line) => {
    const values = {
      ...line, ...order, ...order.pembeli, ...order.langkah, barang: line.nama, banyak: line.jumlah, pembuat: line.pemilik, lain: order.lain.join("\n"), masalah: order.masalah.join("\n"),
      ...each(PAIRS, (part) => Object.entries(order[part]).map((pair) => pair.join(" ")).join("\n")), batal: order.batal ? "ya" : "", tebakan: line.tebakan ? "ya" : "",
    };
    return COLUMNS.map((name) => values[name] ?? "");
  }));
  return csvOf([COLUMNS, ...rows]);
}

/** @param {string} csv without a mark in front @returns {{ versi: any, pesanan: any[] }} orders as they were written; `versi` is false for a table that is none of the desk's */
export function fromCsv(csv) {
  const [head, ...rows] = table(csv, /^"?versi"?;/.test(csv) ? ";" : ",");
  const orders = new Map();
  for (const row of rows.filter((cells) => cells.length > 1)) {
    const cells = each(COLUMNS, (name) => row[head.indexOf(name)] || "");
    const { id, barang, banyak } = cells;
    const pairs = each(PAIRS, (part) => Object.fromEntries(cells[part].split("\n").map((pair) => pair.split(" "))));
    const order = orders.get(id) || { ...cells, ...pairs, barang: [], pembeli: cells, langkah: cells };
    orders.set(id, order);
    order.barang.push({ ...cells, nama: barang, jumlah: banyak, pemilik: cells.pembuat });
  }
  const pesanan = [...orders.values()];
  return { versi: COLUMNS.every((name) => LATER.includes(name) || head.includes(name)) && (pesanan[0] || { versi: 1 }).versi, pesanan };
}
