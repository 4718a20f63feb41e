// Links to websites, social networks and shops: recognised, brought to one form, or refused (catalog/links.py and networks.py).

import {addressOf, split} from "./content-address.js";
import {Fault, known, stripInvisible, whole} from "./content-text.js";

/** @param {string} text */
function website(text) {
  const link = split(text, "https://contoh.id");
  return addressOf({...link, path: link.path || "/"});
}

/** An account, or a page of it, of one of the networks of catalog/networks.py. @param {string} text @param {string} name */
function account(text, name) {
  const network = known("networks")[name];
  const {hosts, short_hosts: shorts, taken, home, sign, example} = network;
  const written = stripInvisible(text);
  if (!written.includes("/")) {
    const user = written.replace(/^@/, "");
    const lower = user.toLowerCase();
    if ([...hosts, ...shorts, ...taken].includes(lower) || !whole(network.user, user)) {
      throw new Fault(`Tulis nama pengguna ${network.name} tanpa spasi, atau salin tautannya`, example);
    }
    return home + sign + user;
  }
  const link = split(written, example);
  if (shorts.includes(link.host) && whole("accountPath", link.path)) return `https://${link.host}${link.path}`;
  if (!hosts.includes(link.host) && !shorts.includes(link.host)) throw new Fault(`Alamat ${link.host.slice(0, 60)} bukan milik ${network.name}`, example);
  let path = link.path.replace(/^\//, "").replace(/\/$/, "");
  const user = sign && path.startsWith(sign) ? path.slice(1) : path;
  if (path === sign + user && whole(network.user, user) && !taken.includes(user.toLowerCase())) return home + path;
  const key = new Map(Object.entries(network.keys)).get(path);
  if (key) path += `?${key}=${new URLSearchParams(link.query).getAll(key).filter(Boolean).join("&")}`;
  if (!whole(network.pages, path)) throw new Fault(`Tautan ini bukan akun atau halaman ${network.name}`, example);
  return home + path;
}

const [SHOP, LISTING] = ["https://shopee.co.id/nama.toko", "https://shopee.co.id/product/123456/7890123"];

/** A link of Shopee Indonesia, or a short one. @param {string} text @param {string} example */
function shopee(text, example) {
  const link = split(text, example);
  const {host, path} = link;
  if (known("shopeeHosts").includes(host)) return link;
  if (known("shopeeShort").includes(host)) {
    if (!whole("shortPath", path)) throw new Fault("Tautan pendek Shopee ini tidak lengkap; salin ulang", example);
    return link;
  }
  if (whole("shopeeAbroad", host)) throw new Fault("Ini Shopee negara lain; pakai tautan shopee.co.id", example);
  if (host === "seller.shopee.co.id") throw new Fault("Ini halaman penjual (Seller Centre); salin tautan yang dilihat pembeli", example);
  throw new Fault(`Alamat ${host.slice(0, 60)} bukan milik Shopee`, example);
}

/** The shop's name that a path consists of, or "". @param {string} path */
function shopName(path) {
  const name = path.replace(/^\//, "").replace(/\/$/, "").toLowerCase();
  return whole("shopeeNumber", name) || (whole("shopeeName", name) && !known("shopeeTaken").includes(name)) ? name : "";
}

/** A listing's address. @param {string} text */
function shopeeItem(text) {
  const link = shopee(text, LISTING);
  if (known("shopeeShort").includes(link.host)) return addressOf(link);
  const found = whole("shopeeProduct", link.path);
  if (found) {
    const {shop, named_shop: named, item, named_item: other} = found.groups;
    return `https://shopee.co.id/product/${shop || named}/${item || other}`;
  }
  if (shopName(link.path)) throw new Fault("Ini tautan toko; salin tautan dari halaman produknya", LISTING);
  throw new Fault("Tautan ini bukan halaman produk Shopee", LISTING);
}

/** A shop's address. @param {string} text */
function shopeeShop(text) {
  const written = stripInvisible(text);
  if (!written.includes("/")) {
    const name = written.replace(/^@/, "").toLowerCase();
    if (/^\p{Nd}+$/u.test(name)) throw new Fault("Tulis nama pengguna tokonya, atau salin tautannya", SHOP);
    if (["shopeeTaken", "shopeeHosts", "shopeeShort"].some((list) => known(list).includes(name)) || !whole("shopeeName", name)) {
      throw new Fault("Tulis nama pengguna Shopee, atau salin tautan tokonya", SHOP);
    }
    return `https://shopee.co.id/${name}`;
  }
  const link = shopee(written, SHOP);
  if (known("shopeeShort").includes(link.host)) return addressOf(link);
  if (whole("shopeeProduct", link.path)) throw new Fault("Ini tautan produk; salin tautan dari halaman tokonya", SHOP);
  const found = shopName(link.path);
  if (!found) throw new Fault("Tautan ini bukan halaman toko Shopee", SHOP);
  return `https://shopee.co.id/${found}`;
}

/** @type {import("./content-values.js").Readers} */
export const readers = {
  tautan: website,
  instagram: (text) => account(text, "instagram"),
  facebook: (text) => account(text, "facebook"),
  tiktok: (text) => account(text, "tiktok"),
  youtube: (text) => account(text, "youtube"),
  "shopee-toko": shopeeShop,
  "shopee-barang": shopeeItem,
};
