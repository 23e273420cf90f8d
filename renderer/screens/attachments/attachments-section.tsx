import { useState, type ReactNode } from 'react';
import { ATTACHMENT_LIMITS } from '../../../shared/attachments/attachment-formats.ts';
import type { Attachment } from '../../../shared/ipc/channels/attachment-channels.ts';
import { useChannel } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState, FailureNotice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Section } from '../../components/screen.tsx';
import { useSession } from '../../session.tsx';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { AddAttachment } from './add-attachment.tsx';
import { ChangeDialog, RemoveDialog, SaveDialog } from './attachment-dialogs.tsx';
import style from './attachments.module.css';
import { useMegabytes } from './megabytes.ts';
import { ViewDialog } from './view-dialog.tsx';

type Doing = { readonly what: 'view' | 'change' | 'save' | 'remove'; readonly attachment: Attachment };

/** Pictures, scans, sound and texts beside a case. Nothing of it ever goes into a packet. */
export function AttachmentsSection({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useText();
  const { status } = useSession();
  const megabytes = useMegabytes();
  const listed = useChannel('attachment.list', { caseId });
  const [isAdding, setAdding] = useState(false);
  const [doing, setDoing] = useState<Doing | null>(null);
  const mayChange = status.person?.role !== 'reviewer';
  if (listed.data === undefined) return listed.error === null ? <Loading /> : <FailureNotice failure={listed.error} />;
  const { attachments, sizeOfCase } = listed.data;
  const close = (): void => { setDoing(null); };
  const begin = <Button tone="primary" onPress={() => { setAdding(true); }}>{t('attachments.add')}</Button>;
  return (
    <Section title={t('attachments.title')} help={t('attachments.help')} actions={!mayChange || isAdding || attachments.length === 0 ? null : begin}>
      {isAdding ? <AddAttachment caseId={caseId} onClose={() => { setAdding(false); }} /> : null}
      {attachments.length === 0 && !isAdding ? <EmptyState title={t('attachments.none')} actions={mayChange ? begin : null}>{t('attachments.noneText')}</EmptyState> : null}
      {attachments.length === 0 ? null : (
        <>
          <ul className={style['list']} aria-label={t('attachments.title')}>
            {attachments.map((attachment) => <Row key={attachment.id} attachment={attachment} mayChange={mayChange} onDo={(what) => { setDoing({ what, attachment }); }} />)}
          </ul>
          <p className="soft dense tabular">{t('attachments.room', { used: megabytes(sizeOfCase), of: megabytes(ATTACHMENT_LIMITS.case) })}</p>
        </>
      )}
      {doing?.what === 'view' ? <ViewDialog attachment={doing.attachment} onClose={close} /> : null}
      {doing?.what === 'change' ? <ChangeDialog attachment={doing.attachment} onClose={close} /> : null}
      {doing?.what === 'save' ? <SaveDialog attachment={doing.attachment} onClose={close} /> : null}
      {doing?.what === 'remove' ? <RemoveDialog attachment={doing.attachment} onClose={close} /> : null}
    </Section>
  );
}

function Row({ attachment, mayChange, onDo }: { readonly attachment: Attachment; readonly mayChange: boolean; readonly onDo: (what: Doing['what']) => void }): ReactNode {
  const { t } = useText();
  const megabytes = useMegabytes();
  const { title, kind, format, dated, size, addedAt, addedBy } = attachment;
  const facts = [t(`attachments.kind.${kind}`), format.toUpperCase(), megabytes(size), ...(dated === null ? [] : [shortDate(dated)])];
  const button = (what: Doing['what'], tone: 'secondary' | 'quiet' = 'quiet'): ReactNode => (
    <Button size="small" tone={tone} aria-label={t(`attachments.${what}Of`, { title })} onPress={() => { onDo(what); }}>{t(`attachments.${what}`)}</Button>
  );
  return (
    <li className={style['row']}>
      <div className={style['words']}>
        <strong className={style['name']}>{title}</strong>
        <span className="soft dense tabular">{facts.join(' · ')}</span>
        <span className="soft dense tabular">{t('attachments.addedBy', { by: addedBy ?? '—', on: shortDate(addedAt.slice(0, 10)) })}</span>
      </div>
      <div className={style['tools']}>
        {button('view', 'secondary')}
        {mayChange ? <>{button('change')}{button('save')}{button('remove')}</> : null}
      </div>
    </li>
  );
}
