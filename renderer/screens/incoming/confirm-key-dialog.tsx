import { useState, type ReactNode } from 'react';
import type { PartnerKeyRow } from '../../../shared/ipc/channels/hand-over-channels.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { useText } from '../../text/text.ts';
import style from '../hand-over/hand-over.module.css';

/** Compares the words of a key with those a partner reads over the telephone. Different words retire the key at once. */
export function ConfirmKeyDialog({ partnerKey, onClose }: { readonly partnerKey: PartnerKeyRow; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const confirm = useSend('partnerKey.confirm');
  const retire = useSend('partnerKey.retire');
  const [retireOthers, setRetireOthers] = useState(false);
  const { id, recipientName, state, words } = partnerKey;
  return (
    <Dialog title={t('exchange.keys.confirmFor', { name: recipientName })} isOpen onClose={onClose} actions={<>
      <Button tone="primary" isBusy={confirm.isPending} onPress={() => { confirm.mutate({ id, wordsCompared: true, retireOthers }, { onSuccess: onClose }); }}>{t('exchange.keys.same')}</Button>
      <Button isBusy={retire.isPending} onPress={() => { retire.mutate({ id }, { onSuccess: onClose }); }}>{t('exchange.keys.differ')}</Button>
    </>}>
      {state === 'changed' ? <Notice tone="danger">{t('exchange.keys.alarm', { name: recipientName })}</Notice> : null}
      <p>{t('exchange.keys.call')}</p>
      <p className={style['words']}>{words[language].join(' · ')}</p>
      {state === 'changed' ? <Checkbox isSelected={retireOthers} onChange={setRetireOthers}>{t('exchange.keys.retireOthers')}</Checkbox> : null}
      <FailureNotice failure={confirm.error ?? retire.error} />
    </Dialog>
  );
}
