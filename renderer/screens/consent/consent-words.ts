import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import type { Recipient } from '../../../shared/domain/consent-record.ts';
import { codeWord, fieldLabel } from '../../../shared/wording/words.ts';
import type { Language } from '../../../shared/ipc/channel.ts';
import type { Translate } from '../../text/text.ts';

export type ListedConsent = ChannelOutput<'consent.list'>['consents'][number];
export type ListedRestriction = ChannelOutput<'consent.list'>['restrictions'][number];

interface Words {
  readonly t: Translate;
  readonly language: Language;
}

/** The name a recipient has in the directory, or the word for its type. */
function recipientWords(reference: { readonly id?: string | undefined; readonly type?: Recipient['type'] | undefined }, recipients: readonly Recipient[], t: Translate): string {
  const named = recipients.find((recipient) => recipient.id === reference.id);
  if (named !== undefined) return named.name;
  if (reference.type !== undefined) return t(`codes.recipientType.${reference.type}`);
  return reference.id ?? '';
}

/** Who a consent may be used towards, for what and for which services, in words. */
export function scopeWords(consent: ListedConsent, recipients: readonly Recipient[], { t, language }: Words): { readonly purposes: string; readonly recipients: string; readonly services: string; readonly kept: string } {
  const { scope } = consent;
  return {
    purposes: scope.purposes.map((purpose) => t(`codes.purpose.${purpose}`)).join('; '),
    recipients: scope.recipients.map((reference) => recipientWords(reference, recipients, t)).join('; '),
    services: scope.services.length === 0 ? t('consent.anyService') : scope.services.map((service) => codeWord('service', service, language)).join(', '),
    kept: scope.categories.deny.length === 0 ? t('consent.nothingKept') : scope.categories.deny.map((category) => t(`codes.category.${category}`)).join(', '),
  };
}

/** «мати — погоджується, письмово; дитина — погоджується, усно». */
export function answerWords(consent: ListedConsent, { t, language }: Words): string {
  const { representative, child } = consent;
  const said = (expressed: ListedConsent['child']['expressed'], method: ListedConsent['child']['method']): string =>
    [t(`consent.form.answers.${expressed}`).toLocaleLowerCase(), ...(method === null ? [] : [t(`consent.form.methods.${method}`).toLocaleLowerCase()])].join(', ');
  const who = representative.personRelation === null ? t('consent.form.representative').toLocaleLowerCase() : codeWord('relation', representative.personRelation, language);
  return `${who} — ${said(representative.expressed, representative.method)}; ${t('consent.form.child').toLocaleLowerCase()} — ${said(child.expressed, child.method)}`;
}

/** What is kept from whom, in one line. */
export function restrictionWords(restriction: ListedRestriction, recipients: readonly Recipient[], { t, language }: Words): string {
  const { what, recipient } = restriction;
  const kept = what === 'all' ? t('consent.restrict.everything') : 'field' in what ? fieldLabel(what.field, language) : t(`codes.category.${what.category}`);
  const from = recipient === 'any' ? t('consent.restrict.any') : recipientWords(recipient, recipients, t);
  return t('consent.restrict.sentence', { what: kept, from });
}
