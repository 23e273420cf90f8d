import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
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
const ROW = 52;
const HEADER = 1;

export interface CaseTableProps {
  readonly total: number;
  readonly row: (index: number) => CaseRow | undefined;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: (row: CaseRow) => void;
  readonly onSeen: (first: number, last: number) => void;
  /** Gives the caller a way to move the focus into the rows. */
  readonly enter: Ref<() => void>;
}

/** Any number of cases, drawing only those in sight. Arrows, Home, End and Page keys move; Enter opens. */
export function CaseTable({ total, row, sort, onSort, onOpen, onSeen, enter }: CaseTableProps): ReactNode {
  const { t } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const wantsFocus = useRef(false);
  const rows = useVirtualizer({ count: total, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 8 });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => { onSeen(first, last); }, [first, last, onSeen]);
  const move = (next: number): void => {
    const index = Math.max(0, Math.min(total - 1, next));
    wantsFocus.current = true;
    setAt(index);
    rows.scrollToIndex(index);
  };
  useEffect(() => {
    if (typeof enter === 'function') enter(() => { move(0); });
    else if (enter !== null && enter !== undefined) enter.current = () => { move(0); };
  });
  const current = Math.min(at, Math.max(0, total - 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: current + 10, PageUp: current - 10, Home: 0, End: total - 1 };
    const next = steps[event.key];
    const chosen = row(current);
    if (next !== undefined) move(next);
    else if (event.key === 'Enter' && chosen !== undefined) onOpen(chosen);
    else return;
    event.preventDefault();
  };
  const day = useMemo(() => today(), []);
  return (
    <div role="grid" aria-label={t('cases.list')} aria-rowcount={total + HEADER} aria-colcount={COLUMNS.length} className={style['grid']}>
      <div role="row" aria-rowindex={1} className={classes(style['row'], style['header'])}>
        {COLUMNS.map(({ id, sort: by }) => (
          <div key={id} role="columnheader" className={style[id]} {...(by === undefined ? {} : { 'aria-sort': by === sort ? (by === 'updated' || by === 'risk' ? 'descending' : 'ascending') : 'none' })}>
            {by === undefined ? t(`cases.column.${id}`) : (
              <button type="button" className={style['sort']} aria-label={t('cases.sortBy', { column: t(`cases.column.${id}`) })} onClick={() => { onSort(by); }}>
                {t(`cases.column.${id}`)}{by === sort ? <span aria-hidden="true"> {by === 'updated' || by === 'risk' ? '↓' : '↑'}</span> : null}
              </button>
            )}
          </div>
        ))}
      </div>
      <div ref={scroller} role="rowgroup" className={style['scroller']} onKeyDown={onKeyDown}>
        <div role="presentation" className={style['all']} style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, start }) => (
            <div key={index} role="row" aria-rowindex={index + HEADER + 1} tabIndex={index === current ? 0 : -1} className={classes(style['row'], style['item'])} style={{ transform: `translateY(${String(start)}px)` }}
              ref={(element) => { if (element !== null && index === current && wantsFocus.current) { wantsFocus.current = false; element.focus({ preventScroll: true }); } }}
              onFocus={() => { setAt(index); }} onClick={() => { const chosen = row(index); if (chosen !== undefined) onOpen(chosen); }}>
              <Cells row={row(index)} day={day} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function Cells({ row, day }: { readonly row: CaseRow | undefined; readonly day: string }): ReactNode {
  const { t } = useText();
  if (row === undefined) return <div role="gridcell" aria-colspan={COLUMNS.length} className={style['waiting']}>…</div>;
  const due = dueText(row.nextDue, day, t);
  const isConcerning = row.consent !== 'in-force' && row.status === 'open';
  return (
    <>
      <div role="gridcell" className={style['child']}>
        <span className={classes(style['name'], row.name === '' && style['noName'])}>{row.name === '' ? t('cases.noName') : row.name}</span>
        <span className={style['under']}>
          <span className="tabular">{row.caseCode}</span>
          {row.status === 'open' ? null : <Badge>{t(`codes.status.${row.status}`)}</Badge>}
          {row.hasDraft ? <Badge tone="caution">{t('cases.draft')}</Badge> : null}
        </span>
      </div>
      <div role="gridcell" className={classes(style['age'], 'tabular')}>{ageText(row, t)}</div>
      <div role="gridcell" className={style['place']}>{row.placeName ?? '—'}</div>
      <div role="gridcell" className={style['risk']}>{row.riskLevel === null ? '—' : <RiskMark level={row.riskLevel} />}</div>
      <div role="gridcell" className={classes(style['consent'], isConcerning && style['concern'])}>{t(`codes.consentStanding.${row.consent}`)}</div>
      <div role="gridcell" className={classes(style['due'], 'tabular', due.isLate && style['late'])}>{due.text}</div>
      <div role="gridcell" className={classes(style['updated'], 'tabular')}>{shortMoment(row.updatedAt)}</div>
    </>
  );
}
