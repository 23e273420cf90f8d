import type { ConsentRecord } from '../domain/consent-record.ts';
import { EXPLAINED_POINTS } from '../domain/consent-record.ts';
import type { Day } from '../domain/calendar.ts';
import { agreementFailure, isRepresentativeFit, tiersOn } from '../policy/who-must-agree.ts';
import type { Capture } from './consent-event.ts';
import { agreementContext, asJson, type StandingFacts } from './standing.ts';
import type { CaptureProblem } from './standing-schema.ts';

/** A consent as it was typed, with how it was taken down, on a day. */
export interface TypedConsent { readonly consent: ConsentRecord; readonly capture: Capture | null; readonly today: Day }

/** States that somebody can tell about; the others come of themselves or by events. */
const TOLD_STATES: ReadonlySet<string> = new Set(['requested', 'deferred', 'given', 'renewed', 'refused']);

/**
 * Everything that is wrong with a consent as typed: what cannot be recorded (`block`), and what can be but permits nothing
 * yet (`warn`). Refusing to write down what really happened would help nobody, so who has not agreed is a warning.
 * Who must agree is the policy's own rule.
 */
export function checkCapture(typed: TypedConsent, facts: StandingFacts): readonly CaptureProblem[] {
  return [...dateProblems(typed, facts), ...statementProblems(typed), ...agreementProblems(typed, facts), ...captureProblems(typed)];
}

const block = (code: string, part: CaptureProblem['part']): CaptureProblem => ({ code, part, level: 'block' });
const warn = (code: string, part: CaptureProblem['part']): CaptureProblem => ({ code, part, level: 'warn' });

function dateProblems({ consent, today }: TypedConsent, { record }: StandingFacts): readonly CaptureProblem[] {
  const problems: CaptureProblem[] = [];
  const born = record.child?.dob;
  if (born !== undefined && consent.givenOn < born) problems.push(block('given-before-birth', 'dates'));
  if (consent.givenOn > today) problems.push(block('given-in-future', 'dates'));
  if (consent.validUntil !== null && consent.validUntil < consent.givenOn) problems.push(block('ends-before-it-begins', 'dates'));
  if (consent.validUntil !== null && consent.validUntil < today && consent.validUntil >= consent.givenOn) problems.push(warn('already-ended', 'dates'));
  return problems;
}

const isAgreed = ({ state }: ConsentRecord): boolean => state === 'given' || state === 'renewed';

function statementProblems({ consent }: TypedConsent): readonly CaptureProblem[] {
  const { representative, child, scope } = consent;
  const problems: CaptureProblem[] = [];
  if (!TOLD_STATES.has(consent.state)) problems.push(block('state', 'capture'));
  if (isAgreed(consent) && representative.expressed !== 'given' && child.expressed !== 'given' && representative.waiver === null) problems.push(block('given-by-nobody', 'representative'));
  if (consent.state === 'refused' && representative.expressed !== 'refused' && child.expressed !== 'refused') problems.push(warn('refused-by-nobody', 'capture'));
  if (isAgreed(consent) && (scope.purposes.length === 0 || scope.recipients.length === 0)) problems.push(warn('scope-empty', 'scope'));
  if (representative.expressed === 'given' && representative.method === 'oral' && consent.witness === null) problems.push(warn('no-witness', 'representative'));
  return problems;
}

function agreementProblems({ consent, today }: TypedConsent, facts: StandingFacts): readonly CaptureProblem[] {
  if (!isAgreed(consent)) return [];
  const context = agreementContext(facts, today);
  const json = asJson(consent);
  const failure = agreementFailure(context, json, consent.givenOn);
  if (failure === 'WH_ASSENT_REFUSED') return [warn('child-refused', 'child')];
  // a fault of one part hides the other's: each is asked as if the other were in order
  const withoutRepresentative = agreementFailure(context, asJson({ ...consent, representative: { ...consent.representative, waiver: waived(facts) } }), consent.givenOn);
  return [
    ...(failure === 'WH_REPRESENTATIVE_MISSING' ? [warn(representativeFault(consent, facts, today), 'representative')] : []),
    ...(withoutRepresentative === 'WH_ASSENT_MISSING' ? [warn(childFault(consent), 'child')] : []),
  ];
}

function waived({ pack }: StandingFacts): ConsentRecord['representative']['waiver'] {
  return { reason: pack.valueSets.representativeWaivers[0] ?? 'absent', approvedBy: '-' };
}

/** In words that help to mend it, why the representative's part does not count. */
function representativeFault({ representative }: ConsentRecord, facts: StandingFacts, today: Day): string {
  if (representative.expressed === 'refused') return 'representative-refused';
  if (representative.expressed === 'not-asked') return representative.waiver === null ? 'representative-missing' : 'waiver-reason-unknown';
  const members = (facts.record.family ?? []).filter(({ relation }) => relation !== undefined && relation === representative.personRelation);
  if (members.length === 0) return 'representative-not-in-family';
  const { pack } = facts;
  // one thing is changed at a time; what the policy's rule then accepts was the fault
  const isFit = (change: (member: (typeof members)[number]) => object): boolean => isRepresentativeFit(
    agreementContext({ pack, record: { ...facts.record, family: members.map((member) => ({ ...member, ...change(member) })) } }, today),
    { representative: { personRelation: representative.personRelation } });
  if (isFit(() => ({ isLegalRepresentative: true }))) return 'representative-not-legal';
  if (isFit(() => ({ parentalRights: 'full' }))) return 'representative-rights';
  return 'representative-not-fit';
}

function childFault({ child }: ConsentRecord): string {
  if (child.expressed === 'given') return 'assent-not-written';
  return child.waiver === null ? 'assent-missing' : 'child-waiver-not-allowed';
}

function captureProblems({ consent, capture }: TypedConsent): readonly CaptureProblem[] {
  if (capture === null) return [];
  const problems: CaptureProblem[] = [];
  if (capture.entry === 'import') problems.push(block('entry', 'capture'));
  if (capture.entry === 'paper' && consent.paperReference === null) problems.push(block('paper-without-reference', 'capture'));
  const { guide } = capture;
  if (isAgreed(consent) && guide !== null && consent.representative.expressed === 'given' && !EXPLAINED_POINTS.every((point) => guide.caregiver.includes(point))) {
    problems.push(warn('not-all-explained', 'capture'));
  }
  if (consent.representative.expressed === 'given' && (capture.authority === null || capture.authority === 'told-only')) problems.push(warn('authority-not-seen', 'representative'));
  return problems;
}

/** Whether the tier of the person has changed between two days, so that an answer needs a fresh consent. */
export function hasTierChanged(facts: StandingFacts, from: Day, to: Day): boolean {
  const names = (day: Day): string => tiersOn(agreementContext(facts, day), day).map(({ fromAge }) => String(fromAge)).join();
  return names(from) !== names(to);
}
