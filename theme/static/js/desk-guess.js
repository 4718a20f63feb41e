// What a buyer may mean who writes as one talks: goods, variants and amounts out of running words, as proposals that a person confirms.

import { WORD, idle, isUnit, isWord, matchAt, nameTokens, namesFor, sameWord, tokensOf } from "./desk-words.js";

/**
 * @typedef {{ slugs: string[], written: string, varian: string, jumlah: number, at?: number }} Guess  `jumlah` 0 where none is said; several `slugs`
 *   where goods are called alike; `at` the place of the order's own line that it changes
 */

// More words than anyone writes in a chat are not looked through.
const MOST_TOKENS = 500;
// What it costs a line to have no amount; one that stands further away is none of its own.
const NONE = 4;

function catalogueOf(goods) {
  const products = [...goods.produk].filter(([slug, product]) => slug === product.slug).map(([, product]) => product);
  const names = namesFor([...products.map(({ slug, nama }) => [slug, nama, false]), ...[...goods.produk].map(([other, { slug }]) => [slug, other.replace(/-/g, " "), true])]);
  return {
    goods, names, variants: new Map(products.map(({ slug, varian }) => [slug, namesFor(varian.map(({ nama }) => [nama, nama, false]))])),
    units: new Set(products.flatMap(({ satuan, sajian }) => nameTokens([satuan, ...(sajian || []).slice(1, 2)].join(" ")))),
    twice: new Set(names.flatMap(({ tokens }) => tokens.filter((token, at) => token === tokens[at + 1]))),
    begun: new Set(nameTokens(products.flatMap(({ nama, varian }) => [nama, ...varian.map((one) => one.nama)]).join(" ")).map((token) => token.slice(0, 3))),
  };
}

/**
 * @param {string[]} lines  @param {{ produk: string, varian: string, jumlah: number, tebakan?: boolean }[]} ordered  what its lines say that stand alone
 * @returns {{ guesses: Guess[], off: number[] }} `off`: which of these are called off
 */
export function guess(goods, lines, ordered = []) {
  const catalogue = catalogueOf(goods);
  const tokens = tokensOf(lines, catalogue.units, catalogue.twice, catalogue.begun).slice(0, MOST_TOKENS);
  const words = tokens.map(({ word }) => word);
  const products = withVariants(catalogue, words, productsIn(catalogue, words), ordered);
  /** @type {any[]} */
  const slots = products.flatMap((product, nth) => slotsOf(catalogue, words, products, nth));
  slots.forEach((slot) => {
    slot.clause = tokens[slot.product.at].clause;
  });
  const clauses = clausesOf(tokens);
  const left = assign(catalogue, tokens, slots, clauses);
  const { gone, everything } = negate(tokens, clauses, slots);
  const said = slots.filter((slot) => !slot.off && slot.at > everything);
  return settle(ordered, said.filter((slot) => meant(slot, clauses, said, ordered, gone, isTaken(words, clauses, slots, slot))), gone, everything, left, clauses);
}

// A name from this place on, where it is none of the words before it: a variant or a unit of theirs.
function hitAt({ names, variants, units }, words, at, last) {
  const hit = matchAt(names, words, at);
  if (!hit || (last && last.end === at - 1 && words[at - 1][0] === "#" && (isUnit(words[at]) || units.has(words[at])))) {
    return null;
  }
  // "1 kotak kue lapis" is no kue kotak.
  const next = hit.ordered ? null : matchAt(names, words, at + 1);
  const variant = last && !hit.whole && last.slugs.map((slug) => matchAt(variants.get(slug), words, at)).some((one) => one && one.found >= hit.found);
  return variant || (next && next.whole && next.found >= hit.found) ? null : hit;
}

function productsIn(catalogue, words) {
  const { names, variants, units } = catalogue;
  const known = (word = "\n") => !isWord(word) || idle(word) || isUnit(word) || units.has(word) || word.length < 3 || /^(?:di|ng|ny|ber|ter)...|(?:in|kan|nya)$/.test(word);
  const found = [];
  for (let at = 0; at < words.length; at += 1) {
    const hit = hitAt(catalogue, words, at, found[found.length - 1]);
    if (hit) {
      const [before, next = "\n"] = [words[at - 1] || "\n", words[hit.end]];
      // "ladu kacang" is no ladu ketan, "sate ayam" no lemper ayam; but whole names of several words are what they are.
      const another = !(hit.whole && hit.found > 1) && !/nya$/.test(words[hit.end - 1]) && !known(next) && !matchAt(names, words, hit.end) && !hit.slugs.some((slug) => matchAt(variants.get(slug), words, hit.end));
      // "teh" is a drink only beside an amount.
      const spoken = hit.words.every(idle) && ![before, next, isUnit(before) ? words[at - 2] || "" : ""].some((word) => word[0] === "#");
      if (!another && !spoken && !WORD.place.has(before === "." && words[at - 2] && words[at - 2].length < 4 ? words[at - 2] : before) && (hit.head || known(before))) {
        found.push(hit);
      }
      at = hit.end - 1;
    }
  }
  return found;
}

// Beside an amount a variant of one product alone stands for that: "wijen 2"; and where the only thing that is ordered lacks one, "yang wijen" says which.
function withVariants({ variants }, words, products, ordered) {
  const found = [...products];
  const open = ordered.length === 1 && !ordered[0].varian ? ordered[0].produk : "";
  for (let at = 0; at < words.length; at += 1) {
    const inside = products.some((hit) => at >= hit.at && at < hit.end);
    const hits = inside ? [] : [...variants].filter(([slug]) => !open || open === slug).map(([slug, names]) => ({ ...matchAt(names, words, at), slug })).filter(({ whole, slug, words: said = [] }) => whole && (open === slug || !said.every(idle)));
    const [hit] = hits;
    const before = words[at - 1] || "\n";
    const begins = !isWord(before) || idle(before) || isUnit(before);
    const counted = hit && [before, words[hit.end] || "", isUnit(before) ? words[at - 2] || "" : ""].some((word) => word[0] === "#");
    if ((open || (begins && counted)) && hit && !hits[1] && !hit.slugs[1] && !products.some(({ slugs }) => slugs.some((slug) => variants.get(slug).some((name) => matchAt([name], words, at))))) {
      found.push({ ...hit, slugs: [hit.slug], varian: hit.slugs[0], chooses: Boolean(open) });
      at = hit.end - 1;
    }
  }
  return found.sort((one, other) => one.at - other.at);
}

// Each variant that is named with a product is a line of its own.
function slotsOf({ goods, variants, names }, words, products, nth) {
  const product = products[nth];
  const from = nth ? products[nth - 1].end : 0;
  const until = nth + 1 < products.length ? products[nth + 1].at : words.length;
  const hits = [];
  for (let at = from; at < until; at += 1) {
    // Before a name of its own where nothing parts it from that, and something from the one before.
    const near = at >= product.end || (at < product.at && !words.slice(at, product.at).some(parts) && (!nth || words.slice(from, at).some(parts)));
    const [slug, hit] = (near ? product.slugs : []).map((one) => [one, matchAt(variants.get(one), words, at)]).find(([, one]) => one && !one.slugs[1] && one.end <= until) || [];
    if (hit) {
      const [varian] = hit.slugs;
      if (![words[at - 1], words[at - 2]].some((word) => WORD.except.has(word)) && !hits.some((one) => one.varian === varian)) {
        hits.push({ at, end: hit.end, slug, varian });
      }
      at = hit.end - 1;
    }
  }
  const slugs = hits[0] ? [hits[0].slug] : bySize(goods, names, words, product, until);
  const made = { slugs, product, at: product.at, end: product.end, varian: product.varian || "", near: product };
  return hits[0] ? hits.filter(({ slug }) => slug === slugs[0]).map((hit, at) => ({
    ...made, varian: hit.varian, near: hit, at: at ? hit.at : Math.min(made.at, hit.at), end: at ? hit.end : Math.max(made.end, hit.end),
  })) : [made];
}

const parts = (word) => WORD.and.has(word) || WORD.stop.has(word) || word === ",";

// "ladu ketan 2 stoples", where a good of that name is sold in them.
function bySize({ produk }, names, words, { slugs, end, whole }, until) {
  const { nama, satuan } = produk.get(slugs[0]);
  const unit = words.slice(end, Math.min(end + 3, until)).find(isUnit);
  const wanted = [...nameTokens(nama), unit].sort().join(" ");
  const other = whole && !slugs[1] && unit && !nameTokens(satuan).includes(unit) && names.find(({ tokens, alias }) => !alias && [...tokens].sort().join(" ") === wanted);
  return other ? [other.slug] : slugs;
}

// The amounts go to the lines they stand nearest to, each to one: all ways are weighed. Returns those that are left.
function assign({ goods }, tokens, slots, clauses) {
  const inside = (at) => slots.some(({ product, near }) => [product, near].some((hit) => at >= hit.at && at < hit.end));
  const amounts = tokens.map((token, at) => ({ ...token, at })).filter(({ value, at }) => value > 0 && !inside(at) && !(at && WORD.except.has(tokens[at - 1].word)));
  // Whoever begins with an amount goes on so.
  const first = amounts[0] && slots[0] && amounts[0].at < slots[0].at ? -0.1 : 0.1;
  const between = (start, end) => tokens.slice(start, end).reduce((sum, { word }) => sum + (word === "\n" ? 2 : parts(word) ? 1.5 : idle(word) || isUnit(word) ? 0.05 : 0.7), 0);
  const costOf = ({ slugs, at, end, near, clause: own }, { at: place, measure, each, clause }) => {
    const unit = (tokens[place + 1] || tokens[place]).word;
    const fits = nameTokens(goods.produk.get(slugs[0]).satuan).map(sameWord).includes(sameWord(unit)) ? -0.4 : 0;
    // "isinya berapa? 30 ya?"
    if (each || (measure && !fits) || (clause !== own && clauses[clause].mark >= 0)) {
      return NONE;
    }
    if (place >= at && place < end) {
      return fits + (place < near.at ? between(place + 1, near.at) : between(near.end, place)) / 2;
    }
    // "seblak 1 rengginang 2": that is of something else.
    const { word } = tokens[place - 1] || { word: "\n" };
    const theirs = isWord(word) && !idle(word) && !isUnit(word) && !inside(place - 1) ? 0.5 : 0;
    return fits + (place < at ? between(place + 1, at) + first + theirs : between(end, place) - first);
  };
  // The best that can be had for all lines so far, by the last amount that is used up.
  let ways = new Map([[-1, { cost: 0, picks: [] }]]);
  slots.forEach((slot, nth) => {
    const [from, until] = [nth ? slots[nth - 1].end : 0, nth + 1 < slots.length ? slots[nth + 1].at : tokens.length];
    const options = amounts.filter(({ at }) => at >= from && at < until).map((amount) => ({ amount, cost: costOf(slot, amount) })).filter(({ cost }) => cost < NONE);
    const next = new Map();
    for (const [last, way] of ways) {
      for (const { amount, cost } of [{ amount: null, cost: NONE }, ...options.filter((option) => option.amount.at > last)]) {
        const key = amount ? amount.at : last;
        if (!next.has(key) || next.get(key).cost > way.cost + cost) {
          next.set(key, { cost: way.cost + cost, picks: [...way.picks, amount] });
        }
      }
    }
    ways = next;
  });
  const [{ picks }] = [...ways.values()].sort((one, other) => one.cost - other.cost);
  slots.forEach((slot, nth) => {
    slot.amount = picks[nth] || amounts.find(({ each }) => each) || null;
    // So much by weight, of what isn't sold so, is an amount that nobody can put down.
    slot.weighed = tokens.some(({ measure, clause }) => measure && clause === slot.clause);
  });
  return amounts.filter((amount) => !picks.includes(amount));
}

// What each clause does: the last place of a word of each kind, -1 for none.
function clausesOf(tokens) {
  const clauses = [...tokens, null].map(() => Object.fromEntries([...Object.keys(WORD), "mark"].map((kind) => [kind, -1])));
  tokens.forEach(({ word, clause }, at) => {
    const [before, next] = [at - 1, at + 1].map((place) => (tokens[place] || { word: "\n" }).word);
    for (const kind of Object.keys(WORD).filter((one) => WORD[one].has(word))) {
      if (!(kind === "wants" && /nya$|^n?t?anya|^tny/.test(next)) && !(kind === "past" && WORD.like.has(before))) {
        clauses[clause][kind] = at;
      }
    }
    if (word === "lagi" && before[0] === "#") {
      clauses[clause].more = at;
    }
    if (word === "?" && clause) {
      Object.assign(clauses[clause - 1], { asksElse: at, mark: at });
    }
  });
  return clauses;
}

// What is called off, and what is put in its place; `everything` is the place up to which all is off, -1 for none.
function negate(tokens, clauses, slots) {
  const gone = [];
  let everything = -1;
  const close = (start, end) => tokens.slice(start, end).every(({ word }) => idle(word) || isUnit(word) || word[0] === "#");
  tokens.forEach(({ word, clause }, at) => {
    const next = (tokens[at + 1] || tokens[at]).word;
    const off = WORD.off.has(word) || (WORD.not.has(word) && WORD.acts.has(next) && clauses[clause].ifs < 0);
    const same = slots.filter((slot) => slot.clause === clause);
    const behind = same.find((slot) => slot.at > at && close(at, slot.at));
    const ahead = same.filter((slot) => slot.end <= at).pop();
    const target = WORD.except.has(word) ? behind : off ? (ahead && close(ahead.end, at) && ahead) || behind : WORD.swap.has(word) && ahead;
    if (target) {
      const alike = slots.filter((slot) => slot.at <= target.at && slot.slugs.some((slug) => target.slugs.includes(slug)) && (!target.varian || slot.varian === target.varian));
      alike.forEach((slot) => {
        slot.off = true;
      });
      gone.push(target);
      const instead = slots.find((slot) => slot.at > at && !slot.off && !slot.amount && slot.clause - clause < 2);
      if (instead) {
        instead.amount = (alike.find((slot) => slot.amount) || target).amount;
      }
    } else if (off && !/^(?:usah|sah|perlu|pake|pakai)$/.test(next)) {
      everything = at;
    }
  });
  return { gone, everything };
}

// "kue kotak ya", "nastarnya juga ya"; or goods alone, with nothing around them that asks or tells.
function isTaken(words, clauses, slots, { end }) {
  const inside = (at) => slots.some((slot) => at >= slot.at && at < slot.end);
  return /^(?:(?:juga|jg|aja|aj|saja) )*(?:ya|y|yah|yaa|dong|donk|deh|atuh)\b/.test(words.slice(end, end + 3).join(" "))
    || (Boolean(slots[1]) && words.every((word, at) => inside(at) || idle(word) || parts(word)) && clauses.every(({ past, asks, asksElse, ifs }) => Math.max(past, asks, asksElse, ifs) < 0));
}

function meant({ clause, at, amount, weighed, product }, clauses, slots, ordered, gone, isTaken) {
  const { past, wants, ifs, asks, asksElse, mark, sums, more, swap } = clauses[clause];
  if (amount && amount.clause !== clause && clauses[amount.clause].asks < 0) {
    return true;
  }
  if (past > wants || (ifs >= 0 && (asks >= 0 || mark >= 0 || (asksElse >= 0 && wants < 0) || !amount))) {
    return false;
  }
  if (product.chooses && asks < 0) {
    return true;
  }
  if (amount || asks >= 0) {
    return Boolean(amount) && (asks < 0 || sums >= 0 || wants >= 0);
  }
  const wanted = isTaken || weighed || Boolean(gone[0] || ordered[0]) || clauses.some((one, nth) => nth <= clause && one.wants >= 0) || slots.some((other) => other.amount && other.at < at);
  // Who has sent an order's own text speaks of its goods without ordering them again.
  return asksElse < 0 && (ordered.some(({ tebakan }) => !tebakan) ? more >= 0 || swap >= 0 : wanted);
}

// Who says it again means it once, who says more adds, who says "jadi" puts it right.
function settle(ordered, slots, gone, everything, left, clauses) {
  const lines = ordered.map(({ produk, varian, jumlah }, at) => ({ slugs: [produk], written: "", varian, jumlah, at }));
  for (const { slugs, varian, amount, product, clause } of slots) {
    const jumlah = amount ? amount.value : 0;
    const { more, now } = clauses[amount ? amount.clause : clause];
    const old = lines.find((line) => line.slugs[0] === slugs[0] && (line.varian === varian || !line.varian || !varian));
    if (!old || (varian && old.varian !== varian && (old.varian || old.at === undefined) && old.jumlah && jumlah && now < 0 && more < 0)) {
      lines.push({ slugs, written: product.words.join(" "), varian, jumlah });
    } else {
      const again = more < 0 && (now >= 0 || old.at !== undefined || old.jumlah === jumlah);
      old.varian = old.varian || varian;
      old.jumlah = !jumlah ? old.jumlah : again ? jumlah : old.jumlah + jumlah;
    }
  }
  // "tambah 1": of the only thing there is; "eh 3 deh": of the last that was said.
  const put = left.reverse().find(({ at, clause }) => (clauses[clause].now >= 0 || (clauses[clause].more >= 0 && (ordered[0] || slots.some((slot) => slot.at < at)))) && !slots.some((slot) => slot.clause === clause));
  const last = put && slots.filter(({ at }) => at < put.at).pop();
  const line = put && (lines[1] ? last && clauses[put.clause].more < 0 && lines.find(({ slugs, varian }) => slugs[0] === last.slugs[0] && varian === last.varian) : lines[0]);
  if (line) {
    line.jumlah = put.value + (clauses[put.clause].more >= 0 ? line.jumlah : 0);
  }
  const isOff = ({ produk, varian }) => gone.some((slot) => slot.slugs.includes(produk) && (!slot.varian || slot.varian === varian)) || (everything >= 0 && !slots[0]);
  return {
    guesses: lines.filter(({ at, jumlah, varian }) => at === undefined || jumlah !== ordered[at].jumlah || varian !== ordered[at].varian),
    off: ordered.map((line, at) => at).filter((at) => isOff(ordered[at])),
  };
}
