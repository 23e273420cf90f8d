import type { Facts } from '../facts.ts';
import { isMissing, member, objectMember, textMember } from '../json-reading.ts';
import { isCaregiverAt, isPerpetratorAt, relationOf, soughtMember } from '../people.ts';
import { isNeedStated } from './cell-rules.ts';
import type { Field, FieldRule } from './field-rule.ts';

const PLACES_OF_SAFETY: ReadonlySet<string> = new Set([
  'care.provider', 'contact.addressLine', 'contact.landmark', 'family[].address', 'education.school',
]);
const BIRTH = 'birth-';

const isPlaceOfSafety = ({ leaf }: Field, facts: Facts): boolean => {
  if (leaf.pattern === 'care.placementAddress') {
    return !(facts.excepted.placementOnApprovedNeed && isNeedStated(leaf.path, facts) && facts.isApproved());
  }
  if (PLACES_OF_SAFETY.has(leaf.pattern)) return true;
  if (leaf.pattern !== 'plan.services[].provider') return false;
  const service = facts.services()[leaf.index];
  return !isMissing(service) && textMember(service, 'type') === 'safe-shelter';
};

const isBirthRelation = (relation: string | null): boolean => relation?.startsWith(BIRTH) === true;

/** Whether a path would tell of an adoption: a person sought is of the relation told or of the member it names. */
const tellsOfAdoption = ({ leaf, category }: Field, facts: Facts): boolean => {
  const { pattern, index } = leaf;
  if (category === 'LEGAL' || pattern === 'child.birthCertificate' || pattern === 'child.otherNames') return true;
  if (pattern.startsWith('family[].')) return isBirthRelation(relationOf(facts.people().family[index]));
  if (pattern.startsWith('perpetrators[].')) return isBirthRelation(relationOf(facts.people().perpetrators[index]));
  if (!pattern.startsWith('care.personsSought[].')) return false;
  const sought = facts.sought()[index] ?? {};
  return isBirthRelation(relationOf(sought))
    || isBirthRelation(relationOf(facts.people().family[soughtMember(facts.people(), sought)]));
};

const isUnsafePhone = ({ leaf: { pattern, index } }: Field, facts: Facts): boolean => {
  const { excepted, people } = facts;
  switch (pattern) {
    case 'contact.phoneChild': return isCallUnsafe(facts) && !excepted.unsafeOwnPhone;
    case 'contact.phoneCaregiver': return isCallUnsafe(facts) || (!excepted.perpetratorPhone && hasPerpetratorCaregiver(facts));
    case 'family[].phone': return isCaregiverAt(people(), index)
      && (isCallUnsafe(facts) || (!excepted.perpetratorPhone && isPerpetratorAt(people(), index)));
    default: return false;
  }
};

const isCallUnsafe = ({ record, excepted }: Facts): boolean =>
  !excepted.unsafeContact && member(objectMember(record, 'contact'), 'safeToCall') !== true;

const hasPerpetratorCaregiver = ({ people }: Facts): boolean =>
  people().family.some((_, index) => isCaregiverAt(people(), index) && isPerpetratorAt(people(), index));

/** Field step 1. SECURITY: no need, no consent and no basis opens what these keep, beyond the purposes named. */
export const hardRules: readonly FieldRule[] = [
  {
    id: 'hard/reporter', order: 101,
    check: ({ category }, facts) => category === 'REPORTER' && !facts.excepted.reporter ? 'WH_REPORTER' : null,
  },
  {
    id: 'hard/safe-location', order: 102,
    check: (field, facts) => facts.isPlaceSecret && !facts.excepted.safeLocation && isPlaceOfSafety(field, facts)
      ? 'WH_SAFE_LOCATION' : null,
  },
  {
    id: 'hard/adoption', order: 103,
    check: (field, facts) => facts.isAdoptionSecret && !facts.excepted.adoption && tellsOfAdoption(field, facts)
      ? 'WH_ADOPTION' : null,
  },
  {
    id: 'hard/unsafe-contact', order: 104,
    check: (field, facts) => isUnsafePhone(field, facts) ? 'WH_UNSAFE_CONTACT' : null,
  },
];
