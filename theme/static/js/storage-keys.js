// The keys of what is kept, and how it is kept no more: only the desk has many things.

import { SPACE, memory } from "./storage.js";

export function remove(key) {
  memory.delete(key);
  try {
    localStorage.removeItem(SPACE + key);
  } catch {
    // Nothing is kept, so nothing is there.
  }
}

/** The keys that begin so, in no order. */
export function keys(start) {
  const found = new Set([...memory.keys()].filter((key) => key.startsWith(start)));
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(SPACE + start)) {
        found.add(key.slice(SPACE.length));
      }
    }
  } catch {
    // As above.
  }
  return [...found];
}
