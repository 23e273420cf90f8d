import type { ReactNode } from 'react';
import { useChannel } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notices.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';

/** One line for the morning while there is no plan for leaving, or nobody has looked at it for too long. */
export function EvacuationReminder(): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const kept = useChannel('evacuation.plan', {});
  if (kept.data?.due !== true) return null;
  return <Notice actions={<Button onPress={() => { go({ screen: 'evacuation' }); }}>{t('evacuation.open')}</Button>}>{t(kept.data.plan === null ? 'evacuation.remindNone' : 'evacuation.remindReview')}</Notice>;
}
