import { useEffect, useState, type ReactNode } from 'react';
import { CATEGORIES } from '../../../shared/policy/codes.ts';
import { ACTS_FOR, REQUEST_CHANNELS, REQUEST_DOCUMENTS, REQUESTERS } from '../../../shared/requests/request-codes.ts';
import { kindsFor } from '../../../shared/requests/request-problems.ts';
import { requestWordsIn } from '../../../shared/requests/words-in.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { KeptNotice } from '../../components/kept-notice.tsx';
import { ErrorSummary, FailureNotice, focusField, Notice } from '../../components/notices.tsx';
import { FieldSet, FormActions } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { useKeptForm } from '../../kept-work.ts';
import { shortDate, today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { keptRequestSchema } from './kept-request.ts';
import { changeRequestForm, dueOfForm, emptyRequestForm, receivedOf, requestFormProblems, type RequestForm, type RequestFormProblem } from './request-form.ts';
import style from './requests.module.css';

interface PartProps { readonly form: RequestForm; readonly onChange: (change: Partial<RequestForm>) => void; readonly errorOf: (problem: RequestFormProblem) => string | null }
/** Institutions that act on a paper and are given what it names. */
const NAMES_MATTER = new Set(['police', 'court']);

/** Writing a request down, in the order somebody at the counter tells it. */
export function NewRequest({ onCancel, onRecorded }: { readonly onCancel: () => void; readonly onRecorded: (id: string) => void }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const kept = useKeptForm<RequestForm>({ key: 'request', caseId: null, schema: keptRequestSchema }, () => emptyRequestForm(today()));
  const { form } = kept;
  const [attempt, setAttempt] = useState(0);
  const recording = useSend('request.record');
  const problems = attempt === 0 ? [] : requestFormProblems(form);
  const due = dueOfForm(form);
  useEffect(() => { focusField('request-requester'); }, []);
  const parts: PartProps = {
    form, onChange: (change) => { kept.update((past) => changeRequestForm(past, change)); },
    errorOf: (problem) => (problems.includes(problem) ? t(`requests.form.errors.${problem}`) : null),
  };
  const record = (): void => {
    setAttempt(attempt + 1);
    const request = receivedOf(form);
    if (request === null) return;
    recording.mutate({ request }, { onSuccess: ({ id, number }) => { kept.drop(); say(t('requests.form.recorded', { number })); onRecorded(id); } });
  };
  return (
    <div className={style['stack']}>
      <Notice>{t('requests.form.noLookup')}</Notice>
      <KeptNotice kept={kept} onDiscard={kept.discard} />
      <ErrorSummary attempt={attempt} issues={problems.map((problem) => ({ fieldId: `request-${problem}`, text: t(`requests.form.errors.${problem}`) }))} />
      <WhoPart {...parts} />
      <WhatPart {...parts} />
      <WhenPart {...parts} />
      <PaperPart {...parts} />
      {due === null ? null : <p role="status">{t('requests.form.dueHint', { date: shortDate(due.on), rule: requestWordsIn(language).dueRule[due.rule] })}</p>}
      <FailureNotice failure={recording.error} />
      <FormActions>
        <Button tone="primary" isBusy={recording.isPending} onPress={record}>{t('requests.form.record')}</Button>
        <Button onPress={() => { kept.drop(); onCancel(); }}>{t('common.cancel')}</Button>
      </FormActions>
    </div>
  );
}

function WhoPart({ form, onChange, errorOf }: PartProps): ReactNode {
  const { t, language } = useText();
  const words = requestWordsIn(language);
  return (
    <FieldSet legend={t('requests.form.who')} columns={2}>
      <Select id="request-requester" label={t('requests.form.requester')} error={errorOf('requester')} value={form.requester} options={REQUESTERS.map((id) => ({ id, label: words.requester[id] }))} onChange={(requester) => { onChange({ requester }); }} />
      {form.requester === 'lawyer'
        ? <Select id="request-actsFor" label={t('requests.form.actsFor')} error={errorOf('actsFor')} value={form.actsFor} options={ACTS_FOR.map((id) => ({ id, label: words.actsFor[id] }))} onChange={(actsFor) => { onChange({ actsFor }); }} /> : null}
      <TextField id="request-name" label={t('requests.form.name')} help={t('requests.form.nameHelp')} error={errorOf('name')} value={form.name} maxLength={300} autoComplete="off" onChange={(name) => { onChange({ name }); }} />
      <TextField label={t('requests.form.organisation')} isOptional value={form.organisation} maxLength={300} autoComplete="off" onChange={(organisation) => { onChange({ organisation }); }} />
      <TextField label={t('requests.form.address')} isOptional value={form.address} maxLength={300} autoComplete="off" onChange={(address) => { onChange({ address }); }} />
    </FieldSet>
  );
}

function WhatPart({ form, onChange, errorOf }: PartProps): ReactNode {
  const { t, language } = useText();
  const words = requestWordsIn(language);
  const kinds = form.requester === null ? [] : kindsFor(form.requester, form.actsFor);
  return (
    <>
      <FieldSet legend={t('requests.form.what')} columns={2}>
        <RadioGroup id="request-kind" label={t('requests.form.kind')} error={errorOf('kind')} value={form.kind} isDisabled={kinds.length === 0}
          options={(kinds.length === 0 ? (['access', 'disclosure'] as const) : kinds).map((id) => ({ id, label: words.kind[id] }))} onChange={(kind) => { onChange({ kind }); }} />
        <TextField label={t('requests.form.about')} help={t('requests.form.aboutHelp')} isOptional value={form.about} maxLength={300} autoComplete="off" onChange={(about) => { onChange({ about }); }} />
      </FieldSet>
      <TextArea id="request-asks" label={t('requests.form.asks')} error={errorOf('asks')} value={form.asks} maxLength={4000} rows={4} onChange={(asks) => { onChange({ asks }); }} />
    </>
  );
}

function WhenPart({ form, onChange, errorOf }: PartProps): ReactNode {
  const { t, language } = useText();
  const words = requestWordsIn(language);
  return (
    <FieldSet legend={t('requests.form.when')} columns={3}>
      <DateField id="request-receivedOn" label={t('requests.form.receivedOn')} error={errorOf('receivedOn')} value={form.receivedOn} latest={today()} onChange={(receivedOn) => { onChange({ receivedOn }); }} />
      <Select label={t('requests.form.channel')} value={form.channel} options={REQUEST_CHANNELS.map((id) => ({ id, label: words.channel[id] }))} onChange={(channel) => { onChange({ channel: channel ?? 'other' }); }} />
      <TextField label={t('requests.form.theirReference')} isOptional value={form.theirReference} maxLength={300} autoComplete="off" onChange={(theirReference) => { onChange({ theirReference }); }} />
    </FieldSet>
  );
}

function PaperPart({ form, onChange, errorOf }: PartProps): ReactNode {
  const { t, language } = useText();
  const words = requestWordsIn(language);
  return (
    <>
      <Checkbox isSelected={form.hasPaper} onChange={(hasPaper) => { onChange({ hasPaper }); }}>{t('requests.form.hasPaper')}</Checkbox>
      {form.hasPaper ? (
        <FieldSet legend={t('requests.form.paper')} columns={2}>
          <Select id="request-paperKind" label={t('requests.form.paperKind')} error={errorOf('paperKind')} value={form.paperKind} options={REQUEST_DOCUMENTS.map((id) => ({ id, label: words.document[id] }))} onChange={(paperKind) => { onChange({ paperKind }); }} />
          <TextField id="request-paperReference" label={t('requests.form.paperReference')} error={errorOf('paperReference')} value={form.paperReference} maxLength={300} autoComplete="off" onChange={(paperReference) => { onChange({ paperReference }); }} />
          <DateField label={t('requests.form.paperDated')} isOptional value={form.paperDated} latest={today()} onChange={(paperDated) => { onChange({ paperDated }); }} />
          <DateField label={t('requests.form.answerBy')} isOptional value={form.answerBy} onChange={(answerBy) => { onChange({ answerBy }); }} />
        </FieldSet>
      ) : null}
      {form.hasPaper && form.requester !== null && NAMES_MATTER.has(form.requester) ? (
        <CheckboxGroup isColumns isOptional label={t('requests.form.names')} help={t('requests.form.namesHelp')} value={form.names} options={CATEGORIES.map((id) => ({ id, label: t(`codes.category.${id}`) }))} onChange={(names) => { onChange({ names }); }} />
      ) : null}
    </>
  );
}
