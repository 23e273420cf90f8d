import { printedAnswer } from '../../shared/consent/documents/consent-paper.ts';
import { paperFrame, rowsOf, signatureOf, workerSignature, type PaperPrinting } from './consent-paper-parts.ts';
import type { Block, FormContent } from './form-content.ts';

const SPOKEN: readonly (string | null)[] = ['oral', 'fingerprint'];

/** What a witness to a spoken answer signs. What the witness saw is ticked by the witness alone, never by the register. */
export function witnessForm(print: PaperPrinting): FormContent {
  const { paper: { facts }, words, wording: { form } } = print;
  const { witness } = words;
  return {
    ...paperFrame(print), size: 11, intro: witness.intro,
    sections: [
      { title: witness.whoTitle, blocks: [whoAnswers(print), rowsOf([[form.fullName, spoken(print)?.name ?? null]])] },
      { title: witness.heardTitle, blocks: [{ kind: 'text', label: null, text: witness.heardLead }, { kind: 'checklist', items: witness.heard.map((label) => ({ label, ticked: false })) }] },
      { title: witness.answerTitle, whole: true, blocks: answerBlocks(print) },
      { title: witness.signaturesTitle, whole: true, blocks: [
        { kind: 'signatures', signatures: [
          signatureOf(words.roles.witness, facts?.consent.witness ?? null, form.signatures.nameAndRole), workerSignature(print),
          ...(facts === null || facts.consent.interpreter !== null ? [signatureOf(words.roles.interpreter, facts?.consent.interpreter ?? null, form.signatures.nameAndRole)] : []),
        ] },
      ] },
    ],
  };
}

type Spoken = { readonly who: 'representative' | 'child'; readonly name: string | null };

/** Who answered aloud; null where both did, or nobody yet, so that the pen decides. */
function spoken({ paper: { facts } }: PaperPrinting): Spoken | null {
  if (facts === null) return null;
  const speakers = (['representative', 'child'] as const).filter((who) => SPOKEN.includes(facts.consent[who].method));
  const [only] = speakers;
  return only === undefined || speakers.length > 1 ? null : { who: only, name: facts.parties[only] };
}

function whoAnswers(print: PaperPrinting): Block {
  const { words: { roles } } = print;
  const who = spoken(print)?.who ?? null;
  return { kind: 'ticks', options: [{ label: roles.representative, ticked: who === 'representative' }, { label: roles.child, ticked: who === 'child' }] };
}

function answerBlocks(print: PaperPrinting): readonly Block[] {
  const { paper: { facts }, words } = print;
  const who = spoken(print)?.who ?? null;
  const answer = who === null ? null : printedAnswer(facts, who);
  const method = who === null || answer === null ? null : facts?.consent[who].method ?? null;
  return [
    { kind: 'text', label: null, text: words.witness.answerLead },
    { kind: 'ticks', options: [{ label: words.consent.agree, ticked: answer === 'given' }, { label: words.consent.refuse, ticked: answer === 'refused' }] },
    { kind: 'ticks', options: (['oral', 'fingerprint'] as const).map((way) => ({ label: words.methods[way], ticked: method === way })) },
    { kind: 'space', label: words.witness.print, width: 42, height: 32 },
  ];
}
