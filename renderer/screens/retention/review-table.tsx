import type { ReactNode } from 'react';
import type { ReviewRow } from '../../../shared/ipc/channels/retention-channels.ts';
import { retentionWordsIn } from '../../../shared/retention/words-in.ts';
import { classes } from '../../components/classes.ts';
import { useNavigation } from '../../navigation.tsx';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from './retention.module.css';

/** Files by code, what is due first at the top. */
export function ReviewTable({ rows }: { readonly rows: readonly ReviewRow[] }): ReactNode {
  const { t, language } = useText();
  const { go } = useNavigation();
  const words = retentionWordsIn(language);
  return (
    <table className={style['table']} aria-label={t('retention.tableLabel')}>
      <thead><tr>{(['code', 'due', 'why', 'state'] as const).map((column) => <th key={column} scope="col">{t(`retention.columns.${column}`)}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="tabular"><button type="button" className={style['open']} aria-label={t('retention.open', { code: row.caseCode })} onClick={() => { go({ screen: 'keeping', id: row.id }); }}>{row.caseCode}</button></th>
            <td className="tabular">{row.due === null ? '—' : shortDate(row.due.on)}{row.due === null ? null : <span className={classes(style['second'], row.due.standing === 'due' && style['due'], row.due.standing === 'soon' && style['soon'])}>{t(`retention.standing.${row.due.standing}`)}</span>}</td>
            <td>{row.due === null ? '—' : words.rule[row.due.rule]}</td>
            <td><State row={row} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ row }: { readonly row: ReviewRow }): ReactNode {
  const { t, language } = useText();
  const words = retentionWordsIn(language);
  const kinds = [...new Set(row.holds.map(({ kind }) => words.hold[kind]))];
  const held = kinds.length === 0 ? t('retention.free') : t('retention.heldBy', { what: kinds.join('; ') });
  if (row.mark === null) return held;
  return <>{row.mark.isRipe ? t('retention.markedRipe') : t('retention.markedUntil', { date: shortDate(row.mark.earliest) })}<span className={style['second']}>{held}</span></>;
}
