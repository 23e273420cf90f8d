import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';

const DECIMAL = /(?<![\d.,])[NS]?\s?-?(\d{1,2}[.,]\d{3,8})\s?°?\s?[NSП]?\s?(?:пн\. ?ш\.|с\. ?ш\.|півн\. ?ш\.)?(?:[,;/]\s?|\s)\s?[EWС]?\s?-?(\d{1,3}[.,]\d{3,8})(?![\d])\s?°?(?:\s?[EWС](?!\p{L}))?/gu;
const SEXAGESIMAL = /\d{1,3}\s?°\s?\d{1,2}(?:[.,]\d+)?\s?['′’](?:\s?\d{1,2}(?:[.,]\d+)?\s?(?:["″”]|''))?\s?(?:[NSEWПСЗ]|пн\.? ?ш\.?|сх\.? ?д\.?|с\.? ?ш\.?|в\.? ?д\.?)?/gu;
const LABELLED = /(?<=(?:координат\p{L}*|широт\p{L}*|довгот\p{L}*|геомітк\p{L}*|latitude|longitude|coordinates|lat|lon|lng|gps)[\s:=,.-]{1,4})-?\d{1,3}[.,]\d{2,8}/giu;
const finding = findingOf('coordinates', 'COORDINATES', 'pattern');

/** Geographic coordinates: decimal pairs within the range of the globe, degrees and minutes. */
export function recognizeCoordinates(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const match of context.text.matchAll(DECIMAL)) {
    const latitude = Number((match[1] ?? '').replace(',', '.'));
    const longitude = Number((match[2] ?? '').replace(',', '.'));
    if (latitude > 90 || longitude > 180) continue;
    findings.push(finding(match.index, match.index + match[0].trimEnd().length, 'decimal-pair'));
  }
  for (const match of context.text.matchAll(SEXAGESIMAL)) findings.push(finding(match.index, match.index + match[0].length, 'degrees'));
  for (const match of context.text.matchAll(LABELLED)) findings.push(finding(match.index, match.index + match[0].length, 'labelled-coordinate'));
  return findings;
}
