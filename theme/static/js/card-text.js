// Text as it will stand on a promo picture: which font draws which piece, how wide it is, and the largest size at which it fits.

const BREAK = "\u200b";
const LONG_PART = 30;
/** What a line takes above and below its baseline, in parts of its size. */
export const [ASCENT, DESCENT] = [0.76, 0.24];

// All parts of the size of the line. The sans has narrow spaces, made for screens: `words` is room added after each.
const STYLES = {
  name: { leading: 1.16 },
  text: { words: 0.06 },
  bold: { leading: 1.24, words: 0.06 },
  eyebrow: { font: "bold", letters: 0.06, words: 0.06 },
  price: {},
  // The small Rp before a price; and an emoji, as high as a capital letter, from the phone's own font.
  raised: { font: "bold", scale: 0.5, rise: 0.36 },
  emoji: { font: "text", scale: 0.8 },
};

// Rp before a price is one; after a virama (Balinese, Sundanese, Javanese) the next letter is part of the same syllable.
const CLUSTERS = /Rp(?=\d)|[ \u00a0]|[\u{1f1e6}-\u{1f1ff}]{2}|.(?:[\u1b44\u1bab\ua9c0].|[\p{M}\u200c-\u200e\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]|\u200d.)*/gu;
const STEERS = /(?![\u200c-\u200e\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Text without what only steers, with single spaces, and with at most four marks on a letter: they could be piled up without end. */
export function clean(text) {
  return text.normalize("NFC").replace(/[^\S\u00a0]+/g, " ").replace(STEERS, "").replace(/(\p{M}{4})\p{M}+/gu, "$1").trim();
}

/** An address as a person types it: without its scheme, the channel in it and the last slash. */
export function typed(link) {
  return link.replace(/^\w+:\/\/|\/?(\?.*)?$/g, "");
}

/** An address that may break after its slashes, and in long parts after dots and hyphens too. */
export function breakable(address) {
  const parts = address.match(/[^/]+\/*|\/+/g) || [];
  return parts.map((part) => (part.length > LONG_PART ? part.replace(/([.?&=-])(?=.)/g, `$1${BREAK}`) : part)).join(BREAK);
}

/** Measures and fits with the fonts of a 2D context. */
export class Typesetter {
  constructor(context) {
    this.context = context;
    this.known = new Map();
    this.more = 0;
  }

  /** `text` in pieces that are drawn at once, with where each begins from the left and above the baseline. */
  runs(text, face, size) {
    /** @type {any[]} */
    const pieces = [];
    // A line of words from right to left is drawn at once, or its words would stand the wrong way round.
    const clusters = /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text) ? [text] : text.match(CLUSTERS) || [];
    for (const cluster of clusters) {
      const own = cluster === "Rp" && face === "price" ? "raised" : /\p{Emoji_Presentation}|[\ufe0f\u20e3]/u.test(cluster) ? "emoji" : face;
      const last = pieces[pieces.length - 1];
      if (last && last.face === own && !last.text.endsWith(" ") && !STYLES[own].letters) {
        last.text += cluster;
      } else {
        pieces.push({ text: cluster, face: own });
      }
    }
    let pen = 0;
    for (const piece of pieces) {
      const { font = piece.face, scale = 1, rise = 0, letters = 0, words = 0 } = STYLES[piece.face];
      piece.font = `${Math.round(size * scale)}px kartu-${font}, kartu-aksara, ${font === "name" ? "serif" : "sans-serif"}`;
      piece.left = pen;
      piece.rise = Math.round(size * rise);
      pen += this.measure(piece).width + (letters + (piece.text.endsWith(" ") ? words : 0)) * size;
    }
    return { pieces, width: pen };
  }

  measure({ text, font }) {
    this.context.font = font;
    return this.context.measureText(text);
  }

  /** How far a line moves the pen. */
  width(text, face, size) {
    const key = `${face} ${size} ${text}`;
    if (!this.known.has(key)) {
      this.known.set(key, Math.ceil(this.runs(text, face, size).width));
    }
    return this.known.get(key);
  }

  /**
   * `text` in the first of `sizes` (large ones first) at which it takes at most `rows` lines of `most` pixels.
   * Only where no size helps do lines break inside words, and only where that doesn't either is the text cut, with "…".
   */
  fit(text, face, sizes, most, rows, height = Infinity) {
    const room = Math.max(1, most);
    const words = text.split(" ").flatMap((word) => word.split(BREAK).filter(Boolean).map((piece, at) => [at ? "" : " ", piece]));
    // Letters stand below letters in Balinese and Javanese: lines are further apart, and the last has room below it.
    this.more = /[\u1b00-\u1b7f\ua980-\ua9df]/.test(text) ? 24 : 0;
    const rowsAt = (size) => Math.max(0, Math.min(rows, 1 + Math.floor((height - size - this.more) / this.leading(face, size))));
    for (const breaking of [false, true]) {
      for (const size of sizes) {
        const lines = this.wrapped(words, face, size, room, rowsAt(size), breaking);
        if (lines) {
          return this.block(breaking ? lines : this.evened(lines, words, face, size, room), face, size, true);
        }
      }
    }
    const size = sizes[sizes.length - 1];
    const last = Math.max(1, rowsAt(size)) - 1;
    const lines = this.wrapped(words, face, size, room, Infinity, true);
    const [rest] = this.split(lines.slice(last).join(" "), face, size, room - this.width("…", face, size) - 1);
    return this.block([...lines.slice(0, last), `${rest.trim()}…`], face, size, false);
  }

  leading(face, size) {
    return Math.round(size * (STYLES[face].leading || 1.3)) + this.more;
  }

  block(lines, face, size, whole) {
    const step = this.leading(face, size);
    return {
      lines, face, size, whole, leading: step, height: lines.length && size + this.more + (lines.length - 1) * step,
      width: Math.max(0, ...lines.map((line) => this.width(line, face, size))),
    };
  }

  // The words in lines, or null where more than `rows` are needed or, unless `breaking`, a word is too long.
  wrapped(words, face, size, room, rows, breaking) {
    const lines = [];
    let line = "";
    if (words.length && !rows) {
      return null;
    }
    for (const [glue, word] of words) {
      const longer = line ? line + glue + word : word;
      if (this.width(longer, face, size) <= room) {
        line = longer;
        continue;
      }
      if (line) {
        lines.push(line);
      }
      let rest = word;
      while (lines.length < rows && this.width(rest, face, size) > room) {
        if (!breaking) {
          return null;
        }
        const [head, tail] = this.split(rest, face, size, room);
        lines.push(head);
        rest = tail;
      }
      line = rest;
      if (lines.length >= rows && line) {
        return null;
      }
    }
    return line ? [...lines, line] : lines;
  }

  // The longest beginning that fits, at least one cluster, and the rest.
  split(word, face, size, room) {
    let head = "";
    for (const cluster of word.match(CLUSTERS) || []) {
      if (head && this.width(head + cluster, face, size) > room) {
        break;
      }
      head += cluster;
    }
    return [head, word.slice(head.length)];
  }

  // The narrowest setting that needs no further line, to a quarter of an em.
  evened(lines, words, face, size, room) {
    let [best, narrow, wide] = [lines, room >> 1, room];
    while (wide - narrow > size >> 2) {
      const middle = (narrow + wide) >> 1;
      const tighter = this.wrapped(words, face, size, middle, best.length, false);
      if (tighter) {
        [best, wide] = [tighter, middle];
      } else {
        narrow = middle;
      }
    }
    return best;
  }
}
