// The search page: its field is shown now, and what it needs is loaded at the first tap on it. The lists below work without.

import { inside } from "./goods.js";

const MOST = 50;
const PAUSE = 150;
const PATIENCE = 400;
/** @type {HTMLFormElement} */
const form = document.querySelector("#_cari");
const field = form.querySelector("input");
const told = document.querySelector("#_jumlah");
const list = document.querySelector("#_hasil");
let finding = null;
let pause = 0;

/** @typedef {{ id: number, name: string, address: string, line: string, category: string, people: string, words: string, picture?: string }} Found */

/** One spelling for what is written in several: capitals, accents, "ladoe", "renginang". Both the goods and the question go through it. */
function folded(word) {
  return word.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f\u200e]/g, "").replace(/oe/g, "u").replace(/([a-z])\1+/g, "$1");
}

/** The name without its spaces, from each of its words on: "laduketan" and "ketanhitam" both begin one. */
function joined(name) {
  const words = name.split(/[\s-]+/);
  return words.slice(0, -1).map((_, first) => words.slice(first).join("")).join(" ");
}

/** How many slips a word may have: short ones would become any other. */
function slips(word) {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/** What indeks.json says (plugins/storefront/phone/search_index.py), the places in its rows made into names. @returns {Found[]} */
function thingsOf({ barang, ...others }) {
  const nameOf = (kind, place) => others[kind][place][0];
  const goods = barang.map(([name, slug, picture, price, kind, maker, sellers, stalls, stock, words]) => {
    const [category, owner] = [nameOf("kategori", kind), nameOf("usaha", maker)];
    const people = [owner, ...sellers.map((place) => nameOf("penjual", place)), ...stalls.map((place) => nameOf("warung", place))];
    const line = [price, category, owner, stock];
    return { name, address: `produk/${slug}/`, picture, line: line.filter(Boolean).join(" · "), category, people: people.join(" "), words: `barang ${words}` };
  });
  const rest = Object.entries(others).map(([kind, rows]) => rows.map(([name, address, line]) => (
    { name, address, line, category: "", people: "", words: `${kind} ${line}` })));
  return [].concat(goods, ...rest).map((thing, id) => ({ ...thing, id }));
}

/** What a pasted address is about, whichever of its addresses the site had when it was written down: the last part of it. */
function meant(words) {
  return (/^\S+\.\S*?\/([\w-]+)\/?(?:promosi\/)?(?:[?#].*)?$/.exec(words) || [words]).pop();
}

async function index() {
  const answer = await fetch(inside("cari/indeks.json"));
  if (!answer.ok) {
    throw new Error(`indeks.json: ${answer.status}`);
  }
  return thingsOf(await answer.json());
}

/** @returns {Promise<(words: string) => Found[]>} What finds things by words, the best first. */
async function load() {
  const [things, { default: MiniSearch }] = await Promise.all([index(), import("./minisearch.js")]);
  const search = new MiniSearch({
    fields: ["name", "joined", "category", "people", "words"],
    processTerm: folded,
    searchOptions: { prefix: true, fuzzy: slips, boost: { name: 4, category: 2 } },
  });
  search.addAll(things.map((thing) => ({ ...thing, joined: joined(thing.name) })));
  return (words) => {
    const all = search.search(words, { combineWith: "AND" });
    return (all.length ? all : search.search(words)).map(({ id }) => things[id]);
  };
}

function ready() {
  if (!finding) {
    finding = load();
    // The next tap tries again.
    finding.catch(() => {
      finding = null;
    });
  }
  return finding;
}

function row({ name, address, line, picture }) {
  /** @type {any[]} */
  const [item, frame, image, said, link, about] = ["li", "div", "img", "div", "a", "p"].map((tag) => document.createElement(tag));
  item.className = "card";
  link.className = "name cover";
  link.href = inside(address);
  link.textContent = name;
  about.className = "second";
  about.textContent = line;
  said.append(link, about);
  if (picture) {
    // What it shows is named beside it.
    Object.assign(image, { src: inside(`foto/${picture}`), alt: "", width: 240, height: 240, loading: "lazy" });
    frame.className = "photo is-thumb";
    frame.append(image);
    item.append(frame);
  }
  item.append(said);
  return item;
}

/** The sentence above the results, and these; `more` is a link that ends the sentence. */
function tell(sentence, found, more) {
  told.textContent = sentence;
  if (more) {
    told.append(more, ".");
  }
  list.textContent = "";
  list.append(...found.slice(0, MOST).map(row));
}

function everything() {
  const link = document.createElement("a");
  link.href = inside("produk/");
  link.textContent = "lihat semua barang";
  return link;
}

function show(words, found) {
  if (!found.length) {
    tell(`Tidak ada yang cocok dengan “${words}”. Coba kata lain, atau `, found, everything());
    return;
  }
  const first = found.length > MOST ? `, ini ${MOST} yang paling cocok` : "";
  tell(`${found.length} hasil untuk “${words}”${first}`, found);
}

/** Keeps the words in the address, so that the way back leads to the same results. */
function remember(words) {
  const address = new URL(location.href);
  if (words) {
    address.searchParams.set("q", words);
  } else {
    address.searchParams.delete("q");
  }
  history.replaceState(null, "", address.href);
}

async function search() {
  const words = field.value.trim();
  remember(words);
  if (words.length < 2) {
    tell("", []);
    return;
  }
  const wait = setTimeout(tell, PATIENCE, "Sebentar, daftarnya sedang diambil.", []);
  const find = await ready().catch(() => null);
  clearTimeout(wait);
  if (words !== field.value.trim()) {
    return; // Meanwhile more was typed: then that is what counts.
  }
  if (find) {
    show(words, find(meant(words)));
  } else {
    tell("Pencarian belum bisa dipakai, mungkin karena tidak ada sinyal. Daftar di bawah ini tetap bisa dibuka.", []);
  }
}

field.addEventListener("focus", () => {
  ready().catch(() => {});
});
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  // Puts the keyboard away, which hides the results.
  field.blur();
});
form.hidden = false;
field.value = new URLSearchParams(location.search).get("q") || "";
if (field.value) {
  search();
}
