import type { consentPaper as source } from '../uk/consent-paper.ts';
import type { English } from '../english.ts';

/** The papers of a consent. */
export const consentPaper: English<typeof source> = {
  document: 'Documents', print: 'Print', savePdf: 'Save PDF', saveJson: 'Save JSON', savedFile: 'File saved: {{name}}', notSaved: 'The file was not saved.',
  papers: {
    which: 'Which document', language: 'Language of the paper', uk: 'Ukrainian', en: 'English', toSign: 'To be signed', toSignHint: 'No answer is ticked: they tick it by pen.',
    kind: {
      consent: 'Consent of the adult', 'consent-adult': 'Consent of a person of 18 or older', 'assent-6-11': 'Sheet for a child of 6–11', 'assent-12-14': 'Sheet for a child of 12–14', 'assent-15-17': 'Sheet for a young person of 15–17',
      witness: 'Statement of the witness', withdrawal: 'Withdrawal of consent', notice: 'Notice to the recipient', receipt: 'Receipt for the family', 'receipt-full': 'Receipt for the family, in full',
    },
    hint: { receipt: 'Safe to keep at home: it does not show who we are or what it was about.', 'receipt-full': 'Only on request: it shows what it was about.' },
    packText: 'All the forms for a visit without the laptop. Each sheet has a number, by which what was signed is entered later.', packNumber: 'Number of the pack: {{number}}',
    signWithdrawal: 'Form to sign', letter: 'Letter to the recipient', sealed: 'Protected file',
  },
};
