// Days, moments and rules as Indonesians write them (catalog/times.py, repeats.py and consents.py).

import {Fault, attempt, cut, known, nearest, plainNumber, seen, stripped, swapped, whole, words} from "./content-text.js";

const DAY = "5 Desember 2026";
/** @typedef {{year: number, month: number, day: number}} Date_ a day, months from 1 */
/** @typedef {Record<string, string>} Groups */

/** @param {number} number */
const two = (number) => `${number}`.padStart(2, "0");
/** @param {Date_} read */
const iso = ({year, month, day}) => `${year}-${two(month)}-${two(day)}`;
/** @param {Date_} read */
const long = ({year, month, day}) => `${day} ${known("monthNames")[month - 1]} ${year}`;
/** From 0, a Monday. @param {Date_} read */
const weekday = ({year, month, day}) => (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
/** @param {number} number @returns {string} */
const dayName = (number) => known("weekdayNames")[number];
/** @param {string} word @returns {string} */
const dayNamed = (word) => dayName(known("weekdays")[word]);
/** @param {Date_} read */
const told = (read) => `${dayName(weekday(read))}, ${long(read)}`;
/** @param {number} year @param {number} month */
const lastOf = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
/** Of a word book, own words alone. @param {string} book @param {string} word */
const numberOf = (book, word) => new Map(Object.entries(known(book))).get(word);

/** "2026-12-05". @param {string} text */
function day(text) {
  const written = plainNumber(text.replace(/\u2019/g, "'"));
  const found = whole("moment", written);
  if (!found) throw refusal(written, new Fault("Tulis satu tanggal saja, bukan rentang", DAY));
  const groups = /** @type {Groups} */ (found.groups);
  const read = dateOf(groups);
  if (groups.hour && !isBareMidnight(groups)) throw new Fault("Tulis tanggalnya saja, tanpa jam", long(read));
  return iso(read);
}

/** "2026-12-05", "2026-12-05T09:00" in the village's own zone, or with an offset as it is written: "…T09:00+08:00". @param {string} text */
function moment(text) {
  const written = plainNumber(text.replace(/\u2019/g, "'"));
  const found = whole("moment", written);
  if (/^(?:se)?tiap\b/.test(written)) {
    throw new Fault("Tulis di sini tanggal yang pertama; kata setiap ditulis di baris lain (ulang: setiap Sabtu)", DAY);
  }
  if (!found) throw refusal(written, new Fault("Tulis satu waktu saja; akhirnya ditulis di baris selesai", DAY));
  const groups = /** @type {Groups} */ (found.groups);
  const [hour, minute] = [Number(groups.hour), Number(groups.minute || groups.iso_minute)];
  let read;
  try {
    read = dateOf(groups);
  } catch (fault) {
    // Whoever takes what is told keeps the hour that was written.
    if (hour < 24 && minute < 60 && !isBareMidnight(groups)) fault.example += ` pukul ${two(hour)}.${two(minute)}${groups.zone ? " " + groups.zone.toUpperCase() : ""}`;
    throw fault;
  }
  if (!groups.hour) return iso(read);
  if (groups.fraction && groups.zone === "z" && isBareMidnight(groups)) {
    throw new Fault("Tulis tanggalnya saja, atau tanggal dengan jamnya", long(read));
  }
  if (hour === 24 && !minute) {
    const [year, month, day] = new Date(Date.UTC(read.year, read.month - 1, read.day + 1)).toISOString().split(/\D/).map(Number);
    throw new Fault("Tengah malam ditulis 00.00 pada tanggal berikutnya", `${long({year, month, day})} pukul 00.00`);
  }
  if (hour > 23 || minute > 59) throw new Fault("Jam dari 00 sampai 23, menit dari 00 sampai 59", `${long(read)} pukul 09.00`);
  const zones = /** @type {Record<string, string>} */ ({wib: "+07:00", wita: "+08:00", wit: "+09:00", z: "+00:00", "-00:00": "+00:00"});
  return `${iso(read)}T${two(hour)}:${two(minute)}${zones[groups.zone] || groups.zone || ""}`;
}

/** "Sabtu, 5 Desember 2026 pukul 09.00", of what `moment` gives. @param {string} found */
export function spoken(found) {
  const [year, month, day, hour, minute] = found.split(/[-T:+]/).map(Number);
  return told({year, month, day}) + (minute === undefined ? "" : ` pukul ${two(hour)}.${two(minute)}`);
}

/** Whether the hour is only what a program writes behind a day. @param {Groups} groups */
const isBareMidnight = ({joined, hour, iso_minute: minute, zone}) => joined && hour === "00" && minute === "00" && !(zone || "z").startsWith("-");

/** @param {Groups} groups @returns {Date_} */
function dateOf(groups) {
  const year = Number(groups.iso_year || groups.year || groups.short_year);
  const day = Number(groups.iso_day || groups.day || groups.short_day);
  const month = groups.month_name ? monthOf(groups.month_name, day, year) : Number(groups.iso_month || groups.short_month);
  if (groups.short_month && month > 12 && day <= 12 && day >= 1) {
    throw new Fault("Tanggal ditulis di depan, lalu bulan", `${two(month)}/${two(day)}/${year}`);
  }
  if (month < 1 || month > 12) throw new Fault("Bulan dari 1 sampai 12", DAY);
  if (year < 1990 || year > 2100) throw new Fault("Tulis tahun dari 1990 sampai 2100", DAY);
  const last = lastOf(year, month);
  if (day < 1 || day > last) {
    const end = long({year, month, day: last});
    throw new Fault(`${end.slice(3)} dari tanggal 1 sampai ${last}`, end);
  }
  const read = {year, month, day};
  for (const name of [groups.weekday, groups.late_weekday].filter(Boolean)) {
    const number = numberOf("weekdays", name);
    if (number === undefined) throw new Fault(`Kata "${cut(name, 20)}" bukan nama hari`, told(read));
    if (number !== weekday(read)) {
      throw new Fault(`${long(read)} jatuh pada hari ${dayName(weekday(read))}; betulkan hari atau tanggalnya`, told(read));
    }
  }
  return read;
}

/** @param {string} name @param {number} day @param {number} year @returns {number} */
function monthOf(name, day, year) {
  const month = numberOf("months", name);
  if (month) return month;
  const near = name.length > 3 ? nearest(name.slice(0, 20), Object.keys(known("months")), 0.75) : "";
  const meant = near ? known("months")[near] : numberOf("nearMonths", name);
  if (!meant) throw new Fault("Tulis nama bulan dalam bahasa Indonesia", DAY);
  throw new Fault(`Nama bulannya mungkin ${known("monthNames")[meant - 1]}`, long({year, month: meant, day}));
}

/** @param {string} written @param {Fault} ofRange @returns {Fault} */
function refusal(written, ofRange) {
  if (seen("timeRange", written)) return ofRange;
  for (const [pattern, advice, example] of known("timeMistakes")) {
    // The very day, where only its year is missing.
    if (seen(pattern, written)) return new Fault(advice, (example === DAY && meant(`${written} ${example.slice(-4)}`)) || example);
  }
  return new Fault("Tulis tanggal, bulan, dan tahun", meant(written) || DAY);
}

/** The date that a text of one year, one month and one day must mean, else "". @param {string} written */
function meant(written) {
  const numbers = written.match(/[0-9]+/g) || [];
  const months = (written.match(/[a-z]+/g) || []).map((word) => numberOf("englishMonths", word) || numberOf("months", word)).filter(Boolean);
  const year = numbers.find((number) => number.length === 4) || "";
  const others = numbers.filter((number) => number.length < 3).map(Number);
  if (!year || numbers.length !== others.length + 1 || months.length + others.length !== 2) return "";
  const first = numbers[0] === year;
  const found = {year: Number(year), month: months.length ? months[0] : others[first ? 0 : 1], day: months.length || first ? others[others.length - 1] : others[0]};
  const real = found.year > 0 && found.month >= 1 && found.month <= 12 && found.day >= 1 && found.day <= lastOf(found.year, found.month);
  return real ? long(found) : "";
}

/**
 * When an event comes again: pairs of a weekday (0: Monday) and which one of the month (0: each, -1: the last), or days of the month;
 * daily where both are empty, null where it says that it doesn't.
 * @param {string} text @returns {{days: number[][], dates: number[]} | null}
 */
function rule(text) {
  const names = Object.keys(known("weekdays"));
  const anyDay = names.join("|");
  let written = stripped(plainNumber(text.replace(/\u2019/g, "'")).replace(/\b(?:tiap-tiap|setiap|tiap)\b/g, " "), " .,");
  if (known("once").includes(written)) return null;
  written = written.replace(/\bke[- ]?([1-5])\b/g, (_, number) => known("ordinals")[number - 1]);
  const eve = seen(`\\bmalam (${anyDay})\\b`, written);
  if (eve) {
    const before = dayName((known("weekdays")[eve[1]] + 6) % 7);
    throw new Fault(`Malam ${dayNamed(eve[1])} masih hari ${before}. Tulis hari saat acaranya mulai`, `setiap ${before}`);
  }
  const behind = /\b(?:dalam sebulan|per bulan|bulan)$/g;
  behind.lastIndex = 1;
  const monthly = /^bulan\b(?=.)/.exec(written) || behind.exec(written);
  if (monthly) written = stripped(written.slice(0, monthly.index) + written.slice(monthly.index + monthly[0].length), " ,");
  written = written.replace(new RegExp(`^(?:minggu|pekan),? (?:(?:di|pada) )?hari (?=${anyDay})`), "");
  for (const [pattern, advice, example] of known("repeatMistakes")) {
    if (!seen(pattern, written)) continue;
    const named = seen(`\\b(?:${anyDay})\\b`, written);
    throw new Fault(advice, named ? example.replace("Sabtu", dayNamed(named[0])) : example);
  }
  if (/^hari(?:-hari)?$/.test(written) && !monthly) return {days: [], dates: []};
  const dates = /^(?:tanggal|tgl)\.? ?(.+)$/.exec(written);
  if (dates) return {days: [], dates: datesOf(dates[1])};
  const found = daysOf(written);
  if (monthly && !found.some(([, place]) => place)) {
    const first = dayName(found.length ? found[0][0] : 0);
    throw new Fault("Tulis juga yang ke berapa dalam sebulan", `setiap ${first} pertama`);
  }
  return {days: found, dates: []};
}

/** @param {string} written */
function datesOf(written) {
  const parts = written.split(/ ?(?:,? dan|[,&]) ?(?:tanggal |tgl )?/);
  if (!parts.every((part) => /^[0-9]{1,2}$/.test(part) && Number(part) >= 1 && Number(part) <= 31)) {
    const first = /^([12]?[1-9]|[123]0|31)\b/.exec(written);
    throw new Fault("Tulis tanggalnya dengan angka 1 sampai 31, tanpa bulan dan tahun", `setiap tanggal ${first ? first[0] : 5}`);
  }
  return [...new Set(parts.map(Number))].sort((one, other) => one - other);
}

/** Weekdays, each with its places in the month behind it, or none with any. @param {string} written @returns {number[][]} */
function daysOf(written) {
  const spaced = written.replace(/ ?(?:\bs\/d\b|\bs\.d\.|\bsd\b|\bsampai\b|\bhingga\b|-) ?/g, " - ").replace(/^hari /, "");
  /** @type {[number, number[]][]} */
  const found = [];
  let before = ",";
  for (const word of spaced.replace(/ ?(?:[,;&/+]|\bdan\b|\bserta\b) ?(?:hari )?/g, " , ").split(" ").filter(Boolean)) {
    const number = numberOf("weekdays", word);
    if (number !== undefined && before === "-" && found.length) {
      const from = found[found.length - 1][0];
      for (let more = 1; more < (number - from + 7) % 7; more++) found.push([(from + more) % 7, []]);
    }
    if (number !== undefined && (before === "," || before === "-")) found.push([number, []]);
    else if (numberOf("places", word) && found.length && before !== "-") found[found.length - 1][1].push(numberOf("places", word));
    else if (word !== "," && word !== "-") throw unknownDay(word, written);
    before = word;
  }
  if (!found.length || before === "," || before === "-") throw new Fault(known("repeatForms"));
  const first = found.flatMap(([, own]) => own.slice(0, 1));
  if (first.length && first.length < found.length) {
    const several = found.map(([number, own]) => `${dayName(number)} ${known("ordinals")[(own.length ? own[0] : first[0]) - 1] || "terakhir"}`).join(" dan ");
    throw new Fault("Belum jelas mana yang tiap pekan dan mana yang sebulan sekali; tulis yang ke berapa di belakang tiap hari, "
      + "atau buat dua berkas acara", `setiap ${several}`);
  }
  /** @type {Map<string, number[]>} */
  const pairs = new Map();
  for (const [number, own] of found) for (const place of own.length ? own : [0]) pairs.set(`${number} ${place}`, [number, place]);
  const sorted = [...pairs.values()].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  return sorted.length === 7 && !first.length ? [] : sorted;
}

/** @param {string} word @param {string} written */
function unknownDay(word, written) {
  const names = Object.keys(known("weekdays"));
  const near = word.length > 3 ? nearest(word.slice(0, 20), names, 0.7) : "";
  if (!near || names.includes(word)) return new Fault(known("repeatForms"));
  const mended = written.split(word).join(near).replace(new RegExp(names.join("|"), "g"), dayNamed);
  return new Fault(`Kata "${cut(word, 20)}" bukan nama hari`, `setiap ${mended}`);
}

/** Who agreed to be shown, and when. @param {string} text */
function consent(text) {
  const written = words(text, 120).replace(/,(?=\S)/g, ", ");
  const bare = (/** @type {string} */ part) => stripped(part, known("edges"));
  if (known("notYet").includes(bare(written.toLowerCase()))) {
    throw new Fault("Kalau orangnya belum setuju, hapus baris ini dan tanyakan dulu; kalau tidak mau tampil, tulis terbit: tidak");
  }
  const dayIn = (/** @type {string} */ part) => attempt(() => day(swapped(stripped(part, `${known("edges")})`), "leading", "")));
  const nameIn = (/** @type {string} */ part) => {
    const name = bare(swapped(bare(part), "trailing", ""));
    return known("nobody").includes(name.toLowerCase()) || !/\p{L}/u.test(name) ? "" : name;
  };
  const parts = written.split(" ");
  for (let count = parts.length - 1; count > 0; count--) {
    const from = parts.length - count;
    for (const [dated, named] of [[parts.slice(from), parts.slice(0, from)], [parts.slice(0, count), parts.slice(count)]]) {
      const [found, person] = [dayIn(dated.join(" ")), nameIn(named.join(" "))];
      if (found && person) return {person, day: found};
    }
  }
  const example = "Bu Entin, 3 November 2026";
  if (dayIn(written)) throw new Fault("Tulis juga siapa yang setuju, di depan tanggalnya", example);
  const name = nameIn(written);
  if (name && !/[0-9]/.test(written)) throw new Fault("Tulis juga tanggalnya, di belakang namanya", `${name}, 3 November 2026`);
  throw new Fault("Tulis siapa yang setuju dan tanggalnya", example);
}

/** @type {import("./content-values.js").Readers} */
export const readers = {tanggal: day, waktu: moment, ulang: rule, persetujuan: consent};
