import type { CodeListName, ListedCode } from '../../../shared/domain/code-lists.ts';
import type { Basis, ConsentState, Purpose, RecipientType } from '../../../shared/policy/codes.ts';
import type { Language } from '../../../shared/ipc/channel.ts';
import type { AllDocumentWords } from './document-words.ts';
import type { FieldPattern } from './field-patterns.ts';
import type { FormWords } from './form-words.ts';
import type { NegativePattern } from './negative-words.ts';

/** All words of the documents in one language. A missing word does not compile. */
export interface Wording {
  readonly language: Language;
  /** label of every field of the catalogue, and of the neutral names fields travel under */
  readonly fields: Readonly<Record<FieldPattern, string>>;
  readonly codes: { readonly [Name in CodeListName]: Readonly<Record<ListedCode<Name>, string>> };
  /** what a «no» says, as a phrase of its own */ readonly negatives: Readonly<Record<NegativePattern, string>>;
  readonly ageGroups: Readonly<Record<'adult' | 'child', string>>;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly recipientTypes: Readonly<Record<RecipientType, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly consentStates: Readonly<Record<ConsentState, string>>;
  /** months of a full date («23 листопада 2026 р.») and alone («листопад 2026 р.») */
  readonly monthsInDate: readonly string[]; readonly monthsAlone: readonly string[];
  readonly form: FormWords;
  /** title, opening words, signatures and slip of each document */ readonly documents: AllDocumentWords;
}
