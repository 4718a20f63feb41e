// What a tool asks of the phone itself: a file to be kept, words in its clipboard, room that is not cleared.

/** @param {string} name without its ending @param {"csv" | "json" | "docx" | "beancount"} ending @param {BlobPart} content @param {string} type */
export function download(name, ending, content, type = `text/${ending}`) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = `${name}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
}

/** Whether the words that stand in an element are in the clipboard now; where not, they are marked. @param {HTMLElement} place */
export async function copied(place) {
  try {
    await navigator.clipboard.writeText(place.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(place);
    return document.execCommand("copy");
  }
}

/** Asks that nothing be cleared when room runs short (WHATWG Storage). */
export function persist() {
  if (navigator.storage && navigator.storage.persist) {
    navigator.storage.persist().catch(() => {});
  }
}
