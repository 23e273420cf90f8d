import type { AllDocumentWords, SignerWords, SlipWords } from './document-words.ts';

const SENDER: SignerWords = { role: 'Worker who hands over', hint: 'position', isSender: true };
const RECEIVER: SignerWords = { role: 'Received by', hint: 'position' };
const FAMILY: SignerWords = { role: 'Child or caregiver', hint: 'relation' };
const HEAD: SignerWords = { role: 'Head of the organisation', hint: 'name' };
const PREPARED: SignerWords = { role: 'Prepared by', hint: 'position', isSender: true };

const HANDLING = 'To be read only by those who need it for the stated purpose. Do not pass on without new consent. Keep under lock and key.';
const HANDLING_WITHOUT_CONSENT = 'To be read only by those who need it for the stated purpose. Pass on only to those without whom the child cannot be helped, and only what they need. Keep under lock and key.';
const OTHER = 'The organisation holds other information about the child. It is not needed for this purpose and is therefore not included.';
const ANSWERED_BY = 'Name, position, signature, date';

const REFERRAL_SLIP: SlipWords = {
  title: 'Answer to the referral', options: ['accepted', 'declined', 'service under way', 'service provided', 'could not be reached'], lines: ['Note', ANSWERED_BY],
};

/** What each document says around the decided values, English. */
export const documentsEn: AllDocumentWords = {
  'service-referral': {
    title: 'Referral to a service', request: 'Request', reason: 'Reason for the request', parts: [],
    opening: 'Please provide the child with the service named in the heading. We send only what it takes. Please return your answer on the tear-off slip.',
    closing: OTHER, handling: HANDLING, signers: [SENDER, RECEIVER, FAMILY], slip: REFERRAL_SLIP,
  },
  'case-transfer': {
    title: 'Transfer of a case', request: 'Who transfers to whom', reason: 'Why the case is transferred', parts: [],
    opening: 'We transfer the management of this case to you. Until you confirm that you have taken it over, we remain responsible for the child. Please confirm, and name the worker who will be responsible from then on.',
    closing: 'If you miss something you need for your work, ask us and say what it is for.', handling: HANDLING,
    signers: [SENDER, { role: 'Supervisor who approved', hint: 'name' }, { role: 'Taken over by', hint: 'position' }, FAMILY],
    slip: {
      title: 'Confirmation of the transfer', options: ['case taken over', 'questions first', 'case not taken over'],
      lines: ['Responsible for the child from now on: name, position, telephone', 'From which day', ANSWERED_BY],
    },
  },
  supervision: {
    title: 'Supervision sheet', request: 'The talk', reason: 'Question to the supervisor',
    opening: 'For the talk between worker and supervisor. Do not take this sheet out of the office; afterwards put it back into the file or destroy it.',
    parts: [{ title: 'What was agreed', lines: { label: 'What is to be done, by whom, by which day', count: 5 }, rows: ['Next talk'] }],
    closing: 'What was discussed stays between those who took part.', handling: null,
    signers: [{ role: 'Worker', hint: 'position', isSender: true }, { role: 'Supervisor', hint: 'name' }], slip: null,
  },
  'case-conference': {
    title: 'Conference sheet', request: 'The conference', reason: 'Question for the conference',
    opening: 'In the conference the child is called by the case code only. The sheets are handed out at the start, collected at the end and not copied.',
    openingNamed: 'The name is given because the question cannot be settled without it; do not use it outside the conference. The sheets are handed out at the start, collected at the end and not copied.',
    parts: [{ title: 'Decisions of the conference', lines: { label: 'What was decided, who does it, by which day', count: 5 } }],
    closing: OTHER, handling: 'What is heard in the conference stays there. It may be passed on only with new consent.',
    signers: [{ role: 'Presented by', hint: 'position', isSender: true }, { role: 'Chair of the conference', hint: 'position' }], slip: null,
  },
  'protective-measure': {
    isLetter: true, title: 'Report of a child in need of protection', request: 'Report', reason: 'What is known and what we ask for', parts: [],
    opening: 'We report a child who may need protection. Please register this report, consider it and tell us what was decided.',
    closing: OTHER, handling: HANDLING_WITHOUT_CONSENT,
    signers: [{ role: 'Reported by', hint: 'position', isSender: true }, HEAD, { role: 'Received by', hint: 'position' }],
    slip: {
      title: 'Acknowledgement of receipt', options: ['registered', 'passed to the competent body', 'questions first'],
      lines: ['Registration number and date', 'Decision, or who deals with it', ANSWERED_BY],
    },
  },
  'legal-request': {
    isLetter: true, title: 'Answer to a request', request: 'Request and answer', reason: 'What the answer is about', parts: [],
    opening: 'On your request we give the information that the document named below covers.',
    closing: 'Only what the document expressly names is given. The answer neither confirms nor denies that the organisation holds anything else.', handling: HANDLING_WITHOUT_CONSENT,
    signers: [PREPARED, HEAD, { role: 'Received by', hint: 'position' }], slip: null,
  },
  emergency: {
    title: 'Emergency help for a child', request: 'What happened', reason: 'What happened and what is needed', parts: [],
    opening: 'A child urgently needs help. This is what you have to know to help now.',
    closing: 'When the danger is over, please telephone the worker. Show this sheet only to those who help the child.', handling: null,
    signers: [SENDER, { role: 'Who took over the child', hint: 'position' }], slip: null,
  },
  'emergency-police': {
    title: 'Urgent report about a child', request: 'What happened', reason: 'What happened and what is needed', parts: [],
    opening: 'A child is in danger or missing. Please act at once.',
    closing: 'As soon as the child is safe, please telephone the worker. Show this sheet only to those who help the child.', handling: null,
    signers: [{ role: 'Reported by', hint: 'position', isSender: true }, { role: 'Report taken by', hint: 'position' }], slip: null,
  },
  'unhcr-referral': {
    title: 'Referral to UNHCR', request: 'Request', reason: 'Reason for the request', parts: [],
    opening: 'Please consider the child’s needs within your mandate. We send this on the consent stated below; it covers nobody else.',
    closing: OTHER, handling: HANDLING, signers: [SENDER, RECEIVER, FAMILY], slip: REFERRAL_SLIP,
  },
  'gbv-referral': {
    title: 'Referral to a specialist', request: 'Request', reason: 'Reason for the request', parts: [],
    opening: 'The child is referred to by the case code only. The child, or an adult the child trusts, will tell you the name if they wish. Use only the code in letters and talks.',
    openingNamed: 'The name is given only because help is not possible without it. Use only the case code in letters and talks.',
    closing: OTHER, handling: HANDLING, signers: [SENDER, RECEIVER], slip: REFERRAL_SLIP,
  },
  'family-tracing': {
    title: 'Family tracing request', request: 'Request', reason: 'What is known about the separation', parts: [],
    opening: 'Please trace the child’s relatives. Before you tell anybody where the child is, speak to us: we shall ask the child once more.',
    closing: OTHER, handling: HANDLING, signers: [SENDER, RECEIVER, FAMILY],
    slip: {
      title: 'Answer to the tracing request', options: ['tracing begun', 'questions first', 'there is news, please telephone', 'closed without result', 'declined'],
      lines: ['Your reference', ANSWERED_BY],
    },
  },
  'subject-access': {
    isLetter: true, title: 'Copy of your data', request: 'Request and answer', reason: 'What you asked for',
    law: 'Your right to know what is kept about you (Articles 8, 16, 17 and 19 of the Law of Ukraine on Personal Data Protection)',
    opening: 'On your request we give you the data that the organisation keeps about you. The copy is free of charge. If something is not clear, ask: we shall explain.',
    parts: [{
      title: 'What you can do next',
      bullets: [
        'Ask us to correct what is wrong.', 'Ask us to delete what is no longer needed, or object to its use.', 'Ask to whom your data were passed and why: we give you a list.',
        'Withdraw a consent, wholly or in part, without giving a reason.', 'Complain to the Ukrainian Parliament Commissioner for Human Rights or go to court.',
      ],
    }],
    closing: 'This is a copy of your own data. What concerns only other people is not in it.', handling: 'Keep it where strangers cannot read it.',
    signers: [{ role: 'Given out by', hint: 'position', isSender: true }, { role: 'Received by', hint: 'name' }], slip: null,
  },
  'relative-request': {
    isLetter: true, title: 'Answer to a legal representative', request: 'Request and answer', reason: 'What the answer is about', parts: [],
    opening: 'On your request we tell you what we can tell you as the child’s legal representative.',
    closing: 'The answer was written with the best interests of the child in mind.', handling: 'It is meant for you alone.',
    signers: [PREPARED, HEAD, { role: 'Received by', hint: 'relation' }], slip: null,
  },
  oversight: {
    isLetter: true, title: 'Extract for oversight', request: 'Request and extract', reason: 'What the extract is about', parts: [],
    opening: 'On your request we give an extract from the file. It holds no names, addresses, numbers or exact birth dates.',
    closing: 'The extract may not be combined with other information to recognise the child.', handling: HANDLING_WITHOUT_CONSENT,
    signers: [PREPARED, HEAD, { role: 'Received by', hint: 'position' }], slip: null,
  },
  'interpretation-support': {
    title: 'Note for the interpreter', request: 'The meeting', reason: 'What the talk is about',
    opening: 'Thank you for helping the child to be understood. This is only what the meeting takes.',
    parts: [
      { title: 'How we work', bullets: [
        'Interpret everything that is said, in the first person; add nothing and leave nothing out.', 'Ask the child nothing of your own and promise nothing.',
        'If you know the child or the family, tell the worker before you begin.', 'After the meeting give your notes and this sheet to the worker.',
      ] },
      { title: 'Promise', text: 'I shall tell nobody what I hear or see, neither now nor later.' },
    ],
    closing: 'Everything by which the child could be recognised stays with the worker.', handling: null,
    signers: [{ role: 'Worker', hint: 'position', isSender: true }, { role: 'Interpreter', hint: 'name' }], slip: null,
  },
};
