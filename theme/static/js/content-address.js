// Web addresses: what every link asks of one before it looks for its own host (catalog/urls.py).

import {Fault, explain, known, seen, stripInvisible, whole} from "./content-text.js";

/** @typedef {{host: string, path: string, query: string, hash: string}} Link the last two with their sign in front, or "" */

/** @param {Link} link */
export const addressOf = ({host, path, query, hash}) => `https://${host}${path}${query}${hash}`;

/** An https address of a public host. @param {string} text @param {string} example @returns {Link} */
export function split(text, example) {
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
  if (/[<>"{}|^\u0060[\]]/.test(rest) || seen("badPercent", rest)) {
    throw new Fault("Ada tanda yang tidak boleh di dalam tautan; salin ulang tautannya", example);
  }
  const host = rest.split(/[/?#]/, 1)[0];
  explain("hostMistakes", host, example);
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
