import { useState, type ReactNode } from 'react';
import type { ShownKeeping } from '../../../shared/ipc/channels/retention-channels.ts';
import { KEEP_REASONS, type KeepReason } from '../../../shared/retention/retention-codes.ts';
import { retentionWordsIn } from '../../../shared/retention/words-in.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSession } from '../../session.tsx';
import { shortDate, today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from './retention.module.css';
import { useMayDecide } from './use-may-decide.ts';

type Doing = 'keep' | 'mark' | 'unmark';

/** The decision of a review: keep until a day, mark for destruction, or take the mark off. */
export function ReviewSection({ shown }: { readonly shown: ShownKeeping }): ReactNode {
  const { t } = useText();
  const { status } = useSession();
  const mayDecide = useMayDecide();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (): void => { setDoing(null); };
  const isMarked = shown.row.mark !== null;
  const isHeld = shown.obstacles.includes('held');
  const isEarly = !isMarked && shown.row.due?.standing !== 'due' && !shown.erasureGranted;
  if (status.person?.role === 'reviewer') return null;
  return (
    <Section title={t('retention.review.title')}>
      {mayDecide ? null : <Notice>{t('retention.review.onlyDeciders')}</Notice>}
      {isMarked ? null : isEarly ? <p className="soft">{t('retention.review.notDue')}</p> : isHeld ? <p className="soft">{t('retention.review.held')}</p> : null}
      <FormActions>
        {mayDecide ? <Button onPress={() => { setDoing('keep'); }}>{t('retention.review.keep')}</Button> : null}
        {isMarked ? <Button onPress={() => { setDoing('unmark'); }}>{t('retention.review.unmark')}</Button> : isEarly || isHeld ? null : <Button tone="danger" onPress={() => { setDoing('mark'); }}>{t('retention.review.mark')}</Button>}
      </FormActions>
      {doing === 'keep' ? <KeepDialog id={shown.row.id} onClose={close} /> : null}
      {doing === 'mark' ? <MarkDialog shown={shown} onClose={close} /> : null}
      {doing === 'unmark' ? <UnmarkDialog id={shown.row.id} onClose={close} /> : null}
    </Section>
  );
}

function KeepDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const words = retentionWordsIn(language);
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState<KeepReason | null>(null);
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const keeping = useSend('retention.keep');
  const isLater = until !== null && until > today();
  const keep = (): void => {
    setTried(true);
    if (!isLater || reason === null) return;
    keeping.mutate({ id, until, reason, note: note.trim() === '' ? null : note.trim() }, { onSuccess: () => { say(t('retention.review.kept')); onClose(); } });
  };
  return (
    <Dialog size="small" isOpen title={t('retention.review.keepTitle')} onClose={onClose} actions={<><Button tone="primary" isBusy={keeping.isPending} onPress={keep}>{t('retention.review.keepSave')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <div className={style['stack']}>
        <DateField label={t('retention.review.until')} error={wasTried && !isLater ? t('retention.review.errors.until') : null} value={until} earliest={today()} onChange={setUntil} />
        <Select label={t('retention.review.reason')} error={wasTried && reason === null ? t('retention.review.errors.reason') : null} value={reason} options={KEEP_REASONS.map((one) => ({ id: one, label: words.keepReason[one] }))} onChange={setReason} />
        <TextField label={t('retention.review.note')} isOptional value={note} maxLength={300} autoComplete="off" onChange={setNote} />
        <FailureNotice failure={keeping.error} />
      </div>
    </Dialog>
  );
}

function MarkDialog({ shown, onClose }: { readonly shown: ShownKeeping; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const words = retentionWordsIn(language);
  const schedule = useChannel('retention.schedule', {});
  const [note, setNote] = useState('');
  const marking = useSend('retention.mark');
  const ground = shown.row.due?.standing === 'due' ? 'term-over' : 'erasure-granted';
  const mark = (): void => {
    marking.mutate({ id: shown.row.id, ground, note: note.trim() === '' ? null : note.trim() }, { onSuccess: ({ earliest }) => { say(t('retention.review.marked', { date: shortDate(earliest) })); onClose(); } });
  };
  return (
    <Dialog role="alertdialog" size="small" isOpen title={t('retention.review.markTitle')} onClose={onClose} actions={<><Button tone="danger" isBusy={marking.isPending} onPress={mark}>{t('retention.review.markSave')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <div className={style['stack']}>
        <p>{t('retention.review.ground')}: {words.ground[ground]}</p>
        {schedule.data === undefined ? null : <p>{t('retention.review.markText', { count: schedule.data.cooling.days })}</p>}
        {shown.needsTwo ? <p>{t('retention.destroy.second')}</p> : null}
        <TextField label={t('retention.review.note')} isOptional value={note} maxLength={300} autoComplete="off" onChange={setNote} />
        <FailureNotice failure={marking.error} />
      </div>
    </Dialog>
  );
}

function UnmarkDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const unmarking = useSend('retention.unmark');
  const unmark = (): void => {
    setTried(true);
    if (note.trim() !== '') unmarking.mutate({ id, note: note.trim() }, { onSuccess: () => { say(t('retention.review.unmarked')); onClose(); } });
  };
  return (
    <Dialog size="small" isOpen title={t('retention.review.unmarkTitle')} onClose={onClose} actions={<><Button tone="primary" isBusy={unmarking.isPending} onPress={unmark}>{t('retention.review.unmark')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <TextField label={t('retention.review.unmarkReason')} error={wasTried && note.trim() === '' ? t('retention.review.errors.unmarkReason') : null} value={note} maxLength={300} autoComplete="off" onChange={setNote} />
      <FailureNotice failure={unmarking.error} />
    </Dialog>
  );
}
