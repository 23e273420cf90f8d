import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import type { ConsentRecord, Recipient, Restriction } from '../../../shared/domain/consent-record.ts';
import { codeWord, fieldLabel } from '../../../shared/wording/words.ts';
import type { Language } from '../../../shared/ipc/channel.ts';
import type { Translate } from '../../text/text.ts';

export type LifeConsent = ChannelOutput<'consent.life'>['consents'][number];
export type LifeRestriction = ChannelOutput<'consent.life'>['restrictions'][number];

export interface Words {
  readonly t: Translate;
  readonly language: Language;
}

/** The name a recipient has in the directory, or the word for its type. */
export function recipientWords(reference: { readonly id?: string | undefined; readonly type?: Recipient['type'] | undefined }, recipients: readonly Recipient[], t: Translate): string {
  const named = recipients.find((recipient) => recipient.id === reference.id);
  if (named !== undefined) return named.name;
  if (reference.type !== undefined) return t(`codes.recipientType.${reference.type}`);
  return reference.id ?? '';
}

/** Who a consent may be used towards, for what and for which services, in words. */
export function scopeWords(scope: ConsentRecord['scope'], recipients: readonly Recipient[], { t, language }: Words): { readonly purposes: string; readonly recipients: string; readonly services: string; readonly kept: string } {
  return {
    purposes: scope.purposes.length === 0 ? t('consent.everyPurpose') : scope.purposes.map((purpose) => t(`codes.purpose.${purpose}`)).join('; '),
    recipients: scope.recipients.length === 0 ? t('consent.everyRecipient') : scope.recipients.map((reference) => recipientWords(reference, recipients, t)).join('; '),
    services: scope.services.length === 0 ? t('consent.anyService') : scope.services.map((service) => codeWord('service', service, language)).join(', '),
    kept: scope.categories.deny.length === 0 ? t('consent.nothingKept') : scope.categories.deny.map((category) => t(`codes.category.${category}`)).join(', '),
  };
}

/** What is kept from whom, in one line. */
export function restrictionWords(restriction: Restriction, recipients: readonly Recipient[], { t, language }: Words): string {
  const { what, recipient } = restriction;
  const kept = what === 'all' ? t('consent.restrict.everything') : 'field' in what ? fieldLabel(what.field, language) : t(`codes.category.${what.category}`);
  return recipient === 'any' ? t('consent.restrict.sentenceAny', { what: kept }) : t('consent.restrict.sentence', { what: kept, from: recipientWords(recipient, recipients, t) });
}
