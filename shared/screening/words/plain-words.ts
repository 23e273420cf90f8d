/**
 * What shows, at the start of a sentence, that a capitalised word is no name of the record but the ordinary word. Stems and
 * words in lower case.
 */
function stems(list: string): RegExp {
  return new RegExp(`^(?:${list.trim().split(/\s+/).join('|')})`, 'u');
}

/** Forms that carry sentences: pronouns, conjunctions, verbs, frequent participles and plurals. Never a name where a sentence starts. */
const CARRYING = new Set(('або але ані без були буде було був вас вам вами вона вони все всі для дай дано дані даних даною даним дана дане дано данні данные до досі є за і й його коли коло кому кого люди людей людям людях ' +
  'мав мала мали мало маю має мають мати мене мені ми мила мило мої моя моє мій на над нам нами нас наш ні ніхто ніч ночі рада раді раду ради рано родина родини свою своя сам сама саме самі себе собі сім сила сили ' +
  'так там тато тата те тим тому та твій тема теми теми треба три ту тут уже це цей ця ці час часи чи що як яка який які вік віка рік року роки року дата дати доба доки доки день дня дні місяць мова мови місто місця мета мети ' +
  'слово слова світ стан сума суми тип вид види вага ваги вода води віта гроші група групи дах дім дому діти дітей дія дії дитина дитини жінка зараз зима зими зміни кава кави карта карти картка картки каса каси клас класи кров кошти ліки ліку літо мама мами матері ' +
  'майже мир миру мода моди може можна нова нові нова номер одна один план плани пара пари поки пора порада поради права право при про раз рука руки село села сон стать тіло хай хата хати час чек шар школа юна').split(/\s+/));

/** Nouns that such words govern or are said to be: «Воля народу», «Лев — цар звірів», «Віра — джерело сили». */
const THINGS = stems(`україн вітрів троянд народ громад люд нац держав ріки річк моря озер лісу миру мир духу душ життя праці сил свобод перемог світ добр матері материн батьків батьківськ наш
  джерел символ цар ознак основ запорук умов цінніс почутт птах птиц рослин дерев рух тем свят слово поняття явищ річ жанр твір книг фільм природн важлив головн захист`);

/** What plants, animals, weather and trades of a lesson do. */
const NATURE_VERBS = stems(`рост росл ріс$ цві[тв] розцв зелені шум летіл летит злеті прилет відлет зламан зрізан спиля посадж посія зійшл зійшов достиг дозрі всох засох гніздя щебе карка ворку кує$ куют мел[ею]т?$ печ[еу]т?$ ши[єю]т?ь?$
  трива[влє] минув$ минул мина[єв] наста[влє] видал видав(?:ся|сь) підтоплен розлил замерз та[нл][еу] світит гріє стриба скака скаче вистриб перебіг побіг виліз квітн сплива тече пофарбован розбит`);

/** What becomes of feelings and virtues. */
const ABSTRACT_VERBS = stems('є$ зника зникл вмира помира втрачен утрачен втрача лиша залиша браку бракує вистача вистачил зцілю перемага надиха рятує дода додає живить зміцню потрібн важлив необхідн безмежн');

/** What is done to books. */
const BOOK_VERBS = stems('прочитан прочитал прочитали написан видан видали присвячен перекладен розповіда розпові надрукован сподоба вивча виходит');

/** Words of weather and of measure beside мороз, вітер, зима. */
const WEATHER = stems('сильн лют міцн тріскуч був була було були є стал градус вноч уноч надвор узимк взимк весн осін ранк холодн тепл рясн густ та\\sсніг і\\sсніг');

/** Where people are: «Віра у лікарні», «Надія на роботі». */
const PLACES = stems(`лікарн больниц школ ліце гімназ садк садочк кухн робот будинк дом квартир кімнат сел міст місц суд поліц відділ табор таборі гурт притул приют центр лікарнян облік прийом урок канікул
  класі клас черз магазин машин авто двор подвір вулиц підвал сховищ укритт стаціонар реанім палат поїзд потяг дороз дорог декрет пенсі консульт зустріч обстеж операц тюрм колон сізо запо вагітн істериц сльоз паніц стрес розпач депрес
  поган хорош добр пригніч тяжк важк безпец небезпец свідом коханк бабус тітк матер мам тат батьк сестр брат друз подруг дитин дітьми чоловік дружин сусід родин сім`);

/** Nouns and adjectives of people: «Марта — старша дитина», «Віра — мати». */
const PEOPLE = stems(`дитин дівчин хлоп учен учн донь доч син мат мам бат тат бабу дід дядь тіт сестр брат жінк чолов дружин сусід опікун вчител учител вихов лікар психол соц прац старш молодш наймолодш найстарш середульш хвор вагітн
  безробіт інвалід вдов сирот студент пенсіонер військов спокійн агресив п'ян твереза тверез замкнен лагідн розумн сором перелякан її його їхн наша\\sдит він вона`);

/** Whether the word is never a name where a sentence starts. Lower case. */
export function carriesSentence(word: string): boolean {
  return CARRYING.has(word);
}

/** Whether the word tells of a thing that the word before it names. Lower case. */
export function isThing(word: string): boolean {
  return THINGS.test(word);
}

/** Whether the word says what plants, animals, weather or craftsmen of a lesson do. Lower case. */
export function isNatureVerb(word: string): boolean {
  return NATURE_VERBS.test(word);
}

/** Whether the word is said of what `subject` is as an ordinary word: a feeling, a book. Both lower case. */
export function isVerbOf(subject: string, word: string): boolean {
  return isAbstract(subject) && ABSTRACT_VERBS.test(word) || /^роман[ауоміи]*$/.test(subject) && BOOK_VERBS.test(word);
}

/** Whether the word speaks of weather. Lower case. */
export function isWeather(word: string): boolean {
  return WEATHER.test(word);
}

/** Whether the word is a place or state people are in, or somebody they are with. Lower case. */
export function isPlaceOfPeople(word: string): boolean {
  return PLACES.test(word);
}

/** Whether the word describes a person. Lower case. */
export function describesPerson(word: string): boolean {
  return PEOPLE.test(word);
}

const ABSTRACT = /^(?:віра|віри|вірі|віру|вірою|надія|надії|надію|надією|любов|любові|любов'ю|воля|волі|волю|волею|слава|слави|славу|доля|долі|долю|правда|правди|правду|мрія|мрії|щастя|вера|надежда|свобода|гідність|рівність|братство|добро|мир|мудрість|честь|злагода|єдність|повага|довіра|гордість|радість|совість|краса|відданість|турбота|терпіння|милосердя|світло|істина)$/u;

/** Whether the word names a virtue or a feeling (and perhaps a person). Lower case. */
export function isAbstract(word: string): boolean {
  return ABSTRACT.test(word);
}
