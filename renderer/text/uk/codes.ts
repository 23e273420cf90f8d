import type { CASE_STATUSES } from '../../../shared/domain/case-record.ts';
import type { CONSENT_METHODS, WAIVER_REASONS } from '../../../shared/domain/consent-record.ts';
import type { DISPLACEMENTS, PARENTAL_RIGHTS, SEXES } from '../../../shared/domain/person-schemas.ts';
import type { Role } from '../../../shared/ipc/channel.ts';
import type { Basis, Category, ConsentState, Effect, FieldAction, Obligation, Purpose, RecipientType, Service } from '../../../shared/policy/codes.ts';

export const codes = {
  service: {
    health: 'Медична допомога', psychosocial: 'Психологічна підтримка', 'safe-shelter': 'Безпечний притулок',
    'legal-aid': 'Правова допомога', police: 'Поліція', livelihoods: 'Засоби до існування', education: 'Освіта',
    'family-mediation': 'Сімейна медіація', reunification: 'Возз’єднання родини', 'non-food-items': 'Речі першої потреби',
    'water-sanitation': 'Вода та гігієна', documentation: 'Оформлення документів', food: 'Продукти харчування',
    disability: 'Підтримка в разі інвалідності', 'case-transfer': 'Передання справи', other: 'Інша послуга',
  } satisfies Record<Service, string>,
  purpose: {
    'service-referral': 'Перенаправлення до послуги', 'case-transfer': 'Передання справи іншій організації',
    supervision: 'Супервізія', 'case-conference': 'Нарада щодо справи', 'coordination-statistics': 'Статистика для координації',
    'donor-report': 'Звіт донорові', 'protective-measure': 'Захід захисту дитини', 'legal-request': 'Запит правоохоронців або суду',
    emergency: 'Невідкладна допомога', 'unhcr-referral': 'Перенаправлення до УВКБ ООН',
    'gbv-referral': 'Перенаправлення до фахівців із протидії насильству', 'family-tracing': 'Розшук родини',
    'violations-monitoring': 'Моніторинг порушень прав дітей', 'public-communication': 'Публічне повідомлення',
    'subject-access': 'Доступ людини до власних даних', 'relative-request': 'Запит родича', oversight: 'Перевірка наглядового органу',
    'interpretation-support': 'Допомога перекладача',
  } satisfies Record<Purpose, string>,
  recipientType: {
    'signatory-provider': 'Надавач послуг, що підписав протокол', 'other-provider': 'Інший надавач послуг',
    'case-management-agency': 'Організація, що веде справи', supervisor: 'Супервізор', 'conference-member': 'Учасник наради',
    'coordination-body': 'Координаційний орган', donor: 'Донор', 'childrens-service': 'Служба у справах дітей',
    'law-enforcement': 'Поліція, прокуратура, суд', 'emergency-medical': 'Екстрена медична допомога', unhcr: 'УВКБ ООН',
    'gbv-specialist': 'Фахівець із протидії насильству', 'tracing-organisation': 'Організація з розшуку родин',
    'violations-monitor': 'Моніторингова місія', public: 'Загал', 'data-subject': 'Сама людина', relative: 'Родич',
    'oversight-body': 'Наглядовий орган', interpreter: 'Перекладач',
  } satisfies Record<RecipientType, string>,
  basis: {
    consent: 'Згода', 'vital-interest': 'Життєво важливі інтереси', 'legal-duty': 'Обов’язок за законом',
    'legal-power': 'Повноваження за законом', contract: 'Договір', 'legitimate-interest': 'Законний інтерес',
    'best-interest': 'Найкращі інтереси дитини',
  } satisfies Record<Basis, string>,
  category: {
    CASE_REF: 'Справа', ID_BASIC: 'Ім’я', DEMO: 'Вік і загальні відомості', ID_DOC: 'Документи', CONTACT: 'Контакти',
    LOC: 'Місце', HEALTH: 'Здоров’я', PROT: 'Потреби захисту', INCIDENT: 'Що сталося', SEXUAL: 'Сексуальне насильство',
    ARMED: 'Збройні формування, депортація, торгівля людьми', PERP: 'Імовірний кривдник', FAMILY: 'Родина',
    CAREPLACE: 'Місце догляду', LEGAL: 'Суд і правовий статус', SERVICE: 'Послуги й навчання', NOTES: 'Нотатки',
    MEDIA: 'Фото й файли', REPORTER: 'Хто повідомив', SPECIAL: 'Етнічна належність і віра', WORKER: 'Працівник',
  } satisfies Record<Category, string>,
  action: { share: 'передається', generalise: 'узагальнено', withhold: 'не передається' } satisfies Record<FieldAction, string>,
  effect: { permit: 'Можна передати', deny: 'Передавати не можна', 'needs-approval': 'Потрібне погодження супервізора' } satisfies Record<Effect, string>,
  obligation: {
    LOG_DISCLOSURE: 'Буде записано до журналу передання даних', POST_REVIEW: 'Після передання рішення має переглянути супервізор',
    OFFER_AGGREGATE: 'Замість відомостей про дитину можна дати зведені числа', LOG_REQUEST: 'Запит треба записати до журналу',
    NEITHER_CONFIRM_NOR_DENY: 'Не підтверджуйте й не заперечуйте, що дитина є в реєстрі', DUE_30_DAYS: 'Відповісти треба протягом 30 календарних днів',
    INFORM_CHILD: 'Дитині треба пояснити, що й чому передано',
  } satisfies Record<Obligation, string>,
  consentState: {
    given: 'надано', renewed: 'поновлено', requested: 'запитано', deferred: 'відкладено', refused: 'відмовлено',
    withdrawn: 'відкликано', expired: 'строк минув', terminated: 'припинено', invalidated: 'недійсна', unknown: 'невідомо',
  } satisfies Record<ConsentState, string>,
  consentStanding: { none: 'згоди немає', 'in-force': 'згода чинна', 'ending-soon': 'згода спливає', ended: 'згода скінчилася', refused: 'відмова' },
  consentMethod: { written: 'письмово', oral: 'усно', fingerprint: 'відбиток пальця' } satisfies Record<(typeof CONSENT_METHODS)[number], string>,
  expressed: { given: 'погоджується', refused: 'відмовляється', 'not-asked': 'не питали' },
  waiver: {
    'alleged-perpetrator': 'імовірний кривдник', absent: 'відсутній', deceased: 'помер', unsafe: 'питати небезпечно',
  } satisfies Record<(typeof WAIVER_REASONS)[number], string>,
  restrictionReason: { fear: 'боїться', 'self-tell': 'хоче розповісти особисто', other: 'інша причина' },
  restrictionBy: { child: 'дитина', caregiver: 'особа, яка доглядає' },
  status: { open: 'ведеться', closed: 'закрита', transferred: 'передана', duplicate: 'повтор' } satisfies Record<(typeof CASE_STATUSES)[number], string>,
  risk: { high: 'високий ризик', medium: 'середній ризик', low: 'низький ризик' },
  riskShort: { high: 'високий', medium: 'середній', low: 'низький' },
  role: { 'focal-point': 'Відповідальна особа за захист даних', supervisor: 'Супервізор', 'case-worker': 'Соціальний працівник', reviewer: 'Перевіряльник' } satisfies Record<Role, string>,
  sex: { female: 'дівчинка', male: 'хлопчик', other: 'інше', unknown: 'невідомо' } satisfies Record<(typeof SEXES)[number], string>,
  adultSex: { female: 'жінка', male: 'чоловік', other: 'інше', unknown: 'невідомо' } satisfies Record<(typeof SEXES)[number], string>,
  alive: { yes: 'живе', no: 'померли', unknown: 'невідомо' },
  parentalRights: { full: 'повні', limited: 'обмежені', suspended: 'призупинені', removed: 'позбавлені прав' } satisfies Record<(typeof PARENTAL_RIGHTS)[number], string>,
  displacement: {
    resident: 'місцеві', idp: 'внутрішньо переміщені', returnee: 'повернулися додому', refugee: 'біженці',
    'returned-from-deportation': 'повернені з депортації',
  } satisfies Record<(typeof DISPLACEMENTS)[number], string>,
  placeLevel: {
    oblast: 'область', 'special-city': 'місто зі спеціальним статусом', raion: 'район', hromada: 'громада', city: 'місто',
    settlement: 'селище', village: 'село', 'city-district': 'район міста',
  },
} as const;
