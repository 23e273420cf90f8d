import { describe, expect, it } from 'vitest';
import { groupAlike, markByHand, replaceMarks, segmentsOf, shiftFindings, standingMarks, type Finding } from '../../../renderer/screens/screening/screening-marks.ts';
import { createTokenMaker } from '../../../renderer/screens/screening/screening-tokens.ts';

const finding = (text: string, words: string, more: Partial<Finding> = {}): Finding => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, type: 'PERSON', source: 'known', tier: 'auto', recognizer: 'known-names', why: 'name', ...more };
};
const TEXT = 'Мати Оксана просить. Оксана чекає. Тел. +380 67 000 00 01.';

describe('shiftFindings', () => {
  const found = [finding(TEXT, 'Оксана'), finding(TEXT, '+380 67 000 00 01', { type: 'PHONE' })];
  it.each([
    // an edit before, between, after and inside the marks
    ['insert at the start', `Так. ${TEXT}`, ['Оксана', '+380 67 000 00 01']],
    ['delete between', TEXT.replace(' чекає', ''), ['Оксана', '+380 67 000 00 01']],
    ['insert at the end', `${TEXT} Дякуємо.`, ['Оксана', '+380 67 000 00 01']],
    ['edit inside the first', TEXT.replace('Оксана', 'Окс'), ['+380 67 000 00 01']],
    ['everything erased', '', []],
  ])('keeps marks on their words when there is an edit: %s', (_case, after, words) => {
    expect(shiftFindings(found, TEXT, after).map(({ start, end }) => after.slice(start, end))).toEqual(words);
  });
  it('gives the same findings back when nothing changed', () => {
    expect(shiftFindings(found, TEXT, TEXT)).toBe(found);
  });
});

describe('standingMarks', () => {
  it('leaves out dismissed words, overlaps, and marks beyond the text, first to last', () => {
    const findings = [finding(TEXT, 'просить'), finding(TEXT, 'Мати Оксана'), finding(TEXT, 'Оксана'), { ...finding(TEXT, 'Мати'), start: 50, end: 900 }];
    expect(standingMarks(TEXT, findings, [{ words: 'просить', reason: 'слово' }]).map(({ words }) => words)).toEqual(['Мати Оксана']);
  });
  it('keeps a mark whose words differ from the dismissed ones by a capital', () => {
    expect(standingMarks('віра Віра', [finding('віра Віра', 'Віра')], [{ words: 'віра', reason: 'слово' }])).toHaveLength(1);
  });
});

describe('segmentsOf', () => {
  it('joins back to the text', () => {
    const marks = standingMarks(TEXT, [finding(TEXT, 'Оксана'), finding(TEXT, '+380 67 000 00 01', { type: 'PHONE' })], []);
    const segments = segmentsOf(TEXT, marks);
    expect(segments.map(({ text }) => text).join('')).toBe(TEXT);
    expect(segments.filter(({ mark }) => mark !== null).map(({ text }) => text)).toEqual(['Оксана', '+380 67 000 00 01']);
  });
  it('handles ten pages in a few milliseconds', () => {
    const long = 'Оксана прийшла з донькою. '.repeat(2300);
    const marks = standingMarks(long, markByHand(long, 'Оксана', 'PERSON'), []);
    const began = performance.now();
    expect(segmentsOf(long, marks).length).toBeGreaterThan(4000);
    expect(performance.now() - began).toBeLessThan(100);
  });
});

describe('replaceMarks', () => {
  it('replaces every mark that speaks of the same, and nothing else', () => {
    const marks = standingMarks(TEXT, [...markByHand(TEXT, 'Оксана', 'PERSON'), finding(TEXT, '+380 67 000 00 01', { type: 'PHONE' })], []);
    const [first = []] = groupAlike(marks);
    expect(replaceMarks(TEXT, first, () => '[мати]')).toBe('Мати [мати] просить. [мати] чекає. Тел. +380 67 000 00 01.');
  });
  it('marks by hand whole words only', () => {
    expect(markByHand('Роман романив з Романом', 'Роман', 'PERSON').map(({ start }) => start)).toEqual([0]);
    expect(markByHand('Роман', '  ', 'PERSON')).toEqual([]);
  });
});

describe('tokens', () => {
  const words = { kind: (kind: string) => (kind === 'person' ? 'особа' : kind), relation: (relation: string) => ({ mother: 'мати', child: 'дитина' })[relation] ?? null };
  const mark = (text: string, more: Partial<Finding> = {}) => ({ ...finding(text, text, more), words: text });
  const make = () => createTokenMaker(words, { relations: ['mother', null] });
  it('name the relation when the finding is about one person of the record', () => {
    const { tokenOf } = make();
    expect([tokenOf(mark('Марта', { person: 0 })), tokenOf(mark('Ольга', { person: 1 })), tokenOf(mark('Іван', { person: 2 }))]).toEqual(['[дитина]', '[мати]', '[особа 1]']);
  });
  it('keep one number for one name in every case, and go on from the numbers already in the text', () => {
    const maker = make();
    maker.readText('Учора [особа 4] телефонувала.');
    expect([maker.tokenOf(mark('Галина')), maker.tokenOf(mark('Галини')), maker.tokenOf(mark('Степан'))]).toEqual(['[особа 5]', '[особа 5]', '[особа 6]']);
  });
  it('have a width that says nothing about the words', () => {
    const { tokenOf } = make();
    expect(tokenOf(mark('+380 67 000 00 01', { type: 'PHONE' }))).toBe(tokenOf(mark('112', { type: 'PHONE' })));
  });
});
