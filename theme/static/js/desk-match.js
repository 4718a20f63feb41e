// Names of goods and variants in running words: whole or in part, with a slip, run together, or without their vowels.

import { idle, isUnit, isWord, nameTokens, sameUnit } from "./desk-words.js";

const GLUE = new Set(["yang", "yg", "rasa", "warna", "varian"]);

/**
 * @typedef {{ slug: string, tokens: string[], alias: boolean }} Name
 * @typedef {{ at: number, end: number, slugs: string[], whole: boolean, head: boolean, ordered: boolean, found: number, words: string[] }} Hit  tokens from `at` to `end`, `found`
 *   words of the name, `head` its first among them; several `slugs` where they are called alike
 */

/** @param {any[][]} names  slug, name, whether the name is only another for it @returns {Name[]} */
export function namesFor(names) {
  return names.map(([slug, name, alias]) => ({ slug, alias, tokens: nameTokens(name.replace(/ \(tidak halal\)$/, "")) })).filter(({ tokens }) => tokens[0]);
}

// Changed, dropped, added or swapped letters (Damerau and Levenshtein).
function slips(one, other) {
  let [before, row] = [[], [...`${other} `].map((letter, at) => at)];
  for (let down = 1; down <= one.length; down += 1) {
    const next = [down];
    for (let across = 1; across <= other.length; across += 1) {
      const swapped = one[down - 1] === other[across - 2] && one[down - 2] === other[across - 1];
      next[across] = Math.min(row[across] + 1, next[across - 1] + 1, row[across - 1] + (one[down - 1] === other[across - 1] ? 0 : 1), swapped ? before[across - 2] + 1 : 99);
    }
    [before, row] = [row, next];
  }
  return row[other.length];
}

const bones = (word) => word.replace(/[aeiou]/g, "").replace(/(.)\1/g, "$1");

// "krpk" for keripik, "sbl" for sambal.
function shortened(written, word) {
  let at = 0;
  for (const letter of word) {
    at += letter === written[at] ? 1 : 0;
  }
  return written[0] === word[0] && at === written.length && bones(written).length > 1 && bones(written).length >= bones(word).length - (bones(word).length > 3 ? 1 : 0);
}

/** From 0 to 1: how surely a written word is this word of a name. */
function likeness(written, word) {
  if (written === word || written === `#${word}` || sameUnit(written) === sameUnit(word)) {
    return 1;
  }
  const stem = written.replace(/(..)(?:nya|na|ne)$/, "$1");
  if (stem === word) {
    return 0.99;
  }
  if (idle(written) || word.length < 4 || !isWord(written) || !isWord(word) || Math.abs(stem.length - word.length) > 3) {
    return 0;
  }
  if (!/[aeiou]/.test(written) && shortened(written, word)) {
    return 0.75;
  }
  const most = word.length > 7 ? 2 : 1;
  const found = written[0] === word[0] || (written[0] === word[1] && written[1] === word[0]) ? Math.min(slips(written, word), stem.length > 2 ? slips(stem, word) : 9) : 9;
  return found <= most ? 0.9 - found / 10 : 0;
}

// One name from one place on: which of its words stand there, in whatever order, and how surely.
function hitOf({ tokens, alias, slug }, words, at) {
  const word = words[at];
  for (let most = tokens.length; most > 1 && word.length > 5; most -= 1) {
    const like = likeness(word, tokens.slice(0, most).join(""));
    if (like > 0.75) {
      return { slug, tokens, alias, end: at + 1, found: most, sum: most + like - 1, head: true, strong: true, ordered: true };
    }
  }
  const left = tokens.map((token, nth) => nth);
  let [end, sum, head, strong, digits, last, ordered] = [at, 0, false, false, 0, -1, true];
  for (let next = at; next < words.length && next <= end + 1 && left.length; next += 1) {
    const likes = left.map((nth) => likeness(words[next], tokens[nth]));
    const like = Math.max(...likes);
    if (like) {
      const [nth] = left.splice(likes.indexOf(like), 1);
      const token = tokens[nth];
      sum += like;
      head = head || nth === 0;
      strong = strong || (isWord(token) && token.length > 2 && !isUnit(token) && !idle(token));
      ordered = ordered && nth > last;
      last = nth;
      digits = isWord(token) ? 0 : digits + 1;
      end = next + 1;
    } else if (next === at || !GLUE.has(words[next])) {
      break;
    }
  }
  // An amount behind half a name is an amount.
  const cut = left.length ? digits : 0;
  const found = tokens.length - left.length - cut;
  return found > 0 && (strong || !left.length) ? { slug, tokens, alias, end: end - cut, found, sum: sum - cut, head, strong, ordered } : null;
}

/** The best of all names from this place on, or null. A whole name comes before a part, then the longer, the more exact, the one with its first word. */
export function matchAt(names, words, at) {
  if (!isWord(words[at]) && words[at][0] !== "#") {
    return null;
  }
  const rank = ({ tokens, found, sum, alias, head }) => {
    const whole = found === tokens.length;
    return (whole ? 1e6 : 0) + found * 1e4 + Math.round(sum * 100) * 4 + (whole && alias ? 0 : 2) + (head ? 1 : 0);
  };
  const hits = names.map((name) => hitOf(name, words, at)).filter(Boolean).sort((one, other) => rank(other) - rank(one));
  const [first] = hits;
  if (!first) {
    return null;
  }
  const alike = hits.filter((hit) => rank(hit) === rank(first));
  // "ladu" is Ladu Ketan beside Ladu Ketan Stoples, which says more.
  const plainest = alike.find(({ tokens }) => alike.every((other) => tokens.every((token) => other.tokens.includes(token))));
  const { end, head, ordered, found, tokens } = first;
  return { at, end, head, ordered, found, whole: found === tokens.length, slugs: [...new Set((plainest ? [plainest] : alike).map(({ slug }) => slug))], words: words.slice(at, end) };
}
