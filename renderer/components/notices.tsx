import { useEffect, useRef, type ReactNode } from 'react';
import { failureText, type ChannelFailure } from '../api.ts';
import { useText } from '../text/text.ts';
import { classes } from './classes.ts';
import type { FormIssue } from './form-issue.ts';
import style from './notices.module.css';

export type { FormIssue } from './form-issue.ts';

/** A calm box. `danger` only for danger to data or a child; it is announced at once. */
export function Notice({ tone = 'plain', title, children, actions }: {
  readonly tone?: 'plain' | 'good' | 'caution' | 'danger'; readonly title?: string; readonly children?: ReactNode; readonly actions?: ReactNode;
}): ReactNode {
  return (
    <div className={classes(style['notice'], style[tone])} role={tone === 'danger' ? 'alert' : 'note'}>
      {title === undefined ? null : <strong>{title}</strong>}
      {children === undefined ? null : <div>{children}</div>}
      {actions === undefined ? null : <div className={style['actions']}>{actions}</div>}
    </div>
  );
}

/** The sentence for a failed call, or nothing. */
export function FailureNotice({ failure, actions }: { readonly failure: ChannelFailure | null | undefined; readonly actions?: ReactNode }): ReactNode {
  const { t } = useText();
  if (failure === null || failure === undefined) return null;
  return <Notice tone="danger" actions={actions}>{failureText(failure, t)}</Notice>;
}

/**
 * Lists what has to be corrected and leads to each field. Takes the focus when something new stands in it, and with each
 * new `attempt`; never while it shrinks under the hands of a person who is correcting.
 */
export function ErrorSummary({ issues, title, onJump, attempt = 0 }: {
  readonly issues: readonly FormIssue[]; readonly title?: string; readonly attempt?: number; /** runs before the field is focused: opens the section it is in */ readonly onJump?: (fieldId: string) => void;
}): ReactNode {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef({ key: '', attempt });
  const key = issues.map((issue) => issue.fieldId).join(' ');
  useEffect(() => {
    const before = shown.current.key.split(' ');
    const isNew = key !== '' && (attempt !== shown.current.attempt || key.split(' ').some((fieldId) => !before.includes(fieldId)));
    shown.current = { key, attempt };
    if (isNew) box.current?.focus();
  }, [key, attempt]);
  if (issues.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes(style['notice'], style['danger'])}>
      <strong>{title ?? t('errors.summaryTitle')}</strong>
      <ul className={style['issues']}>
        {issues.map((issue) => (
          <li key={issue.fieldId}>
            <button type="button" className={style['jump']} onClick={() => { onJump?.(issue.fieldId); requestAnimationFrame(() => { focusField(issue.fieldId); }); }}>{issue.text}</button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Moves to an input by id and brings it into view. */
export function focusField(fieldId: string): void {
  const field = document.getElementById(fieldId);
  field?.scrollIntoView({ block: 'center' });
  const inside = field?.matches('input, textarea, button, select') === true ? field : field?.querySelector<HTMLElement>('input, textarea, button, select');
  inside?.focus();
}

/** What a list shows when it is empty: what to do first. */
export function EmptyState({ title, children, actions }: { readonly title: string; readonly children?: ReactNode; readonly actions?: ReactNode }): ReactNode {
  return (
    <div className={style['empty']}>
      <h2>{title}</h2>
      {children === undefined ? null : <p className="soft">{children}</p>}
      {actions === undefined ? null : <div className={style['actions']}>{actions}</div>}
    </div>
  );
}
