// Whether public sums leave open what each household earned. Pure.
//
// What is public are sums over groups (all that was sold in a month, all of a category …). Rupiah that one household would have earned more, and another as much less,
// in the same month, category and channel change none of them: so much is open for sure, whatever else follows from the sums together. That is asked to be a good part
// of what the household earned, upwards and downwards, and also where another household (the one that knows most) subtracts its own. For one table alone this
// is the p%-rule (Handbook on Statistical Disclosure Control, "Sensitive cells in magnitude tables"); see FORMATS.md, "Public figures".

/** At least so many households stand behind each figure. */
export const LEAST = 5;
/** So many percent of what one earned stay open. */
export const PERCENT = 20;
/** Two households are less than so many percent of a figure. */
export const TWO = 90;

/**
 * @typedef {{ pemilik: string, kategori: string, saluran: string, bulan: string, uang: number }} Part  what one household earned of one category, by one channel, in one
 *   month: whole rupiah, more than 0, each such part once
 * @typedef {"kategori" | "saluran" | "bulan"} By
 * @typedef {{ menurut: By, rowOf: Map<string, string> }} Grouping  a table: to which public row each category, channel or month belongs
 * @typedef {Map<string, number>} Earned  rupiah by household
 */

/** @param {Map<string, number>} sums @param {string} whose @param {number} more */
export function add(sums, whose, more) {
  sums.set(whose, (sums.get(whose) || 0) + more);
}

/**
 * Whether all rows of these tables may be public together; without a table, whether the sum of all may be.
 * @param {Part[]} parts @param {Grouping[]} tables
 */
export function open(parts, tables) {
  /** @type {Map<string, { rows: string[], earned: Earned }>} */
  const cells = new Map();
  for (const part of parts) {
    const rows = ["", ...tables.map(({ menurut, rowOf }) => rowOf.get(part[menurut]))];
    const key = JSON.stringify(rows);
    const cell = cells.get(key) || { rows, earned: new Map() };
    cells.set(key, cell);
    add(cell.earned, part.pemilik, part.uang);
  }
  const all = [...cells.values()];
  return all.length > 0 && ["", ...tables].every((_, at) => [...new Set(all.map(({ rows }) => rows[at]))].every((row) => (
    openSum(all.filter(({ rows }) => rows[at] === row).map(({ earned }) => earned)))));
}

/** Whether one sum leaves each household's part of it open. @param {Earned[]} cells  what it is the sum of; only within one can rupiah be another's unseen */
function openSum(cells) {
  const sums = new Map();
  cells.forEach((cell) => cell.forEach((uang, household) => add(sums, household, uang)));
  const total = allOf([...sums.values()]);
  const two = total - allOf(behind([...sums.values()], 2));
  return sums.size >= LEAST && two * 100 < TWO * total && [...sums].every(([household, uang]) => {
    const mine = cells.filter((cell) => cell.has(household));
    return Math.min(more(mine, household), less(mine, household)) * 100 >= PERCENT * uang;
  });
}

/** Rupiah that could be this household's as well, for whoever knows the most of the others'. @param {Earned[]} cells @param {string} household */
function more(cells, household) {
  const others = new Map();
  cells.forEach((cell) => cell.forEach((uang, other) => other !== household && add(others, other, uang)));
  return leftBy(others);
}

/** Rupiah of this household that could be somebody else's as well; alone, or with one who knows, it has none. @param {Earned[]} cells @param {string} household */
function less(cells, household) {
  const known = new Map();
  for (const cell of cells.filter(({ size }) => size > 1)) {
    const [other] = cell.size > 2 ? ["", ""] : [...cell.keys()].filter((one) => one !== household);
    add(known, other, cell.get(household));
  }
  const anyway = known.get("") || 0;
  known.delete("");
  return anyway + leftBy(known);
}

/** @param {number[]} sums @param {number} most  without so many of the largest */
const behind = (sums, most) => sums.sort((one, other) => other - one).slice(most);
/** @param {number[]} sums */
const allOf = (sums) => sums.reduce((sum, uang) => sum + uang, 0);
/** All but the largest. @param {Map<string, number>} sums */
const leftBy = (sums) => allOf(behind([...sums.values()], 1));
