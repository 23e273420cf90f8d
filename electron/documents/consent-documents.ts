import type { ConsentPaper } from '../../shared/consent/documents/consent-paper.ts';
import { assentForm } from './assent-form.ts';
import { consentForm } from './consent-form.ts';
import { paperPrinting } from './consent-paper-parts.ts';
import type { FormContent } from './form-content.ts';
import { noticeLetter } from './notice-letter.ts';
import type { Printing } from './printed-values.ts';
import { fullReceipt, safeReceipt } from './receipt.ts';
import { withdrawalForm } from './withdrawal-form.ts';
import { witnessForm } from './witness-form.ts';

/** A paper of a consent as words in their places. The same paper gives the same words. */
export function consentDocument(paper: ConsentPaper, printing: Printing): FormContent {
  const print = paperPrinting(paper, printing);
  switch (paper.kind) {
    case 'consent': case 'consent-adult': return consentForm(print);
    case 'assent-6-11': case 'assent-12-14': case 'assent-15-17': return assentForm(print, paper.kind);
    case 'witness': return witnessForm(print);
    case 'withdrawal': return withdrawalForm(print);
    case 'notice': return noticeLetter(print);
    case 'receipt': return safeReceipt(print);
    case 'receipt-full': return fullReceipt(print);
  }
}
