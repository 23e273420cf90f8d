import { describe, expect, it } from 'vitest';
import { changeRequestForm, dueOfForm, emptyRequestForm, receivedOf, requestFormProblems, type RequestForm } from '../../../renderer/screens/requests/request-form.ts';
import { filterRequests } from '../../../renderer/screens/requests/request-list.ts';
import { asksPolicy, stepNow } from '../../../renderer/screens/requests/steps.ts';
import type { RequestRow } from '../../../shared/ipc/channels/request-channels.ts';
import { receivedRequestSchema } from '../../../shared/requests/request-record.ts';
import { buildCheck, buildRequest } from '../../support/request-builder.ts';

const empty = emptyRequestForm('2026-11-23');
const court: RequestForm = changeRequestForm(empty, {
  requester: 'court', name: ' Суддя Прикладний ', kind: 'disclosure', asks: 'Ухвала', hasPaper: true, paperKind: 'court-ruling', paperReference: '461/1/26', answerBy: '2026-12-01', names: ['HEALTH'],
});

describe('the form of a new request', () => {
  it('says what is missing, in the order of the form', () => {
    expect(requestFormProblems(empty)).toEqual(['requester', 'name', 'kind', 'asks']);
    expect(requestFormProblems({ ...empty, receivedOn: null, requester: 'lawyer', hasPaper: true })).toEqual(['receivedOn', 'actsFor', 'name', 'kind', 'asks', 'paperKind', 'paperReference']);
    expect(receivedOf(empty)).toBeNull();
  });

  it('makes a request the register takes, without blanks around it', () => {
    const request = receivedOf(court);
    expect(receivedRequestSchema.parse(request)).toMatchObject({ requester: { kind: 'court', name: 'Суддя Прикладний', organisation: null }, document: { reference: '461/1/26', answerBy: '2026-12-01', names: ['HEALTH'] }, about: null });
  });

  it('tells the due day while it is filled in, and forgets a paper that is taken away', () => {
    expect([dueOfForm(empty), dueOfForm(court), dueOfForm({ ...court, hasPaper: false })]).toEqual([null, { on: '2026-12-01', rule: 'document' }, { on: '2026-12-23', rule: 'third-party' }]);
    expect(receivedOf({ ...court, hasPaper: false })?.document).toBeNull();
  });

  it('another requester drops what is not theirs to ask, and for whom they act', () => {
    const lawyer = changeRequestForm(changeRequestForm(empty, { requester: 'lawyer', actsFor: 'child' }), { kind: 'erasure' });
    expect([lawyer.kind, changeRequestForm(lawyer, { actsFor: 'other' }).kind, changeRequestForm(lawyer, { requester: 'child' })]).toMatchObject(['erasure', null, { kind: 'erasure', actsFor: null }]);
  });
});

const row = (changes: Partial<RequestRow>): RequestRow => ({
  id: 'x', number: '2026-0001', receivedOn: '2026-11-02', dueOn: '2026-12-02', daysLeft: 9, standing: 'later', state: 'received', kind: 'access', requester: 'child', name: 'Лук’яненко Соломія',
  organisation: null, postponed: false, outcome: null, ...changes,
});

describe('the list', () => {
  const rows = [row({}), row({ number: '2026-0002', requester: 'police', name: 'Приходько', organisation: 'Відділ поліції' }), row({ number: '2026-0003', standing: 'closed' })];
  it.each([
    // typed, shown, requester, numbers
    ['', 'open', null, ['1', '2']], ['', 'all', null, ['1', '2', '3']], ['', 'closed', null, ['3']], ["лук'ян", 'open', null, ['1']], ['поліції 0002', 'all', null, ['2']], ['', 'all', 'police', ['2']], ['нікого', 'all', null, []],
  ] as const)('%j, %s, %s', (typed, shown, requester, numbers) => {
    expect(filterRequests(rows, { typed, shown, requester }).map(({ number }) => number.slice(-1))).toEqual(numbers);
  });
});

describe('the next step', () => {
  const request = buildRequest({ kind: 'disclosure', requester: { kind: 'relative' } });
  const link = { caseId: 'x', caseCode: 'OBR-LV-26-0001', family: [] };
  const question = { recipientId: null, familyIndex: null, relatedToPerpetrator: false, childObjects: false, approval: null };
  const checked = { ...request, check: buildCheck({ needed: true }) };
  it.each([
    ['check', request, null], ['link', checked, null], ['examine', checked, link], ['decide', { ...checked, question }, null],
    ['decide', { ...request, check: buildCheck({ needed: true, identity: false }) }, null], ['decide', { ...checked, kind: 'complaint' as const }, null],
  ] as const)('is %s', (step, at, linked) => {
    expect(stepNow({ request: at, link: linked })).toBe(step);
  });

  it('the rules are asked only when it is known who asks', () => {
    expect([asksPolicy(request), asksPolicy(checked), asksPolicy({ ...checked, check: buildCheck({ needed: true, authority: false }) })]).toEqual([false, true, false]);
  });
});
