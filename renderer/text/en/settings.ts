import type { settings as source } from '../uk/settings.ts';
import type { English } from '../english.ts';

export const settings: English<typeof source> = {
  title: 'Settings', sections: 'Sections of the settings',
  section: { agency: 'Agency and you', security: 'Lock and passphrase', recovery: 'Recovery key', people: 'People and roles', backup: 'Backups and state', language: 'Language', audit: 'Record of actions', policy: 'Sharing rules', retention: 'Keeping and incidents' },
  saved: 'Changes saved', role: 'Role',
  idle: { title: 'Automatic lock', help: 'The register locks when nothing has been pressed for this long.', minutes_one: '{{count}} minute', minutes_other: '{{count}} minutes', field: 'Lock after', saved: 'Time to lock changed' },
  quit: { title: 'End the program with the register', label: 'End the program after every lock', help: 'Then neither keys nor pages stay in the program’s memory. The next time the program has to be started again.', saved: 'Saved' },
  passphrase: { title: 'Change the passphrase', current: 'Present passphrase', change: 'Change the phrase', changing: 'Changing the phrase…', changed: 'The passphrase is changed. The recovery key still works.', emptyCurrent: 'Type the present phrase' },
  recovery: { done: 'The recovery key has been checked. Keep the sheet locked away.', pending: 'The key has not been checked yet. Print the sheet and type two groups from it. If the register was locked or closed since, the key will be a new one: destroy the earlier sheet.' },
  language: { help: 'The language of this window. The language of each document is chosen separately.', uk: 'Українська', en: 'English' },
  audit: {
    title: 'Record of actions', verifying: 'Checking the record…', bad: 'The record was changed, from entry {{number}} on',
    badText: 'Stop work. Tell the focal point and keep a copy of the register.', entries_one: '{{count}} entry', entries_other: '{{count}} entries',
    words: 'Words to compare', wordsHelp: 'The words depend on every entry of the record. Read them to the supervisor over the phone, or write them down with the date: a record that was swapped will show.', recent: 'Latest actions', when: 'When', who: 'Who', what: 'What', case: 'Case', more: 'Show earlier ones',
  },
  auditAction: {
    'signing-key-made': 'signing key made', 'signing-key-sealed': 'signing key taken along to a new passphrase', 'agency-key-made': 'agency’s key made', 'audit-verified': 'record of actions checked', 'audit-exported': 'record saved for a reviewer', 'checkpoint-saved': 'state of the record saved', 'checkpoint-printed': 'state of the record printed',
    'approval-given': 'a supervisor approved', 'approval-refused': 'a try to approve with a wrong passphrase', 'keys-older': 'opened with an older key file', 'policy-imported': 'new rules put in force', 'policy-overlay': 'agency’s rules put in force', 'policy-extended': 'edition of the rules extended', 'policy-reinstated': 'edition of the rules brought back', 'policy-refused': 'file of rules refused', 'policy-read': 'file of rules looked at', 'policy-tried': 'looked at what would happen with a case',
    'retention-read': 'keeping of a case viewed', 'retention-held': 'case held back from destruction', 'retention-released': 'hold ended', 'retention-keep': 'decided to keep longer', 'retention-marked': 'case marked for destruction', 'retention-unmarked': 'mark for destruction taken off', 'case-destroyed': 'case destroyed',
    'retention-compacted': 'register file written anew', 'retention-requests-cleared': 'names cleared in requests', 'retention-proofs-removed': 'proofs past their term removed', 'retention-certificateRead': 'certificate of destruction viewed', 'retention-certificateSaved': 'certificate of destruction saved',
    'incident-recorded': 'incident written down', 'incident-read': 'incident viewed', 'incident-changed': 'incident added to', 'incident-told': 'somebody told of an incident', 'incident-waived': 'decided not to tell of an incident', 'incident-closed': 'incident closed', 'incident-reopened': 'incident opened again', 'incident-removed': 'old incidents removed', 'incident-notificationRead': 'notification of an incident viewed', 'incident-notificationSaved': 'notification of an incident saved',
    'register-created': 'register created', 'register-unlocked': 'register unlocked', 'register-locked': 'register locked', 'recovery-replaced': 'new recovery key made', 'setting-changed': 'setting changed',
    'person-added': 'worker added', 'person-changed': 'worker’s details changed', 'case-created': 'case created', 'case-read': 'case viewed', 'case-updated': 'case changed',
    'shares-made': 'key shares in force', 'shares-revoked': 'key shares revoked', 'backup-tried': 'a backup opened as a drill', 'drill-postponed': 'the drill put off', 'evacuation-prepared': 'evacuation prepared', 'attachment-added': 'file added', 'attachment-changed': 'details of a file changed', 'attachment-read': 'file looked at', 'attachment-saved': 'file saved outside the register', 'attachment-removed': 'file removed',
    'draft-begun': 'draft begun', 'draft-discarded': 'draft removed', 'consent-recorded': 'consent recorded', 'consent-read': 'consent viewed', 'consent-used': 'one-time consent used',
    'consent-withdrawn': 'consent withdrawn', 'restriction-recorded': 'restriction recorded', 'restriction-ended': 'restriction ended', 'recipient-added': 'recipient added', 'recipient-changed': 'recipient changed',
    'consent-answered': 'answer about consent recorded', 'consent-deferred': 'answer about consent put off', 'consent-superseded': 'consent replaced by a new one', 'consent-terminated': 'consent ended', 'consent-invalidated': 'consent found invalid', 'consent-imported': 'consent record taken in', 'consent-centre-read': 'consent centre viewed',
    'notice-opened': 'notice to a recipient opened', 'notice-prepared': 'notice to a recipient prepared', 'notice-told': 'recipient told', 'notice-not-reached': 'recipient not reached', 'notice-acknowledged': 'notice acknowledged by the recipient', 'notice-read': 'notice viewed', 'notice-list-read': 'list of notices viewed',
    'passphrase-changed': 'passphrase changed', 'consent-exported': 'consent document saved', 'disclosure-read': 'disclosure entry viewed', 'referral-previewed': 'future packet viewed', 'text-read': 'text viewed',
    'packet-issued': 'packet issued', 'packet-written': 'packet file written', 'packet-sealed': 'packet entry sealed', 'packet-printed': 'packet printed', 'disclosure-exported': 'disclosure log saved', 'disclosure-answered': 'answer about disclosures prepared', 'backup-created': 'backup made', 'backup-restored': 'restored from a backup', 'text-cleared': 'text checked',
  },
  policy: { help: 'By these rules the application decides what may be told.', id: 'Set of rules', version: 'Edition', digest: 'Checksum', review: 'Review by', overdue: 'The review date has passed: most sharing is stopped.' },
  version: 'Version of the application',
};
