/**
 * Reads a table as a spreadsheet does (RFC 4180 with `;`), and says which cells it would take for a formula. Written from the
 * standard and from what spreadsheets do, without the code that writes our tables.
 */
export interface ReadCell { readonly text: string; readonly isFormula: boolean }

const STARTS = new Set(['=', '+', '-', '@', '＝', '＋', '－', '＠', '|', '%']);
/** What spreadsheets skip before they look for a formula. */
const SKIPPED = /^[\s\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u0000-\u001f\u007f-\u009f]+/u;

export function readTable(table: string): readonly (readonly ReadCell[])[] {
  const rows: ReadCell[][] = [[]];
  let at = table.startsWith('\ufeff') ? 1 : 0;
  while (at < table.length) {
    const { text, next } = readCell(table, at);
    rows.at(-1)?.push({ text, isFormula: STARTS.has([...text.replace(SKIPPED, '')][0] ?? '') });
    if (table[next] === ';') at = next + 1;
    else if (table.startsWith('\r\n', next)) {
      at = next + 2;
      rows.push([]);
    } else at = next === at ? at + 1 : next;
  }
  return rows.filter((row) => row.length > 0);
}

function readCell(table: string, from: number): { readonly text: string; readonly next: number } {
  if (table[from] !== '"') {
    let next = from;
    while (next < table.length && table[next] !== ';' && !table.startsWith('\r\n', next)) next += 1;
    return { text: table.slice(from, next), next };
  }
  let text = '';
  let at = from + 1;
  for (; at < table.length; at += 1) {
    if (table[at] !== '"') text += table[at] ?? '';
    else if (table[at + 1] === '"') {
      text += '"';
      at += 1;
    } else break;
  }
  return { text, next: at + 1 };
}
