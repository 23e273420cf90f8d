import type { Basis, Reason } from '../codes.ts';
import { rowOf } from '../facts.ts';
import type { Facts } from '../facts.ts';
import { hasDocument } from './gate-rules.ts';
import { deny } from './packet-rule.ts';
import type { PacketRule } from './packet-rule.ts';

/** The basis on which a packet goes, or the reasons why none holds, and whether it was consent that failed. */
export type BasisAnswer =
  | { readonly ok: true; readonly basis: Basis; readonly consentId: string | null }
  | { readonly ok: false; readonly isConsent: boolean; readonly reasons: readonly [Reason, ...Reason[]] };

const NO_BASIS: BasisAnswer = { ok: false, isConsent: false, reasons: ['WH_NO_BASIS'] };

/**
 * The first basis of the gate, in its order, that the request lists and that passes; if none passes, the first listed
 * one names the reason.
 */
export const findBasis = (facts: Facts): BasisAnswer => {
  let first: BasisAnswer | null = null;
  for (const basis of rowOf(facts).row.gate.bases) {
    if (!facts.bases.has(basis)) continue;
    const answer = tryBasis(facts, basis);
    if (answer.ok) return answer;
    first ??= answer;
  }
  return first ?? NO_BASIS;
};

const tryBasis = (facts: Facts, basis: Basis): BasisAnswer => {
  if (basis === 'consent') return tryConsent(facts);
  const { gate } = rowOf(facts).row;
  if (basis === 'legal-duty' && gate.document !== null && !hasDocument(facts, gate.document)) {
    return { ok: false, isConsent: false, reasons: ['WH_NO_DOCUMENT'] };
  }
  return { ok: true, basis, consentId: null };
};

const tryConsent = (facts: Facts): BasisAnswer => {
  const answer = facts.consentAnswer();
  if (answer.ok) return { ok: true, basis: 'consent', consentId: answer.record.id };
  const [reason = 'WH_NO_CONSENT', ...others] = answer.reasons;
  return { ok: false, isConsent: true, reasons: [reason, ...others] };
};

/** Steps 4 and 5: the basis, and consent where it is the basis: what is left of the failures after the first rule. */
export const basisRules: readonly PacketRule[] = [
  {
    id: 'basis', order: 401,
    check: (facts) => {
      const answer = findBasis(facts);
      return answer.ok || answer.isConsent ? null : deny(...answer.reasons);
    },
  },
  {
    id: 'consent', order: 501,
    check: (facts) => {
      const answer = findBasis(facts);
      return answer.ok ? null : deny(...answer.reasons);
    },
  },
];

const BASIS_REASONS: Readonly<Record<Basis, Reason>> = {
  consent: 'OK_CONSENT', 'vital-interest': 'OK_VITAL', 'legal-duty': 'OK_LEGAL', 'legal-power': 'OK_LEGAL',
  contract: 'OK_INTERNAL', 'legitimate-interest': 'OK_INTERNAL', 'best-interest': 'WH_NO_BASIS',
};

/** The reason that a basis gives to what is shared; within the agency it is always internal. */
export const reasonOfBasis = ({ purpose }: Facts, basis: Basis): Reason =>
  purpose === 'supervision' ? 'OK_INTERNAL' : BASIS_REASONS[basis];
