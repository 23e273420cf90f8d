import { useState, type ReactNode } from 'react';
import type { ReferralStatusRow } from '../../../shared/ipc/channels/hand-over-channels.ts';
import { useChannel } from '../../api.ts';
import { Badge } from '../../components/badge.tsx';
import { Checkbox } from '../../components/choices.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { Section } from '../../components/screen.tsx';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from '../hand-over/hand-over.module.css';
import { SentDialog } from './sent-dialog.tsx';

/** Where every referral stands, of one case or of all; the late ones first. */
export function SentSection({ caseId }: { readonly caseId: string | null }): ReactNode {
  const { t } = useText();
  const [lateOnly, setLateOnly] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const list = useChannel('referralStatus.list', { caseId, lateOnly }, { keepPrevious: true });
  const rows = [...(list.data?.rows ?? [])].sort((one, other) => other.daysLate - one.daysLate);
  return (
    <Section title={t('exchange.sent.title')} help={t('exchange.sent.help')}>
      <FailureNotice failure={list.error} />
      <Checkbox isSelected={lateOnly} onChange={setLateOnly}>{t('exchange.sent.lateOnly')}</Checkbox>
      {list.data !== undefined && rows.length === 0 ? <p className="soft">{t(lateOnly ? 'exchange.sent.emptyLate' : 'exchange.sent.empty')}</p> : null}
      {rows.length === 0 ? null : (
        <table className={style['table']} aria-label={t('exchange.sent.table')}>
          <thead><tr>{(['case', 'to', 'purpose', 'state', 'due'] as const).map((column) => <th key={column} scope="col">{t(`exchange.sent.columns.${column}`)}</th>)}</tr></thead>
          <tbody>{rows.map((row) => <Row key={row.disclosureId} row={row} onShow={setShown} />)}</tbody>
        </table>
      )}
      {shown === null ? null : <SentDialog disclosureId={shown} onClose={() => { setShown(null); }} />}
    </Section>
  );
}

function Row({ row, onShow }: { readonly row: ReferralStatusRow; readonly onShow: (id: string) => void }): ReactNode {
  const { t } = useText();
  const isLate = row.status === 'overdue';
  return (
    <tr>
      <th scope="row" className="tabular"><button type="button" className={style['open']} aria-label={t('exchange.sent.show', { name: row.recipientName, code: row.caseCode })} onClick={() => { onShow(row.disclosureId); }}>{row.caseCode}</button></th>
      <td>{row.recipientName}</td>
      <td>{t(`codes.purpose.${row.purpose}`)}{row.service === null ? null : <span className={style['second']}>{t(`codes.service.${row.service}`)}</span>}</td>
      <td><Badge tone={isLate ? 'caution' : row.last === 'done' ? 'good' : 'plain'}>{t(`exchange.sent.status.${row.last}`)}</Badge></td>
      <td className="tabular">{row.dueOn === null ? null : shortDate(row.dueOn)}{isLate ? <span className={style['second']}>{t('exchange.sent.late', { count: row.daysLate })}</span> : null}</td>
    </tr>
  );
}
