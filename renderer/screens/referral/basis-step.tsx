import type { ReactNode } from 'react';
import { CATEGORIES } from '../../../shared/policy/codes.ts';
import { CheckboxGroup, RadioGroup } from '../../components/choices.tsx';
import { Notice } from '../../components/notices.tsx';
import { Facts } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import { codeWord } from './field-words.ts';
import { basesOf, basisOf, documentsOf, questionsFor, servicesOf, type Question } from './purpose-questions.ts';
import type { StepProps } from './step-props.ts';
import style from './referral.module.css';

const PARTS: Readonly<Partial<Record<Question, (props: StepProps) => ReactNode>>> = {
  service: ServiceQuestion, basis: BasisQuestion, related: RelatedQuestion, safe: SafeQuestion, member: MemberQuestion, document: DocumentQuestion, objects: ObjectsQuestion,
};

/** The questions the chosen purpose needs, and no others. */
export function BasisStep(props: StepProps): ReactNode {
  const { t } = useText();
  const { draft } = props.kept;
  const basis = basisOf(draft, props.asking);
  const questions = questionsFor(draft, props.asking);
  return (
    <div className={style['questions']}>
      {questions.includes('basis') || basis === null ? null : <Facts rows={[{ label: t('referral.basis.only'), value: `${t(`codes.basis.${basis}`)}. ${t(`referral.basis.hint.${basis}`)}.` }]} />}
      {questions.map((question) => {
        const Part = PARTS[question];
        return Part === undefined ? null : <Part key={question} {...props} />;
      })}
    </div>
  );
}

function ServiceQuestion({ kept, recipient, asking, errorOf }: StepProps): ReactNode {
  const { t } = useText();
  const possible = servicesOf(kept.draft, asking) ?? [];
  const offered = possible.filter((service) => recipient?.services.includes(service) === true);
  const others = possible.filter((service) => !offered.includes(service));
  const options = [...offered, ...others].map((service) => ({ id: service, label: t(`codes.service.${service}`) }));
  return <div className={style['short']}><Select id="referral-service" label={t('referral.service.label')} help={t('referral.service.help')} error={errorOf('service')} options={options} value={kept.draft.service} onChange={(service) => { kept.change({ service }); }} /></div>;
}

function BasisQuestion({ kept, asking, errorOf }: StepProps): ReactNode {
  const { t } = useText();
  const bases = basesOf(kept.draft, asking);
  return <RadioGroup id="referral-basis" label={t('referral.basis.label')} error={errorOf('basis')} value={kept.draft.basis} onChange={(basis) => { kept.change({ basis }); }}
    options={bases.map((basis) => ({ id: basis, label: t(`codes.basis.${basis}`), help: t(`referral.basis.hint.${basis}`) }))} />;
}

interface YesNoProps { readonly question: 'related' | 'safe' | 'objects'; readonly value: boolean | null; readonly onChange: (value: boolean) => void; readonly error: string | null }

function YesNo({ question, value, onChange, error }: YesNoProps): ReactNode {
  const { t } = useText();
  return <RadioGroup id={`referral-${question}`} label={t(`referral.${question}.label`)} help={t(`referral.${question}.help`)} error={error} value={value === null ? null : value ? 'yes' : 'no'} isInline
    onChange={(chosen) => { onChange(chosen === 'yes'); }} options={[{ id: 'no', label: t(`referral.${question}.no`) }, { id: 'yes', label: t(`referral.${question}.yes`) }]} />;
}

function RelatedQuestion({ kept, errorOf }: StepProps): ReactNode {
  return <YesNo question="related" value={kept.draft.relatedToPerpetrator} error={errorOf('related')} onChange={(relatedToPerpetrator) => { kept.change({ relatedToPerpetrator }); }} />;
}

function SafeQuestion({ kept, errorOf }: StepProps): ReactNode {
  return <YesNo question="safe" value={kept.draft.assessedSafe} error={errorOf('safe')} onChange={(assessedSafe) => { kept.change({ assessedSafe }); }} />;
}

function ObjectsQuestion({ kept, errorOf }: StepProps): ReactNode {
  return <YesNo question="objects" value={kept.draft.childObjects} error={errorOf('objects')} onChange={(childObjects) => { kept.change({ childObjects }); }} />;
}

function MemberQuestion({ kept, facts, errorOf }: StepProps): ReactNode {
  const { t, language } = useText();
  const family = facts.record?.family ?? [];
  if (family.length === 0) return <Notice tone="caution">{t('referral.member.none')}</Notice>;
  const options = family.map((member, index) => ({
    id: String(index), label: [member.surname, member.givenName, member.patronymic].filter((part) => part !== undefined).join(' ') || t('referral.values.member'),
    ...(member.relation === undefined ? {} : { help: codeWord('relation', member.relation, language) }),
  }));
  const { familyIndex } = kept.draft;
  return <RadioGroup id="referral-member" label={t('referral.member.label')} help={t('referral.member.help')} error={errorOf('member')} options={options}
    value={familyIndex === null ? null : String(familyIndex)} onChange={(id) => { kept.change({ familyIndex: Number(id) }); }} />;
}

function DocumentQuestion({ kept, asking, errorOf }: StepProps): ReactNode {
  const { t } = useText();
  const { purpose, document } = kept.draft;
  const kinds = documentsOf(kept.draft, asking);
  const error = errorOf('document');
  return (
    <fieldset className={style['questions']}>
      <legend className={style['legend']}>{t('referral.document.label')}</legend>
      <p className="soft dense">{t('referral.document.help')}</p>
      <RadioGroup id="referral-document" label={t('referral.document.kind')} error={document.kind === null ? error : null} value={document.kind}
        onChange={(kind) => { kept.change({ document: { ...document, kind } }); }} options={kinds.map((kind) => ({ id: kind, label: t(`referral.document.kinds.${kind}`) }))} />
      <div className={style['short']}>
        <TextField id="referral-document-reference" label={t('referral.document.reference')} help={t('referral.document.referenceHelp')} error={document.reference.trim() === '' ? error : null}
          value={document.reference} maxLength={300} onChange={(reference) => { kept.change({ document: { ...document, reference } }); }} />
      </div>
      {purpose === 'legal-request' ? (
        <CheckboxGroup label={t('referral.document.names')} help={t('referral.document.namesHelp')} value={document.names} onChange={(names) => { kept.change({ document: { ...document, names } }); }}
          options={CATEGORIES.filter((category) => category !== 'NOTES' && category !== 'REPORTER' && category !== 'WORKER').map((category) => ({ id: category, label: t(`codes.category.${category}`) }))} />
      ) : null}
    </fieldset>
  );
}
