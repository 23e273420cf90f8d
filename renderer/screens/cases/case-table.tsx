import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import type { CaseRow } from '../../../shared/ipc/channels/case-channels.ts';
import { Badge, RiskMark } from '../../components/badge.tsx';
import { classes } from '../../components/classes.ts';
import { shortMoment, today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { ageText, dueText } from './case-rows.ts';
import type { CaseQuestion } from './use-case-pages.ts';
import style from './case-table.module.css';

type Sort = CaseQuestion['sort'];
const COLUMNS: readonly { readonly id: 'child' | 'age' | 'place' | 'risk' | 'consent' | 'due' | 'updated'; readonly sort?: Sort }[] = [
  { id: 'child', sort: 'name' }, { id: 'age' }, { id: 'place' }, { id: 'risk', sort: 'risk' }, { id: 'consent' }, { id: 'due', sort: 'due' }, { id: 'updated', sort: 'updated' },
];
/** Sorts that begin with the greatest: the latest change, the highest risk. */
const DESCENDING: readonly Sort[] = ['updated', 'risk'];
const ROW = 52;
const LEAP = 10;

/** What the screen around may do with the table. */
export interface CaseTableHandle {
  /** Moves the focus to the first case. */
  readonly enter: () => void;
}

export interface CaseTableProps {
  readonly total: number;
  readonly row: (index: number) => CaseRow | undefined;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: (row: CaseRow) => void;
  readonly onSeen: (first: number, last: number) => void;
  readonly ref: Ref<CaseTableHandle>;
}

/** Any number of cases, drawing only those in sight. Arrows, Home, End and Page keys move; Enter opens. */
export function CaseTable({ total, row, sort, onSort, onOpen, onSeen, ref }: CaseTableProps): ReactNode {
  const { t } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const awaitsFocus = useRef(false);
  const currentButton = useRef<HTMLButtonElement>(null);
  const current = Math.min(at, Math.max(0, total - 1));
  const rows = useVirtualizer({ count: total, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 8 });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => { onSeen(first, last); }, [first, last, onSeen]);
  const move = (next: number): void => {
    const index = Math.max(0, Math.min(total - 1, next));
    rows.scrollToIndex(index);
    if (index === current && currentButton.current !== null) {
      currentButton.current.focus({ preventScroll: true });
      return;
    }
    awaitsFocus.current = true;
    setAt(index);
  };
  useImperativeHandle(ref, () => ({ enter: () => { move(0); } }));
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = ({ ArrowDown: current + 1, ArrowUp: current - 1, PageDown: current + LEAP, PageUp: current - LEAP, Home: 0, End: total - 1 } as Readonly<Record<string, number>>)[event.key];
    if (next === undefined) return;
    event.preventDefault();
    move(next);
  };
  const takeFocus = (element: HTMLButtonElement | null): void => {
    currentButton.current = element;
    if (element === null || !awaitsFocus.current) return;
    awaitsFocus.current = false;
    element.focus({ preventScroll: true });
  };
  const day = useMemo(() => today(), []);
  const above = shown[0]?.start ?? 0;
  const below = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={style['scroller']}>
      <table className={style['table']} aria-label={t('cases.list')} aria-rowcount={total + 1}>
        <Head sort={sort} onSort={onSort} />
        <tbody>
          <Gap height={above} />
          {shown.map(({ index }) => (
            <Line key={index} index={index} row={row(index)} day={day} isCurrent={index === current} onOpen={onOpen} onKeyDown={onKeyDown} onReach={setAt} takeFocus={index === current ? takeFocus : null} />
          ))}
          <Gap height={below} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the lines out of sight. */
function Gap({ height }: { readonly height: number }): ReactNode {
  return height <= 0 ? null : <tr><td className={style['gap']} style={{ height }} /></tr>;
}

function Head({ sort, onSort }: { readonly sort: Sort; readonly onSort: (sort: Sort) => void }): ReactNode {
  const { t } = useText();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {COLUMNS.map(({ id, sort: by }) => {
          const isDescending = by !== undefined && DESCENDING.includes(by);
          return (
            <th key={id} scope="col" className={style[id]} {...(by === undefined ? {} : { 'aria-sort': by === sort ? (isDescending ? 'descending' : 'ascending') : 'none' })}>
              {by === undefined ? t(`cases.column.${id}`) : (
                <button type="button" className={style['sort']} title={t('cases.sortBy', { column: t(`cases.column.${id}`) })} onClick={() => { onSort(by); }}>
                  {t(`cases.column.${id}`)}{by === sort ? <span aria-hidden="true"> {isDescending ? '↓' : '↑'}</span> : null}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface LineProps {
  readonly index: number;
  readonly row: CaseRow | undefined;
  readonly day: string;
  readonly isCurrent: boolean;
  readonly onOpen: (row: CaseRow) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onReach: (index: number) => void;
  readonly takeFocus: ((element: HTMLButtonElement | null) => void) | null;
}

function Line({ index, row, day, isCurrent, onOpen, onKeyDown, onReach, takeFocus }: LineProps): ReactNode {
  const { t } = useText();
  if (row === undefined) return <tr aria-rowindex={index + 2} className={style['line']}><td className={style['waiting']}>…</td></tr>;
  const due = dueText(row.nextDue, day, t);
  const isConcerning = row.consent !== 'in-force' && row.status === 'open';
  return (
    <tr aria-rowindex={index + 2} className={style['line']}>
      <th scope="row" className={style['child']}>
        <button type="button" ref={takeFocus} tabIndex={isCurrent ? 0 : -1} className={classes(style['name'], row.name === '' && style['noName'])} onKeyDown={onKeyDown} onFocus={() => { onReach(index); }} onClick={() => { onOpen(row); }}>
          {row.name === '' ? t('cases.noName') : row.name}
        </button>
        <span className={style['under']}>
          <span className="tabular">{row.caseCode}</span>
          {row.status === 'open' ? null : <Badge>{t(`codes.status.${row.status}`)}</Badge>}
          {row.hasDraft ? <Badge tone="caution">{t('cases.draft')}</Badge> : null}
        </span>
      </th>
      <td className={classes(style['age'], 'tabular')}>{ageText(row, t)}</td>
      <td className={style['place']}>{row.placeName ?? '—'}</td>
      <td className={style['risk']}>{row.riskLevel === null ? '—' : <RiskMark level={row.riskLevel} />}</td>
      <td className={classes(style['consent'], isConcerning && style['concern'])}>{t(`codes.consentStanding.${row.consent}`)}</td>
      <td className={classes(style['due'], 'tabular', due.isLate && style['late'])}>{due.text}{due.isLate ? <span className={style['below']}>{t('cases.overdue')}</span> : null}</td>
      <td className={classes(style['updated'], 'tabular')}>{shortMoment(row.updatedAt)}</td>
    </tr>
  );
}
