// The order code: three slugs and two check characters. The same as in plugins/storefront/words/orders.py, which explains the sum.

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-.+";
const CHECK = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// Two characters that change when any one character of the body does, or two neighbours are swapped.
export function checkOf(body) {
  let total = 0;
  for (const letter of body) {
    total = (total * 2 + LETTERS.indexOf(letter) + 1) % 509;
  }
  const value = total * 2 + (body.length % 2);
  return CHECK[value >> 5] + CHECK[value & 31];
}

// "barang.penjual.status.7Q"
export function orderCode(product, reseller, origin) {
  const body = `${product}.${reseller}.${origin}`;
  return `${body}.${checkOf(body)}`;
}
