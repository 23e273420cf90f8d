import type { RequestWords } from './request-words.ts';

/** Words of requests, English. */
export const requestWordsEn: RequestWords = {
  requester: {
    child: 'the child whose data it is', representative: 'legal representative', relative: 'relative', lawyer: 'lawyer', police: 'police or prosecutor', court: 'court',
    oversight: 'oversight body', donor: 'donor', media: 'media',
  },
  actsFor: { child: 'for the child', representative: 'for the legal representative', other: 'for somebody else' },
  kind: {
    access: 'access to own data', disclosure: 'information about a child', correction: 'correction of data', objection: 'objection to processing',
    erasure: 'erasure of data', withdrawal: 'withdrawal of consent', complaint: 'complaint',
  },
  channel: { 'in-person': 'in person', post: 'by post', email: 'by e-mail', phone: 'by phone', courier: 'by courier', other: 'in another way' },
  document: {
    'court-ruling': 'court ruling', 'investigating-judge-ruling': 'investigating judge’s ruling', 'written-request': 'written request', 'power-of-attorney': 'power of attorney',
    'legal-aid-order': 'lawyer’s order', 'birth-certificate': 'birth certificate', 'guardianship-decision': 'decision on guardianship', other: 'another document',
  },
  identity: {
    'identity-document': 'by an identity document', 'known-personally': 'known to us in person', 'official-letterhead': 'official letterhead with a signature',
    'called-back': 'called back on a number we knew', 'electronic-signature': 'electronic signature', none: 'not checked',
  },
  outcome: {
    granted: 'granted', 'partly-granted': 'granted in part', refused: 'refused', neither: 'neither confirmed nor denied', 'nothing-held': 'nothing held',
  },
  refusal: {
    'identity-not-confirmed': 'who is asking was not confirmed', 'authority-not-confirmed': 'the right to ask was not confirmed', 'document-missing': 'the document needed is missing',
    'no-legal-basis': 'there is no legal basis', 'totals-only': 'only totals can be given', 'never-public': 'we do not speak about individual children',
    'not-our-matter': 'it is not part of our work', 'others-data': 'it is other people’s data', 'child-safety': 'it would endanger a child', 'data-correct': 'the data are correct',
    'kept-by-law': 'the law has us keep the data', 'needed-for-protection': 'the data are needed to protect a child', unfounded: 'the complaint was not borne out',
  },
  postponement: {
    'authority-being-checked': 'we are checking the right to ask', 'request-being-clarified': 'we are clarifying what is asked',
    'many-requests': 'many requests came at once', 'official-absent': 'the person who has to answer is away',
  },
  state: {
    received: 'received', checked: 'identity checked', examined: 'put to the rules', decided: 'decided', answered: 'answered', dropped: 'taken back',
  },
  dueRule: {
    'own-data': '30 calendar days, never postponed', 'third-party': '30 calendar days, at most 45 with a written postponement',
    document: 'the day the document names', 'at-once': 'the same day',
  },
  columns: [
    'Number', 'Received', 'How it came', 'Who asked', 'Their number', 'About what', 'Identity confirmed', 'Authority confirmed', 'Due', 'Postponed to', 'State', 'Outcome',
    'Reasons', 'Answered', 'Days to the answer', 'In time',
  ],
  yes: 'yes', no: 'no',
};
