// The numbers of order sheets: which goods typed digits name, else which digit can't be. As plugins/storefront/words/paper_numbers.py prints them.

// FORMATS.md, "Check digit on paper".
const DAMM = ["0317598642", "7092154863", "4206871359", "1750983426", "6123045978", "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"];
const SHORTEST = 4;

/** @typedef {{ produk: string, varian: string, angka: string[], nomor: string }} Numbered  `angka`: its digits under each name, `nomor`: what is printed today */

/** @param {string} digits */
export function checkDigit(digits) {
  return [...digits].reduce((state, digit) => DAMM[state][digit], "0");
}

function beginnings(digits) {
  return [...digits].map((digit, at) => digits.slice(0, at + 1)).slice(SHORTEST - 1);
}

/** All that can be ordered by a number. @param {import("./goods.js").Goods} goods  @returns {Numbered[]} */
export function numbered(goods) {
  const rows = [...goods.produk.values()].filter((product, at, all) => all.indexOf(product) === at).flatMap(({ slug, angka, varian }) => (
    [angka || []].flat().map((words, at) => ({ produk: slug, varian: varian[at] ? varian[at].nama : "", angka: words.split(" ") }))
  ));
  const known = new Map();
  for (const start of rows.flatMap(({ angka }) => [...new Set(angka.flatMap(beginnings))])) {
    known.set(start, (known.get(start) || 0) + 1);
  }
  return rows.map((row) => {
    const body = beginnings(row.angka[0]).find((start) => known.get(start) === 1) || row.angka[0];
    return { ...row, nomor: body + checkDigit(body) };
  });
}

// One digit is another, or two neighbours are swapped.
function oneSlip(one, other) {
  const at = [...one].findIndex((digit, place) => digit !== other[place]);
  const [first, second] = one.slice(at, at + 2);
  return one.slice(at + 1) === other.slice(at + 1) || (second + first === other.slice(at, at + 2) && one.slice(at + 2) === other.slice(at + 2));
}

/**
 * What typed digits say: the goods that they name, of which there are two where another began alike since the sheet was printed; else those that may be
 * meant, the place (from 1) of the first digit that can't be, and whether they are a right number whose good is no more.
 * @param {Numbered[]} rows  @param {string} typed
 * @returns {{ found: Numbered[], near: Numbered[], bad: number, gone: boolean }}
 */
export function meant(rows, typed) {
  const body = typed.slice(0, -1);
  const right = body.length >= SHORTEST && checkDigit(body) === typed.slice(-1);
  const found = right ? rows.filter(({ angka }) => angka.some((digits) => digits.startsWith(body))) : [];
  const begun = (start) => rows.filter(({ nomor }) => nomor.startsWith(start));
  if (right || begun(typed)[0]) {
    return { found, near: right ? [] : begun(typed), bad: 0, gone: right && !found[0] };
  }
  const bad = [...typed].findIndex((digit, at) => !begun(typed.slice(0, at + 1))[0]) + 1;
  return { found, near: rows.filter(({ nomor }) => oneSlip(nomor.slice(0, typed.length), typed)), bad, gone: false };
}
