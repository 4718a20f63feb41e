// How people write in a chat, whatever the goods: words, amounts in Indonesian, Sundanese and Javanese, units, and names of goods with their slips.

const list = (words) => new Set(words.split(" "));
const table = (words) => new Map(words.split(" ").map((pair) => pair.split("=")).map(([word, value]) => [word, Number(value)]));

const NUMBERS = table(
  "satu=1 stu=1 atu=1 dua=2 dwa=2 tiga=3 tga=3 empat=4 ampat=4 lima=5 enam=6 tujuh=7 delapan=8 lapan=8 sembilan=9 sepuluh=10 sebelas=11 seratus=100 "
  + "hiji=1 tilu=3 opat=4 genep=6 dalapan=8 salapan=9 sapuluh=10 siji=1 loro=2 telu=3 papat=4 limo=5 enem=6 pitu=7 wolu=8 songo=9 kalih=2 tigo=3 sekawan=4 gangsal=5 dobel=2",
);
const TIMES = table("belas=10 welas=10 puluh=10 ratus=100");
const DOZENS = table("lusin=12 losin=12 lusinan=12 kodi=20 gross=144");
const HALVES = list("setengah stengah stgh 1/2 satengah separo");
// What goods are counted in; the catalogue's own units are added.
const UNITS = list("x bungkus bks bgks bngks bh buah biji pcs pc pack pak pck kotak ktk dus dos box toples stoples besek pouch sachet renteng ikat botol btl gelas cup porsi piring potong ptg lembar helai ekor butir set kantong plastik tusuk bal kaleng paket macam macem siki");
const MEASURES = list("g gr gram kg kilo kilogram ons ml ltr liter cm meter m");
const SAME = new Map(Object.entries({ kilo: "kg", kilogram: "kg", gr: "g", gram: "g", ltr: "l", liter: "l", bks: "bungkus", ktk: "kotak", btl: "botol", pcs: "buah", bh: "buah", toples: "stoples" }));
// Beside these a number counts no pieces.
const BEHIND = list("rb ribu k jt juta ewu persen jam menit hari minggu bulan tahun thn org orang km januari februari maret april mei juni juli agustus september oktober november desember jan feb apr agu sep okt nov des pagi siang sore malam wib");
const BEFORE = list("tgl tanggal jam pukul pkl rt rw no nomor nmr gang gg blok km jl jalan rumah kav lantai rp ke umur usia isi pos dusun kp harga hrg ukuran size kode tinggal sisa stok stoknya maksimal minimal");

/** What a word does in a sentence. */
export const WORD = {
  not: list("gak ga gk g nggak ngga enggak engga tidak tdk tak teu henteu ora ndak mboten moal kagak"),
  acts: list("jadi jd usah sah sido pake pakai mau beli pesan pesen perlu kudu ambil order"),
  off: list("gajadi gakjadi batal batalin batalkan dibatalkan cancel dicancel"),
  except: list("jangan jgn bukan tanpa selain kecuali ulah ojo"),
  // Who asks for these orders nothing by it, even with an amount; who asks for the others may.
  asks: list("berapa brp brapa piro pinten sabaraha masih ready redi redy harga hrg harganya tanya nanya tny diskon promo minimal"),
  asksElse: list("kapan iraha apa apakah gimana kumaha piye mana dimana kenapa ada aya isi"),
  // Who asks for the sum orders all the same.
  sums: list("total totalnya jadi jadinya semua semuanya sadayana"),
  ifs: list("kalau kalo klo kl misal misalnya lamun mun nek"),
  past: list("kemarin kemaren kmrn kamari wingi belum blm sampai sampe nyampe diterima enak mantap lezat suka basi rusak"),
  like: list("kayak kaya seperti sama yang yg"),
  wants: list(
    "mau mo mw pesan pesen psn pesenin pesankan order minta mnta beli bli ambil bungkusin booking keep kirim kirimin tolong pengen pgn pingin ingin butuh perlu "
    + "tambah tambahin nambah hoyong hayang meser arep tuku tumbas bade badhe titip nitip sisain siapin",
  ),
  more: list("tambah tambahin nambah ditambah tambahan"),
  now: list("jadi jd jadikan jadinya eh ralat maksudnya"),
  swap: list("ganti diganti tukar tuker ditukar dituker"),
  and: list("dan sama dgn dengan karo jeung sareng serta ama plus juga jg sekalian terus trus lalu & +"),
  cut: list("tapi tp eh terus trus lalu ,"),
  stop: list("\n . ! ? ;"),
  // A good's name behind these is a place's.
  place: list("jalan jl jln gang gg kampung kp desa dusun komplek perum toko warung"),
  each: list("masing @ semua semuanya tiap"),
  idle: list(
    "kak ka kk kakak teh teteh kang akang bang abang gan agan sis bro bu ibu bun bunda pak bapak mas mbak mba neng aa a om tante min mimin admin bos juragan say ya yah iya y yaa nya nyak nggih ok oke siap "
    + "deh dong donk nih ni sih mah atuh euy dulu dlu aja aj saja doang wae ae yo mangga nuhun hatur makasih mksh trims thanks terima kasih suwun assalamualaikum halo hallo hai hi maaf mohon bisa boleh saya sy aku gw abdi kulo kita "
    + "untuk buat bwt yang yg nu sing ini itu tu tuh ieu iki besok sekarang nanti lusa sabtu senin selasa rabu kamis jumat acara arisan alamat dikirim diantar antar jemput cod transfer tf bayar ongkir lagi lg rasa varian warna ukuran di dari pada atas nama an hp wa "
    + "kok lah kan tadi td pesanan pesanannya pun udah sudah sdh udh banget bgt kali pas oge gratis gede besar kecil jumbo mini baru anget hangat segar gurih manis asin ori original biasa cepat campur sebelum sesudah setelah sejumlah sebanyak tetap tetep cuma cuman hanya habis abis hajatan syukuran lebaran pengajian rapat kantor rumah keluarga stok",
  ),
};
const KNOWN = new Set([...Object.values(WORD), BEHIND, HALVES, [...NUMBERS.keys()], [...TIMES.keys()], [...DOZENS.keys()]].flatMap((words) => [...words]));

/** Whether a word is of the chat and not of goods: such a one is never taken for a name with a slip in it. */
export const idle = (word) => KNOWN.has(word);
export const isUnit = (word) => UNITS.has(word) || MEASURES.has(word);
/** One word for a unit that is written in several ways. */
export const sameUnit = (word) => SAME.get(word) || word;
/** "#2" is an amount. */
export const isWord = (word) => /^\p{L}/u.test(word);

const JOINED = /\b(dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)(belas|puluh|ratus|lusin)/g;
const PHONE = /(?:\+?62|\b0)[ .-]?8\d(?:[ .-]?\d){6,12}\b/g;

/** The words of a text in a plain form: without case, accents, marks, emoji and long-drawn letters. A digit and what is stuck to it are two. */
function wordsOf(text) {
  return text.normalize("NFKC").normalize("NFD").replace(/[\u0300-\u036f\ufe0f\u20e3'\u2018\u2019`*_~]/g, "").toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, "$1").replace(/\u2044/g, "/").match(/\d+(?:[.,]\d+)*(?:\/\d+)?|\p{L}+|[\n,;.!?&@+]/gu) || [];
}

/** The words of a name. */
export const nameTokens = (name) => wordsOf(name).filter((word) => /[\p{L}\d]/u.test(word));

/**
 * @param {string[]} lines  what a buyer wrote @param {Set<string>} own  the catalogue's units @param {Set<string>} twice  words that a name says twice: "onde2"
 * @returns {{ word: string, value: number, measure: boolean, each: boolean, clause: number }[]} without phone numbers and the numbers of a list; `value` NaN for what is no amount
 */
export function tokensOf(lines, own, twice) {
  const texts = lines.map((line) => line.toLowerCase().replace(PHONE, " ").replace(JOINED, "$1 $2").replace(/(\p{L}+)2(?![\d\p{L}])/gu, (all, word) => (twice.has(word) ? `${word} ${word}` : idle(word) ? word : all)));
  const numbers = texts.map((line) => /^\W*(\d+)[.)]\s*\p{L}/u.exec(line)).filter(Boolean);
  const numbered = numbers[1] && numbers.every(([, number], at) => Number(number) === at + 1);
  const words = texts.flatMap((text) => [...wordsOf(numbered ? text.replace(/^\W*\d+[.)]\s*/, "") : text), "\n"]);
  const unit = (word) => UNITS.has(word) || own.has(word);
  const tokens = [];
  let clause = 0;
  for (let at = 0; at < words.length;) {
    const [value, used] = amountAt(words, at, unit);
    const [before, behind] = [words[at - 1], words[at + (used || 1)]];
    const odd = BEFORE.has(before) || (before === "@" && value > 9) || (before === "." && BEFORE.has(words[at - 2])) || (BEHIND.has(behind) && /\d/.test(words[at])) || !Number.isInteger(value) || value < 1 || value > 999;
    clause += WORD.stop.has(words[at]) || WORD.cut.has(words[at]) ? 1 : 0;
    tokens.push({
      word: used ? `#${words.slice(at, at + used).join(" ")}` : words[at], value: used && !odd ? value : NaN, measure: Boolean(used) && MEASURES.has(behind), each: WORD.each.has(before), clause,
    });
    at += used || 1;
  }
  return tokens;
}

// An amount from this place on, and how many words it takes: "dua puluh lima", "setengah lusin", "1,5 lusin", "sebungkus".
function amountAt(words, at, unit) {
  const word = words[at];
  const dozens = (place) => DOZENS.get(words[place]) || 0;
  if (HALVES.has(word)) {
    return [dozens(at + 1) / 2, dozens(at + 1) ? 2 : 1];
  }
  const [, one = ""] = /^s[ea](.{3,})$/.exec(word) || [];
  if (dozens(at) || DOZENS.has(one) || unit(one)) {
    return [dozens(at) || DOZENS.get(one) || 1, 1];
  }
  let [value, used] = [/^\d/.test(word) ? digits(word) : NUMBERS.get(word) || 0, 1];
  if (!value) {
    return [0, /^\d/.test(word) ? 1 : 0];
  }
  const times = TIMES.get(words[at + 1]);
  if (times) {
    value = /las$/.test(words[at + 1]) ? value + 10 : value * times;
    const rest = value > 19 ? NUMBERS.get(words[at + 2]) || 0 : 0;
    [value, used] = rest ? [value + rest, 3] : [value, 2];
  }
  if (HALVES.has(words[at + used]) && dozens(at + used + 1)) {
    [value, used] = [value + 0.5, used + 1];
  }
  return dozens(at + used) ? [value * dozens(at + used), used + 1] : [value, used];
}

// A dot before three digits parts thousands, anything else a fraction.
function digits(word) {
  return Number(/^\d+(?:\.\d{3})+$/.test(word) ? word.replace(/\./g, "") : word.replace(",", ".")) || 0;
}
