// Three suggestions, each by a plain rule that is told with it, and with the figures that it follows from. Pure.

import { number, rupiah } from "./goods.js";
import { signed } from "./render.js";

/**
 * @typedef {{ nama: string, jual: number, dulu: number }} Named  a group of sales by its name
 * @typedef {{ barang: Named[], saluran: Named[], pemilik: Named[], diam: string[], sepi: string[], belum: { jumlah: number, uang: number }, lama: number, jual: number, dulu: number }} Facts
 *   `diam` goods, `sepi` stalls of today's list without a sale; `belum` orders that are older than `lama` days and not done
 */

// What is worth a word: so much more or less than before, so much of the whole; and rupiah below which a change is chance.
const [CHANGE, SHARE, LITTLE] = [0.25, 0.6, 50000];
const percent = (part, whole) => `${number(Math.round((part / whole) * 100))}%`;
const some = (names) => names.slice(0, 5).join(", ") + (names.length > 5 ? `, dan ${number(names.length - 5)} lagi` : "");

/** What each rule says where it holds. The first three that do are told. @type {((facts: Facts) => any)[]} */
const RULES = [
  ({ belum, lama }) => belum.jumlah > 0 && {
    judul: "Selesaikan dulu pesanan yang tertahan.",
    kata: `${number(belum.jumlah)} pesanan senilai ${rupiah(belum.uang)} belum ditandai selesai. Tanyakan ke penjualnya: belum diantar, belum dibayar, atau lupa dicatat?`,
    aturan: `pesanan yang sudah lebih dari ${lama} hari dan belum selesai.`,
  },
  ({ barang }) => {
    const [worst] = barang.filter(({ jual, dulu }) => dulu >= LITTLE && jual <= dulu * (1 - CHANGE)).sort((one, other) => one.jual - one.dulu - other.jual + other.dulu);
    return worst && {
      judul: `Cari tahu mengapa ${worst.nama} turun.`,
      kata: `Dari ${rupiah(worst.dulu)} menjadi ${signed(worst.jual, rupiah)}, turun ${percent(worst.dulu - worst.jual, worst.dulu)}. Tanyakan ke pembuatnya: bahan, tenaga, harga, atau pembelinya?`,
      aturan: `barang yang turun ${CHANGE * 100}% atau lebih dari masa sebelumnya, yang rupiahnya turun paling banyak (paling sedikit ${rupiah(LITTLE)} sebelumnya).`,
    };
  },
  ({ barang }) => {
    const [best] = barang.filter(({ jual, dulu }) => jual >= LITTLE && dulu > 0 && jual >= dulu * (1 + CHANGE)).sort((one, other) => other.jual - other.dulu - one.jual + one.dulu);
    return best && {
      judul: `Siapkan ${best.nama} lebih banyak.`,
      kata: `Dari ${rupiah(best.dulu)} menjadi ${rupiah(best.jual)}, naik ${percent(best.jual - best.dulu, best.dulu)}. Pastikan pembuatnya sanggup, lalu tawarkan di warung dan acara yang belum menjualnya.`,
      aturan: `barang yang naik ${CHANGE * 100}% atau lebih dari masa sebelumnya, yang rupiahnya naik paling banyak.`,
    };
  },
  ({ diam }) => diam[0] && {
    judul: "Beri perhatian pada barang yang tidak laku.",
    kata: `${number(diam.length)} barang di daftar tanpa penjualan: ${some(diam)}. Coba foto baru, kemasan lebih kecil, atau titip di warung lain.`,
    aturan: "barang di daftar hari ini yang tidak terjual sama sekali pada masa ini.",
  },
  ({ sepi }) => sepi[0] && {
    judul: "Kunjungi warung yang sepi.",
    kata: `${number(sepi.length)} warung tanpa penjualan: ${some(sepi)}. Periksa raknya: kosong, tersembunyi, atau barangnya tidak cocok?`,
    aturan: "warung di daftar hari ini tanpa penjualan titip dan tanpa pesanan pada masa ini.",
  },
  ({ saluran, jual }) => saluran[0] && saluran[0].jual > jual * SHARE && {
    judul: `Jangan bergantung pada satu jalan saja: ${saluran[0].nama}.`,
    kata: `${percent(saluran[0].jual, jual)} dari penjualan (${rupiah(saluran[0].jual)} dari ${rupiah(jual)}) lewat jalan itu. Kuatkan yang lain.`,
    aturan: `satu saluran lebih dari ${SHARE * 100}% penjualan.`,
  },
  ({ pemilik, jual }) => pemilik[0] && pemilik[0].jual > jual * SHARE && {
    judul: "Ajak lebih banyak rumah.",
    kata: `${percent(pemilik[0].jual, jual)} dari penjualan adalah barang ${pemilik[0].nama}. Pembuat lain bisa belajar dari caranya.`,
    aturan: `satu pembuat lebih dari ${SHARE * 100}% penjualan.`,
  },
  ({ barang }) => barang[0] && barang[0].jual > 0 && {
    judul: `Jadikan ${barang[0].nama} pembuka jalan.`,
    kata: `Paling laku: ${rupiah(barang[0].jual)}. Pasang barang lain di sampingnya, di rak, di foto, dan di pesan.`,
    aturan: "barang dengan penjualan terbesar pada masa ini.",
  },
  ({ jual, dulu }) => jual > 0 && {
    judul: "Teruskan mencatat.",
    kata: `Masa ini ${rupiah(jual)}, sebelumnya ${signed(dulu, rupiah)}. Makin lengkap catatan tiap penjual, makin bisa dipercaya angkanya.`,
    aturan: "selalu, kalau aturan lain kurang dari tiga.",
  },
  ({ jual }) => jual > 0 && {
    judul: "Kumpulkan cadangan tiap bulan pada hari yang sama.",
    kata: "Dengan begitu masa ini dan masa sebelumnya bisa dibandingkan tanpa lubang.",
    aturan: "selalu, kalau aturan lain kurang dari tiga.",
  },
];

/** @param {Facts} facts @returns {{ judul: string, kata: string, aturan: string }[]} three, where anything was sold */
export function adviceOf(facts) {
  return RULES.map((rule) => rule(facts)).filter(Boolean).slice(0, 3);
}
