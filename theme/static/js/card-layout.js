// What stands on a promo picture and where: everything is measured and placed here, before a pixel is drawn.
//
// A card says (all texts, "" or [] for what is not there): name, village, eyebrow, price, unit, lines, status, call, reply, note,
// link, brand, deep, and day as [weekday, day, month, whether it is red] or null.

import { INK, contentOf } from "./card-content.js";
import { ASCENT, breakable, clean, typed } from "./card-text.js";
import { modules } from "./qr-code.js";

export const [CARD, EDGE, LINE, WHITE] = ["#fffdf7", "#85785d", "#dccdae", "#ffffff"];
const [RED, PALE] = ["#a2351b", "#d6d6dc"];
export const QUIET = 4;
/** A story's edges lie under the controls of WhatsApp and Instagram: there is nothing to read there. */
export const [STORY_TOP, STORY_BOTTOM] = [200, 220];
export const SIZES = { status: [1080, 1920], kotak: [1080, 1080] };

// Pixels to the em, large ones first; `leaf` is the calendar leaf's width and height.
const STATUS = {
  name: [100, 92, 84, 76, 68, 60, 54, 48, 42], price: [136, 124, 112, 100, 88], small: [38, 35, 32, 29], eyebrow: [30, 27, 24],
  status: [76, 66, 56, 46, 38, 32], call: [50, 46, 42, 38, 34, 30], leaf: [250, 288], gap: 24,
};
const SQUARE = {
  name: [72, 66, 60, 54, 48, 42, 37, 33], price: [104, 96, 88, 80, 70], small: [30, 28, 26, 24], eyebrow: [25, 23, 21],
  status: [58, 50, 42, 34, 28, 24], call: [40, 37, 34, 31, 28, 25], leaf: [190, 218], gap: 18,
};
/**
 * `shapes` are what to draw, in their order, each a name and its values; `texts` the lines on top of them: text, face, size, colour,
 * where its baseline starts, and `box` where its pixels may be, as left, top, right, bottom.
 */
export function compose(card, shape, pictured, type) {
  const [wide, high] = SIZES[shape];
  const layout = new Layout(cleaned(card), type, wide, high, pictured, shape === "status" ? STATUS : SQUARE);
  layout[shape]();
  return { wide, high, ground: card.deep, shapes: layout.shapes, texts: layout.texts };
}

function cleaned(card) {
  const texts = Object.entries(card).map(([name, text]) => [name, typeof text === "string" ? clean(text) : text]);
  return { ...Object.fromEntries(texts), lines: card.lines.map(clean).filter(Boolean) };
}

class Layout {
  constructor(card, type, wide, high, pictured, sizes) {
    this.card = card;
    this.type = type;
    this.wide = wide;
    this.high = high;
    this.pictured = pictured;
    this.shapes = [];
    this.texts = [];
    // Without a photo the name is the picture.
    const larger = pictured ? [] : [1.6, 1.4, 1.25, 1.1].map((part) => Math.round(sizes.name[0] * part));
    this.sizes = { ...sizes, name: [...larger, ...sizes.name] };
  }

  draw(name, ...values) {
    this.shapes.push([name, ...values]);
  }

  // Lines below `top`; in the middle of `centred` pixels, where that is given.
  write(block, left, top, colour, box, centred = 0) {
    const { face, size } = block;
    block.lines.forEach((text, number) => {
      const x = left + (centred ? (centred - this.type.width(text, face, size)) >> 1 : 0);
      const y = top + Math.round(size * ASCENT) + number * block.leading;
      this.texts.push({ text, face, size, colour, x, y, box });
    });
  }

  status() {
    const { card, sizes, wide, high } = this;
    const [margin, pad] = [56, 56];
    // Seen on the very phone that would have to scan a code: one answers instead.
    const reply = this.type.fit(card.reply, "bold", sizes.call.map((size) => size + 6), wide - 2 * margin - 72, 1);
    const plate = reply.lines.length ? Math.round(reply.size * 1.9) : 0;
    const foot = this.foot(wide - 2 * margin, "");
    const bottom = high - STORY_BOTTOM - 10;
    const footTop = bottom - foot.height - (plate ? plate + 30 : 0);
    const content = contentOf(this, wide - 2 * margin - 2 * pad, footTop - 56 - 490 - 2 * pad);
    const tall = content.height + 2 * pad;
    const low = footTop - 56;
    // Most of the label is below the photo, so that it hides little of what is for sale.
    const band = this.pictured ? low - tall + Math.min(150, tall >> 1) : footTop - 84;
    const top = this.pictured ? low - tall : (STORY_TOP + 90 + band - tall) >> 1;
    this.picture(band);
    this.label(content, [margin, top, wide - margin, top + tall], pad);
    this.corners(margin, STORY_TOP + 16);
    this.draw("weave", [0, high - STORY_BOTTOM + 56, wide, high], card.deep, mixed(card.deep, 0.07), 7.5);
    if (plate) {
      this.plate(reply, margin, footTop, CARD, card.deep, wide - 2 * margin, plate);
    }
    this.place(foot.items, margin, bottom - foot.height, [margin - 8, footTop, wide - margin + 8, bottom + 10]);
  }

  kotak() {
    const { card, wide, high } = this;
    const [margin, pad] = [40, 40];
    const rows = card.link ? modules(card.link) : [];
    // Its modules are whole pixels, and at least seven of them.
    const across = rows.length + 2 * QUIET;
    const side = card.link ? across * Math.max(7, Math.floor(330 / across)) : 0;
    const room = wide - 2 * margin - (side ? side + 32 : 0);
    const foot = this.foot(room, side ? "Pindai, atau ketik:" : "");
    const bottom = high - margin;
    let [footTop, band, box, content] = [bottom - foot.height, 0, [], null];
    if (this.pictured) {
      const low = footTop - (foot.height ? 36 : 0);
      content = contentOf(this, room - 2 * pad, low - 230 - 2 * pad);
      band = (side ? bottom - side : low - 120) - 76;
      box = [margin, low - content.height - 2 * pad, margin + room, low];
    } else {
      footTop = side ? bottom - ((side + foot.height) >> 1) : footTop;
      band = bottom - Math.max(side, foot.height) - 76;
      const [ceiling, low] = [104, band - 36];
      content = contentOf(this, wide - 2 * margin - 2 * pad, low - ceiling - 2 * pad);
      const top = (ceiling + low - content.height - 2 * pad) >> 1;
      box = [margin, top, wide - margin, top + content.height + 2 * pad];
    }
    this.picture(band);
    this.label(content, box, pad);
    this.corners(margin, 32);
    if (side) {
      this.draw("code", wide - margin - side, bottom - side, side, rows);
    }
    this.place(foot.items, margin, footTop, [margin - 8, footTop - 12, margin + room + 8, high - 16]);
  }

  // The photo, pale where there is a status; or the plait in the village's colour.
  picture(band) {
    const { card, wide } = this;
    if (this.pictured) {
      this.draw("photo", [0, 0, wide, band], card.status !== "");
    } else {
      this.draw("weave", [0, 0, wide, band], card.deep, mixed(card.brand, 0.1), 7.5);
    }
    this.draw("weave", [0, band, wide, band + 36], CARD, card.brand, 1.5);
  }

  // The etiket with what it says; a status lies across its upper border.
  label(content, box, pad) {
    const { card, sizes } = this;
    const [left, top, right, bottom] = box;
    this.draw("label", box);
    if (card.day) {
      this.leaf(card.day, [left + pad, top + pad, left + pad + sizes.leaf[0], top + pad + sizes.leaf[1]]);
    }
    if (content.rule) {
      this.draw("fill", [left + pad, top + pad + content.rule, right - pad, top + pad + content.rule + 2], LINE);
    }
    this.place(content.items, left + pad, top + pad, [left + 16, top + 16, right - 16, bottom - 16]);
    if (card.status) {
      // Where the label is wide, the village has the left.
      const room = this.pictured ? right - left - 2 * pad - 40 : ((right - left) >> 1) - 40;
      const block = this.type.fit(card.status, "bold", sizes.status, room, 1);
      const [wide, high] = plateSize(block);
      this.plate(block, this.pictured ? left + pad : right - pad - wide, top - high + 14, card.day ? RED : INK, WHITE);
    }
  }

  // The day on a leaf of a tear-off calendar; of a Sunday the number is red.
  leaf([weekday, day, month, red], box) {
    const [left, top, right, bottom] = box;
    const [wide, high] = [right - left, bottom - top];
    this.draw("leaf", box, Math.round(high * 0.2), this.card.brand);
    for (const [text, face, part, middle, colour] of [
      [weekday, "bold", 0.11, 0.1, WHITE], [day, "price", 0.5, 0.5, red ? RED : INK], [month, "bold", 0.1, 0.83, INK],
    ]) {
      const block = this.type.fit(text, face, [1, 0.85, 0.7, 0.55].map((less) => Math.round(high * part * less)), wide - 20, 1);
      // Capitals and digits have no tails: their middle is above that of the line.
      this.write(block, left, top + Math.round(high * middle) - Math.round(block.size * 0.4), colour, [left, top, right, bottom - 12], wide);
    }
  }

  // The village signs in the upper left corner; a word about the photo ends in the other.
  corners(margin, top) {
    const { card, sizes, pictured } = this;
    const most = this.wide * 3 >> 3;
    const name = this.type.fit(card.village, "name", sizes.small.map((size) => size + 2), most, 1);
    this.plate(name, margin, top, ...(pictured ? [card.brand, WHITE] : [CARD, card.deep]));
    if (pictured && card.note) {
      const note = this.type.fit(card.note, "bold", sizes.eyebrow, most, 1);
      this.plate(note, this.wide - margin - plateSize(note)[0], top, CARD, INK);
    }
  }

  // Words on a plate of their own.
  plate(block, left, top, ground, colour, wide = plateSize(block)[0], high = plateSize(block)[1]) {
    const box = [left, top, left + wide, top + high];
    this.draw("plate", box, ground, 6);
    // They look centred a little lower than their lines are.
    this.write(block, left, top + ((high - block.height) >> 1) + Math.round(block.size * 0.06), colour, box, wide);
  }

  // Each a block with its place, from the upper left corner of what it is part of, and its colour.
  place(items, left, top, box) {
    items.forEach(([block, x, y, colour]) => this.write(block, left + x, top + y, colour, box));
  }

  // Whom to order from, and the address for those who don't scan.
  foot(room, scan) {
    const { card, sizes, type } = this;
    return stacked([
      [type.fit(card.call, "bold", sizes.call, room, 2), WHITE, sizes.gap],
      [type.fit(scan, "text", sizes.small, room, 1), PALE, sizes.gap >> 1],
      [type.fit(breakable(typed(card.link)), "bold", sizes.small.map((size) => size - 2), room, 3), WHITE, 0],
    ]);
  }
}

function stacked(blocks) {
  const items = [];
  let top = 0;
  for (const [block, colour, gap] of blocks.filter(([one]) => one.lines.length)) {
    items.push([block, 0, top, colour]);
    top += block.height + gap;
  }
  return { items, height: top };
}

function plateSize(block) {
  return [block.width + Math.round(block.size * 1.2), Math.round(block.size * 1.8)];
}

// `colour` with `part` of white in it.
function mixed(colour, part) {
  return colour.replace(/\w\w/g, (two) => Math.round(parseInt(two, 16) * (1 - part) + 255 * part).toString(16).padStart(2, "0"));
}
