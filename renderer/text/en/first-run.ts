import type { firstRun as source } from '../uk/first-run.ts';
import type { English } from '../english.ts';

export const firstRun: English<typeof source> = {
  title: 'Create the register',
  intro: 'The register is kept on this computer only and is always encrypted. The application sends nothing anywhere.',
  steps: 'Steps', step: { agency: 'Agency', person: 'You', passphrase: 'Passphrase', recovery: 'Recovery key', check: 'Check' },
  agency: {
    title: 'Your agency', name: 'Full name', nameHelp: 'As it will stand on documents', code: 'Short code in Latin letters',
    codeHelp: 'Case number: {{example}}. Cannot be changed later', codeError: 'Two to five Latin letters are needed',
    oblast: 'Oblast', oblastHelp: 'Where the agency works', phone: 'Phone', email: 'E-mail', address: 'Address', addressHelp: 'Recipients will send their answers here',
    nameError: 'Enter the name of the agency', oblastError: 'Choose the oblast',
  },
  person: {
    title: 'Who will work with the register', help: 'Your name will stand on documents and in the disclosure log.', name: 'Full name', position: 'Position',
    positionHelp: 'For example: data protection focal point', phone: 'Phone', email: 'E-mail', nameError: 'Enter your name', positionError: 'Enter your position',
  },
  passphrase: {
    title: 'Passphrase', help: 'It opens the register. Neither we nor your agency can remind you of it.', way: 'Where the phrase comes from',
    generated: 'Generated words', generatedHelp: 'Recommended: easy to remember, hard to guess', own: 'A phrase of your own', ownHelp: 'Four or more random words, not a proverb or a line of a song',
    yours: 'Your passphrase', another: 'Other words', writeDown: 'Write the words on paper and keep it away from the computer until you know them by heart.',
    field: 'Passphrase', repeat: 'Type the phrase again', repeatHelp: 'To be sure there is no slip in it', mismatch: 'The phrases differ', empty: 'Type the passphrase', weak: 'This phrase is too weak: it can be guessed',
    strength: 'Strength', create: 'Create the register',
  },
  strength: { s0: 'very weak', s1: 'weak', s2: 'fair', s3: 'good', s4: 'strong' },
  advice: {
    none: '', 'too-short': 'Too short. Add words.', common: 'Such phrases are guessed first. Take random words.', repeats: 'Too many repetitions.', sequence: 'Letters and digits in sequence are guessed at once.',
    'add-words': 'Add one or two more random words.',
  },
  keyboard: { cyrillic: 'You are typing Ukrainian letters', latin: 'You are typing Latin letters', mixed: 'The phrase holds both Ukrainian and Latin letters: check the keyboard layout', caps: 'Caps Lock is on' },
  creating: 'Creating the register…',
  phase: { 'deriving-key': 'Preparing the keys…', 'creating-register': 'Making the register file…', 'writing-keys': 'Writing the keys…' },
  recovery: {
    title: 'Recovery key', lead: 'If you forget the passphrase, only this key opens the register. It is shown once.',
    what: 'Print the sheet or copy the key by hand. Keep it locked away, not beside the computer. Take no photo of it.',
    groups: 'Recovery key', fingerprint: 'Fingerprint of the register', print: 'Print the sheet', done: 'I have the sheet, continue',
  },
  check: {
    title: 'Check the sheet', lead: 'Type two groups from the sheet. This shows that the key was written down correctly.', group: 'Group {{number}}', confirm: 'Check', again: 'Show the key again',
    empty: 'Type group {{number}}', later: 'Check later',
  },
};
