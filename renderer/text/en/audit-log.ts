import type { English } from '../english.ts';
import type { auditLog as ukrainian } from '../uk/audit-log.ts';

export const auditLog: English<typeof ukrainian> = {
  help: 'Each action is written as a chain and signed with the key of whoever did it. A colleague who opens the register can spoil the record, but cannot forge your signature. Whether the register was put back to an earlier day shows only against a state of the record that is kept elsewhere.',
  verify: 'Check the record', good: 'The record is whole', checked: 'Chain, seals of the register and signatures were checked.',
  signed: 'Signed by staff', before: 'Before there were signatures', unsigned: 'Unsigned: nobody was in', entries: 'Entries', last: 'A state last left the laptop',
  fault: {
    chain: 'The chain of entries is broken.', seal: 'The seal of an entry is not of this register.', signature: 'A signature is not of the person the entry names, or was taken away.',
    'own-key': 'Somebody else’s signing key stands under your name.', head: 'The end of the record does not fit its seal: entries may have been removed.', point: 'The record does not contain the kept state.',
  },
  anchor: {
    packet: 'packet printed', 'hand-over': 'packet handed over', backup: 'backup', note: 'state of the record saved', sheet: 'state of the record printed',
    never: 'No state of the record has left the laptop yet. If the register is put back to an earlier day, nobody will notice.', due: 'That is more than 30 days. Save the state of the record and give it to the coordinator.', today: 'today',
    days_one: '{{count}} day ago', days_other: '{{count}} days ago',
  },
  keys: { title: 'Signing keys', person: 'Who', since: 'Since', words: 'Words of the key', own: 'yours', paper: 'with the recovery key', past: 'replaced', help: 'A new key appears when somebody was given a new passphrase, or came in with the recovery key. Ask about a key you did not expect.' },
  state: {
    title: 'A state of the record to keep elsewhere', help: 'One sheet or a short file: eight words, a code, and three lines with a signature. It says nothing about any child. Give it to the coordinator or supervisor once a month.',
    save: 'Save the state', print: 'Print the state', saved: 'Saved:', export: 'Save the record for a reviewer', exporting: 'Writing the record…', exported: 'The record for a reviewer was saved:',
    exportHelp: 'A reviewer’s file holds codes of actions, times and signatures, without names of people or numbers of cases.',
  },
  compare: {
    title: 'Compare with a kept state', help: 'Type the eight words of a packet, a consent form or a sheet, paste the lines of a file, or choose a picture of the code.', field: 'Words or lines', file: 'Choose a picture or file', run: 'Compare', empty: 'Type words or lines, or choose a file', noCode: 'No code was found in this picture. Try straighter and closer, or type the eight words.', comparing: 'Comparing the record…',
  },
  outcome: {
    contained: { title: 'The record contains this state and has only grown since', text: 'It is the state after entry {{size}} of {{at}}. No earlier entry was changed or removed.' },
    changed: { title: 'Alarm: the record no longer contains this state', text: 'Entries up to {{size}} differ from what they were then. Mend nothing and enter nothing new. Copy the register’s folder, keep the paper or file you compared with, and tell the coordinator.' },
    shorter: { title: 'Alarm: the record is shorter than it was', text: 'There were {{size}} entries then and there are fewer now: the register was put back to an earlier day. Unless it was restored from a backup, copy the register’s folder, keep the paper or file, and tell the coordinator.' },
    unknown: { title: 'The record never had these words', text: 'First check that the words are typed without a mistake and are of this register. If so, the record was changed or put back to an earlier day: copy the register’s folder, keep the paper, and tell the coordinator.' },
    'other-log': { title: 'This is the state of another register', text: 'It says nothing about this record. Check which agency it is from.' },
    unreadable: { title: 'This is no state of a record', text: 'It takes eight words, the line of a code, or a file with a state.' },
  },
  vouched: 'Its signature is of a key in this record.', notVouched: 'Its signature is not of a key in this record: the paper or file may have been forged.', restored: 'The register was restored from a backup on {{at}}: states between that backup and that day are honestly not in the record.',
  witness: { title: 'States of partners’ records', help: 'They came with packets. When a partner doubts their record, read them the words or send the line.', agency: 'Agency', size: 'Entries', at: 'Received', words: 'Words', contradicted: 'Contradicts another state of the same record: one of the two records was changed. Tell the partner.' },
};
