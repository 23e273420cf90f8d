import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';

const BOOKLET = /(?<![\p{L}\d-])([\p{Lu}])\s?([\p{Lu}])\s?-?(?:№|N|No\.?)?\s?(\d{6}|\d{2} \d{2} \d{2}|\d{3} \d{3})(?![\p{L}\d]|[.,]\d|-\d)/gu;
const LOWER_CASE = /(?<=(?:паспорт\p{L}{0,3}|passport|сер\.|сері[яїю]|серия|серии)[\s:,№]{1,3}(?:серія |серії |series )?)[\p{L}]{2}\s?(?:№|N|No\.?)?\s?\d{6}(?!\d)/giu;
const ID_CARD = /(?<![\p{L}\d.,/-])\d{3}[ ]?\d{3}[ ]?\d{3}(?![\p{L}\d]|[.,]\d|[/-]\d)/gu;
const CARD_LABEL = /(?:id[\s-]?карт\p{L}*|ід[\s-]?карт\p{L}*|айді[\s-]?карт\p{L}*|id[\s-]?card\p{L}*|identity card|паспорт\p{L}*|passport|посвідчен\p{L}*|удостоверен\p{L}*|документ\p{L}*|картк\p{L}*|карт\p{L}* громадян\p{L}*|посвідк\p{L}*|permit)[^\d\n]{0,40}$/iu;
const ABBREVIATIONS = new Set(['ТУ', 'РФ', 'ЄС', 'НД', 'ОК', 'ПП', 'ФО', 'КД', 'ІД', 'ID', 'NO', 'UA', 'PO', 'PR', 'SN', 'ВП']);
const finding = findingOf('passport', 'ID_NUMBER', 'pattern');

/** Passports: two letters and six digits (internal booklet, travel passport); nine digits of an ID card after its label. */
export function recognizePassports(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  const { text } = context;
  for (const match of text.matchAll(BOOKLET)) {
    const series = `${match[1] ?? ''}${match[2] ?? ''}`;
    if (ABBREVIATIONS.has(series) && !CARD_LABEL.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    findings.push(finding(match.index, match.index + match[0].length, 'passport-booklet'));
  }
  for (const match of text.matchAll(LOWER_CASE)) findings.push(finding(match.index, match.index + match[0].length, 'labelled-passport'));
  for (const match of text.matchAll(ID_CARD)) {
    if (!CARD_LABEL.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
    findings.push(finding(match.index, match.index + match[0].length, 'labelled-id-card'));
  }
  return findings;
}
