// The rows of a content file, with what phones and habit make of its signs put right in the reading and left alone in the writing
// (catalog/typed.py and frontmatter.py, whose rules these are).

import {known, swapped} from "./content-text.js";

/** A file, or a change of one, that the form leaves to a person. The message is Indonesian, a whole sentence. */
export class Unclear extends Error {}

/** @param {number} row from 0 */
export const unclear = (row) => new Unclear(
  `Baris ${row + 1} ditulis dengan cara yang belum dikenal formulir ini. Ubah berkas ini langsung di GitHub.`);

const LONG = "\u2010-\u2015\u2212";
const BULLETS = `${LONG}\u2022\u2023\u2043\u00b7\u2219\u25aa\u25ab\u25cb\u25cf\u25e6`;
const MARKS = "\u061c\u200e\u200f\u202a-\u202d\u2066-\u2069";
const DOUBLE = '"\u201c\u201d\u201e\u201f\u00ab\u00bb';
const SINGLE = "'\u2018\u2019\u201a\u201b";
const FENCE = new RegExp(`^(?:---|-*[${LONG}][-${LONG}]*)\\s*$`);
const FRONT = new RegExp(`^[-\\s${MARKS}"'\u201c\u2018]*(?:[\\w-]+[ ${MARKS}]*:)?[ ${MARKS}"'\u201c\u2018\\[]*`);
const BEHIND = new RegExp(`[ \\t"'\u201d\u2019\\]${MARKS}]*$`);
const EDGES = new RegExp(`^[\\s${MARKS}\u200b\u2060]+|[\\s${MARKS}]+$`, "g");
const MARK = new RegExp(`[${MARKS}]`, "g");
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\p{Noncharacter_Code_Point}|\p{Cs}/u;
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/;

const BLOCK = /: +[|>][+-]?[0-9]?[+-]? *$/;
const BULLET = new RegExp(`^( *)[*+${BULLETS}]( +\\S.*)$`);
const NUMBER = /^( *)[0-9][.)]( +\S.*)$/;
const GLUED = new RegExp(`^( *)(?:-(?=[\\p{L}\\p{Nl}\\p{No}"'\u201c\u2018])|[${BULLETS}](?=[^ \\-${LONG}]))(.+)$`, "u");
const ITEM = /^ *- /;
const EMPTY = /^ *(?:- +)*[\p{L}\p{N}_-]+ *: *(?:#.*)?$/u;
const CURLY = new RegExp(`^(?:[${DOUBLE}]([^${DOUBLE}]+)[${DOUBLE}]|[${SINGLE}]([^${SINGLE}]+)[${SINGLE}])(?= *$| +#)`);
const DASHES = new RegExp(`^[-${LONG}]+$`);

/** Whether a value stands for no value. @param {string} field @param {string} value @param {boolean} isQuoted */
export function saysNothing(field, value, isQuoted) {
  const word = value.length < 20 ? value.trim().toLowerCase() : "";
  return !known("deciding").includes(field) && ((known("nothing").includes(word) && !isQuoted) || DASHES.test(word));
}

/** Whether a value is only dashes, which a row takes for one. @param {string} value */
export const isDashes = (value) => DASHES.test(value);

/** What stands between curly quotes that a value begins and ends with: [with the quotes, without them], or null. @param {string} value */
export function curly(value) {
  const found = CURLY.exec(value);
  // eslint-disable-next-line no-control-regex
  return found && /[^\0-\x7f]/.test(found[0][0] + found[0].slice(-1)) ? [found[0], (found[1] || found[2]).trim()] : null;
}

/** The number of spaces in front. @param {string} row */
export const indent = (row) => row.length - row.replace(/^ +/, "").length;

/** What of a text can't stand in a file, or stands there as something else, put right. @param {string} text */
export function storable(text) {
  const plain = text.replace(/\ufeff/g, "").replace(/\r\n?/g, "\n").replace(/[\u2028\u2029]/g, " ");
  if (FORBIDDEN.test(plain)) throw new Unclear("Ada huruf tak terlihat di dalamnya. Hapus isinya, lalu ketik ulang.");
  return plain;
}

/** A value as a row of front matter keeps it. @param {string} text */
export const spaced = (text) => swapped(storable(text.replace(EDGES, "")), "wideSpace", " ");

/**
 * `raw` rows and the `ends` of their lines as they stand in the file; `own` the rows without marks and with plain spaces, which are
 * written where one is changed; `rows` with the bullets of lists in YAML's form, each `shift` signs longer in front than `own`.
 * Of the file `first` is the first row of front matter, `last` that behind it; `isMended`: a text block would end the mending.
 * @typedef {{raw: string[], ends: string[], own: string[], rows: string[], shift: number[], first: number, last: number,
 *   isMended: boolean}} Rows
 */

/** @param {string} text @param {boolean} bare without the lines of hyphens around it (desa.yml) @returns {Rows} */
export function rowsOf(text, bare) {
  const parts = text.split(/(\r\n|\r|\n)/);
  const raw = parts.filter((_, place) => place % 2 === 0);
  const ends = [...parts.filter((_, place) => place % 2), ""];
  const own = raw.map((row) => row.replace(/\ufeff/g, "").replace(/[\u2028\u2029]/g, " ").replace(/^([ \t]*)[\u200b\u2060]+/, "$1")).map(withoutMarks);
  own.forEach((row, at) => {
    if (FORBIDDEN.test(row) || CONFLICT.test(row)) throw unclear(at);
  });
  const isFence = (/** @type {string} */ row) => FENCE.test(row);
  const opens = bare ? -1 : own.findIndex((row) => row.trim());
  if (!bare && (opens < 0 || !isFence(own[opens]))) throw unclear(Math.max(opens, 0));
  const closes = bare ? own.length : own.findIndex((row, at) => at > opens && isFence(row));
  if (closes < 0) throw unclear(opens);
  const [first, last] = [opens + 1, closes];
  for (let at = first; at < last; at++) own[at] = swapped(own[at], "wideSpace", " ");
  const rows = [...own];
  const shift = own.map(() => 0);
  const keeps = own.slice(first, last).some((row) => BLOCK.test(row));
  if (!keeps) for (let at = first; at < last; at++) mend(at, rows, shift, first, last);
  // eslint-disable-next-line no-control-regex
  const isMended = !keeps && rows.slice(first, last).some((row, at) => row !== own[first + at] || /[^\0-\x7f]/.test(row));
  return {raw, ends, own, rows, shift, first, last, isMended};
}

/** @param {string} row */
function withoutMarks(row) {
  const front = /** @type {RegExpExecArray} */ (FRONT.exec(row))[0];
  const marked = front.replace(MARK, "") + row.slice(front.length);
  const behind = /** @type {RegExpExecArray} */ (BEHIND.exec(marked))[0];
  return marked.slice(0, marked.length - behind.length) + behind.replace(MARK, "");
}

/** @param {number} at @param {string[]} rows @param {number[]} shift @param {number} first @param {number} last */
function mend(at, rows, shift, first, last) {
  const found = BULLET.exec(rows[at]) || NUMBER.exec(rows[at]);
  if (found && isInList(at, rows, first)) {
    rows[at] = NUMBER.test(rows[at]) ? `${found[1]}- ${found[2]}` : `${found[1]}-${found[2]}`;
    return;
  }
  const glued = GLUED.exec(rows[at]);
  if (!glued || !isInList(at, rows, first)) return;
  rows[at] = `${glued[1]}- ${glued[2]}`;
  shift[at]++;
  // Rows that stood below the first letter of a glued item go one further, with it.
  const here = indent(rows[at]);
  for (let below = at + 1; below < last; below++) {
    if (rows[below].trim() && indent(rows[below]) <= here) return;
    if (indent(rows[below]) !== here + 1) continue;
    rows[below] = ` ${rows[below]}`;
    shift[below]++;
  }
}

/** Whether the nearest row above that is set in no deeper is another item of the list, or the field without a value. @param {number} at @param {string[]} rows @param {number} first */
function isInList(at, rows, first) {
  const here = indent(rows[at]);
  for (let above = at - 1; above >= first; above--) {
    const row = rows[above];
    if (row.trim() && indent(row) <= here) return EMPTY.test(row) || (indent(row) === here && ITEM.test(row));
  }
  return false;
}
