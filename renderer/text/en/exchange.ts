import type { English } from '../english.ts';
import type { exchange as source } from '../uk/exchange.ts';

export const exchange: English<typeof source> = {
  title: 'Exchange', intro: 'What came from other agencies, what was handed over to them, and whose keys protect it.',
  open: { button: 'Open a received file', passphraseTitle: 'The file is locked with a passphrase', passphrase: 'Passphrase of the file', passphraseHelp: 'The six words the sender told you by another channel.', go: 'Open', working: 'Checking the passphrase and the file. This may take a few seconds.', tooLarge: 'The file is too large for this window. Ask whoever helps you with technology to open it with the command packet open.' },
  opened: {
    show: 'Look at the packet', packet: 'The packet was checked and kept. Look at it and answer.', reply: 'The answer was written down: {{name}} — {{status}}.', notice: 'A notice came about a packet you received. Read it, do what it asks and confirm.',
    acknowledged: 'The answer was written down. {{name}}: the notice was read and followed.', notConfirmed: 'The file is whole, but signed with a key you have not confirmed ({{name}}). Nothing was written down. Compare the words by telephone and open the file again.',
  },
  incoming: {
    title: 'Received', help: 'A packet becomes a case only when you accept it and save the draft.', empty: 'Nothing has come yet.', table: 'Received packets',
    columns: { when: 'When', from: 'From', purpose: 'Why', state: 'State' }, show: 'Look at the packet from {{name}}, {{when}}', unknown: 'unknown sender',
    notices_one: '{{count}} notice', notices_other: '{{count}} notices', expired: 'last day over',
  },
  standing: { 'received': 'received', 'acknowledged': 'receipt confirmed', 'accepted': 'accepted', 'declined': 'declined', 'in-progress': 'in progress', 'done': 'done' },
  sender: {
    'confirmed': 'key confirmed', 'new': 'key not confirmed', 'changed': 'key changed', 'unknown': 'sender unknown', 'one-time': 'one-time key',
    'titles': { 'new': 'The sender’s key is not confirmed yet', 'changed': 'The sender’s key has changed', 'unknown': 'The sender is unknown', 'one-time': 'Signed with a one-time key' },
    'changedText': 'It is not the one it was before. The content of the packet is hidden. Call a number you knew before and compare the words. If they differ, accept nothing.',
    'unknownText': 'This key is not among the confirmed ones. Before accepting the packet, call the sender on a number you know and compare the words.',
    'one-timeText': 'The signature proves that the file is whole, not who made it. Make sure of that yourself: call the sender.',
    words: 'Words to compare', partner: 'Which of your recipients this is', confirm: 'The words agree', retireOthers: 'The earlier keys of this partner are no longer valid', confirmTitle: 'Confirm the sender',
  },
  detail: {
    title: 'Received packet', from: 'From', purpose: 'Why', service: 'Service', number: 'Packet number', received: 'Received', until: 'May be used until', case: 'Case', toCase: 'Open the case',
    pages: 'Pages of the packet', fields: 'The same in words', marked: 'These texts name people. They will have to be screened before they are told again: {{fields}}.', gone: 'You declined, so the content of the packet was removed.',
    answer: 'Answer', note: 'Note for the sender', noteHelp: 'Without names of the child or family. If you decline, write why.', toFile: 'Make a signed answer file', byHand: 'The sender has no key: answer on the paper slip.', history: 'What happened', needReason: 'Write why you decline.',
    actions: { 'acknowledged': 'Confirm receipt', 'accepted': 'Accept into a draft case', 'declined': 'Decline', 'in-progress': 'Report that work has begun', 'done': 'Report that it is done' },
    accepted: 'A draft of case {{code}} was made. Look at it and save it.', otherCode: 'It has a new number: the sender’s number is not used here.', noted_one: '{{count}} item for which there is no field went into the notes.', noted_other: '{{count}} items for which there is no field went into the notes.',
    written: 'The file {{name}} was saved. Give it to the sender.', acknowledgeNotice: 'Confirm that it was followed', acknowledged: 'It was written down that you followed this.', noticeKinds: { withdrawal: 'Consent was withdrawn. Stop using these data.', revocation: 'The packet was called back. Stop using these data.', correction: 'The packet was wrong. Wait for the corrected one.' },
    events: { 'notice': 'a notice came', 'notice-acknowledged': 'notice followed' },
  },
  sent: {
    title: 'Handed over', help: 'Where each referral stands. Overdue are those to which an answer should have come.', empty: 'Nothing has been handed over yet.', emptyLate: 'Nothing is overdue.', table: 'Packets handed over', columns: { case: 'Case', to: 'To', purpose: 'Why', state: 'State', due: 'Expected by' },
    lateOnly: 'Overdue only', show: 'Details: {{name}}, {{code}}', late_one: '{{count}} day late', late_other: '{{count}} days late',
    status: { 'prepared': 'prepared', 'handed-over': 'handed over', 'acknowledged': 'receipt confirmed', 'accepted': 'accepted', 'declined': 'declined', 'in-progress': 'in progress', 'done': 'done', 'revoked': 'revoked', 'overdue': 'overdue' },
    record: 'Write down an answer that came on paper or by telephone', status_label: 'What was answered', on: 'When', note: 'Note', save: 'Write down', notice: 'Calling back and errors',
    revocation: { go: 'Call the packet back', title: 'Call the packet back?', text: 'The recipient has to be told within 24 hours to stop using these data. Calling back cannot be undone.' },
    correction: { go: 'Report an error', title: 'Report an error in the packet?', text: 'The recipient has to be told within 24 hours to wait for a corrected packet. This cannot be undone.' },
    recalled: 'A notice to the recipient is ready. It has to reach them within 24 hours: it waits in “Consents”.', toConsents: 'Open consents', detail: 'Packet handed over', ways: { 'key': 'file for the partner’s key', 'passphrase': 'file with a passphrase', 'pdf-password': 'PDF with a password', 'paper': 'on paper' }, sources: { file: 'signed file', paper: 'on paper or by telephone' },
  },
  reminder: {
    late_one: '{{count}} referral has not been answered in time.', late_other: '{{count}} referrals have not been answered in time.',
    waiting_one: '{{count}} received packet waits for you.', waiting_other: '{{count}} received packets wait for you.', open: 'Open the exchange',
  },
  keys: {
    title: 'Partners’ keys', help: 'A key counts only after you have compared its words by telephone.', empty: 'There are no partners’ keys yet.', table: 'Partners’ keys', columns: { partner: 'Partner', person: 'Who signs', state: 'State', words: 'Words' },
    own: 'My card', add: 'Add a key', state: { new: 'not confirmed', changed: 'changed', confirmed: 'confirmed', retired: 'retired' }, confirm: 'Compare the words', retire: 'Retire', confirmFor: 'Compare the words: {{name}}', retireFor: 'Retire: {{name}}',
    alarm: 'A partner’s key has changed: {{name}}. There are no files for them until you compare the words by telephone.', addTitle: 'Partner’s key', recipient: 'Partner', source: 'Where the key comes from', sources: { file: 'Card file', picture: 'Picture of the QR code', typed: 'Type from paper' },
    chooseFile: 'Choose a file', choosePicture: 'Choose a picture', typed: 'Both keys', typedHelp: 'The sealing key (it begins with age1) and the signature key (it begins with RW), letter by letter, on two lines.', noCode: 'No QR code can be seen in the picture. Photograph the card closer and straighter.', take: 'Add', chosen: 'The card was read.',
    call: 'Call the partner on a number you knew before and ask them to read the words of their card.', same: 'The words agree', differ: 'The words differ', retireOthers: 'The earlier keys of this partner are no longer valid',
    cardTitle: 'Key card of our agency', cardText: 'Give it to partners: on paper, as a file or as a picture. It is not secret. Read the words to those who call.', cardPrint: 'Print', cardSave: 'Save PDF and file', saved: 'Saved: {{names}}',
  },
  handOver: {
    title: 'Hand the packet over', intro: 'Choose how the packet reaches the recipient.', ready: 'The register was locked since, so a file can no longer be made of this packet. Issue it again.', way: 'How to hand it over',
    ways: { 'key': 'File for the partner’s key', 'passphrase': 'File with a passphrase', 'pdf-password': 'PDF with a password', 'paper': 'On paper' },
    help: { 'key': 'Only the partner can open it. Nothing has to be told.', 'passphrase': 'Whoever you tell the six words opens it.', 'pdf-password': 'For those who can open nothing else.', 'paper': 'Printed and given into somebody’s hands.' },
    noKey: 'The key of this recipient is not confirmed yet.', alarm: 'The key of this recipient has changed. First compare the words: “Exchange” → “Partners’ keys”.', opener: 'Put a page beside it that opens the packet in a browser without this program', go: 'Make the file', working: 'Sealing the packet. This may take a few seconds.', paperGo: 'Mark as handed over', paperOn: 'When it was given',
    secretTitle: 'Write it down and tell it by another channel', secretText: 'You will not see this again. Do not keep the note beside the file or send it in the same letter: call the recipient.', passphrase: 'Passphrase', password: 'Password', noted: 'I have written it down', files: 'Saved: {{names}}', done: 'The hand-over was written down.',
  },
};
