import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../renderer/text/en/index.ts';
import { helpKeys as helpKeysEn, helpPages as helpPagesEn } from '../../../renderer/text/en/help.ts';
import { helpKeys as helpKeysUk, helpPages as helpPagesUk } from '../../../renderer/text/uk/help.ts';
import { uk } from '../../../renderer/text/uk/index.ts';
import { ERROR_CODES } from '../../../shared/errors/app-error.ts';
import { BASES, CATEGORIES, PURPOSES, REASONS, RECIPIENT_TYPES, SERVICES } from '../../../shared/policy/codes.ts';

interface Entry { readonly key: string; readonly text: string }

/** Every text of a tree with its key. */
function entries(tree: unknown, prefix = ''): readonly Entry[] {
  if (typeof tree === 'string') return [{ key: prefix, text: tree }];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => entries(value, prefix === '' ? key : `${prefix}.${key}`));
}

const ukrainian = [...entries(uk), ...entries(helpPagesUk, 'help page'), ...entries(helpKeysUk, 'help keys')];
const english = [...entries(en), ...entries(helpPagesEn, 'help page'), ...entries(helpKeysEn, 'help keys')];
const variables = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? '').toSorted((one, other) => one.localeCompare(other));

/** Faults a text can have; each is looked for in every text and, planted, must be found. */
const FAULTS: Readonly<Record<string, { readonly pattern: RegExp; readonly language: 'uk' | 'en' | 'both'; readonly planted: string }>> = {
  'a straight apostrophe in a word': { pattern: /\p{L}'\p{L}/u, language: 'both', planted: 'ім\'я' },
  'straight quotes': { pattern: /"/u, language: 'both', planted: 'розділ "Справи"' },
  'Latin and Cyrillic letters in one word': { pattern: /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u, language: 'both', planted: 'Cправа' },
  'a letter of another alphabet': { pattern: /[ЫыЭэЁёЪъ]/u, language: 'both', planted: 'выбрать' },
  'Ukrainian in the English text': { pattern: /\p{Script=Cyrillic}/u, language: 'en', planted: 'Open справу' },
  'two spaces or a space at an end': { pattern: / {2}|^ | $/u, language: 'both', planted: 'дві  прогалини' },
  'a spaced hyphen for a dash': { pattern: / - /u, language: 'both', planted: 'так - ні' },
  '«Ви» with a capital inside a sentence': { pattern: /[\p{Ll},] (?:Ви|Вас|Вам|Ваш\p{L}*)(?!\p{L})/u, language: 'uk', planted: 'чи знаєте Ви' },
};
/** The button that leads to the other language is written in that language. */
const OTHER_LANGUAGE = new Set(['shell.switchLanguage', 'settings.language.uk', 'settings.language.en']);

describe('texts', () => {
  beforeAll(async () => {
    await i18next.init({ lng: 'uk', resources: { uk: { translation: uk }, en: { translation: en } }, interpolation: { escapeValue: false } });
  });

  it.each(Object.entries(FAULTS))('hold no %s', (_name, { pattern, language, planted }) => {
    expect(planted).toMatch(pattern);
    const searched = [...(language === 'en' ? [] : ukrainian), ...(language === 'uk' ? [] : english)].filter(({ key }) => !OTHER_LANGUAGE.has(key));
    expect(searched.filter(({ text }) => pattern.test(text))).toEqual([]);
  });

  it('fill in the same values in both languages', () => {
    const source = new Map(entries(uk).map(({ key, text }) => [key, variables(text)]));
    const different = entries(en).filter(({ key, text }) => JSON.stringify(source.get(key)) !== JSON.stringify(variables(text)));
    expect(different).toEqual([]);
  });

  it('have every plural form a number can ask for', () => {
    const keys = new Set(entries(uk).map(({ key }) => key));
    const stems = [...keys].filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -'_one'.length));
    expect(stems.length).toBeGreaterThan(5);
    expect(stems.flatMap((stem) => ['few', 'many', 'other'].filter((form) => !keys.has(`${stem}_${form}`)).map((form) => `${stem}_${form}`))).toEqual([]);
  });

  it.each([[1, '1 справа', '1 case'], [2, '2 справи', '2 cases'], [5, '5 справ', '5 cases'], [11, '11 справ', '11 cases'], [21, '21 справа', '21 cases'], [112, '112 справ', '112 cases']])('count %i cases', (count, inUkrainian, inEnglish) => {
    expect([i18next.getFixedT('uk')('common.cases', { count }), i18next.getFixedT('en')('common.cases', { count })]).toEqual([inUkrainian, inEnglish]);
  });

  it.each([
    ['errors.code', ERROR_CODES], ['reasons.sentence', REASONS], ['codes.service', SERVICES], ['codes.purpose', PURPOSES], ['codes.recipientType', RECIPIENT_TYPES],
    ['codes.category', CATEGORIES], ['codes.basis', BASES],
  ] as const)('%s has words for every code in both languages', (prefix, codes) => {
    for (const all of [ukrainian, english]) {
      const filled = new Set(all.filter(({ text }) => text !== '').map(({ key }) => key));
      expect(codes.filter((code) => !filled.has(`${prefix}.${code}`))).toEqual([]);
    }
  });
});
