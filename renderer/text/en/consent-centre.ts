import type { consentCentre as source } from '../uk/consent-centre.ts';
import type { English } from '../english.ts';

/** Everything about consent that asks for somebody's hand. */
export const consentCentre: English<typeof source> = {
  title: 'Consents', quietTitle: 'Everything is in order', quietText: 'No consent runs out, nobody has to be told, every answer is recorded.', count_one: '{{count}} case', count_other: '{{count}} cases',
  reminder_one: 'Consents: {{count}} reminder waits for you.', reminder_other: 'Consents: {{count}} reminders wait for you.', todayOpen: 'Open consents',
  group: {
    'notice-overdue': 'Not acknowledged in time: call them', 'notice-open': 'Recipients to be told', 'expires-soon': 'Ending within 30 days', expired: 'Just ended', 'waits-for-answer': 'Waiting for a signature or an answer',
    'agreement-missing': 'Not everyone has agreed', 'assent-missing': 'The child has to be asked', conflict: 'Consent against a request', 'turned-eighteen': 'Turned eighteen', 'review-due': 'Time to review',
  },
  help: {
    conflict: 'The request not to tell is stronger: less is told than the consent allows. Talk with the family.', 'turned-eighteen': 'The parents’ consent no longer holds. The person alone decides.', 'assent-missing': 'The child has reached the age at which their answer is needed.',
  },
  records: {
    title: 'Consent records for other programs', help: 'All records by the standard ISO/IEC TS 27560 (JSON-LD). A file made by this application can be taken in here as well: what is known stays as it is.', helpCase: 'The records of this case by the standard ISO/IEC TS 27560 (JSON-LD).',
    passphrase: 'Password of the file', passphraseHelp: 'The file is encrypted with it; the same password is needed to take an encrypted file in.', short: 'The password needs at least {{count}} characters', openly: 'Save without encryption', openlyHelp: 'The file holds case codes, the limits of consents and what was written with them. Anyone who has it can read it.',
    saveAll: 'Save all records', saveCase: 'Save the records of this case', take: 'Take a file in',
    saved_one: '{{count}} record saved', saved_other: '{{count}} records saved',
    taken_one: '{{count}} record taken in', taken_other: '{{count}} records taken in', known: 'Already in the register: {{count}}', refused: 'Record {{number}} was not taken in: {{why}}.',
    why: { 'case-unknown': 'there is no such case here', differs: 'the register has another record of that number', invalid: 'the record is incomplete or damaged' },
  },
  guides: {
    title: 'Words for the conversation', help: 'What is read out before consent is asked for. An agency can take the example, rewrite or translate it, and add it as a file.',
    own: 'our own text, {{version}}', builtIn: 'part of the program', remove: 'Remove', take: 'Add our own text (file)', example: 'Save the example', taken: 'Text added: {{language}}.', tooLong: 'Too long for children: more than ten words',
  },
  noName: 'No name', overdue_one: 'overdue by {{count}} day', overdue_other: 'overdue by {{count}} days', in_one: 'in {{count}} day', in_other: 'in {{count}} days', today: 'today', ago_one: '{{count}} day ago', ago_other: '{{count}} days ago',
  reason: { 'restriction-void': 'Asked by an alleged perpetrator: it does not hold', 'recipient-kept-back': 'The recipient is to be told nothing', 'asked-as-a-child': 'Asked as a child: ask again' },
};
