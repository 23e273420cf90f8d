import { describe, expect, it } from 'vitest';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import { describeRule } from '../../../shared/policy/describe-rule.ts';
import { evaluate } from '../../../shared/policy/evaluate.ts';
import { FIELD_RULES, PACKET_RULES } from '../../../shared/policy/rules/registry.ts';
import { baseRequest, change, ROW_IDS } from '../../support/policy-requests.ts';

describe('describeRule', () => {
  it('knows every rule, with a source', () => {
    for (const { id } of [...PACKET_RULES, ...FIELD_RULES].filter((rule) => rule.id !== 'cell')) expect([id, describeRule(id, defaultPack)?.id]).toEqual([id, id]);
  });

  it('knows every rule id that a decision names', () => {
    for (const row of ROW_IDS) {
      for (const input of [baseRequest(row), change(baseRequest(row), { consents: [], restrictions: [5] })]) {
        const { determining, fields } = evaluate(input, defaultPack);
        const ids = [...determining.filter((id) => !id.startsWith('record/')), ...fields.map(({ rule }) => rule)];
        expect(ids.filter((id) => describeRule(id, defaultPack) === null)).toEqual([]);
      }
    }
  });

  it.each([
    ['recipient/perpetrator', 'packet', 1], ['pair/known', 'packet', 2], ['gate/signatory', 'packet', 3], ['basis', 'packet', 4],
    ['basis/consent', 'packet', 4], ['consent', 'packet', 5], ['restriction/everything', 'packet', 6], ['approval/gate', 'packet', 7],
    ['hard/reporter', 'field', 1], ['restriction/field', 'field', 2], ['consent/category', 'field', 3], ['cell/P1-R1/HEALTH', 'field', 4],
    ['reveals', 'field', 4], ['free-text', 'field', 5], ['default', 'field', 6], ['request/readable', 'packet', 0], ['row/P1-R1', 'packet', 2],
  ])('places %s at the %s step %i', (id, scope, step) => {
    expect(describeRule(id, defaultPack)).toMatchObject({ id, scope, step });
  });

  it.each(['', 'record/c1', 'cell/P99-R1/HEALTH', 'constructor', '__proto__', 'basis-x'])('says nothing of %s', (id) => {
    expect(describeRule(id, defaultPack)).toBeNull();
  });

  it('gives a cell the source of its row', () => {
    expect(describeRule('cell/P1-R1/HEALTH', defaultPack)?.provenance.sources).toContain('OPP');
  });
});
