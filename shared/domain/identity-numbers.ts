import { isDay } from '../policy/kyiv-day.ts';
import { addDays, type Day } from './calendar.ts';

const RNOKPP_WEIGHTS = [-1, 5, 7, 9, 4, 6, 10, 5, 7] as const;
const MRZ_WEIGHTS = [7, 3, 1] as const;

/** РНОКПП: ten digits whose last is the weighted sum of the others mod 11 mod 10 (weights −1 5 7 9 4 6 10 5 7). */
export function isRnokpp(typed: string): boolean {
  if (!/^\d{10}$/.test(typed)) return false;
  let sum = 0;
  for (const [at, weight] of RNOKPP_WEIGHTS.entries()) sum += weight * Number(typed.charAt(at));
  return (((sum % 11) + 11) % 11) % 10 === Number(typed.charAt(9));
}

/** What a РНОКПП says by itself: birth day (days since 31.12.1899) and sex (ninth digit odd: male). */
export function readRnokpp(rnokpp: string): { readonly dob: Day; readonly sex: 'male' | 'female' } | null {
  if (!/^\d{10}$/.test(rnokpp)) return null;
  return { dob: addDays('1899-12-31', Number(rnokpp.slice(0, 5))), sex: Number(rnokpp.charAt(8)) % 2 === 1 ? 'male' : 'female' };
}

/** A person who refused the number for belief uses the passport instead: two Ukrainian capitals and six digits. */
export function isPassportInsteadOfRnokpp(typed: string): boolean {
  return PASSPORT_BOOKLET.test(typed.replace(/\s/g, ''));
}

/** УНЗР: `YYYYMMDD-NNNNC`, C the check digit with weights 7 3 1 over the first twelve digits (as in passports). */
export function isUnzr(typed: string): boolean {
  if (!/^\d{8}-\d{5}$/.test(typed)) return false;
  const digits = typed.replace('-', '');
  let sum = 0;
  for (let at = 0; at < 12; at += 1) sum += (MRZ_WEIGHTS[at % 3] ?? 0) * Number(digits.charAt(at));
  return sum % 10 === Number(digits.charAt(12));
}

/** The birth day a УНЗР begins with; null when it is no day. */
export function readUnzrDob(unzr: string): Day | null {
  const parts = /^(\d{4})(\d{2})(\d{2})-\d{5}$/.exec(unzr);
  if (parts === null) return null;
  const day = `${parts[1] ?? ''}-${parts[2] ?? ''}-${parts[3] ?? ''}`;
  return isDay(day) ? day : null;
}

// Ukrainian capitals without Ы Ъ Э Ё, which no document series has.
const CAPITAL = '[АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ]';
const PASSPORT_BOOKLET = new RegExp(`^${CAPITAL}{2}\\d{6}$`, 'u');
const BIRTH_CERTIFICATE = /^[\p{L}\d№\\/() -]{2,25}$/u;

/** Formats of series and number written together, by document type; a type that is not here has no known format. */
const DOCUMENT_FORMATS: Readonly<Record<string, readonly RegExp[]>> = {
  'id-card': [/^\d{9}$/],
  passport: [PASSPORT_BOOKLET, /^\d{9}$/],
  'passport-booklet': [PASSPORT_BOOKLET],
  'refugee-certificate': [PASSPORT_BOOKLET],
  'complementary-protection-certificate': [PASSPORT_BOOKLET],
  'temporary-certificate': [new RegExp(`^${CAPITAL}{2}(\\d{4,6}|\\d{5}/\\d{5})$`, 'u'), /^\d{9}$/],
  'residence-permit': [new RegExp(`^${CAPITAL}{2}(\\d{4,6}|\\d{5}/\\d{5})$`, 'u'), /^\d{9}$/],
  'birth-certificate': [BIRTH_CERTIFICATE],
  'foreign-passport': [/^[A-Z]{2}\d{6}$/],
};

/** Whether series and number look like a document of this type; true for types without a known format. */
export function isDocumentNumber(type: string, seriesAndNumber: string): boolean {
  if (!Object.hasOwn(DOCUMENT_FORMATS, type)) return true;
  const written = type === 'birth-certificate' ? seriesAndNumber : seriesAndNumber.replace(/\s/g, '').toUpperCase();
  return (DOCUMENT_FORMATS[type] ?? []).some((format) => format.test(written));
}
