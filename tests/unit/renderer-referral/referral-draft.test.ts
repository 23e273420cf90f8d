import { describe, expect, it } from 'vitest';
import { openQuestions, outlineRequest, packetRequest, statedNeeds } from '../../../renderer/screens/referral/packet-request.ts';
import { PURPOSE_ORDER, PURPOSE_QUESTIONS, questionsFor } from '../../../renderer/screens/referral/purpose-questions.ts';
import { changeDraft, emptyDraft, type ReferralDraft } from '../../../renderer/screens/referral/referral-draft.ts';
import { packetRequestSchema } from '../../../shared/ipc/channels/referral-channels.ts';
import { PURPOSES } from '../../../shared/policy/codes.ts';
import { DEFAULT_PACK_DATA } from '../../../shared/policy/default-pack-data.ts';

const CASE = '00000000-0000-4000-8000-000000000001';
const draft = (change: Partial<ReferralDraft> = {}): ReferralDraft => ({
  ...emptyDraft('uk'), purpose: 'service-referral', recipientId: 'clinic-a', service: 'health', relatedToPerpetrator: false, childObjects: false, reasonText: 'Огляд лікаря', ...change,
});

describe('the questions of the wizard', () => {
  it('offer every purpose once', () => {
    expect(PURPOSE_ORDER.toSorted()).toEqual(PURPOSES.toSorted());
  });
  it.each(PURPOSES)('ask what the table of the default pack needs: %s', (purpose) => {
    const rows = DEFAULT_PACK_DATA.matrix.filter((row) => row.purpose === purpose);
    const { recipients, bases, documents, individual } = PURPOSE_QUESTIONS[purpose];
    expect(recipients.toSorted()).toEqual(rows.map(({ recipient }) => recipient).toSorted());
    const carriesAnything = rows.some(({ outcome }) => outcome === 'cells');
    expect(individual === 'yes').toBe(carriesAnything);
    if (!carriesAnything) return;
    expect(bases.toSorted()).toEqual([...new Set(rows.flatMap(({ gate }) => gate.bases))].toSorted());
    expect(documents.toSorted()).toEqual([...new Set(rows.flatMap(({ gate }) => gate.document?.kinds ?? []))].toSorted());
  });
  it.each([
    // purpose, recipient type, change, what is asked between the recipient and the reason
    ['service-referral', 'signatory-provider', {}, ['service', 'related', 'objects']],
    ['supervision', 'supervisor', {}, ['basis']],
    ['emergency', 'emergency-medical', {}, ['related', 'safe']],
    ['emergency', 'law-enforcement', {}, ['related']],
    ['protective-measure', 'childrens-service', { basis: 'legal-duty' }, ['basis', 'related', 'document', 'objects']],
    ['protective-measure', 'childrens-service', { basis: 'vital-interest' }, ['basis', 'related', 'objects']],
    ['relative-request', 'relative', {}, ['related', 'member', 'objects']],
    ['subject-access', 'data-subject', {}, []],
    ['oversight', 'oversight-body', {}, ['related', 'document']],
    ['case-transfer', 'case-management-agency', {}, ['related', 'objects']],
  ] as const)('are few: %s to %s', (purpose, type, change, asked) => {
    expect(questionsFor({ ...emptyDraft('uk'), purpose, ...change }, type).slice(2, -1)).toEqual(asked);
  });
  it('end at once when the purpose is never about one child', () => {
    expect(questionsFor({ ...emptyDraft('uk'), purpose: 'public-communication' }, null)).toEqual(['purpose']);
  });
});

describe('the request of a draft', () => {
  it('fits the contract when everything is answered', () => {
    const request = packetRequest(CASE, draft({ need: { 'child.rnokpp': ' реєстратура ', 'child.unzr': 'x' } }));
    expect(packetRequestSchema.parse(request)).toMatchObject({ bases: ['consent'], service: 'health', need: { 'child.rnokpp': 'реєстратура' }, document: null, approval: null });
  });
  it('leaves what is not answered as not answered', () => {
    expect(packetRequest(CASE, draft({ relatedToPerpetrator: null }))?.relatedToPerpetrator).toBeNull();
    expect(packetRequest(CASE, draft({ recipientId: null }))).toBeNull();
  });
  it('carries no approval until it is whole', () => {
    const approval = { by: 'Олена', reason: 'небезпека', childInformed: false, notInformedReason: '', at: '2026-11-23T10:00:00.000Z' };
    expect(packetRequest(CASE, draft({ approval }))?.approval).toBeNull();
    expect(packetRequest(CASE, draft({ approval: { ...approval, notInformedReason: 'дитина зникла' } }))?.approval).toMatchObject({ role: 'supervisor', childInformed: false });
  });
  it('does not change while words are typed in the first steps', () => {
    expect(outlineRequest(CASE, draft({ reasonText: 'а' }), 'signatory-provider')).toEqual(outlineRequest(CASE, draft({ reasonText: 'аб', need: { 'child.unzr': 'так треба' } }), 'signatory-provider'));
    expect(outlineRequest(CASE, draft({ childObjects: null }), 'signatory-provider')).toBeNull();
  });
  it('needs three letters for a stated need and for a reason', () => {
    expect(statedNeeds({ a: 'аб ', b: 'абв' })).toEqual({ b: 'абв' });
    expect(openQuestions(draft({ reasonText: ' а ' }), 'signatory-provider')).toEqual(['reason']);
  });
});

describe('changeDraft', () => {
  it('drops the answers that belonged to the old purpose', () => {
    const changed = changeDraft(draft({ need: { 'child.unzr': 'треба' } }), { purpose: 'emergency' });
    expect(changed).toEqual({ ...emptyDraft('uk'), purpose: 'emergency', reasonText: 'Огляд лікаря' });
  });
  it('asks again about another recipient', () => {
    expect(changeDraft(draft(), { recipientId: 'center-b' })).toMatchObject({ relatedToPerpetrator: null, need: {}, approval: null, service: 'health' });
  });
});
