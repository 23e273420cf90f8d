import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { FIELD_ACTIONS, type Category, type FieldAction } from '../../../shared/policy/codes.ts';
import { DecisionSign } from '../../components/badge.tsx';
import { classes } from '../../components/classes.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import type { Counts, DecisionFilter } from './decision-groups.ts';
import style from './decision.module.css';

interface FiltersProps {
  readonly filter: DecisionFilter;
  readonly counts: Counts;
  readonly categories: readonly Category[];
  readonly onChange: (filter: DecisionFilter) => void;
}

/** The counts, which are also the filter: sign, number and word, told apart without colour. */
export function DecisionFilters({ filter, counts, categories, onChange }: FiltersProps): ReactNode {
  const { t } = useText();
  const toggle = (action: FieldAction): void => {
    const isOnly = filter.actions.size === 1 && filter.actions.has(action);
    onChange({ ...filter, actions: new Set(isOnly ? FIELD_ACTIONS : [action]) });
  };
  const isNarrowed = filter.actions.size < FIELD_ACTIONS.length;
  return (
    <div className={style['filters']}>
      <fieldset aria-label={t('referral.decision.filters')} className={style['counts']}>
        {FIELD_ACTIONS.map((action) => (
          <ToggleButton key={action} isSelected={isNarrowed && filter.actions.has(action)} onChange={() => { toggle(action); }} className={classes(style['count'], style[action])}>
            <DecisionSign action={action} />
            <span>{t(`referral.decision.counts.${action}`, { count: counts[action] })}</span>
          </ToggleButton>
        ))}
      </fieldset>
      <div className={style['filterFields']}>
        <Select label={t('referral.decision.category')} value={filter.category ?? 'all'} onChange={(chosen) => { onChange({ ...filter, category: categories.find((category) => category === chosen) ?? null }); }}
          options={[{ id: 'all', label: t('referral.decision.allCategories') }, ...categories.map((category) => ({ id: category, label: t(`codes.category.${category}`) }))]} />
        <TextField label={t('referral.decision.text')} value={filter.text} type="search" onChange={(text) => { onChange({ ...filter, text }); }} />
      </div>
    </div>
  );
}
