import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listPartnerKeys } from '../../../electron/store/partner-key-repository.ts';
import { buildCase } from '../../support/case-builder.ts';
import { PASSPHRASE } from '../../support/cheap-application.ts';
import { runHere } from '../../support/run-terminal.ts';
import { handOverByKey, issueTo, openTwoAgencies, takeCard, type TestAgency, type TwoAgencies } from '../../support/two-agencies.ts';

const REFERRAL = { purpose: 'service-referral', service: 'health' } as const;
const TRANSFER = { purpose: 'case-transfer', service: 'case-transfer' } as const;

let both: TwoAgencies | null = null;
afterEach(() => { both?.dispose(); both = null; });

async function acquainted(type?: Parameters<typeof openTwoAgencies>[0]): Promise<TwoAgencies> {
  both = await openTwoAgencies(type);
  await takeCard(both.a, both.b);
  await takeCard(both.b, both.a);
  return both;
}

async function receive(agency: TestAgency, file: string, passphrase: string | null = null): Promise<string> {
  const opened = await agency.app.must('incoming.open', { file, passphrase });
  if (opened.outcome !== 'packet') throw new Error(opened.outcome);
  return opened.incomingId;
}

const statusOf = async ({ app }: TestAgency, disclosureId: string): Promise<readonly unknown[]> => {
  const { row } = await app.must('referralStatus.show', { disclosureId });
  return [row.status, row.dueOn];
};

describe('a referral from one register to another', () => {
  it('is handed over, accepted into a draft, worked on and done, and the sender sees each step', async () => {
    const { a, b } = await acquainted();
    const issued = await issueTo(a, REFERRAL);
    const seen: unknown[] = [await statusOf(a, issued.disclosureId)];
    const incoming = await receive(b, await handOverByKey(a, issued.disclosureId));
    seen.push(await statusOf(a, issued.disclosureId));
    const shown = await b.app.must('incoming.show', { id: incoming, language: 'uk' });
    expect({ sender: shown.row.sender.state, partner: shown.row.sender.partnerName, pages: shown.pages.length > 0, replies: shown.replies })
      .toEqual({ sender: 'confirmed', partner: a.name, pages: true, replies: ['acknowledged', 'accepted', 'declined'] });
    const accepted = await b.app.must('incoming.accept', { id: incoming, note: null, toFile: true, language: 'uk' });
    const replies = [accepted.files[0]?.name ?? ''];
    for (const [status, note] of [['in-progress', null], ['done', 'огляд проведено']] as const) {
      replies.push((await b.app.must('incoming.reply', { id: incoming, status, note, toFile: true })).files[0]?.name ?? '');
    }
    for (const reply of replies) {
      const opened = await a.app.must('incoming.open', { file: b.read(reply), passphrase: null });
      expect(opened.outcome).toBe('reply');
      seen.push(await statusOf(a, issued.disclosureId));
    }
    expect(seen).toEqual([['prepared', '2026-11-26'], ['handed-over', '2026-11-26'], ['accepted', '2026-12-23'], ['in-progress', '2026-12-23'], ['done', null]]);
    const again = await a.app.call('incoming.open', { file: b.read(replies[2] ?? ''), passphrase: null });
    expect(again).toMatchObject({ ok: false, error: { code: 'reply/already-taken' } });
    const { events } = await a.app.must('referralStatus.show', { disclosureId: issued.disclosureId });
    expect(events.map(({ kind, source, way, note }) => [kind, source, way, note])).toEqual([
      ['prepared', 'here', null, null], ['handed-over', 'here', 'key', null], ['accepted', 'file', null, null], ['in-progress', 'file', null, null], ['done', 'file', null, 'огляд проведено'],
    ]);
  });

  it('is declined with a reason, and loses its content there', async () => {
    const { a, b } = await acquainted();
    const issued = await issueTo(a, REFERRAL);
    const incoming = await receive(b, await handOverByKey(a, issued.disclosureId));
    const { files } = await b.app.must('incoming.reply', { id: incoming, status: 'declined', note: 'немає місць', toFile: true });
    await a.app.must('incoming.open', { file: b.read(files[0]?.name ?? ''), passphrase: null });
    const after = await b.app.must('incoming.show', { id: incoming, language: 'uk' });
    const late = await b.app.call('incoming.accept', { id: incoming, note: null, toFile: false, language: 'uk' });
    expect([await statusOf(a, issued.disclosureId), after.fields, after.pages, after.replies, late.ok]).toEqual([['declined', null], [], [], [], false]);
  });

  it('opens with a passphrase that is shown once and stands nowhere', async () => {
    const { a, b } = await acquainted();
    const issued = await issueTo(a, REFERRAL);
    const made = await a.app.must('handOver.make', { disclosureId: issued.disclosureId, way: 'passphrase', withOpener: false, language: 'uk' });
    const file = a.read(made.files[0]?.name ?? '');
    const without = await b.app.call('incoming.open', { file, passphrase: null });
    expect(without).toMatchObject({ ok: false, error: { code: 'hand-over/wrong-key', params: { needs: 'passphrase' } } });
    expect(made.secret?.split(' ')).toHaveLength(6);
    await receive(b, file, made.secret);
    const { events } = await a.app.must('referralStatus.show', { disclosureId: issued.disclosureId });
    const log = await a.app.must('audit.list', { caseId: null, offset: 0, limit: 200 });
    expect(JSON.stringify([events, log, a.app.log, made.files]).includes(made.secret?.split(' ')[0] ?? '')).toBe(false);
  });

  it('reminds when no word comes, and takes the answer from the paper slip', async () => {
    const { a } = await acquainted();
    const issued = await issueTo(a, REFERRAL);
    await a.app.must('handOver.paper', { disclosureId: issued.disclosureId, on: '2026-11-23' });
    await a.app.must('register.lock', {});
    await new Promise(setImmediate); // what is told of a lock is told one turn later
    a.app.clock.pass(5 * 86_400_000);
    await a.app.must('register.unlock', { secret: { kind: 'passphrase', passphrase: PASSPHRASE } });
    const late = await a.app.must('referralStatus.list', { caseId: null, lateOnly: true });
    expect(late.rows.map(({ disclosureId, status, last, daysLate }) => [disclosureId, status, last, daysLate])).toEqual([[issued.disclosureId, 'overdue', 'handed-over', 2]]);
    await a.app.must('referralStatus.record', { disclosureId: issued.disclosureId, status: 'accepted', on: '2026-11-27', note: 'прийшов корінець' });
    expect((await a.app.must('referralStatus.list', { caseId: issued.caseId, lateOnly: true })).rows).toEqual([]);
    const kept = await a.app.must('handOver.options', { disclosureId: issued.disclosureId });
    expect(kept.ready).toBe(false); // the lock has taken the packet out of memory
  });
});

describe('the terminal', () => {
  it('opens what was sealed for a register with that register’s keys, and says that it knows the signer', async () => {
    const { a, b } = await acquainted();
    const issued = await issueTo(a, REFERRAL);
    const file = join(b.folder, 'in.age');
    writeFileSync(file, Buffer.from(await handOverByKey(a, issued.disclosureId), 'base64'));
    b.app.application.lock('exit');
    writeFileSync(join(b.folder, 'pass.txt'), PASSPHRASE);
    const run = await runHere(['packet', 'verify', file, '--dir', b.app.directory, '--passphrase-file', join(b.folder, 'pass.txt')]);
    expect([run.status, run.lines[0]]).toMatchObject([0, { verified: true, packetId: issued.packetId, sender: { agency: a.name, known: 'confirmed' } }]);
  });
});

describe('a changed key', () => {
  it('stops sealing for the partner and replies from them until it is confirmed anew', async () => {
    const { a, b } = await acquainted();
    const issued = await issueTo(a, REFERRAL);
    const incoming = await receive(b, await handOverByKey(a, issued.disclosureId));
    const { b: changed, dispose } = await openTwoAgencies();
    try {
      // the same agency with keys nobody here has seen: a new laptop, or somebody who claims to be them
      const { text } = await changed.app.must('keyCard.show', { language: 'uk' });
      const { key } = await a.app.must('partnerKey.add', { recipientId: 'other', text, source: 'file' });
      const options = await a.app.must('handOver.options', { disclosureId: issued.disclosureId });
      const blocked = await a.app.call('handOver.make', { disclosureId: issued.disclosureId, way: 'key', withOpener: false, language: 'uk' });
      expect([key.state, options.alarm?.id, blocked]).toMatchObject(['changed', key.id, { ok: false, error: { code: 'partner-key/changed' } }]);
      await a.app.must('partnerKey.confirm', { id: key.id, wordsCompared: true, retireOthers: true });
      const { files } = await b.app.must('incoming.reply', { id: incoming, status: 'acknowledged', note: null, toFile: true });
      const reply = await a.app.must('incoming.open', { file: b.read(files[0]?.name ?? ''), passphrase: null });
      expect(reply).toMatchObject({ outcome: 'sender-not-confirmed', key: { state: 'retired' } });
      expect(await statusOf(a, issued.disclosureId)).toEqual(['handed-over', '2026-11-26']);
    } finally {
      dispose();
    }
  });

  it('of a sender hides the packet until the words were compared', async () => {
    const { a, b } = await acquainted();
    const other = await openTwoAgencies();
    try {
      await takeCard(b, other.a);
      const issued = await issueTo(other.a, REFERRAL);
      const incoming = await receive(b, await handOverByKey(other.a, issued.disclosureId));
      const before = await b.app.must('incoming.show', { id: incoming, language: 'uk' });
      const blocked = await b.app.call('incoming.accept', { id: incoming, note: null, toFile: false, language: 'uk' });
      expect([before.row.sender.state, before.row.sender.partnerName, before.fields, before.pages, blocked])
        .toMatchObject(['changed', a.name, [], [], { ok: false, error: { code: 'partner-key/changed' } }]);
      await b.app.must('incoming.confirmSender', { id: incoming, recipientId: 'other', wordsCompared: true, retireOthers: false });
      const after = await b.app.must('incoming.show', { id: incoming, language: 'uk' });
      expect([after.row.sender.state, after.fields.length > 0]).toEqual(['confirmed', true]);
      expect(b.app.application.session.read((db) => listPartnerKeys(db, 'other').map(({ state }) => state))).toEqual(['confirmed', 'confirmed']);
    } finally {
      other.dispose();
    }
  });
});

describe('word that something must stop', () => {
  it('goes out as a signed notice and comes back acknowledged', async () => {
    const { a, b } = await acquainted();
    const issued = await issueTo(a, REFERRAL);
    const incoming = await receive(b, await handOverByKey(a, issued.disclosureId));
    const { noticeId } = await a.app.must('referralStatus.recall', { disclosureId: issued.disclosureId, kind: 'revocation' });
    const { files } = await a.app.must('handOver.notice', { noticeId });
    const told = await b.app.must('incoming.open', { file: a.read(files[0]?.name ?? ''), passphrase: null });
    expect(told).toMatchObject({ outcome: 'notice', incomingIds: [incoming], content: { kind: 'revocation', packetIds: [issued.packetId], caseCode: issued.caseCode } });
    const [row] = (await b.app.must('incoming.list', {})).rows;
    expect(row?.openNotices).toBe(1);
    const acknowledged = await b.app.must('incoming.acknowledgeNotice', { noticeId, note: 'знищено', toFile: true });
    expect(await a.app.must('incoming.open', { file: b.read(acknowledged.files[0]?.name ?? ''), passphrase: null })).toMatchObject({ outcome: 'notice-acknowledged', noticeId });
    const { notices } = await a.app.must('notice.list', { caseId: issued.caseId, openOnly: false });
    expect([notices.map(({ state }) => state), await statusOf(a, issued.disclosureId), (await b.app.must('incoming.list', {})).rows[0]?.openNotices]).toEqual([['acknowledged'], ['revoked', null], 0]);
  });

  it('is not taken from somebody else', async () => {
    const { a, b } = await acquainted();
    const issued = await issueTo(a, REFERRAL);
    await receive(b, await handOverByKey(a, issued.disclosureId));
    const { noticeId } = await a.app.must('referralStatus.recall', { disclosureId: issued.disclosureId, kind: 'revocation' });
    const { files } = await a.app.must('handOver.notice', { noticeId });
    const back = await a.app.call('incoming.open', { file: a.read(files[0]?.name ?? ''), passphrase: null });
    expect(back).toMatchObject({ ok: false, error: { code: 'hand-over/wrong-key' } });
  });
});

describe('a transfer', () => {
  it('arrives complete, with its own code, unscreened and as a draft', async () => {
    const { a, b } = await acquainted('case-management-agency');
    const record = { ...buildCase(4), incident: { ...buildCase(4).incident, narrative: 'Зі слів матері, дитина не ходить до школи.' } };
    const issued = await issueTo(a, { ...TRANSFER, record });
    const incoming = await receive(b, await handOverByKey(a, issued.disclosureId));
    const shown = await b.app.must('incoming.show', { id: incoming, language: 'uk' });
    const accepted = await b.app.must('incoming.accept', { id: incoming, note: null, toFile: false, language: 'uk' });
    expect([accepted.caseCode, accepted.ownCode, accepted.noted]).toEqual([issued.caseCode, true, 0]);
    const { draft, record: kept } = await b.app.must('case.show', { id: accepted.caseId });
    const leaves = leavesOf(draft?.draft ?? {});
    const missing = shown.fields.filter(({ path, value }) => !/^worker\.|\.screened$|^(?:caseCode|status|registeredOn)$/u.test(path) && JSON.stringify(leaves.get(path) ?? null) !== JSON.stringify(value));
    expect([missing, Object.keys(kept).sort(), draft?.draft['screenedPaths']]).toEqual([[], ['caseCode', 'registeredOn', 'status'], undefined]);
    const check = await b.app.must('case.save', { id: accepted.caseId, revision: 1, record: draft?.draft ?? {} });
    expect(check.outcome).toBe('saved');
    const { texts } = await b.app.must('screening.list', { caseId: accepted.caseId });
    expect(texts.every(({ state }) => state === 'unscreened')).toBe(true);
  });
});

/** Every value by its path: lists of plain values are one value, as in a packet. */
function leavesOf(value: unknown, path = ''): Map<string, unknown> {
  if (Array.isArray(value) && value.some((item) => typeof item === 'object')) return new Map(value.flatMap((item, at) => [...leavesOf(item, `${path}[${String(at)}]`)]));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map([[path, value]]);
  return new Map(Object.entries(value).flatMap(([key, item]) => [...leavesOf(item, path === '' ? key : `${path}.${key}`)]));
}
