import type { ReactNode } from 'react';
import { precedenceStep } from '../../../shared/policy-pack/explanation.ts';
import type { Category } from '../../../shared/policy/codes.ts';
import { useText } from '../../text/text.ts';
import { CellSign, cellWords, triedWords } from './what-if-cell.tsx';
import { triedKind, type MatrixRow } from './what-if.ts';
import style from './what-if.module.css';

interface DetailsProps { readonly row: MatrixRow; readonly categories: readonly Category[]; readonly isCase: boolean }

/** A row in sentences: its conditions, what stops it and what would change that, each category, and where the row comes from. */
export function WhatIfDetails({ row, categories, isCase }: DetailsProps): ReactNode {
  const { t, language } = useText();
  const { provenance } = row;
  const from = [t(`explain.provenance.${provenance.kind}`), provenance.sources.join(', ')].filter((part) => part !== '').join(': ');
  return (
    <>
      <Conditions row={row} />
      {isCase && row.tried !== null && row.tried.effect !== 'permit' ? <Why reasons={row.tried.reasons} /> : null}
      {row.outcome === 'cells' && (!isCase || row.tried?.effect === 'permit') ? <Sentences row={row} categories={categories} isCase={isCase} /> : null}
      <p className="soft">{t('explain.source')}: {provenance.note[language]} ({from}) · {t('explain.rule')}: {row.id}</p>
    </>
  );
}

function Conditions({ row: { gate } }: Pick<DetailsProps, 'row'>): ReactNode {
  const { t, language } = useText();
  const conditions = [
    ...(gate.bases.length === 0 ? [] : [t('rules.gate.bases', { bases: gate.bases.map((basis) => t(`codes.basis.${basis}`).toLocaleLowerCase(language)).join(', ') })]),
    ...(['signatory', 'undertaking', 'namedById', 'legalRepresentative'] as const).filter((condition) => gate[condition]).map((condition) => t(`rules.gate.${condition}`)),
    ...(gate.document === null ? [] : [t('rules.gate.document')]), ...(gate.approval === 'none' ? [] : [t(`rules.gate.approval.${gate.approval}`)]),
  ];
  return conditions.length === 0 ? null : <p><strong>{t('rules.conditions')}:</strong> {conditions.join('; ')}.</p>;
}

/** What stopped the whole packet: the sentence, the step of the precedence, and what would change it. */
function Why({ reasons }: { readonly reasons: NonNullable<MatrixRow['tried']>['reasons'] }): ReactNode {
  const { t } = useText();
  const changes = t('reasons.change', { returnObjects: true });
  return (
    <ul className={style['why']}>
      {reasons.map((reason) => {
        const step = precedenceStep(reason, true);
        return (
          <li key={reason}>
            <strong>{t(`reasons.sentence.${reason}`)}</strong>
            {step === null ? null : <span className="soft"> {t('explain.step')}: {t(`explain.steps.${step}`)}.</span>}
            {changes[reason] === '' ? null : <span> {t('explain.change')}: {changes[reason]}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function Sentences({ row, categories, isCase }: DetailsProps): ReactNode {
  const { t } = useText();
  return (
    <ul className={style['sentences']}>
      {categories.map((category) => {
        const cell = row.cells.find((each) => each.category === category);
        const tried = row.tried?.categories.find((each) => each.category === category);
        const kind = isCase ? triedKind(tried) : cell?.kind ?? 'withhold';
        if (kind === null || cell === undefined) return null;
        return <li key={category} className={style[kind]}><CellSign kind={kind} /> <span className={style['plain']}>{t(`codes.category.${category}`)}: {isCase ? triedWords(tried, t) : cellWords(cell, t)}</span></li>;
      })}
    </ul>
  );
}
