// Into the basket, from a product's page, from a card and from a shelf. Without this script each order link does the same alone.

import { MOST, add } from "./basket-storage.js";
import { readCode } from "./order-code.js";
import { HOME, channel, showCount } from "./site.js";

/** @type {HTMLAnchorElement} */
const basket = document.querySelector(".tools a:last-child");
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

function button(className, label, onclick, ...parts) {
  return make("button", { type: "button", className, "aria-label": label, onclick }, ...parts);
}

function sign() {
  return basket.firstChild.cloneNode(true);
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
      told.append(`${words}, masuk keranjang. `, make("a", { className: "tap", href: basket.href }, "Lihat keranjang"));
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

const data = document.getElementById("_beli");
if (data) {
  const { penjual, minimal, satuan, varian } = JSON.parse(data.textContent);
  const produk = goodsOf(location)[2];
  const name = document.querySelector("h1").textContent;
  const step = (by) => {
    amount.value = Math.min(Math.max(Math.round(amount.value) + by, minimal), MOST);
  };
  const amount = make("input", { type: "number", inputMode: "numeric", min: minimal, max: MOST, value: minimal, "aria-label": `Jumlah ${satuan}`, onchange: () => step(0) });
  const variant = make("select", { className: "chip", "aria-label": "Pilihan" }, ...varian.map(([value, price]) => new Option(`${value}, ${price}`, value)));
  const row = make("div", { className: "row" }, varian[1] ? variant : "",
    make("span", { className: "chip stepper" }, button("", `Kurangi ${name}`, () => step(-1), "−"), amount, button("", `Tambah ${name}`, () => step(1), "+")),
    button("button", "Ke keranjang", () => {
      step(0);
      put(row.parentNode, `${name}, ${amount.value} ${satuan}`, { produk, varian: variant.value, penjual, jumlah: +amount.value });
    }, sign(), make("b", {}, "Ke keranjang")));
  data.after(make("h2", { className: "name choices-title" }, `Mau berapa ${satuan}?`), row);
}

for (const item of document.querySelectorAll(".card, .shelf")) {
  const link = item.querySelector(".cover");
  const [, penjual = "", produk] = goodsOf(link);
  const shelf = item.querySelector(".shelf-text");
  // What nobody sells may lie on a shelf all the same: its link names no seller.
  if (produk && (penjual || !shelf) && !item.querySelector(".is-faded, .is-habis")) {
    const name = link.textContent;
    const place = shelf ? item : item.querySelector(".photo");
    /** @type {HTMLAnchorElement} */
    const order = item.querySelector(".button");
    // The order's code says whom this shelf's orders go to.
    const code = order && readCode(decodeURIComponent(order.href).split(" ").pop());
    const line = { produk, varian: "", penjual: code ? code.reseller : penjual, jumlah: 0 };
    place.prepend(button("chip add", `Masukkan ${name} ke keranjang`, () => put(shelf || item, name, line), "+", sign()));
  }
}

// Nobody else waits for it.
if (channel) {
  import("./channel.js").catch(() => {});
}
