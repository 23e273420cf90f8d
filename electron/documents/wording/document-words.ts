import type { DocumentKind } from '../../../shared/packet/document-kind.ts';

/** One who signs: `isSender` gets the name of whoever issues, the others write theirs by hand. */
export interface SignerWords { readonly role: string; readonly hint: 'position' | 'relation' | 'name'; readonly isSender?: boolean }

/** The part that is cut off and sent back; `lines` are filled in by pen, the last one is who answers. */
export interface SlipWords { readonly title: string; readonly options: readonly string[]; readonly lines: readonly string[] }

/** A part of the paper that is read aloud, promised or filled in by pen, and never comes from the case. */
export interface PaperPart {
  readonly title: string; readonly text?: string; readonly bullets?: readonly string[];
  /** lines to write on below a label */ readonly lines?: { readonly label: string; readonly count: number };
  /** rows to write in */ readonly rows?: readonly string[];
}

/** What makes a document the document it is: its title, its opening words, who signs, what comes back. */
export interface DocumentWords {
  readonly title: string;
  readonly opening: string;
  /** in place of `opening` where the child is named although the sheet is meant to go by code */ readonly openingNamed?: string;
  /** title of the part with sender, addressee and basis */ readonly request: string;
  /** label of the worker's own words */ readonly reason: string;
  /** in place of the usual article of the law */ readonly law?: string;
  readonly parts: readonly PaperPart[];
  /** a letter names its addressee above the text instead of in a row */ readonly isLetter?: boolean;
  /** what is not in it, and how to treat it */
  readonly closing: string; readonly handling: string | null;
  readonly signers: readonly SignerWords[];
  readonly slip: SlipWords | null;
}

/** The words of every document in one language. A missing document does not compile. */
export type AllDocumentWords = Readonly<Record<DocumentKind, DocumentWords>>;
