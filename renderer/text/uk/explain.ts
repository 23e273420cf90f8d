import type { PrecedenceStep, Remedy } from '../../../shared/policy-pack/explanation.ts';
import type { Reason } from '../../../shared/policy/codes.ts';

/** The short form of a reason, where it was decided, and the way to change it. */
export const explain = {
  short: {
    OK_CONSENT: 'за згодою', OK_VITAL: 'життєва небезпека', OK_LEGAL: 'за законом', OK_INTERNAL: 'для роботи над справою',
    OK_OVERRIDE: 'погодив супервізор', OK_NEED: 'за названою потребою', GEN_NEED: 'досить загального', WH_DEFAULT_DENY: 'немає дозволу',
    WH_ERROR: 'сумнів', WH_PROHIBITED: 'заборонено', WH_AGGREGATE_ONLY: 'лише зведені числа', WH_NO_BASIS: 'немає підстави',
    WH_NO_CONSENT: 'немає згоди', WH_CONSENT_EXPIRED: 'строк згоди минув', WH_CONSENT_WITHDRAWN: 'згоду відкликано',
    WH_CONSENT_SCOPE_PURPOSE: 'згода на іншу мету', WH_CONSENT_SCOPE_RECIPIENT: 'отримувача немає у згоді',
    WH_CONSENT_SCOPE_SERVICE: 'послуги немає у згоді', WH_CONSENT_SCOPE_CATEGORY: 'так вирішила родина', WH_ONE_OFF_USED: 'разову згоду використано',
    WH_REPRESENTATIVE_MISSING: 'немає згоди представника', WH_ASSENT_MISSING: 'немає згоди дитини', WH_ASSENT_REFUSED: 'дитина проти',
    WH_RESTRICTION: 'просили не казати', WH_RECIPIENT_IS_PERP: 'отримувач небезпечний', WH_NOT_SIGNATORY: 'не підписав протоколу',
    WH_NO_UNDERTAKING: 'немає зобов’язання', WH_NO_DOCUMENT: 'немає документа', WH_REPORTER: 'таємниця того, хто повідомив',
    WH_SAFE_LOCATION: 'таємна адреса', WH_UNSAFE_CONTACT: 'дзвонити небезпечно', WH_ADOPTION: 'таємниця усиновлення',
    WH_UNSCREENED_TEXT: 'текст не перевірено', WH_NOT_NEEDED: 'не потрібно', WH_PENDING_APPROVAL: 'чекає на погодження',
    WH_POLICY_EXPIRED: 'правила застаріли',
  } satisfies Record<Reason, string>,
  closed: 'Для цієї мети цього не передають навіть за названої потреби.',
  restrict: 'Якщо дитина або особа, яка доглядає, не хоче цього розповідати, запишіть обмеження.',
  unchangeable: 'Тут нічого змінювати не треба.',
  why: 'Чому', change: 'Що це змінить', rule: 'Правило', step: 'Де вирішено', pack: 'Набір правил', packVersion: '{{id}}, версія {{version}}', source: 'Джерело правила',
  provenance: { source: 'з джерела', practice: 'практика фахівців, потребує перевірки', proposal: 'пропозиція розробників' },
  steps: {
    'packet-1': 'увесь пакет, крок 1: чи безпечний отримувач', 'packet-2': 'увесь пакет, крок 2: чи дозволена ця мета для такого отримувача',
    'packet-3': 'увесь пакет, крок 3: чи виконав отримувач свої умови', 'packet-4': 'увесь пакет, крок 4: чи є законна підстава',
    'packet-5': 'увесь пакет, крок 5: чи є згода', 'packet-6': 'увесь пакет, крок 6: чи немає загального обмеження',
    'packet-7': 'увесь пакет, крок 7: чи погодив супервізор', 'field-1': 'цей рядок, крок 1: що не передається ніколи',
    'field-2': 'цей рядок, крок 2: про що просили дитина й родина', 'field-3': 'цей рядок, крок 3: що виключено у згоді',
    'field-4': 'цей рядок, крок 4: що потрібно для мети', 'field-5': 'цей рядок, крок 5: чи перевірено текст',
    'field-6': 'цей рядок, крок 6: що не дозволено, того не передають',
  } satisfies Record<PrecedenceStep, string>,
  remedies: {
    nowhere: '', consents: 'Відкрити згоди', restrictions: 'Відкрити обмеження', recipient: 'Відкрити картку отримувача', screening: 'Перевірити тексти',
    statistics: 'До переліку цілей', policy: 'Відкрити правила', contact: 'Відкрити контакти у справі', 'step-recipient': 'Змінити мету або отримувача',
    'step-basis': 'Змінити відповіді', 'step-reason': 'Виправити причину', 'step-needs': 'Назвати потребу', 'step-approval': 'Записати погодження',
  } satisfies Record<Remedy, string>,
} as const;
