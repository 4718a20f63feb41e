// A proposal in an address: what somebody without GitHub wrote, as the part behind `#`, which no browser sends to anybody.

// The first sign tells how it is packed: 1 as it is, 2 by zlib (RFC 1950), which browsers call "deflate".
// What is longer than an address can be isn't read: at most a thousand times as much comes of it (RFC 1951), which a phone can hold.
const MOST = 65536;

function base64url(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function bytesOf(text) {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
}

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

/** What was packed, as untrusted as any text from outside; null for what can't be read. */
export async function unpack(text) {
  const [, kind, rest] = /^#?([12])\.([\w-]{1,20000})$/.exec(text) || [];
  try {
    // @ts-ignore (as above)
    const bytes = kind === "2" ? await passed(bytesOf(rest), new self.DecompressionStream("deflate")) : bytesOf(rest);
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
  const changes = Array.isArray(found.perubahan) ? found.perubahan.filter((change) => change && Array.isArray(change.path)) : [];
  return {
    jenis: found.jenis, berkas: found.berkas, nama: typeof found.nama === "string" && SLUG.test(found.nama) ? found.nama : found.berkas,
    perubahan: changes.map(({ path, value, was }) => ({ path, value, was })), nilai: found.nilai && typeof found.nilai === "object" ? found.nilai : null,
    cerita: typeof found.cerita === "string" ? found.cerita.slice(0, MOST) : null,
  };
}
