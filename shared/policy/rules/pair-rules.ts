import { rowOf } from '../facts.ts';
import type { Facts } from '../facts.ts';
import { unless } from './packet-rule.ts';
import type { PacketRule } from './packet-rule.ts';

/** Whether the pack is outside its dates: before it takes effect or past its day of review, which still counts. */
export const isPackOverdue = ({ pack, today }: Pick<Facts, 'pack' | 'today'>): boolean =>
  today < pack.effectiveFrom || today > pack.reviewOn;

/** Step 2: whether the table knows the pair, and whether the pack may decide today. */
export const pairRules: readonly PacketRule[] = [
  { id: 'pair/known', order: 201, check: ({ row }) => unless(row !== null, 'WH_DEFAULT_DENY') },
  {
    id: 'pair/aggregate-only', order: 202,
    check: (facts) => unless(rowOf(facts).row.outcome !== 'aggregate-only', 'WH_AGGREGATE_ONLY'),
  },
  {
    id: 'pair/prohibited', order: 203,
    check: (facts) => unless(rowOf(facts).row.outcome !== 'prohibited', 'WH_PROHIBITED'),
  },
  {
    id: 'pair/service', order: 204,
    check: ({ compiled, purpose, service }) =>
      unless(compiled.services.get(purpose)?.has(service) ?? true, 'WH_DEFAULT_DENY'),
  },
  {
    id: 'pack/review-date', order: 205,
    check: (facts) => unless(!isPackOverdue(facts) || facts.excepted.afterReview, 'WH_POLICY_EXPIRED'),
  },
];
