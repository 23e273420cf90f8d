import { useState, type ReactNode } from 'react';
import type { Category } from '../../../shared/policy/codes.ts';
import { OPERATORS, type MatrixRow } from '../../../shared/policy/pack-schema.ts';
import { DecisionSign } from '../../components/badge.tsx';
import { classes } from '../../components/classes.ts';
import { useText, type Translate } from '../../text/text.ts';
import { rowCells, type CellKind, type RuleCell } from './rule-source.ts';
import style from './rules.module.css';

const KINDS: readonly CellKind[] = ['share', 'generalise', 'need', 'withhold'];

/** The sign of a cell: those of a decision, and a plus for what a stated need opens. */
function CellSign({ kind }: { readonly kind: CellKind }): ReactNode {
  if (kind !== 'need') return <DecisionSign action={kind} />;
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="2.4 1.6" />
      <path d="M8 5.2v5.6M5.2 8h5.6" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}

/** A cell in words: «узагальнено: лише громада, з умовою». */
function cellWords(cell: RuleCell, t: Translate): string {
  const operator = OPERATORS.find((name) => name === cell.operator);
  const kind = t(`rules.kinds.${cell.kind}`);
  const what = operator === undefined ? kind : `${kind}: ${t(`rules.operators.${operator}`)}`;
  return cell.note === null ? what : `${what}; ${t(`rules.notes.${cell.note}`)}`;
}

export function RulesLegend(): ReactNode {
  const { t } = useText();
  return (
    <ul className={style['legend']}>
      {KINDS.map((kind) => <li key={kind} className={style[kind]}><CellSign kind={kind} /> {t(`rules.kinds.${kind}`)}</li>)}
      <li>* {t('rules.withNote')}</li>
    </ul>
  );
}

/** Rows are purpose and recipient, columns are categories; every sign also has its words. A row opens into sentences. */
export function RulesTable({ rows, categories, isOpenable = false }: { readonly rows: readonly MatrixRow[]; readonly categories: readonly Category[]; readonly isOpenable?: boolean }): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <table className={style['table']} aria-label={t('rules.title')}>
      <thead>
        <tr>
          <th scope="col" className={style['corner']}>{t('rules.pair')}</th>
          {categories.map((category) => <th key={category} scope="col" className={style['column']}><span>{t(`codes.category.${category}`)}</span></th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RuleRow key={row.id} row={row} categories={categories} isOpen={open === row.id} onToggle={isOpenable ? () => { setOpen(open === row.id ? null : row.id); } : null} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps { readonly row: MatrixRow; readonly categories: readonly Category[]; readonly isOpen: boolean; readonly onToggle: (() => void) | null }

function RuleRow({ row, categories, isOpen, onToggle }: RowProps): ReactNode {
  const { t } = useText();
  const cells = rowCells(row, categories);
  const name = <><span className={style['purpose']}>{t(`codes.purpose.${row.purpose}`)}</span><span className={style['recipient']}>→ {t(`codes.recipientType.${row.recipient}`)}</span></>;
  return (
    <>
      <tr>
        <th scope="row" className={style['pair']}>{onToggle === null ? name : <button type="button" className={style['opener']} aria-expanded={isOpen} onClick={onToggle}>{name}</button>}</th>
        {row.outcome === 'cells'
          ? cells.map((cell) => (
            <td key={cell.category} className={classes(style['cell'], style[cell.kind])}>
              <CellSign kind={cell.kind} />{cell.note === null ? null : <sup aria-hidden="true">*</sup>}
              <span className="visually-hidden">{cellWords(cell, t)}</span>
            </td>
          ))
          : <td colSpan={categories.length} className={style['whole']}>{t(row.outcome === 'prohibited' ? 'rules.prohibited' : 'rules.totalsOnly')}</td>}
      </tr>
      {isOpen ? <tr><td colSpan={categories.length + 1} className={style['details']}><RowWords row={row} cells={cells} /></td></tr> : null}
    </>
  );
}

function RowWords({ row, cells }: { readonly row: MatrixRow; readonly cells: readonly RuleCell[] }): ReactNode {
  const { t, language } = useText();
  const { bases, signatory, undertaking, namedById, legalRepresentative, document, approval } = row.gate;
  const conditions = [
    bases.length === 0 ? null : t('rules.gate.bases', { bases: bases.map((basis) => t(`codes.basis.${basis}`).toLocaleLowerCase(language)).join(', ') }),
    signatory ? t('rules.gate.signatory') : null, undertaking ? t('rules.gate.undertaking') : null, namedById ? t('rules.gate.namedById') : null,
    legalRepresentative ? t('rules.gate.legalRepresentative') : null, document === null ? null : t('rules.gate.document'),
    approval === 'none' ? null : t(`rules.gate.approval.${approval}`),
  ].filter((condition) => condition !== null);
  return (
    <>
      {conditions.length === 0 ? null : <p><strong>{t('rules.conditions')}:</strong> {conditions.join('; ')}.</p>}
      {row.outcome === 'cells' ? (
        <ul className={style['sentences']}>
          {cells.map((cell) => <li key={cell.category} className={style[cell.kind]}><CellSign kind={cell.kind} /> <span className={style['plain']}>{t(`codes.category.${cell.category}`)}: {cellWords(cell, t)}</span></li>)}
        </ul>
      ) : null}
      <p className="soft">{t('explain.source')}: {row.provenance.note[language]} ({t(`explain.provenance.${row.provenance.kind}`)}{row.provenance.sources.length === 0 ? '' : `: ${row.provenance.sources.join(', ')}`})</p>
    </>
  );
}
