import { useState, type ReactNode } from 'react';
import { WAIVABLE, WAIVER_REASONS, type Waivable, type WaiverReason } from '../../../shared/incidents/incident-codes.ts';
import { waiverProblem } from '../../../shared/incidents/incident-problems.ts';
import type { IncidentRecord } from '../../../shared/incidents/incident-record.ts';
import { incidentWordsIn } from '../../../shared/incidents/words-in.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import style from './incidents.module.css';

/** The decision not to tell the authority or the people, with one of the reasons that count for each. */
export function WaiveDialog({ incident, onClose }: { readonly incident: IncidentRecord; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const words = incidentWordsIn(language);
  const [to, setTo] = useState<Waivable>('authority');
  const [reason, setReason] = useState<WaiverReason | null>(null);
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const waiving = useSend('incident.waive');
  const offered = WAIVER_REASONS.filter((one) => waiverProblem(incident, { to, reason: one, note: 'x' }) === null);
  const needsNote = reason !== null && reason !== 'unlikely-risk';
  const waive = (): void => {
    setTried(true);
    if (reason === null || (needsNote && note.trim() === '')) return;
    waiving.mutate({ id: incident.id, waiver: { to, reason, note: note.trim() === '' ? null : note.trim() } }, { onSuccess: () => { say(t('incidents.told.saved')); onClose(); } });
  };
  return (
    <Dialog size="small" isOpen title={t('incidents.told.waiveTitle')} onClose={onClose} actions={<><Button tone="primary" isBusy={waiving.isPending} onPress={waive}>{t('incidents.told.save')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <div className={style['stack']}>
        <RadioGroup label={t('incidents.told.waiveTo')} value={to} options={WAIVABLE.map((id) => ({ id, label: words.told[id] }))} onChange={(chosen) => { setTo(chosen); setReason(null); }} />
        <Select label={t('incidents.told.waiveReason')} error={wasTried && reason === null ? t('incidents.told.errors.reason') : null} value={reason} options={offered.map((id) => ({ id, label: words.waiver[id] }))} onChange={setReason} />
        <TextArea label={t('incidents.told.waiveNote')} isOptional={!needsNote} error={wasTried && needsNote && note.trim() === '' ? t('incidents.told.errors.note') : null} value={note} maxLength={3000} rows={3} onChange={setNote} />
        <FailureNotice failure={waiving.error} />
      </div>
    </Dialog>
  );
}
