import { useState, type ReactNode } from 'react';
import { REPLY_STATUSES, type ReplyStatus } from '../../../shared/hand-over/states.ts';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Facts, Section } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { shortDate, today } from '../../text/dates.ts';
import { useNavigation } from '../../navigation.tsx';
import { useText, type Translate } from '../../text/text.ts';
import { packetNumber } from '../disclosures/disclosure-list.ts';
import style from '../hand-over/hand-over.module.css';

/** One referral: everything that happened, an answer from paper, and calling it back. */
export function SentDialog({ disclosureId, onClose }: { readonly disclosureId: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const shown = useChannel('referralStatus.show', { disclosureId });
  const [isRecalled, setRecalled] = useState(false);
  return (
    <Dialog title={t('exchange.sent.detail')} isOpen onClose={onClose}>
      <FailureNotice failure={shown.error} />
      {shown.data === undefined ? <Loading /> : (
        <>
          <Facts rows={[
            { label: t('exchange.sent.columns.to'), value: shown.data.row.recipientName },
            { label: t('exchange.sent.columns.purpose'), value: purposeOf(shown.data.row, t) },
            { label: t('exchange.detail.number'), value: <span className="tabular">{packetNumber(shown.data.row.packetId)}</span> },
            { label: t('exchange.sent.columns.case'), value: <CaseLink row={shown.data.row} onLeave={onClose} /> },
          ]} />
          <ol className={style['history']}>
            {shown.data.events.map((event) => (
              <li key={`${event.at} ${event.kind}`}>
                {shortDate(event.on)} — {t(`exchange.sent.status.${event.kind}`)}{detailOf(event, t)}{event.note === null ? null : `: ${event.note}`}
              </li>
            ))}
          </ol>
          {isRecalled ? <Recalled onLeave={onClose} /> : null}
          {shown.data.row.last === 'revoked' ? null : <RecordForm disclosureId={disclosureId} />}
          {shown.data.row.last === 'revoked' || isRecalled ? null : <Recall disclosureId={disclosureId} onRecalled={() => { setRecalled(true); }} />}
        </>
      )}
    </Dialog>
  );
}

type Shown = ChannelOutput<'referralStatus.show'>;

const purposeOf = ({ purpose, service }: Shown['row'], t: Translate): string => [t(`codes.purpose.${purpose}`), ...(service === null ? [] : [t(`codes.service.${service}`)])].join(', ');

/** How it was handed over, or where the word came from; nothing for what was done here. */
function detailOf({ way, source }: Shown['events'][number], t: Translate): string {
  if (way !== null) return ` (${t(`exchange.sent.ways.${way}`)})`;
  return source === 'here' ? '' : ` (${t(`exchange.sent.sources.${source}`)})`;
}

function CaseLink({ row, onLeave }: { readonly row: Shown['row']; readonly onLeave: () => void }): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  return (
    <span className={style['row']}>
      <span className="tabular">{row.caseCode}</span>
      <Button size="small" onPress={() => { onLeave(); go({ screen: 'case', id: row.caseId }); }}>{t('exchange.detail.toCase')}</Button>
    </span>
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

/** What waits now, outlasting the form that asked for it. */
function Recalled({ onLeave }: { readonly onLeave: () => void }): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  return <div role="status"><Notice tone="good" actions={<Button onPress={() => { onLeave(); go({ screen: 'consents' }); }}>{t('exchange.sent.toConsents')}</Button>}>{t('exchange.sent.recalled')}</Notice></div>;
}

const NOTICES = ['revocation', 'correction'] as const;

/** Takes a packet back or says that it was wrong: both open a notice that has to reach the recipient, so both ask first. */
function Recall({ disclosureId, onRecalled }: { readonly disclosureId: string; readonly onRecalled: () => void }): ReactNode {
  const { t } = useText();
  const recall = useSend('referralStatus.recall');
  const [asked, setAsked] = useState<(typeof NOTICES)[number]>('revocation');
  const [isAsking, setAsking] = useState(false);
  return (
    <Section title={t('exchange.sent.notice')}>
      <FailureNotice failure={recall.error} />
      <div className={style['row']}>
        {NOTICES.map((kind) => <Button key={kind} isBusy={recall.isPending && asked === kind} onPress={() => { setAsked(kind); setAsking(true); }}>{t(`exchange.sent.${kind}.go`)}</Button>)}
      </div>
      <Dialog title={t(`exchange.sent.${asked}.title`)} isOpen={isAsking} role="alertdialog" size="small" onClose={() => { setAsking(false); }} actions={<>
        <Button tone={asked === 'revocation' ? 'danger' : 'primary'} onPress={() => { setAsking(false); recall.mutate({ disclosureId, kind: asked }, { onSuccess: onRecalled }); }}>{t(`exchange.sent.${asked}.go`)}</Button>
        <Button onPress={() => { setAsking(false); }}>{t('common.cancel')}</Button>
      </>}>
        <p>{t(`exchange.sent.${asked}.text`)}</p>
      </Dialog>
    </Section>
  );
}
