import { createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { FEWEST_WORDS, wordsOfDigest } from '../../shared/digest/digest-words.ts';
import { entryHash, entrySeal, FIRST_PREVIOUS, headSeal } from './audit-log.ts';
import { contextOf } from './register-context.ts';
import { bytesOf, numberOf, textOf, type ReadableRegister, type Row } from './register-handle.ts';

/** Result of reading the whole chain. `brokenAt` is the number of the first entry that is wrong, or of the missing one. */
export interface AuditVerification {
  readonly ok: boolean;
  readonly entries: number;
  /** Hash of the newest entry, 64 hex digits; zeros for an empty log. */
  readonly head: string;
  readonly brokenAt: number | null;
  /** `oberih-audit/1 <entries> <head>`: written down elsewhere, it proves later that nothing before it was changed. */
  readonly checkpoint: string;
}

const CHECKPOINT = /^oberih-audit\/1 (\d{1,15}) ([0-9a-f]{64})$/u;

/** A checkpoint line for a chain of so many entries ending in `head`. */
function checkpointLine(entries: number, head: string): string {
  return `oberih-audit/1 ${String(entries)} ${head}`;
}

/** The newest checkpoint without reading the chain; for packets and consent forms. */
export function currentCheckpoint(db: ReadableRegister): string {
  const row = db.get('SELECT sequence, hash FROM audit_head');
  return row === undefined ? checkpointLine(0, FIRST_PREVIOUS) : checkpointLine(numberOf(row, 'sequence'), hex(bytesOf(row, 'hash')));
}

/**
 * Eight words of a list of at least 2,048 that stand for a checkpoint, to read over the telephone: 88 bits of its head.
 *
 * @throws Error for a line that is not a checkpoint or a list that is too short
 */
export function checkpointWords(checkpoint: string, words: readonly string[]): readonly string[] {
  const head = CHECKPOINT.exec(checkpoint)?.[2];
  if (head === undefined || words.length < FEWEST_WORDS) throw new Error('audit/checkpoint-words');
  return wordsOfDigest(head, words);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

/** An entry's members; none when its text is not the canonical one (entries are flat, so sorted keys and no spaces say it all). */
function membersOf(body: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null || JSON.stringify(parsed) !== body) return {};
    const keys = Object.keys(parsed);
    const sorted = keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key);
    return sorted ? parsed as Readonly<Record<string, unknown>> : {};
  } catch {
    return {};
  }
}

/**
 * Everything in hex texts, which cost a third of what as many small buffers do. The stored seal stands in the open beside
 * the entry and the register is open, so comparing it takes no secret out of anywhere.
 */
function isSound(row: Row, expected: { readonly sequence: number; readonly previous: string; readonly auditKey: KeyObject }): boolean {
  const body = textOf(row, 'body');
  const digest = textOf(row, 'hash');
  const members = membersOf(body);
  return numberOf(row, 'sequence') === expected.sequence && members['seq'] === expected.sequence && members['prev'] === expected.previous
    && digest === entryHash(body) && textOf(row, 'mac') === entrySeal(expected.auditKey, digest);
}

interface Walk { sequence: number; previous: string; brokenAt: number | null }

const STRETCH = 2000;

function walkChain(db: ReadableRegister, auditKey: Uint8Array, visit: (sequence: number, hash: string) => void): Walk {
  const walk: Walk = { sequence: 0, previous: FIRST_PREVIOUS, brokenAt: null };
  const preparedKey = createSecretKey(auditKey); // five times quicker than the bytes, for a hundred thousand seals
  for (;;) {
    const rows = db.all('SELECT sequence, body, lower(hex(hash)) AS hash, lower(hex(mac)) AS mac FROM audit_events WHERE sequence > $after ORDER BY sequence LIMIT $limit',
      { after: walk.sequence, limit: STRETCH });
    for (const row of rows) {
      const sequence = walk.sequence + 1;
      if (!isSound(row, { sequence, previous: walk.previous, auditKey: preparedKey })) return { ...walk, brokenAt: sequence };
      walk.sequence = sequence;
      walk.previous = textOf(row, 'hash');
      visit(sequence, walk.previous);
    }
    if (rows.length < STRETCH) return walk;
  }
}

function headAgrees(db: ReadableRegister, auditKey: Uint8Array, walk: Walk): boolean {
  const count = db.get('SELECT count(*) AS total FROM audit_events');
  if (count === undefined || numberOf(count, 'total') !== walk.sequence) return false;
  const row = db.get('SELECT sequence, hash, mac FROM audit_head');
  if (row === undefined) return walk.sequence === 0;
  const sequence = numberOf(row, 'sequence');
  const hash = bytesOf(row, 'hash');
  return sequence === walk.sequence && hex(hash) === walk.previous && sameBytes(bytesOf(row, 'mac'), headSeal(auditKey, sequence, hash));
}

/**
 * Reads the whole chain: numbers without a gap, each entry canonical, its hash and seal right, the hash of the one before
 * inside it, the sealed head at its end; and, for each checkpoint given, that the chain still passes through it.
 *
 * Without a checkpoint from outside, a register put back whole to an earlier state cannot be told from an honest one.
 */
export function verifyAudit(db: ReadableRegister, checkpoints: readonly string[] = []): AuditVerification {
  const { auditKey } = contextOf(db);
  const wanted = checkpoints.map((line) => CHECKPOINT.exec(line.trim()));
  const passed = new Map<number, string>([[0, FIRST_PREVIOUS]]);
  const numbers = new Set(wanted.map((match) => Number(match?.[1] ?? -1)));
  const walk = walkChain(db, auditKey, (sequence, hash) => { if (numbers.has(sequence)) passed.set(sequence, hash); });
  let brokenAt = walk.brokenAt;
  if (brokenAt === null && !headAgrees(db, auditKey, walk)) brokenAt = walk.sequence + 1;
  for (const match of wanted) {
    const number = Number(match?.[1] ?? 0);
    if (match === null || passed.get(number) !== match[2]) brokenAt = Math.min(brokenAt ?? Number.MAX_SAFE_INTEGER, Math.max(number, 1));
  }
  return { ok: brokenAt === null, entries: walk.sequence, head: walk.previous, brokenAt, checkpoint: checkpointLine(walk.sequence, walk.previous) };
}
