// The form with which a content file is written (/kelola/tulis/): a new one, one that is there, or what somebody else proposes.

import { edit, fresh, parse } from "./content-file.js";
import { slugOf } from "./content-names.js";
import { learn } from "./content-values.js";
import { card } from "./editor-card.js";
import { changes, difference, order, shown, stepped, values, valuesOf } from "./editor-changes.js";
import { byWhatsApp, changed, onGitHub } from "./editor-doors.js";
import { control, loud, made, reading } from "./editor-form.js";
import { asMember, present } from "./editor-member.js";
import { shrunk } from "./editor-photo.js";
import { proposalOf, unpack } from "./editor-proposal.js";
import { pageOf } from "./editor-send.js";
import { change as keep, read as kept } from "./storage.js";
import { remove } from "./storage-keys.js";

const PAUSE = 400;
// Files that were sent from this phone and that the site need not have yet: kind/slug.
const MADE = "kelola/baru";
const paths = (found) => (Array.isArray(found) ? found.filter((path) => /^[a-z-]+\/[a-z0-9-]+$/.test(path)).slice(-50) : []);
// What is changed most often, and what a new file is poor without.
const IN_SIGHT = ["foto", "satuan", "stok", "aktif", "status", "terbit"];
const place = document.querySelector("#_alat");
const told = place.querySelector("[role=status]");
const title = place.querySelector("h1");
/** @type {HTMLElement} */
const pasting = document.querySelector("#_tempel");
/** @type {HTMLElement} */
const form = document.querySelector("#_isian");
const [above, near, far, , finish, out] = /** @type {HTMLCollectionOf<HTMLElement>} */ (form.children);
/** @type {HTMLTextAreaElement} */
const story = form.querySelector("[name=_cerita]");

let about;
/**
 * What is written: `base` is the file as it is, `start` with what was proposed or kept, `prior` the changes between the two.
 * @type {{ kind: string, slug: string, base: string, start: string, prior: any[], values: Record<string, any>, story: string, foreign: boolean }}
 */
const job = /** @type {any} */ ({});
const photos = new Map();

const isBare = () => job.kind === "desa";
const isNew = () => !job.slug && !isBare();
const fileOf = (slug) => (isBare() ? "desa.yml" : `${job.kind}/${slug}.md`);
const keyOf = () => `kelola/tulis/${fileOf(job.slug)}`;
const has = (rows, name) => Object.prototype.hasOwnProperty.call(rows, name);

/** A story as a person writes it below the second line of hyphens. */
const bodyOf = (story) => story && `\n${story}\n`;

/** From the address: which file, and what was proposed for it. */
async function asked() {
  const words = new URLSearchParams(location.search);
  const proposal = location.hash.length > 1 ? await unpack(location.hash) : undefined;
  if (proposal === null) {
    return say("Tautan usulan ini tidak utuh. Minta dikirim ulang.");
  }
  const [, kind = words.get("jenis"), slug = ""] = /^([a-z-]+)(?:\/([a-z0-9-]+)\.md|\.yml)$/.exec(words.get("berkas")) || [];
  const found = proposal ? [proposal.jenis, proposal.berkas] : [kind, slug];
  if (!has(about.jenis, found[0])) {
    return;
  }
  document.querySelector("#_jenis").remove();
  Object.assign(job, { kind: found[0], slug: found[1], foreign: Boolean(proposal) });
  await begin(proposal || kept(keyOf(), proposalOf), proposal ? null : kept(keyOf(), (/** @type {any} */ saved) => (typeof saved?.teks === "string" ? saved.teks : null)));
}

function say(words) {
  told.textContent = words;
}

/** Gets the file's present text, then shows the form with what was proposed or kept. */
async function begin(proposal, saved) {
  if (isNew()) {
    return show("", proposal);
  }
  title.textContent = fileOf(job.slug);
  say("Mengambil …");
  try {
    show(await present(about, fileOf(job.slug)), proposal);
  } catch (problem) {
    if (saved !== null) {
      return show(saved, proposal);
    }
    say(problem.message);
    pasting.hidden = false;
    pasting.onclick = ({ target }) => {
      const { name } = /** @type {HTMLButtonElement} */ (target);
      const typed = pasting.querySelector("textarea").value.trim();
      if (name === "ulang") {
        location.reload();
      } else if (name && typed) {
        pasting.hidden = true;
        show(`${typed}\n`, proposal);
      }
    };
  }
}

function show(text, proposal) {
  const fields = about.jenis[job.kind];
  const fault = text && parse(text, isBare()).fault;
  if (fault) {
    say(fault);
    if (about.repo) {
      place.append(made("a", { className: "button", href: pageOf(about, "edit", fileOf(job.slug)) }, "Buka di GitHub"));
    }
    return;
  }
  const { perubahan = [], nilai, cerita = null } = proposal || {};
  Object.assign(job, { base: text, start: text, prior: [] });
  const missed = [];
  for (const step of isNew() ? [] : perubahan) {
    try {
      job.start = stepped(job.start, step, fields, isBare());
      job.prior.push(step);
    } catch {
      missed.push(step);
    }
  }
  if (!isNew() && cerita !== null) {
    job.start = edit(job.start, [{ body: bodyOf(cerita) }], order(fields));
  }
  job.values = nilai || valuesOf(job.start);
  job.story = job.start ? parse(job.start, isBare()).body : cerita || "";
  write(fields, proposal, missed);
}

function write(fields, proposal, missed) {
  const valueOf = (name) => (has(job.values, name) ? job.values[name] : undefined);
  const name = isBare() ? about.sebutan : String(valueOf("nama") || valueOf("judul") || job.slug);
  title.textContent = isNew() ? `Tambah ${about.judul[job.kind].toLowerCase()}` : `Ubah ${name}`;
  say([
    job.foreign ? "Ini usulan orang lain. Periksa tiap isinya sebelum dikirim."
      : proposal ? "Melanjutkan yang belum dikirim." : "Yang bertanda * wajib diisi.",
    missed.length ? `${missed.length} bagian tidak cocok lagi, jadi tidak dipasang.` : ""].filter(Boolean).join(" "));
  const words = (one) => (one instanceof Object ? Object.values(one).map(words).join(", ") : one || "–");
  above.append(made("ul", { className: "lines" }, ...missed.map(({ path, value, was }) => made("li", {}, `${path[0]}: ${words(was)} → ${words(value)}`))));

  /** @type {Map<string, import("./editor-form.js").Control>} */
  const controls = new Map();
  let pause = 0;
  const help = {
    files: about.berkas,
    fresh: (folder) => kept(MADE, paths).map((path) => path.split("/")).filter(([kind, slug]) => kind === folder && !has(about.berkas[kind], slug)).map(([, slug]) => slug),
    photos: () => [...Object.keys(about.foto), ...photos.keys()],
    categories: about.kategori,
    said: (path) => {
      const [name, part] = path.split(".");
      const field = fields.find(({ nama }) => nama === name);
      const texts = !controls.has(name) ? [] : part ? controls.get(name).value().map(({ is }) => is[part]) : [controls.get(name).value()];
      return texts.filter(Boolean).map((text) => reading(part ? field.isi.find(({ nama }) => nama === part) : field, text)).filter(Boolean);
    },
    changed: () => {
      fields.filter(({ cocok }) => cocok).forEach(({ nama }) => controls.get(nama).faults(false));
      out.replaceChildren();
      clearTimeout(pause);
      pause = window.setTimeout(save, PAUSE);
    },
    take: async (photo) => {
      const small = await shrunk(photo);
      for (let number = 1; ; number += 1) {
        const name = `${named() || job.kind}-${number}.jpg`;
        if (!isThere(name)) {
          photos.set(name, small);
          return name;
        }
      }
    },
  };
  for (const field of fields) {
    const one = control(field, shown(field, valueOf(field.nama)), help);
    controls.set(field.nama, one);
    const inSight = field.wajib || valueOf(field.nama) !== undefined || IN_SIGHT.includes(field.nama);
    (inSight ? near : far).append(one.node);
  }
  story.value = job.story.trim();
  story.oninput = help.changed;
  const fileName = control({ nama: "_berkas", label: "Nama berkas", kata: "Menjadi alamat halamannya.", tipe: { type: "slug" }, wajib: true },
    proposal ? proposal.nama : job.slug, help);
  const nameInput = /** @type {HTMLInputElement} */ (fileName.node.querySelector("input"));
  let follows = isNew() && nameInput.value === slugOf(name);
  nameInput.addEventListener("input", () => {
    follows = false;
  });
  near.oninput = ({ target }) => {
    if (follows && target === near.querySelector("[name=nama], [name=judul]")) {
      nameInput.value = slugOf(/** @type {HTMLInputElement} */ (target).value);
    }
  };
  const named = () => (isBare() ? "" : nameInput.value.trim());
  if (!isBare()) {
    (isNew() ? near : far).append(fileName.node);
  }

  /** A photo that was taken, or that the site has, or the file: it may have been sent since the site was built. */
  function isThere(photo) {
    return (help.photos() + job.base).includes(photo);
  }

  /** All changes since the file as it is, and the text that they make. */
  function outcome() {
    const now = fields.map((field) => [field, controls.get(field.nama).value()]);
    const told = story.value.trim();
    if (isNew()) {
      const made = values(fields, Object.fromEntries(now.map(([field, value]) => [field.nama, value])));
      return { text: fresh(order(fields), made) + bodyOf(told), proposal: { jenis: job.kind, berkas: "", nama: named(), perubahan: [], nilai: made, cerita: told } };
    }
    const steps = now.flatMap(([field, value]) => changes(field, valueOf(field.nama), value));
    if (named() && named() !== job.slug && fields.some(({ nama }) => nama === "lama") && !steps.some(({ path }) => path[0] === "lama")) {
      const former = valueOf("lama");
      const already = former === undefined ? [] : [former].flat();
      if (!already.includes(job.slug)) {
        steps.push({ path: ["lama"], value: former === undefined ? job.slug : [...already, job.slug], was: former || "" });
      }
    }
    let text = job.start;
    for (const step of steps) {
      text = stepped(text, step, fields, isBare());
    }
    const retold = !isBare() && told !== job.story.trim();
    if (retold) {
      text = edit(text, [{ body: bodyOf(told) }], order(fields));
    }
    const whole = retold ? told : parse(job.base, isBare()).body.trim() === job.story.trim() ? null : job.story.trim();
    return { text, proposal: { jenis: job.kind, berkas: job.slug, nama: named() || job.slug, perubahan: [...job.prior, ...steps], nilai: null, cerita: whole } };
  }

  function seen(text) {
    const file = valuesOf(text);
    const note = file.terbit === "tidak" ? "Tidak tampil di situs." : job.kind === "produk" && about.catatan[job.slug];
    // A draft and a message hold no photo.
    const lost = (text.match(/[\w-]+-\d+\.jpg/g) || []).filter((photo) => !isThere(photo));
    const missing = lost.map((photo) => loud(`Foto ${photo} belum ada; pilih lagi dari ponsel.`));
    return isBare() ? [] : [...missing, made("h2", {}, "Yang akan tampil di situs"), note ? made("p", { className: "second" }, note) : "", file.terbit === "tidak" ? "" : card(fields, file, about, photos)];
  }

  function save() {
    if (!job.foreign) {
      try {
        if (!keep(keyOf(), (found) => found || {}, () => ({ ...outcome().proposal, teks: job.base })).kept) {
          say("Ponsel ini penuh: isian hilang kalau halaman ditutup.");
        }
      } catch {
        // What can't be written yet isn't kept either; the next letter tries again.
      }
    }
  }

  function sent() {
    clearTimeout(pause);
    pause = 0;
    remove(keyOf());
    if (isNew()) {
      keep(MADE, paths, (found) => [...found, `${job.kind}/${named()}`]);
    }
  }

  const ending = made("p", {}, made("button", { type: "button", className: "tap", onclick: () => {
    sent();
    location.assign("../");
  } }, "Sudah dikirim? Kosongkan simpanan"));

  async function done() {
    const wrong = [...controls.values(), ...(isBare() ? [] : [fileName])].flatMap((one) => one.faults(true));
    if (wrong.length) {
      for (let fold = wrong[0].closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
      }
      wrong[0].focus();
      return out.replaceChildren(loud(`${wrong.length} isian perlu diperbaiki dulu.`));
    }
    save();
    try {
      const { text, proposal: mine } = outcome();
      if (text === job.base && named() === job.slug) {
        return out.replaceChildren(loud("Belum ada yang berubah."));
      }
      if (named() !== job.slug && has(about.berkas[job.kind], named())) {
        throw new Error(`Nama berkas ${named()} sudah dipakai; pakai nama lain.`);
      }
      const shown = changed(job.base, text, fields, about.berkas);
      const task = { about, file: fileOf(job.slug || named()), isNew: isNew(), renamed: isNew() || named() === job.slug ? "" : named(), text, photos, base: job.base, lines: difference(job.base, text).join("\n"), shown };
      const what = isNew() ? `${about.judul[job.kind].toLowerCase()} baru` : `perubahan ${name}`;
      out.replaceChildren(...seen(text), ...shown, ...asMember(task, what, sent), ...onGitHub(task), ...await byWhatsApp(task, mine, what), ...(job.foreign ? [] : [ending]));
      out.scrollIntoView();
    } catch (problem) {
      out.replaceChildren(loud(problem.message));
    }
  }

  // Who goes on or back at once loses no letter.
  window.onpagehide = () => pause && save();
  finish.onclick = done;
  story.parentElement.hidden = isBare();
  form.hidden = false;
  if (job.foreign) {
    above.append(...(isNew() ? [] : changed(job.base, job.start, fields, about.berkas)));
    controls.forEach((one) => one.faults(false));
  }
}

async function start() {
  try {
    about = await (await fetch("isian.json", { cache: "no-cache" })).json();
  } catch {
    return say("Formulir belum bisa dibuka. Coba lagi saat ada sinyal.");
  }
  learn(about.nilai);
  await asked();
}

start();
