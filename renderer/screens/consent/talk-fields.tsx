import type { ReactNode } from 'react';
import type { ConsentGuide, GuideAudience } from '../../../shared/consent/guide/guide-schema.ts';
import { codeOptions } from '../../../shared/wording/words.ts';
import { RadioGroup } from '../../components/choices.tsx';
import { Notice } from '../../components/notices.tsx';
import { FieldSet, Section } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import { isMistypedPaper, type ConsentForm, type FormProblem, type Required } from './consent-form.ts';
import { Talk } from './guide-section.tsx';

const CHILD_WORDS = ['child-6-11', 'child-12-14', 'child-15-17'] as const satisfies readonly GuideAudience[];

interface TalkFieldsProps {
  readonly form: ConsentForm;
  readonly onChange: (form: ConsentForm) => void;
  readonly problems: ReadonlySet<FormProblem>;
  readonly required: Required;
  readonly guide: ConsentGuide;
  /** false where there are no words in the language of the talk yet */ readonly isInLanguage: boolean;
  readonly guides: readonly ConsentGuide[];
  readonly audience: GuideAudience;
}

/** How and in which language people are spoken to, and the words for each of them. */
export function TalkFields(props: TalkFieldsProps): ReactNode {
  const { form, onChange, problems, required, guide, guides, isInLanguage, audience } = props;
  const { t, language } = useText();
  const known = codeOptions('language', language);
  const own = guides.filter((entry) => !known.some(({ id }) => id === entry.language)).map((entry) => ({ id: entry.language, label: entry.languageName }));
  const error = problems.has('explained') ? t('consent.form.errors.explained') : null;
  return (
    <Section title={t('consent.guide.title')} help={t('consent.guide.help')}>
      <RadioGroup id="consent-entry" isInline label={t('consent.form.entry')} value={form.entry} onChange={(entry) => { onChange({ ...form, entry }); }}
        options={[{ id: 'conversation', label: t('consent.form.entries.conversation') }, { id: 'paper', label: t('consent.form.entries.paper') }]} />
      {form.entry === 'paper' ? (
        <FieldSet columns={2}>
          <TextField id="consent-paper" label={t('consent.form.paper')} help={t('consent.form.paperHint')} error={problems.has('paper') ? t('consent.form.errors.paper') : null} value={form.paperReference} autoComplete="off"
            onChange={(paperReference) => { onChange({ ...form, paperReference }); }} />
          {isMistypedPaper(form) ? <Notice tone="caution">{t('consent.form.paperMistyped')}</Notice> : null}
        </FieldSet>
      ) : null}
      <FieldSet columns={3}>
        <Select label={t('consent.form.language')} value={form.language} options={[...known, ...own]} onChange={(code) => { onChange({ ...form, language: code ?? form.language }); }} />
        <TextField isOptional label={t('consent.form.interpreter')} value={form.interpreter} autoComplete="off" onChange={(interpreter) => { onChange({ ...form, interpreter }); }} />
        <TextField id="consent-witness" isOptional={!problems.has('witness')} label={t('consent.form.witness')} error={problems.has('witness') ? t('consent.form.errors.witness') : null} value={form.witness} autoComplete="off" onChange={(witness) => { onChange({ ...form, witness }); }} />
      </FieldSet>
      {isInLanguage ? null : <Notice tone="caution">{t('consent.guide.otherLanguage')}</Notice>}
      <Talk id="consent-explained" guide={guide} audience={required.representative ? 'caregiver' : 'adult'} value={form.explained} error={error} onChange={(explained) => { onChange({ ...form, explained }); }} />
      {required.representative && required.child ? (
        <>
          <FieldSet><Select label={t('consent.guide.childWords')} help={t('consent.guide.childWordsHint')} value={form.childWords ?? audience} options={CHILD_WORDS.map((id) => ({ id, label: t(`consent.guide.age.${id}`) }))}
            onChange={(childWords) => { onChange({ ...form, childWords }); }} /></FieldSet>
          <Talk id="consent-explained-child" guide={guide} audience={form.childWords ?? audience} value={form.explainedToChild} onChange={(explainedToChild) => { onChange({ ...form, explainedToChild }); }} />
        </>
      ) : null}
    </Section>
  );
}
