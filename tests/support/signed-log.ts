import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { checkpointNote } from '../../shared/audit/signed-note.ts';
import { sha256 } from '../../electron/store/audit-entry.ts';
import { readLeaves } from '../../electron/store/audit-export.ts';
import { appendAuditEvent, signEntriesAs } from '../../electron/store/audit-log.ts';
import { signedCheckpoint } from '../../electron/store/audit-verification.ts';
import type { StoredEntry, StoredHead } from '../../electron/store/audit-walk.ts';
import { readTransaction, writeTransaction } from '../../electron/store/open-register.ts';
import { savePerson } from '../../electron/store/people-repository.ts';
import type { ReadableRegister, WritableRegister } from '../../electron/store/register-handle.ts';
import { insertSigningKey } from '../../electron/store/signing-key-repository.ts';
import type { ExportedEntry } from '../../build/verify-log.mjs';
import { createRegisterFixture, PERSON, type RegisterFixture } from './register-fixture.ts';

/** Somebody who signs entries. */
export interface TestSigner { readonly personId: string; readonly privateKey: KeyObject; readonly publicKey: string; keyEntry: number }

/** A register in which two people take turns, each with a key of their own. */
export interface SignedLog {
  readonly fixture: RegisterFixture;
  /** the focal point and a colleague */ readonly people: readonly [TestSigner, TestSigner];
  /** Writes an entry as one of them. */
  readonly write: (who: 0 | 1, work: (db: WritableRegister) => void) => void;
  readonly view: (who: 0 | 1, caseId?: string | null) => void;
  readonly read: <Result>(work: (db: ReadableRegister) => Result) => Result;
}

/** The second person. */
export const COLLEAGUE = { ...PERSON, id: '7d2a0f4e-0000-4000-8000-000000000002', name: 'Ігор Колега', role: 'case-worker' } as const;

function newSigner(personId: string): TestSigner {
  const pair = generateKeyPairSync('ed25519');
  return { personId, privateKey: pair.privateKey, publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('hex'), keyEntry: 0 };
}

const signBytes = (signer: TestSigner) => (bytes: Uint8Array): Uint8Array => sign(null, bytes, signer.privateKey);

/** Makes it. `events` entries by turns, in an order that `whose` says. */
export function createSignedLog(events: number, whose: (index: number) => 0 | 1 = (index) => (index % 3 === 0 ? 1 : 0)): SignedLog {
  const fixture = createRegisterFixture();
  writeTransaction(fixture.register, (db) => { savePerson(db, { at: fixture.stamp().at, by: null }, COLLEAGUE); });
  const people = [newSigner(PERSON.id), newSigner(COLLEAGUE.id)] as const;
  const write = (who: 0 | 1, work: (db: WritableRegister) => void): void => {
    writeTransaction(fixture.register, (db) => {
      const signer = people[who];
      signEntriesAs(db, signer.keyEntry === 0 ? null : { personId: signer.personId, keyEntry: signer.keyEntry, sign: signBytes(signer) });
      work(db);
    });
  };
  for (const [who, signer] of people.entries()) {
    write(who === 0 ? 0 : 1, (db) => { signer.keyEntry = introduce(db, fixture, signer); });
  }
  const view = (who: 0 | 1, caseId: string | null = null): void => {
    write(who, (db) => { appendAuditEvent(db, { at: fixture.stamp().at, by: people[who].personId }, { action: 'case.viewed', caseId }); });
  };
  for (let index = 0; index < events; index += 1) view(whose(index));
  return { fixture, people, write, view, read: (work) => readTransaction(fixture.register, work) };
}

/** A new key for somebody, written into the log as the application does. */
function introduce(db: WritableRegister, fixture: RegisterFixture, signer: TestSigner): number {
  return insertSigningKey(db, { at: fixture.stamp().at, by: signer.personId }, {
    personId: signer.personId, sign: signBytes(signer), publicKey: Buffer.from(signer.publicKey, 'hex'), holder: 'person', seal: { slotKey: randomBytes(32), sealed: randomBytes(60) },
  });
}

/** A log taken out of its register, to be tampered with. */
export interface LogCopy { entries: { -readonly [Key in keyof StoredEntry]: StoredEntry[Key] }[]; head: { -readonly [Key in keyof StoredHead]: StoredHead[Key] } | null }

/** Takes the log out. */
export function takeLog({ read }: Pick<SignedLog, 'read'>): LogCopy {
  return read((db) => ({
    entries: db.all("SELECT sequence, body, lower(hex(hash)) AS hash, lower(hex(mac)) AS mac, lower(hex(signature)) AS signature FROM audit_events ORDER BY sequence").map((row) => ({ ...row }) as unknown as LogCopy['entries'][number]),
    head: db.all('SELECT sequence, lower(hex(hash)) AS hash, lower(hex(mac)) AS mac, lower(hex(summits)) AS summits FROM audit_head').map((row) => ({ ...row }) as unknown as NonNullable<LogCopy['head']>)[0] ?? null,
  }));
}

/** The log as the independent verifier takes it. */
export function exported(log: LogCopy): readonly ExportedEntry[] {
  return log.entries.map(({ sequence, body, signature }) => ({ seq: sequence, body, signature: signature === '' ? null : Buffer.from(signature, 'hex').toString('base64') }));
}

/** Log and state as they would be exported by whoever wrote last. */
export function exportNow({ read, people }: SignedLog): { readonly entries: readonly ExportedEntry[]; readonly state: string } {
  return read((db) => {
    const checkpoint = signedCheckpoint(db);
    const signer = people.find(({ keyEntry }) => keyEntry === checkpoint.signature?.keyEntry);
    return { entries: readLeaves(db), state: checkpointNote(checkpoint, Buffer.from(signer?.publicKey ?? '', 'hex'), sha256) };
  });
}
