import { randomBytes, scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSealKeys, openBytes, sealBytes } from '../../../electron/hand-over/age-file.ts';
import { inThread } from '../../../electron/hand-over/passphrase-thread.ts';

const PASSPHRASE = 'вигадана фраза з чотирьох слів';
/** log2: a quarter of what the product uses, and dear enough to be seen. */
const REAL_COST = 16;

/** The longest that this thread stood still while `work` went on, and how long that took, in milliseconds. */
async function longestPause(work: () => Promise<unknown>): Promise<{ readonly pause: number; readonly took: number }> {
  const begun = performance.now();
  let [last, pause, isOver] = [begun, 0, false];
  const turning = (async (): Promise<void> => {
    while (!isOver) {
      await new Promise((resolve) => { setTimeout(resolve, 1); });
      const now = performance.now();
      [pause, last] = [Math.max(pause, now - last), now];
    }
  })();
  await work();
  isOver = true;
  await turning;
  return { pause, took: performance.now() - begun };
}

describe('a passphrase at a real cost', () => {
  it('seals and opens while this thread goes on', async () => {
    const plain = randomBytes(5000);
    let sealed: Uint8Array = Buffer.of();
    const sealing = await longestPause(async () => { sealed = await sealBytes(plain, { passphrase: PASSPHRASE }, REAL_COST); });
    let opened: Uint8Array = Buffer.of();
    const opening = await longestPause(async () => { opened = await openBytes(sealed, { passphrase: ` ${PASSPHRASE.replaceAll(' ', '  ')}` }); });
    const standing = await longestPause(() => Promise.resolve(scryptSync('x', 'y', 32, { N: 2 ** REAL_COST, r: 8, p: 1, maxmem: 2 ** 29 }))); // control
    expect(Buffer.compare(opened, plain)).toBe(0);
    // the starting of a thread costs this one a little; the work itself must not
    expect([sealing, opening].map(({ pause, took }) => pause < took / 3)).toEqual([true, true]);
    expect(standing.pause > standing.took / 3).toBe(true);
  });

  it('refuses a wrong one, and a damaged file, by code', async () => {
    const sealed = await sealBytes(Buffer.from('вміст'), { passphrase: PASSPHRASE }, REAL_COST);
    const damaged = Uint8Array.from(sealed);
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    const codes = await Promise.all([
      openBytes(sealed, { passphrase: 'інша' }), openBytes(damaged, { passphrase: PASSPHRASE }), openBytes(sealed, { identity: (await createSealKeys()).identity }),
    ].map(async (work) => work.then(() => 'opened', (failure: unknown) => (failure instanceof Error ? failure.message : ''))));
    expect(codes).toEqual(['hand-over/wrong-key', 'hand-over/damaged', 'hand-over/wrong-key']);
  });

  it('zeroes the passphrase it was given, and is refused before a thread is started when it is too dear', async () => {
    const passphrase = Buffer.from(PASSPHRASE);
    await inThread({ kind: 'seal', bytes: Buffer.from('вміст'), passphrase, workFactor: 14 });
    expect(passphrase.every((byte) => byte === 0)).toBe(true);
    const dear = Buffer.from('age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 21\nZV/AhotwSGqaPCU43cepl4WYUouAa17a3xpu4G2yi5k\n--- fgMiVLJHMlg9fW7CVG/hPS5EAU4Zeg19LyCP7SoH5nA\n');
    const begun = performance.now();
    await expect(openBytes(dear, { passphrase: PASSPHRASE })).rejects.toThrow('hand-over/too-large');
    expect(performance.now() - begun).toBeLessThan(200);
  });
});
