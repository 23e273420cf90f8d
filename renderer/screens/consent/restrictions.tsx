import { useState, type ReactNode } from 'react';
import type { Recipient } from '../../../shared/domain/consent-record.ts';
import { CATEGORIES, RECIPIENT_TYPES } from '../../../shared/policy/codes.ts';
import { codeOptions, codeWord, fieldLabel } from '../../../shared/wording/words.ts';
import { fieldsUk } from '../../../shared/wording/uk/fields.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { ComboBox, Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { shortDate, today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { restrictionWords, type LifeRestriction } from './consent-words.ts';
import style from './consent.module.css';
import { EMPTY_RESTRICTION, STARTERS, toRestriction, type RestrictionForm } from './restriction-form.ts';

/** What the child or the adults asked not to tell, and to whom; who asked, why, and whether it still holds. */
export function RestrictionRow({ caseId, entry, recipients }: { readonly caseId: string; readonly entry: LifeRestriction; readonly recipients: readonly Recipient[] }): ReactNode {
  const { t, language } = useText();
  const [isEnding, setEnding] = useState(false);
  const { restriction, holds, ended } = entry;
  const who = restriction.by === 'child' ? t('consent.restrict.byChild') : restriction.personRelation === null ? t('consent.restrict.byCaregiver') : codeWord('relation', restriction.personRelation, language);
  const details = [t('consent.restrict.askedBy', { who: who.toLocaleLowerCase() }), t(`consent.restrict.reasons.${restriction.reason}`).toLocaleLowerCase(), shortDate(entry.recordedAt), ...(restriction.until === null ? [] : [t('consent.restrict.holdsUntil', { date: shortDate(restriction.until) })])];
  return (
    <li className={style['row']}>
      <div>
        <p>{restrictionWords(restriction, recipients, { t, language })}</p>
        <p className="soft dense">{details.join(' · ')}{restriction.note === null ? '' : <> · <q>{restriction.note}</q></>}</p>
      </div>
      {holds && ended === null ? <Button size="small" onPress={() => { setEnding(true); }}>{t('consent.endRestriction')}</Button> : <span className="soft">{ended === null ? t('consent.restrict.over') : t('consent.ended', { date: shortDate(ended.on) })}</span>}
      {isEnding ? <EndRestriction caseId={caseId} restrictionId={restriction.id} onClose={() => { setEnding(false); }} /> : null}
    </li>
  );
}

function EndRestriction({ caseId, restrictionId, onClose }: { readonly caseId: string; readonly restrictionId: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const [who, setWho] = useState<'child' | 'caregiver' | 'worker' | null>(null);
  const [reason, setReason] = useState('');
  const ending = useSend('restriction.end');
  const end = (): void => {
    if (who !== null) ending.mutate({ caseId, restrictionId, on: today(), reason: reason.trim(), askedBy: { who, personRelation: null } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('consent.endTitle')} isOpen onClose={onClose}
      actions={<><Button tone="danger" isDisabled={reason.trim() === '' || who === null} isBusy={ending.isPending} onPress={end}>{t('consent.endRestriction')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <p>{t('consent.endText')}</p>
      <RadioGroup label={t('consent.restrict.endAsked')} value={who} onChange={setWho} options={[
        { id: 'child', label: t('consent.restrict.byChild') }, { id: 'caregiver', label: t('consent.restrict.byCaregiver') }, { id: 'worker', label: t('consent.restrict.mistake') },
      ]} />
      <TextField label={t('consent.withdrawReason')} value={reason} autoComplete="off" onChange={setReason} />
      <FailureNotice failure={ending.error} />
    </Dialog>
  );
}

/** Writing a request down: who asks, what to keep, from whom, until when. */
export function RestrictionDialog({ caseId, recipients, relations, onClose }: { readonly caseId: string; readonly recipients: readonly Recipient[]; readonly relations: readonly string[]; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const [form, setForm] = useState<RestrictionForm>(EMPTY_RESTRICTION);
  const [wasTried, setTried] = useState(false);
  const adding = useSend('restriction.add');
  const record = toRestriction(form);
  const save = (): void => {
    setTried(true);
    if (record !== null) adding.mutate({ caseId, restriction: record }, { onSuccess: () => { say(t('consent.restrictionDone')); onClose(); } });
  };
  return (
    <Dialog title={t('consent.restrict.title')} isOpen onClose={onClose}
      actions={<><Button tone="primary" isBusy={adding.isPending} onPress={save}>{t('consent.restrict.save')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <fieldset>
        <legend className="soft dense">{t('consent.restrict.starters')}</legend>
        <div className={style['starters']}>
          {STARTERS.map(({ id, form: start }) => <Button key={id} size="small" onPress={() => { setForm({ ...EMPTY_RESTRICTION, by: form.by, personRelation: form.personRelation, ...start }); }}>{t(`consent.restrict.starter.${id}`)}</Button>)}
        </div>
      </fieldset>
      <WhoFields form={form} onChange={setForm} relations={relations} />
      <WhatFields form={form} onChange={setForm} recipients={recipients} />
      <RadioGroup isInline label={t('consent.restrict.reason')} value={form.reason} onChange={(reason) => { setForm({ ...form, reason }); }}
        options={(['fear', 'self-tell', 'other'] as const).map((reason) => ({ id: reason, label: t(`consent.restrict.reasons.${reason}`) }))} />
      <TextArea isOptional rows={2} label={t('consent.restrict.note')} value={form.note} onChange={(note) => { setForm({ ...form, note }); }} />
      <DateField isOptional label={t('consent.restrict.until')} help={t('consent.restrict.untilHint')} value={form.until} earliest={today()} onChange={(until) => { setForm({ ...form, until }); }} />
      {wasTried && record === null ? <Notice tone="danger">{t('consent.restrict.missing')}</Notice> : null}
      <FailureNotice failure={adding.error} />
    </Dialog>
  );
}

interface PartProps {
  readonly form: RestrictionForm;
  readonly onChange: (form: RestrictionForm) => void;
}

function WhoFields({ form, onChange, relations }: PartProps & { readonly relations: readonly string[] }): ReactNode {
  const { t, language } = useText();
  return (
    <>
      <RadioGroup isInline label={t('consent.restrict.by')} value={form.by} onChange={(by) => { onChange({ ...form, by }); }}
        options={[{ id: 'child', label: t('consent.restrict.byChild') }, { id: 'caregiver', label: t('consent.restrict.byCaregiver') }]} />
      {form.by === 'caregiver' ? (
        <Select isClearable label={t('consent.restrict.person')} value={form.personRelation} onChange={(personRelation) => { onChange({ ...form, personRelation }); }}
          options={codeOptions('relation', language).filter((option) => relations.length === 0 || relations.includes(option.id))} />
      ) : null}
    </>
  );
}

function WhatFields({ form, onChange, recipients }: PartProps & { readonly recipients: readonly Recipient[] }): ReactNode {
  const { t, language } = useText();
  return (
    <>
      <RadioGroup isInline label={t('consent.restrict.what')} value={form.what} onChange={(what) => { onChange({ ...form, what }); }}
        options={[{ id: 'field', label: t('consent.restrict.whatField') }, { id: 'category', label: t('consent.restrict.whatCategory') }, { id: 'all', label: t('consent.restrict.whatAll') }]} />
      {form.what === 'field' ? (
        <ComboBox label={t('consent.restrict.field')} value={form.field} onChange={(field) => { onChange({ ...form, field }); }}
          options={Object.keys(fieldsUk).map((path) => ({ id: path, label: fieldLabel(path, language) }))} />
      ) : null}
      {form.what === 'category' ? (
        <Select label={t('consent.restrict.whatCategory')} value={form.category} onChange={(category) => { onChange({ ...form, category }); }}
          options={CATEGORIES.map((category) => ({ id: category, label: t(`codes.category.${category}`) }))} />
      ) : null}
      <RadioGroup isInline label={t('consent.restrict.from')} value={form.from} onChange={(from) => { onChange({ ...form, from }); }}
        options={[{ id: 'any', label: t('consent.restrict.fromAny') }, { id: 'named', label: t('consent.restrict.fromNamed') }, { id: 'type', label: t('consent.restrict.fromType') }]} />
      {form.from === 'named' ? (
        <Select label={t('consent.restrict.fromNamed')} value={form.recipientId} onChange={(recipientId) => { onChange({ ...form, recipientId }); }} options={recipients.map((recipient) => ({ id: recipient.id, label: recipient.name }))} />
      ) : null}
      {form.from === 'type' ? (
        <ComboBox label={t('consent.restrict.fromType')} value={form.recipientType} onChange={(recipientType) => { onChange({ ...form, recipientType }); }}
          options={RECIPIENT_TYPES.map((type) => ({ id: type, label: t(`codes.recipientType.${type}`) }))} />
      ) : null}
    </>
  );
}
