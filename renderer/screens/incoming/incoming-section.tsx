import type { ReactNode } from 'react';
import type { IncomingRow } from '../../../shared/ipc/channels/hand-over-channels.ts';
import { useChannel } from '../../api.ts';
import { Badge } from '../../components/badge.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Section } from '../../components/screen.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from '../hand-over/hand-over.module.css';

/** Packets from other agencies, newest first. */
export function IncomingSection({ onShow }: { readonly onShow: (id: string) => void }): ReactNode {
  const { t } = useText();
  const list = useChannel('incoming.list', {});
  const rows = list.data?.rows ?? [];
  return (
    <Section title={t('exchange.incoming.title')} help={t('exchange.incoming.help')}>
      <FailureNotice failure={list.error} />
      {list.isPending ? <Loading /> : null}
      {list.data !== undefined && rows.length === 0 ? <p className="soft">{t('exchange.incoming.empty')}</p> : null}
      {rows.length === 0 ? null : (
        <table className={style['table']} aria-label={t('exchange.incoming.table')}>
          <thead><tr>{(['when', 'from', 'purpose', 'state'] as const).map((column) => <th key={column} scope="col">{t(`exchange.incoming.columns.${column}`)}</th>)}</tr></thead>
          <tbody>{rows.map((row) => <Row key={row.id} row={row} onShow={onShow} />)}</tbody>
        </table>
      )}
    </Section>
  );
}

function Row({ row, onShow }: { readonly row: IncomingRow; readonly onShow: (id: string) => void }): ReactNode {
  const { t } = useText();
  const { sender } = row;
  const name = sender.partnerName ?? sender.agency ?? t('exchange.incoming.unknown');
  const when = shortMoment(row.receivedAt);
  return (
    <tr>
      <th scope="row" className="tabular"><button type="button" className={style['open']} aria-label={t('exchange.incoming.show', { name, when })} onClick={() => { onShow(row.id); }}>{when}</button></th>
      <td>{name}<span className={style['second']}>{sender.person}</span></td>
      <td>{t(`codes.purpose.${row.purpose}`)}{row.service === null ? null : <span className={style['second']}>{t(`codes.service.${row.service}`)}</span>}</td>
      <td>
        <span className={style['row']}>
          <Badge tone={row.standing === 'received' ? 'accent' : 'plain'}>{t(`exchange.standing.${row.standing}`)}</Badge>
          {sender.state === 'confirmed' ? null : <Badge tone={sender.state === 'changed' ? 'danger' : 'caution'}>{t(`exchange.sender.${sender.state}`)}</Badge>}
          {row.openNotices === 0 ? null : <Badge tone="danger">{t('exchange.incoming.notices', { count: row.openNotices })}</Badge>}
          {row.isExpired ? <Badge tone="caution">{t('exchange.incoming.expired')}</Badge> : null}
          {row.caseCode === null ? null : <Badge>{row.caseCode}</Badge>}
        </span>
      </td>
    </tr>
  );
}
