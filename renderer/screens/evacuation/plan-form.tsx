import { useState, type ReactNode } from 'react';
import { EVACUATION_CALLS, EVACUATION_THINGS, FIRST_PLAN, type EvacuationPlan } from '../../../shared/evacuation/plan.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { FieldSet, FormActions, Section } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import style from './evacuation.module.css';

type Thing = EvacuationPlan['things'][number];
type Call = EvacuationPlan['calls'][number];
const MONTHS = ['1', '2', '3', '6', '12'] as const;
const MOST = { things: 10, calls: 8 };

/** An empty field says nothing, and nothing is kept of it. */
function lineOf(typed: string): string | null {
  return typed.trim() === '' ? null : typed;
}

function trimmed<Entry extends object>(entry: Entry): Entry {
  // every text of a plan is a line or null; other members stay as they are
  return Object.fromEntries(Object.entries(entry).map(([key, value]: [string, unknown]) => [key, typeof value === 'string' ? value.trim() : value])) as Entry;
}

function cleaned(plan: EvacuationPlan): EvacuationPlan {
  return { ...trimmed(plan), things: plan.things.map(trimmed), calls: plan.calls.map(trimmed) };
}

/** The plan as a form: who takes what, in which order, whom to call. */
export function PlanForm({ plan, onDone }: { readonly plan: EvacuationPlan | null; readonly onDone: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const save = useSend('evacuation.savePlan');
  const [form, setForm] = useState<EvacuationPlan>(plan ?? FIRST_PLAN);
  const change = (part: Partial<EvacuationPlan>): void => { setForm((past) => ({ ...past, ...part })); };
  const submit = (): void => { save.mutate({ plan: cleaned(form) }, { onSuccess: () => { say(t('evacuation.planSaved')); onDone(); } }); };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Section title={t('evacuation.plan')} help={t('evacuation.formHelp')}>
        <FieldSet columns={2}>
          <Line label={t('evacuation.decides')} value={form.decides} onChange={(decides) => { change({ decides }); }} />
          <Line label={t('evacuation.deputy')} value={form.deputy} onChange={(deputy) => { change({ deputy }); }} />
          <Line label={t('evacuation.meeting')} value={form.meeting} onChange={(meeting) => { change({ meeting }); }} />
        </FieldSet>
        <ThingsForm things={form.things} onChange={(things) => { change({ things: [...things] }); }} />
        <CallsForm calls={form.calls} onChange={(calls) => { change({ calls: [...calls] }); }} />
        <TextArea label={t('evacuation.staying')} help={t('evacuation.stayingHelp')} isOptional rows={2} maxLength={300} value={form.staying ?? ''} onChange={(typed) => { change({ staying: lineOf(typed.replaceAll('\n', ' ')) }); }} />
        <Select label={t('evacuation.every')} value={String(form.reviewEveryMonths)} options={MONTHS.map((id) => ({ id, label: t('evacuation.months', { count: Number(id) }) }))} onChange={(months) => { change({ reviewEveryMonths: Number(months ?? '3') }); }} />
        <FailureNotice failure={save.error} />
        <FormActions>
          <Button type="submit" tone="primary" isBusy={save.isPending}>{t('evacuation.savePlan')}</Button>
          <Button isDisabled={save.isPending} onPress={onDone}>{t('common.cancel')}</Button>
        </FormActions>
      </Section>
    </form>
  );
}

function Line({ label, value, onChange }: { readonly label: string; readonly value: string | null; readonly onChange: (value: string | null) => void }): ReactNode {
  return <TextField label={label} isOptional maxLength={300} autoComplete="off" value={value ?? ''} onChange={(typed) => { onChange(lineOf(typed)); }} />;
}

/** Moves one entry of a list a place up. */
function moveUp<Entry>(entries: readonly Entry[], at: number): readonly Entry[] {
  return entries.flatMap((entry, index) => (index === at - 1 ? [...entries.slice(at, at + 1), entry] : index === at ? [] : [entry]));
}

function EntryTools({ name, at, onUp, onRemove }: { readonly name: string; readonly at: number; readonly onUp: () => void; readonly onRemove: () => void }): ReactNode {
  const { t } = useText();
  return (
    <div className={style['tools']}>
      <Button size="small" tone="quiet" isDisabled={at === 0} aria-label={t('evacuation.upOf', { name })} onPress={onUp}>{t('evacuation.up')}</Button>
      <Button size="small" tone="quiet" aria-label={t('evacuation.dropOf', { name })} onPress={onRemove}>{t('evacuation.drop')}</Button>
    </div>
  );
}

function ThingsForm({ things, onChange }: { readonly things: readonly Thing[]; readonly onChange: (things: readonly Thing[]) => void }): ReactNode {
  const { t } = useText();
  const change = (at: number, part: Partial<Thing>): void => { onChange(things.map((thing, index) => (index === at ? { ...thing, ...part } : thing))); };
  return (
    <FieldSet legend={t('evacuation.things')}>
      <ol className={style['entries']}>
        {things.map((thing, at) => (
          // entries have no id of their own: their place in the order is what they are
          <li key={`${String(at)}-${thing.what}`} className={style['entry']}>
            <FieldSet columns={2}>
              <Select label={t('evacuation.what')} value={thing.what} options={EVACUATION_THINGS.map((id) => ({ id, label: t(`evacuation.thing.${id}`) }))} onChange={(what) => { change(at, { what: what ?? thing.what }); }} />
              <Line label={t('evacuation.detail')} value={thing.detail} onChange={(detail) => { change(at, { detail }); }} />
              <Line label={t('evacuation.takenBy')} value={thing.takenBy} onChange={(takenBy) => { change(at, { takenBy }); }} />
              <Line label={t('evacuation.deputy')} value={thing.deputy} onChange={(deputy) => { change(at, { deputy }); }} />
              <Line label={t('evacuation.where')} value={thing.where} onChange={(where) => { change(at, { where }); }} />
            </FieldSet>
            <EntryTools at={at} name={`${String(at + 1)}. ${t(`evacuation.thing.${thing.what}`)}`} onUp={() => { onChange(moveUp(things, at)); }} onRemove={() => { onChange(things.filter((_, index) => index !== at)); }} />
          </li>
        ))}
      </ol>
      <div><Button isDisabled={things.length >= MOST.things} onPress={() => { onChange([...things, { what: 'other', detail: null, where: null, takenBy: null, deputy: null }]); }}>{t('evacuation.addThing')}</Button></div>
    </FieldSet>
  );
}

function CallsForm({ calls, onChange }: { readonly calls: readonly Call[]; readonly onChange: (calls: readonly Call[]) => void }): ReactNode {
  const { t } = useText();
  const change = (at: number, part: Partial<Call>): void => { onChange(calls.map((call, index) => (index === at ? { ...call, ...part } : call))); };
  return (
    <FieldSet legend={t('evacuation.calls')}>
      <ol className={style['entries']}>
        {calls.map((call, at) => (
          <li key={`${String(at)}-${call.role}`} className={style['entry']}>
            <FieldSet columns={3}>
              <Select label={t('evacuation.role')} value={call.role} options={EVACUATION_CALLS.map((id) => ({ id, label: t(`evacuation.call.${id}`) }))} onChange={(role) => { change(at, { role: role ?? call.role }); }} />
              <Line label={t('evacuation.name')} value={call.name} onChange={(name) => { change(at, { name }); }} />
              <Line label={t('evacuation.phone')} value={call.phone} onChange={(phone) => { change(at, { phone }); }} />
            </FieldSet>
            <EntryTools at={at} name={`${String(at + 1)}. ${t(`evacuation.call.${call.role}`)}`} onUp={() => { onChange(moveUp(calls, at)); }} onRemove={() => { onChange(calls.filter((_, index) => index !== at)); }} />
          </li>
        ))}
      </ol>
      <div><Button isDisabled={calls.length >= MOST.calls} onPress={() => { onChange([...calls, { role: 'other', name: null, phone: null }]); }}>{t('evacuation.addCall')}</Button></div>
    </FieldSet>
  );
}
