import { STEPS, clean } from "./pesanan.js";
const BUYER = ["nama", "alamat", "ambil", "catatan"];
const ITEM = ["produk", "barang", "satuan", "varian", "banyak", "harga"];
const COLUMNS = ["versi", "id", "urut", "hari", "nomor", "penjual", "asal", "kode", ...BUYER, ...ITEM, "jumlah", "lain", "masalah", ...STEPS, "pemilik", "kurir", "resi", "wa", "batal"];
const LINES = ["lain", "masalah"];
const NUMBERS = ["versi", "urut", "banyak", "harga"];
export function toJson(orders, rusak) {
return JSON.stringify({ versi: 1, pesanan: orders, ...(Object.keys(rusak).length && { rusak }) }, null, 1);
}
export function toCsv(orders) {
const rows = orders.flatMap((order) => (order.barang.length ? order.barang : [{}]).map((line) => cellsOf(order, line)));
return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
}
function cellsOf(order, { produk, nama, satuan, varian, jumlah, harga }) {
const values = {
...order, ...order.pembeli, ...order.langkah, produk, barang: nama, satuan, varian, banyak: jumlah, harga, lain: order.lain.join("\n"), masalah: order.masalah.join("\n"),
pemilik: Object.entries(order.pemilik).map((pair) => pair.join(" ")).join("\n"), batal: order.batal ? "ya" : "",
};
return COLUMNS.map((name) => values[name] ?? "");
}
function quoted(value) {
return `"${String(value).replace(/^(?='*[=+\-@\t\r])/, "'").replace(/"/g, '""')}"`;
}
export function readBackup(written) {
const text = written.replace(/^\ufeff/, "");
let found;
try {
found = /^\s*\{/.test(text) ? JSON.parse(text) : fromCsv(text);
} catch (error) {
found = null;
}
if (found && found.versi > 1) {
return { pesanan: [], salah: "Cadangan ini dari versi yang lebih baru. Muat ulang halaman ini, lalu coba lagi." };
}
if (!found || found.versi !== 1 || !Array.isArray(found.pesanan)) {
return { pesanan: [], salah: "Berkas ini bukan cadangan meja pesanan." };
}
const pesanan = found.pesanan.map(clean);
const lost = pesanan.filter((order) => !order).length;
return { pesanan: pesanan.filter(Boolean), salah: lost ? `${lost} catatan di berkas ini tidak bisa dibaca.` : "" };
}
function fromCsv(text) {
const [head, ...rows] = table(text, text.startsWith('"versi";') || text.startsWith("versi;") ? ";" : ",");
const orders = new Map();
if (!COLUMNS.every((name) => head.includes(name))) {
return null;
}
for (const row of rows.filter((cells) => cells.length > 1)) {
const cells = Object.fromEntries(head.map((name, at) => [name, row[at] || ""]));
for (const name of NUMBERS) {
cells[name] = cells[name] ? Number(cells[name]) : null;
}
const order = orders.get(cells.id) || orderOf(cells);
orders.set(cells.id, order);
if (cells.barang || cells.produk) {
order.barang.push({ ...cells, nama: cells.barang, jumlah: cells.banyak });
}
}
const pesanan = [...orders.values()];
return { versi: pesanan.length ? pesanan[0].versi : 1, pesanan };
}
function orderOf(cells) {
const order = { ...cells, barang: [], pembeli: cells, langkah: cells, jumlah: cells.jumlah === "" ? null : Number(cells.jumlah), batal: cells.batal === "ya" };
for (const name of LINES) {
order[name] = cells[name].split("\n");
}
order.pemilik = Object.fromEntries(cells.pemilik.split("\n").map((pair) => pair.split(" ")));
return order;
}
function table(text, comma) {
const rows = [[]];
const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${comma}\\r\\n]*))(${comma}|\\r?\\n|$)`, "y");
while (cell.lastIndex < text.length) {
const [, inQuotes, bare, end] = cell.exec(text);
const value = inQuotes === undefined ? bare : inQuotes.replace(/""/g, '"');
rows[rows.length - 1].push(value.replace(/^'(?='*[=+\-@\t\r])/, ""));
if (end !== comma) {
rows.push([]);
}
}
return rows;
}
