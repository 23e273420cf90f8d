import { hash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import * as vectors from 'cctv-age';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSealKeys, openBytes, type AgeSecret, type SealKeyPair } from '../../electron/hand-over/age-file.ts';
import { openSealedBundle } from '../../electron/hand-over/sealed-bundle.ts';
import { signatureTools } from '../../electron/hand-over/signature-tools.ts';
import type { HandOverSigner } from '../../electron/documents/hand-over.ts';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { inspectAgeHeader } from '../../shared/hand-over/age-header.ts';
import { readBundle } from '../../shared/hand-over/bundle.ts';
import { joinFiles, takeApart } from '../../shared/hand-over/container.ts';
import { incomingDraft } from '../../shared/hand-over/incoming-draft.ts';
import { keyCardText, readKeyCard } from '../../shared/hand-over/key-card.ts';
import { signatureFile, signingKeyFile, signingKeyText } from '../../shared/hand-over/minisign.ts';
import { parsePacket } from '../../shared/packet/build-packet.ts';
import { isSealKey } from '../../electron/hand-over/age-file.ts';
import { dice, type Dice } from '../support/case-builder.ts';
import { handOverSigner, sealedPacket, smallPacket } from '../support/hand-over-files.ts';
import { HOSTILE, hostileJson, mutated } from '../support/hostile-files.ts';
import { reportHeld, trials } from '../support/held.ts';

const MUTATIONS = trials('HAND_OVER_MUTATIONS', 400);
const FUZZED = trials('HAND_OVER_FUZZ', 1000);
const LONGEST_MS = 2000;

let keys: SealKeyPair;
let from: HandOverSigner;
let sealed: Uint8Array;
let plain: Uint8Array;
beforeAll(async () => {
  keys = await createSealKeys();
  from = await handOverSigner();
  sealed = await sealedPacket(keys.recipient, from);
  plain = await openBytes(sealed, { identity: keys.identity });
});

/** `refused` for the failure a person can act on; anything else is told apart. */
async function outcomeOf(work: () => unknown): Promise<string> {
  const began = performance.now();
  let outcome = 'taken';
  try {
    outcome = await work() === null ? 'refused' : 'taken';
  } catch (failure) {
    outcome = failure instanceof AppError ? 'refused' : `crash: ${String(failure)}`;
  }
  return performance.now() - began > LONGEST_MS ? 'hang' : outcome;
}

describe('age files', () => {
  it('are judged as the vectors of the format say', async () => {
    const wrong: string[] = [];
    const files = Object.entries((vectors as unknown as { readonly default?: Readonly<Record<string, Uint8Array>> }).default ?? vectors).filter(([, bytes]) => (bytes as unknown) instanceof Uint8Array);
    for (const [name, bytes] of files) {
      const vector = readVector(bytes);
      let got = 'refused';
      for (const secret of vector.secrets) {
        const opened = await openBytes(vector.file, secret).catch(() => null);
        if (opened !== null) got = hash('sha256', opened, 'hex');
      }
      const wanted = vector.expect === 'success' ? vector.payload : 'refused';
      if (got !== wanted) wrong.push(`${name}: ${vector.expect}`);
    }
    expect([files.length > 100, wrong]).toEqual([true, []]);
    reportHeld('age vectors judged as expected', files.length, wrong.length);
  });

  it(`are refused in each of ${String(MUTATIONS)} mutations`, async () => {
    const roll = dice(4711);
    const taken: string[] = [];
    for (let trial = 0; trial < MUTATIONS; trial += 1) {
      const outcome = await outcomeOf(() => openSealedBundle(mutated(sealed, roll), { identity: keys.identity }));
      if (outcome !== 'refused') taken.push(outcome);
    }
    expect(await outcomeOf(() => openSealedBundle(sealed, { identity: keys.identity }))).toBe('taken'); // control
    expect([reportHeld('mutations of age files', MUTATIONS, taken.length), taken]).toEqual([true, []]);
  });
});

interface Vector { readonly expect: string; readonly payload: string; readonly secrets: readonly AgeSecret[]; readonly file: Uint8Array }

function readVector(bytes: Uint8Array): Vector {
  const end = Buffer.from(bytes).indexOf('\n\n');
  const lines = Buffer.from(bytes.subarray(0, end)).toString('utf8').split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const);
  const of = (name: string): readonly string[] => lines.filter(([key]) => key === name).map(([, value]) => value);
  const body = bytes.subarray(end + 2);
  return {
    expect: of('expect')[0] ?? '', payload: of('payload')[0] ?? '', file: of('compressed')[0] === 'zlib' ? inflateSync(body) : body,
    secrets: [...of('identity').map((identity) => ({ identity })), ...of('passphrase').map((passphrase) => ({ passphrase }))],
  };
}

describe('what a signature covers', () => {
  it(`is refused in each of ${String(MUTATIONS)} mutations of manifest, packet, document and signature`, async () => {
    const roll = dice(815);
    const taken: string[] = [];
    for (let trial = 0; trial < MUTATIONS; trial += 1) {
      const outcome = await outcomeOf(() => { const read = readBundle(mutated(plain, roll), keys.recipient, signatureTools); return read.ok ? read : null; });
      if (outcome !== 'refused') taken.push(outcome);
    }
    expect(readBundle(plain, keys.recipient, signatureTools).ok).toBe(true); // control
    expect([reportHeld('mutations of signed content', MUTATIONS, taken.length), taken]).toEqual([true, []]);
  });

  it('is refused for another recipient, for a passphrase, and with parts of two packets', async () => {
    const other = await createSealKeys();
    const names = ['sender.pub', 'manifest.json', 'manifest.json.minisig', 'packet.json', 'packet.pdf'];
    const mine = takeApart(plain, names) ?? [];
    const theirs = takeApart(await openBytes(await sealedPacket(keys.recipient, await handOverSigner()), { identity: keys.identity }), names) ?? [];
    const mixed = names.map((_, at) => joinFiles(mine.map((file, position) => (position === at ? { ...(theirs[at] ?? file), name: file.name } : file))));
    const answers = [readBundle(plain, other.recipient, signatureTools), readBundle(plain, null, signatureTools), ...mixed.slice(0, 3).map((content) => readBundle(content, keys.recipient, signatureTools))];
    expect(answers.map((answer) => (answer.ok ? 'taken' : answer.problem))).toEqual(['not-for-you', 'not-for-you', 'signature', 'signature', 'signature']);
  });
});

/** A manifest with some members replaced by hostile ones, soundly signed by somebody who has a key. */
function hostileBundle(roll: Dice): Uint8Array {
  const [, manifestFile] = takeApart(plain, ['sender.pub', 'manifest.json', 'manifest.json.minisig', 'packet.json', 'packet.pdf']) ?? [];
  const manifest = JSON.parse(Buffer.from(manifestFile?.bytes ?? Buffer.of()).toString('utf8')) as Record<string, unknown>;
  const members = Object.keys(manifest);
  const parts = members.map((name) => `${JSON.stringify(name)}:${JSON.stringify(roll.chance(0.15) ? hostileJson(roll) : manifest[name])}`);
  if (roll.chance(0.7)) parts.push(`${JSON.stringify(HOSTILE[roll.whole(3)])}:${JSON.stringify(hostileJson(roll))}`);
  const written = roll.chance(0.2) ? canonicalJson(JSON.parse(JSON.stringify(hostileJson(roll))) as unknown) : `{${parts.join(',')}}`;
  const bytes = Buffer.from(written);
  const { signer } = from;
  return joinFiles([
    { name: 'sender.pub', bytes: Buffer.from(signingKeyFile(signer.key)) }, { name: 'manifest.json', bytes },
    { name: 'manifest.json.minisig', bytes: Buffer.from(signatureFile(bytes, signer, `oberih packet ${smallPacket().packet.packetId}`)) },
    { name: 'packet.json', bytes: Buffer.from(JSON.stringify(hostileJson(roll))) }, { name: 'packet.pdf', bytes: Buffer.from('%PDF') },
  ]);
}

describe('the readers of packets, replies and cards', () => {
  it(`survive ${String(FUZZED)} hostile inputs`, async () => {
    const roll = dice(42);
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const failed: string[] = [];
    const card = keyCardText({ agency: 'Фонд', person: 'Ірина', sealKey: from.sealKey, signingKey: signingKeyText(from.signer.key) }, signatureTools);
    const packetText = canonicalJson(smallPacket().packet);
    const readers: readonly (() => unknown)[] = [
      () => { const read = readBundle(hostileBundle(roll), keys.recipient, signatureTools); return read.ok ? read : null; },
      () => openSealedBundle(mutated(sealed.subarray(0, 400 + roll.whole(800)), roll), { identity: keys.identity }),
      () => { const header = inspectAgeHeader(Buffer.from(`age-encryption.org/v1\n${Array.from({ length: roll.whole(60) }, () => `-> ${String(HOSTILE[roll.whole(HOSTILE.length)])} ${roll.digits(roll.whole(80))}\n`).join('')}--- ${roll.digits(40)}\n`)); return header.ok ? 'header' : null; },
      () => readKeyCard(Buffer.from(mutated(Buffer.from(card), roll)).toString('utf8'), signatureTools, isSealKey),
      () => parsePacket(hostileJson(roll)),
      () => { const packet = parsePacket(JSON.parse(packetText.replace('"caseCode"', JSON.stringify(HOSTILE[roll.whole(HOSTILE.length)])))); return packet === null ? null : incomingDraft(packet); },
    ];
    for (let trial = 0; trial < FUZZED; trial += 1) {
      const at = trial % readers.length;
      const outcome = await outcomeOf(readers[at] ?? (() => null));
      if (outcome !== 'refused') failed.push(`${String(at)} ${outcome}`);
    }
    expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(before);
    expect(readKeyCard(card, signatureTools, isSealKey)?.agency).toBe('Фонд'); // control
    expect([reportHeld('hostile inputs of the readers', FUZZED, failed.length), failed.slice(0, 5)]).toEqual([true, []]);
  });
});
