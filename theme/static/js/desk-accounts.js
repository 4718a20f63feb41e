// Who owes whom, at the desk: what buyers haven't paid, what owners haven't got; what was paid is kept at a tap. Its words stand in desk.html.

import { accountsOf, openOf, sharesOf } from "./accounts.js";
import { bookOf } from "./consign-book.js";
import { clean as cleanNote } from "./consign-notes.js";
import { add, all, clean, merge } from "./desk-payments.js";
import { WAYS } from "./desk-ways.js";
import { number, rupiah } from "./goods.js";
import { fill, whatsappLink } from "./phrases.js";
import { PAID, today } from "./records.js";

/** @typedef {import("./accounts.js").Account} Account */
/** @typedef {"pembeli" | "pemilik" | "penjual" | "warung"} Kind */

const root = document.getElementById("_uang");
// What rows and sums are called, and what is sent to a buyer and to whoever else.
const { baris: ROWS, ingat, kabar } = root.dataset;
/** What is told of an account, in the order of its words on the page. @type {Object<Kind, (account: Account) => number[]>} */
const FIGURES = {
  pembeli: ({ pesan, serah, bayar }) => [pesan, serah, bayar, Math.max(serah - bayar, 0), Math.max(bayar - serah, 0)],
  pemilik: ({ pesan, serah, bayar }) => [pesan, serah, bayar],
  penjual: ({ pesan, serah, bayar, hak, terus, sendiri }) => [pesan, serah, bayar, hak, terus, sendiri],
  warung: ({ pesan, serah, bayar }) => [pesan, serah, bayar, pesan - serah],
};
const KINDS = /** @type {Kind[]} */ (Object.keys(FIGURES));

/** `desk` is what keeps orders, the desk's own; `jenis` and `kunci` are of the account that is open, `sure` is the payment of which "Batalkan" was tapped once. */
const state = { goods: null, me: "", desk: null, jenis: "", kunci: "", told: {}, sure: "", sheets: [] };

const dayWords = (hari) => state.desk.dayWords(hari);
const money = (value) => state.desk.signed(value, rupiah);

const capital = (words) => words[0].toUpperCase() + words.slice(1);

function reckoned() {
  const { goods, me, desk } = state;
  const notes = desk.keys("titip/").map((key) => desk.read(key, cleanNote)).filter(Boolean);
  return accountsOf(goods, desk.all().orders, all(desk).payments, bookOf(notes), me);
}

/** @returns {Account | undefined} the one that is open, as it is now */
function opened() {
  const accounts = state.jenis ? reckoned()[state.jenis] : [];
  return accounts.find(({ kunci }) => kunci === state.kunci);
}

/** What is open is called, or what was paid too much. @param {Kind} kind @param {Account} account */
function titleOf(kind, { sisa }) {
  return sisa < 0 ? ROWS.split("|")[3] : root.dataset[kind].split("|")[0];
}

/** What an account comes to, in words. @param {Kind} kind @param {Account} account @returns {{ kata: string, uang: string }[]} */
function figures(kind, account) {
  const names = root.dataset[kind].split("|");
  return FIGURES[kind](account).map((value, at) => ({ kata: capital(names[at + 1]), uang: money(value), value })).filter(({ value }, at) => value || at < 3);
}

/** @param {Kind} kind @param {Account} account */
function listed(kind, account) {
  const { kunci, nama, sisa } = account;
  const words = figures(kind, account).slice(0, 3).map(({ kata, uang }) => `${kata.toLowerCase()} ${uang}`).join(", ");
  return { kunci, nama, uang: number(Math.abs(sisa)), lebih: sisa < 0, kata: capital(words) };
}

/** What is paid of an order, where it isn't all. @param {Account} account @param {string} id */
function partOf({ bagian, baris }, id) {
  const { sisa } = bagian.find(({ pesanan }) => pesanan === id) || { sisa: 0 };
  const paid = baris.filter(({ untuk }) => untuk === id).reduce((sum, { bayar }) => sum + bayar, 0);
  return sisa > 0 ? [paid && `dibayar ${rupiah(paid)}`, `sisa ${rupiah(sisa)}`] : ["lunas"];
}

/** @param {Kind} kind @param {Account} account */
function rowsOf(kind, account) {
  const names = ROWS.split("|");
  return account.baris.map(({ hari, jenis, id, kata, pesan, serah, bayar, terus }) => {
    const said = { bayar: names[0], lunas: names[1], terus: `${names[2]} ${kata}` }[jenis] || kata || names[0];
    const notes = jenis === "pesanan" ? [!serah && "belum diserahkan", ...(kind === "pembeli" ? partOf(account, id) : [])] : jenis === "jual" && kind === "warung" ? [`hak pembuat ${money(serah)}`, bayar && `dibayar ${money(bayar)}`] : [];
    const mine = jenis === "bayar" && (kind === "pembeli" || kind === "pemilik");
    return {
      kunci: id, hari: dayWords(hari), kata: said, uang: money(pesan || bayar || terus), catatan: notes.filter(Boolean).join(", "), batalkan: mine && state.sure !== id, batal_pasti: mine && state.sure === id,
    };
  });
}

/** @param {{ hari: string, kata: string, catatan: string }} row */
function rowWords({ hari, kata, catatan }) {
  return `${hari}: ${kata}` + (catatan && ` (${catatan})`);
}

/** How whoever owes or is owed can be written to: a link, by how they are reached. @param {Kind} kind @param {Account} account @param {string} text */
function wayTo(kind, { kunci, hp }, text) {
  const { goods } = state;
  const owner = kind === "pemilik" && goods && goods.pemilik.get(kunci);
  return kind === "pembeli" ? { whatsapp: whatsappLink(hp, text) } : owner ? { [owner.cara]: WAYS[owner.cara](owner.nomor, text) } : {};
}

/** Whose desk it is: the seller, else the village. */
function deskName() {
  const { goods, me } = state;
  return !goods ? me : goods.penjual.has(me) ? goods.penjual.get(me).nama : goods.sebutan;
}

/** @param {Kind} kind @param {Account} account */
function shown(kind, account) {
  const { kunci, nama, sisa, bagian } = account;
  const rows = rowsOf(kind, account);
  const angka = figures(kind, account);
  const open = kind === "pembeli" ? rows.filter(({ catatan }) => catatan.includes("sisa ")) : rows;
  const text = fill(kind === "pembeli" ? ingat : kabar, {
    nama, dari: deskName() || null, sisa: money(sisa), isi: open.map((row) => `${rowWords(row)}, ${row.uang}`).join("\n"),
    angka: angka.map((row) => `${row.kata}: ${row.uang}`).join("\n"),
  });
  const payable = Boolean(bagian[0]) && (kind === "pembeli" || Boolean(kunci));
  return {
    nama, jenis: titleOf(kind, account), sisa: number(Math.abs(sisa)), angka, baris: rows, teks: text, bisa: payable, catat: payable && sisa > 0 && sisa,
    titip: kind === "warung", ...wayTo(kind, account, text),
  };
}

/** The sheet that both sign. @param {Kind} kind @param {Account} account */
function sheetOf(kind, account) {
  const { nama, sisa, baris } = account;
  const rows = rowsOf(kind, account);
  const me = deskName();
  const days = baris.map(({ hari }) => hari).sort();
  const pays = kind === "pemilik" ? me : nama;
  return {
    nama, lain: me, waktu: days[0] ? [dayWords(days[0]), dayWords(days[days.length - 1])].join(" sampai ") : "", angka: figures(kind, account), jenis: titleOf(kind, account), sisa: rupiah(Math.abs(sisa)),
    baris: rows.map((row) => ({ kata: rowWords(row), uang: row.uang })), membayar: pays, menerima: kind === "penjual" ? "" : pays === me ? nama : me,
    desa: state.goods && state.goods.sebutan !== me ? `, ${state.goods.sebutan}` : "",
  };
}

function draw() {
  const { goods, desk, told, jenis, sheets } = state;
  const accounts = reckoned();
  const account = jenis ? accounts[jenis].find(({ kunci }) => kunci === state.kunci) : undefined;
  const lists = KINDS.flatMap((kind) => {
    const [open, done] = [accounts[kind].filter(({ sisa }) => sisa), accounts[kind].filter(({ sisa }) => !sisa)];
    return [[kind, open.map((one) => listed(kind, one))], [`${kind}_lunas`, done.map((one) => listed(kind, one))], [`${kind}_beres`, done.length || false], [`${kind}_semua`, number(openOf(accounts[kind]))], [`ada_${kind}`, accounts[kind].length > 0]];
  });
  desk.render(root, {
    ...told, penuh: desk.memory.size > 0, tertutup: !goods, daftar: !account, kosong: KINDS.every((kind) => !accounts[kind][0]), ...Object.fromEntries(lists), cetak: sheets, buka: account ? [shown(/** @type {Kind} */ (jenis), account)] : [],
    batal: accounts.batal || false, tebakan: accounts.tebakan || false, lepas: accounts.lepas.reduce((sum, { jumlah }) => sum + jumlah, 0) || false, salah: all(desk).broken || false,
  });
}

function focusHeading() {
  /** @type {HTMLElement} */
  const heading = root.querySelector("[data-isi=buka] h2") || root.querySelector("h2");
  heading.focus();
  heading.scrollIntoView({ block: "center" });
}

// What is half typed is for this account alone.
function emptied() {
  /** @type {HTMLInputElement | null} */
  const field = root.querySelector("[name=lain]");
  if (field) {
    field.value = "";
  }
}

/** @param {Account} account @param {number} jumlah rupiah */
function keep(account, jumlah) {
  const { day, wrong } = today(state.goods);
  const first = !all(state.desk).payments[0];
  sharesOf(account, jumlah).forEach((share) => add(state.desk, { hari: day, ...share }));
  state.told = { [wrong ? "jam" : "tercatat"]: true };
  emptied();
  if (first) {
    state.desk.persist();
  }
}

// What a control does, by its name.
const DOINGS = {
  meja: () => {
    location.hash = "";
  },
  buka: (control) => {
    state.jenis = control.closest("[data-jenis]").dataset.jenis;
    state.kunci = control.closest("[data-kunci]").dataset.kunci;
    emptied();
  },
  semua: () => {
    state.jenis = "";
  },
  // What stood there may have been paid in another tab meanwhile.
  catat: ({ value }) => {
    const account = opened();
    if (account && number(account.sisa) === value) {
      keep(account, account.sisa);
    } else {
      state.told = { berubah: true };
    }
  },
  catat_lain: () => {
    const account = opened();
    /** @type {HTMLInputElement} */
    const field = root.querySelector("[name=lain]");
    const jumlah = Number(field.value);
    if (account && Number.isInteger(jumlah) && jumlah > 0 && jumlah < 1e9) {
      keep(account, jumlah);
    } else {
      state.told = { isi_jumlah: true };
    }
  },
  // A second tap does it: both stay, and count for nothing.
  batal: (control) => {
    const { kunci } = control.closest("[data-kunci]").dataset;
    const { desk, sure } = state;
    const one = desk.read(PAID + kunci, clean);
    if (sure === kunci && one && all(desk).payments.every(({ batal }) => batal !== kunci)) {
      add(desk, { hari: today(state.goods).day, jenis: one.jenis, batal: kunci });
      state.told = { dibatalkan: true };
    }
    state.sure = sure === kunci ? "" : kunci;
  },
  salin: async () => {
    state.told = { [(await state.desk.copied(root.querySelector(".bubble"))) ? "tersalin" : "tekan"]: true };
  },
  cetak: () => {
    const account = opened();
    state.sheets = account ? [sheetOf(/** @type {Kind} */ (state.jenis), account)] : [];
    draw();
    print();
  },
};

root.addEventListener("click", async (event) => {
  /** @type {any} */
  const { target } = event;
  const control = target.closest("button");
  if (control) {
    state.told = {};
    state.sheets = [];
    state.sure = control.name === "batal" ? state.sure : "";
    await DOINGS[control.name](control);
    draw();
    if (["buka", "semua", "catat", "catat_lain"].includes(control.name)) {
      focusHeading();
    }
  }
});

/** @param {import("./goods.js").Goods | null} goods  null where they can't be had @param {string} me  whose desk it is @param {any} desk  what it shares */
export function takeIn(goods, me, desk) {
  if (!state.desk) {
    [PAID, "meja/", "titip/"].forEach((space) => desk.watch(space, draw));
  }
  Object.assign(state, { goods, me, desk, jenis: "", told: {}, sheets: [] });
  draw();
  focusHeading();
}

/** The payments of a backup. @param {any} desk as above @param {any[]} found @param {number} lost how much else of it can't be read @returns what is told of it, as desk.html calls it */
export function takePayments(desk, found, lost) {
  const told = merge(desk, found);
  return { uang: told.baru || false, hilang: lost + told.lost || false, ...(told.penuh && { penuh: true }) };
}
