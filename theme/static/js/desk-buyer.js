// Who the buyer is, from lines that are no text of ours: labels in whatever words, values below them, addresses over several lines, and running words.

import { oneLine } from "./phrases.js";

/** @type {any[]} */
const LABELS = [
  ["nama", "nama(?: (?:lengkap|penerima|pembeli|pemesan|saya))?|penerima|pemesan|atas nama|a\\.? ?n\\."],
  ["hp", "(?:no(?:mor|mer)?\\.? ?)?(?:hp|wa|telp|tlp|tel|telepon|telpon|whatsapp|handphone|hape)(?: ?\\/ ?(?:wa|hp|telp))?(?:nya)?(?: (?:saya|aktif|penerima|pembeli))?|no(?:mor|mer)?"],
  ["alamat", "(?:alamat(?:nya)?|almt)(?: (?:lengkap|pengiriman|kirim|penerima|rumah|saya|tujuan))?|(?:di)?(?:kirim|antar|anter) ke|tujuan"],
  ["ambil", "(?:di)?ambil(?: sendiri)? di"],
  ["catatan", "catatan|cttn|notes?|ket|keterangan"],
].map(([name, words]) => [name, new RegExp(`^[^\\p{L}\\d]*(?:${words})[*_~ .]*[:=][*_~ ]*(.*)$`, "iu"), new RegExp(`^[^\\p{L}\\d]*(?:${words}) +(.+)$`, "iu")]);
const PHONE = /^\D{0,3}(?:\+?62|0|8)[\d .-]{7,18}\d\D{0,8}$/;
// What begins so, or asks, is said to the seller, and no part of an address.
const SAID = /\?|^(?:makasih|makasi|terima ?kasih|mksh|trims|thanks|tq|thx|nuhun|hatur|tolong|mohon|kakak?|ka|teh|kang|bang|gan|sis|min|ya|iya|oke?|saya|sy|aku|mau|pesan|pesen|bisa|boleh|kapan|total|berapa|nanti|ditunggu|jangan|tambah|sama|transfer|tf|cod|bayar|assalam\w*|wassalam\w*|halo|hai|maaf|sudah|udah|besok|untuk|buat)\b/i;
const PLACED = /(?:(?:di)?(?:kirim|antar|anter)(?:kan|in)?(?: ke)?(?: alamat)?|alamat(?:nya)?(?: saya)?(?: di)?) +((?:jalan|jln?|gang|gg|kp|kampung|dusun|desa|perum\w*|komplek\w*|rt|blok|rumah|kos\w*)\b.{4,140}?)(?=,? (?:atas nama|a\.? ?n\.?|nama|hp|no hp|wa|makasih|terima kasih|nuhun|ya|yah|kak)\b|$)/i;
const NAMED = /\b(?:atas nama|a\.n\.?|an\.|nama(?:nya)?(?: saya)? *[:=]|nama saya) *((?:(?:bu|ibu|pak|bapak|teh|kang|mas|mbak|bang|a|neng) )?\p{L}+(?: \p{L}+)?)/iu;
// Words behind a name that are none of it.
const BEHIND_NAME = / (?:ya|yah|kak|di|ke|alamat|dikirim|kirim|no|hp|makasih|nuhun|dan|sama|rt)$/i;

/** What a line of the buyer's own says of them: `{ nama: "Rina" }`, or null. */
export function labelled(line) {
  for (const [name, marked, bare] of LABELS) {
    const [, value] = marked.exec(line) || (!SAID.test(line) && name !== "catatan" && name !== "ambil" && bare.exec(line)) || [];
    if (value !== undefined && (name !== "hp" || !value || PHONE.test(value)) && (name !== "nama" || value.length < 60)) {
      const [said, whose] = value.split(/,? (?:atas nama|a\.? ?n\.)[ :]*/i);
      return { [name]: said.trim(), ...(whose && name === "alamat" && { nama: whose.trim() }) };
    }
  }
  return null;
}

/** A line that is a number to call and nothing else. */
export function phone(line) {
  return PHONE.test(line) && line.replace(/\D/g, "").length > 8 ? { hp: line } : null;
}

/** Goes along with the lines of one message and knows which of them are said below a label. */
export function followed() {
  // The labels that wait for their words, and whether an address goes on.
  let [waiting, goesOn] = [[], false];
  return {
    /** After a line that was understood: what it said of the buyer, or null for any other. */
    seen(found) {
      const names = Object.keys(found || {});
      const empty = names.filter((name) => found[name] === "");
      waiting = empty[0] ? [...waiting.filter((name) => !empty.includes(name)), ...empty] : [];
      goesOn = names.includes("alamat") && found.alamat !== "";
    },
    blank() {
      [waiting, goesOn] = [[], false];
    },
    /** What a line says that nothing else understands: `{ nama }` of a value below its label, `{ more }` of an address, or null. */
    below(line) {
      const said = SAID.test(line) && !(waiting[0] === "nama" && /^(?:kakak?|ka|teh|kang|bang) \p{L}+(?: \p{L}+)?$/iu.test(line));
      if (said) {
        this.blank();
        return null;
      }
      const number = Boolean(phone(line));
      if (goesOn && !number) {
        return { more: line };
      }
      const name = waiting.find((one) => number === (one === "hp"));
      if (name) {
        waiting = waiting.slice(waiting.indexOf(name) + 1);
        goesOn = name === "alamat";
        return { [name]: line };
      }
      return null;
    },
  };
}

/** Out of running words: where to and for whom. @param {string[]} lines */
export function inWords(lines) {
  const words = oneLine(lines.join(" "));
  const [, alamat = ""] = PLACED.exec(words) || [];
  const [, nama = ""] = NAMED.exec(words) || [];
  return { alamat: alamat.trim(), nama: nama.replace(BEHIND_NAME, "").trim() };
}
