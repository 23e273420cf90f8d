import type { ReactNode } from 'react';
import type { CellKind } from '../../../shared/policy-pack/matrix.ts';
import { DecisionSign } from '../../components/badge.tsx';
import type { Translate } from '../../text/text.ts';
import type { MatrixCell, TriedCategory } from './what-if.ts';

/** The sign of a cell: those of a decision, and a plus for what a stated need opens. */
export function CellSign({ kind }: { readonly kind: CellKind }): ReactNode {
  if (kind !== 'need') return <DecisionSign action={kind} />;
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="2.4 1.6" />
      <path d="M8 5.2v5.6M5.2 8h5.6" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}

/** A cell of the rules in words: «узагальнено: лише громада; з умовою». */
export function cellWords(cell: MatrixCell, t: Translate): string {
  const kind = t(`rules.kinds.${cell.kind}`);
  const what = cell.operator === null ? kind : `${kind}: ${t(`rules.operators.${cell.operator}`)}`;
  return cell.note === null ? what : `${what}; ${t(`rules.notes.${cell.note}`)}`;
}

/** A category of a case in words: counts, and why not. */
export function triedWords(tried: TriedCategory | undefined, t: Translate): string {
  if (tried === undefined) return t('policy.whatIf.nothing');
  const reasons = tried.reasons.map((reason) => t(`explain.short.${reason}`)).join(', ');
  return `${t('policy.whatIf.counts', tried.counts)}${reasons === '' ? '' : ` (${reasons})`}`;
}
