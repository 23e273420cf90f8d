import type { RawFinding, ScreenContext } from '../context.ts';
import { idKey } from '../compile-record.ts';
import { findingOf } from '../context.ts';

const known = findingOf('known-numbers', 'ID_NUMBER', 'known');
const PIECE = /(?<![\p{L}\p{N}])(?:[\p{L}]{1,4}[ -]?(?:[\p{L}]{1,4})?[ ]?(?:№|N|No\.?)?[ ]?)?\d(?:[\d \-/№.–—]{0,24}[\d])?(?:[-/][\p{L}]{1,2})?(?![\p{L}\p{N}])/gu;

/** Document, register, court and case numbers of the record in any spacing and with any look-alike letters. */
export function recognizeKnownNumbers(context: ScreenContext): RawFinding[] {
  const { ids } = context.compiled;
  if (ids.size === 0) return [];
  const findings: RawFinding[] = [];
  for (const match of context.text.matchAll(PIECE)) findings.push(...idsInside(match[0], match.index, ids));
  findings.push(...spelledIds(context, ids));
  return findings;
}

/** The stretch itself, or its parts between blanks, compared by letters and digits. */
function idsInside(piece: string, offset: number, ids: ReadonlySet<string>): RawFinding[] {
  const words = [...piece.matchAll(/[^\s]+/g)];
  const findings: RawFinding[] = [];
  for (let first = 0; first < words.length; first += 1) {
    for (let last = Math.min(words.length - 1, first + 7); last >= first; last -= 1) {
      const start = words[first]?.index ?? 0;
      const tail = words[last];
      const end = (tail?.index ?? 0) + (tail?.[0].length ?? 0);
      const raw = piece.slice(start, end).replace(/[.–—-]+$/, '');
      if (!ids.has(idKey(raw))) continue;
      findings.push(known(offset + start, offset + start + raw.length, 'number-of-record'));
      first = last;
      break;
    }
  }
  return findings;
}

const CODE = /(?<![\p{L}\p{N}])(?=[\p{L}\d/-]*\d)[\p{L}\d]+(?:[-/][\p{L}\d]+){1,5}(?![\p{L}\p{N}])/gu;

/** Codes of letters and digits joined by hyphens or slashes (case codes, court numbers). */
function spelledIds(context: ScreenContext, ids: ReadonlySet<string>): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const match of context.text.matchAll(CODE)) {
    if (ids.has(idKey(match[0]))) findings.push(known(match.index, match.index + match[0].length, 'number-of-record'));
  }
  return findings;
}
