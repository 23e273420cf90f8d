import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { consentRecordSchema, recipientSchema, restrictionSchema, type ConsentRecord } from '../../shared/domain/consent-record.ts';
import { disclosureRecordSchema } from '../../shared/domain/disclosure-record.ts';
import { appendAuditEvent } from '../../electron/store/audit-log.ts';
import { insertCase, nextCaseCode, updateCase } from '../../electron/store/case-repository.ts';
import { appendConsentEvent, insertConsent, insertImportedConsent, listConsents, listConsentsOfCases, markConsentUsed } from '../../electron/store/consent-repository.ts';
import { appendNoticeEvent, insertNotice } from '../../electron/store/notice-repository.ts';
import { insertDisclosure, listDisclosures, loadDisclosure, markDisclosureWritten } from '../../electron/store/disclosure-repository.ts';
import { discardDraft, saveDraft } from '../../electron/store/draft-repository.ts';
import { readTransaction, writeTransaction } from '../../electron/store/open-register.ts';
import { listPeople, loadPerson, loadPersonOfSlot, savePerson } from '../../electron/store/people-repository.ts';
import { keepPack, putPackInForce } from '../../electron/store/policy-pack-repository.ts';
import { listRecipients, loadRecipient, saveRecipient } from '../../electron/store/recipient-repository.ts';
import { endRestriction, insertRestriction, listRestrictions } from '../../electron/store/restriction-repository.ts';
import { listScreenedTexts, saveScreenedText } from '../../electron/store/screened-text-repository.ts';
import { loadSetting, rememberBackup, rememberDrill, rememberDrillPostponed, rememberKeyGeneration, rememberShares, saveSetting } from '../../electron/store/settings-repository.ts';
import type { ReadableRegister, WritableRegister } from '../../electron/store/register-handle.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { createRegisterFixture, PERSON, type RegisterFixture } from '../support/register-fixture.ts';

const CANARY = 'КАНАРКА-4711';
const PACK_DIGEST = `sha256:${'c'.repeat(64)}`;
const CASE = inventCaseId(0);
const id = (number: number): string => `20000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const CONSENT: ConsentRecord = consentRecordSchema.parse({
  id: id(1), state: 'given', givenOn: '2026-03-01', validUntil: null, oneOff: true, usedOn: null,
  representative: { expressed: 'given', personRelation: 'mother', method: 'written', waiver: null },
  child: { expressed: 'given', method: 'oral', waiver: null },
  scope: { purposes: ['service-referral'], recipients: [{ id: 'clinic-a' }], services: ['health', 'psychosocial'], categories: { deny: ['SEXUAL'] } },
  withdrawals: [], language: 'uk', interpreter: null, witness: CANARY, noticeVersion: '1', explained: [], reviewDue: null, paperReference: null,
});
const RESTRICTION = restrictionSchema.parse({ id: id(2), by: 'child', personRelation: null, recipient: 'any', what: { field: 'contact' }, reason: 'fear', note: CANARY, until: null });
const RECIPIENT = recipientSchema.parse({
  id: 'clinic-a', type: 'signatory-provider', name: `Клініка ${CANARY}`, signatory: true, undertaking: true, assessedSafe: true, contactPerson: CANARY, phone: null, email: null, address: null,
  services: ['health'], publicKey: null, active: true,
});
const DISCLOSURE = disclosureRecordSchema.parse({
  id: id(3), purpose: 'service-referral', service: 'health', recipientId: 'clinic-a', recipientName: RECIPIENT.name, basis: ['consent'], consentId: id(1),
  packetId: 'packet-1', packetDigest: 'a'.repeat(64), policy: { id: 'default', version: '1', digest: 'b'.repeat(64) }, formats: ['pdf'],
});
const FIELDS = [
  { path: 'child.surname', action: 'share', operator: null, reason: 'OK_CONSENT', rule: 'matrix' },
  { path: 'child.dob', action: 'generalise', operator: 'age-band', reason: 'GEN_NEED', rule: 'matrix' },
  { path: 'incident.narrative', action: 'withhold', operator: null, reason: 'WH_NOT_NEEDED', rule: 'matrix' },
] as const;

let fixture: RegisterFixture;
beforeEach(() => {
  fixture = createRegisterFixture();
  write((db) => { insertCase(db, fixture.stamp(), { id: CASE, caseCode: inventCaseCode(0), record: { ...inventCase(0), incident: { narrative: CANARY } } }); });
});
afterEach(() => { fixture.dispose(); });
const write = <Result>(work: (db: WritableRegister) => Result): Result => writeTransaction(fixture.register, work);
const read = <Result>(work: (db: ReadableRegister) => Result): Result => readTransaction(fixture.register, work);

describe('consents', () => {
  beforeEach(() => { write((db) => { insertConsent(db, fixture.stamp(), { caseId: CASE, consent: CONSENT }); }); });
  const only = (): ConsentRecord | undefined => read((db) => listConsents(db, CASE)[0]?.consent);

  it('come back as recorded, with who recorded them, alone and for a list', () => {
    expect(read((db) => listConsents(db, CASE))).toMatchObject([{ consent: CONSENT, recordedBy: PERSON.name }]);
    expect(read((db) => [...listConsentsOfCases(db, [CASE, inventCaseId(7)])].map(([key, list]) => [key, list.length]))).toEqual([[CASE, 1]]);
  });

  it('are spent on the first day of use and stay so', () => {
    write((db) => { markConsentUsed(db, fixture.stamp(), { consentId: id(1), day: '2026-03-05' }); });
    write((db) => { markConsentUsed(db, fixture.stamp(), { consentId: id(1), day: '2026-03-09' }); });
    expect(only()?.usedOn).toBe('2026-03-05');
  });

  it('keep every withdrawal and end with a whole one', () => {
    const withdraw = (on: string, services: ['health'] | 'all'): void => { write((db) => {
      appendConsentEvent(db, fixture.stamp(), { consentId: id(1), today: '2026-04-02', event: { kind: 'withdrawn', on, id: id(8), services, recipients: 'all', reason: CANARY } });
    }); };
    withdraw('2026-04-01', ['health']);
    expect(only()).toMatchObject({ state: 'given', withdrawals: [{ on: '2026-04-01', services: ['health'] }] });
    withdraw('2026-04-02', 'all');
    expect(only()?.state).toBe('withdrawn');
    expect(consentRecordSchema.safeParse(only()).success).toBe(true);
    expect(read((db) => listConsents(db, CASE)[0]?.events.map(({ event }) => event.kind))).toEqual(['recorded', 'withdrawn', 'withdrawn']);
  });

  it('answer a code when there is none', () => {
    expect(() => { write((db) => { markConsentUsed(db, fixture.stamp(), { consentId: id(9), day: '2026-03-05' }); }); }).toThrow('consent/not-found');
    expect(() => { write((db) => { insertConsent(db, fixture.stamp(), { caseId: inventCaseId(9), consent: CONSENT }); }); }).toThrow('case/not-found');
  });
});

describe('restrictions', () => {
  it('hold until they are ended, once', () => {
    write((db) => { insertRestriction(db, fixture.stamp(), { caseId: CASE, restriction: RESTRICTION }); });
    expect(read((db) => listRestrictions(db, CASE))).toMatchObject([{ restriction: RESTRICTION, endedAt: null, endedOn: null }]);
    const end = (): void => { write((db) => { endRestriction(db, fixture.stamp(), { restrictionId: id(2), on: '2026-04-01', reason: CANARY }); }); };
    end();
    expect(read((db) => listRestrictions(db, CASE)[0]?.endedOn)).toBe('2026-04-01');
    expect(end).toThrow('restriction/not-found');
  });
});

describe('recipients, settings and people', () => {
  it('are kept and changed under their id', () => {
    write((db) => { saveRecipient(db, fixture.stamp(), RECIPIENT); });
    write((db) => { saveRecipient(db, fixture.stamp(), { ...RECIPIENT, id: 'agency-b', name: 'Агенція' }); });
    write((db) => { saveRecipient(db, fixture.stamp(), { ...RECIPIENT, active: false }); });
    expect(read((db) => listRecipients(db).map((recipient) => [recipient.id, recipient.active]))).toEqual([['agency-b', true], ['clinic-a', false]]);
    expect(read((db) => loadRecipient(db, 'none'))).toBeNull();
  });

  it('remember settings and the newest generation of the key file ever seen', () => {
    write((db) => { saveSetting(db, fixture.stamp(), { name: 'idleMinutes', value: 7 }); });
    expect([1, 3, 2].map((generation) => write((db) => rememberKeyGeneration(db, generation)))).toEqual([1, 3, 3]);
    expect(read((db) => [loadSetting(db, 'idleMinutes'), loadSetting(db, 'agency'), loadSetting(db, 'keyGeneration')])).toEqual([7, null, 3]);
  });

  it('find a person by id and by key slot', () => {
    write((db) => { savePerson(db, fixture.stamp(), { ...PERSON, keySlot: id(8) }); });
    expect(read((db) => [listPeople(db).length, loadPerson(db, PERSON.id)?.name, loadPersonOfSlot(db, id(8))?.id, loadPersonOfSlot(db, id(9))])).toEqual([1, PERSON.name, PERSON.id, null]);
  });
});

describe('cleared texts', () => {
  it('replace an earlier version of the same path', () => {
    const clear = (cleared: string): void => { write((db) => { saveScreenedText(db, fixture.stamp(), { caseId: CASE, text: { path: 'incident.narrative', originalDigest: 'd1', cleared, dismissed: [{ words: CANARY, reason: 'place' }] } }); }); };
    clear('перша');
    clear('друга');
    expect(read((db) => listScreenedTexts(db, CASE))).toMatchObject([{ path: 'incident.narrative', originalDigest: 'd1', cleared: 'друга', clearedBy: PERSON.name, dismissed: [{ words: CANARY, reason: 'place' }] }]);
  });
});

describe('disclosures', () => {
  beforeEach(() => { write((db) => { insertDisclosure(db, fixture.stamp(), { caseId: CASE, disclosure: DISCLOSURE, fields: FIELDS }); }); });

  it('come back with every decided path in order, and counted', () => {
    expect(read((db) => loadDisclosure(db, id(3)))).toMatchObject({ disclosure: DISCLOSURE, fields: FIELDS, counts: { share: 1, generalise: 1, withhold: 1 }, caseCode: inventCaseCode(0), person: PERSON.name, writtenAt: null });
    expect(read((db) => [listDisclosures(db, null).length, listDisclosures(db, CASE).length, listDisclosures(db, inventCaseId(5)).length, loadDisclosure(db, id(9))])).toEqual([1, 1, 0, null]);
  });

  it('are marked written once and otherwise never change', () => {
    write((db) => { markDisclosureWritten(db, fixture.stamp(), id(3)); });
    expect(read((db) => listDisclosures(db, CASE)[0]?.writtenAt)).not.toBeNull();
    expect(() => { write((db) => { markDisclosureWritten(db, fixture.stamp(), id(3)); }); }).toThrow('disclosure/not-found');
    for (const sql of ["UPDATE disclosures SET record = '{}'", 'DELETE FROM disclosures', "UPDATE disclosure_fields SET action = 'share'", 'DELETE FROM disclosure_fields']) {
      expect(() => write((db) => db.run(sql)), sql).toThrow(/append-only/u);
    }
  });
});

/** Every function of the store that changes the register, done once; a case is there already. */
const CHANGES: Readonly<Record<string, (db: WritableRegister) => unknown>> = {
  insertCase: (db) => insertCase(db, fixture.stamp(), { id: inventCaseId(1), caseCode: inventCaseCode(1), record: { child: { surname: CANARY } } }),
  updateCase: (db) => updateCase(db, fixture.stamp(), { id: CASE, revision: 1, record: { child: { surname: CANARY, otherNames: [CANARY] }, notes: [{ text: CANARY }] } }),
  saveDraft: (db) => { saveDraft(db, fixture.stamp(), { caseId: CASE, basedOn: 1, draft: { child: { surname: CANARY } } }); },
  discardDraft: (db) => { discardDraft(db, fixture.stamp(), CASE); },
  insertConsent: (db) => { insertConsent(db, fixture.stamp(), { caseId: CASE, consent: CONSENT }); },
  appendConsentEvent: (db) => {
    appendConsentEvent(db, fixture.stamp(), { consentId: id(1), today: '2026-04-01', event: { kind: 'withdrawn', on: '2026-04-01', id: id(8), services: ['health'], recipients: 'all', reason: CANARY } });
  },
  insertImportedConsent: (db) => {
    insertImportedConsent(db, fixture.stamp(), { caseId: CASE, id: id(7), events: [{ at: '2026-03-01T00:00:00.000Z', event: { kind: 'recorded', on: '2026-03-01', record: { ...CONSENT, id: id(7), witness: CANARY }, capture: null } }] });
  },
  insertNotice: (db) => {
    insertNotice(db, fixture.stamp(), {
      id: id(9), caseId: CASE, recipientId: 'clinic-a', recipientName: CANARY, consentId: id(1), disclosureIds: [],
      content: { kind: 'withdrawal', caseCode: inventCaseCode(0), on: '2026-04-01', services: 'all', packetIds: [] },
    });
  },
  appendNoticeEvent: (db) => { appendNoticeEvent(db, fixture.stamp(), { noticeId: id(9), event: { kind: 'told', on: '2026-04-01', how: 'phone', whom: CANARY } }); },
  markConsentUsed: (db) => { markConsentUsed(db, fixture.stamp(), { consentId: id(1), day: '2026-04-01' }); },
  insertRestriction: (db) => { insertRestriction(db, fixture.stamp(), { caseId: CASE, restriction: RESTRICTION }); },
  endRestriction: (db) => { endRestriction(db, fixture.stamp(), { restrictionId: id(2), on: '2026-04-01', reason: CANARY }); },
  saveRecipient: (db) => { saveRecipient(db, fixture.stamp(), RECIPIENT); },
  saveScreenedText: (db) => { saveScreenedText(db, fixture.stamp(), { caseId: CASE, text: { path: 'incident.narrative', originalDigest: 'd', cleared: CANARY, dismissed: [] } }); },
  insertDisclosure: (db) => { insertDisclosure(db, fixture.stamp(), { caseId: CASE, disclosure: DISCLOSURE, fields: FIELDS }); },
  markDisclosureWritten: (db) => { markDisclosureWritten(db, fixture.stamp(), id(3)); },
  rememberBackup: (db) => { rememberBackup(db, fixture.stamp(), { at: '2026-04-01T08:00:00.000Z', checkpoint: CANARY }); },
  rememberShares: (db) => { rememberShares(db, fixture.stamp(), { at: fixture.stamp().at, slotId: 'slot', threshold: 2, total: 3 }); },
  rememberDrill: (db) => { rememberDrill(db, fixture.stamp(), 'passphrase'); },
  rememberDrillPostponed: (db) => { rememberDrillPostponed(db, fixture.stamp(), 'away'); },
  saveSetting: (db) => { saveSetting(db, fixture.stamp(), { name: 'idleMinutes', value: 5 }); },
  putPackInForce: (db) => {
    keepPack(db, fixture.stamp(), { digest: PACK_DIGEST, id: 'trial', version: '1', origin: 'imported', parent: null, data: { title: CANARY }, source: null });
    putPackInForce(db, fixture.stamp(), { digest: PACK_DIGEST, kind: 'imported', reason: CANARY });
  },
  savePerson: (db) => { savePerson(db, fixture.stamp(), { ...PERSON, name: CANARY }); },
  appendAuditEvent: (db) => { appendAuditEvent(db, fixture.stamp(), { action: 'case.viewed', caseId: CASE }); },
};
/** Parts of a change that logs itself: the number and reference of a new case, the key file of an unlocking, the pack put in force, a new signing key, the packet a witness came with. */
const SILENT = ['shredAttachments', 'nextCaseCode', 'nextRequestNumber', 'nextYearNumber', 'createAuditReference', 'rememberKeyGeneration', 'keepPack', 'trustPackKey', 'appendKeyIntroduction', 'rememberWitness'];

describe('the audit log', () => {
  it('gets exactly one entry, without content, from everything that changes the register', () => {
    for (const [name, change] of Object.entries(CHANGES)) {
      const count = (): number => read((db) => Number(db.column('SELECT count(*) FROM audit_events')[0]));
      const before = count();
      write(change);
      expect(count() - before, name).toBe(1);
    }
    write((db) => nextCaseCode(db, { agencyCode: 'OBR', oblastAbbreviation: 'LV', year: 2026 }));
    const log = read((db) => db.column('SELECT body FROM audit_events').join('\n'));
    expect(log).not.toContain(CANARY);
    for (const known of ['Ковальчук', 'clinic-a', PERSON.name, CASE]) expect(log).not.toContain(known);
  });

  it('is checked, here or where keys and requests are tried, for every function that takes a writable register', () => {
    const folder = fileURLToPath(new URL('../../electron/store/', import.meta.url));
    const names = readdirSync(folder).filter((name) => name.endsWith('.ts')).flatMap((name) =>
      [...readFileSync(`${folder}${name}`, 'utf8').matchAll(/^export function (\w+)(?:<[^(]*>)?\(\s*db: WritableRegister/gmu)].map((match) => match[1] ?? ''));
    const tests = fileURLToPath(new URL('.', import.meta.url));
    const elsewhere = readdirSync(tests).filter((name) => name.endsWith('.ts')).flatMap((name) => [...readFileSync(`${tests}${name}`, 'utf8').matchAll(/^\s+leavesOneEntry\(register, '(\w+)'/gmu)].map((match) => match[1] ?? ''));
    expect(names.toSorted()).toEqual([...Object.keys(CHANGES), ...SILENT, ...elsewhere].toSorted());
  });
});
