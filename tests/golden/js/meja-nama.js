import { fill, oneLine } from "./pesan.js";
import { plain } from "./meja-teks.js";
export function namesOf(goods, chunks) {
const [exact, alike] = [new Map(), new Map()];
for (const [slug, product] of goods.produk) {
if (slug === product.slug) {
for (const [words, named] of chunks.flatMap((chunk) => written(product, chunk))) {
add(exact, oneLine(words), named);
add(alike, plain(words), named);
}
for (const [words, named] of typed(product)) {
add(alike, plain(words), named);
}
}
}
return (words) => exact.get(words) || alike.get(plain(words)) || [];
}
function add(map, words, named) {
const found = map.get(words) || [];
if (words && !found.some((old) => old.produk === named.produk && old.varian === named.varian && old.satuan === named.satuan)) {
map.set(words, [...found, named]);
}
}
function written({ slug, nama, satuan, sajian, varian }, chunk) {
const named = (unit, variant) => [
fill(variant ? chunk : chunk.replace(", {varian}", ""), { satuan: unit, produk: nama, varian: variant || "" }), { produk: slug, varian: variant, satuan: unit },
];
const said = chunk.includes("{varian}") ? variantsOf(varian) : [null];
return [...said.map((variant) => named(satuan, variant)), ...(sajian ? [named(sajian[1], null)] : [])];
}
function typed({ slug, nama, satuan, varian }) {
return variantsOf(varian).flatMap((variant) => (variant ? [`${nama} ${variant}`, `${nama}, ${variant}`] : [nama]).flatMap((words) => (
[[words, { produk: slug, varian: variant, satuan }], [`${satuan} ${words}`, { produk: slug, varian: variant, satuan }]]
)));
}
function variantsOf(varian) {
return varian.length ? [...varian.map((variant) => variant.nama), null] : [""];
}
