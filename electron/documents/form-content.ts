import type { ConsentBlock } from './consent-blocks.ts';
import type { Language } from '../../shared/ipc/channel.ts';

/** A label and what stands beside it. `null` leaves a line to write on, so a blank form is the same form. */
export interface Row { readonly label: string; readonly value: string | null; /** an empty row that needs only half a line */ readonly isHalf?: boolean; /** larger and bold: what is looked for first */ readonly isStrong?: boolean; /** boxes to tick by pen, where nothing is filled in */ readonly options?: readonly string[] }

/** One person or thing of a list: a head line, short facts beside each other, longer texts below. */
export interface Item { readonly head: string; readonly facts: readonly string[]; readonly texts: readonly Row[] }

/** Parts a section is made of. */
export type Block =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'text'; readonly label: string | null; readonly text: string }
  /** small print beside each other: of use, but not what the paper is for */
  | { readonly kind: 'details'; readonly facts: readonly string[] }
  | { readonly kind: 'lines'; readonly label: string | null; readonly count: number }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'checklist'; readonly items: readonly { readonly label: string; readonly ticked: boolean }[] }
  | { readonly kind: 'ticks'; readonly options: readonly { readonly label: string; readonly ticked: boolean }[] }
  | { readonly kind: 'key'; readonly groups: readonly string[] }
  | { readonly kind: 'signatures'; readonly signatures: readonly Signature[] }
  | ConsentBlock;

/** A numbered section with a thin rule. A `whole` one never breaks across pages. */
export interface Section { readonly title: string; readonly blocks: readonly Block[]; readonly whole?: boolean }

/** One who signs: the name is printed where it is known, else written by hand. */
export interface Signature { readonly role: string; readonly name: string | null; readonly nameHint: string }

/** The part the recipient cuts off and sends back. */
export interface Slip {
  readonly cut: string; readonly title: string; readonly facts: readonly Row[]; readonly returnTo: readonly string[];
  readonly options: readonly string[]; readonly hint: string; readonly lines: readonly string[];
}

/**
 * A document as words in their places: what templates print, and nothing else. Everything in it is ready to print;
 * the template neither looks up nor decides anything.
 */
export interface FormContent {
  readonly language: Language;
  /** PDF title: never a name */ readonly documentTitle: string;
  readonly title: string; readonly subtitle: string | null;
  readonly head: { readonly agency: string | null; readonly lines: readonly string[]; readonly mark: string | null; readonly facts: readonly Row[] };
  /** a letter's addressee, above its title; `null` is a line to write on */ readonly addressee?: readonly (string | null)[]; readonly addresseeLabel?: string;
  readonly intro: string | null;
  readonly sections: readonly Section[];
  readonly signaturesTitle: string; readonly signatures: readonly Signature[];
  readonly signatureHint: string; readonly dateHint: string;
  readonly slip: Slip | null;
  readonly foot: { readonly left: string; readonly right: string; readonly page: string; readonly pageOf: string };
  /** less room between the rows: a sheet that must stay on one page */ readonly isCompact?: boolean;
  /** `false`: section titles without numbers, for children and families */ readonly numbered?: boolean;
  /** no head at all: the paper says nothing of its sender */ readonly bare?: boolean;
  /** body size in points: 10.5, larger on sheets read in a hurry */ readonly size: number;
  /** `YYYY-MM-DDTHH:MM:SS`, printed into the metadata: the moment of issue, so that the same packet has the same bytes */
  readonly created: string;
}

/** Several forms in one file, each numbered by itself. */
export interface FormPack extends Pick<FormContent, 'language' | 'documentTitle' | 'created'> { readonly forms: readonly FormContent[] }
