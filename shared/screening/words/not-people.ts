/** Capitalised words that are no people: institutions, places, peoples, months, feasts. Stems, lower case. */
const STEMS = `україн киє київ львів львов львівськ миколаїв миколаєв микола́їв харків чернігів одес дніпр донець луган крим херсон запоріж полтав черкас вінниц житомир рівн волин волинськ тернопіл
хмельниц чернів закарпат ужгород івано-франк кропивниц кіровогр маріупол мелітоп бердянськ євросоюз європ америк польщ польськ німеч росі сша англі британ франці італі канад
міністер департамент управлін служб відділ верховн кабінет президент уряд прокуратур поліці нацполіц адміністрац держ нац обласн област районн район міськ місто громад
центр школ ліце гімназ лікарн поліклін заклад інститут універс академ коледж училищ садок садоч дитяч будинок фонд організац комісі комітет програм проєкт проект закон кодекс конституц наказ
постанов указ статт частин розділ додат форм протокол рішен договір угод довідк свідоцтв паспорт заяв звіт опитувальн анкет завдан висновк рекомендац примітк
понеділ вівтор серед четвер п'ятниц субот неділ різдв великд великодн пасх покров трійц богородиц господ аллах церкв
православн католиц християн мусульм ісламськ хреста товариств асоціац спілк юнісеф оон unicef protection ministry department service council  police center centre school lyceum hospital clinic university
monday tuesday wednesday thursday friday saturday sunday ukrain kyiv lviv odesa odessa kharkiv dnipro russia poland
украин росси киев львов минист школ больниц полици январ феврал март апрел июл август сентяб октяб нояб декаб понедельн вторник сред четверг пятниц суббот воскресен центр служб отдел совет управлен област област
лондон париж берлін варшав прага празі відень відні краків стамбул ангел гугл facebook instagram telegram viber whatsapp google youtube tiktok microsoft windows excel word zoom covid інтернет
united nations european union international national regional management section article annex appendix operating procedures  code rights human youth report referral consent`;

const EXACT = new Set('сім\'я сім\'ї сім\'ю сім\'єю сім\'ям сім\'ях потреб січень січня січні лютий лютого лютому березень березня березні квітень квітня квітні травень травня травні червень червня червні липень липня липні серпень серпня серпні вересень вересня вересні жовтень жовтня жовтні листопад листопада листопаді грудень грудня грудні январь января январе февраль февраля марта апрель апреля мая мае июнь июня июль июля августа сентябрь сентября октябрь октября ноябрь ноября декабрь декабря january february march april may june july august september october november december суд суду суді судом рф план плани лист листа акт акту форма форми пункт пункту карта картка картки court act law order form table first second third case state general standard plan note notes child children office save kids сум суми сумах новий нова дні день дня свято united бога бог рада ради раді раду радою бога січ воля ма май мая травень земля сонце місяць марс юпітер сатурн інститут вам вас ви ваш ваша ваше ваші вами вашого вашої вашому ваших твій дай я'.split(' '));
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
  return (BY_START.get(word.slice(0, 2)) ?? []).some((stem) => word.startsWith(stem) && word.length - stem.length <= 5) && !/(?:енк[оауи]|енком|чук[а-яі]{0,3}|ович[а-яі]{0,2})$/.test(word);
}

/** Cities whose names are forms of given names (Львів, Миколаїв). Lower case. */
export function isCity(word: string): boolean {
  return /^(?:льв(?:ів|ова|ову|овом|ові|ов|ове)|микола(?:їв|єва|єву|євом|єві|єв)|николаев[аеу]?|київ|києв[аіу]|київ[а-яії]*|харк(?:ів|ов)[а-яії]*|рим[ау]?)$/.test(word);
}
