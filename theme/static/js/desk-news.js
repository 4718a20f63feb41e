// What a message that is pasted again says beyond the order that is kept.

import { nameWords } from "./desk-lines.js";
import { BUYER, lineWords } from "./phrases.js";

const CALLED = { nama: "Nama:", hp: "No. HP:", alamat: "Alamat:", ambil: "Diambil di:", catatan: "Catatan:" };
const alike = (line) => (other) => line.produk === other.produk && line.varian === other.varian && line.nama === other.nama;

/**
 * @param {import("./desk-orders.js").Stored} old  @param {import("./desk-orders.js").Stored} found
 * @returns {{ words: string[], altered: object, against: boolean }} what is new in plain words, what the kept order becomes with it, and whether any of it
 *   contradicts what is kept: then it may as well be another order
 */
export function newsOf(old, found) {
  const mine = old.pembeli;
  const theirs = found.pembeli;
  // The same text as when it was kept: what was mended since stays so.
  const known = old.sidik === found.sidik;
  const lain = found.lain.filter((line) => !old.lain.includes(line));
  const filled = BUYER.filter((name) => theirs[name] && theirs[name] !== mine[name]);
  const lines = found.barang.filter((line) => (!known || (line.tebakan && lain[0])) && !old.barang.some((other) => alike(line)(other) && line.jumlah === other.jumlah && (known || line.harga === other.harga)));
  const gone = known ? [] : old.barang.filter((line) => !found.barang.some(alike(line)));
  const heads = ["penjual", "asal", "kode", "jumlah"].some((name) => old[name] !== found[name]);
  const before = (line) => old.barang.find(alike(line));
  return {
    words: [
      ...filled.map((name) => [CALLED[name], ...(mine[name] ? [mine[name], "menjadi"] : []), theirs[name]].join(" ")),
      ...lines.map((line) => (before(line) ? `${nameWords(line)}: ${before(line).jumlah} menjadi ${line.jumlah}` : `Tambah ${lineWords(line)}`)),
      ...gone.map((line) => `Tidak ada lagi: ${lineWords(line)}`), ...lain.map((line) => `“${line}”`),
    ],
    altered: {
      lain: [...old.lain, ...lain], pembeli: { ...mine, ...Object.fromEntries(filled.map((name) => [name, theirs[name]])) },
      barang: [...old.barang.map((line) => lines.find(alike(line)) || line), ...lines.filter((line) => !before(line))], ...(lines[0] && { sepakat: null }),
    },
    against: heads || Boolean(gone[0]) || filled.some((name) => mine[name]) || lines.some((line) => !line.tebakan),
  };
}
