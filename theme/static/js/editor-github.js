// A change of files becomes one commit of a village's repository: GitHub's REST API ("Git database", docs.github.com/rest/git), by a member's own token.
// Whatever was interrupted may be sent again: what is there already is found, and nothing is written over that another wrote meanwhile.

// How often another's commit may come between before it is left for later.
const TRIES = 4;

/**
 * @typedef {{ repo: string, branch: string, direct: boolean }} Target  "owner/name"; the branch that is published; whether it is written to at once
 * @typedef {{ path: string, bytes: Uint8Array | null, was: string | null }} File  null takes it out; `was` is the blob's SHA when it was opened, null for a new one
 * @typedef {{ files: File[], title: string, words: string, mark: string }} Change  `mark` is one draft's own and stays the same when it is sent again
 * @typedef {"token" | "izin" | "kuota" | "berubah" | "ada" | "sinyal" | "tolak" | "github"} Reason
 */

/** Why nothing was changed. `berubah` names the file that is not as it was, `ada` one that was to be new, `kuota` the second (Unix) from which on it may be tried again. */
export class Refused extends Error {
  /** @param {Reason} reason @param {{ path?: string, until?: number, said?: string }} [more]  what GitHub said itself, in English */
  constructor(reason, { path = "", until = 0, said = "" } = {}) {
    super(reason);
    this.reason = reason;
    this.path = path;
    this.until = until;
    this.said = said;
  }
}

/** @returns {Reason} */
function reasonOf(status, isLimited) {
  if (status === 401) {
    return "token";
  }
  if (status === 429 || (status === 403 && isLimited)) {
    return "kuota";
  }
  return status === 403 || status === 404 ? "izin" : status === 409 || status === 422 ? "tolak" : "github";
}

/** The answer's JSON; null where there is no such thing and `absent` says that this is an answer, too. Throws Refused. */
async function ask(token, path, { method = "GET", body = undefined, absent = false } = {}) {
  const headers = { Accept: "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28", ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  /** @type {Response} */
  let answer;
  let found;
  try {
    answer = await fetch(`https://api.github.com${path}`, { method, headers, body: body && JSON.stringify(body), cache: "no-store", referrerPolicy: "no-referrer" });
    found = await answer.json().catch(() => null);
  } catch {
    throw new Refused("sinyal");
  }
  if (answer.ok && found) {
    return found;
  }
  if (absent && answer.status === 404) {
    return null;
  }
  const wait = Number(answer.headers.get("retry-after"));
  const until = wait ? Math.ceil(Date.now() / 1000) + wait : Number(answer.headers.get("x-ratelimit-reset"));
  const said = String(found?.message || "").replace(/\.$/, "");
  // Too many in a minute ("secondary rate limit") comes with requests left, and not always with a time.
  throw new Refused(reasonOf(answer.status, wait || /rate limit/i.test(said)), { until, said });
}

export const encoded = (path) => path.split("/").map(encodeURIComponent).join("/");

/** Whether this token may write there. Throws Refused, `token` where GitHub doesn't know it (any more). @param {Target} target */
export async function mayWrite({ repo }, token) {
  const { permissions } = await ask(token, `/repos/${repo}`);
  return Boolean(permissions?.push);
}

/** A file's text as it is now, its mark of order too, with its SHA; null where there is none. Of a public repository also without a token ("" for it). Throws Refused. @param {{ repo: string, branch: string }} target */
export async function opened({ repo, branch }, token, path) {
  const found = await ask(token, `/repos/${repo}/contents/${encoded(path)}?ref=${encodeURIComponent(branch)}`, { absent: true });
  return found && found.type === "file" ? { text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytesOf(found.content)), was: found.sha } : null;
}

/** @param {string} text base64 */
export const bytesOf = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** @param {Uint8Array} bytes */
export function base64(bytes) {
  let signs = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    signs += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(signs);
}

/** The entries of a tree that aren't yet as they are meant. Throws Refused where one isn't as it was either. */
async function missing(token, repo, commit, entries) {
  const left = [];
  for (const { path, sha, was } of entries) {
    const found = await ask(token, `/repos/${repo}/contents/${encoded(path)}?ref=${commit}`, { absent: true });
    const now = found && found.sha;
    if (now !== sha) {
      if (now !== was) {
        throw new Refused(was ? "berubah" : "ada", { path });
      }
      left.push({ path, mode: "100644", type: "blob", sha });
    }
  }
  return left;
}

/** A commit on top of what the branch is now; null where all is there already. */
async function committed(token, { repo, branch }, { title, words }, entries) {
  const parent = (await ask(token, `/repos/${repo}/git/ref/heads/${encoded(branch)}`)).object.sha;
  const tree = await missing(token, repo, parent, entries);
  if (!tree[0]) {
    return null;
  }
  const base = (await ask(token, `/repos/${repo}/git/commits/${parent}`)).tree.sha;
  const { sha } = await ask(token, `/repos/${repo}/git/trees`, { method: "POST", body: { base_tree: base, tree } });
  const message = words ? `${title}\n\n${words}` : title;
  return (await ask(token, `/repos/${repo}/git/commits`, { method: "POST", body: { message, tree: sha, parents: [parent] } })).sha;
}

/** The request to take the commit in, on a branch of the draft's own. @returns {Promise<string>} its address */
async function proposed(token, { repo, branch }, { title, words, mark }, commit) {
  const name = `usulan-${mark}`;
  const ref = `heads/${name}`;
  // There already: it was sent before and interrupted, or changed since.
  if (await ask(token, `/repos/${repo}/git/ref/${ref}`, { absent: true })) {
    await ask(token, `/repos/${repo}/git/refs/${ref}`, { method: "PATCH", body: { sha: commit, force: true } });
  } else {
    await ask(token, `/repos/${repo}/git/refs`, { method: "POST", body: { ref: `refs/${ref}`, sha: commit } });
  }
  const [open] = await ask(token, `/repos/${repo}/pulls?state=open&head=${repo.split("/")[0]}:${name}`);
  return (open || (await ask(token, `/repos/${repo}/pulls`, { method: "POST", body: { title, head: name, base: branch, body: words } }))).html_url;
}

/**
 * Sends the change: straight to the branch, or, where the village wants it so or the branch lets nobody, as a request.
 * Throws Refused, and then what is published is as it was.
 * @param {Target} target @param {string} token @param {Change} change
 * @returns {Promise<{ address: string, direct: boolean }>} the commit's or the request's page
 */
export async function send(target, token, change) {
  const { repo, branch } = target;
  const entries = [];
  for (const { path, bytes, was } of change.files) {
    const sha = bytes && (await ask(token, `/repos/${repo}/git/blobs`, { method: "POST", body: { content: base64(bytes), encoding: "base64" } })).sha;
    entries.push({ path, sha, was });
  }
  for (let left = TRIES; left > 0; left -= 1) {
    const commit = await committed(token, target, change, entries);
    if (!commit) {
      return { address: `https://github.com/${repo}/commits/${encoded(branch)}`, direct: true };
    }
    if (!target.direct) {
      return { address: await proposed(token, target, change, commit), direct: false };
    }
    try {
      await ask(token, `/repos/${repo}/git/refs/heads/${encoded(branch)}`, { method: "PATCH", body: { sha: commit, force: false } });
      return { address: `https://github.com/${repo}/commit/${commit}`, direct: true };
    } catch (error) {
      // The branch is protected, which GitHub says with 403, 409 or 422; or another was quicker, and the next try is on top of that.
      if (/protected|rule/i.test(error.said)) {
        return { address: await proposed(token, target, change, commit), direct: false };
      }
      if (error.reason !== "tolak") {
        throw error;
      }
    }
  }
  throw new Refused("tolak");
}
