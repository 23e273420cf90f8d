import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';

const TEN_DIGITS = /(?<![\p{L}\d.,/-])\d(?:[ -]?\d){9}(?![\p{L}\d]|[.,]\d|[/-]\d)/gu;
const LABEL = /(?:рнокпп|ідентифікаційн\p{L}*|іпн|инн|податков\p{L}*|tax|tin|rnokpp|картк\p{L}* платника)[^\d\n]{0,30}$/iu;
const FOREIGN_LABEL = /(?:№|рахун\p{L}*|інвойс\p{L}*|накладн\p{L}*|замовлен\p{L}*|квитанц\p{L}*|договор\p{L}*|договір|invoice|order|наказ\p{L}*|вих|вх|артикул|штрих|заказ\p{L}*|счет\p{L}*|акт\p{L}*|єдрпоу)[^\d\n]{0,12}$/iu;
const WEIGHTS = [-1, 5, 7, 9, 4, 6, 10, 5, 7];
const finding = findingOf('tax-number', 'ID_NUMBER', 'pattern');

/** Whether ten digits carry the check digit of a РНОКПП and a day of birth of 1900–2099 that has happened or may. */
export function isTaxNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return ((sum % 11) + 11) % 11 % 10 === Number(digits.charAt(9));
}

/** РНОКПП: by check digit, or by its label whatever the digits. */
export function recognizeTaxNumbers(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const match of context.text.matchAll(TEN_DIGITS)) {
    const before = context.text.slice(Math.max(0, match.index - 40), match.index);
    const digits = match[0].replace(/\D/g, '');
    const labelled = LABEL.test(before);
    if (!labelled && (!isTaxNumber(digits) || FOREIGN_LABEL.test(before) || /^0[3-9]/.test(digits))) continue;
    if (!labelled && digits !== match[0]) continue;
    findings.push(finding(match.index, match.index + match[0].length, labelled ? 'labelled-tax-number' : 'check-digit', isTaxNumber(digits) ? 'auto' : 'review'));
  }
  return findings;
}
