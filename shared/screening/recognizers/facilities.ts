import { findingOf, type RawFinding, type ScreenContext, triggersOf, windowsOf } from '../context.ts';
import { matchesIn } from '../windows.ts';

const NOUN = "(?:лікарн(?:я|і|ю|ею|ях)|больниц(?:а|ы|е|у|ей)|поліклінік(?:а|и|у|ою)|поліклініц[іи]|поликлиник(?:а|и|е|у|ой)|амбулаторі(?:я|ї|ю|єю)|диспансер(?:і|у|ом|а|е)?|\\p{Ll}{2,20}диспансер(?:і|у|ом|а|е)?|пологов(?:ий|ого|ому) будин(?:ок|ку|ком)|роддом(?:е|а)?|госпітал(?:ь|і|ю|ем|я)|медцентр(?:і|у|ом|е)?|центр(?:і|у|ом|а|е)?|притул(?:ок|ку|ком|ка)|приют(?:е|а|у|ом)?|пансіонат(?:і|у|ом)?|санаторі(?:й|ї|ю|єм)|гуртожит(?:ок|ку|ка)|клінік(?:а|и|у|ою)|клініц[іи]|клиник(?:а|и|е|у|ой)|відділенн(?:я|і|ям)|дитбудин(?:ок|ку)|дитяч(?:ий|ого|ому) будин(?:ок|ку)|будин(?:ок|ку) дитини|(?:КНП|КЗ|КП|КУ|КО|ЦРЛ|ЦМЛ|ОКЛ|ОДКЛ|ЦПМСД|ЦСПР|ЦСПРД|ГО|БФ|БО|ЦРБ|МКЛ|ДКЛ|ОДЛ)|фонд(?:і|у|ом|а)?|аптек(?:а|и|у|ою)|аптеці|хоспіс(?:і|у)?)";
const TAIL = `(?:${NOUN}(?!\\p{L}))(?:(?:\\s\\p{Ll}[\\p{Ll}-]{3,24}){0,3}\\s?(?:№|N(?=\\s?\\d)|No\\.?)\\s?\\d{1,3}(?!\\d)|(?:\\s[\\p{Ll}][\\p{Ll}-]{2,24}){0,6}\\s?[«"“](?:[^«»"“”\\n]{2,60}|[^«»"“”\\n]{0,40}[«"“][^«»"“”\\n]{1,40}[»"”][^«»"“”\\n]{0,20})[»"”]|\\s(?:імені|ім\\.|имени|им\\.)\\s?(?:\\p{Lu}\\.\\s?){0,2}\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)?)`;
const FROM_NOUN = new RegExp(`^${TAIL}`, 'iu');
const ADJECTIVE = /^\p{L}[\p{Ll}'’-]{3,24}(?:ий|ій|а|ої|ого|ому|ім|у|ою|им|я|е|ая|ой|ую|ый|ом)$/u;
const OF_PLACE = /(?<!\p{L})(\p{Lu}[\p{Ll}'’-]+(?:ськ|цьк|зьк|ск|цк)\p{Ll}{1,4})\s(?:\p{Ll}[\p{Ll}-]{3,26}\s){0,4}(?:лікарн(?:я|і|ю|ею)|больниц(?:а|ы|е|у|ей)|поліклінік(?:а|и|у|ою)|поліклініц[іи]|поликлиник(?:а|и|е|у)|амбулаторі(?:я|ї|ю|єю)|диспансер(?:і|у|ом|а|е)?|\p{Ll}{2,20}диспансер(?:і|у|ом|а|е)?|притул(?:ок|ку|ком)|приют(?:е|а|у)?|центр(?:і|у|ом|е|а)?(?=\s(?:соц|дит|реаб|допом|надан|псих|підтр))|ЦРЛ|ЦРБ|ЦМЛ|госпітал\p{L}{1,2}|дитбудин(?:ок|ку)|клінік(?:а|и|у)|пологов(?:ий|ого|ому) будин(?:ок|ку))(?!\p{L})(?:\s?№\s?\d{1,3})?/gu;
const OF_TOWN = /(?<!\p{L})(?:ЦРЛ|ЦРБ|ЦМЛ|ОКЛ|[Лл]ікарн(?:я|і|ю|ею)|[Бб]ольниц(?:а|ы|е|у)|[Пп]ритул(?:ок|ку)|[Пп]риют\p{L}?|[Дд]испансер\p{L}?)\s(?:(?:м|с|смт|г)\.\s?)\p{Lu}[\p{L}'’-]+/gu;
const ENGLISH = /(?<![\p{L}])(?:(?:[A-Z][\p{L}'’-]+|St\.)\s){1,4}(?:Hospital|Clinic|Polyclinic|Shelter|Orphanage|Hospice|Dispensary|Sanatorium|Centre|Center|Maternity)(?!\p{L})(?:\s(?:No\.?|№|#|number)\s?\d{1,3})?/gu;
const ENGLISH_NUMBERED = /(?<!\p{L})(?:[\p{L}'’-]+\s){0,3}?(?:[Hh]ospital|[Cc]linic|[Pp]olyclinic|[Ss]helter|[Oo]rphanage|[Dd]ispensary|[Cc]entre|[Cc]enter)\s(?:[Nn]o\.?|[Nn]umber|№|#)\s?\d{1,3}(?!\d)/gu;
const ENGLISH_QUOTED = /(?<!\p{L})(?:[Hh]ospital|[Cc]linic|[Ss]helter|[Cc]entre|[Cc]enter|[Oo]rphanage|NGO|[Ff]oundation|[Ff]und)\s[«"“][^«»"“”\n]{2,50}[»"”]|[«"“][^«»"“”\n]{2,50}[»"”]\s(?:hospital|clinic|shelter|centre|center|orphanage|Hospital|Clinic|Shelter|Centre|Center)/gu;
const ENGLISH_BEFORE = /(?:[A-Z][\p{Ll}-]{2,20}\s){1,3}$/u;
const GENERIC_ENGLISH = /^(?:(?:The|A|An|At|In|To|From|Our|His|Her|District|Regional|City|Children['’]?s?|Child|Central|Local|General|Support|Crisis|Day|Community|Health|Medical|Call|Training|Rehabilitation|Social|Services?|Protection|Youth|Family|Women['’]?s?|State|Municipal|Psychological|Aid|Resource|Data|Legal|Information|Education|Care|Emergency|Night|Maternity|Hospital|Reception|And|For|Of|Coordination|Safe|Rural|Village|Town|Collective|Transit|Help|Administrative|Service|Job|Employment|National|Public|Private|Perinatal|Infectious|Mental|Psychiatric|Shopping|Sports?|Cultural)\s)+/u;
const ORDINARY_PLACE = /^(?:Українськ|Міськ|Сільськ|Дитяч|Громадськ|Районн|Батьківськ|Сімейн|Волонтерськ|Християнськ|Військов|Городск|Детск|Європейськ|Лікарськ|Материнськ)/u;
const TRIGGER = new RegExp(`^(?:${NOUN.replaceAll(' ', '|')}|\\p{Ll}{2,20}диспансер\\p{L}{0,2}|будин\\p{L}{2,3}|(?:hospital|clinic|polyclinic|shelter|orphanage|hospice|dispensary|sanatorium|centre|center|maternity|ngo|foundation|fund)s?)$`, 'iu');
const make = findingOf('facilities', 'FACILITY', 'pattern');

/** Numbered or named hospitals, centres, shelters, organisations, in three languages. */
export function recognizeFacilities(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  const windows = windowsOf(context, TRIGGER, [90, 100]);
  const add = (pattern: RegExp, why: string): void => {
    for (const { start, end } of matchesIn(windows, pattern)) findings.push(make(start, end, why));
  };
  findings.push(...numberedOrNamed(context));
  for (const { match, start, end } of matchesIn(windows, ENGLISH_QUOTED)) {
    findings.push(make(start - (ENGLISH_BEFORE.exec(context.text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0), end, match[0] === '' ? '' : 'named-facility'));
  }
  for (const index of triggersOf(context, /^охматдит\p{L}{0,2}$/u)) findings.push(make(context.tokens[index]?.start ?? 0, context.tokens[index]?.end ?? 0, 'named-facility'));
  add(OF_TOWN, 'facility-of-a-place');
  for (const { match, start, end } of matchesIn(windows, ENGLISH_NUMBERED)) {
    findings.push(make(start + (/^(?:\p{Ll}+\s)+(?=\p{Lu})/u.exec(match[0])?.[0].length ?? 0), end, 'numbered-facility'));
  }
  for (const { match, start, end } of matchesIn(windows, OF_PLACE)) {
    if (!ORDINARY_PLACE.test(match[0])) findings.push(make(start, end, 'facility-of-a-place'));
  }
  for (const { match, start, end } of matchesIn(windows, ENGLISH)) {
    const generic = GENERIC_ENGLISH.exec(match[0])?.[0].length ?? 0;
    const rest = match[0].slice(generic);
    if (/\s/.test(rest) || /\d/.test(rest)) findings.push(make(start + (/\d/.test(rest) ? 0 : generic), end, 'named-facility'));
  }
  return findings;
}

/** «міська лікарня № 9», «Центр «Джерельце»»: from the noun forwards to its number or name, backwards over its adjectives. */
function numberedOrNamed(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const index of triggersOf(context, TRIGGER)) {
    const token = context.tokens[index];
    const match = token === undefined ? null : FROM_NOUN.exec(context.text.slice(token.start, token.start + 170));
    if (token === undefined || match === null) continue;
    let first = index;
    while (index - first < 3 && isAdjectiveBefore(context, first)) first -= 1;
    findings.push(make(context.tokens[first]?.start ?? token.start, token.start + match[0].length, /\d$/.test(match[0]) ? 'numbered-facility' : 'named-facility'));
  }
  return findings;
}

function isAdjectiveBefore(context: ScreenContext, index: number): boolean {
  const [previous, token] = [context.tokens[index - 1], context.tokens[index]];
  if (previous === undefined || token === undefined || context.text.slice(previous.end, token.start) !== ' ') return false;
  return ADJECTIVE.test(previous.word);
}
