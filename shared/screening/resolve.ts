import type { RawFinding } from './context.ts';
import type { Finding } from './types.ts';
import type { NormalisedText } from './normalise.ts';

/** Types that swallow names and numbers inside them (a street named after a person is an address). */
const STRENGTH: Readonly<Record<string, number>> = {
  EMAIL: 9, URL_HANDLE: 8, IBAN: 7, ID_NUMBER: 6, PHONE: 5, COORDINATES: 5, PLATE: 5, DATE_OF_BIRTH: 5, DATE: 4, ADDRESS: 3, SCHOOL: 2, FACILITY: 2,
  PERSON: 1,
};

function strength(finding: RawFinding): number {
  return (STRENGTH[finding.type] ?? 0) + (finding.source === 'known' ? 0.5 : 0);
}

/**
 * Makes findings disjoint without uncovering anything: overlapping ones of one type join, of two types the stronger keeps
 * its stretch and the other keeps what is left of it.
 * INVARIANT: every unit covered before is covered after.
 */
export function resolveOverlaps(findings: readonly RawFinding[]): RawFinding[] {
  const sorted = [...findings].filter((finding) => finding.end > finding.start)
    .sort((left, right) => left.start - right.start || right.end - left.end || strength(right) - strength(left));
  const result: RawFinding[] = [];
  for (const finding of sorted) {
    const last = result.at(-1);
    if (last === undefined || finding.start >= last.end) {
      result.push(finding);
      continue;
    }
    if (finding.end <= last.end) {
      result[result.length - 1] = finding.type === last.type ? merge(last, finding, last.end) : last;
    } else if (finding.type === last.type) result[result.length - 1] = merge(last, finding, finding.end);
    else result.push({ ...finding, start: last.end });
  }
  return result;
}

function merge(left: RawFinding, right: RawFinding, end: number): RawFinding {
  const stronger = left.source === 'known' || right.source !== 'known' ? left : right;
  const tier = left.tier === 'auto' || right.tier === 'auto' ? 'auto' : 'review';
  const { person, ...rest } = stronger;
  const other = stronger === left ? right.person : left.person;
  const same = person === undefined || other === undefined || person === other;
  const kept = person ?? other;
  return { ...rest, start: left.start, end, tier, ...(same && kept !== undefined ? { person: kept } : {}) };
}

/** Joins the parts of one person's name that stand side by side («Амалію» «ДУДНИК»). */
export function joinNames(findings: readonly RawFinding[], text: string): RawFinding[] {
  const result: RawFinding[] = [];
  for (const finding of findings) {
    const last = result.at(-1);
    const joined = last !== undefined && last.type === 'PERSON' && finding.type === 'PERSON' && finding.start - last.end <= 2
      && /^(?: |-|\. ?)?$/.test(text.slice(last.end, finding.start)) && isOnePerson(last, finding);
    if (joined) result[result.length - 1] = merge(last, finding, finding.end);
    else result.push(finding);
  }
  return result;
}

function isOnePerson(left: RawFinding, right: RawFinding): boolean {
  return left.person === undefined || right.person === undefined || left.person === right.person;
}

/** Carries findings back to the text as given. */
export function toOriginal(findings: readonly RawFinding[], normalised: NormalisedText): Finding[] {
  return findings.map((finding) => ({ ...finding, start: normalised.startOf(finding.start), end: normalised.endOf(finding.end - 1) }));
}
