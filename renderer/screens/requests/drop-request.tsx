import { useState, type ReactNode } from 'react';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';

/** Closing a request that was taken back, with the reason. */
export function DropRequest({ id }: { readonly id: string }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const dropping = useSend('request.drop');
  const drop = (): void => {
    setTried(true);
    if (reason.trim() === '') return;
    dropping.mutate({ id, reason: reason.trim() }, { onSuccess: () => { setAsking(false); say(t('requests.drop.done')); } });
  };
  return (
    <div>
      <Button tone="quiet" onPress={() => { setAsking(true); }}>{t('requests.drop.open')}</Button>
      <Dialog role="alertdialog" size="small" title={t('requests.drop.title')} isOpen={isAsking} onClose={() => { setAsking(false); }}
        actions={<><Button tone="danger" isBusy={dropping.isPending} onPress={drop}>{t('requests.drop.save')}</Button><Button onPress={() => { setAsking(false); }}>{t('common.cancel')}</Button></>}>
        <p>{t('requests.drop.text')}</p>
        <TextField label={t('requests.drop.reason')} error={wasTried && reason.trim() === '' ? t('requests.drop.missing') : null} value={reason} maxLength={300} autoComplete="off" onChange={setReason} />
        <FailureNotice failure={dropping.error} />
      </Dialog>
    </div>
  );
}
