// What a buyer may mean who writes as one talks: goods, variants and amounts out of running words, as proposals that a person confirms.

import { assign } from "./desk-amounts.js";
import { isList, meant, negate, settle, withClauses } from "./desk-meaning.js";
import { productsIn, saidApart, slotsOf, withVariants } from "./desk-named.js";
import { nameTokens, namesFor, tokensOf } from "./desk-words.js";

/**
 * @typedef {{ slugs: string[], written: string, varian: string, jumlah: number, at?: number }} Guess  `jumlah` 0 where none is said; several `slugs`
 *   where goods are called alike; `at` the place of the order's own line that it changes
 */

// More words than anyone writes in a chat are not looked through.
const MOST_TOKENS = 500;
// A line of somebody's among those of others.
const PERSON = /^\W*(?:\d+\W+)?(?:i?bu|pak?|teh|kang|mas|mbak|bang|mang|neng) \p{L}/iu;

function catalogueOf(goods) {
  const products = [...goods.produk].filter(([slug, product]) => slug === product.slug).map(([, product]) => product);
  const names = namesFor([...products.map(({ slug, nama }) => [slug, nama]), ...[...goods.produk].map(([other, { slug }]) => [slug, other.replace(/-/g, " "), true])]);
  return {
    goods, names, variants: new Map(products.map(({ slug, varian }) => [slug, namesFor(varian.map(({ nama }) => [nama, nama]))])),
    units: new Set(products.flatMap(({ satuan, sajian }) => nameTokens(`${satuan} ${sajian ? sajian[1] : ""}`))),
    twice: new Set(names.flatMap(({ tokens }) => tokens.filter((token, at) => token === tokens[at + 1]))),
    begun: new Set(nameTokens(products.flatMap(({ nama, varian }) => [nama, ...varian.map((one) => one.nama)]).join(" ")).map((token) => token.slice(0, 3))),
  };
}

/**
 * @param {string[]} lines  as talkOf() gives them  @param {{ produk: string, varian: string, jumlah: number, tebakan?: boolean }[]} ordered  what its lines say that stand alone
 * @returns {{ guesses: Guess[], off: number[] }} `off`: which of these are called off
 */
export function guess(goods, lines, ordered = []) {
  const catalogue = catalogueOf(goods);
  const tokens = tokensOf(lines.slice(0, MOST_TOKENS), catalogue.units, catalogue.twice, catalogue.begun).slice(0, MOST_TOKENS);
  const words = tokens.map(({ word }) => word);
  const products = withVariants(catalogue, words, productsIn(catalogue, words), ordered);
  withClauses(tokens);
  /** @type {any[]} */
  const slots = products.flatMap((product, nth) => slotsOf(catalogue, words, products, nth));
  slots.forEach((slot) => {
    slot.clause = tokens[slot.product.at].clause;
  });
  saidApart(catalogue, tokens, slots);
  const left = assign(catalogue, tokens, slots);
  const { gone, everything } = negate(tokens, slots);
  const said = slots.filter((slot) => !slot.off && slot.at > everything);
  const list = isList(tokens, slots);
  return settle(ordered, said.filter((slot) => meant(slot, tokens, said, ordered, gone, list)), gone, everything, left, lines.filter((line) => PERSON.test(line)).length > 1);
}
