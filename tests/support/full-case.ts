import { consentRecordSchema, recipientSchema, restrictionSchema } from '../../shared/domain/consent-record.ts';
import { disclosureRecordSchema } from '../../shared/domain/disclosure-record.ts';
import { insertCase, updateCase } from '../../electron/store/case-repository.ts';
import { insertConsent } from '../../electron/store/consent-repository.ts';
import { insertDisclosure } from '../../electron/store/disclosure-repository.ts';
import { saveDraft } from '../../electron/store/draft-repository.ts';
import { insertNotice } from '../../electron/store/notice-repository.ts';
import { saveRecipient } from '../../electron/store/recipient-repository.ts';
import { insertReferralEvent } from '../../electron/store/referral-status-repository.ts';
import type { Stamp, WritableRegister } from '../../electron/store/register-handle.ts';
import { insertRequest } from '../../electron/store/request-repository.ts';
import { insertRestriction } from '../../electron/store/restriction-repository.ts';
import { insertDecision, insertHold } from '../../electron/store/retention-repository.ts';
import { saveScreenedText } from '../../electron/store/screened-text-repository.ts';
import { buildRequest } from './request-builder.ts';

/** A case, what its words are made of, and who writes it down. */
export interface FullCase { readonly id: string; readonly caseCode: string; readonly word: string; readonly number: number; readonly stamp: () => Stamp; readonly person: string }

const idOf = (number: number, kind: number): string => `50000000-0000-4000-8000-${String(number * 100 + kind).padStart(12, '0')}`;

/**
 * Writes a closed case with at least one row in every table that holds anything of a case. Each of them carries `word`
 * where it holds a person's words.
 */
export function insertFullCase(db: WritableRegister, full: FullCase): void {
  const { id, caseCode, word, number, stamp } = full;
  insertCase(db, stamp(), { id, caseCode, record: { status: 'open', registeredOn: '2015-01-10', child: { surname: word, givenName: word, dob: '2006-04-01' }, notes: [{ text: word }] } });
  updateCase(db, stamp(), { id, revision: 1, record: { status: 'closed', registeredOn: '2015-01-10', closure: { reason: 'goals-met', date: '2016-05-10', outcome: word }, child: { surname: `${word}а`, givenName: word, dob: '2006-04-01' }, incident: { narrative: word } } });
  saveDraft(db, stamp(), { caseId: id, basedOn: 2, draft: { child: { surname: word } } });
  insertConsent(db, stamp(), { caseId: id, consent: consentRecordSchema.parse({
    id: idOf(number, 1), state: 'given', givenOn: '2015-02-01', validUntil: null, oneOff: false, usedOn: null, representative: { expressed: 'given', personRelation: 'mother', method: 'written', waiver: null },
    child: { expressed: 'given', method: 'oral', waiver: null }, scope: { purposes: ['service-referral'], recipients: [], services: [], categories: { deny: [] } }, withdrawals: [], language: 'uk', interpreter: word,
    witness: word, noticeVersion: '1', explained: [], reviewDue: null, paperReference: word,
  }) });
  insertRestriction(db, stamp(), { caseId: id, restriction: restrictionSchema.parse({ id: idOf(number, 2), by: 'child', personRelation: null, recipient: 'any', what: 'all', reason: 'fear', note: word, until: null }) });
  saveScreenedText(db, stamp(), { caseId: id, text: { path: 'incident.narrative', originalDigest: 'd', cleared: word, dismissed: [{ words: word, reason: word }] } });
  saveRecipient(db, stamp(), recipientSchema.parse({
    id: `relative-${String(number)}`, type: 'relative', name: word, signatory: false, undertaking: false, assessedSafe: true, contactPerson: word, phone: null, email: null, address: word, services: [], publicKey: null, active: true,
  }));
  insertDisclosure(db, stamp(), { caseId: id, fields: [{ path: 'child.surname', action: 'share', operator: null, reason: 'OK_CONSENT', rule: 'matrix' }], disclosure: disclosureRecordSchema.parse({
    id: idOf(number, 3), purpose: 'service-referral', service: 'health', recipientId: `relative-${String(number)}`, recipientName: word, basis: ['consent'], consentId: idOf(number, 1), packetId: `packet${String(number)}x`,
    packetDigest: 'a'.repeat(64), policy: { id: 'default', version: '1', digest: 'b'.repeat(64) }, formats: ['pdf'],
  }) });
  insertReferralEvent(db, stamp(), { disclosureId: idOf(number, 3), kind: 'done', on: '2015-03-01', replyId: null, source: 'paper', way: 'paper', note: word });
  insertNotice(db, stamp(), { id: idOf(number, 4), caseId: id, recipientId: `relative-${String(number)}`, recipientName: word, consentId: null, disclosureIds: [idOf(number, 3)], content: { kind: 'withdrawal', caseCode, on: '2015-04-01', services: 'all', packetIds: [] } });
  insertRequest(db, stamp(), { caseId: id, request: buildRequest({ about: word, asks: word, requester: { name: word, address: word }, stage: { id: idOf(number, 5), number: `2015-${String(number).padStart(4, '0')}`, state: 'answered', answer: { on: '2015-06-01', by: 'post', language: 'uk', digest: 'x' } } }) });
  insertHold(db, stamp(), { id: idOf(number, 6), caseId: id, reason: 'other', note: word, until: '2016-12-31' });
  insertDecision(db, stamp(), { caseId: id, kind: 'marked', until: null, reason: 'term-over', note: word });
  insertBeside(db, full);
}

/** Tables whose own services need more than a test of the store has. */
function insertBeside(db: WritableRegister, { id, word, number, person }: FullCase): void {
  const row = { number: Number(db.column('SELECT number FROM cases WHERE id = $id', { id })[0]) };
  const json = JSON.stringify({ words: word });
  db.run("INSERT INTO kept_work (person, key, case_number, saved_at, work) VALUES ($person, $key, $number, '2015-01-01', $json)", { ...row, person, key: `case ${String(number)}`, json });
  db.run("INSERT INTO people (id, name, position, role, created_at) VALUES ($other, 'x', 'x', 'supervisor', '2015-01-01')", { other: `other-${String(number)}` });
  db.run("INSERT INTO approvals (id, at, approver, asked_by, kind, case_number, digest, record) VALUES ($id, '2015-01-01', $other, $person, 'packet', $number, 'd', $json)", { ...row, id: idOf(number, 7), other: `other-${String(number)}`, person, json });
  db.run('INSERT INTO attachment_keys (case_id, key) VALUES ($id, $key)', { id, key: Buffer.alloc(32, number + 65) });
  db.run(`INSERT INTO attachments (id, case_id, kind, format, title, size, sha256, added_at) VALUES ($file, $id, 'photo', 'jpeg', $word, 9, $sha, '2015-01-01')`, { id, word, file: idOf(number, 8), sha: 'a'.repeat(64) });
  db.run('INSERT INTO attachment_contents (attachment_number, sealed) SELECT number, $sealed FROM attachments WHERE case_id = $id', { id, sealed: Buffer.from(word.repeat(2000)) });
  db.run("INSERT INTO incoming (id, packet_id, signing_key, case_number, manifest, packet, received_at) VALUES ($incoming, $incoming, 'k', $number, $json, $json, '2015-01-01')", { ...row, incoming: idOf(number, 9), json });
  db.run("INSERT INTO incoming_events (incoming_number, sequence, kind, at, detail) SELECT number, 1, 'done', '2015-01-01', $json FROM incoming WHERE id = $incoming", { incoming: idOf(number, 9), json });
}
