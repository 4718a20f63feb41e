// One tap copies a text, one tap shares a picture with its text. By hand both work without this script, so the buttons
// are hidden until it runs.

const told = document.querySelector("[data-told]");
const files = new Map();

function say(button, words) {
  const label = button.querySelector("b");
  const before = label.textContent;
  told.textContent = words;
  if (before !== words) {
    label.textContent = words;
    setTimeout(() => {
      label.textContent = before;
      told.textContent = "";
    }, 2500);
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text.textContent);
    return true;
  } catch {
    // Older phones: what is selected can be copied, by us or else by a finger.
    const range = document.createRange();
    range.selectNodeContents(text);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return document.execCommand("copy");
  }
}

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(answer.statusText);
  }
  return new File([await answer.blob()], address.split("/").pop(), { type: "image/jpeg" });
}

// Kept, so that a second tap shares at once: a browser forgets a tap while a slow picture comes.
async function fileOf(address) {
  if (!files.has(address)) {
    files.set(address, await load(address));
  }
  return files.get(address);
}

async function share(picture, text) {
  // Instagram leaves the text behind; then it can be pasted.
  await copy(text);
  await navigator.share({ files: [await fileOf(picture.src)], text: text.textContent });
}

function canShare() {
  const probe = new File([new Uint8Array(1)], "a.jpg", { type: "image/jpeg" });
  return Boolean(navigator.canShare && navigator.canShare({ files: [probe] }));
}

for (const post of document.querySelectorAll(".post")) {
  const [picture, text] = [post.querySelector("img"), post.querySelector("pre")];
  /** @type {HTMLElement[]} */
  const [copying, sharing] = [post.querySelector("[data-copy]"), post.querySelector("[data-share]")];
  copying.hidden = false;
  copying.addEventListener("click", async () => {
    say(copying, (await copy(text)) ? "Tersalin" : "Tekan lama teksnya");
  });
  if (sharing && canShare()) {
    sharing.hidden = false;
    sharing.addEventListener("click", () => {
      share(picture, text).catch((error) => {
        if (error.name !== "AbortError") {
          say(sharing, error.name === "NotAllowedError" ? "Ketuk sekali lagi" : "Gagal, simpan saja");
        }
      });
    });
  }
}
