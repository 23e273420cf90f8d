import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCases } from '../../../electron/cli/demo/demo-data.ts';
import { DEMO_MARK, prepareDemoFolder } from '../../../electron/cli/demo/demo-folder.ts';
import { PARTS } from '../../../electron/cli/demo/demo-words.ts';
import { openSealedBundle } from '../../../electron/hand-over/sealed-bundle.ts';
import { readPdfTexts } from '../../../electron/documents/pdf-text.ts';
import { FIELD_PATHS } from '../../../shared/domain/field-catalogue.ts';
import { checkCase } from '../../../shared/domain/check-case.ts';
import { parsePacket } from '../../../shared/packet/build-packet.ts';
import { ledgerSchema } from '../../../shared/packet/ledger.ts';
import type { Json } from '../../../shared/policy/decision.ts';
import { runOberih, type TerminalRun } from '../../support/run-terminal.ts';

let folder = '';
const runs = new Map<'uk' | 'en', TerminalRun>();
const out = (language: 'uk' | 'en'): string => join(folder, language);
const named = (language: 'uk' | 'en', kind: 'packet' | 'consent', ending: string): string => {
  const name = readdirSync(join(out(language), kind)).find((each) => each.endsWith(ending) && (ending !== '.json' || !each.endsWith('.ledger.json')));
  return join(out(language), kind, name ?? 'missing');
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oberih-demo-'));
  runs.set('uk', runOberih(['demo', '--out', out('uk')]));
  runs.set('en', runOberih(['demo', '--out', out('en'), '--lang', 'en']));
}, 120_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** Values of the demonstration that the clinic must not get, each as it could appear in a document. */
const WITHHELD = ['Вишнева', 'млина', 'Левченко', 'Солька', 'Ліцей', 'інгалятор', 'тривожний', 'штовхнув', 'Погрожував', '461/0001/26', '4601-0000000001', 'I-СГ 000001',
  'водій', 'боїться', 'Поруч', 'domestic-violence', 'домашнє насильство', 'greek-catholic', '+380670000005', '+380670000009'];

describe.each(['uk', 'en'] as const)('demo in %s', (language) => {
  it('ends well and tells what was shared, generalised, withheld and refused, and where the files are', () => {
    const run = runs.get(language);
    expect([run?.status, run?.diagnostics]).toEqual([0, '']);
    const words = { uk: ['Передано: 30', 'Узагальнено: 2', 'Не передано: 78', 'дитина попросила цього не розповідати', 'письмового зобов’язання'],
      en: ['Shared: 30', 'Generalised: 2', 'Withheld: 78', 'the child asked to keep it back', 'has not promised in writing'] }[language];
    expect(words.filter((word) => !run?.output.includes(word))).toEqual([]);
    const files = [...run?.output.matchAll(/^ {5}((?:packet|consent)\/\S+|register|keys\.txt) /gmu) ?? []].map((match) => match[1] ?? '');
    expect([files.length, files.filter((file) => !existsSync(join(out(language), file)))]).toEqual([8, []]);
    expect(WITHHELD.filter((value) => run?.output.includes(value) === true)).toEqual([]);
    expect((run?.output ?? '').split('\n').filter((line) => /undefined|null|\[object|WH_|OK_/u.test(line))).toEqual([]);
  });

  it('writes a packet that holds every shared value and none of the withheld', async () => {
    const packet = parsePacket(JSON.parse(readFileSync(named(language, 'packet', '.json'), 'utf8')));
    const texts = await readPdfTexts(readFileSync(named(language, 'packet', '.pdf')));
    const pdf = [...texts.pages, ...texts.strings].join('\n').replace(/\s+/gu, ' ');
    const shared = ['Приходько', 'Соломія', 'Андріївна', '+380 67 000 00 04', 'бронхіальна астма', 'OBR-LV-26-0001', 'Мельник Ірина'];
    expect(shared.filter((value) => !pdf.includes(value))).toEqual([]);
    // phones stand in groups on paper and in one piece in the data
    const everything = pdf + pdf.replace(/(?<=\d) (?=\d)/gu, '') + JSON.stringify(packet) + readFileSync(named(language, 'packet', '.ledger.json'), 'utf8');
    expect(WITHHELD.filter((value) => everything.includes(value))).toEqual([]);
    // positive control: the same search finds a planted value
    expect(WITHHELD.filter((value) => `${everything} Вишнева`.includes(value))).toEqual(['Вишнева']);
  });

  it('writes a ledger of the same decision and a hand-over file that the clinic’s key opens', async () => {
    const packet = parsePacket(JSON.parse(readFileSync(named(language, 'packet', '.json'), 'utf8')));
    const ledger = ledgerSchema.parse(JSON.parse(readFileSync(named(language, 'packet', '.ledger.json'), 'utf8')));
    expect([ledger.packetId, ledger.packetDigest, ledger.counts]).toEqual([packet?.packetId, packet?.digest, { share: 30, generalise: 2, withhold: 78 }]);
    const identity = /AGE-SECRET-KEY-\S+/u.exec(readFileSync(join(out(language), 'keys.txt'), 'utf8'))?.[0] ?? '';
    const { content } = await openSealedBundle(readFileSync(named(language, 'packet', '.age')), { identity });
    expect([content?.packet.digest, Buffer.from(content?.pdf ?? [])]).toEqual([packet?.digest, readFileSync(named(language, 'packet', '.pdf'))]);
    expect(readFileSync(named(language, 'consent', '.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(JSON.parse(readFileSync(named(language, 'consent', '.json'), 'utf8'))).toMatchObject({ caseCode: 'OBR-LV-26-0001' });
  });

  it('leaves a register that the written passphrase opens, with the disclosure in it and whole', () => {
    const passphrase = readFileSync(join(out(language), 'keys.txt'), 'utf8').split('\n')[3] ?? '';
    writeFileSync(join(folder, 'passphrase'), passphrase);
    const check = runOberih(['register', 'check', '--dir', join(out(language), 'register'), '--passphrase-file', join(folder, 'passphrase')]);
    expect(check.lines[0]).toMatchObject({ ok: true, counts: { cases: 4, consents: 1, restrictions: 2, recipients: 3, disclosures: 1 } });
  }, 30_000);
});

describe('demo', () => {
  it('can be run again over its own folder and leaves any other alone', () => {
    expect(runOberih(['demo', '--out', out('uk')]).status).toBe(0);
    const foreign = join(folder, 'foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'letter.txt'), 'mine');
    const refused = runOberih(['demo', '--out', foreign]);
    expect([refused.status, refused.lines, readdirSync(foreign)]).toEqual([1, [{ error: { code: 'file/not-written', reason: 'folder-not-empty' } }], ['letter.txt']]);
    // a mark alone does not make somebody's files ours
    writeFileSync(join(foreign, DEMO_MARK), '');
    expect(() => prepareDemoFolder(foreign)).toThrow('file/not-written');
    expect(readdirSync(foreign).sort()).toEqual([DEMO_MARK, 'letter.txt']);
    expect(() => prepareDemoFolder(join(foreign, 'letter.txt'))).toThrow('file/not-written');
  }, 60_000);

  it('uses cases without a fault whatever the day, and knows a heading for every path', () => {
    for (const today of ['2026-11-23', '2024-02-29', '2027-12-31']) {
      expect(demoCases(today).flatMap((record) => checkCase(record as { readonly [key: string]: Json }, { today }).issues)).toEqual([]);
    }
    const roots = PARTS.flatMap((part) => [...part.roots] as string[]);
    expect(FIELD_PATHS.filter((path) => roots.filter((root) => root === path.split(/[.[]/)[0]).length !== 1)).toEqual([]);
  });
});
