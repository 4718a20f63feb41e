const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-.+";
const CHECK = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE = /^([a-z0-9-]+(?:\+\d{1,3})?)\.([a-z0-9-]+)\.([a-z0-9-]+)\.([0-9A-Z]{2})$/;
export const CHANNELS = ["status", "instagram", "facebook", "gambar", "kartu", "kemasan", "label"];
export function checkOf(body) {
let total = 0;
for (const letter of body) {
total = (total * 2 + LETTERS.indexOf(letter) + 1) % 509;
}
const value = total * 2 + (body.length % 2);
return CHECK[value >> 5] + CHECK[value & 31];
}
export function orderCode(product, reseller, origin) {
const body = `${product}.${reseller}.${origin}`;
return `${body}.${checkOf(body)}`;
}
export function readCode(text) {
const [, product, reseller, origin, check] = CODE.exec(text) || [];
if (!check || check !== checkOf(`${product}.${reseller}.${origin}`)) {
return null;
}
return { product, reseller, origin };
}
