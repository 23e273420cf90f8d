import type { ReactNode } from 'react';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { useText } from '../../text/text.ts';
import type { ShownIncoming } from './shown-incoming.ts';

/** Notices about a packet that nobody has answered yet. */
export function NoticesIn({ shown }: { readonly shown: ShownIncoming }): ReactNode {
  const { t } = useText();
  const acknowledge = useSend('incoming.acknowledgeNotice');
  const answered = new Set(shown.events.filter(({ kind }) => kind === 'notice-acknowledged').map(({ noticeId }) => noticeId));
  const open = shown.events.filter(({ kind, noticeId }) => kind === 'notice' && noticeId !== null && !answered.has(noticeId));
  return (
    <>
      {open.map(({ noticeId, notice }) => (
        <Notice key={noticeId} tone="danger" actions={
          <Button isBusy={acknowledge.isPending} onPress={() => { if (noticeId !== null) acknowledge.mutate({ noticeId, note: null, toFile: shown.canSeal }); }}>{t('exchange.detail.acknowledgeNotice')}</Button>
        }>{t(`exchange.detail.noticeKinds.${notice ?? 'revocation'}`)}</Notice>
      ))}
      <FailureNotice failure={acknowledge.error} />
      {acknowledge.data === undefined || acknowledge.data.files.length > 0 ? null : <Notice tone="good">{t('exchange.detail.acknowledged')}</Notice>}
      {acknowledge.data?.files[0] === undefined ? null : <Notice tone="good">{t('exchange.detail.written', { name: acknowledge.data.files[0].name })}</Notice>}
    </>
  );
}
