import { useState, type ReactNode } from 'react';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { TaskProgress, useTask } from '../../components/progress.tsx';
import { Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { useText } from '../../text/text.ts';
import style from './retention.module.css';
import { useMayDecide } from './use-may-decide.ts';

type Past = ChannelOutput<'retention.list'>['past'];
const KINDS = ['requests', 'proofs', 'incidents'] as const;
type Kind = (typeof KINDS)[number];

const BUTTON = { requests: 'retention.past.clearRequests', proofs: 'retention.past.clearProofs', incidents: 'retention.past.clearIncidents' } as const;

/** What hangs on no case and is past its term: cleared on a person's word. */
export function PastTerms({ past }: { readonly past: Past }): ReactNode {
  const { t } = useText();
  const mayDecide = useMayDecide();
  const [asking, setAsking] = useState<Kind | null>(null);
  const shown = KINDS.filter((kind) => past[kind] > 0);
  return (
    <Section title={t('retention.past.title')} help={t('retention.past.help')}>
      {shown.length === 0 ? <p>{t('retention.past.none')}</p> : (
        <ul className={style['list']}>
          {shown.map((kind) => (
            <li key={kind} className={style['line']}>
              <span>{t(`retention.past.${kind}`, { count: past[kind] })}</span>
              {mayDecide ? <Button size="small" tone="danger" onPress={() => { setAsking(kind); }}>{t(BUTTON[kind])}</Button> : null}
            </li>
          ))}
        </ul>
      )}
      {asking === null ? null : <ClearDialog what={asking} count={past[asking]} onClose={() => { setAsking(null); }} />}
    </Section>
  );
}

function ClearDialog({ what, count, onClose }: { readonly what: Kind; readonly count: number; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const clearing = useSend('retention.clear');
  const { taskId, begin, end } = useTask();
  const clear = (): void => { clearing.mutate({ what, taskId: begin() }, { onSuccess: () => { say(t('retention.past.cleared')); onClose(); }, onSettled: end }); };
  return (
    <Dialog isStrict role="alertdialog" size="small" isOpen title={t('retention.past.sureTitle')} onClose={onClose}
      actions={<><Button tone="danger" isBusy={clearing.isPending} onPress={clear}>{t('retention.past.clear')}</Button><Button isDisabled={clearing.isPending} onPress={onClose}>{t('common.cancel')}</Button></>}>
      <p>{t(`retention.past.${what}`, { count })}</p>
      <p>{t('retention.past.sure')}</p>
      <FailureNotice failure={clearing.error} />
      <TaskProgress taskId={taskId} label={t('retention.destroy.phase.compacting')} />
    </Dialog>
  );
}
