import { useState, type ReactNode } from 'react';
import type { Colleague } from '../../../shared/ipc/channels/people-channels.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { Checkbox } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Loading, TaskProgress, useTask } from '../../components/progress.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useSession } from '../../session.tsx';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { PersonForm } from './person-form.tsx';
import { RightsTable } from './rights-table.tsx';
import style from './settings-screen.module.css';

type Doing = { readonly what: 'add' } | { readonly what: 'change' | 'passphrase' | 'remove'; readonly person: Colleague };

/** Who may open the register, as what, and how somebody is let in or out. */
export function PeopleSection(): ReactNode {
  const { t } = useText();
  const { status } = useSession();
  const people = useChannel('people.list', {});
  const [doing, setDoing] = useState<Doing | null>(null);
  const mayChange = status.person?.role === 'focal-point';
  if (people.data === undefined) return people.error === null ? <Loading /> : <FailureNotice failure={people.error} />;
  const close = (): void => { setDoing(null); };
  if (doing !== null && doing.what !== 'remove') return <PersonForm doing={doing.what} person={doing.what === 'add' ? null : doing.person} onClose={close} />;
  return (
    <>
      <Section title={t('people.title')} help={t('people.help')}>
        {mayChange ? null : <Notice>{t('people.onlyFocalPoint')}</Notice>}
        <table className={classes(style['log'], style['people'])}>
          <thead><tr><th scope="col">{t('people.person')}</th><th scope="col">{t('settings.role')}</th><th scope="col">{t('people.access')}</th>{mayChange ? <th scope="col">{t('people.actions')}</th> : null}</tr></thead>
          <tbody>{people.data.people.map((person) => <Row key={person.id} person={person} mayChange={mayChange} onDo={setDoing} />)}</tbody>
        </table>
        {mayChange ? <FormActions><Button tone="primary" onPress={() => { setDoing({ what: 'add' }); }}>{t('people.add')}</Button></FormActions> : null}
      </Section>
      <RightsTable roles={people.data.roles} />
      {doing?.what === 'remove' ? <RemoveDialog person={doing.person} onClose={close} /> : null}
    </>
  );
}

function Row({ person, mayChange, onDo }: { readonly person: Colleague; readonly mayChange: boolean; readonly onDo: (doing: Doing) => void }): ReactNode {
  const { t } = useText();
  return (
    <tr>
      <th scope="row">{person.name}<br /><span className="soft dense">{person.position}</span></th>
      <td>{t(`codes.role.${person.role}`)}</td>
      <td>{person.isSelf ? t('people.you') : person.canUnlock ? t('people.canUnlock') : t('people.cannotUnlock')}</td>
      {mayChange ? (
        <td>
          <FormActions>
            <Button size="small" aria-label={t('people.changeOf', { name: person.name })} onPress={() => { onDo({ what: 'change', person }); }}>{t('people.change')}</Button>
            {person.isSelf ? null : <Button size="small" aria-label={t('people.passphraseOf', { name: person.name })} onPress={() => { onDo({ what: 'passphrase', person }); }}>{t(person.canUnlock ? 'people.newPassphrase' : 'people.letIn')}</Button>}
            {person.isSelf || !person.canUnlock ? null : <Button size="small" tone="danger" aria-label={t('people.removeOf', { name: person.name })} onPress={() => { onDo({ what: 'remove', person }); }}>{t('people.remove')}</Button>}
          </FormActions>
        </td>
      ) : null}
    </tr>
  );
}

function RemoveDialog({ person, onClose }: { readonly person: Colleague; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const remove = useSend('people.remove');
  const { go } = useNavigation();
  const [isIncident, setIncident] = useState(false);
  const { taskId, begin, end } = useTask();
  const confirm = (): void => {
    remove.mutate({ id: person.id, taskId: begin() }, { onSuccess: () => { say(t('people.removed')); onClose(); if (isIncident) go({ screen: 'incidents', start: 'former-worker' }); }, onSettled: end });
  };
  return (
    <Dialog isStrict role="alertdialog" isOpen title={t('people.removeTitle', { name: person.name })} onClose={onClose}
      actions={<><Button tone="danger" isBusy={remove.isPending} onPress={confirm}>{t('people.removeConfirm')}</Button><Button isDisabled={remove.isPending} onPress={onClose}>{t('common.cancel')}</Button></>}>
      <p>{t('people.removeText')}</p>
      <p>{t('people.removeResidual')}</p>
      <KnownCopies id={person.id} />
      <Checkbox isSelected={isIncident} onChange={setIncident}>{t('incidents.formerWorker')}</Checkbox>
      <FailureNotice failure={remove.error} />
      <TaskProgress taskId={taskId} label={t('people.removing')} />
    </Dialog>
  );
}

/** The backups the log knows that this person's passphrase may still open, newest days first. */
function KnownCopies({ id }: { readonly id: string }): ReactNode {
  const { t } = useText();
  const copies = useChannel('people.copies', { id }).data;
  if (copies === undefined) return null;
  if (copies.count === 0) return <p>{t('people.noCopies')}</p>;
  return (
    <>
      <p>{t('people.copies', { count: copies.count })}</p>
      <ul>{copies.days.map((day) => <li key={day} className="tabular">{shortDate(day)}</li>)}</ul>
      {copies.moreDays === 0 ? null : <p>{t('people.moreDays', { count: copies.moreDays })}</p>}
    </>
  );
}
