import { expect, test } from 'vitest';
import { foldCyrillic, keyOfFolded, latinKey } from '../../../shared/screening/fold.ts';
import { unmixScripts } from '../../../shared/screening/homoglyphs.ts';
import { normaliseText } from '../../../shared/screening/normalise.ts';

test.each([
  ['За\u200bхар', 'Захар'], ['Заха\u0301р', 'Захар'], ['и\u0306од', 'йод'], ['Мар’яна', "Мар'яна"], ['а\u00a0б', 'а б'], ['ＡＢ１', 'AB1'], ['\ud835\udc00b', 'Ab'], ['ка\u00adша', 'каша'],
])('normaliseText makes %j into %j', (from, to) => {
  expect(normaliseText(from).text).toBe(to);
});

test('normaliseText leads back to the exact stretch', () => {
  const original = 'x\u200b За\u0301\u200bхар. y';
  const normalised = normaliseText(original);
  const at = normalised.text.indexOf('Захар');
  expect(original.slice(normalised.startOf(at), normalised.endOf(at + 4))).toBe('За\u0301\u200bхар');
});

test.each([['Eлiна', 'Еліна'], ['Zаkhаr', 'Zakhar'], ['Захар', 'Захар'], ['Ρоман', 'Роман']])('unmixScripts makes %s into one alphabet', (from, to) => {
  expect(unmixScripts(from)).toBe(to);
});

test.each([
  ['Єлизавета', 'Yelyzaveta', 'Elizaveta'], ['Климчук', 'Klymchuk', 'Klimchuk'], ['Гордієнко', 'Hordiienko', 'Gordienko'], ['Ільницький', 'Ilnytskyi', 'Ilnitsky'], ['Згурський', 'Zghurskyi', 'Zgurskiy'],
  ['Юрій', 'Yurii', 'Yuriy'], ['Щербак', 'Shcherbak', 'Scherbak'],
])('the keys of %s, %s and %s are one', (cyrillic, official, free) => {
  const key = keyOfFolded(foldCyrillic(cyrillic));
  expect([latinKey(official), latinKey(free)]).toEqual([key, key]);
});
