import { useState, type ReactNode } from 'react';
import { isLate } from '../../../shared/incidents/clocks.ts';
import { TOLD, TOLD_WAYS, type Told, type ToldWay } from '../../../shared/incidents/incident-codes.ts';
import type { IncidentRecord } from '../../../shared/incidents/incident-record.ts';
import { wallTimeOf } from '../../../shared/incidents/kyiv-time.ts';
import { incidentWordsIn } from '../../../shared/incidents/words-in.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { FieldSet } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { typedMoment } from './incident-form.ts';
import style from './incidents.module.css';

interface Form { readonly to: Told | null; readonly whom: string; readonly on: string | null; readonly time: string; readonly how: ToldWay | null; readonly lateReason: string }
type Problem = 'to' | 'whom' | 'at' | 'how' | 'lateReason';

const MINUTE = 60_000;

/** The last minute counts as now: the wall clock shows no seconds. */
function momentOf({ on, time }: Form, discoveredAt: string): number | null {
  const typed = typedMoment(on, time);
  const discovered = Date.parse(discoveredAt);
  return typed === null ? null : typed < discovered && discovered - typed < MINUTE ? discovered : typed;
}

function problemsOf(form: Form, incident: IncidentRecord): readonly Problem[] {
  const at = momentOf(form, incident.discoveredAt);
  const late = form.to !== null && at !== null && isLate(incident, form.to, at);
  const found: readonly (readonly [Problem, boolean])[] = [
    ['to', form.to === null], ['whom', form.whom.trim() === ''], ['at', at === null || at > Date.now() || at < Date.parse(incident.discoveredAt)], ['how', form.how === null], ['lateReason', late && form.lateReason.trim() === ''],
  ];
  return found.filter(([, isThere]) => isThere).map(([problem]) => problem);
}

/** Writes down who was told, when and how; after the end of a clock also why so late. */
export function TellDialog({ incident, onClose }: { readonly incident: IncidentRecord; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const words = incidentWordsIn(language);
  const [form, setForm] = useState<Form>(() => ({ to: null, whom: '', on: wallTimeOf(Date.now()).day, time: wallTimeOf(Date.now()).time, how: null, lateReason: '' }));
  const [wasTried, setTried] = useState(false);
  const telling = useSend('incident.tell');
  const at = momentOf(form, incident.discoveredAt);
  const late = form.to !== null && at !== null && isLate(incident, form.to, at);
  const problems = wasTried ? problemsOf(form, incident) : [];
  const errorOf = (problem: Problem): string | null => (problems.includes(problem) ? t(`incidents.told.errors.${problem}`) : null);
  const change = (part: Partial<Form>): void => { setForm((past) => ({ ...past, ...part })); };
  const tell = (): void => {
    setTried(true);
    if (form.to === null || form.how === null || at === null || problemsOf(form, incident).length > 0) return;
    const told = { to: form.to, whom: form.whom.trim(), at: new Date(at).toISOString(), how: form.how, lateReason: late ? form.lateReason.trim() : null };
    telling.mutate({ id: incident.id, told }, { onSuccess: () => { say(t('incidents.told.saved')); onClose(); } });
  };
  return (
    <Dialog isOpen title={t('incidents.told.addTitle')} onClose={onClose} actions={<><Button tone="primary" isBusy={telling.isPending} onPress={tell}>{t('incidents.told.save')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <div className={style['stack']}>
        <FieldSet columns={2}>
          <Select label={t('incidents.told.to')} error={errorOf('to')} value={form.to} options={TOLD.map((id) => ({ id, label: words.told[id] }))} onChange={(to) => { change({ to }); }} />
          <TextField label={t('incidents.told.whom')} error={errorOf('whom')} value={form.whom} maxLength={300} autoComplete="off" onChange={(whom) => { change({ whom }); }} />
          <DateField label={t('incidents.told.on')} error={errorOf('at')} value={form.on} latest={today()} onChange={(on) => { change({ on }); }} />
          <TextField label={t('incidents.told.time')} help={t('incidents.form.timeHelp')} value={form.time} maxLength={5} autoComplete="off" onChange={(time) => { change({ time }); }} />
          <Select label={t('incidents.told.how')} error={errorOf('how')} value={form.how} options={TOLD_WAYS.map((id) => ({ id, label: words.way[id] }))} onChange={(how) => { change({ how }); }} />
        </FieldSet>
        {late ? <Notice tone="caution">{t('incidents.told.late')}</Notice> : null}
        {late ? <TextArea label={t('incidents.told.lateReason')} error={errorOf('lateReason')} value={form.lateReason} maxLength={3000} rows={3} onChange={(lateReason) => { change({ lateReason }); }} /> : null}
        <FailureNotice failure={telling.error} />
      </div>
    </Dialog>
  );
}
