// The worker: what was seen on this phone opens without a signal. Where there is one, pages come from the network, so nobody
// is ever held at an old site. The line before this one defines RELEASE (plugins/storefront/phone/service_worker.py).
//
// A page, its scripts and its data are always of one release. While a page is fetched, so is this very file: where it is still
// the one that runs here, the scripts and the data come at once from what is kept; where it is not, the site is newer, and all
// that the page asks for comes from the network until the new worker has taken over. A page without network comes from here,
// and so does the rest of it. Visited pages are kept for one set of scripts: other scripts begin with other pages.

const HOME = new URL("./", self.location).pathname;
// A host may hold several villages, each under its own path; caches are the host's.
const SPACE = `balarea:${HOME}:`;
const OWN = `${SPACE}rilis-${RELEASE.version}`;
const PAGES = `${SPACE}halaman-${RELEASE.scripts}`;
const PICTURES = `${SPACE}foto`;
const FONTS = `${SPACE}huruf`;
const MOST_PAGES = 60;
const MOST_PICTURES = 150;
const MOST_FONTS = 16;
const PATIENCE = 3000;
const AGAIN = 2000;
const FILES = new Set(RELEASE.files);
const FOLDERS = new Set(RELEASE.folders);
// By client: whether its page is of this worker's release. A worker that slept has forgotten, and asks again.
const ours = new Map();

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(fill().then(askAgain));
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
  const answer = request.mode === "navigate" ? page : FILES.has(path) ? part : lasting(path) ? lastingOne : null;
  if (answer) {
    event.respondWith(answer(event, path).catch(() => fetch(request)));
  }
});

// A page that was open before its worker says its address and what it loaded: it is kept as if it had been fetched through here.
self.addEventListener("message", (event) => {
  event.waitUntil(Promise.all(event.data.map(remember)).catch(() => {}));
});

// All or nothing; what was fetched while the site changed is no release.
async function fill() {
  const cache = await caches.open(OWN);
  await cache.addAll(RELEASE.files.map((path) => new Request(HOME + path, { cache: "reload" })));
  if (!(await isLatest())) {
    throw new Error("the site changed meanwhile");
  }
}

// Chromium gives up a takeover that a request to the old worker falls into; the new worker would wait for good, and pages
// with it. It goes through where it is asked for again with nothing under way. A call while one is open counts for nothing.
function askAgain() {
  setTimeout(() => {
    if (self.registration.waiting) {
      self.skipWaiting();
      askAgain();
    }
  }, AGAIN);
}

async function takeOver() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(SPACE) && ![OWN, PAGES, PICTURES, FONTS].includes(name));
  await Promise.all(others.map((name) => caches.delete(name)));
  await self.clients.claim();
}

// Without an answer as far as is known.
async function isLatest() {
  try {
    const answer = await fetch(self.location.href, { cache: "no-cache" });
    return answer.ok && (await answer.text()).includes(RELEASE.version);
  } catch {
    return true;
  }
}

async function page(event, path) {
  const latest = isLatest();
  // Hosts let browsers keep a page for minutes: it could be older than its scripts.
  const network = fetch(event.request, { cache: "no-cache" });
  // The network's answer is kept however late it comes.
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
  } catch {
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

// The host's headers let the browser's memory hand an old script to a new page, past this worker. It shall ask each time.
function asking(answer) {
  const headers = new Headers(answer.headers);
  headers.set("Cache-Control", "no-cache");
  return new Response(answer.body, { status: answer.status, headers });
}

// Photos and fonts, and where they are kept: their names change with them, so what is kept is right for ever.
function lasting(path) {
  return path.startsWith("foto/") ? [PICTURES, MOST_PICTURES] : path.startsWith("huruf/") ? [FONTS, MOST_FONTS] : null;
}

async function lastingOne(event, path) {
  const [name, most] = lasting(path);
  const kept = await find(name, path);
  if (kept) {
    return kept;
  }
  const answer = await fetch(event.request);
  event.waitUntil(keep(name, most, path, answer.clone()));
  return answer;
}

async function remember(address, at) {
  const path = inside(address);
  const [name, most] = lasting(path || "") || [];
  if (at === 0 && path !== null && !FILES.has(path)) {
    await keepPage(path, await fetch(address, { cache: "no-cache" }));
  } else if (name && !(await find(name, path))) {
    await keep(name, most, path, await fetch(address));
  }
}

// Where the site lies on its host, without what a link adds (?dari=, ?q=); null for what is not of the site. A site at its
// host's root has others beside it: what is in none of its own folders is theirs.
function inside(address) {
  const url = new URL(address);
  if (url.origin !== self.location.origin || !url.pathname.startsWith(HOME)) {
    return null;
  }
  const path = url.pathname.slice(HOME.length).replace(/(^|\/)index\.html$/, "$1");
  return FILES.has(path) || FOLDERS.has(path.split("/")[0]) ? path : null;
}

// Not by open(), which would bring back what a newer worker has just thrown away.
function find(name, path) {
  return caches.match(HOME + path, { cacheName: name, ignoreVary: true });
}

// What belongs to the release is fetched anew with the next one only, as a whole.
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
  } catch {
    // The phone is full: the page shows all the same.
  }
}

// The answer, or null where it fails or takes longer than one waits.
function inTime(answer) {
  return Promise.race([answer, new Promise((resolve) => setTimeout(resolve, PATIENCE, null))]).catch(() => null);
}

function noSignal() {
  const html = RELEASE.noSignal.split("\u001f").join(HOME);
  return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
