import type { CaseRecord } from '../../../shared/domain/case-record.ts';

/** Why a family member cannot, or perhaps cannot, represent the child. `blocked` ones never count for a decision. */
type AuthorityNote = 'alleged-perpetrator' | 'rights-removed' | 'rights-suspended' | 'not-representative' | 'deceased' | 'rights-limited' | 'rights-unknown';

/** One relation somebody of the family holds, with what the family record says about their authority. */
export interface Representative {
  readonly relation: string;
  readonly name: string;
  readonly isFit: boolean;
  readonly note: AuthorityNote | null;
}

type Member = NonNullable<CaseRecord['family']>[number];

/**
 * Everyone of the family who could be asked, in the order of the record, those who may represent the child first.
 * Who is fit comes from the rules (`fitRelations`); the record only says why not, or what to look at.
 */
export function representativesOf(family: readonly Member[], fitRelations: readonly string[]): readonly Representative[] {
  const byRelation = new Map<string, Representative>();
  for (const member of family) {
    if (member.relation === undefined) continue;
    const isFit = fitRelations.includes(member.relation);
    const found = { relation: member.relation, name: nameOf(member), isFit, note: noteOf(member, isFit) };
    const known = byRelation.get(member.relation);
    if (known === undefined || (isFit && known.note !== null && found.note === null)) byRelation.set(member.relation, found);
  }
  return [...byRelation.values()].toSorted((one, other) => Number(other.isFit) - Number(one.isFit));
}

function nameOf({ surname, givenName }: Member): string {
  return [surname, givenName].filter((part) => part !== undefined).join(' ');
}

function noteOf(member: Member, isFit: boolean): AuthorityNote | null {
  if (isFit) return member.parentalRights === 'limited' ? 'rights-limited' : member.parentalRights === undefined ? 'rights-unknown' : null;
  if (member.isAllegedPerpetrator === true) return 'alleged-perpetrator';
  if (member.parentalRights === 'removed') return 'rights-removed';
  if (member.parentalRights === 'suspended') return 'rights-suspended';
  return member.alive === 'no' ? 'deceased' : 'not-representative';
}
