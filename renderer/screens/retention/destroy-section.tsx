import { useState, type ReactNode } from 'react';
import type { ShownKeeping } from '../../../shared/ipc/channels/retention-channels.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { TaskProgress, useTask } from '../../components/progress.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';
import style from './retention.module.css';
import { useMayDecide } from './use-may-decide.ts';

/** The last step. Until it everything can be undone; after it nothing. */
export function DestroySection({ shown }: { readonly shown: ShownKeeping }): ReactNode {
  const { t } = useText();
  const mayDecide = useMayDecide();
  const [isAsking, setAsking] = useState(false);
  return (
    <Section title={t('retention.destroy.title')}>
      {mayDecide ? null : <Notice>{t('retention.destroy.onlyDeciders')}</Notice>}
      {shown.obstacles.length === 0 ? null : <ul className={style['bullets']}>{shown.obstacles.map((obstacle) => <li key={obstacle}>{t(`retention.destroy.obstacle.${obstacle}`)}</li>)}</ul>}
      {mayDecide && shown.obstacles.length === 0 ? <FormActions><Button tone="danger" onPress={() => { setAsking(true); }}>{t('retention.destroy.begin')}</Button></FormActions> : null}
      {isAsking ? <DestroyDialog id={shown.row.id} code={shown.row.caseCode} onClose={() => { setAsking(false); }} /> : null}
    </Section>
  );
}

function DestroyDialog({ id, code, onClose }: { readonly id: string; readonly code: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const { go } = useNavigation();
  const [typed, setTyped] = useState('');
  const [wasTried, setTried] = useState(false);
  const destroying = useSend('retention.destroy');
  const { taskId, begin, end } = useTask();
  const fits = typed.trim().toUpperCase() === code;
  const destroy = (): void => {
    setTried(true);
    if (!fits) return;
    destroying.mutate({ id, typedCode: typed, taskId: begin() }, {
      onSuccess: ({ record }) => { say(t('retention.destroy.done', { number: record.number })); go({ screen: 'retention' }); },
      // what was carried out cannot be shown any more: the list says what is left to do
      onError: (failure) => { if (failure.params['problem'] === 'not-compacted') go({ screen: 'retention' }); },
      onSettled: end,
    });
  };
  return (
    <Dialog isStrict role="alertdialog" isOpen title={t('retention.destroy.dialog', { code })} onClose={onClose}
      actions={<><Button tone="danger" isBusy={destroying.isPending} onPress={destroy}>{t('retention.destroy.save')}</Button><Button isDisabled={destroying.isPending} onPress={onClose}>{t('common.cancel')}</Button></>}>
      <p>{t('retention.destroy.text')}</p>
      <TextField label={t('retention.destroy.typed')} error={wasTried && !fits ? t('retention.destroy.mismatch') : null} value={typed} maxLength={40} autoComplete="off" spellCheck="false" onChange={setTyped} />
      <FailureNotice failure={destroying.error} />
      <TaskProgress taskId={taskId} label={t('retention.destroy.working')} phases={{ removing: t('retention.destroy.phase.removing'), compacting: t('retention.destroy.phase.compacting'), 'clearing-copies': t('retention.destroy.phase.clearing-copies') }} />
    </Dialog>
  );
}
