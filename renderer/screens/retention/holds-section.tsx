import { useState, type ReactNode } from 'react';
import type { ShownKeeping } from '../../../shared/ipc/channels/retention-channels.ts';
import { HOLD_REASONS, type HoldReason } from '../../../shared/retention/retention-codes.ts';
import { retentionWordsIn } from '../../../shared/retention/words-in.ts';
import { useSend } from '../../api.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { Section } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSession } from '../../session.tsx';
import { shortDate, shortMoment, today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from './retention.module.css';
import { useMayDecide } from './use-may-decide.ts';

type Hold = ShownKeeping['holds'][number];

/** Everything that keeps the case from being destroyed: what the register sees by itself, and what people said. */
export function HoldsSection({ shown }: { readonly shown: ShownKeeping }): ReactNode {
  const { t, language } = useText();
  const { status } = useSession();
  const words = retentionWordsIn(language);
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<string | null>(null);
  const found = shown.row.holds.filter(({ kind }) => kind !== 'person');
  const isEmpty = found.length === 0 && shown.holds.length === 0;
  return (
    <Section title={t('retention.holds.title')} {...(status.person?.role === 'reviewer' ? {} : { actions: <Button size="small" onPress={() => { setAdding(true); }}>{t('retention.holds.add')}</Button> })}>
      {isEmpty ? <p>{t('retention.holds.none')}</p> : (
        <ul className={style['list']}>
          {found.map(({ kind, reference }) => <li key={`${kind} ${reference ?? ''}`} className={style['line']}><span>{words.hold[kind]}{reference === null ? '' : `: ${reference}`}</span></li>)}
          {shown.holds.map((hold) => <PersonsHold key={hold.id} hold={hold} onEnd={() => { setEnding(hold.id); }} />)}
        </ul>
      )}
      {isAdding ? <AddDialog id={shown.row.id} onClose={() => { setAdding(false); }} /> : null}
      {ending === null ? null : <EndDialog holdId={ending} onClose={() => { setEnding(null); }} />}
    </Section>
  );
}

function PersonsHold({ hold, onEnd }: { readonly hold: Hold; readonly onEnd: () => void }): ReactNode {
  const { t, language } = useText();
  const words = retentionWordsIn(language);
  const mayDecide = useMayDecide();
  const about = [words.holdReason[hold.reason], hold.note, hold.until === null ? null : t('retention.holds.until_', { date: shortDate(hold.until) })].filter((part) => part !== null).join(', ');
  return (
    <li className={style['line']}>
      <span>
        {words.hold.person}: {about}
        <span className={style['second']}>{t('retention.holds.placed', { date: shortMoment(hold.placedAt), person: hold.placedBy ?? '—' })}{hold.ended === null ? '' : `. ${t('retention.holds.endedBy', { date: shortMoment(hold.ended.at), reason: hold.ended.reason })}`}</span>
      </span>
      {hold.isOver ? <Badge>{t('retention.holds.expired')}</Badge> : mayDecide ? <Button size="small" onPress={onEnd}>{t('retention.holds.release')}</Button> : null}
    </li>
  );
}

function AddDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const words = retentionWordsIn(language);
  const [reason, setReason] = useState<HoldReason | null>(null);
  const [note, setNote] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const [wasTried, setTried] = useState(false);
  const holding = useSend('retention.hold');
  const hold = (): void => {
    setTried(true);
    if (reason === null || note.trim() === '') return;
    holding.mutate({ id, reason, note: note.trim(), until }, { onSuccess: () => { say(t('retention.holds.saved')); onClose(); } });
  };
  return (
    <Dialog size="small" isOpen title={t('retention.holds.addTitle')} onClose={onClose} actions={<><Button tone="primary" isBusy={holding.isPending} onPress={hold}>{t('retention.holds.save')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <div className={style['stack']}>
        <Select label={t('retention.holds.reason')} error={wasTried && reason === null ? t('retention.holds.errors.reason') : null} value={reason} options={HOLD_REASONS.map((one) => ({ id: one, label: words.holdReason[one] }))} onChange={setReason} />
        <TextField label={t('retention.holds.note')} help={t('retention.holds.noteHelp')} error={wasTried && note.trim() === '' ? t('retention.holds.errors.note') : null} value={note} maxLength={300} autoComplete="off" onChange={setNote} />
        <DateField label={t('retention.holds.until')} isOptional value={until} earliest={today()} onChange={setUntil} />
        <FailureNotice failure={holding.error} />
      </div>
    </Dialog>
  );
}

function EndDialog({ holdId, onClose }: { readonly holdId: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const ending = useSend('retention.release');
  const end = (): void => {
    setTried(true);
    if (reason.trim() !== '') ending.mutate({ holdId, reason: reason.trim() }, { onSuccess: () => { say(t('retention.holds.released')); onClose(); } });
  };
  return (
    <Dialog role="alertdialog" size="small" isOpen title={t('retention.holds.releaseTitle')} onClose={onClose} actions={<><Button tone="primary" isBusy={ending.isPending} onPress={end}>{t('retention.holds.release')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <TextField label={t('retention.holds.releaseReason')} error={wasTried && reason.trim() === '' ? t('retention.holds.errors.releaseReason') : null} value={reason} maxLength={300} autoComplete="off" onChange={setReason} />
      <FailureNotice failure={ending.error} />
    </Dialog>
  );
}
