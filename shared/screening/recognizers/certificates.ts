import { findingOf, matchesAt, type RawFinding, type ScreenContext } from '../context.ts';

const BIRTH = /(?<![\p{L}\d-])(?:[IVXІХУLТTШПHlЇ]{1,5}|[1-9])\s?[-–—]\s?[А-ЯІЇЄҐA-Z]{2}\s?,?\s?(?:№|N|No\.?|номер|number)?\s?$/iu;
const IDP = /(?<![\p{L}\d-])\d{4}\s?[-–—]\s?\d{10}(?![\p{L}\d-])/uy;
const IDP_SPACED = /(?<![\p{L}\d-])\d{4}\s?[-–—/]?\s?\d{6,10}(?![\p{L}\d-])/uy;
const IDP_LABEL = /(?:впо|довідк\p{L}{0,3}|справк\p{L}{0,3}|idp|certificate)[^\d\n]{0,20}$/iu;
const CRIMINAL = /(?<!\d)[1-4]20\d{14}(?!\d)/uy;
const CRIMINAL_LABEL = /(?:єрдр|ердр|провадженн\p{L}{0,2}|производств\p{L}{0,2}|proceedings?)[^\d\n]{0,12}$/iu;
const finding = findingOf('certificates', 'ID_NUMBER', 'pattern');

/** Birth certificates (`І-ХЖ № 000901`), certificates of displaced persons (`0703-5000009005`), criminal proceedings' numbers. */
export function recognizeCertificates(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  const places = context.digits.filter((run) => run.end - run.start >= 4).map((run) => run.start);
  const add = (pattern: RegExp, why: string, label?: RegExp): void => {
    for (const { start, end } of matchesAt(context.text, pattern, places)) {
      if (label === undefined || label.test(context.text.slice(Math.max(0, start - 40), start))) findings.push(finding(start, end, why));
    }
  };
  for (const { start, end } of context.digits) {
    const series = end - start === 6 ? BIRTH.exec(context.text.slice(Math.max(0, start - 22), start)) : null;
    if (series !== null) findings.push(finding(start - series[0].length, end, 'birth-certificate'));
  }
  add(IDP, 'displaced-person-certificate');
  add(IDP_SPACED, 'labelled-certificate', IDP_LABEL);
  add(CRIMINAL, 'criminal-proceedings', CRIMINAL_LABEL);
  return findings;
}
