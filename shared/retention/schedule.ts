import { RETENTION_KINDS, type RetentionKind, type TermSource } from './retention-codes.ts';

/** One term. `years` counts from the event named in the words of the kind; an agency may choose between `least` and `most`. */
export interface RetentionTerm {
  readonly years: number; readonly least: number; readonly most: number; readonly source: TermSource;
}

/**
 * The default schedule. Sources, as read in the domain facts: accounting of disclosures for six years (HIPAA; UNHCR names
 * six years for audit as an example, else only as long as needed); a closed file until its purpose is met, with a review
 * after closing (usual in child protection). The rest is our own choice. No term destroys anything: it makes a file due
 * for a review by a person.
 */
export const DEFAULT_TERMS: Readonly<Record<RetentionKind, RetentionTerm>> = {
  'case-closed': { years: 5, least: 1, most: 25, source: 'usual' },
  'case-adult': { years: 3, least: 1, most: 25, source: 'own' },
  'case-duplicate': { years: 1, least: 1, most: 5, source: 'own' },
  'disclosure-proof': { years: 6, least: 3, most: 25, source: 'read' },
  'consent-proof': { years: 6, least: 3, most: 25, source: 'own' },
  'request': { years: 3, least: 1, most: 10, source: 'own' },
  'incident': { years: 6, least: 3, most: 25, source: 'own' },
};

/** Days between the decision to destroy and the day it may be carried out; an agency may choose within the limits. */
export const COOLING_DAYS = { days: 14, least: 7, most: 90 } as const;

/** What an agency has chosen for itself; kinds that are missing keep the default. */
export interface ChosenTerms { readonly years: Partial<Readonly<Record<RetentionKind, number>>>; readonly coolingDays: number | null }
export const NOTHING_CHOSEN: ChosenTerms = { years: {}, coolingDays: null };

/** The terms in force. A chosen one outside its limits (an old or foreign setting) does not count. */
export interface TermsInForce { readonly years: Readonly<Record<RetentionKind, number>>; readonly coolingDays: number }

/** @returns whole years for each kind, and the days of cooling off */
export function termsInForce(chosen: ChosenTerms): TermsInForce {
  const entries = RETENTION_KINDS.map((kind) => {
    const own = chosen.years[kind];
    return [kind, own !== undefined && isTermAllowed(kind, own) ? own : DEFAULT_TERMS[kind].years] as const;
  });
  const { coolingDays } = chosen;
  return {
    years: Object.fromEntries(entries) as Record<RetentionKind, number>, // INVARIANT: one entry for every kind
    coolingDays: coolingDays !== null && isCoolingAllowed(coolingDays) ? coolingDays : COOLING_DAYS.days,
  };
}

/** Whether an agency may choose so many years for a kind. */
export function isTermAllowed(kind: RetentionKind, years: number): boolean {
  const { least, most } = DEFAULT_TERMS[kind];
  return Number.isInteger(years) && years >= least && years <= most;
}

/** Whether an agency may choose so many days of cooling off. */
export function isCoolingAllowed(days: number): boolean {
  return Number.isInteger(days) && days >= COOLING_DAYS.least && days <= COOLING_DAYS.most;
}
