import { printedAnswer, saysWhatWasSaid } from '../../shared/consent/documents/consent-paper.ts';
import type { GuideAudience } from '../../shared/consent/guide/guide-schema.ts';
import { EXPLAINED_POINTS, type ExplainedPoint } from '../../shared/domain/consent-record.ts';
import type { Picture } from './consent-blocks.ts';
import { auditBlocks, daysRows, eachAlone, keptBlocks, paperFrame, recipientInWords, rowsOf, signatureOf, workerSignature, type PaperPrinting } from './consent-paper-parts.ts';
import type { Block, FormContent, Section } from './form-content.ts';
import { dayInWords } from './printed-values.ts';
import type { AssentTier, AssentWords } from './wording/consent-words.ts';

interface AssentPrinting extends PaperPrinting { readonly tier: AssentTier; readonly own: AssentWords }

const PICTURE_OF: Readonly<Record<ExplainedPoint, Picture>> = {
  why: 'heart', recorded: 'paper', 'who-sees': 'people', exceptions: 'alarm', refuse: 'palm', 'keep-back': 'bubble', withdraw: 'turn', 'how-long': 'calendar',
};
const AUDIENCE: Readonly<Record<AssentTier, GuideAudience>> = { 'assent-6-11': 'child-6-11', 'assent-12-14': 'child-12-14', 'assent-15-17': 'child-15-17' };
const SIZE: Readonly<Record<AssentTier, number>> = { 'assent-6-11': 12.5, 'assent-12-14': 12, 'assent-15-17': 11.5 };

/** The child's own paper, in words for the age; for the youngest with pictures and without anything to read alone. */
export function assentForm(print: PaperPrinting, tier: AssentTier): FormContent {
  const own: AssentPrinting = { ...print, tier, own: print.words.assent[tier] };
  return {
    ...paperFrame(print), size: SIZE[tier], numbered: false, intro: own.own.intro,
    sections: [
      { title: own.own.pointsTitle, blocks: [pointsBlock(own)] },
      { title: own.own.scopeTitle, whole: true, blocks: [{ kind: 'text', label: null, text: own.own.scopeLead }, ...scopeOfChild(own)] },
      { title: own.own.wishesTitle, whole: true, blocks: [...(print.paper.facts === null ? [{ kind: 'text', label: null, text: own.own.wishesLead } as const] : []), ...keptBlocks(print, 'child')] },
      { title: own.own.daysTitle, whole: true, blocks: eachAlone(daysRows(print)) },
      answerSection(own),
    ],
  };
}

function pointsBlock({ paper, words: { points }, tier }: AssentPrinting): Block {
  const words = saysWhatWasSaid(paper) ? paper.guide.audiences[AUDIENCE[tier]].points : null;
  if (tier === 'assent-6-11') return { kind: 'pictures', items: EXPLAINED_POINTS.map((point) => ({ picture: PICTURE_OF[point], title: points[point], text: words?.[point] ?? '' })) };
  return { kind: 'answers', items: EXPLAINED_POINTS.map((point) => ({ question: points[point], text: words?.[point] ?? '', ticked: null })) };
}

/** Whom and for what, without the purposes of the law. */
function scopeOfChild(print: AssentPrinting): readonly Block[] {
  const { paper: { facts }, wording } = print;
  if (facts === null) return [{ kind: 'lines', label: wording.form.recipients, count: 2 }, { kind: 'lines', label: wording.form.services, count: 1 }];
  const { recipients, services } = facts.consent.scope;
  const names = recipients.map((recipient) => recipientInWords(recipient, facts, print)).filter((name) => name !== '');
  return [rowsOf([[wording.form.recipients, names.join('; ') || '–'], [wording.form.services, services.map((service) => wording.codes.service[service]).join('; ') || '–']])];
}

function answerSection(print: AssentPrinting): Section {
  const { paper: { facts }, own, words, wording, tier } = print;
  const answer = printedAnswer(facts, 'child');
  const options = [
    { sign: 'yes' as const, label: own.agree, ticked: answer === 'given' }, { sign: 'no' as const, label: own.refuse, ticked: answer === 'refused' }, { sign: 'ask' as const, label: own.ask, ticked: false },
  ];
  const method = facts !== null && answer !== null ? facts.consent.child.method : null;
  return {
    title: own.answerTitle, whole: true, blocks: [
      ...(own.caregiver === null ? [] : [{ kind: 'text', label: null, text: own.caregiver } as const]),
      tier === 'assent-6-11' ? { kind: 'choices', options } : { kind: 'ticks', options: options.map(({ label, ticked }) => ({ label, ticked })) },
      ...(tier === 'assent-6-11' ? [{ kind: 'space', label: own.ownName, width: null, height: 22 } as const] : []),
      { kind: 'tick-grid', label: own.workerTitle, columns: 3, options: (['written', 'oral'] as const).map((way) => ({ label: words.methods[way], ticked: method === way })) },
      ...(facts === null || facts.toSign ? [] : [rowsOf([[words.consent.recorded, dayInWords(facts.consent.givenOn, wording)]])]),
      { kind: 'signatures', signatures: [
        signatureOf(tier === 'assent-15-17' ? words.roles.youngPerson : words.roles.child, facts?.parties.child ?? null, words.ownName), workerSignature(print),
      ] },
      ...auditBlocks(print),
    ],
  };
}
