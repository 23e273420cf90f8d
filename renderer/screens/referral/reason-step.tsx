import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choices.tsx';
import { Section } from '../../components/screen.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import { ScreeningField } from '../screening/screening-field.tsx';
import { lookupField } from '../../../shared/domain/field-catalogue.ts';
import { groupByCategory } from './decision-groups.ts';
import { fieldLabel } from './field-words.ts';
import type { StepProps } from './step-props.ts';
import style from './referral.module.css';

const MAX_LENGTH = 4000;

/** Why the child needs this, in words that name nobody; and what the recipient needs beyond the usual. */
export function ReasonStep(props: StepProps): ReactNode {
  const { t } = useText();
  const { caseId, kept, facts, errorOf } = props;
  const { draft, change } = kept;
  return (
    <>
      <ScreeningField id="referral-reason" caseId={caseId} label={t('referral.reason.label')} help={t('referral.reason.help')} error={errorOf('reason')} text={draft.reasonText} maxLength={MAX_LENGTH}
        onTextChange={(reasonText) => { change({ reasonText }); }} dismissed={draft.dismissed} onDismissedChange={(dismissed) => { change({ dismissed }); }} relations={facts.relations} />
      <Needs {...props} />
    </>
  );
}

function Needs({ state, kept, facts }: StepProps): ReactNode {
  const { t } = useText();
  const openable = state.preview?.openable ?? [];
  const stated = Object.keys(kept.draft.need);
  const [isOpen, setOpen] = useState(stated.length > 0);
  const paths = [...new Set([...openable, ...stated])];
  const set = (path: string, why: string | null): void => {
    const others = Object.entries(kept.draft.need).filter(([known]) => known !== path);
    kept.change({ need: Object.fromEntries(why === null ? others : [...others, [path, why]]) });
  };
  return (
    <Section title={t('referral.needs.title')} help={paths.length === 0 ? t('referral.needs.none') : t('referral.needs.help')}
      actions={paths.length === 0 ? null : <Button size="small" aria-expanded={isOpen} onPress={() => { setOpen(!isOpen); }}>{isOpen ? t('common.hide') : t('referral.needs.open', { count: paths.length })}</Button>}>
      {isOpen ? (
        groupByCategory(paths.map((path) => ({ path, category: lookupField(path)?.category ?? null, action: 'withhold' as const }))).map(({ category, fields }) => (
          <section key={category ?? 'none'} className={style['needGroup']}>
            <h3>{category === null ? t('referral.decision.outside') : t(`codes.category.${category}`)}</h3>
            <ul className={style['needs']}>
              {fields.map(({ path }) => <NeedLine key={path} label={fieldLabel(path, facts.words)} why={kept.draft.need[path] ?? null} onChange={(why) => { set(path, why); }} />)}
            </ul>
          </section>
        ))
      ) : null}
    </Section>
  );
}

function NeedLine({ label, why, onChange }: { readonly label: string; readonly why: string | null; readonly onChange: (why: string | null) => void }): ReactNode {
  const { t } = useText();
  const isShort = why !== null && why.trim().length > 0 && why.trim().length < 3;
  return (
    <li className={style['need']}>
      <Checkbox isSelected={why !== null} onChange={(isSelected) => { onChange(isSelected ? '' : null); }}>{label}</Checkbox>
      {why === null ? null : <TextField label={t('referral.needs.why', { label })} value={why} maxLength={300} onChange={onChange} error={isShort ? t('referral.needs.short') : null} autoFocus={why === ''} />}
    </li>
  );
}
