import { useState, type ReactNode } from 'react';
import type { Purpose } from '../../../shared/policy/codes.ts';
import type { Recipient } from '../../../shared/domain/consent-record.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { Notice } from '../../components/notices.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText, type Translate } from '../../text/text.ts';
import { RecipientDialog } from '../recipients/recipient-dialog.tsx';
import { matchesRecipient } from '../recipients/recipient-list.ts';
import { individualOf, PURPOSE_ORDER, recipientsOf } from './purpose-questions.ts';
import type { StepProps } from './step-props.ts';
import style from './referral.module.css';

const FREQUENT = 4;
const SEARCH_FROM = 8;

/** Why, and to whom. */
export function RecipientStep(props: StepProps): ReactNode {
  const { purpose } = props.kept.draft;
  return (
    <div className={style['twoColumns']}>
      <PurposeChoice {...props} />
      {purpose === null ? null : <RecipientChoice {...props} purpose={purpose} />}
    </div>
  );
}

function PurposeChoice({ caseId, kept, errorOf }: StepProps): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const { purpose } = kept.draft;
  const [isAll, setAll] = useState(purpose !== null && PURPOSE_ORDER.indexOf(purpose) >= FREQUENT);
  const shown = PURPOSE_ORDER.filter((code, index) => isAll || index < FREQUENT || code === purpose);
  return (
    <div className={style['column']}>
      <RadioGroup id="referral-purpose" label={t('referral.purpose.label')} help={t('referral.purpose.help')} error={errorOf('purpose')} value={purpose}
        onChange={(chosen) => { kept.change({ purpose: chosen }); }}
        options={shown.map((code) => ({ id: code, label: t(`codes.purpose.${code}`), help: t(`referral.purpose.hint.${code}`) }))} />
      <div><Button size="small" tone="quiet" onPress={() => { setAll(!isAll); }}>{t(isAll ? 'referral.purpose.fewer' : 'referral.purpose.more')}</Button><Button size="small" tone="quiet" onPress={() => { go({ screen: 'rules', caseId }); }}>{t('rules.open')}</Button></div>
    </div>
  );
}

function trustOf(recipient: Recipient, t: Translate): string {
  if (recipient.signatory) return recipient.type === 'signatory-provider' ? '' : t('referral.recipient.signatory');
  if (recipient.undertaking) return t('referral.recipient.undertaking');
  if (recipient.type === 'signatory-provider') return t('referral.recipient.notSignatory');
  return recipient.type === 'other-provider' || recipient.type === 'interpreter' ? t('referral.recipient.noUndertaking') : '';
}

function RecipientChoice({ kept, recipients, asking, errorOf, purpose }: StepProps & { readonly purpose: Purpose }): ReactNode {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [isAdding, setAdding] = useState(false);
  const individual = individualOf(purpose, asking.rules);
  if (individual !== 'yes') {
    return <div className={style['column']}><Notice tone="caution">{t(individual === 'never' ? 'referral.purpose.never' : 'referral.purpose.aboutNobody')}</Notice></div>;
  }
  const types = recipientsOf(purpose, asking.rules);
  const fitting = recipients.filter((entry) => entry.active && types.includes(entry.type));
  const shown = fitting.filter((entry) => matchesRecipient(entry, typed) || entry.id === kept.draft.recipientId);
  return (
    <div className={style['column']}>
      {fitting.length < SEARCH_FROM ? null : <TextField label={t('referral.recipient.search')} value={typed} onChange={setTyped} type="search" />}
      {fitting.length === 0 ? <Notice title={t('referral.recipient.label')}>{t('referral.recipient.none')}</Notice> : (
        <RadioGroup id="referral-recipient" label={t('referral.recipient.label')} help={t('referral.recipient.help')} error={errorOf('recipient')} value={kept.draft.recipientId}
          onChange={(recipientId) => { kept.change({ recipientId }); }}
          options={shown.map((entry) => ({ id: entry.id, label: entry.name, help: [t(`codes.recipientType.${entry.type}`), trustOf(entry, t)].filter((words) => words !== '').join(' · ') }))} />
      )}
      {fitting.length > 0 && shown.length === 0 ? <p className="soft">{t('referral.recipient.notFound')}</p> : null}
      <div><Button id={fitting.length === 0 ? 'referral-recipient' : 'referral-add-recipient'} onPress={() => { setAdding(true); }}>{t('referral.recipient.add')}</Button></div>
      {isAdding ? <RecipientDialog recipient={null} known={recipients} types={types} onClose={() => { setAdding(false); }} onSaved={(id) => { setAdding(false); kept.change({ recipientId: id }); }} /> : null}
    </div>
  );
}
