import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsentEvent } from '../../shared/consent/consent-event.ts';
import { decisionRecords, foldConsent, foldConsentOn, problemOfEvent, type ConsentLife } from '../../shared/consent/consent-life.ts';
import { standingOn } from '../../shared/consent/standing.ts';
import type { ConsentRecord } from '../../shared/domain/consent-record.ts';
import type { Service } from '../../shared/policy/codes.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { evaluate } from '../../shared/policy/evaluate.ts';
import { decidingConsentId } from '../../shared/packet/build-packet.ts';
import { buildConsent } from '../support/case-builder.ts';
import { accepts, apply, caseOf, isValid, MAY_FOLLOW, modelOf, reaches, requestOn, shift, type Kind, type ModelConsent, type ModelState, type Person } from './consent-model.ts';

/** `OBERIH_RUNS=5000` for the long run; the default keeps the suite quick. */
const numRuns = Number(process.env['OBERIH_RUNS'] ?? 1000);

const START = '2026-03-02';
/** The shipped pack as if it were never due for review: the runs reach decades. */
const PACK = { ...defaultPack, reviewOn: '2099-01-01' };
const RECIPIENTS = ['clinic-a', 'centre-b'] as const;
const SERVICES = ['health', 'psychosocial'] as const satisfies readonly Service[];

/** How the records of a decision are made of a life; the product's way, or a broken one that the laws must catch. */
type RecordsOf = (life: ConsentLife) => readonly ConsentRecord[];

/** The product: lists that only grow, each event let in by the product's own rule. */
interface Real { today: string; readonly person: Person; readonly recordsOf: RecordsOf; readonly events: Map<string, readonly ConsentEvent[]>; count: number }
interface Model { today: string; readonly consents: Map<string, ModelConsent> }

/** What a run has shown: which event was tried in which state and what came of it, and how often something was permitted. */
const seen = { pairs: new Set<string>(), permits: 0, denials: 0 };

const uuid = (count: number): string => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
const target = <Value>(map: ReadonlyMap<string, Value>, at: number): Value | undefined => [...map.values()][at % Math.max(map.size, 1)];
const freeze = <Value extends object>(value: Value): Value => {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) freeze(part as object);
  return Object.freeze(value);
};

class Advance implements fc.Command<Model, Real> {
  readonly days: number;
  constructor(days: number) { this.days = days; }
  check(): boolean { return true; }
  run(model: Model, real: Real): void {
    model.today = shift(model.today, this.days);
    real.today = model.today;
    checkDecisions(model, real);
  }
  toString(): string { return `advance(${String(this.days)})`; }
}

class Take implements fc.Command<Model, Real> {
  readonly made: Made;
  constructor(made: Made) { this.made = made; }
  check(): boolean { return true; }
  run(model: Model, real: Real): void {
    take(model, real, this.made);
    checkDecisions(model, real);
  }
  toString(): string { return `take(${JSON.stringify(this.made)})`; }
}

class Happen implements fc.Command<Model, Real> {
  readonly at: number;
  readonly back: number;
  readonly what: Happening;
  constructor(at: number, back: number, what: Happening) { this.at = at; this.back = back; this.what = what; }
  check(model: Readonly<Model>): boolean { return model.consents.size > 0; }
  run(model: Model, real: Real): void {
    const consent = target(model.consents, this.at);
    if (consent === undefined) return;
    real.count += 1;
    const event = freeze({ ...this.what, on: shift(model.today, -this.back), ...(this.what.kind === 'answered' || this.what.kind === 'withdrawn' ? { id: uuid(500_000 + real.count) } : {}) }) as ConsentEvent;
    addEvent(model, real, { id: consent.id, event });
    checkDecisions(model, real);
  }
  toString(): string { return `happen(${String(this.at)}, -${String(this.back)}, ${JSON.stringify(this.what)})`; }
}

/** Both are asked to add an event; they must agree, and what was there before must still be there. */
function addEvent(model: Model, real: Real, { id, event }: { readonly id: string; readonly event: ConsentEvent }): void {
  const before = real.events.get(id) ?? [];
  const consent = model.consents.get(id);
  if (consent === undefined) throw new Error('test/no-consent');
  const isIn = problemOfEvent({ life: foldConsent(before), today: real.today }, event) === null;
  seen.pairs.add(`${consent.state} ${event.kind} ${String(isIn)}`);
  expect([event.kind, isIn]).toEqual([event.kind, accepts(consent, event, model.today)]);
  if (!isIn) return;
  apply(consent, event);
  const after = [...before, event];
  real.events.set(id, after);
  // INVARIANT under test: history only grows
  expect(after.slice(0, before.length)).toEqual(before);
  expect(foldConsent(after).record.state).toBe(consent.state);
}

/** No consent that the model calls invalid carries a packet; the product's own word for it agrees; one valid consent alone does carry. */
function checkDecisions(model: Model, real: Real): void {
  const lives = [...real.events].map(([id, events]) => ({ id, events, life: foldConsent(events) }));
  const consents = lives.flatMap(({ life }) => real.recordsOf(life));
  const standings = new Map(lives.map(({ id, events }) => [id, standingOn(events, real.today, { record: caseOf(real.person), pack: PACK })]));
  for (const [id, consent] of model.consents) {
    const standing = standings.get(id);
    // told as withdrawn also where only the parts together are everything
    if (standing?.reason !== 'withdrawn') expect([id, standing?.valid ?? false]).toEqual([id, isValid(consent, real.person, real.today)]);
  }
  for (const recipient of RECIPIENTS) for (const service of SERVICES) {
    const decision = evaluate(requestOn(real.today, real.person, { consents, recipient, service }), PACK);
    const carrying = decision.effect === 'permit' ? decidingConsentId(decision) ?? '' : null;
    if (carrying === null) seen.denials += 1;
    else {
      seen.permits += 1;
      const consent = model.consents.get(carrying);
      expect([carrying, consent !== undefined && isValid(consent, real.person, real.today) && reaches(consent, recipient, service), standings.get(carrying)?.valid]).toEqual([carrying, true, true]);
    }
    const [only] = model.consents.values();
    if (model.consents.size === 1 && only !== undefined && isValid(only, real.person, real.today) && reaches(only, recipient, service)) expect(carrying).toBe(only.id);
  }
}

interface Made {
  readonly state: 'requested' | 'deferred' | 'given' | 'renewed' | 'refused'; readonly back: number; readonly lasts: number | null; readonly oneOff: boolean;
  readonly representative: ConsentRecord['representative']; readonly child: ConsentRecord['child'];
  readonly recipients: readonly string[]; readonly services: readonly Service[]; readonly replaces: { readonly at: number; readonly how: 'renewal' | 'change' } | null;
}

function take(model: Model, real: Real, made: Made): void {
  real.count += 1;
  const givenOn = shift(model.today, -made.back);
  const record = freeze(buildConsent({
    id: uuid(real.count), state: made.state, givenOn, validUntil: made.lasts === null ? null : shift(givenOn, made.lasts), oneOff: made.oneOff,
    representative: made.representative, child: made.child,
    scope: { purposes: ['service-referral'], recipients: made.recipients.map((id) => ({ id })), services: [...made.services], categories: { deny: [] } },
  }));
  const old = made.replaces === null ? undefined : target(model.consents, made.replaces.at);
  real.events.set(record.id, [{ kind: 'recorded', on: givenOn, record, capture: null }]);
  model.consents.set(record.id, modelOf(record));
  if (old !== undefined && made.replaces !== null) addEvent(model, real, { id: old.id, event: { kind: 'superseded', on: givenOn, how: made.replaces.how, by: record.id } });
}

type Happening = { readonly kind: Kind } & Readonly<Record<string, unknown>>;

const expressed = fc.constantFrom('given', 'given', 'given', 'refused', 'not-asked', 'not-asked' as const);
const method = fc.constantFrom('written', 'written', 'oral' as const);
const relation = fc.constantFrom('mother', 'mother', 'mother', 'father', 'aunt');
const some = <const Item>(items: readonly Item[]): fc.Arbitrary<Item[]> => fc.subarray([...items], { minLength: 1 });
const made: fc.Arbitrary<Made> = fc.record({
  state: fc.constantFrom('given', 'given', 'given', 'renewed', 'requested', 'deferred', 'refused'), back: fc.constantFrom(0, 0, 0, 1, 40),
  lasts: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 800 })), oneOff: fc.boolean(),
  representative: fc.record({ expressed, personRelation: relation, method, waiver: fc.constantFrom(null, null, null, { reason: 'absent', approvedBy: 'supervisor' }) }),
  child: fc.record({ expressed, method, waiver: fc.constantFrom(null, null, { reason: 'distress', approvedBy: 'supervisor' }) }),
  recipients: some(RECIPIENTS), services: some(SERVICES),
  replaces: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.record({ at: fc.nat(4), how: fc.constantFrom('renewal', 'change') }) }),
});
const part = fc.record({ expressed, method });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('answered'), child: fc.option(part), representative: fc.option(fc.record({ expressed, method, personRelation: relation })), paperReference: fc.constant(null), witness: fc.constant(null) }),
  fc.record({ kind: fc.constant('withdrawn'), services: fc.oneof(fc.constant('all'), some(SERVICES)), recipients: fc.oneof(fc.constant('all'), some(RECIPIENTS)), reason: fc.constant('так вирішили') }),
  fc.constantFrom<Happening>({ kind: 'deferred', reason: 'подумають' }, { kind: 'used' }, { kind: 'terminated', reason: 'справу закрито' }, { kind: 'invalidated', reason: 'не було вільною' }, { kind: 'superseded', how: 'change', by: uuid(999_999) }),
);
const commands = [
  made.map((one) => new Take(one)), fc.integer({ min: 1, max: 500 }).map((days) => new Advance(days)),
  fc.tuple(fc.nat(4), fc.constantFrom(0, 0, 0, 0, 1, 30, -1), happening).map(([at, back, what]) => new Happen(at, back, what)),
];
const people: fc.Arbitrary<Person> = fc.record({ dob: fc.constantFrom('2008-02-29', '2008-03-01', '2009-04-11', '2012-02-29', '2014-03-02', '2015-01-15', '2018-07-01', '2020-02-29', '2022-11-11'), estimated: fc.boolean() });

const law = (recordsOf: RecordsOf): fc.IProperty<[Person, Iterable<fc.Command<Model, Real>>]> =>
  fc.property(people, fc.commands(commands, { maxCommands: 20 }), (person, list) => {
    fc.modelRun(() => ({ model: { today: START, consents: new Map() }, real: { today: START, person, recordsOf, events: new Map(), count: 0 } }), list);
  });

describe('the life of a consent', () => {
  it('follows its rules through every path: history only grows, and no invalid consent permits anything', { timeout: 1_800_000 }, () => {
    fc.assert(law(decisionRecords), { numRuns });
    expect([seen.permits > numRuns, seen.denials > numRuns]).toEqual([true, true]);
  });

  it.each(Object.keys(MAY_FOLLOW) as ModelState[])('lets every event follow the state %s only where it may', (state) => {
    for (const kind of KINDS) {
      const model: Model = { today: START, consents: new Map() };
      const real: Real = { today: START, person: { dob: '2014-03-02', estimated: false }, recordsOf: decisionRecords, events: new Map(), count: 0 };
      take(model, real, { ...PLAIN, state: state === 'requested' || state === 'deferred' || state === 'renewed' || state === 'refused' ? state : 'given' });
      const into = INTO[state];
      if (into !== undefined) addEvent(model, real, { id: uuid(1), event: into });
      expect(model.consents.get(uuid(1))?.state).toBe(state);
      addEvent(model, real, { id: uuid(1), event: EVENTS[kind] });
      checkDecisions(model, real);
      expect([state, kind, seen.pairs.has(`${state} ${kind} ${String(MAY_FOLLOW[state].includes(kind))}`)]).toEqual([state, kind, true]);
    }
  });

  it.each<[string, RecordsOf]>([
    ['a withdrawal from one recipient was forgotten', ({ record }) => [record]],
    ['a whole withdrawal was forgotten', ({ record, against }) => [{ ...record, state: record.state === 'withdrawn' ? 'given' : record.state, withdrawals: [] }, ...against]],
    ['an end by the agency was forgotten', ({ record, against }) => [{ ...record, state: record.state === 'terminated' ? 'given' : record.state }, ...against]],
    ['a request counted as given', ({ record, against }) => [{ ...record, state: record.state === 'requested' ? 'given' : record.state }, ...against]],
    ['the last day was forgotten', ({ record, against }) => [{ ...record, validUntil: null }, ...against]],
    ['use was forgotten', ({ record, against }) => [{ ...record, usedOn: null }, ...against]],
  ])('would be caught if %s', (_name, broken) => {
    expect(fc.check(law(broken), { numRuns: 2000, endOnFailure: true }).failed).toBe(true);
  });
});

/** A consent with the child still to be asked, so that an answer may follow where the state lets it. */
const PLAIN: Made = {
  state: 'given', back: 0, lasts: null, oneOff: false, recipients: ['clinic-a'], services: ['health'], replaces: null,
  representative: { expressed: 'given', personRelation: 'mother', method: 'written', waiver: null }, child: { expressed: 'not-asked', method: null, waiver: null },
};
const EVENTS: Readonly<Record<Kind, ConsentEvent>> = {
  answered: { kind: 'answered', on: START, id: uuid(7), child: { expressed: 'given', method: 'written' }, representative: null, paperReference: null, witness: null },
  deferred: { kind: 'deferred', on: START, reason: 'подумають' }, used: { kind: 'used', on: START },
  withdrawn: { kind: 'withdrawn', on: START, id: uuid(8), services: 'all', recipients: 'all', reason: 'передумали' },
  superseded: { kind: 'superseded', on: START, how: 'change', by: uuid(9) },
  terminated: { kind: 'terminated', on: START, reason: 'справу закрито' }, invalidated: { kind: 'invalidated', on: START, reason: 'не була вільною' },
};
const INTO: Partial<Record<ModelState, ConsentEvent>> = { withdrawn: EVENTS.withdrawn, terminated: EVENTS.terminated, invalidated: EVENTS.invalidated };

const KINDS: readonly Kind[] = ['answered', 'deferred', 'withdrawn', 'used', 'superseded', 'terminated', 'invalidated'];

describe('travelling in time', () => {
  const facts = (dob: string, dobEstimated = false): Parameters<typeof standingOn>[2] => ({ record: caseOf({ dob, estimated: dobEstimated }), pack: defaultPack });
  const recorded = (over: Partial<ConsentRecord>): ConsentEvent => {
    const record = buildConsent(over);
    return { kind: 'recorded', on: record.givenOn, record, capture: null };
  };
  const at = (events: readonly ConsentEvent[], day: string, about = facts('2014-03-02')): unknown => {
    const standing = standingOn(events, day, about);
    return standing === null ? null : [standing.state, standing.reason, standing.daysLeft];
  };

  it('tells each day as it was: before, in force, withdrawn in part, ended', () => {
    const events: ConsentEvent[] = [
      recorded({ givenOn: '2026-10-24', validUntil: '2026-12-31' }),
      { kind: 'withdrawn', on: '2026-11-10', id: uuid(1), services: ['health'], recipients: 'all', reason: 'x' },
      { kind: 'withdrawn', on: '2026-11-20', id: uuid(2), services: 'all', recipients: 'all', reason: 'x' },
    ];
    expect(['2026-10-23', '2026-10-24', '2026-11-09', '2026-11-10', '2026-11-19', '2026-11-20', '2027-01-01'].map((day) => at(events, day))).toEqual([
      null, ['given', 'in-force', 68], ['given', 'in-force', 52], ['given', 'partly-withdrawn', 51], ['given', 'partly-withdrawn', 42], ['withdrawn', 'withdrawn', null], ['withdrawn', 'withdrawn', null],
    ]);
  });

  it.each<[string, string | null, readonly [string, string, string | null][]]>([
    ['an ordinary last day', '2026-12-31', [['2026-12-31', 'in-force', 'permit'], ['2027-01-01', 'expired', 'deny']]],
    ['29 February as the last day', '2028-02-29', [['2028-02-28', 'in-force', 'permit'], ['2028-02-29', 'in-force', 'permit'], ['2028-03-01', 'expired', 'deny']]],
    ['no last day', null, [['2031-01-01', 'in-force', null]]],
  ])('ends with %s, as the policy says', (_name, validUntil, days) => {
    const events = [recorded({ givenOn: '2026-10-24', validUntil })];
    for (const [day, reason, effect] of days) {
      expect([day, standingOn(events, day, facts('2014-03-02'))?.reason]).toEqual([day, reason]);
      // beyond its review date the pack itself refuses
      if (effect !== null) expect(evaluate(requestOn(day, { dob: '2014-03-02', estimated: false }, { consents: [foldConsent(events).record], recipient: 'clinic-a', service: 'health' }), PACK).effect).toBe(effect);
    }
  });

  const motherAlone = { givenOn: '2014-01-10', validUntil: null, child: { expressed: 'not-asked', method: null, waiver: { reason: 'distress', approvedBy: 'supervisor' } } } as const;
  it.each<[string, string, boolean, string, string]>([
    ['an ordinary birthday', '2008-06-10', false, '2026-06-09', '2026-06-10'],
    ['a birthday on 29 February, in a common year', '2008-02-29', false, '2026-02-28', '2026-03-01'],
    ['a birthday on 29 February, in a leap year', '2010-02-28', false, '2028-02-27', '2028-02-28'],
    ['an estimated birth date, a year sooner', '2008-06-10', true, '2025-06-09', '2025-06-10'],
  ])('ends what the representative alone gave at eighteen: %s', (_name, dob, estimated, before, from) => {
    const events = [recorded(motherAlone)];
    expect([before, from].map((day) => standingOn(events, day, facts(dob, estimated))?.reason)).toEqual(['in-force', 'eighteen']);
    const effects = [before, from].map((day) => evaluate(
      requestOn(day, { dob, estimated }, { consents: [foldConsent(events).record], recipient: 'clinic-a', service: 'health' }), { ...defaultPack, effectiveFrom: '2010-01-01', reviewOn: '2099-01-01' }).effect);
    expect(effects).toEqual(['permit', 'deny']);
    expect(standingOn(events, before, facts(dob, estimated))?.lastDay).toBe(before);
  });

  it('never tells more for a day than was done by it, in any order of writing down', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(30), fc.boolean()), { maxLength: 6 }), fc.nat(40), (withdrawals, ahead) => {
      const events: ConsentEvent[] = [recorded({ givenOn: START, validUntil: null }), ...withdrawals.map(([days, isAll], index): ConsentEvent =>
        ({ kind: 'withdrawn', on: shift(START, days), id: uuid(index), services: isAll ? 'all' : ['health'], recipients: 'all', reason: 'x' }))];
      const day = shift(START, ahead);
      expect(foldConsentOn(events, day)?.withdrawn.length).toBe(withdrawals.filter(([days]) => days <= ahead).length);
      expect(foldConsentOn(events, day)?.record.state === 'withdrawn').toBe(withdrawals.some(([days, isAll]) => isAll && days <= ahead));
    }), { numRuns: 200 });
  });
});
