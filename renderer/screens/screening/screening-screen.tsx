import { useState, type ReactNode } from 'react';
import { useChannel } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState, FailureNotice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Screen } from '../../components/screen.tsx';
import { SectionIndex } from '../../components/section-index.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';
import { compareFields } from '../referral/field-order.ts';
import { fieldLabel } from '../referral/field-words.ts';
import { useCaseFacts } from '../referral/use-case-facts.ts';
import { ScreenedText } from './screened-text.tsx';
import style from './screening.module.css';

/** Every free text of a case that could ever leave: what is cleared, what waits. */
export function ScreeningScreen({ route }: { readonly route: { readonly caseId: string } }): ReactNode {
  const { caseId } = route;
  const { t } = useText();
  const { go } = useNavigation();
  const facts = useCaseFacts(caseId);
  const list = useChannel('screening.list', { caseId });
  const [chosen, setChosen] = useState<string | null>(null);
  const texts = (list.data?.texts ?? []).toSorted((first, second) => compareFields(first.path, second.path));
  const current = texts.find((entry) => entry.path === chosen) ?? texts.find((entry) => entry.state !== 'cleared') ?? texts[0];
  return (
    <Screen title={t('screening.title')} detail={facts.code} width="wide"
      actions={<><Button onPress={() => { go({ screen: 'case', id: caseId }); }}>{t('screening.toCase')}</Button><Button onPress={() => { go({ screen: 'referral', caseId }); }}>{t('screening.toReferral')}</Button></>}>
      <p className="soft">{t('screening.intro')}</p>
      <FailureNotice failure={list.error} />
      {list.isPending ? <Loading /> : null}
      {list.data !== undefined && current === undefined ? <EmptyState title={t('screening.list')}>{t('screening.listEmpty')}</EmptyState> : null}
      {current === undefined ? null : (
        <div className={style['columns']}>
          <SectionIndex label={t('screening.list')} current={current.path} onChoose={setChosen}
            entries={texts.map((entry) => ({ id: entry.path, label: fieldLabel(entry.path, facts.words), state: t(`screening.state.${entry.state}`), isDone: entry.state === 'cleared' }))} />
          <ScreenedText key={`${current.path} ${current.original}`} caseId={caseId} entry={current} facts={facts} />
        </div>
      )}
    </Screen>
  );
}
