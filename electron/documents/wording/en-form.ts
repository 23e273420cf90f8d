import type { FormWords } from './form-words.ts';

/** Fixed words of the forms, English. */
export const enForm: FormWords = {
  confidential: 'CONFIDENTIAL', yes: 'yes', no: 'no', none: 'none', unknown: 'not known',
  page: 'Page', pageOf: 'of', caseFoot: 'Case', packetFoot: 'Packet', auditFoot: 'Check words', formFoot: 'Form', blankFoot: 'Blank form',
  preview: 'preview', packetNumber: 'Packet No.', issuedOn: 'Date', caseCode: 'Case code', phoneShort: 'tel.',
  sections: {
    request: 'Request', child: 'The child', contact: 'Contact', family: 'Family and caregivers', care: 'Where and with whom the child lives', tracing: 'Separation and tracing',
    service: 'Services and plan', health: 'Health', protection: 'Protection', incident: 'Incident', perpetrators: 'Alleged perpetrators', legal: 'Legal matters',
    followUps: 'Follow-up', notes: 'Notes', attachments: 'Attachments', file: 'About the file', consent: 'Consent', other: 'How to treat this document', signatures: 'Signatures',
  },
  from: 'From', to: 'To', service: 'Service', purpose: 'Purpose', basis: 'Legal basis', document: 'Document',
  reason: 'Reason for the request', fullName: 'Full name', address: 'Address',
  negatives: 'Also known', held: 'Held in the file', approximate: 'approximately', familyMember: 'Member of the family', inFile: 'held in the file', identityPaper: 'identity document', otherNumber: 'number at another organisation',
  ageBand: '{from}–{to} years', ageFrom: '{from} years or older', inCharge: 'In charge of the case', callWorker: 'Worker’s telephone', more: 'What else is known', whereIsTheChild: 'Where the child is and how to get in touch',
  nothingNamed: 'This answer holds none of the information that the document names.', recipientNumber: 'number in the directory', addressee: 'To',
  basisByLaw: '{basis} (Article 11 of the Law of Ukraine on Personal Data Protection)',
  specialisedSupport: 'needs specialised support',
  consentState: 'State of consent', consentGivenOn: 'Given on', consentValidUntil: 'Valid until', consentOpenEnded: 'until withdrawn', consentOneOff: 'for this hand-over only',
  consentGivenBy: 'Agreed by', consentScope: 'Scope', consentNumber: 'Consent record No.', consentNone: 'There is no record of consent.',
  consentNotUsed: 'Handed over not on consent but on the basis stated above.', consentUsedOn: 'Used on',
  representative: 'legal representative', childParty: 'the child', purposes: 'Purpose', recipients: 'Recipients', services: 'Services',
  withdrawn: 'Withdrawn', everything: 'everything', method: 'method', waived: 'not required by decision',
  methods: { written: 'in writing', oral: 'orally', fingerprint: 'by fingerprint' },
  expressed: { given: 'given', refused: 'refused', 'not-asked': 'not asked' },
  signatures: {
    nameAndPosition: 'name, position', nameAndRole: 'name, relation to the child', name: 'name',
    signature: 'signature', date: 'date',
  },
  slip: {
    cut: 'cut here', returnTo: 'Return to', noNames: 'Do not write the child’s name: the packet number is enough.',
  },
  recovery: {
    title: 'Recovery sheet', what: 'This key opens the register if the passphrase is forgotten. Whoever has the key and the laptop has the register.',
    keyTitle: 'Recovery key', fingerprint: 'Fingerprint of the register', created: 'Created on',
    keepTitle: 'How to keep it', keep: ['Keep it away from the laptop, best in another building.', 'Put it in a sealed envelope and sign across the flap.', 'Do not photograph, scan or send it.', 'If someone may have seen the sheet, make a new key.'],
    useTitle: 'How to use it', use: ['On the screen that opens the register choose “Recovery key”.', 'Type the groups in order. Capital and small letters are the same.', 'Choose a new passphrase.'],
    foot: 'Recovery sheet', storedAt: 'Kept at', storedBy: 'Kept by',
  },
};
