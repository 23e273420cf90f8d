import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { FORMAT_FACTS } from '../../../shared/attachments/attachment-formats.ts';
import type { Attachment } from '../../../shared/ipc/channels/attachment-channels.ts';
import { useChannel } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Facts } from '../../components/screen.tsx';
import { shortDate, shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from './attachments.module.css';
import { bytesOfBase64 } from './file-bytes.ts';
import { useMegabytes } from './megabytes.ts';

/** One attachment as far as the window can show it. Opening it is written to the log. */
export function ViewDialog({ attachment, onClose }: { readonly attachment: Attachment; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const shown = useChannel('attachment.show', { id: attachment.id }, { keepUntilLock: true, forgetAtOnce: true });
  const text = shown.data?.bytes;
  const bytes = useMemo(() => (text === undefined ? null : bytesOfBase64(text)), [text]);
  return (
    <Dialog isOpen size="wide" title={attachment.title} onClose={onClose} actions={<Button tone="primary" onPress={onClose}>{t('common.close')}</Button>}>
      <FailureNotice failure={shown.error} />
      {bytes === null ? (shown.error === null ? <Loading /> : null) : <Content attachment={attachment} bytes={bytes} />}
      <Known attachment={attachment} />
    </Dialog>
  );
}

interface ContentProps { readonly attachment: Attachment; readonly bytes: Uint8Array<ArrayBuffer> }

function Content({ attachment, bytes }: ContentProps): ReactNode {
  const { t } = useText();
  const { view } = FORMAT_FACTS[attachment.format];
  if (view === 'image') return <Picture attachment={attachment} bytes={bytes} />;
  if (view === 'audio') return <Sound bytes={bytes} />;
  if (view === 'text') return <pre className={style['letters']}>{new TextDecoder().decode(bytes)}</pre>;
  return <Notice>{t('attachments.noView')}</Notice>;
}

/** SECURITY: the picture was taken apart and put together again before it was kept; it is drawn from memory, under no address. */
function Picture({ attachment, bytes }: ContentProps): ReactNode {
  const { t } = useText();
  const [address, setAddress] = useState<string | null>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: FORMAT_FACTS[attachment.format].mime }));
    setAddress(made);
    return () => { URL.revokeObjectURL(made); };
  }, [attachment.format, bytes]);
  if (isBroken) return <Notice tone="caution">{t('attachments.broken')}</Notice>;
  return address === null ? null : <img className={style['picture']} src={address} alt={attachment.title} onError={() => { setBroken(true); }} />;
}

interface Playing { readonly context: AudioContext; readonly source: AudioBufferSourceNode }

/** Sound is played from memory: the page has no address for it. */
function Sound({ bytes }: { readonly bytes: Uint8Array<ArrayBuffer> }): ReactNode {
  const { t } = useText();
  const playing = useRef<Playing | null>(null);
  const [state, setState] = useState<'silent' | 'playing' | 'broken'>('silent');
  const [seconds, setSeconds] = useState<number | null>(null);
  const stop = useCallback((): void => {
    const { context, source } = playing.current ?? {};
    playing.current = null;
    source?.stop();
    void context?.close();
  }, []);
  useEffect(() => stop, [stop]);
  const play = async (): Promise<void> => {
    const context = new AudioContext();
    try {
      const buffer = await context.decodeAudioData(bytes.slice().buffer);
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(context.destination);
      source.addEventListener('ended', () => { setState('silent'); });
      playing.current = { context, source };
      setSeconds(Math.round(buffer.duration));
      setState('playing');
      source.start();
    } catch {
      void context.close();
      setState('broken');
    }
  };
  if (state === 'broken') return <Notice tone="caution">{t('attachments.broken')}</Notice>;
  return (
    <div className={style['choose']}>
      {state === 'playing' ? <Button onPress={() => { stop(); setState('silent'); }}>{t('attachments.silence')}</Button> : <Button onPress={() => { void play(); }}>{t('attachments.play')}</Button>}
      <span role="status" className="soft tabular">{state === 'playing' ? t('attachments.playing', { count: seconds ?? 0 }) : t('attachments.earphones')}</span>
    </div>
  );
}

function Known({ attachment }: { readonly attachment: Attachment }): ReactNode {
  const { t } = useText();
  const megabytes = useMegabytes();
  const { kind, format, dated, size, sha256, addedAt, addedBy } = attachment;
  return (
    <Facts rows={[
      { label: t('attachments.kindField'), value: `${t(`attachments.kind.${kind}`)}, ${format.toUpperCase()}, ${megabytes(size)}` },
      ...(dated === null ? [] : [{ label: t('attachments.dated'), value: shortDate(dated) }]),
      { label: t('attachments.addedLabel'), value: `${addedBy ?? '—'}, ${shortMoment(addedAt)}` },
      { label: t('attachments.digest'), value: <span className={style['digest']}>{sha256}</span> },
    ]} />
  );
}
