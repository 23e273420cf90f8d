import type { Category } from '../policy/codes.ts';
import type { FieldEntry, Generaliser, Identification, Sensitivity, CasePath } from './field-catalogue-types.ts';

type Mark = 'third-party' | 'free-text';
type Kind = readonly [Category, Identification, Sensitivity, Generaliser];

const entry = (kind: Kind, ...marks: readonly Mark[]): FieldEntry => ({
  category: kind[0], identification: kind[1], sensitivity: kind[2], generaliser: kind[3],
  thirdParty: marks.includes('third-party'), freeText: marks.includes('free-text'),
});

const WORKER: Kind = ['WORKER', 'D', 2, 'role-and-agency'];
const REPORTER: Kind = ['REPORTER', 'D', 4, 'withhold'];
const NAME: Kind = ['ID_BASIC', 'D', 2, 'case-code'];
const DOCUMENT: Kind = ['ID_DOC', 'D', 2, 'withhold'];
const PAPER: Kind = ['ID_DOC', 'D', 2, 'type-only'];
const PHONE: Kind = ['CONTACT', 'D', 4, 'through-worker'];
const RELATIVE: Kind = ['FAMILY', 'D', 3, 'relation'];
const SOUGHT: Kind = ['FAMILY', 'D', 3, 'yes-no'];
const CARE: Kind = ['CAREPLACE', 'N', 3, 'type-only'];
const CARE_ADDRESS: Kind = ['CAREPLACE', 'D', 4, 'type-only'];
const PROTECTION: Kind = ['PROT', 'Q', 2, 'keep'];
const ARMED: Kind = ['ARMED', 'Q', 4, 'withhold'];
const HEALTH: Kind = ['HEALTH', 'Q', 3, 'need'];
const HEALTH_CRITICAL: Kind = ['HEALTH', 'Q', 4, 'need'];
const EDUCATION: Kind = ['SERVICE', 'Q', 2, 'level'];
const INCIDENT: Kind = ['INCIDENT', 'Q', 4, 'incident-type'];
const PERPETRATOR: Kind = ['PERP', 'D', 4, 'relation-group'];
const LEGAL: Kind = ['LEGAL', 'D', 4, 'withhold'];
const PLAN: Kind = ['SERVICE', 'Q', 2, 'service-type'];
const FOLLOW_UP: Kind = ['SERVICE', 'Q', 2, 'count'];
const NOTE: Kind = ['NOTES', 'D', 4, 'withhold'];
const MEDIA: Kind = ['MEDIA', 'D', 3, 'withhold'];
const CLOSURE: Kind = ['CASE_REF', 'Q', 2, 'keep'];
const RETENTION: Kind = ['CASE_REF', 'N', 1, 'keep'];

/**
 * The data dictionary, one line a path.
 * INVARIANT: complete. A path of `CaseRecord` without an entry, or an entry without a path, does not compile.
 */
export const FIELD_ENTRIES = {
  caseCode: entry(['CASE_REF', 'Q', 1, 'keep']),
  registeredOn: entry(['CASE_REF', 'N', 1, 'month']),
  status: entry(['CASE_REF', 'N', 1, 'keep']),
  'worker.name': entry(WORKER, 'third-party'),
  'worker.role': entry(WORKER, 'third-party'),
  'worker.phone': entry(WORKER, 'third-party'),
  'worker.email': entry(WORKER, 'third-party'),
  'worker.agency': entry(WORKER, 'third-party'),
  'reporter.name': entry(REPORTER, 'third-party'),
  'reporter.phone': entry(REPORTER, 'third-party'),
  'reporter.relation': entry(REPORTER, 'third-party'),
  identificationSource: entry(REPORTER, 'third-party'),
  'externalIds[].type': entry(DOCUMENT),
  'externalIds[].value': entry(DOCUMENT),
  'child.surname': entry(NAME),
  'child.givenName': entry(NAME),
  'child.patronymic': entry(NAME),
  'child.otherNames': entry(['ID_BASIC', 'D', 2, 'withhold']),
  'child.dob': entry(['DEMO', 'D', 2, 'age-band']),
  'child.dobEstimated': entry(['DEMO', 'D', 2, 'age-band']),
  'child.sex': entry(['DEMO', 'Q', 1, 'keep']),
  'child.nationality': entry(['DEMO', 'Q', 2, 'nationality-group']),
  'child.languages': entry(['DEMO', 'Q', 1, 'keep']),
  'child.interpreterNeeded': entry(['DEMO', 'Q', 1, 'keep']),
  'child.rnokpp': entry(DOCUMENT),
  'child.unzr': entry(DOCUMENT),
  'child.document.type': entry(PAPER),
  'child.document.series': entry(PAPER),
  'child.document.number': entry(PAPER),
  'child.document.issuer': entry(PAPER),
  'child.document.issuedOn': entry(PAPER),
  'child.birthCertificate': entry(['ID_DOC', 'D', 2, 'has']),
  'child.idpCertificate': entry(['ID_DOC', 'D', 2, 'has']),
  'child.ethnicity': entry(['SPECIAL', 'Q', 3, 'withhold']),
  'child.religion': entry(['SPECIAL', 'Q', 3, 'withhold']),
  'child.photo': entry(['MEDIA', 'D', 3, 'withhold']),
  'displacement.status': entry(['PROT', 'Q', 3, 'displaced']),
  'displacement.originKatottg': entry(['LOC', 'Q', 3, 'oblast']),
  'displacement.originOccupied': entry(['LOC', 'Q', 3, 'oblast']),
  'contact.phoneChild': entry(PHONE, 'third-party'),
  'contact.phoneCaregiver': entry(PHONE, 'third-party'),
  'contact.safeToCall': entry(['CONTACT', 'N', 2, 'keep']),
  'contact.safeTimes': entry(['CONTACT', 'N', 2, 'keep']),
  'contact.addressLine': entry(['CONTACT', 'D', 2, 'withhold']),
  'contact.landmark': entry(['CONTACT', 'D', 2, 'withhold']),
  'contact.katottg': entry(['LOC', 'Q', 2, 'place']),
  'family[].relation': entry(RELATIVE, 'third-party'),
  'family[].surname': entry(RELATIVE, 'third-party'),
  'family[].givenName': entry(RELATIVE, 'third-party'),
  'family[].patronymic': entry(RELATIVE, 'third-party'),
  'family[].dob': entry(RELATIVE, 'third-party'),
  'family[].sex': entry(RELATIVE, 'third-party'),
  'family[].alive': entry(RELATIVE, 'third-party'),
  'family[].phone': entry(RELATIVE, 'third-party'),
  'family[].address': entry(RELATIVE, 'third-party'),
  'family[].isCaregiver': entry(RELATIVE, 'third-party'),
  'family[].isLegalRepresentative': entry(RELATIVE, 'third-party'),
  'family[].parentalRights': entry(RELATIVE, 'third-party'),
  'family[].isAllegedPerpetrator': entry(PERPETRATOR, 'third-party'),
  'family[].riskNote': entry(PERPETRATOR, 'third-party', 'free-text'),
  siblings: entry(['FAMILY', 'Q', 2, 'count'], 'third-party'),
  'household.size': entry(['DEMO', 'Q', 1, 'keep']),
  'household.headedByChild': entry(['DEMO', 'Q', 1, 'keep']),
  'care.type': entry(CARE, 'third-party'),
  'care.startedOn': entry(CARE, 'third-party'),
  'care.provider': entry(CARE_ADDRESS, 'third-party'),
  'care.placementAddress': entry(CARE_ADDRESS, 'third-party'),
  'care.safeLocation': entry(CARE, 'third-party'),
  'care.separationCause': entry(['FAMILY', 'Q', 3, 'yes-no'], 'third-party'),
  'care.separatedOn': entry(['FAMILY', 'Q', 3, 'yes-no'], 'third-party'),
  'care.tracingWanted': entry(['FAMILY', 'Q', 3, 'yes-no'], 'third-party'),
  'care.personsSought[].relation': entry(SOUGHT, 'third-party'),
  'care.personsSought[].name': entry(SOUGHT, 'third-party'),
  'care.personsSought[].doNotContact': entry(SOUGHT, 'third-party'),
  'care.personsSought[].familyIndex': entry(SOUGHT, 'third-party'),
  'protection.concerns': entry(['PROT', 'Q', 3, 'concern-group']),
  'protection.lifeCircumstances': entry(['PROT', 'Q', 3, 'count']),
  'protection.riskLevel': entry(PROTECTION),
  'protection.riskAssessedOn': entry(PROTECTION),
  'protection.immediateSafety': entry(PROTECTION),
  'sexual.gbv': entry(['SEXUAL', 'Q', 4, 'specialised-support']),
  'sexual.details': entry(['SEXUAL', 'Q', 4, 'specialised-support'], 'free-text'),
  'armed.association': entry(ARMED, 'third-party'),
  'armed.details': entry(ARMED, 'third-party', 'free-text'),
  'trafficking.suspected': entry(ARMED, 'third-party'),
  'trafficking.details': entry(ARMED, 'third-party', 'free-text'),
  'health.disability': entry(HEALTH),
  'health.chronicCondition': entry(HEALTH),
  'health.medication': entry(HEALTH),
  'health.mentalHealth': entry(HEALTH_CRITICAL),
  'health.substanceUse': entry(HEALTH),
  'health.injury': entry(HEALTH),
  'health.pregnancy': entry(HEALTH_CRITICAL),
  'health.immunised': entry(HEALTH),
  'education.enrolled': entry(EDUCATION),
  'education.school': entry(EDUCATION),
  'education.grade': entry(EDUCATION),
  'education.attendance': entry(EDUCATION),
  'incident.date': entry(INCIDENT, 'third-party'),
  'incident.time': entry(INCIDENT, 'third-party'),
  'incident.placeType': entry(INCIDENT, 'third-party'),
  'incident.katottg': entry(INCIDENT, 'third-party'),
  'incident.violenceType': entry(INCIDENT, 'third-party'),
  'incident.narrative': entry(INCIDENT, 'third-party', 'free-text'),
  'incident.evidence': entry(INCIDENT, 'third-party', 'free-text'),
  'perpetrators[].name': entry(PERPETRATOR, 'third-party'),
  'perpetrators[].relation': entry(PERPETRATOR, 'third-party'),
  'perpetrators[].dob': entry(PERPETRATOR, 'third-party'),
  'perpetrators[].occupation': entry(PERPETRATOR, 'third-party'),
  'perpetrators[].hasAccess': entry(PERPETRATOR, 'third-party'),
  'legal.courtCase': entry(LEGAL, 'third-party'),
  'legal.policeNumber': entry(LEGAL, 'third-party'),
  'legal.convictions': entry(LEGAL, 'third-party'),
  'legal.guardianship': entry(LEGAL, 'third-party'),
  'legal.orphanStatus': entry(LEGAL, 'third-party'),
  'legal.adoptionSecrecy': entry(LEGAL, 'third-party'),
  'plan.needs': entry(PLAN),
  'plan.goals': entry(PLAN, 'free-text'),
  'plan.services[].type': entry(PLAN),
  'plan.services[].provider': entry(PLAN),
  'plan.services[].date': entry(PLAN),
  'plan.services[].status': entry(PLAN),
  'plan.nextVisit': entry(PLAN),
  'followUps[].date': entry(FOLLOW_UP),
  'followUps[].type': entry(FOLLOW_UP),
  'followUps[].childSeen': entry(FOLLOW_UP),
  'followUps[].result': entry(FOLLOW_UP, 'free-text'),
  'followUps[].nextDue': entry(FOLLOW_UP),
  'notes[].writtenOn': entry(NOTE, 'third-party'),
  'notes[].author': entry(NOTE, 'third-party'),
  'notes[].text': entry(NOTE, 'third-party', 'free-text'),
  'notes[].screened': entry(NOTE, 'third-party'),
  'attachments[].kind': entry(MEDIA, 'third-party'),
  'attachments[].label': entry(MEDIA, 'third-party', 'free-text'),
  'closure.reason': entry(CLOSURE),
  'closure.date': entry(CLOSURE),
  'closure.outcome': entry(CLOSURE, 'free-text'),
  'closure.transferredTo': entry(CLOSURE),
  'retention.basisForKeeping': entry(RETENTION),
  'retention.reviewDue': entry(RETENTION),
  'retention.destroyOn': entry(RETENTION),
} as const satisfies Record<CasePath, FieldEntry>;
