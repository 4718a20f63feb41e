// What only the village's own file has: its site, repository, code, colour, zone and mail (catalog/links.py and text.py).

import {split} from "./content-address.js";
import {Fault, known, stripInvisible, whole} from "./content-text.js";

/** @typedef {import("./content-address.js").Link} Link */

/** "#8a4b2d". @param {string} text */
function colour(text) {
  const example = '"#8a4b2d"';
  if (!text.trim()) throw new Fault("Tulis warnanya di antara tanda kutip, supaya yang sesudah # terbaca", example);
  const code = stripInvisible(text).toLowerCase();
  if (!whole("colour", code)) throw new Fault("Tulis kode warna dengan # dan enam angka atau huruf a sampai f", example);
  return code.length === 7 ? code : code.replace(/[0-9a-f]/g, "$&$&");
}

/** Kemendagri's. @param {string} text */
function villageCode(text) {
  const code = stripInvisible(text);
  if (!whole("village", code)) throw new Fault("Tulis kode desa dari Kemendagri, sepuluh angka dengan titik", "32.04.11.2002");
  if (!"123".includes(code[9])) throw new Fault("Empat angka terakhir kode Kemendagri diawali 1, 2, atau 3; kode BPS lain lagi", "32.04.11.2002");
  return code;
}

/** @param {string} text */
function email(text) {
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
function zone(text) {
  try {
    if (/^[A-Z][a-z]+\/[A-Z][a-z]/.test(text)) return new Intl.DateTimeFormat("id", {timeZone: text}) && text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new Fault("Tulis zona waktu Indonesia: Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura", "Asia/Jakarta");
}

/** Where GitHub publishes a repository. @param {string} owner @param {string} name */
function pagesAddress(owner, name) {
  const host = `${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`;
}

/** Raises for the guide's own words in the place of a name. @param {Link} link @param {(owner: string, name: string) => string} made @param {string} own "owner/name", or "" */
function refusePlaceholder({host, path}, made, own) {
  if (!/nama-akun|nama-repo/i.test(host + path)) return;
  const [owner, name] = own.split("/");
  throw new Fault("Ganti NAMA-AKUN dan NAMA-REPO dengan nama akun dan repo Anda", made(owner || "sukamaju", name || "toko"));
}

/** The address that a site is published under, with a slash at its end. @param {string} text @param {string} [own] */
function siteBase(text, own = "") {
  const example = "https://nama-akun.github.io/nama-repo/";
  const link = split(text, example);
  const found = known("githubHosts").includes(link.host) && whole("repoPath", link.path);
  if (found) throw new Fault("Ini alamat repo, bukan alamat situsnya", pagesAddress(found[1], found[2].replace(/\.git$/, "")));
  refusePlaceholder(link, pagesAddress, own);
  if (link.query || link.hash) throw new Fault("Tulis alamat situsnya saja, tanpa ? dan #", example);
  const path = `${link.path.replace(/\/$/, "")}/`;
  if ((link.host + path).length > 200) throw new Fault("Alamat situs paling panjang 200 karakter", example);
  if (!whole("sitePath", path) || /\.html?\/$/.test(path)) throw new Fault("Tulis alamat beranda situsnya", example);
  return `https://${link.host}${path}`;
}

/** "https://github.com/owner/name". @param {string} text @param {string} [own] */
function repository(text, own = "") {
  const example = "https://github.com/nama-akun/nama-repo";
  const made = (/** @type {string} */ owner, /** @type {string} */ name) => `https://github.com/${owner}/${name}`;
  if (stripInvisible(text).startsWith("git@github.com:")) throw new Fault("Salin alamat dari peramban, yang diawali https://github.com/", example);
  const link = split(text, example);
  refusePlaceholder(link, made, own);
  if (!known("githubHosts").includes(link.host)) throw new Fault(`Alamat ${link.host.slice(0, 60)} bukan milik GitHub`, example);
  const found = whole("repoPath", link.path);
  const name = found ? found[2].replace(/\.git$/, "") : "";
  if (!found || ["", ".", ".."].includes(name)) throw new Fault("Tulis alamat reponya: nama akun, garis miring, nama repo", example);
  if (found[3] && found[3] !== "/") throw new Fault("Tulis alamat reponya saja", made(found[1], name));
  return made(found[1], name);
}

/** @type {import("./content-values.js").Readers} */
export const readers = {
  warna: colour,
  kode: villageCode,
  surel: email,
  zona: zone,
  situs: (text, {repository: own}) => siteBase(text, own),
  repo: (text, {repository: own}) => repository(text, own),
};
