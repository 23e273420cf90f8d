import { useState, type ReactNode } from 'react';
import type { Attachment } from '../../../shared/ipc/channels/attachment-channels.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, focusField, Notice } from '../../components/notices.tsx';
import { useStatus } from '../../components/status.tsx';
import { useText } from '../../text/text.ts';
import { FactsFields, NamesNotice, TITLE_FIELD, type AttachmentFacts } from './facts-fields.tsx';

interface DialogProps { readonly attachment: Attachment; readonly onClose: () => void }

/** Title, kind and day can be corrected; the file itself never changes. */
export function ChangeDialog({ attachment, onClose }: DialogProps): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const change = useSend('attachment.change');
  const [facts, setFacts] = useState<AttachmentFacts>(attachment);
  const isEmpty = facts.title.trim() === '';
  const submit = (keepsNames: boolean): void => {
    if (isEmpty) { focusField(TITLE_FIELD); return; }
    const { kind, title, dated } = facts;
    change.mutate({ id: attachment.id, kind, title: title.trim(), dated, keepsNames }, {
      onSuccess: ({ outcome }) => { if (outcome === 'changed') { say(t('attachments.changed')); onClose(); } },
    });
  };
  const words = change.data?.outcome === 'names-somebody' ? change.data.words : [];
  return (
    <Dialog isOpen title={t('attachments.changeTitle')} onClose={onClose}
      actions={<><Button tone="primary" isBusy={change.isPending} onPress={() => { submit(false); }}>{t('common.save')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <FactsFields facts={facts} onChange={(next) => { setFacts(next); }} error={isEmpty ? t('attachments.titleMissing') : null} />
      {words.length === 0 ? null : <NamesNotice words={words} isBusy={change.isPending} onKeep={() => { submit(true); }} />}
      <FailureNotice failure={change.error} />
    </Dialog>
  );
}

/** SECURITY: what is saved lies unprotected; the person says that they know. */
export function SaveDialog({ attachment, onClose }: DialogProps): ReactNode {
  const { t } = useText();
  const save = useSend('attachment.save');
  return (
    <Dialog isOpen role="alertdialog" title={t('attachments.saveTitle')} onClose={onClose}
      actions={save.data === undefined
        ? <><Button tone="danger" isBusy={save.isPending} onPress={() => { save.mutate({ id: attachment.id, knowsUnprotected: true }); }}>{t('attachments.saveYes')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>
        : <Button tone="primary" onPress={onClose}>{t('common.close')}</Button>}>
      <p><strong>{attachment.title}</strong></p>
      <p>{t('attachments.saveText')}</p>
      {save.data === undefined ? null : <Notice tone="good">{t('attachments.saved', { name: save.data.name })}</Notice>}
      <FailureNotice failure={save.error} />
    </Dialog>
  );
}

/** Removing is for good, so it is asked. */
export function RemoveDialog({ attachment, onClose }: DialogProps): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const remove = useSend('attachment.remove');
  const confirm = (): void => { remove.mutate({ id: attachment.id, confirmed: true }, { onSuccess: () => { say(t('attachments.removed')); onClose(); } }); };
  return (
    <Dialog isOpen isStrict role="alertdialog" size="small" title={t('attachments.removeTitle')} onClose={onClose}
      actions={<><Button tone="danger" isBusy={remove.isPending} onPress={confirm}>{t('attachments.removeYes')}</Button><Button onPress={onClose}>{t('attachments.removeNo')}</Button></>}>
      <p><strong>{attachment.title}</strong></p>
      <p>{t('attachments.removeText')}</p>
      <FailureNotice failure={remove.error} />
    </Dialog>
  );
}
