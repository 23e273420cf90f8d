import type { ReactNode } from 'react';
import type { ChannelFailure } from '../api.ts';
import { useText } from '../text/text.ts';
import { Button } from './button.tsx';
import { FailureNotice, Notice } from './notices.tsx';

/** Says that unfinished work waited through a lock, with the way to be rid of it; or that it could not be kept. */
export function KeptNotice({ kept, onDiscard }: { readonly kept: { readonly isBroughtBack: boolean; readonly failure: ChannelFailure | null }; readonly onDiscard: () => void }): ReactNode {
  const { t } = useText();
  return (
    <>
      {kept.isBroughtBack ? <div role="status"><Notice actions={<Button size="small" onPress={onDiscard}>{t('kept.discard')}</Button>}>{t('kept.broughtBack')}</Notice></div> : null}
      <FailureNotice failure={kept.failure} />
    </>
  );
}
