import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOberih } from '../../support/run-terminal.ts';
import { laterEdition, withCell } from '../../support/policy-pack-files.ts';
import { baseRequest } from '../../support/policy-requests.ts';

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'oberih-test-policy-')); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('policy in the terminal', () => {
  it('checks the shipped rules by the shipped scenarios', () => {
    expect(runOberih(['policy', 'check'])).toMatchObject({ status: 0, output: '33 passed, 0 failed\n' });
  });

  it('prints what a pack answers otherwise, without a value, and fails', () => {
    const own = file('own.jsonl', [
      JSON.stringify({ id: 'place', description: 'the clinic learns the place', input: baseRequest('P1-R1'), expect: { effect: 'permit', fields: { 'contact.katottg': { action: 'share' } } } }),
      JSON.stringify({ id: 'empty', description: 'an empty request opens nothing', input: {}, expect: { effect: 'deny' } }),
    ].join('\n'));
    expect(runOberih(['policy', 'check', '--scenarios', own])).toMatchObject({ status: 0, output: '2 passed, 0 failed\n' });
    const strict = file('strict.json', JSON.stringify(laterEdition(withCell('P1-R1', { LOC: 'W' }))));
    expect(runOberih(['policy', 'check', '--scenarios', own, '--pack', strict])).toMatchObject({
      status: 1, output: 'place the clinic learns the place\n  - contact.katottg: action share wanted, got withhold WH_NOT_NEEDED\n1 passed, 1 failed\n',
    });
  }, 60_000);

  it('makes a key once, signs a pack that is whole, and checks the signature', () => {
    const key = join(folder, 'issuer.pem');
    const made = runOberih(['policy', 'key', '--out', key]);
    expect([made.status, statSync(key).mode & 0o077, runOberih(['policy', 'key', '--out', key]).status]).toEqual([0, 0, 2]);
    const signed = join(folder, 'signed.json');
    const run = runOberih(['policy', 'sign', '--pack', file('pack.json', JSON.stringify(laterEdition())), '--key', key, '--out', signed]);
    expect([run.status, run.lines[0]?.['words']]).toEqual([0, made.lines[0]?.['words']]);
    expect(runOberih(['policy', 'show', '--pack', signed]).lines[0]).toMatchObject({ id: 'oberih-default', version: '1.1.0', rows: 20 });
    const broken = file('broken.json', readFileSync(signed, 'utf8').replace('"1.1.0"', '"1.1.1"'));
    expect(runOberih(['policy', 'check', '--pack', broken])).toMatchObject({ status: 1, lines: [{ error: { code: 'input/invalid', problems: ['signature/broken'] } }] });
    expect(`${made.output}${run.output}`).not.toContain('PRIVATE');
  }, 60_000);

  it.each<readonly [string, () => readonly string[], number, string]>([
    ['scenarios that are not there', () => ['policy', 'check', '--scenarios', join(folder, 'none')], 1, 'file/not-readable'],
    ['scenarios that cannot be read', () => ['policy', 'check', '--scenarios', file('bad.jsonl', '{"id":"x"}\n')], 1, 'scenarios/line:1'],
    ['a pack of a later schema', () => ['policy', 'check', '--pack', file('later.json', JSON.stringify({ ...laterEdition(), schema: 'oberih-policy-pack/2' }))], 1, 'pack/schema:schema'],
    ['a key that is none', () => ['policy', 'sign', '--pack', file('good.json', JSON.stringify(laterEdition())), '--key', file('no.pem', 'x'), '--out', join(folder, 'never.json')], 1, 'input/invalid'],
  ])('refuses %s', (_name, args, status, told) => {
    const run = runOberih(args());
    expect([run.status, run.output.includes(told)]).toEqual([status, true]);
  });
});
