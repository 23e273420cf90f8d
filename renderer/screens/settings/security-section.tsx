import { useState, type ReactNode } from 'react';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choices.tsx';
import { NewPassphrase, useSuggestion } from '../../components/new-passphrase.tsx';
import { ErrorSummary, FailureNotice } from '../../components/notices.tsx';
import { chosenPassphrase, EMPTY_PASSPHRASE, passphraseIssues } from '../../components/passphrase-draft.ts';
import { PassphraseField, useAssessment } from '../../components/passphrase.tsx';
import { TaskProgress, useTask } from '../../components/progress.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useStatus } from '../../components/status.tsx';
import { useSession } from '../../session.tsx';
import { useText } from '../../text/text.ts';
import style from './settings-screen.module.css';

const MINUTES = [1, 2, 3, 5, 10, 15] as const;

/** Idle lock and passphrase. */
export function SecuritySection(): ReactNode {
  return (
    <>
      <IdleSection />
      <QuitSection />
      <PassphraseSection />
    </>
  );
}

function IdleSection(): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const { status } = useSession();
  const [chosen, setChosen] = useState<string | null>(null);
  const save = useSend('register.setIdleMinutes');
  const present = status.idleMinutes ?? 5;
  const offered = MINUTES.some((minutes) => minutes === present) ? MINUTES : [...MINUTES, present].toSorted((one, other) => one - other);
  const choose = (id: string | null): void => {
    if (id === null) return;
    setChosen(id);
    save.mutate({ minutes: Number(id) }, { onSuccess: () => { say(t('settings.idle.saved')); } });
  };
  return (
    <Section title={t('settings.idle.title')} help={t('settings.idle.help')}>
      <div className={style['narrow']}>
        <Select label={t('settings.idle.field')} value={chosen ?? String(present)} onChange={choose} options={offered.map((minutes) => ({ id: String(minutes), label: t('settings.idle.minutes', { count: minutes }) }))} />
      </div>
      <FailureNotice failure={save.error} />
    </Section>
  );
}

function QuitSection(): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const { status } = useSession();
  const save = useSend('register.setQuitOnLock');
  return (
    <Section title={t('settings.quit.title')} help={t('settings.quit.help')}>
      <Checkbox isSelected={status.quitOnLock} onChange={(quits) => { save.mutate({ quits }, { onSuccess: () => { say(t('settings.quit.saved')); } }); }}>{t('settings.quit.label')}</Checkbox>
      <FailureNotice failure={save.error} />
    </Section>
  );
}

function PassphraseSection(): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t('settings.passphrase.title')} help={t('firstRun.passphrase.help')}>
      {isOpen
        ? <PassphraseForm onDone={() => { setOpen(false); say(t('settings.passphrase.changed')); }} onCancel={() => { setOpen(false); }} />
        : <FormActions><Button onPress={() => { setOpen(true); }}>{t('settings.passphrase.title')}</Button></FormActions>}
    </Section>
  );
}

function PassphraseForm({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }): ReactNode {
  const { t } = useText();
  const [current, setCurrent] = useState('');
  const [kind, setKind] = useState<'passphrase' | 'recovery-key'>('passphrase');
  const [draft, setDraft] = useState(EMPTY_PASSPHRASE);
  const [attempt, setAttempt] = useState(0);
  const change = useSend('register.changePassphrase');
  const { taskId, begin, end } = useTask();
  const assessment = useAssessment(chosenPassphrase(draft));
  useSuggestion(setDraft);
  const found = [
    ...(current === '' ? [{ fieldId: 'passphrase-current', text: t('settings.passphrase.emptyCurrent') }] : []),
    ...passphraseIssues(draft, draft.way === 'generated' || assessment?.isAcceptable === true, t),
  ];
  const issues = attempt > 0 ? found : [];
  const submit = (): void => {
    setAttempt(attempt + 1);
    if (found.length > 0 || change.isPending) return;
    change.mutate({ current: kind === 'passphrase' ? { kind, passphrase: current } : { kind, recoveryKey: current }, next: chosenPassphrase(draft), taskId: begin() }, { onSuccess: onDone, onSettled: end });
  };
  return (
    <form className={style['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <ErrorSummary issues={issues} attempt={attempt} />
      {kind === 'passphrase'
        ? <PassphraseField id="passphrase-current" label={t('settings.passphrase.current')} value={current} onChange={setCurrent} autoFocus error={issues.find((issue) => issue.fieldId === 'passphrase-current')?.text} />
        : <TextField id="passphrase-current" label={t('unlock.recoveryKey')} help={t('unlock.recoveryHelp')} value={current} onChange={setCurrent} maxLength={200} autoComplete="off" spellCheck="false" error={issues.find((issue) => issue.fieldId === 'passphrase-current')?.text} />}
      <div><Button tone="quiet" onPress={() => { setKind(kind === 'passphrase' ? 'recovery-key' : 'passphrase'); setCurrent(''); }}>{t(kind === 'passphrase' ? 'unlock.useRecovery' : 'unlock.usePassphrase')}</Button></div>
      <NewPassphrase draft={draft} onChange={setDraft} issues={issues} />
      <FailureNotice failure={change.error} />
      <TaskProgress taskId={taskId} label={t('settings.passphrase.changing')} />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={change.isPending}>{t('settings.passphrase.change')}</Button>
        <Button isDisabled={change.isPending} onPress={onCancel}>{t('common.cancel')}</Button>
      </FormActions>
    </form>
  );
}
