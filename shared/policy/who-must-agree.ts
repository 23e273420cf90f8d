import { completedYears } from './age.ts';
import { isMarked, isMissing, member, objectMember, textMember } from './json-reading.ts';
import type { JsonObject } from './json-reading.ts';
import { readDay } from './kyiv-day.ts';
import type { ConsentTier, PackData } from './pack-schema.ts';
import type { PolicyPack } from './pack.ts';
import { isFitRelation } from './people.ts';
import type { People } from './people.ts';

/** What "who must agree" needs to know beside the consent record itself. */
export type AgreementContext = {
  readonly pack: PolicyPack;
  readonly record: JsonObject;
  readonly people: People;
  readonly today: string;
};

/** Why a consent record does not carry the agreement it needs. */
export type AgreementFailure = 'WH_ASSENT_REFUSED' | 'WH_REPRESENTATIVE_MISSING' | 'WH_ASSENT_MISSING';

/**
 * The tiers to try for a person on a day: the tier of the completed years; of an estimated birth date also one year
 * younger and one year older; of an unknown or unreadable one the pack's tier for that.
 */
export const tiersOn = (context: AgreementContext, day: string): readonly ConsentTier[] => {
  const { pack, record } = context;
  const child = objectMember(record, 'child');
  const birthday = readDay(member(child, 'dob'));
  const years = birthday === null ? null : completedYears(birthday, day);
  if (years === null) return [tierOf(pack, pack.unknownAge)];
  if (!isMarked(member(child, 'dobEstimated'))) return [tierOf(pack, years)];
  return [years, years - 1, years + 1].map((age) => tierOf(pack, age));
};

/** The tier of an age in completed years. @throws RangeError for a pack without tiers from birth on, which none loads. */
export const tierOf = ({ consentTiers }: Pick<PackData, 'consentTiers'>, age: number): ConsentTier => {
  const tier = consentTiers.findLast(({ fromAge }) => fromAge <= Math.max(age, 0));
  if (tier === undefined) throw new RangeError('policy/no-tier');
  return tier;
};

/**
 * Why a consent record does not carry the agreement it needs, or null where it does; a refusal speaks before an
 * absence. The age counts on the day the consent was given; of several tiers the stricter outcome counts. Since the
 * 18th birthday the person's own part must be given, whenever the consent was recorded.
 */
export const agreementFailure = (context: AgreementContext, consent: JsonObject, givenOn: string): AgreementFailure | null => {
  const child = objectMember(consent, 'child');
  const tiers = tiersOn(context, givenOn);
  if (member(child, 'expressed') === 'refused') return 'WH_ASSENT_REFUSED';
  if (tiers.some(({ representative }) => representative === 'given') && !hasRepresentative(context, consent)) return 'WH_REPRESENTATIVE_MISSING';
  const isGiven = member(child, 'expressed') === 'given' || !isOfAge(context);
  return isGiven && tiers.every((tier) => hasChildPart(child, tier)) ? null : 'WH_ASSENT_MISSING';
};

/** Whether the person has, by today, reached a tier in which nobody speaks for them. */
const isOfAge = (context: AgreementContext): boolean =>
  tiersOn(context, context.today).some(({ representative }) => representative === 'none');

const hasRepresentative = (context: AgreementContext, consent: JsonObject): boolean =>
  isRepresentativeWaived(context.pack, consent)
  || (member(objectMember(consent, 'representative'), 'expressed') === 'given' && isRepresentativeFit(context, consent));

/** Whether the representative named in a consent record may represent the child. */
export const isRepresentativeFit = ({ pack, people }: AgreementContext, consent: JsonObject): boolean =>
  isFitRelation(people, textMember(objectMember(consent, 'representative'), 'personRelation'),
    pack.valueSets.rightsThatCannotRepresent);

/** Whether the representative's part is waived: one of the pack's reasons, and an approver. */
export const isRepresentativeWaived = ({ valueSets }: PolicyPack, consent: JsonObject): boolean => {
  const waiver = objectMember(objectMember(consent, 'representative'), 'waiver');
  return valueSets.representativeWaivers.some((reason) => reason === member(waiver, 'reason')) && textMember(waiver, 'approvedBy') !== null;
};

const hasChildPart = (child: JsonObject, tier: ConsentTier): boolean => {
  if (tier.child === 'none') return true;
  const expressed = member(child, 'expressed');
  if (expressed === 'given') return tier.child === 'given' || member(child, 'method') === 'written';
  const waiver = objectMember(child, 'waiver');
  return tier.childWaiver && (expressed === 'not-asked' || isMissing(expressed))
    && textMember(waiver, 'reason') !== null && textMember(waiver, 'approvedBy') !== null;
};
