import { useEffect, useState, type ReactNode } from 'react';
import type { ChannelInput } from '../../../shared/ipc/contract.ts';
import { failureText, useChannel, useSend, type ChannelFailure } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { focusField, Notice } from '../../components/notices.tsx';
import { PassphraseField } from '../../components/passphrase.tsx';
import { TaskProgress, useTask } from '../../components/progress.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Frame } from '../../frame.tsx';
import { useText } from '../../text/text.ts';
import { paperField, SharePapers } from './share-papers.tsx';
import { linesOf, paperFault, papersNeeded } from './typed-share.ts';
import style from './unlock-screen.module.css';

const FIELD = 'unlock-secret';
const KINDS = ['passphrase', 'recovery-key', 'shares'] as const;
const WAY = { passphrase: 'unlock.usePassphrase', 'recovery-key': 'unlock.useRecovery', shares: 'shares.unlock.use' } as const;

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

type Kind = 'passphrase' | 'recovery-key' | 'shares';

/** What was typed, of whichever kind; null while something is missing or cannot be right. */
function secretOf(kind: Kind, secret: string, papers: readonly string[]): ChannelInput<'register.unlock'>['secret'] | null {
  if (kind === 'shares') {
    const needed = papers.slice(0, papersNeeded(papers));
    return needed.length > 0 && needed.length === papersNeeded(papers) && needed.every((paper) => paperFault(paper) === null) ? { kind, shares: needed.map((paper) => [...linesOf(paper)]) } : null;
  }
  if (secret.trim() === '') return null;
  return kind === 'passphrase' ? { kind, passphrase: secret } : { kind, recoveryKey: secret };
}

/** Opens the register with the passphrase, the printed recovery key or key shares. */
export function UnlockScreen(): ReactNode {
  const { t } = useText();
  const status = useChannel('app.status', {});
  const [kind, setKind] = useState<Kind>('passphrase');
  const [secret, setSecret] = useState('');
  const [papers, setPapers] = useState<readonly string[]>([]);
  const [isJudged, setJudged] = useState(false);
  const unlock = useSend('register.unlock');
  const { taskId, begin, end } = useTask();
  const wait = useWait(unlock.error);
  const focus = (): void => { focusField(kind === 'shares' ? paperField(Math.max(0, papers.findIndex((paper) => paperFault(paper) !== null))) : FIELD); };
  const submit = (): void => {
    const given = secretOf(kind, secret, papers);
    setJudged(given === null);
    if (given === null || wait > 0 || unlock.isPending) { focus(); return; }
    unlock.mutate({ secret: given, taskId: begin() }, { onSettled: (_opened, failure) => { end(); if (failure?.code !== 'register/too-many-tries') setSecret(''); }, onError: () => { requestAnimationFrame(focus); } });
  };
  const choose = (next: Kind): void => { setKind(next); setSecret(''); setPapers([]); setJudged(false); unlock.reset(); };
  const failed = wait > 0 ? t('errors.code.register/too-many-tries', { seconds: wait }) : unlock.error === null || unlock.error.code === 'register/too-many-tries' || secret !== '' ? null : failureText(unlock.error, t);
  const complaint = isJudged && kind !== 'shares' ? t(kind === 'passphrase' ? 'unlock.empty' : 'unlock.emptyKey') : failed;
  const shared = { id: FIELD, value: secret, onChange: (typed: string) => { setSecret(typed); setJudged(false); }, error: complaint, isDisabled: unlock.isPending };
  return (
    <Frame help="unlock" foot={<><span>{t('unlock.local')}</span>{status.data === undefined ? null : <span>{t('unlock.version', { version: status.data.version })}</span>}</>}>
      <form className={style['card']} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <h1>{t('unlock.title')}</h1>
        {kind === 'passphrase' ? <PassphraseField key="passphrase" {...shared} label={t('unlock.passphrase')} autoFocus /> : null}
        {kind === 'recovery-key' ? <TextField key="recovery" {...shared} label={t('unlock.recoveryKey')} help={t('unlock.recoveryHelp')} autoComplete="off" spellCheck="false" autoFocus /> : null}
        {kind === 'shares' ? <><SharePapers papers={papers} onChange={(next) => { setPapers(next); setJudged(false); }} isJudged={isJudged} isDisabled={unlock.isPending} />{complaint === null ? null : <Notice tone="danger">{complaint}</Notice>}</> : null}
        <Button type="submit" tone="primary" isBusy={unlock.isPending} isDisabled={wait > 0}>{wait > 0 ? t('unlock.wait', { seconds: wait }) : t('unlock.open')}</Button>
        <TaskProgress taskId={taskId} label={t('unlock.opening')} />
        {KINDS.filter((other) => other !== kind).map((other) => <Button key={other} tone="quiet" onPress={() => { choose(other); }}>{t(WAY[other])}</Button>)}
      </form>
    </Frame>
  );
}
