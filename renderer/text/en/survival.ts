import type { survival as source } from '../uk/survival.ts';
import type { English } from '../english.ts';

export const survival: English<typeof source> = {
  backup: {
    title: 'Backup', help: 'An encrypted copy of the register on a stick. Only your passphrase or the recovery key opens it.',
    none: 'There is no verified backup yet. If this laptop disappears, the data is lost.', last: 'Latest verified backup', never: 'none',
    age_one: '{{count}} day ago', age_other: '{{count}} days ago', today: 'today',
    create: 'Make a backup', creating: 'Making the backup…', verify: 'Verify a backup on a stick', verifying: 'Reading the backup from the stick…',
    made: 'The backup is written and verified. You can take the stick out.', removed_one: 'The oldest backup was removed: ten stay in the folder.', removed_other: '{{count}} oldest backups were removed: ten stay in the folder.',
    verified: 'The backup is whole and opens.', name: 'Folder on the stick', at: 'Made', cases: 'Cases', size: 'Size', megabytes: '{{size}} MB',
    care: 'Keep the stick away from the laptop, best two in different places. To test the stick itself, take it out, put it back and choose “Verify”.',
    drill: { title: 'Drill', help: 'Every three months check that the passphrase and the sheet with the key really open a backup. The register does not change.', start: 'Open a backup as a drill', choose: 'Choose the folder and open', working: 'Opening the backup…', done: 'The backup opened. The same will open it on another computer.', last: 'Last opened as a drill', never: 'never yet',
      open: 'To the drill', postpone: 'Put off for 30 days', postponeTitle: 'Put the drill off?', postponeWhy: 'Why not now', postponeHelp: 'The application reminds again in 30 days. The reason is written into the record of actions.', postponed: 'The reminder is put off for 30 days',
      reason: { away: 'We are away', 'no-stick': 'There is no stick at hand', later: 'We will do it later' } },
    phase: { 'copying-register': 'Copying the register…', 'reading-back': 'Reading the copy back…', finishing: 'Finishing…', 'deriving-key': 'Checking the passphrase…' },
  },
  restore: {
    link: 'Restore from a backup', title: 'Restore from a backup',
    lead: 'Put in the stick with the backup. The application takes the newest backup in the folder you choose, verifies it, and only then opens it here.',
    kind: 'What opens the backup', passphrase: 'Passphrase', recovery: 'Recovery key',
    secretHelp: 'The passphrase or key of the day the backup was made.', start: 'Choose the folder and restore', working: 'Restoring the register…', empty: 'Type the passphrase or the key',
    lostTitle: 'If the laptop has disappeared',
    lost: {
      call: 'Tell your supervisor and the data focal point at once: 24 and 72 hours count from the discovery.',
      locked: 'The register on the lost laptop is encrypted. The passphrase protects it: think who knew it and whether it was written down nearby.',
      change: 'After restoring, change everybody’s passphrase and make a new recovery key.',
      incident: 'Record the incident in the register: when the laptop disappeared, what was on it, who was told.',
    },
    after: 'Change the passphrase afterwards if the laptop may be in somebody else’s hands.',
  },
  health: {
    title: 'State of the register', help: 'Checked after every unlocking: the file, the log, the keys, the clock, the disk and the backups.', check: 'Check now', checking: 'Checking…',
    good: 'All is well', goodText_one: 'The file and {{count}} log entry were read.', goodText_other: 'The file and {{count}} log entries were read.',
    open: 'Open settings',
    finding: {
      'pages-damaged': { title: 'The register file is damaged', text: 'Enter nothing new. Copy the register’s folder and restore the latest backup.' },
      'log-broken': { title: 'The log was changed from outside the application', text: 'Stop work. Keep a copy of the register and tell the supervisor.' },
      'keys-older': { title: 'The register was opened with an older key file', text: 'Somebody put an old key file back: passphrases taken away may have worked again. Change the passphrase.' },
      'keys-copy': { title: 'Only one of the two copies of the key file is whole', text: 'The register opens, but if the other is damaged too, nobody can open it. Make a backup on a stick, then lock and unlock the register: the application writes the second copy again. If this happens once more, the disk cannot be trusted.' },
      'clock-backwards': { title: 'The computer’s clock was put back', text: 'Check date and time: the terms of consents and requests depend on them.' },
      'little-space': { title: 'The disk is nearly full', text: 'Make room, so that cases can be saved and backups made.' },
      'backup-missing': { title: 'There is no backup', text: 'If this laptop disappears, the data is lost. Make a backup on a stick.' },
      'backup-old': { title: 'The backup is old', text: 'More than a week has passed. Make a new backup on a stick.' },
      'drill-due': { title: 'It is time for a drill', text: 'For more than 90 days nobody has checked that the passphrase and the sheet with the key really open a backup.' },
      'disk-open': { title: 'The computer’s disk is not encrypted', text: 'The register is encrypted, but anyone can read files you saved outside it. Turn disk encryption on.' },
      'disk-unknown': { title: 'The application cannot see whether the disk is encrypted', text: 'Check in the system: BitLocker (Windows), FileVault (macOS) or LUKS (Linux).' },
      'anchor-old': { title: 'The state of the record of actions has not left the laptop for long', text: 'More than 30 days. Make a backup, or save the state of the record and give it to the coordinator: without that, nobody sees it when the register is put back to an earlier day.' },
      'signatures-unread': { title: 'Old signatures in the record of actions have not been checked yet', text: 'The chain of entries is whole. To check each signature too, open “Record of actions” and press “Check the record”.' },
    },
  },
};
