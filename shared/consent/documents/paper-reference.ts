/**
 * Numbers of blank papers: `26-4829136-03-5` is year, pack, sheet and a check digit. Digits alone, so that the layout of the
 * keyboard does not matter when the number is typed in later. Sheets of one pack share its number: what was signed in one
 * visit is found together.
 */
const REFERENCE = /^(\d{2})-?(\d{7})-?(\d{2})-?(\d)$/u;
const PACK = /^\d{2}-\d{7}$/u;
const PACKS = 10_000_000;

/**
 * The number of a pack, `YY-NNNNNNN`, from the day of printing and an identifier made for it.
 *
 * @param day `YYYY-MM-DD` · @param identifier a random UUID; two packs of one year share a number once in ten million
 */
export function packNumber(day: string, identifier: string): string {
  const number = Number.parseInt(identifier.replaceAll('-', '').slice(0, 12), 16) % PACKS;
  return `${day.slice(2, 4)}-${String(number).padStart(7, '0')}`;
}

/** Whether a text is the number of a pack. */
export const isPackNumber = (text: string): boolean => PACK.test(text);

/** The number of a sheet of a pack. @param sheet from 1 to 99 @throws RangeError for another sheet or no pack number */
export function paperReference(pack: string, sheet: number): string {
  if (!isPackNumber(pack) || !Number.isInteger(sheet) || sheet < 1 || sheet > 99) throw new RangeError('paper-reference');
  const body = `${pack}-${String(sheet).padStart(2, '0')}`;
  return `${body}-${checkDigit(body.replaceAll('-', ''))}`;
}

/**
 * A number as somebody typed it, in its printed form; null when a digit is missing or mistyped. Spaces and any dashes are
 * as good as hyphens.
 */
export function readPaperReference(typed: string): string | null {
  const found = REFERENCE.exec(typed.replaceAll(/[\s\u2010-\u2015·.]/gu, '-').replaceAll(/-+/gu, '-').replaceAll(/^-|-$/gu, ''));
  if (found === null) return null;
  const [, year = '', pack = '', sheet = '', check = ''] = found;
  return checkDigit(`${year}${pack}${sheet}`) === check ? `${year}-${pack}-${sheet}-${check}` : null;
}

/** ISO/IEC 7064, MOD 11,10: catches every single wrong digit and nearly every swap of neighbours. */
function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = (2 * (sum === 0 ? 10 : sum)) % 11;
  }
  return String((11 - product) % 10);
}
