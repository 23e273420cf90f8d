import { useState, type ReactNode } from 'react';
import type { ShownIncident } from '../../../shared/ipc/channels/incident-channels.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { FormActions } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import { useMayDecide } from '../retention/use-may-decide.ts';

/** Closing an incident with what it taught, or why it cannot be closed yet; and opening it again. */
export function CloseIncident({ shown: { incident, closing } }: { readonly shown: ShownIncident }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const mayDecide = useMayDecide();
  const [isAsking, setAsking] = useState(false);
  const reopening = useSend('incident.reopen');
  if (!mayDecide) return <p className="soft">{t('incidents.close.onlyDeciders')}</p>;
  if (incident.state === 'closed') {
    return (
      <>
        <FailureNotice failure={reopening.error} />
        <FormActions><Button isBusy={reopening.isPending} onPress={() => { reopening.mutate({ id: incident.id }, { onSuccess: () => { say(t('incidents.close.reopened')); } }); }}>{t('incidents.close.reopen')}</Button></FormActions>
      </>
    );
  }
  return (
    <>
      {closing === null ? null : <p className="soft">{t('incidents.close.why')}: {t(`errors.incidentProblem.${closing}`)}</p>}
      <FormActions><Button isDisabled={closing !== null} onPress={() => { setAsking(true); }}>{t('incidents.close.open')}</Button></FormActions>
      {isAsking ? <CloseDialog id={incident.id} number={incident.number} onClose={() => { setAsking(false); }} /> : null}
    </>
  );
}

function CloseDialog({ id, number, onClose }: { readonly id: string; readonly number: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const [lessons, setLessons] = useState('');
  const [wasTried, setTried] = useState(false);
  const closing = useSend('incident.close');
  const close = (): void => {
    setTried(true);
    if (lessons.trim() !== '') closing.mutate({ id, lessons: lessons.trim() }, { onSuccess: () => { say(t('incidents.close.done')); onClose(); } });
  };
  return (
    <Dialog isOpen title={t('incidents.close.title', { number })} onClose={onClose} actions={<><Button tone="primary" isBusy={closing.isPending} onPress={close}>{t('incidents.close.save')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <TextArea label={t('incidents.close.lessons')} error={wasTried && lessons.trim() === '' ? t('incidents.close.missing') : null} value={lessons} maxLength={3000} rows={4} onChange={setLessons} />
      <FailureNotice failure={closing.error} />
    </Dialog>
  );
}
