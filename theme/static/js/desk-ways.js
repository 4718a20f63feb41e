// How owners and buyers are reached from the desk.

import { whatsappLink } from "./phrases.js";

// By their `cara`.
export const WAYS = {
  whatsapp: (nomor, words) => whatsappLink(nomor.slice(1), words), sms: (nomor, words) => `sms:${nomor}?body=${encodeURIComponent(words)}`,
  telepon: (nomor) => `tel:${nomor}`, langsung: () => true,
};

/** As WhatsApp wants it, from however it was written: "0812-3456", "812…" and "+62 0812…" are one; "" for what is no number. */
export function dialled(written) {
  const digits = written.replace(/\D/g, "").replace(/^(?:00)?(?:62)?0?(?=8)/, "62");
  return digits.length > 6 ? digits : "";
}
