import { numberOf, textOf, textOrNull, type ReadableRegister, type Row, type SqlParameters } from './register-handle.ts';
import { searchExpression } from './search-folding.ts';

export const CASE_SORTS = ['updated', 'registered', 'name', 'code', 'due', 'risk'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** What is listed: words typed by a person, statuses and risks (all when absent or empty), order and page. */
export interface CaseFilter {
  readonly query: string;
  readonly statuses?: readonly ('open' | 'closed' | 'transferred' | 'duplicate')[] | undefined;
  readonly risks?: readonly ('high' | 'medium' | 'low')[] | undefined;
  readonly sort: CaseSort;
  readonly offset: number;
  readonly limit: number;
}

/** One line of the list. Ages, place names and the state of consent are worked out by the service. */
export interface CaseListRow {
  readonly id: string;
  readonly caseCode: string;
  readonly status: 'open' | 'closed' | 'transferred' | 'duplicate';
  readonly name: string;
  readonly sex: string | null;
  readonly dob: string | null;
  readonly dobEstimated: boolean;
  readonly riskLevel: 'high' | 'medium' | 'low' | null;
  readonly placeCode: string | null;
  readonly registeredOn: string;
  readonly updatedAt: string;
  readonly nextDue: string | null;
  readonly hasDraft: boolean;
}

const ORDER: Readonly<Record<CaseSort, string>> = {
  updated: 'c.updated_at DESC, c.number DESC', registered: 'c.registered_on DESC, c.number DESC',
  name: 'c.sort_name, c.number', code: 'c.case_code, c.number',
  due: 'c.next_due IS NULL, c.next_due, c.number', risk: 'c.risk_order, c.number',
};

interface Condition { readonly sql: string; readonly parameters: SqlParameters }

function oneOf(column: string, name: string, values: readonly string[] | undefined): Condition {
  if (values === undefined || values.length === 0) return { sql: '', parameters: {} };
  const entries = values.map((value, index) => [`${name}${String(index)}`, value] as const);
  return { sql: ` AND ${column} IN (${entries.map(([key]) => `$${key}`).join(', ')})`, parameters: Object.fromEntries(entries) };
}

function rowOf(row: Row): CaseListRow {
  return {
    id: textOf(row, 'id'), caseCode: textOf(row, 'case_code'), status: textOf(row, 'status') as CaseListRow['status'], // held by CHECK
    name: textOf(row, 'name'), sex: textOrNull(row, 'sex'), dob: textOrNull(row, 'dob'), dobEstimated: numberOf(row, 'dob_estimated') === 1,
    riskLevel: textOrNull(row, 'risk') as CaseListRow['riskLevel'], // held by CHECK
    placeCode: textOrNull(row, 'place_code'), registeredOn: textOf(row, 'registered_on'), updatedAt: textOf(row, 'updated_at'),
    nextDue: textOrNull(row, 'next_due'), hasDraft: numberOf(row, 'has_draft') === 1,
  };
}

/**
 * A page of the list and how many there are in all. A query that holds nothing that can be sought (only signs) finds
 * nothing; an empty query lists everything.
 */
export function listCases(db: ReadableRegister, filter: CaseFilter): { readonly total: number; readonly rows: readonly CaseListRow[] } {
  const typed = filter.query.trim() !== '';
  const expression = typed ? searchExpression(filter.query) : null;
  if (typed && expression === null) return { total: 0, rows: [] };
  const statuses = oneOf('c.status', 'status', filter.statuses);
  const risks = oneOf('c.risk', 'risk', filter.risks);
  const found = expression === null ? '' : ' AND c.number IN (SELECT rowid FROM case_search WHERE case_search MATCH $expression)';
  const where = `WHERE 1${statuses.sql}${risks.sql}${found}`;
  const parameters = { ...statuses.parameters, ...risks.parameters, ...(expression === null ? {} : { expression }) };
  const count = db.get(`SELECT count(*) AS total FROM cases c ${where}`, parameters);
  const rows = db.all(`SELECT c.id, c.case_code, c.status, c.name, c.sex, c.dob, c.dob_estimated, c.risk, c.place_code, c.registered_on,
      c.updated_at, c.next_due, EXISTS (SELECT 1 FROM case_drafts d WHERE d.case_number = c.number) AS has_draft
    FROM cases c ${where} ORDER BY ${ORDER[filter.sort]} LIMIT $limit OFFSET $offset`,
  { ...parameters, limit: filter.limit, offset: filter.offset });
  return { total: count === undefined ? 0 : numberOf(count, 'total'), rows: rows.map(rowOf) };
}
