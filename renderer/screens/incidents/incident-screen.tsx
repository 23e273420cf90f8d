import { useState, type ReactNode } from 'react';
import type { ShownIncident } from '../../../shared/ipc/channels/incident-channels.ts';
import { incidentWordsIn } from '../../../shared/incidents/words-in.ts';
import { useChannel, useSend } from '../../api.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { ErrorSummary, FailureNotice, Notice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { FormActions, Screen, Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { useNavigation, type ScreenProps } from '../../navigation.tsx';
import { useSession } from '../../session.tsx';
import { shortDate, shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { ClockList } from './clock-list.tsx';
import { CloseIncident } from './close-incident.tsx';
import { FirstFields, FurtherFields } from './incident-fields.tsx';
import { incidentDraftOf, incidentFormOf, incidentFormProblems, type IncidentForm } from './incident-form.ts';
import style from './incidents.module.css';
import { ToldSection } from './told-section.tsx';

/** One incident: its clocks, its required content, who was told, how it ended. */
export function IncidentScreen({ route }: ScreenProps<'incident'>): ReactNode {
  const { t, language } = useText();
  const { go } = useNavigation();
  const shown = useChannel('incident.show', { id: route.id }, { keepPrevious: true, refreshEverySeconds: 60 });
  const { data } = shown;
  return (
    <Screen title={data === undefined ? t('incidents.title') : t('incidents.one', { number: data.incident.number })}
      detail={data === undefined ? undefined : <><span>{incidentWordsIn(language).kind[data.incident.kind]}</span><Badge tone={data.incident.state === 'open' ? 'caution' : 'plain'}>{t(`incidents.state.${data.incident.state}`)}</Badge></>}
      actions={<Button onPress={() => { go({ screen: 'incidents' }); }}>{t('incidents.back')}</Button>}>
      <FailureNotice failure={shown.error} />
      {data === undefined && shown.error === null ? <Loading /> : null}
      {data === undefined ? null : <Body key={data.incident.id} shown={data} />}
    </Screen>
  );
}

function Body({ shown }: { readonly shown: ShownIncident }): ReactNode {
  const { t, language } = useText();
  const words = incidentWordsIn(language);
  const { incident, missing, unknownCodes } = shown;
  return (
    <>
      <Section title={t('incidents.clocks')} help={t('incidents.clocksHelp')}><ClockList clocks={shown.clocks} /></Section>
      <Section title={t('incidents.content')}>
        <p>{missing.length === 0 ? t('incidents.contentDone') : t('incidents.contentMissing', { points: missing.map((point) => words.content[point]).join('; ') })}</p>
        {unknownCodes.length === 0 ? null : <p className="soft">{t('incidents.unknownCodes', { codes: unknownCodes.join(', ') })}</p>}
        {incident.closing === null ? null : <Notice title={t('incidents.close.closed', { date: shortDate(incident.closing.on), person: incident.closing.by })}>{incident.closing.lessons}</Notice>}
      </Section>
      <ToldSection shown={shown} />
      <ContentForm shown={shown} />
      <CloseIncident shown={shown} />
      <Section title={t('incidents.history')}>
        <ol className={style['history']}>
          {shown.events.map((event, index) => <li key={`${event.at} ${String(index)}`} className="tabular">{shortMoment(event.at)}: {words.event[event.kind]}{event.person === null ? '' : `, ${event.person}`}</li>)}
        </ol>
      </Section>
    </>
  );
}

/** Everything that can be added. What stood before stays in the register. */
function ContentForm({ shown: { incident } }: { readonly shown: ShownIncident }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const { status } = useSession();
  const [form, setForm] = useState<IncidentForm>(() => incidentFormOf(incident));
  const [attempt, setAttempt] = useState(0);
  const saving = useSend('incident.change');
  const problems = attempt === 0 ? [] : incidentFormProblems(form, Date.now());
  if (incident.state === 'closed' || status.person?.role === 'reviewer') return null;
  const fields = {
    form, onChange: (change: Partial<IncidentForm>) => { setForm((past) => ({ ...past, ...change })); },
    errorOf: (problem: (typeof problems)[number]) => (problems.includes(problem) ? t(`incidents.form.errors.${problem}`) : null),
  };
  const save = (): void => {
    setAttempt(attempt + 1);
    const draft = incidentDraftOf(form, Date.now());
    if (draft !== null) saving.mutate({ id: incident.id, incident: draft }, { onSuccess: () => { setAttempt(0); say(t('incidents.form.saved')); } });
  };
  return (
    <div className={style['stack']}>
      <ErrorSummary attempt={attempt} issues={problems.map((problem) => ({ fieldId: `incident-${problem}`, text: t(`incidents.form.errors.${problem}`) }))} />
      <FirstFields {...fields} />
      <FurtherFields {...fields} />
      <FailureNotice failure={saving.error} />
      <FormActions><Button tone="primary" isBusy={saving.isPending} onPress={save}>{t('incidents.form.save')}</Button></FormActions>
    </div>
  );
}
