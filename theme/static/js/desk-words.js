// How people write in a chat: words, amounts in Indonesian, Sundanese and Javanese, units, and names of goods and variants, whole or in part, with a slip, run together,
// or without their vowels.

const list = (words) => new Set(words.split(" "));
const pairs = (words) => words.split(" ").map((pair) => pair.split("="));
const table = (words) => new Map(pairs(words).map(([word, value]) => [word, Number(value)]));

// From one to nine.
const NUMBERS = new Map([
  "satu atu hiji siji sahiji setunggal", "dua loro kalih dobel", "tiga tilu telu tigo", "empat opat papat sekawan", "lima limo gangsal", "enam genep enem", "tujuh pitu",
  "delapan lapan dalapan wolu", "sembilan salapan songo",
].flatMap((words, at) => words.split(" ").map((word) => [word, at + 1])));
const TIMES = table("belas=10 welas=10 puluh=10 ratus=100");
const DOZENS = table("lusin=12 losin=12 lusinan=12 kodi=20 pasang=2 selawe=25 seket=50 satus=100");
export const HALVES = list("setengah stengah stgh 1/2 satengah separo separuh");
// What goods are counted in; the catalogue's own units are added.
const UNITS = list("x bungkus bks bh buah biji pcs pc pack kotak ktk dus dos box toples stoples besek renteng ikat botol btl gelas porsi piring potong lembar ekor butir set kantong plastik tusuk kaleng paket siki");
const MEASURES = list("g gr gram kg kilo ons ml liter cm meter");
const SAME = new Map(pairs("kilo=kg gr=g gram=g bks=bungkus ktk=kotak btl=botol pcs=buah bh=buah toples=stoples kueh=kue bocah=anak budak=anak kolot=dewasa suami=dewasa istri=dewasa adik=anak adek=anak dede=anak bayi=anak ori=asli original=asli biasa=asli item=hitam hideung=hitam ireng=hitam ijo=hijau hejo=hijau bodas=putih beureum=merah koneng=kuning gulo=gula snack=kue box=kotak dus=kotak dos=kotak custom=pesanan lada=pedas ekstra=extra pedes=pedas gede=besar ageung=besar leutik=kecil alit=kecil cilik=kecil"));
// Beside these a number counts no pieces.
const BEHIND = list("macam jenis rb ribu k jt juta ewu persen jam menit hari minggu bulan tahun thn th org orang tamu km pagi siang sore malam wib");
const BEFORE = list("tgl tanggal jam pukul pkl rt rw no nomor gang gg blok km jl jalan rumah rp ke umur usia kelas isi kp harga hrg ukuran size kode tinggal sisa stok stoknya maksimal minimal bonus gratis bayar dp sd sdn lantai");

/** What a word does in a sentence: its kind stands first. @type {Object<string, Set<string>>} */
export const WORD = Object.fromEntries([
  "not gak ga gk g nggak ngga enggak tidak tdk tak teu moal ora ndak mboten",
  "off gajadi batal dibatalkan cancel skip",
  "except jangan jgn bukan tanpa kecuali ulah sanes",
  // Who asks for these orders nothing by it, even with an amount; who asks for the others may.
  "asks berapa brp piro pinten sabaraha masih msh ready harga tanya diskon minimal",
  "asksElse kapan iraha apa apakah gimana gmn kumaha mana ada aya isi",
  // Who asks for the sum orders all the same.
  "sums total jadi semua sadayana",
  "holds isinya berisi lauknya",
  "ifs kalau kalo klo kl misal lamun mun upami nek",
  "past kemarin kemaren belum blm sampai sampe dugi diterima enak raos suka rusak pecah aman",
  "like kayak kaya sama yang yg",
  "wants mau mw pgn pesan pesen psn order minta beli ambil bungkusin kirim tolong pengen ingin butuh perlu tambah nambah hoyong hayang meser arep tuku tumbas bade titip"
    + " nitip siapin coba cobian nyoba candak keep booking fix",
  "more tambah nambah ditambah tambahan",
  "now jadi jd eh ralat maksud yaudah",
  "swap ganti diganti tukar ditukar",
  "and dan sm kaliyan sama dgn dengan karo jeung sareng ama plus juga jg sekalian terus trus & +",
  "cut tapi tp eh terus trus ,",
  "stop \n . ! ? ;",
  "each masing @ semua tiap",
  "idle keur kanggo pikeun kagem nggo teh kang bang dong atuh dulu saja nuhun makasih terima halo bisa boleh saya untuk buat yang sing besok sekarang nanti dikirim lagi rasa warna ukuran dari"
    + " tadi pesanan udah sudah besar kecil manis asin original gurih renyah enak segar baru bebas pakai biasa heula deui pisan banget minggu senin selasa rabu kamis jumat sabtu ahad lusa campur sejumlah tetap tetep",
].map((row) => row.split(" ")).map(([kind, ...words]) => [kind, new Set(words)]));
/** "tambahin", "jadinya" */
const stemOf = (word) => word.replace(/^(.{3,})(?:in|kan|nya|na)$/, "$1");
/** Whether a word does this. */
export const does = (kind, word = "\n") => WORD[kind].has(word) || WORD[kind].has(stemOf(word));
const KNOWN = new Set([...Object.values(WORD), BEHIND, HALVES, NUMBERS, TIMES, DOZENS].flatMap((words) => [...words.keys()]));
/** Whether it is one of the chat. */
export const isKnown = (word) => KNOWN.has(word) || KNOWN.has(sameWord(word));

/** Whether a word is of the chat and not of goods, as short ones mostly are: such a one is never taken for a name with a slip in it. */
export const idle = (word) => isKnown(word) || isKnown(stemOf(word)) || (word.length < 4 && isWord(word));
export const isUnit = (word) => UNITS.has(word) || MEASURES.has(word);
/** One word for what is said in several ways. */
export const sameWord = (word) => SAME.get(word) || word;
const LETTER = /^\p{L}/u;
/** "#2" is an amount. */
export const isWord = (word) => LETTER.test(word);

// What is wanted only where something else is out.
const ELSE = /\b(?:kal[ao]u?|klo?|lamun|mun|nek)(?: \p{L}+){0,3}? (?:(?:n?gg?ak?|tidak|tdk|teu|ora) (?:ada|aya|ready)|h?abis|kosong)\b(,?[^,.;!?\n]*)/gu;

/** The words of a text in a plain form: without case, accents, marks, emoji and long-drawn letters. A digit and what is stuck to it are two. */
function wordsOf(text) {
  return text.normalize("NFKC").normalize("NFD").replace(/[\u0300-\u036f\ufe0f\u20e3'\u2018\u2019`*_~]/g, "").toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, "$1").replace(/\p{Extended_Pictographic}/gu, ",").replace(/\u2044/g, "/").match(/\d+(?:[.,]\d+)*(?:\/\d+)?|\p{L}+|[\n,;.!?&@+]/gu) || [];
}

/** The words of a name. */
export const nameTokens = (name) => wordsOf(name).filter((word) => /[\p{L}\d]/u.test(word));

/**
 * @param {string[]} lines  what a buyer wrote, as talkOf() gives it @param {Set<string>} own  the catalogue's units @param {Set<string>} twice  words that a name says twice: "onde2"
 * @param {Set<string>} begun  how words of names begin: another word with a 2 ("oleh2") is said twice
 * @returns {{ word: string, value: number, measure: boolean, each: boolean, clause: number }[]} without phone numbers and the numbers of a list; `value` NaN for what is no amount
 */
export function tokensOf(lines, own, twice, begun) {
  const unit = (word) => UNITS.has(word) || own.has(word);
  const text = lines.join("\n").replace(ELSE, (found, rest, at, all) => (/\d|mau|pes[ae]n/.test(all.slice(0, at).slice(-99)) ? " . " : ` . ${rest}`))
    .replace(/(\p{L}+)2(?:nya)?(?![\d\p{L}])/gu, (found, word, at, all) => (twice.has(word) ? `${word} ${word}` : !idle(word) && (unit(word) || begun.has(word.slice(0, 3))) && !/(?:bua|untu|ut|keu)[tkr] $/.test(all.slice(0, at).slice(-9)) ? found : word));
  // "mau rengginang", and below it "yang gula merah"
  const words = [...wordsOf(text), "\n"].filter((word, at, all) => word !== "\n" || !/^(?:yang|yg|nu)$/.test(all[at + 1]) || /\d/.test(all[at - 1]));
  const tokens = [];
  let clause = 0;
  for (let at = 0; at < words.length;) {
    const [value, used] = amountAt(words, at, unit);
    const [before, behind] = [words[at - 1], words[at + (used || 1)]];
    const odd = BEFORE.has(before) || (before === "@" && value > 9) || (before === "." && BEFORE.has(words[at - 2])) || ((BEHIND.has(behind) || /^(?:\w+uari|maret|april|mei|ju[nl]i|agustus|\w+ember|oktober)$/.test(behind)) && /\d/.test(words[at])) || !Number.isInteger(value) || value < 1 || value > 999;
    clause += [WORD.stop, WORD.cut, WORD.ifs].some((one) => one.has(words[at])) ? 1 : 0;
    tokens.push({
      word: used ? `#${value || words[at]}` : words[at], value: used && !odd ? value : NaN, measure: used && MEASURES.has(behind), people: /^(?:orang|org|tamu)$/.test(behind) && value, each: WORD.each.has(before) || behind === "sewang" || (words[at] === before && isWord(before)), clause,
    });
    at += used || 1;
  }
  return tokens;
}

// An amount from this place on, and how many words it takes: "dua puluh lima", "setengah lusin", "1,5 lusin", "sebungkus".
function amountAt(words, at, unit) {
  const word = words[at];
  const dozens = (place) => (unit(words[place]) ? 0 : DOZENS.get(words[place]) || 0);
  if (HALVES.has(word)) {
    const half = dozens(at + 1) / 2;
    return [half, half ? 2 : 1];
  }
  const [, one = ""] = /^s[ea](.{3,})$/.exec(word) || [];
  // "sebelas", "saratus", "selusin", "sebungkus"
  if (dozens(at) || DOZENS.has(one) || TIMES.has(one) || unit(one)) {
    return [dozens(at) || (!unit(one) && DOZENS.get(one)) || (one === "belas" ? 11 : TIMES.get(one)) || 1, 1];
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
  const dozen = dozens(at + used);
  return dozen ? [value * dozen, used + 1] : [value, used];
}

// A dot before three digits parts thousands, anything else a fraction.
function digits(word) {
  return Number(/^\d+(?:\.\d{3})+$/.test(word) ? word.replace(/\./g, "") : word.replace(",", ".")) || 0;
}

export const GLUE = new Set(["yang", "yg", "nu", "sing", "rasa", "warna", "varian"]);

/**
 * @typedef {{ slug: string, tokens: string[], alias: boolean }} Name
 * @typedef {{ at: number, end: number, slugs: string[], whole: boolean, head: boolean, ordered: boolean, found: number, words: string[] }} Hit  tokens from `at` to `end`, `found`
 *   words of the name, `head` its first among them; several `slugs` where they are called alike
 */

/** @param {any[][]} names  slug, name, whether the name is only another for it @returns {Name[]} */
export function namesFor(names) {
  return names.map(([slug, name, alias]) => ({ slug, alias, tokens: nameTokens(name.replace(/ \(tidak halal\)$/, "")) })).filter(({ tokens }) => tokens[0]);
}

// Whether one letter is changed, dropped, added or swapped with the next: what stands between the same beginning and the same end.
function slipped(one, other) {
  const most = Math.min(one.length, other.length);
  let [start, end] = [0, 0];
  while (start < most && one[start] === other[start]) {
    start += 1;
  }
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) {
    end += 1;
  }
  const [left, right] = [one, other].map((word) => word.slice(start, word.length - end));
  return Math.max(left.length, right.length) < 2 || left === [...right].reverse().join("");
}

const bones = (word) => word.replace(/[aeiou]/g, "").replace(/(.)\1/g, "$1");
// "yogurt" and "yoghurt", "brownis" and "brownies", "strawberry" and "stroberi", "cabe" and "cabai"
const sound = (word) => word.replace(/([gkp])h/g, "$1").replace(/a[uw]/g, "o").replace(/ai/g, "e").replace(/ie|y/g, "i").replace(/(.)\1/g, "$1");

// "krpk" for keripik, "sbl" for sambal.
function shortened(written, word) {
  let at = 0;
  for (const letter of word) {
    at += letter === written[at] ? 1 : 0;
  }
  return written[0] === word[0] && at === written.length && bones(written).length > 1 && bones(written).length >= bones(word).length - (bones(word).length > 3 ? 1 : 0);
}

// Each pair of words is compared once.
const liked = new Map();

/** From 0 to 1: how surely a written word is this word of a name. */
function likeness(written, word) {
  const key = `${written} ${word}`;
  if (liked.size > 1e5) {
    liked.clear();
  }
  if (!liked.has(key)) {
    liked.set(key, compared(written, word));
  }
  return liked.get(key);
}

function compared(written, word) {
  if (written === word || written === `#${NUMBERS.get(word) || word}` || sameWord(written) === sameWord(word)) {
    return 1;
  }
  if (written[0] !== word[0] && written[0] !== word[1] && written[1] !== word[0]) {
    return 0;
  }
  const stem = written.replace(/(..)(?:nya+|na|ne)$/, "$1");
  if (stem === word || stem === word.replace(/^h/, "")) {
    return 0.99;
  }
  if (!/[aeiou]/.test(written) && !isKnown(written) && isWord(word) && shortened(written, word)) {
    return 0.75;
  }
  if (idle(written) || isUnit(written) || word.length < 4 || !isWord(written) || !isWord(word) || Math.abs(stem.length - word.length) > 3) {
    return 0;
  }
  // A short one is another with another consonant ("asam", "ayam"), a long one may have several vowels wrong.
  const like = (one) => (one[0] === word[0] || one[1] === word[0]) && one.length > 2 && ((slipped(one, word) && (word.length > 4 || one.length !== word.length || bones(one) === bones(word))) || (word.length > 7 && bones(one).length > 4 && slipped(bones(one), bones(word))) || sound(one) === sound(word));
  return like(written) || like(stem) ? 0.8 : 0;
}

// One name from one place on: which of its words stand there, in whatever order, and how surely.
function hitOf({ tokens, alias, slug }, words, at) {
  const word = words[at];
  // "nas tar", as a phone hears it.
  if (isWord(words[at + 1] || "") && !isKnown(word) && likeness(word + words[at + 1], tokens[0]) > 0.98 && !likeness(word, tokens[0])) {
    const hit = hitOf({ tokens, alias, slug }, [...words.slice(0, at), tokens[0], ...words.slice(at + 2)], at);
    return hit && { ...hit, end: hit.end + 1 };
  }
  for (let most = tokens.length; most > 1 && word.length > 5; most -= 1) {
    const like = likeness(word, tokens.slice(0, most).join(""));
    if (like > 0.75) {
      return { slug, tokens, alias, end: at + 1, found: most, sum: most + like - 1, head: true, ordered: true };
    }
  }
  const left = tokens.map((token, nth) => nth);
  let [end, sum, head, strong, digits, last, ordered] = [at, 0, false, false, 0, -1, true];
  for (let next = at; next < words.length && next <= end + 1 && left.length; next += 1) {
    // "rengginang manis" is one of sugar.
    const said = next > at && /^(?:m?anis|amis|legi)(?:nya|na)?$/.test(words[next]) ? "gula" : words[next];
    const likes = left.map((nth) => likeness(said, tokens[nth]));
    const like = Math.max(...likes);
    if (like) {
      const [nth] = left.splice(likes.indexOf(like), 1);
      const token = tokens[nth];
      sum += like;
      head = head || nth === 0;
      strong = strong || (isWord(token) && token.length > 2 && !isUnit(token) && !isKnown(token));
      ordered = ordered && nth > last;
      last = nth;
      digits = isWord(token) ? 0 : digits + 1;
      end = next + 1;
    } else if (next === at || !GLUE.has(words[next])) {
      break;
    }
  }
  // An amount behind half a name is an amount; "madu 500" is one of 500 ml.
  const cut = left.length && !(Number(tokens[last]) > 49 && left.every((nth) => MEASURES.has(tokens[nth]))) ? digits : 0;
  const found = tokens.length - left.length - cut;
  return found > 0 && (strong || !left.length || digits > cut) ? { slug, tokens, alias, end: end - cut, found, sum: sum - cut, head, ordered } : null;
}

/** The best of all names from this place on, or null. A whole name comes before a part, then the longer, the more exact, the one with its first word. */
export function matchAt(names, words, at) {
  if (!isWord(words[at]) && words[at][0] !== "#") {
    return null;
  }
  const rank = ({ tokens, found, sum, alias, head }) => {
    const whole = found === tokens.length;
    return (whole ? 5e3 : 0) + found * 1e4 + Math.round(sum * 100) * 4 + (whole && alias ? 0 : 2) + (head ? 1 : 0);
  };
  const hits = names.map((name) => hitOf(name, words, at)).filter(Boolean).sort((one, other) => rank(other) - rank(one));
  const [first] = hits;
  if (!first) {
    return null;
  }
  const alike = hits.filter((hit) => rank(hit) === rank(first));
  // "ladu" is Ladu Ketan beside Ladu Ketan Stoples, which says more; what that was called before is no third.
  const plainest = alike.find(({ tokens }) => alike.every((other) => other.alias || tokens.every((token) => other.tokens.includes(token))));
  return { ...first, at, whole: first.found === first.tokens.length, slugs: [...new Set((plainest ? [plainest] : alike).map(({ slug }) => slug))], words: words.slice(at, first.end) };
}
