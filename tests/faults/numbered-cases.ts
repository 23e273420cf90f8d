import { appendAuditEvent } from '../../electron/store/audit-log.ts';
import { insertCase, loadCase, updateCase } from '../../electron/store/case-repository.ts';
import type { ReadableRegister, Stamp, WritableRegister } from '../../electron/store/register-handle.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';

const goalsOf = (index: number): string => `номер ${String(index)}`;

/** One change as a person makes it: a new case, an edit of it, a look at it. */
export function saveNumbered(db: WritableRegister, stamp: Stamp, index: number): void {
  insertCase(db, stamp, { id: inventCaseId(index), caseCode: inventCaseCode(index), record: inventCase(index) });
  const stored = loadCase(db, inventCaseId(index));
  updateCase(db, stamp, { id: inventCaseId(index), revision: 1, record: { ...stored?.record, plan: { goals: goalsOf(index) } } });
  appendAuditEvent(db, stamp, { action: 'case.viewed', caseId: inventCaseId(index) });
}

/** Whether the change is there whole. */
export function isStoredWhole(db: ReadableRegister, index: number): boolean {
  const stored = loadCase(db, inventCaseId(index));
  return stored?.revision === 2 && stored.record.plan?.goals === goalsOf(index);
}

/** The numbers of the changes that are there whole, read at once: for thousands of trials. */
export function storedWhole(db: ReadableRegister): ReadonlySet<number> {
  const goals = db.column("SELECT json_extract(r.record, '$.plan.goals') FROM cases c JOIN case_records r ON r.case_number = c.number WHERE c.revision = 2");
  return new Set(goals.map((text) => Number(String(text).replace(goalsOf(0).slice(0, -1), ''))));
}

/** Whether the cases are numbered without a gap. */
export function isDense(db: ReadableRegister): boolean {
  return Number(db.column('SELECT count(*) FROM cases')[0]) === Number(db.column('SELECT coalesce(max(number), 0) FROM cases')[0]);
}
