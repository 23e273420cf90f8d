import { createSecretKey, verify, type KeyObject } from 'node:crypto';
import { rootOfSummits, withLeaf } from '../../shared/audit/merkle.ts';
import { entrySeal, FIRST_PREVIOUS, headSeal, joinSummits, leafHashHex, leafText, sha256 } from './audit-entry.ts';
import { publicKeyObject } from './ed25519-key.ts';

/** An entry as it is stored; bytes in hexadecimal, an absent signature empty. Hex texts cost a third of what as many small buffers do. */
export interface StoredEntry { readonly sequence: number; readonly body: string; readonly hash: string; readonly mac: string; readonly signature: string }
/** The head as it is stored. */
export interface StoredHead { readonly sequence: number; readonly hash: string; readonly mac: string; readonly summits: string }

/** What is wrong with an entry: its place in the chain, the seal of the register's key, who signed it, or the head at its end. */
export type AuditFault = 'chain' | 'seal' | 'signature' | 'own-key' | 'head';

/** A key the log introduced. */
export interface LogKey {
  readonly entry: number;
  readonly at: string;
  readonly person: string | null;
  readonly holder: 'person' | 'paper';
  /** 64 hexadecimal digits */
  readonly publicKey: string;
}

/** What a walk must know beside the entries. */
export interface WalkContext {
  readonly auditKey: Uint8Array;
  /** Signatures of entries up to this number are not checked; everything else about them is. */
  readonly signaturesAfter: number;
  /** A state that whoever is in found whole before: entries up to it need only still have its root, which says all the rest. */
  readonly known: { readonly size: number; readonly root: string } | null;
  /** The key of whoever is signed in: the log must say the same of it. */
  readonly own: { readonly keyEntry: number; readonly publicKey: string } | null;
}

/** A walk along the log, entry by entry. */
export interface AuditWalk {
  /** Takes the next entry; false when it is wrong, and from then on. */
  readonly take: (entry: StoredEntry) => boolean;
  /** After the last entry: whether head and number of rows agree. */
  readonly finish: (head: StoredHead | null, rows: number) => void;
  readonly size: () => number;
  /** Root of the tree over what was taken, 64 hexadecimal digits. */
  readonly root: () => string;
  readonly state: () => WalkState;
}

/** How far a walk has come and what it found. */
export interface WalkState {
  readonly entries: number;
  /** hash of the newest sound entry, in hexadecimal */
  readonly head: string;
  readonly broken: { readonly at: number; readonly fault: AuditFault } | null;
  readonly keys: readonly LogKey[];
  /** `signed` by a person's key; `unsigned` while nobody was signed in; `before` there were signatures. */
  readonly counts: { readonly signed: number; readonly unsigned: number; readonly before: number };
}

interface Walking {
  entries: number;
  head: string;
  broken: WalkState['broken'];
  summits: readonly Uint8Array[];
  isSecondVersion: boolean;
  readonly keys: Map<number, LogKey & { readonly key: KeyObject }>;
  /** the entry of the key in force, by person and holder */
  readonly inForce: Map<string, number>;
  readonly counts: { signed: number; unsigned: number; before: number };
}

type Members = Readonly<Record<string, unknown>>;

/** Begins a walk. */
export function beginWalk(context: WalkContext): AuditWalk {
  const walking: Walking = {
    entries: 0, head: FIRST_PREVIOUS, broken: null, summits: [], isSecondVersion: false, keys: new Map(), inForce: new Map(), counts: { signed: 0, unsigned: 0, before: 0 },
  };
  const sealKey = createSecretKey(context.auditKey); // five times quicker than the bytes, for a hundred thousand seals
  return {
    take: (entry) => {
      if (walking.broken !== null) return false;
      const isKnown = context.known !== null && walking.entries < context.known.size;
      const fault = isKnown ? knownFault(entry, walking) : faultOf(entry, walking, { ...context, sealKey });
      if (fault !== null) {
        walking.broken = { at: walking.entries + 1, fault };
        return false;
      }
      walking.summits = withLeaf({ size: walking.entries, summits: walking.summits }, Buffer.from(entry.hash, 'hex'), sha256);
      walking.entries += 1;
      walking.head = entry.hash;
      if (walking.entries === context.known?.size && rootOfWalk(walking) !== context.known.root) walking.broken = { at: walking.entries, fault: 'chain' };
      return walking.broken === null;
    },
    finish: (head, rows) => {
      // a known state must have been reached, or its root was never compared
      const isReached = context.known === null || walking.entries >= context.known.size;
      if (walking.broken === null && (!isReached || !headAgrees(walking, context.auditKey, { head, rows }))) walking.broken = { at: walking.entries + 1, fault: 'head' };
    },
    size: () => walking.entries,
    root: () => rootOfWalk(walking),
    state: () => ({ entries: walking.entries, head: walking.head, broken: walking.broken, keys: [...walking.keys.values()].map(({ key: _key, ...shown }) => shown), counts: { ...walking.counts } }),
  };
}

const rootOfWalk = ({ summits }: Walking): string => Buffer.from(rootOfSummits(summits, sha256)).toString('hex');
const leafOf = ({ body, signature }: StoredEntry, isSecond: boolean): string => (isSecond ? leafText(body, signature === '' ? '' : Buffer.from(signature, 'hex').toString('base64')) : body);
/** Every entry of the second version says so in the same letters, for its text is canonical and codes hold no quotation mark. */
const SECOND = '"v":2}';
const INTRODUCTION = '"action":"signing-key.made"';

/** An entry of a state that was found whole before: its leaf is what it was if the root is. Keys are read again, for later entries name them. */
function knownFault(entry: StoredEntry, walking: Walking): AuditFault | null {
  const isSecond = entry.body.endsWith(SECOND);
  if (entry.sequence !== walking.entries + 1 || entry.hash !== leafHashHex(leafOf(entry, isSecond))) return 'chain';
  walking.isSecondVersion = isSecond;
  if (entry.body.includes(INTRODUCTION)) introduces({ entry, members: membersOf(entry.body) }, walking);
  return null;
}

/**
 * The stored seal stands in the open beside the entry and the register is open, so comparing it takes no secret out of
 * anywhere.
 */
function faultOf(entry: StoredEntry, walking: Walking, context: WalkContext & { readonly sealKey: KeyObject }): AuditFault | null {
  const members = membersOf(entry.body);
  const expected = walking.entries + 1;
  const isSecond = members['v'] === 2;
  if (entry.sequence !== expected || members['seq'] !== expected || members['prev'] !== walking.head) return 'chain';
  if (!isSecond && (members['v'] !== 1 || walking.isSecondVersion || entry.signature !== '')) return 'chain';
  if (entry.hash !== leafHashHex(leafOf(entry, isSecond))) return 'chain';
  if (entry.mac !== entrySeal(context.sealKey, entry.hash)) return 'seal';
  walking.isSecondVersion = isSecond;
  return isSecond ? signatureFault({ entry, members }, walking, context) : count(walking, 'before');
}

function count(walking: Walking, kind: keyof Walking['counts']): null {
  walking.counts[kind] += 1;
  return null;
}

interface Read { readonly entry: StoredEntry; readonly members: Members }

/**
 * SECURITY: once any key has been introduced, whatever a person did is signed with that person's newest key. Without that
 * rule somebody with the register's key could take signatures away, or put their own under a colleague's act.
 */
function signatureFault(read: Read, walking: Walking, context: WalkContext): AuditFault | null {
  const { entry, members } = read;
  const person = typeof members['person'] === 'string' ? members['person'] : null;
  if (members['key'] === null) {
    if (entry.signature !== '') return 'signature';
    if (walking.keys.size === 0) return count(walking, 'before');
    return person === null ? count(walking, 'unsigned') : 'signature';
  }
  if (members['key'] === entry.sequence && !introduces(read, walking)) return 'signature';
  const key = typeof members['key'] === 'number' ? walking.keys.get(members['key']) : undefined;
  if (key?.person !== person || walking.inForce.get(ownerOf(key)) !== key.entry) return 'signature';
  if (context.own?.keyEntry === key.entry && context.own.publicKey !== key.publicKey) return 'own-key';
  // SECURITY: the word that a log was found whole is believed for its signature alone, so that one is never left out
  const isLeftOut = entry.sequence <= context.signaturesAfter && members['action'] !== 'audit.verified';
  return isLeftOut || isSignedWith(entry, key.key) ? count(walking, 'signed') : 'signature';
}

function isSignedWith({ body, signature }: StoredEntry, key: KeyObject): boolean {
  return signature.length === 128 && verify(null, Buffer.from(body, 'utf8'), key, Buffer.from(signature, 'hex'));
}

const ownerOf = ({ person, holder }: Pick<LogKey, 'person' | 'holder'>): string => `${holder} ${person ?? ''}`;

function introduces({ entry, members }: Read, walking: Walking): boolean {
  const { action, reason, person, fields, at } = members;
  if (action !== 'signing-key.made' || typeof reason !== 'string' || !/^[0-9a-f]{64}$/u.test(reason) || typeof person !== 'string') return false;
  const holder = JSON.stringify(fields) === '["paper"]' ? 'paper' : 'person';
  const made = { entry: entry.sequence, at: typeof at === 'string' ? at : '', person, holder, publicKey: reason, key: publicKeyObject(reason) } as const;
  walking.keys.set(entry.sequence, made);
  walking.inForce.set(ownerOf(made), entry.sequence);
  return true;
}

/** An entry's members; none when its text is not the canonical one (entries are flat, so sorted keys and no spaces say it all). */
function membersOf(body: string): Members {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null || JSON.stringify(parsed) !== body) return {};
    const keys = Object.keys(parsed);
    const sorted = keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key);
    return sorted ? parsed as Members : {};
  } catch {
    return {};
  }
}

function headAgrees(walking: Walking, auditKey: Uint8Array, { head, rows }: { readonly head: StoredHead | null; readonly rows: number }): boolean {
  if (rows !== walking.entries) return false;
  if (head === null) return walking.entries === 0;
  // a head from before there was a tree has no summits; the first entry of version 2 gives it some
  const summits = head.summits === '' ? null : Buffer.from(head.summits, 'hex');
  const expected = walking.isSecondVersion ? joinSummits(walking.summits).toString('hex') : '';
  return head.sequence === walking.entries && head.hash === walking.head && head.summits === expected
    && head.mac === headSeal(auditKey, { sequence: head.sequence, digest: Buffer.from(head.hash, 'hex'), summits }).toString('hex');
}
