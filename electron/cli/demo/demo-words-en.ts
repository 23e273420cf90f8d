import type { DemoWords } from './demo-words.ts';

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/** What the demonstration says in English. */
export const en: DemoWords = {
  title: 'Oberih: one case from beginning to end', invented: 'Every person, agency and number here is invented.',
  steps: { register: 'Register', agreement: 'Agreement', decision: 'Decision', refusal: 'Refusal', files: 'Files', next: 'Next' },
  registerMade: ({ cases, recipients, events }) =>
    `An encrypted register was made: ${counted(cases, 'case', 'cases')}, ${counted(recipients, 'recipient', 'recipients')}, `
    + `${counted(events, 'entry', 'entries')} in the log of actions.`,
  logWhole: 'The log of actions was checked: its chain is whole.',
  agreed: (until) => `Mother and child agreed in writing: help from doctors and psychologists, until ${until}.`,
  asked: 'The child asked that nobody be told her exact address.',
  referral: (recipient, service) => `Referral to ${recipient}. Service: ${service}.`,
  reason: 'Why we ask',
  shared: (count) => `Shared: ${counted(count, 'item', 'items')}`,
  opened: 'the doctors’ need for it was stated',
  generalised: (count) => `Generalised: ${counted(count, 'item', 'items')}`,
  withheld: (count) => `Withheld: ${counted(count, 'item', 'items')}`,
  refused: (recipient) => `The same request to another recipient (${recipient}) was refused:`,
  nothingWritten: 'No file was made.',
  parts: {
    case: 'Case', child: 'Child', contact: 'Contact and place', family: 'Family', care: 'Care', protection: 'Protection', health: 'Health', education: 'Schooling',
    incident: 'Incident', perpetrators: 'Alleged perpetrator', legal: 'Law', plan: 'Plan and follow-up', notes: 'Notes and attachments', reporter: 'Who reported',
    worker: 'Worker', end: 'Closure and keeping',
  },
  folderTaken: 'This folder holds something that no demonstration made. Choose another folder, or an empty one.',
  effects: { permit: 'Permitted', deny: 'Refused', 'needs-approval': 'A supervisor has to approve' },
  reasons: {
    OK_CONSENT: 'there is a consent in force', OK_VITAL: 'needed to protect life or health', OK_LEGAL: 'the law demands it',
    OK_INTERNAL: 'needed for work inside the agency', OK_OVERRIDE: 'a supervisor approved it despite an objection',
    OK_NEED: 'the recipient’s need for it was stated', GEN_NEED: 'the general fact is enough',
    WH_DEFAULT_DENY: 'the rules do not allow it', WH_ERROR: 'a rule could not be applied', WH_PROHIBITED: 'passing it on is prohibited',
    WH_AGGREGATE_ONLY: 'only totals go there', WH_NO_BASIS: 'the basis it needs is missing', WH_NO_CONSENT: 'there is no consent in force',
    WH_CONSENT_EXPIRED: 'the consent has expired', WH_CONSENT_WITHDRAWN: 'the consent was withdrawn', WH_CONSENT_SCOPE_PURPOSE: 'the consent does not cover this purpose',
    WH_CONSENT_SCOPE_RECIPIENT: 'the consent does not cover this recipient', WH_CONSENT_SCOPE_SERVICE: 'the consent does not cover this service',
    WH_CONSENT_SCOPE_CATEGORY: 'the family did not agree to pass this on', WH_ONE_OFF_USED: 'the consent was for one time and has been used',
    WH_REPRESENTATIVE_MISSING: 'the legal representative’s consent is missing', WH_ASSENT_MISSING: 'the child’s own agreement is missing', WH_ASSENT_REFUSED: 'the child did not agree',
    WH_RESTRICTION: 'the child asked to keep it back', WH_RECIPIENT_IS_PERP: 'the recipient may be connected with the person who did harm',
    WH_NOT_SIGNATORY: 'the recipient has not signed the protocol', WH_NO_UNDERTAKING: 'the recipient has not promised in writing to protect the data',
    WH_NO_DOCUMENT: 'the document it needs is missing', WH_REPORTER: 'who reported is never told', WH_SAFE_LOCATION: 'it would give a safe place away',
    WH_UNSAFE_CONTACT: 'calling there may not be safe', WH_ADOPTION: 'secrecy of adoption', WH_UNSCREENED_TEXT: 'the text has not been checked for names',
    WH_NOT_NEEDED: 'not needed for this purpose', WH_PENDING_APPROVAL: 'waits for a supervisor', WH_POLICY_EXPIRED: 'the rules are due for review',
  },
  file: {
    packet: 'the packet the clinic gets', packetData: 'the same packet for a computer', handOver: 'the same, encrypted: only the clinic’s key opens it',
    ledger: 'what was decided about every item, without a single value', consent: 'the consent: a sheet to sign', consentData: 'the consent: a record for a computer',
    register: 'the encrypted register', keys: 'passphrase and keys of the demonstration',
  },
  keysFile: ({ passphrase, recoveryKey, identity }) =>
    `For the demonstration only. Real keys are never kept beside the register.\n\nPassphrase:\n${passphrase}\n\n`
    + `Recovery key:\n${recoveryKey}\n\nThe clinic’s key for the .age file:\n${identity}\n`,
  openIt: 'Open the packet: everything that was shared is in it, and nothing that was withheld.',
};
