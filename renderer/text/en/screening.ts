import type { English } from '../english.ts';
import type { screening as source } from '../uk/screening.ts';

export const screening: English<typeof source> = {
  title: 'Screening of texts', intro: 'Running text leaves the case only after a person has checked that it names nobody. The original is not changed.',
  kinds: {
    person: 'name', phone: 'phone', email: 'e-mail', link: 'link', number: 'document number', address: 'address', 'birth-date': 'birth date', date: 'date',
    school: 'school', facility: 'facility', plate: 'number plate', place: 'coordinates', account: 'account', age: 'age', other: 'other',
  },
  tokens: {
    person: 'person', phone: 'phone', email: 'e-mail', link: 'link', number: 'number', address: 'address', 'birth-date': 'birth date', date: 'date',
    school: 'school', facility: 'facility', plate: 'number plate', place: 'place', account: 'account', age: 'age', other: 'removed',
  },
  childToken: 'child',
  marks: 'Marks', marksHelp: 'Replace each one, or say why it names nobody.', none: 'Nothing was found that could name anybody.', checking: 'Checking…', empty: 'There is no text yet.',
  open_one: '{{count}} mark left', open_other: '{{count}} marks left',
  certain: 'certain', doubtful: 'perhaps', replace: 'Replace', replaceWith: 'Replace → {{token}}: “{{words}}”', dismiss: 'Names nobody', dismissAbout: 'Names nobody: “{{words}}”', show: 'Show in the text', showAbout: 'Show “{{words}}” in the text',
  replaceCertain_one: 'Replace {{count}} certain mark', replaceCertain_other: 'Replace {{count}} certain marks',
  alike_one: 'and {{count}} more like it', alike_other: 'and {{count}} more like it',
  everywhere: 'Everywhere in the text', becomes: 'becomes {{token}}',
  dismissTitle: 'Why does “{{words}}” name nobody?', dismissWhy: 'Reason', dismissHelp: 'For example: an ordinary word, the name of an organisation, the number of an order', dismissNeeded: 'Write the reason',
  reasons: { word: 'an ordinary word', organisation: 'name of an organisation', law: 'number or date of a document', helpline: 'number of a helpline' }, confirmDismiss: 'Leave it in the text',
  dismissed: 'Left in the text', restore: 'Mark again', restoreAbout: 'Mark again: “{{words}}”', undo: 'Undo the last replacement',
  hand: 'Mark the selection', handHelp: 'Select words in the text that name somebody, and choose what they are.', handKind: 'What it is', handNothing: 'Select words in the text first.',
  before: 'Original', after: 'After screening', compare: 'Compare', edit: 'Screen', markLabel: '{{kind}}, {{certainty}}',
  list: 'Texts of the case', listEmpty: 'The case has no running text yet that could go anywhere.', state: { unscreened: 'not screened', cleared: 'screened', stale: 'original changed, screen again' },
  clearedBy: 'Screened: {{by}}, {{at}}', clear: 'Confirm: nobody is named here', clearOpen: 'Replace or explain every mark first.', cleared: 'The text is screened. It may now be told where the rules allow it.',
  changed: 'The original has been changed meanwhile. The new wording is open; screen it.', stillOpen: 'The check found more marks. The text is not confirmed.', again: 'Start from the original', toCase: 'Back to the case', toReferral: 'Back to the referral',
  textarea: 'Text to screen',
  why: { known: 'is in this case', pattern: 'has the form of such a number or address', unlisted: 'looks like a person’s name', hand: 'marked by hand' },
};
