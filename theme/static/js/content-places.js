// Places on the map: two decimal degrees, or a link of Google Maps (catalog/places.py).

import {addressOf, split} from "./content-address.js";
import {Fault, explain, known, plainNumber, stripInvisible, whole} from "./content-text.js";

const PLACE = "-7.0061, 107.5562";

/** {lat, lon} in degrees (WGS 84), or {url} of a link that leads there. @param {string} text @returns {{lat: number, lon: number} | {url: string}} */
function place(text) {
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
  explain("placeMistakes", numbers, PLACE);
  return new Fault("Tulis garis lintang dan garis bujur dari Google Maps", PLACE);
}

/** @type {import("./content-values.js").Readers} */
export const readers = {koordinat: place};
