import type { CodeListName } from '../../../shared/domain/code-lists.ts';

/** Every path pattern a document can meet, with the list its codes come from (null: no code). */
export const FIELD_PATTERNS = {
  caseCode: null, registeredOn: null, status: 'status',
  'worker.name': null, 'worker.role': null, 'worker.phone': null, 'worker.email': null, 'worker.agency': null,
  'reporter.name': null, 'reporter.phone': null, 'reporter.relation': 'relation', identificationSource: 'identificationSource',
  'externalIds[].type': 'externalIdType', 'externalIds[].value': null,
  'child.surname': null, 'child.givenName': null, 'child.patronymic': null, 'child.otherNames': null,
  'child.dob': null, 'child.ageYears': null, 'child.ageBand': null, 'child.dobEstimated': null, 'child.sex': 'sex',
  'child.nationality': 'nationality', 'child.languages': 'language', 'child.interpreterNeeded': null,
  'child.rnokpp': null, 'child.unzr': null, 'child.document.type': 'documentType', 'child.document.series': null,
  'child.document.number': null, 'child.document.issuer': null, 'child.document.issuedOn': null,
  'child.birthCertificate': null, 'child.idpCertificate': null, 'child.ethnicity': 'ethnicity', 'child.religion': 'religion',
  'child.photo': null,
  'displacement.status': 'displacement', 'displacement.originKatottg': null, 'displacement.originOccupied': null,
  'contact.phoneChild': null, 'contact.phoneCaregiver': null, 'contact.safeToCall': null, 'contact.safeTimes': null,
  'contact.addressLine': null, 'contact.landmark': null, 'contact.katottg': null,
  'family[].relation': 'relation', 'family[].surname': null, 'family[].givenName': null, 'family[].patronymic': null,
  'family[].dob': null, 'family[].ageGroup': null, 'family[].sex': 'sex', 'family[].alive': 'alive', 'family[].phone': null,
  'family[].address': null, 'family[].isCaregiver': null, 'family[].isLegalRepresentative': null,
  'family[].parentalRights': 'parentalRights', 'family[].isAllegedPerpetrator': null, 'family[].riskNote': null,
  siblings: null, 'household.size': null, 'household.headedByChild': null,
  'care.type': 'careType', 'care.startedOn': null, 'care.provider': null, 'care.placementAddress': null,
  'care.safeLocation': null, 'care.separationCause': 'separationCause', 'care.separatedOn': null, 'care.tracingWanted': null,
  'care.personsSought[].relation': 'relation', 'care.personsSought[].name': null,
  'care.personsSought[].doNotContact': null, 'care.personsSought[].familyIndex': null,
  'protection.concerns': 'concern', 'protection.lifeCircumstances': 'concern', 'protection.riskLevel': 'riskLevel',
  'protection.riskAssessedOn': null, 'protection.immediateSafety': 'immediateSafety',
  'sexual.gbv': null, 'sexual.details': null, 'support.kind': null,
  'armed.association': 'armedAssociation', 'armed.details': null, 'trafficking.suspected': null, 'trafficking.details': null,
  'health.need': null, 'health.disability': null, 'health.chronicCondition': null, 'health.medication': null,
  'health.mentalHealth': null, 'health.substanceUse': null, 'health.injury': null, 'health.pregnancy': null,
  'health.immunised': null,
  'education.enrolled': null, 'education.school': null, 'education.grade': null, 'education.attendance': 'attendance',
  'incident.date': null, 'incident.time': null, 'incident.placeType': 'placeType', 'incident.katottg': null,
  'incident.violenceType': 'violenceType', 'incident.narrative': null, 'incident.evidence': null,
  'perpetrators[].name': null, 'perpetrators[].relation': 'relation', 'perpetrators[].dob': null,
  'perpetrators[].ageGroup': null, 'perpetrators[].occupation': null, 'perpetrators[].hasAccess': null,
  'legal.courtCase': null, 'legal.policeNumber': null, 'legal.convictions': null, 'legal.guardianship': null,
  'legal.orphanStatus': null, 'legal.adoptionSecrecy': null,
  'plan.needs': 'service', 'plan.goals': null, 'plan.services[].type': 'service', 'plan.services[].provider': null,
  'plan.services[].date': null, 'plan.services[].status': 'serviceStatus', 'plan.nextVisit': null,
  'followUps[].date': null, 'followUps[].type': 'followUpType', 'followUps[].childSeen': null, 'followUps[].result': null,
  'followUps[].nextDue': null,
  'notes[].writtenOn': null, 'notes[].author': null, 'notes[].text': null, 'notes[].screened': null,
  'attachments[].kind': 'attachmentKind', 'attachments[].label': null,
  'closure.reason': 'closureReason', 'closure.date': null, 'closure.outcome': null, 'closure.transferredTo': null,
  'retention.basisForKeeping': null, 'retention.reviewDue': null, 'retention.destroyOn': null,
} as const satisfies Readonly<Record<string, CodeListName | null>>;

/** A path with its list numbers left out: `family[].phone`. */
export type FieldPattern = keyof typeof FIELD_PATTERNS;

/** Whether a pattern is one the documents have a label for. */
export function isFieldPattern(pattern: string): pattern is FieldPattern {
  return Object.hasOwn(FIELD_PATTERNS, pattern);
}
