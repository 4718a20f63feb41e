// Which goods and variants running words name, each a line that may be meant.

import { GLUE, HALVES, does, idle, isKnown, isUnit, isWord, matchAt, nameTokens, sameWord } from "./desk-words.js";

// A name from this place on, where it is none of the words before it: a variant or a unit of theirs.
function hitAt({ names, variants, units }, words, at, last) {
  const hit = matchAt(names, words, at);
  if (!hit || (last && last.end === at - 1 && words[at - 1][0] === "#" && (isUnit(words[at]) || units.has(words[at])))) {
    return null;
  }
  // "1 kotak kue lapis" is no kue kotak.
  const next = hit.ordered ? null : matchAt(names, words, at + 1);
  // "yoghurt stroberi", where there are strawberries, too.
  const close = last && last.end === at - (GLUE.has(words[at - 1]) ? 1 : 0);
  const variant = last && (close || !hit.whole) && last.slugs.map((slug) => matchAt(variants.get(slug), words, at)).some((one) => one && one.found >= hit.found);
  return variant || (next && next.whole && next.found >= hit.found) ? null : hit;
}

// Whether an amount stands beside it, with its unit between them or not.
const isCounted = (words, at, end) => [words[at - 1], words[end], isUnit(words[at - 1]) && words[at - 2]].some((word) => word && word[0] === "#");

const PASSING = /^(?:di|ng|ny|ber|ter)...|(?:in|kan|nya)$/;
// Whether a word names nothing else.
const known = ({ units }, word = "\n") => !isWord(word) || idle(word) || isUnit(word) || units.has(word) || sameWord(word) === "pedas" || PASSING.test(word);

export function productsIn(catalogue, words) {
  const { names, variants } = catalogue;
  const found = [];
  for (let at = 0; at < words.length; at += 1) {
    const hit = hitAt(catalogue, words, at, found[found.length - 1]);
    if (hit) {
      // "yang merah 1", where goods are called so and others come so.
      hit.slugs = [...hit.slugs, ...(hit.head ? [] : [...variants].filter(([slug, own]) => !hit.slugs.includes(slug) && matchAt(own, words, at)).map(([slug]) => slug))];
      const [before, next = "\n"] = [words[at - 1] || "\n", words[hit.end + (words[hit.end] === "rasa" ? 1 : 0)]];
      const told = hit.slugs.some((slug) => matchAt(variants.get(slug), words, hit.end));
      // "ladu kacang" is no ladu ketan, "sate ayam" no lemper ayam; but whole names of several words are what they are.
      const another = !((hit.whole || hit.head) && hit.found > 1) && !/n(?:ya|a|e)$/.test(words[hit.end - 1]) && !known(catalogue, next) && !(matchAt(names, words, hit.end) || {}).head && !told;
      // "teh" is a drink only beside an amount.
      const spoken = hit.words.every(isKnown) && !isCounted(words, at, hit.end);
      if (!another && !spoken && (hit.head || (known(catalogue, before) && (told || GLUE.has(before) || isCounted(words, at, hit.end))))) {
        found.push(hit);
      }
      at = hit.end - 1;
    }
  }
  // "yang merah satu, gelangnya": bracelets come so, whatever else is called red.
  const sure = found.filter(({ head, slugs }) => head && !slugs[1]);
  return found.filter(({ head, slugs }) => head || !slugs[1] || !sure.some((hit) => slugs.includes(hit.slugs[0])));
}

// Beside an amount a variant of one product alone stands for that: "wijen 2"; and where the only thing that is ordered lacks one, "yang wijen" says which.
export function withVariants(catalogue, words, products, ordered) {
  const { variants } = catalogue;
  const found = [...products];
  const open = ordered.length === 1 && !ordered[0].varian ? ordered[0].produk : "";
  for (let at = 0; at < words.length; at += 1) {
    const hits = within(products, at) ? [] : [...variants].filter(([slug]) => !open || open === slug).map(([slug, names]) => ({ ...matchAt(names, words, at), slug })).filter(({ whole, slug, words: said = [] }) => whole && (open === slug || !said.every(isKnown)));
    const [hit] = hits;
    const before = words[at - 1] || "\n";
    const begins = (!isWord(before) || idle(before) || isUnit(before)) && !products.some(({ end }) => end === at);
    const counted = hit && isCounted(words, at, hit.end) && known(catalogue, words[hit.end + 1]);
    if ((open || (begins && counted)) && hit && !hits[1] && !hit.slugs[1] && !products.some(({ slugs }) => slugs.some((slug) => matchAt(variants.get(slug), words, at)))) {
      found.push({ ...hit, slugs: [hit.slug], varian: hit.slugs[0], chooses: Boolean(open) });
      at = hit.end - 1;
    }
  }
  return found.sort((one, other) => one.at - other.at);
}

// Each variant that is named with a product is a line of its own.
export function slotsOf({ goods, variants, names }, words, products, nth) {
  const product = products[nth];
  const from = nth ? products[nth - 1].end : 0;
  const until = nth + 1 < products.length ? products[nth + 1].at : words.length;
  const hits = [];
  // "yang merah satu, yang hitam dua, gelangnya"
  const last = !nth && does("stop", words[product.end]);
  for (let at = from; at < until; at += 1) {
    // Before a name of its own where nothing parts it from that, and something from the one before.
    const near = at >= product.end || (at < product.at && (last || !words.slice(at, product.at).some(parts)) && (!nth || words.slice(from, at).some(parts)));
    const [slug, hit] = (near ? product.slugs : []).map((one) => [one, matchAt(variants.get(one), words, at)]).find(([, one]) => one && !one.slugs[1] && one.end <= until) || [];
    if (hit) {
      const [varian] = hit.slugs;
      const half = HALVES.has((words[at - 1] || "").slice(1));
      if (![words[at - 1], words[at - 2]].some((word) => word === "campur" || does("except", word)) && !hits.some((one) => one.varian === varian)) {
        hits.push({ at, end: hit.end, slug, varian, half });
      }
      at = hit.end - 1;
    }
  }
  const slugs = hits[0] ? [hits[0].slug] : bySize(goods, names, words, product, until);
  const made = { slugs, product, at: product.at, end: product.end, varian: product.varian || "", near: product };
  const first = hits[1] && hits[1].at < product.at ? hits[0] : made;
  if (!hits[0]) {
    return [made];
  }
  // "keripik 2 bungkus, sama 1 yang pedas" are two lines.
  const amounts = [...words.slice(product.end, hits[0].at), words[hits[0].end]].map((word, at) => (word[0] === "#" ? product.end + at : 0)).filter(Boolean);
  const apart = Boolean(amounts[1]) && words.slice(...amounts).some((word) => does("and", word));
  return [...(apart ? [made] : []), ...hits.filter(({ slug }) => slug === slugs[0]).map((hit, at) => ({
    ...made, varian: hit.varian, near: hit, apart, at: at || apart ? hit.at : Math.min(first.at, hit.at), end: at || apart ? hit.end : Math.max(first.end, hit.end),
  }))];
}

// "kupluknya ready? mau yg anak", "wijen deh. 3 ya ladunya": a variant in a clause without goods is of the only line that lacks one of its own.
export function saidApart({ variants }, tokens, slots) {
  const words = tokens.map(({ word }) => word);
  slots.forEach((slot) => {
    const { clause } = tokens[slot.near.at];
    slot.clause = clause.wants < 0 ? slot.clause : clause;
  });
  tokens.forEach(({ clause }, at) => {
    const open = slots.filter(({ slugs, varian }) => !varian && !slugs[1] && matchAt(variants.get(slugs[0]), words, at));
    const { mark, asks, past, wants } = clause;
    if (open[0] && !open[1] && !within(slots.map(({ near }) => near), at) && Math.max(mark, asks, past) < 0 && !slots.some((slot) => slot.clause === clause) && !does("except", words[at - 1])) {
      const hit = matchAt(variants.get(open[0].slugs[0]), words, at);
      if (!hit.slugs[1]) {
        Object.assign(open[0], { varian: hit.slugs[0], clause: wants < 0 ? open[0].clause : clause });
      }
    }
  });
}

export const within = (hits, at) => hits.some((hit) => at >= hit.at && at < hit.end);
export const parts = (word) => does("and", word) || does("stop", word) || word === ",";

// "ladu ketan 2 stoples", where a good of that name is sold in them.
function bySize({ produk }, names, words, { slugs, end }, until) {
  const unit = words.slice(end, Math.min(end + 3, until)).find(isUnit);
  const wanted = `${[...nameTokens(produk.get(slugs[0]).nama), unit].sort()}`;
  const other = unit && names.find(({ tokens }) => `${[...tokens].sort()}` === wanted);
  return other ? [other.slug] : slugs;
}
