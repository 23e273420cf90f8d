import { isMissing, member } from '../json-reading.ts';
import { isPerpetratorAt } from '../people.ts';
import { unless } from './packet-rule.ts';
import type { PacketRule } from './packet-rule.ts';

/** Of these it need not be said whether they are related to a perpetrator. */
const RELATION_MAY_BE_MISSING: ReadonlySet<string> = new Set(['supervisor', 'data-subject']);

/** Step 1: who the recipient is. SECURITY: nothing, not even a legal duty, comes before this. */
export const recipientRules: readonly PacketRule[] = [
  {
    id: 'recipient/perpetrator', order: 101,
    check: (facts) => {
      const isRelated = member(facts.recipient, 'relatedToPerpetrator') === true;
      return unless(!isRelated && !isPerpetratorAt(facts.people(), facts.familyIndex), 'WH_RECIPIENT_IS_PERP');
    },
  },
  {
    id: 'recipient/relation-known', order: 102,
    check: ({ recipient, recipientType }) => {
      const related = member(recipient, 'relatedToPerpetrator');
      const isAnswered = related === false || (isMissing(related) && RELATION_MAY_BE_MISSING.has(recipientType));
      return unless(isAnswered, 'WH_ERROR');
    },
  },
  {
    id: 'recipient/matched', order: 103,
    check: (facts) => {
      if (facts.recipientType !== 'relative') return null;
      return unless(!isMissing(facts.people().family[facts.familyIndex]), 'WH_NO_BASIS');
    },
  },
];
