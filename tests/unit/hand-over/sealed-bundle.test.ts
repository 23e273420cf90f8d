import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSealKeys, openBytes, sealBytes } from '../../../electron/hand-over/age-file.ts';
import { openSealedBundle } from '../../../electron/hand-over/sealed-bundle.ts';
import { signatureTools } from '../../../electron/hand-over/signature-tools.ts';
import { signingKeyFile, verifySignatureFile } from '../../../shared/hand-over/minisign.ts';
import { CHEAP_WORK_FACTOR, HAND_OVER_PASSPHRASE, handOverSigner, sealedPacket, smallPacket } from '../../support/hand-over-files.ts';
import { isInstalled } from '../../support/pdf-text.ts';

const from = await handOverSigner();
const [mine, theirs] = [await createSealKeys(), await createSealKeys()];
const codeOf = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'opened', (failure: unknown) => (failure instanceof Error ? failure.message : failure));

describe('a hand-over file', () => {
  it('says who signed it, for whom, and holds the packet', async () => {
    const { manifest, content } = await openSealedBundle(await sealedPacket(mine.recipient, from), { identity: mine.identity });
    expect({ manifest, code: content?.packet.caseCode }).toMatchObject({
      code: 'OBR-LV-26-0001',
      manifest: {
        kind: 'packet', packetId: smallPacket().packet.packetId, purpose: 'service-referral', consentId: 'c1', expires: '2027-10-24',
        recipient: { id: 'clinic-a', sealedFor: mine.recipient }, sender: { person: 'Ірина Прикладна', sealKey: from.sealKey, oneTime: false },
      },
    });
  });

  it('opens with its passphrase however it is spaced, and with no other', async () => {
    const sealed = await sealedPacket(null, from);
    const spaced = `  ${HAND_OVER_PASSPHRASE.replaceAll(' ', '  ')}\n`;
    expect([
      await codeOf(openSealedBundle(sealed, { passphrase: spaced })), await codeOf(openSealedBundle(sealed, { passphrase: 'щось інше' })),
      await codeOf(openSealedBundle(sealed, { identity: mine.identity })),
    ]).toEqual(['opened', 'hand-over/wrong-key', 'hand-over/wrong-key']);
  });

  it('is refused when somebody who could open it seals it for another', async () => {
    const plain = await openBytes(await sealedPacket(mine.recipient, from), { identity: mine.identity });
    const passedOn = await sealBytes(plain, { recipient: theirs.recipient });
    const underPassphrase = await sealBytes(plain, { passphrase: HAND_OVER_PASSPHRASE }, CHEAP_WORK_FACTOR);
    expect([await codeOf(openSealedBundle(passedOn, { identity: theirs.identity })), await codeOf(openSealedBundle(underPassphrase, { passphrase: HAND_OVER_PASSPHRASE }))])
      .toEqual(['hand-over/not-for-you', 'hand-over/not-for-you']);
  });

  it('is no packet when something else was sealed', async () => {
    const sealed = await sealBytes(Buffer.from('just a text'), { recipient: mine.recipient });
    expect([await codeOf(openSealedBundle(sealed, { identity: mine.identity })), await codeOf(openSealedBundle(Buffer.from('age'), { identity: mine.identity }))])
      .toEqual(['hand-over/not-a-packet', 'hand-over/damaged']);
  });
});

describe('its plain content', () => {
  it('is what tar and minisign take', async () => {
    const plain = await openBytes(await sealedPacket(mine.recipient, from), { identity: mine.identity });
    const folder = mkdtempSync(join(tmpdir(), 'oberih-test-tar-'));
    try {
      writeFileSync(join(folder, 'content.tar'), plain);
      expect(spawnSync('tar', ['-xf', 'content.tar'], { cwd: folder }).status).toBe(0);
      expect(readFileSync(join(folder, 'packet.pdf'))).toEqual(smallPacket().pdf);
      if (!isInstalled('minisign')) { console.warn('SKIPPED: minisign is not installed'); return; }
      const verify = (...args: string[]): number | null => spawnSync('minisign', ['-V', '-p', 'sender.pub', '-m', 'manifest.json', ...args], { cwd: folder }).status;
      const sound = verify();
      writeFileSync(join(folder, 'manifest.json'), readFileSync(join(folder, 'manifest.json'), 'utf8').replace('clinic-a', 'clinic-b'));
      expect([sound, verify()]).toEqual([0, 1]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a minisign signature made elsewhere', () => {
  it('is taken when its key number follows our rule, and refused when one byte differs', () => {
    if (!isInstalled('minisign')) { console.warn('SKIPPED: minisign is not installed'); return; }
    // the command line makes keys with random numbers, so only the signature is theirs: verified under the number they chose
    const folder = mkdtempSync(join(tmpdir(), 'oberih-test-minisign-'));
    try {
      const run = (...args: string[]): number | null => spawnSync('minisign', args, { cwd: folder, input: '\n\n' }).status;
      writeFileSync(join(folder, 'text'), 'signed text');
      expect([run('-G', '-W', '-p', 'key.pub', '-s', 'key.sec'), run('-S', '-s', 'key.sec', '-m', 'text', '-t', 'a comment')]).toEqual([0, 0]);
      const raw = Buffer.from(readFileSync(join(folder, 'key.pub'), 'utf8').split('\n')[1] ?? '', 'base64');
      const key = { number: raw.subarray(2, 10), key: raw.subarray(10) };
      const signature = readFileSync(join(folder, 'text.minisig'), 'utf8');
      const take = (text: string): string | null => verifySignatureFile(Buffer.from(text), signature, { key, tools: signatureTools });
      expect([take('signed text'), take('signed texT'), signingKeyFile(key).split('\n')[1]]).toEqual(['a comment', null, raw.toString('base64')]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
