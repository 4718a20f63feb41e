// The rows that are written into a content file: fields, items and texts in a form that the build reads back.

import {saysNothing, unclear} from "./content-rows.js";

/**
 * The fields as the schema has them: of the file under "", of each part under the field that holds it.
 * @typedef {Record<string, readonly string[]>} Order
 * @typedef {import("./content-tree.js").Node_} Node_
 * @typedef {import("./content-tree.js").Tree} Tree
 */

/** @param {string[]} names @param {readonly string[]} [order] */
export function sorted(names, order = []) {
  const place = (/** @type {string} */ name) => order.includes(name) ? order.indexOf(name) : order.length;
  return [...names].sort((one, other) => place(one) - place(other));
}

/** The file with `rows` in the place of those from `from` to before `to`. @param {Tree} tree @param {number} from @param {number} to @param {string[]} rows */
export function spliced(tree, from, to, rows) {
  const end = tree.ends.find(Boolean) || "\n";
  const [raw, ends] = [[...tree.raw], [...tree.ends]];
  // A last row without an end gets one, where another comes behind it.
  if (rows.length && from > 0 && !ends[from - 1]) ends[from - 1] = end;
  raw.splice(from, to - from, ...rows);
  const lasts = to > from ? ends.slice(to - 1, to) : [from < tree.raw.length ? end : ""];
  ends.splice(from, to - from, ...rows.map((_, at) => at < rows.length - 1 ? ends[from] || end : lasts[0]));
  return raw.map((row, at) => row + (ends[at] || "")).join("");
}

/** One text in the place of another, or of nothing, in its row. @param {Tree} tree @param {Node_} found @param {string} written */
export function inRow(tree, found, written) {
  const {row, start, stop} = found;
  const front = tree.own[row].slice(0, start - tree.shift[row]);
  // Only a letter may stick to its bullet.
  const gap = found.style === "empty" || (tree.shift[row] && /^ *\S$/.test(front)) ? " " : "";
  const behind = tree.rows[row].slice(stop).trimEnd();
  return [front + gap + written + behind];
}

/** What stands in front of an item: its own, or that of the list's others. @param {Tree} tree @param {Node_} list @param {Node_} item */
export const markOf = (tree, list, item) => /** @type {RegExpExecArray} */ (/^ *\S+ +/.exec(item.kind === "map" || !tree.shift[item.row]
  ? tree.own[item.row].replace(/^( *)(?:-|[^\s\w"']|[0-9][.)])(?=\S)/, "$1- ") : `${" ".repeat(list.indent)}- `))[0];

/** A list in one row. @param {string[]} items */
export const flowed = (items) => `[${items.map((item) => scalar(item, "", true)).join(", ")}]`;

/** The rows of a field. @param {number} deep @param {string} name @param {any} value @param {Order} order @param {Tree} tree @returns {string[]} */
export function fieldRows(deep, name, value, order, tree) {
  const head = `${" ".repeat(deep)}${name}:`;
  if (typeof value === "string") return needsBlock(value, tree) ? [`${head} |${value.endsWith("\n") ? "" : "-"}`, ...blockRows(value, deep + 2)] : [`${head} ${scalar(value)}`];
  if (Array.isArray(value)) return [head, ...value.flatMap((item) => itemRows(`${" ".repeat(deep + 2)}- `, item, name, order, tree))];
  return [head, ...sorted(Object.keys(value), order[name]).flatMap((own) => fieldRows(deep + 2, own, value[own], order, tree))];
}

/** The rows of an item of the list `name`, behind `mark`. @param {string} mark @param {any} value @param {string} name @param {Order} order @param {Tree} tree @returns {string[]} */
export function itemRows(mark, value, name, order, tree) {
  if (typeof value === "string") return [mark + scalar(value)];
  if (Array.isArray(value)) throw unclear(tree.first);
  const rows = sorted(Object.keys(value), order[name]).flatMap((own) => fieldRows(mark.length, own, value[own], order, tree));
  return [mark + rows[0].slice(mark.length), ...rows.slice(1)];
}

/** Whether a text of several lines may be written as a block: beside one, bullets and curly quotes would no longer be understood. @param {string} value @param {Tree} tree */
export const needsBlock = (value, tree) => value.includes("\n") && !tree.isMended && /^[^\s].*[^\s]\n?$/s.test(value) && !/[ \t]\n|\n\n$/.test(value);
/** @param {string} value @param {number} deep */
const blockRows = (value, deep) => value.replace(/\n$/, "").split("\n").map((line) => line && " ".repeat(deep) + line);

/** A text as YAML reads it back, in the quotes that stood there where they still serve, plain wherever that is enough. @param {string} value @param {string} [quote] @param {boolean} [isInFlow] */
export function scalar(value, quote = "", isInFlow = false) {
  const isPlain = !/^[-?:,[\]{}#&*!|>'"%@\u0060\u2010-\u2015\u2212\u2022\u2023\u2043\u00b7\u2219\u25aa\u25ab\u25cb\u25cf\u25e6\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u201b\s]|\s$|: |:$| #|[\n\t]|^[0-9][.)] |^\+ /.test(value)
    || /^-[0-9][^:#\n\t]*[^:#\s]$/.test(value);
  if (isPlain && !/['"]/.test(quote) && !saysNothing("", value, false) && !(isInFlow && /[,[\]{}:]/.test(value))) return value;
  if (/[\n\t]/.test(value) || (value.includes("'") && !/["\\]/.test(value)) || (quote !== "'" && !/["\\]/.test(value))) {
    return `"${value.replace(/["\\]/g, "\\$&").replace(/\n/g, "\\n").replace(/\t/g, "\\t")}"`;
  }
  return `'${value.replace(/'/g, "''")}'`;
}
