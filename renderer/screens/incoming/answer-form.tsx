import { useState, type ReactNode } from 'react';
import type { ReplyStatus } from '../../../shared/hand-over/states.ts';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choices.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Section } from '../../components/screen.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';
import style from '../hand-over/hand-over.module.css';
import type { ShownIncoming } from './shown-incoming.ts';

/** What may be answered now, with a note and as a signed file. */
export function AnswerForm({ shown, onLeave }: { readonly shown: ShownIncoming; readonly onLeave: () => void }): ReactNode {
  const { t, language } = useText();
  const { row, replies, canSeal } = shown;
  const accept = useSend('incoming.accept');
  const reply = useSend('incoming.reply');
  const [note, setNote] = useState('');
  const [toFile, setToFile] = useState(true);
  const [needsReason, setNeedsReason] = useState(false);
  const mayAccept = (row.sender.state === 'confirmed' || row.sender.state === 'one-time') && !row.isExpired;
  const allowed = row.sender.state === 'changed' ? [] : replies.filter((status) => status !== 'accepted' || mayAccept);
  const give = (status: ReplyStatus): void => {
    const answer = { id: row.id, note: note.trim() === '' ? null : note.trim(), toFile: toFile && canSeal };
    const isMissing = status === 'declined' && answer.note === null;
    setNeedsReason(isMissing);
    if (isMissing) return;
    const onSuccess = (): void => { setNote(''); };
    if (status === 'accepted') accept.mutate({ ...answer, language }, { onSuccess });
    else reply.mutate({ ...answer, status }, { onSuccess });
  };
  const written = (reply.data?.files ?? accept.data?.files ?? [])[0];
  return (
    <>
      {accept.data === undefined ? null : <Accepted made={accept.data} onLeave={onLeave} />}
      {written === undefined ? null : <Notice tone="good">{t('exchange.detail.written', { name: written.name })}</Notice>}
      {allowed.length === 0 ? null : (
        <Section title={t('exchange.detail.answer')}>
          <TextArea id="exchange-note" label={t('exchange.detail.note')} help={t('exchange.detail.noteHelp')} error={needsReason ? t('exchange.detail.needReason') : null} value={note} onChange={setNote} maxLength={4000} isOptional />
          {canSeal ? <Checkbox isSelected={toFile} onChange={setToFile}>{t('exchange.detail.toFile')}</Checkbox> : <p className="soft">{t('exchange.detail.byHand')}</p>}
          <FailureNotice failure={accept.error ?? reply.error} />
          <div className={style['row']}>
            {allowed.map((status) => <Button key={status} tone={status === 'accepted' ? 'primary' : 'secondary'} isBusy={accept.isPending || reply.isPending} onPress={() => { give(status); }}>{t(`exchange.detail.actions.${status}`)}</Button>)}
          </div>
        </Section>
      )}
    </>
  );
}

function Accepted({ made, onLeave }: { readonly made: ChannelOutput<'incoming.accept'>; readonly onLeave: () => void }): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  return (
    <Notice tone="good" actions={<Button onPress={() => { onLeave(); go({ screen: 'case', id: made.caseId }); }}>{t('exchange.detail.toCase')}</Button>}>
      {t('exchange.detail.accepted', { code: made.caseCode })}{made.ownCode ? null : ` ${t('exchange.detail.otherCode')}`}{made.noted === 0 ? null : ` ${t('exchange.detail.noted', { count: made.noted })}`}
    </Notice>
  );
}
