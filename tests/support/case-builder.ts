import type { CaseRecord } from '../../shared/domain/case-record.ts';
import type { ConsentRecord, Recipient } from '../../shared/domain/consent-record.ts';

/** Numbers from 0 to 1 that are the same for the same seed, on every machine (mulberry32). */
function seededNumbers(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws from one stream of seeded numbers. */
export interface Dice {
  readonly whole: (below: number) => number;
  readonly pick: <const Items extends readonly [unknown, ...unknown[]]>(items: Items) => Items[number];
  readonly chance: (probability: number) => boolean;
  readonly digits: (count: number) => string;
  /** a day from `first`, up to so many days later */
  readonly dayFrom: (first: string, days: number) => string;
  /** a lower-case UUID that is one in form */
  readonly identifier: () => string;
}

/** Dice over a seed. */
export function dice(seed: number): Dice {
  const next = seededNumbers(seed);
  const whole = (below: number): number => Math.floor(next() * below);
  const digits = (count: number): string => Array.from({ length: count }, () => String(whole(10))).join('');
  const hex = (count: number): string => Array.from({ length: count }, () => whole(16).toString(16)).join('');
  return {
    whole, digits,
    pick: (items) => items[whole(items.length)] ?? items[0],
    chance: (probability) => next() < probability,
    dayFrom: (first, days) => new Date(Date.parse(`${first}T00:00:00Z`) + whole(days + 1) * 86_400_000).toISOString().slice(0, 10),
    identifier: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  };
}

// All names are invented combinations; no real person is meant.
const SURNAMES = ['Ковальчук', 'Мельниченко', 'Приходько', 'Гнатюк', 'Лук’яненко', 'Зінченко', 'Ґалаґан', 'Єщенко', 'Їжакевич', 'Дем’янчук', 'Прус', 'Щука',
  'Тимошик', 'Вовк', 'Нечуй', 'Різник', 'Балабан', 'Кравець', 'Сорока', 'Заяць'] as const;
const GIRLS = ['Марія', 'Соломія', 'Дарина', 'Єва', 'Злата', 'Ярина', 'Вікторія', 'Мар’яна', 'Юлія', 'Оксана'] as const;
const BOYS = ['Максим', 'Артем', 'Данило', 'Лук’ян', 'Ігор', 'Євген', 'Ілля', 'Юрій', 'Назар', 'Ґліб'] as const;
const MEN = [['Олег', 'Олегівна', 'Олегович'], ['Андрій', 'Андріївна', 'Андрійович'], ['Ігор', 'Ігорівна', 'Ігорович'], ['Лука', 'Луківна', 'Лукич'],
  ['Сергій', 'Сергіївна', 'Сергійович'], ['Ілля', 'Іллівна', 'Ілліч']] as const;
const WOMEN = ['Ольга', 'Наталія', 'Ірина', 'Ганна', 'Любов', 'Тетяна'] as const;
const STREETS = ['вул. Липова', 'вул. Шкільна', 'просп. Миру', 'пров. Тихий', 'вул. Джерельна', 'майдан Ринок'] as const;
const PLACES = ['UA46060250010015970', 'UA80000000000093317', 'UA46060170010088194', 'UA63120270010096107', 'UA12020010010037010'] as const;
const CONCERNS = ['domestic-violence', 'neglect', 'unaccompanied', 'serious-health-issue', 'mental-distress', 'out-of-school', 'bullying', 'deportation',
  'sexual-violence', 'no-documents', 'homelessness'] as const;
const SERVICES = ['health', 'psychosocial', 'legal-aid', 'education', 'food', 'documentation', 'safe-shelter'] as const;

function phoneOf(roll: Dice): string {
  return `+380${roll.pick(['67', '50', '63', '97'])}000${roll.digits(4)}`;
}

/** РНОКПП whose check digit, birth day and sex are right. */
export function rnokppFor(dob: string, sex: 'male' | 'female', serial: number): string {
  const days = Math.round((Date.parse(`${dob}T00:00:00Z`) - Date.parse('1899-12-31T00:00:00Z')) / 86_400_000);
  const first = `${String(days).padStart(5, '0')}${String(serial % 1000).padStart(3, '0')}${sex === 'male' ? '1' : '2'}`;
  const sum = [-1, 5, 7, 9, 4, 6, 10, 5, 7].reduce((total, weight, at) => total + weight * Number(first.charAt(at)), 0);
  return first + String((((sum % 11) + 11) % 11) % 10);
}

/** УНЗР whose check digit and birth day are right. */
export function unzrFor(dob: string, serial: number): string {
  const first = dob.replaceAll('-', '') + String(serial % 10_000).padStart(4, '0');
  const sum = [...first].reduce((total, digit, at) => total + Number(digit) * ([7, 3, 1][at % 3] ?? 0), 0);
  return `${first.slice(0, 8)}-${first.slice(8)}${String(sum % 10)}`;
}

function childOf(roll: Dice, facts: { readonly sex: 'male' | 'female'; readonly surname: string; readonly patronymic: string }): NonNullable<CaseRecord['child']> {
  const dob = roll.dayFrom('2009-01-01', 6200);
  const serial = roll.whole(1000);
  const givenName = roll.pick(facts.sex === 'female' ? GIRLS : BOYS);
  return {
    surname: facts.surname, givenName, patronymic: facts.patronymic, ...(roll.chance(0.3) ? { otherNames: [`${givenName}ка`] } : {}),
    dob, dobEstimated: roll.chance(0.1), sex: facts.sex, nationality: 'UA', languages: ['uk'], interpreterNeeded: roll.chance(0.05),
    rnokpp: rnokppFor(dob, facts.sex, serial), unzr: unzrFor(dob, serial),
    document: { type: 'birth-certificate', series: 'I-СГ', number: roll.digits(6) }, birthCertificate: `I-СГ ${roll.digits(6)}`,
    idpCertificate: `4601-${roll.digits(10)}`, ethnicity: 'ukrainian', religion: 'orthodox', photo: `att-${roll.digits(3)}`,
  };
}

function familyOf(roll: Dice, surname: string): NonNullable<CaseRecord['family']> {
  const address = `${roll.pick(STREETS)}, ${String(1 + roll.whole(90))}`;
  const accused = roll.chance(0.3);
  return [
    {
      relation: 'mother', surname, givenName: roll.pick(WOMEN), patronymic: 'Петрівна', dob: roll.dayFrom('1975-01-01', 5000), sex: 'female', alive: 'yes',
      phone: phoneOf(roll), address, isCaregiver: true, isLegalRepresentative: true, parentalRights: 'full', isAllegedPerpetrator: false,
    },
    {
      relation: 'father', surname, givenName: roll.pick(['Олег', 'Андрій', 'Ігор']), patronymic: 'Іванович', dob: roll.dayFrom('1970-01-01', 5000),
      sex: 'male', alive: 'yes', phone: phoneOf(roll), isCaregiver: false, isLegalRepresentative: true, parentalRights: 'full',
      isAllegedPerpetrator: accused, ...(accused ? { riskNote: 'погрожував по телефону' } : {}),
    },
  ];
}

function careAndHarm(roll: Dice, surname: string): CaseRecord {
  return {
    care: { type: 'parents', startedOn: roll.dayFrom('2026-01-01', 200), placementAddress: roll.pick(STREETS), safeLocation: roll.chance(0.1) },
    protection: {
      concerns: [...new Set([roll.pick(CONCERNS), roll.pick(CONCERNS)])], lifeCircumstances: ['domestic-violence'],
      riskLevel: roll.pick(['high', 'medium', 'low']), riskAssessedOn: roll.dayFrom('2026-06-01', 100),
    },
    sexual: { gbv: roll.chance(0.1), details: `опис ${roll.digits(8)}` }, armed: { association: 'none', details: `опис збройних ${roll.digits(8)}` },
    trafficking: { suspected: roll.chance(0.05) },
    health: { disability: roll.chance(0.2), chronicCondition: 'астма', medication: 'інгалятор', mentalHealth: 'тривога', injury: 'забій', pregnancy: false },
    incident: {
      date: roll.dayFrom('2026-05-01', 100), placeType: 'home', katottg: roll.pick(PLACES), violenceType: roll.pick(['physical', 'psychological', 'neglect']),
      narrative: `текст події ${roll.digits(8)}`,
    },
    perpetrators: [{ name: `Гнат ${surname}`, relation: 'uncle', dob: '1980-05-05', occupation: 'водій', hasAccess: roll.chance(0.5) }],
    legal: { courtCase: `461/${roll.digits(4)}/26`, policeNumber: `12026${roll.digits(12)}`, adoptionSecrecy: roll.chance(0.05) },
  };
}

function planOf(roll: Dice): CaseRecord {
  const service = roll.pick(SERVICES);
  return {
    plan: {
      needs: [service], goals: `мета ${roll.digits(8)}`, services: [{ type: service, provider: 'clinic-a', date: roll.dayFrom('2026-12-01', 60), status: 'planned' }],
      nextVisit: roll.dayFrom('2026-11-24', 60),
    },
    followUps: [{ date: roll.dayFrom('2026-09-01', 60), type: 'home-visit', childSeen: true, result: `стан кращий ${roll.digits(8)}`, nextDue: roll.dayFrom('2026-11-24', 30) }],
    notes: [{ writtenOn: '2026-11-10', author: 'Ірина Прикладна', text: `мати сказала ${roll.digits(8)}`, screened: false }],
    attachments: [{ kind: 'document', label: `довідка ${roll.digits(8)}` }], retention: { basisForKeeping: 'open case', reviewDue: '2027-11-23' },
  };
}

/**
 * A whole invented case, the same for the same seed: nearly every path filled, valid, without a code of its own. Days lie
 * before 23 November 2026 where they record something past.
 */
export function buildCase(seed: number): CaseRecord {
  const roll = dice(seed);
  const sex = roll.pick(['male', 'female']);
  const surname = roll.pick(SURNAMES);
  const [, daughter, son] = roll.pick(MEN);
  const phone = phoneOf(roll);
  return {
    registeredOn: roll.dayFrom('2026-01-10', 300), status: 'open',
    worker: { name: 'Ірина Прикладна', role: 'соціальна працівниця', phone: '+380670000001', email: 'iryna@example.org', agency: 'Фонд «Приклад»' },
    reporter: { name: `Галина ${roll.pick(SURNAMES)}`, phone: phoneOf(roll), relation: 'neighbour' }, identificationSource: 'community',
    externalIds: [{ type: 'unhcr', value: `UNH-${roll.digits(6)}` }],
    child: childOf(roll, { sex, surname, patronymic: sex === 'female' ? daughter : son }),
    displacement: { status: roll.pick(['resident', 'idp', 'returnee']), originKatottg: roll.pick(PLACES), originOccupied: roll.chance(0.3) },
    contact: {
      phoneChild: phoneOf(roll), phoneCaregiver: phone, safeToCall: roll.chance(0.8), safeTimes: 'після 15:00',
      addressLine: `${roll.pick(STREETS)}, ${String(1 + roll.whole(90))}, кв. ${String(1 + roll.whole(120))}`, katottg: roll.pick(PLACES), landmark: 'біля школи',
    },
    family: familyOf(roll, surname), household: { size: 2 + roll.whole(6), headedByChild: false }, ...careAndHarm(roll, surname),
    education: { enrolled: true, school: `Ліцей №${String(1 + roll.whole(90))}`, grade: String(1 + roll.whole(11)), attendance: 'regular' },
    ...planOf(roll),
  };
}

/** Many invented cases; case `n` is `buildCase(seed + n)`. */
export function buildCases(count: number, seed = 1): readonly CaseRecord[] {
  return Array.from({ length: count }, (_, at) => buildCase(seed + at));
}

/** A consent in force for a service referral, given by mother and child in writing on 24 October 2026. */
export function buildConsent(over: Partial<ConsentRecord> = {}): ConsentRecord {
  return {
    id: '5f6a4c1e-2b3d-4e5f-8a9b-0c1d2e3f4a5b', state: 'given', givenOn: '2026-10-24', validUntil: '2027-10-24', oneOff: false, usedOn: null,
    representative: { expressed: 'given', personRelation: 'mother', method: 'written', waiver: null },
    child: { expressed: 'given', method: 'written', waiver: null },
    scope: { purposes: ['service-referral'], recipients: [{ id: 'clinic-a' }], services: ['health', 'psychosocial'], categories: { deny: [] } },
    withdrawals: [], language: 'uk', interpreter: null, witness: null, noticeVersion: '1', explained: ['who-sees', 'withdraw'], reviewDue: null,
    paperReference: null, ...over,
  };
}

/** A clinic that has signed. */
export function buildRecipient(over: Partial<Recipient> = {}): Recipient {
  return {
    id: 'clinic-a', type: 'signatory-provider', name: 'Дитяча поліклініка «Приклад»', signatory: true, undertaking: false, assessedSafe: true,
    contactPerson: 'Олена Зразкова', phone: '+380320000002', email: 'clinic@example.org', address: 'вул. Лікарняна, 1', services: ['health'],
    publicKey: null, active: true, ...over,
  };
}
