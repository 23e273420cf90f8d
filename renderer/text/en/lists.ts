import type { lists as source } from '../uk/lists.ts';
import type { English } from '../english.ts';

export const lists: English<typeof source> = {
  relation: {
    mother: 'mother', father: 'father', 'birth-mother': 'birth mother', 'birth-father': 'birth father', 'adoptive-mother': 'adoptive mother',
    'adoptive-father': 'adoptive father', stepmother: 'stepmother', stepfather: 'stepfather', grandmother: 'grandmother', grandfather: 'grandfather',
    'great-grandmother': 'great-grandmother', 'great-grandfather': 'great-grandfather', sister: 'sister', brother: 'brother', aunt: 'aunt', uncle: 'uncle',
    cousin: 'cousin', guardian: 'guardian', trustee: 'trustee', 'foster-mother': 'foster mother', 'foster-father': 'foster father',
    'foster-carer': 'emergency foster carer', 'mothers-partner': 'mother’s partner', 'fathers-partner': 'father’s partner', partner: 'partner', spouse: 'spouse',
    neighbour: 'neighbour', teacher: 'teacher', peer: 'peer', 'other-relative': 'other relative', 'institution-staff': 'staff of an institution', self: 'the child',
    stranger: 'stranger', 'social-worker': 'social worker', 'health-worker': 'health worker', 'police-officer': 'police officer', 'armed-actor': 'member of an armed group',
    'online-contact': 'contact from the internet', other: 'another person', unknown: 'unknown',
  },
  concernGroup: {
    violence: 'violence', neglect: 'neglect', sexual: 'sexual violence', armed: 'armed actors, deportation, trafficking', separation: 'separation', health: 'health',
    law: 'law and documents', livelihood: 'livelihood', education: 'education', other: 'other',
  },
  concern: {
    'physical-violence': 'physical violence', 'psychological-violence': 'psychological violence', 'domestic-violence': 'domestic violence', bullying: 'bullying',
    neglect: 'neglect', 'child-headed-household': 'lives without adults', 'living-with-vulnerable-person': 'lives with a vulnerable person',
    'sexual-violence': 'sexual violence', 'sexual-exploitation': 'sexual exploitation', 'online-sexual-abuse': 'online sexual abuse', 'forced-marriage': 'forced marriage',
    'armed-recruitment': 'recruitment by armed actors', deportation: 'deportation', filtration: 'filtration', 'held-by-armed-actor': 'held by an armed actor',
    trafficking: 'trafficking', 'slavery-like-labour': 'slavery-like labour', unaccompanied: 'unaccompanied', separated: 'separated', 'missing-caregiver': 'missing caregiver',
    'serious-health-issue': 'serious health issue', disability: 'disability', 'mental-distress': 'mental distress', 'substance-use': 'substance use', pregnancy: 'pregnancy',
    'arrested-or-detained': 'arrested or detained', statelessness: 'statelessness', 'no-documents': 'no documents', 'street-life': 'life on the street', begging: 'begging',
    'child-labour': 'child labour', homelessness: 'homelessness', 'out-of-school': 'out of school', other: 'other',
  },
  violenceType: {
    physical: 'physical', psychological: 'psychological', sexual: 'sexual', neglect: 'neglect', economic: 'economic', 'armed-actor': 'by an armed actor', other: 'other',
    'specialised-support': 'specialised support',
  },
  language: {
    uk: 'Ukrainian', ru: 'Russian', en: 'English', pl: 'Polish', ro: 'Romanian', hu: 'Hungarian', bg: 'Bulgarian', crh: 'Crimean Tatar', rom: 'Romani', be: 'Belarusian',
    'uk-sign': 'Ukrainian sign language', usl: 'Ukrainian sign language', other: 'another',
  },
  nationality: {
    UA: 'Ukraine', RU: 'Russia', BY: 'Belarus', MD: 'Moldova', PL: 'Poland', RO: 'Romania', HU: 'Hungary', GE: 'Georgia', stateless: 'stateless', other: 'another country',
    unknown: 'unknown',
  },
  documentType: {
    'birth-certificate': 'birth certificate', 'id-card': 'ID card', passport: 'passport booklet', 'foreign-passport': 'passport for travel abroad',
    'refugee-certificate': 'refugee certificate', 'complementary-protection': 'complementary protection certificate', 'temporary-certificate': 'temporary certificate',
    'residence-permit': 'residence permit', 'idp-certificate': 'IDP certificate', other: 'another document', none: 'none',
  },
  careType: {
    parents: 'with parents', 'one-parent': 'with one parent', kinship: 'with relatives', guardianship: 'under guardianship', foster: 'in foster care',
    patronate: 'in emergency foster care', 'family-home': 'family-type children’s home', institution: 'in an institution', 'safe-house': 'in a safe shelter',
    independent: 'lives independently', street: 'on the street', hospital: 'in hospital', other: 'other', unknown: 'unknown',
  },
  separationCause: {
    war: 'fighting', evacuation: 'evacuation', deportation: 'deportation', death: 'death', detention: 'detention', migration: 'moving abroad', poverty: 'poverty',
    violence: 'violence', 'military-service': 'military service', illness: 'illness', 'court-decision': 'court decision', other: 'other', unknown: 'unknown',
  },
  safety: { safe: 'safe', 'safe-with-plan': 'safe with a plan', unsafe: 'unsafe', 'danger-now': 'in danger now', unknown: 'unknown' },
  association: { none: 'none', fighter: 'took part in fighting', support: 'helped', captive: 'was held', recruited: 'was recruited', deported: 'was deported', unknown: 'unknown' },
  attendance: { regular: 'regular', online: 'online', irregular: 'irregular', none: 'does not attend', unknown: 'unknown' },
  placeType: {
    home: 'at home', 'others-home': 'in someone else’s home', school: 'at school', street: 'in the street', institution: 'in a care institution', online: 'online',
    transport: 'in transport', checkpoint: 'at a checkpoint', shelter: 'in a shelter', 'place-of-detention': 'in a place of detention', other: 'other', unknown: 'unknown',
  },
  serviceStatus: { planned: 'planned', requested: 'requested', 'in-progress': 'in progress', provided: 'provided', declined: 'declined', cancelled: 'cancelled' },
  followUpType: { 'home-visit': 'home visit', 'office-visit': 'office meeting', call: 'call', 'service-check': 'service check', other: 'other' },
  attachmentKind: { photo: 'photo', scan: 'scan', audio: 'audio', drawing: 'drawing', document: 'document', other: 'other' },
  closureReason: {
    'goals-met': 'goals met', 'lost-contact': 'contact lost', moved: 'family moved away', 'turned-18': 'turned 18', 'family-request': 'at the family’s request',
    transferred: 'case transferred', death: 'death of the child', duplicate: 'duplicate', other: 'other',
  },
  identificationSource: {
    self: 'came themselves', family: 'family', community: 'community', school: 'school', health: 'health facility', police: 'police', 'childrens-service': 'children’s service',
    'other-agency': 'another agency', hotline: 'hotline', outreach: 'outreach team', other: 'other',
  },
  externalIdType: { primero: 'CPIMS+/Primero', unhcr: 'UNHCR', 'children-register': 'children’s service record', erdr: 'Register of pre-trial investigations', 'paper-file': 'paper file', other: 'other' },
  ethnicity: { ukrainian: 'Ukrainian', 'crimean-tatar': 'Crimean Tatar', roma: 'Roma', other: 'other', 'not-stated': 'not stated' },
  religion: {
    orthodox: 'Orthodox', 'greek-catholic': 'Greek Catholic', catholic: 'Catholic', protestant: 'Protestant', islam: 'Islam', judaism: 'Judaism', none: 'none', other: 'other',
    'not-stated': 'not stated',
  },
  auditAction: {
    'register.created': 'register created', 'register.unlocked': 'register unlocked', 'register.locked': 'register locked', 'register.keys': 'keys changed', 'setting.changed': 'setting changed',
    'person.added': 'worker added', 'person.changed': 'worker’s details changed', 'case.created': 'case created', 'case.read': 'case viewed', 'case.updated': 'case changed',
    'draft.begun': 'draft begun', 'draft.discarded': 'draft removed', 'consent.recorded': 'consent recorded', 'consent.read': 'consent viewed', 'consent.used': 'one-time consent used',
    'consent.withdrawn': 'consent withdrawn', 'restriction.recorded': 'restriction recorded', 'restriction.ended': 'restriction ended', 'recipient.added': 'recipient added', 'recipient.changed': 'recipient changed',
    'packet.issued': 'packet issued', 'packet.written': 'packet file written', 'text.cleared': 'text checked',
  },
  explained: {
    exceptions: 'exceptions, when data may go without consent', withdrawal: 'how to withdraw consent', recipients: 'who will receive the data', retention: 'how long it is kept',
  },
};
