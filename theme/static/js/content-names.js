// Names of files: those that values refer to, photos, addresses of before (catalog/fields.py and text.py).

import {Fault, cleanLine, known, stripInvisible, whole} from "./content-text.js";

/** Words as a file's name, as python-slugify makes it of Latin letters; other scripts' letters are left out. @param {string} words */
export function slugOf(words) {
  const bare = words.normalize("NFKD").replace(/\p{M}|[\u2018\u2019\u{10000}-\u{10ffff}]/gu, "").toLowerCase().replace(/([0-9]),(?=[0-9])/g, "$1");
  const parts = bare.split(/[^a-z0-9]+/).filter(Boolean);
  let found = "";
  for (const part of parts) {
    const longer = found ? `${found}-${part}` : part;
    if (longer.length <= 80) found = longer;
  }
  return found || parts.join("-").slice(0, 80);
}

/** A file's own name. @param {string} text */
function slug(text) {
  const written = stripInvisible(text);
  const reserved = known("reserved");
  if (whole("slug", written) && written.length <= 80 && !reserved.includes(written)) return written;
  const bare = /** @type {string} */ (written.replace(/\/+$/, "").split("/").pop()).replace(/\.md$/, "");
  const proposal = slugOf(bare);
  if (reserved.includes(proposal)) throw new Fault("Nama ini tidak bisa disimpan di Windows; pakai nama lain", `${proposal}-1`);
  if ([...written].length > 80) throw new Fault("Paling panjang 80 karakter", proposal);
  if (bare !== written && bare === proposal) throw new Fault("Tulis nama berkasnya saja, tanpa folder dan tanpa .md", proposal);
  throw new Fault("Pakai huruf kecil, angka, dan tanda hubung saja", proposal);
}

/** A photo's own name. @param {string} text */
function photo(text) {
  const name = cleanLine(text, 120);
  const example = "keripik-1.jpg";
  if (/[/\\]/.test(name)) throw new Fault("Tulis nama fotonya saja, tanpa folder", name.split(/[/\\]/).pop());
  if (!known("photoEndings").some((/** @type {string} */ ending) => name.toLowerCase().endsWith(ending))) {
    throw new Fault("Tulis nama foto yang berakhiran .jpg, .jpeg, .png, .webp, atau .heic", example);
  }
  if (name.includes("..") || !whole("photoStem", name.slice(0, name.lastIndexOf(".")))) {
    throw new Fault("Ganti nama fotonya, pakai huruf, angka, dan tanda hubung saja", example);
  }
  if (known("reserved").includes(name.split(".")[0].trim().toLowerCase())) {
    throw new Fault("Nama ini tidak bisa disimpan di Windows; ganti nama fotonya", `foto-${name}`);
  }
  return name;
}

/** @type {import("./content-values.js").Readers} */
export const readers = {
  slug,
  // Which files there are knows the form, and offers them.
  berkas: (text) => text.trim(),
  foto: photo,
};
