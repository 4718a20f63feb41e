// One product's order: variant, amount and seller are chosen, and prices, button and message follow. Without this script each seller has
// a button of their own, whose message names the choices.

import { MOST, add, alterBasket, basket, chooseSeller, newNumber, origin, preferredSeller, setOrigin } from "./basket-storage.js";
import { goodsOf, load, number, placeOf, priceOf, rupiah, stockOf } from "./goods.js";
import { message } from "./order-message.js";
import { lineWords, whatsappLink } from "./phrases.js";
import { basketLink, channel, showCount } from "./site.js";

const find = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];

// While other goods of the same seller lie in the basket, which has its number for them.
let aside = newNumber();

/** The number of an order of one thing from this seller: that which the basket would give it. */
function orderNumber(penjual) {
  const { barang, nomor } = basket();
  const found = barang.some((line) => line.penjual === penjual) ? aside : new Map(nomor).get(penjual);
  if (found) {
    return found;
  }
  const made = newNumber();
  alterBasket((kept) => ({ ...kept, nomor: [...kept.nomor, [penjual, made]] }));
  return made;
}

/** Such an order was sent: the next has another number. */
function spendNumber(penjual) {
  aside = newNumber();
  alterBasket((kept) => ({ ...kept, nomor: kept.nomor.filter(([seller]) => seller !== penjual || kept.barang.some((line) => line.penjual === seller)) }));
}

function start(block) {
  const goods = goodsOf(JSON.parse(block.lastElementChild.textContent));
  const [product] = goods.produk.values();
  const sellers = [...goods.penjual.values()];
  const radios = all("[type=radio]");
  if (goods.saluran.includes(channel)) {
    setOrigin(channel);
  }
  // In reach of the thumb and, on wide screens, on the label.
  const buttons = all(".bar .button, .wide-only .button");
  const [minus, amount, plus, basketButton] = block.querySelectorAll("button, input");
  const status = block.querySelector("[role=status]");
  const { slug: produk, nama, satuan, minimal } = product;
  const preferred = preferredSeller((placeOf(goods, origin(goods.saluran)) || {}).penjual);
  const chosen = {
    produk, varian: (product.varian.find(({ stok }) => stok !== "habis") || { nama: "" }).nama,
    penjual: goods.penjual.has(preferred) ? preferred : sellers[1] ? "" : sellers[0].slug, jumlah: minimal,
  };

  /** What one costs: of the chosen seller, else of all. */
  function prices(varian) {
    const seller = goods.penjual.get(chosen.penjual);
    return (seller ? [seller] : sellers).map((one) => priceOf(product, one, varian));
  }

  function link(seller) {
    const { pembeli } = basket();
    const asal = origin(goods.saluran);
    const stall = goods.warung.get(pembeli.warung);
    const text = message(goods, {
      penjual: seller.slug, asal: placeOf(goods, asal) || goods.saluran.includes(asal) ? asal : "situs", nomor: orderNumber(seller.slug),
      barang: [{ ...chosen, harga: prices(chosen.varian)[0] }], pembeli: { ...pembeli, ambil: stall ? stall.nama : "" },
    });
    // Where the buyer's own words leave no room, the basket says so.
    return text ? whatsappLink(seller.whatsapp, text) : basketLink.href;
  }

  // A name that says more begins with what is read (WCAG 2.5.3).
  function lay(href, title, note) {
    for (const spot of buttons) {
      spot.href = href;
      spot.setAttribute("aria-label", `${title} ${note}: ${lineWords({ ...chosen, satuan, nama })}`);
      spot.querySelector("b").textContent = title;
      spot.querySelector("small").textContent = note;
    }
  }

  function show(spot, value, starts) {
    spot.textContent = "";
    for (const words of starts ? ["mulai ", "Rp"] : ["Rp"]) {
      spot.append(Object.assign(document.createElement("small"), { className: words[2] ? "second" : "", textContent: words }));
    }
    spot.append(number(value));
  }

  function update() {
    const { penjual, varian, jumlah } = chosen;
    const seller = goods.penjual.get(penjual);
    const harga = Math.min(...prices(varian));
    const starts = Math.max(...prices(varian)) > harga;
    amount.value = jumlah;
    status.textContent = "";
    show(find(".is-big"), harga, starts);
    show(find(".bar .price"), harga * jumlah, starts);
    find(".bar-lead > small:last-child").textContent = lineWords({ ...chosen, satuan, nama: "" });
    for (const { name, value, parentNode } of radios) {
      if (name === "varian") {
        parentNode.lastChild.textContent = rupiah(Math.min(...prices(value)));
      } else {
        show(parentNode.closest(".bubble").querySelector(".price"), priceOf(product, goods.penjual.get(value), varian), false);
      }
    }
    if (seller) {
      const ahead = stockOf(product, varian) === "pesan-dulu";
      lay(link(seller), `${ahead ? "Pesan dulu" : "Pesan"} ke ${seller.nama}`, `${ahead && product.siap ? "siap " + product.siap + " hari, " : ""}lewat WhatsApp`);
    }
  }

  function step(by) {
    chosen.jumlah = Math.min(Math.max(Math.round(+amount.value) + by, minimal), MOST);
    update();
  }

  minus.onclick = () => step(-1);
  plus.onclick = () => step(1);
  amount.onchange = () => step(0);
  basketButton.onclick = () => {
    step(0);
    const { kept, room } = add(chosen);
    // What has just come is not read out; what changes is.
    setTimeout(() => {
      status.textContent = !room ? "Keranjang sudah penuh. Pesan dulu yang ada di dalamnya."
        : kept ? `${lineWords({ ...chosen, satuan, nama })}, masuk keranjang.` : "Ponsel ini tidak bisa menyimpan keranjang. Pesan langsung lewat tombol WhatsApp.";
    }, 99);
    if (kept && room) {
      showCount();
      lay(basketLink.href, "Lihat keranjang", `${basket().barang.length} macam barang`);
    }
  };
  for (const radio of radios) {
    radio.hidden = false;
    radio.checked = chosen[radio.name] === radio.value;
    radio.parentNode.classList.add("cover");
    radio.onchange = () => {
      chosen[radio.name] = radio.value;
      if (radio.name === "penjual") {
        chooseSeller(radio.value);
      }
      update();
    };
  }
  for (const own of all(".talk .button")) {
    own.remove();
  }
  for (const spot of buttons) {
    // What was sent is one order, the next is another; but not before the browser has taken the address.
    spot.onclick = () => setTimeout(() => {
      if (spot.href.startsWith("https:")) {
        spendNumber(chosen.penjual);
        update();
      }
    });
  }
  block.hidden = false;
  update();
  // Of a place where this isn't sold all the goods know the name.
  if ([origin(goods.saluran), basket().pembeli.warung].some((slug) => slug && slug !== "situs" && !goods.saluran.includes(slug) && !placeOf(goods, slug))) {
    load().then(({ warung, acara }) => {
      Object.assign(goods, { warung, acara });
      update();
    }).catch(() => {});
  }
}

const block = find("#_pesan");
if (block) {
  start(block);
} else if (channel) {
  // Where nothing can be had, the buttons that ask are marked.
  import("./channel.js").catch(() => {});
}
