import { useState, type ReactNode } from 'react';
import type { OpenedFile } from '../../../shared/ipc/channels/hand-over-channels.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notices.tsx';
import { Screen } from '../../components/screen.tsx';
import { useText, type Translate } from '../../text/text.ts';
import { IncomingDialog } from './incoming-dialog.tsx';
import { IncomingSection } from './incoming-section.tsx';
import { ConfirmKeyDialog } from './confirm-key-dialog.tsx';
import { useOpenFile } from './open-file.tsx';
import { PartnerKeysSection } from './partner-keys-section.tsx';
import { SentSection } from './sent-section.tsx';

/** What comes from other agencies, what went to them, and the keys that protect both. */
export function ExchangeScreen(): ReactNode {
  const { t } = useText();
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const take = (file: OpenedFile): void => {
    setOpened(file);
    if (file.outcome === 'packet') setShown(file.incomingId);
  };
  const file = useOpenFile({ onBegin: () => { setOpened(null); }, onOpened: take });
  const leave = (): void => {
    setShown(null);
    // what was asked for in these words has been seen
    setOpened((past) => (past?.outcome === 'packet' || past?.outcome === 'notice' ? null : past));
  };
  return (
    <Screen title={t('exchange.title')} width="wide" actions={file.button}>
      <p className="soft">{t('exchange.intro')}</p>
      {file.trouble}
      {opened === null ? null : <div role="status"><Opened opened={opened} onShow={setShown} /></div>}
      <IncomingSection onShow={setShown} />
      <SentSection caseId={null} />
      <PartnerKeysSection />
      {shown === null ? null : <IncomingDialog id={shown} onClose={leave} />}
      {file.question}
    </Screen>
  );
}

/** What came out of the file, and the way to what has to be done about it. */
function Opened({ opened, onShow }: { readonly opened: OpenedFile; readonly onShow: (id: string) => void }): ReactNode {
  const { t } = useText();
  const [isComparing, setComparing] = useState(false);
  const { outcome } = opened;
  const about = outcome === 'notice' ? opened.incomingIds[0] : outcome === 'packet' ? opened.incomingId : undefined;
  const key = outcome === 'sender-not-confirmed' ? opened.key : null;
  const show = about === undefined ? undefined : <Button onPress={() => { onShow(about); }}>{t('exchange.opened.show')}</Button>;
  return (
    <>
      <Notice tone={key === null ? outcome === 'notice' ? 'caution' : 'good' : 'danger'} actions={key === null ? show : <Button onPress={() => { setComparing(true); }}>{t('exchange.keys.confirm')}</Button>}>{openedText(opened, t)}</Notice>
      {key !== null && isComparing ? <ConfirmKeyDialog partnerKey={key} onClose={() => { setComparing(false); }} /> : null}
    </>
  );
}

function openedText(opened: OpenedFile, t: Translate): string {
  if (opened.outcome === 'packet') return t('exchange.opened.packet');
  if (opened.outcome === 'reply') return t('exchange.opened.reply', { name: opened.recipientName, status: t(`exchange.standing.${opened.status}`) });
  if (opened.outcome === 'notice') return t('exchange.opened.notice');
  if (opened.outcome === 'notice-acknowledged') return t('exchange.opened.acknowledged', { name: opened.recipientName });
  return t('exchange.opened.notConfirmed', { name: opened.key.recipientName });
}
