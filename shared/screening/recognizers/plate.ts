import { findingOf, nearAfter, type RawFinding, type ScreenContext } from '../context.ts';

const LETTERS = 'A-ZАВСЕНІКМОРТХ';
const BEFORE = new RegExp(`(?<![\\p{L}\\d])[${LETTERS}]{2}[ -]?$`, 'u');
const AFTER = new RegExp(`^[ -]?[${LETTERS}]{2}(?![\\p{L}\\d])`, 'u');
const BEFORE_ANY_CASE = /(?<![\p{L}\d])[a-zавсенікмортх]{2}[ -]?$/iu;
const AFTER_ANY_CASE = /^[ -]?[a-zавсенікмортх]{2}(?![\p{L}\d])/iu;
const OLD = /^(?:[ -]?\d{2})?[ -]?[A-ZАВСЕНІКМОРТХ]{2}(?![\p{L}\d])/u;
const LABEL = /(?:мотоцикл\p{L}{0,3}|скутер\p{L}{0,3}|мопед\p{L}{0,3}|бус\p{L}{0,3}|фургон\p{L}{0,3}|причеп\p{L}{0,3}|причіп|(?:євро)?блях\p{L}{1,3}|van|motorcycle|авто\p{L}{0,9}|машин\p{L}{0,2}|номерн\p{L}{0,3} знак\p{L}{0,2}|держномер\p{L}{0,2}|номер\p{L}{0,3}|car|plate|vehicle)[^\p{L}\d]{1,5}(?:\p{L}{1,3}[ -]?)?$/iu;
const FOREIGN = /(?<![\p{L}\d])[A-ZА-ЯІЇЄ]{1,3}[ -]?$/u;
const LABEL_WORD = /^(?:мотоцикл|скутер|мопед|бус|фургон|причеп|причіп|(?:євро)?блях|van|motorcycle|авто|машин|знак|держномер|номер|car|plate|vehicle)/u;
const finding = findingOf('plate', 'PLATE', 'pattern');

/** Vehicle plates: two letters, four digits, two letters, of either alphabet; lower case and older forms after a word for the vehicle. */
export function recognizePlates(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  const isLabelled = nearAfter(context, LABEL_WORD, 16);
  for (const { start, end } of context.digits) {
    const length = end - start;
    if (length < 3 || length > 5) continue;
    const ahead = context.text.slice(Math.max(0, start - 4), start);
    const behind = context.text.slice(end, end + 8);
    if (length === 4) {
      const exact = BEFORE.exec(ahead);
      const tail = AFTER.exec(behind);
      if (exact !== null && tail !== null) {
        findings.push(finding(start - exact[0].length, end + tail[0].length, 'plate'));
        continue;
      }
    }
    if (!isLabelled(start) || !LABEL.test(context.text.slice(Math.max(0, start - 32), start))) continue;
    const first = BEFORE_ANY_CASE.exec(ahead);
    const last = AFTER_ANY_CASE.exec(behind);
    if (length === 4 && first !== null && last !== null) findings.push(finding(start - first[0].length, end + last[0].length, 'labelled-plate'));
    const foreign = FOREIGN.exec(ahead);
    if (length >= 4 && foreign !== null && last === null) findings.push(finding(start - foreign[0].length, end, 'labelled-plate', 'review'));
    const old = OLD.exec(behind);
    if (old !== null && first === null) findings.push(finding(start, end + old[0].length, 'labelled-plate', 'review'));
  }
  return findings;
}
