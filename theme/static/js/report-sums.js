// The days that a report is of. Pure: no clock, no storage, no page.

/** The first and the last day of a month, counted from another: 0 is its own, -1 the one before. */
function monthFrom(day, more) {
  const [year, month] = day.split("-").map(Number);
  const [first, last] = [new Date(Date.UTC(year, month - 1 + more, 1)), new Date(Date.UTC(year, month + more, 0))];
  return { dari: first.toISOString().slice(0, 10), sampai: last.toISOString().slice(0, 10) };
}

/**
 * The first and the last day of what was chosen; of what goes on still, today is the last.
 * @param {import("./report-kept.js").Choice} choice @param {string} today @returns {{ dari: string, sampai: string }}
 */
export function periodOf({ pilih, dari, sampai }, today) {
  if (pilih === "pilih") {
    const [one, other] = [dari || sampai || today, sampai || dari || today];
    return one < other ? { dari: one, sampai: other } : { dari: other, sampai: one };
  }
  const [kind, which] = pilih.split("-");
  const length = { bulan: 1, triwulan: 3, tahun: 12 }[kind];
  const into = (Number(today.slice(5, 7)) - 1) % length;
  const begin = which === "lalu" ? -into - length : -into;
  const last = monthFrom(today, begin + length - 1).sampai;
  return { dari: monthFrom(today, begin).dari, sampai: last < today ? last : today };
}
