import { describe, expect, it } from 'vitest';
import { REASONS } from '../../shared/policy/codes.ts';
import { decisionSchema } from '../../shared/policy/decision.ts';
import type { FieldDecision } from '../../shared/policy/decision.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { evaluate } from '../../shared/policy/evaluate.ts';
import { baseRequest, change, isRecord, readLines } from '../support/policy-requests.ts';
import type { JsonRecord } from '../support/policy-requests.ts';

/**
 * Each line is one sentence of the rules: a base request that passes every gate of its row, what is changed, and the
 * effect, reasons, obligations, deciding rules and field actions that must follow. Only what a line names is compared, but exactly.
 */
const FILES = ['packet.jsonl', 'consent.jsonl', 'fields.jsonl', 'malformed.jsonl', 'edges.jsonl'];

const part = (value: unknown): JsonRecord => isRecord(value) ? value : {};
const text = (value: unknown): string => typeof value === 'string' ? value : '';

/** For each path that a line names, which rule or operator spoke. */
const named = (what: 'rule' | 'operator', fields: ReadonlyMap<string, FieldDecision>, paths: JsonRecord): JsonRecord =>
  Object.fromEntries(Object.keys(paths).map((path) => [path, fields.get(path)?.[what] ?? null]));

const seenReasons = new Set<string>();
let lines = 0;

for (const file of FILES) {
  describe(file, () => {
    for (const vector of readLines(`./${file}`)) {
      lines += 1;
      it(`${text(vector['id'])} ${text(vector['says'])}`, () => {
        const input = change(baseRequest(text(vector['from'])), part(vector['set']));
        const decision = evaluate(input, defaultPack);
        decisionSchema.parse(decision);
        const want = part(vector['expect']);
        const fields = new Map(decision.fields.map((field) => [field.path, field]));
        expect(fields.size).toBe(decision.fields.length);
        for (const { reason } of decision.fields) seenReasons.add(reason);
        for (const reason of decision.reasons) seenReasons.add(reason);
        const got = {
          effect: decision.effect, reasons: decision.reasons, obligations: decision.obligations, errors: decision.errors,
          fields: Object.fromEntries(Object.keys(part(want['fields'])).map((path) => {
            const field = fields.get(path);
            return [path, field === undefined ? null : `${field.action} ${field.reason}`];
          })),
          determining: decision.determining, rules: named('rule', fields, part(want['rules'])), operators: named('operator', fields, part(want['operators'])),
          values: Object.fromEntries(Object.keys(part(want['values'])).map((path) => [path, fields.get(path)?.value])),
        };
        expect(got).toEqual({ ...got, ...want });
        if (decision.effect !== 'permit') expect(decision.fields.every(({ action, value }) => action === 'withhold' && value === null)).toBe(true);
      });
    }
  });
}

describe('the vectors', () => {
  it('are at least 250', () => { expect(lines).toBeGreaterThanOrEqual(250); });
  it('show every reason code', () => { expect(REASONS.filter((reason) => !seenReasons.has(reason))).toEqual([]); });
});

describe('the worked scenarios', () => {
  for (const { id, description, input, expect: want } of readLines('./worked-scenarios.jsonl')) {
    it(`${text(id)} ${text(description)}`, () => {
      const decision = evaluate(input, defaultPack);
      const fields = new Map(decision.fields.map((field) => [field.path, field]));
      const { effect, reasonsInclude, obligationsInclude, fields: wantFields, values } = part(want);
      if (effect !== undefined) expect(decision.effect).toBe(effect);
      if (Array.isArray(reasonsInclude)) expect(decision.reasons).toEqual(expect.arrayContaining(reasonsInclude));
      if (Array.isArray(obligationsInclude)) expect(decision.obligations).toEqual(expect.arrayContaining(obligationsInclude));
      for (const [path, field] of Object.entries(part(wantFields))) expect(fields.get(path)).toMatchObject(part(field));
      for (const [path, value] of Object.entries(part(values))) expect(fields.get(path)?.value).toEqual(value);
    });
  }
});
