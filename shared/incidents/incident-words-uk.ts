import type { IncidentWords } from './incident-words.ts';

/** Words of incidents, Ukrainian. */
export const incidentWordsUk: IncidentWords = {
  kind: {
    'lost-device': 'втрачено або вкрадено ноутбук', 'lost-medium': 'втрачено або вкрадено флешку', 'wrong-recipient': 'дані передано не тому отримувачу', 'former-worker': 'копія в людини, яка вже не працює',
    seized: 'пристрій або папери вилучено', 'unlocked-seen': 'хтось бачив відкритий реєстр', 'paper-lost': 'втрачено папери', intruder: 'хтось чужий отримав доступ',
    'malicious-program': 'шкідлива програма', 'data-lost': 'дані втрачено або пошкоджено', 'said-aloud': 'дані розголошено усно', other: 'інше',
  },
  effect: { confidentiality: 'дані міг побачити хтось, хто не має права', integrity: 'дані могли змінити', availability: 'до даних немає доступу' },
  protection: {
    'encrypted-locked': 'зашифровано й заблоковано', 'encrypted-open': 'зашифровано, але було відкрито або відомо парольну фразу', 'not-encrypted': 'не зашифровано', paper: 'на папері', unknown: 'невідомо',
  },
  subject: { children: 'діти', caregivers: 'батьки та особи, які доглядають', relatives: 'інші родичі', reporters: 'ті, хто повідомив', alleged: 'ймовірні кривдники', workers: 'працівники', others: 'інші люди' },
  risk: { unlikely: 'малоймовірна шкода', possible: 'шкода можлива', high: 'висока ймовірність шкоди' },
  told: {
    'focal-point': 'контактна особа протоколу', authority: 'орган із захисту персональних даних', people: 'люди, про яких ці дані', management: 'керівництво організації', partner: 'партнерська організація',
    police: 'поліція', donor: 'донор', other: 'хтось інший',
  },
  way: { 'in-person': 'особисто', phone: 'телефоном', post: 'поштою', email: 'електронною поштою', portal: 'через сайт', other: 'в інший спосіб' },
  waiver: {
    'unlikely-risk': 'шкода малоймовірна', 'told-otherwise': 'дізналися в інший спосіб', 'would-endanger': 'саме повідомлення наразило б їх на небезпеку', 'not-reachable': 'із ними неможливо зв’язатися',
    'no-duty': 'закон цього не вимагає',
  },
  content: { nature: 'що сталося', categories: 'які дані й про кого', numbers: 'скільки людей і записів', contact: 'до кого звертатися', consequences: 'можливі наслідки', measures: 'яких заходів ужито' },
  event: { recorded: 'записано', changed: 'доповнено', told: 'повідомлено', waived: 'вирішено не повідомляти', closed: 'закрито', reopened: 'відкрито знову' },
  clock: { 'focal-point': '24 години: контактна особа протоколу', authority: '72 години: орган із захисту персональних даних' },
  standing: { running: 'час іде', urgent: 'лишилося мало часу', overdue: 'прострочено', 'in-time': 'повідомлено вчасно', late: 'повідомлено із запізненням', waived: 'вирішено не повідомляти' },
};
