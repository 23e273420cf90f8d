import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLines } from '../../../electron/cli/read-lines.ts';
import { APPLICATION_VERSION } from '../../../electron/services/application-version.ts';
import { decisionSchema } from '../../../shared/policy/decision.ts';
import { buildCase, buildConsent } from '../../support/case-builder.ts';
import { PASSPHRASE } from '../../support/cheap-application.ts';
import { verifyExport, type ExportedEntry } from '../../../build/verify-log.mjs';
import { migrations } from '../../../electron/store/migrations/index.ts';
import { runHere, runOberih, startOberih } from '../../support/run-terminal.ts';

let folder = '';
let register: readonly string[] = [];
/** A register as the product makes it, in processes of its own; the other one is cheap to open. */
let dear: readonly string[] = [];
let created: Record<string, unknown> = {};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oberih-terminal-'));
  writeFileSync(join(folder, 'passphrase'), `${PASSPHRASE}\r\nanother line\n`);
  register = ['--dir', join(folder, 'register'), '--passphrase-file', join(folder, 'passphrase')];
  dear = ['--dir', join(folder, 'dear'), '--passphrase-file', join(folder, 'passphrase')];
  await runHere(['register', 'create', ...register]);
  created = runOberih(['register', 'create', ...dear]).lines[0] ?? {};
}, 60_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const linesOf = async (chunks: readonly (string | Uint8Array)[], longest?: number): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const line of readLines(Readable.from(chunks), longest)) lines.push(line.tooLong ? '(too long)' : line.text);
  return lines;
};

describe('readLines', () => {
  it.each<[string, readonly (string | Uint8Array)[], readonly string[]]>([
    ['nothing', [], []], ['one line without an end', ['a'], ['a']], ['one line', ['a\n'], ['a']], ['blank lines', ['\n\na\n\n'], ['', '', 'a', '']],
    ['Windows ends', ['a\r\nb\r\n'], ['a', 'b']], ['a lone CR', ['a\rb\n'], ['a\rb']], ['line separators inside', ['a\u2028b\u2029c\n'], ['a\u2028b\u2029c']],
    ['a byte order mark', [Buffer.from('\uFEFF{}\n')], ['{}']],
    ['letters cut between chunks', [Buffer.from('Їжак\n').subarray(0, 1), Buffer.from('Їжак\n').subarray(1, 3), Buffer.from('Їжак\n').subarray(3)], ['Їжак']],
    ['a line cut between chunks', ['{"a"', ':1}\n{', '}'], ['{"a":1}', '{}']],
  ])('reads %s', async (_name, chunks, expected) => { expect(await linesOf(chunks)).toEqual(expected); });

  it('drops what is too long and goes on', async () => {
    expect(await linesOf(['12345', '67890', '\nab\n', 'x'.repeat(20), '\nlast'], 6)).toEqual(['(too long)', 'ab', '(too long)', 'last']);
  });
});

describe('terminal host', () => {
  it('says how it is used: status 2 for a wrong call, 0 when asked', async () => {
    const wrong = [[], ['nothing'], ['case'], ['case', 'frob'], ['constructor'], ['decide', '--fast'], ['decide', 'word'], ['case', 'show', ...register],
      ['case', 'list'], ['case', 'list', '--dir'], ['demo', '--out', 'x', '--lang', 'ru'], ['case', 'list', '--dir', folder]];
    const runs = await Promise.all(wrong.map(async (args) => ({ args, ...await runHere(args) })));
    expect(runs.map((run) => [run.args.join(' '), run.status, run.output])).toEqual(
      wrong.map((args) => (args.at(-1) === folder ? [args.join(' '), 1, '{"error":{"code":"register/missing"}}\n'] : [args.join(' '), 2, ''])));
    const help = runOberih(['--help']);
    expect([help.status, help.output.includes('decide < requests.jsonl'), help.diagnostics]).toEqual([0, true, '']);
    expect(runOberih(['nothing']).status).toBe(2);
  });

  it('decides once for every line, whatever it holds', () => {
    const input = ['', 'nonsense', '{}', 'null', '[]', '"text"', '{"__proto__":{"x":1}}', '{"request":{}}\r', '   ', '{"now":"\u2028"}'].join('\n');
    const { status, lines, diagnostics } = runOberih(['decide'], { input: `${input}\n` });
    const decisions = lines.map((line) => decisionSchema.parse(line));
    expect([status, diagnostics, decisions.length]).toEqual([0, '', 10]);
    expect(decisions.map((decision) => [decision.effect, decision.reasons, decision.errors.length > 0]))
      .toEqual(decisions.map(() => ['deny', ['WH_ERROR'], true]));
    expect(runOberih(['decide']).output).toBe('');
  });

  it('decides as lines come, before the input ends', async () => {
    const { child, done } = startOberih(['decide']);
    const first = new Promise<string>((resolve) => { child.stdout?.once('data', (chunk: Buffer) => { resolve(chunk.toString('utf8')); }); });
    child.stdin?.write('{}\n');
    expect(JSON.parse(await first)).toMatchObject({ effect: 'deny' });
    child.stdin?.end();
    expect(await done).toBe(0);
  });

  it('makes a packet from one request: files for a permit, reasons and nothing else for a refusal', async () => {
    const request = {
      now: '2026-11-23T10:00:00Z', case: { ...buildCase(11), caseCode: 'OBR-LV-26-0017' }, consents: [buildConsent()], restrictions: [],
      request: {
        purpose: 'service-referral', service: 'health', bases: ['consent'], need: {}, reasonText: 'Потрібен огляд лікаря.', approval: null, document: null,
        recipient: { id: 'clinic-a', type: 'signatory-provider', signatory: true, undertaking: false, assessedSafe: true, relatedToPerpetrator: false },
      },
    };
    const file = (name: string, content: unknown): string => {
      writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
      return join(folder, name);
    };
    const permitted = runOberih(['packet', '--in', file('request.json', request), '--out', join(folder, 'packet'), '--lang', 'en',
      '--password-file', file('password', 'Kx7mQ2vTz9pLr4Wn8sYb\n')]);
    expect([permitted.status, permitted.lines[0]]).toMatchObject([0, { written: ['packet.pdf', 'packet.json', 'ledger.json'] }]);
    expect(readdirSync(join(folder, 'packet')).sort()).toEqual(['ledger.json', 'packet.json', 'packet.pdf']);
    expect(readFileSync(join(folder, 'packet', 'packet.pdf'), 'latin1')).toContain('/Encrypt');
    const refused = await runHere(['packet', '--in', file('refused.json', { ...request, consents: [] }), '--out', join(folder, 'refused')]);
    expect([refused.status, refused.lines[0], existsSync(join(folder, 'refused'))]).toMatchObject(
      [1, { error: { code: 'referral/not-permitted', effect: 'deny', reasons: ['WH_NO_CONSENT'] } }, false]);
    const broken: readonly (readonly [string, string])[] = [[file('broken.json', '{'), 'input/invalid'], [join(folder, 'nowhere.json'), 'file/not-readable'],
      [file('empty.json', 'null'), 'referral/not-permitted']];
    for (const [input, code] of broken) {
      const run = await runHere(['packet', '--in', input, '--out', join(folder, 'broken')]);
      expect([run.status, run.lines[0], existsSync(join(folder, 'broken'))]).toMatchObject([1, { error: { code } }, false]);
    }
    const badKey = await runHere(['packet', '--in', join(folder, 'request.json'), '--out', join(folder, 'bad-key'), '--recipient', 'age1nonsense']);
    expect([badKey.status, badKey.lines[0], existsSync(join(folder, 'bad-key'))]).toEqual([1, { error: { code: 'recipient/invalid' } }, false]);
  }, 60_000);

  it('screens notes line by line', () => {
    const note = { id: 'n1', lang: 'uk', record: { child: { surname: 'Ковальчук', givenName: 'Марія' } }, text: 'Марія Ковальчук прийшла сама.' };
    const { status, lines } = runOberih(['screen'], { input: `${JSON.stringify(note)}\nnonsense\n` });
    expect([status, lines.length, lines[0]?.['id'], Array.isArray(lines[0]?.['spans'])]).toEqual([1, 2, 'n1', true]);
  });

  it('creates a register once and prints its recovery key', async () => {
    expect(created).toEqual({
      created: true, fingerprint: expect.stringMatching(/^[0-9A-F]{10}$/) as string, recoveryKey: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/) as string,
    });
    const again = await runHere(['register', 'create', ...register]);
    expect([again.status, again.lines]).toEqual([1, [{ error: { code: 'register/exists' } }]]);
  }, 30_000);

  it('adds cases, acknowledges each, answers wrong lines by code and goes on', async () => {
    const given = { ...buildCase(5), caseCode: 'OBR-LV-26-0017', screenedPaths: ['incident.narrative'] };
    const input = [JSON.stringify(given), 'nonsense', '', '[]', JSON.stringify(given), '{"child":{"dob":"2999-01-01"}}', '{"odd":1}', '{"child":{"surname":"Без Коду"}}'].join('\n');
    const { status, lines, diagnostics } = await runHere(['case', 'add', ...register], { input });
    const id: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect([status, diagnostics]).toEqual([1, '']);
    expect(lines).toEqual([
      { line: 1, stored: true, id, caseCode: 'OBR-LV-26-0017', revision: 1 },
      { line: 2, error: { code: 'case/import-line-invalid' } }, { line: 4, error: { code: 'case/import-line-invalid' } },
      { line: 5, error: { code: 'case/code-taken' } },
      { line: 6, error: { code: 'case/invalid', path: 'child.dob', issue: 'date-in-future' } },
      { line: 7, error: { code: 'case/invalid', path: 'odd', issue: 'unknown-field' } },
      { line: 8, stored: true, id, caseCode: 'OBR-KV-26-0001', revision: 1 },
    ]);
    expect((await runHere(['case', 'list', ...register])).lines).toEqual([{ caseCode: 'OBR-KV-26-0001' }, { caseCode: 'OBR-LV-26-0017' }]);
    expect((await runHere(['case', 'show', 'OBR-LV-26-0017', ...register])).lines).toEqual([given]);
    const missing = await runHere(['case', 'show', 'OBR-LV-26-9999', ...register]);
    expect([missing.status, missing.lines]).toEqual([1, [{ error: { code: 'case/not-found' } }]]);
  }, 60_000);

  it('keeps every acknowledged case when it is killed right after the acknowledgement', async () => {
    const { child, done } = startOberih(['case', 'add', ...dear]);
    const acknowledged = new Promise<string>((resolve) => {
      let text = '';
      child.stdout?.on('data', (chunk: Buffer) => { text += chunk.toString('utf8'); if (text.includes('"line":3')) resolve(text); });
    });
    for (const seed of [101, 102, 103, 104]) child.stdin?.write(`${JSON.stringify({ ...buildCase(seed), caseCode: `KIL-LV-26-0${String(seed)}` })}\n`);
    const text = await acknowledged;
    child.kill('SIGKILL');
    await done;
    const stored = runOberih(['case', 'list', ...dear]).lines.map((line) => line['caseCode']);
    const told = [...text.matchAll(/KIL-LV-26-\d{4}/g)].map((match) => match[0]);
    expect([told.length >= 3, told.filter((code) => !stored.includes(code))]).toEqual([true, []]);
  }, 60_000);

  it('checks the register and its log, also against an earlier checkpoint', async () => {
    const health = await runHere(['register', 'check', ...register]);
    expect([health.status, health.lines[0]]).toMatchObject([0, { ok: true, integrityProblems: 0, schema: migrations.length, audit: { ok: true } }]);
    const verified = await runHere(['audit', 'verify', ...register]);
    writeFileSync(join(folder, 'checkpoint'), verified.output);
    const again = await runHere(['audit', 'verify', '--checkpoint', join(folder, 'checkpoint'), ...register]);
    expect([verified.status, again.status, again.lines[0]]).toMatchObject([0, 0, { checkedAgainst: 1, words: { length: 8 }, point: { outcome: 'contained', vouched: true } }]);
    // positive control: a checkpoint of another history is caught
    writeFileSync(join(folder, 'other'), `oberih-audit/1 2 ${'ab'.repeat(32)}\n`);
    const caught = await runHere(['audit', 'verify', '--checkpoint', join(folder, 'other'), ...register]);
    expect([caught.status, caught.lines[0]]).toMatchObject([1, { ok: false, brokenAt: 2, point: { outcome: 'changed' } }]);
    writeFileSync(join(folder, 'none'), 'nothing here');
    expect((await runHere(['audit', 'verify', '--checkpoint', join(folder, 'none'), ...register])).lines).toEqual([{ error: { code: 'file/not-readable' } }]);
    const [noted, sent] = [await runHere(['audit', 'note', '--to', folder, '--lang', 'en', ...register]), await runHere(['audit', 'export', '--to', folder, ...register])];
    expect([noted.status, sent.status]).toEqual([0, 0]);
    const [note, log, state] = [noted.lines, sent.lines, sent.lines].map((lines, index) => {
      const files = (lines[0]?.['files'] ?? []) as readonly { readonly name: string }[];
      return readFileSync(join(folder, files[index === 2 ? 1 : 0]?.name ?? ''), 'utf8');
    });
    const entries = (log ?? '').trim().split('\n').map((line) => JSON.parse(line) as ExportedEntry);
    expect(verifyExport({ entries, state: state ?? '', earlier: [note ?? ''] })).toMatchObject({ ok: true, earlier: [true] });
    writeFileSync(join(folder, 'note'), note ?? '');
    expect((await runHere(['audit', 'verify', '--checkpoint', join(folder, 'note'), ...register])).lines[0]).toMatchObject({ ok: true, point: { outcome: 'contained' } });
  }, 60_000);

  it('makes a backup, reads it back, and restores it to a folder of its own', async () => {
    const [stick, other] = [join(folder, 'stick'), join(folder, 'restored')];
    const secret = register.slice(register.indexOf('--passphrase-file'));
    const made = await runHere(['backup', 'create', '--to', stick, ...register]);
    expect([made.status, made.lines[0]]).toMatchObject([0, { created: true, verified: true, removed: 0 }]);
    const verified = await runHere(['backup', 'verify', stick, ...secret]);
    expect([verified.status, verified.lines[0]]).toMatchObject([0, { ok: true, name: made.lines[0]?.['name'], cases: made.lines[0]?.['cases'] }]);
    const restored = await runHere(['backup', 'restore', stick, '--to', other, ...secret]);
    expect([restored.status, restored.lines[0]]).toMatchObject([0, { restored: true, ok: true }]);
    const codes = async (dir: string): Promise<string> => (await runHere(['case', 'list', '--dir', dir, ...secret])).output;
    expect(await codes(other)).toBe(await codes(join(folder, 'register')));
    const again = await runHere(['backup', 'restore', stick, '--to', other, ...secret]);
    expect([again.status, again.lines]).toEqual([1, [{ error: { code: 'register/exists' } }]]);
    expect((await runHere(['backup', 'verify', folder, ...secret])).lines).toEqual([{ error: { code: 'backup/missing' } }]);
  }, 60_000);

  it('needs the right passphrase, and a file or a terminal to get it from', async () => {
    writeFileSync(join(folder, 'wrong'), 'ковадло журавель підмурок світанок вересень горобина');
    const dir = ['--dir', join(folder, 'register')];
    const wrong = await runHere(['case', 'list', ...dir, '--passphrase-file', join(folder, 'wrong')]);
    expect([wrong.status, wrong.lines]).toEqual([1, [{ error: { code: 'register/wrong-secret' } }]]);
    const hasty = await runHere(['case', 'list', ...dir, '--passphrase-file', join(folder, 'wrong')]);
    expect(hasty.lines[0]).toMatchObject({ error: { code: expect.stringMatching(/^register\/(too-many-tries|wrong-secret)$/) as string } });
    expect((await runHere(['case', 'list', ...dir, '--passphrase-file', join(folder, 'nowhere')])).lines).toEqual([{ error: { code: 'file/not-readable' } }]);
  }, 60_000);

  it('leaves no name, passphrase or recovery key in the folder of the register', () => {
    const secrets = [PASSPHRASE, 'криниця', String(created['recoveryKey']), 'Без Коду', 'Ковальчук', 'OBR-LV-26-0017', 'KIL-LV-26-0101'];
    for (const made of ['register', 'dear']) {
      const files = readdirSync(join(folder, made));
      expect(files.length).toBeGreaterThan(2);
      expect(files.filter((name) => secrets.some((secret) => readFileSync(join(folder, made, name)).includes(secret)))).toEqual([]);
    }
  });

  it('states the version of the package', () => {
    const stated = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { readonly version: string };
    expect(APPLICATION_VERSION).toBe(stated.version);
  });
});
