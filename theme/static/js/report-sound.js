// What a report can reckon with: days that are in the calendar, and rupiah whose sums stay exact.

/** The most that one line may be, a thousand billion rupiah: nine thousand of them are still a whole number for a script (2^53). */
const MOST = 1e12;

/** Whether the calendar has it. @param {string} day "2026-11-28" */
export function real(day) {
  const at = /^20\d\d-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  return Boolean(at) && !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
}

/** @param {unknown} rupiah */
export function whole(rupiah) {
  return Number.isInteger(rupiah) && Math.abs(Number(rupiah)) <= MOST;
}
