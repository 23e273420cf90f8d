import { numberOf, textOf, type ReadableRegister } from './register-handle.ts';

/** What cases are counted by: their status, or the year they were registered in. */
type CountedBy = 'status' | 'year';

const COLUMNS: Readonly<Record<CountedBy, string>> = { status: 'status', year: 'substr(registered_on, 1, 4)' };

/** How many cases there are of each, by its code or year. */
export function countCasesBy(db: ReadableRegister, by: CountedBy): Readonly<Record<string, number>> {
  // INVARIANT: the expressions are the constants above, never input
  const rows = db.all(`SELECT ${COLUMNS[by]} AS each, count(*) AS found FROM cases GROUP BY 1 ORDER BY 1`);
  return Object.fromEntries(rows.map((row) => [textOf(row, 'each'), numberOf(row, 'found')]));
}
