import { matchesIn } from '../windows.ts';
import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';

const BOOKLET = /(?<![\p{L}\d-])([\p{Lu}])\s?([\p{Lu}])\s?-?(?:№|N|No\.?)?\s?(\d{6}|\d{2} \d{2} \d{2}|\d{3} \d{3})(?![\p{L}\d]|[.,]\d|-\d)/gu;
const LOWER_CASE = /(?<![\p{L}\d-])\p{L}{2}\s?(?:№|N|No\.?)?\s?\d{6}(?!\d)/giu;
const BOOKLET_LABEL = /(?:паспорт\p{L}{0,3}|passport|сер\.|сері[яїю]|серия|серии|series)[\s:,№]{1,3}$/iu;
const ID_CARD = /(?<![\p{L}\d.,/-])\d{3}[ ]?\d{3}[ ]?\d{3}(?![\p{L}\d]|[.,]\d|[/-]\d)/gu;
const CARD_LABEL = /(?:id[\s-]?карт\p{L}*|ід[\s-]?карт\p{L}*|айді[\s-]?карт\p{L}*|id[\s-]?card\p{L}*|identity card|паспорт\p{L}*|passport|посвідчен\p{L}*|удостоверен\p{L}*|документ\p{L}*|картк\p{L}*|карт\p{L}* громадян\p{L}*|посвідк\p{L}*|permit)[^\d\n]{0,40}$/iu;
const ABBREVIATIONS = new Set(['ТУ', 'РФ', 'ЄС', 'НД', 'ОК', 'ПП', 'ФО', 'КД', 'ІД', 'ID', 'NO', 'UA', 'PO', 'PR', 'SN', 'ВП']);
const finding = findingOf('passport', 'ID_NUMBER', 'pattern');

/** Passports: two letters and six digits (internal booklet, travel passport); nine digits of an ID card after its label. */
export function recognizePassports(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  const before = (start: number, length: number): string => context.text.slice(Math.max(0, start - length), start);
  for (const { match, start, end } of matchesIn(context.numbers, BOOKLET)) {
    if (ABBREVIATIONS.has(`${match[1] ?? ''}${match[2] ?? ''}`) && !CARD_LABEL.test(before(start, 40))) continue;
    findings.push(finding(start, end, 'passport-booklet'));
  }
  for (const { start, end } of matchesIn(context.numbers, LOWER_CASE)) {
    if (BOOKLET_LABEL.test(before(start, 20))) findings.push(finding(start, end, 'labelled-passport'));
  }
  for (const { start, end } of matchesIn(context.numbers, ID_CARD)) {
    if (CARD_LABEL.test(before(start, 60))) findings.push(finding(start, end, 'labelled-id-card'));
  }
  return findings;
}
