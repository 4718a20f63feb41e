import { CHANNELS, orderCode, readCode } from "./kode.js";
const CODE = /(%[0-9A-F]{2})?([a-z0-9-]+\.[a-z0-9-]+\.situs\.[0-9A-Z]{2})/g;
const channel = new URLSearchParams(location.search).get("dari");
function marked(all, quoted = "", found) {
const code = readCode(found);
return code ? quoted + orderCode(code.product, code.reseller, channel) : all;
}
if (CHANNELS.includes(channel)) {
for (const link of document.querySelectorAll('a[href^="https://wa.me/"]')) {
const address = link.getAttribute("href");
const last = Math.max(0, address.lastIndexOf("%0A"));
link.setAttribute("href", address.slice(0, last) + address.slice(last).replace(CODE, marked));
}
const here = location.origin + location.pathname;
const links = document.querySelectorAll("main a");
for (const link of links) {
if (link.href.startsWith(here)) {
link.search = `?dari=${channel}`;
}
}
}
