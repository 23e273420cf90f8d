import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTypesetter, type SetDocument } from '../../../electron/documents/typesetter.ts';
import { wallSheet } from '../../../electron/documents/wall-sheet.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import { CATEGORIES } from '../../../shared/policy/codes.ts';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import { applyOverlay } from '../../../shared/policy/overlay.ts';
import { isInstalled, readWithPdfJs, type ReadPdf } from '../../support/pdf-text.ts';

const PRINTED = { at: '2026-11-23T10:00:00.000Z', agency: 'Благодійний фонд допомоги дітям і родинам «Приклад довгої назви»' };
const typesetter = createTypesetter();
const made = (language: 'uk' | 'en', pack = defaultPack): SetDocument => typesetter.setWallSheet(wallSheet(pack, wordingIn(language), PRINTED));

/** What pdfinfo says of a file and its tags, without the texts: those of a table take it twenty seconds. */
function structureOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'oberih-test-wall-'));
  try {
    const file = join(folder, 'sheet.pdf');
    writeFileSync(file, bytes);
    return [['-struct', file], [file]].map((args) => spawnSync('pdfinfo', args, { encoding: 'utf8' }).stdout).join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each(['uk', 'en'] as const)('wall sheet in %s', (language) => {
  let sheet: SetDocument;
  let read: ReadPdf;
  beforeAll(async () => {
    sheet = made(language);
    read = await readWithPdfJs(sheet.pdf());
  });

  it('takes two landscape pages', () => {
    expect([sheet.pageCount, read.pages.length, sheet.pages().length]).toEqual([2, 2, 2]);
    for (const page of sheet.pages()) expect(page).toMatch(/viewBox="0 [\d.]+ 841\.\d+ 595\.\d+"/u);
  });

  it('holds every row, every group of information and every condition', () => {
    const content = wallSheet(defaultPack, wordingIn(language), PRINTED);
    const plain = (text: string): string => text.replaceAll(/\s+/gu, '');
    const [first = '', second = ''] = read.pages.map(plain);
    expect([content.columns.length, content.rows.length]).toEqual([CATEGORIES.length, 20]);
    for (const column of content.columns) expect(first).toContain(plain(column));
    for (const row of content.rows) {
      expect(first).toContain(plain(`${row.purpose} – ${row.recipient}`));
      expect(second).toContain(plain(row.conditions));
    }
    for (const item of [...content.packet.items, ...content.field.items, content.doubt, ...content.tiers.rows.flat(), ...content.notes.items.map(({ text }) => text)]) expect(second).toContain(plain(item));
    for (const page of [first, second]) expect(page).toContain(plain(`oberih-default, ${language === 'uk' ? 'версія' : 'version'} 1.0.0`));
  });

  it('says in letters what its signs say, so that a bad copier loses nothing', () => {
    const { rows, legend } = wallSheet(defaultPack, wordingIn(language), PRINTED);
    expect(new Set(legend.map(({ letter }) => letter)).size).toBe(4);
    const letterOf = new Map(legend.map(({ kind, letter }) => [kind, letter]));
    for (const { cells } of rows) for (const cell of cells) expect([cell.letter, cell.kind === 'generalise']).toEqual([letterOf.get(cell.kind), cell.left !== null]);
  });

  it('is tagged, and black on white', () => {
    if (isInstalled('pdfinfo')) {
      const around = structureOf(sheet.pdf());
      for (const part of [/Tagged:\s+yes/u, /Table/u, /TH/u, /H1/u, /841\.89 x 595\.2/u]) expect(around).toMatch(part);
    } else console.log('SKIPPED: pdfinfo is not installed');
    const colours = [...sheet.pages().join('').matchAll(/(?:fill|stroke)="(#[0-9a-f]{6,8})"/giu)].map(([, colour = '']) => colour.slice(1, 7));
    expect(colours.length).toBeGreaterThan(20);
    expect(colours.filter((colour) => new Set(colour.match(/../gu)).size > 1)).toEqual([]);
  });

  it('has the same bytes for the same rules', () => {
    expect(Buffer.from(made(language).pdf()).equals(Buffer.from(sheet.pdf()))).toBe(true);
  });
});

describe('wall sheet of an agency', () => {
  it('shows the agency’s stricter cell and says whose rules they are', async () => {
    const overlay = applyOverlay(defaultPack, {
      schema: 'oberih-policy-overlay/1', id: 'agency', version: '2.3.4', baseDigest: defaultPack.digest, title: { uk: 'Правила фонду', en: 'Rules of the fund' },
      provenance: { kind: 'proposal', sources: [], note: { uk: 'Рішення фонду', en: 'Decision of the fund' } }, rows: [{ id: 'P1-R1', cells: { LOC: 'G(oblast)' } }],
    });
    if (!overlay.ok) throw new Error(overlay.problems.join(' '));
    const sheet = made('en', overlay.pack);
    expect(wallSheet(overlay.pack, wordingIn('en'), PRINTED).rows[0]?.cells[CATEGORIES.indexOf('LOC')]).toMatchObject({ kind: 'generalise', left: 'oblast' });
    expect((await readWithPdfJs(sheet.pdf())).pages[0]).toContain('agency, version 2.3.4');
    expect(sheet.pageCount).toBe(2);
  });
});
