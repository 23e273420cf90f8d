import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';

const LETTERS = 'ABCEHIKMOPTXDFGJLNQRSUVWYZАВСЕНІКМОРТХ';
const PLATE = new RegExp(`(?<![\\p{L}\\d])[${LETTERS}]{2}[ -]?\\d{4}[ -]?[${LETTERS}]{2}(?![\\p{L}\\d])`, 'gu');
const LABELLED = /(?<=(?:авто\p{L}{0,9}|машин\p{L}{0,2}|номерн\p{L}{0,3} знак\p{L}{0,2}|держномер\p{L}{0,2}|номер\p{L}{0,3}|car|plate|vehicle|номера?)[\s:,.(«"–—№-]{1,4})(?:[авсенікмортх]{2}|[abceikhmoptx]{2})[ -]?\d{4}[ -]?(?:[авсенікмортх]{2}|[abceikhmoptx]{2})(?![\p{L}\d])/giu;
const OLD = /(?<=(?:авто\p{L}{0,9}|машин\p{L}{0,2}|номер\p{L}{0,3}|car|plate|vehicle)[\s:,.(«"–—№-]{1,4})\d{2,5}[ -]?\d{0,2}[ -]?[АВСЕНІКМОРТХABCEHIKMOPTX]{2}(?![\p{L}\d])/giu;
const finding = findingOf('plate', 'PLATE', 'pattern');

/** Vehicle plates: two letters, four digits, two letters, of either alphabet; older forms after a word for the vehicle. */
export function recognizePlates(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const match of context.text.matchAll(PLATE)) findings.push(finding(match.index, match.index + match[0].length, 'plate'));
  for (const match of context.text.matchAll(LABELLED)) findings.push(finding(match.index, match.index + match[0].length, 'labelled-plate'));
  for (const match of context.text.matchAll(OLD)) findings.push(finding(match.index, match.index + match[0].length, 'labelled-plate', 'review'));
  return findings;
}
