import type { consent as source } from '../uk/consent.ts';
import type { English } from '../english.ts';
import { consentLife } from './consent-life.ts';
import { consentPaper } from './consent-paper.ts';

/** Consent, assent and restrictions of one case. */
export const consent: English<typeof source> = {
  ...consentLife, ...consentPaper,
  title: 'Consents', who: 'Who must agree', whoBoth: 'The legal representative and the child', whoRepresentative: 'The legal representative', whoPerson: 'The person alone; no representative is needed',
  tierAge_one: 'The child is {{count}} year old.', tierAge_other: 'The child is {{count}} years old.',
  tierUnknown: 'The age is not known, so the stricter rules hold.', tierEstimated: 'The age is estimated, so the stricter rules hold.',
  childWritten: 'The child agrees in writing.', childOral: 'It is enough for the child to agree aloud.', childNone: 'The child is not asked: too young.',
  fitNone: 'The family section has nobody who may represent the child. Without one a consent will not hold.', fitThese: 'May represent the child: {{list}}.', toFamily: 'Open the Family section',
  list: 'Recorded consents and refusals', listEmpty: 'No consents yet. Record the first one together with the family.', add: 'Record a consent', blank: 'Blank forms', blankTitle: 'Blank forms',
  givenOn: 'Consent of', refusedOn: 'Refusal of', validUntil: 'Valid until', noEnd: 'no end date', oneOff: 'once only', used: 'once only, used {{date}}', waivedBy: 'Approved by {{name}}', reviewIsDue: 'time to review',
  for: 'For', to: 'To', services: 'Services', anyService: 'none named', everyPurpose: 'for anything', everyRecipient: 'anyone', kept: 'Not to be told', nothingKept: 'nothing kept back',
  history_one: 'History: {{count}} entry', history_other: 'History: {{count}} entries',
  withdraw: 'Withdraw', withdrawTitle: 'Withdraw the consent', withdrawAll: 'The whole consent', withdrawSome: 'Some services only', withdrawOn: 'From which day', withdrawReason: 'Why',
  withdrawnAll: 'everything', withdrawDone: 'The withdrawal is recorded.', withdrawNoReason: 'no reason given',
  restrictions: 'What we were asked not to tell', restrictionsEmpty: 'Neither the child nor the adults asked to keep anything back.', addRestriction: 'Record a request', endRestriction: 'End', endTitle: 'End the request?',
  endText: 'The request stays in the history but no longer holds from today.', restrictionDone: 'The request is recorded.', ended: 'held until {{date}}',
  guide: {
    title: 'The conversation', help: 'Read out each point or say it in your own words, and tick what you really explained.', tick: 'Explained', count: '{{said}} of {{of}}', ask: 'At the end ask:',
    large: 'Show in large letters', largeTitle: 'What we tell you about',
    audience: { caregiver: 'Words for the adult', 'child-6-11': 'Words for a child of 6–11', 'child-12-14': 'Words for a child of 12–14', 'child-15-17': 'Words for a young person of 15–17', adult: 'Words for a person of 18 or older' },
    age: { 'child-6-11': '6–11 years', 'child-12-14': '12–14 years', 'child-15-17': '15–17 years' },
    childWords: 'Words for the child', childWordsHint: 'Choose simpler ones if the child understands them better.', otherLanguage: 'There is no text in this language yet. Say it with the interpreter.',
  },
  authority: {
    cannot: 'may not represent the child', noFamily: 'The family section is still empty. Add the person who represents the child.', seen: 'Authority seen on',
    papers: { 'birth-certificate': 'Birth certificate', 'guardianship-decision': 'Guardianship decision', 'court-ruling': 'Court ruling', 'service-decision': 'Paper of the children’s service', 'power-of-attorney': 'Power of attorney', 'told-only': 'Told only, no paper' },
    note: {
      'alleged-perpetrator': 'In the file this person is an alleged perpetrator. Their consent will not hold. Choose another representative, or record why they were not asked.',
      'rights-removed': 'This person’s parental rights were removed. Their consent will not hold.', 'rights-suspended': 'This person’s parental rights are suspended. Their consent will not hold.',
      'not-representative': 'The file does not say that this person is a legal representative. Until that is mended, their consent will not hold.', deceased: 'The file says that this person is no longer alive.',
      'rights-limited': 'Parental rights are limited. Check in the court ruling whether this person may consent.', 'rights-unknown': 'The file says nothing about parental rights. Ask, and write it down.',
    },
  },
  form: {
    title: 'New consent', entry: 'Where it comes from', entries: { conversation: 'A conversation now', paper: 'A paper form' }, language: 'Language of the talk', interpreter: 'Interpreter', witness: 'Witness',
    answersTitle: 'What they answered', answersHelp: 'Record a refusal as simply as an agreement. Do not persuade.',
    representative: 'Representative', representativeAnswer: 'Answer of the representative', representativeWho: 'Relation to the child', child: 'Child', childAnswer: 'Answer of the child', person: 'The person', personAnswer: 'Answer', method: 'How they agreed',
    refusedAdult: 'The refusal will be recorded. Nothing more needs to be filled in.', refusedChild: 'The child’s refusal will be recorded, and it is stronger than any adult’s consent. Nothing more needs to be filled in.',
    scopeRefused: 'What was refused', refusedAll: 'Everything: nothing is told.', refusedSome: 'One thing only…', refusedOn: 'Date of the refusal',
    waiver: 'Why they were not asked', waiverReason: 'Reason', waiverWords: 'Explain', waiverBy: 'Approved by', laterHint: 'The consent will not hold until there is an answer. The Consents screen will remind you.',
    scope: 'What was agreed to', scopeHelp: 'Nothing is ticked beforehand: tick only what the child and the adult named.', purposes: 'What it may be told for',
    recipientsHint: 'Name the recipients or their kind.', recipientsNamed: 'Named recipients', recipientsByType: 'Any recipient of this kind', noRecipients: 'The directory of recipients is empty.',
    services: 'Services', deny: 'What nobody may be told', denyHint: 'These facts go into no packet under this consent.', term: 'For how long', givenOn: 'Date of the consent', signedOn: 'Date on the form', until: 'Until which day', oneOff: 'For one disclosure only', endless: 'No end date',
    review: 'Review on', reviewHint: 'When to talk again, even if the consent still holds.', paper: 'Number of the paper form', paperHint: 'Printed at the foot of the form, or written by hand.',
    paperMistyped: 'The number does not add up: check the digits on the form.',
    record: 'Record the consent', recorded: 'Recorded.', problems: 'Please add this', answers: { given: 'Agrees', refused: 'Refuses', 'not-asked': 'Not asked' },
    methods: { written: 'In writing', oral: 'Aloud', fingerprint: 'Fingerprint' },
    oralHint: 'needs a witness',
    waivers: { later: 'Will answer later', 'alleged-perpetrator': 'An alleged perpetrator', absent: 'Not there', deceased: 'Deceased', unsafe: 'It is not safe to ask', other: 'Another reason' },
    points: {
      why: 'Why we ask for consent', recorded: 'What we record', 'who-sees': 'Who will see it', exceptions: 'When we must tell without consent', refuse: 'That they may refuse',
      'keep-back': 'That they may ask us to keep things back', withdraw: 'That consent can be withdrawn at any time', 'how-long': 'How long the consent holds',
    },
    errors: {
      paper: 'Write the number of the paper form.', purposes: 'Choose what it may be told for.', recipients: 'Name at least one recipient.', services: 'For a referral choose at least one service.', givenOn: 'Write the date of the consent.',
      until: 'Write until which day the consent holds, or tick “no end date”.', representative: 'Record the answer of the representative, or why they were not asked.', relation: 'Choose who represents the child.',
      unfit: 'This person may not consent for the child. Choose another, or record why the representative was not asked.', child: 'Record the answer of the child, or why the child was not asked.', method: 'Mark how they agreed.',
      witness: 'A spoken consent or a fingerprint needs a witness: write their name.', waiver: 'Record the reason and who approved it.', explained: 'Tick what you explained.', order: 'The last day cannot be before the date of the consent.',
    },
  },
  restrict: {
    title: 'A request not to tell', by: 'Who asks', byChild: 'The child', byCaregiver: 'The adult who cares for the child', person: 'Relation to the child', from: 'Keep from', fromAny: 'Everyone', fromNamed: 'A recipient',
    fromType: 'Recipients of this kind', what: 'What to keep back', whatAll: 'Everything', whatCategory: 'A kind of facts', whatField: 'One field', field: 'Field', reason: 'Why', reasons: { fear: 'Afraid', 'self-tell': 'Wants to tell it without us', other: 'Other' },
    note: 'In their own words', until: 'Until which day', untilHint: 'Leave empty for no end', save: 'Record the request', missing: 'Choose what to keep back and from whom.',
    sentence: '{{what}} – not to be told to: {{from}}', sentenceAny: '{{what}} – not to be told to anyone', everything: 'Everything', askedBy: 'asked by {{who}}', holdsUntil: 'until {{date}}', over: 'no longer holds', endAsked: 'Who asks to end it', mistake: 'Nobody: it was a mistake',
    starters: 'Often asked', starter: { address: 'Not my address', relatives: 'Nothing to relatives', selfTell: 'I will tell it myself' },
  },
};
