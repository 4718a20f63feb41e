const SPACE = new URL("../", import.meta.url).pathname;
const memory = new Map();
export function text(key) {
if (memory.has(key)) {
return memory.get(key);
}
try {
return localStorage.getItem(SPACE + key);
} catch (error) {
return null;
}
}
function put(key, value) {
try {
localStorage.setItem(SPACE + key, value);
memory.delete(key);
return true;
} catch (error) {
memory.set(key, value);
return false;
}
}
export function read(key, clean) {
try {
return clean(JSON.parse(text(key)));
} catch (error) {
return clean(null);
}
}
export function change(key, clean, alter) {
const before = text(key);
if (before !== null && !readable(before, clean)) {
put(`${key}.rusak`, before);
}
const value = alter(read(key, clean));
return { value, kept: put(key, JSON.stringify(value)) };
}
function readable(found, clean) {
try {
return clean(JSON.parse(found)) !== null;
} catch (error) {
return false;
}
}
export function remove(key) {
memory.delete(key);
try {
localStorage.removeItem(SPACE + key);
} catch (error) {
}
}
export function keys(start) {
const found = new Set([...memory.keys()].filter((key) => key.startsWith(start)));
try {
for (let at = 0; at < localStorage.length; at += 1) {
const key = localStorage.key(at);
if (key.startsWith(SPACE + start)) {
found.add(key.slice(SPACE.length));
}
}
} catch (error) {
}
return [...found];
}
export function watch(start, told) {
addEventListener("storage", (event) => {
if (event.key === null) {
told(start);
} else if (event.key.startsWith(SPACE + start)) {
told(event.key.slice(SPACE.length));
}
});
}
