import type { ReactNode } from 'react';
import type { PacketRequest } from '../../../shared/ipc/channels/referral-channels.ts';
import { useChannel, useSend } from '../../api.ts';
import { ApproverSigns } from '../../components/approver-signs.tsx';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { useTask } from '../../components/progress.tsx';
import { Section } from '../../components/screen.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import type { Approval } from './referral-draft.ts';

/** A supervisor signs for exactly what would be told; whether it counts is for the policy to say. */
export function ApprovalForm({ request, onSigned }: { readonly request: PacketRequest; readonly onSigned: (approval: Approval) => void }): ReactNode {
  const { t } = useText();
  const preview = useChannel('approval.preview', { request });
  const approve = useSend('approval.packet');
  const { taskId, begin, end } = useTask();
  const digest = preview.data?.digest ?? null;
  const fields = preview.data?.decision.fields ?? [];
  const count = (action: 'share' | 'generalise' | 'withhold'): string => t(`referral.decision.counts.${action}`, { count: fields.filter((field) => field.action === action).length });
  return (
    <Section title={t('referral.approval.title')} help={t('referral.approval.help')} id="referral-approval">
      <FailureNotice failure={preview.error} />
      {preview.data === undefined ? null : digest === null
        ? <Notice tone="caution">{t('referral.approval.notYet')}</Notice>
        : <p className="tabular">{t('referral.approval.exactly')} {count('share')} · {count('generalise')} · {count('withhold')}</p>}
      <ApproverSigns failure={approve.error} taskId={taskId} isPending={approve.isPending} isReady={digest !== null} onSign={(signature) => {
        if (digest === null) return;
        approve.mutate({ request, digest, signature, taskId: begin() }, { onSettled: end, onSuccess: ({ id, by, at }) => { onSigned({ id, by, at, reason: signature.reason }); } });
      }} />
    </Section>
  );
}

/** The approval that was signed, with the way to take it back; or that it no longer fits what would be told. */
export function ApprovalNote({ approval, isStale, onRemove }: { readonly approval: Approval | null; readonly isStale: boolean; readonly onRemove: () => void }): ReactNode {
  const { t } = useText();
  if (approval === null) return null;
  const remove = <Button size="small" onPress={onRemove}>{t('referral.approval.remove')}</Button>;
  return isStale
    ? <Notice tone="caution" title={t('referral.approval.stale')} actions={remove}>{t('referral.approval.staleText')}</Notice>
    : <Notice title={t('referral.approval.recorded', { by: approval.by, at: shortMoment(approval.at) })} actions={remove}>{approval.reason}</Notice>;
}
