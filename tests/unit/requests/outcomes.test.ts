import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/policy/evaluate.ts';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import { decisionProblem, outcomeOptions } from '../../../shared/requests/outcomes.ts';
import { asksWhetherRelated, policyQuestionOf } from '../../../shared/requests/policy-question.ts';
import { checkProblem, kindsFor, needsAuthority, receivedProblem } from '../../../shared/requests/request-problems.ts';
import { REQUESTERS, type Outcome } from '../../../shared/requests/request-codes.ts';
import type { RequestRecord, RequestVerdict } from '../../../shared/requests/request-record.ts';
import { buildCheck, buildReceived, buildRequest } from '../../support/request-builder.ts';

type Changes = NonNullable<Parameters<typeof buildRequest>[0]>;
const FAMILY = [{ relation: 'mother', isLegalRepresentative: true, parentalRights: 'full', isAllegedPerpetrator: false }, { relation: 'father', isLegalRepresentative: true, isAllegedPerpetrator: true }];
const RULING = { kind: 'court-ruling', reference: '461/1/26', dated: null, answerBy: null, names: [] } as const;

/** What the real policy says about a request of somebody found at `familyIndex`, about a known or an unknown child. */
function verdictOn(request: RequestRecord, about: { readonly known: boolean; readonly familyIndex?: number | null; readonly childObjects?: boolean }): RequestVerdict {
  const asked = policyQuestionOf(request);
  const familyIndex = about.familyIndex ?? null;
  const { effect, reasons, obligations, policy } = evaluate({
    now: '2026-11-23T10:00:00Z', case: about.known ? { caseCode: 'OBR-LV-26-0001', child: { surname: 'Прикладна', dob: '2012-01-01' }, family: FAMILY } : {}, consents: [], restrictions: [],
    request: {
      by: 'w', purpose: asked.purpose, service: null, bases: asked.bases, need: {}, reasonText: '', document: asked.document, childObjects: about.childObjects ?? false, approval: null,
      recipient: { id: 'requester', type: asked.recipientType, familyIndex: about.known ? familyIndex : null, legalRepresentative: familyIndex !== null && about.known, relatedToPerpetrator: false },
    },
  }, defaultPack);
  return { effect, reasons: [...reasons], obligations: [...obligations], policy, purpose: asked.purpose, recipientType: asked.recipientType, bases: [...asked.bases] };
}

const checked = (changes: Changes): RequestRecord => {
  const request = buildRequest(changes);
  return { ...request, state: 'examined', check: buildCheck({ needed: needsAuthority(request) }) };
};
const outcomes = (request: RequestRecord, about: Parameters<typeof verdictOn>[1]): readonly Outcome[] =>
  outcomeOptions(request, { verdict: verdictOn(request, about), hasCase: about.known }).map(({ outcome }) => outcome);

describe('how a request may end', () => {
  it.each([
    // requester, kind, family member, known child, unknown child
    ['child', { requester: { kind: 'child' } }, null, ['granted', 'partly-granted'], ['nothing-held']],
    ['representative who is one', { requester: { kind: 'representative' } }, 0, ['granted', 'partly-granted'], ['neither']],
    ['representative who is an alleged perpetrator', { requester: { kind: 'representative' } }, 1, ['neither'], ['neither']],
    ['relative not in the family', { kind: 'disclosure', requester: { kind: 'relative' } }, null, ['neither'], ['neither']],
    ['lawyer for the child', { requester: { kind: 'lawyer', actsFor: 'child' } }, null, ['granted', 'partly-granted'], ['nothing-held']],
    ['lawyer for the representative', { requester: { kind: 'lawyer', actsFor: 'representative' } }, 0, ['granted', 'partly-granted'], ['neither']],
    ['lawyer for somebody else', { kind: 'disclosure', requester: { kind: 'lawyer', actsFor: 'other' } }, null, ['neither'], ['neither']],
    ['police without a ruling', { kind: 'disclosure', requester: { kind: 'police' } }, null, ['neither'], ['neither']],
    ['police with a letter', { kind: 'disclosure', requester: { kind: 'police' }, document: { ...RULING, kind: 'written-request' } }, null, ['neither'], ['neither']],
    ['court with a ruling', { kind: 'disclosure', requester: { kind: 'court' }, document: RULING }, null, ['granted', 'partly-granted'], ['nothing-held']],
    ['oversight without a paper', { kind: 'disclosure', requester: { kind: 'oversight' } }, null, ['refused'], ['refused']],
    ['donor', { kind: 'disclosure', requester: { kind: 'donor' } }, null, ['refused'], ['refused']],
    ['media', { kind: 'disclosure', requester: { kind: 'media' } }, null, ['refused'], ['refused']],
    ['child who wants a correction', { kind: 'correction' }, null, ['granted', 'partly-granted', 'refused'], ['nothing-held']],
    ['relative who wants an erasure', { kind: 'erasure', requester: { kind: 'relative' } }, null, ['neither'], ['neither']],
    ['representative who withdraws', { kind: 'withdrawal', requester: { kind: 'representative' } }, 0, ['granted'], ['neither']],
    ['anybody who complains', { kind: 'complaint', requester: { kind: 'relative' } }, null, ['granted', 'partly-granted', 'refused'], ['granted', 'partly-granted', 'refused']],
  ] as readonly (readonly [string, Changes, number | null, readonly Outcome[], readonly Outcome[]])[])('%s', (_who, changes, familyIndex, known, unknown) => {
    const request = checked(changes);
    expect([outcomes(request, { known: true, familyIndex }), outcomes(request, { known: false, familyIndex })]).toEqual([known, unknown]);
  });

  it('asks for a supervisor first where a child objects, and until then only declines', () => {
    const request = checked({ requester: { kind: 'representative' } });
    expect(verdictOn(request, { known: true, familyIndex: 0, childObjects: true }).effect).toBe('needs-approval');
    expect(outcomes(request, { known: true, familyIndex: 0, childObjects: true })).toEqual(['neither']);
  });

  it('waits for the check and for the policy, and gives up where neither identity nor authority is shown', () => {
    const request = buildRequest({ kind: 'disclosure', requester: { kind: 'relative' } });
    const facts = { verdict: verdictOn(request, { known: true }), hasCase: true };
    expect(outcomeOptions(request, facts)).toEqual([]);
    expect(outcomeOptions({ ...request, check: buildCheck({ needed: true }) }, { verdict: null, hasCase: true })).toEqual([]);
    expect(outcomeOptions({ ...request, check: buildCheck({ needed: true, identity: false }) }, facts).map(({ outcome, reasons }) => [outcome, reasons])).toEqual([['refused', ['identity-not-confirmed']], ['neither', []]]);
    expect(outcomeOptions({ ...request, check: buildCheck({ needed: true, authority: false }) }, facts)[0]?.reasons).toEqual(['authority-not-confirmed']);
  });

  it('a third party’s ways out never depend on whether the child is known, unless the policy permits', () => {
    const different = REQUESTERS.filter((kind) => {
      const request = checked({ kind: 'disclosure', requester: { kind, actsFor: kind === 'lawyer' ? 'other' : null } });
      const known = verdictOn(request, { known: true });
      const options = (verdict: RequestVerdict, hasCase: boolean): string => JSON.stringify(outcomeOptions(request, { verdict, hasCase }));
      return known.effect !== 'permit' && options(known, true) !== options(verdictOn(request, { known: false }), false);
    });
    expect(different).toEqual([]);
  });

  it.each([
    ['step-missing', [], { outcome: 'granted', reasons: [], hasPacket: true }],
    ['outcome-not-allowed', [{ outcome: 'neither', reasons: [], asksForPacket: false }], { outcome: 'granted', reasons: [], hasPacket: true }],
    ['reason-missing', [{ outcome: 'refused', reasons: ['data-correct'], asksForPacket: false }], { outcome: 'refused', reasons: [], hasPacket: false }],
    ['reason-not-allowed', [{ outcome: 'neither', reasons: [], asksForPacket: false }], { outcome: 'neither', reasons: ['child-safety'], hasPacket: false }],
    ['packet-missing', [{ outcome: 'granted', reasons: [], asksForPacket: true }], { outcome: 'granted', reasons: [], hasPacket: false }],
    [null, [{ outcome: 'granted', reasons: [], asksForPacket: true }], { outcome: 'granted', reasons: [], hasPacket: true }],
  ] as readonly (readonly [string | null, Parameters<typeof decisionProblem>[0], Parameters<typeof decisionProblem>[1]])[])('a decision: %s', (problem, options, chosen) => {
    expect(decisionProblem(options, chosen)).toBe(problem);
  });
});

describe('what may be written down', () => {
  it.each([
    [null, {}], ['received-in-future', { receivedOn: '2026-11-24' }], ['kind-not-theirs', { kind: 'disclosure' }],
    ['kind-not-theirs', { requester: { kind: 'media' } }], ['acts-for-missing', { requester: { kind: 'lawyer' } }], ['acts-for-surplus', { requester: { actsFor: 'child' } }],
    ['document-in-future', { document: { ...RULING, dated: '2026-12-01', names: [] } }], [null, { receivedOn: '2026-11-23', document: { ...RULING, dated: '2026-11-23', answerBy: '2026-11-01', names: [] } }],
  ] as readonly (readonly [string | null, NonNullable<Parameters<typeof buildReceived>[0]>])[])('%s: %j', (problem, changes) => {
    expect(receivedProblem(buildReceived(changes), '2026-11-23')).toBe(problem);
  });

  it.each([
    [null, {}], ['method-missing', { identity: { confirmed: true, method: 'none' } }], ['authority-missing', { authority: { needed: true, confirmed: true, seen: 'x' } }],
    ['check-day', { on: '2026-11-01' }], ['check-day', { on: '2026-11-24' }],
  ] as const)('a check: %s %j', (problem, changes) => {
    expect(checkProblem(buildReceived(), { ...buildCheck(), ...changes }, '2026-11-23')).toBe(problem);
  });

  it('authority is asked of whoever speaks for another or by an office', () => {
    expect(REQUESTERS.filter((kind) => !needsAuthority({ requester: buildReceived({ requester: { kind } }).requester }))).toEqual(['child', 'donor', 'media']);
    expect(checkProblem(buildReceived({ requester: { kind: 'relative' } }), buildCheck({ needed: false }), '2026-11-23')).toBe('authority-missing');
  });

  it('rights over data are offered to the person, not to strangers', () => {
    expect([kindsFor('child', null).includes('disclosure'), kindsFor('police', null), kindsFor('lawyer', 'other'), kindsFor('lawyer', 'child').includes('erasure')])
      .toEqual([false, ['disclosure', 'complaint'], ['disclosure', 'complaint'], true]);
    expect(REQUESTERS.filter((kind) => asksWhetherRelated(policyQuestionOf(buildReceived({ requester: { kind } }))))).toEqual(['representative', 'relative', 'lawyer', 'police', 'court', 'oversight']);
  });
});
