import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { textOf, type ReadableRegister } from './register-handle.ts';

/** A case that has a consent, a restriction or a notice, with what it is called. */
export interface ConsentCase { readonly id: string; readonly caseCode: string; readonly name: string; readonly status: string; readonly record: CaseRecord }

/** Cases with a consent, a restriction or a notice, by code: open ones, and others while a notice waits to be acknowledged. */
export function listConsentCases(db: ReadableRegister): readonly ConsentCase[] {
  return db.all(`SELECT c.id, c.case_code, c.name, c.status, r.record FROM cases c JOIN case_records r ON r.case_number = c.number
    WHERE (c.status = 'open' AND (c.number IN (SELECT case_number FROM consents) OR c.number IN (SELECT case_number FROM restrictions)))
      OR c.number IN (SELECT n.case_number FROM notices n
        WHERE NOT EXISTS (SELECT 1 FROM notice_events a WHERE a.notice_number = n.number AND a.kind = 'acknowledged'))
    ORDER BY c.case_code`).map((row) => ({
    id: textOf(row, 'id'), caseCode: textOf(row, 'case_code'), name: textOf(row, 'name'), status: textOf(row, 'status'),
    record: JSON.parse(textOf(row, 'record')) as CaseRecord, // INVARIANT: only parsed case records are inserted
  }));
}
