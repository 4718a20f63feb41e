// Published as the worker where the village has switched the keeping off: takes the place of whatever worker a phone has,
// throws away what it kept, and is gone. What the phone itself wrote down (basket, order desk) is no worker's affair.

const SPACE = `balarea:${new URL("./", self.location).pathname}:`;

self.addEventListener("install", () => {
  self.skipWaiting();
  askAgain();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(leave());
});

// As in sw.js.
function askAgain() {
  setTimeout(() => {
    if (self.registration.waiting) {
      self.skipWaiting();
      askAgain();
    }
  }, 2000);
}

async function leave() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(SPACE)).map((name) => caches.delete(name)));
  // Only pages that an older worker served: this one claims none, so a page that brings it here isn't loaded again and again.
  const held = await self.clients.matchAll({ type: "window" });
  await self.registration.unregister();
  for (const client of held) {
    // Past what the browser itself keeps of the page.
    await fetch(client.url, { cache: "reload" }).catch(() => {});
    // Not waited for: the navigation itself waits for this worker.
    client.navigate(client.url).catch(() => {});
  }
}
