/**
 * A second verifier of the audit chain, written from the description alone and sharing no code with the application:
 *
 *   entry k (k = 1, 2, 3 …) is a line of canonical JSON: members sorted, no spaces; its `seq` is k; its `prev` is the hash
 *   of entry k-1 in hex (64 zeros for the first); its hash is SHA-256 over one zero byte and the line.
 *   seal of an entry = HMAC-SHA256(key, "entry" ∥ hash); seal of the head = HMAC-SHA256(key, "head:<seq>:" ∥ hash).
 *   checkpoint = `oberih-audit/1 <number of entries> <hash of the last in hex>`.
 *
 * Without the key it checks the chain alone.
 */
import { createHash, createHmac } from 'node:crypto';

/** The log as it is stored. */
export interface StoredLog {
  readonly entries: readonly { readonly sequence: number; readonly body: string; readonly hash: Uint8Array; readonly mac: Uint8Array }[];
  readonly head: { readonly sequence: number; readonly hash: Uint8Array; readonly mac: Uint8Array } | null;
}

/** The number of the first entry found wrong, or null; and the checkpoint of what was read until there. */
export interface Verdict {
  readonly brokenAt: number | null;
  readonly checkpoint: string;
}

const ZEROS = '0'.repeat(64);

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** True when the text is JSON without spaces whose members stand in order, at every depth. */
function isCanonical(text: string): boolean {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([k, v]) => [k, sorted(v)]));
  };
  try {
    return JSON.stringify(sorted(JSON.parse(text))) === text;
  } catch {
    return false;
  }
}

function member(text: string, name: string): unknown {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}

function seal(key: Uint8Array, label: string, hash: Uint8Array): string {
  return createHmac('sha256', key).update(label).update(hash).digest('hex');
}

/** Verifies a log; with `key`, the seals too; with `checkpoints`, that the chain passes through each. */
export function verifyLog(log: StoredLog, key: Uint8Array | null, checkpoints: readonly string[] = []): Verdict {
  let previous = ZEROS;
  let read = 0;
  const hashes = [ZEROS];
  const verdict = (brokenAt: number | null): Verdict => ({ brokenAt, checkpoint: `oberih-audit/1 ${String(read)} ${previous}` });
  const ordered = log.entries.toSorted((left, right) => left.sequence - right.sequence);
  for (const entry of ordered) {
    const expected = read + 1;
    const hash = createHash('sha256').update(Buffer.concat([Buffer.from([0]), Buffer.from(entry.body, 'utf8')])).digest();
    const sound = entry.sequence === expected && isCanonical(entry.body) && member(entry.body, 'seq') === expected
      && member(entry.body, 'prev') === previous && hex(entry.hash) === hex(hash)
      && (key === null || hex(entry.mac) === seal(key, 'entry', hash));
    if (!sound) return verdict(expected);
    read = expected;
    previous = hex(hash);
    hashes.push(previous);
  }
  if (!headFits(log, key, { read, previous })) return verdict(read + 1);
  const missed = checkpoints.map((line) => /^oberih-audit\/1 (\d+) ([0-9a-f]{64})$/u.exec(line))
    .filter((parts) => parts === null || hashes[Number(parts[1])] !== parts[2]).map((parts) => Math.max(1, Number(parts?.[1] ?? 1)));
  return verdict(missed.length === 0 ? null : Math.min(...missed));
}

function headFits(log: StoredLog, key: Uint8Array | null, end: { readonly read: number; readonly previous: string }): boolean {
  if (log.head === null) return end.read === 0;
  const { sequence, hash, mac } = log.head;
  return sequence === end.read && hex(hash) === end.previous && (key === null || hex(mac) === seal(key, `head:${String(sequence)}:`, hash));
}
