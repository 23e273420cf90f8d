import { useMemo, useState, type ReactNode } from 'react';
import type { FieldDecision } from '../../../shared/policy/decision.ts';
import { Button } from '../../components/button.tsx';
import { useText, type Translate } from '../../text/text.ts';
import { DecisionFilters } from './decision-filters.tsx';
import { DecisionRow, type RowContext } from './decision-row.tsx';
import { countActions, EVERYTHING, filterFields, groupByCategory, type Counts, type DecisionGroup } from './decision-groups.ts';
import { fieldLabel, valueWords } from './field-words.ts';
import style from './decision.module.css';

/** «2 передаються · 1 узагальнено», leaving out what does not occur. */
function countWords(counts: Counts, t: Translate): string {
  const parts = [
    counts.share === 0 ? null : t('referral.decision.counts.share', { count: counts.share }),
    counts.generalise === 0 ? null : t('referral.decision.counts.generalise', { count: counts.generalise }),
    counts.withhold === 0 ? null : t('referral.decision.counts.withhold', { count: counts.withhold }),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** Every path of the case with what becomes of it: counts on top, groups below, one line each, the reason on demand. */
export function DecisionTable(context: RowContext): ReactNode {
  const { t } = useText();
  const { preview, words } = context;
  const { fields } = preview.decision;
  const [filter, setFilter] = useState(EVERYTHING);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const wordsOf = (field: FieldDecision): string => `${fieldLabel(field.path, words)} ${valueWords(field, words)} ${t(`explain.short.${field.reason}`)}`;
  const shown = filterFields(fields, filter, wordsOf);
  const groups = groupByCategory(shown);
  const counts = useMemo(() => countActions(fields), [fields]);
  const toggle = (path: string): void => { setOpen((paths) => (paths.has(path) ? new Set([...paths].filter((known) => known !== path)) : new Set([...paths, path]))); };
  const isFiltered = shown.length !== fields.length;
  return (
    <section className={style['section']} aria-label={t('referral.decision.title')}>
      <DecisionFilters filter={filter} counts={counts} categories={groupByCategory(fields).flatMap(({ category }) => (category === null ? [] : [category]))} onChange={setFilter} />
      <p role="status" className={style['shown']}>{isFiltered ? t('referral.decision.shown', { shown: shown.length, total: fields.length }) : ''}</p>
      {shown.length === 0 ? <p>{t('referral.decision.noneFound')} <Button size="small" onPress={() => { setFilter(EVERYTHING); }}>{t('referral.decision.reset')}</Button></p> : (
        <table className={style['table']} aria-label={t('referral.decision.tableLabel')}>
          <thead>
            <tr>
              <th scope="col" className={style['fieldColumn']}>{t('referral.decision.columns.field')}</th>
              <th scope="col">{t('referral.decision.columns.value')}</th>
              <th scope="col" className={style['actionColumn']}>{t('referral.decision.columns.action')}</th>
              <th scope="col" className={style['reasonColumn']}>{t('referral.decision.columns.reason')}</th>
            </tr>
          </thead>
          {groups.map((group) => <Group key={group.category ?? 'none'} group={group} context={context} open={open} onToggle={toggle} />)}
        </table>
      )}
    </section>
  );
}

function Group({ group, context, open, onToggle }: {
  readonly group: DecisionGroup<FieldDecision>; readonly context: RowContext; readonly open: ReadonlySet<string>; readonly onToggle: (path: string) => void;
}): ReactNode {
  const { t } = useText();
  const name = group.category === null ? t('referral.decision.outside') : t(`codes.category.${group.category}`);
  return (
    <tbody>
      <tr className={style['groupRow']}>
        <th scope="rowgroup" colSpan={4}><span className={style['groupName']}>{name}</span> <span className={style['groupCounts']}>{countWords(group.counts, t)}</span></th>
      </tr>
      {group.fields.map((field) => <DecisionRow key={field.path} field={field} context={context} isOpen={open.has(field.path)} onToggle={() => { onToggle(field.path); }} />)}
    </tbody>
  );
}
