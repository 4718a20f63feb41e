// A Word file (ECMA-376) whose content controls get their words on this phone: what only the owner knows never leaves it.
// The text is changed at those places alone; every other sign of it, and every other part of the file, stays as it is.

import { closed, opened, refused } from "./report-package.js";

// A comment, a CDATA section, an instruction, or a tag: its slash, name, attributes, and the slash of an empty one (XML 1.0, 2.4 to 3.1).
// Whatever else begins like one, a document type with its entities too, is refused.
const MARK = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g;
// Controls that hold no words (ECMA-376 part 1, 17.5.2, and Word's own later ones).
const NO_WORDS = /:(?:bibliography|checkbox|citation|docPartList|docPartObj|equation|group|picture|repeatingSection(?:Item)?)$/;
const AROUND = ["w:p", "w:tr", "w:tbl", "w:tc", "w:txbxContent", "w:body"];

/**
 * An element by its places in the text: what it holds stands between `inside` and `close`, which are both its end where its tag is an
 * empty one. `nested` says of a control that there is another in it.
 * @typedef {{ name: string, attributes: string, start: number, inside: number, close: number, end: number, parent: Part, children: Part[], nested: boolean }} Part
 * @typedef {[number, number, string]} Edit  from where to where, and what stands there instead
 */

/**
 * The file with these words in its fields, by the tags of docs/CONTRACT.md 5, wherever and however often it has them; a field that isn't
 * named stays open. `missing` are the tags for which it has none, `keywords` say whose dossier it is.
 * @param {import("./report-package.js").Zip} library  @param {Uint8Array} docx  @param {Object<string, string>} words
 * @returns {{ bytes: Uint8Array<ArrayBuffer>, missing: string[], keywords: string }} Raises a Refused, in words for people, where it is no Word file or a far too large one.
 */
export function filled(library, docx, words) {
  const { parts, text, keywords } = opened(library, docx);
  const wanted = new Map(Object.entries(words));
  const found = new Set();
  const edits = [];
  for (const control of controlsOf(text)) {
    const tag = tagOf(control);
    const change = wanted.has(tag) ? changeOf(text, control, wanted.get(tag)) : [];
    if (change.length) {
      found.add(tag);
      edits.push(...change);
    }
  }
  return { bytes: closed(library, parts, edited(text, edits)), keywords, missing: [...wanted.keys()].filter((tag) => !found.has(tag)) };
}

/** The controls without another in them, in their order. @returns {Part[]} */
function controlsOf(text) {
  const root = partOf("", "", 0, 0, null);
  const controls = [];
  const open = [];
  let inner = root;
  for (const { 0: mark, 1: slash, 2: name, 3: attributes, 4: empty, index } of text.matchAll(MARK)) {
    const end = index + mark.length;
    if (mark === "<" || (slash && inner.name !== name)) {
      refused();
    }
    if (slash) {
      Object.assign(inner, { close: index, end });
      inner = inner.parent;
      if (name === "w:sdt") {
        open.pop();
      }
    } else if (name) {
      const part = partOf(name, attributes, index, end, inner);
      inner.children.push(part);
      inner = empty ? inner : part;
      if (name === "w:sdt" && !empty) {
        open.slice(-1).forEach((around) => Object.assign(around, { nested: true }));
        open.push(part);
        controls.push(part);
      }
    }
  }
  if (inner !== root || !child(root, "w:document")) {
    refused();
  }
  return controls.filter(({ nested }) => !nested);
}

/** @returns {Part} */
function partOf(name, attributes, start, end, parent) {
  return { name, attributes, start, inside: end, close: end, end, parent, children: [], nested: false };
}

/** @returns {Part | undefined} */
function child(part, name) {
  return part && part.children.find((one) => one.name === name);
}

/** The first of that name at any depth, in the order of the text. @returns {Part | undefined} */
function first(part, name) {
  const ahead = [part];
  while (ahead.length) {
    const one = ahead.pop();
    if (one.name === name && one !== part) {
      return one;
    }
    for (let at = one.children.length - 1; at >= 0; at -= 1) {
      ahead.push(one.children[at]);
    }
  }
  return undefined;
}

function valueOf(part) {
  const [, double, single] = /\sw:val\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(part ? part.attributes : "") || [];
  return double || single || "";
}

function tagOf(control) {
  return valueOf(child(child(control, "w:sdtPr"), "w:tag"));
}

/** What puts the words into a control; nothing where it has no place for words. @returns {Edit[]} */
function changeOf(text, control, words) {
  const properties = child(control, "w:sdtPr");
  const [place, isLine] = placeOf(control);
  if (!place || properties.children.some(({ name }) => NO_WORDS.test(name))) {
    return [];
  }
  const isHint = Boolean(child(properties, "w:showingPlcHdr"));
  // Word would show a hint's words as one, and in the place of ours those that the control is bound to.
  const gone = properties.children.filter(({ name }) => name === "w:showingPlcHdr" || name.endsWith(":dataBinding"));
  const own = first(place, "w:r");
  const format = (isHint && child(properties, "w:rPr")) || child(own, "w:rPr");
  const run = `<w:r>${formatOf(text, format, isHint)}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
  return [...gone.map(({ start, end }) => /** @type {Edit} */ ([start, end, ""])), within(text, place, isLine ? run : paragraphOf(text, first(place, "w:p"), run))];
}

/** Where a control's words stand: in a line of text, in a paragraph, or in a cell, of a row the last, for labels stand in front. @returns {[Part | undefined, boolean]} */
function placeOf(control) {
  const content = child(control, "w:sdtContent");
  let around = control.parent;
  while (around.parent && !AROUND.includes(around.name)) {
    around = around.parent;
  }
  if (around.name === "w:tr") {
    return [child(content, "w:tc"), false];
  }
  if (around.name === "w:tbl") {
    const row = child(content, "w:tr");
    return [row && row.children.filter(({ name }) => name === "w:tc").pop(), false];
  }
  return [content, around.name === "w:p"];
}

/** A run's properties as they were, without the look of a hint. */
function formatOf(text, format, isHint) {
  const style = child(format, "w:rStyle");
  const isHints = style && (isHint || valueOf(style) === "PlaceholderText");
  return !format ? "" : edited(text.slice(0, format.end), isHints ? [[style.start, style.end, ""]] : []).slice(format.start);
}

function paragraphOf(text, paragraph, run) {
  const properties = child(paragraph, "w:pPr");
  return `<w:p${paragraph ? paragraph.attributes : ""}>${properties ? text.slice(properties.start, properties.end) : ""}${run}</w:p>`;
}

/** In the place of all that a part holds, but for a cell's properties. @returns {Edit} */
function within(text, part, content) {
  const properties = child(part, "w:tcPr");
  return part.inside === part.end
    ? [part.start, part.end, `<${part.name}${part.attributes}>${content}</${part.name}>`] : [properties ? properties.end : part.inside, part.close, content];
}

/** In one line, for a field is one; without what XML 1.0 (2.2) can't hold. */
function escaped(words) {
  return words.replace(/[\0-\x20]+/g, " ").replace(/[\ufffe\uffff]/g, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** @param {string} text  @param {Edit[]} edits  apart from each other */
function edited(text, edits) {
  let at = 0;
  const parts = [];
  for (const [from, to, words] of [...edits].sort((one, other) => one[0] - other[0])) {
    parts.push(text.slice(at, from), words);
    at = to;
  }
  return parts.join("") + text.slice(at);
}
