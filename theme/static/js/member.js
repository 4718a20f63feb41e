// Door a of the form: a member of the village's organisation sends a change in one tap, with a token of their own (docs.github.com, "Managing your personal
// access tokens"). It stays in this tab or, where the site has its own domain and the member wants it, on this phone: a host's address is shared with other sites.

import { Refused, mayWrite, send } from "./github.js";
import { SPACE } from "./storage.js";

const KEY = `${SPACE}kelola/kunci`;
const NEW_TOKEN = "https://github.com/settings/personal-access-tokens/new";

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

/** What to do about a refusal, for whoever sees it. @param {Refused} refused @param {string} repo */
export function words({ reason, path, until, said }, repo) {
  if (reason === "kuota") {
    const hour = until ? new Date(until * 1000).toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" }) : "";
    return `GitHub sedang membatasi permintaan. Coba lagi ${hour ? "sesudah pukul" : "satu jam lagi"}${hour && " "}${hour}.`;
  }
  return {
    token: "Kunci ini tidak dikenal GitHub; mungkin sudah kedaluwarsa. Buat kunci baru, lalu tempel di sini.",
    izin: `Kunci ini tidak boleh mengubah ${repo}. Periksa lagi: Resource owner, repositori yang dipilih, lalu Contents dan Pull requests, keduanya Read and write.`,
    berubah: `${path} sudah diubah orang lain sejak dibuka di sini. Tidak ada yang ditimpa. Isian Anda masih tersimpan di ponsel ini: buka ulang, periksa, lalu kirim lagi.`,
    sinyal: "GitHub tidak bisa dihubungi; mungkin tidak ada sinyal. Isian Anda tersimpan di ponsel ini. Ketuk Kirim lagi nanti: yang sudah sampai tidak dikirim dua kali.",
    tolak: `GitHub menolak perubahan ini${said && ": "}${said}. Isian Anda masih tersimpan. Coba lagi, atau kirim dengan cara lain di bawah.`,
    github: "GitHub sedang terganggu. Isian Anda tersimpan di ponsel ini; coba lagi nanti.",
  }[reason];
}

/**
 * The way out for a member.
 * @param {(tag: string, given?: any, ...inside: any[]) => any} made  makes an element
 * @param {{ repo: string, branch: string, direct: boolean, own: boolean }} village  "owner/name"; `own`: the site stands under the village's own domain
 * @param {() => Promise<import("./github.js").Change>} changed
 * @param {() => void} sent  once nothing has to be kept here any more
 */
export function byMember(made, village, changed, sent) {
  const { repo, own } = village;
  const told = made("p");
  told.setAttribute("role", "status");
  const typed = made("input", { className: "chip", type: "password", name: "_kunci", autocomplete: "off", autocapitalize: "none", spellcheck: false });
  const stays = made("input", { type: "checkbox", name: "_ingat" });
  const button = made("button", { type: "button", className: "button is-main", onclick: go }, made("b", {}, "Kirim"));
  const [owner, name] = repo.split("/");
  const step = (...inside) => made("li", {}, ...inside);
  const asking = made("div", {},
    made("ol", { className: "ways" },
      step("Sekali saja: buka ", made("a", { href: NEW_TOKEN, target: "_blank", rel: "noopener" }, "halaman kunci GitHub"), "."),
      step("Resource owner: ", made("b", {}, owner), ". Repository access: Only select repositories, pilih ", made("b", {}, name), ". Permissions: Contents dan Pull requests, keduanya Read and write."),
      step("Ketuk Generate token, salin kuncinya, lalu tempel di sini.")),
    made("label", { className: "field" }, made("span", {}, "Kunci"), typed),
    own ? made("label", { className: "tick" }, stays, " Ingat di ponsel ini") : made("p", { className: "second" }, "Kunci diingat sampai halaman ini ditutup."));
  const other = made("button", { type: "button", className: "tap", onclick: () => {
    forget();
    show();
  } }, "Lupakan kunci di ponsel ini");

  function show() {
    asking.hidden = Boolean(token());
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
        remember(fresh, own && stays.checked);
        typed.value = "";
      }
      const { address, direct } = await send(village, used, await changed());
      sent();
      told.replaceChildren(direct ? "Terkirim. Situsnya berubah beberapa menit lagi. " : "Usulan terkirim; terbit sesudah disetujui. ",
        made("a", { href: address, target: "_blank", rel: "noopener" }, "Lihat di GitHub"));
      button.hidden = true;
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
  return [made("h2", {}, "Kirim langsung, sebagai anggota"), asking, made("p", {}, button), told, other];
}
