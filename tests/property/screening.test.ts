import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRecord } from '../../shared/screening/compile-record.ts';
import { ENDINGS } from '../../shared/screening/names/endings.ts';
import { NAME_GROUPS } from '../../shared/screening/names/given-names.ts';
import { givenNameStems, type Stem, surnameStems } from '../../shared/screening/names/stems.ts';
import { screen } from '../../shared/screening/screen.ts';
import { isAmbiguousName } from '../../shared/screening/words/ambiguous-names.ts';
import { isCommonWord } from '../../shared/screening/words/common-words.ts';
import { isCity } from '../../shared/screening/words/not-people.ts';
import { disturb } from '../vectors/screening/disturb.ts';

const RUNS = Number(process.env['OBERIH_RUNS'] ?? 25);
const SUFFIXES = ['енко', 'чук', 'юк', 'ський', 'цький', 'ишин', 'ець', 'як', 'ий', 'ін', 'ов', 'ів', 'а', 'ко', 'ик', 'ій', 'ай', 'ло', 'ин', 'ян'];
const ROOTS = ['Гал', 'Бар', 'Дорош', 'Кост', 'Мельн', 'Степан', 'Шев', 'Терн', 'Закрев', 'Підд', 'Лозов', 'Гриц', 'Крав', 'Рибч', 'Ол', 'Вишн', 'Кучер', 'Ждан', 'Хрип', 'Черв'];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const surname = fc.tuple(fc.constantFrom(...ROOTS), fc.constantFrom(...SUFFIXES)).map((parts) => parts.join(''));
const person = fc.record({ group: fc.constantFrom(...NAME_GROUPS), last: surname }).map(({ group, last }) => ({ first: capital(group.forms[0] ?? ''), last, sex: group.sex }));
const records = fc.record({ child: person, people: fc.array(person, { maxLength: 3 }) });

function formsOf(stems: readonly Stem[]): string[] {
  return stems.flatMap(({ stem, endings }) => [...ENDINGS[endings]].map((ending) => stem + ending)).filter((form) => form.length >= 3);
}

function formsOfPerson(one: { first: string; last: string }): string[] {
  return [...formsOf(givenNameStems(one.first.toLowerCase())), ...formsOf(surnameStems(one.last.toLowerCase()))];
}

/** Forms that are refused on purpose: pronouns and cities. */
const isRefused = (form: string): boolean => /^(?:вас|вам|вами|ваш|він|вони|бог|січ|рада|раду|мати|коли)/.test(form) || isCity(form) || isCity(form.replace(/и/g, 'і'));

const covers = (text: string, start: number, end: number, record: Parameters<typeof compileRecord>[0]): boolean => {
  const covered = new Uint8Array(text.length);
  for (const finding of screen(compileRecord(record), text)) covered.fill(1, finding.start, finding.end);
  for (let index = start; index < end; index += 1) if (/\p{L}/u.test(text.charAt(index)) && covered[index] !== 1) return false;
  return true;
};

describe('names of a random record', () => {
  test('every form of every name is found inside a sentence', () => {
    fc.assert(fc.property(records, (record) => {
      const compiled = compileRecord(record);
      for (const one of [record.child, ...record.people]) {
        const forms = formsOfPerson(one).filter((form) => !isRefused(form));
        const text = forms.map((form) => `Там бачили ${capital(form)} учора.`).join('\n');
        const starts = new Set(screen(compiled, text).map((finding) => text.slice(finding.start, finding.end)));
        expect(forms.map(capital).filter((form) => ![...starts].some((found) => found.includes(form)))).toEqual([]);
      }
    }), { numRuns: RUNS });
  });

  test.each(['zw', 'homo', 'stress', 'caps'])('disturbance %s loses nothing', (kind) => {
    fc.assert(fc.property(records, fc.integer({ min: 0, max: 9999 }), (record, seed) => {
      const { first, last } = record.child;
      const [left, right] = [disturb(first, kind, (below) => seed % below), disturb(last, kind, (below) => seed % below)];
      const text = `Учора там бачили ${left} ${right} на подвір’ї.`;
      expect(covers(text, 17, 18 + left.length + right.length, record)).toBe(true);
    }), { numRuns: RUNS });
  });

  test('the start of a sentence loses nothing of a name that is no ordinary word', () => {
    fc.assert(fc.property(records, (record) => {
      const { last } = record.child;
      fc.pre(!isAmbiguousName(last.toLowerCase(), 'last') && !isCommonWord(last.toLowerCase()));
      expect(covers(`${last} не вийшов на зв’язок.`, 0, last.length, record)).toBe(true);
    }), { numRuns: RUNS });
  });
});

describe('any text', () => {
  const record = { child: { first: 'Захар', last: 'Юрченко' }, phones: ['+380990009001'], ids: ['І-ХЖ 000901'], address: { settlement: 'Лубни', street: 'вулиця Джерельна', building: '10' } };
  const compiled = compileRecord(record);
  const pieces = fc.constantFrom('Захар', 'вул. ', '099 000 90 01', '«', '»', '№ ', 'Dr. ', '\n', '12.02.2024', '@', 'а', 'Я.', ' ', '\u200b', '\ud835\udc00', 'И\u0306', '😀', '/', '(at)', 'м. Ромни, ');
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')));

  test('gives disjoint findings in order and inside the text', () => {
    fc.assert(fc.property(texts, (text) => {
      let last = 0;
      for (const { start, end } of screen(compiled, text)) {
        expect(Number.isInteger(start) && start >= last && end > start && end <= text.length).toBe(true);
        last = end;
      }
    }), { numRuns: RUNS * 5 });
  });

  test('text before and after leaves the offsets of a finding exact', () => {
    fc.assert(fc.property(fc.constantFrom('', '\u200b', 'И\u0306 ', '😀 ', '«'), fc.nat({ max: 40 }), (before, blanks) => {
      const text = `${before}${' '.repeat(blanks)}там Юрченка\u200b бачили`;
      const [finding] = screen(compiled, text).filter(({ source }) => source === 'known');
      expect(finding === undefined ? '' : text.slice(finding.start, finding.end)).toBe('Юрченка');
    }), { numRuns: RUNS });
  });

  const NASTY = ['а', 'А', '1', ' ', '.', '@', '/', '«', '№', '-', 'А.', 'вул. А ', '1 ', '1.', 'aа', 'Я ', 'a@', 'http://', 'Захар ', 'Захра ', '12.02.', 'м. А, ', 'А-', "а'", '\u0301', 'центр ', 'Street ', 'школа №', '«а ', 'акт ', 'Іванівна ', '00 ', 'dot ', 'А Б '];
  test.each(NASTY)('a megabyte of %j takes time in proportion', (unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const before = performance.now();
      screen(compiled, text);
      return performance.now() - before;
    };
    time(50_000);
    const small = Math.max(time(100_000), 20);
    expect(time(1_000_000)).toBeLessThan(small * 60);
  });
});
