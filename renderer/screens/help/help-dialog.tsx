import type { ReactNode } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import type { ScreenName } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';

export function HelpDialog({ screen, isOpen, onClose }: { readonly screen: ScreenName; readonly isOpen: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  return <Dialog title={t('help.title')} isOpen={isOpen} onClose={onClose}>{screen}</Dialog>;
}
