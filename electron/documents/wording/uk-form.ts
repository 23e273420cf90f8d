import type { FormWords } from './form-words.ts';

/** Fixed words of the forms, Ukrainian. */
export const ukForm: FormWords = {
  confidential: 'КОНФІДЕНЦІЙНО', yes: 'так', no: 'ні', none: 'немає', unknown: 'невідомо',
  page: 'Сторінка', pageOf: 'з', caseFoot: 'Справа', packetFoot: 'Пакет', auditFoot: 'Контрольні слова', formFoot: 'Форма', blankFoot: 'Порожній бланк',
  preview: 'попередній перегляд', packetNumber: 'Пакет №', issuedOn: 'Дата', caseCode: 'Справа №', phoneShort: 'тел.',
  sections: {
    request: 'Звернення', child: 'Дитина', contact: 'Контакти', family: 'Родина й особи, які доглядають', care: 'Де і з ким живе дитина', tracing: 'Розлучення й розшук рідних',
    service: 'Послуги й план', health: 'Здоров’я', protection: 'Захист', incident: 'Подія', perpetrators: 'Імовірні кривдники',
    legal: 'Правові питання', followUps: 'Подальший супровід', notes: 'Нотатки', attachments: 'Додатки', file: 'Відомості про справу',
    consent: 'Згода', other: 'Як поводитися з документом', signatures: 'Підписи',
  },
  from: 'Від кого', to: 'Кому', service: 'Послуга', purpose: 'Мета', basis: 'Правова підстава', document: 'Документ',
  reason: 'Причина звернення', fullName: 'Прізвище, ім’я, по батькові', address: 'Адреса',
  negatives: 'Також відомо', held: 'Є у справі', approximate: 'приблизно', familyMember: 'Особа з родини', inFile: 'є у справі', identityPaper: 'документ, що посвідчує особу', otherNumber: 'номер в іншій організації',
  ageBand: '{from}–{to} років', ageFrom: 'від {from} років', inCharge: 'Справу веде', callWorker: 'Телефон фахівця', more: 'Інше, що відомо', whereIsTheChild: 'Де дитина і як зв’язатися',
  nothingNamed: 'Відомостей, які називає документ, ця відповідь не містить.', recipientNumber: 'номер у довіднику', addressee: 'Кому',
  basisByLaw: '{basis} (стаття 11 Закону України «Про захист персональних даних»)',
  specialisedSupport: 'потрібна спеціалізована підтримка',
  consentState: 'Стан згоди', consentGivenOn: 'Надано', consentValidUntil: 'Діє до', consentOpenEnded: 'до відкликання', consentOneOff: 'лише на це передання',
  consentGivenBy: 'Хто погодився', consentScope: 'Обсяг', consentNumber: 'Запис про згоду №', consentNone: 'Записів про згоду немає.',
  consentNotUsed: 'Передано не на підставі згоди, а на підставі, зазначеній вище.', consentUsedOn: 'Використано',
  representative: 'законний представник', childParty: 'дитина', purposes: 'Мета', recipients: 'Отримувачі', services: 'Послуги',
  withdrawn: 'Відкликано', everything: 'усе', method: 'спосіб', waived: 'не вимагалося за рішенням',
  methods: { written: 'письмово', oral: 'усно', fingerprint: 'відбитком пальця' },
  expressed: { given: 'надано', refused: 'відмовлено', 'not-asked': 'не запитано' },
  signatures: {
    nameAndPosition: 'ім’я, посада', nameAndRole: 'ім’я, ким є дитині', name: 'ім’я',
    signature: 'підпис', date: 'дата',
  },
  slip: {
    cut: 'лінія відрізу', returnTo: 'Повернути', noNames: 'Імені дитини не вказувати: досить номера пакета.',
  },
  recovery: {
    title: 'Аркуш відновлення', what: 'Цей ключ відкриває реєстр, якщо парольну фразу забуто. Хто має ключ і ноутбук, той має реєстр.',
    keyTitle: 'Ключ відновлення', fingerprint: 'Відбиток реєстру', created: 'Створено',
    keepTitle: 'Як зберігати', keep: ['Тримати окремо від ноутбука, найкраще в іншій будівлі.', 'Покласти в заклеєний конверт і підписати його на клапані.', 'Не фотографувати, не сканувати, не надсилати.', 'Якщо аркуш міг хтось побачити, створити новий ключ.'],
    useTitle: 'Як скористатися', use: ['На екрані відкриття реєстру вибрати «Ключ відновлення».', 'Увести групи по порядку. Великі й малі літери не різняться.', 'Задати нову парольну фразу.'],
    foot: 'Аркуш відновлення', storedAt: 'Де зберігається', storedBy: 'Хто зберігає',
  },
};
