import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertApproval } from '../../electron/store/approval-repository.ts';
import type { PacketRequest } from '../../shared/ipc/channels/referral-channels.ts';
import { buildCase, buildConsent, buildRecipient } from '../support/case-builder.ts';
import { createRegister, PASSPHRASE, testApplication, type TestApplication } from '../support/cheap-application.ts';
import { leavesOneEntry } from '../support/one-audit-entry.ts';
import { approved, HER_PASSPHRASE, supervisorOf } from '../support/supervisor.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Form = { [key: string]: Json };

let test: TestApplication;
let request: PacketRequest;
let approverId: string;
beforeEach(async () => {
  test = testApplication();
  await createRegister(test);
  approverId = await supervisorOf(test);
  await test.must('recipient.save', { recipient: buildRecipient({ id: 'other', type: 'case-management-agency', name: 'Центр «Зразок»' }) });
  const { id: caseId } = await test.must('case.create', { record: buildCase(4) });
  const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent();
  await test.must('consent.record', { caseId, consent: { ...consent, scope: { purposes: ['case-transfer'], recipients: [{ id: 'other' }], services: ['case-transfer'], categories: { deny: [] } } } });
  request = {
    caseId, purpose: 'case-transfer', recipientId: 'other', service: 'case-transfer', bases: ['consent'], need: {}, reasonText: 'потрібна допомога', dismissed: [],
    relatedToPerpetrator: false, assessedSafe: true, familyIndex: null, childObjects: false, approval: null, document: null, language: 'uk',
  };
});
afterEach(() => { test.dispose(); });

const effectOf = async (asked: PacketRequest): Promise<string> => (await test.must('referral.preview', { request: asked, render: false })).decision.effect;
const sign = async (over: object = {}, digest?: string): Promise<string> => {
  const seen = (await test.must('approval.preview', { request })).digest ?? '';
  const answer = await test.call('approval.packet', { request, digest: digest ?? seen, signature: { approverId, passphrase: HER_PASSPHRASE, reason: 'перевірено', childInformed: true, notInformedReason: null, ...over } });
  return answer.ok ? 'approved' : answer.error.code;
};
const newest = async (): Promise<readonly unknown[]> => {
  const { entries } = await test.must('audit.list', { caseId: null, offset: 0, limit: 1 });
  return [entries[0]?.action, entries[0]?.person, entries[0]?.reason];
};

describe('an approval over the shoulder', () => {
  it('lets exactly the approved packet go, names approver and digest in the log, and the worker’s session goes on', async () => {
    expect(await effectOf(request)).toBe('needs-approval');
    const worker = (await test.must('app.status', {})).person?.name;
    const { digest } = await test.must('approval.preview', { request });
    const asked = await approved(test, request);
    expect(await newest()).toEqual(['approval.given', worker, `${approverId}/${(digest ?? '').slice(7, 39)}`]);
    const preview = await test.must('referral.preview', { request: asked, render: false });
    expect([preview.decision.effect, preview.digest]).toEqual(['permit', digest]);
    expect((await test.must('app.status', {})).person?.name).toBe(worker);
    const issued = await test.call('referral.issue', { request: asked, digest: digest ?? '', formats: ['print'] });
    expect(issued.ok).toBe(true);
  });

  it('counts for nothing else: other words, a case that changed, or an id that is made up', async () => {
    const asked = await approved(test, request);
    expect(await effectOf({ ...asked, reasonText: 'потрібна інша допомога' })).toBe('needs-approval');
    expect(await effectOf({ ...request, approval: { id: '00000000-0000-4000-8000-000000000001' } })).toBe('needs-approval');
    const shown = await test.must('case.show', { id: request.caseId });
    await test.must('case.save', { id: request.caseId, revision: shown.revision, record: { ...shown.record as Form, child: { surname: 'Змінений' } } });
    expect(await effectOf(asked)).toBe('needs-approval');
    const refused = await test.call('referral.issue', { request: asked, digest: `sha256:${'0'.repeat(64)}`, formats: ['print'] });
    expect(refused.ok ? 'issued' : refused.error.code).toBe('referral/needs-approval');
  });

  it('is refused to whoever is no supervisor, to oneself, and for what was not seen', async () => {
    const self = (await test.must('app.status', {})).person?.id ?? '';
    expect(await sign({ approverId: self, passphrase: PASSPHRASE })).toBe('approval/own-act');
    expect(await sign({ approverId: 'nobody' })).toBe('approval/not-supervisor');
    expect(await sign({}, `sha256:${'0'.repeat(64)}`)).toBe('approval/changed');
    expect(await sign({ childInformed: false })).toBe('input/invalid');
    await test.must('register.unlock', { secret: { kind: 'passphrase', passphrase: HER_PASSPHRASE } });
    expect(await sign()).toBe('approval/own-act');
  });

  it('is slow after wrong passphrases, with the throttle of unlocking, and each is in the log', async () => {
    expect(await sign({ passphrase: PASSPHRASE })).toBe('register/wrong-secret');
    expect((await newest())[0]).toBe('approval.refused');
    expect(await sign()).toBe('register/too-many-tries');
    test.clock.pass(60_000);
    expect(await sign()).toBe('approved');
  });

  it('leaves one entry, and stays as it was given', () => {
    const { register, person } = test.application.session.opened();
    const one = { digest: `sha256:${'0'.repeat(64)}`, record: { reason: 'x', childInformed: true, notInformedReason: null }, of: { kind: 'packet', caseId: request.caseId } } as const;
    const stamp = { at: test.clock.now(), by: person.id };
    leavesOneEntry(register, 'insertApproval', (db) => { insertApproval(db, stamp, { ...one, id: 'one', approver: approverId }); });
    const change = (sql: string): unknown => test.application.session.write((db) => db.run(sql));
    expect(() => change("UPDATE approvals SET digest = 'x'")).toThrow('append-only');
    expect(() => change('DELETE FROM approvals')).toThrow('append-only');
    expect(() => { test.application.session.write((db) => { insertApproval(db, stamp, { ...one, id: 'own', approver: person.id }); }); }).toThrow(/CHECK/u);
  });
});
