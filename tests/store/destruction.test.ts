import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../electron/store/audit-verification.ts';
import { listAuditEvents } from '../../electron/store/audit-log.ts';
import { CASE_TABLES, TABLES_THAT_STAY } from '../../electron/store/case-tables.ts';
import { clearRequests, destroyCase, finishDestructions, listDestructions, nextYearNumber, removePastProofs } from '../../electron/store/destruction-repository.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { checkIntegrity, closeRegister, compactRegister, readTransaction, writeTransaction, type Register } from '../../electron/store/open-register.ts';
import { connect } from '../../electron/store/register-connection.ts';
import type { ReadableRegister, WritableRegister } from '../../electron/store/register-handle.ts';
import { listRequests, loadRequest } from '../../electron/store/request-repository.ts';
import { endHold, insertDecision, insertHold, listDecisions, listHolds } from '../../electron/store/retention-repository.ts';
import { decryptedPages } from '../support/decrypted-pages.ts';
import { insertFullCase } from '../support/full-case.ts';
import { leavesOneEntry } from '../support/one-audit-entry.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { createRegisterFixture, PERSON, type RegisterFixture } from '../support/register-fixture.ts';

const CANARY = 'Канаркожовтокрил';
const OTHER = 'Снігурочервонець';
const CASE = inventCaseId(0);
const NEIGHBOUR = inventCaseId(1);

let fixture: RegisterFixture;
let register: Register;
beforeEach(() => {
  fixture = createRegisterFixture();
  ({ register } = fixture);
});
afterEach(() => { fixture.dispose(); });
const write = <Result>(work: (db: WritableRegister) => Result): Result => writeTransaction(register, work);
const read = <Result>(work: (db: ReadableRegister) => Result): Result => readTransaction(register, work);

const full = (number: number, word: string) => ({ id: inventCaseId(number), caseCode: inventCaseCode(number), word, number, stamp: fixture.stamp, person: PERSON.id });
function fill(): void {
  write((db) => { insertFullCase(db, full(0, CANARY)); });
  write((db) => { insertFullCase(db, full(1, OTHER)); });
}
const destruction = (number = '2026-0001'): Parameters<typeof destroyCase>[2] => ({
  caseId: CASE, cards: ['relative-0'],
  proofs: [{ kind: 'disclosure', on: '2025-01-02', until: '2031-01-02', record: { purpose: 'service-referral', service: 'health', recipientType: 'signatory-provider', institution: 'Клініка', basis: ['consent'], packetDigest: 'a'.repeat(64) } }],
  record: {
    id: '60000000-0000-4000-8000-000000000001', number, caseCode: inventCaseCode(0), carriedOutOn: '2026-11-23', ground: 'term-over', rule: 'case-closed', closedOn: '2016-05-10', dueOn: '2021-05-10',
    markedBy: { name: 'Олена', position: 'x' }, carriedOutBy: { name: 'Ірина', position: 'y' }, isByTwo: true, keptDisclosures: 1, keptConsents: 0, proofsUntil: '2031-01-02', backups: ['2026-01-01'],
  },
});
const destroy = (): void => { write((db) => destroyCase(db, fixture.stamp(), destruction())); };
const countOf = (table: string): number => read((db) => Number(db.column(`SELECT count(*) FROM ${table}`)[0]));

/** Tables that name a case, by a column or by a chain of references that a deletion follows. */
function tablesOfCases(db: ReadableRegister): readonly string[] {
  const tables = db.column("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table','virtual') AND name NOT LIKE 'sqlite_%' ORDER BY name").map(String);
  const named = tables.filter((table) => db.column('SELECT name FROM pragma_table_xinfo($table)', { table }).some((column) => /case/u.test(String(column))));
  const found = new Set([...named, 'cases', 'case_search']);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const table of tables) if (db.all('SELECT "table" AS parent, on_delete FROM pragma_foreign_key_list($table)', { table }).some((row) => found.has(String(row['parent'])) && row['on_delete'] === 'CASCADE')) found.add(table);
  }
  return [...found].toSorted();
}

describe('the list of tables that hold something of a case', () => {
  it('names every table of the schema that does, and nothing that is not there', () => {
    const known = [...Object.keys(CASE_TABLES), ...Object.keys(TABLES_THAT_STAY)];
    expect(read(tablesOfCases).filter((table) => !known.includes(table))).toEqual(['request_events']); // goes with its request, which is cleared
    const all = read((db) => db.column("SELECT name FROM pragma_table_list WHERE schema = 'main'").map(String));
    expect(known.filter((table) => !all.includes(table))).toEqual([]);
  });

  it('would miss a table that somebody adds: by a column, and by a reference to a table that has one (control)', () => {
    closeRegister(register);
    register = fixture.open({ migrations: [...migrations, { version: migrations.length + 1, name: 'trial', up: (execute) => {
      execute('CREATE TABLE planted (one INTEGER, about_case TEXT) STRICT; CREATE TABLE planted_far (one INTEGER REFERENCES consents (number) ON DELETE CASCADE) STRICT');
    } }] });
    expect(read(tablesOfCases).filter((table) => !(table in CASE_TABLES) && !(table in TABLES_THAT_STAY))).toEqual(['planted', 'planted_far', 'request_events']);
    closeRegister(register);
  });
});

describe('destroying a case', () => {
  it('leaves no row of it in any table, and every row of its neighbour', () => {
    fill();
    const before = Object.fromEntries(Object.keys(CASE_TABLES).map((table) => [table, countOf(table)]));
    expect(Object.entries(before).filter(([, count]) => count < 2)).toEqual([]); // at least one row each: otherwise this proves nothing
    destroy();
    const after = Object.fromEntries(Object.keys(CASE_TABLES).map((table) => [table, countOf(table)]));
    expect(after).toEqual(Object.fromEntries(Object.entries(before).map(([table, count]) => [table, count / 2])));
    expect(read((db) => [verifyAudit(db).ok, db.column('SELECT case_code FROM cases'), db.column('SELECT id FROM recipients')])).toEqual([true, [inventCaseCode(1)], ['relative-1']]);
    expect(checkIntegrity(register)).toEqual([]);
  });

  it('counts what went, keeps the proofs, clears the request without losing its number, and can be looked up', () => {
    fill();
    destroy();
    const [stored] = read(listDestructions);
    expect(stored).toMatchObject({ finishedOn: null, record: { number: '2026-0001', clearedRequests: 1, removedCards: 1, removed: { file: 7, consents: 3, disclosures: 3, attachments: 3, keeping: 2, approvals: 1, incoming: 2, notices: 2, texts: 1 } } });
    expect(countOf('retained_proofs')).toBe(1);
    const cleared = read(listRequests).find(({ request }) => request.number === '2015-0000');
    expect(cleared).toMatchObject({ caseId: null, request: { requester: { name: '—', address: null }, about: null, asks: '—', answer: { on: '2015-06-01' } } });
    expect(read((db) => loadRequest(db, cleared?.request.id ?? '')?.request.state)).toBe('answered');
    expect(JSON.stringify(stored)).not.toContain(CANARY);
  });

  it('cuts the log’s link: the entries stay, whole and in order, and no row holds their reference any more', () => {
    fill();
    const reference = read((db) => String(db.column('SELECT audit_reference FROM cases WHERE id = $id', { id: CASE })[0]));
    const entries = read((db) => listAuditEvents(db, { caseId: CASE, offset: 0, limit: 1 }).total);
    expect(entries).toBeGreaterThan(8);
    destroy();
    expect(read((db) => [Number(db.column('SELECT count(*) FROM audit_events WHERE case_reference = $reference', { reference })[0]), listAuditEvents(db, { caseId: CASE, offset: 0, limit: 9 }).total, verifyAudit(db).ok])).toEqual([entries, 0, true]);
    expect(read((db) => listAuditEvents(db, { caseId: null, offset: 0, limit: 1 }).entries)).toMatchObject([{ action: 'case.destroyed', caseCode: null, reason: '2026-0001' }]);
    expect(compactRegister(register)).toBe(true);
    closeRegister(register);
    const { file } = decryptedPages(fixture.path, fixture.keys.database);
    expect(file.toString('latin1').split(reference).length - 1).toBe(entries * 2); // in the body of each entry and in the index, never beside a salt
    expect(file.includes(CASE)).toBe(false);
  });

  it('does nothing at all for a case that is not there, and nothing by halves', () => {
    fill();
    expect(() => { write((db) => destroyCase(db, fixture.stamp(), { ...destruction(), caseId: inventCaseId(9) })); }).toThrow('case/not-found');
    const bad = { ...destruction(), record: { ...destruction().record, carriedOutOn: 'never' } };
    expect(() => { write((db) => destroyCase(db, fixture.stamp(), bad)); }).toThrow();
    expect([countOf('cases'), countOf('destructions'), countOf('case_records')]).toEqual([2, 0, 2]);
  });
});

describe('the file after a destruction', () => {
  const canaries = [CANARY, CASE].map((text) => Buffer.from(text, 'utf8'));
  const hits = (bytes: Buffer): number => canaries.filter((canary) => bytes.includes(canary)).length;

  it('holds the case in its decrypted pages and journal before (control), and nowhere after it was compacted', () => {
    fill();
    const before = decryptedPages(fixture.path, fixture.keys.database);
    expect(hits(Buffer.concat([before.file, before.journal]))).toBe(2);
    expect(hits(readFileSync(fixture.path))).toBe(0); // and never without the key
    destroy();
    const between = decryptedPages(fixture.path, fixture.keys.database);
    expect(hits(Buffer.concat([between.file, between.journal]))).toBeGreaterThan(0); // removed rows alone are not enough (control)
    expect(compactRegister(register)).toBe(true);
    for (const raw of [fixture.path, `${fixture.path}-wal`]) expect(hits(readFileSync(raw))).toBe(0);
    const after = decryptedPages(fixture.path, fixture.keys.database);
    expect([hits(after.file), after.journal.length]).toEqual([0, 0]);
    expect(after.file.includes(Buffer.from(OTHER))).toBe(true); // the search does read the pages (control)
    expect(after.file.includes(Buffer.alloc(32, 65))).toBe(false); // the key of the attachments
    expect(after.file.includes(Buffer.alloc(32, 66))).toBe(true); // and the neighbour's (control)
  });

  it('has no word of it in the search index', () => {
    const vocabulary = (): readonly string[] => {
      closeRegister(register);
      const raw = connect(fixture.path, fixture.keys.database);
      raw.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'case_search', 'row')");
      const terms = raw.prepare('SELECT term FROM temp.words ORDER BY term').pluck().all().map(String);
      raw.close();
      register = fixture.open();
      return terms;
    };
    write((db) => { insertFullCase(db, full(1, OTHER)); });
    const alone = vocabulary();
    write((db) => { insertFullCase(db, full(0, CANARY)); });
    expect(vocabulary().length).toBeGreaterThan(alone.length + 3);
    destroy();
    expect(compactRegister(register)).toBe(true);
    expect(vocabulary()).toEqual(alone);
    closeRegister(register);
  });

  it('is not called clean while another connection keeps the journal', () => {
    fill();
    destroy();
    const reader = connect(fixture.path, fixture.keys.database);
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM cases').get();
    let clean: boolean | string;
    try { clean = compactRegister(register); } catch (failure) { clean = failure instanceof Error ? failure.message : 'x'; }
    expect(clean).not.toBe(true);
    reader.exec('COMMIT');
    reader.close();
    expect(compactRegister(register)).toBe(true);
  });
});

describe('holds, decisions and proofs', () => {
  beforeEach(() => { fill(); });

  it('are kept with who and when, and a hold ends once', () => {
    expect(read((db) => [listHolds(db, CASE).map(({ note, ended, placedBy }) => [note, ended, placedBy]), listDecisions(db, CASE).map(({ kind, personId, revision }) => [kind, personId, revision])]))
      .toEqual([[[CANARY, null, PERSON.name]], [['marked', PERSON.id, 2]]]);
    const [hold] = read((db) => listHolds(db, CASE));
    write((db) => { endHold(db, fixture.stamp(), { id: hold?.id ?? '', reason: 'вирішено' }); });
    expect(() => { write((db) => { endHold(db, fixture.stamp(), { id: hold?.id ?? '', reason: 'ще раз' }); }); }).toThrow('retention/not-found');
  });

  it.each([
    "UPDATE retention_holds SET note = 'x'", 'DELETE FROM retention_holds', "UPDATE retention_decisions SET kind = 'keep'", 'DELETE FROM retention_decisions',
    "UPDATE destructions SET case_code = 'x'", 'DELETE FROM destructions', "UPDATE retained_proofs SET keep_until = 'x'",
  ])('are history: %s', (sql) => {
    destroyOther();
    expect(() => { write((db) => db.run(sql)); }).toThrow('append-only');
  });

  it('leave exactly one entry of the log each, and none of somebody’s words', () => {
    const stamp = fixture.stamp;
    leavesOneEntry(register, 'insertHold', (db) => { insertHold(db, stamp(), { id: '60000000-0000-4000-8000-000000000002', caseId: CASE, reason: 'court', note: CANARY, until: null }); });
    leavesOneEntry(register, 'endHold', (db) => { endHold(db, stamp(), { id: '60000000-0000-4000-8000-000000000002', reason: CANARY }); });
    leavesOneEntry(register, 'insertDecision', (db) => { insertDecision(db, stamp(), { caseId: CASE, kind: 'keep', until: '2030-01-01', reason: 'law', note: CANARY }); });
    leavesOneEntry(register, 'clearRequests', (db) => { clearRequests(db, stamp(), listRequests(db)); });
    leavesOneEntry(register, 'destroyCase', (db) => destroyCase(db, stamp(), destruction()));
    leavesOneEntry(register, 'finishDestructions', (db) => finishDestructions(db, stamp(), '2026-11-23'));
    leavesOneEntry(register, 'removePastProofs', (db) => removePastProofs(db, stamp(), '2031-01-02'));
    expect(read((db) => [db.column('SELECT body FROM audit_events').join('').includes(CANARY), listDestructions(db)[0]?.finishedOn])).toEqual([false, '2026-11-23']);
    expect(countOf('retained_proofs')).toBe(0);
  });

  it('are numbered through the year, each kind by itself', () => {
    expect(write((db) => [nextYearNumber(db, 'destruction', 2026), nextYearNumber(db, 'destruction', 2026), nextYearNumber(db, 'incident', 2026), nextYearNumber(db, 'destruction', 2027)])).toEqual(['2026-0001', '2026-0002', '2026-0001', '2027-0001']);
  });

  function destroyOther(): void {
    write((db) => destroyCase(db, fixture.stamp(), { ...destruction(), caseId: NEIGHBOUR }));
  }
});

it('the schema of retention refuses what is no decision, no hold and no proof', () => {
  write((db) => { insertFullCase(db, full(0, inventCase(0).child?.surname ?? 'x')); });
  for (const sql of [
    "INSERT INTO retention_decisions (case_number, sequence, kind, at, detail) VALUES (1, 99, 'guessed', 'x', '{}')", "INSERT INTO retention_holds (id, case_number, reason, note, placed_at) VALUES ('x', 1, 'court', '', 'x')",
    "INSERT INTO retained_proofs (case_code, kind, happened_on, keep_until, record) VALUES ('x', 'rumour', 'x', 'x', '{}')", "INSERT INTO retention_holds (id, case_number, reason, note, placed_at) VALUES ('x', 99, 'court', 'x', 'x')",
  ]) expect(() => { write((db) => db.run(sql)); }).toThrow(/CHECK|FOREIGN KEY/u);
});
