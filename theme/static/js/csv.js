// A table as a file for a spreadsheet (RFC 4180), and such a file as a table again.

/** As a spreadsheet in Indonesian opens it with a tap: there the comma parts fractions. @param {(string | number)[][]} rows */
export function csvOf(rows) {
  // A number can't be a formula, less than nothing though it may be.
  const quoted = (value) => `"${(typeof value === "number" ? String(value) : guarded(String(value))).replace(/"/g, '""')}"`;
  return `\ufeff${rows.map((row) => row.map(quoted).join(";")).join("\r\n")}\r\n`;
}

// A spreadsheet would take what begins so for a formula, and whoever splits a cell at these signs would make it begin there.
const FORMULA = /^'*[=+\-@\t\r]/;
const SPLITS = ";,\t\r\n\"";

/** With an apostrophe in front of whatever could begin a formula; unguarded() takes it off again. */
function guarded(value) {
  return [...value].map((sign, at, all) => ((!at || SPLITS.includes(all[at - 1])) && FORMULA.test(all.slice(at).join("")) ? `'${sign}` : sign)).join("");
}

function unguarded(value) {
  let [made, before, just] = ["", "", false];
  for (let at = 0; at < value.length; at += 1) {
    just = value[at] === "'" && !just && SPLITS.includes(before) && FORMULA.test(value.slice(at + 1));
    if (!just) {
      made += value[at];
      before = value[at];
    }
  }
  return made;
}

/** @param {string} csv @param {string} comma  what parts its cells @returns {string[][]} */
export function table(csv, comma) {
  const rows = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${comma}\\r\\n]*))(${comma}|\\r?\\n|$)`, "y");
  while (cell.lastIndex < csv.length) {
    const [, inQuotes, bare, end] = cell.exec(csv);
    const value = inQuotes === undefined ? bare : inQuotes.replace(/""/g, '"');
    rows[rows.length - 1].push(unguarded(value));
    if (end !== comma) {
      rows.push([]);
    }
  }
  return rows;
}
