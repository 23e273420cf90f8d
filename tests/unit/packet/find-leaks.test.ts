import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../../shared/packet/find-leaks.ts';

const ask = (value: string, text: string, over: Partial<Parameters<typeof findLeaks>[0]> & { identifies?: boolean } = {}): number =>
  findLeaks({ withheld: [{ path: 'family[0].surname', value, identifies: over.identifies ?? true }], told: [], sentences: [], parts: [{ place: 'page', text }], ...over }).length;

describe('findLeaks', () => {
  it.each([
    // value, where it hides, found
    ['Ковальчук', 'Олег КОВАЛЬЧУК прийшов', 1], ['Ковальчук', 'Коваль\nчук', 1], ['+380670000001', 'тел. +380 67 000-00-01', 1],
    ['2013-02-10', 'народилася 10.02.2013', 1], ['Лук’яненко', 'Лук`яненко', 1], ['Іва', 'Іванна', 0], ['Іва', 'кличуть Іва.', 1], ['7', '7 клас', 0],
    ['Ковальчук', 'Мельник', 0],
  ])('%s in «%s»: %i', (value, text, found) => {
    expect(ask(value, text)).toBe(found);
  });

  it('excuses what is told by decision, but a sentence does not excuse a name', () => {
    expect([ask('Ковальчук', 'Ковальчук', { told: ['Ковальчук Марія'] }), ask('Ковальчук', 'Ковальчук', { sentences: ['мати Ковальчук'] }),
      ask('астма', 'має астму, астма', { sentences: ['астма'], identifies: false })]).toEqual([0, 1, 0]);
  });

  it('finds one sentence of a long withheld text', () => {
    const narrative = 'Дитина розповіла про події того вечора. Сусідка чула крики за стіною. Потім приїхала швидка допомога.';
    expect(ask(narrative, 'у довідці: сусідка чула крики за стіною')).toBe(1);
  });

  it('leaves code words alone where everything is code', () => {
    expect([ask('health', '{"path":"health.need"}', { parts: [{ place: 'json', text: 'health.need', codes: true }] }), ask('health', 'health')]).toEqual([0, 1]);
  });

  it('says where and which path, never the value', () => {
    expect(findLeaks({ withheld: [{ path: 'reporter.name', value: 'Галина', identifies: true }], told: [], sentences: [], parts: [{ place: 'title', text: 'Галина' }] }))
      .toEqual([{ path: 'reporter.name', place: 'title' }]);
  });
});
