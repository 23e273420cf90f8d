import type { ReactNode } from 'react';
import type { HealthFinding } from '../../../shared/ipc/channels/health-channels.ts';
import { queries, useChannel } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, focusField, Notice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { useScreenMemory } from '../../memory.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';
import { DrillNotice } from './drill-notice.tsx';
import { DRILL_START } from './drill-section.tsx';

const TONES = { danger: 'danger', caution: 'caution', note: 'plain' } as const;

/** The check of this start; asked once and remembered until the register locks or somebody asks anew. */
function useHealth(): ReturnType<typeof useChannel<'health.check'>> {
  return useChannel('health.check', {}, { keepUntilLock: true });
}

function Finding({ finding }: { readonly finding: HealthFinding }): ReactNode {
  const { t } = useText();
  return <Notice tone={TONES[finding.weight]} title={t(`survival.health.finding.${finding.code}.title`)}>{t(`survival.health.finding.${finding.code}.text`)}</Notice>;
}

/** Everything the check found, with what to do, and the button to check again. */
export function HealthSection(): ReactNode {
  const { t } = useText();
  const health = useHealth();
  return (
    <Section title={t('survival.health.title')} help={t('survival.health.help')}>
      <FailureNotice failure={health.error} />
      {health.data === undefined ? health.error === null ? <Loading /> : null : health.data.findings.length === 0
        ? <Notice tone="good" title={t('survival.health.good')}>{t('survival.health.goodText', { count: health.data.entries })}</Notice>
        : health.data.findings.map((finding) => (finding.code === 'drill-due' ? <DrillNotice key={finding.code} onOpen={() => { focusField(DRILL_START); }} /> : <Finding key={finding.code} finding={finding} />))}
      <FormActions><Button isBusy={health.isFetching} onPress={() => { void queries.invalidateQueries({ queryKey: ['health.check'] }); }}>{t('survival.health.check')}</Button></FormActions>
    </Section>
  );
}

/** On the first screen: what cannot wait, in one box; notes stay in the settings. */
export function HealthNotices(): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const [, openSection] = useScreenMemory<string>('settings', 'backup');
  const [, wantDrill] = useScreenMemory('settings-drill', false);
  const cannotWait = useHealth().data?.findings.filter(({ weight }) => weight !== 'note') ?? [];
  const urgent = cannotWait.filter(({ code }) => code !== 'drill-due');
  const openBackups = (): void => { openSection('backup'); go({ screen: 'settings' }); };
  const drill = urgent.length === cannotWait.length ? null : <DrillNotice onOpen={() => { wantDrill(true); openBackups(); }} />;
  if (urgent.length === 0) return drill;
  const open = <Button onPress={openBackups}>{t('survival.health.open')}</Button>;
  return (
    <>
      <Notice tone={urgent.some(({ weight }) => weight === 'danger') ? 'danger' : 'caution'} actions={open}>
        {urgent.map(({ code }) => <p key={code}><strong>{t(`survival.health.finding.${code}.title`)}.</strong> {t(`survival.health.finding.${code}.text`)}</p>)}
      </Notice>
      {drill}
    </>
  );
}
