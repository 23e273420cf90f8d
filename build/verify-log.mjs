/**
 * Verifies an exported log of actions. Shares no code with the application: written from this description alone.
 *
 *   Line k of the log (k = 1, 2, 3 …) is JSON: `seq` is k, `body` a canonical JSON text (members sorted, no spaces),
 *   `signature` Base64 or null. The body has its own `seq` (k) and `prev`: the leaf hash of entry k-1 in hexadecimal, 64
 *   zeros for the first.
 *   Leaf of an entry: the body in version 1; in version 2 the body, a line end, and the signature in Base64 (nothing for none).
 *   Leaf hash: SHA-256 over a zero byte and the leaf. Tree: RFC 6962, section 2.1. No version 1 after a version 2.
 *   `signing-key.made` with `key` equal to its own `seq` introduces the Ed25519 key whose 64 digits stand in `reason`, for
 *   `person`, as `paper` when that stands in `fields`. Any other `key` names the entry that introduced it; it must be the
 *   newest of that person and kind. A signature is over the bytes of the body. Once a key was introduced, an entry with
 *   a person has a signature.
 *   A state is three lines: origin, number of entries, root in Base64; then an empty line and `— name signature`, where
 *   name is `origin/key-K` and the signature is Base64 of four bytes and Ed25519 over the three lines. The four bytes are
 *   the beginning of SHA-256 over name, line end, a one byte and the key (C2SP signed-note).
 *
 * Usage: node verify-log.mjs LOG.jsonl STATE.txt [EARLIER_STATE.txt …]
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { argv, exit, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();
const keyFrom = (digits) => createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(digits, 'hex')]), format: 'der', type: 'spki' });

/** Merkle tree hash as RFC 6962 defines it: split at the largest power of two below the number of leaves. */
function treeHash(hashes) {
  if (hashes.length === 0) return sha256();
  if (hashes.length === 1) return hashes[0];
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return sha256([1], treeHash(hashes.slice(0, split)), treeHash(hashes.slice(split)));
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])]));
}

function isSigned(body, signature, digits) {
  const bytes = Buffer.from(signature ?? '', 'base64');
  return bytes.length === 64 && bytes.toString('base64') === signature && verify(null, Buffer.from(body), keyFrom(digits), bytes);
}

/** Reads entries `{seq, body, signature}`; answers the leaf hashes, the keys, and the number of the first wrong entry or null. */
export function readEntries(entries) {
  const hashes = [];
  const keys = new Map();
  const newest = new Map();
  let previous = '0'.repeat(64);
  let version = 1;
  for (const { seq, body, signature } of entries) {
    const at = hashes.length + 1;
    const wrong = { hashes, keys, brokenAt: at };
    let said;
    try {
      said = JSON.parse(body);
    } catch {
      return wrong;
    }
    if (JSON.stringify(sorted(said)) !== body || seq !== at || said.seq !== at || said.prev !== previous) return wrong;
    if (said.v !== 1 && said.v !== 2 || said.v < version || said.v === 1 && signature !== null) return wrong;
    version = said.v;
    if (version === 2 && !isAuthentic({ said, body, signature, at }, keys, newest)) return wrong;
    const hash = sha256([0], version === 1 ? body : `${body}\n${signature ?? ''}`);
    hashes.push(hash);
    previous = hash.toString('hex');
  }
  return { hashes, keys, brokenAt: null };
}

function isAuthentic({ said, body, signature, at }, keys, newest) {
  if (said.key === null) return signature === null && (keys.size === 0 || said.person === null);
  if (said.key === at) {
    if (said.action !== 'signing-key.made' || !/^[0-9a-f]{64}$/.test(said.reason) || typeof said.person !== 'string') return false;
    const owner = `${JSON.stringify(said.fields) === '["paper"]' ? 'paper' : 'person'} ${said.person}`;
    keys.set(at, { person: said.person, owner, digits: said.reason });
    newest.set(owner, at);
  }
  const key = keys.get(said.key);
  return key !== undefined && key.person === said.person && newest.get(key.owner) === said.key && isSigned(body, signature, key.digits);
}

/** Reads a state; null when it is none or its signature is not of a key of the log. */
export function readState(text, keys) {
  const [origin, size, root, gap, line] = text.split('\n');
  if (!/^oberih\/[0-9A-F]{10}$/.test(origin ?? '') || !/^\d{1,15}$/.test(size ?? '')) return null;
  const state = { origin, size: Number(size), root: Buffer.from(root ?? '', 'base64').toString('hex') };
  if (gap === undefined || gap === '' && line === undefined) return { ...state, signed: false };
  const [, name, entry, encoded] = /^\u2014 (\S+\/key-(\d+)) (\S+)$/u.exec(line ?? '') ?? [];
  const key = keys.get(Number(entry));
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (key === undefined || name !== `${origin}/key-${entry}` || bytes.length !== 68) return null;
  const number = sha256(`${name}\n`, [1], Buffer.from(key.digits, 'hex')).subarray(0, 4);
  const isGood = number.equals(bytes.subarray(0, 4)) && verify(null, Buffer.from(`${origin}\n${size}\n${root}\n`), keyFrom(key.digits), bytes.subarray(4));
  return isGood ? { ...state, signed: true } : null;
}

/** The verdict over a log, its state, and earlier states: each must be the root over that many entries, of the same origin. */
export function verifyExport({ entries, state, earlier = [] }) {
  const { hashes, keys, brokenAt } = readEntries(entries);
  const now = readState(state, keys);
  const holds = (one) => one !== null && one.origin === now?.origin && one.size <= hashes.length && treeHash(hashes.slice(0, one.size)).toString('hex') === one.root;
  const points = earlier.map((text) => holds(readState(text, keys)));
  const isWhole = now !== null && now.size === hashes.length && holds(now);
  return { ok: brokenAt === null && isWhole && points.every(Boolean), brokenAt, entries: hashes.length, root: treeHash(hashes).toString('hex'), state: isWhole, earlier: points };
}

function main([log, state, ...earlier]) {
  if (log === undefined || state === undefined) {
    stdout.write('usage: node verify-log.mjs LOG.jsonl STATE.txt [EARLIER_STATE.txt ...]\n');
    return 2;
  }
  const entries = readFileSync(log, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
  const verdict = verifyExport({ entries, state: readFileSync(state, 'utf8'), earlier: earlier.map((file) => readFileSync(file, 'utf8')) });
  stdout.write(`${JSON.stringify(verdict)}\n`);
  return verdict.ok ? 0 : 1;
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) exit(main(argv.slice(2)));
