// Reads orders out of whatever was pasted: by the village's own texts and the order link in them; what else a buyer wrote becomes
// proposals that are marked as guesses (desk-guess). What is odd is said, and nothing is thrown away.

import { CODE } from "./code-reader.js";
import { followed, labelled, phone } from "./desk-buyer.js";
import { compose } from "./desk-compose.js";
import { bareOf, guises, homesOf, linesOf, numberOf, plain, talkOf, unfill } from "./desk-lines.js";
import { BUYER, fill, oneLine } from "./phrases.js";

const REST = /^dan (\d{1,3}) macam lagi, lengkap di tautan di bawah$/;

/**
 * @typedef {{ produk: string, nama: string, satuan: string, varian: string, jumlah: number, harga: number, tebakan?: true }} Item
 * @typedef {{ nomor: string, penjual: string, asal: string, kode: string, barang: Item[], jumlah: number | null,
 *   pembeli: import("./phrases.js").Buyer, lain: string[], masalah: string[], teks?: Item[] }} Reading  `teks`: what the text says, where the link says otherwise
 */

function emptyPart() {
  return { items: [], more: 0, said: {}, total: null, links: [], kode: null, pembeli: { nama: "", hp: "", alamat: "", ambil: "", catatan: "" }, lain: [], masalah: [], hasText: false };
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

/**
 * @param {string} [me]  whose order it is where the message names nobody
 * @param {typeof import("./desk-guess.js").guess} [guess]  what reads running words: it is large, so it comes when it is needed
 * @returns {Reading[]}
 */
export function readMessage(goods, text, me = "", guess = () => ({ guesses: [], off: [] })) {
  const reader = readerOf(goods);
  const read = (known, lines, ordered) => guess(known, lines.map(talkOf), ordered);
  const parts = [emptyPart()];
  const follow = followed();
  let above = "";
  for (const raw of (typeof text === "string" ? text : "").split(/\r\n?|\n/)) {
    const line = oneLine(raw);
    if (line) {
      // No line is longer than a whole message.
      /** @type {any} */
      const hit = (line.length <= goods.batas.pesan && (understand(reader, line, above) || ofBuyer(parts, follow, bareOf(line), (one) => read(goods, [one]).guesses.some(({ jumlah }) => jumlah)))) || { lain: raw.trimEnd() };
      above = hit.source || "";
      if (!hit.below) {
        follow.seen(hit.found && BUYER.some((name) => name in hit.found) ? hit.found : null);
      }
      take(parts, hit, raw.trimEnd());
    } else {
      follow.blank();
    }
  }
  return joined(parts.map((part) => ({ part, order: compose(goods, part, me, read) })));
}

// A label in other words than the texts', a value below its label, or more of an address.
function ofBuyer(parts, follow, line, orders) {
  const { pembeli } = parts[parts.length - 1];
  const called = labelled(line);
  const below = called ? null : follow.below(line);
  const label = called || (below ? null : phone(line));
  if ((!label && !below) || (!(called && /[:=]/.test(line)) && orders(line))) {
    return null;
  }
  if (!below || !below.more) {
    return { found: label || below, below };
  }
  // Nobody lives at so long an address.
  return pembeli.alamat.length < 300 ? { found: {}, below, alamat: [pembeli.alamat.replace(/[,;]$/, ""), below.more].join(", ") } : null;
}

// Lines that belong to no order stay with the order before them; the same order twice counts once, and so does a link beside its text.
function joined(found) {
  const orders = [];
  const seen = new Set();
  let lain = [];
  const inText = ({ nomor }) => found.some(({ part, order }) => order && part.hasText && order.nomor === nomor);
  for (const { part, order } of found) {
    const same = order && JSON.stringify({ ...order, lain: [] });
    if (order && !seen.has(same) && (part.hasText || !inText(order))) {
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
        return { ...pattern, found };
      }
    }
  }
  return null;
}

// A line of goods is one when it names goods; what only looks like one is told, but never in place of one.
function byItem(reader, line) {
  let shaped = null;
  for (const pattern of reader.ofGoods) {
    const { jumlah = "1", barang, total, ...found } = unfill(pattern, line, false) || unfill(pattern, line, true) || {};
    if (barang) {
      const [candidates, single] = [reader.names(barang), !pattern.source.includes("{barang}")];
      const hit = { ...pattern, found, item: { jumlah: numberOf(jumlah), written: barang, total: total ? numberOf(total) : null, candidates, single } };
      if (candidates[0]) {
        return hit;
      }
      shaped = shaped || (single ? null : hit);
    }
  }
  return shaped || byHand(reader, line);
}

// "3 Ladu Ketan Wijen", as one types it in a chat.
function byHand(reader, line) {
  const [, amount, words] = /^(\d{1,4}) (.+?)[.,]?$/.exec(line) || [];
  const candidates = words ? reader.names(words) : [];
  return candidates[0] ? { item: { jumlah: Number(amount), written: words, total: null, candidates, single: false, typed: true } } : null;
}

function byShape({ goods }, line) {
  const rest = REST.exec(line);
  if (rest) {
    return { more: Number(rest[1]) };
  }
  const words = line.split(" ").map((word) => word.replace(/^[*_~`]{1,3}|[*_~`]{1,3}$/g, ""));
  const link = words.find((word) => word.includes("#1.") || word.includes("/meja/"));
  const code = words.find((word) => CODE.test(word));
  const page = words.length === 1 && homesOf(goods).some((home) => line.startsWith(home));
  if (!link && !code && !page) {
    return null;
  }
  const left = words.filter((word) => word !== link && word !== code && !page).join(" ");
  return { found: { ...(link && { tautan: link }), ...(code && { kode: code }) }, lain: left };
}

function take(parts, hit, raw) {
  let part = parts[parts.length - 1];
  const { found = {} } = hit;
  const begins = hit.item || hit.more || found.tautan || found.kode !== undefined;
  const ended = part.kode !== null;
  const another = found.tautan && part.links[0] && !part.links.includes(found.tautan);
  if ((hit.opens && (ended || part.items[0] || part.links[0])) || (begins && ended) || another) {
    part = emptyPart();
    parts.push(part);
  }
  part.hasText = part.hasText || Boolean(hit.source || hit.item);
  if (hit.alamat) {
    part.pembeli.alamat = hit.alamat;
    return;
  }
  if (hit.item) {
    part.items.push(hit.item);
  }
  part.more += hit.more || 0;
  for (const name of Object.keys(found)) {
    put(part, name, found[name], raw);
  }
  if (hit.lain && !/^[>\s]*$/.test(hit.lain)) {
    part.lain.push(hit.lain);
  }
}

function put(part, name, words, raw) {
  const { pembeli, links, lain, said } = part;
  if (name === "kode") {
    const [code, ...left] = words.split(" ");
    part.kode = code;
    lain.push(...(left[0] ? [left.join(" ")] : []));
  } else if (name === "tautan") {
    links.push(words);
  } else if (name === "total") {
    part.total = part.total === null ? numberOf(words) : part.total;
  } else if (BUYER.includes(name) && !pembeli[name]) {
    pembeli[name] = words;
  } else if ([...BUYER, "lain", "halaman"].includes(name)) {
    if (words && words !== pembeli[name] && !(name === "halaman" && words.startsWith("http"))) {
      lain.push(raw);
    }
  } else {
    said[name] = words;
  }
}

/** @typedef {{ produk: string, varian: string | null, satuan: string }} Named  `varian` null where the words don't say */

/** @param {string[]} chunks  how the texts name goods  @returns {(words: string) => Named[]} */
export function namesOf(goods, chunks) {
  const [exact, alike] = [new Map(), new Map()];
  for (const [slug, product] of goods.produk) {
    if (slug === product.slug) {
      for (const [words, named] of chunks.flatMap((chunk) => written(product, chunk))) {
        add(exact, oneLine(words), named);
        add(alike, plain(words), named);
      }
      for (const [words, named] of typed(product)) {
        add(alike, plain(words), named);
      }
    }
  }
  return (words) => exact.get(words) || alike.get(plain(words)) || [];
}

function add(map, words, named) {
  const found = map.get(words) || [];
  if (words && !found.some((old) => old.produk === named.produk && old.varian === named.varian && old.satuan === named.satuan)) {
    map.set(words, [...found, named]);
  }
}

// In an order for an event the unit may be another, and there are no variants.
function written({ slug, nama, satuan, sajian, varian }, chunk) {
  const named = (unit, variant) => [
    fill(variant ? chunk : chunk.replace(", {varian}", ""), { satuan: unit, produk: nama, varian: variant || "" }), { produk: slug, varian: variant, satuan: unit },
  ];
  const said = chunk.includes("{varian}") ? variantsOf(varian) : [null];
  return [...said.map((variant) => named(satuan, variant)), ...(sajian ? [named(sajian[1], null)] : [])];
}

function typed({ slug, nama, satuan, varian }) {
  return variantsOf(varian).flatMap((variant) => (variant ? [`${nama} ${variant}`, `${nama}, ${variant}`] : [nama]).flatMap((words) => (
    [[words, { produk: slug, varian: variant, satuan }], [`${satuan} ${words}`, { produk: slug, varian: variant, satuan }]]
  )));
}

function variantsOf(varian) {
  return varian.length ? [...varian.map((variant) => variant.nama), null] : [""];
}
