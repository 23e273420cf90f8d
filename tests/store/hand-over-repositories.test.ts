import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertCase } from '../../electron/store/case-repository.ts';
import { insertDisclosure } from '../../electron/store/disclosure-repository.ts';
import { assignCase, assignPartner, findIncoming, insertIncoming, listIncoming, noteIncoming } from '../../electron/store/incoming-repository.ts';
import { readTransaction, writeTransaction } from '../../electron/store/open-register.ts';
import { insertPartnerKey, listPartnerKeys, notePartnerKey } from '../../electron/store/partner-key-repository.ts';
import { saveRecipient } from '../../electron/store/recipient-repository.ts';
import { insertReferralEvent, listReferralEvents } from '../../electron/store/referral-status-repository.ts';
import { insertAgencyKeys, insertKeySeal, insertSigningKey, listAgencyKeys, loadSealedKey } from '../../electron/store/signing-key-repository.ts';
import { createSealKeys } from '../../electron/hand-over/age-file.ts';
import { openSealedBundle } from '../../electron/hand-over/sealed-bundle.ts';
import { createSigningSecret, signerOver } from '../../electron/hand-over/signing.ts';
import { buildRecipient } from '../support/case-builder.ts';
import { handOverSigner, sealedPacket } from '../support/hand-over-files.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { leavesOneEntry } from '../support/one-audit-entry.ts';
import { createRegisterFixture, PERSON, type RegisterFixture } from '../support/register-fixture.ts';

let fixture: RegisterFixture;
beforeEach(() => { fixture = createRegisterFixture(); });
afterEach(() => { fixture.dispose(); });

const KEY = { recipientId: 'clinic-a', sealKey: 'age1a', signingKey: 'RWa', person: 'Ірина', source: 'file' } as const;
const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A sealed half as far as the store cares. */
const sealTo = (slot: number): { readonly slotKey: Uint8Array; readonly sealed: Uint8Array } => ({ slotKey: Buffer.alloc(32, slot), sealed: Buffer.alloc(60, slot) });
let keyEntry = 0;

/** Tables of keys and of events, each with a row: what must never be changed or deleted. */
async function filled(): Promise<void> {
  const keys = await createSealKeys();
  const seal = await createSealKeys();
  const { manifest, content } = await openSealedBundle(await sealedPacket(seal.recipient, await handOverSigner()), { identity: seal.identity });
  if (manifest.kind !== 'packet' || content === null) throw new Error('no packet');
  const { register, stamp } = fixture;
  const signer = signerOver(createSigningSecret());
  leavesOneEntry(register, 'insertSigningKey', (db) => {
    keyEntry = insertSigningKey(db, stamp(), { personId: PERSON.id, holder: 'person', publicKey: signer.key.key, sign: signer.sign, seal: sealTo(1) });
  });
  leavesOneEntry(register, 'insertKeySeal', (db) => { insertKeySeal(db, stamp(), { keyEntry, seal: sealTo(2) }); });
  leavesOneEntry(register, 'insertAgencyKeys', (db) => { insertAgencyKeys(db, stamp(), keys); });
  writeTransaction(register, (db) => { saveRecipient(db, stamp(), buildRecipient({ id: 'clinic-a', type: 'signatory-provider' })); });
  leavesOneEntry(register, 'insertPartnerKey', (db) => insertPartnerKey(db, stamp(), { ...KEY, id: uuid(1) }));
  leavesOneEntry(register, 'notePartnerKey', (db) => { notePartnerKey(db, stamp(), { id: uuid(1), kind: 'confirmed' }); });
  writeTransaction(register, (db) => {
    insertCase(db, stamp(), { id: inventCaseId(1), caseCode: inventCaseCode(1), record: inventCase(1) });
    insertDisclosure(db, stamp(), { caseId: inventCaseId(1), fields: [], disclosure: {
      id: uuid(9), purpose: 'service-referral', service: 'health', recipientId: 'clinic-a', recipientName: 'Клініка', basis: ['consent'], consentId: null, packetId: 'p1',
      packetDigest: 'sha256:0', policy: { id: 'p', version: '1', digest: `sha256:${'0'.repeat(64)}` }, formats: ['age'],
    } });
  });
  leavesOneEntry(register, 'insertReferralEvent', (db) => { insertReferralEvent(db, stamp(), { disclosureId: uuid(9), kind: 'handed-over', on: '2026-03-02', replyId: uuid(20), source: 'here', way: 'key', note: null }); });
  leavesOneEntry(register, 'insertIncoming', (db) => { insertIncoming(db, stamp(), { id: uuid(5), manifest, packet: content.packet, signingKey: manifest.sender.signingKey, partnerId: null }); });
}

describe('keys and hand-overs in the register', () => {
  it('come back as they were written', async () => {
    await filled();
    const found = readTransaction(fixture.register, (db) => ({
      sealed: [1, 2, 3].map((slot) => loadSealedKey(db, { personId: PERSON.id, holder: 'person', slotKey: sealTo(slot).slotKey })?.sealed[0] ?? null),
      paper: loadSealedKey(db, { personId: PERSON.id, holder: 'paper', slotKey: sealTo(1).slotKey }), agency: listAgencyKeys(db).length,
      partner: listPartnerKeys(db, 'clinic-a').map(({ id, state, confirmedBy }) => [id, state, confirmedBy]),
      events: listReferralEvents(db, uuid(9)).map(({ kind, way, person }) => [kind, way, person]), incoming: listIncoming(db).map(({ id, packet, events }) => [id, packet?.caseCode, events.map(({ kind }) => kind)]),
    }));
    expect(found).toEqual({
      sealed: [1, 2, null], paper: null, agency: 1, partner: [[uuid(1), 'confirmed', PERSON.name]], events: [['handed-over', 'key', PERSON.name]],
      incoming: [[uuid(5), 'OBR-LV-26-0001', ['received']]],
    });
  });

  it('leave one entry of the log each, also when what came is given a partner, a case and an answer', async () => {
    await filled();
    const { register, stamp } = fixture;
    leavesOneEntry(register, 'assignPartner', (db) => { assignPartner(db, stamp(), { id: uuid(5), partnerId: 'clinic-a' }); });
    leavesOneEntry(register, 'assignCase', (db) => { assignCase(db, stamp(), { id: uuid(5), caseId: inventCaseId(1) }); });
    leavesOneEntry(register, 'noteIncoming', (db) => { noteIncoming(db, stamp(), { id: uuid(5), kind: 'accepted', note: null, noticeId: null, code: null, on: null }); });
  });

  it('can be neither changed nor deleted', async () => {
    await filled();
    const tables = ['person_keys', 'person_key_seals', 'agency_keys', 'partner_keys', 'partner_key_events', 'referral_events', 'incoming_events'];
    const tries = tables.flatMap((table) => [`UPDATE ${table} SET rowid = rowid`, `DELETE FROM ${table}`])
      .map((sql) => sql.replace('SET rowid = rowid', sql.includes('partner_key_events') ? "SET kind = 'retired'" : sql.includes('seals') ? 'SET key_number = key_number' : sql.includes('events') ? "SET kind = 'done'" : 'SET number = number'));
    const outcomes = [...tries, "UPDATE incoming SET manifest = '{}'", "UPDATE incoming SET packet = '{}'"].map((sql) => {
      try {
        writeTransaction(fixture.register, (db) => db.run(sql));
        return `${sql}: done`;
      } catch {
        return 'refused';
      }
    });
    expect(outcomes).toEqual(Array.from({ length: 16 }, () => 'refused'));
  });

  it('take a reply and a notice once, and keep no content of what was declined', async () => {
    await filled();
    const again = { disclosureId: uuid(9), kind: 'done', on: '2026-03-02', replyId: uuid(20), source: 'file', way: null, note: null } as const;
    expect(() => { writeTransaction(fixture.register, (db) => { insertReferralEvent(db, fixture.stamp(), again); }); }).toThrow('reply/already-taken');
    const notice = { id: uuid(5), kind: 'notice', note: null, noticeId: uuid(30), code: 'revocation', on: '2026-03-02' } as const;
    writeTransaction(fixture.register, (db) => { noteIncoming(db, fixture.stamp(), notice); });
    expect(() => { writeTransaction(fixture.register, (db) => { noteIncoming(db, fixture.stamp(), notice); }); }).toThrow('reply/already-taken');
    writeTransaction(fixture.register, (db) => { noteIncoming(db, fixture.stamp(), { ...notice, kind: 'declined', noticeId: null, code: null }); });
    const [left] = readTransaction(fixture.register, (db) => listIncoming(db));
    expect([left?.packet, left?.events.map(({ kind }) => kind)]).toEqual([null, ['received', 'notice', 'declined']]);
    expect(readTransaction(fixture.register, (db) => findIncoming(db, left?.manifest.packetId ?? '', 'RWnobody'))).toBe(null);
  });
});
