import { useState, type ReactNode } from 'react';
import type { Language } from '../../../shared/ipc/channel.ts';
import type { ShownIncident } from '../../../shared/ipc/channels/incident-channels.ts';
import { TOLD, type Told } from '../../../shared/incidents/incident-codes.ts';
import { incidentWordsIn } from '../../../shared/incidents/words-in.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { PaperDialog } from '../../components/paper-dialog.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { useSession } from '../../session.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { useMayDecide } from '../retention/use-may-decide.ts';
import style from './incidents.module.css';
import { TellDialog } from './tell-dialog.tsx';
import { WaiveDialog } from './waive-dialog.tsx';

/** Who was told of an incident and when, who is not told and why, and the notification on paper. */
export function ToldSection({ shown: { incident } }: { readonly shown: ShownIncident }): ReactNode {
  const { t, language } = useText();
  const { status } = useSession();
  const words = incidentWordsIn(language);
  const mayDecide = useMayDecide();
  const [doing, setDoing] = useState<'tell' | 'waive' | 'paper' | null>(null);
  const close = (): void => { setDoing(null); };
  const mayWrite = incident.state === 'open' && status.person?.role !== 'reviewer';
  return (
    <Section title={t('incidents.told.title')}>
      {incident.told.length + incident.waivers.length === 0 ? <p>{t('incidents.told.none')}</p> : (
        <ul className={style['list']}>
          {incident.told.map((told) => (
            <li key={`${told.to} ${told.at} ${told.whom}`} className={style['line']}>
              {t('incidents.told.line', { who: words.told[told.to], whom: told.whom, at: shortMoment(told.at), how: words.way[told.how] })}
              {told.lateReason === null ? null : <span className={style['second']}>{t('incidents.told.lateLine', { reason: told.lateReason })}</span>}
            </li>
          ))}
          {incident.waivers.map((waiver) => (
            <li key={waiver.to} className={style['line']}>{words.told[waiver.to]}: {t('incidents.told.waived', { reason: words.waiver[waiver.reason] })}{waiver.note === null ? null : <span className={style['second']}>{waiver.note}</span>}</li>
          ))}
        </ul>
      )}
      <FormActions>
        {mayWrite ? <Button tone="primary" onPress={() => { setDoing('tell'); }}>{t('incidents.told.add')}</Button> : null}
        <Button onPress={() => { setDoing('paper'); }}>{t('incidents.told.notification')}</Button>
        {mayWrite && mayDecide ? <Button onPress={() => { setDoing('waive'); }}>{t('incidents.told.waive')}</Button> : null}
      </FormActions>
      {doing === 'tell' ? <TellDialog incident={incident} onClose={close} /> : null}
      {doing === 'waive' ? <WaiveDialog incident={incident} onClose={close} /> : null}
      {doing === 'paper' ? <NotificationDialog id={incident.id} number={incident.number} onClose={close} /> : null}
    </Section>
  );
}

function NotificationDialog({ id, number, onClose }: { readonly id: string; readonly number: string; readonly onClose: () => void }): ReactNode {
  const { t, language: own } = useText();
  const { say } = useStatus();
  const { status } = useSession();
  const words = incidentWordsIn(own);
  const [language, setLanguage] = useState<Language>(own);
  const [to, setTo] = useState<Told>('authority');
  const pages = useChannel('incident.notification', { id, to, language });
  const saving = useSend('incident.saveNotification');
  const save = (): void => { saving.mutate({ id, to, language }, { onSuccess: ({ files }) => { if (files[0] !== undefined) say(t('retention.paper.saved', { name: files[0].name })); } }); };
  return (
    <PaperDialog title={t('incidents.told.notificationTitle', { number })} language={language} onLanguage={setLanguage} pages={pages.data?.pages} onClose={onClose}
      failure={pages.error ?? (saving.error?.code === 'file/cancelled' ? null : saving.error)} onSave={status.person?.role === 'reviewer' ? null : { press: save, isBusy: saving.isPending }}>
      <Select label={t('incidents.told.paperTo')} value={to} options={TOLD.map((one) => ({ id: one, label: words.told[one] }))} onChange={(chosen) => { setTo(chosen ?? 'authority'); }} />
    </PaperDialog>
  );
}
