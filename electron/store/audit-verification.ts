import { verify } from 'node:crypto';
import { checkpointLine, checkpointText, readBroughtPoint, type BroughtPoint, type Checkpoint, type LogState } from '../../shared/audit/checkpoint.ts';
import { FEWEST_WORDS, wordsOfDigest } from '../../shared/digest/digest-words.ts';
import { originOf, SIGNED_SCHEMA } from './audit-entry.ts';
import { currentLogState } from './audit-log.ts';
import { beginWalk, type AuditFault, type AuditWalk, type LogKey, type StoredEntry, type StoredHead, type WalkState } from './audit-walk.ts';
import { publicKeyObject } from './ed25519-key.ts';
import { contextOf } from './register-context.ts';
import { numberOf, textOf, type ReadableRegister } from './register-handle.ts';

/**
 * What became of a point somebody brought. `contained`: the log had that state and has only grown since. `changed`: what it
 * had then is not what it has now. `shorter`: the log does not reach so far any more. `unknown`: no state of the log has
 * these words. `unreadable`: this is no point of a log.
 */
export type PointOutcome = 'contained' | 'changed' | 'shorter' | 'other-log' | 'unknown' | 'unreadable';

/** One point and what became of it. `vouched`: whether the signature on it is of a key of this log; null when it has none or cannot be checked. */
export interface PointResult {
  readonly outcome: PointOutcome;
  readonly size: number | null;
  readonly vouched: boolean | null;
}

/** Result of reading the whole log. `brokenAt` is the number of the first entry that is wrong, or of the missing one. */
export interface AuditVerification {
  /** Nothing is broken and every point is contained. */
  readonly ok: boolean;
  readonly entries: number;
  /** Hash of the newest entry, 64 hex digits; zeros for an empty log. */
  readonly head: string;
  readonly brokenAt: number | null;
  readonly fault: AuditFault | 'point' | null;
  /** The state as one line: written down elsewhere, it proves later that nothing before it was changed. */
  readonly checkpoint: string;
  readonly counts: WalkState['counts'];
  readonly keys: readonly LogKey[];
  readonly points: readonly PointResult[];
}

/** What a verification looks at beside the log. */
export interface VerificationOptions {
  /** Earlier points as they were brought: a line, a note, words, a point of an earlier version. */
  readonly points?: readonly string[];
  /** Lists the words of a point may be of. */
  readonly lists?: readonly (readonly string[])[];
  /** Signatures up to this entry are left out. */
  readonly signaturesAfter?: number;
  /** A state found whole before, see `lastOwnVerification`: what belongs to it need only still have its root. */
  readonly known?: { readonly size: number; readonly root: string } | null;
  /** The key of whoever is signed in. */
  readonly own?: { readonly keyEntry: number; readonly publicKey: string } | null;
}

/** The state of the log as one line, signed by whoever is signed in; for packets, consent forms and backups. */
export function currentCheckpoint(db: ReadableRegister): string {
  return checkpointLine(signedCheckpoint(db));
}

/** The state of the log, signed by whoever is signed in. INVARIANT: only the state of the register that is open is ever signed. */
export function signedCheckpoint(db: ReadableRegister): Checkpoint {
  const state = currentLogState(db);
  const { signer } = contextOf(db).signing;
  return { ...state, signature: signer === null ? null : { keyEntry: signer.keyEntry, bytes: signer.sign(Buffer.from(checkpointText(state), 'utf8')) } };
}

/**
 * Eight words of a list of at least 2,048 that stand for a state, to read over the telephone: 88 bits of its root.
 *
 * @throws Error for a list that is too short
 */
export function stateWords(state: Pick<LogState, 'root'>, words: readonly string[]): readonly string[] {
  return wordsOfDigest(state.root, words);
}

/** The words of a checkpoint as a line. @throws Error for a line that is not a checkpoint or a list that is too short */
export function checkpointWords(line: string, words: readonly string[]): readonly string[] {
  const brought = readBroughtPoint(line);
  if (brought?.kind !== 'checkpoint' || words.length < FEWEST_WORDS) throw new Error('audit/checkpoint-words');
  return stateWords(brought.checkpoint, words);
}

const STRETCH = 500;

/** A verification in steps, so that whoever waits can be told how far it is and stop it. Each step belongs into one transaction. */
export interface SteppedVerification {
  /** Reads a stretch; true when the end was reached. */
  readonly step: (db: ReadableRegister) => boolean;
  readonly done: () => number;
  readonly result: () => AuditVerification;
}

/**
 * Begins a verification of the whole log: numbers without a gap, each entry canonical, its hash, seal and signature right,
 * the hash of the one before inside it, the sealed head at its end; and of each point that was brought, that the log has
 * only grown since.
 *
 * Without a point from outside, a register put back whole to an earlier state cannot be told from an honest one.
 */
export function beginVerification(db: ReadableRegister, options: VerificationOptions = {}): SteppedVerification {
  const { auditKey, schema } = contextOf(db);
  const walk = beginWalk({ auditKey, signaturesAfter: options.signaturesAfter ?? 0, known: options.known ?? null, own: options.own ?? null });
  const origin = originOf(auditKey);
  const points = (options.points ?? []).map((text) => watch(readBroughtPoint(text), { origin, lists: options.lists ?? [] }));
  const look = (): void => { for (const point of points) point.look(walk); };
  look();
  const take = (entry: StoredEntry): boolean => {
    if (!walk.take(entry)) return false;
    look();
    return true;
  };
  return {
    step: (now) => {
      const rows = readStretch(now, walk.size(), schema);
      const isSound = rows.every(take);
      if (isSound && rows.length === STRETCH) return false;
      if (isSound) walk.finish(readHead(now, schema), countEntries(now));
      return true;
    },
    done: () => walk.size(),
    result: () => resultOf(walk, origin, points.map((point) => point.result(walk))),
  };
}

/** The whole verification at once. */
export function verifyAudit(db: ReadableRegister, options: VerificationOptions = {}): AuditVerification {
  const verification = beginVerification(db, options);
  while (!verification.step(db));
  return verification.result();
}

function resultOf(walk: AuditWalk, origin: string, points: readonly PointResult[]): AuditVerification {
  const { entries, head, broken, keys, counts } = walk.state();
  const missed = points.filter(({ outcome }) => outcome !== 'contained').map(({ size }) => Math.max(1, size ?? 1));
  const brokenAt = Math.min(broken?.at ?? Number.MAX_SAFE_INTEGER, ...missed);
  return {
    ok: broken === null && missed.length === 0, entries, head, keys, counts, points,
    brokenAt: broken === null && missed.length === 0 ? null : brokenAt, fault: broken?.fault ?? (missed.length === 0 ? null : 'point'),
    checkpoint: checkpointLine({ origin, size: entries, root: walk.root(), signature: null }),
  };
}

interface WatchedPoint { readonly look: (walk: AuditWalk) => void; readonly result: (walk: AuditWalk) => PointResult }
interface PointContext { readonly origin: string; readonly lists: readonly (readonly string[])[] }

function watch(point: BroughtPoint | null, context: PointContext): WatchedPoint {
  if (point === null) return { look: () => undefined, result: () => ({ outcome: 'unreadable', size: null, vouched: null }) };
  if (point.kind === 'words') return watchWords(point.words, context);
  const found = { root: '' };
  const size = point.kind === 'chain' ? point.size : point.checkpoint.size;
  const wanted = point.kind === 'chain' ? point.head : point.checkpoint.root;
  const isOurs = point.kind === 'chain' || point.checkpoint.origin === context.origin;
  return {
    look: (walk) => { if (walk.size() === size) found.root = point.kind === 'chain' ? walk.state().head : walk.root(); },
    result: (walk) => ({
      outcome: !isOurs ? 'other-log' : found.root === wanted ? 'contained' : size > walk.size() ? 'shorter' : 'changed',
      size, vouched: point.kind === 'checkpoint' && isOurs ? isVouched(point.checkpoint, walk) : null,
    }),
  };
}

/** Words are the first 88 bits of a root: of every state there ever was one root is made and looked at. */
function watchWords(words: readonly string[], { lists }: PointContext): WatchedPoint {
  const wanted = lists.flatMap((list) => digitsOf(words, list) ?? []);
  const found: { size: number | null } = { size: null };
  return {
    look: (walk) => {
      const root = walk.root();
      if (wanted.some((digits) => root.startsWith(digits))) found.size = walk.size();
    },
    result: () => ({ outcome: found.size !== null ? 'contained' : wanted.length === 0 ? 'unreadable' : 'unknown', size: found.size, vouched: null }),
  };
}

function digitsOf(words: readonly string[], list: readonly string[]): string | null {
  const places = words.map((word) => list.slice(0, FEWEST_WORDS).indexOf(word));
  return places.includes(-1) ? null : places.map((place) => place.toString(2).padStart(11, '0')).join('').match(/.{4}/gu)?.map((bits) => Number.parseInt(bits, 2).toString(16)).join('') ?? null;
}

function isVouched({ signature, ...state }: Checkpoint, walk: AuditWalk): boolean | null {
  if (signature === null) return null;
  const key = walk.state().keys.find(({ entry }) => entry === signature.keyEntry);
  if (key === undefined) return signature.keyEntry > walk.size() ? null : false;
  return verify(null, Buffer.from(checkpointText(state), 'utf8'), publicKeyObject(key.publicKey), signature.bytes);
}

function readStretch(db: ReadableRegister, after: number, schema: number): readonly StoredEntry[] {
  const signature = schema < SIGNED_SCHEMA ? "''" : 'lower(hex(signature))';
  return db.all(`SELECT sequence, body, lower(hex(hash)) AS hash, lower(hex(mac)) AS mac, ${signature} AS signature FROM audit_events WHERE sequence > $after ORDER BY sequence LIMIT $limit`,
    { after, limit: STRETCH }).map((row) => row as unknown as StoredEntry); // INVARIANT: the columns are the members, in the types the schema states
}

function readHead(db: ReadableRegister, schema: number): StoredHead | null {
  const summits = schema < SIGNED_SCHEMA ? "''" : "coalesce(lower(hex(summits)), '')";
  const row = db.get(`SELECT sequence, lower(hex(hash)) AS hash, lower(hex(mac)) AS mac, ${summits} AS summits FROM audit_head`);
  return row === undefined ? null : { sequence: numberOf(row, 'sequence'), hash: textOf(row, 'hash'), mac: textOf(row, 'mac'), summits: textOf(row, 'summits') };
}

function countEntries(db: ReadableRegister): number {
  const row = db.get('SELECT count(*) AS total FROM audit_events');
  return row === undefined ? 0 : numberOf(row, 'total');
}
