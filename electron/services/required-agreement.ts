import type { CaseRecord } from '../../shared/domain/case-record.ts';
import type { PolicyPack } from '../../shared/policy/pack.ts';
import { isFitRelation, readPeople } from '../../shared/policy/people.ts';
import { tiersOn } from '../../shared/policy/who-must-agree.ts';

type Tier = PolicyPack['consentTiers'][number];

/** Who must agree, for the screen that asks them; read from the same tiers and by the same rules as the decision. */
export interface RequiredAgreement {
  /** `0-5`, `6-11`, `12-17`, `18+`; with an estimated birth date the strictest of the ages it may be */
  readonly tier: string;
  readonly representative: boolean;
  readonly child: boolean;
  readonly childMethods: ('written' | 'oral' | 'fingerprint')[];
}

const STRICTNESS = { none: 0, given: 1, written: 2 } as const;

/** Who must agree today: an estimated birth date is tried one year younger and one year older, the stricter counts. */
export function requiredAgreement(record: CaseRecord, today: string, pack: PolicyPack): RequiredAgreement {
  const json = asJson(record);
  const tiers = tiersOn({ pack, record: json, people: readPeople(json), today }, today);
  const child = tiers.reduce<Tier['child']>((most, tier) => (STRICTNESS[tier.child] > STRICTNESS[most] ? tier.child : most), 'none');
  const strictest = tiers.reduce((most, tier) => (weight(tier) > weight(most) ? tier : most));
  return {
    tier: nameOf(pack, strictest), representative: tiers.some((tier) => tier.representative === 'given'), child: child !== 'none',
    childMethods: child === 'none' ? [] : child === 'written' ? ['written'] : ['written', 'oral', 'fingerprint'],
  };
}

function weight(tier: Tier): number {
  return STRICTNESS[tier.child] + (tier.representative === 'given' ? 1 : 0);
}

function nameOf(pack: PolicyPack, tier: Tier): string {
  const next = pack.consentTiers.find(({ fromAge }) => fromAge > tier.fromAge);
  return next === undefined ? `${String(tier.fromAge)}+` : `${String(tier.fromAge)}-${String(next.fromAge - 1)}`;
}

/** Relations of the family members who may represent the child, each once, in the order of the family. */
export function fitRelations(record: CaseRecord, pack: PolicyPack): readonly string[] {
  const people = readPeople(asJson(record));
  const relations = new Set((record.family ?? []).map((member) => member.relation).filter((relation) => relation !== undefined));
  return [...relations].filter((relation) => isFitRelation(people, relation, pack.valueSets.rightsThatCannotRepresent));
}

/** The record as the policy reads it: a parsed case record is JSON, only its optional members hide that from the type. */
function asJson(record: CaseRecord): Parameters<typeof readPeople>[0] {
  return record as unknown as Parameters<typeof readPeople>[0];
}
