import { useEffect, useState, type ReactNode } from 'react';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, focusField, Notice } from '../../components/notices.tsx';
import { PassphraseField } from '../../components/passphrase.tsx';
import { TaskProgress, useTask } from '../../components/progress.tsx';
import { Facts, FormActions, Section } from '../../components/screen.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useScreenMemory } from '../../memory.tsx';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { BackupFacts } from './backup-facts.tsx';
import style from './settings-screen.module.css';

/** The button that begins a drill; a reminder leads to it. */
export const DRILL_START = 'drill-start';
const FIELD = 'drill-secret';
type Kind = 'passphrase' | 'recovery-key';

/** A backup nobody has ever opened is a hope: opening one with what one would have in one’s hands. */
export function DrillSection(): ReactNode {
  const { t } = useText();
  const status = useChannel('backup.status', {});
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useScreenMemory('settings-drill', false);
  useEffect(() => {
    if (!isWanted) return;
    setWanted(false);
    requestAnimationFrame(() => { focusField(DRILL_START); });
  }, [isWanted, setWanted]);
  const triedAt = status.data?.triedAt ?? null;
  return (
    <Section title={t('survival.backup.drill.title')} help={t('survival.backup.drill.help')}>
      <Facts rows={[{ label: t('survival.backup.drill.last'), value: <span className="tabular">{triedAt === null ? t('survival.backup.drill.never') : shortDate(triedAt.slice(0, 10))}</span> }]} />
      <FormActions><Button id={DRILL_START} onPress={() => { setOpen(true); }}>{t('survival.backup.drill.start')}</Button></FormActions>
      {isOpen ? <DrillDialog onClose={() => { setOpen(false); }} /> : null}
    </Section>
  );
}

function DrillDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const [kind, setKind] = useState<Kind>('passphrase');
  const [secret, setSecret] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const verify = useSend('backup.verify');
  const { taskId, begin, end } = useTask();
  const submit = (): void => {
    setEmpty(secret.trim() === '');
    if (secret.trim() === '' || verify.isPending) { focusField(FIELD); return; }
    const given = kind === 'passphrase' ? { kind, passphrase: secret } as const : { kind, recoveryKey: secret } as const;
    verify.mutate({ secret: given, taskId: begin() }, { onSettled: end });
  };
  const shared = { id: FIELD, value: secret, onChange: (typed: string) => { setSecret(typed); setEmpty(false); }, error: isEmpty ? t('survival.restore.empty') : null, isDisabled: verify.isPending };
  return (
    <Dialog isOpen title={t('survival.backup.drill.title')} onClose={onClose}
      actions={verify.data === undefined
        ? <><Button tone="primary" isBusy={verify.isPending} onPress={submit}>{t('survival.backup.drill.choose')}</Button><Button isDisabled={verify.isPending} onPress={onClose}>{t('common.cancel')}</Button></>
        : <Button tone="primary" onPress={onClose}>{t('common.close')}</Button>}>
      {verify.data === undefined ? (
        <form noValidate className={style['form']} onSubmit={(event) => { event.preventDefault(); submit(); }}>
          <RadioGroup label={t('survival.restore.kind')} help={t('survival.restore.secretHelp')} value={kind} onChange={(next: Kind) => { setKind(next); setSecret(''); }}
            options={[{ id: 'passphrase', label: t('survival.restore.passphrase') }, { id: 'recovery-key', label: t('survival.restore.recovery') }]} />
          {kind === 'passphrase'
            ? <PassphraseField key="passphrase" {...shared} label={t('survival.restore.passphrase')} />
            : <TextField key="recovery" {...shared} label={t('survival.restore.recovery')} autoComplete="off" spellCheck="false" />}
        </form>
      ) : <Notice tone="good" title={t('survival.backup.drill.done')}><BackupFacts facts={verify.data} /></Notice>}
      <FailureNotice failure={verify.error} />
      <TaskProgress taskId={taskId} label={t('survival.backup.drill.working')} isStoppable phases={{ 'deriving-key': t('survival.backup.phase.deriving-key'), 'reading-back': t('survival.backup.phase.reading-back') }} />
    </Dialog>
  );
}
