// Orders as they are chosen: variant, amount and seller of one product on its page, or of each row of a shelf; prices, buttons and message
// follow. Without this script each seller and each row has a button, whose message names the choices.

import { MOST, add, alterBasket, basket, chooseSeller, newNumber, origin, preferredSeller, setOrigin } from "./basket-storage.js";
import { goodsOf, load, number, placeOf, priceOf, rupiah, startOf, stockOf } from "./goods.js";
import { lineWords, message, whatsappLink } from "./phrases.js";
import { basketLink, channel, showCount } from "./site.js";

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const [data] = all("[data-kata]");
const goods = data && goodsOf(JSON.parse(data.textContent));
const bar = all(".bar .button");
const lead = all(".bar-lead > *");
// Of each order on this page, what brings all that is shown up to date.
const updates = [];
// The order that the bar sends; on a shelf it only greets until one is chosen.
let inBar;
let asked;
// While other goods of the same seller lie in the basket, which has its number for them.
let aside = newNumber();

/** The number of an order of one thing from this seller: that which the basket would give it. */
function orderNumber(penjual) {
  const { barang, nomor } = basket();
  let found = barang.some((line) => line.penjual === penjual) ? aside : new Map(nomor).get(penjual);
  if (!found) {
    found = newNumber();
    alterBasket((kept) => ({ ...kept, nomor: [...kept.nomor, [penjual, found]] }));
  }
  return found;
}

/** Such an order was sent: the next has another number. */
function spendNumber(penjual) {
  aside = newNumber();
  alterBasket((kept) => ({ ...kept, nomor: kept.nomor.filter(([seller]) => seller !== penjual || kept.barang.some((line) => line.penjual === seller)) }));
  update();
}

function update() {
  updates.forEach((run) => run());
}

/** Of a place where this isn't sold all the goods know the name: asked once. */
function learnPlaces() {
  asked = asked || load().then(({ warung, acara }) => {
    Object.assign(goods, { warung, acara });
    update();
  }).catch(() => {});
}

/** "Rp48.000", with small words before and behind it where there are any. */
function show(spot, value, before, behind = "") {
  const small = (textContent, className) => textContent && [Object.assign(document.createElement("small"), { className, textContent })];
  spot.textContent = "";
  spot.append(...small(before, "second"), ...small("Rp", ""), number(value), ...small(behind, "second"));
}

/**
 * One order. `root` holds all that shows it, `own` its buttons beside the bar's; on a `shelf` its seller is decided.
 */
function start(root, product, sellers, own, shelf) {
  const [stepper] = all(".stepper", root);
  const [minus, amount, plus] = stepper.children;
  const basketButton = stepper.nextElementSibling;
  const [status] = all("[role=status]", root);
  const choosers = all("[type=radio], select", root);
  const [variant] = all("[name=varian]:checked, select", root);
  const [price] = all(shelf ? ".price" : ".is-big", root);
  const { slug: produk, nama, satuan, minimal } = product;
  const preferred = preferredSeller((placeOf(goods, origin(goods.saluran)) || {}).penjual);
  const chosen = {
    produk, varian: variant ? variant.value : "", jumlah: minimal,
    penjual: !sellers[1] ? sellers[0].slug : goods.penjual.has(preferred) ? preferred : "",
  };

  /** What one costs: of the chosen seller, else of all; what only begins there ends nowhere. */
  function prices(varian) {
    return sellers.filter(({ slug }) => slug === (chosen.penjual || slug)).flatMap((seller) => (
      [priceOf(product, seller, varian), ...startOf(goods, seller.slug, { produk, varian }) && [Infinity]]));
  }

  // A name that says more begins with what is read (WCAG 2.5.3).
  function lay(href, title, note) {
    for (const button of inBar === chosen ? [...own, ...bar] : own) {
      button.href = href;
      button.setAttribute("aria-label", `${title} ${note}: ${lineWords({ ...chosen, satuan, nama })}`);
      // Not before the browser has taken the address.
      button.onclick = () => setTimeout(spendNumber, 0, chosen.penjual);
      const [strong, small] = all("b, small", button);
      strong.textContent = title;
      if (small) {
        small.textContent = note;
      }
    }
  }

  updates.push(() => {
    const { penjual, varian, jumlah } = chosen;
    const seller = goods.penjual.get(penjual);
    const harga = Math.min(...prices(varian));
    const starts = Math.max(...prices(varian)) > harga ? "mulai " : "";
    amount.value = jumlah;
    status.textContent = "";
    show(price, shelf ? harga * jumlah : harga, starts, shelf && jumlah > 1 ? ` ${jumlah} ${satuan}` : "");
    if (lead[0] && inBar === chosen) {
      lead[0].className = "price";
      show(lead[0], harga * jumlah, starts);
      lead[1].textContent = lineWords({ ...chosen, satuan, nama: shelf && nama });
    }
    for (const { name, value, type, parentNode } of choosers) {
      if (name === "penjual") {
        show(parentNode.closest(".bubble").querySelector(".price"), priceOf(product, goods.penjual.get(value), varian), startOf(goods, value, chosen));
      } else if (type === "radio") {
        parentNode.lastChild.textContent = (prices(value).includes(Infinity) ? "mulai " : "") + rupiah(Math.min(...prices(value)));
      }
    }
    if (!seller) {
      return;
    }
    const { pembeli } = basket();
    const from = origin(goods.saluran);
    const stall = goods.warung.get(pembeli.warung);
    const asal = placeOf(goods, from) || goods.saluran.includes(from) ? from : "situs";
    if (pembeli.warung && !stall || asal !== from) {
      learnPlaces();
    }
    const text = message(goods, {
      penjual, asal, nomor: orderNumber(penjual), barang: [{ ...chosen, harga }],
      pembeli: { ...pembeli, ambil: stall ? stall.nama : "" },
    });
    const ahead = stockOf(product, varian) === "pesan-dulu";
    // Where the buyer's own words leave no room, the basket says so.
    lay(text ? whatsappLink(seller.whatsapp, text) : basketLink.href, `${ahead ? "Pesan dulu" : "Pesan"} ke ${seller.nama}`,
      (ahead && product.siap ? `siap ${product.siap} hari, ` : "") + data.dataset.cara);
  });

  function change() {
    inBar = chosen;
    update();
  }

  function step(by) {
    chosen.jumlah = Math.min(Math.max(Math.round(amount.value) + by, minimal), MOST);
    change();
  }

  minus.onclick = () => step(-1);
  plus.onclick = () => step(1);
  amount.onchange = () => step(0);
  basketButton.onclick = () => {
    step(0);
    // Of several, who stands first today.
    const { kept, room } = add({ ...chosen, penjual: chosen.penjual || all("[name=penjual]")[0].value });
    // What has just come is not read out; what changes is.
    const [taken, full, nowhere] = data.dataset.kata.split("|");
    setTimeout(() => {
      status.textContent = room ? kept ? lineWords({ ...chosen, satuan, nama }) + taken : nowhere : full;
    }, 99);
    if (kept && room) {
      showCount();
      lay(basketLink.href, "Lihat keranjang", `${basket().barang.length} macam barang`);
    }
  };
  for (const chooser of choosers) {
    chooser.hidden = false;
    if (chooser.type === "radio") {
      chooser.checked = chosen[chooser.name] === chooser.value;
      chooser.parentNode.classList.add("cover");
    }
    chooser.onchange = () => {
      chosen[chooser.name] = chooser.value;
      if (chooser.name === "penjual") {
        chooseSeller(chooser.value);
      }
      change();
    };
  }
  stepper.closest("[hidden]").hidden = false;
  return chosen;
}

if (goods) {
  if (goods.saluran.includes(channel)) {
    setOrigin(channel);
  }
  for (const shelf of all(".shelf")) {
    // toko/ka/ladu-ketan/
    const [penjual, produk] = shelf.querySelector(".cover").pathname.split("/").slice(-3);
    if (shelf.querySelector(".stepper")) {
      start(shelf, goods.produk.get(produk), [goods.penjual.get(penjual)], all("a.button", shelf), true);
    }
  }
  if (!updates[0]) {
    inBar = start(document, ...goods.produk.values(), [...goods.penjual.values()], all(".wide-only .button"));
    all(".talk div>.button").forEach((own) => own.remove());
  }
  update();
} else if (channel) {
  // Where nothing can be had, the buttons that ask are marked.
  import("./channel.js").catch(() => {});
}
