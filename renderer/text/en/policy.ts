import type { English } from '../english.ts';
import type { policy as source } from '../uk/policy.ts';

export const policy: English<typeof source> = {
  title: 'Sharing rules', open: 'All about the rules', table: 'What if…',
  inForce: 'In force now', name: 'Name', edition: 'Edition', digest: 'Digest', effective: 'In effect from', review: 'Review by', origin: 'Origin', whence: 'Grounds', key: 'Issuer’s key',
  keyNone: 'none confirmed yet', keySince: 'confirmed on {{date}}',
  origins: { shipped: 'comes with the application', imported: 'signed file', overlay: 'agency’s own rules (only stricter)', extended: 'extended edition' },
  standing: {
    'in-force': 'In force. Left until the review: {{days}}.', 'review-soon': 'The review is close: {{days}} left.', today: 'Today is the last day before the review.',
    overdue: 'The review is overdue. Almost all sharing has stopped, except supervision, protection of the child, emergencies and a person’s access to their own data.', 'not-yet': 'Not in effect yet, so nothing is allowed.',
  },
  soonTitle: 'The rules are due for review', soonText: 'By {{date}} a new edition must come, or the data focal point extends this one. After that day almost all sharing stops.',
  extend: {
    title: 'Extend this edition', help: 'When there is no new edition yet. The rules stay the same; only the day of review moves, to {{date}} at the latest. Every packet will show that the edition was extended.',
    until: 'New day of review', action: 'Extend', done: 'The day of review has been moved',
  },
  reason: 'Why', reasonHelp: 'Kept in the register with your name.', reasonMissing: 'Write a reason, at least a few words',
  import: {
    title: 'New rules from a file', help: 'Rules of the working group come in a signed file. Your agency’s own rules may come unsigned: they can only protect more.',
    choose: 'Choose a file…', reading: 'Reading the file…', readyPack: 'The file is whole and signed', readyOverlay: 'The agency’s rules have been read', file: 'File',
    keyNew: 'You see this key for the first time', keyNewText: 'Telephone whoever issued the rules, on a number you know, and compare eight words. If a single one differs, do not confirm.',
    keyChanged: 'Attention: this is not the key you trust', keyChangedText: 'Somebody else signed this file. That happens when an issuer changes the key, or when you are handed somebody else’s rules. Do not hurry: first telephone the issuer on a number you know.',
    words: 'Words of this file', wordsTrusted: 'Words of the key you trust', compared: 'I compared the eight words with the issuer by voice', accept: 'The issuer confirmed the change of key',
    comparedMissing: 'Compare the words first', acceptMissing: 'Without the issuer’s confirmation this file is not accepted',
    same: 'Allows nowhere more than what is in force now.', looserTitle: 'Allows more than what is in force now', looserText: 'This stays within the limit built into the application, but the present rules are stricter. Make sure that it is meant.',
    endsOverlay: 'The agency’s own rules that are in force now will end: they were written for the previous edition. Ask for new ones.',
    confirm: 'Put in force', done: 'The new rules are in force', refused: 'The file was not accepted. Nothing has changed.',
  },
  problems: {
    'file/too-large': 'The file is too large for rules.', 'file/not-json': 'The file is damaged or is not a file of rules.', 'file/not-a-pack': 'There are no rules in the file.',
    'file/unsigned': 'The rules are not properly signed. Ask for a signed file.', 'signature/broken': 'The signature does not match: the file was changed after signing or damaged on the way.',
    'key/unreadable': 'The issuer’s key cannot be read.', 'key/not-confirmed': 'The words of the key have not been compared yet.', 'key/changed': 'The file is signed with another key than the one you trust.',
    'file/changed-since-shown': 'The file has changed since it was shown. Open it again.', 'pack/schema': 'This version of the application does not know rules of this form. It may need an update.',
    'pack/other': 'The rules contradict themselves.', 'pack/already-in-force': 'These very rules are in force already.', 'pack/version-taken': 'An edition with this number is in force, with another content.',
    'pack/older-version': 'This is an older edition. To go back to it, use the history.', 'pack/not-yet-effective': 'The day from which these rules apply has not come yet.',
    'pack/past-review': 'The review of these rules is overdue already.', 'pack/review-too-late': 'The review is put off by more than two years.', 'pack/unknown': 'The register has no such rules.',
    looser: 'The rules allow more than the limit built into the application.', 'overlay/schema': 'The agency’s rules are not written correctly.', 'overlay/other-pack': 'The agency’s rules were written for another edition.',
    'overlay/looser': 'An agency’s rules can only protect more; these protect less.', 'extension/no-day': 'There is no such day.', 'extension/not-later': 'The new day must be later than the present one and not in the past.',
    'extension/too-late': 'An extension is half a year at most.', 'scenarios/empty': 'There are no scenarios in the file.', 'scenarios/too-many': 'There are too many scenarios.', 'scenarios/line': 'A line of the scenarios cannot be read.',
  },
  where: 'Where exactly ({{count}})', moreProblems: 'and {{count}} more',
  history: {
    title: 'History', help: 'The register keeps every edition. An earlier one can be brought back.', none: 'The rules have not been changed yet.', when: 'When', what: 'What was done', which: 'Edition', who: 'Who', why: 'Why',
    kept: 'Editions kept', reinstate: 'Bring back', reinstateTitle: 'Bring back edition {{version}}', reinstateHelp: 'It will decide from now on. Packets issued before do not change.', reinstated: 'The edition is back in force',
    kinds: { imported: 'put in force from a file', overlay: 'agency’s rules put in force', extended: 'extended', reinstated: 'brought back' },
  },
  sources: { title: 'Where the rules come from', help: 'For each rule: read in a source, taken from professional practice, or proposed by the developers.', rules: 'General rules', rows: 'Table: purpose and recipient', step: 'step {{step}}', packetScope: 'whole packet', fieldScope: 'single line', show: 'Show the sources' },
  check: {
    title: 'Self-check', help: 'Invented cases with a known answer. Check the rules in force, or a file before trusting it. You can also give scenarios of your own: one JSON object a line.',
    run: 'Check the rules in force', withScenarios: 'Own scenarios…', withPack: 'Rules from a file…', passed: 'As expected', failed: 'Otherwise',
    result: 'As expected: {{passed}}, otherwise: {{failed}}', of: 'Checked: {{id}}, {{version}}', allGood: 'Every answer is as expected', someBad: 'Some answers are not as expected', showPassed: 'Show those that are as expected too',
    mismatch: {
      effect: 'decision: expected “{{wanted}}”, got “{{got}}”', reason: 'reason: expected {{wanted}}, got {{got}}', obligation: 'obligation: expected {{wanted}}, got {{got}}',
      action: 'action: expected “{{wanted}}”, got “{{got}}”', value: 'another value than expected', twice: 'the line is listed twice', leak: 'withheld but carries a value',
    },
  },
  wall: { title: 'Wall sheet', help: 'Two A4 pages: the table and its explanation. Fit for a black-and-white printer.', print: 'Print for the wall', save: 'Save PDF', saved: 'Saved: {{name}}' },
  whatIf: {
    title: 'What if…', titleCase: 'What if… {{code}}',
    intro: 'What the rules allow, whoever the child is. Consent, restrictions and the child’s safety can only make it less.',
    introCase: 'What would happen with this case today if all else were in order: the recipient is safe and has met the conditions, the document that is needed is there, no need is stated and nothing is approved. Counts are shown, never the information itself.',
    mode: 'Show', modeRules: 'the rules alone', modeCase: 'for this case', service: 'Service', directory: 'Recipient from the directory', anybody: 'any of this kind', noService: 'not chosen',
    purpose: 'Purpose', recipient: 'Kind of recipient', category: 'Group of information', all: 'All', pair: 'Purpose → recipient', tableLabel: 'Table of rules: purpose, recipient, group of information', noPair: 'The rules do not know this pair, so nothing is told.',
    letters: { share: 'S', generalise: 'G', need: 'N', withhold: '–' }, partly: 'in part', nothing: 'the case holds nothing of this kind', notTried: 'Another kind of recipient', counts: 'shared {{share}}, generalised {{generalise}}, withheld {{withhold}}',
    denied: 'Nothing is told', pending: 'Needs an approval', more: 'In detail',
  },
};
