import { useState, type ReactNode } from 'react';
import type { PartnerKeyRow } from '../../../shared/ipc/channels/hand-over-channels.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import { FileButton } from './file-button.tsx';
import { textOfPicture } from './read-file.ts';

const SOURCES = ['file', 'picture', 'typed'] as const;

/** Takes a partner's card: its file, a picture of its code, or both keys typed from paper. */
export function AddKeyDialog({ onClose, onAdded }: { readonly onClose: () => void; readonly onAdded: (key: PartnerKeyRow) => void }): ReactNode {
  const { t } = useText();
  const directory = useChannel('recipient.list', {});
  const add = useSend('partnerKey.add');
  const [recipientId, setRecipientId] = useState<string | null>(null);
  const [source, setSource] = useState<(typeof SOURCES)[number]>('file');
  const [text, setText] = useState('');
  const [hasNoCode, setNoCode] = useState(false);
  const partners = (directory.data?.recipients ?? []).filter(({ active }) => active).map(({ id, name }) => ({ id, label: name }));
  const isComplete = recipientId !== null && text.trim() !== '';
  const read = (file: File): void => {
    void (source === 'picture' ? textOfPicture(file) : file.text()).then((found) => { setText((found ?? '').slice(0, 4000)); setNoCode(source === 'picture' && found === null); });
  };
  return (
    <Dialog title={t('exchange.keys.addTitle')} isOpen onClose={onClose} actions={
      <Button tone="primary" isBusy={add.isPending} isDisabled={!isComplete} onPress={() => { if (recipientId !== null) add.mutate({ recipientId, text, source }, { onSuccess: ({ key }) => { onAdded(key); } }); }}>{t('exchange.keys.take')}</Button>
    }>
      <Select label={t('exchange.keys.recipient')} options={partners} value={recipientId} onChange={setRecipientId} />
      <RadioGroup label={t('exchange.keys.source')} value={source} onChange={(chosen) => { setSource(chosen); setText(''); setNoCode(false); }} options={SOURCES.map((id) => ({ id, label: t(`exchange.keys.sources.${id}`) }))} />
      {source === 'typed'
        ? <TextArea label={t('exchange.keys.typed')} help={t('exchange.keys.typedHelp')} value={text} onChange={setText} maxLength={4000} spellCheck="false" autoCorrect="off" />
        : <div><FileButton accept={source === 'picture' ? ['image/png', 'image/jpeg'] : ['.txt']} onChoose={read}>{t(source === 'picture' ? 'exchange.keys.choosePicture' : 'exchange.keys.chooseFile')}</FileButton></div>}
      {source !== 'typed' && text !== '' ? <p role="status">{t('exchange.keys.chosen')}</p> : null}
      {hasNoCode ? <Notice tone="caution">{t('exchange.keys.noCode')}</Notice> : null}
      <FailureNotice failure={add.error} />
    </Dialog>
  );
}
