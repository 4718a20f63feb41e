// Which amount of running words is of which line.

import { parts, within } from "./desk-named.js";
import { does, idle, isUnit, isWord, nameTokens, sameWord } from "./desk-words.js";

// What it costs a line to have no amount; one that stands further away is none of its own.
const NONE = 4;

// The amounts go to the lines they stand nearest to, each to one: all ways are weighed. Returns those that are left.
export function assign({ goods }, tokens, slots) {
  const named = slots.flatMap(({ product, near }) => [product, near]);
  const taken = tokens.map((token, at) => within(named, at));
  const inside = (at) => taken[at];
  const all = tokens.map((token, at) => ({ ...token, at })).filter(({ value, at }) => value > 0 && !inside(at) && !(at && does("except", tokens[at - 1].word)));
  const sum = all.reduce((more, { value }) => more + value, 0);
  // "10: 4 asin, 6 pedas", "2, sama 1 yang pedas, jadi 3": the sum is no line's own.
  const amounts = all.filter(({ value, at }, nth) => !(at && slots[1] && all[2] && value * 2 === sum && /^(?:jadi|jd|total|semua)/.test(tokens[at - 1].word)) && !slots.some(({ product }) => {
    const most = slots.filter((slot) => slot.product === product).length;
    const left = all.slice(nth + 1, nth + 1 + most).reduce((more, part) => more - part.value, value);
    return most > 1 && at > product.at - 2 && all[nth + most] && !left;
  }));
  // Whoever begins with an amount goes on so.
  const first = amounts[0] && slots[0] && amounts[0].at < slots[0].at ? -0.1 : 0.1;
  const between = (start, end) => tokens.slice(start, end).reduce((sum, { word }) => sum + (word === "\n" ? 2 : parts(word) ? 1.5 : idle(word) || isUnit(word) ? 0.05 : 0.7), 0);
  const costOf = ({ slugs, at, end, near, clause: own }, { at: place, measure, each, clause }) => {
    const unit = (tokens[place + 1] || tokens[place]).word;
    const fits = nameTokens(goods.produk.get(slugs[0]).satuan).map(sameWord).includes(sameWord(unit)) ? -0.4 : 0;
    // "isinya berapa? 30 ya?"
    if (each || (measure && !fits) || (clause !== own && ((clause.mark >= 0 && clause.wants < 0) || (own.past >= 0 && tokens.slice(end, place + 1).every((token) => token.clause.wants < 0))))) {
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
  // The best that can be had for all lines from this one on, with the amounts behind the last that is used up.
  const found = new Map();
  const best = (nth, used) => {
    const slot = slots[nth];
    if (!slot) {
      return { cost: 0 };
    }
    const last = slots[nth - 1] || { end: 0 };
    const [from, until] = [Math.max(used + 1, (last.product === slot.product ? last.near : last).end), (slots[nth + 1] || { at: tokens.length }).at];
    const key = `${nth} ${from}`;
    if (!found.has(key)) {
      const ways = [null, ...amounts.filter(({ at }) => at >= from && at < until)].map((amount) => {
        const rest = best(nth + 1, amount ? amount.at : used);
        return { cost: rest.cost + Math.min(amount ? costOf(slot, amount) : NONE, NONE), amount, rest };
      });
      found.set(key, ways.sort((one, other) => one.cost - other.cost)[0]);
    }
    return found.get(key);
  };
  let way = best(0, -1);
  slots.forEach((slot) => {
    slot.amount = way.amount || amounts.find(({ each }) => each);
    way = way.rest;
    const { sajian, satuan } = goods.produk.get(slot.slugs[0]);
    // "buat 40 orang, kue kotak ya"
    const guests = sajian && sajian[1] === satuan && tokens.find(({ people }) => people);
    slot.amount = slot.amount || (guests && { ...guests, value: guests.people }) || null;
    // So much by weight, of what isn't sold so, is an amount that nobody can put down.
    slot.weighed = tokens.some(({ measure, clause }) => measure && clause === slot.clause);
  });
  slots.forEach((slot) => {
    // "10, separo wijen separo asli"; "3: asin, pedas, balado"
    const all = slots.filter(({ product }) => product === slot.product);
    const [one, more] = all.filter(({ amount }) => amount);
    const { amount } = one || slot;
    if (one && !more && all[1] && all[0].near.at > amount.at && (slot.near.half ? amount.value % all.length === 0 : amount.value === all.length)) {
      amount.value /= all.length;
      all.forEach((each) => Object.assign(each, { amount }));
    }
  });
  const left = amounts.filter((amount) => !slots.some((slot) => slot.amount === amount));
  // "isinya berapa? ok saya ambil 3"
  left.forEach((amount) => {
    const last = slots.filter(({ at }) => at < amount.at).pop();
    const { wants, mark, asks, ifs } = amount.clause;
    if (last && (!last.amount || last.amount.clause.mark >= 0) && (wants >= 0 || /^(?:s?aja|we|wae|weh|mawon)$/.test(tokens[amount.at + 1].word)) && mark < 0 && (asks < 0 || ifs >= 0)) {
      last.amount = amount;
    }
  });
  return left.filter((amount) => !slots.some((slot) => slot.amount === amount));
}
