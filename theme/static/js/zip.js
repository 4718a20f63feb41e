// A ZIP file (PKWARE APPNOTE) of files as they are: pictures don't get smaller, and the texts are short.

const TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let round = 0; round < 8; round += 1) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value;
});

function checksum(bytes) {
  let value = -1;
  for (const byte of bytes) {
    value = TABLE[(value ^ byte) & 255] ^ (value >>> 8);
  }
  return ~value >>> 0;
}

// Little-endian: [value, how many bytes].
function packed(fields) {
  return Uint8Array.from(fields.flatMap(([value, count]) => Array.from({ length: count }, (_, at) => (value >>> (8 * at)) & 255)));
}

/** Takes files one after the other; of their bytes nothing stays in memory but what the browser keeps of a Blob. */
export class Zip {
  constructor() {
    const now = new Date();
    this.parts = [];
    this.entries = [];
    this.length = 0;
    // Midnight of today.
    this.stamp = [[0, 2], [((now.getFullYear() - 1980) << 9) | ((now.getMonth() + 1) << 5) | now.getDate(), 2]];
  }

  /** @param {string} name  @param {Blob} blob */
  async add(name, blob) {
    const title = new TextEncoder().encode(name);
    const sum = checksum(new Uint8Array(await blob.arrayBuffer()));
    // Version 1.0; names in UTF-8; stored.
    const facts = [[10, 2], [0x800, 2], [0, 2], ...this.stamp, [sum, 4], [blob.size, 4], [blob.size, 4], [title.length, 2], [0, 2]];
    this.entries.push(packed([[0x02014b50, 4], [10, 2], ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [this.length, 4]]), title);
    this.push(packed([[0x04034b50, 4], ...facts]), title, blob);
  }

  finished() {
    const [start, count] = [this.length, this.entries.length / 2];
    this.push(...this.entries);
    this.push(packed([[0x06054b50, 4], [0, 4], [count, 2], [count, 2], [this.length - start, 4], [start, 4], [0, 2]]));
    return new Blob(this.parts);
  }

  push(...parts) {
    this.parts.push(...parts);
    this.length += new Blob(parts).size;
  }
}
