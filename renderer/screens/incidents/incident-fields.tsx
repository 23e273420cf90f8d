import type { ReactNode } from 'react';
import { CATEGORIES } from '../../../shared/policy/codes.ts';
import { INCIDENT_EFFECTS, INCIDENT_KINDS, INCIDENT_RISKS, PROTECTIONS, SUBJECTS } from '../../../shared/incidents/incident-codes.ts';
import { incidentWordsIn } from '../../../shared/incidents/words-in.ts';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FieldSet } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { isTwice, type IncidentForm, type IncidentFormProblem } from './incident-form.ts';

export interface IncidentFieldsProps { readonly form: IncidentForm; readonly onChange: (change: Partial<IncidentForm>) => void; readonly errorOf: (problem: IncidentFormProblem) => string | null }

/** What has to be known at once. */
export function FirstFields({ form, onChange, errorOf }: IncidentFieldsProps): ReactNode {
  const { t, language } = useText();
  const words = incidentWordsIn(language);
  return (
    <>
      <FieldSet legend={t('incidents.form.what')} columns={2}>
        <Select id="incident-kind" label={t('incidents.form.kind')} error={errorOf('kind')} value={form.kind} options={INCIDENT_KINDS.map((id) => ({ id, label: words.kind[id] }))} onChange={(kind) => { onChange({ kind }); }} />
        <TextField id="incident-discoveredBy" label={t('incidents.form.discoveredBy')} error={errorOf('discoveredBy')} value={form.discoveredBy} maxLength={300} autoComplete="off" onChange={(discoveredBy) => { onChange({ discoveredBy }); }} />
      </FieldSet>
      <FieldSet columns={2}>
        <DateField id="incident-discovered" label={t('incidents.form.discoveredOn')} error={errorOf('discovered')} value={form.discoveredOn} latest={today()} onChange={(discoveredOn) => { onChange({ discoveredOn }); }} />
        <TextField label={t('incidents.form.discoveredTime')} help={isTwice(form.discoveredOn, form.discoveredTime) ? t('incidents.form.twice') : t('incidents.form.timeHelp')} value={form.discoveredTime} maxLength={5} autoComplete="off" onChange={(discoveredTime) => { onChange({ discoveredTime }); }} />
      </FieldSet>
      <Checkbox isSelected={form.knowsWhen} onChange={(knowsWhen) => { onChange({ knowsWhen }); }}>{t('incidents.form.knowsWhen')}</Checkbox>
      {form.knowsWhen ? (
        <FieldSet columns={2}>
          <DateField id="incident-happened" label={t('incidents.form.happenedOn')} error={errorOf('happened')} value={form.happenedOn} latest={today()} onChange={(happenedOn) => { onChange({ happenedOn }); }} />
          <TextField label={t('incidents.form.happenedTime')} help={t('incidents.form.timeHelp')} value={form.happenedTime} maxLength={5} autoComplete="off" onChange={(happenedTime) => { onChange({ happenedTime }); }} />
        </FieldSet>
      ) : null}
      <FieldSet columns={2}>
        <CheckboxGroup id="incident-effects" label={t('incidents.form.effects')} error={errorOf('effects')} value={form.effects} options={INCIDENT_EFFECTS.map((id) => ({ id, label: words.effect[id] }))} onChange={(effects) => { onChange({ effects }); }} />
        <RadioGroup id="incident-protection" label={t('incidents.form.protection')} error={errorOf('protection')} value={form.protection} options={PROTECTIONS.map((id) => ({ id, label: words.protection[id] }))} onChange={(protection) => { onChange({ protection }); }} />
      </FieldSet>
      <TextArea label={t('incidents.form.nature')} help={t('incidents.form.natureHelp')} isOptional value={form.nature} maxLength={3000} rows={4} onChange={(nature) => { onChange({ nature }); }} />
      <TextField id="incident-cases" label={t('incidents.form.cases')} help={t('incidents.form.casesHelp')} error={errorOf('cases')} isOptional value={form.cases} maxLength={4000} autoComplete="off" spellCheck="false" onChange={(cases) => { onChange({ cases }); }} />
    </>
  );
}

/** What can follow, point by point of the required content. */
export function FurtherFields({ form, onChange, errorOf }: IncidentFieldsProps): ReactNode {
  const { t, language } = useText();
  const words = incidentWordsIn(language);
  const account = (label: string, field: 'consequences' | 'measures' | 'planned'): ReactNode =>
    <TextArea label={label} isOptional value={form[field]} maxLength={3000} rows={3} onChange={(typed) => { onChange({ [field]: typed }); }} />;
  return (
    <>
      <FieldSet legend={t('incidents.form.data')} columns={2}>
        <TextField id="incident-people" label={t('incidents.form.people')} error={errorOf('people')} isOptional inputMode="numeric" value={form.people} maxLength={6} autoComplete="off" onChange={(people) => { onChange({ people }); }} />
        <TextField id="incident-records" label={t('incidents.form.records')} error={errorOf('records')} isOptional inputMode="numeric" value={form.records} maxLength={6} autoComplete="off" onChange={(records) => { onChange({ records }); }} />
      </FieldSet>
      <CheckboxGroup isColumns isOptional label={t('incidents.form.categories')} value={form.categories} options={CATEGORIES.map((id) => ({ id, label: t(`codes.category.${id}`) }))} onChange={(categories) => { onChange({ categories }); }} />
      <CheckboxGroup isColumns isOptional label={t('incidents.form.subjects')} value={form.subjects} options={SUBJECTS.map((id) => ({ id, label: words.subject[id] }))} onChange={(subjects) => { onChange({ subjects }); }} />
      <FieldSet legend={t('incidents.form.outcome')}>
        <RadioGroup isOptional label={t('incidents.form.risk')} value={form.risk} options={INCIDENT_RISKS.map((id) => ({ id, label: words.risk[id] }))} onChange={(risk) => { onChange({ risk }); }} />
        {account(t('incidents.form.consequences'), 'consequences')}
        {account(t('incidents.form.measures'), 'measures')}
        {account(t('incidents.form.planned'), 'planned')}
      </FieldSet>
      <FieldSet legend={t('incidents.form.contact')} columns={3}>
        <TextField id="incident-contactName" label={t('incidents.form.contactName')} error={errorOf('contactName')} isOptional value={form.contactName} maxLength={300} autoComplete="off" onChange={(contactName) => { onChange({ contactName }); }} />
        <TextField label={t('incidents.form.phone')} isOptional value={form.phone} maxLength={300} autoComplete="off" onChange={(phone) => { onChange({ phone }); }} />
        <TextField label={t('incidents.form.email')} isOptional value={form.email} maxLength={300} autoComplete="off" onChange={(email) => { onChange({ email }); }} />
      </FieldSet>
    </>
  );
}
