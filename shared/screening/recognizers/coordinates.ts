import { matchesIn } from '../windows.ts';
import { findingOf, nearAfter, type RawFinding, type ScreenContext } from '../context.ts';

const DECIMAL = /(?<![\d.,])(?:[NS]\s?)?-?(\d{1,2}[.,]\d{3,8})\s?°?\s?[NSП]?\s?(?:пн\. ?ш\.|с\. ?ш\.|півн\. ?ш\.)?(?:[,;/]\s?|\s)\s?[EWС]?\s?-?(\d{1,3}[.,]\d{3,8})(?![\d])\s?°?(?:\s?[EWС](?!\p{L}))?/gu;
const SEXAGESIMAL = /\d{1,3}\s?°\s?\d{1,2}(?:[.,]\d+)?\s?['′’](?:\s?\d{1,2}(?:[.,]\d+)?\s?(?:["″”]|''))?\s?(?:[NSEWПСЗ]|пн\.? ?ш\.?|сх\.? ?д\.?|с\.? ?ш\.?|в\.? ?д\.?)?/gu;
const NUMBER = /(?<![\d.,])-?\d{1,3}[.,]\d{2,8}/gu;
const LABEL = /(?:координат\p{L}*|широт\p{L}*|довгот\p{L}*|геомітк\p{L}*|latitude|longitude|coordinates|lat|lon|lng|gps)[\s:=,.-]{1,4}$/iu;
const LABEL_WORD = /^(?:координат|широт|довгот|геомітк|latitude|longitude|coordinates|lat|lon|lng|gps)/u;
const finding = findingOf('coordinates', 'COORDINATES', 'pattern');

/** Geographic coordinates: decimal pairs within the range of the globe, degrees and minutes. */
export function recognizeCoordinates(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const { match, start, end } of matchesIn(context.numbers, DECIMAL)) {
    const latitude = Number((match[1] ?? '').replace(',', '.'));
    const longitude = Number((match[2] ?? '').replace(',', '.'));
    if (latitude > 90 || longitude > 180) continue;
    findings.push(finding(start, end - match[0].length + match[0].trimEnd().length, 'decimal-pair'));
  }
  for (const { start, end } of matchesIn(context.numbers, SEXAGESIMAL)) findings.push(finding(start, end, 'degrees'));
  const isLabelled = nearAfter(context, LABEL_WORD, 8);
  for (const { start, end } of matchesIn(context.numbers, NUMBER)) {
    if (isLabelled(start) && LABEL.test(context.text.slice(Math.max(0, start - 24), start))) findings.push(finding(start, end, 'labelled-coordinate'));
  }
  return findings;
}
