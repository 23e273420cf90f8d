import { describe, expect, it } from 'vitest';
import { groupDue } from '../../../renderer/screens/today/due-groups.ts';
import type { CaseRow } from '../../../shared/ipc/channels/case-channels.ts';

function caseRow(caseCode: string, changes: Partial<CaseRow>): CaseRow {
  return {
    id: '00000000-0000-4000-8000-000000000001', caseCode, status: 'open', name: '', ageYears: null, ageEstimated: false, sex: null, riskLevel: null, placeCode: null,
    placeName: null, registeredOn: '2026-01-01', updatedAt: '2026-01-01T00:00:00Z', nextDue: null, consent: 'in-force', hasDraft: false, ...changes,
  };
}

describe('groupDue', () => {
  it('sorts cases by what the day asks for', () => {
    const rows = [
      caseRow('soon-last', { nextDue: '2026-11-30' }), caseRow('late', { nextDue: '2026-11-22' }), caseRow('today', { nextDue: '2026-11-23' }),
      caseRow('soon-first', { nextDue: '2026-11-24' }), caseRow('far', { nextDue: '2026-12-01' }), caseRow('very-late', { nextDue: '2026-01-01' }),
      caseRow('draft', { hasDraft: true }), caseRow('ending', { consent: 'ending-soon', nextDue: '2027-01-01' }), caseRow('ended', { consent: 'ended' }),
      caseRow('danger', { riskLevel: 'high' }), caseRow('danger-planned', { riskLevel: 'high', nextDue: '2027-02-01' }), caseRow('refused', { consent: 'refused' }),
    ];
    const codes = Object.fromEntries(Object.entries(groupDue(rows, '2026-11-23')).map(([group, members]) => [group, members.map((member) => member.caseCode)]));
    expect(codes).toEqual({
      overdue: ['very-late', 'late'], now: ['today'], soon: ['soon-first', 'soon-last'], drafts: ['draft'], consents: ['ending', 'ended'], noStep: ['danger'],
    });
  });
});
