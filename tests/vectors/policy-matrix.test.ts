import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELD_ENTRIES, pathPattern } from '../../shared/domain/field-catalogue.ts';
import { CATEGORIES } from '../../shared/policy/codes.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { evaluate } from '../../shared/policy/evaluate.ts';
import { baseRequest, change } from '../support/policy-requests.ts';

/**
 * Every cell of the table against a transcription of the table that the module never reads. What each operator and
 * footnote gives for the base case is written out here in full, so a fault in an operator is a fault here too.
 */
const table = readFileSync(new URL('policy/table.md', import.meta.url), 'utf8').split('\n')
  .filter((line) => line.startsWith('| P')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

const NEVER = ['P5-R6', 'P6-R7', 'P13-R14', 'P14-R15'];
const OK: Readonly<Record<string, string>> = {
  'P1-R1': 'OK_CONSENT', 'P1-R2': 'OK_CONSENT', 'P2-R3': 'OK_CONSENT', 'P3-R4': 'OK_INTERNAL', 'P4-R5': 'OK_CONSENT',
  'P7-R8': 'OK_LEGAL', 'P8-R9': 'OK_LEGAL', 'P9-R10': 'OK_VITAL', 'P9-R9': 'OK_VITAL', 'P10-R11': 'OK_CONSENT',
  'P11-R12': 'OK_CONSENT', 'P12-R13': 'OK_CONSENT', 'P15-R16': 'OK_LEGAL', 'P16-R17': 'OK_LEGAL', 'P17-R18': 'OK_LEGAL',
  'P18-R19': 'OK_INTERNAL',
};

/** What each operator makes of the base case on 23 November 2026; a path not named is withheld. */
const GENERALISED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  age: { 'child.dob': 13 },
  band: { 'child.dob': '12-14' },
  hromada: { 'contact.katottg': 'UA4606025', 'displacement.originKatottg': 'UA6506011' },
  raion: { 'contact.katottg': 'UA4606', 'displacement.originKatottg': 'UA6506' },
  oblast: { 'contact.katottg': 'UA46', 'displacement.originKatottg': 'UA65' },
  group: { 'protection.concerns': ['violence', 'health'] },
  'type:INCIDENT': { 'incident.violenceType': 'physical', 'incident.katottg': 'UA46' },
  'type-month': { 'incident.violenceType': 'physical', 'incident.katottg': 'UA46', 'incident.date': '2026-08' },
  'type:SERVICE': {
    'plan.services[0].type': 'health', 'plan.services[1].type': 'psychosocial', 'plan.services[2].type': 'safe-shelter',
    'education.enrolled': true,
  },
  'relation:FAMILY': {
    'family[0].relation': 'mother', 'family[1].relation': 'father', 'family[2].relation': 'aunt', 'family[0].dob': 'adult',
    'family[1].dob': 'adult', 'family[2].dob': 'child', 'care.personsSought[0].relation': 'grandmother',
    'care.personsSought[1].relation': 'aunt',
  },
  'relation:PERP': { 'perpetrators[0].relation': 'father', 'perpetrators[0].dob': 'adult' },
  support: { 'sexual.gbv': 'specialised-support' },
  'case-code': { 'child.surname': 'TST-LV-26-0042' },
  'need:PROT': { 'protection.concerns': ['health'], 'protection.riskLevel': 'high' },
};
/** What `age` and `band` leave as it stands. */
const AS_IS: Readonly<Record<string, (path: string) => boolean>> = {
  age: (path) => path !== 'child.dob', band: (path) => path === 'child.sex',
};
const FREE_TEXT = new Set([
  'incident.narrative', 'incident.evidence', 'notes[].text', 'sexual.details', 'armed.details', 'trafficking.details',
  'family[].riskNote', 'followUps[].result', 'plan.goals', 'attachments[].label', 'closure.outcome',
]);
const SCREENED = new Set(['incident.narrative', 'sexual.details', 'notes[0].text']);

type Expected = { readonly action: string; readonly reason: string; readonly value?: unknown };
const withheld = (reason: string): Expected => ({ action: 'withhold', reason });

const shared = (row: string, path: string): Expected => {
  if (FREE_TEXT.has(pathPattern(path)) && row !== 'P3-R4' && !SCREENED.has(path)) return withheld('WH_UNSCREENED_TEXT');
  return { action: 'share', reason: OK[row] ?? '' };
};

/** The footnotes in words, for the base request of each row. */
const footnoted = (row: string, path: string, cell: string): string => {
  const plain = cell.replace(/[¹²³⁴⁵⁶⁷]/g, '');
  if (path === 'child.otherNames' && !['P2-R3', 'P3-R4', 'P12-R13', 'P15-R16'].includes(row)) return 'W';
  if (cell.includes('²')) {
    const ours = row === 'P11-R12' ? 'plan.services[1].' : 'plan.services[0].';
    return path.startsWith(ours) ? 'S' : 'O';
  }
  if (cell.includes('⁴')) return path.startsWith('family[1].') ? 'blocked' : 'S';
  if (cell.includes('⁵')) return ['plan.nextVisit', 'child.languages', 'child.interpreterNeeded'].includes(path) ? 'S' : 'W';
  if (cell.includes('⁶')) return ['contact.addressLine', 'contact.landmark'].includes(path) ? 'S' : 'O';
  if (cell.includes('⁷')) return ['contact.addressLine', 'contact.landmark'].includes(path) ? 'O' : 'S';
  return plain;
};

const expected = (row: string, path: string, category: string, cell: string): Expected => {
  if (NEVER.includes(row)) return withheld(row === 'P14-R15' ? 'WH_PROHIBITED' : 'WH_AGGREGATE_ONLY');
  if (category === 'REPORTER' && row !== 'P3-R4') return withheld('WH_REPORTER');
  const final = footnoted(row, path, cell);
  if (final === 'blocked') return withheld('WH_RESTRICTION');
  if (final === 'S') return shared(row, path);
  if (!final.startsWith('G')) return withheld('WH_NOT_NEEDED');
  const operator = final.slice(2, -1);
  if (AS_IS[operator]?.(path) === true) return shared(row, path);
  if (operator === 'has') return { action: 'generalise', reason: 'GEN_NEED', value: true };
  if (operator === 'need' && category === 'HEALTH') return { action: 'generalise', reason: 'GEN_NEED', value: true };
  const outcomes = GENERALISED[operator] ?? GENERALISED[`${operator}:${category}`] ?? {};
  return path in outcomes ? { action: 'generalise', reason: 'GEN_NEED', value: outcomes[path] } : withheld('WH_NOT_NEEDED');
};

describe('the table', () => {
  it('has 20 rows and 21 columns, and the pack knows no other row', () => {
    expect(table.map((row) => row.length)).toEqual(Array.from({ length: 20 }, () => CATEGORIES.length + 1));
    expect(defaultPack.matrix.map(({ id }) => id).toSorted()).toEqual(table.map(([id]) => id).toSorted());
  });

  it('is tried on a case in which every path of the data dictionary has a value', () => {
    const { fields } = evaluate(baseRequest('P3-R4'), defaultPack);
    expect(new Set(fields.map(({ path }) => pathPattern(path)))).toEqual(new Set(Object.keys(FIELD_ENTRIES)));
  });

  for (const [row = '', ...cells] of table) {
    const decide = () => evaluate(baseRequest(row), defaultPack);
    it(`${row} ${NEVER.includes(row) ? 'never goes' : 'goes on its basis'}`, () => {
      const decision = decide();
      expect([decision.effect, decision.reasons, decision.errors])
        .toEqual(NEVER.includes(row)
          ? ['deny', [row === 'P14-R15' ? 'WH_PROHIBITED' : 'WH_AGGREGATE_ONLY'], []] : ['permit', [OK[row]], []]);
    });
    for (const [column, category] of CATEGORIES.entries()) {
      const cell = cells[column] ?? '';
      it(`${row} ${category} is ${cell}`, () => {
        const fields = decide().fields.filter((field) => field.category === category);
        expect(fields.length).toBeGreaterThan(0);
        expect(fields.map(({ path, action, reason }) => ({ path, action, reason }))).toEqual(fields.map(({ path }) => {
          const { action, reason } = expected(row, path, category, cell);
          return { path, action, reason };
        }));
        for (const { path, action, value, operator } of fields) {
          const want = expected(row, path, category, cell);
          if (action === 'generalise') expect([path, value, operator]).toEqual([path, want.value, footnoted(row, path, cell).slice(2, -1)]);
          if (action === 'withhold') expect([path, value]).toEqual([path, null]);
        }
      });
    }
  }
});

describe('a stated need', () => {
  for (const [row = '', ...cells] of table.filter(([id = '']) => !NEVER.includes(id))) {
    it(`opens in ${row} exactly the paths whose cell is O`, () => {
      const plain = evaluate(baseRequest(row), defaultPack);
      const need = Object.fromEntries(plain.fields.map(({ path }) => [path, 'потрібно']));
      const screenedPaths = plain.fields.map(({ path }) => path);
      const asked = evaluate(change(baseRequest(row), { 'request.need': need, 'case.screenedPaths': screenedPaths }), defaultPack);
      const opened = asked.fields.filter(({ reason }) => reason === 'OK_NEED').map(({ path }) => path);
      const marked = plain.fields.filter(({ path, category }) => category !== null && category !== 'REPORTER'
        && footnoted(row, path, cells[CATEGORIES.indexOf(category)] ?? '') === 'O').map(({ path }) => path);
      const health = ['P1-R1', 'P1-R2'].includes(row) ? plain.fields.filter(({ category }) => category === 'HEALTH').map(({ path }) => path) : [];
      expect(new Set(opened)).toEqual(new Set([...marked, ...health,
        ...(row === 'P3-R4' ? plain.fields.filter(({ category }) => category === 'REPORTER').map(({ path }) => path) : [])]));
    });
  }
});
