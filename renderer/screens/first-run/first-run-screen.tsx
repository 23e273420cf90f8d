import { useState, type ReactNode } from 'react';
import type { Language } from '../../../shared/ipc/channel.ts';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { NewPassphrase, useSuggestion } from '../../components/new-passphrase.tsx';
import { ErrorSummary, FailureNotice } from '../../components/notices.tsx';
import { chosenPassphrase, EMPTY_PASSPHRASE, passphraseIssues } from '../../components/passphrase-draft.ts';
import { useAssessment } from '../../components/passphrase.tsx';
import { TaskProgress, useTask } from '../../components/progress.tsx';
import { PrintRecoverySheet, RecoveryCheck, RecoveryGroups } from '../../components/recovery.tsx';
import { Facts, FormActions } from '../../components/screen.tsx';
import { Steps } from '../../components/section-index.tsx';
import { Frame } from '../../frame.tsx';
import { useActivity } from '../../session.tsx';
import { useText } from '../../text/text.ts';
import { AgencyFields, agencyIssues, EMPTY_AGENCY, toAgency } from '../../components/agency-fields.tsx';
import { EMPTY_PERSON, PersonFields, personIssues, toPerson } from '../../components/person-fields.tsx';
import { RestoreStep } from './restore-step.tsx';
import style from './first-run-screen.module.css';

const STEPS = ['agency', 'person', 'passphrase', 'recovery', 'check'] as const;
type Step = (typeof STEPS)[number];

function takeFocus(heading: HTMLHeadingElement | null): void {
  heading?.focus({ preventScroll: true });
}

/** Makes the register: agency, person, passphrase, recovery key, and the proof that the key was written down. */
export function FirstRunScreen({ language, onDone }: { readonly language: Language; readonly onDone: () => void }): ReactNode {
  const { t } = useText();
  const [step, setStep] = useState<Step>('agency');
  const [agency, setAgency] = useState(EMPTY_AGENCY);
  const [person, setPerson] = useState(EMPTY_PERSON);
  const [made, setMade] = useState<ChannelOutput<'register.create'> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isRestoring, setRestoring] = useState(false);
  useActivity(made !== null);
  const found = step === 'agency' ? agencyIssues(agency, t) : step === 'person' ? personIssues(person, t) : [];
  const issues = attempt > 0 ? found : [];
  const go = (next: Step): void => {
    setAttempt(0);
    setStep(next);
  };
  const advance = (next: Step): void => {
    if (found.length === 0) go(next);
    else setAttempt(attempt + 1);
  };
  if (isRestoring) return <Restoring onBack={() => { setRestoring(false); }} onDone={onDone} />;
  return (
    <Frame help="firstRun">
      <div className={style['page']}>
        <header className={style['head']}>
          <p className="soft">{t('firstRun.title')}</p>
          <Steps label={t('firstRun.steps')} current={step} steps={STEPS.map((id) => ({ id, label: t(`firstRun.step.${id}`) }))} />
        </header>
        <section className={style['card']}>
          <h1 key={step} ref={takeFocus} tabIndex={-1}>{t(`firstRun.${step}.title`)}</h1>
          {step === 'agency' ? (
            <form className={style['form']} noValidate onSubmit={(event) => { event.preventDefault(); advance('person'); }}>
              <p className="soft">{t('firstRun.intro')}</p>
              <AgencyFields agency={agency} onChange={setAgency} issues={issues} attempt={attempt} />
              <FormActions>
                <Button type="submit" tone="primary">{t('common.next')}</Button>
                <Button tone="quiet" onPress={() => { setRestoring(true); }}>{t('survival.restore.link')}</Button>
              </FormActions>
            </form>
          ) : null}
          {step === 'person' ? (
            <form className={style['form']} noValidate onSubmit={(event) => { event.preventDefault(); advance('passphrase'); }}>
              <p className="soft">{t('firstRun.person.help')}</p>
              <PersonFields person={person} onChange={setPerson} issues={issues} attempt={attempt} />
              <FormActions>
                <Button type="submit" tone="primary">{t('common.next')}</Button>
                <Button onPress={() => { go('agency'); }}>{t('common.back')}</Button>
              </FormActions>
            </form>
          ) : null}
          {step === 'passphrase' ? (
            <PassphraseStep onBack={() => { go('person'); }} onMade={(created) => { setMade(created); setStep('recovery'); }}
              input={{ agency: toAgency(agency), person: toPerson(person), language }} />
          ) : null}
          {step === 'recovery' && made !== null ? <RecoveryStep made={made} onNext={() => { setStep('check'); }} /> : null}
          {step === 'check' && made !== null ? (
            <div className={style['form']}>
              <p>{t('firstRun.check.lead')}</p>
              <RecoveryCheck groupCount={made.recoveryGroups.length} onConfirmed={onDone} more={<Button onPress={() => { setStep('recovery'); }}>{t('firstRun.check.again')}</Button>} />
            </div>
          ) : null}
        </section>
      </div>
    </Frame>
  );
}

function Restoring({ onBack, onDone }: { readonly onBack: () => void; readonly onDone: () => void }): ReactNode {
  const { t } = useText();
  return (
    <Frame help="firstRun">
      <div className={style['page']}>
        <section className={style['card']}>
          <h1 ref={takeFocus} tabIndex={-1}>{t('survival.restore.title')}</h1>
          <RestoreStep onBack={onBack} onDone={onDone} />
        </section>
      </div>
    </Frame>
  );
}

function PassphraseStep({ input, onBack, onMade }: {
  readonly input: { readonly agency: ReturnType<typeof toAgency>; readonly person: ReturnType<typeof toPerson>; readonly language: Language };
  readonly onBack: () => void; readonly onMade: (made: ChannelOutput<'register.create'>) => void;
}): ReactNode {
  const { t } = useText();
  const [draft, setDraft] = useState(EMPTY_PASSPHRASE);
  const [attempt, setAttempt] = useState(0);
  const create = useSend('register.create');
  const { taskId, begin, end } = useTask();
  const assessment = useAssessment(chosenPassphrase(draft));
  useSuggestion(setDraft);
  const found = passphraseIssues(draft, draft.way === 'generated' || assessment?.isAcceptable === true, t);
  const issues = attempt > 0 ? found : [];
  const submit = (): void => {
    setAttempt(attempt + 1);
    if (found.length > 0 || create.isPending) return;
    create.mutate({ ...input, passphrase: chosenPassphrase(draft), taskId: begin() }, { onSuccess: onMade, onSettled: end });
  };
  return (
    <form className={style['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <p className="soft">{t('firstRun.passphrase.help')}</p>
      <ErrorSummary issues={issues} attempt={attempt} />
      <NewPassphrase draft={draft} onChange={setDraft} issues={issues} />
      <FailureNotice failure={create.error} />
      <TaskProgress taskId={taskId} label={t('firstRun.creating')} phases={phaseWords(t)} />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={create.isPending}>{t('firstRun.passphrase.create')}</Button>
        <Button isDisabled={create.isPending} onPress={onBack}>{t('common.back')}</Button>
      </FormActions>
    </form>
  );
}

function phaseWords(t: ReturnType<typeof useText>['t']): Readonly<Record<string, string>> {
  return { 'deriving-key': t('firstRun.phase.deriving-key'), 'creating-register': t('firstRun.phase.creating-register'), 'writing-keys': t('firstRun.phase.writing-keys') };
}

function RecoveryStep({ made, onNext }: { readonly made: ChannelOutput<'register.create'>; readonly onNext: () => void }): ReactNode {
  const { t } = useText();
  return (
    <div className={style['form']}>
      <p><strong>{t('firstRun.recovery.lead')}</strong> {t('firstRun.recovery.what')}</p>
      <RecoveryGroups groups={made.recoveryGroups} />
      <Facts rows={[{ label: t('firstRun.recovery.fingerprint'), value: <span className="tabular">{made.fingerprint}</span> }]} />
      <FormActions>
        <PrintRecoverySheet tone="primary" />
        <Button onPress={onNext}>{t('firstRun.recovery.done')}</Button>
      </FormActions>
    </div>
  );
}
