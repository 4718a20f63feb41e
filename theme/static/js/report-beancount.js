// The programme's books as plain text for a bookkeeper's program (Beancount 3; see FORMATS.md, "Books"). Pure.

import { dayAfter } from "./consign-book.js";

/** Within quotes, on one line. */
const quoted = (words) => `"${words.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ").replace(/[\\"]/g, "\\$&")}"`;
const postings = (pos) => pos.map(([account, uang]) => `  ${account}  ${uang} IDR`);

/** @param {import("./report-entries.js").Books} books @param {number} saldo rupiah in cash at the end, which its reader holds against all of it @param {string} title */
export function toBeancount({ dari, sampai, awal, baris }, saldo, title) {
  // As nothing is the programme's own, what it has and what it owes are the same.
  const entries = [...(awal.size ? [{ hari: dari, kata: "Saldo awal", pos: [...awal] }] : []), ...baris];
  const accounts = ["Assets:Kas", ...entries.flatMap(({ pos }) => pos.map(([account]) => account))];
  return [
    `option "title" ${quoted(title)}`, 'option "operating_currency" "IDR"', "", ...[...new Set(accounts)].sort().map((account) => `${dari} open ${account} IDR`),
    ...entries.flatMap(({ hari, kata, pos }) => ["", `${hari} * ${quoted(kata)}`, ...postings(pos)]),
    "", `${dayAfter(sampai, 1)} balance Assets:Kas  ${saldo} IDR`, "",
  ].join("\n");
}
