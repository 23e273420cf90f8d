import fc from 'fast-check';
import { CATEGORIES, CONSENT_STATES, PURPOSES, RECIPIENT_TYPES, SERVICES } from '../../shared/policy/codes.ts';
import { FIELD_PATHS } from '../../shared/domain/field-catalogue.ts';
import { approval, baseRequest, change, isRecord, ROW_IDS } from './policy-requests.ts';
import type { JsonRecord } from './policy-requests.ts';

const DAYS = ['2026-10-01', '2026-10-24', '2026-11-10', '2026-11-23', '2026-11-24', '2027-01-01'];
const day = fc.constantFrom(...DAYS);
const relation = fc.constantFrom('mother', 'father', 'aunt', 'uncle', null);
const expressed = fc.constantFrom('given', 'given', 'given', 'refused', 'not-asked');
const recipient = fc.constantFrom<JsonRecord>({ id: 'agency-x' }, { id: 'agency-y' }, { type: 'signatory-provider' }, { type: 'childrens-service' });
const purposes = fc.subarray([...PURPOSES]);

const asRecord = (value: unknown): JsonRecord => {
  const json: unknown = JSON.parse(JSON.stringify(value));
  if (!isRecord(json)) throw new TypeError('not an object');
  return json;
};

/** Any JSON value. */
export const anyJson = fc.jsonValue().map((value) => asRecord({ value })['value'] ?? null);

const waiver = fc.constantFrom(null, null, { reason: 'unsafe', approvedBy: 's' }, { reason: 'busy', approvedBy: 's' }, { reason: 'absent' });

const record = fc.record({
  id: fc.uuid(), state: fc.constantFrom('given', 'given', 'given', ...CONSENT_STATES), givenOn: day,
  validUntil: fc.option(day), oneOff: fc.boolean(), usedOn: fc.option(day),
  representative: fc.record({ expressed, personRelation: relation, method: fc.constant('written'), waiver }),
  child: fc.record({ expressed, method: fc.constantFrom('written', 'oral'), waiver: fc.constant(null) }),
  scope: fc.record({
    purposes, recipients: fc.array(recipient, { maxLength: 2 }), services: fc.subarray([...SERVICES]),
    categories: fc.record({ deny: fc.subarray([...CATEGORIES], { maxLength: 2 }) }),
  }),
  withdrawals: fc.array(fc.record({ on: day, services: fc.oneof(fc.constant('all'), fc.subarray([...SERVICES], { maxLength: 2 })) }), { maxLength: 1 }),
}).map(asRecord);

/** Records that refuse: the child, the representative or the state says no. */
export const refusals = fc.tuple(record, fc.constantFrom('child', 'representative', 'state')).map(([base, who]) =>
  change(structuredClone(base), who === 'state' ? { state: 'refused' } : { [`${who}.expressed`]: 'refused' }));

/** Records that only give: nobody refuses, nothing is denied or withdrawn. */
export const consents = record.map((base) => change(structuredClone(base), {
  state: 'given', 'representative.expressed': 'given', 'child.expressed': 'given', 'child.method': 'written', 'scope.categories.deny': [], withdrawals: [],
}));

/** Restrictions, readable and broken. */
export const restrictions = fc.record({
  id: fc.uuid(), by: fc.constantFrom('child', 'caregiver'), personRelation: relation,
  recipient: fc.oneof(fc.constant('any'), recipient), reason: fc.constant('fear'), until: fc.option(fc.constantFrom(...DAYS, ...DAYS, 'soon')),
  what: fc.oneof(
    { weight: 1, arbitrary: fc.constant('all') }, { weight: 5, arbitrary: fc.constantFrom(...FIELD_PATHS, 'contact', 'family', 'child').map((field) => ({ field })) },
    { weight: 4, arbitrary: fc.constantFrom(...CATEGORIES, 'NONSENSE').map((category) => ({ category })) },
  ),
}).map(asRecord);

/** Changes that matter to single fields. */
const FIELD_CHANGES: readonly JsonRecord[] = [
  { 'case.care.safeLocation': true }, { 'case.legal.adoptionSecrecy': true }, { 'case.contact.safeToCall': false },
  { 'case.family.1.isCaregiver': true }, { 'case.protection.concerns': ['sexual-violence', 'deportation', 'begging', 'nonsense'] },
  { 'case.screenedPaths': [] }, { 'case.family.2.relation': 'birth-aunt' }, { 'case.family.0.relation': 'adoptive-mother' },
  { 'case.contact.katottg': 'UA46' }, { 'case.care.personsSought.0.doNotContact': true }, { 'request.approval': approval() },
  { 'request.need': Object.fromEntries(FIELD_PATHS.map((path) => [path.replace('[]', '[0]'), 'так'])) },
];

/** Changes that matter to the whole packet. */
const PACKET_CHANGES: readonly JsonRecord[] = [
  { 'case.child.dob': '2019-01-01' }, { 'case.child.dob': '2008-02-29' }, { 'case.child.dob': null }, { 'case.child.dobEstimated': true },
  { 'request.childObjects': true }, { 'request.approval': null }, { 'request.service': 'psychosocial' }, { 'request.service': 'education' },
  { 'request.recipient.signatory': false }, { 'request.recipient.assessedSafe': false }, { 'request.recipient.familyIndex': 1 },
  { 'request.recipient.relatedToPerpetrator': true }, { now: '2028-02-01T10:00:00Z' }, { consents: [] },
  { 'case.family.0.isAllegedPerpetrator': true }, { 'request.bases': ['consent', 'vital-interest'] },
  { 'request.document': { kind: 'court-ruling', reference: '1', names: ['HEALTH', 'ID_BASIC', 'SEXUAL', 'PROT'] } },
];

const row = fc.constantFrom(...ROW_IDS, ...ROW_IDS.filter((id) => !['P5-R6', 'P6-R7', 'P13-R14', 'P14-R15'].includes(id)));

/** Requests of every row, with consents, restrictions and circumstances that decide them one way or another. */
export const requests = fc.record({
  row, fields: fc.subarray([...FIELD_CHANGES], { maxLength: 4 }), packet: fc.option(fc.constantFrom(...PACKET_CHANGES), { freq: 1 }),
  extra: fc.array(record, { maxLength: 2 }), bound: fc.array(restrictions, { maxLength: 1 }),
  pair: fc.option(fc.record({ purpose: fc.constantFrom(...PURPOSES), type: fc.constantFrom(...RECIPIENT_TYPES) }), { freq: 1 }),
  isOdd: fc.nat(9),
}).map(({ row: id, fields, packet, extra, bound, pair, isOdd }) => {
  const request = baseRequest(id);
  for (const one of fields) change(request, structuredClone(one));
  if (packet !== null) change(request, structuredClone(packet));
  for (const one of extra) change(request, { 'consents.+': one });
  for (const one of bound) change(request, { 'restrictions.+': one });
  return pair === null || isOdd > 0 ? request : change(request, { 'request.purpose': pair.purpose, 'request.recipient.type': pair.type });
});

const nested = (depth: number): unknown => JSON.parse(`${'{"case":{"a":'.repeat(depth)}1${'}}'.repeat(depth)}`);

/** JSON that is no request: any value, hostile keys, great depth. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }), fc.nat(400).map(nested), fc.constant(JSON.parse('{"__proto__":{"now":"2026-11-23T10:00:00Z"},"case":{"__proto__":{"x":1}}}')),
  fc.dictionary(fc.constantFrom('now', 'case', 'consents', 'restrictions', '__proto__'), fc.jsonValue()).map((value): unknown => value),
);

const places = [
  'now', 'case', 'consents', 'restrictions', 'request', 'consents.0', 'consents.0.scope', 'consents.0.child', 'consents.0.givenOn',
  'consents.0.scope.categories', 'consents.0.scope.purposes', 'consents.0.withdrawals', 'restrictions.+', 'request.recipient', 'request.bases', 'request.need',
  'request.approval', 'request.document', 'request.service', 'request.recipient.familyIndex', 'case.family', 'case.family.0', 'case.family.0.relation', 'case.perpetrators',
  'case.child', 'case.child.dob', 'case.contact', 'case.contact.katottg', 'case.care', 'case.care.personsSought', 'case.protection.concerns', 'case.plan.services',
  'case.health', 'case.incident.date', 'case.sexual.gbv', 'case.notes', 'case.screenedPaths', 'case.legal', 'case.caseCode',
];

/** A request of some row in which some parts are replaced by any JSON. */
export const mutilated = fc.tuple(requests, fc.array(fc.tuple(fc.constantFrom(...places), fc.jsonValue()), { minLength: 1, maxLength: 3 }))
  .map(([request, parts]) => parts.reduce((mangled, [place, value]) => change(mangled, asRecord({ [place]: value })), request));
