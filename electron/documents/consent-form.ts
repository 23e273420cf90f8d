import { isAnswered, printedAnswer, saysWhatWasSaid } from '../../shared/consent/documents/consent-paper.ts';
import { receiptNumber } from '../../shared/consent/documents/receipt-number.ts';
import { EXPLAINED_POINTS } from '../../shared/domain/consent-record.ts';
import { auditBlocks, daysRows, keptBlocks, paperFrame, relationInWords, responsibleRows, rowsOf, scopeBlocks, signatureOf, workerSignature, type PaperPrinting, type PaperRow } from './consent-paper-parts.ts';
import type { Block, FormContent, Section, Signature } from './form-content.ts';
import { dayInWords, valueInWords } from './printed-values.ts';

/**
 * The form an adult signs: for the child a caregiver, for themselves a person of eighteen. What was explained, in the
 * words of the guide; who agrees; what is allowed and what is not; for how long; the decision. Filled and blank are the
 * same form.
 */
export function consentForm(print: PaperPrinting): FormContent {
  const { words: { consent, responsible }, paper } = print;
  const adult = paper.kind === 'consent-adult';
  return {
    ...paperFrame(print), intro: consent.intro,
    sections: [
      { title: consent.explainedTitle, blocks: explainedBlocks(print) },
      { title: consent.partiesTitle, blocks: partyBlocks(print) },
      { title: consent.scopeTitle, whole: true, blocks: [{ kind: 'text', label: null, text: adult ? consent.scopeLeadAdult : consent.scopeLead }, ...scopeBlocks(print)] },
      { title: consent.keptTitle, blocks: keptBlocks(print, 'caregiver') },
      { title: consent.daysTitle, blocks: [daysRows(print), ...onceTicks(print), { kind: 'text', label: null, text: consent.withdrawal }] },
      { title: responsible.title, blocks: [responsibleRows(print)] },
      decisionSection(print),
    ],
  };
}

function explainedBlocks({ paper, words, wording }: PaperPrinting): readonly Block[] {
  const facts = paper.facts;
  const { points } = paper.guide.audiences[paper.kind === 'consent-adult' ? 'adult' : 'caregiver'];
  const items = EXPLAINED_POINTS.map((point) => ({ question: words.points[point], text: saysWhatWasSaid(paper) ? points[point] : '', ticked: facts?.consent.explained.includes(point) ?? false }));
  const language = facts === null ? null : valueInWords('child.languages', facts.consent.language, { wording, placeName: () => null });
  const talk = facts === null ? rowsOf([[words.language, null, 'half'], [words.interpreter, null, 'half']])
    : rowsOf([[words.language, language], [words.interpreter, facts.consent.interpreter ?? '–'], [words.notice, facts.consent.noticeVersion]]);
  return [{ kind: 'text', label: null, text: words.consent.explainedLead }, { kind: 'answers', items }, talk];
}

function partyBlocks(print: PaperPrinting): readonly Block[] {
  const { paper: { facts, kind }, words } = print;
  const rows: PaperRow[] = kind === 'consent-adult' ? [[words.roles.adult, facts?.parties.child ?? null]]
    : [[words.roles.child, facts?.parties.child ?? null], [words.roles.representative, facts?.parties.representative ?? null], [words.consent.relation, relationInWords(facts, print), 'half']];
  if (facts === null && kind === 'consent') rows.push([words.consent.authority, null, 'half']);
  const waiver = facts?.consent.representative.waiver ?? null;
  return [
    rowsOf(waiver === null || kind === 'consent-adult' ? rows : [...rows, [words.consent.waived, waiver.approvedBy]]),
    ...(kind === 'consent' ? [{ kind: 'text', label: null, text: words.consent.childApart } as const] : []),
  ];
}

function onceTicks({ paper, words: { consent } }: PaperPrinting): readonly Block[] {
  return paper.facts === null ? [{ kind: 'ticks', options: [{ label: consent.oneOff, ticked: false }, { label: consent.openEnded, ticked: false }] }] : [];
}

function decisionSection(print: PaperPrinting): Section {
  const { paper: { facts, kind }, words, wording } = print;
  const who = kind === 'consent-adult' ? 'child' : 'representative';
  const answer = printedAnswer(facts, who);
  const method = facts !== null && answer !== null ? facts.consent[who].method : null;
  const recorded: readonly Block[] = facts !== null && isAnswered(facts)
    ? [rowsOf([[words.consent.recorded, `${wording.consentStates[facts.consent.state]}, ${dayInWords(facts.consent.givenOn, wording)}`], [words.recordNumber, receiptNumber(facts.consent.id)]])] : [];
  return {
    title: words.consent.decisionTitle, whole: true, blocks: [
      { kind: 'text', label: null, text: words.consent.decisionLead },
      { kind: 'ticks', options: [{ label: words.consent.agree, ticked: answer === 'given' }, { label: words.consent.refuse, ticked: answer === 'refused' }] },
      { kind: 'ticks', options: (['written', 'oral', 'fingerprint'] as const).map((way) => ({ label: words.methods[way], ticked: method === way })) },
      ...recorded, { kind: 'signatures', signatures: signatures(print) }, ...auditBlocks(print),
    ],
  };
}

function signatures(print: PaperPrinting): readonly Signature[] {
  const { paper: { facts, kind }, words, wording: { form } } = print;
  const signer = kind === 'consent-adult' ? signatureOf(words.roles.adult, facts?.parties.child ?? null, words.ownName)
    : signatureOf(words.roles.representative, facts?.parties.representative ?? null, form.signatures.nameAndRole);
  const witness = facts?.consent.witness ?? null;
  return [signer, workerSignature(print), ...(facts === null || witness !== null ? [signatureOf(words.roles.witness, witness, form.signatures.nameAndRole)] : [])];
}
