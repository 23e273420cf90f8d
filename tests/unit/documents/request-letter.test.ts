import { beforeAll, describe, expect, it } from 'vitest';
import { requestLetterForm, requestLetterWordsIn } from '../../../electron/documents/request-letter.ts';
import { createTypesetter, type Typesetter } from '../../../electron/documents/typesetter.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import { LETTERS, requestLetterSchema, type LetterKind, type RequestLetter } from '../../../shared/requests/letter-model.ts';
import { REFUSAL_REASONS, REQUEST_KINDS } from '../../../shared/requests/request-codes.ts';
import { requestWordsIn } from '../../../shared/requests/words-in.ts';
import { squeeze } from '../../support/leak-case.ts';
import { readWithPdfJs } from '../../support/pdf-text.ts';

let typesetter: Typesetter;
beforeAll(() => { typesetter = createTypesetter(); });

const LANGUAGES = ['uk', 'en'] as const;
/** A letter of each kind, as full as it can be. */
function letterOf(kind: LetterKind, language: 'uk' | 'en', changes: Partial<RequestLetter> = {}): RequestLetter {
  return requestLetterSchema.parse({
    kind, language, number: '2026-0017', writtenOn: '2026-11-23', request: { kind: 'disclosure', receivedOn: '2026-11-02', theirReference: '14/2-887' },
    addressee: { name: 'Приходько Тарас Ілліч', organisation: 'Відділ поліції № 1', address: 'м. Львів, вул. Прикладна, 3' },
    agency: { name: 'Благодійний фонд «Приклад»', phone: '+380320000001', email: 'office@example.org', address: 'м. Львів, вул. Прикладна, 12' },
    official: { name: 'Ірина Прикладна', position: 'відповідальна особа' },
    reasons: kind === 'refusal' || kind === 'part-grant' ? ['others-data', 'child-safety'] : [], packet: kind === 'grant' || kind === 'part-grant' ? 'ab12-cd34' : null,
    postponement: kind === 'postponement' ? { until: '2026-12-17', reason: 'many-requests' } : null, ...changes,
  });
}
const read = async (letter: RequestLetter): Promise<{ readonly pages: number; readonly text: string; readonly around: string }> => {
  const { pages, around } = await readWithPdfJs(typesetter.set(requestLetterForm(letter, wordingIn(letter.language))).pdf());
  return { pages: pages.length, text: squeeze(pages.join('\n')), around: squeeze(around) };
};
const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];

describe.each(LANGUAGES)('letters in %s', (language) => {
  const words = requestLetterWordsIn(language);

  it.each(LETTERS)('%s: number, days, addressee, answer, the way to complain and the signature stand on one page; no name in the metadata', async (kind) => {
    const letter = letterOf(kind, language);
    const { pages, text, around } = await read(letter);
    const answer = kind === 'grant' ? words.granted.disclosure : kind === 'part-grant' ? words.partlyGranted.disclosure : words.fixed[kind].split('{until}')[0] ?? '';
    const required = [
      '2026-0017', '14/2-887', 'Приходько Тарас Ілліч', 'Відділ поліції № 1', 'Ірина Прикладна', answer, kind === 'postponement' ? words.complainPostponed : words.complain,
      ...letter.reasons.map((reason) => words.refusal[reason]), ...(kind === 'postponement' ? [language === 'uk' ? '17 грудня 2026' : '17 December 2026', words.postponement['many-requests']] : []),
      ...(letter.packet === null ? [] : ['ab12-cd34', wordingIn(language).form.confidential]), ...(kind === 'neither' ? words.whoMayAsk : []),
    ];
    expect({ pages, missing: required.filter((part) => !text.includes(squeeze(part))), named: ['Приходько', 'Прикладна'].filter((name) => around.includes(squeeze(name))) })
      .toEqual({ pages: 1, missing: [], named: [] });
  });

  it('has an answer for every kind of request', async () => {
    const missing: string[] = [];
    for (const kind of REQUEST_KINDS) {
      const { text } = await read(letterOf('grant', language, { request: { kind, receivedOn: '2026-11-02', theirReference: null } }));
      if (!text.includes(squeeze(words.granted[kind]))) missing.push(kind);
    }
    expect(missing).toEqual([]);
  });

  it('gives every reason, also all at once', async () => {
    const { text, pages } = await read(letterOf('refusal', language, { reasons: [...REFUSAL_REASONS] }));
    expect([REFUSAL_REASONS.filter((reason) => !text.includes(squeeze(words.refusal[reason]))), pages <= 2]).toEqual([[], true]);
  });

  it('has no empty word, and every one can be printed', () => {
    const texts = [...textsOf(words), ...textsOf(requestWordsIn(language))];
    expect({ empty: texts.filter((entry) => entry.trim() === '').length, missing: texts.flatMap((entry) => typesetter.missing(entry) ?? []) }).toEqual({ empty: 0, missing: [] });
  });
});

describe('the words of requests', () => {
  it('are Ukrainian in Ukrainian', () => {
    const texts = [...textsOf(requestLetterWordsIn('uk')), ...textsOf(requestWordsIn('uk'))];
    expect(texts.filter((entry) => /[A-Za-z]/.test(entry.replaceAll('{until}', '')) || /['"]/.test(entry) || /[ыэёъЫЭЁЪ]/.test(entry) || / - /.test(entry))).toEqual([]);
  });

  it('a letter that neither confirms nor denies speaks of no child by name and of no file', () => {
    for (const language of LANGUAGES) {
      const { fixed, whoMayAsk } = requestLetterWordsIn(language);
      expect([fixed.neither, fixed.postponement, ...whoMayAsk].join(' ')).not.toMatch(/справ[аиіу]|case|packet|пакет/iu);
    }
  });
});
