import type { evacuation as source } from '../uk/evacuation.ts';
import type { English } from '../english.ts';

/** Leaving in a hurry. */
export const evacuation: English<typeof source> = {
  title: 'Evacuation', open: 'Open evacuation', remindNone: 'There is no evacuation plan yet: who takes what and whom to call.', remindReview: 'Nobody has looked at the evacuation plan for a while. Check that it holds.',
  now: 'If you have to go now', nowHelp: 'The program makes a verified backup on a stick and only then offers to destroy the register on this computer.',
  step: {
    stick: 'Put the stick in.', copy: 'Type your passphrase: the backup is written, read back and opened with it.',
    destroy: 'Confirm the destruction once more. The keys on this computer are gone within seconds; nobody reads the data without them.', elsewhere: 'On another computer choose “Restore from a backup”.',
  },
  noTime: 'Not even minutes left: lock the program or close the lid and take the laptop. Destroy nothing without a backup.', leave: 'Leave this place…',
  copyTitle: 'Step 1 of 2. Backup on a stick', copyLead: 'Nothing is destroyed yet. Choose the stick you will carry with you.', copyStart: 'Choose the stick and make the backup', copying: 'Making the backup…', opening: 'Opening the backup with the passphrase…',
  destroyTitle: 'Step 2 of 2. Destroy the register on this computer?', copied: 'The backup was written, read back and opened. Leave the stick in until the end.',
  honest: {
    what: 'The keys are destroyed and the encrypted file of the register is removed. This cannot be undone: only the backup remains.',
    stick: 'Before that the program reads the stick once more. If the backup is not there, nothing happens.',
    ssd: 'An SSD may keep traces of erased keys where the program cannot reach. Against somebody with such equipment only disk encryption and a long passphrase help.',
    backups: 'Other backups, printouts and saved files stay where they are.',
    sign: 'When it is done the window shows the first start, as on a new computer. If it asks for a passphrase, the register is still there: take the laptop.',
  },
  sameDisk: 'The backup lies on the same disk as the register. Whoever takes the laptop has the backup too.', sameDiskKnown: 'I know. I will move the backup myself.', sameDiskMissing: 'Confirm that the backup lies on the same disk, or cancel and choose a stick.',
  word: 'DESTROY', typeWord: 'To confirm, type the word {{word}}', wrongWord: 'Type the word {{word}}', destroyYes: 'Destroy the register here', destroyNo: 'Keep the register',
  plan: 'Evacuation plan', planHelp: 'Make it on a calm day and print it: the sheet is needed without a computer. Nothing about children is written in it.', none: 'No plan yet', noneText: 'Who decides, who takes what in which order, whom to call.',
  onlyLeads: 'The data focal point or a supervisor makes the plan.', write: 'Make a plan', change: 'Change', reviewDue: 'Time to look at the plan again: due {{date}}.', stillHolds: 'The plan still holds', reviewed: 'The review is recorded', reviewedOn: 'Reviewed {{date}}. Next review by {{next}}.',
  print: 'Print the plan', printBlank: 'Print a blank one', savePdf: 'Save as PDF', saved: 'Saved: {{name}}',
  formHelp: 'The order of the list is the order of doing. Write no names of children or families here.', decides: 'Who decides that it is time', deputy: 'If they cannot', meeting: 'Where we meet',
  things: 'What we take', what: 'What', detail: 'Detail', takenBy: 'Who takes it', where: 'Where it lies', addThing: 'Add a thing', takenByOne: 'taken by {{name}}', deputyOne: 'if they cannot: {{name}}', whereOne: 'lies: {{place}}',
  calls: 'Whom we call', role: 'Who this is', name: 'Name', phone: 'Phone', addCall: 'Add a number', up: 'Up', upOf: 'Up: {{name}}', drop: 'Remove', dropOf: 'Remove: {{name}}',
  staying: 'What stays', stayingHelp: 'And what is done with it: lock the cabinet, shred drafts.', every: 'Remind of the review', months_one: 'every {{count}} month', months_other: 'every {{count}} months',
  savePlan: 'Save the plan', planSaved: 'The plan is saved. Print it.',
  thing: { laptop: 'laptop with the register', stick: 'stick with the backup', 'second-stick': 'second stick', 'recovery-sheet': 'sheet with the recovery key', 'paper-files': 'paper files', phone: 'office phone', stamp: 'stamp', other: 'other' },
  call: { director: 'director', supervisor: 'supervisor', 'data-focal-point': 'data focal point', coordinator: 'coordinator', security: 'security', technician: 'technical help', other: 'other' },
};
