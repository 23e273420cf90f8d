import type { ReactNode } from 'react';
import type { ConsentRecord, Recipient } from '../../../shared/domain/consent-record.ts';
import { CATEGORIES, PURPOSES, RECIPIENT_TYPES, SERVICES, type Purpose, type RecipientType } from '../../../shared/policy/codes.ts';
import { codeWord } from '../../../shared/wording/words.ts';
import { CheckboxGroup } from '../../components/choices.tsx';
import { Facts } from '../../components/screen.tsx';
import { useText } from '../../text/text.ts';
import type { ConsentForm, FormProblem } from './consent-form.ts';
import { scopeWords } from './consent-words.ts';
import style from './consent.module.css';

/** Purposes a consent can open; the others rest on another basis or are never permitted. */
const CONSENT_PURPOSES: readonly Purpose[] = ['service-referral', 'case-transfer', 'case-conference', 'unhcr-referral', 'gbv-referral', 'family-tracing', 'protective-measure'];
const CONSENT_RECIPIENTS: readonly RecipientType[] = ['signatory-provider', 'case-management-agency', 'conference-member', 'unhcr', 'gbv-specialist', 'tracing-organisation', 'childrens-service'];

/** What was agreed to: for what, towards whom, which services, and what nobody may be told. */
export function ScopeFields({ form, onChange, recipients, problems, before }: {
  readonly form: ConsentForm; readonly onChange: (form: ConsentForm) => void; readonly recipients: readonly Recipient[]; readonly problems: ReadonlySet<FormProblem>;
  /** what the consent that is changed allowed; shown beside, never ticked beforehand */ readonly before: ConsentRecord['scope'] | null;
}): ReactNode {
  const { t, language } = useText();
  const problem = (code: FormProblem): string | null => (problems.has(code) ? t(`consent.form.errors.${code}`) : null);
  const named = recipients.filter((recipient) => recipient.active);
  return (
    <div className={style['person']}>
      {before === null ? null : <FixedScope scope={before} recipients={recipients} title={t('consent.replace.before')} />}
      <CheckboxGroup id="consent-purposes" isColumns label={t('consent.form.purposes')} value={form.purposes} error={problem('purposes')}
        options={PURPOSES.filter((purpose) => CONSENT_PURPOSES.includes(purpose)).map((purpose) => ({ id: purpose, label: t(`codes.purpose.${purpose}`) }))}
        onChange={(purposes) => { onChange({ ...form, purposes }); }} />
      <CheckboxGroup id="consent-recipients" isColumns label={t('consent.form.recipientsNamed')} value={form.recipientIds} error={problem('recipients')}
        help={named.length === 0 ? t('consent.form.noRecipients') : t('consent.form.recipientsHint')}
        options={named.map((recipient) => ({ id: recipient.id, label: recipient.name, help: t(`codes.recipientType.${recipient.type}`) }))}
        onChange={(recipientIds) => { onChange({ ...form, recipientIds }); }} />
      <CheckboxGroup isColumns label={t('consent.form.recipientsByType')} value={form.recipientTypes}
        options={RECIPIENT_TYPES.filter((type) => CONSENT_RECIPIENTS.includes(type)).map((type) => ({ id: type, label: t(`codes.recipientType.${type}`) }))}
        onChange={(recipientTypes) => { onChange({ ...form, recipientTypes }); }} />
      <CheckboxGroup id="consent-services" isColumns label={t('consent.form.services')} value={form.services} error={problem('services')}
        options={SERVICES.map((service) => ({ id: service, label: codeWord('service', service, language) }))} onChange={(services) => { onChange({ ...form, services }); }} />
      <CheckboxGroup isColumns label={t('consent.form.deny')} help={t('consent.form.denyHint')} value={form.deny}
        options={CATEGORIES.map((category) => ({ id: category, label: t(`codes.category.${category}`) }))} onChange={(deny) => { onChange({ ...form, deny }); }} />
    </div>
  );
}

/** A scope that is not to be touched: what is renewed, or what held before. */
export function FixedScope({ scope, recipients, title }: { readonly scope: ConsentRecord['scope']; readonly recipients: readonly Recipient[]; readonly title?: string }): ReactNode {
  const { t, language } = useText();
  const words = scopeWords(scope, recipients, { t, language });
  return (
    <div>
      {title === undefined ? null : <h3>{title}</h3>}
      <Facts rows={[
        { label: t('consent.for'), value: words.purposes }, { label: t('consent.to'), value: words.recipients },
        { label: t('consent.services'), value: words.services }, { label: t('consent.kept'), value: words.kept },
      ]} />
    </div>
  );
}
