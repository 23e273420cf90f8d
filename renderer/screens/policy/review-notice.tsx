import type { ReactNode } from 'react';
import { WARNING_DAYS } from '../../../shared/policy-pack/pack-state.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notices.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useSession } from '../../session.tsx';
import { daysBetween, shortDate, today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';

/** From thirty days before the review, and after it: what is coming and where to act. Nothing before that. */
export function ReviewNotice({ isLinked = false }: { readonly isLinked?: boolean }): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const { reviewDate } = useSession().status.policy;
  const left = daysBetween(today(), reviewDate);
  if (left > WARNING_DAYS) return null;
  const way = isLinked ? { actions: <Button onPress={() => { go({ screen: 'policy' }); }}>{t('policy.open')}</Button> } : {};
  if (left < 0) return <Notice tone="danger" title={t('policy.soonTitle')} {...way}>{t('policy.standing.overdue')}</Notice>;
  return <Notice tone="caution" title={t('policy.soonTitle')} {...way}>{t('policy.soonText', { date: shortDate(reviewDate) })}</Notice>;
}
