// A QR code (ISO/IEC 18004) of level M: the phone draws the codes of promo pictures itself, so that no page has to carry them.

// Of versions 1 to 16: check bytes in a block, and how many blocks there are.
const CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10];
const MASKS = [
  (x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3, (x, y) => ((x / 3 | 0) + (y / 2 | 0)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3), (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];
const bit = (value, at) => ((value >>> at) & 1) === 1;

/** The rows of the smallest code that holds `text`, true for dark, without the quiet zone. It takes up to 450 bytes. */
export function modules(text) {
  const bytes = new TextEncoder().encode(text);
  let version = 1;
  while (capacity(version) < bytes.length + (version < 10 ? 2 : 3)) {
    version += 1;
  }
  const { rows, fixed } = patterns(version);
  fill(rows, fixed, withChecks(version, words(version, bytes)));
  const tried = MASKS.map((mask, number) => {
    const masked = rows.map((row, y) => row.map((dark, x) => (fixed[y][x] ? dark : dark !== (mask(x, y) === 0))));
    writeFormat(masked, number);
    return { masked, cost: penalty(masked) };
  });
  return tried.reduce((best, other) => (other.cost < best.cost ? other : best)).masked;
}

function raw(version) {
  const aligned = version > 1 ? (version / 7 | 0) + 2 : 0;
  const lost = aligned ? (25 * aligned - 10) * aligned - 55 + (version > 6 ? 36 : 0) : 0;
  return ((16 * version + 128) * version + 64 - lost) >> 3;
}

function capacity(version) {
  return raw(version) - CHECKS[version - 1] * BLOCKS[version - 1];
}

function words(version, bytes) {
  const bits = [];
  const put = (value, count) => {
    for (let at = count - 1; at >= 0; at -= 1) {
      bits.push(bit(value, at));
    }
  };
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  bytes.forEach((byte) => put(byte, 8));
  put(0, Math.min(4, capacity(version) * 8 - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  const found = [];
  for (let at = 0; at < bits.length; at += 8) {
    found.push(bits.slice(at, at + 8).reduce((sum, one) => sum * 2 + one, 0));
  }
  for (let pad = 0xec; found.length < capacity(version); pad ^= 0xec ^ 0x11) {
    found.push(pad);
  }
  return found;
}

// In the field of 256 elements with the polynomial 0x11d.
function times(one, other) {
  let product = 0;
  for (let at = 7; at >= 0; at -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (bit(other, at) ? one : 0);
  }
  return product;
}

function withChecks(version, data) {
  const [checks, count] = [CHECKS[version - 1], BLOCKS[version - 1]];
  const divisor = [...Array(checks - 1).fill(0), 1];
  for (let root = 1, round = 0; round < checks; round += 1, root = times(root, 2)) {
    divisor.forEach((factor, at) => {
      divisor[at] = times(factor, root) ^ (divisor[at + 1] || 0);
    });
  }
  const short = raw(version) / count | 0;
  const longs = raw(version) % count;
  const blocks = [];
  for (let block = 0, from = 0; block < count; block += 1) {
    const own = data.slice(from, from += short - checks + (block < count - longs ? 0 : 1));
    const rest = Array(checks).fill(0);
    for (const byte of own) {
      const factor = byte ^ rest.shift();
      rest.push(0);
      divisor.forEach((part, at) => {
        rest[at] ^= times(part, factor);
      });
    }
    blocks.push({ own, rest });
  }
  const woven = [];
  for (let at = 0; at <= short - checks; at += 1) {
    blocks.forEach(({ own }) => at < own.length && woven.push(own[at]));
  }
  for (let at = 0; at < checks; at += 1) {
    blocks.forEach(({ rest }) => woven.push(rest[at]));
  }
  return woven;
}

// A value with `count` check bits behind it.
function guarded(value, count, divisor) {
  let rest = value;
  for (let round = 0; round < count; round += 1) {
    rest = (rest << 1) ^ ((rest >>> (count - 1)) * divisor);
  }
  return (value << count) | rest;
}

function patterns(version) {
  const side = version * 4 + 17;
  const grid = () => Array.from({ length: side }, () => Array(side).fill(false));
  const [rows, fixed] = [grid(), grid()];
  const set = (x, y, dark) => {
    if (x >= 0 && y >= 0 && x < side && y < side) {
      rows[y][x] = dark;
      fixed[y][x] = true;
    }
  };
  const rings = (left, top, reach, light) => {
    for (let y = -reach; y <= reach; y += 1) {
      for (let x = -reach; x <= reach; x += 1) {
        set(left + x, top + y, !light.includes(Math.max(Math.abs(x), Math.abs(y))));
      }
    }
  };
  for (let at = 0; at < side; at += 1) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  [[3, 3], [side - 4, 3], [3, side - 4]].forEach(([x, y]) => rings(x, y, 4, [2, 4]));
  const places = version > 1 ? [6] : [];
  const count = version > 1 ? (version / 7 | 0) + 2 : 0;
  for (let at = side - 7; places.length < count; at -= Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2) {
    places.splice(1, 0, at);
  }
  const last = side - 7;
  for (const y of places) {
    places.filter((x) => !(x === 6 && y === 6) && !(x === 6 && y === last) && !(x === last && y === 6)).forEach((x) => rings(x, y, 2, [1]));
  }
  if (version > 6) {
    const bits = guarded(version, 12, 0x1f25);
    for (let at = 0; at < 18; at += 1) {
      const [near, far, dark] = [at / 3 | 0, side - 11 + (at % 3), bit(bits, at)];
      set(near, far, dark);
      set(far, near, dark);
    }
  }
  // Keeps the place of the format, which comes with the mask.
  for (let at = 0; at < 9; at += 1) {
    [[8, at], [at, 8], [side - 1 - at, 8], [8, side - 1 - at]].forEach(([x, y], arm) => {
      if ((arm < 2 || at < 8) && !fixed[y][x]) {
        set(x, y, false);
      }
    });
  }
  return { rows, fixed };
}

function writeFormat(rows, mask) {
  const side = rows.length;
  const bits = guarded(mask, 10, 0x537) ^ 0x5412;
  for (let at = 0; at < 15; at += 1) {
    const dark = bit(bits, at);
    rows[at < 6 ? at : at < 8 ? at + 1 : side - 15 + at][8] = dark;
    rows[8][at < 8 ? side - 1 - at : at < 9 ? 7 : 14 - at] = dark;
  }
  rows[side - 8][8] = true;
}

function fill(rows, fixed, data) {
  const side = rows.length;
  let at = 0;
  for (let right = side - 1; right > 0; right -= 2) {
    right -= right === 6 ? 1 : 0;
    for (let step = 0; step < side; step += 1) {
      const y = ((right + 1) & 2) === 0 ? side - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (!fixed[y][x]) {
          rows[y][x] = at < data.length * 8 && bit(data[at >> 3], 7 - (at & 7));
          at += 1;
        }
      }
    }
  }
}

// How much of it are long runs and what looks like the middle of a corner: these mislead a scanner most.
function penalty(rows) {
  const columns = rows[0].map((_, x) => rows.map((row) => row[x]));
  const lines = [...rows, ...columns].map((line) => line.map(Number).join(""));
  return lines.join(" ").match(/0{5,}|1{5,}|1011101/g).join("").length;
}
