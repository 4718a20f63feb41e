// Reads back what a text of content/pesan/ was filled with: the opposite of fill() in phrases.js. No pattern goes back and
// forth, so the worst line costs no more than its length.

import { BUYER, oneLine } from "./phrases.js";

const AMOUNT = /^\d{1,9}(?:\.\d{3}){0,2}/;
const RUPIAH = /^(?:mulai )?Rp ?\d{1,12}(?:\.\d{1,3}){0,4}(?:, mohon pastikan harganya)?/i;
const TYPED = { jumlah: AMOUNT, harga: RUPIAH, total: RUPIAH };
const GOODS = ["satuan", "produk", "varian"];
const ITEM = "{jumlah} {barang} = {total}";

/**
 * One line of a text: the words around its placeholders, and their names.
 * `chunk` is what of it names a product ("{satuan} {produk}"), `bare` a line without words of its own, which is known by the
 * line above it (`after`).
 * @typedef {{ source: string, parts: string[], lowered: string[], names: string[], chunk: string, bare: boolean, after: string, opens: boolean }} Line
 */

/** For comparing names: without case, marks of WhatsApp, quotes and doubled space. */
export function plain(words) {
  return oneLine(words).normalize("NFKC").toLowerCase().replace(/[*_~`"'\u2018-\u201f\u00ab\u00bb]/g, "").replace(/\s+/g, " ").trim();
}

const squeezed = (part) => oneLine(`|${part}|`).slice(1, -1);

// Places in the line must stay what they are, and a few letters grow in lower case.
function lower(words) {
  const lowered = words.toLowerCase();
  return lowered.length === words.length ? lowered : words;
}

export const numberOf = (words) => Number(words.replace(/\D/g, ""));

/** The lines of all order texts, those with the most words of their own first. @returns {Line[]} */
export function linesOf(texts) {
  const found = new Map();
  for (const name of ["keranjang", "pesanan", "sajian", "tanya-harga"]) {
    const sources = texts[name].split("\n").filter((line) => line.trim());
    sources.forEach((source, index) => {
      for (const line of variants(source).filter((one) => !found.has(one))) {
        found.set(line, lineOf(line, source, sources[index - 1] || ""));
      }
    });
  }
  const own = (line) => line.parts.join("").length;
  return [...found.values()].sort((one, other) => own(other) - own(one));
}

// The goods take several lines: what stands before them is on the first, what stands behind them on the last.
function variants(source) {
  const [before, behind] = source.split("{barang}");
  if (behind === undefined) {
    // Links that were opened before said it in another word.
    return source === "Pilihan: {varian}" ? [source, "Varian: {varian}"] : [source];
  }
  return [[before, behind], [before, ""], ["", behind], ["", ""]].map(([first, last]) => first + ITEM + last);
}

function lineOf(line, source, after) {
  const pieces = line.split(/\{(\w+)\}/);
  let [from, to] = [0, 0];
  const at = pieces.indexOf("produk");
  if (at > 0) {
    [from, to] = [at, at];
    while (GOODS.includes(pieces[from - 2])) {
      from -= 2;
    }
    while (GOODS.includes(pieces[to + 2])) {
      to += 2;
    }
    const chunk = pieces.slice(from, to + 1).map((piece, index) => (index % 2 ? piece : `{${piece}}`)).join("");
    pieces.splice(from, to - from + 1, "barang");
    return made(pieces, source, after, chunk);
  }
  return made(pieces, source, after, line.includes("{barang}") ? "{satuan} {produk}, {varian}" : "");
}

function made(pieces, source, after, chunk) {
  const parts = pieces.filter((piece, index) => index % 2 === 0).map(squeezed);
  const names = pieces.filter((piece, index) => index % 2);
  parts[0] = parts[0].trimStart();
  parts.push(parts.pop().trimEnd());
  const words = names.length ? "" : plain(parts[0]);
  // A line that the buyer fills in by hand.
  if (words.endsWith(":")) {
    names.push(BUYER.find((name) => words.includes(name)) || "lain");
    parts.push("");
  }
  const bare = !parts.some((part) => part.trim()) && !chunk;
  return {
    source, parts, names, chunk, bare, lowered: parts.map(lower),
    // Links and codes are known by their looks.
    after: bare && !names.some((name) => ["tautan", "kode", "halaman"].includes(name)) ? after : "",
    opens: !after && !chunk,
  };
}

/** What stands in the placeholders of a line, or null where it is another line. @returns {Object<string, string> | null} */
export function unfill({ parts, lowered, names }, line, loose) {
  const [searched, literal] = loose ? [lower(line), lowered] : [line, parts];
  if (!searched.startsWith(literal[0])) {
    return null;
  }
  /** @type {Object<string, string>} */
  const found = {};
  let at = literal[0].length;
  for (let index = 0; index < names.length; index += 1) {
    const [name, next] = [names[index], literal[index + 1]];
    const end = endOf(name, next, searched, line, at, index === names.length - 1);
    if (end < at || !searched.startsWith(next, end)) {
      return null;
    }
    found[name] = line.slice(at, end).trim();
    at = end + next.length;
  }
  return at === line.length ? found : null;
}

function endOf(name, next, searched, line, at, last) {
  if (TYPED[name]) {
    const typed = TYPED[name].exec(line.slice(at, at + 60));
    return typed ? at + typed[0].length : -1;
  }
  if (last) {
    return line.length - next.length;
  }
  // A product's own name may hold what follows it.
  return name === "barang" ? searched.lastIndexOf(next) : searched.indexOf(next, at);
}

/** Where the site is and where it was: links in messages of before still mean it. */
export function homesOf(goods) {
  return [goods.situs, ...(goods.situs_lama || [])];
}

/** A line without what WhatsApp puts around it: quoted, copied with time and name, edited. */
export function bareOf(line) {
  return line.replace(/^(?:> ?)+/, "").replace(/^(?:\[[^\]]{4,40}\]|\d{1,2}[/.]\d{1,2}[/.\d]{0,5},? \d{1,2}[.:]\d{2}[^:]{0,6} -) [^:]{1,80}: ?/, "").replace(/^(?:> ?)+/, "")
    .replace(/ ?<(?:Pesan ini (?:telah )?diedit|This message was edited)>$/, "");
}

// A number to call, a list's numbers, sizes, and places: their names are no goods.
const OTHERS = /(?:\+?62|\b0)[ .-]?8\d(?:[ .-]?\d){6,12}\b|^\W*\d+[.)]\s*(?=\p{L})|\s\d\) |\d\dx\d\d|\b(?:jalan|jln?|gang|gg|kp|kampung|perum|toko|warung)\b\.? \p{L}+/gu;
const JOINED = /(\p{L}{3})(belas|puluh|ratus|lusin)/gu;

/** A line as it is read for goods: in small letters, without what only looks like them, and what is run together parted. */
export function talkOf(line) {
  return line.toLowerCase().replace(OTHERS, " ; ").replace(/=/g, " total ").replace(/\bs[ae](kilo|kg|ons|liter)\b/g, "1 $1")
    .replace(/\b(gul[ao]|w[ae]rna|sing) abang\b/g, "$1 merah").replace(/\bya (?:udah|sudah|wis)\b/g, "yaudah").replace(JOINED, "$1 $2");
}

/** How a line may have looked before WhatsApp and its users changed it, in bold, too. */
export function guises(line) {
  const bare = bareOf(line);
  const found = [line, bare, bare.replace(/^([*_~`]{1,3})([^*_~`:]{1,60})(?:\1:|:\1)/, "$2:")];
  for (let inner = bare; found.length < 6 && inner.length > 2 && /^[*_~`]/.test(inner) && inner.endsWith(inner[0]);) {
    inner = inner.slice(1, -1).trim();
    found.push(inner);
  }
  return [...new Set(found)].filter(Boolean);
}

/** "Ladu Ketan, Wijen" */
export function nameWords({ nama, varian }) {
  return [nama, varian].filter(Boolean).join(", ");
}
