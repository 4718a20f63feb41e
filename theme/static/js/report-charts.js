// Charts as drawings of their own (SVG 2): bars, each with its name and its sum. The table beside them says the same to whoever can't see them.

import { signed } from "./render.js";

// In the drawing's own units, which are as wide as a phone's text.
const [WIDE, ROW] = [320, 36];
const LONGEST = 26;

/** @param {string} tag @param {Object<string, string | number>} facts @param {string} [words] */
function drawn(tag, facts, words = "") {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  Object.entries(facts).forEach(([name, value]) => made.setAttribute(name, String(value)));
  made.textContent = words;
  return made;
}

/**
 * A bar for each row, and below it, thinner, what it was in the time before.
 * @param {HTMLElement} place whose `data-judul` says what it shows @param {{ nama: string, jual: number, dulu?: number }[]} rows in rupiah
 */
export function bars(place, rows) {
  const most = Math.max(1, ...rows.flatMap(({ jual, dulu = 0 }) => [jual, dulu]));
  const chart = drawn("svg", { viewBox: `0 0 ${WIDE} ${rows.length * ROW}`, role: "img", "aria-label": place.dataset.judul });
  chart.append(...rows.flatMap(({ nama, jual, dulu = 0 }, at) => {
    const top = at * ROW;
    const bar = (y, height, value, name) => drawn("rect", { y: top + y, height, width: (Math.max(0, value) / most) * WIDE, class: name });
    return [
      drawn("text", { y: top + 13 }, nama.length > LONGEST ? `${nama.slice(0, LONGEST - 1)}…` : nama), drawn("text", { x: WIDE, y: top + 13, "text-anchor": "end" }, signed(jual)),
      bar(18, 9, jual, "now"), bar(27, 3, dulu, "then"),
    ];
  }));
  place.textContent = "";
  place.append(chart);
}
