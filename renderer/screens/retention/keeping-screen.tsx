import type { ReactNode } from 'react';
import type { ShownKeeping } from '../../../shared/ipc/channels/retention-channels.ts';
import { retentionWordsIn } from '../../../shared/retention/words-in.ts';
import { useChannel } from '../../api.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Facts, Screen, Section } from '../../components/screen.tsx';
import { useNavigation, type ScreenProps } from '../../navigation.tsx';
import { shortDate, shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { ClosingSection } from './closing-section.tsx';
import { DestroySection } from './destroy-section.tsx';
import { HoldsSection } from './holds-section.tsx';
import style from './retention.module.css';
import { ReviewSection } from './review-section.tsx';

/** The keeping of one case: closing, holds, the decision, and in the end its destruction. */
export function KeepingScreen({ route }: ScreenProps<'keeping'>): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const shown = useChannel('retention.show', { id: route.id }, { keepPrevious: true });
  const { data } = shown;
  const isDue = data?.row.due?.standing === 'due';
  return (
    <Screen title={data === undefined ? t('retention.title') : t('retention.keeping', { code: data.row.caseCode })}
      detail={data === undefined ? undefined : <Badge tone={isDue ? 'caution' : 'plain'}>{t(`retention.status.${data.row.status}`)}</Badge>}
      actions={<><Button onPress={() => { go({ screen: 'case', id: route.id }); }}>{t('retention.toCase')}</Button><Button onPress={() => { go({ screen: 'retention' }); }}>{t('retention.back')}</Button></>}>
      <FailureNotice failure={shown.error} />
      {data === undefined && shown.error === null ? <Loading /> : null}
      {data === undefined ? null : <Body shown={data} />}
    </Screen>
  );
}

function Body({ shown }: { readonly shown: ShownKeeping }): ReactNode {
  const isOpen = shown.row.status === 'open';
  return (
    <>
      <KeepingFacts shown={shown} />
      {isOpen ? <ClosingSection shown={shown} /> : null}
      <HoldsSection shown={shown} />
      {isOpen ? null : <ReviewSection shown={shown} />}
      {shown.row.mark === null ? null : <DestroySection shown={shown} />}
      {isOpen ? null : <StaysSection shown={shown} />}
      <History shown={shown} />
    </>
  );
}

function KeepingFacts({ shown: { row } }: { readonly shown: ShownKeeping }): ReactNode {
  const { t, language } = useText();
  const words = retentionWordsIn(language);
  const { due, mark, closedOn } = row;
  return (
    <Facts rows={[
      { label: t('retention.facts.status'), value: row.status === 'open' ? t('retention.facts.open') : t(`retention.status.${row.status}`) },
      ...(closedOn === null ? [] : [{ label: t('retention.facts.closedOn'), value: <span className="tabular">{shortDate(closedOn)}</span> }]),
      ...(due === null ? [] : [{ label: t('retention.facts.due'), value: <strong className="tabular">{shortDate(due.on)}</strong> }, { label: t('retention.facts.why'), value: words.rule[due.rule] }]),
      ...(mark === null ? [] : [
        { label: t('retention.facts.mark'), value: t('retention.facts.markedBy', { date: shortDate(mark.on), person: mark.person ?? '—' }) },
        { label: t('retention.facts.earliest'), value: <strong className="tabular">{shortDate(mark.earliest)}</strong> },
      ]),
    ]} />
  );
}

function StaysSection({ shown: { stays, backups } }: { readonly shown: ShownKeeping }): ReactNode {
  const { t } = useText();
  return (
    <Section title={t('retention.stays.title')}>
      <ul className={style['bullets']}>
        <li>{stays.until === null ? t('retention.stays.noProofs') : t('retention.stays.proofs', { disclosures: stays.disclosures, consents: stays.consents, until: shortDate(stays.until) })}</li>
        {stays.requests === 0 ? null : <li>{t('retention.stays.requests', { count: stays.requests })}</li>}
        <li>{t('retention.stays.log')}</li>
        <li>{backups.length === 0 ? t('retention.stays.noBackups') : t('retention.stays.backups', { days: backups.map(shortDate).join(', ') })}</li>
        <li>{t('retention.stays.cells')}</li>
        <li>{t('retention.stays.outside')}</li>
      </ul>
    </Section>
  );
}

function History({ shown: { decisions } }: { readonly shown: ShownKeeping }): ReactNode {
  const { t, language } = useText();
  const words = retentionWordsIn(language);
  if (decisions.length === 0) return null;
  const reasonOf = (reason: string | null): string => ({ ...words.keepReason, ...words.ground } as Readonly<Record<string, string>>)[reason ?? ''] ?? '—';
  return (
    <Section title={t('retention.history')}>
      <ol className={style['history']}>
        {decisions.map((decision) => (
          <li key={decision.at}>
            <span className="tabular">{shortMoment(decision.at)}</span>{decision.person === null ? '' : `, ${decision.person}`}: {t(`retention.decisions.${decision.kind}`, { until: shortDate(decision.until ?? ''), reason: reasonOf(decision.reason) })}{decision.note === null ? '' : `. ${decision.note}`}
          </li>
        ))}
      </ol>
    </Section>
  );
}
