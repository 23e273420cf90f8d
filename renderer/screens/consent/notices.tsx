import { useState, type ReactNode } from 'react';
import { NOTICE_WAYS, type Notice as NoticeRecord } from '../../../shared/consent/notice.ts';
import { useChannel, useSend } from '../../api.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { Facts, Section } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { shortDate, shortMoment, today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { serviceWords } from './consent-life-words.ts';
import { PaperDialog } from './paper-dialog.tsx';
import style from './consent.module.css';

/** Who has to be told that consent was taken back, until when, and whether they have answered. Nothing where nobody has. */
export function NoticesSection({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useText();
  const listed = useChannel('notice.list', { caseId, openOnly: false });
  const [open, setOpen] = useState<string | null>(null);
  const notices = listed.data?.notices ?? [];
  if (notices.length === 0 && listed.error === null) return null;
  const shown = notices.find(({ id }) => id === open);
  return (
    <Section id="consent-notices" title={t('consent.notice.title')} help={t('consent.notice.help')}>
      <FailureNotice failure={listed.error} />
      <ul className={style['cards']}>
        {notices.map((notice) => <NoticeRow key={notice.id} notice={notice} onOpen={() => { setOpen(notice.id); }} />)}
      </ul>
      {shown === undefined ? null : <NoticeDialog notice={shown} onClose={() => { setOpen(null); }} />}
    </Section>
  );
}

function NoticeRow({ notice, onOpen }: { readonly notice: NoticeRecord; readonly onOpen: () => void }): ReactNode {
  const { t, language } = useText();
  const { content, state, overdue } = notice;
  const what = content.services !== 'all' ? serviceWords(content.services, { t, language }) : content.kind === 'withdrawal' ? t('consent.withdrawnAll') : null;
  return (
    <li className={style['row']}>
      <div>
        <p><strong>{notice.recipientName}</strong></p>
        <p className="soft dense">{[t(`consent.notice.kind.${content.kind}`), shortDate(content.on), what].filter((part) => part !== null).join(' · ')}</p>
        {state === 'acknowledged' ? null : <p className="dense tabular">{t('consent.notice.callBy', { when: shortMoment(notice.dueAt) })}</p>}
      </div>
      <div className={style['rowEnd']}>
        <Badge tone={state === 'acknowledged' ? 'good' : overdue ? 'danger' : 'caution'}>{overdue && state !== 'acknowledged' ? t('consent.notice.overdue') : t(`consent.notice.state.${state}`)}</Badge>
        <Button size="small" aria-label={`${t('consent.notice.open')}: ${notice.recipientName}`} onPress={onOpen}>{t('consent.notice.open')}</Button>
      </div>
    </li>
  );
}

type NoticeWay = (typeof NOTICE_WAYS)[number];
const STEPS = ['told', 'acknowledged', 'not-reached'] as const;
type Step = (typeof STEPS)[number];

/** One notice: how to reach the recipient, what was tried, and what is written down now. */
function NoticeDialog({ notice, onClose }: { readonly notice: NoticeRecord; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  // as it was when opened: the form must outlive its own success, or it could not close the window
  const [wasAnswered] = useState(notice.state === 'acknowledged');
  const shown = useChannel('notice.show', { noticeId: notice.id });
  const reach = shown.data?.recipient ?? null;
  const rows = [
    { label: t('consent.notice.contact'), value: reach?.contactPerson }, { label: t('consent.notice.phone'), value: reach?.phone },
    { label: t('consent.notice.email'), value: reach?.email }, { label: t('consent.notice.due'), value: shortMoment(notice.dueAt) },
  ].filter((row) => row.value !== null && row.value !== undefined);
  return (
    <Dialog title={notice.recipientName} isOpen onClose={onClose}>
      <p>{t(`consent.notice.say.${notice.content.kind}`)}</p>
      <Facts rows={rows} />
      <NoticeEvents notice={notice} />
      <NoticePapers notice={notice} />
      {wasAnswered ? null : <NoticeStep notice={notice} onDone={onClose} />}
      <FailureNotice failure={shown.error} />
    </Dialog>
  );
}

/** The letter on paper, and the sealed file for a recipient whose key is known. */
function NoticePapers({ notice }: { readonly notice: NoticeRecord }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const [isLetterOpen, setLetterOpen] = useState(false);
  const sealing = useSend('handOver.notice');
  return (
    <>
      <div className={style['buttons']}>
        {notice.consentId === null ? null : <Button onPress={() => { setLetterOpen(true); }}>{t('consent.papers.letter')}</Button>}
        <Button isBusy={sealing.isPending} onPress={() => { sealing.mutate({ noticeId: notice.id }, { onSuccess: ({ files }) => { say(files[0] === undefined ? t('consent.notSaved') : t('consent.savedFile', { name: files[0].name })); } }); }}>{t('consent.papers.sealed')}</Button>
      </div>
      <FailureNotice failure={sealing.error?.code === 'file/cancelled' ? null : sealing.error} />
      {isLetterOpen && notice.consentId !== null ? <PaperDialog caseId={notice.caseId} consentId={notice.consentId} kinds={['notice']} noticeId={notice.id} onClose={() => { setLetterOpen(false); }} /> : null}
    </>
  );
}

function NoticeEvents({ notice }: { readonly notice: NoticeRecord }): ReactNode {
  const { t } = useText();
  const say = ({ event, at }: NoticeRecord['events'][number]): string => {
    const when = 'on' in event ? shortDate(event.on) : shortMoment(at);
    const whom = 'whom' in event ? event.whom : '';
    const how = 'how' in event && event.kind !== 'prepared' ? t(`consent.notice.way.${event.how}`).toLocaleLowerCase() : '';
    return [when, t(`consent.notice.event.${event.kind}`), how, whom].filter((part) => part !== '').join(' · ');
  };
  return <ul className={style['events']}>{notice.events.map((entry) => <li key={`${entry.at} ${entry.event.kind}`}>{say(entry)}</li>)}</ul>;
}

function NoticeStep({ notice, onDone }: { readonly notice: NoticeRecord; readonly onDone: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const [step, setStep] = useState<Step | null>(null);
  const [how, setHow] = useState<NoticeWay>('phone');
  const [whom, setWhom] = useState('');
  const [on, setOn] = useState<string | null>(today());
  const telling = useSend('notice.tell');
  const acknowledging = useSend('notice.acknowledge');
  const isReady = step !== null && on !== null && (step === 'not-reached' || whom.trim() !== '');
  const done = { onSuccess: () => { say(t('consent.notice.done')); onDone(); } };
  const record = (): void => {
    if (step === null || on === null || !isReady) return;
    if (step === 'acknowledged') acknowledging.mutate({ noticeId: notice.id, on, how, whom: whom.trim() }, done);
    else if (step === 'told') telling.mutate({ noticeId: notice.id, event: { kind: 'told', on, how, whom: whom.trim() } }, done);
    else telling.mutate({ noticeId: notice.id, event: { kind: 'not-reached', on, how, note: whom.trim() === '' ? null : whom.trim() } }, done);
  };
  return (
    <>
      <RadioGroup label={t('consent.notice.what')} value={step} options={STEPS.map((id) => ({ id, label: t(`consent.notice.step.${id}`) }))} onChange={setStep} />
      <Select label={t('consent.notice.how')} value={how} options={NOTICE_WAYS.map((id) => ({ id, label: t(`consent.notice.way.${id}`) }))} onChange={(way) => { setHow(way ?? how); }} />
      <TextField label={t(step === 'not-reached' ? 'consent.notice.note' : 'consent.notice.whom')} isOptional={step === 'not-reached'} value={whom} autoComplete="off" onChange={setWhom} />
      <DateField label={t('consent.notice.on')} value={on} latest={today()} onChange={setOn} />
      <div><Button tone="primary" isDisabled={!isReady} isBusy={telling.isPending || acknowledging.isPending} onPress={record}>{t('consent.notice.record')}</Button></div>
      <FailureNotice failure={telling.error ?? acknowledging.error} />
    </>
  );
}
