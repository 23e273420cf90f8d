import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import style from './screening.module.css';

const COMMON = ['word', 'organisation', 'law', 'helpline'] as const;

/** Asks why marked words name nobody. Without a reason they stay marked. */
export function DismissDialog({ words, onClose, onDismiss }: { readonly words: string | null; readonly onClose: () => void; readonly onDismiss: (reason: string) => void }): ReactNode {
  return words === null ? null : <DismissForm key={words} words={words} onClose={onClose} onDismiss={onDismiss} />;
}

function DismissForm({ words, onClose, onDismiss }: { readonly words: string; readonly onClose: () => void; readonly onDismiss: (reason: string) => void }): ReactNode {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const confirm = (): void => {
    if (reason.trim() === '') setMissing(true);
    else onDismiss(reason.trim());
  };
  return (
    <Dialog title={t('screening.dismissTitle', { words })} isOpen onClose={onClose} size="small"
      actions={<><Button tone="primary" onPress={confirm}>{t('screening.confirmDismiss')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <TextField id="dismiss-reason" label={t('screening.dismissWhy')} help={t('screening.dismissHelp')} value={reason} onChange={(text) => { setReason(text); setMissing(false); }}
        error={isMissing ? t('screening.dismissNeeded') : null} maxLength={300} autoFocus onKeyDown={(event) => { if (event.key === 'Enter') confirm(); }} />
      <div className={style['itemActions']}>
        {COMMON.map((choice) => <Button key={choice} size="small" onPress={() => { setReason(t(`screening.reasons.${choice}`)); setMissing(false); }}>{t(`screening.reasons.${choice}`)}</Button>)}
      </div>
    </Dialog>
  );
}
