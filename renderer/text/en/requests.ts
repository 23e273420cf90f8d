import type { requests as source } from '../uk/requests.ts';
import type { English } from '../english.ts';

/** The register of requests: who asks, by when an answer is due, the steps to it. */
export const requests: English<typeof source> = {
  title: 'Requests', ofCase: 'One case', ofCaseText: 'Requests that were found to be about this child. Write down a new one in the list of all.', emptyCase: 'No request was found to be about this case.', one: 'Request {{number}}', add: 'Write down a request', addTitle: 'New request', openOne: 'Open request {{number}}', exportTable: 'Save the table', exported: 'The table is saved: {{name}}',
  intro: 'Who asked for information and when, by when an answer is due, and what was decided.',
  empty: 'No requests yet', emptyText: 'Write every request down on the day it comes: the term runs from that day.',
  notFound: 'No request fits these conditions.', search: 'Number, name or organisation', show: 'Show', showOpen: 'unanswered', showAll: 'all', showClosed: 'closed', from: 'Who asked', anybody: 'anybody',
  count_one: '{{count}} request', count_other: '{{count}} requests',
  tableLabel: 'Requests', columns: { due: 'Answer by', number: 'Number', who: 'Who', kind: 'About what', state: 'State' },
  late_one: '{{count}} day late', late_other: '{{count}} days late', left_one: '{{count}} day left', left_other: '{{count}} days left', dueToday: 'today', closed: 'closed', postponed: 'postponed',
  form: {
    when: 'When and how it came', receivedOn: 'When it came', channel: 'How it came', theirReference: 'Number of their letter', who: 'Who is asking', requester: 'Who it is', actsFor: 'In whose name',
    name: 'Surname, given name', nameHelp: 'For an institution: who signed', organisation: 'Institution', address: 'Address for the answer', what: 'What they ask', kind: 'What is wanted', about: 'About whom', aboutHelp: 'In the words of the request',
    asks: 'What the request says', paper: 'Document', hasPaper: 'A document came with it', paperKind: 'Which document', paperReference: 'Number of the document', paperDated: 'Date of the document', answerBy: 'Answer by (if the document says so)',
    names: 'What the ruling names', namesHelp: 'A court is given only what is named', record: 'Write down', recorded: 'Request {{number}} is written down', dueHint: 'An answer is due by {{date}}: {{rule}}.',
    noLookup: 'Until you know who is asking, do not look the child up and do not say whether the child is in the register.',
    errors: {
      receivedOn: 'Write when the request came', name: 'Write the surname and given name', asks: 'Write what is asked', kind: 'Choose what is wanted', actsFor: 'Say in whose name the lawyer acts',
      paperReference: 'Write the number of the document', requester: 'Choose who is asking', paperKind: 'Choose which document it is',
    },
  },
  steps: { check: 'Who is asking', link: 'About whom', examine: 'Rules', decide: 'Decision', answer: 'Letter' }, stepsLabel: 'Steps', back: 'To the requests',
  facts: { received: 'Received', from: 'From', kind: 'About what', about: 'About whom', asks: 'What it says', paper: 'Document', due: 'Answer by', rule: 'Term', their: 'No. {{number}}', recordedBy: 'Written down', answerBy: 'answer by {{date}}' },
  check: {
    identity: 'Is it confirmed who this is', method: 'How it was checked', authority: 'Is the right to ask confirmed', seen: 'Which document was shown', confirmed: 'Confirmed', notConfirmed: 'Not confirmed', on: 'When it was checked',
    save: 'Record the check', saved: 'The check is recorded', change: 'Check again', missing: 'First check who is asking.', summary: '{{identity}}, {{on}}, {{by}}', authorityNo: 'the right to ask is not confirmed', identityNo: 'identity is not confirmed',
    errors: { identity: 'Say whether identity is confirmed', method: 'Say how it was checked', authority: 'Say whether the right is confirmed', seen: 'Write which document was shown' },
  },
  link: {
    help: 'Only you see the result. The letter and the table for oversight are the same whether or not the child is in the register.', find: 'Find the case', none: 'No case is known', chosen: 'Case {{code}}', open: 'Open the case', choose: 'This case', clear: 'Take the link away',
    typeHint: 'Name, case number or phone', nothing: 'Nothing found', linked: 'The case is noted', cleared: 'The link is taken away', noName: 'no name',
  },
  examine: {
    help: 'Whether anything may be given, and what, is decided by the rules of sharing.', recipient: 'Recipient’s card', recipientHelp: 'Needed to prepare a packet', newCard: 'New card', member: 'Relation to the child (from “Family”)', nobody: 'not found in the family',
    related: 'Is it an alleged perpetrator, or somebody related to one', objects: 'The child objects', approval: 'Supervisor’s approval',
    save: 'Apply the rules', saved: 'The rules are applied', permit: 'The rules permit it', deny: 'The rules do not permit it', wait: 'A supervisor has to approve', because: 'Why', missing: 'Say whether the person is related to a perpetrator', neither: 'Neither confirm nor deny that the child is in the register. There is no other answer here.',
    yes: 'yes', no: 'no', skip: 'Identity or the right to ask is not confirmed: the rules were not reached.', complaint: 'A complaint is looked into on its merits: the rules of sharing do not apply.',
  },
  decide: {
    outcome: 'How we answer', reasons: 'Reasons in the letter', reasonsHelp: 'Only these words will stand in the letter', note: 'Note for the file', noteHelp: 'It does not go into the letter', packet: 'Issued packet', packetHelp: 'A copy or information is issued the ordinary way: through a referral', makePacket: 'Prepare the packet', noPacket: 'No packet has been issued yet.',
    save: 'Record the decision', saved: 'The decision is recorded', change: 'Change the decision', locked: 'First take the steps before this one.', corrected: 'What was corrected', correctedHelp: 'Those who were given these data will be sent a notice', correctFirst: 'First correct the data in the case.', withdrawFirst: 'First record the withdrawal on the consent screen.', toConsents: 'Open consents', toCase: 'Open the case',
    restrict: 'Record the objection among the restrictions on the consent screen.', packetOption: '{{number}}, {{at}}, {{recipient}}', errors: { outcome: 'Choose how we answer', reasons: 'Choose at least one reason', packet: 'Choose the issued packet', corrected: 'Say what was corrected' },
  },
  answer: {
    language: 'Language of the letter', uk: 'Ukrainian', en: 'English', preview: 'Show the letter', print: 'Print', save: 'Save PDF', saved: 'The file is saved: {{name}}', sentOn: 'When it was sent', sentBy: 'How it was sent', send: 'Mark as sent', sent: 'The request is closed', locked: 'There is no letter yet: decide first.',
    done: 'The answer was sent on {{date}}, {{by}}.', letterTitle: 'Letter', same: 'This letter is the same for everybody, whoever it is about.', whenSame: 'Send such answers after the same time, so that nothing can be guessed from the day either.',
  },
  postpone: {
    title: 'Postponement', help: 'Once, in writing and before the term is over. At most 45 days in total: until {{date}}.', until: 'Answer by', reason: 'Why', save: 'Postpone', done: 'Postponed until {{date}}. Send the written notice.', open: 'Postpone the answer', notice: 'Show the notice', never: 'This answer cannot be postponed.', noticeTitle: 'Notice of postponement',
    errors: { until: 'Write the day', reason: 'Choose a reason' },
  },
  drop: { open: 'Request taken back', title: 'Close without an answer?', text: 'This is done when the person took the request back or it was written down twice. The record stays.', reason: 'Why', save: 'Close it', done: 'The request is closed', missing: 'Write why' },
  history: 'What was done',
  events: { recorded: 'written down', linked: 'case noted', unlinked: 'link to the case taken away', checked: 'identity checked', examined: 'rules applied', postponed: 'postponed', decided: 'decided', answered: 'answer sent', dropped: 'closed without an answer' },
  today: 'Requests that wait for an answer', todayAll: 'All requests',
};
