import { hash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeAttachment, insertAttachment, listAttachments, loadAttachment, removeAttachment, shredAttachments } from '../../electron/store/attachment-repository.ts';
import { readTransaction, writeTransaction } from '../../electron/store/open-register.ts';
import { canariesIn, CANARY, photograph, sampleFiles } from '../support/attachment-files.ts';
import { createRegister, PASSPHRASE, testApplication, type TestApplication } from '../support/cheap-application.ts';
import { leavesOneEntry } from '../support/one-audit-entry.ts';
import { inventCase } from '../support/register-cases.ts';
import { readingsOf } from '../support/leak-search.ts';
import { issueTo, openTwoAgencies } from '../support/two-agencies.ts';

const PIECE = 2_400_000;
const room = mkdtempSync(join(tmpdir(), 'oberih-attachments-'));
let test: TestApplication;
let caseId: string;

beforeAll(async () => {
  mkdirSync(join(room, 'out'));
  test = testApplication({ directory: join(room, 'one', 'register'), chooseFolder: () => Promise.resolve(join(room, 'out')) });
  await createRegister(test);
  caseId = (await test.must('case.create', { record: inventCase(1) })).id;
});
afterAll(() => {
  test.dispose();
  rmSync(room, { recursive: true, force: true });
});

/** Passes a file across the border as the page does, and keeps it. */
async function add(app: TestApplication, into: string, file: { readonly bytes: Buffer; readonly title?: string }): Promise<string> {
  const transfer = crypto.randomUUID();
  const of = Math.max(1, Math.ceil(file.bytes.length / PIECE));
  for (let piece = 0; piece < of; piece += 1) await app.must('attachment.put', { transfer, piece, of, bytes: file.bytes.subarray(piece * PIECE, (piece + 1) * PIECE).toString('base64') });
  const answer = await app.must('attachment.add', { caseId: into, transfer, kind: 'photo', title: file.title ?? 'довідка', dated: '2026-11-01', keepsNames: true });
  if (answer.outcome !== 'added') throw new Error(answer.outcome);
  return answer.id;
}

async function codeOf(answer: Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>): Promise<string | undefined> {
  return (await answer).error?.code;
}

function entries(app: TestApplication): number {
  return app.application.session.read((db) => Number(db.column('SELECT count(*) FROM audit_events')[0]));
}

describe('an attachment', () => {
  it('of every format is kept clean, listed without its bytes and shown as it was kept; each act is one entry', async () => {
    for (const { format, bytes } of await sampleFiles()) {
      const before = entries(test);
      const id = await add(test, caseId, { bytes });
      expect([format, entries(test) - before]).toEqual([format, 1]);
      const shown = await test.must('attachment.show', { id });
      const kept = Buffer.from(shown.bytes, 'base64');
      expect([format, entries(test) - before, shown.format, canariesIn(kept)]).toEqual([format, 2, format, []]);
      const listed = (await test.must('attachment.list', { caseId })).attachments.find((entry) => entry.id === id);
      expect(listed).toMatchObject({ format, size: kept.length, sha256: hash('sha256', kept, 'hex'), title: 'довідка', dated: '2026-11-01' });
      expect(entries(test) - before).toBe(2);
    }
  });

  it('comes in pieces, also when it is large, and a lost piece keeps nothing', async () => {
    const large = Buffer.concat([photograph().subarray(0, -60), Buffer.alloc(5_000_000)]);
    const { id } = await test.must('case.create', {});
    await add(test, id, { bytes: large });
    const transfer = crypto.randomUUID();
    await test.must('attachment.put', { transfer, piece: 1, of: 2, bytes: 'AAAA' });
    const told = { caseId: id, transfer, kind: 'photo', title: 'x', dated: null, keepsNames: true } as const;
    expect(await codeOf(test.call('attachment.add', told))).toBe('attachment/incomplete');
    expect(await codeOf(test.call('attachment.add', { ...told, transfer: crypto.randomUUID() }))).toBe('attachment/incomplete');
    const piece = Buffer.alloc(PIECE).toString('base64');
    const answers = [];
    for (let index = 0; index < 5; index += 1) answers.push(await codeOf(test.call('attachment.put', { transfer, piece: index, of: 5, bytes: piece })));
    expect(answers).toEqual([undefined, undefined, undefined, undefined, 'attachment/too-large']);
    expect((await test.must('attachment.list', { caseId: id })).attachments).toHaveLength(1);
  });

  it('is refused when it is unknown or cannot be cleaned, and when its title names somebody nobody confirmed', async () => {
    const put = async (bytes: Buffer): Promise<string> => {
      const transfer = crypto.randomUUID();
      await test.must('attachment.put', { transfer, piece: 0, of: 1, bytes: bytes.toString('base64') });
      return transfer;
    };
    const told = { caseId, kind: 'other', title: 'лист', dated: null, keepsNames: false } as const;
    expect(await codeOf(test.call('attachment.add', { ...told, transfer: await put(Buffer.from('MZ\0\u0001')) }))).toBe('attachment/unknown-type');
    expect(await codeOf(test.call('attachment.add', { ...told, transfer: await put(photograph().subarray(0, 300)) }))).toBe('attachment/not-cleanable');
    const surname = String(inventCase(1).child?.surname);
    const transfer = await put(Buffer.from('Текст'));
    expect(await test.must('attachment.add', { ...told, title: `довідка ${surname}`, transfer })).toEqual({ outcome: 'names-somebody', words: [surname] });
    const kept = await test.must('attachment.add', { ...told, title: `довідка ${surname}`, transfer, keepsNames: true });
    expect(kept.outcome).toBe('added');
    const id = kept.outcome === 'added' ? kept.id : '';
    expect(await test.must('attachment.change', { id, kind: 'document', title: `лист ${surname}`, dated: null, keepsNames: false })).toEqual({ outcome: 'names-somebody', words: [surname] });
    expect(await test.must('attachment.change', { id, kind: 'document', title: 'лист школи', dated: null, keepsNames: false })).toEqual({ outcome: 'changed' });
  });

  it('leaves the register only as a deliberate, logged file that names nobody, and goes for good when removed', async () => {
    const id = await add(test, caseId, { bytes: photograph(), title: 'знімок руки' });
    const before = entries(test);
    const { name } = await test.must('attachment.save', { id, knowsUnprotected: true });
    expect([name.startsWith('oberih_attachment_'), name.endsWith('.jpg'), canariesIn(readFileSync(join(room, 'out', name)))]).toEqual([true, true, []]);
    expect(entries(test) - before).toBe(1);
    await test.must('attachment.remove', { id, confirmed: true });
    expect(await codeOf(test.call('attachment.show', { id }))).toBe('attachment/not-found');
    expect(await codeOf(test.call('attachment.remove', { id, confirmed: true }))).toBe('attachment/not-found');
    expect(entries(test) - before).toBe(2);
    expect((await test.must('audit.verify', {})).ok).toBe(true);
  });
});

describe('the store', () => {
  const facts = (id: string): Parameters<typeof insertAttachment>[2] => ({ id, caseId, kind: 'scan', format: 'text', title: CANARY, dated: null, sha256: 'a'.repeat(64), bytes: Buffer.from(CANARY) });
  const id = '30000000-0000-4000-8000-000000000001';

  it('writes exactly one entry for each change', () => {
    const { register } = test.application.session.opened();
    const stamp = { at: '2026-11-23T10:00:00.000Z', by: test.application.session.person().id };
    leavesOneEntry(register, 'insertAttachment', (db) => { insertAttachment(db, stamp, facts(id)); });
    leavesOneEntry(register, 'changeAttachment', (db) => { changeAttachment(db, stamp, { id, kind: 'other', title: 'інше', dated: null }); });
    leavesOneEntry(register, 'removeAttachment', (db) => { removeAttachment(db, stamp, id); });
  });

  it('holds the limits of a case and of the register', () => {
    const { register } = test.application.session.opened();
    const stamp = { at: '2026-11-23T10:00:00.000Z', by: test.application.session.person().id };
    const withSize = (size: number): string => {
      try {
        writeTransaction(register, (db) => {
          insertAttachment(db, stamp, facts(id));
          db.run('UPDATE attachments SET title = $title WHERE id = $id', { id, title: 'x' });
          db.run(`INSERT INTO attachments (id, case_id, kind, format, title, size, sha256, added_at) VALUES ('big', $caseId, 'scan', 'pdf', 'x', $size, $sha, 'x')`, { caseId, size, sha: 'b'.repeat(64) });
          insertAttachment(db, stamp, facts(`${id.slice(0, -1)}2`));
          throw new Error('fits');
        });
        return 'never';
      } catch (failure) {
        return failure instanceof Error ? failure.message : '';
      }
    };
    expect([withSize(1000), withSize(100_000_000)]).toEqual(['fits', 'attachment/case-full']);
    expect(() => { writeTransaction(register, (db) => { insertAttachment(db, stamp, { ...facts(id), bytes: Buffer.alloc(10_000_001) }); }); }).toThrow('attachment/too-large');
    expect(() => { writeTransaction(register, (db) => { insertAttachment(db, stamp, { ...facts(id), caseId: '30000000-0000-4000-8000-00000000000f' }); }); }).toThrow('case/not-found');
  });

  it('never changes the bytes or the place of an attachment', () => {
    const { register } = test.application.session.opened();
    for (const sql of ["UPDATE attachments SET sha256 = 'x'", 'UPDATE attachments SET size = 1', "UPDATE attachment_contents SET sealed = x'00'"]) {
      expect(() => { writeTransaction(register, (db) => { db.run(sql); }); }, sql).toThrow(/append-only/u);
    }
  });

  it('shreds everything of a case with its key: what was sealed opens no more, also put back under another key', async () => {
    const { id: other } = await test.must('case.create', {});
    const [first, second] = [await add(test, other, { bytes: photograph() }), await add(test, other, { bytes: Buffer.from(`лист ${CANARY}`) })];
    const { register } = test.application.session.opened();
    const rows = readTransaction(register, (db) => db.all('SELECT c.sealed, a.* FROM attachment_contents c JOIN attachments a ON a.number = c.attachment_number WHERE a.case_id = $other', { other }));
    expect(rows).toHaveLength(2);
    expect(canariesIn(Buffer.concat(rows.map((row) => Buffer.from(row['sealed'] as Uint8Array))))).toEqual([]);
    writeTransaction(register, (db) => { expect(shredAttachments(db, other)).toBe(2); });
    expect(readTransaction(register, (db) => [listAttachments(db, other).length, db.column('SELECT count(*) FROM attachment_contents c LEFT JOIN attachments a ON a.number = c.attachment_number WHERE a.number IS NULL')[0]])).toEqual([0, 0]);
    writeTransaction(register, (db) => {
      db.run('INSERT INTO attachment_keys (case_id, key) VALUES ($other, $key)', { other, key: randomBytes(32) });
      const [row] = rows;
      db.run(`INSERT INTO attachments (id, case_id, kind, format, title, size, sha256, added_at) VALUES ($id, $other, 'photo', 'jpeg', 'x', 1, $sha, 'x')`, { id: first, other, sha: 'c'.repeat(64) });
      db.run('INSERT INTO attachment_contents (attachment_number, sealed) VALUES ((SELECT number FROM attachments WHERE id = $id), $sealed)', { id: first, sealed: row?.['sealed'] as Uint8Array });
      expect(() => loadAttachment(db, first)).toThrow('register/damaged');
      expect(() => loadAttachment(db, second)).toThrow('attachment/not-found');
      shredAttachments(db, other);
    });
  });

  it('forgets the attachments of a case whose row goes', async () => {
    const { id: other } = await test.must('case.create', {});
    await add(test, other, { bytes: Buffer.from('лист') });
    const { register } = test.application.session.opened();
    expect(() => { writeTransaction(register, (db) => {
      db.run('DELETE FROM cases WHERE id = $other', { other });
      expect(db.column('SELECT (SELECT count(*) FROM attachment_keys WHERE case_id = $other) + (SELECT count(*) FROM attachments WHERE case_id = $other)', { other })).toEqual([0]);
      throw new Error('only tried');
    }); }).toThrow('only tried');
  });
});

describe('the place of a photo', () => {
  it('never lies on the disk, nor in the register, nor in a backup of it', async () => {
    const there = testApplication({ directory: join(room, 'two', 'register'), chooseFolder: () => Promise.resolve(join(room, 'stick')) });
    mkdirSync(join(room, 'stick'));
    await createRegister(there);
    const { id } = await there.must('case.create', {});
    for (const { bytes } of await sampleFiles()) await add(there, id, { bytes });
    await there.must('backup.create', {});
    const inside = there.application.session.read((db) => db.all('SELECT a.id FROM attachments a').flatMap((row) => canariesIn(loadAttachment(db, String(row['id'])).bytes)));
    expect(inside).toEqual([]);
    const files = [there.directory, join(room, 'stick')].flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name)));
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((file) => canariesIn(readFileSync(file)).length > 0)).toEqual([]);
    const planted = join(there.directory, 'planted');
    expect(canariesIn(Buffer.concat([Buffer.from(planted), photograph()])).length).toBeGreaterThan(0); // control
    there.dispose();
  });

  it('comes back from a backup with the very same bytes', async () => {
    const stick = join(room, 'stick-two');
    mkdirSync(stick);
    const one = testApplication({ directory: join(room, 'three', 'register'), chooseFolder: () => Promise.resolve(stick) });
    await createRegister(one);
    const { id } = await one.must('case.create', {});
    const added = await add(one, id, { bytes: photograph() });
    await one.must('backup.create', {});
    const expected = await one.must('attachment.show', { id: added });
    one.dispose();
    const two = testApplication({ directory: join(room, 'four', 'register'), chooseFolder: () => Promise.resolve(stick) });
    await two.must('backup.restore', { secret: { kind: 'passphrase', passphrase: PASSPHRASE } });
    expect(await two.must('attachment.show', { id: added })).toEqual(expected);
    two.dispose();
  });
});

describe('a packet', () => {
  it('never carries an attachment: neither its bytes nor its title nor that there is one', async () => {
    const { a, dispose } = await openTwoAgencies();
    const wanted = { purpose: 'service-referral', service: 'health' } as const;
    const plain = await issueTo(a, wanted);
    const { id } = { id: plain.caseId };
    const title = 'НАЗВАКАНАРКА';
    await add(a.app, id, { bytes: Buffer.from('ЗМІСТКАНАРКА у звичайному тексті'), title });
    await add(a.app, id, { bytes: photograph(), title });
    const before = new Set(readdirSync(a.folder));
    const preview = await previewed(a.app, id);
    const issued = await a.app.must('referral.issue', { request: preview.request, digest: preview.digest, formats: ['pdf', 'json'] });
    const made = issued.files.map(({ name }) => name).filter((name) => !before.has(name));
    const [pdf, json] = ['pdf', 'json'].map((ending) => readFileSync(join(a.folder, made.find((name) => name.endsWith(ending)) ?? '')));
    const readings = await readingsOf({ pdf: pdf ?? Buffer.alloc(0), json: json?.toString('utf8') ?? '', container: '', names: made.join('\n'), traces: JSON.stringify([preview.answer, issued]) } as unknown as Parameters<typeof readingsOf>[0], null);
    const all = [...readings.values()].join('\n') + (pdf?.toString('latin1') ?? '');
    expect(['НАЗВАКАНАРКА', 'ЗМІСТКАНАРКА', '/EmbeddedFile', '/DCTDecode', hash('sha256', photograph(), 'hex')].filter((mark) => all.includes(mark))).toEqual([]);
    expect(all).toContain(plain.caseCode); // control: the readings do read
    dispose();
  });
});

async function previewed(app: TestApplication, id: string) {
  const request = {
    caseId: id, purpose: 'service-referral' as const, recipientId: 'other', service: 'health' as const, bases: ['consent' as const], need: {}, reasonText: 'потрібна допомога', dismissed: [], relatedToPerpetrator: false,
    assessedSafe: true, familyIndex: null, childObjects: false, approval: null, document: null, language: 'uk' as const,
  };
  const answer = await app.must('referral.preview', { request, render: false });
  return { request, answer, digest: answer.digest ?? '' };
}
