import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protectPdf } from '../../electron/documents/protect-pdf.ts';
import { renderPacket } from '../../electron/documents/render-packet.ts';
import { createTypesetter } from '../../electron/documents/typesetter.ts';
import { wordingIn } from '../../electron/documents/wording/wording-in.ts';
import { dice } from '../support/case-builder.ts';
import { smallPacket } from '../support/hand-over-files.ts';
import { reportHeld, trials } from '../support/held.ts';
import { isInstalled, readWithPdfJs } from '../support/pdf-text.ts';

const PASSWORD = 'abcd-efgh-jkmn-pqrs-tuvw';
const TRIES = trials('HAND_OVER_PASSWORDS', 20);
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789-';
const folder = mkdtempSync(join(tmpdir(), 'oberih-test-passwords-'));
const file = join(folder, 'locked.pdf');
let locked: Uint8Array;

beforeAll(async () => {
  const pdf = renderPacket(createTypesetter(), smallPacket().packet, { wording: wordingIn('uk'), placeName: () => null }).pdf();
  locked = await protectPdf(pdf, PASSWORD);
  writeFileSync(file, locked);
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** Opens the file with a password, in a program that is not ours: true when it shows the text. */
const OPENERS: Readonly<Record<string, (password: string) => boolean | Promise<boolean>>> = {
  'pdf.js': async (password) => readWithPdfJs(locked, password).then(({ pages }) => pages.join('').includes('Прикладна'), () => false),
  'qpdf': (password) => spawnSync('qpdf', ['--check', `--password=${password}`, file]).status === 0,
  'pdftotext': (password) => spawnSync('pdftotext', ['-upw', password, file, '-'], { encoding: 'utf8' }).stdout.includes('Прикладна'),
};

describe('a locked PDF', () => {
  it(`opens in each reader with its password and with none of ${String(TRIES)} others`, { timeout: 3_600_000 }, async () => {
    const roll = dice(7);
    const others = Array.from({ length: TRIES }, (_, trial) => {
      // half of them one sign away from the right one
      if (trial % 2 === 0) return Array.from({ length: PASSWORD.length }, () => SIGNS.charAt(roll.whole(SIGNS.length))).join('');
      const at = roll.whole(PASSWORD.length);
      return `${PASSWORD.slice(0, at)}${PASSWORD.charAt(at) === 'z' ? 'y' : 'z'}${PASSWORD.slice(at + 1)}`;
    }).filter((password) => password !== PASSWORD);
    for (const [name, opens] of Object.entries(OPENERS)) {
      if (name !== 'pdf.js' && !isInstalled(name)) { console.warn(`SKIPPED: ${name} is not installed`); continue; }
      const right = await opens(PASSWORD);
      let failed = 0;
      for (const password of others) if (await opens(password)) failed += 1;
      expect([name, right, reportHeld(`wrong passwords in ${name}`, others.length, failed)]).toEqual([name, true, true]);
    }
  });
});
