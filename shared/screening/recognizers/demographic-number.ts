import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';

const UNZR = /(?<![\p{L}\d-])((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])\s?[-–—]?\s?(\d{5})(?![\p{L}\d-])/gu;
const LABEL = /(?:унзр|запис\p{L}* (?:в|у) реєстрі|unzr|demographic)[^\d\n]{0,20}$/iu;
const finding = findingOf('demographic-number', 'ID_NUMBER', 'pattern');

/** УНЗР: `YYYYMMDD-NNNNN`; without the hyphen only after its label. */
export function recognizeDemographicNumbers(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const match of context.text.matchAll(UNZR)) {
    const joined = /^\d+$/.test(match[0]);
    if (joined && !LABEL.test(context.text.slice(Math.max(0, match.index - 30), match.index))) continue;
    findings.push(finding(match.index, match.index + match[0].length, 'demographic-number'));
  }
  return findings;
}
