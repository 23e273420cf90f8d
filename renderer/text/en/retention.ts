import type { English } from '../english.ts';
import type { retention as source } from '../uk/retention.ts';

export const retention: English<typeof source> = {
  title: 'Keeping of cases', back: 'To the keeping of cases',
  intro: 'A case never disappears by itself. When its term is over a person reviews it: keep it longer, or destroy it. There are only codes here, no names.',
  reviews: 'What to review', none: 'Nothing to review', noneText: 'No closed case has reached its term. It will show here ninety days before.',
  columns: { code: 'Case', due: 'Review', why: 'Why', state: 'State' }, tableLabel: 'Cases to review', open: 'Open case {{code}}',
  standing: { due: 'due now', soon: 'soon', later: 'later' },
  markedUntil: 'marked, can be destroyed from {{date}}', markedRipe: 'the days to think it over are past: can be destroyed', free: 'nothing holds it', heldBy: 'held: {{what}}',
  unfinished_one: '{{count}} destruction is not finished', unfinished_other: '{{count}} destructions are not finished',
  unfinishedText: 'The entries are removed, but the register file has not been written anew. Finish this now.', finish: 'Finish', finished: 'The destruction is finished',
  past: {
    title: 'Past their term', help: 'What belongs to no case. It cannot be brought back.', none: 'Nothing.',
    requests_one: '{{count}} request with names', requests_other: '{{count}} requests with names', proofs_one: '{{count}} proof of a disclosure or consent', proofs_other: '{{count}} proofs of disclosures and consents',
    incidents_one: '{{count}} closed incident', incidents_other: '{{count}} closed incidents',
    clearRequests: 'Clear the names', clearProofs: 'Remove the proofs', clearIncidents: 'Remove the incidents', sureTitle: 'Remove for good?', sure: 'This cannot be undone. Backups made until now will still hold what is removed.', clear: 'Remove for good', cleared: 'Removed',
  },
  terms: {
    title: 'Terms of keeping', help: 'A term only reminds: it destroys nothing by itself. The record of actions is never shortened.', onlyFocalPoint: 'Only the focal point can change the terms.',
    kind: 'What', years: 'Years', from: 'From when', afterwards: 'What then', origin: 'Where the term comes from', limits: '{{least}} to {{most}}', usual: 'usually {{usual}}', cooling: 'Days to think it over before a destruction', change: 'Change the terms', save: 'Save the terms', saved: 'Terms saved',
    yearsOf: 'Years: {{kind}}', outside: '{{least}} to {{most}}',
  },
  certificates: {
    title: 'Certificates of destruction', help: 'A certificate names the case code alone.', none: 'No case has been destroyed yet.', row: 'Certificate {{number}}: case {{code}}, {{date}}', show: 'Show certificate {{number}}', dialog: 'Certificate of destruction {{number}}', unfinished: 'not finished',
  },
  paper: { language: 'Language of the document', uk: 'Ukrainian', en: 'English', print: 'Print', save: 'Save PDF', saved: 'The file is saved: {{name}}' },
  keeping: 'Keeping of case {{code}}', toCase: 'Open the case', toKeeping: 'Close, or see the term',
  facts: { status: 'State', closedOn: 'Closed', due: 'Review', why: 'Why', mark: 'Marked for destruction', earliest: 'Can be destroyed from', open: 'The case is open: no term is running.', markedBy: '{{date}}, {{person}}' },
  status: { open: 'open', closed: 'closed', transferred: 'transferred', duplicate: 'entered twice' },
  close: {
    title: 'Close the case', linkHelp: 'Close the case with its checks: the application shows what is left unfinished. There you also see how long it is kept.', help: 'First the application checks that nothing is left unfinished.', nothing: 'Nothing speaks against it.', forbids: 'The case cannot be closed while', confirm: 'Confirm that you have weighed this', reason: 'Why it is closed', outcome: 'How it ended', transferredTo: 'To whom it was transferred', save: 'Close the case', done: 'The case is closed', onlyDeciders: 'A supervisor or the focal point can close a case.',
    errors: { reason: 'Choose a reason', outcome: 'Write how it ended', transferredTo: 'Write to whom it was transferred', confirm: 'Confirm each point' },
  },
  holds: {
    title: 'What holds the case', none: 'Nothing holds it.', add: 'Hold the case', addTitle: 'Hold the case back from destruction', reason: 'Why', note: 'Details', noteHelp: 'For example the number of a court case. No names.', until: 'Until which day', save: 'Hold', saved: 'The case is held',
    until_: 'until {{date}}', placed: '{{date}}, {{person}}', release: 'End the hold', releaseTitle: 'End the hold?', releaseReason: 'Why it ends', released: 'The hold has ended', endedBy: 'ended {{date}}: {{reason}}', expired: 'the hold has run out',
    errors: { reason: 'Choose a reason', note: 'Write the details', releaseReason: 'Write why it ends' },
  },
  review: {
    title: 'Decision', keep: 'Keep longer', keepTitle: 'Keep longer', until: 'Until which day', reason: 'Why', note: 'Note', keepSave: 'Keep', kept: 'The decision is recorded', mark: 'Mark for destruction', markTitle: 'Mark for destruction?',
    markText_one: 'Nothing disappears at once: there is {{count}} day to think it over, and until the destruction the mark can be taken off.', markText_other: 'Nothing disappears at once: there are {{count}} days to think it over, and until the destruction the mark can be taken off.',
    markSave: 'Mark', marked: 'Marked. It can be destroyed from {{date}}', unmark: 'Take the mark off', unmarkTitle: 'Take the mark off?', unmarkReason: 'Why it is taken off', unmarked: 'The mark is taken off', onlyDeciders: 'A supervisor or the focal point decides to keep longer.',
    ground: 'Ground', notDue: 'It is not due yet. Before that it can be destroyed only when a request for erasure was granted.', held: 'First everything that holds the case has to go.',
    errors: { until: 'Write a day later than today', reason: 'Choose a reason', unmarkReason: 'Write why it is taken off' },
  },
  destroy: {
    title: 'Destruction', begin: 'Destroy the case', dialog: 'Destroy case {{code}} for good?', text: 'Nobody can bring it back: not you, not the recovery key, not the developer. Type the case code to confirm.', typed: 'Case code', save: 'Destroy for good', working: 'Destroying the case…', mismatch: 'The code does not match', done: 'The case is destroyed. Certificate {{number}}',
    phase: { removing: 'Removing the entries…', compacting: 'Writing the file anew…', 'clearing-copies': 'Deleting older copies…' },
    obstacle: { 'not-marked': 'The case is not marked for destruction yet.', held: 'Something holds the case.', 'not-due': 'The case is not due yet.', cooling: 'The days to think it over are not past.', 'second-person': 'You marked it: somebody else has to destroy it, a supervisor or the focal point.' },
    onlyDeciders: 'A supervisor or the focal point can destroy.', second: 'A second person has to confirm: not the one who marked it.',
  },
  stays: {
    title: 'What stays, and what cannot be promised', proofs: 'Proofs of disclosures ({{disclosures}}) and consents ({{consents}}): day, purpose and institution, without names, until {{until}}.', noProofs: 'No proofs of disclosures or consents will stay.', requests_one: 'Names and words will be cleared in {{count}} request.', requests_other: 'Names and words will be cleared in {{count}} requests.',
    log: 'Entries of the record of actions stay, but no key will tie them to the case any more.', backups: 'Backups made on these days may still hold the case: {{days}}. Destroy them, or wait until newer ones have replaced them.', noBackups: 'The application knows of no backup with this case.',
    cells: 'On solid-state disks and sticks the device itself erases old cells. What may remain in them is encrypted.', outside: 'The application does not see saved files, printed papers and packets handed over.',
  },
  history: 'What was decided before', decisions: { keep: 'keep until {{until}}: {{reason}}', marked: 'marked for destruction: {{reason}}', unmarked: 'the mark was taken off' },
  today: 'Cases due for review', todayAll: 'All keeping', todayRow: 'review since {{date}}', todayRipe: 'can be destroyed',
};
