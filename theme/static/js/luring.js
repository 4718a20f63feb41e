// Lets the worker in (../sw.js, theme/static/sw/), which keeps the site for when there is no signal. Where the village has
// switched that off, the worker that comes goes again at once, and takes an older one's things with it.

const WORKER = new URL("../sw.js", import.meta.url).href;

/** After the page is there, so that it never waits for this. Nothing happens where a browser has no workers or allows none. */
export function register() {
  if (document.readyState === "complete") {
    start();
  } else {
    addEventListener("load", start);
  }
}

async function start() {
  try {
    // A worker may come to a page that is open already: the page tells it what it shows.
    navigator.serviceWorker.addEventListener("controllerchange", tell);
    // Never from the browser's own store: a bad worker must be replaced at the next visit.
    await navigator.serviceWorker.register(WORKER, { updateViaCache: "none" });
  } catch (error) {
    // The site works without.
  }
}

function tell() {
  const pictures = [...document.images].filter((image) => image.complete && image.currentSrc);
  const worker = navigator.serviceWorker.controller;
  if (worker) {
    worker.postMessage([location.href, ...pictures.map((image) => image.currentSrc)]);
  }
}
