import { useState, type ReactNode } from 'react';
import { WRITERS, type Role } from '../../../shared/ipc/channel.ts';
import { DRILL_DELAYS, type DrillDelay } from '../../../shared/ipc/channels/backup-channels.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { useStatus } from '../../components/status.tsx';
import { useSession } from '../../session.tsx';
import { useText } from '../../text/text.ts';

const MAY_POSTPONE: readonly Role[] = WRITERS;

/** The reminder that no backup was opened as a drill for long: `onOpen` leads there; who may write may put it off with a reason. */
export function DrillNotice({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  const { t } = useText();
  const role = useSession().status.person?.role;
  const [isAsking, setAsking] = useState(false);
  const mayPostpone = role !== undefined && MAY_POSTPONE.includes(role);
  return (
    <>
      <Notice tone="caution" title={t('survival.health.finding.drill-due.title')} actions={
        <>
          <Button onPress={onOpen}>{t('survival.backup.drill.open')}</Button>
          {mayPostpone ? <Button tone="quiet" onPress={() => { setAsking(true); }}>{t('survival.backup.drill.postpone')}</Button> : null}
        </>
      }>{t('survival.health.finding.drill-due.text')}</Notice>
      {isAsking ? <PostponeDialog onClose={() => { setAsking(false); }} /> : null}
    </>
  );
}

function PostponeDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const [reason, setReason] = useState<DrillDelay>('later');
  const postpone = useSend('backup.postponeDrill');
  const confirm = (): void => { postpone.mutate({ reason }, { onSuccess: () => { say(t('survival.backup.drill.postponed')); onClose(); } }); };
  return (
    <Dialog isOpen title={t('survival.backup.drill.postponeTitle')} onClose={onClose}
      actions={<><Button tone="primary" isBusy={postpone.isPending} onPress={confirm}>{t('survival.backup.drill.postpone')}</Button><Button isDisabled={postpone.isPending} onPress={onClose}>{t('common.cancel')}</Button></>}>
      <RadioGroup label={t('survival.backup.drill.postponeWhy')} help={t('survival.backup.drill.postponeHelp')} value={reason} onChange={setReason}
        options={DRILL_DELAYS.map((id) => ({ id, label: t(`survival.backup.drill.reason.${id}`) }))} />
      <FailureNotice failure={postpone.error} />
    </Dialog>
  );
}
