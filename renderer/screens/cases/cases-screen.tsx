import { useCallback, useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { CASE_STATUSES } from '../../../shared/domain/case-record.ts';
import { useSend } from '../../api.ts';
import { RiskMark } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Chips } from '../../components/chips.tsx';
import { Icon } from '../../components/icons.tsx';
import { EmptyState, FailureNotice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Screen } from '../../components/screen.tsx';
import { useScreenMemory } from '../../memory.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';
import { CaseTable, type CaseTableHandle } from './case-table.tsx';
import { useCasePages, type CaseQuestion } from './use-case-pages.ts';
import style from './cases-screen.module.css';

const RISKS = ['high', 'medium', 'low'] as const;
const NO_FILTER: CaseQuestion = { query: '', statuses: [], risks: [], sort: 'updated' };

/** Every case: search as one types, filters, and a list for the keyboard. */
export function CasesScreen(): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const [question, setQuestion] = useScreenMemory<CaseQuestion>('cases', NO_FILTER);
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const onSeen = useCallback((first: number, last: number) => { setSeen({ first, last }); }, []);
  const asked = useDeferredValue(question);
  const sent = useMemo(() => ({
    query: asked.query, sort: asked.sort,
    ...(asked.statuses === undefined || asked.statuses.length === 0 ? {} : { statuses: asked.statuses }),
    ...(asked.risks === undefined || asked.risks.length === 0 ? {} : { risks: asked.risks }),
  }), [asked]);
  const { total, row, failure } = useCasePages(sent, seen.first, seen.last);
  const table = useRef<CaseTableHandle>(null);
  const create = useSend('case.create');
  const isFiltered = question.query.trim() !== '' || (question.statuses?.length ?? 0) > 0 || (question.risks?.length ?? 0) > 0;
  const createCase = (): void => { create.mutate({}, { onSuccess: ({ id }) => { go({ screen: 'case', id }); } }); };
  const createButton = <Button tone="primary" isBusy={create.isPending} onPress={createCase}><Icon name="plus" />{t('cases.create')}</Button>;
  return (
    <Screen width="full" title={t('cases.title')} detail={<span role="status" className="tabular">{total === null ? '' : t('common.cases', { count: total })}</span>} actions={createButton}>
      <div className={style['tools']}>
        <SearchField aria-label={t('cases.search')} value={question.query} autoFocus className={style['search']} onChange={(query) => { setQuestion({ ...question, query: query.slice(0, 200) }); }}
          onKeyDown={(event) => { if (event.key === 'ArrowDown' && (total ?? 0) > 0) { event.preventDefault(); table.current?.enter(); } }}
          onSubmit={() => { const first = row(0); if (first !== undefined) go({ screen: 'case', id: first.id }); }}>
          <Icon name="search" />
          <Input className={style['input']} placeholder={t('cases.search')} />
        </SearchField>
        <Chips label={t('cases.filterRisk')} value={question.risks ?? []} onChange={(risks) => { setQuestion({ ...question, risks: [...risks] }); }} options={RISKS.map((id) => ({ id, label: <RiskMark level={id} /> }))} />
        <Chips label={t('cases.filterStatus')} value={question.statuses ?? []} onChange={(statuses) => { setQuestion({ ...question, statuses: [...statuses] }); }} options={CASE_STATUSES.map((id) => ({ id, label: t(`codes.status.${id}`) }))} />
      </div>
      {failure === null && create.error === null ? null : <div className={style['notice']}><FailureNotice failure={failure ?? create.error} /></div>}
      {total === null && failure === null ? <div className={style['notice']}><Loading /></div> : null}
      {total === 0 ? <div className={style['notice']}>{isFiltered
        ? <EmptyState title={t('cases.noneTitle')} actions={<Button onPress={() => { setQuestion(NO_FILTER); }}>{t('cases.clear')}</Button>}>{t('cases.noneText')}</EmptyState>
        : <EmptyState title={t('cases.emptyTitle')} actions={createButton}>{t('cases.emptyText')}</EmptyState>}</div> : null}
      {total !== null && total > 0 ? (
        <CaseTable total={total} row={row} sort={question.sort} onSort={(sort) => { setQuestion({ ...question, sort }); }} onSeen={onSeen} ref={table}
          onOpen={(chosen) => { go({ screen: 'case', id: chosen.id }); }} />
      ) : null}
      {total !== null && total > 0 ? <p className={style['hint']}>{t('cases.hint')}</p> : null}
    </Screen>
  );
}
