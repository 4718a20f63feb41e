// A lesson: which steps were ticked is kept on this phone, by their words' keys. In lists of lessons: how far one has come.
// Without this script the boxes can be ticked as long as the page is open, and printed.

import { change, fitting, read, watch } from "./storage.js";

const KEY = "pelatihan.";
const MOST = 500;
const step = fitting(/^[0-9a-f]{8}(-\d{1,3})?$/);

/** @returns {string[] | null} null for what is no list of ours */
function clean(found) {
  return Array.isArray(found) ? [...new Set(found.map(step))].filter(Boolean).slice(-MOST) : null;
}

function ticked(slug) {
  return new Set(read(KEY + slug, clean) || []);
}

/** @type {HTMLElement} */
const lesson = document.querySelector("article[data-lesson]");
/** @type {any[]} */
const boxes = lesson ? [...lesson.querySelectorAll("[type=checkbox]")] : [];
/** @type {any[]} */
const [place, told, bar, again] = [".progress", ".progress p", ".progress progress", ".again"].map((one) => document.querySelector(one));
let kept = true;
// What was ticked before all was taken back, for who didn't mean it.
let before = [];

function said(done, all) {
  return done === all ? "Selesai, semua langkah sudah" : `${done} dari ${all} langkah`;
}

function show() {
  if (boxes.length) {
    const done = ticked(lesson.dataset.lesson);
    for (const box of boxes) {
      box.checked = done.has(box.name);
    }
    const count = boxes.filter((box) => box.checked).length;
    const words = said(count, boxes.length) + (kept ? "" : ". Ponsel ini tidak menyimpan: centang hilang kalau halaman ditutup");
    if (told.textContent !== words) {
      told.textContent = words;
    }
    bar.max = boxes.length;
    bar.value = count;
    place.hidden = false;
    again.textContent = before.length ? "Batalkan" : "Ulang dari awal";
    again.hidden = !count && !before.length;
  }
  for (const row of document.querySelectorAll("li[data-lesson]")) {
    /** @type {any} */
    const { lesson: slug, steps } = /** @type {HTMLElement} */ (row).dataset;
    const [done, all] = [ticked(slug), steps.split(" ")];
    const count = all.filter((one) => done.has(one)).length;
    row.querySelector(".told").textContent = count ? said(count, all.length) : "";
  }
}

/** @param {(done: string[]) => string[]} alter */
function alter(alter) {
  kept = change(KEY + lesson.dataset.lesson, clean, (found) => alter(found || [])).kept;
  show();
}

for (const box of boxes) {
  box.onchange = () => {
    before = [];
    alter((done) => [...done.filter((one) => one !== box.name), ...(box.checked ? [box.name] : [])]);
  };
}
if (again) {
  again.onclick = () => {
    const back = before;
    before = [];
    alter((done) => {
      before = back.length ? [] : done;
      return back;
    });
  };
}

show();
watch(KEY, show);
// Who goes back to a list finds it as it was left.
addEventListener("pageshow", show);
