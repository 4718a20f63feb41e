// Links and places: recognised, brought to one form, or refused (catalog/urls.py, links.py, networks.py and places.py).

import {Fault, known, plainNumber, seen, stripInvisible, whole} from "./content-text.js";

/** @typedef {{host: string, path: string, query: string, hash: string}} Link the last two with their sign in front, or "" */

/** @param {Link} link */
const addressOf = ({host, path, query, hash}) => `https://${host}${path}${query}${hash}`;

/** An https address of a public host. @param {string} text @param {string} example @returns {Link} */
function split(text, example) {
  const written = stripInvisible(text);
  const short = (/** @type {string} */ proposal) => [...proposal].length <= 100 ? proposal : example;
  if (written.includes(" ")) {
    const found = seen("linkInText", written);
    throw new Fault("Tulis tautannya saja, tanpa kata lain", found ? short(found[0]) : example);
  }
  if (written.includes("\\")) throw new Fault("Tautan ditulis dengan garis miring /", example);
  const at = written.indexOf("://");
  const [scheme, rest] = at < 0 ? [written, ""] : [written.slice(0, at).toLowerCase(), written.slice(at + 3)];
  if (scheme === "http" && at > 0) throw new Fault("Pakai https, bukan http", short(`https://${rest}`));
  if (scheme !== "https" || at < 0) {
    const isBare = /^[A-Za-z0-9.-]+\.[A-Za-z]{2,}(?:\/.*)?$/.test(written);
    throw new Fault("Tautan diawali https://", isBare ? short(`https://${written}`) : example);
  }
  if (/[<>"{}|^`[\]]/.test(rest) || seen("badPercent", rest)) {
    throw new Fault("Ada tanda yang tidak boleh di dalam tautan; salin ulang tautannya", example);
  }
  const host = rest.split(/[/?#]/, 1)[0];
  if (host.includes("@")) throw new Fault("Nama situs tidak didahului tanda @; salin ulang tautannya", example);
  if (host.includes(":")) throw new Fault("Tulis tautan tanpa nomor port", example);
  if (/^[0-9.]+$/.test(host)) throw new Fault("Tulis nama situsnya, bukan angka IP", example);
  const lower = host.toLowerCase();
  // eslint-disable-next-line no-control-regex
  if (/[^\0-\x7f]/.test(host) || !whole("host", lower) || known("private").some((/** @type {string} */ end) => lower.endsWith(end))) {
    throw new Fault("Nama situsnya salah tulis atau bukan situs umum", example);
  }
  // eslint-disable-next-line no-control-regex
  const behind = rest.slice(host.length).replace(/[^\0-\x7f]+/g, encodeURIComponent);
  const [, path, query = "", hash = ""] = /** @type {RegExpExecArray} */ (/^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(behind));
  return {host: lower, path, query: query.length > 1 ? query : "", hash: hash.length > 1 ? hash : ""};
}

/** @param {string} text */
export function website(text) {
  const link = split(text, "https://contoh.id");
  return addressOf({...link, path: link.path || "/"});
}

/** An account, or a page of it, of one of the networks of catalog/networks.py. @param {string} text @param {string} name */
export function account(text, name) {
  const network = known("networks")[name];
  const {hosts, short_hosts: shorts, taken, home, sign, example} = network;
  const written = stripInvisible(text);
  if (!written.includes("/")) {
    const user = written.replace(/^@/, "");
    const lower = user.toLowerCase();
    if ([...hosts, ...shorts, ...taken].includes(lower) || !whole(network.user, user)) {
      throw new Fault(`Tulis nama pengguna ${network.name} tanpa spasi, atau salin tautannya`, example);
    }
    return home + sign + user;
  }
  const link = split(written, example);
  if (shorts.includes(link.host) && whole("accountPath", link.path)) return `https://${link.host}${link.path}`;
  if (!hosts.includes(link.host) && !shorts.includes(link.host)) throw new Fault(`Alamat ${link.host.slice(0, 60)} bukan milik ${network.name}`, example);
  let path = link.path.replace(/^\//, "").replace(/\/$/, "");
  const user = sign && path.startsWith(sign) ? path.slice(1) : path;
  if (path === sign + user && whole(network.user, user) && !taken.includes(user.toLowerCase())) return home + path;
  const key = new Map(Object.entries(network.keys)).get(path);
  if (key) path += `?${key}=${new URLSearchParams(link.query).getAll(key).filter(Boolean).join("&")}`;
  if (!whole(network.pages, path)) throw new Fault(`Tautan ini bukan akun atau halaman ${network.name}`, example);
  return home + path;
}

const [SHOP, LISTING] = ["https://shopee.co.id/nama.toko", "https://shopee.co.id/product/123456/7890123"];

/** A link of Shopee Indonesia, or a short one. @param {string} text @param {string} example */
function shopee(text, example) {
  const link = split(text, example);
  const {host, path} = link;
  if (known("shopeeHosts").includes(host)) return link;
  if (known("shopeeShort").includes(host)) {
    if (!whole("shortPath", path)) throw new Fault("Tautan pendek Shopee ini tidak lengkap; salin ulang", example);
    return link;
  }
  if (whole("shopeeAbroad", host)) throw new Fault("Ini Shopee negara lain; pakai tautan shopee.co.id", example);
  if (host === "seller.shopee.co.id") throw new Fault("Ini halaman penjual (Seller Centre); salin tautan yang dilihat pembeli", example);
  throw new Fault(`Alamat ${host.slice(0, 60)} bukan milik Shopee`, example);
}

/** The shop's name that a path consists of, or "". @param {string} path */
function shopName(path) {
  const name = path.replace(/^\//, "").replace(/\/$/, "").toLowerCase();
  return whole("shopeeNumber", name) || (whole("shopeeName", name) && !known("shopeeTaken").includes(name)) ? name : "";
}

/** A listing's address. @param {string} text */
export function shopeeItem(text) {
  const link = shopee(text, LISTING);
  if (known("shopeeShort").includes(link.host)) return addressOf(link);
  const found = whole("shopeeProduct", link.path);
  if (found && found.groups) {
    const {shop, named_shop: named, item, named_item: other} = found.groups;
    return `https://shopee.co.id/product/${shop || named}/${item || other}`;
  }
  if (shopName(link.path)) throw new Fault("Ini tautan toko; salin tautan dari halaman produknya", LISTING);
  throw new Fault("Tautan ini bukan halaman produk Shopee", LISTING);
}

/** A shop's address. @param {string} text */
export function shopeeShop(text) {
  const written = stripInvisible(text);
  if (!written.includes("/")) {
    const name = written.replace(/^@/, "").toLowerCase();
    if (/^\p{Nd}+$/u.test(name)) throw new Fault("Tulis nama pengguna tokonya, atau salin tautannya", SHOP);
    if (["shopeeTaken", "shopeeHosts", "shopeeShort"].some((list) => known(list).includes(name)) || !whole("shopeeName", name)) {
      throw new Fault("Tulis nama pengguna Shopee, atau salin tautan tokonya", SHOP);
    }
    return `https://shopee.co.id/${name}`;
  }
  const link = shopee(written, SHOP);
  if (known("shopeeShort").includes(link.host)) return addressOf(link);
  if (whole("shopeeProduct", link.path)) throw new Fault("Ini tautan produk; salin tautan dari halaman tokonya", SHOP);
  const found = shopName(link.path);
  if (!found) throw new Fault("Tautan ini bukan halaman toko Shopee", SHOP);
  return `https://shopee.co.id/${found}`;
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
export function siteBase(text, own = "") {
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
export function repository(text, own = "") {
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

const PLACE = "-7.0061, 107.5562";

/** {lat, lon} in degrees (WGS 84), or {url} of a link that leads there. @param {string} text @returns {{lat: number, lon: number} | {url: string}} */
export function place(text) {
  const written = stripInvisible(text);
  if (/^(?:maps\.|www\.|goo\.gl|.*https?:\/\/)/i.test(written)) return placeOfLink(written);
  let numbers = plainNumber(written);
  if (/^\(.*\)$/.test(numbers)) numbers = numbers.slice(1, -1);
  const found = whole("pair", numbers);
  if (!found) throw unlikeAPlace(numbers);
  if (!found[1].includes(".") || !found[2].includes(".")) throw new Fault("Tulis kedua angkanya dengan titik dan desimalnya", PLACE);
  return checked(found[1], found[2]);
}

/** @param {string} written */
function placeOfLink(written) {
  const link = split(written, PLACE);
  const short = new Map([["maps.app.goo.gl", "mapsApp"], ["goo.gl", "mapsOld"]]).get(link.host);
  if (short) {
    if (!whole(short, link.path)) throw new Fault("Tautan ini terpotong atau bukan dari Google Maps; salin lagi dari tombol Bagikan");
    return {url: `https://${link.host}${link.path}`};
  }
  if (!whole("mapsHosts", link.host) || !(link.host.startsWith("maps.") || link.path.startsWith("/maps"))) {
    throw new Fault("Tautan ini bukan dari Google Maps; salin angka koordinatnya", PLACE);
  }
  const asked = [...new URLSearchParams(link.query)].filter(([, value]) => value);
  const keys = known("mapKeys");
  const path = String(new URLSearchParams(`x=${link.path.replace(/[&;]/g, encodeURIComponent)}`).get("x")).replace(/\+/g, " ");
  const pairs = pairsIn(path, asked.filter(([key]) => keys.includes(key)).map(([, value]) => value));
  if (!pairs.length) {
    if (/^\/maps\/(?:place|search)\/[^/@]/.test(link.path) || asked.some(([key]) => key === "cid" || keys.includes(key))) return {url: addressOf(link)};
    throw new Fault("Tautan ini tidak menunjuk satu tempat; buka tempatnya di Google Maps, lalu salin dari tombol Bagikan");
  }
  if (pairs.some((pair) => pair.join() !== pairs[0].join())) {
    throw new Fault("Tautan ini memuat lebih dari satu tempat; salin angka koordinatnya", PLACE);
  }
  return checked(pairs[0][0], pairs[0][1]);
}

/** Latitudes and longitudes of the most exact kind that a link holds. @param {string} path @param {string[]} asked @returns {string[][]} */
function pairsIn(path, asked) {
  const all = (/** @type {string} */ source) => [...path.matchAll(new RegExp(source, "gu"))].map((found) => found.slice(1));
  const degrees = known("degrees");
  const exact = all(`!3d(${degrees})!4d(${degrees})`);
  if (exact.length) return exact;
  const named = [...asked, ...all("/maps/(?:place|search)/([^/@]+)").map(([value]) => value)];
  const searched = named.map((value) => whole("pair", value.trim())).filter(Boolean).map((found) => /** @type {string[]} */ (found).slice(1, 3));
  return searched.length ? searched : all(`/@(${degrees}),(${degrees})`);
}

/** @param {number} lat @param {number} lon */
function inIndonesia(lat, lon) {
  const [south, north, west, east] = known("bounds");
  return lat >= south && lat <= north && lon >= west && lon <= east;
}

/** @param {number} lat @param {number} lon */
const pairOf = (lat, lon) => `${Number(lat.toPrecision(10))}, ${Number(lon.toPrecision(10))}`;

/** @param {string} one @param {string} other */
function checked(one, other) {
  const [lat, lon] = [Number(one), Number(other)];
  const order = "Garis lintang ditulis di depan, lalu garis bujur";
  if (Math.abs(lat) > 90 && Math.abs(lon) <= 90) throw new Fault(order, `${other}, ${one}`);
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) throw new Fault("Garis lintang paling besar 90 dan garis bujur paling besar 180", PLACE);
  if (!lat && !lon) throw new Fault("Titik 0, 0 ada di tengah laut; salin angka koordinat tempatnya", PLACE);
  if (inIndonesia(lat, lon)) return {lat, lon};
  if (inIndonesia(-lat, lon)) throw new Fault("Titik ini di luar Indonesia; mungkin tanda minus di depan terlupa", pairOf(-lat, lon));
  if (inIndonesia(lon, lat)) throw new Fault(order, pairOf(lon, lat));
  for (const by of [10, 100, 1000]) {
    for (const [north, east] of [[lat / by, lon], [lat, lon / by], [lat / by, lon / by], [lat, lon * by]]) {
      if (inIndonesia(north, east)) {
        throw new Fault("Titik ini di luar Indonesia; mungkin titik desimalnya bergeser. Salin ulang angkanya dari Google Maps", pairOf(north, east));
      }
    }
  }
  throw new Fault("Titik ini di luar Indonesia; salin ulang angkanya dari Google Maps", PLACE);
}

/** @param {string} numbers */
function unlikeAPlace(numbers) {
  const commas = /^([+-]?[0-9]{1,3}),([0-9]+) ?[,; ] ?([+-]?[0-9]{1,3}),([0-9]+)$/.exec(numbers);
  if (commas) return new Fault("Desimal koordinat ditulis dengan titik", `${commas[1]}.${commas[2]}, ${commas[3]}.${commas[4]}`);
  if (/^[+-]?[0-9.]+[ ;/]+[+-]?[0-9.]+$/.test(numbers)) return new Fault("Tulis koma di antara kedua angkanya", PLACE);
  if (/[°'"′″]|[0-9] ?(?:[nsew]|ls|lu|bt|bb)(?![a-z0-9])/.test(numbers)) return new Fault("Tulis dengan desimal, bukan derajat dan menit", PLACE);
  return new Fault("Tulis garis lintang dan garis bujur dari Google Maps", PLACE);
}
