import { useState, type ReactNode } from 'react';
import type { OpenedFile } from '../../../shared/ipc/channels/hand-over-channels.ts';
import { useSend, type ChannelFailure } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { SecretField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import { FileButton } from './file-button.tsx';
import { base64OfFile } from './read-file.ts';

const needsPassphrase = (failure: ChannelFailure | null): boolean => failure?.code === 'hand-over/wrong-key' && failure.params['needs'] === 'passphrase';

/** Opens a file from another agency; asks for its passphrase when it has one. */
export function OpenFile({ onOpened }: { readonly onOpened: (opened: OpenedFile) => void }): ReactNode {
  const { t } = useText();
  const open = useSend('incoming.open');
  const [file, setFile] = useState<string | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [asks, setAsks] = useState(false);
  const finish = (): void => { setFile(null); setPassphrase(''); setAsks(false); };
  const tryOpen = (chosen: string, typed: string | null): void => {
    open.mutate({ file: chosen, passphrase: typed }, {
      onSuccess: (opened) => { finish(); onOpened(opened); },
      onError: (failure) => { if (needsPassphrase(failure)) setAsks(true); },
    });
  };
  const choose = (chosen: File): void => {
    void base64OfFile(chosen).then((text) => {
      setTooLarge(text === null);
      if (text === null) return;
      setFile(text);
      tryOpen(text, null);
    });
  };
  const failure = needsPassphrase(open.error) ? null : open.error;
  return (
    <>
      <FileButton tone="primary" accept={['.age']} isBusy={open.isPending && !asks} onChoose={choose}>{t('exchange.open.button')}</FileButton>
      {isTooLarge ? <Notice tone="caution">{t('exchange.open.tooLarge')}</Notice> : null}
      {asks ? null : <FailureNotice failure={failure} />}
      <Dialog title={t('exchange.open.passphraseTitle')} isOpen={asks} onClose={finish}
        actions={<Button tone="primary" isBusy={open.isPending} isDisabled={passphrase.trim() === ''} onPress={() => { if (file !== null) tryOpen(file, passphrase); }}>{t('exchange.open.go')}</Button>}>
        <FailureNotice failure={failure} />
        <SecretField id="exchange-passphrase" label={t('exchange.open.passphrase')} help={t('exchange.open.passphraseHelp')} value={passphrase} onChange={setPassphrase} autoFocus />
      </Dialog>
    </>
  );
}
