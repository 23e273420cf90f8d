import type { Category, Reason } from './codes.ts';
import type { FieldDecision } from './decision.ts';
import { rowOf } from './facts.ts';
import type { Facts } from './facts.ts';
import { listMember } from './json-reading.ts';
import type { JsonValue } from './json-reading.ts';
import { hromada, oblast, raion } from './operators/place.ts';
import type { Operator, OperatorContext } from './operators/operator.ts';
import type { Leaf } from './leaves.ts';
import { OPERATOR_OF_CELL } from './operators/registry.ts';
import type { OpenCell } from './operators/registry.ts';
import type { Cell } from './pack-schema.ts';
import type { Field } from './rules/field-rule.ts';
import { isRestrictionOverridden } from './rules/wish-rules.ts';

/** The parts of a field's decision that say what the recipient gets. */
export type Grant = Pick<FieldDecision, 'action' | 'operator' | 'value' | 'reason'> & { readonly isReveal: boolean };

/** What a packet that may go brings to each of its fields. */
export type GrantContext = {
  readonly facts: Facts;
  /** The reason of what is shared as it stands. */
  readonly reason: Reason;
  readonly operators: OperatorContext;
};

const ADOPTIVE = 'adoptive-';
const WITHHELD_BY_OPERATOR = { bad: 'WH_ERROR', nothing: 'WH_NOT_NEEDED' } as const satisfies Record<string, Reason>;
const RELATIONS: ReadonlySet<string> = new Set(['family[].relation', 'care.personsSought[].relation', 'perpetrators[].relation']);

const withheld = (reason: Reason, isReveal = false): Grant =>
  ({ action: 'withhold', operator: null, value: null, reason, isReveal });
const generalised = (operator: string, value: JsonValue): Grant =>
  ({ action: 'generalise', operator, value, reason: 'GEN_NEED', isReveal: false });

/**
 * What a path that nothing withholds becomes: codes that reveal a stricter category are dropped first, then the cell's
 * operator works, then the prefix that tells of an adoption goes. What is left untouched is shared.
 */
export const grantField = (field: Field, context: GrantContext): Grant => {
  const { leaf, cell } = field;
  // SECURITY: nothing goes but by a cell that says so, whatever the rules before found
  if (cell === null || cell === 'blocked' || cell === 'W') return withheld('WH_DEFAULT_DENY');
  const kept = keepAllowedCodes(field, context.facts);
  if (kept === null) return withheld('WH_NOT_NEEDED', true);
  const operator = strictestOperator(leaf, cell, context.facts);
  if (operator === null) return shareValue(field, kept, context);
  const result = operator.apply({ ...leaf, value: kept }, context.operators);
  if (result.kind === 'as-is') return shareValue(field, kept, context);
  if (result.kind !== 'value') return withheld(WITHHELD_BY_OPERATOR[result.kind]);
  const value = withoutPrefix(field, result.value, context.facts);
  return value === '' ? withheld('WH_NOT_NEEDED') : generalised(operator.name, value);
};

const shareValue = (field: Field, kept: JsonValue, context: GrantContext): Grant => {
  if (kept !== field.leaf.value) return generalised('reveals', kept);
  const value = withoutPrefix(field, kept, context.facts);
  if (value === '') return withheld('WH_NOT_NEEDED');
  if (value !== kept) return generalised('relation', value);
  return { action: 'share', operator: null, value, reason: shareReason(field, context), isReveal: false };
};

const shareReason = (field: Field, { facts, reason }: GrantContext): Reason => {
  if (isRestrictionOverridden(field, facts)) return 'OK_OVERRIDE';
  return field.cell === 'O' ? 'OK_NEED' : reason;
};

/** The operator of the cell; a secret place is at most the oblast, and the stricter of two wins. */
const strictestOperator = (leaf: Leaf, cell: OpenCell, facts: Facts): Operator | null => {
  const operator = OPERATOR_OF_CELL[cell];
  if (leaf.pattern !== 'contact.katottg' || !facts.isPlaceSecret || facts.excepted.safeLocation) return operator;
  return operator === null || operator === hromada || operator === raion ? oblast : operator;
};

const withoutPrefix = ({ leaf }: Field, value: JsonValue, facts: Facts): JsonValue => {
  if (!facts.isAdoptionSecret || facts.excepted.adoption || !RELATIONS.has(leaf.pattern)) return value;
  if (typeof value !== 'string') return value;
  const trimmed = value.trim();
  return trimmed.toLowerCase().startsWith(ADOPTIVE) ? trimmed.slice(ADOPTIVE.length) : value;
};

/**
 * The value without the codes that belong to a stricter category which does not go; null where nothing is left.
 * A code of the sexual set goes only where SEXUAL is shared, one of the armed set only where ARMED is, an unknown one
 * only where both are. The same value comes back where nothing was dropped.
 */
const keepAllowedCodes = ({ leaf }: Field, facts: Facts): JsonValue | null => {
  const known = facts.compiled.knownCodes.get(leaf.pattern);
  if (known === undefined) return leaf.value;
  const isAllowed = (code: JsonValue): boolean => isCodeAllowed(code, known, facts);
  if (!Array.isArray(leaf.value)) return isAllowed(leaf.value) ? leaf.value : null;
  const kept = leaf.value.filter(isAllowed);
  if (kept.length === leaf.value.length) return leaf.value;
  return kept.length === 0 ? null : kept;
};

const isCodeAllowed = (code: JsonValue, known: ReadonlySet<JsonValue>, facts: Facts): boolean => {
  const isKnown = known.has(code);
  const isSexual = !isKnown || facts.compiled.sexualCodes.has(code);
  const isArmed = !isKnown || facts.compiled.armedCodes.has(code);
  return (!isSexual || isCategoryShared('SEXUAL', facts)) && (!isArmed || isCategoryShared('ARMED', facts));
};

/** Whether a whole category goes as it stands: its cell is S, and no wish of the child or caregiver keeps it back. */
const isCategoryShared = (category: Category, facts: Facts): boolean => {
  const { row, notes } = rowOf(facts);
  const isNamed = notes.get(category)?.kind === 'named-in-document' && listMember(facts.document, 'names').includes(category);
  const cell: Cell = isNamed ? 'S' : row.cells[category];
  return cell === 'S' && !facts.deniedCategories().has(category) && !isCategoryKeptBack(category, facts);
};

/** Everything restricted has ended the packet before: here only a category can be. */
const isCategoryKeptBack = (category: Category, facts: Facts): boolean => {
  if (facts.excepted.restrictionsBindNeedOnly) return false;
  if (facts.excepted.restrictionsYieldToApproval && facts.isApproved()) return false;
  return facts.restrictedParts().some((part) => part.kind === 'category' && part.category === category);
};
