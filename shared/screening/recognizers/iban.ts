import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';

const UKRAINIAN = /(?<![\p{L}\d])[UuУу][AaАа]\s?\d{2}(?:[\s-]?\d){25}(?!\d)/gu;
const FOREIGN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\d])/gu;
const CARD = /(?<![\p{L}\d.,-])[2-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\p{L}\d-])/gu;
const CARD_LABEL = /(?:карт[аиуі]|картк\p{L}{1,3}|картою|card|visa|mastercard|приват\p{L}*|монобанк\p{L}*)[^.!?\n]{0,30}$/iu;
const finding = findingOf('iban', 'IBAN', 'pattern');

/** ISO 13616 check digits: the rearranged number leaves 1 modulo 97. */
export function isIban(value: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value)) return false;
  let rest = 0;
  for (const char of value.slice(4) + value.slice(0, 4)) {
    const digits = /\d/.test(char) ? char : String(char.charCodeAt(0) - 55);
    for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** Luhn's check of a payment card. */
export function isCardNumber(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index)) * (index % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return digits.length === 16 && sum % 10 === 0;
}

/** Bank accounts: Ukrainian IBAN by form, foreign by check digits, payment cards by Luhn's check. */
export function recognizeBankAccounts(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const match of context.text.matchAll(UKRAINIAN)) {
    const digits = match[0].replace(/\D/g, '');
    findings.push(finding(match.index, match.index + match[0].length, 'ukrainian-iban', isIban(`UA${digits}`) ? 'auto' : 'review'));
  }
  for (const match of context.text.matchAll(FOREIGN)) {
    if (isIban(match[0].replace(/ /g, ''))) findings.push(finding(match.index, match.index + match[0].length, 'foreign-iban'));
  }
  for (const match of context.text.matchAll(CARD)) {
    const named = CARD_LABEL.test(context.text.slice(Math.max(0, match.index - 40), match.index));
    if (isCardNumber(match[0].replace(/\D/g, ''))) findings.push(finding(match.index, match.index + match[0].length, 'payment-card'));
    else if (named) findings.push(finding(match.index, match.index + match[0].length, 'labelled-card', 'review'));
  }
  return findings;
}
