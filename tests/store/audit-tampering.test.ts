import { generateKeyPairSync, randomInt, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withLeaf } from '../../shared/audit/merkle.ts';
import { entrySeal, headSeal, joinSummits, leafHashHex, leafText, originOf, sha256 } from '../../electron/store/audit-entry.ts';
import { currentCheckpoint, verifyAudit } from '../../electron/store/audit-verification.ts';
import { beginWalk } from '../../electron/store/audit-walk.ts';
import { closeRegister, copyRegister, readTransaction } from '../../electron/store/open-register.ts';
import { readCheckpointLine } from '../../shared/audit/checkpoint.ts';
import { readEntries, verifyExport } from '../../build/verify-log.mjs';
import { reportHeld, trials } from '../support/held.ts';
import { createSignedLog, exported, exportNow, takeLog, type LogCopy, type SignedLog, type TestSigner } from '../support/signed-log.ts';

const EVENTS = trials('OBERIH_AUDIT_EVENTS', 90);
type Entry = LogCopy['entries'][number];

let log: SignedLog;
let honest: LogCopy;
let anchor: string;
beforeAll(() => {
  log = createSignedLog(EVENTS);
  honest = takeLog(log);
  anchor = log.read((db) => currentCheckpoint(db));
});
afterAll(() => { log.fixture.dispose(); });

const clone = (): LogCopy => ({ entries: honest.entries.map((entry) => ({ ...entry })), head: honest.head === null ? null : { ...honest.head } });

/** The application's walk over a log in memory: by whoever holds the second person's key, with an earlier point or without. */
function isFoundBy(copy: LogCopy, known: { readonly own: TestSigner | null; readonly anchor: string | null }): boolean {
  const walk = beginWalk({ auditKey: log.fixture.keys.audit, signaturesAfter: 0, known: null, own: known.own === null ? null : { keyEntry: known.own.keyEntry, publicKey: known.own.publicKey } });
  const point = known.anchor === null ? null : readCheckpointLine(known.anchor);
  let contained = point === null;
  for (const entry of copy.entries) {
    if (!walk.take(entry)) return true;
    contained ||= walk.size() === point?.size && walk.root() === point.root;
  }
  walk.finish(copy.head, copy.entries.length);
  return walk.state().broken !== null || !contained;
}

const at = (copy: LogCopy): number => randomInt(5, copy.entries.length - 2);
function entryAt(copy: LogCopy, index: number): Entry {
  const entry = copy.entries[index];
  if (entry === undefined) throw new Error('no entry');
  return entry;
}
const flip = (digits: string, place: number): string => digits.slice(0, place) + (digits[place] === '0' ? '1' : '0') + digits.slice(place + 1);
const leafOf = (entry: Entry): string => leafText(entry.body, entry.signature === '' ? '' : Buffer.from(entry.signature, 'hex').toString('base64'));

/** How far somebody can go: with nothing but the file's rows, with the register's key, with a colleague's own signing key too. */
interface Powers { readonly registerKey: boolean; /** signs an entry anew; null leaves the signature as it is */ readonly resign: ((entry: Entry) => void) | null }

/** Mends numbers, hashes and, with the key, seals, head and tree from an entry on. */
function mendFrom(copy: LogCopy, index: number, powers: Powers): void {
  let previous = index === 0 ? '0'.repeat(64) : entryAt(copy, index - 1).hash;
  for (const [place, entry] of copy.entries.entries()) {
    if (place < index) continue;
    entry.sequence = place + 1;
    entry.body = entry.body.replace(/"prev":"[0-9a-f]{64}"/u, `"prev":"${previous}"`).replace(/"seq":\d+/u, `"seq":${String(place + 1)}`);
    powers.resign?.(entry);
    entry.hash = leafHashHex(leafOf(entry));
    if (powers.registerKey) entry.mac = entrySeal(log.fixture.keys.audit, entry.hash);
    previous = entry.hash;
  }
  mendHead(copy, powers);
}

function mendHead(copy: LogCopy, { registerKey }: Powers): void {
  const last = copy.entries.at(-1);
  if (last === undefined || copy.head === null) return;
  let summits: readonly Uint8Array[] = [];
  for (const [size, entry] of copy.entries.entries()) summits = withLeaf({ size, summits }, Buffer.from(entry.hash, 'hex'), sha256);
  const joined = joinSummits(summits);
  const mac = registerKey ? headSeal(log.fixture.keys.audit, { sequence: copy.entries.length, digest: Buffer.from(last.hash, 'hex'), summits: joined }).toString('hex') : copy.head.mac;
  copy.head = { sequence: copy.entries.length, hash: last.hash, summits: joined.toString('hex'), mac };
}

const WITHOUT_KEY: Powers = { registerKey: false, resign: null };
const WITH_KEY: Powers = { registerKey: true, resign: null };
const signAs = (signer: TestSigner, entry: Entry): void => { entry.signature = sign(null, Buffer.from(entry.body), signer.privateKey).toString('hex'); };
/** The first person signs whatever they can make theirs: their own entries, and those of the colleague with their own key. */
const asFirst = (entry: Entry): void => { entry.body = entry.body.replace(/"key":\d+/u, `"key":${String(log.people[0].keyEntry)}`); signAs(log.people[0], entry); };
/** The same, but only where it does not show at once: entries that were the first person's anyway. */
const ownAgain = (entry: Entry): void => { if (entry.body.includes(`"person":"${log.people[0].personId}"`)) signAs(log.people[0], entry); };

const edit = (entry: Entry): void => { entry.body = entry.body.replace('case.viewed', 'case.closed'); };
const EDITS: Readonly<Record<string, (copy: LogCopy) => void>> = {
  edit: (copy) => { edit(entryAt(copy, at(copy))); },
  'a byte of a hash': (copy) => { const entry = entryAt(copy, at(copy)); entry.hash = flip(entry.hash, randomInt(64)); },
  'a byte of a seal': (copy) => { const entry = entryAt(copy, at(copy)); entry.mac = flip(entry.mac, randomInt(64)); },
  'a byte of a signature': (copy) => { const entry = entryAt(copy, at(copy)); entry.signature = flip(entry.signature, randomInt(128)); },
  'no signature': (copy) => { entryAt(copy, at(copy)).signature = ''; },
  delete: (copy) => { copy.entries.splice(at(copy), 1); },
  insert: (copy) => { const index = at(copy); copy.entries.splice(index, 0, { ...entryAt(copy, index) }); },
  'insert before the first': (copy) => { copy.entries.unshift({ ...entryAt(copy, 0), sequence: 0 }); },
  swap: (copy) => { const index = at(copy); const [left, right] = [entryAt(copy, index), entryAt(copy, index + 1)]; [left.body, right.body] = [right.body, left.body]; },
  'swap signatures': (copy) => { const index = at(copy); const [left, right] = [entryAt(copy, index), entryAt(copy, index + 1)]; [left.signature, right.signature] = [right.signature, left.signature]; },
  'cut the end': (copy) => { copy.entries.splice(at(copy)); },
  'no head': (copy) => { copy.head = null; },
  'a byte of the tree': (copy) => { if (copy.head !== null) copy.head.summits = flip(copy.head.summits, randomInt(copy.head.summits.length)); },
  'other spacing': (copy) => { const entry = entryAt(copy, at(copy)); entry.body = entry.body.replace('{', '{ '); },
  'edit and hash again': (copy) => { const index = at(copy); edit(entryAt(copy, index)); mendFrom(copy, index, WITHOUT_KEY); },
  'delete and hash again': (copy) => { const index = at(copy); copy.entries.splice(index, 1); mendFrom(copy, index, WITHOUT_KEY); },
  'with the register’s key: edit': (copy) => { const index = at(copy); edit(entryAt(copy, index)); mendFrom(copy, index, WITH_KEY); },
  'with the register’s key: delete': (copy) => { const index = at(copy); copy.entries.splice(index, 1); mendFrom(copy, index, WITH_KEY); },
  'with the register’s key: insert': (copy) => { const index = at(copy); copy.entries.splice(index, 0, { ...entryAt(copy, index) }); mendFrom(copy, index, WITH_KEY); },
  'with the register’s key: swap': (copy) => { const index = at(copy); const [left, right] = [entryAt(copy, index), entryAt(copy, index + 1)]; [left.body, right.body] = [right.body, left.body]; mendFrom(copy, index, WITH_KEY); },
  'with the register’s key: every signature taken away': (copy) => {
    const index = at(copy);
    mendFrom(copy, index, { registerKey: true, resign: (entry) => { entry.signature = ''; entry.body = entry.body.replace(/"key":\d+/u, '"key":null'); } });
  },
  'with the register’s key: back to the first version': (copy) => {
    const index = at(copy);
    mendFrom(copy, index, { registerKey: true, resign: (entry) => { entry.signature = ''; entry.body = entry.body.replace('"v":2', '"v":1').replace(/"key":\d+,/u, ''); } });
  },
  'with the keys of the register and of one person: the colleague’s act as their own': (copy) => { const index = at(copy); edit(entryAt(copy, index)); mendFrom(copy, index, { registerKey: true, resign: asFirst }); },
  'with the keys of the register and of one person: own acts edited, the colleague’s kept': (copy) => {
    const own = copy.entries.findIndex((entry, index) => index > 4 && entry.body.includes(`"person":"${log.people[0].personId}"`));
    edit(entryAt(copy, own));
    mendFrom(copy, own, { registerKey: true, resign: ownAgain });
  },
  'with the keys of the register and of one person: a made-up key for the colleague': (copy) => { mendFrom(copy, log.people[1].keyEntry - 1, { registerKey: true, resign: asImpostor }); },
};

const made = generateKeyPairSync('ed25519');
const impostorKey = made.publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('hex');
/** Everything signed anew: the first person's entries with their key, the colleague's with one that was made up. */
function asImpostor(entry: Entry): void {
  if (entry.body.includes(`"person":"${log.people[0].personId}"`)) {
    signAs(log.people[0], entry);
    return;
  }
  if (entry.body.includes('signing-key.made')) entry.body = entry.body.replace(/"reason":"[0-9a-f]{64}"/u, `"reason":"${impostorKey}"`);
  entry.signature = sign(null, Buffer.from(entry.body), made.privateKey).toString('hex');
}

/** What only a copy of an earlier state outside the register can show. */
const HIDDEN: Readonly<Record<string, (copy: LogCopy) => void>> = {
  'the end cut off, head and tree mended with the register’s key': (copy) => { copy.entries.splice(at(copy)); mendHead(copy, WITH_KEY); },
  'the end written anew as one’s own acts': (copy) => {
    const index = at(copy);
    mendFrom(copy, index, { registerKey: true, resign: (entry) => { entry.body = entry.body.replace(/"person":"[^"]+"/u, `"person":"${log.people[0].personId}"`); asFirst(entry); } });
  },
  'every signature and key gone, the log as before there were any': (copy) => {
    copy.entries = copy.entries.filter((entry) => !entry.body.includes('signing-key.made'));
    mendFrom(copy, 0, { registerKey: true, resign: (entry) => { entry.signature = ''; entry.body = entry.body.replace(/"key":\d+/u, '"key":null'); } });
  },
};

describe('tampering with the log of actions', () => {
  it('is found without any help, also when it was done with the register’s key', () => {
    const tried = trials('OBERIH_TAMPERINGS', 240);
    const names = Object.keys(EDITS);
    const missed: string[] = [];
    for (let index = 0; index < tried; index += 1) {
      const name = names[index % names.length] ?? '';
      const copy = clone();
      EDITS[name]?.(copy);
      if (!isFoundBy(copy, { own: log.people[1], anchor: null })) missed.push(name);
    }
    expect(missed).toEqual([]);
    expect(isFoundBy(clone(), { own: log.people[1], anchor: null })).toBe(false); // control: an untouched log passes
    expect(isFoundBy(clone(), { own: log.people[0], anchor })).toBe(false);
    expect(reportHeld('audit tamperings found', tried, missed.length)).toBe(true);
  });

  it('that only an earlier state outside can show is found with one, and passes without', () => {
    const tried = trials('OBERIH_HIDDEN_TAMPERINGS', 60);
    const names = Object.keys(HIDDEN);
    let failed = 0;
    for (let index = 0; index < tried; index += 1) {
      const copy = clone();
      HIDDEN[names[index % names.length] ?? '']?.(copy);
      const [without, withOne] = [isFoundBy(copy, { own: null, anchor: null }), isFoundBy(copy, { own: null, anchor })];
      if (without || !withOne) failed += 1;
    }
    expect(reportHeld('tamperings that only an anchor shows', tried, failed)).toBe(true);
  });
});

describe('the word that a log was found whole', () => {
  /** The health check's way: what was found whole by the second person, then the rest. */
  const isFoundQuickly = (copy: LogCopy, known: { readonly size: number; readonly root: string }): boolean => {
    const walk = beginWalk({ auditKey: log.fixture.keys.audit, signaturesAfter: copy.entries.length, known, own: { keyEntry: log.people[1].keyEntry, publicKey: log.people[1].publicKey } });
    for (const entry of copy.entries) if (!walk.take(entry)) return true;
    walk.finish(copy.head, copy.entries.length);
    return walk.state().broken !== null;
  };
  const half = 60;
  const known = (): { readonly size: number; readonly root: string } => {
    const walk = beginWalk({ auditKey: log.fixture.keys.audit, signaturesAfter: 0, known: null, own: null });
    for (const entry of honest.entries.slice(0, half)) walk.take(entry);
    return { size: half, root: walk.root() };
  };

  it('saves reading signatures and hides no change before it', () => {
    expect(isFoundQuickly(clone(), known())).toBe(false);
    const missed = Object.entries(EDITS).filter(([name]) => name.startsWith('with the')).filter(([, tamper]) => {
      const copy = clone();
      tamper(copy);
      return honest.entries.slice(0, half).some((entry, index) => entry.hash !== copy.entries[index]?.hash) && !isFoundQuickly(copy, known());
    });
    expect(missed).toEqual([]);
  });

  it('is refused when a colleague wrote it, or when it speaks of more than there is', () => {
    const copy = clone();
    const entry = entryAt(copy, copy.entries.findIndex((one, index) => index > half && one.body.includes(`"person":"${log.people[1].personId}"`)));
    entry.body = entry.body.replace('case.viewed', 'audit.verified');
    mendFrom(copy, entry.sequence - 1, WITH_KEY);
    expect(isFoundQuickly(copy, known())).toBe(true);
    expect(isFoundQuickly(clone(), { size: 10_000, root: 'ab'.repeat(32) })).toBe(true);
  });
});

describe('the independent verifier', () => {
  it('agrees with the application on random logs, whole and tampered with', () => {
    const tried = trials('OBERIH_VERIFIED_LOGS', 40);
    let failed = 0;
    for (let index = 0; index < tried; index += 1) {
      const one = createSignedLog(randomInt(1, 14), () => (randomInt(2) === 0 ? 0 : 1));
      const earlier = exportNow(one).state;
      for (let more = randomInt(0, 5); more > 0; more -= 1) one.view(randomInt(2) === 0 ? 0 : 1);
      const { entries, state } = exportNow(one);
      const ours = one.read((db) => verifyAudit(db, { points: [earlier] }));
      const theirs = verifyExport({ entries, state, earlier: [earlier] });
      if (!ours.ok || !theirs.ok || theirs.entries !== ours.entries || readCheckpointLine(ours.checkpoint)?.root !== theirs.root) failed += 1;
      const place = randomInt(entries.length);
      const changed = entries.map((entry, at_) => (at_ === place ? { ...entry, body: entry.body.replace(/"monotonic":\d+/u, '"monotonic":1') } : entry));
      if (verifyExport({ entries: changed, state, earlier: [earlier] }).ok) failed += 1;
      one.fixture.dispose();
    }
    expect(reportHeld('logs both verifiers agree on', tried, failed)).toBe(true);
  });

  it('finds what can be seen without the register’s key', () => {
    const visible = Object.entries(EDITS).filter(([name]) => !/seal|hash$|head|tree|cut|made-up/u.test(name));
    const missed = visible.filter(([, tamper]) => {
      const copy = clone();
      tamper(copy);
      return readEntries(exported(copy)).brokenAt === null;
    }).map(([name]) => name);
    expect(missed).toEqual([]);
    expect(readEntries(exported(clone())).brokenAt).toBeNull();
  });
});

describe('a register put back whole to an earlier state', () => {
  it('is found with a later anchor, and not without', () => {
    const tried = trials('OBERIH_ROLLBACKS', 50);
    const one = createSignedLog(3);
    const { register, path, keys } = one.fixture;
    const copies = Array.from({ length: tried }, (_, index) => {
      const copy = `${path}.state-${String(index)}`;
      copyRegister(register, copy);
      one.view(index % 2 === 0 ? 0 : 1);
      return copy;
    });
    const later = one.read((db) => currentCheckpoint(db));
    let failed = 0;
    for (const copy of copies) {
      const back = one.fixture.open({ path: copy });
      const [alone, anchored] = readTransaction(back, (db) => [verifyAudit(db), verifyAudit(db, { points: [later] })] as const);
      if (!alone.ok || anchored.ok || anchored.points[0]?.outcome !== 'shorter') failed += 1;
      closeRegister(back);
    }
    expect(originOf(keys.audit)).toBe(readCheckpointLine(later)?.origin);
    one.fixture.dispose();
    expect(reportHeld('whole files put back, found with an anchor', tried, failed)).toBe(true);
  });
});
