import { useState, type ReactNode } from 'react';
import { REPLY_STATUSES, type ReplyStatus } from '../../../shared/hand-over/states.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Section } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { shortDate, today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from '../hand-over/hand-over.module.css';

/** One referral: everything that happened, an answer from paper, and calling it back. */
export function SentDialog({ disclosureId, onClose }: { readonly disclosureId: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const shown = useChannel('referralStatus.show', { disclosureId });
  return (
    <Dialog title={t('exchange.sent.detail')} isOpen onClose={onClose}>
      <FailureNotice failure={shown.error} />
      {shown.data === undefined ? <Loading /> : (
        <>
          <p>{shown.data.row.recipientName} · <span className="tabular">{shown.data.row.caseCode}</span></p>
          <ol className={style['history']}>
            {shown.data.events.map((event) => (
              <li key={`${event.at} ${event.kind}`}>
                {shortDate(event.on)} — {t(`exchange.sent.status.${event.kind}`)}{event.way === null ? ` (${t(`exchange.sent.sources.${event.source}`)})` : ` (${t(`exchange.sent.ways.${event.way}`)})`}{event.note === null ? null : `: ${event.note}`}
              </li>
            ))}
          </ol>
          {shown.data.row.last === 'revoked' ? null : <><RecordForm disclosureId={disclosureId} /><Recall disclosureId={disclosureId} /></>}
        </>
      )}
    </Dialog>
  );
}

function RecordForm({ disclosureId }: { readonly disclosureId: string }): ReactNode {
  const { t } = useText();
  const record = useSend('referralStatus.record');
  const [status, setStatus] = useState<ReplyStatus | null>(null);
  const [on, setOn] = useState<string | null>(today());
  const [note, setNote] = useState('');
  const save = (): void => {
    if (status !== null && on !== null) record.mutate({ disclosureId, status, on, note: note.trim() === '' ? null : note.trim() }, { onSuccess: () => { setStatus(null); setNote(''); } });
  };
  return (
    <Section title={t('exchange.sent.record')}>
      <Select label={t('exchange.sent.status_label')} options={REPLY_STATUSES.map((id) => ({ id, label: t(`exchange.standing.${id}`) }))} value={status} onChange={setStatus} />
      <DateField label={t('exchange.sent.on')} value={on} onChange={setOn} latest={today()} />
      <TextField label={t('exchange.sent.note')} isOptional value={note} onChange={setNote} maxLength={4000} />
      <FailureNotice failure={record.error} />
      <div><Button isBusy={record.isPending} isDisabled={status === null || on === null} onPress={save}>{t('exchange.sent.save')}</Button></div>
    </Section>
  );
}

function Recall({ disclosureId }: { readonly disclosureId: string }): ReactNode {
  const { t } = useText();
  const recall = useSend('referralStatus.recall');
  const [isAsked, setAsked] = useState(false);
  if (recall.isSuccess) return <Notice tone="good">{t('exchange.sent.recalled')}</Notice>;
  return (
    <>
      <FailureNotice failure={recall.error} />
      <div className={style['row']}>
        <Button onPress={() => { setAsked(true); }}>{t('exchange.sent.recall')}</Button>
        <Button isBusy={recall.isPending} onPress={() => { recall.mutate({ disclosureId, kind: 'correction' }); }}>{t('exchange.sent.correct')}</Button>
      </div>
      <Dialog title={t('exchange.sent.recallTitle')} isOpen={isAsked} role="alertdialog" size="small" onClose={() => { setAsked(false); }}
        actions={<Button tone="danger" isBusy={recall.isPending} onPress={() => { setAsked(false); recall.mutate({ disclosureId, kind: 'revocation' }); }}>{t('exchange.sent.recall')}</Button>}>
        <p>{t('exchange.sent.recallText')}</p>
      </Dialog>
    </>
  );
}
