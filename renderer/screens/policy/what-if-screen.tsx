import { useState, type ReactNode } from 'react';
import { PURPOSES, RECIPIENT_TYPES, SERVICES, type Service } from '../../../shared/policy/codes.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { EmptyState, FailureNotice } from '../../components/notices.tsx';
import { PrintJob } from '../../components/page-images.tsx';
import { Loading } from '../../components/progress.tsx';
import { Screen } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useScreenMemory } from '../../memory.tsx';
import { useNavigation, type ScreenProps } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';
import { READING_ORDER } from '../referral/decision-groups.ts';
import { filterRows, type WhatIfFilter } from './what-if.ts';
import { WhatIfLegend, WhatIfTable } from './what-if-table.tsx';
import style from './what-if.module.css';

const NO_FILTER: WhatIfFilter = { purpose: null, recipient: null, category: null };

/** What would happen: purpose by recipient by category, for the rules alone or for one case. For deciding, training and the wall. */
export function WhatIfScreen({ route: { caseId } }: ScreenProps<'rules'>): ReactNode {
  const { t } = useText();
  const { go, back, canGoBack } = useNavigation();
  const [isCase, setCase] = useState(caseId !== null);
  const [filter, setFilter] = useScreenMemory<WhatIfFilter>('what-if', NO_FILTER);
  const [service, setService] = useState<Service | null>(null);
  const [recipientId, setRecipient] = useState<string | null>(null);
  const ofCase = isCase ? caseId : null;
  const matrix = useChannel('policy.matrix', { caseId: ofCase, service: ofCase === null ? null : service, recipientId: ofCase === null ? null : recipientId }, { keepPrevious: true });
  const shown = useChannel('case.show', caseId === null ? null : { id: caseId });
  const code = shown.data?.record.caseCode ?? '';
  const isFor = ofCase !== null;
  // a recipient of the directory can be asked only about the rows of its kind
  const rows = filterRows(matrix.data?.rows ?? [], filter).filter((row) => !isFor || recipientId === null || row.tried !== null);
  return (
    <Screen width="full" title={isFor ? t('policy.whatIf.titleCase', { code }) : t('policy.whatIf.title')}
      detail={matrix.data === undefined ? undefined : t('explain.packVersion', { id: matrix.data.stamp.id, version: matrix.data.stamp.version })}
      actions={<>
        <WallSheetButton />
        <Button onPress={() => { go({ screen: 'policy' }); }}>{t('policy.open')}</Button>
        {canGoBack ? <Button onPress={back}>{t('common.back')}</Button> : null}
      </>}>
      <div className={style['page']}>
        <p className={style['intro']}>{t(isFor ? 'policy.whatIf.introCase' : 'policy.whatIf.intro')}</p>
        <div className={style['filters']}>
          {caseId === null ? null : <RadioGroup label={t('policy.whatIf.mode')} isInline value={isFor ? 'case' : 'rules'} onChange={(chosen) => { setCase(chosen === 'case'); }} options={[{ id: 'case', label: t('policy.whatIf.modeCase') }, { id: 'rules', label: t('policy.whatIf.modeRules') }]} />}
          <Filters filter={filter} onChange={setFilter} />
          {isFor ? <CaseQuestions service={service} onService={setService} recipientId={recipientId} onRecipient={setRecipient} /> : null}
        </div>
        <FailureNotice failure={matrix.error} />
        {matrix.data === undefined ? matrix.error === null ? <Loading /> : null : rows.length === 0
          ? <EmptyState title={t('common.nothingFound')}>{t('policy.whatIf.noPair')}</EmptyState>
          : <><WhatIfLegend isCase={isFor} /><WhatIfTable rows={rows} isCase={isFor} categories={filter.category === null ? READING_ORDER : [filter.category]} /></>}
      </div>
    </Screen>
  );
}

function Filters({ filter, onChange }: { readonly filter: WhatIfFilter; readonly onChange: (filter: WhatIfFilter) => void }): ReactNode {
  const { t } = useText();
  const all = { id: 'all', label: t('policy.whatIf.all') };
  return (
    <>
      <Select label={t('policy.whatIf.purpose')} value={filter.purpose ?? 'all'} onChange={(chosen) => { onChange({ ...filter, purpose: PURPOSES.find((code) => code === chosen) ?? null }); }} options={[all, ...PURPOSES.map((code) => ({ id: code, label: t(`codes.purpose.${code}`) }))]} />
      <Select label={t('policy.whatIf.recipient')} value={filter.recipient ?? 'all'} onChange={(chosen) => { onChange({ ...filter, recipient: RECIPIENT_TYPES.find((code) => code === chosen) ?? null }); }} options={[all, ...RECIPIENT_TYPES.map((code) => ({ id: code, label: t(`codes.recipientType.${code}`) }))]} />
      <Select label={t('policy.whatIf.category')} value={filter.category ?? 'all'} onChange={(chosen) => { onChange({ ...filter, category: READING_ORDER.find((code) => code === chosen) ?? null }); }} options={[all, ...READING_ORDER.map((code) => ({ id: code, label: t(`codes.category.${code}`) }))]} />
    </>
  );
}

function CaseQuestions({ service, onService, recipientId, onRecipient }: {
  readonly service: Service | null; readonly onService: (service: Service | null) => void; readonly recipientId: string | null; readonly onRecipient: (id: string | null) => void;
}): ReactNode {
  const { t } = useText();
  const directory = useChannel('recipient.list', {});
  const active = (directory.data?.recipients ?? []).filter((recipient) => recipient.active);
  return (
    <>
      <Select label={t('policy.whatIf.service')} value={service ?? 'none'} onChange={(chosen) => { onService(SERVICES.find((code) => code === chosen) ?? null); }} options={[{ id: 'none', label: t('policy.whatIf.noService') }, ...SERVICES.map((code) => ({ id: code, label: t(`codes.service.${code}`) }))]} />
      <Select label={t('policy.whatIf.directory')} value={recipientId ?? 'any'} onChange={(chosen) => { onRecipient(active.find(({ id }) => id === chosen)?.id ?? null); }} options={[{ id: 'any', label: t('policy.whatIf.anybody') }, ...active.map(({ id, name }) => ({ id, label: name }))]} />
    </>
  );
}

function WallSheetButton(): ReactNode {
  const { t, language } = useText();
  const sheet = useSend('policy.wallSheet');
  const [pages, setPages] = useState<readonly string[] | null>(null);
  return (
    <>
      <Button isBusy={sheet.isPending} onPress={() => { sheet.mutate({ language }, { onSuccess: (made) => { setPages(made.pages); } }); }}>{t('policy.wall.print')}</Button>
      <PrintJob pages={pages} isLandscape onDone={() => { setPages(null); }} />
    </>
  );
}
