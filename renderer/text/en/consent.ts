import type { consent as source } from '../uk/consent.ts';
import type { English } from '../english.ts';

/** Consent, assent and restrictions of one case. */
export const consent: English<typeof source> = {
  title: 'Consents', who: 'Who must agree', whoBoth: 'The legal representative and the child', whoRepresentative: 'The legal representative', whoPerson: 'The person alone; no representative is needed',
  tierAge_one: 'The child is {{count}} year old.', tierAge_other: 'The child is {{count}} years old.',
  tierUnknown: 'The age is not known, so the stricter rules hold.', tierEstimated: 'The age is estimated, so the stricter rules hold.',
  childWritten: 'The child agrees in writing.', childOral: 'It is enough for the child to agree aloud.', childNone: 'The child is not asked: too young.',
  fitNone: 'The family section has nobody who may represent the child. Without one a consent will not hold.', fitThese: 'May represent the child: {{list}}.', toFamily: 'Open the Family section',
  list: 'Recorded consents', listEmpty: 'No consents yet. Record the first one together with the family.', add: 'Record a consent', blank: 'Blank form', blankTitle: 'Blank consent form',
  inForce: 'in force', notInForce: 'not in force', givenOn: 'Given', validUntil: 'Valid until', noEnd: 'no end date', oneOff: 'once only', used: 'used {{date}}',
  for: 'For', to: 'To', services: 'Services', anyService: 'no services', kept: 'Not to be told', nothingKept: 'nothing kept back', by: 'Who answered',
  document: 'Show the document', savePdf: 'Save PDF', saveJson: 'Save JSON', savedFile: 'File saved: {{name}}', notSaved: 'The file was not saved.', print: 'Print',
  withdraw: 'Withdraw', withdrawTitle: 'Withdraw the consent', withdrawAll: 'The whole consent', withdrawSome: 'Some services only', withdrawOn: 'From which day', withdrawReason: 'Why',
  withdrawText: 'From that day nothing new is told under this consent. What was told stays in the log: let the recipients know.', withdrawn: 'Withdrawn {{date}}: {{what}}', withdrawnAll: 'everything', withdrawDone: 'The withdrawal is recorded.',
  withdrawNoReason: 'no reason given', restrictions: 'What we were asked not to tell', restrictionsEmpty: 'Neither the child nor the adults asked to keep anything back.', addRestriction: 'Record a request', endRestriction: 'End', endTitle: 'End the request?',
  endText: 'The request stays in the history but no longer holds from today.', restrictionDone: 'The request is recorded.', ended: 'held until {{date}}',
  form: {
    title: 'New consent', explained: 'What was explained', explainedHint: 'Tick what you really explained in plain words.', language: 'Language of the talk', interpreter: 'Interpreter', witness: 'Witness',
    representative: 'Representative', representativeAnswer: 'Answer of the representative', representativeWho: 'Relation to the child', child: 'Child', childAnswer: 'Answer of the child', method: 'How they agreed',
    waiver: 'Why they were not asked', waiverReason: 'Reason', waiverBy: 'Approved by', scope: 'What was agreed to', purposes: 'What it may be told for', recipients: 'Who may be told',
    recipientsHint: 'Name the recipients or their kind.', recipientsNamed: 'Named recipients', recipientsByType: 'Any recipient of this kind', noRecipients: 'The directory of recipients is empty.',
    services: 'Services', deny: 'What nobody may be told', denyHint: 'These facts go into no packet under this consent.', term: 'For how long', givenOn: 'Date of the consent', until: 'Until which day', oneOff: 'For one disclosure only', endless: 'No end date',
    review: 'Review on', paper: 'Number of the paper form', record: 'Record the consent', recorded: 'The consent is recorded.', problems: 'Please add this', answers: { given: 'Agrees', refused: 'Refuses', 'not-asked': 'Not asked' },
    methods: { written: 'In writing', oral: 'Aloud', fingerprint: 'Fingerprint' },
    waivers: { 'alleged-perpetrator': 'An alleged perpetrator', absent: 'Not there', deceased: 'Deceased', unsafe: 'It is not safe to ask' },
    points: {
      why: 'Why we ask for consent', recorded: 'What we record', 'who-sees': 'Who will see it', exceptions: 'When we must tell without consent', refuse: 'That they may refuse',
      'keep-back': 'That they may ask us to keep things back', withdraw: 'That consent can be withdrawn at any time', 'how-long': 'How long the consent holds',
    },
    errors: {
      purposes: 'Choose what it may be told for.', recipients: 'Name at least one recipient.', services: 'For a referral choose at least one service.', givenOn: 'Write the date of the consent.',
      until: 'Write until which day the consent holds, or tick “no end date”.', representative: 'Record the answer of the representative, or why they were not asked.', relation: 'Choose who represents the child.',
      child: 'Record the answer of the child, or why the child was not asked.', method: 'Mark how they agreed.', waiver: 'Record the reason and who approved it.', explained: 'Tick what you explained.', order: 'The last day cannot be before the date of the consent.',
    },
  },
  restrict: {
    title: 'A request not to tell', by: 'Who asks', byChild: 'The child', byCaregiver: 'The adult who cares for the child', person: 'Relation to the child', from: 'Keep from', fromAny: 'Everyone', fromNamed: 'A recipient',
    fromType: 'Recipients of this kind', what: 'What to keep back', whatAll: 'Everything', whatCategory: 'A kind of facts', whatField: 'One field', field: 'Field', reason: 'Why', reasons: { fear: 'Afraid', 'self-tell': 'Wants to tell it themselves', other: 'Other' },
    note: 'In their own words', until: 'Until which day', untilHint: 'Leave empty for no end', save: 'Record the request', missing: 'Choose what to keep back and from whom.',
    sentence: '{{what}}: {{from}}', any: 'nobody', everything: 'everything',
  },
};
