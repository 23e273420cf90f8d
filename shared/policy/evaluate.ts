import type { Reason } from './codes.ts';
import type { Decision, FieldDecision } from './decision.ts';
import { readFacts, rowOf } from './facts.ts';
import type { Facts } from './facts.ts';
import { grantField } from './grant.ts';
import type { GrantContext } from './grant.ts';
import { isJsonObject, member, objectMember, textMember, UnreadableFact } from './json-reading.ts';
import { listLeaves } from './leaves.ts';
import type { Leaf } from './leaves.ts';
import { permitObligations, refusalObligations } from './obligations.ts';
import type { PolicyPack } from './pack.ts';
import { coversPath } from './restrictions.ts';
import { findBasis, reasonOfBasis } from './rules/basis-rule.ts';
import { cellOf } from './rules/cell-rules.ts';
import type { Field, FieldRule } from './rules/field-rule.ts';
import { deny } from './rules/packet-rule.ts';
import type { PacketFinding, PacketRule } from './rules/packet-rule.ts';
import { FIELD_RULES, PACKET_RULES } from './rules/registry.ts';
import { isRestrictionOverridden } from './rules/wish-rules.ts';

/** The rules a decision is made with; their order in the lists decides nothing. */
export type RuleSet = { readonly packet: readonly PacketRule[]; readonly field: readonly FieldRule[] };

const RULES: RuleSet = { packet: PACKET_RULES, field: FIELD_RULES };

/**
 * Decides whether a packet may go and what it carries: `decision.fields` lists every path of the case that has a
 * value, exactly once, with what the recipient gets and why.
 *
 * Pure and total: no clock, no store, no randomness; never throws, whatever JSON comes in; inputs are not changed; the
 * same request and pack give the same decision. What cannot be read, and any rule that fails, denies with `WH_ERROR`.
 * Shared lists in the answer are copies.
 */
export const evaluate = (request: unknown, pack: PolicyPack): Decision => evaluateWith(request, pack, RULES);

/** {@link evaluate} with given rules: for tests that shuffle rules or plant one that fails. */
export const evaluateWith = (request: unknown, pack: PolicyPack, rules: RuleSet): Decision => {
  let rule = 'request/readable';
  try {
    const facts = readFacts(request, pack);
    for (const packetRule of inOrder(rules.packet)) {
      rule = packetRule.id;
      const finding = packetRule.check(facts);
      if (finding !== null) return refuse(facts, rule, finding);
    }
    rule = 'fields';
    return permit(facts, inOrder(rules.field));
  } catch (error) {
    return failed(request, pack, error instanceof UnreadableFact ? error.rule : rule);
  }
};

/** Rules in the order of the precedence. */
const inOrder = <Rule extends { readonly order: number }>(rules: readonly Rule[]): readonly Rule[] =>
  rules.toSorted((a, b) => a.order - b.order);

const stampOf = ({ id, version, digest }: PolicyPack): Decision['policy'] => ({ id, version, digest });

/** The decision on a packet that may go: every field by itself. */
const permit = (facts: Facts, rules: readonly FieldRule[]): Decision => {
  const basis = findBasis(facts);
  if (!basis.ok) throw new UnreadableFact('basis');
  const reason = facts.isAgainstChild() ? 'OK_OVERRIDE' : reasonOfBasis(facts, basis.basis);
  const context: GrantContext = { facts, reason, operators: operatorContext(facts, rules) };
  const fields = listLeaves(facts.record).map((leaf) => fieldOf(leaf, facts));
  const decided = fields.map((field) => decideField(field, rules, context));
  const isOverride = reason === 'OK_OVERRIDE'
    || fields.some((field, at) => isRestrictionOverridden(field, facts) && decided[at]?.action !== 'withhold');
  const isBroken = facts.excepted.restrictionsBindNeedOnly && facts.restrictions().isBroken;
  return {
    effect: 'permit', policy: stampOf(facts.pack),
    determining: [
      `row/${rowOf(facts).row.id}`, `basis/${basis.basis}`, ...(basis.consentId === null ? [] : [`record/${basis.consentId}`]),
    ],
    reasons: isOverride && reason !== 'OK_OVERRIDE' ? [reason, 'OK_OVERRIDE'] : [reason],
    fields: decided,
    obligations: permitObligations(facts, isOverride),
    errors: isBroken ? [{ rule: 'restriction/field', code: 'WH_ERROR' }] : [],
  };
};

const fieldOf = (leaf: Leaf, facts: Facts): Field => {
  const category = leaf.entry === null ? null : leaf.entry.category;
  const { path, pattern } = leaf;
  return {
    leaf, category, cell: cellOf(leaf, facts),
    isRestricted: facts.restrictedParts().some((part) => coversPath(part, { path, pattern, category })),
  };
};

const decideField = (field: Field, rules: readonly FieldRule[], context: GrantContext): FieldDecision => {
  const { leaf: { path }, category } = field;
  for (const rule of rules) {
    const reason = rule.check(field, context.facts);
    if (reason === null) continue;
    const id = rule.id === 'cell' ? cellRuleId(field, context.facts) : rule.id;
    return { path, category, action: 'withhold', operator: null, value: null, reason, rule: id };
  }
  const { action, operator, value, reason, isReveal } = grantField(field, context);
  return { path, category, action, operator, value, reason, rule: isReveal ? 'reveals' : cellRuleId(field, context.facts) };
};

const cellRuleId = ({ category }: Field, facts: Facts): string => rowOf(facts).ruleIds.get(category) ?? 'cell';

const operatorContext = (facts: Facts, rules: readonly FieldRule[]): GrantContext['operators'] => ({
  today: facts.today, record: facts.record, service: facts.packetService,
  valueSets: facts.pack.valueSets, groupOfConcern: facts.compiled.groupOfConcern,
  sharedCaseCode: () => {
    const leaf = listLeaves({ caseCode: member(facts.record, 'caseCode') ?? null })[0];
    if (leaf === undefined || typeof leaf.value !== 'string') return null;
    const field = fieldOf(leaf, facts);
    return field.cell === 'S' && rules.every((rule) => rule.check(field, facts) === null) ? leaf.value : null;
  },
});

const withholdAll = (leaves: readonly Leaf[], reason: Reason, rule: string): FieldDecision[] =>
  leaves.map(({ path, entry }) =>
    ({ path, category: entry?.category ?? null, action: 'withhold', operator: null, value: null, reason, rule }));

const refuse = (facts: Facts, rule: string, { effect, reasons }: PacketFinding): Decision => ({
  effect, policy: stampOf(facts.pack), determining: [rule], reasons: [...reasons],
  fields: withholdAll(listLeaves(facts.record), reasons[0], rule),
  obligations: refusalObligations(facts.purpose, { effect, reasons }),
  errors: reasons[0] === 'WH_ERROR' ? [{ rule, code: 'WH_ERROR' }] : [],
});

const UNREADABLE = deny('WH_ERROR');

/** A denial because something could not be read. The paths are still listed where the case allows it. */
const failed = (request: unknown, pack: PolicyPack, rule: string): Decision => ({
  effect: UNREADABLE.effect, policy: stampOf(pack), determining: [rule], reasons: [...UNREADABLE.reasons],
  fields: withholdAll(leavesOf(request), 'WH_ERROR', rule),
  obligations: refusalObligations(purposeOf(request), UNREADABLE),
  errors: [{ rule, code: 'WH_ERROR' }],
});

const leavesOf = (request: unknown): readonly Leaf[] => {
  try {
    const record = isJsonObject(request) ? member(request, 'case') : null;
    return isJsonObject(record) ? listLeaves(record) : [];
  } catch {
    return [];
  }
};

const purposeOf = (request: unknown): string | null =>
  isJsonObject(request) ? textMember(objectMember(request, 'request'), 'purpose') : null;
