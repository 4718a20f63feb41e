// A proposal in an address: what somebody without GitHub wrote, as the part behind `#`, which no browser sends to anybody.

import { base64, bytesOf } from "./editor-github.js";

// The first sign tells how it is packed: 1 as it is, 2 by zlib (RFC 1950), which browsers call "deflate".
// What is longer than an address can be isn't read: at most a thousand times as much comes of it (RFC 1951), which a phone can hold.
const MOST = 65536;

const base64url = (bytes) => base64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

/** @param {any} bytes  @param {any} through  a stream that turns bytes into others */
async function passed(bytes, through) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer());
}

/** The part behind `#`, the shortest that this browser can make. */
export async function pack(proposal) {
  const bytes = new TextEncoder().encode(JSON.stringify(proposal));
  // @ts-ignore (newer than the library that tsc is given)
  const Stream = self.CompressionStream;
  const plain = `1.${base64url(bytes)}`;
  if (!Stream) {
    return plain;
  }
  const packed = `2.${base64url(await passed(bytes, new Stream("deflate")))}`;
  return packed.length < plain.length ? packed : plain;
}

/** What was packed, as untrusted as any text from outside; null for what can't be read. Spaces, line ends and a final stop are what chats put in. */
export async function unpack(text) {
  const [, kind, rest] = /^([12])([\w-]{1,20000})$/.exec(text.replace(/%[\da-f]{2}|[^\w-]/gi, "")) || [];
  try {
    const packed = bytesOf(rest.replace(/-/g, "+").replace(/_/g, "/"));
    // @ts-ignore (as above)
    const bytes = kind === "2" ? await passed(packed, new self.DecompressionStream("deflate")) : packed;
    return proposalOf(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * What can be taken for a proposal, built anew; null where it names no file. Its paths and values are judged by the schema (editor.js, `shown`).
 * @returns {{ jenis: string, berkas: string, nama: string, perubahan: import("./editor-changes.js").Change[], nilai: Record<string, any> | null, cerita: string | null } | null}
 */
export function proposalOf(found) {
  if (!found || !/^[a-z-]{1,20}$/.test(found.jenis) || typeof found.berkas !== "string" || (found.berkas && !SLUG.test(found.berkas))) {
    return null;
  }
  const changes = Array.isArray(found.perubahan) ? found.perubahan.filter((change) => Array.isArray(change?.path)) : [];
  return {
    jenis: found.jenis, berkas: found.berkas, nama: typeof found.nama === "string" && SLUG.test(found.nama) ? found.nama : found.berkas,
    perubahan: changes.map(({ path, value, was }) => ({ path, value, was })), nilai: found.nilai instanceof Object ? found.nilai : null,
    cerita: typeof found.cerita === "string" ? found.cerita.slice(0, MOST) : null,
  };
}
