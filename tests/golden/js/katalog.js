const HOME = new URL("../", import.meta.url);
export function inside(path) {
return new URL(path, HOME).href;
}
export async function load() {
const answer = await fetch(inside("barang.json"));
if (!answer.ok) {
throw new Error(`barang.json: ${answer.status}`);
}
return goodsOf(await answer.json());
}
export function goodsOf(found) {
const sellers = mapOf(found.penjual, (slug, row) => ({ ...row, slug, produk: new Map(Object.entries(row.produk)) }));
const products = mapOf(found.produk, (slug, row) => ({
minimal: 1, stok: "tersedia", ...row, slug,
varian: (row.varian || []).map(([kunci, nama, harga, stok]) => ({ kunci, nama, harga, stok })),
penjual: [...sellers.values()].filter((seller) => seller.produk.has(slug)).map((seller) => seller.slug),
}));
for (const [former, slug] of Object.entries(found.lama)) {
if (products.has(slug) && !products.has(former)) {
products.set(former, products.get(slug));
}
}
const others = ["pemilik", "warung", "acara"].map((name) => [name, mapOf(found[name], (slug, row) => ({ ...row, slug }))]);
return { ...found, ...Object.fromEntries(others), produk: products, penjual: sellers };
}
function mapOf(rows, make) {
return new Map(Object.entries(rows).map(([slug, row]) => [slug, make(slug, row)]));
}
export function variantOf(product, name) {
return product.varian.find((variant) => variant.nama === name) || null;
}
export function stockOf(product, name) {
const variant = variantOf(product, name);
return variant ? variant.stok : product.stok;
}
export function usualVariant(product) {
const usual = product.varian.find((variant) => variant.stok !== "habis") || product.varian[0];
return usual ? usual.nama : "";
}
export function priceOf(product, seller, name) {
const price = seller && seller.produk.get(product.slug);
if (!price) {
return null;
}
const variant = variantOf(product, name);
return variant ? price + variant.harga - product.harga : price;
}
export function placeOf(goods, origin) {
return goods.warung.get(origin) || goods.acara.get(origin) || null;
}
export function usualSeller(goods, product, origin) {
const place = placeOf(goods, origin);
return place && product.penjual.includes(place.penjual) ? place.penjual : product.penjual[0] || "";
}
export function number(value) {
return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}
export function rupiah(value) {
return `Rp${number(value)}`;
}
