import { pbkdf2Sync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { KEY_FILE_COPIES, unlockWithPassphrase } from '../../electron/store/key-file.ts';
import { parseKeyFile } from '../../electron/store/key-file-format.ts';
import { KEY_PURPOSES, keyFor, lendRootKey } from '../../electron/store/unlocked-keys.ts';
import { COST_FLOOR, deriveFromPassphrase, passphraseBytes } from '../../electron/system/key-derivation.ts';
import { createRegister, PASSPHRASE, testApplication } from '../support/cheap-application.ts';
import { reportHeld } from '../support/held.ts';
import { inventCase } from '../support/register-cases.ts';
import { CANARIES, CANARY_STEMS } from './canaries.ts';
import { startWorker } from './killed-process.ts';
import { searchMemory, type MemorySearch, type Needle } from './process-memory.ts';

const WORKER = fileURLToPath(new URL('./lock-memory-worker.ts', import.meta.url));
const CASES = 12;
const room = mkdtempSync(join(tmpdir(), 'lock-memory-'));
const [directory, stick] = [join(room, 'register'), join(room, 'stick')];
afterAll(() => { rmSync(room, { recursive: true, force: true }); });

/** A register at the product's lowest cost, with canaries in it. */
async function makeRegister(): Promise<void> {
  mkdirSync(stick);
  const made = testApplication({ directory, keyOptions: { testCost: COST_FLOOR } });
  await createRegister(made);
  for (let index = 0; index < CASES; index += 1) {
    const [surname = '', givenName = ''] = [CANARIES[index], CANARIES[index + CASES]];
    await made.must('case.create', { record: { ...inventCase(index), child: { ...inventCase(index).child, surname, givenName } } });
  }
  made.application.lock('exit');
}

/** Every key there is while the register is open, each as bytes, as hexadecimal text and as text of two bytes a letter. */
async function keyNeedles(): Promise<readonly Needle[]> {
  const keys = await unlockWithPassphrase(directory, PASSPHRASE);
  const database = keyFor(keys, 'db');
  const file = parseKeyFile(readFileSync(join(directory, KEY_FILE_COPIES[0])), COST_FLOOR);
  const slot = file?.content.slots.find(({ id }) => id === keys.slotId);
  if (slot?.kind !== 'passphrase') throw new Error('no slot');
  const { kdf } = slot;
  const derived = await deriveFromPassphrase(passphraseBytes(PASSPHRASE), Buffer.from(kdf.salt, 'base64'), { memoryKiB: kdf.m, iterations: kdf.t, parallelism: kdf.p });
  const pageSalt = readFileSync(join(directory, 'register.db')).subarray(0, 16).map((byte) => byte ^ 0x3a);
  return [
    ['data key', Buffer.from(lendRootKey(keys))], ['key from the passphrase', Buffer.from(derived)], ['page seal', pbkdf2Sync(database, pageSalt, 2, 32, 'sha512')],
    ...KEY_PURPOSES.map((purpose) => [`key for ${purpose}`, keyFor(keys, purpose)] as const),
  ].flatMap(([name, key]) => formsOf(String(name), Buffer.from(key as Uint8Array)));
}

function formsOf(name: string, key: Buffer): readonly Needle[] {
  const hex = key.toString('hex');
  return [
    { name, bytes: key }, { name: `${name} in hexadecimal`, bytes: Buffer.from(hex) }, { name: `${name} in capitals`, bytes: Buffer.from(hex.toUpperCase()) },
    { name: `${name} in wide letters`, bytes: Buffer.from(hex, 'utf16le') }, { name: `${name} in Base64`, bytes: Buffer.from(key.toString('base64').slice(0, 42)) },
  ];
}

const TEXTS: readonly Needle[] = [
  { name: 'passphrase', bytes: Buffer.from(PASSPHRASE, 'utf8') }, { name: 'passphrase in wide letters', bytes: Buffer.from(PASSPHRASE, 'utf16le') },
  ...CANARY_STEMS.flatMap((stem) => (['utf8', 'utf16le'] as const).map((encoding) => ({ name: `${stem} in ${encoding}`, bytes: Buffer.from(stem, encoding) }))),
];

function hits(search: MemorySearch | null, names: readonly Needle[]): readonly string[] {
  return names.flatMap(({ name }) => ((search?.found[name] ?? 0) > 0 ? [`${name} ${String(search?.found[name])} times`] : []));
}

describe.runIf(process.platform === 'linux')('the memory of the process', () => {
  it('holds no key after locking; before, the same search finds them (control)', async ({ skip }) => {
    await makeRegister();
    const keys = await keyNeedles();
    const worker = startWorker([directory, stick], WORKER);
    try {
      await worker.said('ready');
      worker.child.stdin.write(`${PASSPHRASE}\n`);
      await worker.said('unlocked');
      const before = searchMemory(worker.child.pid ?? 0, [...keys, ...TEXTS]);
      if (before === null) {
        process.stdout.write('SKIPPED: memory after locking: this system lets nobody read the memory of a process\n');
        skip();
        return;
      }
      worker.child.stdin.write('\n');
      await worker.said('locked');
      const after = searchMemory(worker.child.pid ?? 0, [...keys, ...TEXTS]);
      process.stdout.write(`${((after?.bytes ?? 0) / 2 ** 20).toFixed(0)} MiB searched; open: ${hits(before, keys).join(', ')}\n`);
      process.stdout.write(`after locking, texts (best effort): ${hits(after, TEXTS).join(', ') || 'none'}\n`);
      expect(before.found['data key']).toBeGreaterThan(0);
      expect(before.found['key for db']).toBeGreaterThan(0);
      expect(hits(after, keys)).toEqual([]);
      expect(reportHeld('keys in memory after locking', keys.length, hits(after, keys).length)).toBe(true);
    } finally {
      worker.child.kill('SIGKILL');
      await worker.ended;
    }
  });
});
