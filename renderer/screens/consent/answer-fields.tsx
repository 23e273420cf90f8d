import type { ReactNode } from 'react';
import { AUTHORITIES } from '../../../shared/consent/consent-event.ts';
import { CONSENT_METHODS, WAIVER_REASONS } from '../../../shared/domain/consent-record.ts';
import { codeWord } from '../../../shared/wording/words.ts';
import { RadioGroup } from '../../components/choices.tsx';
import { Notice } from '../../components/notices.tsx';
import { FieldSet } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import type { AnswerForm, ConsentForm, FormProblem, Method, NotAsked } from './consent-form.ts';
import style from './consent.module.css';
import type { Representative } from './representatives.ts';

const ANSWERS = ['given', 'refused', 'not-asked'] as const;

interface PartProps {
  readonly form: ConsentForm;
  readonly onChange: (form: ConsentForm) => void;
  readonly problems: ReadonlySet<FormProblem>;
}

/** What the representative said; who they are is held against the family record before anything else. */
export function RepresentativeFields({ form, onChange, problems, people, onFamily }: PartProps & { readonly people: readonly Representative[]; readonly onFamily: ReactNode }): ReactNode {
  const { t, language } = useText();
  const value = form.representative;
  const set = (representative: AnswerForm): void => { onChange({ ...form, representative }); };
  const chosen = people.find((person) => person.relation === value.relation);
  const error = problems.has('relation') ? t('consent.form.errors.relation') : problems.has('unfit') ? t('consent.form.errors.unfit') : null;
  return (
    <FieldSet legend={t('consent.form.representative')}>
      <div className={style['person']}>
        <Select id="consent-relation" label={t('consent.form.representativeWho')} value={value.relation} error={error} isClearable
          options={people.map((person) => ({ id: person.relation, label: [codeWord('relation', person.relation, language), person.name].filter((part) => part !== '').join(' · '), ...(person.isFit ? {} : { help: t('consent.authority.cannot') }) }))}
          onChange={(relation) => { set({ ...value, relation }); }} />
        {people.length === 0 ? <Notice tone="caution" actions={onFamily}>{t('consent.authority.noFamily')}</Notice> : null}
        {chosen?.note === null || chosen?.note === undefined ? null : <Notice tone={chosen.isFit ? 'caution' : 'danger'} actions={onFamily}>{t(`consent.authority.note.${chosen.note}`)}</Notice>}
        {chosen?.isFit === true ? (
          <Select isOptional isClearable label={t('consent.authority.seen')} value={form.authority} options={AUTHORITIES.map((seen) => ({ id: seen, label: t(`consent.authority.papers.${seen}`) }))}
            onChange={(authority) => { onChange({ ...form, authority }); }} />
        ) : null}
        <AnswerPart who="representative" value={value} problems={problems} methods={CONSENT_METHODS} reasons={['later', ...WAIVER_REASONS]} onChange={set} />
      </div>
    </FieldSet>
  );
}

/** What the child said. A child who is old enough cannot be passed over: the answer can only come later. */
export function ChildFields({ form, onChange, problems, methods, isWaivable, isAdult }: PartProps & { readonly methods: readonly Method[]; readonly isWaivable: boolean; readonly isAdult: boolean }): ReactNode {
  const { t } = useText();
  return (
    <FieldSet legend={t(isAdult ? 'consent.form.person' : 'consent.form.child')}>
      <div className={style['person']}>
        <AnswerPart who="child" isAdult={isAdult} value={form.child} problems={problems} methods={CONSENT_METHODS.filter((method) => methods.includes(method))} reasons={isWaivable ? ['later', 'other'] : ['later']}
          onChange={(child) => { onChange({ ...form, child }); }} />
      </div>
    </FieldSet>
  );
}

/** Agreement and refusal: the same size, side by side; a refusal asks for less, never for more. */
function AnswerPart({ who, value, onChange, problems, methods, reasons, isAdult = false }: {
  readonly who: 'representative' | 'child'; readonly value: AnswerForm; readonly onChange: (value: AnswerForm) => void; readonly problems: ReadonlySet<FormProblem>;
  readonly methods: readonly Method[]; readonly reasons: readonly NotAsked[]; readonly isAdult?: boolean;
}): ReactNode {
  const { t } = useText();
  const problem = (code: FormProblem): string | null => (problems.has(code) ? t(`consent.form.errors.${code}`) : null);
  const label = who === 'representative' ? t('consent.form.representativeAnswer') : t(isAdult ? 'consent.form.personAnswer' : 'consent.form.childAnswer');
  return (
    <>
      <RadioGroup id={`consent-${who}`} isInline label={label} value={value.answer} error={value.answer === null ? problem(who) : null}
        options={ANSWERS.map((answer) => ({ id: answer, label: t(`consent.form.answers.${answer}`) }))} onChange={(answer) => { onChange({ ...value, answer }); }} />
      {value.answer === 'given' ? (
        <RadioGroup id={`consent-${who}-method`} isInline label={t('consent.form.method')} value={value.method} error={value.method === null ? problem('method') : null}
          options={methods.map((method) => ({ id: method, label: t(`consent.form.methods.${method}`), ...(who === 'representative' && method !== 'written' ? { help: t('consent.form.oralHint') } : {}) }))} onChange={(method) => { onChange({ ...value, method }); }} />
      ) : null}
      {value.answer === 'refused' ? <p className="soft">{t(who === 'child' && !isAdult ? 'consent.form.refusedChild' : 'consent.form.refusedAdult')}</p> : null}
      {value.answer === 'not-asked' ? <Waiver who={who} value={value} onChange={onChange} error={problem('waiver')} reasons={reasons} /> : null}
    </>
  );
}

function Waiver({ who, value, onChange, error, reasons }: {
  readonly who: 'representative' | 'child'; readonly value: AnswerForm; readonly onChange: (value: AnswerForm) => void; readonly error: string | null; readonly reasons: readonly NotAsked[];
}): ReactNode {
  const { t } = useText();
  const isWaived = value.notAsked !== null && value.notAsked !== 'later';
  return (
    <FieldSet legend={t('consent.form.waiver')} columns={2}>
      <Select id={`consent-${who}-waiver`} label={t('consent.form.waiverReason')} value={value.notAsked} error={error} {...(value.notAsked === 'later' ? { help: t('consent.form.laterHint') } : {})}
        options={reasons.map((reason) => ({ id: reason, label: t(`consent.form.waivers.${reason}`) }))} onChange={(notAsked) => { onChange({ ...value, notAsked }); }} />
      {value.notAsked === 'other' ? <TextField label={t('consent.form.waiverWords')} value={value.notAskedWords} autoComplete="off" onChange={(notAskedWords) => { onChange({ ...value, notAskedWords }); }} /> : null}
      {isWaived ? <TextField label={t('consent.form.waiverBy')} value={value.waiverBy} autoComplete="off" onChange={(waiverBy) => { onChange({ ...value, waiverBy }); }} /> : null}
    </FieldSet>
  );
}
