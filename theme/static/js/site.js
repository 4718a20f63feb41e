// On every page: how many things lie in the basket, by which way the visitor came, and the copy for when there is no signal.

import { basket, chooseSeller, claimOrigin, onOtherTab, setOrigin } from "./basket-storage.js";

export const HOME = new URL("../", import.meta.url).pathname;
/** What the address says of how the visitor came (?dari=status), whether there is such a channel or not. */
export const channel = new URLSearchParams(location.search).get("dari");
/** @type {HTMLAnchorElement} */
export const basketLink = document.querySelector(".tools a:last-child");
const badge = document.createElement("b");

/** The count beside the basket's sign, and in its name for who can't see it. */
export function showCount() {
  const lines = basket().barang.length;
  badge.textContent = String(lines);
  badge.remove();
  basketLink.setAttribute("aria-label", lines ? `Keranjang, ${lines} macam barang` : "Keranjang");
  if (lines) {
    basketLink.append(badge);
  }
}

const [kind, name, rest] = location.pathname.slice(HOME.length).split("/");
if (rest === "" && (kind === "warung" || kind === "acara")) {
  setOrigin(name);
}
if (rest !== undefined && kind === "toko") {
  chooseSeller(name);
}
if (channel) {
  claimOrigin(channel);
}
if (basketLink) {
  showCount();
  onOtherTab(showCount);
}

// The same text that the link takes to WhatsApp goes to whichever app the phone has.
/** @type {HTMLAnchorElement} */
const share = document.querySelector(".share");
if (share && navigator.share) {
  share.onclick = (event) => {
    event.preventDefault();
    navigator.share({ text: new URL(share.href).searchParams.get("text") }).catch(() => {});
  };
}

// The worker (../sw.js, theme/static/sw/) keeps the site for when there is no signal. Where the village has switched that
// off, the worker that comes goes again at once, and takes an older one's things with it.
const WORKER = new URL("../sw.js", import.meta.url).href;

async function keepCopy() {
  try {
    // A worker may come to a page that is open already: the page tells it what it shows.
    navigator.serviceWorker.addEventListener("controllerchange", tell);
    // Never from the browser's own store: a bad worker must be replaced at the next visit.
    await navigator.serviceWorker.register(WORKER, { updateViaCache: "none" });
  } catch {
    // The site works without.
  }
}

function tell() {
  const { controller } = navigator.serviceWorker;
  if (controller) {
    controller.postMessage([location.href, ...performance.getEntriesByType("resource").map((file) => file.name)]);
  }
}

// After the page is there, so that it never waits for this. Nothing happens where a browser has no workers or allows none.
addEventListener("load", keepCopy);
