/** Capitalised words that are no people: institutions, places, peoples, months, feasts. Stems, lower case. */
const STEMS = `україн киє київ львів львов львівськ миколаїв миколаєв микола́їв харків чернігів одес дніпр донець луган крим херсон запоріж полтав сум черкас вінниц житомир рівн волин волинськ тернопіл
хмельниц чернів закарпат ужгород івано-франк кропивниц кіровогр маріупол мелітоп бердянськ євросоюз європ америк польщ польськ німеч росі русі рф сша англі британ франці італі канад
міністер департамент управлін служб відділ рад верховн кабінет президент уряд суд прокуратур поліці нацполіц адміністрац держ нац обласн област районн район міськ місто громад
центр школ ліце гімназ лікарн поліклін заклад інститут універс академ коледж училищ садок садоч дитяч будинок фонд організац комісі комітет програм проєкт проект закон кодекс конституц наказ
постанов указ статт пункт частин розділ додат форм акт протокол рішен договір угод довідк свідоцтв паспорт заяв лист план звіт карт опитувальн анкет оцінк мет завдан висновк рекомендац примітк
січ лют берез квіт трав черв лип серп верес жовт листоп груд понеділ вівтор серед четвер п'ятниц субот неділ різдв великд великодн пасх покров трійц новий нов день дня дні свят богородиц господ бог аллах церкв
православн католиц християн мусульм ісламськ червон хрест хреста товариств асоціац спілк юнісеф оон unicef save child children kids protection ministry department service council court police office center centre school lyceum hospital clinic university
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ukrain kyiv lviv odesa odessa kharkiv dnipro russia poland
украин росси киев львов минист школ больниц полици январ феврал март апрел ма июн июл август сентяб октяб нояб декаб понедельн вторник сред четверг пятниц суббот воскресен центр служб отдел совет управлен област област
рим лондон париж берлін варшав прага празі відень відні краків стамбул ангел гугл facebook instagram telegram viber whatsapp google youtube tiktok microsoft windows excel word zoom covid інтернет
united nations european union international national state regional general first second third case management form table section article annex appendix standard operating procedures law act code rights human youth plan report note notes referral consent`;

const EXACT = new Set('рада ради раді раду радою бог бога січ воля ма май мая травень земля сонце місяць марс юпітер сатурн інститут вам вас ви ваш ваша ваше ваші вами вашого вашої вашому ваших твій дай я'.split(' '));
const SHORT = new Set('сум рад ма нов дня дні рф день мет акт форм рим'.split(' '));
const PREFIXES = STEMS.split(/\s+/).filter((stem) => stem !== '' && !SHORT.has(stem));
const BY_START = group(PREFIXES);

function group(stems: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const stem of stems) {
    const key = stem.slice(0, 2);
    map.set(key, [...(map.get(key) ?? []), stem]);
  }
  return map;
}

/** Whether a capitalised word names something that is not a person. Lower case. */
export function isNotPerson(word: string): boolean {
  if (EXACT.has(word)) return true;
  return (BY_START.get(word.slice(0, 2)) ?? []).some((stem) => word.startsWith(stem) && word.length - stem.length <= 7);
}

/** Cities whose names are forms of given names (Львів, Миколаїв). Lower case. */
export function isCity(word: string): boolean {
  return /^(?:льв(?:ів|ова|ову|овом|ові|ов|ове)|микола(?:їв|єва|єву|євом|єві|єв)|николаев[аеу]?|київ|києв[аіу]|київ[а-яії]*|харк(?:ів|ов)[а-яії]*|рим[ау]?)$/.test(word);
}
