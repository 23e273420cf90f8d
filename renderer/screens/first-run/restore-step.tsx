import { useState, type ReactNode } from 'react';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { FailureNotice, focusField, Notice } from '../../components/notices.tsx';
import { PassphraseField } from '../../components/passphrase.tsx';
import { TaskProgress, useTask } from '../../components/progress.tsx';
import { FormActions } from '../../components/screen.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import style from './first-run-screen.module.css';

const FIELD = 'restore-secret';
type Kind = 'passphrase' | 'recovery-key';

/** “My laptop is gone”: the newest backup on a stick becomes the register of this computer. */
export function RestoreStep({ onBack, onDone }: { readonly onBack: () => void; readonly onDone: () => void }): ReactNode {
  const { t } = useText();
  const [kind, setKind] = useState<Kind>('passphrase');
  const [secret, setSecret] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const restore = useSend('backup.restore');
  const { taskId, begin, end } = useTask();
  const submit = (): void => {
    setEmpty(secret.trim() === '');
    if (secret.trim() === '' || restore.isPending) { focusField(FIELD); return; }
    const given = kind === 'passphrase' ? { kind, passphrase: secret } as const : { kind, recoveryKey: secret } as const;
    restore.mutate({ secret: given, taskId: begin() }, { onSuccess: onDone, onSettled: end });
  };
  const shared = { id: FIELD, value: secret, onChange: (typed: string) => { setSecret(typed); setEmpty(false); }, error: isEmpty ? t('survival.restore.empty') : null, isDisabled: restore.isPending };
  return (
    <form className={style['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <p>{t('survival.restore.lead')}</p>
      <RadioGroup label={t('survival.restore.kind')} help={t('survival.restore.secretHelp')} value={kind} onChange={(next: Kind) => { setKind(next); setSecret(''); }}
        options={[{ id: 'passphrase', label: t('survival.restore.passphrase') }, { id: 'recovery-key', label: t('survival.restore.recovery') }]} />
      {kind === 'passphrase'
        ? <PassphraseField key="passphrase" {...shared} label={t('survival.restore.passphrase')} />
        : <TextField key="recovery" {...shared} label={t('survival.restore.recovery')} autoComplete="off" spellCheck="false" />}
      <Notice title={t('survival.restore.lostTitle')}><ul>{(['call', 'locked', 'change', 'incident'] as const).map((point) => <li key={point}>{t(`survival.restore.lost.${point}`)}</li>)}</ul></Notice>
      <p className="soft dense">{t('survival.restore.after')}</p>
      <FailureNotice failure={restore.error} />
      <TaskProgress taskId={taskId} label={t('survival.restore.working')} />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={restore.isPending}>{t('survival.restore.start')}</Button>
        <Button isDisabled={restore.isPending} onPress={onBack}>{t('common.back')}</Button>
      </FormActions>
    </form>
  );
}
