// Things that are kept on a phone: each is built anew from what is right in it, and dated by the phone's clock.

import { fitting } from "./storage.js";

/** A whole number from 0 on, of a table's cell, too, which is a text. */
export function count(found, none = 0) {
  return /^"?\d{1,12}"?$/.test(JSON.stringify(found)) ? Number(found) : none;
}

/** Where payments lie: desk-payments.js makes and reads them, and the desk's backup carries them. */
export const PAID = "uang/";

/** "2026-11-28" */
export const day = fitting(/^\d{4}-\d\d-\d\d$/);

/** Builds a thing of its parts, each by what makes it. @returns {(found: any) => any} */
export function made(parts) {
  return (found) => Object.fromEntries(Object.entries(parts).map(([part, make]) => [part, make((found || {})[part])]));
}

/** By the phone's clock, which can't be right before the site was made; `wrong` says so. */
export function today(goods, now = new Date()) {
  const told = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const wrong = Boolean(goods) && told < goods.hari;
  return { day: wrong ? goods.hari : told, wrong };
}
