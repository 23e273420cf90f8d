import { useState, type ReactNode } from 'react';
import type { ApprovalSignature } from '../../shared/ipc/channels/approval-channels.ts';
import { useChannel, type ChannelFailure } from '../api.ts';
import { useText } from '../text/text.ts';
import { Button } from './button.tsx';
import { RadioGroup } from './choices.tsx';
import { ErrorSummary, FailureNotice, Notice } from './notices.tsx';
import { PassphraseField } from './passphrase.tsx';
import { TaskProgress } from './progress.tsx';
import { FormActions } from './screen.tsx';
import { Select } from './select.tsx';
import { TextArea, TextField } from './text-field.tsx';

type Part = 'by' | 'passphrase' | 'reason' | 'informed' | 'why';
interface Answers { readonly by: string | null; readonly passphrase: string; readonly reason: string; readonly informed: 'yes' | 'no' | null; readonly why: string }
const NO_ANSWERS: Answers = { by: null, passphrase: '', reason: '', informed: null, why: '' };

function missingIn({ by, passphrase, reason, informed, why }: Answers): readonly Part[] {
  const missing: Part[] = [];
  if (by === null) missing.push('by');
  if (reason.trim() === '') missing.push('reason');
  if (informed === null) missing.push('informed');
  if (informed === 'no' && why.trim() === '') missing.push('why');
  if (passphrase === '') missing.push('passphrase');
  return missing;
}

/**
 * Where a supervisor signs over the shoulder of whoever works: name, why, whether the child knows, their own passphrase.
 * SECURITY: the passphrase leaves this form once and is forgotten whatever the answer.
 */
export function ApproverSigns({ failure, taskId, isPending, isReady = true, onSign }: {
  readonly failure: ChannelFailure | null; readonly taskId: string | null; readonly isPending: boolean; readonly isReady?: boolean; readonly onSign: (signature: ApprovalSignature) => void;
}): ReactNode {
  const { t } = useText();
  const people = useChannel('people.list', {});
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [attempt, setAttempt] = useState(0);
  const found = missingIn(answers);
  const missing = attempt > 0 ? found : [];
  const errorOf = (part: Part): string | null => (missing.includes(part) ? t(`referral.approval.missing.${part}`) : null);
  const change = (part: Partial<Answers>): void => { setAnswers((past) => ({ ...past, ...part })); };
  const supervisors = people.data?.people.filter(({ role, canUnlock, isSelf }) => role === 'supervisor' && canUnlock && !isSelf) ?? [];
  const sign = (): void => {
    setAttempt(attempt + 1);
    const { by, passphrase, reason, informed, why } = answers;
    if (found.length > 0 || by === null || isPending) return;
    onSign({ approverId: by, passphrase, reason: reason.trim(), childInformed: informed === 'yes', notInformedReason: informed === 'no' ? why.trim() : null });
    change({ passphrase: '' });
    setAttempt(0);
  };
  if (people.data !== undefined && supervisors.length === 0) return <Notice tone="caution">{t('referral.approval.nobody')}</Notice>;
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); sign(); }}>
      <ErrorSummary attempt={attempt} issues={missing.map((part) => ({ fieldId: `approval-${part}`, text: t(`referral.approval.missing.${part}`) }))} />
      <Select id="approval-by" label={t('referral.approval.by')} value={answers.by} error={errorOf('by')} options={supervisors.map(({ id, name }) => ({ id, label: name }))} onChange={(by) => { change({ by }); }} />
      <TextArea id="approval-reason" label={t('referral.approval.reason')} value={answers.reason} maxLength={300} rows={2} error={errorOf('reason')} onChange={(reason) => { change({ reason }); }} />
      <RadioGroup id="approval-informed" label={t('referral.approval.informed')} isInline value={answers.informed} error={errorOf('informed')}
        onChange={(informed) => { change({ informed }); }} options={[{ id: 'yes', label: t('referral.approval.yes') }, { id: 'no', label: t('referral.approval.no') }]} />
      {answers.informed === 'no' ? <TextField id="approval-why" label={t('referral.approval.why')} value={answers.why} maxLength={300} error={errorOf('why')} onChange={(why) => { change({ why }); }} /> : null}
      <PassphraseField id="approval-passphrase" label={t('referral.approval.passphrase')} help={t('referral.approval.passphraseHelp')} value={answers.passphrase} onChange={(passphrase) => { change({ passphrase }); }} error={errorOf('passphrase')} />
      <FailureNotice failure={failure} />
      <TaskProgress taskId={taskId} label={t('referral.approval.checking')} />
      <FormActions><Button type="submit" tone="primary" isBusy={isPending} isDisabled={!isReady}>{t('referral.approval.record')}</Button></FormActions>
    </form>
  );
}
