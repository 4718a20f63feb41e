// Draws a promo picture on a canvas, and makes a JPEG file of it.

import { Typesetter, breakable, typed } from "./card-text.js";
import { CARD, EDGE, LINE, QUIET, WHITE, compose } from "./card-layout.js";
import { modules } from "./qr-code.js";

const TINT = "#eae1cb";
const CORNER = 30;
const MOST = 300000;
// At 1080 × 1920 pixels noise needs the last one.
const QUALITIES = [0.86, 0.78, 0.68, 0.55, 0.4, 0.25, 0.1];

const SHAPES = {
  fill(pen, [left, top, right, bottom], colour) {
    pen.fillStyle = colour;
    pen.fillRect(left, top, right - left, bottom - top);
  },

  // The photo filling its place, cut in its middle; of a tall one more is kept above than below.
  photo(pen, box, pale, image) {
    const [left, top, right, bottom] = box;
    const [wide, high] = [right - left, bottom - top];
    const scale = Math.max(wide / image.naturalWidth, high / image.naturalHeight);
    const [across, down] = [wide / scale, high / scale];
    SHAPES.fill(pen, box, TINT);
    pen.imageSmoothingQuality = "high";
    pen.drawImage(image, (image.naturalWidth - across) / 2, (image.naturalHeight - down) * 0.42, across, down, left, top, wide, high);
    if (pale) {
      // Of what can't be had: nearly grey.
      pen.globalCompositeOperation = "saturation";
      pen.globalAlpha = 0.85;
      SHAPES.fill(pen, box, "#808080");
      pen.globalCompositeOperation = "source-over";
      pen.globalAlpha = 0.25;
      SHAPES.fill(pen, box, TINT);
      pen.globalAlpha = 1;
    }
  },

  // The theme's plait (--weave in css/tokens.css), 8 × 16 units to a repeat.
  weave(pen, box, ground, thread, unit) {
    const tile = document.createElement("canvas");
    [tile.width, tile.height] = [8 * unit, 16 * unit];
    const stroke = tile.getContext("2d");
    SHAPES.fill(stroke, [0, 0, tile.width, tile.height], ground);
    stroke.scale(unit, unit);
    stroke.lineWidth = 4.5;
    stroke.strokeStyle = thread;
    const under = [[-3.6, 15.6, 3.6, 8.4], [4.4, 15.6, 11.6, 8.4], [4.4, -0.4, 11.6, -7.6]];
    const over = [[-7.6, 0.4, -0.4, 7.6], [0.4, 0.4, 7.6, 7.6], [8.4, 0.4, 15.6, 7.6], [0.4, 16.4, 7.6, 23.6]];
    /** @type {[number[][], number][]} */
    const strokes = [[under, 0.45], [over, 1]];
    for (const [lines, strength] of strokes) {
      stroke.globalAlpha = strength;
      stroke.beginPath();
      lines.forEach(([x, y, toX, toY]) => {
        stroke.moveTo(x, y);
        stroke.lineTo(toX, toY);
      });
      stroke.stroke();
    }
    const [left, top, right, bottom] = box;
    pen.save();
    pen.translate(left, top);
    SHAPES.fill(pen, [0, 0, right - left, bottom - top], pen.createPattern(tile, "repeat"));
    pen.restore();
  },

  // The etiket: a card with cut-in corners, a border, an inner rule and the one shadow of the look.
  label(pen, [left, top, right, bottom]) {
    /** @type {[number, string][]} */
    const sheets = [[0, EDGE], [3, CARD], [9, LINE], [11, CARD]];
    for (const [inset, colour] of sheets) {
      const [reach, part] = [CORNER + inset, Math.asin(inset / (CORNER + inset))];
      pen.save();
      if (!inset) {
        [pen.shadowColor, pen.shadowBlur, pen.shadowOffsetY] = ["rgba(35, 31, 25, .3)", 48, 20];
      }
      pen.fillStyle = colour;
      pen.beginPath();
      [[left, top], [right, top], [right, bottom], [left, bottom]].forEach(([x, y], turn) => {
        const from = (turn + 1) * Math.PI / 2;
        pen.arc(x, y, reach, from - part, from - Math.PI / 2 + part, true);
      });
      pen.fill();
      pen.restore();
    }
  },

  // A plain sheet with rounded corners.
  plate(pen, [left, top, right, bottom], colour, radius) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.moveTo(left + radius, top);
    pen.arcTo(right, top, right, bottom, radius);
    pen.arcTo(right, bottom, left, bottom, radius);
    pen.arcTo(left, bottom, left, top, radius);
    pen.arcTo(left, top, right, top, radius);
    pen.fill();
  },

  // A QR code with its quiet zone, on white.
  code(pen, left, top, side, rows) {
    const step = side / (rows.length + 2 * QUIET);
    SHAPES.plate(pen, [left, top, left + side, top + side], WHITE, 10);
    pen.fillStyle = "#000";
    rows.forEach((row, y) => row.forEach((dark, x) => dark && pen.fillRect(left + (x + QUIET) * step, top + (y + QUIET) * step, step, step)));
  },

  // The paper of a tear-off calendar: a head, and the leaves of the coming days below it.
  leaf(pen, [left, top, right, bottom], head, colour) {
    for (const low of [bottom, bottom - 6, bottom - 12]) {
      SHAPES.fill(pen, [left, top, right, low], EDGE);
      SHAPES.fill(pen, [left + 2, top + 2, right - 2, low - 2], CARD);
    }
    SHAPES.fill(pen, [left, top, right, top + head], colour);
  },
};

/** One canvas for all pictures, one after the other. `image` is a loaded photo or null. */
export class Drawing {
  constructor() {
    this.canvas = document.createElement("canvas");
    this.pen = this.canvas.getContext("2d");
    this.type = new Typesetter(this.pen);
  }

  /** Draws the card and says what stands where (see `compose`). */
  draw(card, shape, image) {
    const made = compose(card, shape, image !== null, this.type);
    // Setting a size empties it.
    [this.canvas.width, this.canvas.height] = [made.wide, made.high];
    SHAPES.fill(this.pen, [0, 0, made.wide, made.high], made.ground);
    for (const [name, ...values] of made.shapes) {
      SHAPES[name](this.pen, ...values, image);
    }
    for (const line of made.texts) {
      this.pen.fillStyle = line.colour;
      this.write(line.text, line.face, line.size, line.x, line.y);
    }
    return made;
  }

  write(text, face, size, x, y) {
    for (const piece of this.type.runs(text, face, size).pieces) {
      this.pen.font = piece.font;
      this.pen.fillText(piece.text, x + piece.left, y - piece.rise);
    }
  }

  /** What was drawn, as a JPEG file that goes through slow data. */
  async jpeg() {
    let file = null;
    for (const quality of QUALITIES) {
      file = await this.blob("image/jpeg", quality);
      if (file.size <= MOST) {
        break;
      }
    }
    return file;
  }

  blob(kind, quality) {
    return new Promise((resolve, reject) => {
      this.canvas.toBlob((file) => (file ? resolve(file) : reject(new Error("no picture"))), kind, quality);
    });
  }

  /** The code of an address as a PNG file, its modules whole pixels, with the address below for whoever can't scan. */
  code(link) {
    const rows = modules(link);
    const side = (rows.length + 2 * QUIET) * 14;
    const size = Math.round(side / 16);
    const words = this.type.fit(breakable(typed(link)), "text", [size], side * 0.92, 9);
    [this.canvas.width, this.canvas.height] = [side, side + words.height + size];
    SHAPES.fill(this.pen, [0, 0, side, this.canvas.height], WHITE);
    SHAPES.code(this.pen, 0, 0, side, rows);
    words.lines.forEach((line, number) => {
      const left = (side - this.type.width(line, words.face, words.size)) / 2;
      this.write(line, words.face, words.size, left, side + number * words.leading + words.size / 2);
    });
    return this.blob("image/png");
  }

  /** Gives its memory back. */
  rest() {
    this.canvas.width = 0;
  }
}
