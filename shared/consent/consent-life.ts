import type { ConsentRecord } from '../domain/consent-record.ts';
import type { Answered, Capture, ConsentEvent, Withdrawn } from './consent-event.ts';

/** A consent as its events tell it. Nothing in it depends on a clock: what a day makes of it is asked elsewhere. */
export interface ConsentLife {
  /** as the policy reads it; its state never says expired by itself, dates and birthdays are the policy's to judge */
  readonly record: ConsentRecord;
  readonly capture: Capture | null;
  readonly withdrawn: readonly Withdrawn[];
  readonly followedBy: { readonly by: string; readonly how: 'renewal' | 'change'; readonly on: string } | null;
  /** refusals and withdrawals that reach further than the record itself can say, each a record of its own */
  readonly against: readonly ConsentRecord[];
}

/**
 * Folds events, in the order they were written down, into a consent. Total: any list that begins with `recorded` folds,
 * also one that {@link problemOfEvent} would not let grow that way (older registers asked less).
 *
 * INVARIANT: no event but an answer to an open question makes a state valid.
 *
 * @throws Error when the list does not begin with `recorded`: the store promises it, so that would be a bug
 */
export function foldConsent(events: readonly ConsentEvent[]): ConsentLife {
  const [first, ...rest] = events;
  if (first?.kind !== 'recorded') throw new Error('consent/no-first-event');
  return rest.reduce(step, { record: first.record, capture: first.capture, withdrawn: [], followedBy: null, against: [] });
}

/** The same by a day: only what was done on that day or before. Null when nothing had been recorded yet. */
export function foldConsentOn(events: readonly ConsentEvent[], day: string): ConsentLife | null {
  const done = events.filter(({ on }) => on <= day);
  return done[0]?.kind === 'recorded' ? foldConsent(done) : null;
}

/**
 * The records a decision reads for one consent: the record, and beside it what the family said against it. A withdrawal
 * from one recipient is a withdrawn record that names that recipient alone; a later refusal is a refused one of its day.
 * The policy knows both, so its contract stays as it is.
 */
export function decisionRecords({ record, against }: ConsentLife): readonly ConsentRecord[] {
  return [record, ...against];
}

function step(life: ConsentLife, event: ConsentEvent): ConsentLife {
  const { record } = life;
  switch (event.kind) {
    case 'recorded': return life;
    case 'answered': return answer(life, event);
    case 'deferred': return isOpen(record) ? withState(life, 'deferred') : life;
    case 'withdrawn': return withdraw(life, event);
    case 'used': return record.usedOn === null ? { ...life, record: { ...record, usedOn: event.on } } : life;
    case 'superseded':
      return { ...ended(life, 'terminated'), followedBy: life.followedBy ?? { by: event.by, how: event.how, on: event.on } };
    case 'terminated': case 'invalidated': return ended(life, event.kind);
  }
}

const isOpen = ({ state }: ConsentRecord): boolean => state === 'requested' || state === 'deferred';
const isAgreed = ({ state }: ConsentRecord): boolean => state === 'given' || state === 'renewed';
const withState = (life: ConsentLife, state: ConsentRecord['state']): ConsentLife => ({ ...life, record: { ...life.record, state } });

/** A refusal or withdrawal stays what it is; the end of the agency's reliance never covers it up. */
function ended(life: ConsentLife, state: 'terminated' | 'invalidated'): ConsentLife {
  const stays = life.record.state === 'refused' || life.record.state === 'withdrawn' || life.record.state === 'invalidated';
  return stays ? life : withState(life, state);
}

function answer(life: ConsentLife, event: Answered): ConsentLife {
  const { record } = life;
  const representative = event.representative === null ? record.representative : { ...record.representative, ...event.representative };
  const child = event.child === null ? record.child : { ...record.child, ...event.child };
  const answered: ConsentRecord = {
    ...record, representative, child, witness: record.witness ?? event.witness, paperReference: record.paperReference ?? event.paperReference,
  };
  // what another had said before is theirs, and counts through their own part
  if (event.child?.expressed === 'refused' || event.representative?.expressed === 'refused') return refuse({ ...life, record: answered }, event);
  const isNew = isOpen(record) && (child.expressed === 'given' || representative.expressed === 'given');
  return { ...life, record: isNew ? { ...answered, state: 'given', givenOn: event.on } : answered };
}

/**
 * SECURITY: the record keeps its day, so that its withdrawals go on counting; the refusal stands beside it under its own
 * day, so that it also holds against a consent given in between.
 */
function refuse(life: ConsentLife, { id, on }: Answered): ConsentLife {
  const record: ConsentRecord = { ...life.record, state: life.record.state === 'withdrawn' ? 'withdrawn' : 'refused' };
  if (on === record.givenOn) return { ...life, record };
  return { ...life, record, against: [...life.against, { ...record, id, state: 'refused', givenOn: on, usedOn: null, withdrawals: [] }] };
}

function withdraw(life: ConsentLife, event: Withdrawn): ConsentLife {
  const { record } = life;
  const withdrawn = [...life.withdrawn, event];
  if (event.recipients !== 'all' && event.id !== null) return { ...life, withdrawn, against: [...life.against, againstRecipients(record, event, event.id)] };
  return {
    ...life, withdrawn,
    record: {
      ...record, state: event.services === 'all' && record.state !== 'refused' ? 'withdrawn' : record.state,
      withdrawals: [...record.withdrawals, { on: event.on, services: event.services }],
    },
  };
}

/** Of the withdrawn record everything but the recipients and services is the consent's own. */
function againstRecipients(record: ConsentRecord, { on, services, recipients }: Withdrawn, id: string): ConsentRecord {
  const named = recipients === 'all' ? record.scope.recipients : recipients.map((recipient) => ({ id: recipient }));
  return {
    ...record, id, state: 'withdrawn', givenOn: on, usedOn: null, withdrawals: [],
    scope: { ...record.scope, recipients: named, services: services === 'all' ? [] : services },
  };
}

/** Why an event cannot follow; codes for `consent/invalid`. */
export type EventProblem = 'already-recorded' | 'ahead' | 'before-given' | 'state' | 'nothing-answered' | 'answered-already' | 'ends-before-it-begins' | 'withdrawn-already';

/** What is asked of a new event: the consent as it stands and today, a Kyiv day. */
export interface EventContext { readonly life: ConsentLife; readonly today: string }

/** Why an event may not be added to a consent, or null where it may. The same answer for every host and every road in. */
export function problemOfEvent({ life, today }: EventContext, event: ConsentEvent): EventProblem | null {
  if (event.kind === 'recorded') return 'already-recorded';
  if (event.on > today) return 'ahead';
  if (event.on < life.record.givenOn) return 'before-given';
  if (!mayFollow(life, event.kind)) return 'state';
  if (event.kind === 'answered') return problemOfAnswer(life.record, event);
  return event.kind === 'withdrawn' ? problemOfWithdrawal(life, event) : null;
}

/** Which events may follow which state. */
function mayFollow({ record }: ConsentLife, kind: Exclude<ConsentEvent['kind'], 'recorded'>): boolean {
  switch (kind) {
    case 'answered': return isOpen(record) || isAgreed(record);
    case 'deferred': return isOpen(record);
    case 'withdrawn': case 'used': return isAgreed(record);
    case 'superseded': case 'terminated': return isOpen(record) || isAgreed(record);
    case 'invalidated': return isAgreed(record) || record.state === 'terminated';
  }
}

function problemOfAnswer(record: ConsentRecord, event: Answered): EventProblem | null {
  const parts = (['representative', 'child'] as const).filter((who) => event[who] !== null && event[who].expressed !== 'not-asked');
  if (parts.length === 0) return 'nothing-answered';
  if (parts.some((who) => record[who].expressed !== 'not-asked')) return 'answered-already';
  return record.validUntil !== null && record.validUntil < event.on ? 'ends-before-it-begins' : null;
}

/** A withdrawal that says nothing new is a mistake: everything of it was withdrawn by that day. */
function problemOfWithdrawal({ withdrawn }: ConsentLife, event: Withdrawn): EventProblem | null {
  const covers = (said: readonly string[] | 'all', asked: readonly string[] | 'all'): boolean =>
    said === 'all' || (asked !== 'all' && asked.every((one) => said.includes(one)));
  const isKnown = withdrawn.some((earlier) => earlier.on <= event.on && covers(earlier.services, event.services) && covers(earlier.recipients, event.recipients));
  return isKnown ? 'withdrawn-already' : null;
}
