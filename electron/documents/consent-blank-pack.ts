import { BLANK_PACK_KINDS, type ConsentDocumentKind } from '../../shared/consent/documents/document-kinds.ts';
import type { ConsentPaper } from '../../shared/consent/documents/consent-paper.ts';
import { paperReference } from '../../shared/consent/documents/paper-reference.ts';
import { consentDocument } from './consent-documents.ts';
import { paperFrame, paperPrinting } from './consent-paper-parts.ts';
import type { FormContent, FormPack } from './form-content.ts';
import type { Printing } from './printed-values.ts';
import type { AssentTier } from './wording/consent-words.ts';

/** What a blank pack needs: who prints it, the guide, the moment and the pack's number. */
export type BlankPackInput = Pick<ConsentPaper, 'agency' | 'guide' | 'printedAt'> & { readonly number: string };

/** Every blank for one visit in one file: a cover with the list and what to do, then each form with its own number. */
export function blankPack(input: BlankPackInput, printing: Printing): FormPack {
  const papers = BLANK_PACK_KINDS.map((kind, index): ConsentPaper => ({ ...input, kind, reference: paperReference(input.number, index + 1), facts: null, notice: null }));
  const cover = coverSheet(input, papers, printing);
  return { language: cover.language, created: cover.created, documentTitle: cover.documentTitle, forms: [cover, ...papers.map((paper) => consentDocument(paper, printing))] };
}

const isAssent = (kind: ConsentDocumentKind): kind is AssentTier => kind.startsWith('assent-');

function coverSheet(input: BlankPackInput, papers: readonly ConsentPaper[], printing: Printing): FormContent {
  const print = paperPrinting({ ...input, kind: 'consent', reference: null, facts: null, notice: null }, printing);
  const { pack, titles, typeIn } = print.words;
  const frame = paperFrame(print);
  return {
    ...frame, size: 11, numbered: false, title: pack.title, documentTitle: `${pack.title} · ${input.number}`, intro: pack.intro,
    head: { ...frame.head, mark: null, facts: [{ label: pack.number, value: input.number }] },
    sections: [
      { title: pack.listTitle, blocks: [{ kind: 'bullets', items: papers.map(({ kind, reference }) => `${reference ?? ''}  ${titles[kind]}${isAssent(kind) ? ` (${pack.ages[kind]})` : ''}`) }] },
      { title: pack.beforeTitle, blocks: [{ kind: 'bullets', items: pack.before }] },
      { title: pack.afterTitle, blocks: [{ kind: 'bullets', items: [...pack.after, typeIn] }] },
    ],
    foot: { ...frame.foot, left: `${pack.title} · ${input.number}`, right: '' },
  };
}
