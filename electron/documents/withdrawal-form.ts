import type { PaperWithdrawal } from '../../shared/consent/documents/consent-paper.ts';
import { paperFrame, recipientInWords, relationInWords, rowsOf, signatureOf, workerSignature, type PaperPrinting } from './consent-paper-parts.ts';
import type { Block, FormContent } from './form-content.ts';
import { dayInWords } from './printed-values.ts';

/**
 * The paper on which consent is taken back. Of a withdrawal already told, the one sentence that fits is printed, the whole
 * or the part, with what it is about; otherwise both stand with empty boxes.
 */
export function withdrawalForm(print: PaperPrinting): FormContent {
  const { paper: { facts }, words, wording: { form } } = print;
  const { withdrawal } = words;
  return {
    ...paperFrame(print), size: facts === null ? 10.5 : 11, isCompact: facts === null, intro: withdrawal.intro,
    sections: [
      { title: withdrawal.whichTitle, blocks: whichBlocks(print) },
      { title: withdrawal.whatTitle, blocks: whatBlocks(print) },
      { title: withdrawal.nextTitle, blocks: [{ kind: 'bullets', items: nextSteps(print) }] },
      { title: withdrawal.receiversTitle, blocks: receiverBlocks(print) },
      { title: withdrawal.signaturesTitle, whole: true, blocks: [{ kind: 'signatures', signatures: [
        signatureOf(withdrawal.who, null, form.signatures.nameAndRole), workerSignature(print),
        ...(facts === null || facts.consent.witness === null ? [] : [signatureOf(words.roles.witness, null, form.signatures.nameAndRole)]),
      ] }] },
    ],
  };
}

function whichBlocks(print: PaperPrinting): readonly Block[] {
  const { paper: { facts }, words, wording } = print;
  const relation = relationInWords(facts, print);
  const representative = facts?.parties.representative ?? null;
  return [
    rowsOf([
      [words.withdrawal.given, facts === null ? null : dayInWords(facts.consent.givenOn, wording), 'half'], [words.roles.child, facts?.parties.child ?? null, 'half'],
      [words.roles.representative, representative === null || relation === null ? representative : `${representative} (${relation})`],
    ]),
    { kind: 'tick-grid', label: words.withdrawal.who, columns: 3, options: [{ label: words.roles.representative, ticked: false }, { label: words.roles.child, ticked: false }] },
  ];
}

/** Whether everything is withdrawn: one sentence for that, another for a part. */
const isWhole = ({ services, recipients }: PaperWithdrawal): boolean => services === 'all' && recipients === 'all';

function whatBlocks(print: PaperPrinting): readonly Block[] {
  const { paper: { facts }, words: { withdrawal }, wording } = print;
  const told = facts?.withdrawal ?? null;
  if (facts === null || told === null) {
    return [
      { kind: 'checklist', items: [{ label: withdrawal.whole, ticked: false }, { label: withdrawal.part, ticked: false }] },
      { kind: 'lines', label: withdrawal.partWhich, count: 2 }, rowsOf([[withdrawal.from, null]]),
    ];
  }
  const services = told.services === 'all' ? [] : told.services.map((service) => wording.codes.service[service]);
  const recipients = told.recipients === 'all' ? [] : told.recipients.map((id) => recipientInWords({ id }, facts, print));
  return [
    { kind: 'checklist', items: [{ label: isWhole(told) ? withdrawal.whole : withdrawal.part, ticked: !facts.toSign }] },
    rowsOf([
      ...(services.length === 0 ? [] : [[withdrawal.partServices, services.join('; ')] as const]),
      ...(recipients.length === 0 ? [] : [[withdrawal.partRecipients, recipients.join('; ')] as const]),
      [withdrawal.from, dayInWords(told.on, wording)],
    ]),
  ];
}

function nextSteps({ paper: { facts }, words: { withdrawal } }: PaperPrinting): readonly string[] {
  const told = facts?.withdrawal ?? null;
  const first = told === null ? [...withdrawal.nextWhole, ...withdrawal.nextPart] : isWhole(told) ? withdrawal.nextWhole : withdrawal.nextPart;
  return [...first, ...withdrawal.next];
}

function receiverBlocks({ paper: { facts }, words: { withdrawal }, wording }: PaperPrinting): readonly Block[] {
  if (facts === null) return [{ kind: 'lines', label: withdrawal.receiver, count: 1 }];
  if (facts.receivers.length === 0) return [{ kind: 'text', label: null, text: withdrawal.noReceivers }];
  return [{ kind: 'text', label: null, text: withdrawal.receivers }, { kind: 'bullets', items: facts.receivers.map(({ name, on }) => `${name}, ${dayInWords(on, wording)}`) }];
}
