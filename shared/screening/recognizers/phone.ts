import { isValidPhoneNumber } from 'libphonenumber-js';
import { matchesIn } from '../windows.ts';
import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';

const CANDIDATE = /(?<![\p{L}\d+/])(?:\+|00)?(?:\(\d{1,5}\)|\d)(?:[ .()/–—-]{0,3}\d){3,15}(?![\d])/gu;
const CONTEXT = /(?:тел|телефон\p{L}*|моб|мобільн\p{L}*|номер\p{L}*|дзвон\p{L}*|зателефон\p{L}*|набра\p{L}*|вайбер|viber|whatsapp|phone|call(?:ed|s)?|mobile|звон\p{L}*|позвон\p{L}*|конт\p{L}+|факс|сигнал|signal|telegram|телеграм)[\s:.,(№–—-]*(?:за |на |по |at |is )?$/iu;
const unlisted = findingOf('phone', 'PHONE', 'pattern');
const known = findingOf('phone', 'PHONE', 'known');
const UKRAINIAN = /^(?:0|380|80)(?:39|50|63|66|67|68|73|75|77|89|9[1-9]|[3-6]\d)\d{7}$/;

/** Whether these digits, without signs, are a number of a Ukrainian network. */
export const isUkrainianPhone = (digits: string): boolean => UKRAINIAN.test(digits);

/** Phones: the record's by digits, Ukrainian ones in every usual spelling («8 0XX» too), foreign ones with their code. */
export function recognizePhones(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const { match, start } of matchesIn(context.numbers, CANDIDATE)) findings.push(...judge(context, match[0], start));
  for (const { match, start } of matchesIn(context.numbers, DISGUISED)) findings.push(...unmasked(context, match[0], start));
  return findings;
}

/** A Ukrainian phone in which letters stand for the digits they look like: O or О for 0, З for 3, I or l for 1. */
const DISGUISED = /(?<![\p{L}\d+])\+?[\dОоOoЗзІIl](?:[ .()–—-]{0,3}[\dОоOoЗзІIl]){8,12}(?![\p{L}\d])/gu;
const LOOKS_LIKE: Readonly<Record<string, string>> = { О: '0', о: '0', O: '0', o: '0', З: '3', з: '3', І: '1', I: '1', l: '1' };
/** Fewer real digits than this, and it is a word. */
const REAL_DIGITS = 6;

function unmasked(context: ScreenContext, raw: string, start: number): RawFinding[] {
  const real = raw.replace(/\D/gu, '');
  const digits = raw.replace(/[^\d+]/gu, (sign) => LOOKS_LIKE[sign] ?? '').replace(/\D/gu, '');
  if (real.length < REAL_DIGITS || real === digits) return [];
  const end = start + raw.length;
  if (context.compiled.phones.has(digits.slice(-9)) || context.compiled.phones.has(digits)) return [known(start, end, 'disguised-phone-of-record')];
  return UKRAINIAN.test(digits) ? [unlisted(start, end, 'disguised-phone')] : [];
}

function judge(context: ScreenContext, raw: string, start: number): RawFinding[] {
  const { text, compiled } = context;
  const digits = raw.replace(/\D/g, '');
  const end = start + raw.length;
  const whole = compiled.phones.has(digits.slice(-9)) || compiled.phones.has(digits);
  if (whole && digits.length <= 13) return [known(start, end, 'phone-of-record')];
  if (isEndOfKnown(context, raw, start)) return [known(start, end, 'end-of-a-phone-of-record')];
  if (/^\d{1,2}[.]\d{1,2}[.]\d{4}|^\d{4}-\d{2}-\d{2}|^\d{1,2}\/\d{1,2}\/\d{4}/.test(raw)) return [];
  if (isHelpLine(digits)) return [];
  if (UKRAINIAN.test(digits) && isGrouped(raw)) return [unlisted(start, end, 'ukrainian-phone')];
  if (/^(?:\+|00)/.test(raw) && digits.length >= 8 && isValidPhoneNumber(`+${digits.replace(/^00/, '')}`)) return [unlisted(start, end, 'foreign-phone')];
  const introduced = CONTEXT.test(text.slice(Math.max(0, start - 24), start));
  if (raw.startsWith('+') && digits.length >= 9) return [unlisted(start, end, 'plus-number', 'review')];
  if (introduced && digits.length >= 5 && digits.length <= 13 && isGrouped(raw)) return [unlisted(start, end, 'number-after-phone-word', 'review')];
  return parts(context, raw, start);
}

const ENDS_IN = /(?:закінчу\p{L}+|заканчива\p{L}+|останн\p{L}+|последн\p{L}+|ends|ending|last)[^.!?\n]{0,24}$/iu;

/** The local part of a phone of the record, or its last digits where the words say so. */
function isEndOfKnown(context: ScreenContext, raw: string, start: number): boolean {
  const digits = raw.replace(/\D/g, '');
  if (digits.length < 4 || digits.length > 8 || ![...context.compiled.phones].some((phone) => phone.endsWith(digits))) return false;
  return /^\d{3}[ -]?\d{2}[ -]?\d{2}$|^\d{3} ?\d{4}$/.test(raw) || ENDS_IN.test(context.text.slice(Math.max(0, start - 48), start));
}

/** Two numbers written one after the other with a blank between them. */
function parts(context: ScreenContext, raw: string, start: number): RawFinding[] {
  const digits = raw.replace(/\D/g, '');
  if (digits.length < 18) return [];
  const match = /^.*?(?:0\d{2}|380\d{2}|\+380\d{2})/.exec(raw);
  const gap = raw.indexOf(' 0', 9);
  if (match === null || gap < 0) return [];
  return [...judge(context, raw.slice(0, gap), start), ...judge(context, raw.slice(gap + 1), start + gap + 1)];
}

function isHelpLine(digits: string): boolean {
  return /^(?:38)?0[89]00\d{5,6}$/.test(digits) || /^11[36]\d{3}$/.test(digits) || /^15\d{2}$/.test(digits);
}

/** Phones are grouped by blanks, hyphens or brackets; a decimal point or slashes all through make it something else. */
function isGrouped(raw: string): boolean {
  return !/\d\/\d.*\d\/\d/.test(raw) && !/^\d{1,3}(?:\.\d{1,3}){3}$/.test(raw) && !/^\d+[.]\d+$/.test(raw);
}
