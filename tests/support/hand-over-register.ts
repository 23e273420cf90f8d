import { buildCase, buildConsent, buildRecipient } from './case-builder.ts';
import type { TestApplication } from './cheap-application.ts';

/** A referral of the one case to the partner, as the page would ask for it. */
export const HAND_OVER_REQUEST = {
  purpose: 'service-referral', recipientId: 'other', service: 'health', bases: ['consent'], need: {}, reasonText: 'потрібна допомога', relatedToPerpetrator: false,
  assessedSafe: true, familyIndex: null, childObjects: false, approval: null, document: null, language: 'uk',
} as const;

/** Puts a case with consent, a partner and the partner’s confirmed key into an open register: packets can be issued and sealed. */
export async function prepareHandOver(app: TestApplication, card: string): Promise<void> {
  await app.must('recipient.save', { recipient: buildRecipient({ id: 'other', type: 'signatory-provider', name: 'Центр допомоги «Зразок»' }) });
  const { id: caseId } = await app.must('case.create', { record: buildCase(4) });
  const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent();
  await app.must('consent.record', { caseId, consent: { ...consent, scope: { purposes: ['service-referral'], recipients: [{ id: 'other' }], services: ['health'], categories: { deny: [] } } } });
  const { key } = await app.must('partnerKey.add', { recipientId: 'other', text: card, source: 'file' });
  await app.must('partnerKey.confirm', { id: key.id, wordsCompared: true, retireOthers: false });
}
