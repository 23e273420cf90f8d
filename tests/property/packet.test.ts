import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideContent } from '../../shared/packet/build-packet.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { evaluate } from '../../shared/policy/evaluate.ts';
import { applyDecision } from '../../shared/redaction/apply-decision.ts';
import { parsePath } from '../../shared/redaction/field-path.ts';
import { markedCase } from '../support/leak-case.ts';
import { packetFrame } from '../support/packet-builder.ts';
import { baseRequest, ROW_IDS } from '../support/policy-requests.ts';

const decisions = fc.record({ seed: fc.nat(100_000), row: fc.constantFrom(...ROW_IDS) })
  .map(({ seed, row }) => ({ seed, decision: evaluate({ ...baseRequest(row), case: JSON.parse(JSON.stringify(markedCase(seed).record)) as never }, defaultPack) }));

describe('any decision', () => {
  it('stands in the ledger path by path, once, and gives only values it holds; it is not changed', () => {
    fc.assert(fc.property(decisions, ({ decision }) => {
      const before = JSON.stringify(decision);
      const { fields, ledger } = applyDecision(decision);
      expect(JSON.stringify(decision)).toBe(before);
      expect(ledger.map(({ path }) => path)).toEqual(decision.fields.map(({ path }) => path));
      const told = new Set(decision.fields.filter(({ action }) => action !== 'withhold').map(({ value }) => JSON.stringify(value)));
      expect(fields.filter(({ value }) => !told.has(JSON.stringify(value)))).toEqual([]);
      expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
    }), { numRuns: 300, seed: 20261123 });
  });

  it('leaves no gap in any list, and has one digest', () => {
    fc.assert(fc.property(decisions, ({ decision }) => {
      fc.pre(decision.effect === 'permit');
      const { content, digest } = decideContent(decision, packetFrame());
      expect(decideContent(structuredClone(decision), packetFrame()).digest).toBe(digest);
      const positions = new Map<string, Set<number>>();
      for (const { path } of content.fields) {
        for (const [at, step] of parsePath(path).entries()) {
          if (typeof step !== 'number') continue;
          const list = path.split('[').slice(0, at).join('[');
          positions.set(list, (positions.get(list) ?? new Set()).add(step));
        }
      }
      for (const seen of positions.values()) expect([...seen].sort((a, b) => a - b)).toEqual([...seen.keys()].map((_, index) => index));
    }), { numRuns: 200, seed: 20261123 });
  });
});
