// How an owner is reached from the desk.

import { whatsappLink } from "./phrases.js";

// By their `cara`.
export const WAYS = {
  whatsapp: (nomor, words) => whatsappLink(nomor.slice(1), words), sms: (nomor, words) => `sms:${nomor}?body=${encodeURIComponent(words)}`,
  telepon: (nomor) => `tel:${nomor}`, langsung: () => true,
};
