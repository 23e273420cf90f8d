import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSealKeys, type SealKeyPair } from '../../../electron/hand-over/age-file.ts';
import { handOverSigner, HAND_OVER_PASSPHRASE, sealedPacket, smallPacket } from '../../support/hand-over-files.ts';
import { runHere } from '../../support/run-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'oberih-test-open-'));
const at = (name: string): string => join(folder, name);
let keys: SealKeyPair;
beforeAll(async () => {
  keys = await createSealKeys();
  writeFileSync(at('packet.age'), await sealedPacket(keys.recipient, await handOverSigner()));
  writeFileSync(at('one-time.age'), await sealedPacket(keys.recipient, null));
  writeFileSync(at('words.age'), await sealedPacket(null, await handOverSigner()));
  writeFileSync(at('key.txt'), `# created: today\n# public key: ${keys.recipient}\n${keys.identity}\n`);
  writeFileSync(at('other.txt'), `${(await createSealKeys()).identity}\n`);
  writeFileSync(at('pass.txt'), `${HAND_OVER_PASSPHRASE}\n`);
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe('packet open', () => {
  it('prints the packet and writes its files when a folder is named', async () => {
    const run = await runHere(['packet', 'open', at('packet.age'), '--identity-file', at('key.txt'), '--out', at('out')]);
    expect([run.status, run.lines[0]]).toMatchObject([0, { verified: true, signature: 'sound', kind: 'packet', packet: { caseCode: 'OBR-LV-26-0001' }, sender: { known: 'not-asked', oneTimeKey: false }, written: ['packet.json', 'packet.pdf'] }]);
    expect(readFileSync(at('out/packet.pdf'))).toEqual(smallPacket().pdf);
  });

  it('ends with an error where nothing can be written', async () => {
    if (process.platform !== 'linux') { console.warn('SKIPPED: special folders of Linux'); return; }
    for (const place of ['/proc/oberih', '/proc/self/oberih/deep', '/dev/null/x']) {
      const run = await runHere(['packet', 'open', at('packet.age'), '--identity-file', at('key.txt'), '--out', place]);
      expect([place, run.status, run.lines.at(-1)]).toEqual([place, 1, { error: { code: 'file/not-written' } }]);
    }
  });

  it('opens with a passphrase from a file', async () => {
    const run = await runHere(['packet', 'open', at('words.age'), '--passphrase-file', at('pass.txt')]);
    expect([run.status, run.lines[0]?.['kind']]).toEqual([0, 'packet']);
  });

  it('prints and writes nothing of a file that is not sound', async () => {
    const bytes = readFileSync(at('packet.age'));
    writeFileSync(at('damaged.age'), bytes.map((byte, index) => (index === bytes.length - 40 ? byte ^ 4 : byte)));
    const runs = [
      await runHere(['packet', 'open', at('damaged.age'), '--identity-file', at('key.txt'), '--out', at('bad')]),
      await runHere(['packet', 'open', at('packet.age'), '--identity-file', at('other.txt'), '--out', at('bad')]),
      await runHere(['packet', 'open', at('nothing.age'), '--identity-file', at('key.txt')]),
    ];
    expect([runs.map(({ status, lines }) => [status, lines]), existsSync(at('bad')), readdirSync(folder).filter((name) => name.endsWith('.tmp'))]).toEqual([[
      [1, [{ error: { code: 'hand-over/damaged' } }]], [1, [{ error: { code: 'hand-over/wrong-key' } }]], [1, [{ error: { code: 'file/not-readable' } }]],
    ], false, []]);
  });

  it('asks for what is missing', async () => {
    expect([(await runHere(['packet', 'open'])).status, (await runHere(['packet', 'open', at('packet.age')])).status, (await runHere(['packet', 'verify', at('packet.age'), '--out', at('x')])).status]).toEqual([2, 2, 2]);
  });
});

describe('packet verify', () => {
  it('tells who signed and for whom, and nothing of the content', async () => {
    const run = await runHere(['packet', 'verify', at('packet.age'), '--identity-file', at('key.txt')]);
    expect([run.status, run.lines[0]]).toMatchObject([0, { verified: true, purpose: 'service-referral', consentId: 'c1', expires: '2027-10-24' }]);
    expect(run.output).not.toMatch(/OBR-LV/u);
  });

  it('says that a key was made for one file alone', async () => {
    const run = await runHere(['packet', 'verify', at('one-time.age'), '--identity-file', at('key.txt')]);
    expect(run.lines[0]).toMatchObject({ verified: true, sender: { oneTimeKey: true, words: null } });
  });
});
