/**
 * Words that announce a person: kinship, occupation, title, relation to the case. Stems; the rest of the word is free
 * up to five letters, so that every case and both genders match.
 */
const CYRILLIC_STEMS = `сусід сосед вчител учител викладач преподавател вихователь вихователь воспитател педагог соцпедагог соціальн психолог
психіатр психиатр лікар врач педіатр педиатр медсестр фельдшер логопед дефектолог терапевт хірург хирург невролог тренер директор директорк завуч керівник керівниц
куратор репетитор няня няні няню охорон охран вахтер вартов сторож водій водитель водія таксист волонтер доброволец перекладач переводчик
адвокат юрист слідч следовател дізнавач детектив інспектор инспектор дільнич участков поліцейськ полицейск полісмен прокурор суддя судді судья судье
нотаріус нотариус свідок свідк свидетел очевид заявник заявниц заявител потерпіл потерпевш обвинувач підозрюван подозреваем кривдник обидчик опікун опекун піклувальник
попечител усиновлювач прийомн батько батьк           отец отца отцом  матери      дочк доньк дочер брат брата братом сестра сестри сестру сестрою сестр
бабус  бабушк   дідус дедушк  дядьк дядя дяді тітк тіток тетя тітонь тёт племін племянн кузен кузин двоюрідн вітчим отчим мачух мачех хрещен хресн
  друз подруг товариш приятел однокласни одноклассни однокурсн хлопець хлопц парень нареч співмешкан сожител чоловік чоловіка чоловіком    дружин жена жены жену женой невістк свекр свекор тесть тещ зять зятя
  пані   панні господин госпож громадян громадянк гражданин гражданк товариш фахів специалист спеціаліст працівни працівниц соцпрацівни
работни консультант координатор менеджер начальник заступник секретар голова староста депутат священник отець батюшк пастор імам рабин
орендар орендодав господар господин хазяї хозяин хозяйк квартирант постоялець знайом знаком колег коллег прибиральн кухар кухарк продавец продавец продавчин бібліотекар завідувач заведующ
капітан майор лейтенант сержант полковник підполковник понят військов снайпер боєць командир абонент власни володіл автор підписант отримувач одержувач получател платник бенефіціар діловод медик санітар акушер гінеколог стоматолог офтальмолог завгосп комендант`.split(/\s+/);

const EXACT = new Set(`гр кум кума куми кумі куму кумом дід діда дідові дідом дед деда дедом син сина сину сином синові друг друга другу другом друже муж мужа мужу мужем мати матір мама мами мамо мамі мамою маму тато тата татом тату папа папы папу папой пан пана паном пану пані баба баби бабу бабою бабі ms mr mrs miss dr doctor prof professor sir madam uncle aunt auntie grandma grandmother grandpa grandfather mother father
mum mom dad brother sister cousin stepfather stepmother stepbrother stepsister neighbour neighbor friend classmate boyfriend girlfriend husband wife son daughter
teacher tutor trainer coach principal headteacher headmaster headmistress director psychologist psychiatrist therapist paediatrician pediatrician nurse
surgeon physician guard guardian caretaker driver volunteer interpreter translator lawyer attorney advocate solicitor investigator detective inspector
officer policeman policewoman sergeant lieutenant captain prosecutor judge notary witness applicant complainant suspect perpetrator carer caregiver
caseworker worker manager supervisor coordinator counsellor counselor specialist landlord landlady tenant roommate flatmate colleague priest pastor imam babysitter nanny nephew niece
named called surname pedagogue educator librarian owner author receptionist foster guardian midwife gynaecologist speech`.split(/\s+/));

const ROLE = stemsPattern(CYRILLIC_STEMS.filter((stem) => stem.length > 4), 6);
const SHORT_ROLE = stemsPattern(CYRILLIC_STEMS.filter((stem) => stem.length > 0 && stem.length <= 4), 3);
function stemsPattern(stems: readonly string[], longest: number): RegExp {
  return new RegExp(`^(?:${[...new Set(stems)].join('|')})[а-яіїєґ']{0,${String(longest)}}$`, 'u');
}

const COLLISIONS = new Set(('педагогіка педагогічна педагогічний педагогічної педагогічному дружба дружби дружно братство панель паніка паніку паніки працівничка ' +
  'соціально соціальна соціальної соціальних соціальні соціальний соціальним соціальними соціальну сторожа мужність головна головне головний головні головним головної').split(' '));

/** Words after which a name is told: «на ім'я», «звати», «прізвище». */
const ANNOUNCING = new Set("ім'я імя звати зовуть звуть прізвище прізвищем прізвисько кличуть кличка фамилия фамилией имени зовут звать піб фио named surname alias nickname".split(' '));

/** Whether the word announces a person. Lower case. */
export function isRole(word: string): boolean {
  return EXACT.has(word) || ((ROLE.test(word) || SHORT_ROLE.test(word)) && !COLLISIONS.has(word));
}

/** Whether the word announces a name itself. Lower case. */
export function isAnnouncing(word: string): boolean {
  return ANNOUNCING.has(word);
}
