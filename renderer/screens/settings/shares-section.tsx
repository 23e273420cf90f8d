import { useState, type ReactNode } from 'react';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { PaperDialog } from '../../components/paper-dialog.tsx';
import { Loading, TaskProgress, useTask } from '../../components/progress.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { ShareCheck } from './share-check.tsx';
import style from './settings-screen.module.css';

const CHOICES = [{ threshold: 2, total: 3 }, { threshold: 3, total: 4 }, { threshold: 3, total: 5 }, { threshold: 4, total: 7 }] as const;

/** Papers of which some together open the register: how they stand, making them, taking them out of force. */
export function SharesSection(): ReactNode {
  const { t } = useText();
  const status = useChannel('shares.status', {});
  if (status.data === undefined) return status.error === null ? <Loading /> : <FailureNotice failure={status.error} />;
  const { inForce, pending } = status.data;
  return (
    <Section title={t('shares.title')} help={t('shares.help')}>
      {inForce === null ? <p>{t('shares.none')}</p> : <Notice tone={inForce.madeAt === null ? 'caution' : 'good'}>{inForce.madeAt === null
        ? t('shares.inForceUnknown')
        : t('shares.inForce', { threshold: inForce.threshold ?? 0, total: inForce.total ?? 0, date: shortDate(inForce.madeAt.slice(0, 10)) })}</Notice>}
      {pending === null ? <Making isAgain={inForce !== null} /> : <Pending {...pending} />}
      {inForce === null || pending !== null ? null : <Revoking />}
    </Section>
  );
}

function Making({ isAgain }: { readonly isAgain: boolean }): ReactNode {
  const { t } = useText();
  const [chosen, setChosen] = useState('0');
  const begin = useSend('shares.begin');
  return (
    <>
      <RadioGroup label={t('shares.split')} help={t('shares.splitHelp')} value={chosen} onChange={setChosen} options={CHOICES.map((choice, index) => ({ id: String(index), label: t('shares.choice', choice) }))} />
      {isAgain ? <p className="soft">{t('shares.beginNote')}</p> : null}
      <FailureNotice failure={begin.error} />
      <FormActions><Button isBusy={begin.isPending} onPress={() => { begin.mutate(CHOICES[Number(chosen)] ?? CHOICES[0]); }}>{t(isAgain ? 'shares.beginAgain' : 'shares.begin')}</Button></FormActions>
    </>
  );
}

type Doing = { readonly what: 'print' | 'type'; readonly number: number };

function Pending({ total, confirmed }: { readonly total: number; readonly confirmed: readonly number[] }): ReactNode {
  const { t } = useText();
  const [doing, setDoing] = useState<Doing | null>(null);
  const cancel = useSend('shares.cancel');
  const close = (): void => { setDoing(null); };
  return (
    <>
      <Notice tone="caution">{t('shares.pending')}</Notice>
      <ul className={style['shares']}>
        {Array.from({ length: total }, (_, index) => index + 1).map((number) => (
          <li key={number}>
            <strong>{t('shares.paper', { number })}</strong>
            <FormActions>
              <Button size="small" aria-label={t('shares.printOf', { number })} onPress={() => { setDoing({ what: 'print', number }); }}>{t('shares.print')}</Button>
              {confirmed.includes(number) ? <span className="soft">{t('shares.confirmed')}</span> : <Button size="small" aria-label={t('shares.typeOf', { number })} onPress={() => { setDoing({ what: 'type', number }); }}>{t('shares.type')}</Button>}
            </FormActions>
          </li>
        ))}
      </ul>
      <FailureNotice failure={cancel.error} />
      <FormActions><Button tone="quiet" onPress={() => { cancel.mutate({}); }}>{t('shares.cancel')}</Button></FormActions>
      {doing?.what === 'print' ? <SharePaper number={doing.number} onClose={close} /> : null}
      {doing?.what === 'type' ? <ShareCheck number={doing.number} onClose={close} /> : null}
    </>
  );
}

function SharePaper({ number, onClose }: { readonly number: number; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const [printed, setPrinted] = useState(language);
  const sheet = useChannel('shares.sheet', { number, language: printed });
  return <PaperDialog title={t('shares.paper', { number })} language={printed} onLanguage={setPrinted} pages={sheet.data?.pages} failure={sheet.error} onSave={null} onClose={onClose} />;
}

function Revoking(): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const [isAsked, setAsked] = useState(false);
  const revoke = useSend('shares.revoke');
  const { taskId, begin, end } = useTask();
  const close = (): void => { setAsked(false); };
  return (
    <>
      <FormActions><Button tone="danger" onPress={() => { setAsked(true); }}>{t('shares.revoke')}</Button></FormActions>
      {isAsked ? (
        <Dialog isStrict role="alertdialog" isOpen title={t('shares.revokeTitle')} onClose={close}
          actions={<><Button tone="danger" isBusy={revoke.isPending} onPress={() => { revoke.mutate({ taskId: begin() }, { onSuccess: () => { say(t('shares.revoked')); close(); }, onSettled: end }); }}>{t('shares.revoke')}</Button><Button isDisabled={revoke.isPending} onPress={close}>{t('common.cancel')}</Button></>}>
          <p>{t('shares.revokeText')}</p>
          <FailureNotice failure={revoke.error} />
          <TaskProgress taskId={taskId} label={t('shares.revoking')} />
        </Dialog>
      ) : null}
    </>
  );
}
