import { describe, expect, it } from 'vitest';
import { requestTable, textCell } from '../../../shared/requests/request-table.ts';
import { requestWordsIn } from '../../../shared/requests/words-in.ts';
import { buildCheck, buildRequest } from '../../support/request-builder.ts';

const CANARY = 'КАНАРКА';
const request = buildRequest({
  kind: 'disclosure', receivedOn: '2026-11-02', about: CANARY, asks: CANARY, theirReference: '=HYPERLINK("http://example.org";"так")',
  requester: { kind: 'relative', name: CANARY, organisation: CANARY, address: CANARY },
  stage: {
    state: 'answered', check: buildCheck({ needed: true, authority: false }), postponement: { on: '2026-11-20', until: '2026-12-10', reason: 'many-requests', official: CANARY, position: CANARY },
    decision: { outcome: 'neither', reasons: [], note: CANARY, on: '2026-12-09', official: CANARY, position: CANARY, verdict: null, disclosure: null },
    answer: { on: '2026-12-10', by: 'post', language: 'uk', digest: CANARY },
  },
});

describe('a cell', () => {
  it.each(['=1+1', '+380670000000', '-2', '@SUM(A1)', '\t=1', ' =1', '\r\n=cmd|x', '＝1', '＋1', '－1', '＠x', '\u200b=1', '\ufeff=1', '|x', '%x'])('%j is never a formula', (text) => {
    expect(textCell(text)).toMatch(/^"'/u);
  });

  it.each([['слово', '"слово"'], ['він сказав "так"; потім', '"він сказав ""так""; потім"'], ['два\r\nрядки', '"два рядки"'], ['2026-11-02', '"2026-11-02"'], ['', '""']])('%j stays %s', (text, cell) => {
    expect(textCell(text)).toBe(cell);
  });
});

describe.each(['uk', 'en'] as const)('the table for oversight in %s', (language) => {
  const table = requestTable([request, buildRequest()], requestWordsIn(language));

  it('has a head and one line a request, each with every column', () => {
    const lines = table.split('\r\n');
    const cellsOf = (line: string): number => [...line.matchAll(/("(?:[^"]|"")*"|\d+)(?:;|$)/gu)].length;
    expect([lines.length, lines.at(-1), lines.slice(0, 3).map(cellsOf)]).toEqual([4, '', [16, 16, 16]]);
    expect(lines[1]).toContain(';38;');
  });

  it('names nobody and says nothing of a case', () => {
    expect(table).not.toContain(CANARY);
    expect(textCell(CANARY)).toContain(CANARY); // control
  });

  it('begins no cell with what a spreadsheet would run', () => {
    const cells = table.split(/[\r\n;]+/u).filter((cell) => /^"?[=+\-@]/u.test(cell));
    expect(cells).toEqual([]);
    expect(/^"?[=+\-@]/u.test('"=HYPERLINK')).toBe(true); // control
  });
});
