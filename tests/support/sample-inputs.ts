import { channelNames } from '../../electron/ipc/router.ts';
import { buildIncidentDraft } from './incident-builder.ts';
import { buildReceived } from './request-builder.ts';

const ID = '11111111-1111-4111-8111-111111111111';
const DIGEST = `sha256:${'0'.repeat(64)}`;
const CONSENT = {
  state: 'given', givenOn: '2026-11-01', validUntil: null, oneOff: false,
  representative: { expressed: 'given', personRelation: 'mother', method: 'written', waiver: null }, child: { expressed: 'given', method: 'written', waiver: null },
  scope: { purposes: ['service-referral'], recipients: [], services: [], categories: { deny: [] } },
  language: 'uk', interpreter: null, witness: null, noticeVersion: '1', explained: [], reviewDue: null, paperReference: null,
};
const RECIPIENT = {
  id: 'clinic-a', type: 'signatory-provider', name: 'Клініка', signatory: true, undertaking: false, assessedSafe: true, contactPerson: null,
  phone: null, email: null, address: null, services: ['health'], publicKey: null, active: true,
};
const REQUEST = {
  caseId: ID, purpose: 'service-referral', recipientId: 'clinic-a', service: 'health', bases: ['consent'], need: {}, reasonText: '', dismissed: [],
  relatedToPerpetrator: false, assessedSafe: true, familyIndex: null, childObjects: false, approval: null, document: null, language: 'uk',
};
const SIGNATURE = { approverId: 'x', passphrase: 'x', reason: 'x', childInformed: true, notInformedReason: null };
const AGENCY = { name: 'Фонд', code: 'OBR', oblastCode: 'UA46000000000026241', phone: null, email: null, address: null };
const PERSON = { name: 'Ірина', position: 'працівниця', phone: null, email: null };
const PERSON_FACTS = { ...PERSON, role: 'case-worker' };

/** A right input for every channel that needs one, so that a refusal is about the lock or the role and not about the shape. */
export function sampleInputs(): ReadonlyMap<string, unknown> {
  const special: Readonly<Record<string, unknown>> = {
    'app.setLanguage': { language: 'uk' }, 'passphrase.suggest': { language: 'uk' }, 'passphrase.assess': { passphrase: 'x' }, 'task.progress': { taskId: ID }, 'task.cancel': { taskId: ID },
    'register.create': { agency: AGENCY, person: PERSON, passphrase: 'x', language: 'uk' }, 'register.unlock': { secret: { kind: 'passphrase', passphrase: 'x' } },
    'case.list': { query: '', sort: 'updated', offset: 0, limit: 10 }, 'case.show': { id: ID }, 'case.save': { id: ID, revision: 1, record: {} },
    'case.check': { record: {} }, 'case.saveDraft': { id: ID, revision: 1, draft: {} }, 'case.discardDraft': { id: ID }, 'case.history': { id: ID },
    'evacuation.savePlan': { plan: { decides: null, deputy: null, meeting: null, staying: null, reviewEveryMonths: 3, things: [], calls: [] } }, 'evacuation.sheet': { language: 'uk', blank: true }, 'evacuation.saveSheet': { language: 'uk', blank: true },
    'evacuation.prepare': { secret: { kind: 'passphrase', passphrase: 'x' } }, 'evacuation.leave': { token: ID, hasBackup: true, knowsSameDisk: false },
    'attachment.list': { caseId: ID }, 'attachment.put': { transfer: ID, piece: 0, of: 1, bytes: 'AAAA' }, 'attachment.add': { caseId: ID, transfer: ID, kind: 'photo', title: 'x', dated: null, keepsNames: false },
    'attachment.change': { id: ID, kind: 'photo', title: 'x', dated: null, keepsNames: false }, 'attachment.show': { id: ID }, 'attachment.save': { id: ID, knowsUnprotected: true }, 'attachment.remove': { id: ID, confirmed: true },
    'place.search': { query: 'льв', limit: 5 }, 'place.name': { code: 'UA46000000000026241' }, 'consent.list': { caseId: ID },
    'consent.record': { caseId: ID, consent: CONSENT }, 'consent.withdraw': { caseId: ID, consentId: ID, on: '2026-11-02', services: 'all', reason: 'x' },
    'consent.life': { caseId: ID }, 'consent.check': { caseId: ID, consent: CONSENT },
    'consent.answer': { caseId: ID, consentId: ID, on: '2026-11-02', answer: { kind: 'deferred', reason: 'x' } },
    'consent.replace': { caseId: ID, consentId: ID, how: 'renewal', consent: CONSENT },
    'consent.end': { caseId: ID, consentId: ID, on: '2026-11-02', how: 'terminated', reason: 'x' },
    'consent.previewWithdrawal': { caseId: ID, consentId: ID, on: '2026-11-02', services: 'all', recipients: 'all' },
    'guide.list': {}, 'guide.take': { text: 'x' }, 'guide.remove': { language: 'uk' }, 'guide.saveExample': { language: 'uk' },
    'notice.list': { caseId: null, openOnly: true }, 'notice.show': { noticeId: ID },
    'notice.tell': { noticeId: ID, event: { kind: 'told', on: '2026-11-02', how: 'phone', whom: 'x' } },
    'notice.acknowledge': { noticeId: ID, on: '2026-11-02', how: 'phone', whom: 'x' },
    'shares.begin': { threshold: 2, total: 3 }, 'shares.sheet': { number: 1, language: 'uk' }, 'shares.confirm': { number: 1, lines: ['', '', '', '', ''] },
    'people.add': { person: PERSON_FACTS, passphrase: 'x' }, 'people.change': { id: 'x', person: PERSON_FACTS }, 'people.givePassphrase': { id: 'x', passphrase: 'x' }, 'people.copies': { id: 'x' }, 'people.remove': { id: 'x' },
    'backup.verify': { secret: null }, 'backup.postponeDrill': { reason: 'away' }, 'backup.restore': { secret: { kind: 'passphrase', passphrase: 'x' } },
    'consent.export': { caseId: null, passphrase: null }, 'consent.import': { text: 'x', passphrase: null },
    'consent.blankPack': { language: 'uk' }, 'consent.saveBlankPack': { language: 'uk' },
    'consent.document': { caseId: ID, consentId: null, language: 'uk' }, 'consent.save': { caseId: ID, consentId: ID, language: 'uk', format: 'pdf' },
    'restriction.add': { caseId: ID, restriction: { by: 'child', personRelation: null, recipient: 'any', what: 'all', reason: 'fear', note: null, until: null } },
    'restriction.end': { caseId: ID, restrictionId: ID, on: '2026-11-02', reason: 'x' }, 'recipient.save': { recipient: RECIPIENT },
    'referral.preview': { request: REQUEST, render: false }, 'referral.issue': { request: REQUEST, digest: 'x', formats: ['pdf'] },
    'referral.blank': { language: 'uk' }, 'disclosure.list': { caseId: null }, 'disclosure.show': { id: ID },
    'disclosure.printed': { id: ID, copies: 1 }, 'disclosure.export': { filter: { caseId: null }, format: 'csv', language: 'uk' }, 'disclosure.answer': { caseId: ID, language: 'uk' },
    'request.show': { id: ID }, 'request.record': { request: buildReceived() }, 'request.link': { id: ID, caseId: null },
    'request.check': { id: ID, check: { identity: { confirmed: false, method: 'none' }, authority: { needed: false, confirmed: false, seen: null }, on: '2026-11-02' } },
    'request.examine': { id: ID, question: { recipientId: null, familyIndex: null, relatedToPerpetrator: null, childObjects: false, approval: null } },
    'request.postpone': { id: ID, until: '2026-12-17', reason: 'many-requests', language: 'uk' },
    'request.decide': { id: ID, outcome: 'neither', reasons: [], note: null, disclosureId: null, corrected: [] },
    'request.letter': { id: ID, letter: 'answer', language: 'uk' }, 'request.saveLetter': { id: ID, letter: 'answer', language: 'uk' },
    'request.answer': { id: ID, on: '2026-11-23', by: 'post', language: 'uk' }, 'request.drop': { id: ID, reason: 'x' }, 'request.export': { from: null, to: null, language: 'uk' },
    'retention.show': { id: ID }, 'retention.close': { id: ID, revision: 1, reason: 'goals-met', outcome: 'x', transferredTo: null, confirmed: [] },
    'retention.keep': { id: ID, until: '2027-01-01', reason: 'law', note: null }, 'retention.mark': { id: ID, ground: 'term-over', note: null }, 'retention.unmark': { id: ID, note: 'x' },
    'retention.hold': { id: ID, reason: 'court', note: 'x', until: null }, 'retention.release': { holdId: ID, reason: 'x' }, 'retention.destroy': { id: ID, typedCode: 'x' },
    'retention.clear': { what: 'proofs' }, 'retention.setSchedule': { years: {}, coolingDays: 14 }, 'retention.certificate': { id: ID, language: 'uk' }, 'retention.saveCertificate': { id: ID, language: 'uk' },
    'incident.show': { id: ID }, 'incident.record': { incident: buildIncidentDraft() }, 'incident.change': { id: ID, incident: buildIncidentDraft() },
    'incident.tell': { id: ID, told: { to: 'authority', whom: 'x', at: '2026-11-23T10:00:00.000Z', how: 'phone', lateReason: null } },
    'incident.waive': { id: ID, waiver: { to: 'authority', reason: 'no-duty', note: 'x' } }, 'incident.close': { id: ID, lessons: 'x' }, 'incident.reopen': { id: ID },
    'work.keep': { key: 'request', caseId: null, work: '{}' }, 'work.load': { key: 'request' }, 'work.drop': { key: 'request' },
    'incident.notification': { id: ID, to: 'authority', language: 'uk' }, 'incident.saveNotification': { id: ID, to: 'authority', language: 'uk' },
    'keyCard.show': { language: 'uk' }, 'keyCard.save': { language: 'uk' }, 'partnerKey.list': { recipientId: null },
    'partnerKey.add': { recipientId: 'clinic-a', text: 'x', source: 'typed' }, 'partnerKey.confirm': { id: ID, wordsCompared: true, retireOthers: false }, 'partnerKey.retire': { id: ID },
    'handOver.options': { disclosureId: ID }, 'handOver.make': { disclosureId: ID, way: 'key', withOpener: false, language: 'uk' },
    'handOver.paper': { disclosureId: ID, on: '2026-11-02' }, 'handOver.notice': { noticeId: ID },
    'incoming.open': { file: 'AAAA', passphrase: null }, 'incoming.show': { id: ID, language: 'uk' },
    'incoming.confirmSender': { id: ID, recipientId: 'clinic-a', wordsCompared: true, retireOthers: false },
    'incoming.accept': { id: ID, note: null, toFile: false, language: 'uk' }, 'incoming.reply': { id: ID, status: 'declined', note: null, toFile: false },
    'incoming.acknowledgeNotice': { noticeId: ID, note: null, toFile: false }, 'referralStatus.list': { caseId: null, lateOnly: true },
    'referralStatus.show': { disclosureId: ID }, 'referralStatus.record': { disclosureId: ID, status: 'accepted', on: '2026-11-02', note: null },
    'referralStatus.recall': { disclosureId: ID, kind: 'revocation' },
    'register.setQuitOnLock': { quits: true }, 'approval.preview': { request: REQUEST }, 'approval.packet': { request: REQUEST, digest: DIGEST, signature: SIGNATURE },
    'approval.request': { id: ID, question: { recipientId: null, familyIndex: null, relatedToPerpetrator: null, childObjects: false, approval: null }, signature: SIGNATURE },
    'screening.check': { caseId: ID, text: 'x' }, 'screening.list': { caseId: ID },
    'screening.clear': { caseId: ID, path: 'plan.goals', original: 'x', cleared: 'x', dismissed: [] },
    'register.recoverySheet': { language: 'uk' }, 'register.confirmRecovery': { groups: [{ index: 0, value: 'a' }, { index: 1, value: 'b' }] },
    'register.changePassphrase': { current: { kind: 'passphrase', passphrase: 'x' }, next: 'y' },
    'register.updateAgency': { agency: AGENCY, person: PERSON }, 'register.setIdleMinutes': { minutes: 5 },
    'audit.list': { caseId: null, offset: 0, limit: 10 }, 'audit.sheet': { language: 'uk' }, 'audit.saveNote': { language: 'uk' }, 'policy.explain': { rule: 'x', reason: 'WH_DEFAULT_DENY', whole: true, openable: false, digest: null },
    'policy.matrix': { caseId: null, service: null, recipientId: null }, 'policy.import': { text: '{}' },
    'policy.confirm': { text: '{}', digest: DIGEST, reason: 'перевірка', wordsCompared: true, acceptChangedKey: false },
    'policy.reinstate': { digest: DIGEST, reason: 'перевірка' }, 'policy.extend': { reviewOn: '2028-06-01', reason: 'перевірка' },
    'policy.selfCheck': { scenarios: null, pack: null }, 'policy.wallSheet': { language: 'uk' }, 'policy.saveWallSheet': { language: 'uk' },
  };
  return new Map(channelNames().map((name) => [name, special[name] ?? {}]));
}
