// Puts values into a page's own elements: each where its name stands (data-isi). Nothing is ever read as HTML.
// Elements stay where they are, and with them focus, a tap under way and what is open.

import { number } from "./goods.js";

/** "15.000", "−15.000" of what is below nothing, as it stands on every page; `say` tells what is above. @param {number} value @param {(value: number) => string} say */
export const signed = (value, say = number) => (value < 0 ? `−${say(-value)}` : say(value));

const TAKES = { A: "href", BUTTON: "value", IMG: "src", INPUT: "value", TEXTAREA: "value", SELECT: "value" };

/**
 * What is false, or no words outside of a form, is hidden; true only shows. Rows go behind a list's <template>, choices into a select.
 * Numbers get their dots. What is being typed stays, but for an amount, which must be one.
 */
export function render(place, values) {
  for (const spot of place.children) {
    const name = spot.dataset.isi;
    const value = name ? values[name] ?? false : true;
    const [first] = spot.children;
    if (spot.type === "checkbox") {
      spot.checked = value;
      continue;
    }
    if (name) {
      spot.hidden = value === false || (value === "" && spot.form === undefined);
    }
    if (first && first.content) {
      repeat(spot, first, value || []);
    } else if (spot.options && Array.isArray(value)) {
      choose(spot, value);
    } else {
      put(spot, TAKES[spot.tagName] || (first ? "" : "textContent"), value);
      render(spot, values);
    }
  }
}

/** Of a control in a list's row, the row's `kunci`: else its place. @param {Element} control @returns {string} */
export const keyOf = (control) => /** @type {HTMLElement} */ (control.closest("[data-kunci]")).dataset.kunci;

function put(spot, takes, value) {
  const amount = spot.type === "number";
  const text = typeof value === "number" && !amount ? signed(value) : `${value}`;
  if (takes && typeof value !== "boolean" && spot[takes] !== text && (amount || spot.form === undefined || spot !== document.activeElement)) {
    spot[takes] = text;
  }
}

function repeat(place, template, rows) {
  const old = [...place.children].slice(1);
  old.slice(rows.length).forEach((extra) => extra.remove());
  rows.forEach((row, at) => {
    if (!old[at]) {
      place.append(template.content.cloneNode(true));
    }
    const made = place.children[at + 1];
    made.dataset.kunci = row.kunci ?? at;
    render({ children: [made] }, typeof row === "string" ? { kata: row } : row);
  });
}

// The first option stands for a choice that is none of these.
/** @param {HTMLSelectElement} select  @param {any[]} choices  the chosen one, then [value, words] of each */
function choose(select, [chosen, ...rows]) {
  select.length = 1;
  for (const [value, words] of rows) {
    select.add(new Option(words, value, false, value === chosen));
  }
}
