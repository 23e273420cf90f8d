import type { Purpose, RecipientType } from '../policy/codes.ts';

/**
 * The documents a packet can be printed as: one for each purpose that permits telling about one child, and one more for
 * the police in an emergency, who need other words than a doctor does.
 */
export const DOCUMENT_KINDS = [
  'service-referral', 'case-transfer', 'supervision', 'case-conference', 'protective-measure', 'legal-request', 'emergency', 'emergency-police',
  'unhcr-referral', 'gbv-referral', 'family-tracing', 'subject-access', 'relative-request', 'oversight', 'interpretation-support',
] as const;
/** Blank papers of the same family: every document, and the form on which somebody asks about personal data. */
export const BLANK_KINDS = [...DOCUMENT_KINDS, 'request'] as const;
export type BlankKind = (typeof BLANK_KINDS)[number];
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/**
 * Which document a packet is printed as.
 *
 * @returns null for a purpose that never permits telling about one child (statistics, donor reports, publicity)
 */
export function documentKind(purpose: Purpose, recipient: RecipientType): DocumentKind | null {
  if (purpose === 'emergency') return recipient === 'law-enforcement' ? 'emergency-police' : 'emergency';
  return DOCUMENT_KINDS.find((kind) => kind === purpose) ?? null;
}
