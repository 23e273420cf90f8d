import type { English } from '../english.ts';
import type { incidents as source } from '../uk/incidents.ts';

export const incidents: English<typeof source> = {
  title: 'Incidents', intro: 'What went wrong with data: who knows, who has to be told, and by when. Name no child here: case codes alone.',
  add: 'Write down an incident', addTitle: 'New incident', addHelp: 'Write what you know now. The rest can be added later, but the time is running.', empty: 'There are no incidents', emptyText: 'A lost stick, a letter to the wrong recipient, a stranger at the open register: write it down at once, even when you are not sure.',
  columns: { number: 'Number', kind: 'What happened', discovered: 'Discovered', clocks: 'Who has to be told', state: 'State' }, tableLabel: 'Incidents', openOne: 'Open incident {{number}}', one: 'Incident {{number}}', back: 'To the incidents', state: { open: 'open', closed: 'closed' },
  left: '{{time}} left', over: '{{time}} overdue', hours_one: '{{count}} hour', hours_other: '{{count}} hours', minutes: '{{count}} min', dueAt: 'by {{at}}',
  form: {
    what: 'What happened', kind: 'What it is', discoveredOn: 'Day of the discovery', discoveredTime: 'Time of the discovery', timeHelp: 'Kyiv time, for example 14:05', discoveredBy: 'Who discovered it', knowsWhen: 'It is known when it happened', happenedOn: 'Day it happened', happenedTime: 'Time it happened',
    effects: 'What became of the data', protection: 'How they were protected', nature: 'Circumstances', natureHelp: 'No names of children or families. This text goes into the notification.', cases: 'Case codes', casesHelp: 'Separated by a space or comma. They are not in the notification.',
    data: 'Data and people', categories: 'Which data', subjects: 'Whose', people: 'How many people, about', records: 'How many records, about', outcome: 'Consequences and measures', risk: 'Can it harm people', consequences: 'Likely consequences', measures: 'What has been done', planned: 'What is still to be done',
    contact: 'Whom to contact', contactName: 'Contact person', phone: 'Phone', email: 'E-mail', record: 'Write down', recorded: 'Incident {{number}} is written down. The time is running.', save: 'Save', saved: 'Saved', twice: 'The clocks were changed that night: this hour came twice. We count from the first.',
    errors: { kind: 'Choose what it is', discovered: 'Write a day and time that have passed', happened: 'Write a day and time no later than the discovery', discoveredBy: 'Write who discovered it', effects: 'Choose what became of the data', protection: 'Choose how they were protected', cases: 'A case code looks like this: OBR-LV-26-0001', people: 'Write a number', records: 'Write a number', contactName: 'Write whom to contact' },
  },
  clocks: 'Clocks', clocksHelp: 'Hours count from the discovery, nights and weekends too. 72 hours is the rule of the GDPR, which we took as our own; 24 hours is a rule of this house.',
  content: 'Required content', contentDone: 'All of it is written.', contentMissing: 'Still missing: {{points}}', unknownCodes: 'These cases are no longer in the register: {{codes}}',
  prefill: {
    'lost-device': 'A laptop with the register was lost. The register is encrypted; it was locked at the time.', 'lost-medium': 'A stick with a backup was lost. The backup is encrypted.', 'wrong-recipient': 'A document went to the wrong recipient.',
    'former-worker': 'Somebody who no longer works with the register lost their access. Backups made before still open with their passphrase.',
  },
  told: {
    title: 'Who was told', none: 'Nobody yet.', add: 'Write down a telling', addTitle: 'Who was told', to: 'Whom', whom: 'Whom exactly', on: 'Day', time: 'Time', how: 'How', lateReason: 'Why late', late: 'The term is over: write why.', save: 'Write down', saved: 'Written down',
    waive: 'Do not tell', waiveTitle: 'Do not tell', waiveTo: 'Whom', waiveReason: 'Why', waiveNote: 'Explain', waived: 'not told: {{reason}}', onlyDeciders: 'A supervisor or the focal point can decide not to tell.', paperTo: 'To', notification: 'Notification on paper', notificationTitle: 'Notification of incident {{number}}', line: '{{who}}: {{whom}}, {{at}}, {{how}}', lateLine: 'Late: {{reason}}',
    errors: { to: 'Choose whom', whom: 'Write whom exactly', at: 'Write a day and time between the discovery and now', how: 'Choose how', lateReason: 'Write why late', reason: 'Choose a reason', note: 'Explain the decision' },
  },
  close: { open: 'Close the incident', title: 'Close incident {{number}}?', lessons: 'What it taught us', save: 'Close it', done: 'The incident is closed', reopen: 'Open again', reopened: 'The incident is open again', missing: 'Write what it taught you', why: 'It cannot be closed yet', closed: 'Closed {{date}}, {{person}}.', onlyDeciders: 'A supervisor or the focal point can close it.' },
  history: 'What was done', today: 'Incidents: who has not been told', todayAll: 'All incidents', lost: { title: 'Is something lost?', help: 'Write it down at once: the time for telling runs from the minute you learned of it.', medium: 'A stick is lost', device: 'A laptop is lost' }, wrongRecipient: 'It went to the wrong recipient', formerWorker: 'Write down an incident: this person may hold a copy that opens with their passphrase', settingsHelp: 'A lost stick, data to the wrong recipient: the clocks of 24 and 72 hours run from the discovery.', openAll: 'Register of incidents',
};
