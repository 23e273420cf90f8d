import type { WallSheetWords } from './wall-sheet-words.ts';

/** Words of the wall sheet, English. */
export const enWallSheet: WallSheetWords = {
  title: 'What may be told to whom', intro: 'The most that the rules allow. Consent, the child’s wishes and safety can only make it less.',
  pair: 'Purpose – recipient', prohibited: 'Never: information about a child is not made public', totalsOnly: 'Totals only, never about one child',
  kinds: {
    share: { letter: 'S', word: 'shared' }, generalise: { letter: 'G', word: 'generalised: what is left is named below it' },
    need: { letter: 'N', word: 'only on a stated need' }, withhold: { letter: '–', word: 'withheld' },
  },
  categories: {
    CASE_REF: 'Case number', ID_BASIC: 'Name', DEMO: 'Age, sex, language', ID_DOC: 'Documents', CONTACT: 'Contacts', LOC: 'Place', HEALTH: 'Health', PROT: 'Protection concerns',
    INCIDENT: 'What happened', SEXUAL: 'Sexual violence', ARMED: 'Armed groups, deportation', PERP: 'Alleged perpetrator', FAMILY: 'Family', CAREPLACE: 'Place of care',
    LEGAL: 'Court, legal status', SERVICE: 'Services, education', NOTES: 'Notes', MEDIA: 'Photos, files', REPORTER: 'Who reported', SPECIAL: 'Ethnicity, faith', WORKER: 'Worker',
  },
  operators: {
    age: 'age', band: 'age band', hromada: 'hromada', raion: 'raion', oblast: 'oblast', need: 'any need', group: 'group', type: 'kind', 'type-month': 'kind, month',
    relation: 'relation', has: 'exists', support: 'support', 'case-code': 'code',
  },
  notes: {
    paths: 'some items of this group differ', 'only-for-services': 'only for the services it concerns (health, disability)',
    'this-service': 'only what belongs to the service of this referral', 'named-in-document': 'only what the document names', 'no-contact': 'except those who must not be contacted',
  },
  secondTitle: 'How it is decided',
  stepsTitle: 'The whole packet: the first “no” stops it', steps: [
    'The recipient is no perpetrator and is not related to one.', 'The rules know this purpose for this recipient, and are not past their review.', 'The recipient has met its conditions.',
    'There is a legal basis.', 'If the basis is consent: it is valid, covers purpose, recipient and service, and all who must agree have agreed.',
    'Nobody asked to tell this recipient nothing.', 'Where it is needed, a supervisor approved, not the person who asks.',
  ],
  fieldStepsTitle: 'Each line: the first that applies', fieldSteps: [
    'Never: who reported, a place of safety, secrecy of adoption, an unsafe telephone.', 'What the child or caregiver asked not to tell.', 'What the consent leaves out.',
    'The table on the first page.', 'Free text only after a person has screened it.', 'What is not expressly allowed is not told.',
  ],
  tiersTitle: 'Who must agree', tierHead: ['Age', 'Legal representative', 'Child'],
  representative: { given: 'agrees', none: '—' }, child: { none: '—', given: 'agrees (oral is enough)', written: 'agrees in writing' },
  ages: '{from}–{to}', agesFrom: '{from} and over', refusal: 'If the child does not agree, nothing is told on consent, whatever the representative says.',
  conditionsTitle: 'Bases and conditions', noConditions: 'nothing about one child',
  basis: 'basis: ', signatory: 'the recipient signed the protocol', undertaking: 'written undertaking of confidentiality', namedById: 'the consent names this very recipient',
  legalRepresentative: 'a legal representative fit to represent the child', document: 'a document with its reference', documentWithDuty: 'on legal duty a document with its reference',
  approval: { always: 'a supervisor approves', 'unless-assessed-safe': 'a supervisor approves unless assessed as safe' },
  notesTitle: 'Marks', foot: 'Table of rules', version: 'version', reviewOn: 'review by', doubt: 'In doubt, do not tell: ask the data focal point.',
};
