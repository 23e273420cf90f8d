import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCase, buildConsent } from '../../support/case-builder.ts';
import { isInstalled } from '../../support/pdf-text.ts';
import { runHere, runOberih, type TerminalRun } from '../../support/run-terminal.ts';

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'oberih-test-packet-')); writeFileSync(join(folder, 'request.json'), JSON.stringify(request('Потрібен огляд лікаря.'))); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

function request(reasonText: string): unknown {
  return {
    now: '2026-11-23T10:00:00Z', case: { ...buildCase(11), caseCode: 'OBR-LV-26-0017' }, consents: [buildConsent()], restrictions: [],
    request: {
      purpose: 'service-referral', service: 'health', bases: ['consent'], need: {}, reasonText, approval: null, document: null,
      recipient: { id: 'clinic-a', type: 'signatory-provider', signatory: true, undertaking: false, assessedSafe: true, relatedToPerpetrator: false },
    },
  };
}

const out = (name: string): string => join(folder, name);
function locked(name: string, password: string): Promise<TerminalRun> {
  writeFileSync(out(`${name}.txt`), `${password}\n`);
  return runHere(['packet', '--in', out('request.json'), '--out', out(name), '--password-file', out(`${name}.txt`)]);
}

describe('packet', () => {
  it('says how many marks of the reason it replaced, and nothing on the other stream without a password', async () => {
    writeFileSync(out('naming.json'), JSON.stringify(request('Сусідка Галина Петрівна, телефон +380 67 000 12 34, чула крик.')));
    const [clean, naming] = [await runHere(['packet', '--in', out('request.json'), '--out', out('clean')]), await runHere(['packet', '--in', out('naming.json'), '--out', out('naming')])];
    expect([clean.lines[0]?.['reasonMarksReplaced'], Number(naming.lines[0]?.['reasonMarksReplaced']) >= 2, clean.diagnostics, naming.status]).toEqual([0, true, '', 0]);
  });

  it('makes many packets from a file of lines, each in a folder of its own, and goes on after a refusal', async () => {
    const lines = [JSON.stringify(request('Потрібен огляд лікаря.')), 'nonsense', '', JSON.stringify({ ...(request('x') as object), consents: [] }), JSON.stringify(request('Ще один огляд.'))];
    writeFileSync(out('many.jsonl'), `${lines.join('\n')}\n`);
    const run = await runHere(['packet', '--in', out('many.jsonl'), '--out', out('many')]);
    expect([run.status, run.lines.map(({ line, written, error }) => [line, Array.isArray(written), error])]).toMatchObject([1, [
      [1, true, undefined], [2, false, { code: 'referral/not-permitted', reasons: ['WH_ERROR'] }], [4, false, { code: 'referral/not-permitted', reasons: ['WH_NO_CONSENT'] }], [5, true, undefined],
    ]]);
    expect([readdirSync(join(out('many'), '000001')).length, readdirSync(join(out('many'), '000005')).length]).toEqual([3, 3]);
  });

  it('warns that the data file beside a locked paper is readable', async () => {
    const run = await locked('locked', 'Kx7mQ2vTz9pLr4Wn8sYb');
    expect([run.status, run.diagnostics, readdirSync(out('locked')).sort()]).toEqual([0, expect.stringMatching(/packet\.json and ledger\.json are not locked/), ['ledger.json', 'packet.json', 'packet.pdf']]);
  });

  it.each([
    // password, whether qpdf and poppler must open it with exactly this password, or the problem that is named
    ['Kx7mQ2vTz9pLr4Wn8sYb', null], ['криниця вітер сад', null], ['ґедзь ї’жак щур!', null], ['пароль', 'password-too-short'], ['Kx7mQ2vTz9p', 'password-too-short'],
    ['криниця вітрило барвінок', 'password-too-long'], ['x'.repeat(33), 'password-too-long'], ['кри\u0438\u0306ниця сад дім', 'password-characters'], ['криниця\u00a0сад мо', 'password-characters'],
  ])('takes a password every program opens, or says what is wrong with it: %j', async (password, problem) => {
    const name = `p${String(Buffer.from(password).reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7))}`;
    const run = await locked(name, password);
    if (problem !== null) {
      expect([run.status, run.lines[0], existsSync(out(name))]).toMatchObject([1, { error: { code: 'input/invalid', problem } }, false]);
      return;
    }
    expect(run.status).toBe(0);
    for (const [tool, args] of [['qpdf', [`--password=${password}`, '--check']], ['pdftotext', ['-upw', password]]] as const) {
      if (!isInstalled(tool)) { console.warn(`SKIPPED: ${tool} is not installed`); continue; }
      const rest = tool === 'qpdf' ? [join(out(name), 'packet.pdf')] : [join(out(name), 'packet.pdf'), '-'];
      expect([tool, spawnSync(tool, [...args, ...rest], { encoding: 'utf8' }).status]).toEqual([tool, 0]);
    }
  });

  it.each(['/proc/oberih', '/proc/self/oberih/deep', '/dev/null/x', '/dev/full', '/sys/oberih'])('ends with an error where nothing can be written: %s', (place) => {
    if (process.platform !== 'linux') { console.warn('SKIPPED: special folders of Linux'); return; }
    const begun = Date.now();
    const run = runOberih(['packet', '--in', out('request.json'), '--out', place]);
    expect([run.status, run.lines[0], Date.now() - begun < 20_000]).toEqual([1, { error: { code: 'file/not-written' } }, true]);
  }, 60_000);

  it('ends with an error over a file, and leaves no folder it made for nothing', async () => {
    writeFileSync(out('file'), 'x');
    mkdirSync(out('taken'));
    mkdirSync(join(out('taken'), 'packet.pdf'));
    const runs = [await runHere(['packet', '--in', out('request.json'), '--out', out('file')]), await runHere(['packet', '--in', out('request.json'), '--out', join(out('file'), 'deep')])];
    const taken = await runHere(['packet', '--in', out('request.json'), '--out', out('taken')]);
    const bad = await runHere(['packet', '--in', out('request.json'), '--out', join(out('new'), 'deeper', 'still'), '--recipient', 'age1nonsense']);
    expect([...runs, taken].map((run) => [run.status, run.lines[0]])).toEqual([...runs, taken].map(() => [1, { error: { code: 'file/not-written' } }]));
    expect([bad.status, existsSync(out('new')), readdirSync(out('taken')).filter((name) => name.endsWith('.tmp'))]).toEqual([1, false, []]);
  });
});
