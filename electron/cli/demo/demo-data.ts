import { addDays, type Day } from '../../../shared/domain/calendar.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { ConsentRecord, Recipient, Restriction } from '../../../shared/domain/consent-record.ts';
import { EXPLAINED_POINTS } from '../../../shared/domain/consent-record.ts';
import type { Agency, Person } from '../../../shared/ipc/channels/register-channels.ts';
import type { PacketRequest } from '../../../shared/ipc/channels/referral-channels.ts';

// Everybody and everything here is invented. Phones are of the form that is given to nobody, hosts are example.org.

/** The agency of the demonstration. */
export const DEMO_AGENCY: Agency = {
  name: 'Благодійна організація «Приклад»', code: 'OBR', oblastCode: 'UA46000000000026241', phone: '+380320000001', email: 'office@example.org',
  address: 'м. Львів, вул. Зразкова, 1',
};
/** Its focal point. */
export const DEMO_PERSON: Omit<Person, 'id' | 'role'> = {
  name: 'Мельник Ірина', position: 'соціальна працівниця', phone: '+380670000001', email: 'iryna@example.org',
};
/** The clinic that gets the packet, and an organisation that has promised nothing yet. */
const CLINIC = 'dytiacha-poliklinika';
const UNSIGNED = 'hromadskyi-prostir';

/** The directory of recipients. `publicKey` is the clinic's key for hand-over files. */
export function demoRecipients(publicKey: string): readonly Recipient[] {
  const common = { assessedSafe: true, active: true, email: null, publicKey: null } as const;
  return [
    {
      ...common, id: CLINIC, type: 'signatory-provider', name: 'Дитяча поліклініка «Зразкова»', signatory: true, undertaking: false,
      contactPerson: 'Савчук Олена', phone: '+380320000002', address: 'м. Львів, вул. Лікарняна, 2', services: ['health', 'disability'], publicKey,
    },
    {
      ...common, id: 'tsentr-pidtrymky', type: 'signatory-provider', name: 'Центр психологічної підтримки «Поруч»', signatory: true, undertaking: false,
      contactPerson: 'Романюк Тарас', phone: '+380320000003', address: 'м. Львів, вул. Тиха, 3', services: ['psychosocial', 'family-mediation'],
    },
    {
      ...common, id: UNSIGNED, type: 'other-provider', name: 'Громадський простір «Майстерня»', signatory: false, undertaking: false,
      contactPerson: null, phone: '+380320000004', address: 'м. Львів, вул. Нова, 4', services: ['education', 'psychosocial', 'health'],
    },
  ];
}

/** Four invented cases; the first is the one that is referred. Days are counted back from today. */
export function demoCases(today: Day): readonly [CaseRecord, ...CaseRecord[]] {
  return [girlOfTwelve(today), boyWithGrandmother(today), youthOnHisOwn(today), infant(today)];
}

function girlOfTwelve(today: Day): CaseRecord {
  return {
    registeredOn: addDays(today, -60), status: 'open', identificationSource: 'school',
    worker: { name: 'Мельник Ірина', role: 'соціальна працівниця', phone: '+380670000001', email: 'iryna@example.org', agency: DEMO_AGENCY.name },
    reporter: { name: 'Левченко Галина', phone: '+380670000009', relation: 'teacher' },
    child: {
      surname: 'Приходько', givenName: 'Соломія', patronymic: 'Андріївна', otherNames: ['Солька'], dob: addDays(today, -12 * 365 - 200), dobEstimated: false,
      sex: 'female', nationality: 'UA', languages: ['uk'], interpreterNeeded: false, birthCertificate: 'I-СГ 000001', idpCertificate: '4601-0000000001',
      religion: 'greek-catholic', ethnicity: 'ukrainian',
    },
    displacement: { status: 'idp', originKatottg: 'UA63120270010096107', originOccupied: false },
    contact: {
      phoneCaregiver: '+380670000004', safeToCall: true, safeTimes: 'будні після 17:00', addressLine: 'вул. Вишнева, 8, кв. 15', landmark: 'біля старого млина',
      katottg: 'UA46060250010015970',
    },
    family: girlsFamily(), household: { size: 3, headedByChild: false },
    care: { type: 'one-parent', startedOn: addDays(today, -300), safeLocation: false },
    protection: { concerns: ['domestic-violence', 'serious-health-issue'], lifeCircumstances: ['domestic-violence'], riskLevel: 'medium', riskAssessedOn: addDays(today, -55) },
    sexual: { gbv: false }, health: { chronicCondition: 'бронхіальна астма', medication: 'інгалятор двічі на день', mentalHealth: 'тривожний сон', pregnancy: false },
    education: { enrolled: true, school: 'Ліцей № 5', grade: '7', attendance: 'irregular' },
    incident: { date: addDays(today, -70), placeType: 'home', katottg: 'UA46060250010015970', violenceType: 'physical', narrative: 'Батько штовхнув матір, дитина бачила це з коридору.' },
    perpetrators: [{ name: 'Приходько Андрій', relation: 'father', occupation: 'водій', hasAccess: true }],
    legal: { courtCase: '461/0001/26', policeNumber: '12026000000000001', adoptionSecrecy: false },
    plan: {
      needs: ['health', 'psychosocial'], goals: 'Дихати без нападів і спати спокійно.', nextVisit: addDays(today, 7),
      services: [
        { type: 'health', provider: 'Дитяча поліклініка «Зразкова»', date: addDays(today, 5), status: 'planned' },
        { type: 'psychosocial', provider: 'Центр психологічної підтримки «Поруч»', date: addDays(today, 9), status: 'planned' },
      ],
    },
    followUps: [{ date: addDays(today, -14), type: 'home-visit', childSeen: true, result: 'Удома спокійно, напади вночі тривають.', nextDue: addDays(today, 7) }],
    notes: [{ writtenOn: addDays(today, -14), author: 'Мельник Ірина', text: 'Мати просить не телефонувати вранці: боїться, що почує чоловік.', screened: false }],
  };
}

function girlsFamily(): NonNullable<CaseRecord['family']> {
  return [
    {
      relation: 'mother', surname: 'Приходько', givenName: 'Наталія', patronymic: 'Іванівна', dob: '1988-05-14', sex: 'female', alive: 'yes', phone: '+380670000004',
      isCaregiver: true, isLegalRepresentative: true, parentalRights: 'full', isAllegedPerpetrator: false,
    },
    {
      relation: 'father', surname: 'Приходько', givenName: 'Андрій', patronymic: 'Петрович', dob: '1985-02-03', sex: 'male', alive: 'yes', phone: '+380670000005',
      isCaregiver: false, isLegalRepresentative: true, parentalRights: 'full', isAllegedPerpetrator: true, riskNote: 'Погрожував матері в повідомленнях.',
    },
  ];
}

function boyWithGrandmother(today: Day): CaseRecord {
  return {
    registeredOn: addDays(today, -35), status: 'open', identificationSource: 'community',
    child: { surname: 'Їжакевич', givenName: 'Лук’ян', patronymic: 'Олегович', dob: addDays(today, -8 * 365 - 40), sex: 'male', nationality: 'UA', languages: ['uk'] },
    contact: { phoneCaregiver: '+380670000006', safeToCall: true, katottg: 'UA46060170010088194' },
    family: [{ relation: 'grandmother', surname: 'Їжакевич', givenName: 'Ганна', isCaregiver: true, isLegalRepresentative: true, parentalRights: 'full' }],
    care: { type: 'kinship', startedOn: addDays(today, -200) }, protection: { concerns: ['separated'], riskLevel: 'low' },
    plan: { needs: ['documentation'], nextVisit: addDays(today, 14) },
  };
}

function youthOnHisOwn(today: Day): CaseRecord {
  return {
    registeredOn: addDays(today, -12), status: 'open', identificationSource: 'hotline',
    child: { surname: 'Дем’янчук', givenName: 'Максим', dob: addDays(today, -16 * 365), dobEstimated: true, sex: 'male', nationality: 'UA', languages: ['uk', 'ru'] },
    displacement: { status: 'idp', originKatottg: 'UA12020010010037010', originOccupied: false }, contact: { phoneChild: '+380670000007', safeToCall: true },
    care: { type: 'independent', separationCause: 'evacuation', tracingWanted: true }, protection: { concerns: ['unaccompanied'], riskLevel: 'high' },
    plan: { needs: ['safe-shelter', 'documentation'], nextVisit: addDays(today, 1) },
  };
}

function infant(today: Day): CaseRecord {
  return {
    registeredOn: addDays(today, -3), status: 'open', identificationSource: 'health-facility',
    child: { surname: 'Заяць', givenName: 'Злата', dob: addDays(today, -400), sex: 'female', nationality: 'UA' },
    family: [{ relation: 'mother', surname: 'Заяць', givenName: 'Оксана', isCaregiver: true, isLegalRepresentative: true, parentalRights: 'full' }],
    protection: { concerns: ['homelessness'], riskLevel: 'high' }, plan: { needs: ['food', 'non-food-items'], nextVisit: addDays(today, 2) },
  };
}

/** Mother and child agreed in writing, thirty days ago, for a year: health and psychosocial help, this clinic. */
export function demoConsent(today: Day): Omit<ConsentRecord, 'id' | 'withdrawals' | 'usedOn'> {
  return {
    state: 'given', givenOn: addDays(today, -30), validUntil: addDays(today, 335), oneOff: false,
    representative: { expressed: 'given', personRelation: 'mother', method: 'written', waiver: null }, child: { expressed: 'given', method: 'written', waiver: null },
    scope: { purposes: ['service-referral'], recipients: [{ id: CLINIC }, { id: UNSIGNED }], services: ['health', 'psychosocial'], categories: { deny: [] } },
    language: 'uk', interpreter: null, witness: null, noticeVersion: 'guide-1', explained: [...EXPLAINED_POINTS],
    reviewDue: addDays(today, 150), paperReference: null,
  };
}

/** The child asked that nobody be told where exactly she lives: neither the address nor what stands beside it. */
export const DEMO_RESTRICTIONS: readonly Omit<Restriction, 'id'>[] = ['contact.addressLine', 'contact.landmark'].map((field) => ({
  by: 'child', personRelation: null, recipient: 'any', what: { field }, reason: 'fear', note: null, until: null,
}));

/** The referral to the clinic: the diagnosis is opened by a stated need, nothing else is. */
export function demoRequest(caseId: string, language: 'uk' | 'en'): PacketRequest {
  return {
    caseId, purpose: 'service-referral', recipientId: CLINIC, service: 'health', bases: ['consent'],
    need: { 'health.chronicCondition': 'лікарка має знати діагноз, щоб добрати лікування' },
    reasonText: 'Просимо оглянути дитину: нічні напади ядухи почастішали за останній місяць.', dismissed: [],
    relatedToPerpetrator: false, assessedSafe: true, familyIndex: null, childObjects: false, approval: null, document: null, language,
  };
}

/** The same asked for an organisation that has given no undertaking: it has to be refused. */
export function demoRefusedRequest(caseId: string, language: 'uk' | 'en'): PacketRequest {
  return { ...demoRequest(caseId, language), recipientId: UNSIGNED, need: {} };
}
