import { useState, type ReactNode } from 'react';
import type { PreparedLeaving } from '../../../shared/ipc/channels/evacuation-channels.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox, RadioGroup } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, focusField, Notice } from '../../components/notices.tsx';
import { PassphraseField } from '../../components/passphrase.tsx';
import { TaskProgress, useTask } from '../../components/progress.tsx';
import { Facts } from '../../components/screen.tsx';
import { TextField } from '../../components/text-field.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from './evacuation.module.css';

/** Two steps, two confirmations: a backup that was opened, and only then the end of the register on this computer. */
export function LeaveDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [prepared, setPrepared] = useState<PreparedLeaving | null>(null);
  return prepared === null ? <CopyStep onClose={onClose} onPrepared={setPrepared} /> : <DestroyStep prepared={prepared} onClose={onClose} />;
}

const SECRET_FIELD = 'leave-secret';
type Kind = 'passphrase' | 'recovery-key';

function CopyStep({ onClose, onPrepared }: { readonly onClose: () => void; readonly onPrepared: (prepared: PreparedLeaving) => void }): ReactNode {
  const { t } = useText();
  const [kind, setKind] = useState<Kind>('passphrase');
  const [secret, setSecret] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const prepare = useSend('evacuation.prepare');
  const { taskId, begin, end } = useTask();
  const submit = (): void => {
    setEmpty(secret.trim() === '');
    if (secret.trim() === '' || prepare.isPending) { focusField(SECRET_FIELD); return; }
    const given = kind === 'passphrase' ? { kind, passphrase: secret } as const : { kind, recoveryKey: secret } as const;
    prepare.mutate({ secret: given, taskId: begin() }, { onSuccess: onPrepared, onSettled: end });
  };
  const shared = { id: SECRET_FIELD, value: secret, onChange: (typed: string) => { setSecret(typed); setEmpty(false); }, error: isEmpty ? t('survival.restore.empty') : null, isDisabled: prepare.isPending };
  return (
    <Dialog isOpen isStrict title={t('evacuation.copyTitle')} onClose={onClose}
      actions={<><Button tone="primary" isBusy={prepare.isPending} onPress={submit}>{t('evacuation.copyStart')}</Button><Button isDisabled={prepare.isPending} onPress={onClose}>{t('common.cancel')}</Button></>}>
      <form noValidate className={style['stack']} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <p>{t('evacuation.copyLead')}</p>
        <RadioGroup label={t('survival.restore.kind')} value={kind} onChange={(next: Kind) => { setKind(next); setSecret(''); }}
          options={[{ id: 'passphrase', label: t('survival.restore.passphrase') }, { id: 'recovery-key', label: t('survival.restore.recovery') }]} />
        {kind === 'passphrase'
          ? <PassphraseField key="passphrase" {...shared} label={t('survival.restore.passphrase')} />
          : <TextField key="recovery" {...shared} label={t('survival.restore.recovery')} autoComplete="off" spellCheck="false" />}
      </form>
      <FailureNotice failure={prepare.error} />
      <TaskProgress taskId={taskId} label={t('evacuation.copying')} isStoppable phases={{
        'checking-passphrase': t('survival.backup.phase.deriving-key'), 'copying-register': t('survival.backup.phase.copying-register'),
        'reading-back': t('survival.backup.phase.reading-back'), finishing: t('survival.backup.phase.finishing'), 'deriving-key': t('evacuation.opening'),
      }} />
    </Dialog>
  );
}

const WORD_FIELD = 'leave-word';

function DestroyStep({ prepared, onClose }: { readonly prepared: PreparedLeaving; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const [knowsSameDisk, setKnown] = useState(false);
  const leave = useSend('evacuation.leave');
  const { backup, sameDisk, token } = prepared;
  const isRight = typed.trim().toLocaleUpperCase() === t('evacuation.word');
  const confirm = (): void => {
    setTried(true);
    if (isRight && (!sameDisk || knowsSameDisk)) leave.mutate({ token, hasBackup: true, knowsSameDisk });
    else focusField(WORD_FIELD);
  };
  return (
    <Dialog isOpen isStrict role="alertdialog" title={t('evacuation.destroyTitle')} onClose={onClose}
      actions={<><Button tone="danger" isBusy={leave.isPending} isDisabled={leave.error !== null} onPress={confirm}>{t('evacuation.destroyYes')}</Button><Button isDisabled={leave.isPending} onPress={onClose}>{t('evacuation.destroyNo')}</Button></>}>
      <Notice tone="good" title={t('evacuation.copied')}>
        <Facts rows={[
          { label: t('survival.backup.name'), value: <span className="dense">{backup.name}</span> }, { label: t('survival.backup.at'), value: <span className="tabular">{shortMoment(backup.at)}</span> },
          { label: t('survival.backup.cases'), value: <span className="tabular">{backup.cases}</span> },
        ]} />
      </Notice>
      <ul className={style['points']}>{(['what', 'stick', 'ssd', 'backups', 'sign'] as const).map((point) => <li key={point}>{t(`evacuation.honest.${point}`)}</li>)}</ul>
      {sameDisk ? <Notice tone="danger" title={t('evacuation.sameDisk')}><Checkbox isSelected={knowsSameDisk} onChange={setKnown}>{t('evacuation.sameDiskKnown')}</Checkbox></Notice> : null}
      <TextField id={WORD_FIELD} label={t('evacuation.typeWord', { word: t('evacuation.word') })} autoComplete="off" spellCheck="false" value={typed} error={isTried && !isRight ? t('evacuation.wrongWord', { word: t('evacuation.word') }) : null} onChange={setTyped} />
      {isTried && isRight && sameDisk && !knowsSameDisk ? <Notice tone="caution">{t('evacuation.sameDiskMissing')}</Notice> : null}
      <FailureNotice failure={leave.error} />
    </Dialog>
  );
}
