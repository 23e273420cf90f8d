import type { Language } from '../../shared/ipc/channel.ts';
import type { Category } from '../../shared/policy/codes.ts';

/** Fixed words of the notification of an incident. `{…}` stand for values. */
export interface NotificationWords {
  readonly title: string; readonly numberSign: string; readonly number: string; readonly discovered: string; readonly told: string; readonly to: string; readonly intro: string;
  readonly natureTitle: string; readonly kind: string; readonly happened: string; readonly notKnown: string; readonly effects: string; readonly protection: string; readonly account: string;
  readonly dataTitle: string; readonly categories: string; readonly subjects: string; readonly people: string; readonly records: string; readonly about: string;
  readonly contactTitle: string; readonly contactName: string; readonly phone: string; readonly email: string;
  readonly consequencesTitle: string; readonly risk: string; readonly consequences: string;
  readonly measuresTitle: string; readonly taken: string; readonly planned: string;
  readonly termTitle: string; readonly due: string; readonly inTime: string; readonly lateReason: string;
  readonly later: string; readonly laterTitle: string; readonly laterText: string; readonly signature: string; readonly signatureHint: string; readonly dateHint: string; readonly nameHint: string; readonly kyiv: string;
  readonly category: Readonly<Record<Category, string>>;
}

const uk: NotificationWords = {
  title: 'Повідомлення про порушення безпеки персональних даних', numberSign: '№', number: 'Номер у журналі', discovered: 'Виявлено', told: 'Повідомлено', to: 'Кому',
  intro: 'У цьому повідомленні немає імен дітей і кодів справ.',
  natureTitle: 'Що сталося', kind: 'Подія', happened: 'Коли сталося', notKnown: 'невідомо', effects: 'Що сталося з даними', protection: 'Як дані було захищено', account: 'Обставини',
  dataTitle: 'Які дані та про кого', categories: 'Групи даних', subjects: 'Чиї дані', people: 'Скільки людей', records: 'Скільки записів', about: 'приблизно {count}',
  contactTitle: 'До кого звертатися', contactName: 'Контактна особа', phone: 'Телефон', email: 'Електронна пошта',
  consequencesTitle: 'Можливі наслідки', risk: 'Оцінка ризику', consequences: 'Наслідки',
  measuresTitle: 'Яких заходів ужито', taken: 'Зроблено', planned: 'Заплановано',
  termTitle: 'Строк повідомлення', due: 'Повідомити належало до', inTime: 'Чи вчасно', lateReason: 'Чому із запізненням',
  later: 'ще з’ясовуємо, повідомимо додатково', laterTitle: 'Що повідомимо додатково', laterText: 'Це перше повідомлення. Ще з’ясовуємо: {points}.', signature: 'Підпис', signatureHint: 'підпис', dateHint: 'дата', nameHint: 'прізвище, ім’я, посада', kyiv: '{time} за київським часом',
  category: {
    CASE_REF: 'коди справ', ID_BASIC: 'імена', ID_DOC: 'номери документів', DEMO: 'вік, стать, мова', CONTACT: 'телефони, адреси', LOC: 'населені пункти', SPECIAL: 'етнічна належність, віра',
    HEALTH: 'здоров’я', PROT: 'потреби захисту', INCIDENT: 'обставини подій', SEXUAL: 'сексуальне насильство', ARMED: 'збройні формування, депортація, торгівля людьми', PERP: 'ймовірні кривдники', FAMILY: 'родини',
    CAREPLACE: 'місця догляду', LEGAL: 'суд і правовий статус', SERVICE: 'послуги й навчання', NOTES: 'нотатки', MEDIA: 'фото, скани, звук', REPORTER: 'хто повідомив', WORKER: 'працівники',
  },
};

const en: NotificationWords = {
  title: 'Notification of a personal-data incident', numberSign: 'No.', number: 'Number in our register', discovered: 'Discovered', told: 'Notified', to: 'To',
  intro: 'This notification holds no child’s name and no case code.',
  natureTitle: 'What happened', kind: 'Event', happened: 'When it happened', notKnown: 'not known', effects: 'What became of the data', protection: 'How the data were protected', account: 'Circumstances',
  dataTitle: 'Which data, about whom', categories: 'Groups of data', subjects: 'Whose data', people: 'How many people', records: 'How many records', about: 'about {count}',
  contactTitle: 'Whom to contact', contactName: 'Contact person', phone: 'Phone', email: 'E-mail',
  consequencesTitle: 'Likely consequences', risk: 'Assessed risk', consequences: 'Consequences',
  measuresTitle: 'Measures taken', taken: 'Done', planned: 'Planned',
  termTitle: 'Term of the notification', due: 'Had to be notified by', inTime: 'Whether in time', lateReason: 'Why it is late',
  later: 'still being established, will follow', laterTitle: 'What will follow', laterText: 'This is a first notification. Still being established: {points}.', signature: 'Signature', signatureHint: 'signature', dateHint: 'date', nameHint: 'name and position', kyiv: '{time} Kyiv time',
  category: {
    CASE_REF: 'case codes', ID_BASIC: 'names', ID_DOC: 'document numbers', DEMO: 'age, sex, language', CONTACT: 'phones, addresses', LOC: 'places', SPECIAL: 'ethnicity, faith',
    HEALTH: 'health', PROT: 'protection needs', INCIDENT: 'circumstances of events', SEXUAL: 'sexual violence', ARMED: 'armed actors, deportation, trafficking', PERP: 'alleged perpetrators', FAMILY: 'families',
    CAREPLACE: 'places of care', LEGAL: 'court and legal status', SERVICE: 'services and schooling', NOTES: 'notes', MEDIA: 'photos, scans, sound', REPORTER: 'who reported', WORKER: 'workers',
  },
};

/** The words of the notification in one language. */
export const notificationWordsIn = (language: Language): NotificationWords => (language === 'uk' ? uk : en);
