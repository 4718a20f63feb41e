// Rounds of goods that are ordered before they are made: when the next one closes, and on which day it is fetched. The rule stands in
// `po` of barang.json (views/goods.py); its days are reckoned in the zone that was written, whatever zone the phone is in.

const DAY = 864e5;
// Not the page's (days.js): pages of goods have none, and what an order says with them every desk reads again.
const WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
export const MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

/**
 * Days are numbers of a month, or pairs of a weekday (0: Monday) and its place in the month (0: each, -1: the last); none means every day.
 * @typedef {(number | [number, number])[]} Rule
 * @typedef {{ tutup: { pada: string } | { setiap: Rule, menit: number, zona: number },
 *   ambil: { pada: string } | { setiap: Rule } | { sesudah: number }, batas?: number }} PreOrder
 * @typedef {{ tutup: number, hari: string, pukul: string, ambil: string }} Round  the moment in which it closes; the day ("2026-12-03") and the time
 *   ("18.00") of that in its zone, and the day on which it is fetched
 */

/** Whether a rule has this day, which is told by its midnight in UTC. */
function has(rule, midnight) {
  const day = new Date(midnight);
  const date = day.getUTCDate();
  const last = new Date(midnight + 7 * DAY).getUTCMonth() !== day.getUTCMonth();
  const falls = ([weekday, place]) => weekday === (day.getUTCDay() + 6) % 7 && (!place || place === Math.ceil(date / 7) || (place < 0 && last));
  return !rule.length || rule.some((one) => (one[1] === undefined ? one === date : falls(one)));
}

function next(rule, midnight) {
  let day = midnight;
  while (!has(rule, day)) {
    day += DAY;
  }
  return day;
}

/** "2026-12-03" */
const iso = (midnight) => new Date(midnight).toISOString().slice(0, 10);

/** @param {any} po  @param {number} now  @returns {Round | null} the round that is open; null once the only one is closed */
export function roundAt({ tutup, ambil }, now) {
  if (tutup.pada) {
    const closes = Date.parse(tutup.pada);
    return now < closes ? { tutup: closes, hari: tutup.pada.slice(0, 10), pukul: tutup.pada.slice(11, 16).replace(":", "."), ambil: ambil.pada } : null;
  }
  const { setiap, menit, zona } = tutup;
  const ahead = now + zona * 6e4;
  const midnight = ahead - ahead % DAY;
  const day = next(setiap, ahead - midnight < menit * 6e4 ? midnight : midnight + DAY);
  return {
    tutup: day + (menit - zona) * 6e4, hari: iso(day), pukul: [Math.floor(menit / 60), menit % 60].map((part) => String(part).padStart(2, "0")).join("."),
    ambil: iso(ambil.setiap ? next(ambil.setiap, day + DAY) : day + ambil.sesudah * DAY),
  };
}

/** "Sabtu, 5 Desember", day and month held together */
export function weekdayWords(day) {
  const at = new Date(day);
  return `${WEEKDAYS[(at.getUTCDay() + 6) % 7]}, ${at.getUTCDate()}\u00a0${MONTHS[at.getUTCMonth()]}`;
}

/** As sentences.next_round: "PO ditutup Kamis, 3 Desember pukul 18.00, diambil Sabtu, 5 Desember" */
export function roundWords(round) {
  return `PO ditutup ${weekdayWords(round.hari)} pukul\u00a0${round.pukul}, diambil ${weekdayWords(round.ambil)}`;
}

/** A basket's text for these rows, each with its name and with `ambil`, what `orderWords` says of it, or "": said once where it holds for all of them. */
export function withRounds(template, rows) {
  const said = new Set(rows.map(({ ambil }) => ambil));
  const [words] = said.size > 1 ? [[...new Set(rows.filter(({ ambil }) => ambil).map(({ nama, ambil }) => `${nama} ${ambil}`))].join("; ")] : said;
  return template.split("\n").filter((line) => words || !line.includes("{po}")).map((line) => line.split("{po}").join(words)).join("\n");
}

/** As sentences.fetched, what an order says: "diambil Sabtu, 5 Desember 2026" */
export function orderWords(round) {
  return `diambil ${weekdayWords(round.ambil)} ${round.ambil.slice(0, 4)}`.replace("\u00a0", " ");
}
