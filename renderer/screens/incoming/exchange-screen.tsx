import { useState, type ReactNode } from 'react';
import type { OpenedFile } from '../../../shared/ipc/channels/hand-over-channels.ts';
import { Notice } from '../../components/notices.tsx';
import { Screen } from '../../components/screen.tsx';
import { useText, type Translate } from '../../text/text.ts';
import { IncomingDialog } from './incoming-dialog.tsx';
import { IncomingSection } from './incoming-section.tsx';
import { OpenFile } from './open-file.tsx';
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
  return (
    <Screen title={t('exchange.title')} width="wide" actions={<OpenFile onOpened={take} />}>
      <p className="soft">{t('exchange.intro')}</p>
      {opened === null ? null : <div role="status"><Notice tone={opened.outcome === 'sender-not-confirmed' ? 'danger' : 'good'}>{openedText(opened, t)}</Notice></div>}
      <IncomingSection onShow={setShown} />
      <SentSection caseId={null} />
      <PartnerKeysSection />
      {shown === null ? null : <IncomingDialog id={shown} onClose={() => { setShown(null); }} />}
    </Screen>
  );
}

function openedText(opened: OpenedFile, t: Translate): string {
  if (opened.outcome === 'packet') return t('exchange.opened.packet');
  if (opened.outcome === 'reply') return t('exchange.opened.reply', { name: opened.recipientName, status: t(`exchange.standing.${opened.status}`) });
  if (opened.outcome === 'notice') return t('exchange.opened.notice');
  if (opened.outcome === 'notice-acknowledged') return t('exchange.opened.acknowledged', { name: opened.recipientName });
  return t('exchange.opened.notConfirmed', { name: opened.key.recipientName });
}
