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
  rolesTitle: 'What each role can do',
  may: {
    'focal-point': 'Everything, also people, rules, keys and settings.', supervisor: 'Cases, consents, sharing; approves what the rules allow only with approval.',
    'case-worker': 'Cases, consents, sharing. Does not change people, rules or the agency’s settings.', reviewer: 'Only reads: cases, what was shared, the log. Changes nothing and shares nothing.',
  },
};
