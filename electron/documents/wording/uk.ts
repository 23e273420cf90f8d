import { codesUk } from '../../../shared/wording/uk/codes.ts';
import { documentsUk } from './uk-documents.ts';
import { ukFields } from './uk-fields.ts';
import { negativesUk } from './negative-words.ts';
import { ukForm } from './uk-form.ts';
import type { Wording } from './wording.ts';

/** Every word of the documents in Ukrainian. */
export const uk: Wording = {
  language: 'uk', fields: ukFields, codes: codesUk, form: ukForm, documents: documentsUk,
  negatives: negativesUk,
  ageGroups: { adult: 'доросла особа', child: 'дитина' },
  purposes: {
    'service-referral': 'перенаправлення до послуги', 'case-transfer': 'передання справи', supervision: 'супервізія', 'case-conference': 'міждисциплінарна нарада',
    'coordination-statistics': 'статистика для координації', 'donor-report': 'звіт донорові', 'protective-measure': 'захід захисту дитини',
    'legal-request': 'відповідь на вимогу суду чи слідства', emergency: 'невідкладна допомога', 'unhcr-referral': 'перенаправлення до УВКБ ООН',
    'gbv-referral': 'перенаправлення до спеціалізованої підтримки', 'family-tracing': 'розшук родини', 'violations-monitoring': 'моніторинг порушень',
    'public-communication': 'публічне повідомлення', 'subject-access': 'копія власних даних', 'relative-request': 'відповідь на запит родича',
    oversight: 'нагляд і перевірка', 'interpretation-support': 'допомога перекладача',
  },
  recipientTypes: {
    'signatory-provider': 'надавач послуг, що підписав протокол', 'other-provider': 'інший надавач послуг', 'case-management-agency': 'організація, що веде справи',
    supervisor: 'супервізор', 'conference-member': 'учасник наради', 'coordination-body': 'координаційний орган', donor: 'донор', 'childrens-service': 'служба у справах дітей',
    'law-enforcement': 'правоохоронний орган', 'emergency-medical': 'екстрена медична допомога', unhcr: 'УВКБ ООН', 'gbv-specialist': 'фахівець зі спеціалізованої підтримки',
    'tracing-organisation': 'організація з розшуку', 'violations-monitor': 'організація з моніторингу', public: 'громадськість', 'data-subject': 'особа, якої стосуються дані',
    relative: 'родич', 'oversight-body': 'орган нагляду', interpreter: 'перекладач',
  },
  bases: {
    consent: 'поінформована згода', 'vital-interest': 'життєво важливий інтерес дитини', 'legal-duty': 'обов’язок за законом', 'legal-power': 'повноваження за законом',
    contract: 'договір', 'legitimate-interest': 'законний інтерес організації', 'best-interest': 'найкращі інтереси дитини',
  },
  consentStates: {
    given: 'надано', renewed: 'поновлено', requested: 'запитано', deferred: 'відкладено', refused: 'відмовлено', withdrawn: 'відкликано', expired: 'строк минув',
    terminated: 'припинено', invalidated: 'визнано недійсною', unknown: 'невідомо',
  },
  monthsInDate: ['січня', 'лютого', 'березня', 'квітня', 'травня', 'червня', 'липня', 'серпня', 'вересня', 'жовтня', 'листопада', 'грудня'],
  monthsAlone: ['січень', 'лютий', 'березень', 'квітень', 'травень', 'червень', 'липень', 'серпень', 'вересень', 'жовтень', 'листопад', 'грудень'],
};
