import { describe, expect, it } from 'vitest';
import { FIELD_PATHS } from '../../../shared/domain/field-catalogue.ts';
import { createTypesetter } from '../../../electron/documents/typesetter.ts';
import { dayInWords, valueInWords } from '../../../electron/documents/printed-values.ts';
import { isFieldPattern } from '../../../electron/documents/wording/field-patterns.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';

const LANGUAGES = ['uk', 'en'] as const;
const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];

describe('wording', () => {
  it('has a label for every path of the data dictionary', () => {
    expect(FIELD_PATHS.filter((path) => !isFieldPattern(path))).toEqual([]);
  });

  it.each(LANGUAGES)('has no empty word, and every one can be printed (%s)', (language) => {
    const typesetter = createTypesetter();
    const texts = textsOf(wordingIn(language));
    expect({ empty: texts.filter((text) => text.trim() === '').length, missing: texts.flatMap((text) => typesetter.missing(text) ?? []) }).toEqual({ empty: 0, missing: [] });
  });

  it('is Ukrainian in Ukrainian: no Latin word, no straight apostrophe, no Russian letter', () => {
    // hints are codes that choose a word
    const texts = textsOf(JSON.parse(JSON.stringify({ ...wordingIn('uk'), language: '' }, (key, value: unknown) => (key === 'hint' ? undefined : value))));
    const allowed = /\bID\b|\{(?:basis|from|to)\}/g;
    expect(texts.filter((text) => /[A-Za-z]/.test(text.replaceAll(allowed, '')) || /['"]/.test(text) || /[ыэёъЫЭЁЪ]/.test(text))).toEqual([]);
  });

  it.each([
    // path, value, words in Ukrainian, words in English
    ['child.sex', 'female', 'жіноча', 'female'], ['protection.concerns', ['health', 'neglect'], 'медична допомога, нехтування потребами', 'health care, neglect'],
    ['child.dob', '2013-02-10', '10 лютого 2013 р.', '10 February 2013'], ['incident.date', '2026-08', 'серпень 2026 р.', 'August 2026'],
    ['contact.safeToCall', true, 'так', 'yes'], ['health.disability', 'none', 'немає', 'none'], ['child.givenName', 'Other', 'Other', 'Other'],
    ['support.kind', 'specialised-support', 'потрібна спеціалізована підтримка', 'needs specialised support'], ['family[0].ageGroup', 'adult', 'доросла особа', 'adult'],
    ['contact.katottg', 'UA46', 'Львівська область', 'Львівська область'], ['child.ageYears', 13, '13', '13'], ['care.type', 'unheard-of', 'unheard-of', 'unheard-of'],
  ] as const)('puts %s %j into words', (path, value, uk, en) => {
    const printing = (language: 'uk' | 'en'): Parameters<typeof valueInWords>[2] => ({ wording: wordingIn(language), placeName: (code) => (code === 'UA46' ? 'Львівська область' : null) });
    const plain = typeof value === 'object' ? [...value] : value;
    expect([valueInWords(path, plain, printing('uk')), valueInWords(path, plain, printing('en'))]).toEqual([uk, en]);
  });

  it('leaves a day that does not exist as it was written', () => {
    expect(dayInWords('2013-02-31', wordingIn('uk'))).toBe('2013-02-31');
  });
});
