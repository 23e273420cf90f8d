import type { consentLife as source } from '../uk/consent-life.ts';
import type { English } from '../english.ts';

/** What happens to a consent after it was given: how it stands, its history, withdrawal, notices. */
export const consentLife: English<typeof source> = {
  standing: {
    word: {
      'in-force': 'in force', 'partly-withdrawn': 'partly in force', 'not-begun': 'not begun', 'waits-for-answer': 'waits for an answer', deferred: 'thinking it over', 'assent-missing': 'child has not agreed',
      'representative-missing': 'representative has not agreed', refused: 'refused', 'child-refused': 'child refused', withdrawn: 'withdrawn', expired: 'expired', used: 'used',
      'refused-beside': 'refused', 'renewed-by-later': 'renewed', superseded: 'changed', terminated: 'ended', invalidated: 'not valid', eighteen: 'turned 18', unknown: 'unknown',
    },
    reason: {
      'not-begun': 'This consent begins later.', 'waits-for-answer': 'Not everyone has answered. Until then nothing is told under this consent.', deferred: 'They asked for time to think. Until then nothing is told under this consent.',
      'assent-missing': 'The child has to speak for themselves. Until then nothing is told under this consent.', 'representative-missing': 'Nobody who may represent the child has agreed. Until then nothing is told under this consent.',
      refused: 'The refusal is recorded. Nothing is told.', 'child-refused': 'The child refused. No consent of an adult changes that.', withdrawn: 'The consent was withdrawn wholly. Nothing new is told under it.',
      expired: 'The time is over. To go on, talk with the family again.', used: 'The consent was for one disclosure, which has been made.', 'refused-beside': 'Nothing is told under this consent: another record, of the same day or later, refuses everything it was for. If they agreed after the refusal, record a new consent on another day.', 'renewed-by-later': 'Renewed: a newer consent holds.', superseded: 'Changed: a newer consent holds.',
      terminated: 'The agency no longer relies on this consent.', invalidated: 'The consent was found not to be valid.', eighteen: 'The person has turned eighteen: now they alone decide.', unknown: 'How this consent stands is not known, so nothing is told under it.',
    },
    endless: 'Holds without an end date.', until: 'Holds until {{date}}, {{left}}.', daysLeft_one: '{{count}} day left', daysLeft_other: '{{count}} days left',
    partlyServices: 'Only a part was withdrawn: {{what}}. For the other services the consent goes on: {{left}}.', partlyBoth: 'Withdrawn services: {{services}}. Withdrawn for recipients: {{recipients}}. The other recipients may still be told for these services: {{left}}.', partlyRecipients: 'Only a part was withdrawn: {{what}}. For the rest the consent goes on.',
  },
  event: {
    recorded: 'Recorded from a conversation', fromPaper: 'Recorded from paper form {{reference}}', imported: 'Taken in from a file', answered: { child: 'Child: {{said}}', representative: 'Representative: {{said}}' }, paper: 'form {{reference}}',
    deferred: 'Asked for time to think: {{reason}}', withdrawn: 'Withdrawn: {{what}}. Why: {{reason}}', used: 'Used for a disclosure', renewed: 'Renewed by a newer consent', changed: 'Changed by a newer consent',
    terminated: 'Ended: {{reason}}', invalidated: 'Found not valid: {{reason}}',
  },
  withdrawal: {
    extent: 'What is withdrawn', someRecipients: 'For some recipients only', whichServices: 'Which services', whichRecipients: 'For whom', reason: 'Why, if they said',
    stops: 'From that day we no longer tell', stopsNone: 'This choice stops nothing.', remains: 'Goes on under the consent', otherBases: 'Consent is not the only basis here: it may go on on another',
    toTell: 'Have already received something and must be told', toTellNone: 'Nobody has received anything under this consent yet.', toTellHint: 'For each we prepare a notice: case number, date, services, nothing else. If it is not acknowledged within 24 hours, call them.',
    onOtherBasis: 'Received it on another basis and need not be told', received: 'told {{date}}',
    onlySome: 'Only this is withdrawn: {{what}}. The consent to the rest goes on: {{left}}.', noneLeft: 'No other service is left in this consent.',
    noticesMade_one: 'The withdrawal is recorded. {{count}} notice is ready.', noticesMade_other: 'The withdrawal is recorded. {{count}} notices are ready.',
  },
  notice: {
    title: 'Who has to be told', help: 'Give only the case number, the date and the services. Do not name the child.', callBy: 'Call by {{when}}', overdue: 'overdue',
    kind: { withdrawal: 'Consent withdrawn', revocation: 'Packet called back', correction: 'Mistake in a packet' }, state: { open: 'not told yet', told: 'waiting for their answer', acknowledged: 'acknowledged' },
    open: 'Open', say: {
      withdrawal: 'Say: “Consent for the case with this number has been withdrawn. Please stop using what you received, and confirm it.”',
      revocation: 'Say: “We call back the packet about the case with this number. Please stop using it and confirm that.”',
      correction: 'Say: “The packet about the case with this number was wrong. Please do not rely on it, wait for the corrected one and confirm that.”',
    },
    contact: 'Ask for', phone: 'Phone', email: 'E-mail', due: 'Call by', what: 'What happened', how: 'How', whom: 'Who you spoke to', note: 'Note', on: 'When', record: 'Record', done: 'Recorded.',
    step: { told: 'Told, waiting for their answer', acknowledged: 'They confirmed that they have it', 'not-reached': 'Could not reach them' },
    way: { phone: 'By phone', meeting: 'In person', paper: 'By letter', 'protected-file': 'By protected file', other: 'Otherwise' },
    event: { opened: 'Made', prepared: 'Prepared', told: 'Told', 'not-reached': 'Could not be reached', acknowledged: 'Acknowledged' },
  },
  answer: { open: 'Record the answer', title: 'Record the answer', record: 'Record the answer', done: 'The answer is recorded.', later: 'Wants to think', why: 'What they said', on: 'Date of the answer' },
  end: {
    open: 'End…', title: 'End the consent', do: 'End it', done: 'Recorded.', how: 'What happened', on: 'From which day', text: 'This is a decision of the agency, not of the family. If the child or an adult has changed their mind, record a withdrawal.',
    terminated: 'No longer needed', terminatedHint: 'The help was given, or the case is being closed.', invalidated: 'Never valid', invalidatedHint: 'It was given under pressure, without explanation, or by the wrong person.',
  },
  replace: {
    renewal: 'Renewal', renewalText: 'The scope stays the same; only the time changes. Explain everything again and record the new answers.', renewalOpen: 'Renew', renewalRecord: 'Renew the consent',
    change: 'Change of a consent', changeText: 'The new consent takes the place of the former one, which stays in the history.', changeOpen: 'Change', changeRecord: 'Record the change', before: 'As it was until now',
  },
  check: {
    notExplainedAdult: 'Not everything was explained to the adult', notExplainedChild: 'Not everything was explained to the child', notExplained: 'Left: {{points}}. Explain it now; otherwise it is recorded so.',
    stops: 'It can be recorded, but nothing will be told under it', advice: 'Please note', block: 'It cannot be recorded like this',
  },
  problem: {
    'given-before-birth': 'The date of the consent is before the child was born.', 'given-in-future': 'The date of the consent has not come yet.', 'ends-before-it-begins': 'The last day is before the first.', 'already-ended': 'The time of this consent is already over.', 'given-by-nobody': 'Nobody has agreed.', 'refused-by-nobody': 'It does not show who refused.',
    'scope-empty': 'It does not say what for, or who may be told.', 'no-witness': 'A spoken consent needs a witness.', 'child-refused': 'The child refused.', 'representative-refused': 'The representative refused.', 'representative-missing': 'The representative has not agreed.',
    'waiver-reason-unknown': 'That is no reason to pass over the representative.', 'representative-not-in-family': 'This person is not in the family section.', 'representative-not-legal': 'The file does not say that this person is a legal representative.',
    'representative-rights': 'As parental rights stand, this person may not represent the child.', 'representative-not-fit': 'By the family record this person may not represent the child.', 'assent-not-written': 'At this age the child agrees in writing.',
    'assent-missing': 'The child has not agreed: at this age they must.', 'child-waiver-not-allowed': 'At this age the child must be asked.', 'paper-without-reference': 'The number of the paper form is missing.', 'authority-not-seen': 'You have not seen a paper that shows the representative’s authority.',
  },
  problemPart: { representative: 'Check the answer of the representative.', child: 'Check the answer of the child.', dates: 'Check the dates.', scope: 'Check what was agreed to.', capture: 'Check how the consent was taken down.' },
};
