// Front matter as a tree that knows its rows: the part of YAML's block style in which villages write. What isn't surely understood
// (anchors, flow mappings, texts over several rows in quotes, tabs …) is not read at all.

import {curly, indent, isDashes, rowsOf, saysNothing, unclear} from "./content-rows.js";
import {known} from "./content-text.js";

/**
 * A value with its rows, `row` up to before `end`. A text stands from `start` to `stop` of its row, between `quote`s if any; `style`:
 * "text", "rows" (several, folded), "block" (`|` or `>`), "empty". A list may be "flow" (in one row); its items that say nothing are in `all`
 * alone. `value` is what the build reads.
 * @typedef {{kind: "text" | "list" | "map", value: any, row: number, end: number, start: number, stop: number, quote: string, style: string,
 *   indent: number, items: Node_[], all: Node_[], entries: Entry[]}} Node_
 * @typedef {{name: string, row: number, node: Node_}} Entry
 * @typedef {import("./content-rows.js").Rows & {top: Node_}} Tree
 */

const KEY = /^( *)([A-Za-z_][\w -]*?) *:(?=$| )( *)(.*)$/;
// With these in front a plain text is none, or another one.
const SIGNS = /^[-?:,[\]{}#&*!|>'"%@\u0060\u2010-\u2015\u2212\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u201b]/;
const ESCAPES = new Map([["n", "\n"], ["t", "\t"], ['"', '"'], ["\\", "\\"], ["/", "/"]]);

/** @param {Partial<Node_> & {kind: "text" | "list" | "map", row: number, end: number}} found @returns {Node_} */
const node = (found) => ({value: "", start: 0, stop: 0, quote: "", style: "text", indent: 0, items: [], all: [], entries: [], ...found});

/** @param {string} text @param {boolean} bare @returns {Tree} */
export function treeOf(text, bare) {
  const file = rowsOf(text, bare);
  const tree = {...file, top: node({kind: "map", row: file.first, end: file.first, value: {}})};
  for (let at = file.first; at < file.last; at++) if (/^ *\t/.test(file.rows[at]) || /^(?:%|\.\.\.|---)/.test(file.rows[at])) throw unclear(at);
  const start = next(file, file.first);
  if (start < file.last) tree.top = mapOf(file, start, indent(file.rows[start]));
  const behind = next(file, tree.top.end);
  if (behind < file.last) throw unclear(behind);
  return tree;
}

/** The next row that is no comment. @param {import("./content-rows.js").Rows} file @param {number} at */
function next(file, at) {
  while (at < file.last && /^ *(?:#.*)?$/.test(file.rows[at])) at++;
  return at;
}

/** @param {import("./content-rows.js").Rows} file @param {number} at @param {number} here @returns {Node_} */
function mapOf(file, at, here) {
  const map = node({kind: "map", row: at, end: at, indent: here, value: {}});
  for (let row = at; row < file.last && indent(file.rows[row]) === here; row = next(file, map.end)) {
    const found = KEY.exec(file.rows[row]);
    if (!found) throw unclear(row);
    const [, , name, space, value] = found;
    if (map.entries.some((entry) => entry.name === name) || name.length > 60) throw unclear(row);
    const start = file.rows[row].length - value.length;
    const own = value && !/^#/.test(value) ? textOf(file, row, start, here, name) : below(file, row, start - space.length, here, name);
    map.entries.push({name, row, node: own});
    map.end = own.end;
    // As Object.defineProperty would: no name is taken for the mapping's own.
    if (own.value !== "") map.value = {...map.value, [name]: own.value};
  }
  const behind = next(file, map.end);
  if (behind < file.last && indent(file.rows[behind]) > here) throw unclear(behind);
  return map;
}

/** What stands below a field without a value. @param {import("./content-rows.js").Rows} file @param {number} row @param {number} colon @param {number} here @param {string} name @returns {Node_} */
function below(file, row, colon, here, name) {
  const at = next(file, row + 1);
  const deep = at < file.last ? indent(file.rows[at]) : -1;
  const isItem = at < file.last && /^ *-(?: |$)/.test(file.rows[at]);
  if (isItem && deep >= here) return listOf(file, at, deep, name);
  if (deep <= here) return node({kind: "text", row, end: row + 1, start: colon, stop: colon, style: "empty"});
  if (KEY.test(file.rows[at])) return mapOf(file, at, deep);
  const behind = next(file, at + 1);
  if (known("lists").includes(name) || (behind < file.last && indent(file.rows[behind]) > here)) throw unclear(at);
  return textOf(file, at, deep, here, name);
}

/** @param {import("./content-rows.js").Rows} file @param {number} at @param {number} here @param {string} name @returns {Node_} */
function listOf(file, at, here, name) {
  const list = node({kind: "list", row: at, end: at, indent: here});
  for (let row = at; row < file.last && indent(file.rows[row]) === here; row = next(file, list.end)) {
    const found = /^( *-(?: +|$))(.*)$/.exec(file.rows[row]);
    // A list may stand as far in as the field that it belongs to.
    if (!found) break;
    const [, front, text] = found;
    if (/^(?:#|- |-$|\[)/.test(text)) throw unclear(row);
    let item = node({kind: "text", row, end: row + 1, start: front.length, stop: front.length, style: "empty"});
    if (KEY.test(text)) {
      file.rows[row] = " ".repeat(front.length) + text;
      item = mapOf(file, row, front.length);
    } else if (text) item = textOf(file, row, front.length, here, name);
    const behind = next(file, item.end);
    if (behind < file.last && indent(file.rows[behind]) > here) throw unclear(behind);
    list.all.push(item);
    if (item.value !== "") list.items.push(item);
    list.end = item.end;
  }
  list.value = list.items.length ? list.items.map((item) => item.value) : "";
  return list;
}

/** A text that begins at `start` of its row. @param {import("./content-rows.js").Rows} file @param {number} row @param {number} start @param {number} here how far the field is set in @param {string} name @returns {Node_} */
function textOf(file, row, start, here, name) {
  const text = file.rows[row].slice(start);
  const one = (/** @type {string} */ value, /** @type {number} */ length, /** @type {string} */ quote) => node({
    kind: "text", row, end: row + 1, start, stop: start + length, quote, value: saysNothing(name, value, Boolean(quote)) ? "" : value});
  if (/^[|>]/.test(text)) return blockOf(file, row, start, here);
  if (text.startsWith("[")) return flowOf(file, row, start, name);
  const quoted = curly(text);
  if (quoted && file.isMended) return one(quoted[1], quoted[0].length, quoted[0][0]);
  const found = /^(?:'((?:[^']|'')*)'|"((?:[^"\\]|\\["\\/nt])*)")(?= *$| +#)/.exec(text);
  if (found) {
    const value = found[2] === undefined ? found[1].replace(/''/g, "'") : found[2].replace(/\\(.)/g, (_, sign) => ESCAPES.get(sign) || "");
    return one(value, found[0].length, text[0]);
  }
  const bare = text.replace(/ +#.*$/, "").replace(/ +$/, "");
  if (isDashes(bare)) return one("-", bare.length, "-");
  if ((SIGNS.test(bare) && !/^(?:-[0-9.]|[\u2010-\u2015\u2212\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u201b])/.test(bare)) || /:(?: |$)/.test(bare)) throw unclear(row);
  const whole = one(bare, bare.length, "");
  const parts = [bare];
  let at = row + 1;
  while (at < file.last && !/^ *(?:#.*)?$/.test(file.rows[at]) && indent(file.rows[at]) > here) {
    const more = file.rows[at].trim();
    if (SIGNS.test(more) || /: |:$| #/.test(more) || known("lists").includes(name) || bare.length < text.replace(/ +$/, "").length) throw unclear(at);
    parts.push(more);
    at++;
  }
  return parts.length > 1 ? {...whole, value: parts.join(" "), end: at, style: "rows"} : whole;
}

/** `|` or `>`: rows as they are, or folded. @param {import("./content-rows.js").Rows} file @param {number} row @param {number} start @param {number} here @returns {Node_} */
function blockOf(file, row, start, here) {
  const head = /^([|>])(-?) *$/.exec(file.rows[row].slice(start));
  if (!head) throw unclear(row);
  let end = row + 1;
  while (end < file.last && (!file.rows[end].trim() || indent(file.rows[end]) > here)) end++;
  while (end > row + 1 && !file.rows[end - 1].trim()) end--;
  const rows = file.rows.slice(row + 1, end);
  const deep = rows.length ? indent(rows[0]) : 0;
  const lines = rows.map((line) => line.slice(deep));
  if (!rows.length || rows.some((line) => line.trim() ? indent(line) < deep || /^\t/.test(line.slice(deep)) : line.length > deep)) throw unclear(row);
  if (head[1] === ">" && lines.some((line) => !line.trim() || line.startsWith(" "))) throw unclear(row);
  const value = lines.join(head[1] === ">" ? " " : "\n") + (head[2] ? "" : "\n");
  return node({kind: "text", row, end, start, stop: file.rows[row].length, value, quote: "|", style: "block", indent: deep});
}

/** A list in one row. @param {import("./content-rows.js").Rows} file @param {number} row @param {number} start @param {string} name @returns {Node_} */
function flowOf(file, row, start, name) {
  const found = /^\[(.*)\](?= *$| +#)/.exec(file.rows[row].slice(start));
  if (!found) throw unclear(row);
  const items = [];
  let rest = found[1].trim();
  while (rest) {
    const part = /^(?:"([^"\\]*)"|'((?:[^']|'')*)'|([^,]*?)) *(?:,|$)/.exec(rest);
    if (!part) throw unclear(row);
    const isQuoted = part[3] === undefined;
    const curled = isQuoted ? null : curly(part[3]);
    const value = curled && file.isMended ? curled[1] : isQuoted ? part[1] === undefined ? part[2].replace(/''/g, "'") : part[1] : part[3];
    if (!isQuoted && (!value || SIGNS.test(value) || /[[\]{}:#"]/.test(value))) throw unclear(row);
    if (!saysNothing(name, value, isQuoted || Boolean(curled)) && value) items.push(value);
    rest = rest.slice(part[0].length).trim();
  }
  return node({kind: "list", row, end: row + 1, start, stop: start + found[0].length, style: "flow", value: items.length ? items : "",
    items: items.map((value) => node({kind: "text", row, end: row + 1, value}))});
}
