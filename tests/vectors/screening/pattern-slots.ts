const MONTHS = ['січня', 'лютого', 'березня', 'квітня', 'травня', 'червня', 'липня', 'серпня', 'вересня', 'жовтня', 'листопада', 'грудня'];
const RUSSIAN = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
const ENGLISH = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const FACILITIES: readonly (readonly [string, string])[] = [
  ['міської лікарні № 3', 'міській лікарні № 3'], ['центру «Промінь»', 'центрі «Промінь»'], ['Полтавської обласної лікарні', 'Полтавській обласній лікарні'],
  ['поліклініки №8', 'поліклініці №8'], ['притулку «Теплий дім»', 'притулку «Теплий дім»'], ['КНП «Обрійська лікарня»', 'КНП «Обрійська лікарня»'],
];
const ADDRESSES = [
  'м. Гадяч, вул. Лохвицька, 21, кв. 6', 'с. Мала Перещепина, вул. Центральна, 4', 'вул. Соборності, 77/2', 'просп. Незалежності, буд. 14, кв. 203',
  'м. Лебедин, пров. Озерний, 3-Б', 'смт Решетилівка, вул. Покровська, буд. 8', 'бульв. Шевченка, 110, кв. 15', 'вул. 9 Січня, 12',
];

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function dateSlots(prefix: string, day: number, month: number, year: number): Record<string, string> {
  return {
    [`${prefix}.dots`]: `${two(day)}.${two(month)}.${year}`, [`${prefix}.slashes`]: `${two(day)}/${two(month)}/${year}`, [`${prefix}.iso`]: `${year}-${two(month)}-${two(day)}`,
    [`${prefix}.words`]: `${day} ${MONTHS[month - 1] ?? ''} ${year} року`, [`${prefix}.ru`]: `${day} ${RUSSIAN[month - 1] ?? ''} ${year} года`,
    [`${prefix}.en`]: `${day} ${ENGLISH[month - 1] ?? ''} ${year}`,
  };
}

function taxNumber(dob: Date, random: (below: number) => number): string {
  const days = Math.round((dob.getTime() - Date.UTC(1899, 11, 31)) / 86_400_000);
  const nine = `${String(days).padStart(5, '0')}${String(random(10_000)).padStart(4, '0')}`;
  const sum = [-1, 5, 7, 9, 4, 6, 10, 5, 7].reduce((total, weight, index) => total + weight * Number(nine.charAt(index)), 0);
  return nine + String((((sum % 11) + 11) % 11) % 10);
}

function iban(random: (below: number) => number): string {
  const account = `000001${String(random(1_000_000_000)).padStart(19, '0')}`;
  const rest = `${account}301000`;
  let remainder = 0;
  for (const digit of rest) remainder = (remainder * 10 + Number(digit)) % 97;
  return `UA${two(98 - remainder)}${account}`;
}

/** Slots of numbers, dates and places that are recognisable by form, and what of them belongs into the record. */
export function patternSlots(random: (below: number) => number, facilities = FACILITIES, addresses: readonly string[] = ADDRESSES) {
  const dob = new Date(Date.UTC(2008 + random(10), random(12), 1 + random(28)));
  const [year, month, day] = [dob.getUTCFullYear(), dob.getUTCMonth() + 1, dob.getUTCDate()];
  const rnokpp = taxNumber(dob, random);
  const unzr = `${year}${two(month)}${two(day)}-${String(random(100_000)).padStart(5, '0')}`;
  const facility = facilities[random(facilities.length)] ?? ['', ''];
  const plate = `${['АА', 'ВІ', 'ВН', 'СА', 'КЕ'][random(5)] ?? ''}${random(2) === 0 ? ' ' : ''}00${two(random(100))}${random(2) === 0 ? ' ' : ''}${['ОО', 'МК', 'ЕН'][random(3)] ?? ''}`;
  const slots: Record<string, string> = {
    ...dateSlots('dob', day, month, year), ...dateSlots('date', 1 + random(28), 1 + random(12), 2022 + random(3)), rnokpp, unzr, plate, iban: iban(random),
    cert: `${['I', 'І', '1', 'ІІ'][random(4)] ?? ''}-${['БК', 'КЕ', 'СГ'][random(3)] ?? ''} № 00${String(1000 + random(9000))}`,
    passport: `${['КН', 'СР', 'МТ'][random(3)] ?? ''} 00${String(1000 + random(9000))}`, idp: `${String(1000 + random(9000))}-50000${String(10_000 + random(90_000))}`,
    coords: `${48 + random(4)}.${String(10_000 + random(90_000))}, ${24 + random(14)}.${String(10_000 + random(90_000))}`,
    'facility.g': facility[0], 'facility.l': facility[1], xaddress: addresses[random(addresses.length)] ?? '',
    email: `kontakt${String(random(1000))}@example.org`, handle: `@storinka_${String(random(10_000)).padStart(4, '0')}`, url: `https://social.example.org/p/${String(random(100_000))}`,
  };
  return { slots, dob: `${year}-${two(month)}-${two(day)}`, ids: [rnokpp, unzr] };
}

/** One phone in the usual spellings. */
export function phoneSlots(prefix: string, phone: string): Record<string, string> {
  const [code, first, second, third] = [phone.slice(3, 6), phone.slice(6, 9), phone.slice(9, 11), phone.slice(11)];
  return {
    [`${prefix}.plain`]: `${code}${first}${second}${third}`, [`${prefix}.spaced`]: `${code} ${first} ${second} ${third}`, [`${prefix}.dashed`]: `(${code}) ${first}-${second}-${third}`,
    [`${prefix}.intl`]: `+38 ${code} ${first} ${second} ${third}`, [`${prefix}.eight`]: `8 ${code} ${first} ${second} ${third}`,
  };
}
