import { useState, type ReactNode } from 'react';
import { ROLES, type Role } from '../../../shared/ipc/channel.ts';
import type { Colleague } from '../../../shared/ipc/channels/people-channels.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { NewPassphrase, useSuggestion } from '../../components/new-passphrase.tsx';
import { ErrorSummary, FailureNotice } from '../../components/notices.tsx';
import { chosenPassphrase, EMPTY_PASSPHRASE, passphraseIssues } from '../../components/passphrase-draft.ts';
import { useAssessment } from '../../components/passphrase.tsx';
import { EMPTY_PERSON, PersonFields, personIssues, toPerson, type PersonDraft } from '../../components/person-fields.tsx';
import { TaskProgress, useTask } from '../../components/progress.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { useText } from '../../text/text.ts';
import style from './settings-screen.module.css';

function draftOf(person: Colleague | null): PersonDraft {
  return person === null ? EMPTY_PERSON : { name: person.name, position: person.position, phone: person.phone ?? '', email: person.email ?? '' };
}

/** Somebody new, other words for somebody, or another passphrase: typed by that person at this keyboard. */
export function PersonForm({ doing, person, onClose }: { readonly doing: 'add' | 'change' | 'passphrase'; readonly person: Colleague | null; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const [facts, setFacts] = useState(() => draftOf(person));
  const [role, setRole] = useState<Role>(person?.role ?? 'case-worker');
  const [phrase, setPhrase] = useState(EMPTY_PASSPHRASE);
  const [attempt, setAttempt] = useState(0);
  const saving = useSavePerson();
  const assessment = useAssessment(chosenPassphrase(phrase));
  useSuggestion(setPhrase);
  const [asksFacts, asksPhrase] = [doing !== 'passphrase', doing !== 'change'];
  const found = [
    ...(asksFacts ? personIssues(facts, t) : []),
    ...(asksPhrase ? passphraseIssues(phrase, phrase.way === 'generated' || assessment?.isAcceptable === true, t) : []),
  ];
  const issues = attempt > 0 ? found : [];
  const submit = (): void => {
    setAttempt(attempt + 1);
    if (found.length > 0 || saving.isPending) return;
    saving.save({ doing, id: person?.id ?? '', person: { ...toPerson(facts), role }, passphrase: chosenPassphrase(phrase) }, () => { say(t('people.saved')); onClose(); });
  };
  return (
    <Section title={person === null ? t('people.add') : person.name} help={asksPhrase ? t('people.phraseHelp') : t('people.changeHelp')}>
      <form className={style['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <ErrorSummary issues={issues} attempt={attempt} />
        {asksFacts ? (
          <>
            <PersonFields person={facts} onChange={setFacts} issues={issues} attempt={attempt} isSummaryShown={false} />
            <RadioGroup label={t('settings.role')} value={role} onChange={setRole} options={ROLES.map((id) => ({ id, label: t(`codes.role.${id}`), help: t(`people.may.${id}`) }))} />
          </>
        ) : null}
        {asksPhrase ? <NewPassphrase draft={phrase} onChange={setPhrase} issues={issues} /> : null}
        <FailureNotice failure={saving.error} />
        <TaskProgress taskId={saving.taskId} label={t('people.saving')} />
        <FormActions>
          <Button type="submit" tone="primary" isBusy={saving.isPending}>{t('common.save')}</Button>
          <Button isDisabled={saving.isPending} onPress={onClose}>{t('common.cancel')}</Button>
        </FormActions>
      </form>
    </Section>
  );
}

interface Saved {
  readonly doing: 'add' | 'change' | 'passphrase';
  readonly id: string;
  readonly person: ReturnType<typeof toPerson> & { readonly role: Role };
  readonly passphrase: string;
}

/** The three ways of saving as one. */
function useSavePerson() {
  const [add, change, give] = [useSend('people.add'), useSend('people.change'), useSend('people.givePassphrase')];
  const { taskId, begin, end } = useTask();
  const save = ({ doing, id, person, passphrase }: Saved, onSuccess: () => void): void => {
    const ways = { onSuccess, onSettled: end };
    if (doing === 'add') add.mutate({ person, passphrase, taskId: begin() }, ways);
    else if (doing === 'change') change.mutate({ id, person }, ways);
    else give.mutate({ id, passphrase, taskId: begin() }, ways);
  };
  return { save, taskId, isPending: add.isPending || change.isPending || give.isPending, error: add.error ?? change.error ?? give.error };
}
