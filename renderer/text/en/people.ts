import type { people as source } from '../uk/people.ts';
import type { English } from '../english.ts';

export const people: English<typeof source> = {
  title: 'Who works with the register', help: 'Everyone has a passphrase of their own; the log shows who did what.', onlyFocalPoint: 'Only the focal point can let people in and out.',
  person: 'Person', access: 'Access', actions: 'Actions', you: 'this is you', canUnlock: 'unlocks with their own passphrase', cannotUnlock: 'no access',
  add: 'Add a person', change: 'Change', changeOf: 'Change the details: {{name}}', newPassphrase: 'New passphrase', letIn: 'Let in', passphraseOf: 'Give a new passphrase: {{name}}', remove: 'Remove', removeOf: 'Remove access: {{name}}',
  phraseHelp: 'Let the person choose their passphrase and type it twice at this keyboard. You need not know it.', changeHelp: 'The role decides what a person can do.',
  saving: 'Making the key…', saved: 'Saved', removed: 'Access removed, the register’s key exchanged',
  removeTitle: 'Remove access: {{name}}?', removeText: 'This person’s passphrase will no longer open the register, and the register’s key is exchanged. Everyone else and the recovery key go on as before. The name stays in the history.',
  removeResidual: 'Backups made until now still open with this passphrase. Take the sticks back, or destroy old backups and make a new one.', removeConfirm: 'Remove access', removing: 'Exchanging the register’s key…',
  copies_one: 'The log knows of {{count}} backup that this passphrase may still open. Made on:', copies_other: 'The log knows of {{count}} backups that this passphrase may still open. Made on:',
  moreDays_one: 'and on {{count}} earlier day', moreDays_other: 'and on {{count}} earlier days',
  noCopies: 'The log knows of no backup made since this person was added.',
  rolesTitle: 'Who may do what', rolesHelp: 'The table is made from the very rules by which the application allows or refuses.', area: 'What',
  rolesNote: '“Everyone” means that nobody is refused anything there. Approvals are signed by a supervisor or the focal point with their own passphrase.',
  levels: { everyone: 'everyone', nothing: 'nothing', reads: 'only reads', partly: 'reads, changes a part', writes: 'reads and changes' },
  areas: {
    cases: 'Cases, files, texts', consents: 'Consents and restrictions', sharing: 'Sharing and notices', recipients: 'Recipients and their keys', incoming: 'Packets received', requests: 'Requests', retention: 'Keeping and destroying', incidents: 'Incidents',
    evacuation: 'Leaving in a hurry', backups: 'Backups and state of the register', log: 'Record of actions', rules: 'Rules of sharing, words of the conversation', settings: 'Agency, locking', keys: 'Recovery key and its shares', people: 'People and access', door: 'Getting in, one’s own passphrase, restoring',
  },
  may: {
    'focal-point': 'Everything, also people, rules, keys and settings.', supervisor: 'Cases, consents, sharing; approves what the rules allow only with approval.',
    'case-worker': 'Cases, consents, sharing. Does not change people, rules or the agency’s settings.', reviewer: 'Only reads: cases, what was shared, the log. Changes nothing and shares nothing.',
  },
};
