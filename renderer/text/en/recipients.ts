import type { recipients as source } from '../uk/recipients.ts';
import type { English } from '../english.ts';

export const recipients: English<typeof source> = {
  title: 'Recipients', add: 'Add a recipient', edit: 'Change', addTitle: 'New recipient', editTitle: 'Recipient’s card',
  intro: 'Organisations and people who may be told something. Without a card here no packet can be issued.',
  search: 'Find by name, person or phone', allTypes: 'All kinds', typeFilter: 'Kind', showInactive: 'Also show those we no longer work with',
  empty: 'The directory is empty. Add the organisation you refer to most often: a clinic, for example.', notFound: 'Nobody found. Change the words.',
  count_one: '{{count}} recipient', count_other: '{{count}} recipients',
  tableLabel: 'Recipients', columns: { name: 'Name', type: 'Kind', trust: 'Conditions', services: 'Services', contact: 'Contact' },
  trust: {
    signatory: 'signed the protocol', notSignatory: 'has not signed the protocol', undertaking: 'gave an undertaking', noUndertaking: 'no undertaking',
    assessedSafe: 'assessed as safe', notAssessed: 'not assessed as safe', inactive: 'not in use', key: 'has an encryption key',
  },
  groups: { who: 'Who it is', conditions: 'Conditions', contact: 'How to reach them', services: 'Services', protection: 'Protected hand-over' },
  fields: {
    name: 'Name', nameHelp: 'As it has to stand in the document', type: 'Kind of recipient', signatory: 'Signed the information-sharing protocol',
    signatoryHelp: 'Tick only if you have seen the signed protocol', undertaking: 'Gave a written undertaking of secrecy', undertakingHelp: 'For those who have not signed the protocol, and for interpreters',
    assessedSafe: 'Assessed as safe', assessedSafeHelp: 'The staff know how to treat such information and will not harm the child',
    contactPerson: 'Contact person', phone: 'Phone', email: 'E-mail', address: 'Address', services: 'Services offered', publicKey: 'Public key',
    publicKeyHelp: 'Begins with age1. Needed to encrypt a file for this very recipient', active: 'We work with this recipient', activeHelp: 'Without the tick the recipient is no longer offered; entries in the log stay',
  },
  errors: { name: 'Write the name', type: 'Choose the kind of recipient', publicKey: 'The key has to begin with age1', email: 'Check the e-mail address' },
  save: 'Save the card', saved: 'The card has been saved', unknownSigns: '“{{name}}” has been added',
};
