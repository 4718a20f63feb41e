// The ways out of the form: GitHub's own pages, and WhatsApp. Nothing is sent from here by itself.

import { encoded } from "./editor-github.js";
import { pack } from "./editor-proposal.js";

// GitHub answers "414 URI Too Long" from about 8 KB on, and encodes the address once more for whoever must sign in first.
const MOST_ADDRESS = 4000;
// As for every message of the site (plugins/storefront/words/village_texts.py): what WhatsApp takes from a link.
const MOST_MESSAGE = 2000;

/** @typedef {{ repo: string, cabang: string, situs: string, whatsapp: string, sebutan: string }} Village */

/** @param {Village} village  @param {string} action  what GitHub does with the path inside content/ */
function onGitHub({ repo, cabang }, action, path) {
  return `${repo}/${action}/${encoded(cabang)}/content/${encoded(path)}`;
}

/**
 * GitHub's page for a new file, its text in the address where it is short enough (`carries`).
 * @param {Village} village
 * @returns {{ address: string, carries: boolean }}
 */
export function newFile(village, file, text) {
  const [folder, name] = file.split("/");
  const address = `${onGitHub(village, "new", folder)}?filename=${encodeURIComponent(name)}`;
  const whole = `${address}&value=${encodeURIComponent(text)}`;
  return whole.length <= MOST_ADDRESS ? { address: whole, carries: true } : { address, carries: false };
}

/** @param {Village} village */
export const editor = (village, file) => onGitHub(village, "edit", file);

/** @param {Village} village */
export const uploads = (village) => onGitHub(village, "upload", "foto");

/**
 * A file's present text, from GitHub's contents API: without signing in, for public repositories, 60 times an hour
 * (docs.github.com/en/rest/repos/contents, "raw" media type). Raises an error that says what happened.
 * @param {Village} village
 */
export async function present({ repo, cabang }, file) {
  const [, name] = /^https:\/\/github\.com\/([^/]+\/[^/]+)$/.exec(repo) || [];
  if (!name) {
    throw new Error("Alamat GitHub desa belum ditulis di desa.yml.");
  }
  let answer;
  try {
    const address = `https://api.github.com/repos/${name}/contents/content/${file}?ref=${encodeURIComponent(cabang)}`;
    answer = await fetch(address, { headers: { Accept: "application/vnd.github.raw+json" }, cache: "no-store" });
  } catch {
    throw new Error("GitHub tidak bisa dihubungi. Coba lagi saat ada sinyal.");
  }
  if (answer.ok) {
    return answer.text();
  }
  throw new Error(answer.status === 404 ? "Berkas ini tidak ada di GitHub, atau repositorinya tertutup."
    : "GitHub sedang tidak mau menjawab sambungan ini. Coba lagi satu jam lagi.");
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
