import { useState, type ReactNode } from 'react';
import { useSend } from '../../api.ts';
import { AgencyFields, agencyIssues, EMPTY_AGENCY, toAgency, type AgencyDraft } from '../../components/agency-fields.tsx';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { EMPTY_PERSON, PersonFields, personIssues, toPerson, type PersonDraft } from '../../components/person-fields.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { useSession } from '../../session.tsx';
import { useText } from '../../text/text.ts';
import style from './settings-screen.module.css';

/** Agency and person as documents name them. */
export function AgencySection(): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const { status } = useSession();
  const [agency, setAgency] = useState<AgencyDraft>(() => (status.agency === null ? EMPTY_AGENCY : {
    ...status.agency, phone: status.agency.phone ?? '', email: status.agency.email ?? '', address: status.agency.address ?? '',
  }));
  const [person, setPerson] = useState<PersonDraft>(() => (status.person === null ? EMPTY_PERSON : {
    name: status.person.name, position: status.person.position, phone: status.person.phone ?? '', email: status.person.email ?? '',
  }));
  const [attempt, setAttempt] = useState(0);
  const update = useSend('register.updateAgency');
  const found = [...agencyIssues(agency, t), ...personIssues(person, t)];
  const issues = attempt > 0 ? found : [];
  const submit = (): void => {
    setAttempt(attempt + 1);
    if (found.length === 0) update.mutate({ agency: toAgency(agency), person: toPerson(person) }, { onSuccess: () => { say(t('settings.saved')); } });
  };
  return (
    <form className={style['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Section title={t('firstRun.agency.title')}><AgencyFields agency={agency} onChange={setAgency} issues={issues} attempt={attempt} isCodeFixed /></Section>
      <Section title={t('firstRun.step.person')} help={status.person === null ? undefined : `${t('settings.role')}: ${t(`codes.role.${status.person.role}`)}`}>
        <PersonFields person={person} onChange={setPerson} issues={issues} attempt={attempt} isSummaryShown={false} />
      </Section>
      <FailureNotice failure={update.error} />
      <FormActions><Button type="submit" tone="primary" isBusy={update.isPending}>{t('common.save')}</Button></FormActions>
    </form>
  );
}
