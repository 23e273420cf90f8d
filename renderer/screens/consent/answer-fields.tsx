import type { ReactNode } from 'react';
import { CONSENT_METHODS, WAIVER_REASONS } from '../../../shared/domain/consent-record.ts';
import { RadioGroup } from '../../components/choices.tsx';
import { FieldSet } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import { codeWord } from '../../../shared/wording/words.ts';
import type { AnswerForm, FormProblem, Method } from './consent-form.ts';
import style from './consent.module.css';

const ANSWERS = ['given', 'refused', 'not-asked'] as const;

/** What one of the people who must agree said, and how; a refusal as plainly as an agreement. */
export function AnswerFields({ who, value, onChange, relations, methods, problems }: {
  readonly who: 'representative' | 'child'; readonly value: AnswerForm; readonly onChange: (value: AnswerForm) => void;
  /** Relations of family members who may represent the child. */ readonly relations: readonly string[];
  readonly methods: readonly Method[]; readonly problems: ReadonlySet<FormProblem>;
}): ReactNode {
  const { t, language } = useText();
  const isRepresentative = who === 'representative';
  const problem = (code: FormProblem): string | null => (problems.has(code) ? t(`consent.form.errors.${code}`) : null);
  const allowed = CONSENT_METHODS.filter((method) => methods.includes(method));
  return (
    <FieldSet legend={t(isRepresentative ? 'consent.form.representative' : 'consent.form.child')}>
      <div className={style['person']}>
        {isRepresentative ? (
          <Select id="consent-relation" label={t('consent.form.representativeWho')} value={value.relation} error={problem('relation')} isClearable
            options={relations.map((relation) => ({ id: relation, label: codeWord('relation', relation, language) }))} onChange={(relation) => { onChange({ ...value, relation }); }} />
        ) : null}
        <RadioGroup id={`consent-${who}`} isInline label={t(isRepresentative ? 'consent.form.representativeAnswer' : 'consent.form.childAnswer')} value={value.answer}
          error={problem(who)} options={ANSWERS.map((answer) => ({ id: answer, label: t(`consent.form.answers.${answer}`) }))} onChange={(answer) => { onChange({ ...value, answer }); }} />
        {value.answer === 'given' ? (
          <RadioGroup id={`consent-${who}-method`} isInline label={t('consent.form.method')} value={value.method} error={value.method === null ? problem('method') : null}
            options={allowed.map((method) => ({ id: method, label: t(`consent.form.methods.${method}`) }))} onChange={(method) => { onChange({ ...value, method }); }} />
        ) : null}
        {value.answer === 'not-asked' ? (
          <FieldSet legend={t('consent.form.waiver')} columns={2}>
            <Select id={`consent-${who}-waiver`} label={t('consent.form.waiverReason')} value={value.waiverReason} error={problem('waiver')}
              options={WAIVER_REASONS.map((reason) => ({ id: reason, label: t(`consent.form.waivers.${reason}`) }))} onChange={(waiverReason) => { onChange({ ...value, waiverReason }); }} />
            <TextField label={t('consent.form.waiverBy')} value={value.waiverBy} autoComplete="off" onChange={(waiverBy) => { onChange({ ...value, waiverBy }); }} />
          </FieldSet>
        ) : null}
      </div>
    </FieldSet>
  );
}
