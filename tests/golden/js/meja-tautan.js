import { checkOf } from "./kode.js";
const LINK = /^1\.([a-z0-9-]{1,80})\.([a-z0-9-]{1,80})\.([0-9a-z]{6})\.([0-9a-z]{1,8})\.((?:[0-9a-z]{4}(?:[0-9a-z]{2}|--)[0-9a-z]{2}){1,60})\.([0-9A-Z]{2})$/;
export function read(goods, text) {
const [whole, penjual, asal, nomor, sum, lines, check] = LINK.exec(text) || [];
if (!whole || checkOf(whole.slice(0, -3)) !== check) {
return null;
}
const products = new Map([...goods.produk.values()].map((product) => [product.kunci, product]));
const barang = lines.match(/.{8}/g).map((line) => {
const product = products.get(line.slice(0, 4));
const variant = product && product.varian.find((found) => found.kunci === line.slice(4, 6));
return { produk: product ? product.slug : "", varian: variant ? variant.nama : "", jumlah: parseInt(line.slice(6), 36) };
});
return { penjual, asal, nomor, jumlah: parseInt(sum, 36), barang };
}
