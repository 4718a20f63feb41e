// Days in words, with the names of the months that the page has. Not toLocaleDateString(): an old phone may lack Indonesian.

/** "Januari" to "Desember" */
export const MONTHS = document.getElementById("_alat").dataset.bulan.split("|");

/** "2026-12" as "Desember 2026"; "" of what is no month */
export function monthWords(month) {
  const [, year, at] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) || [];
  return at ? `${MONTHS[Number(at) - 1]} ${year}` : "";
}

/** "2026-12-05" as "5 Desember 2026" */
export function dayWords(day) {
  return `${Number(day.slice(8))} ${monthWords(day.slice(0, 7))}`;
}
