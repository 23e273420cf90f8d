import { useState, type ReactNode } from 'react';
import type { Category } from '../../../shared/policy/codes.ts';
import { CELL_KINDS } from '../../../shared/policy-pack/matrix.ts';
import { classes } from '../../components/classes.ts';
import { useText, type Translate } from '../../text/text.ts';
import { CellSign, cellWords, triedWords } from './what-if-cell.tsx';
import { WhatIfDetails } from './what-if-details.tsx';
import { triedKind, type MatrixRow } from './what-if.ts';
import style from './what-if.module.css';

export function WhatIfLegend({ isCase }: { readonly isCase: boolean }): ReactNode {
  const { t } = useText();
  const kinds = CELL_KINDS.filter((kind) => !isCase || kind !== 'need');
  return (
    <ul className={style['legend']}>
      {kinds.map((kind) => (
        <li key={kind} className={style[kind]}><CellSign kind={kind} /> <strong>{t(`policy.whatIf.letters.${kind}`)}</strong> {t(`rules.kinds.${kind}`)}{isCase && kind === 'generalise' ? ` / ${t('policy.whatIf.partly')}` : ''}</li>
      ))}
      {isCase ? <li>· {t('policy.whatIf.nothing')}</li> : <li>* {t('rules.withNote')}</li>}
    </ul>
  );
}

interface TableProps { readonly rows: readonly MatrixRow[]; readonly categories: readonly Category[]; readonly isCase: boolean }

/** Rows are purpose and recipient, columns are categories; every sign has its letter and its words. A row opens into sentences. */
export function WhatIfTable({ rows, categories, isCase }: TableProps): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState<string | null>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it has to be reachable by keyboard
    <section className={style['scroll']} aria-label={t('policy.whatIf.tableLabel')} tabIndex={0}>
      <table className={style['table']} aria-label={t('policy.whatIf.tableLabel')} data-few={categories.length === 1 ? '' : undefined}>
        <thead>
          <tr>
            <th scope="col" className={style['corner']}>{t('policy.whatIf.pair')}</th>
            {categories.map((category) => <th key={category} scope="col" className={style['column']}><span>{t(`codes.category.${category}`)}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => <Row key={row.id} row={row} categories={categories} isCase={isCase} isOpen={open === row.id} onToggle={() => { setOpen(open === row.id ? null : row.id); }} />)}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps { readonly row: MatrixRow; readonly categories: readonly Category[]; readonly isCase: boolean; readonly isOpen: boolean; readonly onToggle: () => void }

function Row({ row, categories, isCase, isOpen, onToggle }: RowProps): ReactNode {
  const { t } = useText();
  return (
    <>
      <tr>
        <th scope="row" className={style['pair']}>
          <button type="button" className={style['opener']} aria-expanded={isOpen} onClick={onToggle}>
            <span className={style['purpose']}>{t(`codes.purpose.${row.purpose}`)}</span><span className={style['recipient']}>→ {t(`codes.recipientType.${row.recipient}`)}</span>
          </button>
        </th>
        <Cells row={row} categories={categories} isCase={isCase} />
      </tr>
      {isOpen ? <tr><td colSpan={categories.length + 1} className={style['details']}><WhatIfDetails row={row} categories={categories} isCase={isCase} /></td></tr> : null}
    </>
  );
}

function Cells({ row, categories, isCase }: Pick<RowProps, 'row' | 'categories' | 'isCase'>): ReactNode {
  const { t } = useText();
  const whole = wholeWords(row, isCase, t);
  if (whole !== null) return <td colSpan={categories.length} className={style['whole']}>{whole}</td>;
  return categories.map((category) => {
    const cell = row.cells.find((each) => each.category === category);
    const tried = row.tried?.categories.find((each) => each.category === category);
    const kind = isCase ? triedKind(tried) : cell?.kind ?? 'withhold';
    const words = isCase ? triedWords(tried, t) : cell === undefined ? '' : cellWords(cell, t);
    return (
      <td key={category} className={classes(style['cell'], kind === null ? style['empty'] : style[kind])} title={words}>
        {kind === null ? <span aria-hidden="true">·</span> : <><CellSign kind={kind} /><span aria-hidden="true" className={style['letter']}>{t(`policy.whatIf.letters.${kind}`)}</span></>}
        {!isCase && cell?.note ? <sup aria-hidden="true">*</sup> : null}
        <span className="visually-hidden">{words}</span>
      </td>
    );
  });
}

/** One sentence in place of the cells, where the packet as a whole would not go; null where it would. */
function wholeWords(row: MatrixRow, isCase: boolean, t: Translate): string | null {
  if (row.outcome !== 'cells') return t(row.outcome === 'prohibited' ? 'rules.prohibited' : 'rules.totalsOnly');
  if (!isCase) return null;
  if (row.tried === null) return t('policy.whatIf.notTried');
  if (row.tried.effect === 'permit') return null;
  const head = t(row.tried.effect === 'deny' ? 'policy.whatIf.denied' : 'policy.whatIf.pending');
  return `${head}. ${row.tried.reasons.map((reason) => t(`reasons.sentence.${reason}`)).join(' ')}`;
}
