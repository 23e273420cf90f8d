import type { English } from '../english.ts';
import type { exchange as source } from '../uk/exchange.ts';

export const exchange: English<typeof source> = {
  title: 'Exchange', intro: 'What came from other agencies, what was handed over to them, and whose keys protect it.',
  open: { button: 'Open a received file', passphraseTitle: 'The file is locked with a passphrase', passphrase: 'Passphrase of the file', passphraseHelp: 'The six words the sender told you by another channel.', go: 'Open', tooLarge: 'The file is too large for this window. Open it with the command packet open.' },
  opened: {
    packet: 'The packet was checked and kept. Look at it and answer.', reply: 'The answer was written down: {{name}} — {{status}}.', notice: 'A notice came about a packet you received. Follow it and confirm.',
    acknowledged: '{{name}} confirmed having followed the notice.', notConfirmed: 'The file is whole, but signed with a key you have not confirmed ({{name}}). Nothing was written down. Compare the words and open the file again.',
  },
  incoming: {
    title: 'Received', help: 'A packet becomes a case only when you accept it and save the draft.', empty: 'Nothing has come yet.', table: 'Received packets',
    columns: { when: 'When', from: 'From', purpose: 'Why', state: 'State' }, show: 'Look at the packet from {{name}}, {{when}}', unknown: 'unknown sender',
    notices_one: '{{count}} notice', notices_other: '{{count}} notices', expired: 'last day over',
  },
  standing: { 'received': 'received', 'acknowledged': 'receipt confirmed', 'accepted': 'accepted', 'declined': 'declined', 'in-progress': 'in progress', 'done': 'done' },
  sender: {
    'confirmed': 'key confirmed', 'new': 'key not confirmed', 'changed': 'key changed', 'unknown': 'sender unknown', 'one-time': 'one-time key',
    'changedText': 'The sender’s key is not the one it was. The content is hidden. Call a number you knew before and compare the words. If they differ, accept nothing.',
    'unknownText': 'This key is not among the confirmed ones. Before accepting the packet, call the sender on a number you know and compare the words.',
    'one-timeText': 'The packet is signed with a one-time key: the signature proves that the file is whole, not who made it. Make sure of that yourself.',
    words: 'Words to compare', partner: 'Who this is in the directory', confirm: 'The words agree', retireOthers: 'The earlier keys of this partner are no longer valid', confirmTitle: 'Confirm the sender',
  },
  detail: {
    title: 'Received packet', from: 'From', purpose: 'Why', service: 'Service', number: 'Packet number', received: 'Received', until: 'May be used until', case: 'Case', toCase: 'Open the case',
    pages: 'Pages of the packet', fields: 'The same in words', marked: 'These texts name people. They will have to be screened before they are told again: {{fields}}.', gone: 'The content was removed: the packet was declined.',
    answer: 'Answer', note: 'Note for the sender', noteHelp: 'Without names of the child or family. Give the reason when declining.', toFile: 'Make a signed answer file', byHand: 'The sender has no key: return the paper slip.', history: 'What happened', needReason: 'Give the reason for declining.',
    actions: { 'acknowledged': 'Confirm receipt', 'accepted': 'Accept into a draft case', 'declined': 'Decline', 'in-progress': 'Mark as in progress', 'done': 'Mark as done' },
    accepted: 'A draft of case {{code}} was made. Look at it and save it.', otherCode: 'The sender’s code was taken or is not to be kept: the case got a new one.', noted_one: '{{count}} item was kept as a note.', noted_other: '{{count}} items were kept as a note.',
    written: 'File written: {{name}}. Give it to the sender.', acknowledgeNotice: 'Confirm that it was followed', noticeKinds: { withdrawal: 'Consent was withdrawn: stop using the data', revocation: 'The packet was called back: stop using the data', correction: 'The packet was wrong: wait for the corrected one' },
    events: { 'notice': 'notice', 'notice-acknowledged': 'notice followed' },
  },
  sent: {
    title: 'Handed over', help: 'Where each referral stands. Overdue are those to which an answer should have come.', empty: 'Nothing has been handed over yet.', table: 'Referrals handed over', columns: { case: 'Case', to: 'To', purpose: 'Why', state: 'State', due: 'Expected by' },
    lateOnly: 'Overdue only', show: 'Details: {{name}}, {{code}}', late_one: '{{count}} day late', late_other: '{{count}} days late',
    status: { 'prepared': 'prepared', 'handed-over': 'handed over', 'acknowledged': 'receipt confirmed', 'accepted': 'accepted', 'declined': 'declined', 'in-progress': 'in progress', 'done': 'done', 'revoked': 'revoked', 'overdue': 'overdue' },
    record: 'Write down an answer from paper or a call', status_label: 'What was answered', on: 'When', note: 'Note', save: 'Write down', recall: 'Call the packet back', correct: 'Tell of an error', recalled: 'A notice to the recipient was opened. It has to reach them within 24 hours: see “Consents”.',
    recallTitle: 'Call the packet back?', recallText: 'The recipient is told to stop using the data. This cannot be undone.', detail: 'Referral', ways: { 'key': 'file by key', 'passphrase': 'file by passphrase', 'pdf-password': 'PDF with a password', 'paper': 'on paper' }, sources: { here: 'written here', file: 'signed file', paper: 'from paper or a call' },
  },
  reminder: {
    late_one: '{{count}} referral has not been answered in time.', late_other: '{{count}} referrals have not been answered in time.',
    waiting_one: '{{count}} received packet waits for you.', waiting_other: '{{count}} received packets wait for you.', open: 'Open the exchange',
  },
  keys: {
    title: 'Partners’ keys', help: 'A key counts only after you have compared its words by telephone.', empty: 'There are no partners’ keys yet.', table: 'Partners’ keys', columns: { partner: 'Partner', person: 'Who signs', state: 'State', words: 'Words' },
    own: 'My card', add: 'Add a key', state: { new: 'not confirmed', changed: 'changed', confirmed: 'confirmed', retired: 'not valid' }, confirm: 'Compare the words', retire: 'Retire', confirmFor: 'Compare the words: {{name}}', retireFor: 'Retire: {{name}}',
    alarm: 'A partner’s key has changed: {{name}}. No files are sealed for them until you compare the words.', addTitle: 'Partner’s key', recipient: 'Partner', source: 'Where the key comes from', sources: { file: 'Card file', picture: 'Picture of the QR code', typed: 'Type from paper' },
    chooseFile: 'Choose a file', choosePicture: 'Choose a picture', typed: 'Both keys', typedHelp: 'The sealing key (age1…) and the signature key (RW…), sign by sign.', noCode: 'There is no QR code to be seen in the picture. Take it nearer and straighter.', take: 'Add', chosen: 'The card was read.',
    call: 'Call the partner on a number you knew before and ask them to read the words of their card.', same: 'The words agree', differ: 'The words differ', retireOthers: 'The earlier keys of this partner are no longer valid',
    cardTitle: 'Key card of our agency', cardText: 'Give it to partners: on paper, as a file or as a picture. It is not secret. Read the words to those who call.', cardPrint: 'Print', cardSave: 'Save PDF and file', saved: 'Saved: {{names}}',
  },
  handOver: {
    title: 'Hand the packet over', intro: 'Choose how the packet reaches the recipient.', ready: 'After a lock the packet is no longer ready: issue it again.', way: 'How to hand it over',
    ways: { 'key': 'File by the partner’s key', 'passphrase': 'File by a passphrase', 'pdf-password': 'PDF with a password', 'paper': 'On paper' },
    help: { 'key': 'Only the partner can open it. Nothing has to be told.', 'passphrase': 'Whoever you tell the six words opens it.', 'pdf-password': 'For those who can open nothing else.', 'paper': 'Printed and given into somebody’s hands.' },
    noKey: 'The key of this recipient is not confirmed yet.', alarm: 'The key of this recipient has changed. First compare the words: “Exchange” → “Partners’ keys”.', opener: 'Put a page beside it that opens the packet without the program', go: 'Make the file', paperGo: 'Mark as handed over', paperOn: 'When it was given',
    secretTitle: 'Write it down and tell it by another channel', secretText: 'This is shown once. Do not put these words beside the file, nor in the same letter or on the same stick: call.', secret: 'Passphrase or password', noted: 'I have written it down', files: 'Written: {{names}}', done: 'The hand-over was written down.',
  },
};
