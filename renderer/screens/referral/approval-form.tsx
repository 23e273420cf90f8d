import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { ErrorSummary, Notice } from '../../components/notices.tsx';
import { Section } from '../../components/screen.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { missingInApproval, type Approval, type MissingInApproval } from './referral-draft.ts';
import style from './referral.module.css';

type Answers = Omit<Approval, 'at'>;
const NO_ANSWERS: Answers = { by: '', reason: '', childInformed: null, notInformedReason: '' };

/** Records what the supervisor decided. Whether it counts is for the policy to say. */
export function ApprovalForm({ onRecord }: { readonly onRecord: (approval: Approval) => void }): ReactNode {
  const { t } = useText();
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [isTried, setTried] = useState(false);
  const missing = isTried ? missingInApproval(answers) : [];
  const errorOf = (part: MissingInApproval): string | null => (missing.includes(part) ? t(`referral.approval.missing.${part}`) : null);
  const change = (change: Partial<Answers>): void => { setAnswers((past) => ({ ...past, ...change })); };
  const record = (): void => {
    setTried(true);
    if (missingInApproval(answers).length === 0) onRecord({ ...answers, at: new Date().toISOString() });
  };
  const { childInformed } = answers;
  return (
    <Section title={t('referral.approval.title')} help={t('referral.approval.help')} id="referral-approval">
      <ErrorSummary issues={missing.map((part) => ({ fieldId: `approval-${part}`, text: t(`referral.approval.missing.${part}`) }))} />
      <div className={style['questions']}>
        <div className={style['short']}><TextField id="approval-by" label={t('referral.approval.by')} value={answers.by} maxLength={300} error={errorOf('by')} onChange={(by) => { change({ by }); }} /></div>
        <TextArea id="approval-reason" label={t('referral.approval.reason')} value={answers.reason} maxLength={300} rows={2} error={errorOf('reason')} onChange={(reason) => { change({ reason }); }} />
        <RadioGroup id="approval-informed" label={t('referral.approval.informed')} isInline value={childInformed === null ? null : childInformed ? 'yes' : 'no'} error={errorOf('informed')}
          onChange={(chosen) => { change({ childInformed: chosen === 'yes' }); }} options={[{ id: 'yes', label: t('referral.approval.yes') }, { id: 'no', label: t('referral.approval.no') }]} />
        {childInformed === false ? <TextField id="approval-why" label={t('referral.approval.why')} value={answers.notInformedReason} maxLength={300} error={errorOf('why')} onChange={(notInformedReason) => { change({ notInformedReason }); }} /> : null}
        <div><Button tone="primary" onPress={record}>{t('referral.approval.record')}</Button></div>
      </div>
    </Section>
  );
}

/** The approval that was recorded, with the way to take it back. */
export function ApprovalNote({ approval, onRemove }: { readonly approval: Approval | null; readonly onRemove: () => void }): ReactNode {
  const { t } = useText();
  if (approval === null) return null;
  return <Notice title={t('referral.approval.recorded', { by: approval.by, at: shortMoment(approval.at) })} actions={<Button size="small" onPress={onRemove}>{t('referral.approval.remove')}</Button>}>{approval.reason}</Notice>;
}
