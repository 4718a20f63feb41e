// What the order desk shows of its state, and where the focus goes; desk.html is the pattern.

import { problemsOf } from "./desk-compose.js";
import { newsOf } from "./desk-news.js";
import { STEPS, all, fresh, nextStep, sameContent, stored } from "./desk-orders.js";
import { matching, shownList, shownOpen, shownOrder, shownTotals } from "./desk-view.js";
import { today } from "./records.js";
import { render } from "./render.js";

// Safari clears what a site keeps that was not visited for seven days, unless it stands on the home screen (WebKit, "Tracking Prevention").
const FORGETS = navigator.vendor.startsWith("Apple") && !matchMedia("(display-mode: standalone)").matches;

function shownReading(goods, found, at) {
  const order = fresh(found, today(goods).day);
  const old = stored(order.id);
  const { words = [], against = false } = old ? newsOf(old, order) : {};
  const same = Boolean(old) && !words[0];
  const guessed = found.barang.some(({ tebakan }) => tebakan);
  return {
    ...shownOrder(goods, old && old.sidik === order.sidik ? { ...found, teks: undefined } : found), urut: at + 1, baru: !old && !guessed, baru_tebakan: !old && guessed, sama: same, tambah: Boolean(words[0]) && !against, beda: against && Boolean(words[0]),
    perubahan: words, diubah: same && !sameContent(old, order),
  };
}

// What had the focus may be gone or closed now: then its step's title has it, else what is to be done next.
function refocus(root, had) {
  const closed = had && had.tagName !== "SUMMARY" && had.closest("details:not([open])");
  if (had && (closed || !had.getClientRects().length) && [had, document.body].includes(document.activeElement)) {
    const next = [closed && closed.querySelector("summary"), ...root.querySelectorAll(".desk-order .is-main"), root.querySelector("h1")].find((one) => one && one.getClientRects().length);
    next.focus({ preventScroll: true });
  }
}

let shownId = "";

/** @param {HTMLElement} root @param {any} state  desk.js's @param {string} seller  whose desk it is, or "" @param {string} sought */
export function show(root, state, seller, sought) {
  const { goods, readings, openId, told, sheets, sure } = state;
  const { orders, broken } = all();
  const listed = matching(orders, sought);
  const kept = openId && stored(openId);
  // What is odd about it may have changed with the goods.
  const order = kept && goods ? { ...kept, masalah: [...new Set([...kept.masalah, ...problemsOf(goods, kept)])] } : kept;
  const had = root.contains(document.activeElement) ? document.activeElement : null;
  const sellers = goods ? [...goods.penjual.values()].map(({ slug: value, nama }) => [value, nama]) : [];
  root.classList.toggle("is-open", Boolean(order));
  root.classList.toggle("is-read", Boolean(readings[0]));
  render(root, {
    siap: true, ...told, cetak: sheets, terbaca: readings.map((found, at) => shownReading(goods, found, at)), ada: orders.length > 0, kosong: !orders[0] && !readings[0], asing: !orders[0] && !seller, apel: orders.length > 0 && FORGETS, daftar: shownList(listed), ...shownTotals(goods, listed),
    rusak: broken.length || false, saya: [seller, ...sellers], pesanan: order ? [{ ...shownOpen(goods, order, seller), hapus: !sure, hapus_pasti: sure }] : [],
  });
  // No step is begun with before the guesses are confirmed.
  const step = order && !order.barang.some(({ tebakan }) => tebakan) ? nextStep(order) : "";
  if (order && shownId !== openId + step) {
    STEPS.forEach((name, at) => {
      root.querySelector(`[data-langkah=${name}]`).toggleAttribute("open", name === step);
      root.querySelectorAll(".dots > li")[at].setAttribute("aria-current", name === nextStep(order) ? "step" : "false");
    });
  }
  if (order ? !shownId.startsWith(openId) : shownId) {
    /** @type {HTMLElement} */
    const heading = root.querySelector(order ? ".desk-order h2" : "h1");
    heading.focus();
  }
  if (order && state.mending) {
    state.mending = false;
    root.querySelector(".mending").setAttribute("open", "");
  }
  refocus(root, had);
  shownId = order ? openId + step : "";
}
