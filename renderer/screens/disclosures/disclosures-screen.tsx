import { useState, type ReactNode } from 'react';
import type { DisclosureRow } from '../../../shared/ipc/channels/referral-channels.ts';
import { PURPOSES } from '../../../shared/policy/codes.ts';
import { useChannel } from '../../api.ts';
import { DecisionMark } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { EmptyState, FailureNotice } from '../../components/notices.tsx';
import { PrintSheet } from '../../components/print-sheet.tsx';
import { Loading } from '../../components/progress.tsx';
import { Screen } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useNavigation } from '../../navigation.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { SentSection } from '../incoming/sent-section.tsx';
import { BlankForms } from './blank-forms.tsx';
import { DisclosureEntry } from './disclosure-entry.tsx';
import { listDisclosures, NO_FILTER, recipientsOf, type LogFilter } from './disclosure-list.ts';
import { DisclosureTools } from './disclosure-tools.tsx';
import style from './disclosures.module.css';

/** Who was told what, when and why: of one case, or of all. */
export function DisclosuresScreen({ route }: { readonly route: { readonly caseId: string | null } }): ReactNode {
  const { caseId } = route;
  const { t } = useText();
  const { go } = useNavigation();
  const list = useChannel('disclosure.list', { caseId });
  const [opened, setOpened] = useState<string | null>(null);
  const [isBlank, setBlank] = useState(false);
  const rows = list.data?.rows ?? [];
  const first = caseId === null
    ? <Button onPress={() => { go({ screen: 'cases' }); }}>{t('disclosures.openCases')}</Button>
    : <Button tone="primary" onPress={() => { go({ screen: 'referral', caseId }); }}>{t('disclosures.refer')}</Button>;
  return (
    <Screen title={t('disclosures.title')} detail={t(caseId === null ? 'disclosures.all' : 'disclosures.ofCase')} width="wide"
      actions={<>
        {caseId === null ? <Button onPress={() => { setBlank(true); }}>{t('disclosures.blank.open')}</Button> : null}
        {caseId === null ? null : <Button onPress={() => { go({ screen: 'case', id: caseId }); }}>{t('disclosures.toCase')}</Button>}
      </>}>
      <p className="soft">{t('disclosures.intro')}</p>
      <FailureNotice failure={list.error} />
      {list.isPending ? <Loading /> : null}
      {list.data !== undefined && rows.length === 0 ? <EmptyState title={t(caseId === null ? 'disclosures.all' : 'disclosures.ofCase')} actions={first}>{t(caseId === null ? 'disclosures.emptyAll' : 'disclosures.emptyCase')}</EmptyState> : null}
      {list.data !== undefined && rows.length === 0 && caseId !== null ? <DisclosureTools filter={{ caseId }} /> : null}
      {rows.length === 0 ? null : <Log rows={rows} caseId={caseId} onOpen={setOpened} />}
      {caseId === null || rows.length === 0 ? null : <SentSection caseId={caseId} />}
      {isBlank ? <BlankForms onClose={() => { setBlank(false); }} /> : null}
      {opened === null ? null : <DisclosureEntry id={opened} onClose={() => { setOpened(null); }} />}
    </Screen>
  );
}

function Log({ rows, caseId, onOpen }: { readonly rows: readonly DisclosureRow[]; readonly caseId: string | null; readonly onOpen: (id: string) => void }): ReactNode {
  const { t } = useText();
  const [filter, setFilter] = useState<LogFilter>(NO_FILTER);
  const [isPrinting, setPrinting] = useState(false);
  const change = (part: Partial<LogFilter>): void => { setFilter((past) => ({ ...past, ...part })); };
  const shown = listDisclosures(rows, filter);
  const { recipientId, from, to } = filter;
  const used = PURPOSES.filter((code) => rows.some((row) => row.purpose === code));
  return (
    <>
      <div className={style['filters']}>
        <TextField label={t('disclosures.search')} type="search" value={filter.typed} onChange={(typed) => { change({ typed }); }} />
        <Select label={t('disclosures.purposeFilter')} value={filter.purpose ?? 'all'} onChange={(chosen) => { change({ purpose: used.find((code) => code === chosen) ?? null }); }}
          options={[{ id: 'all', label: t('disclosures.allPurposes') }, ...used.map((code) => ({ id: code, label: t(`codes.purpose.${code}`) }))]} />
        <Select label={t('disclosures.filters.recipient')} value={recipientId ?? 'all'} onChange={(chosen) => { change({ recipientId: chosen === 'all' ? null : chosen }); }}
          options={[{ id: 'all', label: t('disclosures.filters.allRecipients') }, ...recipientsOf(rows)]} />
        <DateField label={t('disclosures.filters.from')} value={from} onChange={(day) => { change({ from: day }); }} />
        <DateField label={t('disclosures.filters.to')} value={to} onChange={(day) => { change({ to: day }); }} />
      </div>
      <p role="status" className="soft dense">{shown.length === 0 ? t('disclosures.notFound') : t('disclosures.count', { count: shown.length })}</p>
      {shown.length === 0 ? null : <LogTable rows={shown} withCase={caseId === null} onOpen={onOpen} />}
      <DisclosureTools filter={{ caseId, recipientId, purpose: filter.purpose, from, to }}>
        {shown.length === 0 ? null : <Button size="small" onPress={() => { setPrinting(true); }}>{t('disclosures.print')}</Button>}
      </DisclosureTools>
      {isPrinting ? <PrintSheet title={t('disclosures.title')} onDone={() => { setPrinting(false); }}><LogTable rows={shown} withCase onOpen={null} /></PrintSheet> : null}
    </>
  );
}

interface TableProps { readonly rows: readonly DisclosureRow[]; readonly withCase: boolean; readonly onOpen: ((id: string) => void) | null }

function LogTable({ rows, withCase, onOpen }: TableProps): ReactNode {
  const { t } = useText();
  const columns = (['when', 'case', 'to', 'purpose', 'basis', 'by', 'told'] as const).filter((column) => withCase || column !== 'case');
  return (
    <table className={style['table']} aria-label={t('disclosures.tableLabel')}>
      <thead><tr>{columns.map((column) => <th key={column} scope="col">{t(`disclosures.columns.${column}`)}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="tabular">
              {onOpen === null ? shortMoment(row.at)
                : <button type="button" className={style['open']} aria-label={t('disclosures.openAbout', { recipient: row.recipientName, at: shortMoment(row.at) })} onClick={() => { onOpen(row.id); }}>{shortMoment(row.at)}</button>}
            </th>
            {withCase ? <td className="tabular">{row.caseCode}</td> : null}
            <td>{row.recipientName}</td>
            <td>{t(`codes.purpose.${row.purpose}`)}{row.service === null ? null : <span className={style['second']}>{t(`codes.service.${row.service}`)}</span>}</td>
            <td>{row.basis.map((basis) => t(`codes.basis.${basis}`)).join(', ')}</td>
            <td>{row.person}</td>
            <td><Told row={row} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Told({ row }: { readonly row: DisclosureRow }): ReactNode {
  const { t } = useText();
  const { counts } = row;
  return (
    <span className={style['told']}>
      <DecisionMark action="share">{t('disclosures.counts.share', { count: counts.share })}</DecisionMark>
      {counts.generalise === 0 ? null : <DecisionMark action="generalise">{t('disclosures.counts.generalise', { count: counts.generalise })}</DecisionMark>}
      <DecisionMark action="withhold">{t('disclosures.counts.withhold', { count: counts.withhold })}</DecisionMark>
    </span>
  );
}
