// Draws the pictures that are posted, when they are opened or saved; one tap shares one with its text, or copies a text.
// Without this script, or where a browser can't draw, the photos and the texts are there: the buttons are hidden until it runs.

import { Drawing } from "./card-drawing.js";
import { Zip } from "./zip.js";

/** @returns {any[]} */
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
/** @type {any[]} */
const [told, source] = [document.querySelector("[data-told]"), document.querySelector("[data-cards]")];
const { items, ...shared } = JSON.parse(source.textContent);
const groups = all("[data-card]").map((place) => ({
  place, slug: place.dataset.card, posts: all("[data-shape]", place), photos: all(".plain picture", place),
  chosen: 0, files: new Map(), shown: new Map(),
}));

function say(button, words) {
  const label = button.querySelector("b");
  const before = label.textContent;
  told.textContent = words;
  if (before !== words) {
    label.textContent = words;
    setTimeout(() => {
      label.textContent = before;
      told.textContent = "";
    }, 2500);
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text.textContent);
    return true;
  } catch {
    // Older phones: what is selected can be copied, by us or else by a finger.
    const range = document.createRange();
    range.selectNodeContents(text);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return document.execCommand("copy");
  }
}

function save(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Not before the browser has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

let fonts = null;
function withFonts() {
  if (!fonts) {
    const { cards, ...files } = source.dataset;
    fonts = Promise.all(Object.entries(files).map(async ([name, address]) => {
      // Those of other scripts (aksaraJavanese) are one family.
      const face = new FontFace(`kartu-${name.slice(0, 6)}`, `url("${address}")`);
      document.fonts.add(await face.load());
    }));
    fonts.catch(() => {
      fonts = null;
    });
  }
  return fonts;
}

// The last one is kept: both shapes show it.
let last = {};
async function loaded(picture) {
  if (picture && last.picture !== picture) {
    const image = picture.cloneNode(true).querySelector("img");
    image.loading = "eager";
    await image.decode();
    last = { picture, image };
  }
  return picture ? last.image : null;
}

// One after the other on one canvas, so that a cheap phone has room for it.
const drawing = new Drawing();
/** @type {Promise<any>} */
let queue = Promise.resolve();
function inTurn(work) {
  const done = queue.then(work);
  queue = done.catch(() => {});
  return done;
}

function made({ slug, photos, chosen }, shape) {
  return inTurn(async () => {
    await withFonts();
    drawing.draw({ ...shared, ...items[slug] }, shape, await loaded(photos[chosen]));
    return new File([await drawing.jpeg()], `${slug}-${shape}.jpg`, { type: "image/jpeg" });
  });
}

// Kept, so that a tap shares at once: a browser forgets a tap while something is drawn.
function fileOf(group, shape) {
  if (!group.files.has(shape)) {
    const file = made(group, shape);
    group.files.set(shape, file);
    // What failed is drawn anew at the next tap; meanwhile there is the photo itself.
    file.catch(() => {
      group.files.delete(shape);
      group.place.querySelector(".plain").hidden = false;
    });
  }
  return group.files.get(shape);
}

async function show(group, post) {
  const { shape } = post.dataset;
  const frame = post.querySelector(".drawn");
  frame.hidden = false;
  try {
    const file = await fileOf(group, shape);
    if (group.shown.get(shape) !== file) {
      group.shown.set(shape, file);
      const image = frame.querySelector("img") || frame.appendChild(new Image());
      URL.revokeObjectURL(image.src);
      image.alt = `Gambar ${shape} ${items[group.slug].name}`;
      image.src = URL.createObjectURL(file);
    }
  } catch {
    frame.hidden = true;
  }
}

function open(group) {
  group.posts.forEach((post) => show(group, post));
}

async function share(group, post) {
  const text = post.querySelector("pre");
  // Instagram leaves the text behind; then it can be pasted.
  await copy(text);
  await navigator.share({ files: [await fileOf(group, post.dataset.shape)], text: text.textContent });
}

function canShare() {
  return navigator.canShare && navigator.canShare({ files: [new File(["x"], "a.jpg", { type: "image/jpeg" })] });
}

function onTap(button, work) {
  button.hidden = false;
  button.addEventListener("click", () => {
    work(button).catch((error) => {
      if (error.name !== "AbortError") {
        say(button, error.name === "NotAllowedError" ? "Ketuk sekali lagi" : "Gagal, pakai fotonya");
      }
    });
  });
}

// Each picture is handed over before the next is drawn, and none is kept.
async function saveAll(button) {
  const label = button.querySelector("b");
  const before = label.textContent;
  const pictures = groups.flatMap((group) => group.posts.map((post) => ({ group, shape: post.dataset.shape })));
  const zip = new Zip();
  button.disabled = true;
  try {
    for (const [at, { group, shape }] of pictures.entries()) {
      label.textContent = `${at + 1} dari ${pictures.length}`;
      const file = await made(group, shape);
      await zip.add(file.name, file);
    }
    for (const { slug, place } of groups) {
      const texts = new Map([...place.querySelectorAll("pre")].map((text) => [text.dataset.channel, text.textContent]));
      for (const [channel, text] of texts) {
        await zip.add(`${slug}-${channel}.txt`, new Blob([text, "\n"]));
      }
    }
    save(zip.finished(), button.dataset.all);
    drawing.rest();
  } finally {
    label.textContent = before;
    button.disabled = false;
  }
  say(button, "Tersimpan");
}

function draws() {
  groups.forEach((group) => {
    const plain = group.place.querySelector(".plain");
    plain.hidden = true;
    const choice = group.place.querySelector("fieldset");
    if (choice) {
      choice.hidden = false;
      choice.addEventListener("change", (event) => {
        group.chosen = event.target.value;
        group.files.clear();
        open(group);
      });
    }
    group.posts.forEach((post) => {
      onTap(post.querySelector("[data-save]"), async () => {
        const file = await fileOf(group, post.dataset.shape);
        save(file, file.name);
      });
      if (canShare()) {
        onTap(post.querySelector("[data-share]"), () => share(group, post));
      }
    });
    const fold = group.place.closest("details");
    if (!fold || fold.open) {
      open(group);
    }
    if (fold) {
      fold.addEventListener("toggle", () => fold.open && open(group));
    }
  });
  onTap(all("[data-all]")[0], saveAll);
  const [code] = all("[data-code]");
  onTap(code, () => inTurn(async () => {
    await withFonts();
    save(await drawing.code(code.dataset.code), "qr.png");
  }));
  // So that pictures can be drawn without a signal next time.
  addEventListener("load", () => withFonts().catch(() => {}));
}

if (drawing.pen && drawing.canvas.toBlob && window.FontFace) {
  draws();
}
for (const copying of all("[data-copy]")) {
  copying.hidden = false;
  copying.addEventListener("click", async () => {
    say(copying, (await copy(copying.closest(".post").querySelector("pre"))) ? "Tersalin" : "Tekan lama teksnya");
  });
}
