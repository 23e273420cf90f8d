import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupField } from '../../shared/domain/field-catalogue.ts';
import { decisionSchema } from '../../shared/policy/decision.ts';
import type { Decision } from '../../shared/policy/decision.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { DEFAULT_PACK_DATA } from '../../shared/policy/default-pack-data.ts';
import { evaluate, evaluateWith } from '../../shared/policy/evaluate.ts';
import type { RuleSet } from '../../shared/policy/evaluate.ts';
import { isJsonObject } from '../../shared/policy/json-reading.ts';
import { listLeaves } from '../../shared/policy/leaves.ts';
import { loadPack } from '../../shared/policy/pack.ts';
import { FIELD_RULES, PACKET_RULES } from '../../shared/policy/rules/registry.ts';
import { change } from '../support/policy-requests.ts';
import { anyJson, consents, hostileJson, mutilated, refusals, requests, restrictions } from '../support/policy-arbitraries.ts';

/** `OBERIH_RUNS=10000` for the long run; the default keeps the suite quick. */
const numRuns = Number(process.env['OBERIH_RUNS'] ?? 1000);

const LEVEL = { withhold: 0, generalise: 1, share: 2 } as const;

/** The paths that the second decision tells more about than the first. */
const revealed = (before: Decision, after: Decision): readonly string[] => {
  const levels = new Map(before.fields.map(({ path, action }) => [path, LEVEL[action]]));
  return after.fields.filter(({ path, action }) => LEVEL[action] > (levels.get(path) ?? 0)).map(({ path }) => path);
};

const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
};

const RULES: RuleSet = { packet: PACKET_RULES, field: FIELD_RULES };

describe('the generated requests', () => {
  it('reach permits, denials and waiting in good number, so that the laws below are about something', () => {
    const effects = fc.sample(requests, { numRuns: 500, seed: 7 }).map((request) => evaluate(request, defaultPack).effect);
    const count = (effect: string): number => effects.filter((one) => one === effect).length;
    expect([count('permit') > 120, count('deny') > 120, count('needs-approval') > 5]).toEqual([true, true, true]);
  });
});

describe('evaluate', () => {
  it('is total: any JSON gives a well-formed decision, and it denies what is no request', () => {
    fc.assert(fc.property(hostileJson, (json) => {
      const decision = evaluate(json, defaultPack);
      expect(decisionSchema.safeParse(decision).success).toBe(true);
      expect([decision.effect, decision.reasons]).toEqual(['deny', ['WH_ERROR']]);
    }), { numRuns });
  });

  it('is total: a real request with any part replaced by anything', () => {
    fc.assert(fc.property(mutilated, (json) => {
      const decision = evaluate(json, defaultPack);
      expect(decisionSchema.safeParse(decision).success).toBe(true);
      if (decision.effect !== 'permit') expect(decision.fields.filter(({ action, value }) => action !== 'withhold' || value !== null)).toEqual([]);
      if (decision.reasons[0] === 'WH_ERROR') expect(decision.errors.length).toBeGreaterThan(0);
    }), { numRuns });
  });

  it('is pure: frozen inputs, and the same request gives the same bytes', () => {
    fc.assert(fc.property(requests, (request) => {
      const text = JSON.stringify(request);
      const first = JSON.stringify(evaluate(deepFreeze(request), defaultPack));
      expect(JSON.stringify(request)).toBe(text);
      expect(JSON.stringify(evaluate(JSON.parse(text), defaultPack))).toBe(first);
    }), { numRuns });
  });

  it('lists every path that has a value exactly once', () => {
    fc.assert(fc.property(requests, (request) => {
      const { fields } = evaluate(request, defaultPack);
      const record = request['case'];
      const paths = isJsonObject(record) ? listLeaves(record).map(({ path }) => path) : [];
      expect(fields.map(({ path }) => path)).toEqual(paths);
      expect(new Set(paths).size).toBe(paths.length);
    }), { numRuns });
  });

  it('never shares a path outside the data dictionary', () => {
    fc.assert(fc.property(requests, anyJson, fc.string(), (request, value, key) => {
      const planted = change(request, { 'case.agencyField': value, 'case.child.extra': value, 'case.family.+': { planted: value } });
      const record = planted['case'];
      if (isJsonObject(record)) Object.defineProperty(record, `own ${key}`, { value, enumerable: true });
      const told = evaluate(planted, defaultPack).fields.filter(({ path, action }) => action !== 'withhold' && lookupField(path) === null);
      expect(told).toEqual([]);
    }), { numRuns });
  });

  it('does not depend on the order of rules, of the table, of consents or of restrictions', () => {
    const shuffles = fc.record({
      packet: fc.shuffledSubarray([...PACKET_RULES], { minLength: PACKET_RULES.length }),
      field: fc.shuffledSubarray([...FIELD_RULES], { minLength: FIELD_RULES.length }),
    });
    const packs = Array.from({ length: 4 }, (_, turn) => {
      const matrix = DEFAULT_PACK_DATA.matrix;
      const loaded = loadPack({ ...DEFAULT_PACK_DATA, matrix: [...matrix.slice(turn * 4), ...matrix.slice(0, turn * 4)].toReversed() });
      if (!loaded.ok) throw new Error(loaded.problems.join(' '));
      return loaded.pack;
    });
    fc.assert(fc.property(requests, shuffles, fc.constantFrom(...packs), (request, rules, pack) => {
      const { policy: _, ...before } = evaluate(request, defaultPack);
      const turned = { ...request };
      for (const key of ['consents', 'restrictions']) {
        const list = request[key];
        if (Array.isArray(list)) turned[key] = list.toReversed();
      }
      const { policy: __, ...after } = evaluateWith(turned, pack, rules);
      expect({ ...after, determining: after.determining.filter((id) => !id.startsWith('record/')) })
        .toEqual({ ...before, determining: before.determining.filter((id) => !id.startsWith('record/')) });
    }), { numRuns });
  });

  it('never reveals more when a restriction is added', () => {
    fc.assert(fc.property(requests, restrictions, (request, restriction) => {
      const more = change(structuredClone(request), { 'restrictions.+': restriction });
      expect(revealed(evaluate(request, defaultPack), evaluate(more, defaultPack))).toEqual([]);
    }), { numRuns });
  });

  it('never reveals more when a refusal is added', () => {
    fc.assert(fc.property(requests, refusals, (request, refusal) => {
      const more = change(structuredClone(request), { 'consents.+': refusal });
      expect(revealed(evaluate(request, defaultPack), evaluate(more, defaultPack))).toEqual([]);
    }), { numRuns });
  });

  it('never reveals more when a consent that denies nothing is removed', () => {
    fc.assert(fc.property(requests, consents, (request, consent) => {
      const more = change(structuredClone(request), { 'consents.+': consent });
      expect(revealed(evaluate(more, defaultPack), evaluate(request, defaultPack))).toEqual([]);
    }), { numRuns });
  });

  it('denies when any rule throws', () => {
    const thrower = fc.oneof(
      fc.nat(PACKET_RULES.length - 1).map((at): RuleSet => ({ ...RULES, packet: PACKET_RULES.map((rule, place) => place === at ? { ...rule, check: fail } : rule) })),
      fc.nat(FIELD_RULES.length - 1).map((at): RuleSet => ({ ...RULES, field: FIELD_RULES.map((rule, place) => place === at ? { ...rule, check: fail } : rule) })),
    );
    fc.assert(fc.property(requests, thrower, (request, rules) => {
      const decision = evaluateWith(request, defaultPack, rules);
      // a rule that stands before the broken one may have denied already, or no field may have reached it
      if (decision.effect === 'permit') {
        expect(rules.packet).toEqual(PACKET_RULES);
        const broken = rules.field.find((rule) => rule.check === fail);
        const earlier = new Set(FIELD_RULES.filter((rule) => rule.order < (broken?.order ?? 0)).map(({ id }) => id));
        expect(decision.fields.every(({ rule }) => earlier.has(rule) || rule.startsWith('cell/'))).toBe(true);
      } else if (decision.reasons[0] === 'WH_ERROR') {
        expect(decision.errors).toHaveLength(1);
      }
      expect(decision.effect === 'permit' && decision.fields.some(({ action }) => action !== 'withhold')).toBe(false);
    }), { numRuns });
  });
});

const fail = (): never => { throw new Error('planted'); };
