import { placeOf, priceOf, rupiah, variantOf } from "./katalog.js";
import { readCode } from "./kode.js";
import { problemsOf } from "./meja-periksa.js";
import { numberOf, plain } from "./meja-teks.js";
import { read } from "./meja-tautan.js";
const ASK = "Tanyakan ke pembeli.";
export function compose(goods, part) {
if (!part.barang.length && !part.tautan.length && part.kode === null && !part.sisa) {
return null;
}
const masalah = [];
const link = linkOf(goods, part, masalah);
const code = part.kode === null ? null : readCode(part.kode);
if (part.kode === null ? part.teks : !code) {
masalah.push(part.kode === null ? "Kode pesanan tidak ada." : "Kode salah ketik atau bukan dari situs ini.");
}
const penjual = link ? link.penjual : code ? code.reseller : sellerNamed(goods, part.penjual);
const asal = link ? link.asal : code ? code.origin : "";
const barang = link ? byLink(goods, link, part, masalah) : byText(goods, part, code, penjual, masalah);
const order = {
nomor: link ? link.nomor : "", penjual, asal, kode: part.kode || "", barang,
jumlah: part.total !== null ? part.total : link && !part.teks ? link.jumlah : null,
pembeli: { nama: "", alamat: "", ambil: "", catatan: "", ...part.pembeli }, lain: part.lain, masalah,
};
compareHeads(goods, order, part, link, code);
compareSums(order, part, link);
masalah.push(...problemsOf(goods, order));
order.masalah = [...new Set(masalah)];
return order;
}
function linkOf(goods, part, masalah) {
for (const written of part.tautan) {
const [before, payload] = [written.slice(0, written.indexOf("#") + 1), written.slice(written.indexOf("#") + 1)];
const link = read(goods, payload);
if (!link) {
masalah.push(part.teks ? "Tautan di pesan salah atau terpotong. Yang dipakai teksnya." : "Tautan ini salah atau terpotong.");
} else {
if (before !== `${goods.situs}meja/#`) {
masalah.push("Alamat tautannya bukan dari situs ini.");
}
return link;
}
}
return null;
}
function sellerNamed(goods, name) {
const found = [...goods.penjual.values()].filter((seller) => name && plain(seller.nama) === plain(name));
return found.length === 1 ? found[0].slug : "";
}
function nameOf(goods, slug) {
return goods.penjual.has(slug) ? goods.penjual.get(slug).nama : slug;
}
function itemOf(goods, penjual, { produk, varian, satuan }, jumlah, harga, written) {
const product = goods.produk.get(produk);
if (!product) {
return { produk: "", nama: written, satuan: "", varian: "", jumlah, harga: harga || 0 };
}
const usual = usualPrice(goods, product, penjual, varian, satuan);
return { produk: product.slug, nama: product.nama, satuan: satuan || product.satuan, varian: varian || "", jumlah, harga: harga === null ? usual : harga };
}
function usualPrice(goods, product, penjual, varian, satuan) {
if (product.sajian && satuan === product.sajian[1] && satuan !== product.satuan) {
return product.sajian[0];
}
const variant = variantOf(product, varian);
return priceOf(product, goods.penjual.get(penjual), varian) || (variant ? variant.harga : product.harga);
}
function unitPrice(text, amounts, usual, masalah) {
if (text.total === null) {
return usual;
}
const even = amounts.filter((amount) => amount && text.total % amount === 0).map((amount) => text.total / amount);
if (!even.length) {
masalah.push(`Hitungan di pesan tidak cocok: ${text.jumlah} ${text.tertulis} = ${rupiah(text.total)}.`);
}
return even.length && !even.includes(usual) ? even[0] : usual;
}
function byLink(goods, link, part, masalah) {
const left = [...part.barang];
const missing = [];
const items = link.barang.map((line, index) => {
const [product, amount] = [goods.produk.get(line.produk), line.jumlah];
const fitting = left.filter((item) => item.calon.some((named) => named.produk === line.produk && (named.varian || "") === line.varian));
const text = fitting.find((item) => item.jumlah === amount) || fitting[0];
if (!text) {
missing.push(index);
return itemOf(goods, link.penjual, line, amount, null, "Barang yang sudah tidak ada di daftar");
}
left.splice(left.indexOf(text), 1);
if (text.jumlah !== amount) {
masalah.push(`${product.nama}: di teks ${text.jumlah}, di tautan ${amount}. ${ASK}`);
}
const usual = usualPrice(goods, product, link.penjual, line.varian, product.satuan);
return itemOf(goods, link.penjual, line, amount, unitPrice(text, [text.jumlah, amount], usual, masalah), "");
});
if (part.barang.length || part.sisa) {
compareLines(items, missing, left, part, masalah);
} else if (part.teks) {
masalah.push(`Daftar barang tidak ada di teks, hanya di tautan. ${ASK}`);
}
return items;
}
function compareLines(items, missing, left, part, masalah) {
if (part.sisa && part.sisa !== missing.length) {
masalah.push(`Di teks tertulis ${part.sisa} macam lagi, di tautan ${missing.length}. ${ASK}`);
}
const hidden = items.length - part.sisa;
for (const index of missing.filter((at) => at < hidden)) {
masalah.push(`${items[index].nama} ada di tautan, tidak di teks. ${ASK}`);
}
for (const item of left) {
masalah.push(`Di teks ada ${item.jumlah} ${item.tertulis}, di tautan tidak. ${ASK}`);
}
}
function byText(goods, part, code, penjual, masalah) {
const { satu } = part;
const items = part.barang.map((text) => {
const named = pick(goods, text, satu, masalah);
const product = goods.produk.get(named.produk);
const usual = product ? usualPrice(goods, product, penjual, named.varian, named.satuan) : null;
const price = text.satu && satu.harga ? numberOf(satu.harga) : unitPrice(text, [text.jumlah], usual, masalah);
return itemOf(goods, penjual, named, text.jumlah, price, text.tertulis);
});
if (part.sisa) {
masalah.push(`${part.sisa} macam lagi hanya ada di tautan, dan tautannya tidak terbaca. ${ASK}`);
}
const product = code && goods.produk.get(code.product);
if (!items.length && product) {
masalah.push(`Jumlah ${product.nama} tidak terbaca. ${ASK}`);
const named = { produk: product.slug, ...variantWritten(product, satu, masalah), satuan: product.satuan };
items.push(itemOf(goods, penjual, named, product.minimal, satu.harga ? numberOf(satu.harga) : null, ""));
}
if (!items.length) {
masalah.push("Barangnya tidak terbaca. Tulis sendiri dari pesannya.");
}
return items;
}
function pick(goods, text, satu, masalah) {
const slugs = new Set(text.calon.map((named) => named.produk));
const unknown = { produk: "", varian: "", satuan: "" };
if (!text.calon.length) {
masalah.push(`"${text.tertulis}" tidak ada di daftar. ${ASK}`);
return unknown;
}
const sure = text.calon.filter((named) => named.varian !== null);
if (slugs.size > 1 || sure.length > 1) {
masalah.push(`"${text.tertulis}" cocok dengan beberapa barang. ${ASK}`);
return unknown;
}
const priced = text.calon.find((named) => named.satuan !== goods.produk.get(named.produk).satuan) || text.calon[0];
return sure.length ? sure[0] : { ...priced, ...variantWritten(goods.produk.get(priced.produk), satu, masalah) };
}
function variantWritten(product, satu, masalah) {
const found = product.varian.filter((variant) => satu.varian && plain(variant.nama) === plain(satu.varian));
const exact = variantOf(product, satu.varian) || (found.length === 1 && found[0]);
if (satu.varian && !exact) {
masalah.push(`Varian "${satu.varian}" tidak ada pada ${product.nama}. ${ASK}`);
}
return { varian: exact ? exact.nama : "" };
}
function compareHeads(goods, order, part, link, code) {
const { masalah } = order;
if (link && code && code.reseller !== link.penjual) {
masalah.push(`Penjual di kode ${nameOf(goods, code.reseller)}, di tautan ${nameOf(goods, link.penjual)}.`);
}
if (link && code && code.origin !== link.asal) {
masalah.push(`Asal di kode ${code.origin}, di tautan ${link.asal}.`);
}
if (part.penjual && order.penjual && plain(part.penjual) !== plain(nameOf(goods, order.penjual))) {
masalah.push(`Pesan ini menyapa ${part.penjual}, kodenya untuk ${nameOf(goods, order.penjual)}.`);
}
const place = placeOf(goods, order.asal);
if (part.tempat && (!place || plain(place.nama) !== plain(part.tempat))) {
order.lain = [`Dari: ${part.tempat}`, ...order.lain];
}
if (code && order.barang.length) {
compareCode(goods, order, code);
}
}
function compareCode(goods, order, code) {
const [slug, more = "0"] = code.product.split("+");
const product = goods.produk.get(slug);
const [first] = order.barang;
if (slug === "semua") {
return;
}
if (first.produk && (!product || product.slug !== first.produk)) {
order.masalah.push(`Kodenya untuk ${product ? product.nama : slug}, barang pertama ${first.nama}. ${ASK}`);
}
if (Number(more) !== order.barang.length - 1) {
order.masalah.push(`Menurut kode ada ${Number(more) + 1} macam, yang terbaca ${order.barang.length}. ${ASK}`);
}
}
function compareSums(order, part, link) {
const counted = order.barang.reduce((sum, item) => sum + item.jumlah * item.harga, 0);
if (part.total === null && part.teks) {
order.masalah.push("Jumlah uang di pesan tidak terbaca.");
} else if (order.jumlah !== null && order.jumlah !== counted) {
order.masalah.push(`Jumlah di pesan ${rupiah(order.jumlah)}, hitungannya ${rupiah(counted)}.`);
} else if (link && link.jumlah !== counted) {
order.masalah.push(`Jumlah di tautan ${rupiah(link.jumlah)}, hitungannya ${rupiah(counted)}.`);
}
}
