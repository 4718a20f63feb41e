// The ways out of the form: GitHub's own pages, and WhatsApp. Nothing is sent from here by itself.

import { encoded } from "./editor-github.js";
import { pack } from "./editor-proposal.js";

// GitHub answers "414 URI Too Long" from about 8 KB on, and encodes the address once more for whoever must sign in first.
const MOST_ADDRESS = 4000;
// As for every message of the site (plugins/storefront/words/village_texts.py): what WhatsApp takes from a link.
const MOST_MESSAGE = 2000;

/** @typedef {{ repo: string, cabang: string, situs: string, whatsapp: string, sebutan: string }} Village */

/** @param {Village} village  @param {string} action  what GitHub does with the path inside content/ */
export const pageOf = ({ repo, cabang }, action, path) => `${repo}/${action}/${encoded(cabang)}/content/${encoded(path)}`;

/**
 * GitHub's page for a new file, its text in the address where it is short enough (`carries`).
 * @param {Village} village
 * @returns {{ address: string, carries: boolean }}
 */
export function newFile(village, file, text) {
  const [folder, name] = file.split("/");
  const address = `${pageOf(village, "new", folder)}?filename=${encodeURIComponent(name)}`;
  const whole = `${address}&value=${encodeURIComponent(text)}`;
  const carries = whole.length <= MOST_ADDRESS;
  return { address: carries ? whole : address, carries };
}

/**
 * A link that opens WhatsApp with a message to the village, or to whom one chooses where it has no number: the lines that change and the proposal,
 * or that alone; where it's too long (`carries`) the name of the file, whose text must follow.
 * @param {Village} village
 * @returns {Promise<{ address: string, carries: boolean }>}
 */
export async function proposing(village, proposal, what, lines, file) {
  const link = (words) => `https://wa.me/${village.whatsapp}?text=${encodeURIComponent(words)}`;
  const head = `Usulan untuk situs ${village.sebutan}: ${what}\n`;
  const end = `${village.situs}kelola/tulis/#${await pack(proposal)}\nBuka, periksa, lalu kirim.`;
  const found = [`${head}${lines}\n${end}`, head + end].map(link).find(({ length }) => length <= MOST_MESSAGE);
  return { address: found || link(`${head}Teks ${file} menyusul.`), carries: Boolean(found) };
}
