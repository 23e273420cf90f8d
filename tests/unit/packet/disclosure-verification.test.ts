import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disclosureSeal, verifyDisclosures, type DisclosureCheck } from '../../../electron/services/disclosure-verification.ts';
import { appendAuditEvent } from '../../../electron/store/audit-log.ts';
import { canonicalJson } from '../../../electron/store/canonical-json.ts';
import { insertCase } from '../../../electron/store/case-repository.ts';
import { insertDisclosure } from '../../../electron/store/disclosure-repository.ts';
import { readTransaction, writeTransaction } from '../../../electron/store/open-register.ts';
import type { WritableRegister } from '../../../electron/store/register-handle.ts';
import { disclosureRecordSchema, type DisclosureRecord } from '../../../shared/domain/disclosure-record.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../../support/register-cases.ts';
import { createRegisterFixture, type RegisterFixture } from '../../support/register-fixture.ts';

const CASE = inventCaseId(0);
const FIELDS = [
  { path: 'child.surname', action: 'share', operator: null, reason: 'OK_CONSENT', rule: 'matrix' }, { path: 'child.dob', action: 'generalise', operator: 'age', reason: 'GEN_NEED', rule: 'matrix' },
  { path: 'incident.narrative', action: 'withhold', operator: null, reason: 'WH_NOT_NEEDED', rule: 'matrix' },
] as const;
const record = (number: number): DisclosureRecord => disclosureRecordSchema.parse({
  id: `20000000-0000-4000-8000-${String(number).padStart(12, '0')}`, purpose: 'service-referral', service: 'health', recipientId: 'clinic-a', recipientName: 'Клініка', basis: ['consent'],
  consentId: null, packetId: String(number).padStart(32, '0'), packetDigest: `sha256:${'a'.repeat(64)}`, policy: { id: 'default', version: '1', digest: 'b' }, formats: ['pdf'],
});

let fixture: RegisterFixture;
const write = <Result>(work: (db: WritableRegister) => Result): Result => writeTransaction(fixture.register, work);
const check = (): DisclosureCheck => readTransaction(fixture.register, verifyDisclosures);
/** What came of a change behind the application's back: the append-only rules are taken off first. */
const tamper = (sql: string): readonly string[] => {
  write((db) => {
    for (const trigger of ['disclosures_kept', 'disclosures_stay', 'disclosure_fields_kept', 'disclosure_fields_stay']) db.run(`DROP TRIGGER IF EXISTS ${trigger}`);
    db.run(sql);
  });
  const { ok, mismatches, chain } = check();
  return [...(ok ? ['ok'] : []), ...(chain.ok ? [] : ['chain']), ...mismatches.map(({ kind }) => kind)];
};
const disclose = (number: number, sealed = true): void => {
  write((db) => {
    const stamp = fixture.stamp();
    const disclosure = record(number);
    insertDisclosure(db, stamp, { caseId: CASE, disclosure, fields: FIELDS });
    if (sealed) appendAuditEvent(db, stamp, { action: 'packet.sealed', caseId: CASE, reason: disclosureSeal(disclosure.packetId, { record: canonicalJson(disclosure), fields: FIELDS }) });
  });
};

beforeEach(() => {
  fixture = createRegisterFixture();
  write((db) => { insertCase(db, fixture.stamp(), { id: CASE, caseCode: inventCaseCode(0), record: inventCase(0) }); });
  disclose(1, false);
  disclose(2);
  disclose(3);
});
afterEach(() => { fixture.dispose(); });

describe('the register of disclosures against the log', () => {
  it('fits, also where earlier rows have no seal', () => {
    expect(check()).toMatchObject({ ok: true, rows: 3, sealed: 2, mismatches: [] });
  });

  it.each([
    // what somebody with the key changed by hand, and what is found
    ["UPDATE disclosures SET record = replace(record, 'Клініка', 'Інша') WHERE packet_id LIKE '%2'", ['changed']],
    ["UPDATE disclosures SET record = replace(record, 'sha256:a', 'sha256:c') WHERE packet_id LIKE '%3'", ['changed']],
    ["UPDATE disclosure_fields SET rule = 'other' WHERE disclosure_number = 2", ['changed']],
    ["UPDATE disclosure_fields SET action = 'withhold' WHERE disclosure_number = 2 AND position = 0", ['no-entry', 'no-row', 'changed']],
    ["UPDATE disclosure_fields SET action = 'withhold' WHERE disclosure_number = 1 AND position = 0", ['no-entry', 'no-row']],
    ["UPDATE disclosures SET at = '2020-01-01T00:00:00.000Z' WHERE number = 1", ['no-entry', 'no-row']],
    ['UPDATE disclosures SET by = NULL WHERE number = 1', ['no-entry', 'no-row']],
    ["UPDATE disclosures SET packet_id = 'ffffffffffffffffffffffffffffffff' WHERE number = 3", ['no-entry', 'no-row']],
    ['DELETE FROM disclosures WHERE number = 3', ['no-row', 'no-row']],
    ['DELETE FROM disclosures WHERE number = 1', ['no-row']],
    ["INSERT INTO disclosures (id, case_number, at, by, packet_id, record) SELECT 'x', case_number, '2026-12-01T00:00:00.000Z', by, 'x', record FROM disclosures WHERE number = 3", ['no-entry', 'no-entry']],
  ] as const)('%s', (sql, found) => {
    expect(tamper(sql)).toEqual(found);
  });

  it('says when the log itself is broken', () => {
    write((db) => { db.run('DROP TRIGGER IF EXISTS audit_events_stay'); db.run("UPDATE audit_events SET body = replace(body, 'service-referral', 'service-rEferral') WHERE sequence = 4"); });
    expect(check()).toMatchObject({ ok: false, chain: { ok: false } });
  });

  it('does not miss the rows of a file that was destroyed', () => {
    write((db) => { for (const trigger of ['disclosures_kept', 'disclosure_fields_kept']) db.run(`DROP TRIGGER IF EXISTS ${trigger}`); db.run('DELETE FROM disclosures'); db.run("UPDATE cases SET audit_reference = 'gone'"); });
    expect(check()).toMatchObject({ ok: true, rows: 0, mismatches: [] });
  });
});
