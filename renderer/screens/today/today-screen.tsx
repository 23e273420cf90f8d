import { useMemo, type ReactNode } from 'react';
import type { CaseRow } from '../../../shared/ipc/channels/case-channels.ts';
import { useChannel, useChannels, useSend, type ChannelFailure } from '../../api.ts';
import { RiskMark } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { Icon } from '../../components/icons.tsx';
import { EmptyState, FailureNotice, Notice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Screen, Section } from '../../components/screen.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useSession } from '../../session.tsx';
import { daysBetween, longDate, shortDate, today } from '../../text/dates.ts';
import { useText, type Translate } from '../../text/text.ts';
import { EvacuationReminder } from '../evacuation/evacuation-reminder.tsx';
import { ReviewNotice } from '../policy/review-notice.tsx';
import { DueRequests, useDueRequests } from '../requests/due-requests.tsx';
import { HealthNotices } from '../settings/health-section.tsx';
import { DueIncidents } from '../incidents/due-incidents.tsx';
import { LateReferrals } from '../incoming/late-referrals.tsx';
import { DueReviews } from '../retention/due-reviews.tsx';
import { ConsentReminder } from '../consent-centre/consent-reminder.tsx';
import { DUE_GROUPS, groupDue, type DueGroup } from './due-groups.ts';
import style from './today-screen.module.css';

const PAGE = 200;
const OPEN = { query: '', statuses: ['open' as const], sort: 'due' as const };

/** Every open case, read page by page. */
function useOpenCases(): { readonly rows: readonly CaseRow[] | null; readonly failure: ChannelFailure | null } {
  const head = useChannel('case.list', { ...OPEN, offset: 0, limit: PAGE });
  const total = head.data?.total ?? 0;
  const inputs = useMemo(() => Array.from({ length: Math.max(0, Math.ceil(total / PAGE) - 1) }, (_, page) => ({ ...OPEN, offset: (page + 1) * PAGE, limit: PAGE })), [total]);
  const others = useChannels('case.list', inputs);
  const isComplete = head.data !== undefined && others.every((page) => page.data !== undefined);
  const rows = isComplete ? [...head.data.rows, ...others.flatMap((page) => page.data.rows)] : null;
  return { rows, failure: [head, ...others].map((page) => page.error).find((error) => error !== null) ?? null };
}

/** What the day asks for: visits and calls that are due, unfinished work, consents that run out. */
export function TodayScreen(): ReactNode {
  const { t, language } = useText();
  const { go } = useNavigation();
  const { status } = useSession();
  const { rows, failure } = useOpenCases();
  const requests = useDueRequests();
  const day = today();
  const groups = rows === null ? null : groupDue(rows, day);
  const shown = groups === null ? [] : DUE_GROUPS.filter((group) => groups[group].length > 0);
  return (
    <Screen title={t('today.title')} detail={longDate(day, language)}>
      {status.recoveryPending ? <Notice tone="caution" actions={<Button onPress={() => { go({ screen: 'settings' }); }}>{t('shell.recoveryFinish')}</Button>}>{t('shell.recoveryPending')}</Notice> : null}
      <HealthNotices />
      <ReviewNotice isLinked />
      <EvacuationReminder />
      <ConsentReminder />
      <LateReferrals />
      <DueIncidents />
      <DueReviews />
      <FailureNotice failure={failure} />
      <DueRequests due={requests} />
      {groups === null && failure === null ? <Loading /> : null}
      {groups === null ? null : shown.map((group) => <Group key={group} group={group} rows={groups[group]} />)}
      {rows === null ? null : rows.length === 0 ? <Start /> : (
        <>
          {requests.rows.length > 0 || shown.some((group) => group === 'overdue' || group === 'now' || group === 'soon') ? null : <EmptyState title={t('today.quietTitle')}>{t('today.quietText')}</EmptyState>}
          <p className="soft dense tabular">{t('today.checked', { count: rows.length })}</p>
        </>
      )}
    </Screen>
  );
}

function Start(): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const create = useSend('case.create');
  return (
    <>
      <FailureNotice failure={create.error} />
      <EmptyState title={t('today.startTitle')} actions={
        <>
          <Button tone="primary" isBusy={create.isPending} onPress={() => { create.mutate({}, { onSuccess: ({ id }) => { go({ screen: 'case', id }); } }); }}><Icon name="plus" />{t('cases.create')}</Button>
          <Button onPress={() => { go({ screen: 'recipients' }); }}>{t('today.recipients')}</Button>
        </>
      }>{t('today.startText')}</EmptyState>
    </>
  );
}

function Group({ group, rows }: { readonly group: DueGroup; readonly rows: readonly CaseRow[] }): ReactNode {
  const { t } = useText();
  return (
    <Section title={t(`today.${group}`)} actions={<span className="soft dense tabular">{t('common.cases', { count: rows.length })}</span>} {...(group === 'drafts' ? { help: t('today.draftsHelp') } : {})}>
      <ul className={style['list']}>
        {rows.map((row) => <Row key={row.id} row={row} fact={factOf(group, row, t)} isLate={group === 'overdue'} />)}
      </ul>
    </Section>
  );
}

function factOf(group: DueGroup, row: CaseRow, t: Translate): string {
  if (group === 'drafts') return t('cases.draft');
  if (group === 'consents') return t(`codes.consentStanding.${row.consent}`);
  if (row.nextDue === null) return '—';
  const days = daysBetween(today(), row.nextDue);
  if (days === 0) return t('today.dueToday');
  return `${shortDate(row.nextDue)}, ${days < 0 ? t('today.late', { count: -days }) : t('today.inDays', { count: days })}`;
}

function Row({ row, fact, isLate }: { readonly row: CaseRow; readonly fact: string; readonly isLate: boolean }): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  return (
    <li>
      <button type="button" className={style['row']} onClick={() => { go({ screen: 'case', id: row.id }); }}>
        <span className={style['name']}>{row.name === '' ? t('cases.noName') : row.name}</span>
        <span className={classes(style['code'], 'tabular')}>{row.caseCode}</span>
        <span className={style['risk']}>{row.riskLevel === null ? null : <RiskMark level={row.riskLevel} />}</span>
        <span className={classes(style['fact'], 'tabular', isLate && style['late'])}>{fact}</span>
      </button>
    </li>
  );
}
