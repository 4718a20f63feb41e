// What is kept on this phone: one JSON text a key, in localStorage. What is read is never trusted: `clean` builds each
// thing anew from what is right in it, and gives null for what it can't read at all.

// A host may hold several villages, each under its own path.
export const SPACE = new URL("../", import.meta.url).pathname;
// Stands in where the phone keeps nothing: storage full or forbidden. Then things last as long as the page.
export const memory = new Map();

/** What stands there, as it stands; null for nothing. */
export function text(key) {
  if (memory.has(key)) {
    return memory.get(key);
  }
  try {
    return localStorage.getItem(SPACE + key);
  } catch {
    return null;
  }
}

function put(key, value) {
  try {
    localStorage.setItem(SPACE + key, value);
    memory.delete(key);
    return true;
  } catch {
    memory.set(key, value);
    return false;
  }
}

/** What is a text, and no longer than anyone would write; half a sign would break a link. */
export function words(found, most = 300) {
  return typeof found === "string" ? found.slice(0, most).replace(/[\ud800-\udfff]/gu, "") : "";
}

/** @param {RegExp} form  what is not of this form is "" */
export function fitting(form) {
  return (found) => (form.exec(words(found)) || [""])[0];
}

/** The name of a file of content. */
export const slug = fitting(/^[a-z0-9-]+$/);

/**
 * @template T
 * @param {string} key
 * @param {(found: unknown) => T} clean
 * @returns {T}
 */
export function read(key, clean) {
  try {
    return clean(JSON.parse(text(key)));
  } catch {
    return clean(null);
  }
}

/**
 * Alters what is stored now, whatever this page last saw of it: another tab may have been quicker.
 * What can't be read is put aside first, under "<key>.rusak" and the time: nothing is written over it. `kept` is false where the phone keeps nothing.
 * @template T
 * @param {string} key
 * @param {(found: unknown) => T} clean
 * @param {(value: T) => T} alter
 * @returns {{ value: T, kept: boolean }}
 */
export function change(key, clean, alter) {
  const before = text(key);
  const safe = before === null || readable(before, clean) || put(`${key}.rusak${Date.now()}`, before);
  const value = alter(read(key, clean));
  return { value, kept: safe && put(key, JSON.stringify(value)) };
}

function readable(found, clean) {
  try {
    return clean(JSON.parse(found)) !== null;
  } catch {
    return false;
  }
}

/** Calls `told(key)` whenever another tab changed a key that begins so. */
export function watch(start, told) {
  addEventListener("storage", (event) => {
    if (event.key === null) {
      told(start);
    } else if (event.key.startsWith(SPACE + start)) {
      told(event.key.slice(SPACE.length));
    }
  });
}
