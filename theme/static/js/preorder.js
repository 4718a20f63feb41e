// On the page of goods that are made in rounds: which one is open now. The build wrote the one of its own day, here and in each order's text;
// once that is closed this page moves on to the next by itself. It runs before the order block, which reads the text behind it.

import { orderWords, roundAt, roundWords } from "./rounds.js";

const CLOSED = "PO sudah ditutup. Tanyakan dulu ke penjualnya.";
const ASKED = "sudah ditutup, apakah masih bisa?";

/** @type {NodeListOf<HTMLElement>} */
const spots = document.querySelectorAll("[data-po]");
for (const spot of spots) {
  const po = JSON.parse(spot.dataset.po);
  const round = roundAt(po, Date.now());
  const scope = spot.closest(".shelf") || document;
  const words = round ? orderWords(round) : ASKED;
  if (words !== po.kata) {
    spot.lastChild.textContent = ` ${round ? roundWords(round) : CLOSED}`;
    for (const link of scope.querySelectorAll("a")) {
      const [before, ...behind] = link.href.split(encodeURIComponent(po.kata));
      if (behind[0] !== undefined) {
        link.href = [before, ...behind].join(encodeURIComponent(words));
        if (!round) {
          link.querySelector("b").textContent = "Tanya dulu";
          link.removeAttribute("aria-label");
        }
      }
    }
    for (const data of scope.querySelectorAll("[data-kata]")) {
      // What is closed is asked for, not ordered: without its data the order block stays as it was built.
      if (round) {
        data.textContent = data.textContent.split(po.kata).join(words);
      } else {
        data.remove();
      }
    }
  }
  // Who comes back to a page that was left open sees what holds then.
  document.addEventListener("visibilitychange", () => {
    const then = roundAt(po, Date.now());
    if (!document.hidden && (then && then.tutup) !== (round && round.tutup)) {
      location.reload();
    }
  });
}
