// The basket's page: what lies in it, a WhatsApp message for each seller, and who it is for. All its words stand in basket.html.

import { alterBasket, basket, newNumber, onOtherTab, origin } from "./basket-storage.js";
import { inside, load, placeOf, priceOf, rupiah, startOf, stockOf, variantOf } from "./goods.js";
import { message, sumOf, whatsappLink } from "./phrases.js";
import { render } from "./render.js";
import { showCount } from "./site.js";

const root = document.getElementById("_alat");
/** @type {HTMLDetailsElement} */
const buyer = root.querySelector(".buyer");
// False where they can't be fetched.
let goods = null;
// What knows the rounds of a pre-order, where there are such goods.
let rounds = null;
let kept = true;
// Whether name and address fold where they are known: not while they are being written.
let folds = true;

// A seller's own key ("|ka") is the end of the key of each of their lines.
const keyOf = (line) => ["", line.produk, line.varian, line.penjual].join("|");

/**
 * The lines as they would be ordered now, those of the same made one. The usual variant is the first that can be had; the usual seller is
 * whoever answers for the place that the visitor came by, else the first who sells it.
 */
function settled(lines) {
  const place = placeOf(goods, origin(goods.saluran));
  const found = new Map();
  for (const line of lines) {
    const product = goods.produk.get(line.produk);
    let whole = line;
    if (product) {
      const { slug: produk, varian, penjual, minimal } = product;
      const had = varian.filter(({ stok }) => stok !== "habis");
      const [usual] = [...had.filter(({ harga }) => harga), ...had, ...varian, { nama: "" }];
      const [seller] = [...penjual.filter((slug) => place && place.penjual === slug), ...penjual, ""];
      whole = { produk, varian: line.varian || usual.nama, penjual: line.penjual || seller, jumlah: Math.max(line.jumlah, minimal) };
    }
    const key = keyOf(whole);
    const same = found.get(key);
    found.set(key, same ? { ...same, jumlah: same.jumlah + whole.jumlah } : whole);
  }
  return [...found.values()];
}

function alter(change) {
  kept = alterBasket((found) => ({ ...found, ...change(found) })).kept;
}

// What a control does to its line, by its name; one of a seller to all lines of theirs, any other to all there are. An amount below nothing takes a line out.
const CHANGES = {
  kurang: ({ produk, jumlah }) => ({ jumlah: jumlah > goods.produk.get(produk).minimal ? jumlah - 1 : -1 }),
  tambah: ({ jumlah }) => ({ jumlah: jumlah + 1 }),
  jumlah: ({ jumlah }, value) => ({ jumlah: Math.abs(Math.round(value)) || jumlah }),
  hapus: () => ({ jumlah: -1 }),
  varian: (line, varian) => ({ varian }),
  penjual: (line, penjual) => ({ penjual }),
};

function did(control) {
  const { name, value } = control;
  const row = control.closest("[data-kunci]");
  const fold = control.closest("li details");
  if (CHANGES[name]) {
    alter(({ barang, nomor }) => {
      const meant = (line) => !row || keyOf(line).endsWith(row.dataset.kunci);
      const lines = settled(barang).map((line) => (meant(line) ? { ...line, ...CHANGES[name](line, value) } : line)).filter((line) => line.jumlah >= 0);
      // Who is asked for nothing more begins with a new number, lest the next order be taken for this one.
      return { barang: settled(lines), nomor: nomor.filter(([seller]) => lines.some(({ penjual }) => penjual === seller)) };
    });
  } else if (row) {
    alter(({ nomor, dibuka }) => ({ dibuka: [...dibuka, new Map(nomor).get(row.dataset.kunci.slice(1))] }));
    folds = true;
  } else if (name === "ulang") {
    start();
  } else {
    alter(({ pembeli }) => ({ pembeli: { ...pembeli, [name]: value } }));
  }
  // Another line may take the place of this one.
  if (fold) {
    fold.open = false;
    fold.firstElementChild.focus();
  }
  draw();
}

/** A line as its <template> shows it and as messages want it. */
function shown(line) {
  const product = goods.produk.get(line.produk) || { nama: line.produk, varian: [], penjual: [] };
  const price = (slug) => priceOf(product, goods.penjual.get(slug), line.varian);
  const start = (penjual) => startOf(goods, penjual, line);
  const seller = goods.penjual.get(line.penjual);
  const harga = price(line.penjual);
  const tanya = harga === 0 || Boolean(seller && seller.tanya && seller.tanya.includes(product.slug));
  const hilang = (!harga && !tanya) || (line.varian !== "" && !variantOf(product, line.varian));
  const round = product.po && rounds.roundAt(product.po, Date.now());
  const habis = !hilang && (stockOf(product, line.varian) === "habis" || round === null);
  const mulai = start(line.penjual);
  return {
    ...product, ...line, po: round ? rounds.roundWords(round) : false, ambil: round ? rounds.orderWords(round) : "", harga, mulai, hilang, habis, tanya: tanya && !hilang && !habis && product.slug && inside(`produk/${product.slug}/`),
    bisa: !hilang && !habis && !tanya, kunci: keyOf(line), foto: product.gambar && inside(product.gambar),
    paling: product.minimal > 1, total: line.jumlah * harga,
    pilihan: product.varian[0] && [line.varian, ...product.varian.map(({ nama }) => [nama, nama])],
    dari: product.penjual.some((slug) => slug !== line.penjual)
      && [line.penjual, ...product.penjual.map((slug) => [slug, `${goods.penjual.get(slug).nama}, ${start(slug)}${rupiah(price(slug))}`])],
  };
}

function filled({ barang, pembeli, nomor, dibuka }) {
  const asal = origin(goods.saluran);
  const place = placeOf(goods, asal);
  const stall = goods.warung.get(pembeli.warung);
  const where = stall ? stall.nama : pembeli.alamat;
  const rows = settled(barang).map(shown);
  const [good, sisa] = [true, false].map((bisa) => rows.filter((row) => row.bisa === bisa));
  const sellers = [...new Set(good.map((row) => row.penjual))];
  const numbers = new Map([...sellers.map((seller) => [seller, newNumber()]), ...nomor]);
  if (numbers.size > nomor.length) {
    alter(() => ({ nomor: [...numbers] }));
  }
  const known = rows.filter((row) => row.slug);
  const able = [...sellers, ...goods.penjual.keys()].find((slug) => known.every((row) => goods.penjual.get(slug).produk.has(row.slug)));
  const pesanan = sellers.map((penjual, at) => {
    const seller = goods.penjual.get(penjual);
    const order = {
      penjual, asal: place || goods.saluran.includes(asal) ? asal : "situs", nomor: numbers.get(penjual), barang: good.filter((row) => row.penjual === penjual),
      pembeli: { ...pembeli, ambil: stall ? stall.nama : "" },
    };
    const pesan = message(rounds ? { ...goods, teks: { keranjang: rounds.withRounds(goods.teks["keranjang-po"], order.barang) } } : goods, order);
    const mulai = order.barang.map((row) => row.mulai).sort().pop();
    return {
      ...seller, ...order, kunci: `|${penjual}`, huruf: seller.nama[0], urut: at + 1, bernomor: sellers.length > 1, total: sumOf(order), mulai, kira: Boolean(mulai),
      banyak: order.barang.reduce((sum, row) => sum + row.jumlah, 0), pesan, kirim: pesan && whatsappLink(seller.whatsapp, pesan), panjang: !pesan, dibuka: dibuka.includes(order.nomor),
    };
  });
  return {
    ...pembeli, isi: true, antar: !stall, warung: stall ? stall.slug : "", lewat: place && place.nama, kata: root.dataset.kata.split("|")[sellers.length], pesanan,
    semua: sellers[1] && able, semua_nama: able && goods.penjual.get(able).nama, ringkas: pembeli.nama && where && `${pembeli.nama}, ${where}`,
    sisa: sisa[0] && sisa,
  };
}

function draw() {
  const found = basket();
  const kosong = !found.barang[0];
  const had = root.contains(document.activeElement);
  const lines = root.getElementsByTagName("li");
  const count = lines.length;
  root.firstElementChild.classList.toggle("label", kosong);
  const values = !kosong && goods && filled(found);
  render(root, { kosong, lupa: !kept, gagal: goods === false && !kosong, ...values });
  if (values) {
    // The first that is still to be sent.
    const next = values.pesanan.findIndex(({ dibuka }) => !dibuka);
    root.querySelectorAll(".order a").forEach((link, at) => link.classList.toggle("is-main", at === next));
    buyer.open = folds ? !values.ringkas : buyer.open;
    folds = false;
  }
  // What had the focus may be gone, or be the next line's: another Enter must not take that out as well.
  if (had && (!root.contains(document.activeElement) || lines.length < count)) {
    root.querySelector("h1").focus({ preventScroll: true });
  }
  showCount();
}

async function start() {
  try {
    goods = await load();
    rounds = [...goods.produk.values()].some(({ po }) => po) && await import("./rounds.js");
  } catch {
    goods = false;
  }
  draw();
}

root.onclick = ({ target }) => {
  const control = target.closest("button, .order a");
  if (control) {
    did(control);
  }
};
root.onchange = ({ target }) => did(target);
root.oninput = ({ target }) => target.closest(".buyer") && did(target);
onOtherTab(draw);
start();
draw();
