import type { ReactNode } from 'react';
import { useChannel } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notices.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';

/** One line for the morning: how much about consent waits, and the way there. Nothing where nothing waits. */
export function ConsentReminder(): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const centre = useChannel('consent.centre', {});
  const count = centre.data?.items.length ?? 0;
  if (count === 0) return null;
  const isLate = centre.data?.items.some(({ code }) => code === 'notice-overdue') === true;
  return <Notice tone={isLate ? 'caution' : 'plain'} actions={<Button onPress={() => { go({ screen: 'consents' }); }}>{t('consentCentre.todayOpen')}</Button>}>{t('consentCentre.reminder', { count })}</Notice>;
}
