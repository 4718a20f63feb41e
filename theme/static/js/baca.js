// Reads orders out of whatever was pasted: by the village's own texts and the order link in them. What was understood is
// said to be so, what is odd is said as well, nothing is guessed and nothing thrown away.

import { compose } from "./meja-susun.js";
import { namesOf } from "./meja-nama.js";
import { guises, linesOf, numberOf, unfill } from "./meja-teks.js";
import { oneLine } from "./pesan.js";

// No line of a message is longer (MOST in pesan.js).
const LONGEST = 1000;
const REST = /^dan (\d{1,3}) macam lagi, lengkap di tautan di bawah$/;
const CODE = /^[a-z0-9-]+(?:\+\d+)?\.[a-z0-9-]+\.[a-z0-9-]+\.[0-9A-Z]{2}$/;
const FIELDS = ["nama", "alamat", "ambil", "catatan"];

/**
 * @typedef {{ produk: string, nama: string, satuan: string, varian: string, jumlah: number, harga: number }} Item
 * @typedef {{ nomor: string, penjual: string, asal: string, kode: string, barang: Item[], jumlah: number | null,
 *   pembeli: import("./tautan.js").Buyer, lain: string[], masalah: string[] }} Reading
 */

function emptyPart() {
  return { barang: [], sisa: 0, satu: {}, total: null, penjual: "", tempat: "", tautan: [], kode: null, pembeli: {}, lain: [], teks: false, selesai: false };
}

// What follows from the goods alone is made once.
const readers = new WeakMap();

function readerOf(goods) {
  if (!readers.has(goods)) {
    const lines = linesOf(goods.teks);
    const ofGoods = lines.filter((line) => line.chunk);
    const names = namesOf(goods, [...new Set(ofGoods.map((line) => line.chunk))]);
    readers.set(goods, { goods, own: lines.filter((line) => !line.chunk), ofGoods, names });
  }
  return readers.get(goods);
}

/** @returns {Reading[]} */
export function readMessage(goods, text) {
  const reader = readerOf(goods);
  const parts = [emptyPart()];
  let above = "";
  for (const raw of (typeof text === "string" ? text : "").split(/\r\n?|\n/)) {
    const line = oneLine(raw);
    if (line) {
      /** @type {any} */
      const hit = (line.length <= LONGEST && understand(reader, line, above)) || { lain: raw.trimEnd() };
      above = hit.source || "";
      take(parts, hit, raw.trimEnd());
    }
  }
  return joined(parts.map((part) => ({ part, order: compose(goods, part) })));
}

// Lines that belong to no order stay with the order before them; the same order twice counts once, and so does a link beside its text.
function joined(found) {
  const orders = [];
  const seen = new Set();
  let lain = [];
  const inText = ({ nomor }) => found.some(({ part, order }) => order && part.teks && order.nomor === nomor);
  for (const { part, order } of found) {
    const same = order && JSON.stringify({ ...order, lain: [] });
    if (order && !seen.has(same) && (part.teks || !inText(order))) {
      seen.add(same);
      orders.push({ ...order, lain: [...lain, ...order.lain] });
      lain = [];
    } else {
      const kept = orders.length ? orders[orders.length - 1].lain : lain;
      kept.push(...part.lain.filter((line) => !kept.includes(line)));
    }
  }
  return orders;
}

/** What a line says, or null. As the texts write it first; only then as it may have been changed. */
function understand(reader, line, above) {
  const all = guises(line);
  const ways = [
    (guise) => byText(reader, guise, above, false) || byItem(reader, guise), (guise) => byText(reader, guise, above, true),
    (guise) => byShape(reader, guise),
  ];
  for (const way of ways) {
    for (const guise of all) {
      const hit = way(guise);
      if (hit) {
        return hit;
      }
    }
  }
  const bare = line.replace(/[*_~`]/g, "");
  const hit = bare !== line && (byItem(reader, bare) || byText(reader, bare, above, true));
  // A buyer's own words keep their marks.
  return hit && (hit.item || hit.found.total || hit.found.harga || hit.found.kode) ? hit : null;
}

function byText(reader, line, above, loose) {
  for (const pattern of reader.own) {
    if (!pattern.bare || (pattern.after && pattern.after === above)) {
      const found = unfill(pattern, line, loose) || unfill(pattern, `${line} `, loose);
      if (found) {
        return { source: pattern.source, opens: pattern.opens, field: pattern.field, found };
      }
    }
  }
  return null;
}

// A line of goods is one when it names goods; what only looks like one is told, but never in place of one.
function byItem(reader, line) {
  let shaped = null;
  for (const pattern of reader.ofGoods) {
    const found = unfill(pattern, line, false) || unfill(pattern, line, true);
    if (found && found.barang) {
      const item = { jumlah: numberOf(found.jumlah || "1"), tertulis: found.barang, total: found.total ? numberOf(found.total) : null, calon: reader.names(found.barang) };
      const hit = { source: pattern.source, opens: pattern.opens, item, satu: !pattern.source.includes("{barang}"), found };
      if (item.calon.length) {
        return hit;
      }
      shaped = shaped || (hit.satu ? null : hit);
    }
  }
  return shaped || byHand(reader, line);
}

// "3 Ladu Ketan Wijen", as one types it in a chat.
function byHand(reader, line) {
  const [, amount, words] = /^(\d{1,4}) (.+?)[.,]?$/.exec(line) || [];
  const calon = words ? reader.names(words) : [];
  return calon.length ? { item: { jumlah: Number(amount), tertulis: words, total: null, calon } } : null;
}

function byShape({ goods }, line) {
  const rest = REST.exec(line);
  if (rest) {
    return { sisa: Number(rest[1]) };
  }
  const words = line.split(" ").map((word) => word.replace(/^[*_~`]{1,3}|[*_~`]{1,3}$/g, ""));
  const link = words.find((word) => word.includes("#1.") || word.includes("/meja/"));
  const code = words.find((word) => CODE.test(word));
  const page = words.length === 1 && line.startsWith(goods.situs);
  if (!link && !code && !page) {
    return null;
  }
  const left = words.filter((word) => word !== link && word !== code && !page).join(" ");
  return { found: { ...(link && { tautan: link }), ...(code && { kode: code }) }, lain: left };
}

function take(parts, hit, raw) {
  let part = parts[parts.length - 1];
  const { found = {} } = hit;
  const begins = hit.item || hit.sisa || found.tautan || found.kode !== undefined;
  const full = part.selesai || part.barang.length > 0 || part.tautan.length > 0;
  const another = found.tautan && part.tautan.length > 0 && !part.tautan.includes(found.tautan);
  if ((hit.opens && full) || (begins && part.selesai) || another) {
    part = emptyPart();
    parts.push(part);
  }
  part.teks = part.teks || Boolean(hit.source || hit.item);
  if (hit.item) {
    part.barang.push({ ...hit.item, satu: hit.satu });
  }
  part.sisa += hit.sisa || 0;
  if (hit.field) {
    byLabel(part, hit.field, found.isi, raw);
  }
  for (const name of Object.keys(found).filter((one) => !hit.item || !["jumlah", "barang", "total"].includes(one))) {
    put(part, name, found[name], raw);
  }
  if (hit.lain && !/^[>\s]*$/.test(hit.lain)) {
    part.lain.push(hit.lain);
  }
}

function byLabel(part, field, words, raw) {
  if (field === "lain") {
    if (words) {
      part.lain.push(raw);
    }
  } else {
    put(part, field, words, raw);
  }
}

function put(part, name, words, raw) {
  if (FIELDS.includes(name)) {
    if (!part.pembeli[name]) {
      part.pembeli[name] = words;
    } else if (words && words !== part.pembeli[name]) {
      part.lain.push(raw);
    }
  } else if (name === "kode") {
    const [code, ...left] = words.split(" ");
    part.kode = code;
    part.selesai = true;
    part.lain.push(...(left.length ? [left.join(" ")] : []));
  } else if (name === "tautan") {
    part.tautan.push(words);
  } else if (name === "total") {
    part.total = part.total === null ? numberOf(words) : part.total;
  } else if (name === "harga" || name === "varian") {
    part.satu[name] = words;
  } else if (name === "reseller") {
    part.penjual = words;
  } else if (name === "asal") {
    part.tempat = words;
  } else if (name === "halaman" && words && !words.startsWith("http")) {
    part.lain.push(raw);
  }
}
