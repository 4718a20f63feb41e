// What running words do with the goods they name: order, ask, tell, call off, put right.

import { parts, within } from "./desk-named.js";
import { WORD, does, idle, isUnit } from "./desk-words.js";

const ASKED = /^(?:n?gg?ak?|teu|kah) (?:[\n,.!]|y|ya|kak|kk|teh|kang|bu|bang|mas|mbak|gan|min)$/;

// What each token's clause does: the last place of a word of each kind, -1 for none.
export function withClauses(tokens) {
  const clauses = [...tokens, null].map((token, nth) => ({ nth, mark: -1, ...Object.fromEntries(Object.keys(WORD).map((kind) => [kind, -1])) }));
  tokens.forEach((token, at) => {
    const { word } = token;
    const [before, next] = [at - 1, at + 1].map((place) => (tokens[place] || { word: "\n" }).word);
    if (word === "?" && token.clause) {
      Object.assign(clauses[token.clause - 1], { asksElse: at, mark: at });
    }
    token.clause = clauses[token.clause];
    for (const kind of Object.keys(WORD).filter((one) => does(one, word))) {
      if (!(kind === "wants" && (does("except", before) || /nya$/.test(next) || /^kem/.test(before) || (at > 1 && /^kem/.test(tokens[at - 2].word)))) && !(kind === "past" && does("like", before))) {
        // "mau ambil pesanan nastar"
        token.clause[kind === "wants" && next === "pesanan" ? "past" : kind] = at;
      }
    }
    // "ada yang wijen ga, kak"
    if (ASKED.test(`${word} ${next}`)) {
      Object.assign(token.clause, { asksElse: at, mark: at });
    }
    if (/^(?:lagi|deui)$/.test(word) && before[0] === "#") {
      token.clause.more = at;
    }
  });
}

// What is called off, and what is put in its place; `everything` is the place up to which all is off, -1 for none.
export function negate(tokens, slots) {
  const gone = [];
  let everything = -1;
  const close = (start, end) => tokens.slice(start, end).every(({ word }) => idle(word) || isUnit(word) || word[0] === "#");
  tokens.forEach(({ word, clause }, at) => {
    const next = (tokens[at + 1] || tokens[at]).word;
    const off = does("off", word) || (does("not", word) && (does("wants", next) || /^(?:jadi|jd|usah|pakai)$/.test(next)) && clause.ifs < 0);
    const same = slots.filter((slot) => [slot.clause, tokens[slot.near.at].clause].includes(clause));
    const behind = same.find((slot) => slot.at > at && close(at, slot.at));
    const ahead = same.filter((slot) => slot.end <= at).pop();
    const target = does("except", word) ? behind : off ? (ahead && close(ahead.end, at) && ahead) || behind : does("swap", word) && ahead;
    if (target) {
      const alike = slots.filter((slot) => slot.at <= target.at && slot.slugs.some((slug) => target.slugs.includes(slug)) && (!target.varian || slot.varian === target.varian));
      alike.forEach((slot) => {
        slot.off = true;
      });
      gone.push(target);
      const instead = slots.find((slot) => slot.at > at && !slot.off && !slot.amount && slot.clause.nth - clause.nth < 2);
      if (instead) {
        instead.amount = (alike.find((slot) => slot.amount) || target).amount;
      }
    } else if (off && !/^(?:usah|perlu|pakai)$/.test(next)) {
      everything = at;
    }
  });
  return { gone, everything };
}

// Nothing but goods, with nothing around them that asks or tells.
export const isList = (tokens, slots) => tokens.every(({ word, clause: { past, asks, asksElse, ifs } }, at) => (
  Math.max(past, asks, asksElse, ifs) < 0 && (idle(word) || parts(word) || within(slots, at))
));

// "kue kotak ya", "nastarnya juga ya"
const TAKEN = /^(?:(?:juga|jg|aja?|saja) )*(?:y|ya+h?|dong|deh|atuh)\b/;
const isTaken = (tokens, { end }) => TAKEN.test(tokens.slice(end, end + 3).map(({ word }) => word).join(" "));

export function meant(slot, tokens, slots, ordered, gone, list) {
  const { clause, at, amount, weighed, product } = slot;
  const { past, wants, ifs, asks, asksElse, mark, sums, more, swap, holds } = clause;
  // "20 kue kotak isinya lemper sama onde-onde"
  if (!amount && holds >= 0 && holds < at) {
    return false;
  }
  if (amount && amount.clause !== clause && (amount.clause.asks < 0 || amount.clause.ifs >= 0)) {
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
  // "pengen beli tas, tapi belum gajian"
  const wished = tokens.some(({ word, clause: { nth, past: later } }) => nth === clause.nth + 1 && later >= 0 && /^(?:tapi|tp)$/.test(word));
  const wanted = isTaken(tokens, slot) || (list && (slots[1] || product.whole)) || weighed || Boolean(gone[0] || ordered[0]) || tokens.some((one) => one.clause.nth <= clause.nth && one.clause.wants >= 0) || slots.some((other) => other.amount && other.at < at);
  // Who has sent an order's own text speaks of its goods without ordering them again.
  return asksElse < 0 && !wished && (ordered.some(({ tebakan }) => !tebakan) ? more >= 0 || swap >= 0 : wanted);
}

// Who says it again means it once, who says more adds, who says "jadi" puts it right.
export function settle(ordered, slots, gone, everything, left, several) {
  const lines = ordered.map(({ produk, varian, jumlah }, at) => ({ slugs: [produk], written: "", varian, jumlah, at }));
  for (const { slugs, varian, amount, product, clause, apart } of slots) {
    const jumlah = amount ? amount.value : 0;
    const { more, now } = (amount || { clause }).clause;
    const old = lines.find((line) => line.slugs[0] === slugs[0] && (line.varian === varian || !line.varian || !varian));
    if (!old || apart || (varian && old.varian !== varian && (old.varian || old.at === undefined) && old.jumlah && jumlah && old.amount !== amount && !(old.jumlah === jumlah && /n(?:ya|a|e)$/.test(product.words.join(" "))) && now < 0 && more < 0)) {
      lines.push({ slugs, written: product.words.join(" "), varian, jumlah, amount });
    } else {
      const again = more < now || (more < 0 && (old.at !== undefined || (old.jumlah === jumlah && !several) || old.amount === amount));
      old.varian = old.varian || varian;
      old.jumlah = !jumlah ? old.jumlah : again ? jumlah : old.jumlah + jumlah;
    }
  }
  // "tambah 1": of the only thing there is; "eh 3 deh": of the last that was said.
  const put = left.reverse().find(({ at, clause }) => (clause.now >= 0 || (clause.more >= 0 && (ordered[0] || slots.some((slot) => slot.at < at)))) && ((!lines[1] && clause.now === at - 1) || !slots.some((slot) => slot.clause === clause)));
  const last = put && slots.filter(({ at }) => at < put.at).pop();
  const line = put && (lines[1] ? last && put.clause.more < 0 && lines.find(({ slugs, varian }) => slugs[0] === last.slugs[0] && varian === last.varian) : lines[0]);
  if (line) {
    line.jumlah = put.value + (put.clause.more > put.clause.now ? line.jumlah : 0);
  }
  const isOff = ({ produk, varian }) => gone.some((slot) => slot.slugs.includes(produk) && (!slot.varian || slot.varian === varian)) || (everything >= 0 && !slots[0]);
  return {
    guesses: lines.filter(({ at, jumlah, varian }) => at === undefined || jumlah !== ordered[at].jumlah || varian !== ordered[at].varian),
    off: ordered.map((line, at) => at).filter((at) => isOff(ordered[at])),
  };
}
