// What the label of a promo picture says, fitted: the name takes what the price, the facts and a calendar leaf leave it.

import { DESCENT } from "./card-text.js";

export const [INK, INK_2] = ["#231f19", "#5c5344"];
const ROWS = 5;

// Eyebrow, name, price with unit, further facts in at most `height` pixels.
//
// Beside a calendar leaf stand eyebrow and name, below it the rest. The unit stands beside the price, or below where it's long; a word
// before the price ("mulai") is as small. The name takes what the others leave, but facts make room, the last one first, before it
// becomes small or is cut.
export function contentOf({ card, sizes, type }, room, height) {
  const { gap, small } = sizes;
  const [leaf, indent] = card.day ? [sizes.leaf[1], sizes.leaf[0] + 2 * gap] : [0, 0];
  const eyebrow = type.fit(card.eyebrow, "eyebrow", sizes.eyebrow, room - indent, 1);
  const [before, amount] = /^(?:(.*) (?=Rp))?(.*)$/.exec(card.price).slice(1);
  const lead = type.fit(before || "", "text", small, room >> 1, 1);
  const inset = lead.lines.length ? lead.width + (gap >> 1) : 0;
  const price = type.fit(amount, "price", sizes.price, room - inset, 1);
  const next = inset + price.width + gap + 8;
  const aside = room - next >= 4 * small[0] && type.fit(card.price && card.unit, "text", small.slice(0, 2), room - next, 2);
  const beside = aside && aside.whole && card.price;
  const unit = type.fit(beside ? "" : card.unit, "text", small, room, 2);
  const head = withGap(eyebrow, Math.floor(gap * 2 / 3));
  const fixed = head + withGap(price, Math.floor(gap * 5 / 4)) + withGap(unit, gap >> 1);
  let [facts, name, upper] = [[], null, 0];
  // First in three rows, then in five; then with a fact less.
  for (let [count, rows] = [card.lines.length, 3]; count >= 0; count -= rows === ROWS ? 1 : 0, rows = ROWS + 3 - rows) {
    facts = factsOf(type, small, card.lines.slice(0, count), room, leaf ? height - leaf - 3 * gap : (height - fixed) >> 1);
    const below = facts.reduce((sum, block) => sum + block.height + (gap >> 1), facts.length ? gap * 3 >> 1 : 0);
    name = type.fit(card.name, "name", sizes.name, room - indent, rows, height - fixed - below);
    upper = Math.max(head + name.height, leaf);
    if (name.whole && name.size >= sizes.name[sizes.name.length - 4] && upper + fixed - head + below <= height) {
      break;
    }
  }

  const items = [[eyebrow, indent, 0, INK_2], [name, indent, head, INK]];
  let top = upper;
  if (price.lines.length) {
    top += Math.floor(gap * 5 / 4);
    const stand = (block) => top + baseline(price) - baseline(block);
    items.push([lead, 0, stand(lead), INK_2], [price, inset, top, INK]);
    if (beside) {
      items.push([aside, next, stand(aside), INK_2]);
    }
    top += price.height;
  }
  if (unit.lines.length) {
    items.push([unit, 0, top + (gap >> 1), INK_2]);
    top += (gap >> 1) + unit.height;
  }
  const rule = facts.length ? top + gap : 0;
  top += facts.length ? gap * 3 >> 1 : 0;
  for (const block of facts) {
    items.push([block, 0, top + (gap >> 1), INK]);
    top += (gap >> 1) + block.height;
  }
  return { items, height: top, rule };
}

// Each in one row where that needs no small letters, else in two; in one, cut, where two would take more than `height`.
function factsOf(type, small, lines, room, height) {
  const last = small[small.length - 1];
  let facts = [];
  for (const [size, rows] of [...small.slice(0, -1).map((one) => [one, 1]), ...small.map((one) => [one, 2]), [last, 1]]) {
    facts = lines.map((line) => type.fit(line, "text", [size], room, rows));
    if (facts.every((block) => block.whole) && facts.reduce((sum, block) => sum + block.height, 0) <= height) {
      break;
    }
  }
  return facts;
}

function withGap(block, gap) {
  return block.lines.length ? block.height + gap : 0;
}

// Where the last line stands, from the block's top.
function baseline(block) {
  return block.height - Math.round(block.size * DESCENT);
}
