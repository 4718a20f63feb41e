// A dossier's Word file, the site's or one that was chosen, becomes one that is filled in.

import { filled } from "./report-fields.js";
import { PACKED } from "./report-package.js";
import { wordsOf } from "./report-words.js";

/**
 * Fills it in. Raises an Error where there is no signal.
 * @param {Blob} docx  @param {string} slug  whose it must be
 * @param {import("./report-plan.js").Sales} sales  @param {import("./report-plan.js").Known} known
 * @returns {Promise<{ jadi?: BlobPart, hilang?: string[], sebab?: string, milik?: string, bukan?: true, habis?: true }>}  `jadi` is the file, `hilang` are the tags
 *   that it has no field for; or why nothing was filled in: in words, or somebody else's it is, no dossier, or one without any field
 */
export async function fillIn(docx, slug, sales, known) {
  // What opens a Word file comes with the first one.
  const library = await import("./fflate.js");
  // No more is read than could be filled in.
  const bytes = await docx.slice(0, PACKED + 1).arrayBuffer();
  const wanted = wordsOf(sales, known);
  let made;
  try {
    made = filled(library, new Uint8Array(bytes), wanted);
  } catch (refused) {
    return { sebab: refused.message };
  }
  const [, whose] = /^berkas-([a-z0-9-]+)$/.exec(made.keywords) || [];
  if (whose !== slug) {
    return whose ? { milik: whose } : { bukan: true };
  }
  return made.missing.length < Object.keys(wanted).length ? { jadi: made.bytes, hilang: made.missing } : { habis: true };
}
