import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { sealHandOver } from '../../../electron/documents/hand-over.ts';
import { openSealedBundle } from '../../../electron/hand-over/sealed-bundle.ts';
import { protectPdf } from '../../../electron/documents/protect-pdf.ts';
import { renderPacket } from '../../../electron/documents/render-packet.ts';
import { createTypesetter } from '../../../electron/documents/typesetter.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import { decidedField, packetOf } from '../../support/packet-builder.ts';
import { isInstalled, readWithPdfJs } from '../../support/pdf-text.ts';

const { packet } = packetOf([decidedField('caseCode', 'OBR-LV-26-0017'), decidedField('child.surname', 'Прикладна')]);
const pdf = renderPacket(createTypesetter(), packet, { wording: wordingIn('uk'), placeName: () => null }).pdf();
const PASSWORD = 'q7Kd-2mVx-Lp9T-wz4H';

describe('a locked PDF', () => {
  it('opens with its password and with no other, and shows nothing without', async () => {
    const locked = await protectPdf(pdf, PASSWORD);
    expect((await readWithPdfJs(locked, PASSWORD)).pages.join('')).toContain('Прикладна');
    for (const wrong of [undefined, '', 'q7Kd-2mVx-Lp9T-wz4h', PASSWORD.slice(1)]) await expect(readWithPdfJs(locked, wrong)).rejects.toThrow();
    expect(Buffer.from(locked).includes('OBR-LV-26-0017')).toBe(false);
  });

  it('is AES-256, revision 6, metadata included', async () => {
    const locked = await protectPdf(pdf, PASSWORD);
    const raw = Buffer.from(locked).toString('latin1');
    expect({ revision: /\/R 6\b/.test(raw), cipher: raw.includes('/AESV3'), clearMetadata: /\/EncryptMetadata false/.test(raw) }).toEqual({ revision: true, cipher: true, clearMetadata: false });
    if (!isInstalled('qpdf')) { console.warn('SKIPPED: qpdf is not installed'); return; }
    expect(qpdf(locked, ['--show-encryption', `--password=${PASSWORD}`])).toMatch(/R = 6[\s\S]*stream encryption method: AESv3/);
    expect(qpdf(locked, ['--check', `--password=${PASSWORD}`])).toMatch(/No syntax or stream encoding errors found/);
  });
});

function qpdf(bytes: Uint8Array, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'oberih-test-locked-'));
  try {
    writeFileSync(join(folder, 'locked.pdf'), bytes);
    const run = spawnSync('qpdf', [...args, join(folder, 'locked.pdf')], { encoding: 'utf8' });
    return run.stdout + run.stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a hand-over file', () => {
  it('opens with the key it was locked for, and holds the packet and the same PDF', async () => {
    const identity = await generateIdentity();
    const sealed = await sealHandOver({ packet, pdf, lock: { recipient: await identityToRecipient(identity) }, from: null });
    const { content } = await openSealedBundle(sealed, { identity });
    expect([content?.packet.digest, Buffer.compare(content?.pdf ?? Buffer.of(), pdf)]).toEqual([packet.digest, 0]);
  });

  it('does not open with another key, nor when one byte differs', async () => {
    const [identity, other] = [await generateIdentity(), await generateIdentity()];
    const sealed = await sealHandOver({ packet, pdf, lock: { recipient: await identityToRecipient(identity) }, from: null });
    const open = async (key: string, bytes: Uint8Array): Promise<string> => {
      const decrypter = new Decrypter();
      decrypter.addIdentity(key);
      return decrypter.decrypt(bytes, 'text');
    };
    const changed = sealed.map((byte, index) => (index === sealed.length - 20 ? byte ^ 1 : byte));
    await expect(open(other, sealed)).rejects.toThrow();
    await expect(open(identity, changed)).rejects.toThrow();
  });

  it('refuses a key that is none, without repeating it', async () => {
    await expect(sealHandOver({ packet, pdf, lock: { recipient: 'age1notakey' }, from: null })).rejects.toThrow(expect.objectContaining({ code: 'recipient/invalid', message: 'recipient/invalid' }));
  });
});
