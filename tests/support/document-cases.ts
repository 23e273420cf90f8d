import { documentKind, type DocumentKind } from '../../shared/packet/document-kind.ts';
import { buildPacket } from '../../shared/packet/build-packet.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import type { Decision } from '../../shared/policy/decision.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { evaluate } from '../../shared/policy/evaluate.ts';
import { contentOf, readFramedRequest } from '../../electron/services/packet-decision.ts';
import { buildCase } from './case-builder.ts';
import { packetFrame, STAMP } from './packet-builder.ts';
import { baseRequest, change, isRecord, ROW_IDS, type JsonRecord } from './policy-requests.ts';

/** How much there is to print: everything once, hardly anything, a usual case, or more than anybody ever fills in. */
export const AMOUNTS = ['full', 'short', 'usual', 'long', 'worst'] as const;
export type Amount = (typeof AMOUNTS)[number];

/** A packet of one row of the rules with what was decided and asked. */
export interface CaseDocument { readonly row: string; readonly kind: DocumentKind; readonly amount: Amount; readonly decision: Decision; readonly packet: Packet; readonly request: JsonRecord }

const SENTENCE = 'Дитина розповіла, що ввечері було страшно, і попросила, щоб наступного разу поряд був хтось дорослий. ';
/** 40 letters, as long as a field of a form lets one write without thinking. */
const LONGEST = { surname: 'Верхньодніпровсько-Нижньосірогозенківськ', givenName: 'Мар’яна-Вікторія-Соломія-Златослава-Єва', patronymic: 'Всеволодо-Пантелеймонівна-Святославівна' };
const LONG_ADDRESS = 'м. Верхньодніпровськ, проспект Героїв Визволителів імені Вигаданого, буд. 112-А, корпус 4, під’їзд 9, кв. 1187';

const RELATIONS = ['grandmother', 'grandfather', 'sister', 'brother', 'uncle', 'stepmother', 'other-relative', 'guardian', 'cousin'];

function familyMember(relation: string, number: number, isWorst: boolean): JsonRecord {
  return {
    relation, ...(isWorst ? LONGEST : { surname: `Вигаданенко${'аб'.repeat(number % 3)}`, givenName: 'Ярина', patronymic: 'Іванівна' }), dob: `19${String(50 + number)}-03-0${String(1 + number % 9)}`, sex: 'female',
    alive: 'yes', phone: `+3806700010${String(10 + number)}`, address: isWorst ? LONG_ADDRESS : `вул. Вигадана, ${String(number)}`, isCaregiver: number % 2 === 0, isLegalRepresentative: false,
    parentalRights: 'full', isAllegedPerpetrator: false, riskNote: isWorst ? SENTENCE.repeat(4) : 'без ризику',
  };
}

function manyThings(isWorst: boolean): JsonRecord {
  const text = SENTENCE.repeat(isWorst ? 40 : 8).trim();
  const family = RELATIONS.slice(0, isWorst ? 9 : 4).map((relation, at) => familyMember(relation, at, isWorst));
  const notes = Array.from({ length: isWorst ? 6 : 3 }, (_, at) => ({ writtenOn: `2026-10-1${String(1 + at)}`, author: 'Ірина Приклад', text, screened: true }));
  const services = ['legal-aid', 'education', 'food', 'documentation', 'health', 'psychosocial'].map((type, at) => ({
    type, provider: isWorst ? `Комунальне некомерційне підприємство «Вигаданий багатопрофільний центр № ${String(at)}»` : 'Центр «Приклад»', date: `2026-12-0${String(1 + at)}`, status: 'planned',
  }));
  return {
    'case.incident.narrative': text, 'case.plan.goals': text, 'case.sexual.details': text, 'case.notes': notes, 'case.plan.services': services, 'request.reasonText': SENTENCE.repeat(isWorst ? 12 : 4).trim(),
    'case.contact.addressLine': isWorst ? LONG_ADDRESS : 'вул. Вигадана, 7, кв. 15', 'case.contact.landmark': isWorst ? SENTENCE.repeat(2) : 'біля школи', 'case.care.provider': isWorst ? LONG_ADDRESS : 'Центр',
    'case.screenedPaths': ['incident.narrative', 'incident.evidence', 'sexual.details', 'armed.details', 'trafficking.details', 'plan.goals', 'closure.outcome', 'family[0].riskNote', 'followUps[0].result'],
    ...Object.fromEntries(family.map((member) => [member, member] as const).map(([member], at) => [`case.family.${String(3 + at)}`, member])),
    ...(isWorst ? { 'case.child.surname': LONGEST.surname, 'case.child.givenName': LONGEST.givenName, 'case.child.patronymic': LONGEST.patronymic, 'case.health.chronicCondition': SENTENCE.repeat(3), 'case.health.medication': SENTENCE } : {}),
  };
}

/** What a worker writes down in the first quarter of an hour. */
const shortCase = (): JsonRecord => ({
  caseCode: 'TST-LV-26-0042', registeredOn: '2026-09-01', status: 'open', child: { surname: 'Вигадана', givenName: 'Марта', dob: '2013-02-10', sex: 'female' },
  contact: { phoneCaregiver: '+380670000004', safeToCall: true }, family: [{ relation: 'mother', surname: 'Вигадана', givenName: 'Ольга', isCaregiver: true, isLegalRepresentative: true, parentalRights: 'full', isAllegedPerpetrator: false }],
  worker: { name: 'Ірина Прикладна', phone: '+380670000001' },
});

function usualCase(): JsonRecord {
  const value: unknown = JSON.parse(JSON.stringify({ ...buildCase(7), caseCode: 'TST-LV-26-0042' }));
  if (!isRecord(value)) throw new TypeError('no case');
  return value;
}

function requestOf(row: string, amount: Amount): JsonRecord {
  const request = baseRequest(row);
  if (amount === 'short') return change(request, { case: shortCase() });
  if (amount === 'usual') return change(request, { case: usualCase() });
  return amount === 'full' ? request : change(request, manyThings(amount === 'worst'));
}

/** The packet of a row; null where none is ever permitted. */
export function caseDocument(row: string, amount: Amount, changes: JsonRecord = {}): CaseDocument | null {
  const request = change(requestOf(row, amount), changes);
  const decision = evaluate(request, defaultPack);
  if (decision.effect !== 'permit') return null;
  const { agency, issuedBy, recipient } = packetFrame();
  const name = amount === 'worst' ? 'Комунальне некомерційне підприємство «Верхньодніпровський вигаданий багатопрофільний центр допомоги дітям і родинам»' : 'Отримувач «Приклад»';
  const decided = contentOf(decision, readFramedRequest(request), { agency, issuedBy, recipient: { name, address: recipient.address } });
  const packet = buildPacket(decided, { ...STAMP, audit: { checkpoint: 'x', words: ['калина', 'міст', 'сорока', 'вітер', 'лелека', 'обрій', 'човен', 'сад'] } });
  const kind = documentKind(packet.purpose, packet.recipient.type);
  return kind === null ? null : { row, kind, amount, decision, packet, request };
}

/** Every document of an amount. */
export const caseDocuments = (amount: Amount): readonly CaseDocument[] => ROW_IDS.flatMap((row) => caseDocument(row, amount) ?? []);
