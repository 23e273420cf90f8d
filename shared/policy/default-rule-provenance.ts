import type { Provenance } from './pack-schema.ts';

type Kind = Provenance['kind'];

const from = (kind: Kind, sources: readonly string[], note: Provenance['note']): Provenance => ({ kind, sources, note });

/** Where each rule that is not a cell of the table comes from, by rule id. Shown wherever the interface says why. */
export const RULE_PROVENANCE: Readonly<Record<string, Provenance>> = {
  'request/readable': from('proposal', [], {
    uk: 'Запит, який неможливо прочитати, нічого не відкриває.', en: 'A request that cannot be read opens nothing.' }),
  'recipient/perpetrator': from('source', ['OPP', 'UA-DPISP'], {
    uk: 'Той, кого підозрюють у насильстві, і його близькі не отримують нічого: не нашкодь.',
    en: 'An alleged perpetrator and those close to them get nothing: do no harm.' }),
  'recipient/relation-known': from('proposal', [], {
    uk: 'Потрібна чітка відповідь, чи пов’язаний отримувач із кривдником.',
    en: 'It must be answered whether the recipient is related to a perpetrator.' }),
  'recipient/matched': from('proposal', ['UA-CHILD'], {
    uk: 'Родича треба знайти у складі сім’ї, записаному у справі.', en: 'A relative must be found among the family in the case.' }),
  'pair/known': from('source', ['UA-DPISP'], {
    uk: 'Дозволено лише те, що протокол називає: мета й отримувач разом.',
    en: 'Only what the protocol names is allowed: purpose and recipient together.' }),
  'pair/aggregate-only': from('source', ['GBV-S1', 'OCHA-5W'], {
    uk: 'Для цієї мети передають лише зведені числа.', en: 'For this purpose only aggregates are given.' }),
  'pair/prohibited': from('practice', ['DPISP-T'], {
    uk: 'Для цієї мети дані дитини не передають ніколи.', en: 'For this purpose a child’s data is never given.' }),
  'pair/service': from('source', ['OPP', 'OPC'], {
    uk: 'Одне скерування стосується однієї послуги.', en: 'One referral is about one service.' }),
  'pack/review-date': from('proposal', ['GBV-S1'], {
    uk: 'Правила переглядають у строк; прострочені не вирішують, крім невідкладного.',
    en: 'Rules are reviewed in time; overdue ones do not decide, except where it cannot wait.' }),
  'gate/signatory': from('source', ['DPISP-T'], {
    uk: 'Отримувач має бути учасником протоколу.', en: 'The recipient must be a participant in the protocol.' }),
  'gate/undertaking': from('source', ['UA-L16'], {
    uk: 'Отримувач має письмово зобов’язатися берегти таємницю.',
    en: 'The recipient must undertake in writing to keep the data confidential.' }),
  'gate/representative': from('source', ['UA-CHILD', 'UA-L16'], {
    uk: 'Родич має бути законним представником, який може представляти дитину.',
    en: 'The relative must be a legal representative who may represent the child.' }),
  'gate/document': from('source', ['UA-L16', 'UA-L19'], {
    uk: 'Потрібен документ із реквізитами.', en: 'A document with its reference is required.' }),
  basis: from('source', ['UA-L11'], {
    uk: 'Передавати можна лише на підставі, яку називає закон і ця мета.',
    en: 'Sharing needs a basis that the law and this purpose name.' }),
  consent: from('source', ['OPP', 'UA-CHILD', 'UNICEF-P'], {
    uk: 'Згода має бути чинною, охоплювати цю мету, отримувача й послугу, і від тих, хто має погодитися.',
    en: 'Consent must be valid, cover this purpose, recipient and service, and come from those who must agree.' }),
  'restriction/everything': from('source', ['OPP', 'UA-DPISP'], {
    uk: 'Дитина або опікун просили нічого не казати цьому отримувачу.',
    en: 'The child or caregiver asked to tell this recipient nothing.' }),
  'approval/gate': from('source', ['OPP', 'CPG14'], {
    uk: 'Рішення має ухвалити керівник, а не той, хто просить.',
    en: 'A supervisor must decide, not the person who asks.' }),
  'approval/refusal': from('source', ['OPP'], {
    uk: 'Діяти всупереч волі дитини можна лише винятково, з рішенням керівника й поясненням дитині.',
    en: 'Acting against a child’s wish is exceptional: a supervisor decides and the child is told why.' }),
  'hard/reporter': from('practice', ['GBV-S1'], {
    uk: 'Хто повідомив про дитину, не розкривають.', en: 'Who reported the child is not disclosed.' }),
  'hard/safe-location': from('practice', ['GBV-T'], {
    uk: 'Місце безпечного перебування не розкривають.', en: 'A place of safety is not disclosed.' }),
  'hard/adoption': from('practice', ['UA-CHILD'], {
    uk: 'Таємницю усиновлення охороняє закон.', en: 'Secrecy of adoption is protected by law.' }),
  'hard/unsafe-contact': from('source', ['OPP', 'GBV-T'], {
    uk: 'Телефон, на який дзвонити небезпечно, не передають.', en: 'A telephone that is not safe to call is not given.' }),
  'restriction/field': from('source', ['OPP', 'UA-DPISP'], {
    uk: 'Дитина або опікун просили цього не казати.', en: 'The child or caregiver asked not to tell this.' }),
  'consent/category': from('source', ['OPP'], {
    uk: 'У згоді сказано не передавати дані цього роду.', en: 'A consent says not to share data of this kind.' }),
  cell: from('source', ['UA-DPISP', 'OPP'], {
    uk: 'Таблиця: що потрібно цьому отримувачу для цієї мети.', en: 'The table: what this recipient needs for this purpose.' }),
  reveals: from('proposal', ['GBV-S1'], {
    uk: 'Значення належить до суворішого роду даних, який воно видає.',
    en: 'A value belongs to the stricter category that it reveals.' }),
  'free-text': from('source', ['OPP', 'GBV-S2'], {
    uk: 'Вільний текст передають лише після перевірки людиною.', en: 'Free text leaves only after a person has screened it.' }),
  default: from('source', ['UA-DPISP'], {
    uk: 'Що не дозволено прямо, те не передають.', en: 'What is not expressly allowed is not shared.' }),
};
