import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkpointLine, checkpointText, noteKeyName, readBroughtPoint, readCheckpointLine, type Checkpoint } from '../../../shared/audit/checkpoint.ts';
import type { HashBytes } from '../../../shared/audit/merkle.ts';
import { checkpointNote, noteKeyNumber, verifierKeyText } from '../../../shared/audit/signed-note.ts';

const sha256: HashBytes = (bytes) => createHash('sha256').update(bytes).digest();
const PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const pair = generateKeyPairSync('ed25519');
const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(PREFIX.length);
const STATE = { origin: 'oberih/3F9A12BC44', size: 12_345, root: 'ab'.repeat(32) };
const signed: Checkpoint = { ...STATE, signature: { keyEntry: 7, bytes: Uint8Array.from(sign(null, Buffer.from(checkpointText(STATE)), pair.privateKey)) } };

const states = fc.record({
  origin: fc.stringMatching(/^[0-9A-F]{10}$/u).map((name) => `oberih/${name}`), size: fc.nat(), root: fc.stringMatching(/^[0-9a-f]{64}$/u),
  signature: fc.option(fc.record({ keyEntry: fc.nat(), bytes: fc.uint8Array({ minLength: 64, maxLength: 64 }) })),
});

describe('a checkpoint', () => {
  it('comes back from its line and from its note', () => {
    fc.assert(fc.property(states, (checkpoint) => {
      expect(readCheckpointLine(checkpointLine(checkpoint))).toEqual(checkpoint);
      expect(readBroughtPoint(checkpointNote(checkpoint, checkpoint.signature === null ? null : publicKey, sha256))).toEqual({ kind: 'checkpoint', checkpoint });
    }));
  });

  it('is read however it was typed: spaces, line ends of another system, words around it', () => {
    const line = checkpointLine(signed);
    const note = checkpointNote(signed, publicKey, sha256);
    for (const text of [` ${line}\n`, line.replace(/(.{40})/gu, '$1\n'), note.replaceAll('\n', '\r\n'), `${note}\n\n`, `{"checkpoint":"${line}"}`]) {
      expect(readBroughtPoint(text), text).toEqual({ kind: 'checkpoint', checkpoint: signed });
    }
    expect(readBroughtPoint(checkpointText(STATE))).toEqual({ kind: 'checkpoint', checkpoint: { ...STATE, signature: null } });
    expect(readBroughtPoint(`oberih-audit/1 5 ${'cd'.repeat(32)}`)).toEqual({ kind: 'chain', size: 5, head: 'cd'.repeat(32) });
    expect(readBroughtPoint(' Один, два три. чотири\nп\'ять шість сім вісім')).toEqual({ kind: 'words', words: ['один', 'два', 'три', 'чотири', 'п’ять', 'шість', 'сім', 'вісім'] });
  });

  it('is nothing when it is cut, changed in form, or something else', () => {
    const line = checkpointLine(signed);
    const others = ['', '   ', line.slice(0, -1), line.replace('OBERIH', 'OBERIG'), line.replace('/12345/', '/012345/'), 'one two three', 'x'.repeat(20_000), 'oberih/3F9A12BC44\n1\nxx\n'];
    expect(others.map(readBroughtPoint)).toEqual(others.map(() => null));
  });

  it('has its note signed as other programs expect', () => {
    const lines = checkpointNote(signed, publicKey, sha256).split('\n');
    expect(lines.slice(0, 4)).toEqual(['oberih/3F9A12BC44', '12345', Buffer.from(STATE.root, 'hex').toString('base64'), '']);
    const [dash, name, encoded] = (lines[4] ?? '').split(' ');
    const bytes = Buffer.from(encoded ?? '', 'base64');
    expect([dash, name, bytes.subarray(0, 4).equals(Buffer.from(noteKeyNumber(name ?? '', publicKey, sha256)))]).toEqual(['—', noteKeyName(STATE.origin, 7), true]);
    expect(verify(null, Buffer.from(`${lines.slice(0, 3).join('\n')}\n`), pair.publicKey, bytes.subarray(4))).toBe(true);
  });
});

describe('signed notes', () => {
  it('agree with the example of their description', () => {
    const [name, number, encoded] = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'.split('+');
    const key = Buffer.from(encoded ?? '', 'base64').subarray(1);
    expect(Buffer.from(noteKeyNumber(name ?? '', key, sha256)).toString('hex')).toBe(number);
    expect(verifierKeyText(name ?? '', key, sha256)).toBe(`${name ?? ''}+${number ?? ''}+${encoded ?? ''}`);
    const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const signature = Buffer.from('x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=', 'base64');
    expect(verify(null, Buffer.from(text), createPublicKey({ key: Buffer.concat([PREFIX, key]), format: 'der', type: 'spki' }), signature.subarray(4))).toBe(true);
  });
});
