const RELEASE = {"version": "7bef4318ff85", "scripts": "290409828016", "files": ["", "keranjang/", "meja/", "cari/", "barang.json", "cari/indeks.json", "situs.webmanifest", "meja/situs.webmanifest", "js/baca.js", "js/beli.js", "js/cari.js", "js/dari.js", "js/ekspor.js", "js/isi.js", "js/katalog.js", "js/keranjang.js", "js/kode.js", "js/luring.js", "js/meja.js", "js/meja-daftar.js", "js/meja-isi.js", "js/meja-nama.js", "js/meja-periksa.js", "js/meja-pesanan.js", "js/meja-susun.js", "js/meja-tautan.js", "js/meja-teks.js", "js/minisearch.js", "js/pesan.js", "js/pesanan.js", "js/promosi.js", "js/simpan.js", "js/situs.js", "js/tautan.js"], "noSignal": "<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>Sedang tidak ada sinyal</title><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-…'; base-uri 'none'; form-action 'none'\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><style>sheet-7.css</style></head><body><main><h1>Sedang tidak ada sinyal</h1><p>Halaman ini belum pernah Anda buka di ponsel ini, jadi belum tersimpan. Yang pernah Anda buka tetap bisa dibaca.</p><p><a href=\"\">Coba buka lagi</a><a href=\"\u001f\">Halaman depan Desa Sukamaju</a><a href=\"\u001fkeranjang/\">Keranjang</a></p></main></body></html>"};
const HOME = new URL("./", self.location).pathname;
const SPACE = `balarea:${HOME}:`;
const OWN = `${SPACE}rilis-${RELEASE.version}`;
const PAGES = `${SPACE}halaman-${RELEASE.scripts}`;
const PICTURES = `${SPACE}foto`;
const MOST_PAGES = 60;
const MOST_PICTURES = 150;
const PATIENCE = 3000;
const FILES = new Set(RELEASE.files);
const ours = new Map();
self.addEventListener("install", (event) => {
self.skipWaiting();
event.waitUntil(fill());
});
self.addEventListener("activate", (event) => {
event.waitUntil(takeOver());
});
self.addEventListener("fetch", (event) => {
const { request } = event;
const path = inside(request.url);
if (request.method !== "GET" || path === null) {
return;
}
const answer = request.mode === "navigate" ? page : FILES.has(path) ? part : path.startsWith("foto/") ? picture : null;
if (answer) {
event.respondWith(answer(event, path).catch(() => fetch(request)));
}
});
self.addEventListener("message", (event) => {
event.waitUntil(Promise.all(event.data.map(remember)).catch(() => {}));
});
async function fill() {
const cache = await caches.open(OWN);
await cache.addAll(RELEASE.files.map((path) => new Request(HOME + path, { cache: "reload" })));
if (!(await isLatest())) {
throw new Error("the site changed meanwhile");
}
}
async function takeOver() {
const names = await caches.keys();
const others = names.filter((name) => name.startsWith(SPACE) && ![OWN, PAGES, PICTURES].includes(name));
await Promise.all(others.map((name) => caches.delete(name)));
await self.clients.claim();
}
async function isLatest() {
try {
const answer = await fetch(self.location.href, { cache: "no-cache" });
return answer.ok && (await answer.text()).includes(RELEASE.version);
} catch (error) {
return true;
}
}
async function page(event, path) {
const latest = isLatest();
const network = fetch(event.request, { cache: "no-cache" });
const copy = network.then((answer) => answer.clone());
event.waitUntil(copy.then(async (answer) => (await latest) && keepPage(path, answer)).catch(() => {}));
const client = event.resultingClientId;
const [answer, same] = (await inTime(Promise.all([network, latest]))) || [];
if (answer) {
ours.set(client, same);
return answer;
}
const kept = await find(FILES.has(path) ? OWN : PAGES, path);
if (kept) {
ours.set(client, true);
return kept;
}
try {
return await network;
} catch (error) {
return noSignal();
}
}
async function part(event, path) {
const client = event.clientId;
if (!ours.has(client)) {
ours.set(client, await isLatest());
}
const kept = ours.get(client) && (await find(OWN, path));
return asking(kept || (await fetch(event.request, { cache: "no-cache" })));
}
function asking(answer) {
const headers = new Headers(answer.headers);
headers.set("Cache-Control", "no-cache");
return new Response(answer.body, { status: answer.status, headers });
}
async function picture(event, path) {
const kept = await find(PICTURES, path);
if (kept) {
return kept;
}
const answer = await fetch(event.request);
event.waitUntil(keep(PICTURES, MOST_PICTURES, path, answer.clone()));
return answer;
}
async function remember(address) {
const path = inside(address);
if (path === null || FILES.has(path)) {
return;
}
if (!path.startsWith("foto/")) {
await keepPage(path, await fetch(address, { cache: "no-cache" }));
} else if (!(await find(PICTURES, path))) {
await keep(PICTURES, MOST_PICTURES, path, await fetch(address));
}
}
function inside(address) {
const url = new URL(address);
const within = url.origin === self.location.origin && url.pathname.startsWith(HOME);
return within ? url.pathname.slice(HOME.length).replace(/(^|\/)index\.html$/, "$1") : null;
}
function find(name, path) {
return caches.match(HOME + path, { cacheName: name, ignoreVary: true });
}
async function keepPage(path, answer) {
const type = answer.headers.get("Content-Type") || "";
if (!FILES.has(path) && type.startsWith("text/html")) {
await keep(PAGES, MOST_PAGES, path, answer);
}
}
async function keep(name, most, path, answer) {
if (answer.status !== 200 || answer.type !== "basic" || answer.redirected) {
return;
}
try {
const cache = await caches.open(name);
await cache.put(HOME + path, answer);
const oldest = (await cache.keys()).slice(0, -most);
await Promise.all(oldest.map((request) => cache.delete(request)));
} catch (error) {
}
}
function inTime(answer) {
return Promise.race([answer, new Promise((resolve) => setTimeout(resolve, PATIENCE, null))]).catch(() => null);
}
function noSignal() {
const html = RELEASE.noSignal.split("\u001f").join(HOME);
return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
