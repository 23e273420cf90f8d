import { findingOf, isJoined, type RawFinding, matchesAt, type ScreenContext, triggersOf, windowsOf } from '../context.ts';
import { matchesIn } from '../windows.ts';
import { lookUpName } from '../names/name-index.ts';

const ABBREVIATION = '(?:ДПТНЗ|ПТНЗ|ПТУ|ВПУ|ЦПТО|ДШМ|ДЮСШ|МНВК|НРЦ|ЗДО|ДНЗ|ДНПЗ|ЗОШ|ЗЗСО|НВК|НВО|НВВ|НВП|СЗШ|СШ|ЗШ|ДЮСШ|ДШМ|ЯС|СЗОШ|ДОУ|УВК|ООШ)';
const INSTITUTION = /(?<!\p{L})[Зз]аклад(?:у|і|ом|и)?\s(?:\p{Ll}{4,22}\s){0,3}освіти\s?(?:\p{Ll}{4,12}\s)?(?:(?:I{1,3}[-–]?I{0,3}\s\p{Ll}{4,9}\s?)?№\s?\d{1,4}(?:\s[«"“][^«»"“”\n]{2,40}[»"”])?|[«"“][^«»"“”\n]{2,50}[»"”])/gu;
const GENERIC = "(?:шк[оі]л(?:а|и|і|у|ою|ах|е|ы|ой)|ліце(?:й|ю|я|єм|ї|ями)|лице(?:й|ю|я|ем|е)|гімназі(?:я|ї|ю|єю)|гимнази(?:я|и|ю|ей)|(?:дит)?сад(?:ок|ка|ку|ком|очок|очка|очку|очком|ик|ика|ику|иком|у|ка|ке|е)?|школ[іи]-інтернат\\p{L}{0,3}|школа-інтернат|інтернат(?:і|у|ом)?|колегіум(?:і|у|ом)?|коледж(?:і|у|ем)?|училищ(?:е|і|а))";
const KIND = `(?:${ABBREVIATION}|${GENERIC})`;
const NUMBERED = new RegExp(`(?<!\\p{L})${KIND}(?!\\p{L})(?:[ -]\\p{Ll}[\\p{Ll}-]{2,20}){0,2}\\s?(?:№|N|No\\.?|#|номер)\\s?\\d{1,4}(?!\\d)(?:\\s[«"“][^«»"“”\\n]{2,40}[»"”])?`, 'iuy');
const BARE = new RegExp(`(?<!\\p{L})(?:${ABBREVIATION}|(?:[Шш]кол[аиіуоюе]{1,2}|[Лл]іце[йюя]|[Лл]ице[йюяе]|[Гг]імназі[яїю]|[Гг]имнази[яию]|[Сс]адо?ч?о?к[уа]?|[Сс]адик[уа]?))\\s?[-–]?\\s?\\d{1,3}(?![\\d.,:]|\\s?(?:раз|дн|год|хв|рок|клас|міс|тиж|учн|діт|осіб|грн|%|із|квіт|трав|вере|черв|січ|лют|бер|лип|сер|жов|лист|груд))`, 'uy');
const REVERSED = /(?<![\p{L}\d])(?:№\s?)?\d{1,3}(?:-?(?:а|я|ї|й|ій|у|ю|ту|та|тої|шої|мої|ої|го|го|му|м|ой|ую))\s(?:\p{Ll}{3,20}\s)?(?:шк[оі]л\p{L}{1,2}|ліце\p{L}{1,2}|лице\p{L}{1,2}|гімназі\p{L}{1,2}|гимнази\p{L}{1,2}|сад(?:ок|ку|ка|очок|очку|ик|ику)|(?:ЗОШ|ДНЗ|ЗДО))(?!\p{L})/gu;
const QUOTED = new RegExp(`(?<!\\p{L})${KIND}(?!\\p{L})(?:[ -]\\p{Ll}[\\p{Ll}-]{2,20}){0,3}\\s?[«"“][^«»"“”\\n]{2,50}[»"”]`, 'iuy');
const NAMED_AFTER = new RegExp(`(?<!\\p{L})${KIND}(?!\\p{L})(?:\\s?№\\s?\\d{1,4})?\\s(?:імені|ім\\.|имени|им\\.)\\s?(?:\\p{Lu}\\.\\s?){0,2}\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+){0,2}`, 'uy');
const PLACE_ADJECTIVE = /(?<!\p{L})\p{Lu}[\p{Ll}'’-]+(?:ськ|цьк|зьк|ск|цк)\p{Ll}{1,4}(?:\s\p{Ll}[\p{Ll}-]{3,24}){0,2}\s(?:шк[оі]л(?:а|и|і|у|ою|е|ы|ой)|ліце(?:й|ю|я|єм|ї)|лице(?:й|ю|я|ем|е)|гімназі(?:я|ї|ю|єю)|гимнази(?:я|и|ю|ей)|садок|садка|садку|НВК|ЗОШ|ЗДО|ЗЗСО|інтернат\p{L}{0,2}|коледж\p{L}{0,2})(?!\p{L})(?:\s?№\s?\d{1,4})?/gu;
const ENGLISH = /(?<!\p{L})(?:(?:[Ss]econdary|[Pp]rimary|[Bb]oarding|[Mm]iddle|[Gg]eneral)\s)?(?:[Ss]chool|[Ll]yceum|[Gg]ymnasium|[Kk]indergarten|[Nn]ursery|[Cc]ollege|ZDO|NVK|ZOSH|ZZSO|DNZ)\s?-?\s?(?:[Nn]o\.?|[Nn]umber|№|#|N)?\s?\d{1,3}(?![\d%:]|[.,]\d)(?:\s[«"“][^«»"“”\n]{2,40}[»"”])?/gu;
const ENGLISH_QUOTED = /(?<!\p{L})(?:[Ss]chool|[Ll]yceum|[Gg]ymnasium|[Kk]indergarten|[Nn]ursery)\s[«"“][^«»"“”\n]{2,40}[»"”]|[«"“][^«»"“”\n]{2,40}[»"”]\s(?:[Ss]chool|[Ll]yceum|[Gg]ymnasium|[Kk]indergarten|[Nn]ursery)/gu;
const ENGLISH_NAMED = /(?<![\p{L}.!?]|[.!?]\s)(?:[A-Z][\p{Ll}'’-]+\s){1,3}(?:School|Lyceum|Gymnasium|Kindergarten|College)(?!\p{L})(?:\s(?:No\.?|№)\s?\d{1,3})?/gu;
const ORDINARY_ADJECTIVE = /^(?:Українськ|Міськ|Сільськ|Селищн|Батьківськ|Дитяч|Учнівськ|Українск|Сельск|Городск|Воскресн|Учительськ|Англійськ|Німецьк|Польськ|Російськ|Європейськ|Шведськ|Материнськ|Християнськ|Районн|Громадськ|Вечірн|Музичн)/u;
const ORDINARY_ENGLISH = /^(?:(?:The|A|An|His|Her|Their|Our|This|That|At|In|From|To|After|Before|Primary|Secondary|High|Middle|Sunday|Summer|Boarding|Public|Private|Old|New|Local|Night|Special|Online|Safe|Music|Art|State|Medical|Every|Each|No|Back|General|Ukrainian|English|And|Or|Of|For|Nursery|Village|City|Town)\s)+/u;
const TRIGGER = new RegExp(`^(?:${ABBREVIATION}|шк[оі]л\\p{L}{0,3}|ліце\\p{L}{0,2}|лице\\p{L}{0,2}|гімназі\\p{L}{0,2}|гимнази\\p{L}{0,2}|(?:дит)?сад\\p{L}{0,5}|інтернат\\p{L}{0,2}|коле\\p{L}{2,5}|училищ\\p{L}|school|lyceum|gymnasium|kindergarten|nursery|college|zdo|nvk|zosh|zzso|dnz)$`, 'iu');
const make = findingOf('schools', 'SCHOOL', 'pattern');

/** Numbered and named schools, lyceums, kindergartens, in three languages. */
export function recognizeSchools(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  const windows = windowsOf(context, TRIGGER, [70, 60]);
  const add = (pattern: RegExp, why: string): void => {
    for (const { start, end } of matchesIn(windows, pattern)) findings.push(make(start, end, why));
  };
  for (const { start, end } of matchesIn(windowsOf(context, /^заклад\p{L}{0,3}$/u, [2, 90]), INSTITUTION)) findings.push(make(start, end, 'named-school'));
  const places = triggersOf(context, TRIGGER).map((index) => context.tokens[index]?.start ?? 0);
  const addAt = (pattern: RegExp, why: string): void => {
    for (const { start, end } of matchesAt(context.text, pattern, places)) findings.push(make(withAdjectives(context.text, start), end, why));
  };
  addAt(NUMBERED, 'numbered-school');
  addAt(BARE, 'numbered-school');
  add(REVERSED, 'numbered-school');
  addAt(QUOTED, 'named-school');
  addAt(NAMED_AFTER, 'named-school');
  add(ENGLISH_QUOTED, 'named-school');
  add(ENGLISH, 'numbered-school');
  for (const { match, start, end } of matchesIn(windows, PLACE_ADJECTIVE)) {
    if (!ORDINARY_ADJECTIVE.test(match[0])) findings.push(make(start, end, 'school-of-a-place'));
  }
  for (const { match, start, end } of matchesIn(windows, ENGLISH_NAMED)) {
    const ordinary = ORDINARY_ENGLISH.exec(match[0])?.[0].length ?? 0;
    if (match[0].slice(ordinary).includes(' ')) findings.push(make(start + ordinary, end, 'named-school'));
  }
  return [...findings, ...knownSchool(context)];
}

const ADJECTIVES = /(?:(?<!\p{L})(?:дитяч|детск|дошкільн|дошкольн|початков|начальн|середн|средн|загальноосвітн|общеобразовательн|спеціальн|специальн|вечірн|спортивн|музичн|художн|приватн|частн|санаторн|опорн)\p{Ll}{0,5}\s){1,3}$/iu;

/** «дитячий садок №5»: the adjectives before belong to the name. */
function withAdjectives(text: string, start: number): number {
  return start - (ADJECTIVES.exec(text.slice(Math.max(0, start - 60), start))?.[0].length ?? 0);
}

const GENERIC_WORD = new RegExp(`^(?:${KIND}|школ\\p{L}{1,3}|заклад\\p{L}{0,2}|school|lyceum|gymnasium|kindergarten)$`, 'iu');
const known = findingOf('schools', 'SCHOOL', 'known');

/** The own words of the record's school: beside the generic word, or capitalised inside a sentence. */
function knownSchool(context: ScreenContext): RawFinding[] {
  const names = context.compiled.schoolNames;
  if (names.stems.size === 0) return [];
  return context.tokens.flatMap((token, index) => {
    if (token.shape === 'lower' || lookUpName(names, token.word, true) === undefined) return [];
    const next = context.tokens[index + 1];
    const previous = context.tokens[index - 1];
    if (next !== undefined && isJoined(context, token, next) && GENERIC_WORD.test(next.lower)) return [known(token.start, next.end, 'school-of-record')];
    if (previous !== undefined && GENERIC_WORD.test(previous.lower)) return [known(token.start, token.end, 'school-of-record')];
    return token.opens ? [] : [known(token.start, token.end, 'school-of-record', 'review')];
  });
}
