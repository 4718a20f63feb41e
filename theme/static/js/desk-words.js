// How people write in a chat: words, amounts in Indonesian, Sundanese and Javanese, units, and names of goods and variants, whole or in part, with a slip, run together,
// or without their vowels.

const list = (words) => new Set(words.split(" "));
const pairs = (words) => words.split(" ").map((pair) => pair.split("="));
const table = (words) => new Map(pairs(words).map(([word, value]) => [word, Number(value)]));

// From one to nine.
const NUMBERS = new Map([
  "satu stu atu hiji siji", "dua dwa loro kalih dobel", "tiga tga tilu telu tigo", "empat ampat opat papat sekawan", "lima limo gangsal", "enam genep enem", "tujuh pitu",
  "delapan lapan dalapan wolu", "sembilan salapan songo",
].flatMap((words, at) => words.split(" ").map((word) => [word, at + 1])));
const TIMES = table("belas=10 welas=10 puluh=10 ratus=100");
const DOZENS = table("lusin=12 losin=12 lusinan=12 kodi=20 gross=144");
const HALVES = list("setengah stengah stgh 1/2 satengah separo");
// What goods are counted in; the catalogue's own units are added.
const UNITS = list("x bungkus bks bgks bngks bh buah biji pcs pc pack pak pck kotak ktk dus dos box toples stoples besek pouch sachet renteng ikat botol btl gelas cup porsi piring potong ptg lembar helai ekor butir set kantong plastik tusuk bal kaleng paket macam macem siki");
const MEASURES = list("g gr gram kg kilo kilogram ons ml ltr liter cm meter m");
const SAME = new Map(pairs("kilo=kg kilogram=kg gr=g gram=g ltr=l liter=l bks=bungkus ktk=kotak btl=botol pcs=buah bh=buah toples=stoples kueh=kue bocah=anak budak=anak kolot=dewasa ori=asli original=asli item=hitam hideung=hitam ijo=hijau bodas=putih beureum=merah koneng=kuning"));
// Beside these a number counts no pieces.
const BEHIND = list("rb ribu k jt juta ewu persen jam menit hari minggu bulan tahun thn org orang km januari februari maret april mei juni juli agustus september oktober november desember jan feb apr agu sep okt nov des pagi siang sore malam wib");
const BEFORE = list("tgl tanggal jam pukul pkl rt rw no nomor nmr gang gg blok km jl jalan rumah kav lantai rp ke umur usia kelas isi pos dusun kp harga hrg ukuran size kode tinggal sisa stok stoknya maksimal minimal");

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
  past: list("kemarin kemaren kmrn kamari wingi belum blm sampai sampe nyampe diterima enak mantap lezat suka basi rusak pecah remuk hancur aman"),
  like: list("kayak kaya seperti sama yang yg"),
  wants: list(
    "mau mo mw pesan pesen psn pesenin pesankan order minta mnta beli bli ambil bungkusin booking keep kirim kirimin tolong pengen pgn pingin ingin butuh perlu "
    + "tambah tambahin nambah hoyong hayang meser arep tuku tumbas bade badhe titip nitip sisain siapin",
  ),
  more: list("tambah tambahin nambah ditambah tambahan"),
  now: list("jadi jd jadikan jadinya eh ralat maksudnya yaudah"),
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
/** One word for what is said in several ways. */
export const sameWord = (word) => SAME.get(word) || word;
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
 * @param {Set<string>} begun  how words of names begin: another word with a 2 ("oleh2") is said twice
 * @returns {{ word: string, value: number, measure: boolean, each: boolean, clause: number }[]} without phone numbers and the numbers of a list; `value` NaN for what is no amount
 */
export function tokensOf(lines, own, twice, begun) {
  const unit = (word) => UNITS.has(word) || own.has(word);
  const texts = lines.map((line) => line.toLowerCase().replace(PHONE, " ").replace(/=/g, " total ").replace(/\bya (?:udah|sudah|wis)\b/g, "yaudah").replace(JOINED, "$1 $2")
    .replace(/(\p{L}+)2(?:nya)?(?![\d\p{L}])/gu, (all, word) => (twice.has(word) ? `${word} ${word}` : !idle(word) && (unit(word) || begun.has(word.slice(0, 3))) ? all : word)));
  const numbers = texts.map((line) => /^\W*(\d+)[.)]\s*\p{L}/u.exec(line)).filter(Boolean);
  const numbered = numbers[1] && numbers.every(([, number], at) => Number(number) === at + 1);
  const words = texts.flatMap((text) => [...wordsOf(numbered ? text.replace(/^\W*\d+[.)]\s*/, "") : text), "\n"]);
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
  // "sebelas", "saratus", "selusin", "sebungkus"
  if (dozens(at) || DOZENS.has(one) || TIMES.has(one) || unit(one)) {
    return [dozens(at) || DOZENS.get(one) || (one === "belas" ? 11 : TIMES.get(one)) || 1, 1];
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

const GLUE = new Set(["yang", "yg", "rasa", "warna", "varian"]);

/**
 * @typedef {{ slug: string, tokens: string[], alias: boolean }} Name
 * @typedef {{ at: number, end: number, slugs: string[], whole: boolean, head: boolean, ordered: boolean, found: number, words: string[] }} Hit  tokens from `at` to `end`, `found`
 *   words of the name, `head` its first among them; several `slugs` where they are called alike
 */

/** @param {any[][]} names  slug, name, whether the name is only another for it @returns {Name[]} */
export function namesFor(names) {
  return names.map(([slug, name, alias]) => ({ slug, alias, tokens: nameTokens(name.replace(/ \(tidak halal\)$/, "")) })).filter(({ tokens }) => tokens[0]);
}

// Changed, dropped, added or swapped letters (Damerau and Levenshtein).
function slips(one, other) {
  let [before, row] = [[], [...`${other} `].map((letter, at) => at)];
  for (let down = 1; down <= one.length; down += 1) {
    const next = [down];
    for (let across = 1; across <= other.length; across += 1) {
      const swapped = one[down - 1] === other[across - 2] && one[down - 2] === other[across - 1];
      next[across] = Math.min(row[across] + 1, next[across - 1] + 1, row[across - 1] + (one[down - 1] === other[across - 1] ? 0 : 1), swapped ? before[across - 2] + 1 : 99);
    }
    [before, row] = [row, next];
  }
  return row[other.length];
}

const bones = (word) => word.replace(/[aeiou]/g, "").replace(/(.)\1/g, "$1");

// "krpk" for keripik, "sbl" for sambal.
function shortened(written, word) {
  let at = 0;
  for (const letter of word) {
    at += letter === written[at] ? 1 : 0;
  }
  return written[0] === word[0] && at === written.length && bones(written).length > 1 && bones(written).length >= bones(word).length - (bones(word).length > 3 ? 1 : 0);
}

/** From 0 to 1: how surely a written word is this word of a name. */
function likeness(written, word) {
  if (written === word || written === `#${word}` || sameWord(written) === sameWord(word)) {
    return 1;
  }
  const stem = written.replace(/(..)(?:nya+|na|ne)$/, "$1");
  if (stem === word) {
    return 0.99;
  }
  if (idle(written) || word.length < 4 || !isWord(written) || !isWord(word) || Math.abs(stem.length - word.length) > 3) {
    return 0;
  }
  if (!/[aeiou]/.test(written) && shortened(written, word)) {
    return 0.75;
  }
  const most = word.length > 7 ? 2 : 1;
  const found = written[0] === word[0] || (written[0] === word[1] && written[1] === word[0]) ? Math.min(slips(written, word), stem.length > 2 ? slips(stem, word) : 9) : 9;
  return found <= most ? 0.9 - found / 10 : 0;
}

// One name from one place on: which of its words stand there, in whatever order, and how surely.
function hitOf({ tokens, alias, slug }, words, at) {
  const word = words[at];
  for (let most = tokens.length; most > 1 && word.length > 5; most -= 1) {
    const like = likeness(word, tokens.slice(0, most).join(""));
    if (like > 0.75) {
      return { slug, tokens, alias, end: at + 1, found: most, sum: most + like - 1, head: true, strong: true, ordered: true };
    }
  }
  const left = tokens.map((token, nth) => nth);
  let [end, sum, head, strong, digits, last, ordered] = [at, 0, false, false, 0, -1, true];
  for (let next = at; next < words.length && next <= end + 1 && left.length; next += 1) {
    const likes = left.map((nth) => likeness(words[next], tokens[nth]));
    const like = Math.max(...likes);
    if (like) {
      const [nth] = left.splice(likes.indexOf(like), 1);
      const token = tokens[nth];
      sum += like;
      head = head || nth === 0;
      strong = strong || (isWord(token) && token.length > 2 && !isUnit(token) && !idle(token));
      ordered = ordered && nth > last;
      last = nth;
      digits = isWord(token) ? 0 : digits + 1;
      end = next + 1;
    } else if (next === at || !GLUE.has(words[next])) {
      break;
    }
  }
  // An amount behind half a name is an amount.
  const cut = left.length ? digits : 0;
  const found = tokens.length - left.length - cut;
  return found > 0 && (strong || !left.length) ? { slug, tokens, alias, end: end - cut, found, sum: sum - cut, head, strong, ordered } : null;
}

/** The best of all names from this place on, or null. A whole name comes before a part, then the longer, the more exact, the one with its first word. */
export function matchAt(names, words, at) {
  if (!isWord(words[at]) && words[at][0] !== "#") {
    return null;
  }
  const rank = ({ tokens, found, sum, alias, head }) => {
    const whole = found === tokens.length;
    return (whole ? 1e6 : 0) + found * 1e4 + Math.round(sum * 100) * 4 + (whole && alias ? 0 : 2) + (head ? 1 : 0);
  };
  const hits = names.map((name) => hitOf(name, words, at)).filter(Boolean).sort((one, other) => rank(other) - rank(one));
  const [first] = hits;
  if (!first) {
    return null;
  }
  const alike = hits.filter((hit) => rank(hit) === rank(first));
  // "ladu" is Ladu Ketan beside Ladu Ketan Stoples, which says more; what that was called before is no third.
  const plainest = alike.find(({ tokens }) => alike.every((other) => other.alias || tokens.every((token) => other.tokens.includes(token))));
  const { end, head, ordered, found, tokens } = first;
  return { at, end, head, ordered, found, whole: found === tokens.length, slugs: [...new Set((plainest ? [plainest] : alike).map(({ slug }) => slug))], words: words.slice(at, end) };
}
