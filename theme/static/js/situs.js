// On every page: how many things lie in the basket, by which way the visitor came, and the copy for when there is no signal.

import { basket, onOtherTab, setOrigin } from "./isi.js";
import { register } from "./luring.js";
import { CHANNELS } from "./kode.js";

const HOME = new URL("../", import.meta.url).pathname;
const link = document.querySelector(".tools a:last-child");
const badge = document.createElement("b");

/** The count beside the basket's sign, and in its name for who can't see it. */
export function showCount() {
  const lines = basket().barang.length;
  badge.textContent = String(lines);
  badge.remove();
  link.setAttribute("aria-label", lines ? `Keranjang, ${lines} macam barang` : "Keranjang");
  if (lines) {
    link.append(badge);
  }
}

function cameBy() {
  const channel = new URLSearchParams(location.search).get("dari");
  if (CHANNELS.includes(channel)) {
    return channel;
  }
  const place = location.pathname.slice(HOME.length).match(/^(?:warung|acara)\/([a-z0-9-]{1,80})\/$/);
  return place && place[1];
}

const origin = cameBy();
if (origin) {
  setOrigin(origin);
}
if (link) {
  showCount();
  onOtherTab(showCount);
}
register();
