import { describe, expect, it } from 'vitest';
import { applyDecision } from '../../../shared/redaction/apply-decision.ts';
import { closeLists } from '../../../shared/redaction/close-lists.ts';
import { formatPath, parsePath } from '../../../shared/redaction/field-path.ts';
import { decidedField, permitOf } from '../../support/packet-builder.ts';

const withheld = (path: string): ReturnType<typeof decidedField> => decidedField(path, null, { action: 'withhold', reason: 'WH_NOT_NEEDED' });

describe('applyDecision', () => {
  it('carries shared and generalised values and lists every path in the ledger, in order', () => {
    const { fields, ledger } = applyDecision(permitOf([
      decidedField('child.surname', 'Прикладна'), withheld('child.rnokpp'),
      decidedField('protection.concerns', ['health'], { action: 'generalise', operator: 'need', category: 'PROT', reason: 'GEN_NEED' }),
    ]));
    expect({ fields, ledger: ledger.map(({ path, action }) => `${path} ${action}`) }).toEqual({
      fields: [{ path: 'child.surname', value: 'Прикладна' }, { path: 'protection.concerns', value: ['health'] }],
      ledger: ['child.surname share', 'child.rnokpp withhold', 'protection.concerns generalise'],
    });
  });

  it.each(['deny', 'needs-approval'] as const)('lets nothing go when the effect is %s, whatever the fields say', (effect) => {
    const { fields, ledger } = applyDecision(permitOf([decidedField('child.surname', 'Прикладна'), withheld('child.rnokpp')], { effect }));
    expect({ fields, ledger: ledger.map(({ action, reason }) => `${action} ${reason}`) }).toEqual({ fields: [], ledger: ['withhold WH_ERROR', 'withhold WH_NOT_NEEDED'] });
  });

  it('closes lists up so that no gap tells of a withheld entry', () => {
    const { fields } = applyDecision(permitOf([withheld('family[0].phone'), decidedField('family[1].relation', 'mother'), decidedField('family[3].relation', 'father'), decidedField('family[3].phone', '+380670000001')]));
    expect(fields.map(({ path }) => path)).toEqual(['family[0].relation', 'family[1].relation', 'family[1].phone']);
  });

  it.each([
    // path, operator, category, value → the name it travels under
    ['health.pregnancy', 'need', 'HEALTH', true, 'health.need'],
    ['sexual.gbv', 'support', 'SEXUAL', 'specialised-support', 'support.kind'],
    ['child.surname', 'case-code', 'ID_BASIC', 'OBR-LV-26-0017', 'caseCode'],
    ['child.dob', 'age', 'DEMO', 13, 'child.ageYears'],
    ['child.dob', 'band', 'DEMO', '12-14', 'child.ageBand'],
    ['family[0].dob', 'relation', 'FAMILY', 'adult', 'family[0].ageGroup'],
  ] as const)('renames %s under %s, because its name would tell', (path, operator, category, value, name) => {
    const { fields } = applyDecision(permitOf([decidedField(path, value, { action: 'generalise', operator, category })]));
    expect(fields).toEqual([{ path: name, value }]);
  });

  it('joins the paths of a need into one answer, and any need is a need', () => {
    const need = (path: string, value: boolean): ReturnType<typeof decidedField> => decidedField(path, value, { action: 'generalise', operator: 'need', category: 'HEALTH' });
    expect(applyDecision(permitOf([need('health.injury', false), need('health.pregnancy', true), need('health.medication', false)])).fields).toEqual([{ path: 'health.need', value: true }]);
  });

  it('refuses a path that is decided twice', () => {
    expect(() => applyDecision(permitOf([decidedField('child.surname', 'А'), withheld('child.surname')]))).toThrow(RangeError);
  });
});

describe('paths', () => {
  it.each(['caseCode', 'child.document.number', 'family[12].phone', 'care.personsSought[0].name'])('%s is the same after reading and writing', (path) => {
    expect(formatPath(parsePath(path))).toBe(path);
  });

  it('nested lists close up each by itself', () => {
    expect([...closeLists(['a[2].b[5].c', 'a[2].b[7].c', 'a[4].b[1].c']).values()]).toEqual(['a[0].b[0].c', 'a[0].b[1].c', 'a[1].b[0].c']);
  });
});
