import { useState, type ReactNode } from 'react';
import type { RequestRow } from '../../../shared/ipc/channels/request-channels.ts';
import { REQUESTERS, type Requester } from '../../../shared/requests/request-codes.ts';
import { requestWordsIn } from '../../../shared/requests/words-in.ts';
import { useChannel, useSend } from '../../api.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { EmptyState, FailureNotice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Screen } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useScreenMemory } from '../../memory.tsx';
import { useNavigation, type ScreenProps } from '../../navigation.tsx';
import { useSession } from '../../session.tsx';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { BlankForms } from '../disclosures/blank-forms.tsx';
import { NewRequest } from './new-request.tsx';
import { filterRequests, leftInWords, SHOWN, type RequestFilter } from './request-list.ts';
import style from './requests.module.css';

/** The register of requests, whole or of one case: what is due first at the top, and the form of a new one. */
export function RequestsScreen({ route }: ScreenProps<'requests'>): ReactNode {
  const { caseId } = route;
  const { t } = useText();
  const { go } = useNavigation();
  const [isNew, setNew] = useState(false);
  const [isBlank, setBlank] = useState(false);
  const list = useChannel('request.list', caseId === undefined ? {} : { caseId });
  const rows = list.data?.rows ?? [];
  const add = <Button tone="primary" onPress={() => { setNew(true); }}>{t('requests.add')}</Button>;
  if (isNew) return <Screen title={t('requests.addTitle')}><NewRequest onCancel={() => { setNew(false); requestAnimationFrame(() => { document.querySelector<HTMLElement>('main h1')?.focus(); }); }} onRecorded={(id) => { go({ screen: 'request', id }); }} /></Screen>;
  return (
    <Screen title={t('requests.title')} width="wide" {...(caseId === undefined ? {} : { detail: t('requests.ofCase') })}
      actions={caseId === undefined ? <><Button onPress={() => { setBlank(true); }}>{t('disclosures.blank.open')}</Button>{rows.length === 0 ? null : <ExportButton />}{rows.length === 0 ? null : add}</> : <WaysOut caseId={caseId} />}>
      <p className="soft">{t(caseId === undefined ? 'requests.intro' : 'requests.ofCaseText')}</p>
      <FailureNotice failure={list.error} />
      {list.isPending ? <Loading /> : null}
      {list.data !== undefined && rows.length === 0 ? <EmptyState title={t('requests.empty')} actions={caseId === undefined ? add : undefined}>{t(caseId === undefined ? 'requests.emptyText' : 'requests.emptyCase')}</EmptyState> : null}
      {rows.length === 0 ? null : <List rows={rows} />}
      {isBlank ? <BlankForms first="request" onClose={() => { setBlank(false); }} /> : null}
    </Screen>
  );
}

/** From the requests of one case to the case, and to those of all. */
function WaysOut({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  return (
    <>
      <Button onPress={() => { go({ screen: 'case', id: caseId }); }}>{t('requests.link.open')}</Button>
      <Button onPress={() => { go({ screen: 'requests' }); }}>{t('requests.todayAll')}</Button>
    </>
  );
}

function ExportButton(): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const { status } = useSession();
  const saving = useSend('request.export');
  const role = status.person?.role;
  if (role !== 'focal-point' && role !== 'supervisor') return null;
  return (
    <>
      <Button isBusy={saving.isPending} onPress={() => { saving.mutate({ from: null, to: null, language }, { onSuccess: ({ name }) => { say(t('requests.exported', { name })); } }); }}>{t('requests.exportTable')}</Button>
      <FailureNotice failure={saving.error?.code === 'file/cancelled' ? null : saving.error} />
    </>
  );
}

function List({ rows }: { readonly rows: readonly RequestRow[] }): ReactNode {
  const { t, language } = useText();
  const [filter, setFilter] = useScreenMemory<RequestFilter>('requests filter', { typed: '', shown: 'open', requester: null });
  const shown = filterRequests(rows, filter);
  const words = requestWordsIn(language);
  const used = REQUESTERS.filter((code) => rows.some((row) => row.requester === code));
  const showLabels = { open: t('requests.showOpen'), all: t('requests.showAll'), closed: t('requests.showClosed') };
  return (
    <>
      <div className={style['filters']}>
        <TextField label={t('requests.search')} type="search" value={filter.typed} onChange={(typed) => { setFilter({ ...filter, typed }); }} />
        <Select label={t('requests.show')} value={filter.shown} options={SHOWN.map((id) => ({ id, label: showLabels[id] }))} onChange={(chosen) => { setFilter({ ...filter, shown: chosen ?? 'open' }); }} />
        <Select<Requester | 'anybody'> label={t('requests.from')} value={filter.requester ?? 'anybody'} onChange={(chosen) => { setFilter({ ...filter, requester: chosen === 'anybody' ? null : chosen }); }}
          options={[{ id: 'anybody', label: t('requests.anybody') }, ...used.map((id) => ({ id, label: words.requester[id] }))]} />
      </div>
      <p role="status" className="soft dense">{shown.length === 0 ? t('requests.notFound') : t('requests.count', { count: shown.length })}</p>
      {shown.length === 0 ? null : <Table rows={shown} />}
    </>
  );
}

function Table({ rows }: { readonly rows: readonly RequestRow[] }): ReactNode {
  const { t, language } = useText();
  const { go } = useNavigation();
  const words = requestWordsIn(language);
  return (
    <table className={style['table']} aria-label={t('requests.tableLabel')}>
      <thead><tr>{(['due', 'number', 'who', 'kind', 'state'] as const).map((column) => <th key={column} scope="col">{t(`requests.columns.${column}`)}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="tabular">
              <span className={style['dueDay']}>{shortDate(row.dueOn)}</span>
              <span className={classes(row.standing === 'overdue' && style['late'], (row.standing === 'soon' || row.standing === 'today') && style['soon'])}>{leftInWords(row, t)}</span>
            </td>
            <th scope="row" className="tabular"><button type="button" className={style['open']} aria-label={t('requests.openOne', { number: row.number })} onClick={() => { go({ screen: 'request', id: row.id }); }}>{row.number}</button></th>
            <td>{row.name}<span className={style['second']}>{[words.requester[row.requester], row.organisation].filter((part) => part !== null).join(', ')}</span></td>
            <td>{words.kind[row.kind]}</td>
            <td>{row.outcome === null ? words.state[row.state] : words.outcome[row.outcome]} {row.postponed ? <Badge>{t('requests.postponed')}</Badge> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
