import { codesUk } from '../../../shared/wording/uk/codes.ts';
import type { Role } from '../../../shared/ipc/channel.ts';
import type { Basis, Category, ConsentState, Effect, FieldAction, Obligation, Purpose, RecipientType } from '../../../shared/policy/codes.ts';

export const codes = {
  service: codesUk.service,
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
  status: codesUk.status,
  riskShort: codesUk.riskLevel,
  role: { 'focal-point': 'Відповідальна особа за захист даних', supervisor: 'Супервізор', 'case-worker': 'Соціальний працівник', reviewer: 'Перевіряльник' } satisfies Record<Role, string>,
} as const;
