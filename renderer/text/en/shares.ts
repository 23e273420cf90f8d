import type { shares as source } from '../uk/shares.ts';
import type { English } from '../english.ts';

export const shares: English<typeof source> = {
  title: 'Key shares', help: 'Several sheets with different people. Together they open the register if the passphrase is forgotten and the recovery sheet is gone. One sheet alone opens nothing.',
  none: 'There are no shares yet.', inForce: 'Shares open the register: {{threshold}} of {{total}}. Made on {{date}}.', inForceUnknown: 'Key shares open the register. When they were made was not recorded: make new ones.',
  split: 'How many shares', splitHelp: 'First number: how many shares must come together. Second: how many people keep them.', choice: '{{threshold}} of {{total}}',
  begin: 'Make shares', beginAgain: 'Make new shares', beginNote: 'The present shares stay in force until all new ones have been typed back.',
  pending: 'Print each share and type it back from the paper. Until all are typed back the shares open nothing. After a lock you have to begin again.',
  paper: 'Share {{number}}', print: 'View and print', printOf: 'View and print share {{number}}', type: 'Type back', typeOf: 'Type back share {{number}}', confirmed: 'Typed correctly',
  line: 'Line {{number}}', typeTitle: 'Share {{number}}: type it from the paper', check: 'Check', wrongLine: 'Line {{line}} differs from the sheet.', emptyLine: 'Type line {{number}}',
  cancel: 'Give these shares up', done: 'The shares are in force. Give them to different people.',
  revoke: 'Revoke the shares', revokeTitle: 'Revoke the key shares?', revokeText: 'The sheets given out will not open the register any more. The register’s key is replaced, which takes a few seconds. These shares still open old backups.', revoking: 'Replacing the key…', revoked: 'The shares were revoked.',
  unlock: {
    use: 'Open with key shares', help: 'Five lines from each sheet. Spaces and capitals do not matter.', paper: 'Sheet {{number}}', line: 'Line {{line}}: there is a mistake', missing: 'Lines are missing: there must be five', notAShare: 'These lines are not from one sheet', empty: 'Type the lines of the sheet',
  },
};
