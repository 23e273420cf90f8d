import type { Wording } from './wording.ts';

const concern = {
  'physical-violence': 'physical violence', 'psychological-violence': 'psychological violence', 'domestic-violence': 'domestic violence',
  bullying: 'bullying', neglect: 'neglect', 'child-headed-household': 'child-headed household', 'living-with-vulnerable-person': 'lives with a person who needs care',
  'sexual-violence': 'sexual violence', 'sexual-exploitation': 'sexual exploitation', 'online-sexual-abuse': 'online sexual abuse', 'forced-marriage': 'forced marriage',
  'armed-recruitment': 'recruitment by armed forces or groups', deportation: 'deportation', filtration: 'filtration', 'held-by-armed-actor': 'held by armed forces or groups',
  trafficking: 'trafficking', 'slavery-like-labour': 'slavery-like labour', unaccompanied: 'unaccompanied', separated: 'separated from parents',
  'missing-caregiver': 'caregiver is missing', 'serious-health-issue': 'serious health issue', disability: 'disability', 'mental-distress': 'mental distress',
  'substance-use': 'substance use', pregnancy: 'pregnancy', 'arrested-or-detained': 'arrested or detained', statelessness: 'statelessness', 'no-documents': 'no documents',
  'street-life': 'living on the street', begging: 'begging', 'child-labour': 'child labour', homelessness: 'homelessness', 'out-of-school': 'out of school', other: 'other',
};

const relation = {
  mother: 'mother', father: 'father', stepmother: 'stepmother', stepfather: 'stepfather', grandmother: 'grandmother', grandfather: 'grandfather', sister: 'sister', brother: 'brother',
  aunt: 'aunt', uncle: 'uncle', cousin: 'cousin', guardian: 'guardian', 'foster-mother': 'foster mother', 'foster-father': 'foster father', 'adoptive-mother': 'adoptive mother',
  'adoptive-father': 'adoptive father', 'birth-mother': 'birth mother', 'birth-father': 'birth father', 'partner-of-parent': 'partner of a parent',
  'other-relative': 'other relative', neighbour: 'neighbour', teacher: 'teacher', stranger: 'stranger', other: 'other',
};

/** Codes in words, English. */
export const enCodes: Wording['codes'] = {
  status: { open: 'open', closed: 'closed', transferred: 'transferred', duplicate: 'duplicate' },
  sex: { female: 'female', male: 'male', other: 'other', unknown: 'not known' },
  alive: { yes: 'yes', no: 'no', unknown: 'not known' },
  parentalRights: { full: 'full', limited: 'limited', suspended: 'suspended', removed: 'removed' },
  riskLevel: { high: 'high', medium: 'medium', low: 'low' },
  displacement: {
    resident: 'resident', idp: 'internally displaced', returnee: 'returned home', refugee: 'refugee', 'returned-from-deportation': 'returned from deportation',
  },
  nationality: { UA: 'Ukraine', other: 'other', stateless: 'stateless', unknown: 'not known' },
  language: {
    uk: 'Ukrainian', ru: 'Russian', en: 'English', crh: 'Crimean Tatar', ro: 'Romanian', hu: 'Hungarian', pl: 'Polish', bg: 'Bulgarian', rom: 'Romani',
    usl: 'Ukrainian Sign Language', other: 'other',
  },
  ethnicity: {
    ukrainian: 'Ukrainian', roma: 'Roma', 'crimean-tatar': 'Crimean Tatar', moldovan: 'Moldovan', hungarian: 'Hungarian', romanian: 'Romanian', bulgarian: 'Bulgarian',
    polish: 'Polish', russian: 'Russian', jewish: 'Jewish', other: 'other', 'not-stated': 'not stated',
  },
  religion: {
    orthodox: 'Orthodox', 'greek-catholic': 'Greek Catholic', 'roman-catholic': 'Roman Catholic', protestant: 'Protestant', muslim: 'Muslim', jewish: 'Jewish',
    other: 'other', none: 'none', 'not-stated': 'not stated',
  },
  documentType: {
    'birth-certificate': 'birth certificate', 'id-card': 'ID card', 'passport-booklet': 'passport booklet', 'foreign-passport': 'foreign passport',
    'refugee-certificate': 'refugee certificate', 'residence-permit': 'residence permit', other: 'other',
  },
  externalIdType: { unhcr: 'UNHCR', 'childrens-service': 'children’s service', icrc: 'ICRC', 'other-agency': 'other organisation', other: 'other' },
  identificationSource: {
    self: 'the child came', family: 'family', community: 'community', school: 'school', 'health-facility': 'health facility', 'childrens-service': 'children’s service',
    police: 'police', hotline: 'hotline', 'other-agency': 'other organisation', other: 'other',
  },
  relation,
  careType: {
    parents: 'with the parents', 'one-parent': 'with one parent', kinship: 'with relatives', guardianship: 'under guardianship', 'foster-family': 'in a foster family',
    'family-type-home': 'in a family-type home', 'small-group-home': 'in a small group home', institution: 'in an institution', shelter: 'in a shelter', hospital: 'in hospital',
    independent: 'independently', 'child-headed': 'in a child-headed household', 'unrelated-adult': 'with an unrelated adult', none: 'without care', other: 'other',
  },
  separationCause: {
    evacuation: 'evacuation', hostilities: 'hostilities', 'death-of-caregiver': 'death of the caregiver', 'arrest-of-caregiver': 'arrest of the caregiver', deportation: 'deportation',
    filtration: 'filtration', migration: 'migration', abandonment: 'abandonment', 'court-decision': 'court decision', 'illness-of-caregiver': 'illness of the caregiver', other: 'other',
  },
  concern,
  immediateSafety: { safe: 'safe', 'at-risk': 'at risk', 'in-danger': 'in danger', unknown: 'not known' },
  armedAssociation: { none: 'none', suspected: 'suspected', confirmed: 'confirmed', former: 'in the past', unknown: 'not known' },
  attendance: { regular: 'regular', irregular: 'irregular', online: 'online', mixed: 'mixed', none: 'does not attend' },
  placeType: {
    home: 'at home', school: 'at school', street: 'in the street', institution: 'in an institution', online: 'online', 'public-place': 'in a public place', transport: 'in transport',
    other: 'other', unknown: 'not known',
  },
  violenceType: {
    physical: 'physical', psychological: 'psychological', sexual: 'sexual', neglect: 'neglect', economic: 'economic', 'armed-actor': 'by armed forces or groups', other: 'other',
  },
  service: {
    health: 'health care', psychosocial: 'psychosocial support', 'safe-shelter': 'safe shelter', 'legal-aid': 'legal aid', police: 'police', livelihoods: 'livelihoods',
    education: 'education', 'family-mediation': 'family mediation', reunification: 'family reunification', 'non-food-items': 'non-food items',
    'water-sanitation': 'water and sanitation', documentation: 'documents', food: 'food', disability: 'services for children with disabilities', 'case-transfer': 'transfer of the case',
    other: 'other service',
  },
  serviceStatus: {
    planned: 'planned', referred: 'referred', accepted: 'accepted', declined: 'declined', 'in-progress': 'in progress', done: 'done', cancelled: 'cancelled',
  },
  followUpType: {
    'home-visit': 'home visit', 'phone-call': 'phone call', 'office-visit': 'office visit', 'school-visit': 'school visit', 'service-visit': 'visit to the provider', online: 'online', other: 'other',
  },
  attachmentKind: { document: 'document', photo: 'photograph', audio: 'audio recording', scan: 'scan', other: 'other' },
  closureReason: {
    'goals-met': 'goals met', adulthood: 'came of age', transferred: 'transferred', moved: 'moved away', 'lost-contact': 'contact lost', death: 'death',
    'opened-in-error': 'opened in error', other: 'other',
  },
  concernGroup: {
    violence: 'violence', neglect: 'neglect', sexual: 'sexual violence', armed: 'armed conflict', separation: 'separation from family', health: 'health', law: 'law and documents',
    livelihood: 'living conditions', education: 'education', other: 'other',
  },
};
