// Door a of the form: a member of the village's organisation sends a change in one tap, with a token of their own (docs.github.com, "Managing your personal
// access tokens"). It stays in this tab or, where the site has its own domain and the member wants it, on this phone: a host's address is shared with other sites.

import { OUTSIDE } from "./editor-doors.js";
import { made } from "./editor-form.js";
import { Refused, mayWrite, opened, send } from "./editor-github.js";
import { remove } from "./storage-keys.js";
import { SPACE, change as keep } from "./storage.js";

const KEY = `${SPACE}kelola/kunci`;
/** @type {HTMLTemplateElement | null} */
const place = document.querySelector("#_anggota");

/** Of the storages that this browser has, the tab's own first. */
function storages() {
  return ["sessionStorage", "localStorage"].flatMap((name) => {
    try {
      return [window[name]];
    } catch {
      return [];
    }
  });
}

const nameOf = (repo) => repo.split("/").slice(3).join("/");
const token = () => storages().map((storage) => storage.getItem(KEY)).find(Boolean) || "";
const forget = () => storages().forEach((storage) => storage.removeItem(KEY));

function remember(words, stays) {
  forget();
  const [tab, phone] = storages();
  try {
    (stays && phone ? phone : tab).setItem(KEY, words);
  } catch {
    // Full or forbidden: it is asked for again.
  }
}

/** The draft's own sign, until it has been sent: sent again it is the same request. */
const markKey = (file) => `kelola/tanda/${file}`;
const markOf = (file) => keep(markKey(file), (found) => (/^[a-z0-9]{6}$/.test(String(found)) ? String(found) : ""),
  (mark) => mark || Math.random().toString(36).slice(2, 8).padEnd(6, "0")).value;

/** What to do about a refusal, for whoever sees it. @param {Refused} refused @param {string} repo */
export function words({ reason, path, until, said }, repo) {
  if (reason === "kuota") {
    const hour = until ? new Date(until * 1000).toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" }) : "";
    return `GitHub sedang membatasi permintaan. Coba lagi ${hour ? "sesudah pukul " : "satu jam lagi"}${hour}.`;
  }
  return {
    token: "Kunci ini tidak dikenal GitHub; mungkin sudah kedaluwarsa. Buat kunci baru, lalu tempel di sini.",
    izin: `Kunci ini tidak boleh mengubah ${repo}. Periksa lagi: Resource owner, repositori yang dipilih, lalu Contents dan Pull requests, keduanya Read and write.`,
    berubah: `${path} sudah diubah orang lain sejak dibuka di sini. Tidak ada yang ditimpa. Isian Anda tersimpan di ponsel ini: buka ulang, periksa, lalu kirim lagi.`,
    ada: `${path} sudah ada; pakai nama lain.`,
    sinyal: "GitHub tidak bisa dihubungi; mungkin tidak ada sinyal. Isian Anda tersimpan di ponsel ini. Ketuk Kirim lagi nanti: yang sudah sampai tidak dikirim dua kali.",
    tolak: `GitHub menolak perubahan ini${said && ": "}${said}. Isian Anda tersimpan di ponsel ini. Coba lagi, atau kirim dengan cara lain di bawah.`,
    github: "GitHub sedang terganggu. Isian Anda tersimpan di ponsel ini; coba lagi nanti.",
  }[reason];
}

/**
 * A file's present text; of a public repository without a token, too. Raises an error that says what happened.
 * @param {{ repo: string, cabang: string }} about
 */
export async function present(about, file) {
  const repo = nameOf(about.repo);
  let found;
  try {
    found = await opened({ repo, branch: about.cabang }, token(), `content/${file}`);
  } catch (problem) {
    if (problem.reason === "token") {
      forget();
      return present(about, file);
    }
    throw new Error(problem.reason === "sinyal" ? "GitHub tidak bisa dihubungi. Coba lagi saat ada sinyal." : words(problem, repo));
  }
  if (!found) {
    throw new Error(repo ? `Berkas ini tidak ada di cabang ${about.cabang}, atau repositorinya tertutup.` : "Alamat GitHub belum ditulis di desa.yml.");
  }
  return found.text;
}

// What this page has sent, whether or not the answer came: who goes on writing in it sends that and more.
let mine = "";

/**
 * The files of a change, each with what it was when it was opened. Throws Refused where it isn't that any more, and not ours already.
 * @param {import("./editor-github.js").Target} village  @param {import("./editor-doors.js").Task} task
 * @returns {Promise<import("./editor-github.js").File[]>}
 */
async function files(village, token, task) {
  const { file, isNew, renamed, base, text, photos } = task;
  const path = `content/${file}`;
  const bytes = new TextEncoder().encode(text);
  const now = isNew && !mine ? null : await opened(village, token, path);
  const read = now && now.text;
  // What was sent already, here or by a draft whose answer was lost, is no other's change.
  if ((now || !isNew) && read !== base && read !== mine && (renamed ? now : read !== text)) {
    throw new Refused(isNew ? "ada" : "berubah", { path });
  }
  mine = text;
  const was = now && now.was;
  const found = renamed ? [{ path, bytes: null, was }, { path: `${path.replace(/[^/]*$/, "")}${renamed}.md`, bytes, was: null }] : [{ path, bytes, was }];
  for (const [name, photo] of photos) {
    if (text.includes(name)) {
      found.push({ path: `content/foto/${name}`, bytes: new Uint8Array(await photo.arrayBuffer()), was: null });
    }
  }
  return found;
}

/**
 * The way out for a member; nothing where the village's repository isn't on GitHub.
 * @param {import("./editor-doors.js").Task} task
 * @param {string} what  is changed, in a few words
 * @param {() => void} sent  once nothing has to be kept here any more
 */
export function asMember(task, what, sent) {
  const { about, file, shown } = task;
  if (!place) {
    return [];
  }
  const repo = nameOf(about.repo);
  // Who gets the money is never changed without another's look at it.
  const village = { repo, branch: about.cabang, direct: about.langsung && !shown.some(({ className }) => className === "money") };
  const change = async (key) => ({
    title: what[0].toUpperCase() + what.slice(1), words: task.lines.slice(0, 4000),
    mark: `${file.replace(/^.*\/|\..*$/g, "")}-${markOf(file)}`, files: await files(village, key, task),
  });
  const whole = /** @type {HTMLDetailsElement} */ (place.content.firstElementChild.cloneNode(true));
  const [typed, button, other] = ["[name=_kunci]", ".is-main", ".tap"].map((name) => /** @type {HTMLInputElement} */ (whole.querySelector(name)));
  /** @type {HTMLInputElement | null} */
  const stays = whole.querySelector("[name=_ingat]");
  const told = whole.querySelector("[role=status]");
  button.onclick = go;
  other.onclick = () => {
    forget();
    show();
  };

  function show() {
    whole.querySelector("div").hidden = Boolean(token());
    other.hidden = !token();
  }

  async function go() {
    const fresh = typed.value.trim();
    const used = fresh || token();
    if (!used) {
      told.textContent = "Tempel dulu kuncinya.";
      typed.focus();
      return;
    }
    button.disabled = true;
    told.textContent = "Mengirim …";
    try {
      if (fresh) {
        if (!await mayWrite(village, fresh)) {
          throw new Refused("izin");
        }
        remember(fresh, stays && stays.checked);
        typed.value = "";
      }
      const { address, direct } = await send(village, used, await change(used));
      remove(markKey(file));
      sent();
      told.replaceChildren(direct ? "Terkirim. Situsnya berubah beberapa menit lagi. " : "Usulan terkirim; terbit sesudah disetujui. ",
        made("a", { href: address, ...OUTSIDE }, "Lihat di GitHub"));
      button.hidden = true;
      // The other ways would send it twice.
      while (whole.nextElementSibling) {
        whole.nextElementSibling.remove();
      }
    } catch (problem) {
      if (!(problem instanceof Refused)) {
        throw problem;
      }
      told.textContent = words(problem, repo);
      if (problem.reason === "token") {
        forget();
      }
      if (problem.reason === "berubah") {
        told.append(" ", made("button", { type: "button", className: "button", onclick: () => location.reload() }, "Buka ulang"));
      }
    } finally {
      button.disabled = false;
      show();
    }
  }

  show();
  whole.open = Boolean(token());
  return [whole];
}
