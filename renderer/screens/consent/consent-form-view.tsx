import { useState, type ReactNode } from 'react';
import { EXPLAINED_POINTS, type Recipient } from '../../../shared/domain/consent-record.ts';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox, CheckboxGroup } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary, FailureNotice } from '../../components/notices.tsx';
import { FieldSet, FormActions, Section } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { codeOptions } from '../../../shared/wording/words.ts';
import { AnswerFields } from './answer-fields.tsx';
import { consentProblems, emptyConsentForm, toConsent, type ConsentForm, type FormProblem } from './consent-form.ts';
import { ScopeFields } from './scope-fields.tsx';

type Listed = ChannelOutput<'consent.list'>;

/** The input each problem belongs to. */
const FIELD_OF: Readonly<Record<FormProblem, string>> = {
  explained: 'consent-explained', representative: 'consent-representative', relation: 'consent-relation', child: 'consent-child', method: 'consent-representative-method',
  waiver: 'consent-representative-waiver', purposes: 'consent-purposes', recipients: 'consent-recipients', services: 'consent-services', givenOn: 'consent-given',
  until: 'consent-until', order: 'consent-until',
};

/** Writing down what the family and the child agreed to, in the order of the conversation. */
export function ConsentFormView({ caseId, listed, recipients, onDone }: {
  readonly caseId: string; readonly listed: Listed; readonly recipients: readonly Recipient[]; readonly onDone: (recorded: boolean) => void;
}): ReactNode {
  const { t, language } = useText();
  const [form, setForm] = useState<ConsentForm>(() => emptyConsentForm(today()));
  const [wasTried, setTried] = useState(false);
  const recording = useSend('consent.record');
  const found = consentProblems(form, listed.required);
  const problems = new Set(wasTried ? found : []);
  const record = (): void => {
    setTried(true);
    if (found.length > 0 || form.givenOn === null) return;
    recording.mutate({ caseId, consent: toConsent(form, form.givenOn) }, { onSuccess: () => { onDone(true); } });
  };
  return (
    <Section title={t('consent.form.title')}>
      {wasTried ? <ErrorSummary title={t('consent.form.problems')} issues={found.map((problem) => ({ fieldId: FIELD_OF[problem], text: t(`consent.form.errors.${problem}`) }))} /> : null}
      <CheckboxGroup id="consent-explained" isColumns label={t('consent.form.explained')} help={t('consent.form.explainedHint')} value={form.explained}
        error={problems.has('explained') ? t('consent.form.errors.explained') : null} options={EXPLAINED_POINTS.map((point) => ({ id: point, label: t(`consent.form.points.${point}`) }))}
        onChange={(explained) => { setForm({ ...form, explained }); }} />
      <FieldSet columns={3}>
        <Select label={t('consent.form.language')} value={form.language} options={codeOptions('language', language)} onChange={(code) => { setForm({ ...form, language: code ?? 'uk' }); }} />
        <TextField isOptional label={t('consent.form.interpreter')} value={form.interpreter} autoComplete="off" onChange={(interpreter) => { setForm({ ...form, interpreter }); }} />
        <TextField isOptional label={t('consent.form.witness')} value={form.witness} autoComplete="off" onChange={(witness) => { setForm({ ...form, witness }); }} />
      </FieldSet>
      {listed.required.representative ? (
        <AnswerFields who="representative" value={form.representative} relations={listed.fitRelations} methods={['written', 'oral', 'fingerprint']} problems={problems}
          onChange={(representative) => { setForm({ ...form, representative }); }} />
      ) : null}
      {listed.required.child ? (
        <AnswerFields who="child" value={form.child} relations={[]} methods={listed.required.childMethods} problems={problems} onChange={(child) => { setForm({ ...form, child }); }} />
      ) : null}
      <ScopeFields form={form} onChange={setForm} recipients={recipients} problems={problems} />
      <TermFields form={form} onChange={setForm} problems={problems} />
      <FailureNotice failure={recording.error} />
      <FormActions>
        <Button tone="primary" isBusy={recording.isPending} onPress={record}>{t('consent.form.record')}</Button>
        <Button onPress={() => { onDone(false); }}>{t('common.cancel')}</Button>
      </FormActions>
    </Section>
  );
}

function TermFields({ form, onChange, problems }: { readonly form: ConsentForm; readonly onChange: (form: ConsentForm) => void; readonly problems: ReadonlySet<FormProblem> }): ReactNode {
  const { t } = useText();
  const until = problems.has('until') ? t('consent.form.errors.until') : problems.has('order') ? t('consent.form.errors.order') : null;
  return (
    <FieldSet legend={t('consent.form.term')} columns={2}>
      <DateField id="consent-given" label={t('consent.form.givenOn')} value={form.givenOn} latest={today()} error={problems.has('givenOn') ? t('consent.form.errors.givenOn') : null}
        onChange={(givenOn) => { onChange({ ...form, givenOn }); }} />
      <DateField id="consent-until" label={t('consent.form.until')} value={form.endless ? null : form.validUntil} isDisabled={form.endless} error={until}
        onChange={(validUntil) => { onChange({ ...form, validUntil }); }} />
      <Checkbox isSelected={form.oneOff} onChange={(oneOff) => { onChange({ ...form, oneOff }); }}>{t('consent.form.oneOff')}</Checkbox>
      <Checkbox isSelected={form.endless} onChange={(endless) => { onChange({ ...form, endless }); }}>{t('consent.form.endless')}</Checkbox>
      <DateField isOptional label={t('consent.form.review')} value={form.reviewDue} onChange={(reviewDue) => { onChange({ ...form, reviewDue }); }} />
      <TextField isOptional label={t('consent.form.paper')} value={form.paperReference} autoComplete="off" onChange={(paperReference) => { onChange({ ...form, paperReference }); }} />
    </FieldSet>
  );
}
