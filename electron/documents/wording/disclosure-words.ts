import type { Category } from '../../../shared/policy/codes.ts';
import type { Language } from '../../../shared/ipc/channel.ts';

/** Words of the register of disclosures on paper and in tables. */
export interface DisclosureWords {
  readonly columns: readonly string[];
  readonly answer: {
    readonly title: string; readonly opening: string; readonly list: string; readonly none: string; readonly inside: string; readonly groups: string; readonly packet: string;
    readonly purpose: string; readonly service: string; readonly basis: string; readonly askedOn: string; readonly closing: string; readonly rightsTitle: string; readonly rights: readonly string[];
    readonly preparedBy: string; readonly receivedBy: string; readonly count: string;
  };
  readonly categories: Readonly<Record<Category, string>>;
}

const uk: DisclosureWords = {
  columns: [
    'Коли', 'Справа', 'Кому', 'Мета', 'Послуга', 'Підстава', 'Хто передав', 'Як видано', 'Надруковано примірників', 'Передано', 'Узагальнено', 'Не передано (скільки)',
    'Запис про згоду', 'Пакет', 'Відбиток пакета', 'Набір правил',
  ],
  answer: {
    title: 'Кому передавали ваші дані', opening: 'На ваш запит повідомляємо, кому, коли й навіщо організація передавала ваші дані. Самих даних тут немає: їх містить копія, яку ви можете попросити окремо.',
    list: 'Передання', none: 'Ваших даних нікому не передавали.', inside: 'усередині організації', groups: 'Що саме', packet: 'пакет №', purpose: 'Навіщо', service: 'Послуга', basis: 'Підстава',
    askedOn: 'Станом на', count: 'Скільки разів передавали', closing: 'Перелік узято з журналу передання даних, записів якого не можна ні змінити, ні стерти.',
    rightsTitle: 'Що ви можете зробити далі',
    rights: ['Відкликати згоду, повністю чи частково: ми сповістимо тих, кому передавали дані.', 'Попросити не передавати чогось певній людині чи організації.', 'Попросити копію своїх даних або виправити те, що записано неправильно.'],
    preparedBy: 'Хто підготував', receivedBy: 'Хто отримав',
  },
  categories: {
    CASE_REF: 'номер справи', ID_BASIC: 'ім’я', DEMO: 'вік, стать, мова', ID_DOC: 'номери документів', CONTACT: 'телефон, адреса', LOC: 'населений пункт', HEALTH: 'здоров’я', PROT: 'потреби захисту',
    INCIDENT: 'що сталося', SEXUAL: 'особисті подробиці', ARMED: 'пов’язане з війною', PERP: 'хто міг заподіяти шкоду', FAMILY: 'родина', CAREPLACE: 'де ви живете', LEGAL: 'суд, опіка',
    SERVICE: 'послуги, навчання', NOTES: 'нотатки', MEDIA: 'фото, документи', REPORTER: 'хто повідомив', SPECIAL: 'походження, віра', WORKER: 'контакти фахівця',
  },
};

const en: DisclosureWords = {
  columns: [
    'When', 'Case', 'To whom', 'Purpose', 'Service', 'Basis', 'Handed over by', 'Issued as', 'Copies printed', 'Shared', 'Generalised', 'Withheld (number)', 'Consent record', 'Packet',
    'Packet digest', 'Rules',
  ],
  answer: {
    title: 'To whom your data were passed', opening: 'On your request we tell you to whom, when and why the organisation passed your data. The data themselves are not here: they are in the copy you may ask for separately.',
    list: 'What was passed', none: 'Your data were passed to nobody.', inside: 'within the organisation', groups: 'What', packet: 'packet No.', purpose: 'Why', service: 'Service', basis: 'Basis',
    askedOn: 'As of', count: 'How many times', closing: 'The list comes from the register of disclosures, whose entries can be neither changed nor deleted.', rightsTitle: 'What you can do next',
    rights: ['Withdraw a consent, wholly or in part: we shall tell those who received your data.', 'Ask us not to tell something to a certain person or organisation.', 'Ask for a copy of your data, or for a correction.'],
    preparedBy: 'Prepared by', receivedBy: 'Received by',
  },
  categories: {
    CASE_REF: 'case code', ID_BASIC: 'name', DEMO: 'age, sex, language', ID_DOC: 'document numbers', CONTACT: 'telephone, address', LOC: 'place', HEALTH: 'health', PROT: 'protection needs',
    INCIDENT: 'what happened', SEXUAL: 'intimate details', ARMED: 'what has to do with the war', PERP: 'who may have done harm', FAMILY: 'family', CAREPLACE: 'where you live', LEGAL: 'court, guardianship',
    SERVICE: 'services, school', NOTES: 'notes', MEDIA: 'photos, papers', REPORTER: 'who reported', SPECIAL: 'origin, faith', WORKER: 'contacts of the worker',
  },
};

/** The words of the register of disclosures in one language. */
export const disclosureWordsIn = (language: Language): DisclosureWords => (language === 'uk' ? uk : en);
