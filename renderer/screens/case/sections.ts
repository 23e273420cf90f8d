import type { CodeListName } from '../../../shared/domain/code-lists.ts';
import type { FieldKind, FormField, FormSection, LabelledPath } from './field-kinds.ts';

type PlainKind = Exclude<FieldKind['kind'], 'choice' | 'choices'>;

const field = (path: LabelledPath, kind: PlainKind): FormField => ({ path, field: { kind } });
const wide = (path: LabelledPath, kind: PlainKind): FormField => ({ path, field: { kind }, wide: true });
const choice = (path: LabelledPath, list: CodeListName): FormField => ({ path, field: { kind: 'choice', list } });
const choices = (path: LabelledPath, list: CodeListName): FormField => ({ path, field: { kind: 'choices', list }, wide: true });

const child: FormSection = {
  id: 'child',
  groups: [
    { id: 'name', fields: [field('child.surname', 'line'), field('child.givenName', 'line'), field('child.patronymic', 'line'), field('child.otherNames', 'lines')] },
    {
      id: 'about',
      fields: [
        field('child.dob', 'date'), field('child.dobEstimated', 'tick'), choice('child.sex', 'sex'), choice('child.nationality', 'nationality'),
        choices('child.languages', 'language'), field('child.interpreterNeeded', 'tick'),
      ],
    },
    { id: 'household', fields: [field('household.size', 'number'), field('household.headedByChild', 'tick'), wide('siblings', 'case-codes')] },
  ],
};

const contact: FormSection = {
  id: 'contact',
  groups: [
    {
      id: 'phones',
      fields: [field('contact.phoneChild', 'phone'), field('contact.phoneCaregiver', 'phone'), field('contact.safeToCall', 'tick'), field('contact.safeTimes', 'line')],
    },
    { id: 'address', fields: [wide('contact.katottg', 'place'), wide('contact.addressLine', 'line'), wide('contact.landmark', 'line')] },
    { id: 'displacement', fields: [choice('displacement.status', 'displacement'), field('displacement.originOccupied', 'tick'), wide('displacement.originKatottg', 'place')] },
  ],
};

const family: FormSection = {
  id: 'family',
  groups: [{
    id: 'members',
    list: 'family',
    fields: [
      choice('family[].relation', 'relation'), field('family[].surname', 'line'), field('family[].givenName', 'line'), field('family[].patronymic', 'line'),
      field('family[].dob', 'date'), choice('family[].sex', 'sex'), choice('family[].alive', 'alive'), field('family[].phone', 'phone'), wide('family[].address', 'line'),
      field('family[].isCaregiver', 'tick'), field('family[].isLegalRepresentative', 'tick'), choice('family[].parentalRights', 'parentalRights'),
      field('family[].isAllegedPerpetrator', 'tick'), wide('family[].riskNote', 'text'),
    ],
  }],
};

const care: FormSection = {
  id: 'care',
  groups: [
    {
      id: 'placement',
      fields: [
        choice('care.type', 'careType'), field('care.startedOn', 'date'), field('care.provider', 'line'), field('care.safeLocation', 'tick'),
        wide('care.placementAddress', 'line'),
      ],
    },
    { id: 'separation', fields: [choice('care.separationCause', 'separationCause'), field('care.separatedOn', 'date'), field('care.tracingWanted', 'tick')] },
    {
      id: 'sought', list: 'care.personsSought',
      fields: [
        choice('care.personsSought[].relation', 'relation'), field('care.personsSought[].name', 'line'), field('care.personsSought[].doNotContact', 'tick'),
        field('care.personsSought[].familyIndex', 'number'),
      ],
    },
  ],
};

const protection: FormSection = {
  id: 'protection',
  groups: [
    { id: 'risk', fields: [choice('protection.riskLevel', 'riskLevel'), field('protection.riskAssessedOn', 'date'), choice('protection.immediateSafety', 'immediateSafety')] },
    { id: 'concerns', fields: [choices('protection.concerns', 'concern'), choices('protection.lifeCircumstances', 'concern')] },
  ],
};

const health: FormSection = {
  id: 'health',
  groups: [{
    id: 'health',
    fields: [
      field('health.disability', 'tick-or-words'), field('health.chronicCondition', 'tick-or-words'), field('health.medication', 'tick-or-words'),
      field('health.mentalHealth', 'tick-or-words'), field('health.substanceUse', 'tick-or-words'), field('health.injury', 'tick-or-words'),
      field('health.pregnancy', 'tick-or-words'), field('health.immunised', 'tick-or-words'),
    ],
  }],
};

const education: FormSection = {
  id: 'education',
  groups: [{
    id: 'education',
    fields: [field('education.enrolled', 'tick'), field('education.school', 'line'), field('education.grade', 'line'), choice('education.attendance', 'attendance')],
  }],
};

const plan: FormSection = {
  id: 'plan',
  groups: [
    { id: 'plan', fields: [choices('plan.needs', 'service'), wide('plan.goals', 'text'), field('plan.nextVisit', 'date')] },
    {
      id: 'services', list: 'plan.services',
      fields: [choice('plan.services[].type', 'service'), field('plan.services[].provider', 'line'), field('plan.services[].date', 'date'), choice('plan.services[].status', 'serviceStatus')],
    },
  ],
};

const followUp: FormSection = {
  id: 'follow-up',
  groups: [{
    id: 'follow-ups', list: 'followUps',
    fields: [
      field('followUps[].date', 'date'), choice('followUps[].type', 'followUpType'), field('followUps[].childSeen', 'tick'), field('followUps[].nextDue', 'date'),
      wide('followUps[].result', 'text'),
    ],
  }],
};

const documents: FormSection = {
  id: 'documents',
  groups: [
    {
      id: 'identity',
      fields: [
        choice('child.document.type', 'documentType'), field('child.document.series', 'line'), field('child.document.number', 'line'),
        field('child.document.issuer', 'line'), field('child.document.issuedOn', 'date'), field('child.birthCertificate', 'line'),
        field('child.idpCertificate', 'line'), field('child.rnokpp', 'line'), field('child.unzr', 'line'),
      ],
    },
    { id: 'external', list: 'externalIds', fields: [choice('externalIds[].type', 'externalIdType'), field('externalIds[].value', 'line')] },
    { id: 'attachments', list: 'attachments', fields: [choice('attachments[].kind', 'attachmentKind'), field('attachments[].label', 'line')] },
  ],
};

const incident: FormSection = {
  id: 'incident', sensitive: true,
  groups: [{
    id: 'incident',
    fields: [
      field('incident.date', 'date'), field('incident.time', 'line'), choice('incident.placeType', 'placeType'), choice('incident.violenceType', 'violenceType'),
      wide('incident.katottg', 'place'), wide('incident.narrative', 'text'), wide('incident.evidence', 'text'),
    ],
  }],
};

const sensitive: FormSection = {
  id: 'sensitive', sensitive: true,
  groups: [
    { id: 'sexual', fields: [field('sexual.gbv', 'tick'), wide('sexual.details', 'text')] },
    { id: 'armed', fields: [choice('armed.association', 'armedAssociation'), wide('armed.details', 'text')] },
    { id: 'trafficking', fields: [field('trafficking.suspected', 'tick'), wide('trafficking.details', 'text')] },
    { id: 'special', fields: [choice('child.ethnicity', 'ethnicity'), choice('child.religion', 'religion')] },
  ],
};

const perpetrators: FormSection = {
  id: 'perpetrators', sensitive: true,
  groups: [{
    id: 'perpetrators', list: 'perpetrators',
    fields: [
      field('perpetrators[].name', 'line'), choice('perpetrators[].relation', 'relation'), field('perpetrators[].dob', 'date'),
      field('perpetrators[].occupation', 'line'), field('perpetrators[].hasAccess', 'tick'),
    ],
  }],
};

const legal: FormSection = {
  id: 'legal', sensitive: true,
  groups: [{
    id: 'legal',
    fields: [
      field('legal.courtCase', 'line'), field('legal.policeNumber', 'line'), field('legal.convictions', 'tick-or-words'),
      field('legal.guardianship', 'tick-or-words'), field('legal.orphanStatus', 'tick-or-words'), field('legal.adoptionSecrecy', 'tick'),
    ],
  }],
};

const notes: FormSection = {
  id: 'notes',
  groups: [{ id: 'notes', list: 'notes', fields: [field('notes[].writtenOn', 'date'), field('notes[].author', 'line'), wide('notes[].text', 'text')] }],
};

const source: FormSection = {
  id: 'source',
  groups: [
    { id: 'registered', fields: [field('caseCode', 'readonly'), field('registeredOn', 'date'), choice('identificationSource', 'identificationSource')] },
    { id: 'reporter', fields: [field('reporter.name', 'line'), field('reporter.phone', 'phone'), choice('reporter.relation', 'relation')] },
    {
      id: 'worker',
      fields: [field('worker.name', 'line'), field('worker.role', 'line'), field('worker.phone', 'phone'), field('worker.email', 'line'), field('worker.agency', 'line')],
    },
  ],
};

const closing: FormSection = {
  id: 'closing',
  groups: [
    {
      id: 'closure',
      fields: [
        choice('status', 'status'), choice('closure.reason', 'closureReason'), field('closure.date', 'date'), field('closure.transferredTo', 'line'),
        wide('closure.outcome', 'text'),
      ],
    },
    { id: 'retention', fields: [field('retention.basisForKeeping', 'line'), field('retention.reviewDue', 'date'), field('retention.destroyOn', 'date')] },
  ],
};

/** The whole form, in the order a worker meets it with a family: what helps first, what hurts later. */
export const SECTIONS: readonly FormSection[] = [
  child, contact, family, care, protection, health, education, plan, followUp, documents, incident, sensitive, perpetrators, legal, notes, source, closing,
];
