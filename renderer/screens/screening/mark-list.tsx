import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useText } from '../../text/text.ts';
import { groupAlike, type AlikeMarks, type Dismissal, type Mark } from './screening-marks.ts';
import { tokenKind } from './screening-tokens.ts';
import style from './screening.module.css';

export interface MarkActions {
  readonly tokenOf: (mark: Mark) => string;
  readonly replace: (marks: readonly Mark[]) => void;
  readonly askDismiss: (mark: Mark) => void;
  readonly restore: (words: string) => void;
  readonly point: (mark: Mark | null) => void;
  readonly show: (mark: Mark) => void;
}

const SOURCES = ['known', 'pattern', 'unlisted', 'hand'] as const;
const isSource = (source: string): source is (typeof SOURCES)[number] => SOURCES.some((known) => known === source);

/** The list beside the text: every mark with what it would become, and the two ways to settle it. */
export function MarkList({ marks, actions }: { readonly marks: readonly Mark[]; readonly actions: MarkActions }): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const [settled, setSettled] = useState<number | null>(null);
  useEffect(() => {
    if (settled === null) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-settle]') ?? [])];
    buttons[Math.min(settled, buttons.length - 1)]?.focus();
    setSettled(null);
  }, [settled]);
  const groups = useMemo(() => groupAlike(marks), [marks]);
  if (groups.length === 0) return null;
  return (
    <ul ref={list} className={style['list']}>
      {groups.map((group, index) => (
        <MarkLine key={`${String(group[0].start)}-${group[0].type}`} group={group} actions={actions} onSettled={() => { setSettled(index); }} />
      ))}
    </ul>
  );
}

function MarkLine({ group, actions, onSettled }: { readonly group: AlikeMarks; readonly actions: MarkActions; readonly onSettled: () => void }): ReactNode {
  const { t } = useText();
  const [mark] = group;
  const { words } = mark;
  const token = actions.tokenOf(mark);
  const kind = t(`screening.kinds.${tokenKind(mark)}`);
  return (
    <li className={style['item']} onPointerEnter={() => { actions.point(mark); }} onPointerLeave={() => { actions.point(null); }} onFocus={() => { actions.point(mark); }} onBlur={() => { actions.point(null); }}>
      <div className={style['itemWords']}>
        <button type="button" className={style['plainWords']} aria-label={t('screening.showAbout', { words })} onClick={() => { actions.show(mark); }}>{words}</button>
        <span className="soft dense">{t('screening.markLabel', { kind, certainty: t(mark.tier === 'auto' ? 'screening.certain' : 'screening.doubtful') })}{isSource(mark.source) ? `: ${t(`screening.why.${mark.source}`)}` : ''}</span>
        {group.length > 1 ? <span className="soft dense">{t('screening.alike', { count: group.length - 1 })}</span> : null}
      </div>
      <div className={style['itemActions']}>
        <Button size="small" data-settle="" aria-label={t('screening.replaceWith', { words, token })} onPress={() => { actions.replace(group); onSettled(); }}>
          {t('screening.replace')} → {token}
        </Button>
        <Button size="small" tone="quiet" aria-label={t('screening.dismissAbout', { words })} onPress={() => { actions.askDismiss(mark); }}>{t('screening.dismiss')}</Button>
      </div>
    </li>
  );
}

/** What a person left in the text, and why; each can be marked again. */
export function DismissedList({ dismissed, restore }: { readonly dismissed: readonly Dismissal[]; readonly restore: (words: string) => void }): ReactNode {
  const { t } = useText();
  if (dismissed.length === 0) return null;
  return (
    <section aria-label={t('screening.dismissed')} className={style['panel']}>
      <h3>{t('screening.dismissed')}</h3>
      <ul className={style['list']}>
        {dismissed.map((entry) => (
          <li key={entry.words} className={style['item']}>
            <div className={style['itemWords']}><span className={style['words']}>{entry.words}</span><span className="soft dense">{entry.reason}</span></div>
            <div><Button size="small" tone="quiet" aria-label={t('screening.restoreAbout', { words: entry.words })} onPress={() => { restore(entry.words); }}>{t('screening.restore')}</Button></div>
          </li>
        ))}
      </ul>
    </section>
  );
}
