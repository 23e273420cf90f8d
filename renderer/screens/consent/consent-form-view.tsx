import { useState, type ReactNode } from 'react';
import { audienceOfAge, guideFor } from '../../../shared/consent/guide/guides.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { ConsentRecord, Recipient } from '../../../shared/domain/consent-record.ts';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary, FailureNotice, Notice } from '../../components/notices.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { useNavigation } from '../../navigation.tsx';
import { ChildFields, RepresentativeFields } from './answer-fields.tsx';
import { BeforeRecording } from './before-recording.tsx';
import { consentProblems, emptyConsentForm, isRefusal, toCapture, toConsent, unexplained, type ConsentForm, type FormProblem } from './consent-form.ts';
import style from './consent.module.css';
import { representativesOf } from './representatives.ts';
import { FixedScope, ScopeFields } from './scope-fields.tsx';
import { TalkFields } from './talk-fields.tsx';
import { TermFields } from './term-fields.tsx';
import { useGuides } from './use-guides.ts';

type Listed = ChannelOutput<'consent.list'>;

/** What the new consent takes the place of, and how. */
export interface Replaced {
  readonly consentId: string;
  /** what it covered; for a renewal without what was withdrawn since */ readonly scope: ConsentRecord['scope'];
  readonly how: 'renewal' | 'change';
}

/** The input each problem belongs to. */
const FIELD_OF: Readonly<Record<FormProblem, string>> = {
  paper: 'consent-paper', explained: 'consent-explained', representative: 'consent-representative', relation: 'consent-relation', unfit: 'consent-relation', child: 'consent-child',
  method: 'consent-representative-method', witness: 'consent-witness', waiver: 'consent-representative-waiver', purposes: 'consent-purposes', recipients: 'consent-recipients',
  services: 'consent-services', givenOn: 'consent-given', until: 'consent-until', order: 'consent-until',
};

/** Where a problem is mended: the same one may lie with the representative or with the child. */
function fieldOf(problem: FormProblem, form: ConsentForm): string {
  if (problem === 'method' && form.child.answer === 'given' && form.child.method === null && form.representative.method !== null) return 'consent-child-method';
  if (problem === 'waiver' && form.child.answer === 'not-asked' && form.representative.answer !== 'not-asked') return 'consent-child-waiver';
  return FIELD_OF[problem];
}

/** Writing down what the family and the child agreed to, in the order of the conversation. */
export function ConsentFormView({ caseId, listed, recipients, family, replaced = null, onDone }: {
  readonly caseId: string; readonly listed: Listed; readonly recipients: readonly Recipient[]; readonly family: CaseRecord['family'];
  readonly replaced?: Replaced | null; readonly onDone: (recorded: boolean) => void;
}): ReactNode {
  const { t, language } = useText();
  const guides = useGuides();
  const [form, setForm] = useState<ConsentForm>(() => emptyConsentForm(today(), language));
  const [attempt, setAttempt] = useState(0);
  const [isNarrowed, setNarrowed] = useState(false);
  const saving = useRecording(caseId, replaced, onDone);
  const { required } = listed;
  const people = representativesOf(family ?? [], listed.fitRelations);
  const fixedScope = replaced?.how === 'renewal' ? replaced.scope : undefined;
  const context = { required, unfit: people.filter(({ isFit }) => !isFit).map(({ relation }) => relation), fixedScope };
  const found = consentProblems(form, context);
  const problems = new Set(attempt > 0 ? found : []);
  const { guide, isInLanguage } = guideFor(form.language, language, guides);
  const audience = audienceOfAge(required.ageYears) ?? 'child-6-11';
  const spoken = { ...form, childWords: form.childWords ?? audience };
  const record = (): void => {
    setAttempt(attempt + 1);
    if (found.length > 0 || form.givenOn === null) return;
    saving.record(toConsent(form, form.givenOn, { edition: guide.version, fixedScope }), toCapture(spoken, guide.version));
  };
  const part = { form, onChange: setForm, problems } as const;
  return (
    <>
      {attempt > 0 ? <ErrorSummary attempt={attempt} title={t('consent.form.problems')} issues={found.map((problem) => ({ fieldId: fieldOf(problem, form), text: t(`consent.form.errors.${problem}`) }))} /> : null}
      {replaced === null ? null : <Notice title={t(`consent.replace.${replaced.how}`)}>{t(`consent.replace.${replaced.how}Text`)}</Notice>}
      <TalkFields {...part} required={required} guide={guide} guides={guides} isInLanguage={isInLanguage} audience={audience} />
      <Section title={t('consent.form.answersTitle')} help={t('consent.form.answersHelp')}>
        {required.representative ? <RepresentativeFields {...part} people={people} onFamily={<FamilyButton caseId={caseId} />} /> : null}
        {required.child ? <ChildFields {...part} methods={required.childMethods} isWaivable={required.childMethods.includes('oral') && required.representative} isAdult={!required.representative} /> : null}
      </Section>
      <Section title={t(isRefusal(form) ? 'consent.form.scopeRefused' : 'consent.form.scope')} {...(fixedScope === undefined && !isRefusal(form) ? { help: t('consent.form.scopeHelp') } : {})}>
        {fixedScope !== undefined ? <FixedScope scope={fixedScope} recipients={recipients} />
          : isRefusal(form) && !isNarrowed ? <RefusedAll onNarrow={() => { setNarrowed(true); }} />
            : <ScopeFields {...part} recipients={recipients} before={replaced?.scope ?? null} />}
        <TermFields {...part} isRefusal={isRefusal(form)} />
      </Section>
      <BeforeRecording caseId={caseId} missing={unexplained(form, context)} consent={found.length > 0 || form.givenOn === null ? null : toConsent(form, form.givenOn, { edition: guide.version, fixedScope })} capture={toCapture(spoken, guide.version)} />
      <FailureNotice failure={saving.failure} />
      <FormActions>
        <Button tone="primary" isBusy={saving.isBusy} onPress={record}>{t(replaced === null ? 'consent.form.record' : `consent.replace.${replaced.how}Record`)}</Button>
        <Button onPress={() => { onDone(false); }}>{t('common.cancel')}</Button>
      </FormActions>
    </>
  );
}

/** A refusal is of everything unless it is narrowed: nothing has to be filled in for it. */
function RefusedAll({ onNarrow }: { readonly onNarrow: () => void }): ReactNode {
  const { t } = useText();
  return <div className={style['refused']}><p>{t('consent.form.refusedAll')}</p><Button size="small" onPress={onNarrow}>{t('consent.form.refusedSome')}</Button></div>;
}

function FamilyButton({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  return <Button size="small" onPress={() => { go({ screen: 'case', id: caseId, section: 'family' }); }}>{t('consent.toFamily')}</Button>;
}

interface Recording {
  readonly record: (consent: ReturnType<typeof toConsent>, capture: ReturnType<typeof toCapture>) => void;
  readonly isBusy: boolean;
  readonly failure: ReturnType<typeof useSend<'consent.record'>>['error'];
}

/** Records a first consent, or one that takes the place of another. */
function useRecording(caseId: string, replaced: Replaced | null, onDone: (recorded: boolean) => void): Recording {
  const recording = useSend('consent.record');
  const replacing = useSend('consent.replace');
  const settled = { onSuccess: () => { onDone(true); } };
  return {
    record: (consent, capture) => {
      if (replaced === null) recording.mutate({ caseId, consent, capture }, settled);
      else replacing.mutate({ caseId, consentId: replaced.consentId, how: replaced.how, consent, capture }, settled);
    },
    isBusy: recording.isPending || replacing.isPending, failure: recording.error ?? replacing.error,
  };
}
