import { expect, test } from 'vitest';
import { cleanText, createTokenAllocator } from '../../../shared/screening/clean-text.ts';
import { compileRecord } from '../../../shared/screening/compile-record.ts';
import { screen } from '../../../shared/screening/screen.ts';

const compiled = compileRecord({
  child: { first: 'Захар', last: 'Юрченко' }, people: [{ role: 'mother', first: 'Єлизавета', last: 'Юрченко' }, { role: 'stepfather', first: 'Станіслав', last: 'Голуб' }],
});

test('cleanText puts readable tokens in place of findings', () => {
  const text = 'Захар сказав, що Станіслав Голуб побив Єлизавету. Сусідка Тамара Квітко, тел. 099 000 90 01, бачила. Квітко плакала.';
  expect(cleanText(text, screen(compiled, text), createTokenAllocator(compiled, 'uk')))
    .toBe('[дитина] сказав, що [вітчим] побив [мати]. Сусідка [особа 1], тел. [телефон], бачила. [особа 1] плакала.');
});

test('one allocator gives one person one token in all texts', () => {
  const tokens = createTokenAllocator(compiled, 'en');
  const clean = (text: string): string => cleanText(text, screen(compiled, text), tokens);
  expect([clean('Seen by Dr. Fedoruk.'), clean('Teacher Oksana Mala called Luka.'), clean('Dr. Fedoruk left.')])
    .toEqual(['Seen by Dr. [person 1].', 'Teacher [person 2] called [person 3].', 'Dr. [person 1] left.']);
});

test('nobody is called the child for the child’s surname', () => {
  const alone = compileRecord({ child: { first: 'Марта', last: 'Криничний', sex: 'f' } });
  const clean = (text: string): string => cleanText(text, screen(alone, text), createTokenAllocator(alone, 'uk'));
  expect([clean('Прийшла мати Соломія Кринична.'), clean('Прийшла мати Кринична.'), clean('Прийшла Марта Кринична.'), clean('Учениця Кринична хворіє.')])
    .toEqual(['Прийшла мати [особа 1].', 'Прийшла мати [особа 1].', 'Прийшла [дитина].', 'Учениця [дитина] хворіє.']);
});

test('the width of a token says nothing about what it replaces', () => {
  const widths = ['Дзвонив Гнат.', 'Дзвонив Володимир-Теодор Переверзєв-Загребельний.'].map((text) => cleanText(text, screen(compiled, text), createTokenAllocator(compiled, 'uk')).length);
  expect(new Set(widths).size).toBe(1);
});

test('cleanText skips a finding inside another and leaves the rest as it is', () => {
  const finding = { type: 'PHONE', source: 'pattern', tier: 'auto', recognizer: 'by-hand', why: 'by-hand' } as const;
  expect(cleanText('abc 123 def', [{ ...finding, start: 4, end: 7 }, { ...finding, start: 5, end: 6 }], createTokenAllocator(compiled, 'en'))).toBe('abc [phone] def');
});
