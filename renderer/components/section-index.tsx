import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import style from './section-index.module.css';

export interface IndexEntry<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** How far it is filled, in words: «3 з 8», «порожньо». */
  readonly state?: string;
  readonly isDone?: boolean;
  /** Something in it has to be corrected. */
  readonly hasIssue?: boolean;
}

/** The index of a long record: sections with their completeness, one of them open. */
export function SectionIndex<Id extends string>({ label, entries, current, onChoose }: {
  readonly label: string; readonly entries: readonly IndexEntry<Id>[]; readonly current: Id; readonly onChoose: (id: Id) => void;
}): ReactNode {
  return (
    <nav aria-label={label} className={style['index']}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button type="button" className={classes(style['entry'], entry.hasIssue === true && style['issue'])} aria-current={entry.id === current ? 'true' : undefined} onClick={() => { onChoose(entry.id); }}>
              <span className={style['label']}>{entry.hasIssue === true ? '! ' : ''}{entry.label}</span>
              {entry.state === undefined ? null : <span className={style['state']}>{entry.isDone === true ? '✓ ' : ''}{entry.state}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Steps of a wizard: where one is, what is behind, what is ahead. */
export function Steps<Id extends string>({ label, steps, current }: { readonly label: string; readonly steps: readonly { readonly id: Id; readonly label: string }[]; readonly current: Id }): ReactNode {
  const at = steps.findIndex((step) => step.id === current);
  return (
    <ol aria-label={label} className={style['steps']}>
      {steps.map((step, index) => (
        <li key={step.id} className={classes(style['step'], index < at && style['past'], index === at && style['now'])} aria-current={index === at ? 'step' : undefined}>
          <span className={style['number']} aria-hidden="true">{index < at ? '✓' : index + 1}</span>
          <span>{step.label}</span>
        </li>
      ))}
    </ol>
  );
}
