import { useRef, type ReactNode } from 'react';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { useChannel, type ChannelFailure } from '../../api.ts';
import { FailureNotice } from '../../components/notices.tsx';
import { Screen } from '../../components/screen.tsx';
import { useText } from '../../text/text.ts';

/**
 * The case as it was when the screen opened. A later answer (after saving, say) does not replace what is being edited:
 * the editor follows its own revisions.
 */
export function useShownCase(id: string): { readonly data: ChannelOutput<'case.show'> | undefined; readonly error: ChannelFailure | null } {
  const shown = useChannel('case.show', { id });
  const isFresh = !shown.isFetching;
  const first = useRef<ChannelOutput<'case.show'> | undefined>(undefined);
  if (isFresh && first.current === undefined) first.current = shown.data;
  return { data: first.current, error: shown.error };
}

/** While a case is being opened, or when it cannot be. */
export function AppErrorText({ failure }: { readonly failure: ChannelFailure | null }): ReactNode {
  const { t } = useText();
  return <Screen title={t('case.file')}>{failure === null ? <p className="soft">{t('case.loading')}</p> : <FailureNotice failure={failure} />}</Screen>;
}
