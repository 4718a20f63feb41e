// What every reader of a value is made of: the program's own patterns and words (phone/values.py), its refusals, and texts.

/**
 * A value that can't be understood, in the words of catalog/errors.py: what to write, without a final stop, and a right value or "".
 */
export class Fault extends Error {
  /** @param {string} advice @param {string} [example] */
  constructor(advice, example = "") {
    super(advice);
    this.example = example;
  }
}

/** @type {Record<string, any>} */
let tables = {};
/** @type {Map<string, RegExp>} */
const patterns = new Map();

/** Takes the tables of phone/values.py, once, before anything is read. @param {Record<string, any>} found */
export function learn(found) {
  tables = found;
  patterns.clear();
}

/** A list, a word book or a limit, by its name. @param {string} name @returns {any} */
export const known = (name) => tables[name];

/** @param {string} source @param {boolean} whole */
function compiled(source, whole) {
  const key = `${whole}${source}`;
  let pattern = patterns.get(key);
  if (!pattern) {
    const bare = source.replace(/^\(\?i\)/, "");
    pattern = new RegExp(whole ? `^(?:${bare})$` : bare, bare === source ? "u" : "ui");
    patterns.set(key, pattern);
  }
  return pattern;
}

/** @typedef {RegExpExecArray & {groups: Record<string, string>}} Found  `groups` only where the pattern names some */
/** The first place of a pattern of the tables, or of a pattern as a text. @param {string} name @param {string} text @returns {Found | null} */
export const seen = (name, text) => /** @type {Found | null} */ (compiled(tables[name] || name, false).exec(text));

/** As `seen`, of all of the text. @param {string} name @param {string} text @returns {Found | null} */
export const whole = (name, text) => /** @type {Found | null} */ (compiled(tables[name] || name, true).exec(text));

/** What is read, "" where it can't be. @template T @param {() => T} read @returns {T | ""} */
export function attempt(read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof Fault) return "";
    throw error;
  }
}

/** Every place replaced. @param {string} text @param {string} name @param {string} by */
export function swapped(text, name, by) {
  const pattern = compiled(tables[name] || name, false);
  return text.replace(new RegExp(pattern, `${pattern.flags}g`), by);
}

/** Raises the advice of the first mistake (pattern, advice, example) that is found. @param {string} name @param {string} text @param {string} [example] */
export function explain(name, text, example = "") {
  for (const [pattern, advice, own] of tables[name]) {
    if (seen(pattern, text)) throw new Fault(advice, own === undefined ? example : own);
  }
}

/** Without any of `signs` at its ends. @param {string} text @param {string} signs */
export function stripped(text, signs) {
  let [start, end] = [0, text.length];
  while (start < end && signs.includes(text[start])) start++;
  while (end > start && signs.includes(text[end - 1])) end--;
  return text.slice(start, end);
}

/** In characters, as Python counts them. @param {string} text @param {number} most */
export const cut = (text, most) => [...text].slice(0, most).join("");

/** A line in NFC, trimmed, of at most `limit` characters (catalog/text.py, `clean_line`). @param {string} text @param {number} limit */
export function cleanLine(text, limit) {
  let line = text.replace(/\r\n|[\r\u2028\u2029]/g, "\n").replace(/[\u200b\ufeff]/g, "");
  if (seen("direction", line)) throw new Fault("Ada tanda pembalik arah tulisan yang tidak terlihat; hapus, lalu ketik ulang");
  // eslint-disable-next-line no-control-regex
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Cs}|\p{Noncharacter_Code_Point}/u.test(line)) {
    throw new Fault("Ada karakter rusak yang tidak terlihat; hapus, lalu ketik ulang");
  }
  line = stripped(line.normalize("NFC"), " \t\n\u00a0");
  if (/^[\p{Cc}\p{Cf}\p{Me}\p{Mn}\p{Zl}\p{Zp}\p{Zs}]*$/u.test(swapped(line, "inkless", ""))) {
    throw new Fault("Isi dulu, atau hapus baris ini kalau tidak dipakai");
  }
  const length = [...line].length;
  if (length > limit) throw new Fault(`Paling panjang ${limit} karakter, ini ${length}`);
  if (line.includes("\n")) throw new Fault("Tulis dalam satu baris");
  if (line.includes("\t")) throw new Fault("Ganti tab dengan spasi");
  return line;
}

/** A line to be shown; what is read from the right ends there. @param {string} text @param {number} limit */
export const words = (text, limit) => swapped(cleanLine(text, limit), "fromTheRight", "$1\u200e");

/** As `words`, without a number that can be called. @param {string} text @param {number} limit */
export function withoutNumber(text, limit) {
  const line = cleanLine(text, limit);
  if (seen("inside", stripInvisible(line))) {
    throw new Fault("Ada nomor telepon di dalamnya; hapus, karena halaman ini dibaca siapa saja");
  }
  return words(line, limit);
}

/** A number or a link without what can't be seen in it. @param {string} text */
export function stripInvisible(text) {
  return cleanLine(swapped(swapped(swapped(text, "zeroWidth", ""), "wideSpace", " "), "marksAround", ""), 2000);
}

/** In lower case, with single spaces and plain hyphens. @param {string} text */
export function plainNumber(text) {
  const written = swapped(stripInvisible(text), "dash", "-").replace(/ +/g, " ");
  if (/(?![0-9])\p{Nd}/u.test(written)) throw new Fault("Tulis angkanya dengan 0 sampai 9 biasa");
  return written.toLowerCase();
}

/** How many signs two texts have in common, as Python's difflib pairs them. @param {string[]} one @param {string[]} other @returns {number} */
function matching(one, other) {
  let [best, at, there] = [0, 0, 0];
  /** @type {number[]} */
  let above = [];
  one.forEach((sign, i) => {
    /** @type {number[]} */
    const row = [];
    other.forEach((found, j) => {
      if (sign !== found) return;
      row[j] = (above[j - 1] || 0) + 1;
      if (row[j] > best) [best, at, there] = [row[j], i - row[j] + 1, j - row[j] + 1];
    });
    above = row;
  });
  return best && best + matching(one.slice(0, at), other.slice(0, there)) + matching(one.slice(at + best), other.slice(there + best));
}

/** The known word that is nearest (difflib, `get_close_matches`), or "". @param {string} word @param {string[]} all @param {number} [least] */
export function nearest(word, all, least = 0.6) {
  /** @type {[number, string]} */
  let found = [0, ""];
  for (const name of all) {
    const [one, other] = [[...name], [...word]];
    const like = one.length + other.length ? 2 * matching(one, other) / (one.length + other.length) : 1;
    if (like >= least && (like > found[0] || (like === found[0] && name > found[1]))) found = [like, name];
  }
  return found[1];
}

/** One of a few words. @param {string} text @param {readonly string[]} allowed */
export function choice(text, allowed) {
  const word = stripInvisible(text).toLowerCase();
  if (allowed.includes(word)) return word;
  const others = allowed.slice(0, -1);
  const last = allowed[allowed.length - 1];
  const advice = others.length ? `Pilih ${others.join(", ")}${others.length > 1 ? "," : ""} atau ${last}` : `Tulis ${last}`;
  const near = nearest(cut(word, 120), [...allowed]);
  throw near ? new Fault(`${advice}. Mungkin maksudnya: ${near}`) : new Fault(advice, allowed[0]);
}

/** @param {string} text */
export function yesNo(text) {
  const answer = ["ya", "true", "tidak", "false"].indexOf(stripInvisible(text).toLowerCase());
  if (answer < 0) throw new Fault("Tulis ya atau tidak", "ya");
  return answer < 2;
}
