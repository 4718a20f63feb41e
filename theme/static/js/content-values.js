// What stands in a field of a content file, as the build will read it: the same texts, the same readings, the same words where it
// can't be read (catalog/fields.py names the types; CONTRACT.md section 1 tells the forms).

import {readers as links} from "./content-links.js";
import {readers as marks} from "./content-marks.js";
import {readers as names} from "./content-names.js";
import {readers as numbers} from "./content-numbers.js";
import {readers as phones} from "./content-phones.js";
import {readers as places} from "./content-places.js";
import {readers as prices} from "./content-prices.js";
import {Fault, choice, learn, withoutNumber, words, yesNo} from "./content-text.js";
import {readers as times} from "./content-times.js";
import {readers as village} from "./content-village.js";

export {learn};

/**
 * What `describe.type_of` tells of a field besides its type, and what the page knows: `unit` that the good is sold by, `repository` ("owner/name").
 * @typedef {{limit?: number, least?: number, most?: number, words?: readonly string[], folder?: string, unit?: string, repository?: string}} Context
 * @typedef {Record<string, (text: string, context: Context) => unknown>} Readers by type
 */

/** @type {Readers} */
const readers = {
  teks: (text, {limit = 120}) => words(text, limit),
  kata: (text, {limit = 160}) => withoutNumber(text, limit),
  pilihan: (text, {words: allowed = []}) => choice(text, allowed),
  "ya/tidak": yesNo,
  ...prices, ...numbers, ...names, ...times, ...phones, ...marks, ...places, ...links, ...village,
};

/**
 * The reading of a text (null where there is none), else what is wrong with it: an advice without a final stop, and a right value or "".
 * @param {string} type @param {string} text @param {Context} [context] @returns {{value: any, fault: string, example: string}}
 */
export function readValue(type, text, context = {}) {
  try {
    return {value: readers[type](text, context), fault: "", example: ""};
  } catch (error) {
    // Safari before 16.4 has no lookbehind: what it can't judge is left to the build.
    if (error instanceof SyntaxError) return {value: text, fault: "", example: ""};
    if (!(error instanceof Fault)) throw error;
    return {value: null, fault: error.message, example: error.example};
  }
}
