const WORKER = new URL("../sw.js", import.meta.url).href;
export function register() {
if (document.readyState === "complete") {
start();
} else {
addEventListener("load", start);
}
}
async function start() {
try {
navigator.serviceWorker.addEventListener("controllerchange", tell);
await navigator.serviceWorker.register(WORKER, { updateViaCache: "none" });
} catch (error) {
}
}
function tell() {
const pictures = [...document.images].filter((image) => image.complete && image.currentSrc);
const worker = navigator.serviceWorker.controller;
if (worker) {
worker.postMessage([location.href, ...pictures.map((image) => image.currentSrc)]);
}
}
