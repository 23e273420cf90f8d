import { describe, expect, it } from 'vitest';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import { describeRule } from '../../../shared/policy/describe-rule.ts';
import { evaluate, evaluateWith } from '../../../shared/policy/evaluate.ts';
import { FIELD_RULES, PACKET_RULES } from '../../../shared/policy/rules/registry.ts';
import { baseRequest, change } from '../../support/policy-requests.ts';

const broken = (rule: string): object => ({ effect: 'deny', reasons: ['WH_ERROR'], determining: [rule], errors: [{ rule, code: 'WH_ERROR' }] });

/** The nets below the rules: what happens when one is missing or fails. */
describe('evaluate', () => {
  it('denies when no rule asked for the basis', () => {
    const request = change(baseRequest('P1-R1'), { 'request.bases': [] });
    expect(evaluateWith(request, defaultPack, { packet: [], field: FIELD_RULES })).toMatchObject(broken('basis'));
  });

  it('denies when no rule asked for the pair', () => {
    const request = change(baseRequest('P1-R1'), { 'request.purpose': 'curiosity' });
    expect(evaluateWith(request, defaultPack, { packet: [], field: FIELD_RULES })).toMatchObject(broken('pair/known'));
  });

  it('lets go only what a cell lets go when every rule about fields is missing', () => {
    const request = change(baseRequest('P12-R13'), { 'case.child.planted': 'x', 'case.care.personsSought.0.doNotContact': true });
    const fields = evaluateWith(request, defaultPack, { packet: PACKET_RULES, field: [] }).fields;
    const of = (path: string) => fields.find((field) => field.path === path);
    for (const path of ['child.planted', 'care.personsSought[0].name', 'health.injury']) {
      expect(of(path)).toMatchObject({ action: 'withhold', reason: 'WH_DEFAULT_DENY', value: null });
    }
    expect(of('child.surname')).toMatchObject({ action: 'share' });
  });

  it('names the fields when a rule about them throws what nobody foresaw', () => {
    const check = (): never => { throw new TypeError('planted'); };
    expect(evaluateWith(baseRequest('P1-R1'), defaultPack, { packet: PACKET_RULES, field: [{ id: 'x', order: 1, check }] })).toMatchObject(broken('fields'));
    expect(evaluateWith(baseRequest('P1-R1'), defaultPack, { packet: [{ id: 'y/z', order: 1, check }], field: FIELD_RULES })).toMatchObject(broken('y/z'));
  });

  it('does not care how the rules are arranged', () => {
    const turned = { packet: PACKET_RULES.toReversed(), field: FIELD_RULES.toReversed() };
    const request = change(baseRequest('P5-R6'), { 'request.recipient.relatedToPerpetrator': true, 'now': '2029-01-01' });
    expect(evaluateWith(request, defaultPack, turned)).toEqual(evaluate(request, defaultPack));
    const secret = change(baseRequest('P2-R3'), { 'case.legal.adoptionSecrecy': true, 'case.contact.safeToCall': null, 'consents.0.scope.categories.deny': ['CONTACT', 'LEGAL', 'ARMED'] });
    expect(evaluateWith(secret, defaultPack, turned)).toEqual(evaluate(secret, defaultPack));
  });

  it('lists no path of a case that is too deep to read', () => {
    let deep: Parameters<typeof change>[1] = { end: 1 };
    for (let level = 0; level < 40; level += 1) deep = { deep };
    expect(evaluate({ ...baseRequest('P8-R9'), case: deep }, defaultPack)).toMatchObject({ ...broken('case/depth'), fields: [], obligations: ['LOG_REQUEST', 'NEITHER_CONFIRM_NOR_DENY'] });
  });

  it.each([[null], [[]], ['x'], [{ case: [] }], [{ case: null, request: 5 }]])('lists no path and owes nothing where %j is no request', (request) => {
    expect(evaluate(request, defaultPack)).toMatchObject({ ...broken('request/readable'), fields: [], obligations: [] });
  });
});

describe('describeRule', () => {
  it('knows a rule only where the pack says where it comes from', () => {
    expect(describeRule('hard/reporter', { ...defaultPack, rules: {} })).toBeNull();
    const [reporter] = Object.values(defaultPack.rules);
    expect(reporter === undefined ? null : describeRule('made/up', { ...defaultPack, rules: { 'made/up': reporter } })).toBeNull();
  });

  it.each(['', 'cell', 'row', 'cell/', 'row/P0-R0', 'record/c1'])('knows no rule %j', (id) => { expect(describeRule(id, defaultPack)).toBeNull(); });

  it.each([
    ['basis/consent', 'packet', 4], ['basis', 'packet', 4], ['consent', 'packet', 5], ['row/P1-R1', 'packet', 2], ['cell/P1-R1/HEALTH', 'field', 4],
    ['hard/reporter', 'field', 1], ['restriction/field', 'field', 2], ['default', 'field', 6], ['reveals', 'field', 4], ['request/readable', 'packet', 0],
  ] as const)('places %s: %s, step %i', (id, scope, step) => { expect(describeRule(id, defaultPack)).toMatchObject({ id, scope, step }); });
});
