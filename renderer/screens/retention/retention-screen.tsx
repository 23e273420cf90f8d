import type { ReactNode } from 'react';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState, FailureNotice, Notice } from '../../components/notices.tsx';
import { Loading, TaskProgress, useTask } from '../../components/progress.tsx';
import { Screen, Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { useText } from '../../text/text.ts';
import { Certificates } from './certificates.tsx';
import { PastTerms } from './past-terms.tsx';
import { ReviewTable } from './review-table.tsx';
import { TermsSection } from './terms-section.tsx';
import { useMayDecide } from './use-may-decide.ts';

/** What is due for review, what is past its term, what was destroyed, and the terms themselves. */
export function RetentionScreen(): ReactNode {
  const { t } = useText();
  const list = useChannel('retention.list', {});
  const { data } = list;
  return (
    <Screen title={t('retention.title')} width="wide">
      <p className="soft">{t('retention.intro')}</p>
      <FailureNotice failure={list.error} />
      {data === undefined && list.error === null ? <Loading /> : null}
      {data === undefined || data.unfinished === 0 ? null : <Unfinished count={data.unfinished} />}
      {data === undefined ? null : (
        <Section title={t('retention.reviews')}>
          {data.rows.length === 0 ? <EmptyState title={t('retention.none')}>{t('retention.noneText')}</EmptyState> : <ReviewTable rows={data.rows} />}
        </Section>
      )}
      {data === undefined ? null : <PastTerms past={data.past} />}
      <Certificates />
      <TermsSection />
    </Screen>
  );
}

function Unfinished({ count }: { readonly count: number }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const mayDecide = useMayDecide();
  const finishing = useSend('retention.finish');
  const { taskId, begin, end } = useTask();
  const finish = (): void => { finishing.mutate({ taskId: begin() }, { onSuccess: () => { say(t('retention.finished')); }, onSettled: end }); };
  return (
    <Notice tone="danger" title={t('retention.unfinished', { count })} actions={mayDecide ? <Button isBusy={finishing.isPending} onPress={finish}>{t('retention.finish')}</Button> : null}>
      {t('retention.unfinishedText')}
      <FailureNotice failure={finishing.error} />
      <TaskProgress taskId={taskId} label={t('retention.destroy.working')} />
    </Notice>
  );
}
