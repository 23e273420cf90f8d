import { useEffect, useState, type ReactNode } from 'react';
import type { IncidentKind } from '../../../shared/incidents/incident-codes.ts';
import { incidentWordsIn } from '../../../shared/incidents/words-in.ts';
import type { IncidentRow } from '../../../shared/ipc/channels/incident-channels.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { KeptNotice } from '../../components/kept-notice.tsx';
import { EmptyState, ErrorSummary, FailureNotice, focusField } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { FormActions, Screen } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { useKeptForm } from '../../kept-work.ts';
import { useNavigation, type ScreenProps } from '../../navigation.tsx';
import { useSession } from '../../session.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { ClockList } from './clock-list.tsx';
import { FirstFields } from './incident-fields.tsx';
import { keptIncidentSchema } from './kept-incident.ts';
import { incidentDraftOf, incidentFormProblems, startIncidentForm, withStart, type IncidentForm } from './incident-form.ts';
import style from './incidents.module.css';

/** The register of incidents: the clock that ends first at the top, and the form of a new one. */
export function IncidentsScreen({ route }: ScreenProps<'incidents'>): ReactNode {
  const { t } = useText();
  const { status } = useSession();
  const [isNew, setNew] = useState(route.start !== undefined);
  const list = useChannel('incident.list', {}, { refreshEverySeconds: 60 });
  const rows = list.data?.rows ?? [];
  const add = status.person?.role === 'reviewer' ? null : <Button tone="primary" onPress={() => { setNew(true); }}>{t('incidents.add')}</Button>;
  if (isNew) return <Screen title={t('incidents.addTitle')}><NewIncident kind={route.start ?? null} caseCode={route.caseCode ?? ''} onCancel={() => { setNew(false); }} /></Screen>;
  return (
    <Screen title={t('incidents.title')} width="wide" actions={rows.length === 0 ? null : add}>
      <p className="soft">{t('incidents.intro')}</p>
      <FailureNotice failure={list.error} />
      {list.isPending ? <Loading /> : null}
      {list.data !== undefined && rows.length === 0 ? <EmptyState title={t('incidents.empty')} actions={add}>{t('incidents.emptyText')}</EmptyState> : null}
      {rows.length === 0 ? null : <Table rows={rows} />}
    </Screen>
  );
}

function Table({ rows }: { readonly rows: readonly IncidentRow[] }): ReactNode {
  const { t, language } = useText();
  const { go } = useNavigation();
  const words = incidentWordsIn(language);
  return (
    <table className={style['table']} aria-label={t('incidents.tableLabel')}>
      <thead><tr>{(['number', 'kind', 'discovered', 'clocks', 'state'] as const).map((column) => <th key={column} scope="col">{t(`incidents.columns.${column}`)}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="tabular"><button type="button" className={style['open']} aria-label={t('incidents.openOne', { number: row.number })} onClick={() => { go({ screen: 'incident', id: row.id }); }}>{row.number}</button></th>
            <td>{words.kind[row.kind]}</td>
            <td className="tabular">{shortMoment(row.discoveredAt)}</td>
            <td><ClockList clocks={row.clocks} /></td>
            <td>{t(`incidents.state.${row.state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const PREFILLED = ['lost-device', 'lost-medium', 'wrong-recipient', 'former-worker'] as const;

function NewIncident({ kind, caseCode, onCancel }: { readonly kind: IncidentKind | null; readonly caseCode: string; readonly onCancel: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const { go } = useNavigation();
  const { status } = useSession();
  const prefilled = PREFILLED.find((one) => one === kind);
  const kept = useKeptForm<IncidentForm>({ key: `incident ${kind ?? 'any'} ${caseCode}`.trim(), caseId: null, schema: keptIncidentSchema }, () => startIncidentForm({ now: Date.now(), discoveredBy: status.person?.name ?? '', kind, caseCode, nature: prefilled === undefined ? '' : t(`incidents.prefill.${prefilled}`) }));
  const { form } = kept;
  const [attempt, setAttempt] = useState(0);
  const recording = useSend('incident.record');
  const problems = attempt === 0 ? [] : incidentFormProblems(form, Date.now());
  useEffect(() => { focusField('incident-kind'); }, []);
  const record = (): void => {
    setAttempt(attempt + 1);
    const incident = incidentDraftOf(form, Date.now());
    if (incident !== null) recording.mutate({ incident }, { onSuccess: ({ id, number }) => { kept.drop(); say(t('incidents.form.recorded', { number })); go({ screen: 'incident', id }); } });
  };
  return (
    <div className={style['stack']}>
      <p className="soft">{t('incidents.addHelp')}</p>
      <KeptNotice kept={kept} onDiscard={kept.discard} />
      <ErrorSummary attempt={attempt} issues={problems.map((problem) => ({ fieldId: `incident-${problem}`, text: t(`incidents.form.errors.${problem}`) }))} />
      <FirstFields form={form} onChange={(change) => { kept.update((past) => withStart({ ...past, ...change })); }} errorOf={(problem) => (problems.includes(problem) ? t(`incidents.form.errors.${problem}`) : null)} />
      <FailureNotice failure={recording.error} />
      <FormActions>
        <Button tone="primary" isBusy={recording.isPending} onPress={record}>{t('incidents.form.record')}</Button>
        <Button onPress={() => { kept.drop(); onCancel(); }}>{t('common.cancel')}</Button>
      </FormActions>
    </div>
  );
}
