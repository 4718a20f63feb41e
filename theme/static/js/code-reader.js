// Order codes as they come back: read, and held against their check characters.

import { checkOf } from "./order-code.js";

export const CODE = /^([a-z0-9-]+(?:\+\d{1,3})?)\.([a-z0-9-]+)\.([a-z0-9-]+)\.([0-9A-Z]{2})$/;

// { product, reseller, origin }, or null for what is no code or has a slip in it.
export function readCode(text) {
  const [, product, reseller, origin, check] = CODE.exec(text) || [];
  if (!check || check !== checkOf(`${product}.${reseller}.${origin}`)) {
    return null;
  }
  return { product, reseller, origin };
}
