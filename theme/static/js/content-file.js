// A content file edited as a person would: only the lines concerned change, all else stays byte for byte.

import {fieldRows, flowed, inRow, itemRows, markOf, needsBlock, scalar, sorted, spliced} from "./content-lines.js";
import {Unclear, isDashes, saysNothing, spaced, storable} from "./content-rows.js";
import {treeOf} from "./content-tree.js";

/**
 * @typedef {import("./content-lines.js").Order} Order
 * @typedef {(string | number)[]} Path
 * @typedef {{path: Path, value: any} | {body: string}} Change `value` undefined or empty takes the field out
 * @typedef {import("./content-tree.js").Node_} Node_
 * @typedef {import("./content-tree.js").Entry} Entry
 * @typedef {import("./content-tree.js").Tree} Tree
 */

/** @param {unknown} value */
const isText = (value) => typeof value === "string";
/** @param {any} value */
const isNothing = (value) => value === undefined || value === "" || (typeof value === "object" && !Object.keys(value).length);
/** @param {any} one @param {any} other @returns {boolean} */
export function same(one, other) {
  if (isText(one) || isText(other) || !one || !other) return one === other;
  const keys = Object.keys(one);
  return Array.isArray(one) === Array.isArray(other) && keys.length === Object.keys(other).length && keys.every((key) => same(one[key], other[key]));
}
/** The name of the field that a path leads to or into. @param {Path} path */
const nameOf = (path) => String([...path].reverse().find(isText) || "");

/**
 * What a file says. With a fault it is left to a person: there are no fields then.
 * @param {string} text @param {boolean} [bare] without lines of hyphens (desa.yml)
 * @returns {{fields: {name: string, value: any, line: number, lines: number}[], body: string, fault: string}}
 */
export function parse(text, bare = false) {
  try {
    const tree = treeOf(text, bare);
    const fields = tree.top.entries.map(({name, row, node}) => ({name, value: node.value, line: row + 1, lines: node.end - row}));
    return {fields, body: bodyOf(tree), fault: ""};
  } catch (error) {
    if (!(error instanceof Unclear)) throw error;
    return {fields: [], body: "", fault: error.message};
  }
}

/** @param {Tree} tree */
const bodyOf = (tree) => tree.own.slice(tree.last + 1).join("\n");

/**
 * The file with the changes. Raises an Error with an Indonesian message where one can't be made surely.
 * @param {string} text @param {Change[]} changes @param {Order} order @param {boolean} [bare]
 */
export function edit(text, changes, order, bare = false) {
  for (const change of changes) {
    if ("body" in change) {
      text = withBody(text, storable(change.body), bare);
      continue;
    }
    const value = cleaned(change.value, nameOf(change.path));
    const before = treeOf(text, bare);
    const wanted = withValue(before.top.value, change.path, value);
    text = changed(text, change.path, value, order, bare);
    const after = treeOf(text, bare);
    if (!same(after.top.value, wanted) || bodyOf(after) !== bodyOf(before)) {
      throw new Unclear(`Isian ${nameOf(change.path)} tidak bisa diubah dari formulir ini. Ubah berkas ini langsung di GitHub.`);
    }
  }
  return text;
}

/** A new file. @param {Order} order @param {Record<string, any>} values @param {string} [body] @param {boolean} [bare] */
export function fresh(order, values, body = "", bare = false) {
  const whole = bare ? "" : "---\n---\n";
  const changes = sorted(Object.keys(values), order[""]).map((name) => ({path: [name], value: values[name]}));
  const text = edit(whole, changes, order, bare);
  return body && !bare ? edit(text, [{body}], order) : text;
}

/** Values as rows keep them; what is empty is nothing. @param {any} value @param {string} name @returns {any} */
function cleaned(value, name) {
  if (isText(value)) {
    const text = spaced(value);
    return saysNothing(name, text, true) ? undefined : isDashes(text) ? "-" : text;
  }
  if (Array.isArray(value)) return value.map((item) => cleaned(item, name)).filter((item) => !isNothing(item));
  if (!value || typeof value !== "object") return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, cleaned(own, key)]).filter(([, own]) => !isNothing(own)));
}

/** What is read once the value at the path is another. @param {any} whole @param {Path} path @param {any} value @returns {any} */
function withValue(whole, [first, ...rest], value) {
  if (isText(whole) && whole) throw new Unclear(`Isian ini hanya satu nilai; ganti seluruhnya.`);
  const copy = typeof first === "number" ? [...(whole || [])] : {...whole};
  const own = rest.length ? withValue(copy[first], rest, value) : value;
  copy[first] = own;
  if (isNothing(own)) typeof first === "number" ? copy.splice(first, 1) : delete copy[first];
  return copy;
}

/** @param {string} text @param {Path} path @param {any} value @param {Order} order @param {boolean} bare @returns {string} */
function changed(text, path, value, order, bare) {
  const tree = treeOf(text, bare);
  const owners = [tree.top];
  for (const [place, part] of path.entries()) {
    const owner = owners[place];
    const found = childOf(owner, part);
    if (found && found.style !== "empty") {
      owners.push(found);
      continue;
    }
    if (isNothing(value)) return text;
    const rest = path.slice(place + 1).reverse().reduce((inner, own) => typeof own === "number" ? [inner] : {[own]: inner}, value);
    return typeof part === "number" ? withItem(text, tree, owner, part, rest, path.slice(0, place), order, bare)
      : withField(tree, owner, part, rest, path.slice(0, place), order);
  }
  const found = owners[path.length];
  if (isNothing(value)) return without(tree, owners, path);
  if (same(found.value, value)) return text;
  const holder = owners[path.length - 1];
  if (holder.style === "flow") {
    return changed(text, path.slice(0, -1), holder.value.map((/** @type {any} */ item, /** @type {number} */ at) => at === path[path.length - 1] ? value : item), order, bare);
  }
  if (found.kind === "map" && typeof value === "object" && !Array.isArray(value)) return merged(text, path, found.value, value, order, bare);
  if (found.kind === "list" && Array.isArray(value) && found.style !== "flow") return listed(text, path, found.value, value, order, bare);
  return replaced(tree, holder, found, path, value, order);
}

/** @param {Node_} owner @param {string | number} part @returns {Node_ | undefined} */
function childOf(owner, part) {
  if (typeof part === "number") return owner.items[part];
  const entry = owner.entries.find(({name}) => name === part);
  return entry && entry.node;
}

/** A mapping becomes another: each of its fields by itself. @param {string} text @param {Path} path @param {any} before @param {any} after @param {Order} order @param {boolean} bare */
function merged(text, path, before, after, order, bare) {
  const names = sorted(Object.keys({...after, ...before}), order[nameOf(path)]);
  for (const name of names) if (name in after && !same(before[name], after[name])) text = changed(text, [...path, name], after[name], order, bare);
  for (const name of names) if (!(name in after)) text = changed(text, [...path, name], undefined, order, bare);
  return text;
}

/** Where two lists begin to differ, and before where each of them no longer does. @param {any[]} one @param {any[]} other */
function unlike(one, other) {
  let [start, end, last] = [0, one.length, other.length];
  while (end && last && same(one[end - 1], other[last - 1])) [end, last] = [end - 1, last - 1];
  while (start < end && start < last && same(one[start], other[start])) start++;
  return [start, end, last];
}

/** A list becomes another: what both begin and end with stays. @param {string} text @param {Path} path @param {any[]} before @param {any[]} after @param {Order} order @param {boolean} bare */
function listed(text, path, before, after, order, bare) {
  const [start, gone, come] = unlike(before, after);
  for (let at = start; at < Math.min(gone, come); at++) text = changed(text, [...path, at], after[at], order, bare);
  for (let at = gone - 1; at >= come; at--) text = changed(text, [...path, at], undefined, order, bare);
  for (let at = gone; at < come; at++) {
    const tree = treeOf(text, bare);
    const list = /** @type {Node_} */ (path.reduce((/** @type {Node_ | undefined} */ owner, part) => owner && childOf(owner, part), tree.top));
    text = withItem(text, tree, list, at, after[at], path, order, bare);
  }
  return text;
}

/** @param {Tree} tree @param {Node_} owner @param {Node_} found @param {Path} path @param {any} value @param {Order} order */
function replaced(tree, owner, found, path, value, order) {
  const isFlow = found.style === "flow" && Array.isArray(value) && value.every((/** @type {any} */ item) => isText(item) && !/[\n\t]/.test(item));
  if (isFlow) return spliced(tree, found.row, found.end, inRow(tree, found, flowed(value)));
  if (found.kind === "text" && isText(value) && found.style !== "block" && !needsBlock(value, tree)) {
    return spliced(tree, found.row, found.end, inRow(tree, found, scalar(value, found.quote)));
  }
  const last = path[path.length - 1];
  if (typeof last === "number") return spliced(tree, found.row, found.end, itemRows(markOf(tree, owner, found), value, nameOf(path), order, tree));
  const entry = /** @type {Entry} */ (owner.entries.find(({name}) => name === last));
  const rows = fieldRows(owner.indent, last, value, order, tree);
  // The field may stand behind the hyphen of an item.
  return spliced(tree, entry.row, entry.node.end, [tree.own[entry.row].slice(0, owner.indent - tree.shift[entry.row]) + rows[0].slice(owner.indent), ...rows.slice(1)]);
}

/** @param {string} text @param {Tree} tree @param {Node_} list @param {number} at @param {any} value @param {Path} path @param {Order} order @param {boolean} bare @returns {string} */
function withItem(text, tree, list, at, value, path, order, bare) {
  if (list.style === "flow") return changed(text, path, [...list.value.slice(0, at), value, ...list.value.slice(at)], order, bare);
  const row = at ? list.items[at - 1].end : list.row;
  const mark = markOf(tree, list, list.all[0]);
  return spliced(tree, row, row, itemRows(mark, value, nameOf(path), order, tree));
}

/** @param {Tree} tree @param {Node_} owner @param {string} name @param {any} value @param {Path} path @param {Order} order */
function withField(tree, owner, name, value, path, order) {
  const rows = fieldRows(owner.indent, name, value, order, tree);
  const empty = owner.entries.find((entry) => entry.name === name);
  if (empty) {
    const head = inRow(tree, {...empty.node, style: "empty"}, isText(value) ? rows[0].slice(owner.indent + name.length + 2) : "")[0];
    return spliced(tree, empty.row, empty.node.end, [isText(value) ? head : head.replace(/: (?= |$)/, ":"), ...rows.slice(1)]);
  }
  const asleep = path.length ? null : commentOf(tree, name);
  if (asleep) return spliced(tree, asleep[0], asleep[1], rows);
  const known = order[nameOf(path)] || [];
  const place = known.indexOf(name);
  const before = owner.entries.filter((entry) => place < 0 || (known.includes(entry.name) && known.indexOf(entry.name) < place));
  const nearest = place < 0 ? before[before.length - 1]
    : before.reduce((/** @type {Entry | undefined} */ best, entry) => best && known.indexOf(best.name) > known.indexOf(entry.name) ? best : entry, undefined);
  const first = owner.entries[0];
  const isItem = path.length > 0 && typeof path[path.length - 1] === "number";
  // The first field of an item stands behind its hyphen.
  const row = nearest ? nearest.node.end : !first ? tree.first : isItem ? first.node.end : first.row;
  return spliced(tree, row, row, rows);
}

/** The rows of a field that stands there as a comment, with the example below it. @param {Tree} tree @param {string} name @returns {[number, number] | null} */
function commentOf(tree, name) {
  for (let row = tree.first; row < tree.last; row++) {
    const found = /^(# ?)([\w-]+) *:(?= |$)(.*)$/.exec(tree.own[row]);
    if (!found || found[2] !== name || tree.top.entries.some((entry) => entry.row < row && row < entry.node.end)) continue;
    let end = row + 1;
    while (!found[3].trim() && end < tree.last && tree.own[end].startsWith(`${found[1]}  `)) end++;
    return [row, end];
  }
  return null;
}

/** @param {Tree} tree @param {Node_[]} owners @param {Path} path @returns {string} */
function without(tree, owners, path) {
  const [owner, found] = owners.slice(-2);
  const last = path[path.length - 1];
  if (typeof last === "number") {
    if (owner.items.length === 1) return without(tree, owners.slice(0, -1), path.slice(0, -1));
    if (owner.style !== "flow") return spliced(tree, found.row, found.end, []);
    const rest = owner.value.filter((/** @type {string} */ _, /** @type {number} */ at) => at !== last);
    return spliced(tree, owner.row, owner.end, inRow(tree, owner, flowed(rest)));
  }
  const place = owner.entries.findIndex((entry) => entry.name === last);
  const {row, node} = owner.entries[place];
  if (path.length > 1 && !owner.entries.some((entry, at) => at !== place && entry.node.value !== "")) return without(tree, owners.slice(0, -1), path.slice(0, -1));
  if (place || path.length < 2 || typeof path[path.length - 2] !== "number") return spliced(tree, row, node.end, []);
  // The next field comes behind the hyphen.
  const next = owner.entries[1].row;
  const front = tree.own[row].slice(0, owner.indent - tree.shift[row]);
  const moved = tree.own[next].slice(owner.indent - tree.shift[next]);
  return spliced(tree, row, next + 1, [...tree.raw.slice(node.end, next), front + moved]);
}

/** @param {string} text @param {string} body @param {boolean} bare */
function withBody(text, body, bare) {
  const tree = treeOf(text, bare);
  const [before, after] = [tree.own.slice(tree.last + 1), body.split("\n")];
  // A file ends with a line's end, as it did.
  if (body && !body.endsWith("\n") && (!before.length || before[before.length - 1] === "")) after.push("");
  if (!body) after.pop();
  const [start, gone, come] = unlike(before, after);
  return spliced(tree, tree.last + 1 + start, tree.last + 1 + gone, after.slice(start, come));
}
