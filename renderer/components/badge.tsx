import type { ReactNode } from 'react';
import type { FieldAction } from '../../shared/policy/codes.ts';
import { useText } from '../text/text.ts';
import { classes } from './classes.ts';
import style from './badge.module.css';

/** A short word with a quiet frame: a state, a count. */
export function Badge({ children, tone = 'plain' }: { readonly children: ReactNode; readonly tone?: 'plain' | 'good' | 'caution' | 'danger' | 'accent' }): ReactNode {
  return <span className={classes(style['badge'], style[tone])}>{children}</span>;
}

/** The sign of a decision: filled circle, half circle, empty circle with a bar. Told apart without colour. */
export function DecisionSign({ action }: { readonly action: FieldAction }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" className={classes(style['sign'], style[action])}>
      <circle cx="8" cy="8" r="6" fill={action === 'share' ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.75" />
      {action === 'generalise' ? <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" /> : null}
      {action === 'withhold' ? <path d="M3.8 12.2L12.2 3.8" stroke="currentColor" strokeWidth="1.75" /> : null}
    </svg>
  );
}

/** A decision as sign and word together. */
export function DecisionMark({ action, children }: { readonly action: FieldAction; readonly children?: ReactNode }): ReactNode {
  const { t } = useText();
  return (
    <span className={classes(style['decision'], style[action])}>
      <DecisionSign action={action} />
      <span>{children ?? t(`codes.action.${action}`)}</span>
    </span>
  );
}

/** Risk as a word with one to three bars. */
export function RiskMark({ level }: { readonly level: 'high' | 'medium' | 'low' }): ReactNode {
  const { t } = useText();
  const bars = { low: 1, medium: 2, high: 3 }[level];
  return (
    <span className={classes(style['risk'], style[`risk-${level}`])}>
      <svg viewBox="0 0 14 14" width="12" height="12" aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <rect key={bar} x={1 + bar * 4.5} y={9 - bar * 4} width="3" height={4 + bar * 4} rx="0.5" fill={bar < bars ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="0.8" />
        ))}
      </svg>
      <span>{t(`codes.riskShort.${level}`)}</span>
    </span>
  );
}
