import type { CaseRecord } from '../../shared/domain/case-record.ts';

const SURNAMES = [
  'Шевченко', 'Ковальчук', 'Бондаренко', 'Ткачук', 'Кравець', 'Олійник', 'Мельник', 'Поліщук', 'Лисенко', 'Гаврилюк', 'Савченко', 'Руденко',
  'Марчук', 'Петрук', 'Ґалаґан', 'Знам’янський', 'Щербак', 'Юрченко', 'Яремчук', 'Євтушенко', 'Їжакевич', 'Дем’яненко', 'Хоменко', 'Цимбалюк',
  'Чорнобай', 'Жук', 'Згурський', 'Нечуй-Левицький', 'Франчук', 'Вдовиченко',
];
const GIVEN = [
  'Марія', 'Олександр', 'Ганна', 'Дмитро', 'Софія', 'Андрій', 'Юлія', 'Євген', 'Наталія', 'Ілля', 'Анастасія', 'В’ячеслав', 'Ольга', 'Сергій',
  'Катерина', 'Богдан', 'Дар’я', 'Тарас', 'Злата', 'Артем',
];
const PATRONYMICS = ['Олегівна', 'Іванович', 'Сергіївна', 'Петрович', 'Андріївна', 'Миколайович', 'Юріївна', 'Васильович', 'Ігорівна', 'Євгенович'];
const STATUSES = ['open', 'open', 'open', 'closed', 'transferred'] as const;
const RISKS = ['high', 'medium', 'low'] as const;
const SYLLABLES = ['ба', 'во', 'гри', 'ду', 'жме', 'за', 'ко', 'лю', 'ми', 'но', 'пе', 'ри', 'сто', 'ту', 'хо', 'цве', 'шу'];

function pick<Value>(list: readonly Value[], index: number): Value {
  const value = list[index % list.length];
  if (value === undefined) throw new Error('empty list');
  return value;
}

/** A number that looks random and is the same every time. */
function mix(index: number, salt: number): number {
  return Math.imul(index + 1, 2_654_435_761) >>> (salt % 13) & 0xff_ff_ff;
}

/** An invented case: the same record for the same number. */
export function inventCase(index: number): CaseRecord {
  const stem = pick(SYLLABLES, mix(index, 1)) + pick(SYLLABLES, mix(index, 4)) + pick(SYLLABLES, mix(index, 7));
  const surname = index % 3 === 0 ? `${stem.charAt(0).toUpperCase()}${stem.slice(1)}енко` : pick(SURNAMES, mix(index, 2));
  const month = String(1 + (mix(index, 5) % 12)).padStart(2, '0');
  const day = String(1 + (mix(index, 6) % 28)).padStart(2, '0');
  return {
    status: pick(STATUSES, mix(index, 3)), registeredOn: `202${String(index % 6)}-${month}-${day}`,
    child: {
      surname, givenName: pick(GIVEN, mix(index, 8)), patronymic: pick(PATRONYMICS, mix(index, 9)), dob: `20${String(10 + (index % 14))}-${month}-${day}`,
      sex: index % 2 === 0 ? 'female' : 'male',
    },
    contact: { phoneCaregiver: `+380${String(50 + (index % 49))}000${String(index % 10_000).padStart(4, '0')}`, safeToCall: true, addressLine: `вул. Липова, ${String(index % 200)}` },
    family: [{ relation: 'mother', surname, givenName: pick(GIVEN, mix(index, 10)), isCaregiver: true }],
    protection: { concerns: ['neglect'], riskLevel: pick(RISKS, mix(index, 11)) },
    plan: { needs: ['health'], nextVisit: `2027-${month}-${day}`, goals: 'Дитина відвідує школу, родина отримує допомогу.' },
    incident: { narrative: `Зі слів сусідів, родина потребує підтримки. ${'Подробиці записано під час відвідування. '.repeat(12)}` },
  };
}

/** The code that goes with the number. */
export function inventCaseCode(index: number): string {
  return `OBR-LV-26-${String(index + 1).padStart(4, '0')}`;
}

/** A lower-case UUID that goes with the number. */
export function inventCaseId(index: number): string {
  return `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
}
