/**
 * Frequent ordinary words, in the very form, that forms of names run into. Never a name in lower case or at the start
 * of a sentence. Grown from the collisions of the name tables with a spelling dictionary.
 */
const WORDS = `коли вас вам нас ви ми він вона воно вони ані дані дана дано нині люди люд люду поля полі поле поль полю влада влади владу владі
миша миші рита рити ритм ікона ікони мати мами мамо мама тато сестра брат дитина дитину дитині дитини діти сім'я родина родини школа
марка марки марку марок марко марні марна марно марний романи роману романі лева леви луки луку лучка лучник тома томи тому той та ті те та тим тих
стопа стопи стопу стопі вали валу вал вали вона соні сонне оля олія олії алло гена гени ген тони тон тону сон сони рада ради раді раду радо рає
рай раю раї слава слави славу мила мило милі милий зоря зорі роза рози лілія лілії воля волі волю вольно ваню ваги вага вади вадить вина вини
юра юна юний юні ярий яра яру яри ясна ясно ясні ясний кари кара кару карі лан лани лану лине лити лита літа літо літом літр віти віта віте лена лін лінь ліні лінія лінії
нора нори норі нору анна ніна жора хата тема теми темі тему тем темна темно теми темка гоша маша мая маю має мають май міна міни міна мін аля
наталка стас стан стану станом станіть марш марші мара мари марі марив марія мар кіра кіт коти коту кора корі галя галка галки гали гала галок гра ада адам
діна дина дине данина данини даний даному дань дана доля долі дай дала дали дан дату дата дати дають дар дари дару дарма даремно даруй
жанна жанр жан яна янтар інга інна інше інші інша інший інколи інку ніка нік ніким ніколи нічого ніч ні ну
аза азам кузня кузні віка віки віку вік віці вікна вікно вікон віру вірі віра вірно вірить вірять вірність віри надія надії надію любов любові любить любий люба любо
лара ларі лорі лола зима зимі зими зіна кома коми яка який які яку якої якому як яма ями яків
соля солі сіль сіма сім сіми сюди там тамара тая таю тає таїть тут туга туся ася аси
паша паші пані пана пан пару пара пари парі панас панасом
франк франка франки франків петля петлі павла пава павук павуки паля палі палка гаря гарно гарна гарний гарні гори гора гору горі
влад влада владі ваза вази лада лади лад ладу мирка мир миру миром мирний мирно мирна мирні миря мирити миска мишка мишки мишко муся мусить мушу
кирка карта карти карту картка картки картку марта марті березень май квітень роман ліка ліки лік лика лики лікар лікарі лікаря лікує ліку ліком
клава клавіш клас класу класі клара капа капот кава каву кави калина калини кузен кіно кінь кіра кірка корка
ганка гайка гали ганна гана гани ганяти гарна гарик геля герман гела гіля гілля гілка
рима рими рим римі римка рома ромашка рома ромі рута руту рутина руся руська русло
світа світу світ світі світло світла свято свята святу святі святий святе святих свято святом
стеля стелі стелю степ степу степи степан стелла стефа стеблo тімка тіна тіні тінь тина тину тин тиша тиші тишу
толя толі толк тора тори тору тоня тоні тонна тонни тонка тонко тонкий тося
уля улюблена фая феня фільм фірма форма форми формі форму хома хомут
шура шурин щодо саму сама сам самі саня сани саней санка санки саші сашок сава саві совість слово слова слові слівце
ева єва ера ери епоха еля елі ельза жаня женя жень женуть їм її його йому йосип їх
мотя мота мото мотив мотка мотор мит мита митя митю мить миті митий митну міть мітка мітки міка мік мікро
коля колі кола коло колів колами кому ком коми колон колія колька кольки кілька
лея леви лев льоня льон льону льох лють льоша люба любка любі любу любими любими любиш люся люстра ляля
зоя зої зую зоя злата злато златий злата дари дарина дарка дарко даша даху дах діма діму дім дому дома дому домка домна домино
алла аліса аня анка анкета анкети анкету анкеті аркуш арка арки арку артем арфа артист
гордій гордо горда гордий гордість гордіше гордим гордий клим клима клин клуб клімат кліма
вона вони вони весь вся все всі всім ваша ваш ваші вашу веся веня венера вена вени вену віта вітя віть вітер вітру вітрина
богдан бог бога богу боги бора борг боргу борги боря борик борись борис боротьба бори бору бор бодя
сергій сірко сірий сіра сіре сірі сірка серце серед середа середу середи сева сесія семен семеро сема сені сеня сеньйор семантика
влас власна власний власне власні власник власника власну
тарас тараса тераса тераси терасі тарифи тариф такси
максим максима максимум максимум макс макет макар макарони мак маки маку
дем'ян денис ден день дня дню дні днів днем денну денна денний дієта дія дії дію діє діа діана діалог діагноз
матвій мотузка марат марафон матір матері матерія матеріал матеріали матеріалу меня мене мені меню міра міри міру міри мірою мир мирами мера мери мер меру
юлія юля юрист юрко яблуко яна ян яра яро яр ярина яринка ярка ярки ярко юшка
остап остання останні останній останнє останнім потап потом потім прохор прохід прохання прохач проха
юстина юхта устин устав уст усти уста устя устю
іван іваном ілля іля ігор ігри ігору гра грою гру
едик еліс елла емма емаль ерік еріх
захар захист захід захарко захищає захистити
людина людини людині людину людиною людей людям людях людьми людськ
виш вишня вишні вій війна війни війні війну віктор виктор вода води воду
але або ба бо був була було були буде будуть без біля близько більше дуже дім для до де день дякую дякуємо є ж за зараз зі зовсім з із і й їй їхній
каса касі касу катя каті кати кату кат карта катер катери катка катком катрина кадри кам'яна карій каріна картина картини картину
крісло крістя криза кризи кризу крок кроки ксеня лариса лара лев левада лідер лідери лідія лист листи листа листу листом листопад лізе лізла ліза лізти лісу ліс ліси лісі лоза лора лорка
лука лук лукава мода моди моду може можна мова мови мову мовою молодь молода мій моя моє мої моєї моїм мою моєму
над надя наді надати надав надала надано нам нами нас наш наша наше наші неля немає нема неділя неділі неділю ніде ні ніж
олег олень олені олівець олівці омела орест оренда оренди оренду орден ордер ордери орган органи органу оса оси осіб особа особи особу особі оселя осінь осип осипом осипи
по про при пів після під перед пеня пеню петро питання питань пилип пилу пил підлога план плани плану платон плата плати плату плато пошта пошти порядок поряд польова польовий
роза розклад родина роки року рік ростик рости ростуть рос рося рука руки руку рушник
саме сама свої свій своя своє своїм свою своєї сидір сидір син сина сини сину сином сорока стаття статті статтю стан станом сторона сторони строк сум суму сума суми
тато тата таня тан тане тану танцю танець танець твоя твій термін треба три тимко тимур тимом тим тихо тиха тихий тихон тихе тихі трохи туди той
улян уляна фото фото фонд фонду форма хліб хто хор хори хору центр центру чи чому часто час часу яр ями
ада ад аду акт акти акту акта акти альбом альтернатива ангел ангели ангела анна арка арсен арсенал артур
бабуся бати батько батьки батькам бела біла біле білий білі блок блоки блоку баланс бланк бланки
василь васильки великий велика велике варта варто варт варя варити варив валер валерка
гості гость група групи групу групі грип гриб гривня гривні гриць горох
роман романе романс романтика римма рина рибка раїса раз рази разу раса раси расу рано рана рани рану раїса
вера веры верю верно верить надежда надежды надежду любовь любви дело дела деле дети детей детям люди людей людям лена лени лень лента лина линия линии мира мире мир мирно миру миша мыла мыло мыла мила миля мили
поля поле полю полина полы пол пола роман романы роза розы рома рама рамы саша слава славы соня сонь сон стас таня тани тон тоня тома тома том томы толя тая тает ваня вани ванна ванны вас вася вера вика вина вины вины галя галка дина дины дана даны данные данных дано даня дань даша дима дым дыма дома дому дом домна женя жена жены жену зина зимы зима зоя ира ирис ира ире катя катит кира кирка клава коля коли кол кола лада лады лара лёша люба любая любой любые любо люда людно мая май маша мара марка марки марку мария маркa миша мышь мыши
надя настя наст ната нина ника ник никто нить нора норы нюра оля паша петля петя рая рай рая рита ритм рота рота рая сеня сень сены сева севу сима сим софа света свет света свету светом светлая светлана семен семена семью семья семьи серёжа сережка серьги сена сено степь степи стёпа стопа такие таких тема темы тему тоня фая федя хома юля юг юра яма яна яша ящик`;

const COMMON = new Set(WORDS.split(/\s+/));

const ENGLISH = new Set(`mark marks roman romans hope faith may rose grace art will bill dan dean den dim dina dolly ed eve glib gene hank harry ivy
jack jan june july august jade kit lean len lena les lev lily line list max mike mile miles mira miss mini mina nick nina nun oak olive oral page pat pet
peter pearl penny ray rays rich rob robin rosy ruby rust sand sandy sara sue sun sunny sky such tom tony tonne vera via vita vita victor viola will word
son sons sofa sonia sum sure sir star stan tan tar task tour the this that these they then than there here have has had was were with when where what who
main maintain male mala man many main mean mother father sister brother child children family school home hall hey hay huge hug hot home hole house hub
and are any all also alla ali alma ann an as at ad ada aid air ask be been bay bad bed big bus but by boy body bog bold bond born can call care case city come
data date day days date dear did do does done door down each else end ever every eye eyes far few file fill fine first five for form four free from full
get girl give go good got green had half hand hard he head health hear heart held help her high him his hold i if in into is it its job joy keep key kid kids
kind kin know land large last late law lay lead left legal less let letter level life light like line link list little live lived lives long look lost low
made mail make mara maria march mari mar mask mass match matching material matter me med meet men met might mind mine moral moroz more most move much must my
name near need never new news next nice night no none nor not note notes now number of off often old older on once one only onto open or order other our out over own
paid pain pan panic par park part past path pay people per period phone place plan plate play please plus point police port post present press prior
problem public put rad radio rak ran rate read ready real record red refer report request rest review right risk road role roma room round rule run rural
safe said same save saw say sea see seem seen self send sent set she short show sick side sign since single site six skin sleep small so social some soon
south staff stand start state stay step still stop street strong study support table tab take talk team tell ten term test text thank thanks that their
them time to today together told too took top toward town trip true try turn two type unit until up upon urgent us use used user valid value very view violence visit
vital voice vote wait walk want war warm was water way we week well went west while white whole why wide wife win window wish within without woman women
won work worker world would write year years yes yet you young your zero zone tema lola dora dana lina rita vida daria petition pavilion market marble
carina marina martini margarita denim denis eden even kira maxim maximum romance romania alina salina solomon adam adams danish dane damn demo demon item
regional regular regulation order section article annex appendix table form page paragraph monday tuesday wednesday thursday friday saturday sunday
january february april september october november december ukraine ukrainian kyiv lviv odesa kharkiv dnipro protection`.split(/\s+/));

/** Whether the word, in this very form and lower case, is a frequent ordinary word. */
export function isCommonWord(word: string): boolean {
  return COMMON.has(word) || ENGLISH.has(word);
}
