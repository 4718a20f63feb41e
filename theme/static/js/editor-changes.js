// What was changed in a form, as values: from what the file holds to what stands in the form, and which lines that changes.

import { edit, parse, same } from "./content-file.js";

/**
 * A field as isian.json tells it (plugins/storefront/catalog/describe.py).
 * @typedef {{ nama: string, label: string, kata: string, tipe: { type?: string, folder?: string, words?: string[] }, wajib?: true, daftar?: true,
 *   cocok?: { kalau: string[], lain: string[], harus: string | string[], kata: string }[], uang?: true, contoh?: string, biasa?: string, pilihan?: string[], isi?: Field[], kunci?: string }} Field
 */
/**
 * What is to stand at a path, and what stood there ("" for nothing), so that nothing is written over what another has changed since. Of a list that is
 * one an item is changed by itself, found again wherever it stands then; of a new item there is no `was`.
 * @typedef {{ path: (string | number)[], value?: any, was?: any }} Change
 */
/**
 * An item of a list: where it stands in the file (undefined for a new one), and its value: a text, or texts by name.
 * @typedef {{ at?: number, is: any }} Item
 */

/** The values of a file by name, of desa.yml as of one with lines of hyphens; {} of what is left to a person. @param {string} text @returns {Record<string, any>} */
export const valuesOf = (text) => Object.fromEntries([false, true].flatMap((isBare) => parse(text, isBare).fields).map(({ name, value }) => [name, value]));

const PARTED = /\s*[,;]\s*/;

// Behind a weekday's name a comma parts nothing.
const listed = (value, isDay) => (Array.isArray(value) ? value : isDay ? [value] : value.split(PARTED).filter(Boolean));
const simple = (value) => value === undefined || typeof value === "string";

/**
 * What a form shows of a field's value in the file: a text; texts by name; a list of items. Null where it is written in another way than forms know.
 * @param {Field} field
 * @param {any} value  as content-file.js gives it
 */
export function shown(field, value, nested = false) {
  if (value === null) {
    return null;
  }
  if (field.daftar && nested) {
    return simple(value) ? value || "" : Array.isArray(value) && value.every(simple) ? value.join(", ") : null;
  }
  if (field.daftar) {
    const isDay = field.tipe.type === "tanggal";
    // Of several days in one line only the build knows which belongs to which.
    if (isDay && simple(value) && /\d\s*[,;&]|\bdan\b/.test(value)) {
      return null;
    }
    const items = value ? simple(value) || Array.isArray(value) ? listed(value, isDay) : [value] : [];
    const made = items.map((item, at) => ({ at, is: field.isi ? parts(field.isi, typeof item === "string" ? { [field.kunci || field.isi[0].nama]: item } : item || {}) : item }));
    return made.every(({ is }) => field.isi || typeof is === "string") ? made : null;
  }
  if (field.isi) {
    return simple(value) && value ? null : parts(field.isi, value || {});
  }
  return simple(value) ? value || "" : null;
}

const parts = (fields, value) => Object.fromEntries(fields.map((field) => [field.nama, shown(field, value[field.nama], true)]));

/**
 * An item or a part as a person writes it: what wasn't altered, and what the form doesn't know, as it was, without what is empty; one value that may
 * stand alone does.
 */
function written(field, is, was = undefined) {
  if (!field.isi) {
    return is;
  }
  const made = was instanceof Object ? { ...was } : {};
  for (const one of field.isi) {
    if (shown(one, made[one.nama], true) !== is[one.nama]) {
      made[one.nama] = is[one.nama];
    }
  }
  const kept = Object.entries(made).filter(([, value]) => value);
  return kept.length === 1 && kept[0][0] === field.kunci ? kept[0][1] : kept.length ? Object.fromEntries(kept) : "";
}

/**
 * What must be changed in the file for a field to be as the form has it: content-file.js changes only the rows concerned.
 * @param {Field} field
 * @param {any} value  as it is in the file
 * @param {any} now  as `shown` gives it
 * @returns {Change[]}
 */
export function changes(field, value, now) {
  const before = shown(field, value);
  if (field.daftar && now) {
    // A row that nothing was written into is none.
    now = now.filter(({ at, is }) => at !== undefined || written(field, is));
  }
  if (before === null || now === null || same(before, now)) {
    return [];
  }
  const change = (after) => [{ path: [field.nama], value: after, was: value || "" }];
  if (!field.daftar) {
    return change(written(field, now, value) || undefined);
  }
  if (!Array.isArray(value)) {
    const rows = now.map(({ at, is }) => written(field, is, at === 0 && value)).filter(Boolean);
    return change(rows[1] || (rows[0] instanceof Object && simple(value)) ? rows : rows[0]);
  }
  const old = before.flatMap(({ is }, at) => {
    const row = now.find((one) => one.at === at);
    return row && same(row.is, is) ? [] : [{ path: [field.nama, at], value: (row && written(field, row.is, value[at])) || undefined, was: value[at] }];
  });
  const more = now.filter(({ at }) => at === undefined);
  return [...old, ...more.map(({ is }) => ({ path: [field.nama, value.length], value: written(field, is) }))];
}

/**
 * A change as the file takes it in, which may have become another since; undefined where what it was for is there no more. Once more it changes nothing.
 * @param {Record<string, any>} file  its values
 * @param {Change} change
 * @returns {{ path: (string | number)[], value: any } | undefined}
 */
function laid(file, { path: [name, place], value, was }) {
  const now = file[name];
  if (place === undefined) {
    return same(now || "", was) || same(now, value) ? { path: [name], value } : undefined;
  }
  const items = now || [];
  const find = (sought) => [place, ...items.keys()].find((at) => same(items[at], sought));
  const at = !Array.isArray(items) ? undefined : was === undefined ? find(value) ?? items.length : find(was) ?? find(value);
  return at === undefined ? undefined : { path: [name, at], value };
}

/** The order of the schema's fields, of the file and of each part, as content-file.js takes it. @param {Field[]} fields @returns {Record<string, string[]>} */
export function order(fields) {
  const parts = fields.filter(({ isi }) => isi).map(({ nama, isi }) => [nama, isi.map((one) => one.nama)]);
  return { "": fields.map(({ nama }) => nama), ...Object.fromEntries(parts) };
}

/**
 * The text with a change in it. Raises an error where it isn't of a field, or what it was for is there no more.
 * @param {string} text
 * @param {Change} step
 * @param {Field[]} fields
 * @param {boolean} isBare  without lines of hyphens, as desa.yml is
 */
export function stepped(text, step, fields, isBare) {
  const field = fields.find(({ nama }) => nama === step.path[0]);
  const change = field && (field.daftar || step.path[1] === undefined) && laid(valuesOf(text), step);
  if (!change) {
    throw new Error();
  }
  return edit(text, [change], order(fields), isBare);
}

/**
 * The values of a new file, by name, without what is empty.
 * @param {Field[]} fields
 * @param {Record<string, any>} now
 */
export function values(fields, now) {
  const made = {};
  for (const field of fields) {
    const [change] = changes(field, undefined, now[field.nama]);
    if (change && change.value !== undefined) {
      made[field.nama] = change.value;
    }
  }
  return made;
}

/**
 * Which lines go ("− " before each) and which come ("+ "), in their order; those that stay are left out, of a new file the lines of hyphens.
 */
export function difference(before, now) {
  const [a, b] = [before.split("\n"), now.split("\n")];
  // How many lines the rests have in common, from each pair of lines on.
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i][j] = a[i] === b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const found = [];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    if (a[i] === b[j]) {
      [i, j] = [i + 1, j + 1];
    } else {
      // Behind the last line of either nothing is in common.
      found.push(i < a.length && !(common[i + 1][j] < common[i][j + 1]) ? `− ${a[i++]}` : `+ ${b[j++]}`);
    }
  }
  return before ? found : found.filter((line) => line !== "+ ---");
}
