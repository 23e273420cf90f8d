import { describe, expect, test } from 'vitest';
import { compileRecord } from '../../../shared/screening/compile-record.ts';
import type { ScreeningRecord } from '../../../shared/screening/types.ts';
import { screen } from '../../../shared/screening/screen.ts';

describe('compileRecord', () => {
  const odd: readonly unknown[] = [
    {}, null, undefined, 'text', [], { child: null, people: 'x', phones: 5, ids: [null, 3], address: [] }, { people: [null, 4, 'Іван Франко', { first: 7 }] },
    { child: { first: '', last: '   ', patronymic: '-', dob: 'yesterday' } }, { address: 'м. Ромни, вул. Замкова, 15', school: '' }, { child: { first: '李', last: '😀' } },
  ];
  test.each(odd.map((record, place) => [`record ${String(place)}`, record] as const))('takes %s without throwing', (_name, record) => {
    const compiled = compileRecord(record as ScreeningRecord);
    expect(screen(compiled, 'Оксана Бондаренко, 099 000 11 22.').length).toBeGreaterThan(0);
  });

  test.each([
    ['Latin', { child: { first: 'Oleksandr', last: 'Shevchuk' } }, 'Бачили Олександра Шевчука і Сашка.'],
    ['Russian', { child: { first: 'Николай', last: 'Ковалёв' } }, 'Бачили Миколу Ковальова і Колю.'],
    ['full name in one field', { people: [{ name: 'Ковальчук Ірина Петрівна' }] }, 'Бачили Ірину Петрівну Ковальчук.'],
  ])('knows the Ukrainian forms of a %s record', (_name, record, text) => {
    const covered = screen(compileRecord(record), text).filter(({ source }) => source === 'known').map(({ start, end }) => text.slice(start, end)).join(' ');
    expect(text.match(/\p{Lu}\p{L}+/gu)?.slice(1).filter((word) => !covered.includes(word))).toEqual([]);
  });
});
