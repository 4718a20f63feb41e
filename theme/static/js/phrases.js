// Texts of content/pesan/ with their placeholders filled, what an order says in words, and the link that opens WhatsApp with it.

import { number } from "./goods.js";

/** What a buyer says about themselves. */
export const BUYER = ["nama", "hp", "alamat", "ambil", "catatan"];

/** Each value in its place; a line with a placeholder that has none (null) is left out. */
export function fill(template, values) {
  const lines = template.split("\n").filter((line) => !(line.match(/\{\w+\}/g) || []).some((name) => values[name.slice(1, -1)] === null));
  return lines.map((line) => line.replace(/\{(\w+)\}/g, (all, name) => values[name]).trimEnd()).join("\n");
}

/** Everything in one line, without what can't be seen or would break a link: so a buyer's words come back as they are. */
export function oneLine(words = "") {
  return words.replace(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]/gu, "").replace(/[\s\u0085]+/g, " ").trim();
}

/** "2 bungkus Ladu Ketan, Wijen"; what an order says of goods that are no more may lack the unit or the name. */
export function lineWords({ jumlah, satuan, nama, varian }) {
  return [number(jumlah), satuan, nama].filter(Boolean).join(" ") + (varian && `, ${varian}`);
}

/** @param {{ barang: { jumlah: number, harga: number }[] }} order  @returns {number} rupiah */
export function sumOf(order) {
  return order.barang.reduce((sum, line) => sum + line.jumlah * line.harga, 0);
}

/** `https://wa.me/<digits>?text=…` (WhatsApp FAQ, "How to use click to chat"). */
export function whatsappLink(digits, text) {
  return `https://wa.me/${digits}?text=${encodeURIComponent(text)}`;
}
