import { findingOf, type RawFinding, type ScreenContext, windowsOf } from '../context.ts';
import { matchesIn } from '../windows.ts';

const STREET = '(?:вул(?:\\.|иц(?:я|і|ю|ею|ях?)(?!\\p{L}))?|ул(?:\\.|иц(?:а|ы|е|у|ей)(?!\\p{L}))?|просп(?:\\.|ект\\p{L}{0,3})?|пр-т|пр\\.|пр-ті|пров(?:\\.|улк?\\p{L}{0,4})?|пер(?:\\.|еул\\p{L}{1,4})|бульв(?:\\.|ар\\p{L}{0,3})?|б-р|бул\\.|площ(?:а|і|у|ею|адь|ади)|пл\\.|шосе|узв(?:\\.|із|озі|озу)|майдан(?:і|у)?|наб(?:\\.|ережн\\p{L}{1,4})|мікрорайон(?:і|у)?|мкрн?\\.?|м-н|проїзд(?:і|у)?|тупик(?:у)?|алея|алеї)';
const WORD = "\\p{Lu}[\\p{L}'’]*(?:-\\p{L}[\\p{L}']*)?";
const NAME = `(?:(?:ім(?:\\.|ені)|акад(?:\\.|еміка)|ген(?:\\.|ерала)|героїв|гетьмана|маршала|князя|архітектора|св\\.|отця|Лесі)\\s?)?[«"“]?(?:\\d{1,3}(?:-?\\p{L}{1,5})?\\s)?(?:\\p{Lu}\\.\\s?){0,2}${WORD}(?:[ ](?:\\p{Lu}\\.\\s?)?(?:${WORD}|полку|бригади|сотні|річчя)){0,3}[»"”]?`;
const HOUSE = '(?:[,]?\\s?(?:буд(?:\\.|инок|инку|инком)?|б\\.|д\\.|дом(?:е|а)?|№|house|building)?\\s?№?\\s?\\d{1,4}(?:\\s?[-–/]\\s?\\d{1,4}){0,2}(?:[-\\s]?[а-гґжкА-ГҐЖКa-dA-D](?![\\p{L}]))?(?:\\s?/\\s?\\d{1,4})?)(?![\\p{L}\\d]|[.,:]\\d)';
const FLAT = "(?:,?\\s?(?:кв(?:\\.|артир(?:а|і|у|ою|ы|е))|к\\.|корп(?:\\.|ус(?:і)?)?|під'?їзд(?:і)?|пов(?:\\.|ерх(?:і)?)|гурт(?:\\.|ожитк\\p{L}{1,3})|кімн(?:\\.|ата)|flat|apt\\.?|apartment|unit|подъезд|стр\\.)\\s?№?\\s?\\d{1,4}(?:-?[а-гa-d](?!\\p{L}))?)";
const STREET_TRIGGER = new RegExp(`(?<![\\p{L}])${STREET}\\s?`, 'giu');
const AFTER_STREET = new RegExp(NAME, 'uy');
const AFTER_NAME = new RegExp(`(?:${HOUSE})(?:${FLAT}){0,3}`, 'iuy');
const FLAT_ONLY = new RegExp(`(?:${FLAT}){1,3}`, 'iuy');
const SETTLEMENT = '(?:м(?:\\.|іст(?:о|а|і|ом))|с(?:\\.|ел(?:о|а|і|ом|е))|смт\\.?|с-ще|селищ(?:е|а|і)|г(?:\\.|ород(?:а|е|у)?)|пгт\\.?|хут(?:\\.|ір|орі)|деревн[яие])';
const BEFORE_STREET = new RegExp(
  `(?:(?:\\d{5},?\\s+)?(?:Україна,\\s*)?(?:(?<!\\p{L})${SETTLEMENT}\\s?)?${WORD}(?:[ ]${WORD})?(?:\\s(?:обл(?:\\.|аст\\p{L}{1,2})|р-н|район\\p{L}{0,2}|(?:територіальн\\p{L}{1,3} )?громад\\p{L}{1,3}|ОТГ|ТГ))?,\\s?){1,4}$`, 'u');
const AFTER_HOUSE = new RegExp(`,\\s?(?:${SETTLEMENT}\\s?${WORD}(?:[ ]${WORD})?)`, 'uy');
const PLACE_FIRST = new RegExp(`(?<![\\p{L}])(?:м|с|смт|г|пгт)\\.\\s?${WORD}(?:[ ]${WORD})?,\\s?(?:${STREET}\\s?)?${NAME}(?:${HOUSE})(?:${FLAT}){0,2}`, 'gu');
const LIVES = /^(?:адрес\p{L}{0,4}|мешка\p{L}{1,4}|прожива\p{L}{1,5}|живе|живуть|жив[её]т|живут|зареєстрован\p{L}{0,3}|прописан\p{L}{0,3}|орендує|винайма\p{L}{1,4})$/u;
const NAMELESS = new RegExp(`((?:[Аа]дрес\\p{L}{0,4}|[Мм]ешка\\p{L}{1,4}|[Пп]рожива\\p{L}{1,5}|[Жж]иве|[Жж]ивуть|[Жж]ив[её]т|[Жж]ивут|[Зз]ареєстрован\\p{L}{0,3}|[Пп]рописан\\p{L}{0,3}|орендує|винайма\\p{L}{1,4})(?:\\s?[:–—-])?\\s(?:за адресою:?\\s|на\\s|по\\s)?)${WORD}(?:[ ]${WORD}){0,2},?\\s\\d{1,4}(?:[-/]\\d{1,4}|-?[А-Га-г](?!\\p{L}))?(?![\\d:]|[.,]\\d)(?!\\s?(?:рок|рік|річ|міс|дн|тиж|год|люд|діт|ос[іо]б|раз|км|м²|лет|год|дет|чел|січ|лют|бер|кві|трав|чер|лип|сер|вер|жов|лист|груд))(?:${FLAT}|,?\\s?кв\\s\\d{1,4}){0,2}`, 'gu');
const TRIGGER_WORD = /^(?:вул|вулиц|ул|улиц|просп|пр|пров|пер|бульв|б|бул|площ|пл|шосе|узв|майдан|наб|мікрорайон|мкр|м|проїзд|тупик|але)\p{L}{0,6}$/u;
const make = findingOf('addresses', 'ADDRESS', 'pattern');

/** Streets with a house, flats, with the settlement before them, in Ukrainian and Russian order of parts. */
export function recognizeAddresses(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const { start, end } of matchesIn(windowsOf(context, TRIGGER_WORD, [4, 24]), STREET_TRIGGER)) {
    const finding = parseStreet(context.text, start, end);
    if (finding !== undefined) findings.push(finding);
  }
  for (const { match, start, end } of matchesIn(windowsOf(context, LIVES, [2, 80]), NAMELESS)) findings.push(make(start + (match[1] ?? '').length, end, 'house-after-address-word', 'review'));
  for (const { start, end } of matchesIn(context.numbers, PLACE_FIRST)) findings.push(make(start, end, 'settlement-street-house'));
  return findings;
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? at : at + match[0].length;
}

function parseStreet(text: string, trigger: number, nameStart: number): RawFinding | undefined {
  const nameEnd = matchAt(AFTER_STREET, text, nameStart);
  if (nameEnd === nameStart) return undefined;
  let end = houseAfter(text, nameEnd);
  for (let cut = nameEnd; end === cut && cut > nameStart;) {
    const shorter = text.lastIndexOf(' ', cut - 1);
    if (shorter <= nameStart) return undefined;
    cut = shorter;
    end = houseAfter(text, cut);
  }
  end = matchAt(AFTER_HOUSE, text, end);
  const back = BEFORE_STREET.exec(text.slice(Math.max(0, trigger - 110), trigger));
  const start = back === null ? trigger : trigger - back[0].length;
  return make(start, end, 'street-house');
}

function houseAfter(text: string, at: number): number {
  const house = matchAt(AFTER_NAME, text, at);
  return house === at ? matchAt(FLAT_ONLY, text, at) : house;
}
