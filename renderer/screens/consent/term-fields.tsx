import type { ReactNode } from 'react';
import { Checkbox } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FieldSet } from '../../components/screen.tsx';
import { today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import type { ConsentForm, FormProblem } from './consent-form.ts';

/** From when, until when, once or often, and when to talk again. */
export function TermFields({ form, onChange, problems, isRefusal }: { readonly form: ConsentForm; readonly onChange: (form: ConsentForm) => void; readonly problems: ReadonlySet<FormProblem>; readonly isRefusal: boolean }): ReactNode {
  const { t } = useText();
  const until = problems.has('until') ? t('consent.form.errors.until') : problems.has('order') ? t('consent.form.errors.order') : null;
  const given = (
    <DateField id="consent-given" label={t(isRefusal ? 'consent.form.refusedOn' : form.entry === 'paper' ? 'consent.form.signedOn' : 'consent.form.givenOn')} value={form.givenOn} latest={today()} error={problems.has('givenOn') ? t('consent.form.errors.givenOn') : null}
      onChange={(givenOn) => { onChange({ ...form, givenOn }); }} />
  );
  if (isRefusal) return given;
  return (
    <FieldSet legend={t('consent.form.term')} columns={3}>
      {given}
      <DateField id="consent-until" label={t('consent.form.until')} value={form.endless ? null : form.validUntil} isDisabled={form.endless} error={until}
        onChange={(validUntil) => { onChange({ ...form, validUntil }); }} />
      <DateField isOptional label={t('consent.form.review')} help={t('consent.form.reviewHint')} value={form.reviewDue} onChange={(reviewDue) => { onChange({ ...form, reviewDue }); }} />
      <div>
        <Checkbox isSelected={form.oneOff} onChange={(oneOff) => { onChange({ ...form, oneOff }); }}>{t('consent.form.oneOff')}</Checkbox>
        <Checkbox isSelected={form.endless} onChange={(endless) => { onChange({ ...form, endless }); }}>{t('consent.form.endless')}</Checkbox>
      </div>
    </FieldSet>
  );
}
