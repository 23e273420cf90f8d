import { readFileSync } from 'node:fs';
import type { JsonValue } from '../../shared/policy/json-reading.ts';

type Json = JsonValue;
export type JsonRecord = { [key: string]: Json };

const folder = new URL('../vectors/policy/', import.meta.url);

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The lines of a vector file as JSON objects. */
export const readLines = (name: string): readonly JsonRecord[] =>
  readFileSync(new URL(name, folder), 'utf8').trim().split('\n').map((line) => {
    const value: unknown = JSON.parse(line);
    if (!isRecord(value)) throw new TypeError(`${name}: not an object`);
    return value;
  });

/** A case in which every path of the data dictionary has a value: a girl of 13, her mother, a violent father. */
export const baseCase = (): JsonRecord => {
  const value: unknown = JSON.parse(readFileSync(new URL('base-case.json', folder), 'utf8'));
  if (!isRecord(value)) throw new TypeError('base-case.json');
  return value;
};

/** A consent that carries any purpose, recipient `agency-x`, and every service these tests use. */
const baseConsent = (purpose: string): JsonRecord => ({
  id: 'c1', state: 'given', givenOn: '2026-10-24', validUntil: '2027-10-24', oneOff: false, usedOn: null,
  representative: { expressed: 'given', personRelation: 'mother', method: 'written', waiver: null },
  child: { expressed: 'given', method: 'written', waiver: null },
  scope: {
    purposes: [purpose], recipients: [{ id: 'agency-x' }], services: ['health', 'psychosocial', 'education', 'case-transfer'],
    categories: { deny: [] },
  },
  withdrawals: [],
});

/** For each row of the table: purpose, recipient type, basis, and what else its gate asks. */
const ROWS: Readonly<Record<string, readonly [string, string, string, JsonRecord?]>> = {
  'P1-R1': ['service-referral', 'signatory-provider', 'consent'],
  'P1-R2': ['service-referral', 'other-provider', 'consent'],
  'P2-R3': ['case-transfer', 'case-management-agency', 'consent', { service: 'case-transfer' }],
  'P3-R4': ['supervision', 'supervisor', 'legitimate-interest'],
  'P4-R5': ['case-conference', 'conference-member', 'consent'],
  'P5-R6': ['coordination-statistics', 'coordination-body', 'consent'],
  'P6-R7': ['donor-report', 'donor', 'consent'],
  'P7-R8': ['protective-measure', 'childrens-service', 'legal-duty', { document: { kind: 'act', reference: 'ПКМУ 585', names: [] } }],
  'P8-R9': ['legal-request', 'law-enforcement', 'legal-duty', { document: { kind: 'court-ruling', reference: '461/1/26', names: [] } }],
  'P9-R10': ['emergency', 'emergency-medical', 'vital-interest'],
  'P9-R9': ['emergency', 'law-enforcement', 'vital-interest'],
  'P10-R11': ['unhcr-referral', 'unhcr', 'consent'],
  'P11-R12': ['gbv-referral', 'gbv-specialist', 'consent', { service: 'psychosocial' }],
  'P12-R13': ['family-tracing', 'tracing-organisation', 'consent'],
  'P13-R14': ['violations-monitoring', 'violations-monitor', 'legal-duty'],
  'P14-R15': ['public-communication', 'public', 'consent'],
  'P15-R16': ['subject-access', 'data-subject', 'legal-duty'],
  'P16-R17': ['relative-request', 'relative', 'legal-duty'],
  'P17-R18': ['oversight', 'oversight-body', 'legal-duty', { document: { kind: 'written-request', reference: '12/1', names: [] } }],
  'P18-R19': ['interpretation-support', 'interpreter', 'legitimate-interest'],
};

export const ROW_IDS = Object.keys(ROWS);

/** An approval that counts. */
export const approval = (): JsonRecord => ({
  by: 'supervisor-1', role: 'supervisor', at: '2026-11-23T09:00:00Z', reason: 'ризик', childInformed: true,
});

/** A request that passes every gate of a row (a permit wherever the row can give one). */
export const baseRequest = (row: string): JsonRecord => {
  const found = ROWS[row];
  if (found === undefined) throw new RangeError(row);
  const [purpose, type, basis, more = {}] = found;
  return {
    now: '2026-11-23T10:00:00Z', case: baseCase(), consents: [baseConsent(purpose)], restrictions: [],
    request: {
      by: 'worker-1', purpose, service: 'health', bases: [basis], need: {}, reasonText: 'огляд', childObjects: false,
      recipient: {
        id: 'agency-x', type, signatory: true, undertaking: true, assessedSafe: true, relatedToPerpetrator: false,
        legalRepresentative: true, familyIndex: row === 'P16-R17' ? 0 : null,
      },
      approval: row === 'P2-R3' ? approval() : null, document: null, ...structuredClone(more),
    },
  };
};

/**
 * Changes members by dotted path: `consents.0.child.expressed`. A value `{"$remove": true}` removes the member; a path
 * that ends in `+` appends to a list.
 */
export const change = (target: JsonRecord, changes: JsonRecord): JsonRecord => {
  for (const [path, value] of Object.entries(changes)) setPath(target, path.split('.'), value);
  return target;
};

const setPath = (target: Json, path: readonly string[], value: Json): void => {
  const [head = '', ...rest] = path;
  if (Array.isArray(target)) {
    if (head === '+') target.push(value);
    else if (rest.length === 0) target[Number(head)] = value;
    else setPath(target[Number(head)] ?? null, rest, value);
  } else if (isRecord(target)) {
    if (rest.length > 0) {
      target[head] ??= {};
      setPath(target[head], rest, value);
    } else if (isRecord(value) && value['$remove'] === true) Reflect.deleteProperty(target, head);
    else target[head] = value;
  }
};
