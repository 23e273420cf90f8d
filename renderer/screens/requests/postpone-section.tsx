import { useState, type ReactNode } from 'react';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { ShownRequest } from '../../../shared/ipc/channels/request-channels.ts';
import { POSTPONEMENT_REASONS, type PostponementReason } from '../../../shared/requests/request-codes.ts';
import { requestWordsIn } from '../../../shared/requests/words-in.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { Section } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { shortDate, today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { LetterDialog } from './letter-dialog.tsx';
import style from './requests.module.css';

/** The written notice that an answer takes longer: offered only where the law allows it. */
export function PostponeSection({ shown }: { readonly shown: ShownRequest }): ReactNode {
  const { t } = useText();
  const { request, due } = shown;
  const [open, setOpen] = useState<'none' | 'form' | 'notice'>('none');
  const close = (): void => { setOpen('none'); };
  const isPossible = due.postponeUntil !== null && due.on >= today();
  if (request.postponement === null && !isPossible) return null;
  return (
    <Section title={t('requests.postpone.title')}>
      <div className={style['buttons']}>
        {request.postponement === null ? <Button onPress={() => { setOpen('form'); }}>{t('requests.postpone.open')}</Button> : <>
          <span>{t('requests.postpone.done', { date: shortDate(request.postponement.until) })}</span>
          <Button onPress={() => { setOpen('notice'); }}>{t('requests.postpone.notice')}</Button>
        </>}
      </div>
      {open === 'form' && due.postponeUntil !== null ? <PostponeDialog id={request.id} after={due.on} latest={due.postponeUntil} onClose={close} /> : null}
      {open === 'notice' ? <LetterDialog id={request.id} letter="postponement" title={t('requests.postpone.noticeTitle')} onClose={close} /> : null}
    </Section>
  );
}

function PostponeDialog({ id, after, latest, onClose }: { readonly id: string; readonly after: string; readonly latest: string; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const words = requestWordsIn(language);
  const [until, setUntil] = useState<string | null>(latest);
  const [reason, setReason] = useState<PostponementReason | null>(null);
  const [wasTried, setTried] = useState(false);
  const postponing = useSend('request.postpone');
  const postpone = (): void => {
    setTried(true);
    if (until === null || reason === null) return;
    postponing.mutate({ id, until, reason, language }, { onSuccess: () => { say(t('requests.postpone.done', { date: shortDate(until) })); onClose(); } });
  };
  return (
    <Dialog title={t('requests.postpone.title')} isOpen onClose={onClose}
      actions={<><Button tone="primary" isBusy={postponing.isPending} onPress={postpone}>{t('requests.postpone.save')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <p>{t('requests.postpone.help', { date: shortDate(latest) })}</p>
      <DateField label={t('requests.postpone.until')} value={until} earliest={addDays(after, 1)} latest={latest} error={wasTried && until === null ? t('requests.postpone.errors.until') : null} onChange={setUntil} />
      <Select label={t('requests.postpone.reason')} value={reason} error={wasTried && reason === null ? t('requests.postpone.errors.reason') : null} options={POSTPONEMENT_REASONS.map((code) => ({ id: code, label: words.postponement[code] }))} onChange={setReason} />
      <FailureNotice failure={postponing.error} />
    </Dialog>
  );
}
