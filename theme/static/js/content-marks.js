// Numbers that the law gives, answers to `halal`, and short texts of one form (catalog/permits.py, halal.py and text.py).

import {Fault, cleanLine, cut, known, nearest, plainNumber, seen, stripInvisible, whole} from "./content-text.js";

/** In lower case, without the words in front. @param {string} text */
function bareOf(text) {
  const written = plainNumber(text);
  const front = seen(`^(?:${known("permitPrefix")})`, written);
  return front ? written.slice(front[0].length) : written;
}
/** @param {string} text */
const together = (text) => text.replace(/[\s.:/_-]/g, "");

/** A P-IRT number in one form; anything else as it is written. @param {string} text */
export function pirt(text) {
  const written = cleanLine(stripInvisible(text), 120);
  const digits = together(bareOf(written)).replace(/-/g, "");
  if (!/^(?:[0-9]{12}|[0-9]{15,17})$/.test(digits)) return written;
  return digits.length === 12 ? digits : `${digits.slice(0, -2)}-${digits.slice(-2)}`;
}

/** "MD 234567890123". @param {string} text */
export function bpom(text) {
  const number = together(bareOf(text));
  const found = whole("bpom", number);
  if (found) {
    const [letters, digits] = found.slice(1).filter(Boolean);
    return `${letters.toUpperCase()} ${digits}`;
  }
  const isNumber = /^[0-9]+$/.test(number);
  if (isNumber && (number.length === 15 || text.toLowerCase().includes("irt"))) {
    throw new Fault(`Ini seperti nomor P-IRT. Hapus baris ini, lalu tulis di baris pirt: ${number}`);
  }
  if (isNumber) throw new Fault(`Tulis juga dua huruf di depannya, seperti di kemasan: MD ${number}, atau ML kalau barang impor`);
  throw new Fault("Tulis seperti di kemasan: MD atau ML, lalu 12 angka. Kalau belum punya, hapus baris ini", "MD 234567890123");
}

/** "SNI 8664:2018". @param {string} text */
export function sni(text) {
  const written = bareOf(text).replace(/^sni[\s.:-]*/, "");
  // Behind "sni" may stand what people copy along, once more.
  const found = whole("sni", bareOf(written));
  if (found && found.groups) {
    const {of, group, number, year} = found.groups;
    return `SNI ${of ? of.trim().toUpperCase() : ""}${of ? " " : ""}${group || ""}${number}${group ? "-" : ":"}${year}`;
  }
  if (/^[0-9]{2,6}(?:[.-][0-9]{1,3})?$/.test(written)) {
    throw new Fault(`Tulis juga tahunnya, seperti di sertifikat: SNI ${written}, titik dua, lalu tahun`);
  }
  throw new Fault("Tulis nomor standarnya dengan tahun, seperti di sertifikat. Kalau belum punya, hapus baris ini", "SNI 9999:2020");
}

/** Thirteen digits. @param {string} text */
export function nib(text) {
  const digits = together(bareOf(text));
  if (/^[0-9]{16}$/.test(digits)) {
    throw new Fault("Ini 16 angka, seperti NIK di KTP. NIK tidak boleh tampil: hapus baris ini. NIB berisi 13 angka");
  }
  if (!/^[0-9]{13}$/.test(digits)) throw new Fault("Tulis 13 angka NIB dari OSS. Kalau belum punya, hapus baris ini", "1234567890123");
  return digits;
}

/** "tidak", "proses", "ID…", "MUI …"; any other number as it is written. @param {string} text */
export function halal(text) {
  const written = cleanLine(stripInvisible(text), 120);
  const bare = plainNumber(written);
  const answer = new Map(Object.entries(known("halalWords"))).get(bare.replace(/\.+$/, ""));
  if (answer) return answer;
  if (!/[0-9]/.test(written)) {
    throw new Fault("Tulis nomor sertifikatnya (ID, lalu 17 angka), atau proses kalau sertifikatnya sedang diurus, "
      + "atau tidak kalau memakai bahan haram. Kalau belum mengurus, hapus baris ini");
  }
  const front = seen(`^(?:${known("halalPrefix")})`, bare);
  const number = bare.slice(front ? front[0].length : 0).replace(/[\s./_-]/g, "");
  const own = /^(?:id)?([0-9]{17})$/.exec(number);
  const mui = whole("mui", number);
  return own ? `ID${own[1]}` : mui ? `MUI ${mui[1] || mui[2]}` : written;
}

/** "#8a4b2d". @param {string} text */
export function colour(text) {
  const example = '"#8a4b2d"';
  if (!text.trim()) throw new Fault("Tulis warnanya di antara tanda kutip, supaya yang sesudah # terbaca", example);
  const code = stripInvisible(text).toLowerCase();
  if (!whole("colour", code)) throw new Fault("Tulis kode warna dengan # dan enam angka atau huruf a sampai f", example);
  return code.length === 7 ? code : code.replace(/[0-9a-f]/g, "$&$&");
}

/** Kemendagri's. @param {string} text */
export function villageCode(text) {
  const code = stripInvisible(text);
  if (!whole("village", code)) throw new Fault("Tulis kode desa dari Kemendagri, sepuluh angka dengan titik", "32.04.11.2002");
  if (!"123".includes(code[9])) throw new Fault("Empat angka terakhir kode Kemendagri diawali 1, 2, atau 3; kode BPS lain lagi", "32.04.11.2002");
  return code;
}

/** @param {string} text */
export function email(text) {
  const written = stripInvisible(text);
  const at = written.lastIndexOf("@");
  if (at < 0) throw new Fault("Alamat surel memuat tanda @", "desa@contoh.id");
  const [user, domain] = [written.slice(0, at), written.slice(at + 1).toLowerCase()];
  if (!whole("emailUser", user) || !whole("host", domain) || written.length > 254) {
    throw new Fault("Tulis satu alamat surel yang lengkap", "desa@contoh.id");
  }
  return `${user}@${domain}`;
}

/** A name for a time zone that this browser knows, too. @param {string} text */
export function zone(text) {
  try {
    if (/^[A-Z]/.test(text)) return new Intl.DateTimeFormat("id", {timeZone: text}) && text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new Fault("Tulis zona waktu Indonesia: Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura", "Asia/Jakarta");
}

/** Words as a file's name, as python-slugify makes it of Latin letters; other scripts' letters are left out. @param {string} words */
export function slugOf(words) {
  const bare = words.normalize("NFKD").replace(/\p{M}|[\u2018\u2019\u{10000}-\u{10ffff}]/gu, "").toLowerCase().replace(/(?<=[0-9]),(?=[0-9])/g, "");
  const parts = bare.split(/[^a-z0-9]+/).filter(Boolean);
  let found = "";
  for (const part of parts) {
    const longer = found ? `${found}-${part}` : part;
    if (longer.length <= 80) found = longer;
  }
  return found || parts.join("-").slice(0, 80);
}

/** A file's own name. @param {string} text */
export function slug(text) {
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
export function fileName(text, folder, names) {
  const written = text.trim();
  if (!names || names.includes(written)) return written;
  const [, place, last] = /** @type {RegExpExecArray} */ (/^(?:(.*)\/)?([^/]*)$/s.exec(written.replace(/\.md$/, "")));
  const meant = slugOf(cut(last, 120));
  if (["", folder].includes((place || "").split("/").pop() || "") && meant && names.includes(meant)) return meant;
  const name = written.startsWith(`${folder}/`) ? written.slice(folder.length + 1) : written;
  const sorted = [...names].sort();
  const some = `${sorted.slice(0, 5).join(", ")}${sorted.length > 5 ? ", …" : ""}`;
  const near = nearest(cut(name.toLowerCase(), 120).replace(/(?<=[^./])\.[a-z]{2,4}$/, ""), sorted);
  const hint = near ? `Mungkin maksudnya: ${near}` : sorted.length ? `Yang ada: ${some}` : `Map ${folder}/ masih kosong`;
  throw new Fault(`Tidak ada berkas ${folder}/${cut(name, 80).replace(/\.md$/, "")}.md. ${hint}`);
}

/** A photo's own name; of `names`, where they are known, the one that is meant. @param {string} text @param {string[]} [names] */
export function photo(text, names) {
  const name = cleanLine(text, 120);
  const example = "ladu-ketan-1.jpg";
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
