import { countCasesBy } from '../../store/case-counts.ts';
import { countRows } from '../../store/register-counts.ts';
import { readArguments, type Command } from '../command.ts';
import { withRegister } from '../terminal-application.ts';
import { printJson } from '../terminal-streams.ts';

/** A count below this could point at a child; it is told as `<5` (house rule for small cells). */
const SMALLEST_TOLD = 5;

/**
 * `stats`: how many rows the register holds, and its cases by status and by year of registration. Counts and codes, never
 * a case; small ones are told as `<5`, and where exactly one of a table is small, the next smallest is told as `>=5`, for
 * the total would give the other away.
 */
export const stats: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['dir', 'passphrase-file'], words: 0 });
  const told = await withRegister(typed, streams, ({ application }) => Promise.resolve(application.session.read((db) => {
    const { cases, consents, recipients, disclosures } = countRows(db);
    return {
      totals: { cases, consents, recipients, disclosures },
      casesByStatus: withoutSmall(countCasesBy(db, 'status')), casesByYear: withoutSmall(countCasesBy(db, 'year')),
    };
  })));
  await printJson(streams.output, told);
  return 0;
};

/** A table of counts that points at nobody: `<5` for a small one, `>=5` for the one that the total would give away with it. */
export function withoutSmall(counts: Readonly<Record<string, number>>): Readonly<Record<string, number | '<5' | '>=5'>> {
  const entries = Object.entries(counts);
  const small = entries.filter(([, count]) => count > 0 && count < SMALLEST_TOLD);
  const [next] = entries.filter(([, count]) => count >= SMALLEST_TOLD).toSorted(([, one], [, other]) => one - other);
  const beside = small.length === 1 ? next?.[0] : undefined;
  return Object.fromEntries(entries.map(([name, count]) => [name, count > 0 && count < SMALLEST_TOLD ? '<5' : name === beside ? '>=5' : count]));
}
