/**
 * The papers of a consent, each blank or filled, in every language of the documents.
 *
 * `receipt` is safe to be found at home: it says nothing about who the agency is or what was talked about. `receipt-full`
 * is given on request. `consent-adult` is for a person of eighteen and over, who decides alone.
 */
export const CONSENT_DOCUMENT_KINDS = [
  'consent', 'consent-adult', 'assent-6-11', 'assent-12-14', 'assent-15-17', 'witness', 'withdrawal', 'notice', 'receipt', 'receipt-full',
] as const;
export type ConsentDocumentKind = (typeof CONSENT_DOCUMENT_KINDS)[number];

/** What a worker takes along when there is no laptop, in the order of a visit. */
export const BLANK_PACK_KINDS = [
  'consent', 'assent-6-11', 'assent-12-14', 'assent-15-17', 'witness', 'withdrawal', 'receipt', 'receipt-full', 'notice',
] as const satisfies readonly ConsentDocumentKind[];

/** The paper a child signs at this age; null under six, when nobody asks the child, and from eighteen on. An unknown age gets 12 to 14, as in the guide. */
export function assentKindOfAge(ageYears: number | null): Extract<ConsentDocumentKind, `assent-${string}`> | null {
  if (ageYears === null) return 'assent-12-14';
  if (ageYears < 6 || ageYears >= 18) return null;
  if (ageYears < 12) return 'assent-6-11';
  return ageYears < 15 ? 'assent-12-14' : 'assent-15-17';
}
