import { describe, expect, it } from 'vitest';
import { openQuestions, outlineRequest, packetRequest, statedNeeds } from '../../../renderer/screens/referral/packet-request.ts';
import { basisOf, individualOf, PURPOSE_ORDER, questionsFor, recipientsOf, serviceOf, type Asking, type ReferralRules } from '../../../renderer/screens/referral/purpose-questions.ts';
import { changeDraft, emptyDraft, type ReferralDraft } from '../../../renderer/screens/referral/referral-draft.ts';
import { packetRequestSchema } from '../../../shared/ipc/channels/referral-channels.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { PURPOSES, type RecipientType } from '../../../shared/policy/codes.ts';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import { applyOverlay } from '../../../shared/policy/overlay.ts';
import type { PolicyPack } from '../../../shared/policy/pack.ts';

const CASE = '00000000-0000-4000-8000-000000000001';
const draft = (change: Partial<ReferralDraft> = {}): ReferralDraft => ({
  ...emptyDraft('uk'), purpose: 'service-referral', recipientId: 'clinic-a', service: 'health', relatedToPerpetrator: false, childObjects: false, reasonText: 'Огляд лікаря', ...change,
});

/** The answer of the register about a pack, as far as the wizard reads it: read by the channel's own schema. */
const rulesOf = (pack: PolicyPack): ReferralRules => contract['policy.matrix'].output.pick({ rows: true, services: true, childMayObject: true }).parse({
  services: pack.services, childMayObject: pack.exceptions.refusalYieldsToApproval,
  rows: pack.matrix.map(({ id, purpose, recipient, outcome, gate, provenance }) => ({ id, purpose, recipient, outcome, gate, provenance, cells: [], tried: null })),
});
const overlaid = (parts: object): PolicyPack => {
  const result = applyOverlay(defaultPack, {
    schema: 'oberih-policy-overlay/1', id: 'agency', version: '1.0.0', baseDigest: defaultPack.digest, title: defaultPack.title, provenance: defaultPack.provenance, ...parts,
  });
  if (!result.ok) throw new Error(result.problems.join(' '));
  return result.pack;
};
const rules = rulesOf(defaultPack);
const asking = (recipientType: RecipientType | null): Asking => ({ rules, recipientType });

describe('the questions of the wizard', () => {
  it('offer every purpose once', () => {
    expect(PURPOSE_ORDER.toSorted()).toEqual(PURPOSES.toSorted());
  });
  it.each(PURPOSES)('offer the recipients that the pack knows: %s', (purpose) => {
    const rows = defaultPack.matrix.filter((row) => row.purpose === purpose && row.outcome === 'cells');
    expect(recipientsOf(purpose, rules)).toEqual(rows.map(({ recipient }) => recipient));
    expect(individualOf(purpose, rules) === 'yes').toBe(rows.length > 0);
  });
  it('tell totals from nothing at all', () => {
    expect([individualOf('donor-report', rules), individualOf('public-communication', rules)]).toEqual(['about-nobody', 'never']);
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
    expect(questionsFor({ ...emptyDraft('uk'), purpose, ...change }, asking(type)).slice(2, -1)).toEqual(asked);
  });
  it.each([
    // what an agency tightened, purpose, recipient type, what is asked then
    ['a measure only by law', { rows: [{ id: 'P7-R8', gate: { bases: ['legal-duty'] } }] }, 'protective-measure', 'childrens-service', ['related', 'document', 'objects']],
    ['one service', { services: { ...defaultPack.services, 'gbv-referral': ['health'] } }, 'gbv-referral', 'gbv-specialist', ['related', 'objects']],
    ['an emergency that always waits', { rows: [{ id: 'P9-R10', gate: { approval: 'always' } }] }, 'emergency', 'emergency-medical', ['related']],
    ['a document also for a conference', { rows: [{ id: 'P4-R5', gate: { document: { kinds: ['act'], when: 'always' } } }] }, 'case-conference', 'conference-member', ['related', 'document', 'objects']],
  ] as const)('follow the agency: %s', (_, parts, purpose, type, asked) => {
    const tightened = { rules: rulesOf(overlaid(parts)), recipientType: type };
    expect(questionsFor({ ...emptyDraft('uk'), purpose }, tightened).slice(2, -1)).toEqual(asked);
  });
  it('offer no recipient whose row an agency closed', () => {
    const closed = rulesOf(overlaid({ rows: [{ id: 'P9-R9', outcome: 'prohibited' }] }));
    expect(recipientsOf('emergency', closed)).toEqual(['emergency-medical']);
  });
  it('drop a chosen basis or service that the rules do not have', () => {
    const chosen = { ...emptyDraft('uk'), purpose: 'protective-measure', basis: 'contract', service: 'health' } as const;
    expect([basisOf(chosen, asking('childrens-service')), serviceOf(chosen, asking('childrens-service'))]).toEqual([null, null]);
  });
  it('end at once when the purpose is never about one child', () => {
    expect(questionsFor({ ...emptyDraft('uk'), purpose: 'public-communication' }, asking(null))).toEqual(['purpose']);
  });
});

describe('the request of a draft', () => {
  it('fits the contract when everything is answered', () => {
    const request = packetRequest(CASE, draft({ need: { 'child.rnokpp': ' реєстратура ', 'child.unzr': 'x' } }), asking('signatory-provider'));
    expect(packetRequestSchema.parse(request)).toMatchObject({ bases: ['consent'], service: 'health', need: { 'child.rnokpp': 'реєстратура' }, document: null, approval: null });
  });
  it('leaves what is not answered as not answered', () => {
    expect(packetRequest(CASE, draft({ relatedToPerpetrator: null }), asking('signatory-provider'))?.relatedToPerpetrator).toBeNull();
    expect(packetRequest(CASE, draft({ recipientId: null }), asking('signatory-provider'))).toBeNull();
  });
  it('carries nothing of an approval but which one it is', () => {
    const approval = { id: '00000000-0000-4000-8000-00000000000a', by: 'Олена', reason: 'небезпека', at: '2026-11-23T10:00:00.000Z' };
    expect(packetRequest(CASE, draft({ approval }), asking('signatory-provider'))?.approval).toEqual({ id: approval.id });
  });
  it('does not change while words are typed in the first steps', () => {
    expect(outlineRequest(CASE, draft({ reasonText: 'а' }), asking('signatory-provider'))).toEqual(outlineRequest(CASE, draft({ reasonText: 'аб', need: { 'child.unzr': 'так треба' } }), asking('signatory-provider')));
    expect(outlineRequest(CASE, draft({ childObjects: null }), asking('signatory-provider'))).toBeNull();
  });
  it('needs three letters for a stated need and for a reason', () => {
    expect(statedNeeds({ a: 'аб ', b: 'абв' })).toEqual({ b: 'абв' });
    expect(openQuestions(draft({ reasonText: ' а ' }), asking('signatory-provider'))).toEqual(['reason']);
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
