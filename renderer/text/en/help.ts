import type { helpPages as sourcePages, help as source, HelpPage } from '../uk/help.ts';
import type { English } from '../english.ts';

export const help: English<typeof source> = { title: 'Help', keysTitle: 'Keys' };

export const helpPages: Readonly<Record<keyof typeof sourcePages, HelpPage>> = {
  firstRun: {
    title: 'First run',
    paragraphs: [
      'First enter what the agency is called and who will work with the register. It will stand on documents; the short code cannot be changed later, the rest can.',
      'The passphrase opens the register every day. Generated words are best: copy them on paper and keep it away from the computer until you know them by heart.',
      'The recovery key is for a forgotten phrase. Print the sheet, lock it away and type two groups: this shows that the key was written down correctly.',
      'If both the phrase and the key are lost, nobody can open the data.',
    ],
  },
  unlock: {
    title: 'The register is locked',
    paragraphs: [
      'Type the passphrase. Below the field you see which letters you are typing and whether Caps Lock is on.',
      'After a wrong try there is a short wait. The data is safe: tries erase nothing.',
      'If the phrase is forgotten, press “Use the recovery key” and type the groups from the sheet. Then change the phrase in the settings.',
    ],
  },
  today: {
    title: 'Today',
    paragraphs: [
      'What the day asks for: visits and calls that are late or planned, unfinished work, consents that are running out.',
      'The date of the next step comes from the case: from the plan (“Next visit”) or the latest follow-up (“Next due”).',
      'Press a line to open the case.',
    ],
  },
  cases: {
    title: 'Cases',
    paragraphs: [
      'Begin to type a name, a case number or a phone: the list narrows at once. Part of a word is enough; Ukrainian and Latin letters count the same.',
      'The buttons “Risk” and “Status” leave only what is chosen. Press the name of a column to sort.',
      'A new case gets its number by itself. The child’s name is enough at first: the rest can be written later.',
    ],
    keys: [['↓', 'from the search to the list'], ['↑ ↓', 'choose a case'], ['Enter', 'open it']],
  },
  case: {
    title: 'Case',
    paragraphs: [
      'The index on the left shows what has been written. Open only the section you need.',
      'What you type is kept as a draft by itself. “Save” puts it into the case. If somebody changed the case in another window, both versions are shown and nothing is lost.',
      'When the date of birth is unknown, enter the age: the date is marked as estimated and read more cautiously.',
      'The section “Files” at the bottom: photos, scans, sound and texts. Place, time and author are taken out of them; they are encrypted with the case and passed on to nobody.',
      'The mark “Safe place” hides the address from every recipient but the supervisor and emergency help.',
    ],
  },
  consent: {
    title: 'Consent',
    paragraphs: [
      'Record who agreed to what: legal representative, child, purpose, recipients, services. The application says whose consent is needed at this age.',
      'A restriction is the child’s or caregiver’s wish not to tell something. It applies at once and is stronger than consent.',
      'A child’s refusal stops sharing whatever adults say. Do not press them.',
      'First the conversation: read the points in the words for the adult and for the child, and tick what you really explained. “Show in large letters” turns the screen to the family.',
      'The whole consent, one service or one recipient can be withdrawn. The application shows what stops, what goes on and who has to be told within 24 hours.',
      'Forms can be printed blank for a visit without the laptop; record what was signed as “a paper form”, by the number of its sheet.',
    ],
  },
  consents: {
    title: 'Consents',
    paragraphs: [
      'Everything about consent that needs you, in all cases: who has to be told, what runs out, who has not answered, who turned eighteen.',
      'Press a line to open the place where it is done.',
      'Everyone who has already received something has to be told of a withdrawal. If they do not confirm within 24 hours, call them. Give only the case number, the date and the services.',
      'A request not to tell is stronger than a consent. Where they disagree, less is told.',
    ],
  },
  referral: {
    title: 'Referral',
    paragraphs: [
      'Choose the recipient, the service and the ground. Line by line you see what they will learn, what they will see only in general, and what stays here and why.',
      'If the recipient needs something more, say why, where the rules allow it.',
      'Look at the pages together with the family. Only then issue the packet: it will be written in the log.',
    ],
  },
  rules: {
    title: 'Table of rules',
    paragraphs: [
      'A row is a purpose and a recipient, a column is a group of information. The sign shows what the rules allow: shared, generalised, on a stated need, withheld.',
      'Press a row to read it in sentences: on what conditions, and from what source. The table is about no child in particular: consent and restrictions can only make it less.',
    ],
  },
  policy: {
    title: 'Sharing rules',
    paragraphs: [
      'Here you see which rules are in force, where each of them comes from and when they are due for review. The application warns thirty days before; after that day almost all sharing stops.',
      'New rules come in a signed file. The first time, compare the eight words of the key with the issuer by voice. When the application says that the key is another one, do not confirm until the issuer has explained why.',
      'The self-check asks the rules invented cases with a known answer. Your agency’s own rules can only protect more.',
    ],
  },
  screening: {
    title: 'Checking a text',
    paragraphs: [
      'Before a text can go anywhere, a person has to read it. Names, phones, addresses and whatever else may give somebody away are marked.',
      'Replace every mark with a neutral word, or say why it names nobody. The original text stays in the case unchanged.',
    ],
  },
  exchange: {
    title: 'Exchange',
    paragraphs: [
      'A received file is first checked whole: that it is not damaged, that its signature is right, that it was meant for you. Until then nothing of it is shown.',
      'A partner’s key counts after you have called a number you knew before and compared the eight words. When a key changes, everything with that partner stops until you compare the words again.',
      'An accepted packet becomes a draft case. Look at it, screen its texts and save it.',
      '“Handed over” shows where each referral stands. Write down the answer from a paper slip yourself.',
    ],
  },
  requests: {
    title: 'Requests',
    paragraphs: [
      'Write every request down on the day it comes, whether spoken, written or by phone. The term runs from the next day.',
      'A person who asks about their own data is answered within 30 calendar days, and this cannot be postponed. Others within 30 days; once and in writing it may be postponed, but to 45 in total at most. Court and police by the day their document names.',
      'What has to be answered first stands at the top.',
      'The table for oversight names nobody and does not say whether a child is in the register.',
    ],
  },
  request: {
    title: 'One request',
    paragraphs: [
      'First check who is asking and whether they have the right. Until then nobody looks the child up.',
      'Then note the case, if there is one, and apply the rules. They say whether anything may be given.',
      'Where the rules say to neither confirm nor deny, the letter is the same for everybody: it does not show whether the child is in the register.',
      'A copy of data or information is issued the ordinary way, through a referral. The number of the packet stands in the letter.',
    ],
  },
  retention: {
    title: 'Keeping of cases',
    paragraphs: [
      'A closed case waits for its term. When it comes, a person reviews it: keep it longer, or destroy it. The application destroys nothing by itself.',
      'A case cannot be destroyed while something holds it: an unanswered request, a notice that was not acknowledged, a referral that goes on, an open incident, or somebody’s word, for example because of a court.',
      'Terms can be changed within the limits beside them. Each says where it comes from.',
    ],
  },
  keeping: {
    title: 'Keeping of one case',
    paragraphs: [
      'Close a case here: the application checks that nothing is left unfinished.',
      'Destruction has three steps: mark, wait, confirm with the case code. Until the last step everything can be undone, after it nothing.',
      'Where several people work with the register, one marks and another destroys.',
      'A certificate with the case code stays. It also says what the application cannot promise.',
    ],
  },
  incidents: {
    title: 'Incidents',
    paragraphs: [
      'Write an incident down as soon as you learn of it: 24 and 72 hours run from that minute.',
      'The first 24 hours: tell the focal point of the protocol. 72 hours: the data-protection authority. When the risk for people is high, tell them without delay.',
      'Name no child. Give cases by their codes: they are not in the notification.',
    ],
  },
  incident: {
    title: 'One incident',
    paragraphs: [
      'Add what you learn. What stood before does not disappear.',
      'The notification can be printed before everything is known: it says what will follow.',
      'When a term is over, write why. An incident can be closed when all of the required content is written and everyone who has to be told was told.',
    ],
  },
  disclosures: {
    title: 'Disclosure log',
    paragraphs: [
      'Every issued packet is recorded: to whom, when, for what purpose, on what ground, how much was told. The facts themselves are not in the log.',
      'An entry cannot be changed or removed.',
    ],
  },
  recipients: {
    title: 'Recipients',
    paragraphs: [
      'The directory of agencies and people who may be told something. The kind of recipient, the signed protocol and the written undertaking decide what they may learn.',
      'Mark “signed the protocol” only when you have seen the signature.',
    ],
  },
  evacuation: {
    title: 'Evacuation',
    paragraphs: [
      '“Leave this place” has two steps. First the backup on a stick: written, read back and opened with your passphrase. Then, after a second confirmation, the keys on this computer are destroyed.',
      'Nothing is destroyed before the backup has been verified. If anything goes wrong, the register stays whole.',
      'Make the evacuation plan beforehand and print it. Look at it as often as you decided: the program reminds you.',
      'In the new place install the program, choose “Restore from a backup”, put the stick in and type the passphrase or the recovery key.',
    ],
  },
  settings: {
    title: 'Settings',
    paragraphs: [
      'The agency’s details stand on documents. The passphrase can be changed at any time: the recovery key still works.',
      'Checking the record of actions shows a few words. Compare them with the supervisor by phone: if they agree, it is the same record.',
    ],
  },
};

export const helpKeys: readonly (readonly [keys: string, does: string])[] = [
  ['Ctrl K', 'find a case or an action'], ['F1', 'help for this screen'], ['Alt ←', 'back'], ['Tab', 'next field'], ['Esc', 'close a window; nothing typed is lost'],
];
