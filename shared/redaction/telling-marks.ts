import type { Purpose } from '../policy/codes.ts';
import type { RedactedField } from './apply-decision.ts';

/** Inside the agency nothing of these marks is held back, so that a «no» gives nothing away. */
const INSIDE: readonly Purpose[] = ['supervision'];
/** The person's own copy: the mark of the secret place is theirs and is never held back from them. */
const OWN_COPY: readonly Purpose[] = ['subject-access'];

/**
 * Takes marks out of what leaves whose mere absence would tell (decision 0111): were «no adoption to keep secret» carried
 * for one child, its absence for another would be the secret itself.
 *
 * SECURITY: the mark of an adoption never leaves the agency, whatever it says; of the secret place only a «yes» does, since
 * the recipient has to know it. The ledger still names both as decided: it can only report too much.
 *
 * @param fields what a decision lets go, in packet paths
 */
export function withoutTellingMarks(fields: readonly RedactedField[], purpose: Purpose): readonly RedactedField[] {
  if (INSIDE.includes(purpose)) return fields;
  return fields.filter(({ path, value }) => {
    if (path === 'legal.adoptionSecrecy') return false;
    return path !== 'care.safeLocation' || value === true || OWN_COPY.includes(purpose);
  });
}
