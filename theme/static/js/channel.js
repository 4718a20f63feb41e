// Who came by a shared link (?dari=status) or a printed code (?dari=kartu) orders with a code that says so. Which channels there
// are is said by the goods: this is loaded where an address names one, and until they have come, and without them, codes say "situs".

import { setOrigin } from "./basket-storage.js";
import { readCode } from "./code-reader.js";
import { load } from "./goods.js";
import { orderCode } from "./order-code.js";
import { channel } from "./site.js";

// As it stands in a link, where a sign before it may be quoted ("%20").
const CODE = /(%[0-9A-F]{2})?([a-z0-9-]+\.[a-z0-9-]+\.situs\.[0-9A-Z]{2})/g;

function marked(all, quoted = "", found) {
  const code = readCode(found);
  return code ? quoted + orderCode(code.product, code.reseller, channel) : all;
}

function mark() {
  for (const link of document.querySelectorAll('a[href^="https://wa.me/"]')) {
    const address = link.getAttribute("href");
    // The code is in the last line of the text; the rest of the link is not ours to touch.
    const last = Math.max(0, address.lastIndexOf("%0A"));
    link.setAttribute("href", address.slice(0, last) + address.slice(last).replace(CODE, marked));
  }
  // From a shop one goes on to its goods, and still came by the same way.
  const here = location.origin + location.pathname;
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("main a");
  for (const link of links) {
    if (link.href.startsWith(here)) {
      link.search = `?dari=${channel}`;
    }
  }
}

async function start() {
  const { saluran } = await load();
  if (saluran.includes(channel)) {
    setOrigin(channel);
    mark();
  }
}

start().catch(() => {});
