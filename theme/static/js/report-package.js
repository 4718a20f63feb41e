// The parts of a Word file (ECMA-376 part 2), and such a file from its parts; what is none, or far too large, is refused in words for people.

/** @typedef {typeof import("./fflate.js")} Zip  the library, which comes with the first file that is filled in */

const [BODY, FACTS] = ["word/document.xml", "docProps/core.xml"];
/** A file of more bytes isn't opened. */
export const PACKED = 4e6;
// Bytes, and files: a dossier with all its photos has a tenth of them.
const MOST = { unpacked: 16e6, body: 4e6, files: 400 };
const PIECE = 16384;
const NO_WORD = "Berkas Word ini tidak bisa dibaca. Unduh lagi dari situs ini, lalu coba sekali lagi.";
const TOO_LARGE = "Berkas Word ini terlalu besar untuk diisi di HP.";
// What would lie beside the file's own folder, were it unpacked.
const OUTSIDE = /^\/|\\|:|(?:^|\/)\.\.?(?:\/|$)/;
const OTHER_ENCODING = /^\ufeff?<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])/i;

class Refused extends Error {}

/** @returns {never} */
export function refused(why = NO_WORD) {
  throw new Refused(why);
}

/** Whatever goes wrong in it is refused as no Word file. */
function attempted(make) {
  try {
    return make();
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(NO_WORD);
  }
}

function limit(value, most) {
  if (value > most) {
    refused(TOO_LARGE);
  }
}

/**
 * Its parts by name, its text, and the words by which programs find it. It is unpacked piece by piece: whatever a file says of its own size, it swells to no more than a phone can hold.
 * @param {Zip} library  @param {Uint8Array} docx  @returns {{ parts: Object<string, Uint8Array>, text: string, keywords: string }}
 */
export function opened({ Unzip, UnzipInflate }, docx) {
  const parts = {};
  let [size, count] = [0, 0];
  const zip = new Unzip((file) => {
    const pieces = [];
    count += 1;
    limit(count, MOST.files);
    if (OUTSIDE.test(file.name)) {
      refused();
    }
    file.ondata = (fault, piece, isLast) => {
      if (fault) {
        throw fault;
      }
      size += piece.length;
      limit(size, MOST.unpacked);
      pieces.push(piece);
      if (isLast) {
        parts[file.name] = together(pieces);
      }
    };
    file.start();
  });
  zip.register(UnzipInflate);
  limit(docx.length, PACKED);
  return attempted(() => {
    for (let at = 0; at < docx.length; at += PIECE) {
      zip.push(docx.subarray(at, at + PIECE), at + PIECE >= docx.length);
    }
    limit(parts[BODY].length, MOST.body);
    const [text, facts] = [BODY, FACTS].map((name) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(parts[name]));
    const [, keywords] = /<cp:keywords>([^<]{1,200})</.exec(facts) || ["", ""];
    return isWhole(docx, Object.keys(parts).length) && !OTHER_ENCODING.test(text) ? { parts, text, keywords } : refused();
  });
}

/** Whether a zip ends as it must, with as many files as were found (PKWARE APPNOTE, 4.3.16); there is no comment at the end of ours. */
function isWhole(zip, count) {
  const end = new DataView(zip.buffer, zip.byteOffset + zip.length - 22);
  return end.getUint32(0, true) === 0x06054b50 && end.getUint16(10, true) === count;
}

function together(pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  pieces.reduce((at, piece) => {
    whole.set(piece, at);
    return at + piece.length;
  }, 0);
  return whole;
}

/** The file with this text. @param {Zip} library  @param {Object<string, Uint8Array>} parts  @param {string} text */
export function closed({ zipSync }, parts, text) {
  // The first day that a zip knows: nobody reads in it when it was filled.
  return zipSync({ ...parts, [BODY]: new TextEncoder().encode(text) }, { mtime: new Date(1980, 0, 1) });
}
