import type { attachments as source } from '../uk/attachments.ts';
import type { English } from '../english.ts';

/** Files beside a case. */
export const attachments: English<typeof source> = {
  section: 'Files', count_one: '{{count}} file', count_other: '{{count}} files',
  title: 'Files of the case', help: 'Photos, scans, sound and texts. They are encrypted in the register with the case and never go into a packet for others.',
  none: 'No files yet', noneText: 'Add only what helping the child needs: nobody is easier to recognise than in a photo or by voice.',
  add: 'Add a file', addHelp: 'JPEG, PNG, WebP, PDF, MP3, M4A, WAV or plain text, up to {{size}}. Place, time, author and other hidden details are taken out. Comments and form fields of a PDF go too.',
  choose: 'Choose a file', chooseOther: 'Choose another', notChosen: 'No file chosen', chosen: 'File chosen, {{size}}. Its file name will not be kept.', fileMissing: 'Choose a file',
  titleField: 'What it is', titleHelp: 'Without names: for example, “note from the school”.', titleMissing: 'Write what it is', kindField: 'Kind', dated: 'Date of the document or picture',
  kind: { photo: 'photo', scan: 'scan', document: 'document', audio: 'sound', other: 'other' },
  names: 'The title lets somebody be recognised: {{words}}', namesText: 'The title is seen in the list. Better write what it is, without names, addresses and numbers.', keepTitle: 'Keep the title',
  cleaning: 'Taking out hidden details and encrypting…', keep: 'Keep in the case', added: 'The file is in the case. Delete the original on the disk or phone yourself.',
  room: 'The files of this case take {{used}} of {{of}}.', megabytes: '{{size}} MB', addedBy: 'Added: {{by}}, {{on}}', addedLabel: 'Added', digest: 'SHA-256 digest',
  view: 'Look at', viewOf: 'Look at: {{title}}', change: 'Change title', changeOf: 'Change title: {{title}}', save: 'Save outside', saveOf: 'Save outside: {{title}}', remove: 'Remove', removeOf: 'Remove: {{title}}',
  changeTitle: 'What this file is', changed: 'Details of the file changed',
  saveTitle: 'Save the file outside the register?', saveText: 'The file will lie unencrypted in the folder you choose: whoever has that disk or stick can read it. The log keeps an entry. Delete the file when it is no longer needed.', saveYes: 'Save unencrypted', saved: 'Saved as {{name}}.',
  removeTitle: 'Remove the file for good?', removeText: 'It cannot be brought back. Older backups keep it for as long as they exist.', removeYes: 'Remove for good', removeNo: 'Keep', removed: 'The file is removed',
  noView: 'This window does not show pages of a PDF. To read the document, save it outside and open it with your usual program, then delete what you saved.',
  broken: 'This file could not be shown here. The file itself is whole: it can be saved outside.',
  play: 'Listen', silence: 'Stop', playing_one: 'Playing, {{count}} second', playing_other: 'Playing, {{count}} seconds', earphones: 'Better with earphones: others nearby may hear the voice.',
};
