// Into the basket, from a card. Without this script one orders on the page that it leads to.

import { add, origin, preferredSeller } from "./basket-storage.js";
import { HOME, basketLink, channel, showCount } from "./site.js";

// One line tells of every tap, where it was made.
const told = make("p", { className: "second", role: "status" });

/** An element of these properties and, where it has no such property, attributes. */
function make(tag, given, ...parts) {
  const made = document.createElement(tag);
  for (const name in given) {
    if (name in made) {
      made[name] = given[name];
    } else {
      made.setAttribute(name, given[name]);
    }
  }
  made.append(...parts);
  return made;
}

function put(place, words, line) {
  const { kept, room } = add(line);
  told.textContent = "";
  place.append(told);
  // A line that has just come is not read out; one that changes is.
  setTimeout(() => {
    if (!room) {
      told.append("Keranjang sudah penuh. Pesan dulu yang ada di dalamnya.");
    } else if (kept) {
      told.append(`${words}, masuk keranjang. `, make("a", { className: "tap", href: basketLink.href }, "Lihat keranjang"));
      showCount();
    } else {
      told.append("Ponsel ini tidak bisa menyimpan keranjang. Pesan langsung lewat tombol WhatsApp.");
    }
  }, 99);
}

/** [, "ka" or nothing, "ladu-ketan"] from toko/ka/ladu-ketan/ or produk/ladu-ketan/, seen from the site's home: that may itself be called "toko" */
function goodsOf(link) {
  return /^(?:toko\/([a-z0-9-]+)|produk)\/([a-z0-9-]+)\/$/.exec(link.pathname.slice(HOME.length)) || [];
}

/** Whom the buyer chose before, where they sell it, else whose turn it is today; "" leaves it to the basket, which knows who answers for a place. */
function oneOf(card) {
  const sellers = (card.dataset.penjual || "").split(" ");
  const place = origin([]) === "situs" ? "" : "?";
  const preferred = preferredSeller(place);
  return sellers.includes(preferred) ? preferred : place ? "" : sellers[0];
}

for (const card of document.querySelectorAll(".card")) {
  const link = card.querySelector(".cover");
  const [, penjual, produk] = goodsOf(link);
  // A price that must be asked for has no small Rp.
  if (produk && !card.querySelector(".is-habis") && card.querySelector(".price small")) {
    const name = link.textContent;
    const line = () => ({ produk, varian: "", penjual: penjual || oneOf(card), jumlah: 0 });
    card.querySelector(".photo").prepend(make("button", {
      type: "button", className: "chip add", "aria-label": `Masukkan ${name} ke keranjang`, onclick: () => put(card, name, line()),
    }, "+", basketLink.firstChild.cloneNode(true)));
  }
}

// Nobody else waits for it.
if (channel) {
  import("./channel.js").catch(() => {});
}
