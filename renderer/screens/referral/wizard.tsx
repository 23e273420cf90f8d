import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { ErrorSummary, FailureNotice } from '../../components/notices.tsx';
import { FormActions } from '../../components/screen.tsx';
import { Steps } from '../../components/section-index.tsx';
import { useText } from '../../text/text.ts';
import { BasisStep } from './basis-step.tsx';
import { DecisionStep } from './decision-step.tsx';
import { IssueStep } from './issue-step.tsx';
import { STEPS, type Step } from './kept-referral.ts';
import { openQuestions, outlineRequest, packetRequest } from './packet-request.ts';
import { individualOf, type Question } from './purpose-questions.ts';
import { ReasonStep } from './reason-step.tsx';
import { RecipientStep } from './recipient-step.tsx';
import type { Issued, StepProps } from './step-props.ts';
import { usePreview } from './use-preview.ts';
import { VerdictLine } from './verdict.tsx';
import style from './referral.module.css';

const QUESTIONS_OF_STEP: Readonly<Record<Step, readonly Question[]>> = {
  recipient: ['purpose', 'recipient'],
  basis: ['service', 'basis', 'related', 'safe', 'member', 'document', 'objects'],
  reason: ['reason'], decision: [], issue: [],
};

const BODIES: Readonly<Record<Exclude<Step, 'issue'>, (props: StepProps) => ReactNode>> = {
  recipient: RecipientStep, basis: BasisStep, reason: ReasonStep, decision: DecisionStep,
};

/** The steps, one at a time; nothing is asked that the purpose does not need. */
export function Wizard({ caseId, facts, kept, recipients, recipient, asking, onIssued }: Omit<StepProps, 'state' | 'errorOf'> & { readonly onIssued: (issued: Issued) => void }): ReactNode {
  const { t } = useText();
  const { draft, step, goTo } = kept;
  const isWhole = step === 'decision' || step === 'issue';
  const state = usePreview(isWhole ? packetRequest(caseId, draft, asking) : outlineRequest(caseId, draft, asking), step === 'issue');
  const [asked, setAsked] = useState<readonly Question[]>([]);
  const top = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) top.current?.focus();
    shown.current = step;
  }, [step]);
  const open = openQuestions(draft, asking);
  const missing = open.filter((question) => QUESTIONS_OF_STEP[step].includes(question));
  const complained = missing.filter((question) => asked.includes(question));
  const at = STEPS.indexOf(step);
  const next = STEPS[at + 1];
  const props: StepProps = {
    caseId, facts, kept, recipients, recipient, asking, state,
    errorOf: (question) => (complained.includes(question) ? t(`referral.missing.${question}`) : null),
  };
  const forward = (): void => {
    setAsked(missing);
    if (missing.length === 0 && next !== undefined) goTo(next);
  };
  const Body = step === 'issue' ? null : BODIES[step];
  const decision = state.preview?.decision ?? null;
  return (
    <>
      <Steps label={t('referral.stepsLabel')} current={step} steps={STEPS.map((id) => ({ id, label: t(`referral.steps.${id}`) }))} />
      <div className={style['stepHead']}>
        <h2 ref={top} tabIndex={-1}>{t(`referral.steps.${step}`)}</h2>
        <span className="soft dense">{t('referral.stepOf', { step: at + 1, count: STEPS.length })}</span>
      </div>
      <ErrorSummary issues={complained.map((question) => ({ fieldId: `referral-${question}`, text: t(`referral.missing.${question}`) }))} />
      <FailureNotice failure={state.failure} />
      {(step === 'basis' || step === 'reason') && decision !== null ? <VerdictLine decision={decision} /> : null}
      {Body === null ? <IssueStep {...props} onIssued={onIssued} /> : <Body {...props} />}
      <div className={style['stepActions']}><FormActions>
        {next === undefined || isBlocked(props, step) ? null : <Button tone="primary" onPress={forward}>{t('referral.next')}</Button>}
        {at === 0 ? null : <Button onPress={() => { goTo(STEPS[at - 1] ?? 'recipient'); }}>{t('referral.back')}</Button>}
        <span className={style['kept']}>{t('referral.kept')}</span>
      </FormActions></div>
    </>
  );
}

/** A purpose without a packet leads nowhere; past the decision there is nothing to see until it permits. */
function isBlocked({ state, kept, asking }: StepProps, step: Step): boolean {
  const { purpose } = kept.draft;
  if (purpose !== null && individualOf(purpose, asking.rules) !== 'yes') return true;
  return step === 'decision' && state.preview?.decision.effect !== 'permit';
}
