import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCase, buildConsent, buildRecipient } from '../../support/case-builder.ts';
import { createRegister, PASSPHRASE, testApplication } from '../../support/cheap-application.ts';
import { runHere } from '../../support/run-terminal.ts';

let folder = '';
let options: readonly string[] = [];
let code = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oberih-terminal-disclosures-'));
  const test = testApplication({ chooseFolder: () => Promise.resolve(folder) });
  await createRegister(test);
  await test.must('recipient.save', { recipient: buildRecipient() });
  const { id, caseCode } = await test.must('case.create', { record: buildCase(3) });
  code = caseCode;
  const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent();
  await test.must('consent.record', { caseId: id, consent });
  const request = {
    caseId: id, purpose: 'service-referral', recipientId: 'clinic-a', service: 'health', bases: ['consent' as const], need: {}, reasonText: 'потрібен огляд', dismissed: [], relatedToPerpetrator: false,
    assessedSafe: true, familyIndex: null, childObjects: false, approval: null, document: null, language: 'uk',
  } as const;
  const { digest } = await test.must('referral.preview', { request: { ...request, dismissed: [], bases: ['consent'] }, render: false });
  await test.must('referral.issue', { request: { ...request, dismissed: [], bases: ['consent'] }, digest: digest ?? '', formats: ['print'] });
  test.application.lock('exit');
  writeFileSync(join(folder, 'passphrase'), `${PASSPHRASE}\n`);
  options = ['--dir', test.directory, '--passphrase-file', join(folder, 'passphrase')];
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe('the register of disclosures on the terminal', () => {
  it('lists by case, recipient, purpose and period, without a value', async () => {
    const filters = [[], ['--case', code], ['--recipient', 'clinic-a'], ['--recipient', 'clinic-b'], ['--purpose', 'service-referral'], ['--purpose', 'emergency'], ['--from', '2030-01-01'], ['--until', '2030-01-01']];
    const counts: number[] = [];
    // one after the other: a register opens for one program at a time
    for (const filter of filters) counts.push((await runHere(['disclosure', 'list', ...options, ...filter])).lines.filter((line) => 'packetId' in line).length);
    expect(counts).toEqual([1, 1, 1, 0, 1, 0, 0, 1]);
    const { output, lines: [row] } = await runHere(['disclosure', 'list', ...options]);
    const { child } = buildCase(3);
    expect([row?.['caseCode'], [child?.surname, child?.rnokpp, child?.dob].filter((value) => output.includes(value ?? '?'))]).toEqual([code, []]);
  });

  it('writes the table and the data file', async () => {
    const csv = await runHere(['disclosure', 'export', ...options, '--to', folder]);
    const json = await runHere(['disclosure', 'export', ...options, '--to', folder, '--format', 'json', '--lang', 'en', '--case', code]);
    const text = (run: typeof csv): string => readFileSync(join(folder, String(run.lines[0]?.['name'])), 'utf8');
    expect([csv.status, text(csv).split('\r\n').length, json.status, JSON.parse(text(json))]).toMatchObject([0, 3, 0, { format: 'oberih-disclosures', disclosures: [{ caseCode: code }] }]);
  });

  it('holds it against the log', async () => {
    const { status, lines } = await runHere(['disclosure', 'verify', ...options]);
    expect([status, lines[0]]).toMatchObject([0, { ok: true, rows: 1, sealed: 1, mismatches: [] }]);
  });

  it.each([['--case', 'OBR-XX-26-9999', 1], ['--from', '1.1.2026', 2], ['--purpose', 'gossip', 2]] as const)('refuses %s %s', async (option, value, status) => {
    expect((await runHere(['disclosure', 'list', ...options, option, value])).status).toBe(status);
  });
});
