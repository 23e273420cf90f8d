import { enAssent } from './consent-assent-en.ts';
import type { ConsentPaperWords } from './consent-words.ts';

/** Words of the papers of a consent, English. */
export const enConsent: ConsentPaperWords = {
  titles: {
    consent: 'Consent to share information about a child', 'consent-adult': 'Consent to share information', 'assent-6-11': 'Your answer', 'assent-12-14': 'Your decision', 'assent-15-17': 'Your decision',
    witness: 'Statement of a witness to a spoken answer', withdrawal: 'Withdrawal of consent', notice: 'Notice of withdrawal of consent', receipt: 'Note to keep', 'receipt-full': 'Your copy: what we agreed',
  },
  toSign: 'Prepared for signature', reference: 'Form number', typeIn: 'When you enter this form into the register, give its number.', recordNumber: 'Record number', noName: 'There are no names in this document.', ownName: 'name',
  points: {
    why: 'Why is this asked?', recorded: 'What is written down?', 'who-sees': 'Who will see it?', exceptions: 'When do we act without consent?', refuse: 'May I refuse?',
    'keep-back': 'May I keep something back?', withdraw: 'May I change my mind?', 'how-long': 'How long does it last?',
  },
  methods: { label: 'How the answer was given', written: 'in writing', oral: 'orally, with a witness', fingerprint: 'by fingerprint' },
  language: 'Language of the talk', interpreter: 'Interpreter', notice: 'Text of explanation',
  askedBy: { child: 'asked for by the child', caregiver: 'asked for by the representative' },
  categories: {
    CASE_REF: 'the case code', ID_BASIC: 'the name', ID_DOC: 'document numbers', DEMO: 'age, sex, language', CONTACT: 'phone and address', LOC: 'place of living', SPECIAL: 'ethnicity and religion',
    HEALTH: 'health', PROT: 'protection needs', INCIDENT: 'what happened', SEXUAL: 'violence', ARMED: 'links with armed conflict', PERP: 'who may have done harm', FAMILY: 'the family', CAREPLACE: 'where the child lives',
    LEGAL: 'court and guardianship', SERVICE: 'services', NOTES: 'notes', MEDIA: 'photographs and recordings', REPORTER: 'who reported', WORKER: 'contacts of the worker',
  },
  everything: 'everything', keptFrom: 'to whom', nothingKept: 'No limits were named.',
  roles: { child: 'Child', youngPerson: 'Young person', representative: 'Legal representative', adult: 'Person who agrees', worker: 'Worker', witness: 'Witness', interpreter: 'Interpreter' },
  audit: {
    label: 'Check words of the log', hint: 'With these words or the code anyone can check that no record made before this day was changed.',
    description: 'Code with a checkpoint of the log; the same stands beside it in words',
  },
  responsible: {
    title: 'Who is responsible for the information', storage: ['Where it is kept', 'in an encrypted register on the organisation’s computer; signed paper under lock and key'],
    retention: ['How long', 'the consent for six years after it ends; the file while help is given, then by the rules of the organisation'],
    law: ['Law', 'Law of Ukraine on Personal Data Protection'], complaint: ['Where to complain', 'Parliament Commissioner for Human Rights of Ukraine'],
  },
  consent: {
    intro: 'Fill in this form together with the worker. Sign only when everything is clear. You will get a copy. If it is not safe to keep it at home, ask for the short note instead.',
    explainedTitle: 'What was explained to you', explainedLead: 'Tick what was explained to you and what you have understood.',
    partiesTitle: 'Who agrees', relation: 'Relation to the child', authority: 'Document that shows the authority',
    scopeTitle: 'What is allowed', scopeLead: 'To pass on what is needed about the child, for these purposes and to these recipients:', scopeLeadAdult: 'To pass on what is needed about me, for these purposes and to these recipients:',
    keptTitle: 'What is not to be passed on',
    daysTitle: 'How long it lasts and how to withdraw', validUntil: 'Valid until', oneOff: 'for one hand-over only', openEnded: 'until withdrawn', reviewDue: 'Ask again by',
    withdrawal: 'To withdraw consent, tell the worker, or call or write to the organisation. You may withdraw all or part of it. You need not give a reason.',
    decisionTitle: 'Decision', decisionLead: 'You may refuse just as freely as you may agree.', agree: 'I agree', refuse: 'I do not agree', recorded: 'Recorded in the register',
    waived: 'The representative’s decision was not required; approved by', childApart: 'A child of six and over answers on a sheet of their own. If the child says no, nothing is passed on under this consent.',
  },
  assent: enAssent,
  witness: {
    intro: 'Fill this in when a person answers aloud or by fingerprint. Do not ask why they do not sign.',
    whoTitle: 'Who answers', who: 'The answer is given by', heardTitle: 'What the witness confirms', heardLead: 'The witness ticks only what they saw and heard themselves.',
    heard: [
      'The form was read aloud in a language the person understands.', 'Every point was explained and questions were answered.',
      'The person was told that they may refuse, keep something back and change their mind at any time.', 'The person answered by themselves; nobody pressed them.',
      'I do not work on this case and I am not a relative of the child.', 'I will tell nobody what I hear in this talk.',
    ],
    answerTitle: 'What the person answered', answerLead: 'The answer belongs to the form with the same case code or form number.', print: 'Space for a fingerprint', signaturesTitle: 'Signatures',
  },
  withdrawal: {
    intro: 'Consent may be withdrawn at any time, all of it or a part. No reason has to be given. Our own help does not change.',
    whichTitle: 'Which consent is withdrawn', given: 'Consent given on', who: 'Withdrawn by', whatTitle: 'What is withdrawn',
    whole: 'I withdraw the whole consent. Nothing more is to be passed on to anyone under it.',
    part: 'I withdraw consent only for what is named below. The rest of the consent goes on.', partServices: 'Services', partRecipients: 'Recipients', partWhich: 'Which services or recipients', from: 'From which day',
    nextTitle: 'What happens next',
    nextWhole: ['Under this consent we pass on nothing more. Referrals still waiting for an answer are stopped.'],
    nextPart: ['For what is named we pass on nothing more. Referrals that concern it are stopped. For the rest the consent goes on.'],
    next: [
      'Everyone who has received something is told the case code, the date and the services. No reason is given.', 'If a recipient does not confirm within 24 hours, we telephone them.',
      'What was passed on cannot be called back, but we ask that it is no longer used.', 'Only what rests on another basis does not stop: a duty by law or a danger to life. You will be told, if that is safe.',
    ],
    receiversTitle: 'Who has already received something', receivers: 'Under this consent these have received information:', noReceivers: 'Nobody has received anything under this consent yet.', receiver: 'Recipient, date', signaturesTitle: 'Signatures',
  },
  letter: {
    titles: { withdrawal: 'Notice of withdrawal of consent', revocation: 'Notice of withdrawal of a packet', correction: 'Notice of correction of a packet' },
    to: 'To', on: 'Date', onByKind: { withdrawal: 'Withdrawn on', revocation: 'Withdrawn on', correction: 'Date' }, services: 'Services', allServices: 'all services', packets: 'Packet No.', factsTitle: 'What this is about', askTitle: 'What we ask of you',
    ask: {
      withdrawal: ['Stop whatever rests on this consent.', 'Do not use or pass on any longer what you received under it.', 'Confirm within 24 hours that you have received this notice.'],
      revocation: ['Do not use or pass on anything from this packet.', 'Destroy it or return it to us.', 'Confirm within 24 hours that you have received this notice.'],
      correction: ['Do not use this packet: there is a mistake in it.', 'Destroy it or return it to us and wait for a new one.', 'Confirm within 24 hours that you have received this notice.'],
    },
    onlyThese: 'This concerns only the services named.', call: 'If you do not confirm, we will telephone.',
    slipTitle: 'Confirmation', slipOptions: ['notice received', 'work stopped', 'information destroyed', 'some is kept as the law requires'], slipHint: 'Do not write the child’s name: the case code is enough.', slipLine: 'Name, position, signature, date', signaturesTitle: 'Signature',
  },
  receipt: {
    intro: 'Keep this sheet or write down the phone and the number.', title: 'To ask or to change something', phone: 'Phone', number: 'Number to give when you call', talked: 'Day we talked', until: 'Good until', untilOpen: 'you change your mind', untilOnce: 'used once',
    askFor: 'Ask for',
    points: ['You may change your mind at any time. You need not say why.', 'Call to change something, to stop it or to ask.', 'You can have the full copy at any time: just ask for it.'],
  },
  full: {
    intro: 'If it is not safe to keep this sheet at home, leave it with us. The short note is enough.', decisionTitle: 'Your decision', state: 'State', withdrawnTitle: 'What was withdrawn', withdrawnAll: 'everything',
    rightsTitle: 'Your rights',
    rights: [
      'To know what is recorded about you and the child, where it came from, why, and who received it.', 'To get a copy free of charge within 30 days.', 'To have a mistake corrected or to ask that something be destroyed.',
      'To refuse, to keep something back, to withdraw consent wholly or in part.', 'To complain to the Parliament Commissioner for Human Rights of Ukraine or to a court.',
    ],
    howTitle: 'How to withdraw or ask', how: 'Tell the worker, or call or write to us. Give the record number. You need not give a reason.',
  },
  pack: {
    title: 'Blank forms for a visit', intro: 'Everything needed to talk about consent without the laptop. Every form has its own number; all numbers of this pack begin alike. One pack is for one family.', number: 'Pack number',
    listTitle: 'What is in the pack', ages: { 'assent-6-11': 'child of 6–11', 'assent-12-14': 'child of 12–14', 'assent-15-17': 'young person of 15–17' },
    beforeTitle: 'During the visit', before: ['First explain everything in the words of the form, then ask.', 'Ask the child apart, on the sheet for the child’s age.', 'Write no more on a form than it asks for.', 'Leave the family only the note to keep, and only if they want it.'],
    afterTitle: 'When you are back', after: ['Enter the answers into the register on the same day, with the number of each form.', 'Put signed forms under lock and key and destroy spoiled ones.', 'Do not use empty forms of this pack for another family.'],
  },
};
