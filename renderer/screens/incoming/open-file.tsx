import { useState, type ReactNode } from 'react';
import type { OpenedFile } from '../../../shared/ipc/channels/hand-over-channels.ts';
import { useSend, type ChannelFailure } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Progress } from '../../components/progress.tsx';
import { SecretField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import { FileButton } from './file-button.tsx';
import { base64OfFile } from './read-file.ts';

const needsPassphrase = (failure: ChannelFailure | null): boolean => failure?.code === 'hand-over/wrong-key' && failure.params['needs'] === 'passphrase';

/** The button, and what stands elsewhere on the screen: why a file was not opened, the question for its passphrase. */
interface OpenFile { readonly button: ReactNode; readonly trouble: ReactNode; readonly question: ReactNode }

/** Opens a file from another agency; asks for its passphrase when it has one. `onBegin` runs when a file was chosen. */
export function useOpenFile({ onBegin, onOpened }: { readonly onBegin: () => void; readonly onOpened: (opened: OpenedFile) => void }): OpenFile {
  const { t } = useText();
  const open = useSend('incoming.open');
  const [file, setFile] = useState<string | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [asks, setAsks] = useState(false);
  const finish = (): void => { setFile(null); setPassphrase(''); setAsks(false); };
  const give = (): void => { finish(); open.reset(); };
  const tryOpen = (chosen: string, typed: string | null): void => {
    open.mutate({ file: chosen, passphrase: typed }, {
      onSuccess: (opened) => { finish(); onOpened(opened); },
      onError: (failure) => { if (needsPassphrase(failure)) setAsks(true); },
    });
  };
  const choose = (chosen: File): void => {
    onBegin();
    open.reset();
    void base64OfFile(chosen).then((text) => {
      setTooLarge(text === null);
      if (text === null) return;
      setFile(text);
      tryOpen(text, null);
    });
  };
  const failure = needsPassphrase(open.error) ? null : open.error;
  const isComplete = passphrase.trim() !== '';
  const go = (): void => { if (file !== null && isComplete && !open.isPending) tryOpen(file, passphrase); };
  return {
    button: <FileButton tone="primary" accept={['.age']} isBusy={open.isPending && !asks} onChoose={choose}>{t('exchange.open.button')}</FileButton>,
    trouble: asks ? null : <>{isTooLarge ? <Notice tone="caution">{t('exchange.open.tooLarge')}</Notice> : null}<FailureNotice failure={failure} /></>,
    question: (
      <Dialog title={t('exchange.open.passphraseTitle')} isOpen={asks} onClose={give}
        actions={<><Button tone="primary" isBusy={open.isPending} isDisabled={!isComplete} onPress={go}>{t('exchange.open.go')}</Button><Button onPress={give}>{t('common.cancel')}</Button></>}>
        <form onSubmit={(event) => { event.preventDefault(); go(); }}>
          <SecretField id="exchange-passphrase" label={t('exchange.open.passphrase')} help={t('exchange.open.passphraseHelp')} value={passphrase} onChange={setPassphrase} autoFocus />
        </form>
        {open.isPending ? <Progress label={t('exchange.open.working')} fraction={null} /> : <FailureNotice failure={failure} />}
      </Dialog>
    ),
  };
}
