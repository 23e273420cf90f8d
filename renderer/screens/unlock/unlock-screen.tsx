import { useEffect, useState, type ReactNode } from 'react';
import { failureText, useChannel, useSend, type ChannelFailure } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { focusField } from '../../components/notices.tsx';
import { PassphraseField } from '../../components/passphrase.tsx';
import { TaskProgress, useTask } from '../../components/progress.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Frame } from '../../frame.tsx';
import { useText } from '../../text/text.ts';
import style from './unlock-screen.module.css';

const FIELD = 'unlock-secret';

/** Seconds still to wait after too many tries, counted down. */
function useWait(failure: ChannelFailure | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const seconds = failure?.code === 'register/too-many-tries' ? Number(failure.params['seconds'] ?? 0) : 0;
    const until = performance.now() + seconds * 1000;
    const tick = (): void => { setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000))); };
    tick();
    if (seconds === 0) return undefined;
    const timer = setInterval(tick, 500);
    return () => { clearInterval(timer); };
  }, [failure]);
  return left;
}

/** Opens the register with the passphrase or the printed recovery key. */
export function UnlockScreen(): ReactNode {
  const { t } = useText();
  const status = useChannel('app.status', {});
  const [kind, setKind] = useState<'passphrase' | 'recovery-key'>('passphrase');
  const [secret, setSecret] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const unlock = useSend('register.unlock');
  const { taskId, begin, end } = useTask();
  const wait = useWait(unlock.error);
  const submit = (): void => {
    setEmpty(secret.trim() === '');
    if (secret.trim() === '' || wait > 0 || unlock.isPending) { focusField(FIELD); return; }
    const given = kind === 'passphrase' ? { kind, passphrase: secret } as const : { kind, recoveryKey: secret } as const;
    unlock.mutate({ secret: given, taskId: begin() }, { onSettled: (_opened, failure) => { end(); if (failure?.code !== 'register/too-many-tries') setSecret(''); }, onError: () => { requestAnimationFrame(() => { focusField(FIELD); }); } });
  };
  const change = (typed: string): void => { setSecret(typed); setEmpty(false); };
  const complaint = isEmpty ? t(kind === 'passphrase' ? 'unlock.empty' : 'unlock.emptyKey') : wait > 0 ? t('errors.code.register/too-many-tries', { seconds: wait }) : unlock.error === null || unlock.error.code === 'register/too-many-tries' || secret !== '' ? null : failureText(unlock.error, t);
  const shared = { id: FIELD, value: secret, onChange: change, error: complaint, isDisabled: unlock.isPending };
  return (
    <Frame help="unlock" foot={<><span>{t('unlock.local')}</span>{status.data === undefined ? null : <span>{t('unlock.version', { version: status.data.version })}</span>}</>}>
      <form className={style['card']} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <h1>{t('unlock.title')}</h1>
        {kind === 'passphrase'
          ? <PassphraseField key="passphrase" {...shared} label={t('unlock.passphrase')} autoFocus />
          : <TextField key="recovery" {...shared} label={t('unlock.recoveryKey')} help={t('unlock.recoveryHelp')} autoComplete="off" spellCheck="false" autoFocus />}
        <Button type="submit" tone="primary" isBusy={unlock.isPending} isDisabled={wait > 0}>{wait > 0 ? t('unlock.wait', { seconds: wait }) : t('unlock.open')}</Button>
        <TaskProgress taskId={taskId} label={t('unlock.opening')} />
        <Button tone="quiet" onPress={() => { setKind(kind === 'passphrase' ? 'recovery-key' : 'passphrase'); setSecret(''); setEmpty(false); unlock.reset(); }}>
          {kind === 'passphrase' ? t('unlock.useRecovery') : t('unlock.usePassphrase')}
        </Button>
      </form>
    </Frame>
  );
}
