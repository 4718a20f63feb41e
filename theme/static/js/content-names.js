// Names of files: those that values refer to, photos, addresses of before (catalog/fields.py and text.py).

import {Fault, cleanLine, cut, known, nearest, stripInvisible, whole} from "./content-text.js";

/** Words as a file's name, as python-slugify makes it of Latin letters; other scripts' letters are left out. @param {string} words */
function slugOf(words) {
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

/** The name of a file of `folder`, as people say it; `names` are those that there are, undefined where nobody knows. @param {string} text @param {string} folder @param {string[]} [names] */
function fileName(text, folder, names) {
  const written = text.trim();
  if (!names || names.includes(written)) return written;
  const [, place, last] = /** @type {RegExpExecArray} */ (/^(?:(.*)\/)?([^/]*)$/s.exec(written.replace(/\.md$/, "")));
  const meant = slugOf(cut(last, 120));
  if (["", folder].includes((place || "").split("/").pop() || "") && meant && names.includes(meant)) return meant;
  const name = written.startsWith(`${folder}/`) ? written.slice(folder.length + 1) : written;
  const sorted = [...names].sort();
  const some = `${sorted.slice(0, 5).join(", ")}${sorted.length > 5 ? ", …" : ""}`;
  const near = nearest(cut(name.toLowerCase(), 120).replace(/([^./])\.[a-z]{2,4}$/, "$1"), sorted);
  const hint = near ? `Mungkin maksudnya: ${near}` : sorted.length ? `Yang ada: ${some}` : `Map ${folder}/ masih kosong`;
  throw new Fault(`Tidak ada berkas ${folder}/${cut(name, 80).replace(/\.md$/, "")}.md. ${hint}`);
}

/** A photo's own name; of `names`, where they are known, the one that is meant. @param {string} text @param {string[]} [names] */
function photo(text, names) {
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
  if (!names || names.includes(name)) return name;
  const key = (/** @type {string} */ other) => other.normalize("NFC").toLowerCase().replace(/[\s_-]+/g, "-");
  const same = names.filter((other) => key(other) === key(name));
  if (same.length !== 1) throw new Fault(`Tidak ada foto ${name} di foto/. Unggah dulu fotonya ke foto/`);
  return same[0];
}

/** @type {import("./content-values.js").Readers} */
export const readers = {
  slug,
  berkas: (text, {folder = "", names}) => fileName(text, folder, names),
  foto: (text, {names}) => photo(text, names),
};
