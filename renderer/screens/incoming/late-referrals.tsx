import type { ReactNode } from 'react';
import { useChannel } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notices.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';

/** A reminder of what waits in the exchange: answers that should have come, packets nobody has answered, notices. Nothing when nothing does. */
export function LateReferrals(): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const late = useChannel('referralStatus.list', { caseId: null, lateOnly: true }).data?.rows.length ?? 0;
  const incoming = useChannel('incoming.list', {}).data?.rows ?? [];
  const waiting = incoming.filter(({ standing, openNotices }) => standing === 'received' || openNotices > 0).length;
  if (late === 0 && waiting === 0) return null;
  const parts = [...(late === 0 ? [] : [t('exchange.reminder.late', { count: late })]), ...(waiting === 0 ? [] : [t('exchange.reminder.waiting', { count: waiting })])];
  return <Notice tone="caution" actions={<Button onPress={() => { go({ screen: 'exchange' }); }}>{t('exchange.reminder.open')}</Button>}>{parts.join(' ')}</Notice>;
}
