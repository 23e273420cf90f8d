import { createHash, randomBytes, randomInt } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../electron/store/canonical-json.ts';
import {
  addPassphraseSlot, createKeyFile, hasKeyFile, KEY_FILE_COPIES, listPassphraseSlots, removeSlot, repairKeyFile, replacePassphrase, replaceRecoveryKey,
  unlockWithPassphrase, unlockWithRecoveryKey, type CreatedKeys,
} from '../../electron/store/key-file.ts';
import { parseKeyFile, type KeyFileContent } from '../../electron/store/key-file-format.ts';
import { destroyKeys, KEY_PURPOSES, keyFor } from '../../electron/store/unlocked-keys.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { CHEAP } from '../support/cheap-key-cost.ts';
import { reportHeld, trials } from '../support/held.ts';

let directory: string;
let created: CreatedKeys;
const WORDS = 'калина дощ міст сонце ковдра лелека';
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'keys-'));
  created = await createKeyFile(directory, WORDS, CHEAP);
});
afterEach(() => { rmSync(directory, { recursive: true, force: true }); });

const copyPath = (index: 0 | 1): string => join(directory, KEY_FILE_COPIES[index]);
const bytesOf = (index: 0 | 1): Buffer => readFileSync(copyPath(index));
const rootOf = (keys: CreatedKeys['keys']): string => keyFor(keys, 'db').toString('hex');
async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'opened';
  } catch (failure) {
    return failure instanceof AppError ? failure.code : `unexpected ${String(failure)}`;
  }
}

describe('a new key file', () => {
  it('opens with the passphrase and with the recovery key, giving the same keys', async () => {
    const byWords = await unlockWithPassphrase(directory, WORDS, CHEAP);
    const byPaper = await unlockWithRecoveryKey(directory, created.recoveryGroups.join(' '), CHEAP);
    expect([rootOf(byWords), rootOf(byPaper)]).toEqual([rootOf(created.keys), rootOf(created.keys)]);
    expect([byWords.fingerprint, byPaper.needsRepair, byWords.generation]).toEqual([created.keys.fingerprint, false, 1]);
    expect(byWords.slotId).toBe(created.keys.slotId);
  });

  it('is two equal copies for the owner alone, and holds nothing readable', () => {
    expect(bytesOf(0).equals(bytesOf(1))).toBe(true);
    if (process.platform !== 'win32') expect(statSync(copyPath(0)).mode & 0o077).toBe(0);
    const text = bytesOf(0).toString('utf8');
    for (const secret of [WORDS, 'калина', created.recoveryGroups[0] ?? '', rootOf(created.keys)]) expect(text).not.toContain(secret);
    expect(readdirSync(directory).toSorted()).toEqual([...KEY_FILE_COPIES].toSorted());
  });

  it('is not made over another', async () => { expect(await codeOf(createKeyFile(directory, WORDS, CHEAP))).toBe('register/exists'); });

  it('divides the data key so that no purpose shares a key', () => {
    const keys = KEY_PURPOSES.map((purpose) => keyFor(created.keys, purpose).toString('hex'));
    expect(new Set(keys).size).toBe(KEY_PURPOSES.length);
  });

  it('lets go of the key when it is destroyed', () => {
    destroyKeys(created.keys);
    expect(() => keyFor(created.keys, 'db')).toThrow('register/locked');
  });

  it.each([
    ['composed and decomposed letters', 'Їжак співає йодль', 'Їжак співає йодль'.normalize('NFD')], ['a compatibility form', 'офіс ﬁ три', 'офіс fi три'],
  ])('takes a passphrase in %s', async (_name, made, typed) => {
    const other = mkdtempSync(join(tmpdir(), 'keys-'));
    await createKeyFile(other, made, CHEAP);
    expect(await codeOf(unlockWithPassphrase(other, typed, CHEAP))).toBe('opened');
    rmSync(other, { recursive: true });
  });
});

describe('a wrong secret', () => {
  it.each(['', ' ', WORDS.toUpperCase(), `${WORDS} `, WORDS.slice(0, -1), 'rfkbyf', '0'.repeat(1024)])('%j opens nothing', async (typed) => {
    expect(await codeOf(unlockWithPassphrase(directory, typed, CHEAP))).toBe('register/wrong-secret');
  });

  it('on paper opens nothing: one symbol changed, groups swapped, short, other letters', async () => {
    const groups = [...created.recoveryGroups];
    const changed = groups.join('').replace(/^./u, (symbol) => (symbol === '7' ? '8' : '7'));
    const swapped = [groups[1], groups[0], ...groups.slice(2)].join('-');
    for (const typed of [changed, swapped, groups.slice(1).join(''), '', 'ґанок']) expect(await codeOf(unlockWithRecoveryKey(directory, typed, CHEAP))).toBe('register/wrong-secret');
  });

  it('on paper is read kindly: lower case, dashes, o for 0, Cyrillic look-alikes', async () => {
    const typed = created.recoveryGroups.join('-').toLowerCase().replaceAll('0', 'о').replaceAll('1', 'l').replaceAll('a', 'а').replaceAll('c', 'с').replaceAll('k', 'к');
    expect(await codeOf(unlockWithRecoveryKey(directory, typed, CHEAP))).toBe('opened');
  });
});

describe('changing who can open', () => {
  it('gives a slot a new passphrase and leaves the data key as it is', async () => {
    const next = await replacePassphrase(directory, created.keys, { slotId: created.keys.slotId, passphrase: 'нові шість слів', ...CHEAP });
    expect(next.keys.generation).toBe(2);
    expect(rootOf(await unlockWithPassphrase(directory, 'нові шість слів', CHEAP))).toBe(rootOf(created.keys));
    expect(await codeOf(unlockWithPassphrase(directory, WORDS, CHEAP))).toBe('register/wrong-secret');
  });

  it('adds people and takes them away, never the last two slots', async () => {
    const added = await addPassphraseSlot(directory, created.keys, { passphrase: 'друга людина', ...CHEAP });
    expect((await unlockWithPassphrase(directory, 'друга людина', CHEAP)).slotId).toBe(added.slotId);
    expect(listPassphraseSlots(directory, added.keys, CHEAP)).toEqual([created.keys.slotId, added.slotId]);
    const removed = removeSlot(directory, added.keys, { slotId: added.slotId, ...CHEAP });
    expect(await codeOf(unlockWithPassphrase(directory, 'друга людина', CHEAP))).toBe('register/wrong-secret');
    expect(() => removeSlot(directory, removed.keys, { slotId: created.keys.slotId, ...CHEAP })).toThrow('register/keys-damaged');
  });

  it('replaces a recovery key', async () => {
    const next = await replaceRecoveryKey(directory, created.keys, CHEAP);
    expect(await codeOf(unlockWithRecoveryKey(directory, created.recoveryGroups.join(''), CHEAP))).toBe('register/wrong-secret');
    expect(await codeOf(unlockWithRecoveryKey(directory, next.recoveryGroups.join(''), CHEAP))).toBe('opened');
  });

  it('stops at the sixteenth slot', async () => {
    let keys = created.keys;
    for (let index = 0; index < 14; index += 1) keys = (await addPassphraseSlot(directory, keys, { passphrase: `людина ${String(index)}`, ...CHEAP })).keys;
    expect(await codeOf(addPassphraseSlot(directory, keys, { passphrase: 'сімнадцята', ...CHEAP }))).toBe('input/too-large');
    expect(await codeOf(unlockWithPassphrase(directory, WORDS, CHEAP))).toBe('opened');
  });
});

describe('two copies', () => {
  it.each([0, 1] as const)('open when copy %i is damaged or gone, and are made whole again', async (index) => {
    for (const damage of [() => { rmSync(copyPath(index)); }, () => { writeFileSync(copyPath(index), ''); }, () => { writeFileSync(copyPath(index), randomBytes(900)); }]) {
      damage();
      const keys = await unlockWithPassphrase(directory, WORDS, CHEAP);
      expect(keys.needsRepair).toBe(true);
      expect(repairKeyFile(directory, keys, CHEAP).needsRepair).toBe(false);
      expect(bytesOf(0).equals(bytesOf(1))).toBe(true);
    }
  });

  it('open with the newer when a change was cut off between them', async () => {
    const old = bytesOf(1);
    await replacePassphrase(directory, created.keys, { slotId: created.keys.slotId, passphrase: 'нове', ...CHEAP });
    writeFileSync(copyPath(1), old);
    const keys = await unlockWithPassphrase(directory, 'нове', CHEAP);
    expect([keys.generation, keys.needsRepair]).toEqual([2, true]);
    repairKeyFile(directory, keys, CHEAP);
    expect(await codeOf(unlockWithPassphrase(directory, WORDS, CHEAP))).toBe('register/wrong-secret');
  });

  it('say so when both are damaged, and when there are none', async () => {
    for (const index of [0, 1] as const) writeFileSync(copyPath(index), 'x');
    expect(await codeOf(unlockWithPassphrase(directory, WORDS, CHEAP))).toBe('register/keys-damaged');
    for (const index of [0, 1] as const) rmSync(copyPath(index));
    expect([await codeOf(unlockWithPassphrase(directory, WORDS, CHEAP)), hasKeyFile(directory)]).toEqual(['register/missing', false]);
  });
});

/** A file an attacker wrote: content changed, checksum made right, seal kept. */
function forge(bytes: Buffer, change: (content: Mutable) => void): Buffer {
  const file = JSON.parse(bytes.toString('utf8')) as { check: string; content: Mutable; mac: string };
  change(file.content);
  const check = createHash('sha256').update(canonicalJson({ content: file.content, mac: file.mac })).digest('hex');
  return Buffer.from(`${canonicalJson({ check, content: file.content, mac: file.mac })}\n`);
}
type Mutable = { -readonly [Key in keyof KeyFileContent]: KeyFileContent[Key] } & { slots: KeyFileContent['slots'] };
type PassphraseSlot = Extract<KeyFileContent['slots'][number], { kind: 'passphrase' }>;
function first(content: Mutable): PassphraseSlot {
  const slot = content.slots.find((candidate) => candidate.kind === 'passphrase');
  if (slot?.kind !== 'passphrase') throw new Error('no slot');
  return slot;
}
const flip = (text: string): string => {
  const bytes = Buffer.from(text, 'base64');
  const place = randomInt(bytes.length);
  bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << randomInt(8)), place);
  return bytes.toString('base64');
};

const FORGERIES: Readonly<Record<string, (content: Mutable, foreign: Mutable) => void>> = {
  'a slot removed': (content) => { content.slots = content.slots.filter((slot) => slot.kind === 'passphrase'); },
  'a slot doubled': (content) => { content.slots = [...content.slots, { ...first(content), id: '30000000-0000-4000-8000-000000000001' }]; },
  'slots swapped': (content) => { content.slots = content.slots.toReversed(); },
  'fewer passes': (content) => { first(content).kdf.t += 1; },
  'another memory': (content) => { first(content).kdf.m += 8; },
  'another salt': (content) => { const slot = first(content); slot.kdf.salt = flip(slot.kdf.salt); },
  'another private half': (content) => { const slot = first(content); slot.privateKey = flip(slot.privateKey); },
  'another public half': (content) => { const slot = first(content); slot.publicKey = flip(slot.publicKey); },
  'an exchange that never was': (content) => { content.previous = randomBytes(60).toString('base64'); },
  'another wrapped key': (content) => { const slot = first(content); slot.wrapped = flip(slot.wrapped); },
  'another commitment': (content) => { const slot = first(content); slot.commitment = flip(slot.commitment); },
  'another slot id': (content) => { first(content).id = '30000000-0000-4000-8000-000000000002'; },
  'another generation': (content) => { content.generation += randomInt(1, 9); },
  'another register': (content) => { content.registerId = '30000000-0000-4000-8000-000000000003'; },
  'a slot of another register': (content, foreign) => { content.slots = [first(foreign), ...content.slots.filter((slot) => slot.kind !== 'passphrase')]; },
  'a slot of another register added': (content, foreign) => { content.slots = [...content.slots, first(foreign)]; },
};

describe('an altered key file', () => {
  it('never opens, whatever was altered in both copies', async () => {
    const tried = trials('OBERIH_SLOT_FORGERIES', 420);
    const honest = bytesOf(0);
    const other = mkdtempSync(join(tmpdir(), 'keys-'));
    await createKeyFile(other, WORDS, CHEAP); // the same passphrase on purpose
    const foreign = (JSON.parse(readFileSync(join(other, KEY_FILE_COPIES[0]), 'utf8')) as { content: Mutable }).content;
    const names = Object.keys(FORGERIES);
    let failed = 0;
    for (let index = 0; index < tried; index += 1) {
      const forged = forge(honest, (content) => { FORGERIES[names[index % names.length] ?? '']?.(content, foreign); });
      for (const copy of [0, 1] as const) writeFileSync(copyPath(copy), forged);
      const code = await codeOf(unlockWithPassphrase(directory, WORDS, CHEAP));
      if (code !== 'register/keys-damaged' && code !== 'register/wrong-secret') failed += 1;
    }
    for (const copy of [0, 1] as const) writeFileSync(copyPath(copy), honest);
    expect(await codeOf(unlockWithPassphrase(directory, WORDS, CHEAP))).toBe('opened'); // control
    rmSync(other, { recursive: true });
    expect(reportHeld('forged key files refused', tried, failed)).toBe(true);
  });

  it('opens from the other copy when one bit of one is flipped, with the same key', async () => {
    const tried = trials('OBERIH_SLOT_FLIPS', 600);
    const honest = bytesOf(0);
    let failed = 0;
    for (let index = 0; index < tried; index += 1) {
      const flipped = Buffer.from(honest);
      const place = randomInt(flipped.length);
      flipped.writeUInt8(flipped.readUInt8(place) ^ (1 << randomInt(8)), place);
      if (parseKeyFile(flipped, CHEAP.testCost) !== null) failed += 1;
      writeFileSync(copyPath(index % 2 === 0 ? 0 : 1), flipped);
      writeFileSync(copyPath(index % 2 === 0 ? 1 : 0), honest);
      const keys = await unlockWithPassphrase(directory, WORDS, CHEAP).catch(() => null);
      if (keys === null || !keys.needsRepair || rootOf(keys) !== rootOf(created.keys)) failed += 1;
    }
    expect(reportHeld('flipped bits in one copy of the key file', tried, failed)).toBe(true);
  });

  it('is refused before anything is allocated when it asks for too much or too little', () => {
    const floor = { memoryKiB: 128 * 1024, iterations: 3, parallelism: 1 };
    const asked: readonly (readonly [number, number, number, boolean])[] = [
      [128 * 1024, 3, 1, true], [1024 * 1024, 20, 8, true], [128 * 1024 - 1, 3, 1, false], [128 * 1024, 2, 1, false], [1024 * 1024 + 1, 3, 1, false],
      [128 * 1024, 21, 1, false], [128 * 1024, 3, 9, false], [4_294_967_295, 3, 1, false], [0, 0, 0, false], [-1, 3, 1, false], [131_072.5, 3, 1, false],
    ];
    for (const [m, t, p, accepted] of asked) {
      const forged = forge(bytesOf(0), (content) => { const { kdf } = first(content); kdf.m = m; kdf.t = t; kdf.p = p; });
      expect(parseKeyFile(forged, floor) !== null, `${String(m)} ${String(t)} ${String(p)}`).toBe(accepted);
    }
  });

  it('is refused when it is too long, has too many slots or is written otherwise', () => {
    const honest = bytesOf(0);
    const crowd = forge(honest, (content) => { content.slots = Array.from({ length: 17 }, (_, index) => ({ ...first(content), id: `30000000-0000-4000-8000-${String(index).padStart(12, '0')}` })); });
    const spaced = Buffer.from(JSON.stringify(JSON.parse(honest.toString('utf8')), null, 1));
    for (const bytes of [crowd, spaced, Buffer.concat([honest, Buffer.alloc(65_536, 32)]), Buffer.from(honest.toString('utf8').replace('{', '{"extra":1,'))]) {
      expect(parseKeyFile(bytes, CHEAP.testCost)).toBeNull();
    }
    expect(parseKeyFile(honest, CHEAP.testCost)).not.toBeNull(); // control
  });
});

describe('the cheap cost of tests', () => {
  it('makes slots that the product does not open', async () => {
    expect(await codeOf(unlockWithPassphrase(directory, WORDS))).toBe('register/keys-damaged');
  });

  it('is asked for nowhere in the product', () => {
    const root = fileURLToPath(new URL('../../electron/', import.meta.url));
    const users = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:ts|mjs|tsx)$/u.test(name))
      .filter((name) => readFileSync(join(root, name), 'utf8').includes('testCost')).map((name) => name.replaceAll('\\', '/'));
    expect(users).toEqual(['store/key-file.ts']);
  });

  it('is not what a new register gets: the product pays the floor or more', async () => {
    const dear = mkdtempSync(join(tmpdir(), 'keys-'));
    const made = await createKeyFile(dear, WORDS);
    const content = (JSON.parse(readFileSync(join(dear, KEY_FILE_COPIES[0]), 'utf8')) as { content: Mutable }).content;
    expect([first(content).kdf.m >= 128 * 1024, first(content).kdf.t >= 3]).toEqual([true, true]);
    const begun = performance.now();
    expect((await unlockWithPassphrase(dear, WORDS)).fingerprint).toBe(made.keys.fingerprint);
    process.stdout.write(`unlock takes ${(performance.now() - begun).toFixed(0)} ms at ${String(first(content).kdf.m / 1024)} MiB, ${String(first(content).kdf.t)} passes\n`);
    for (const name of KEY_FILE_COPIES) copyFileSync(join(dear, name), join(directory, name));
    expect(await codeOf(unlockWithRecoveryKey(directory, made.recoveryGroups.join(' ')))).toBe('opened');
    rmSync(dear, { recursive: true });
  });
});
