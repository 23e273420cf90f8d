import { describe, expect, it } from 'vitest';
import { DEFAULT_PACK_DATA } from '../../../shared/policy/default-pack-data.ts';
import { evaluate } from '../../../shared/policy/evaluate.ts';
import type { Cell, Gate, PackData } from '../../../shared/policy/pack-schema.ts';
import { loadPack } from '../../../shared/policy/pack.ts';
import type { PolicyPack } from '../../../shared/policy/pack.ts';
import { approval, baseRequest, change } from '../../support/policy-requests.ts';
import type { JsonRecord } from '../../support/policy-requests.ts';

/** The default pack with other parts: what it decides must follow the data, also where the default never goes. */
const packWith = (parts: Partial<PackData>): PolicyPack => {
  const loaded = loadPack({ ...DEFAULT_PACK_DATA, ...parts });
  if (!loaded.ok) throw new Error(loaded.problems.join(' '));
  return loaded.pack;
};
const withRow = (row: string, { cells = {}, gate = {} }: { cells?: Readonly<Record<string, Cell>>; gate?: Partial<Gate> }): PolicyPack =>
  packWith({ matrix: DEFAULT_PACK_DATA.matrix.map((one) => one.id === row ? { ...one, cells: { ...one.cells, ...cells }, gate: { ...one.gate, ...gate } } : one) });
const field = (pack: PolicyPack, request: JsonRecord, path: string) => {
  const { action, reason, operator, value } = evaluate(request, pack).fields.find((one) => one.path === path) ?? {};
  return { action, reason, operator, value };
};
const withheld = (reason: string) => ({ action: 'withhold', reason, operator: null, value: null });

describe('another table', () => {
  it('has no group for a concern that nobody knows', () => {
    const pack = withRow('P3-R4', { cells: { PROT: 'G(group)' } });
    expect(field(pack, change(baseRequest('P3-R4'), { 'case.protection.concerns': ['neglect', 'made-up'] }), 'protection.concerns')).toEqual(withheld('WH_ERROR'));
    const number = change(baseRequest('P3-R4'), { 'case.protection.concerns': 7 });
    expect([evaluate(number, pack).effect, field(pack, number, 'protection.concerns')]).toEqual(['permit', withheld('WH_ERROR')]);
    expect(field(pack, change(baseRequest('P3-R4'), { 'case.protection.concerns': ['neglect', 7] }), 'protection.concerns')).toEqual(withheld('WH_ERROR'));
  });

  it('has no need to tell where the purpose asks for no service', () => {
    const pack = withRow('P4-R5', { cells: { PROT: 'G(need)' } });
    expect(field(pack, baseRequest('P4-R5'), 'protection.concerns')).toEqual(withheld('WH_NOT_NEEDED'));
    expect(field(pack, baseRequest('P4-R5'), 'protection.riskAssessedOn')).toEqual(withheld('WH_NOT_NEEDED'));
    expect(field(pack, baseRequest('P4-R5'), 'protection.riskLevel')).toMatchObject({ action: 'generalise', value: 'high', operator: 'need' });
  });

  it('does not open other services by a need where services are closed', () => {
    const pack = withRow('P1-R1', { cells: { SERVICE: 'W' } });
    const asked = change(baseRequest('P1-R1'), { 'request.need': { 'plan.services[1].type': 'x', 'plan.services[0].type': 'x' } });
    expect(field(pack, asked, 'plan.services[1].type')).toEqual(withheld('WH_NOT_NEEDED'));
    expect(field(pack, asked, 'plan.services[0].type')).toEqual(withheld('WH_NOT_NEEDED'));
  });

  it('keeps an operator that tells less of a secret place than the oblast', () => {
    const pack = withRow('P1-R1', { cells: { LOC: 'G(has)' } });
    expect(field(pack, change(baseRequest('P1-R1'), { 'case.care.safeLocation': true }), 'contact.katottg')).toEqual({ action: 'generalise', reason: 'GEN_NEED', operator: 'has', value: true });
  });

  it.each([['legal-power', 'OK_LEGAL'], ['contract', 'OK_INTERNAL'], ['vital-interest', 'OK_VITAL']] as const)('may rest a purpose on %s: %s', (basis, reason) => {
    const pack = withRow('P18-R19', { gate: { bases: [basis] } });
    const decision = evaluate(change(baseRequest('P18-R19'), { 'request.bases': [basis] }), pack);
    expect([decision.effect, decision.reasons, decision.determining]).toEqual(['permit', [reason], ['row/P18-R19', `basis/${basis}`]]);
  });

  it.each([['legal-duty'], ['vital-interest']] as const)('asks a document of every basis where it always asks: %s', (basis) => {
    const pack = withRow('P7-R8', { gate: { document: { kinds: ['act'], when: 'always' } } });
    const without = evaluate(change(baseRequest('P7-R8'), { 'request.bases': [basis], 'request.document': null }), pack);
    expect([without.effect, without.reasons, without.determining]).toEqual(['deny', ['WH_NO_DOCUMENT'], ['gate/document']]);
    expect(evaluate(change(baseRequest('P7-R8'), { 'request.bases': [basis] }), pack).effect).toBe('permit');
  });

  it('asks for an approval wherever its gate does', () => {
    const pack = withRow('P10-R11', { gate: { approval: 'always' } });
    expect(evaluate(baseRequest('P10-R11'), pack).effect).toBe('needs-approval');
    const approved = evaluate(change(baseRequest('P10-R11'), { 'request.approval': approval() }), pack);
    expect([approved.effect, approved.reasons, approved.obligations]).toEqual(['permit', ['OK_CONSENT'], ['LOG_DISCLOSURE']]);
  });

  it('lets a service be asked of any purpose', () => {
    const pack = packWith({ services: { ...DEFAULT_PACK_DATA.services, 'case-conference': ['health'] } });
    expect(evaluate(baseRequest('P4-R5'), pack).effect).toBe('permit');
    expect(evaluate(change(baseRequest('P4-R5'), { 'request.service': 'education' }), pack).reasons).toEqual(['WH_DEFAULT_DENY']);
    expect(evaluate(change(baseRequest('P4-R5'), { 'consents.0.scope.services': ['education'] }), pack).reasons).toEqual(['WH_CONSENT_SCOPE_SERVICE']);
  });

  it('is not in force before its day', () => {
    const pack = packWith({ effectiveFrom: '2026-11-24' });
    expect(evaluate(baseRequest('P1-R1'), pack).reasons).toEqual(['WH_POLICY_EXPIRED']);
    expect(evaluate(baseRequest('P9-R10'), pack).obligations).toEqual(['LOG_DISCLOSURE', 'POST_REVIEW']);
    expect(evaluate(baseRequest('P1-R1'), packWith({ effectiveFrom: '2026-11-23' })).effect).toBe('permit');
  });

  it('puts a code in place of a name only where the code goes without a need', () => {
    const pack = withRow('P17-R18', { cells: { CASE_REF: 'O' } });
    const asked = change(baseRequest('P17-R18'), { 'request.need': { caseCode: 'x' } });
    expect(field(pack, asked, 'caseCode')).toMatchObject({ action: 'share', reason: 'OK_NEED' });
    expect(field(pack, asked, 'child.surname')).toEqual(withheld('WH_NOT_NEEDED'));
  });

  it('binds an emergency by a restricted category only where a need opens', () => {
    const pack = withRow('P9-R10', { cells: { SEXUAL: 'S', INCIDENT: 'S' } });
    const request = change(baseRequest('P9-R10'), { 'case.incident.violenceType': 'sexual', 'restrictions': [{ by: 'child', recipient: 'any', what: { category: 'SEXUAL' } }] });
    expect(field(pack, request, 'incident.violenceType')).toMatchObject({ action: 'share', value: 'sexual' });
  });

  it('stamps its decisions with its own name', () => {
    const pack = packWith({ id: 'lviv', version: '2.0.1' });
    const { policy } = evaluate(baseRequest('P1-R1'), pack);
    expect(policy).toEqual({ id: 'lviv', version: '2.0.1', digest: pack.digest });
    expect(evaluate(null, pack).policy).toEqual(policy);
  });
});
