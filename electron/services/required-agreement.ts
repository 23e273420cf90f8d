import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { completedYears } from '../../shared/policy/age.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import type { PolicyPack } from '../../shared/policy/pack.ts';

type Tier = PolicyPack['consentTiers'][number];

/** Who must agree, for the screen that asks them. The decision reads the same tiers of the pack by itself. */
export interface RequiredAgreement {
  /** `0-5`, `6-11`, `12-17`, `18+`; with an estimated birth date the strictest of the ages it may be */
  readonly tier: string;
  readonly representative: boolean;
  readonly child: boolean;
  readonly childMethods: ('written' | 'oral' | 'fingerprint')[];
}

/** An unknown birth date counts as this age (decision contract, who must agree). */
const AGE_WHEN_UNKNOWN = 12;
const STRICTNESS = { none: 0, given: 1, written: 2 } as const;

/** Who must agree today: an estimated birth date is tried one year younger and one year older, the stricter counts. */
export function requiredAgreement(record: CaseRecord, today: string, pack: PolicyPack = defaultPack): RequiredAgreement {
  const tiers = agesToTry(record, today).map((age) => tierAt(pack, age));
  const child = tiers.reduce<Tier['child']>((most, tier) => (STRICTNESS[tier.child] > STRICTNESS[most] ? tier.child : most), 'none');
  const strictest = tiers.reduce((most, tier) => (weight(tier) > weight(most) ? tier : most));
  return {
    tier: nameOf(pack, strictest), representative: tiers.some((tier) => tier.representative === 'given'), child: child !== 'none',
    childMethods: child === 'none' ? [] : child === 'written' ? ['written'] : ['written', 'oral', 'fingerprint'],
  };
}

function agesToTry(record: CaseRecord, today: string): readonly number[] {
  const { dob, dobEstimated } = record.child ?? {};
  const age = dob === undefined ? null : completedYears(dob, today);
  if (age === null) return [AGE_WHEN_UNKNOWN];
  return dobEstimated === true ? [Math.max(0, age - 1), age, age + 1] : [age];
}

function tierAt(pack: PolicyPack, age: number): Tier {
  const tier = pack.consentTiers.findLast(({ fromAge }) => fromAge <= age);
  if (tier === undefined) throw new Error('policy/no-tier');
  return tier;
}

function weight(tier: Tier): number {
  return STRICTNESS[tier.child] + (tier.representative === 'given' ? 1 : 0);
}

function nameOf(pack: PolicyPack, tier: Tier): string {
  const next = pack.consentTiers.find(({ fromAge }) => fromAge > tier.fromAge);
  return next === undefined ? `${String(tier.fromAge)}+` : `${String(tier.fromAge)}-${String(next.fromAge - 1)}`;
}

/**
 * Relations of the family members who may represent the child: legal representative, rights that allow it, no alleged
 * perpetrator (marked so, or of a relation that stands among the perpetrators).
 */
export function fitRelations(record: CaseRecord, pack: PolicyPack = defaultPack): readonly string[] {
  const accused = new Set((record.perpetrators ?? []).map((person) => person.relation));
  const unfit: readonly string[] = pack.valueSets.rightsThatCannotRepresent;
  const fit = (record.family ?? []).filter((member) => member.isLegalRepresentative === true && member.isAllegedPerpetrator !== true
    && !accused.has(member.relation) && !unfit.includes(member.parentalRights ?? ''));
  return [...new Set(fit.map((member) => member.relation).filter((relation) => relation !== undefined))];
}
