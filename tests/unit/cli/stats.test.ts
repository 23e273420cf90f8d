import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutSmall } from '../../../electron/cli/commands/stats.ts';
import { failureSentence } from '../../../electron/cli/failure-sentences.ts';
import { ERROR_CODES } from '../../../shared/errors/app-error.ts';
import { buildCase } from '../../support/case-builder.ts';
import { createRegister, PASSPHRASE, testApplication } from '../../support/cheap-application.ts';
import { runHere } from '../../support/run-terminal.ts';

let folder = '';
let options: readonly string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oberih-terminal-stats-'));
  const test = testApplication();
  await createRegister(test);
  for (let seed = 0; seed < 7; seed += 1) await test.must('case.create', { record: { ...buildCase(seed), status: seed === 0 ? 'closed' : 'open', registeredOn: '2026-05-04' } });
  test.application.lock('exit');
  writeFileSync(join(folder, 'passphrase'), `${PASSPHRASE}\n`);
  options = ['--dir', test.directory, '--passphrase-file', join(folder, 'passphrase')];
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe('stats', () => {
  it('tells counts, small ones as less than five, and nothing of a case', async () => {
    const { status, lines, output } = await runHere(['stats', ...options]);
    expect([status, lines]).toEqual([0, [{ totals: { cases: 7, consents: 0, recipients: 0, disclosures: 0 }, casesByStatus: { closed: '<5', open: '>=5' }, casesByYear: { '2026': 7 } }]]);
    expect(output).not.toMatch(/OBR-/u);
  });

  it.each([
    [{ a: 4, b: 9, c: 6 }, { a: '<5', b: 9, c: '>=5' }], // the total would give the small one away
    [{ a: 4, b: 1, c: 6 }, { a: '<5', b: '<5', c: 6 }], // two small ones hide each other
    [{ a: 0, b: 5 }, { a: 0, b: 5 }], // nobody is nobody
  ])('hides small counts of %o', (counts, told) => { expect(withoutSmall(counts)).toEqual(told); });
});

describe('a failure on the terminal', () => {
  it('is a code on standard output and a sentence on standard error', async () => {
    writeFileSync(join(folder, 'wrong'), 'не та фраза зовсім\n');
    const { status, output, diagnostics } = await runHere(['stats', ...options.slice(0, 2), '--passphrase-file', join(folder, 'wrong')]);
    expect([status, JSON.parse(output), diagnostics.includes('Дані цілі')]).toEqual([1, { error: { code: 'register/wrong-secret' } }, true]);
  });

  it('is never without a sentence, and quotes nothing but its code', () => {
    expect(ERROR_CODES.filter((code) => !/^\p{Lu}.+ \/ \p{Lu}.+ \([a-z/-]+\)\n$/u.test(failureSentence(code)))).toEqual([]);
  });
});
