import type { Category, Purpose, RecipientType } from '../../../shared/policy/codes.ts';
import type { CellKind } from '../../../shared/policy-pack/matrix.ts';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';

export type MatrixRow = ChannelOutput<'policy.matrix'>['rows'][number];
export type MatrixCell = MatrixRow['cells'][number];
export type TriedCategory = NonNullable<MatrixRow['tried']>['categories'][number];

/** Which rows and columns are shown; null shows all. */
export interface WhatIfFilter { readonly purpose: Purpose | null; readonly recipient: RecipientType | null; readonly category: Category | null }

/** The rows that a filter leaves. */
export function filterRows(rows: readonly MatrixRow[], { purpose, recipient }: WhatIfFilter): readonly MatrixRow[] {
  return rows.filter((row) => (purpose === null || row.purpose === purpose) && (recipient === null || row.recipient === recipient));
}

/** What a cell shows for a case: as told, partly told or coarser, or withheld; null where the case holds nothing of it. */
export function triedKind(tried: TriedCategory | undefined): Exclude<CellKind, 'need'> | null {
  if (tried === undefined) return null;
  const { share, generalise, withhold } = tried.counts;
  if (share + generalise === 0) return 'withhold';
  return generalise === 0 && withhold === 0 ? 'share' : 'generalise';
}
