import { describe, expect, it } from 'vitest';
import { groupItems, placeOf } from '../../../renderer/screens/consent-centre/centre-groups.ts';
import { CENTRE_CODES, centreItemSchema, type CentreItem } from '../../../shared/consent/centre-item.ts';

const CASE = '00000000-0000-4000-8000-000000000001';
const CONSENT = '00000000-0000-4000-8000-000000000002';
const item = (change: Partial<CentreItem>): CentreItem => centreItemSchema.parse({
  code: 'expires-soon', reason: 'in-force', caseId: CASE, caseCode: 'OBR-LV-26-0001', caseName: '', consentId: CONSENT, restrictionId: null, noticeId: null, recipientName: null,
  on: '2026-12-01', days: 8, target: 'consent-renew', ...change,
});

describe('the consent centre', () => {
  it('puts unanswered notices before everything, and what is due first at the top of its group', () => {
    const items = [item({ on: '2026-12-09' }), item({ code: 'review-due', on: null }), item({ on: '2026-11-30' }), item({ code: 'notice-open' }), item({ code: 'notice-overdue' })];
    expect(groupItems(items).map((group) => [group.code, group.items.map(({ on }) => on)])).toEqual([
      ['notice-overdue', ['2026-12-01']], ['notice-open', ['2026-12-01']], ['expires-soon', ['2026-11-30', '2026-12-09']], ['review-due', [null]],
    ]);
  });

  it('loses no code', () => {
    expect(groupItems(CENTRE_CODES.map((code) => item({ code }))).map(({ code }) => code).toSorted()).toEqual([...CENTRE_CODES].toSorted());
  });

  it.each([
    ['case-consent', undefined], ['notice', 'notices'], ['consent-answer', 'answer'], ['consent-renew', 'renewal'], ['restriction', 'restrictions'],
  ] as const)('opens the right place for %s', (target, show) => {
    expect(placeOf(item({ target }))).toEqual({ screen: 'consent', caseId: CASE, consentId: CONSENT, ...(show === undefined ? {} : { show }) });
  });
});
