import type { Facts } from '../facts.ts';
import type { Field, FieldRule } from './field-rule.ts';

/** Whether a restriction that covers the path yields to a supervisor's approval. */
export const isRestrictionOverridden = ({ isRestricted }: Field, facts: Facts): boolean =>
  isRestricted && facts.excepted.restrictionsYieldToApproval && facts.isApproved();

/** Whether a restriction keeps the path back in this purpose. */
const isKeptBack = (field: Field, facts: Facts): boolean => {
  if (facts.excepted.restrictionsBindNeedOnly) {
    return field.cell === 'O' && (field.isRestricted || facts.restrictions().isBroken);
  }
  return field.isRestricted && !isRestrictionOverridden(field, facts);
};

/** Field steps 2 and 3: what the child or a caregiver asked to keep back. */
export const wishRules: readonly FieldRule[] = [
  {
    id: 'restriction/field', order: 201,
    check: (field, facts) => isKeptBack(field, facts) ? 'WH_RESTRICTION' : null,
  },
  {
    id: 'consent/category', order: 301,
    check: ({ category }, facts) => category !== null && facts.deniedCategories().has(category)
      ? 'WH_CONSENT_SCOPE_CATEGORY' : null,
  },
];
