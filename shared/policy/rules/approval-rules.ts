import { rowOf } from '../facts.ts';
import type { Facts } from '../facts.ts';
import { member, UnreadableFact } from '../json-reading.ts';
import { deny, PENDING } from './packet-rule.ts';
import type { PacketFinding, PacketRule } from './packet-rule.ts';

const everythingRestricted = (facts: Facts): PacketFinding | null => {
  if (facts.excepted.restrictionsIgnored || facts.excepted.restrictionsBindNeedOnly) return null;
  const { isBroken, isEverything } = facts.restrictions();
  if (isBroken) throw new UnreadableFact('restriction/everything');
  if (!isEverything) return null;
  if (!facts.excepted.restrictionsYieldToApproval) return deny('WH_RESTRICTION');
  return facts.isApproved() ? null : PENDING;
};

const isApprovalAsked = (facts: Facts): boolean => {
  const { approval } = rowOf(facts).row.gate;
  return approval === 'always' || (approval === 'unless-assessed-safe' && member(facts.recipient, 'assessedSafe') !== true);
};

/** Steps 6 and 7: a restriction on everything, and what a supervisor must decide. */
export const approvalRules: readonly PacketRule[] = [
  { id: 'restriction/everything', order: 601, check: everythingRestricted },
  {
    id: 'approval/gate', order: 701,
    check: (facts) => isApprovalAsked(facts) && !facts.isApproved() ? PENDING : null,
  },
  {
    id: 'approval/refusal', order: 702,
    check: (facts) => facts.isAgainstChild() && !facts.isApproved() ? PENDING : null,
  },
];
