import { findingOf, type RawFinding, type ScreenContext, windowsOf } from '../context.ts';
import { matchesIn } from '../windows.ts';

const WORD = "[A-Z][\\p{L}'’]*(?:-[\\p{L}']+)?";
const KIND = '(?:Street|St\\.?|Str\\.?|Avenue|Ave\\.?|Lane|Boulevard|Blvd\\.?|Road|Rd\\.?|Square|Prospekt|Prospect|Highway|Drive|street|st\\.?|avenue|lane|boulevard|Vulytsia|vul\\.|prov\\.|prosp\\.)';
const NUMBER = '\\d{1,4}(?:[-–/]\\d{1,4})?(?:\\s?[A-Da-d](?!\\p{L}))?';
const FLAT = '(?:,?\\s?(?:apt\\.?|apartment|flat|unit|room|kv\\.|building|bld\\.?)\\s?(?:No\\.?\\s?)?\\d{1,4})';
const PLACE = `(?:,\\s?(?:(?:the\\s)?(?:city|village|town)\\sof\\s|village\\s)?${WORD}(?:[ ]${WORD})?)`;
const BEFORE = `(?:(?:(?:city|village|town)\\sof\\s)?${WORD}(?:[ ]${WORD})?,\\s?)?`;
const HOUSE_FIRST = new RegExp(`(?<![\\p{L}\\d./-])${BEFORE}${NUMBER},?\\s(?:${WORD}\\s){1,3}${KIND}(?!\\p{L})(?:${FLAT}){0,2}(?:${PLACE})?(?:${FLAT})?`, 'gu');
const NAME_FIRST = new RegExp(`(?<!\\p{L})${BEFORE}(?:${WORD}\\s){1,3}${KIND}(?!\\p{L}),?\\s?(?:No\\.?\\s?|house\\s|building\\s)?${NUMBER}(?![\\d:])(?:${FLAT}){0,2}(?:${PLACE})?`, 'gu');
const KIND_FIRST = new RegExp(`(?<!\\p{L})${BEFORE}(?:[Vv]ul\\.?|[Vv]ulytsia|[Pp]rov\\.?|[Pp]rosp\\.?|St\\.?)\\s(?:${WORD}\\s?){1,3},?\\s?(?:bud\\.\\s?)?${NUMBER}(?:${FLAT}){0,2}(?:${PLACE})?`, 'gu');
const TRIGGER = /^(?:street|str?|avenue|ave|lane|boulevard|blvd|road|rd|square|prospekt|prospect|highway|drive|vulytsia|vul|prov|prosp)$/;
const make = findingOf('english-addresses', 'ADDRESS', 'pattern');

/** «14 Lisova Street, apt. 65, Dolyna», «Stavyshche, Lisova St. 80/159». */
export function recognizeEnglishAddresses(context: ScreenContext): RawFinding[] {
  const windows = windowsOf(context, TRIGGER, [70, 90]);
  const findings: RawFinding[] = [];
  for (const pattern of [HOUSE_FIRST, NAME_FIRST, KIND_FIRST]) {
    for (const { start, end } of matchesIn(windows, pattern)) findings.push(make(start, end, 'english-address'));
  }
  return findings;
}
