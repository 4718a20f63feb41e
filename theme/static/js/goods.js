// The goods, sellers, owners, stalls and texts of barang.json (plugins/storefront/phone/goods.py), and what follows from them.

const HOME = new URL("../", import.meta.url);

/** An address inside the site, from the path that barang.json gives. */
export function inside(path) {
  return new URL(path, HOME).href;
}

/**
 * @typedef {{ kunci: string, nama: string, harga: number, stok: string }} Variant
 * @typedef {{ slug: string, kunci: string, nama: string, satuan: string, harga: number, minimal: number, stok: string, siap?: number, angka?: string | string[],
 *   pemilik: string, gambar?: string, varian: Variant[], penjual: string[], sajian?: [number, string, number] }} Product
 * @typedef {{ slug: string, nama: string, whatsapp: string, kata: string, halaman: string, produk: Map<string, number | (number | null)[]> }} Seller
 * @typedef {{ situs: string, situs_lama?: string[], desa: string, sebutan: string, hari: string, terima_kasih: string, saluran: string[], batas: { pesan: number, tautan: number },
 *   teks: Object<string, string>, mulai: string[], produk: Map<string, Product>,
 *   penjual: Map<string, Seller>, pemilik: Map<string, object>, warung: Map<string, object>, acara: Map<string, object> }} Goods
 */

/**
 * Never from the browser's own store, where they could be older than this script.
 * @returns {Promise<Goods>} Raises an error without network (and without the worker's copy); a host's page of pardon is no JSON.
 */
export async function load() {
  return goodsOf(await (await fetch(inside("barang.json"), { cache: "no-cache" })).json());
}

// Maps, for a name from outside ("constructor") must not find what every object has.
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
  return { mulai: [], ...found, ...Object.fromEntries(others), produk: products, penjual: sellers };
}

function mapOf(rows, make) {
  return new Map(Object.entries(rows).map(([slug, row]) => [slug, make(slug, row)]));
}

/** The variant of that name; null where the product has none of it. */
export function variantOf(product, name) {
  return product.varian.find((variant) => variant.nama === name) || null;
}

export function stockOf(product, name) {
  const variant = variantOf(product, name);
  return variant ? variant.stok : product.stok;
}

/**
 * What one costs with this seller, in rupiah; a variant keeps its distance from the product's price, unless there is a list of all variants' prices.
 * 0 where it must be asked for, null where they don't sell it.
 */
export function priceOf(product, seller, name) {
  const price = seller && seller.produk.get(product.slug);
  const variant = variantOf(product, name);
  return !price ? null : price.map ? price[product.varian.indexOf(variant)] || 0 : variant ? price + variant.harga - product.harga : price;
}

/** "mulai " where this seller names but the least for it. */
export function startOf(goods, penjual, { produk, varian }) {
  return goods.mulai.includes([penjual, produk, varian].join()) ? "mulai " : "";
}

/** The stall or event of an order code's origin; null for the site itself and its shared links. */
export function placeOf(goods, origin) {
  return goods.warung.get(origin) || goods.acara.get(origin) || null;
}

// Not toLocaleString(): an old phone may lack Indonesian.
export function number(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** "Rp15.000" */
export function rupiah(value) {
  return `Rp${number(value)}`;
}
