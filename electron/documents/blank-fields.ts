import type { DocumentKind } from '../../shared/packet/document-kind.ts';
import type { FieldPattern } from './wording/field-patterns.ts';

const NAME = ['child.surname', 'child.givenName', 'child.patronymic'] as const;
const ABOUT = ['child.dob', 'child.sex', 'child.nationality', 'child.languages', 'child.interpreterNeeded'] as const;
/** Where only the age goes. */
const AGED = ['child.ageYears', 'child.sex', 'child.languages', 'child.interpreterNeeded'] as const;
const CALL = ['contact.phoneChild', 'contact.phoneCaregiver', 'contact.safeToCall', 'contact.safeTimes'] as const;
const ADDRESS = ['contact.addressLine', 'contact.katottg'] as const;
const RELATIVE = ['family[].relation', 'family[].surname', 'family[].givenName', 'family[].patronymic', 'family[].dob', 'family[].phone'] as const;
const HEALTH = ['health.disability', 'health.chronicCondition', 'health.medication', 'health.injury'] as const;

/** Documents in which the consent is stated. */
export const STATES_CONSENT: readonly DocumentKind[] = ['service-referral', 'case-transfer', 'case-conference', 'unhcr-referral', 'gbv-referral', 'family-tracing'];

/** What each document asks for on paper: nothing that its rules would never let go (a test holds it against them). */
export const BLANK_FIELDS: Readonly<Record<DocumentKind, readonly FieldPattern[]>> = {
  'service-referral': [...NAME, ...ABOUT, ...CALL, ...ADDRESS, ...HEALTH, 'protection.riskLevel'],
  'case-transfer': [
    ...NAME, ...ABOUT, ...CALL, ...ADDRESS, ...RELATIVE, 'care.type', 'care.startedOn', 'education.school', 'plan.needs', 'plan.nextVisit', ...HEALTH,
    'protection.concerns', 'protection.riskLevel', 'plan.goals', 'followUps[].date', 'followUps[].type',
  ],
  supervision: ['child.dob', 'child.sex', 'child.languages', 'protection.concerns', 'protection.riskLevel', 'plan.goals', 'plan.nextVisit'],
  'case-conference': ['child.ageYears', 'child.sex', 'protection.concerns', 'protection.riskLevel', 'protection.immediateSafety', 'plan.needs', 'plan.goals'],
  'protective-measure': [
    ...NAME, ...ABOUT, ...CALL, ...ADDRESS, ...RELATIVE, 'protection.concerns', 'protection.riskLevel', 'protection.immediateSafety', 'incident.violenceType', 'incident.date',
  ],
  'legal-request': [],
  emergency: [...NAME, 'child.ageYears', 'child.sex', 'child.languages', ...HEALTH, 'contact.addressLine', 'contact.landmark'],
  'emergency-police': [...NAME, 'child.dob', 'child.sex', 'child.languages', 'contact.addressLine', 'contact.landmark', 'perpetrators[].name', 'perpetrators[].relation', 'perpetrators[].hasAccess'],
  'unhcr-referral': [...NAME, ...ABOUT, ...CALL, ...ADDRESS, 'family[].relation', 'family[].ageGroup', 'plan.needs'],
  'gbv-referral': [...AGED, 'contact.phoneChild', 'contact.safeToCall', 'contact.safeTimes', 'contact.katottg', 'sexual.gbv'],
  'family-tracing': [
    ...NAME, 'child.otherNames', ...ABOUT, 'contact.katottg', 'care.separationCause', 'care.separatedOn', 'care.personsSought[].relation', 'care.personsSought[].name', ...RELATIVE,
  ],
  'subject-access': [...NAME, 'child.dob'],
  'relative-request': [...NAME, 'child.dob', 'education.enrolled', 'health.need', 'care.type'],
  oversight: ['child.ageBand', 'child.sex', 'contact.katottg', 'protection.concerns', 'health.need', 'plan.services[].type'],
  'interpretation-support': ['child.languages', 'child.interpreterNeeded', 'plan.nextVisit'],
};
