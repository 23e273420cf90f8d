import type { ReactNode } from 'react';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { TaskProgress, useTask } from '../../components/progress.tsx';
import { Facts, FormActions, Section } from '../../components/screen.tsx';
import { useNavigation } from '../../navigation.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { LostSection } from '../incidents/lost-section.tsx';
import { BackupFacts } from './backup-facts.tsx';
import { DrillSection } from './drill-section.tsx';
import { HealthSection } from './health-section.tsx';

/** A copy onto a stick, reading one back, and how the register is. */
export function BackupSection(): ReactNode {
  return (
    <>
      <Backups />
      <DrillSection />
      <EvacuationLink />
      <LostSection />
      <HealthSection />
    </>
  );
}

/** The way to what is needed in a hurry, beside what is done in calm. */
function EvacuationLink(): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  return (
    <Section title={t('evacuation.title')} help={t('evacuation.nowHelp')}>
      <FormActions><Button onPress={() => { go({ screen: 'evacuation' }); }}>{t('evacuation.open')}</Button></FormActions>
    </Section>
  );
}

function Backups(): ReactNode {
  const { t } = useText();
  const status = useChannel('backup.status', {});
  const create = useSend('backup.create');
  const verify = useSend('backup.verify');
  const { taskId, begin, end } = useTask();
  const isBusy = create.isPending || verify.isPending;
  const last = status.data;
  return (
    <Section title={t('survival.backup.title')} help={t('survival.backup.help')}>
      {last === undefined || last.at !== null ? null : <Notice tone="caution">{t('survival.backup.none')}</Notice>}
      {last?.at === undefined || last.at === null ? null : (
        <Facts rows={[{ label: t('survival.backup.last'), value: <span className="tabular">{shortMoment(last.at)} · {last.days === 0 ? t('survival.backup.today') : t('survival.backup.age', { count: last.days ?? 0 })}</span> }]} />
      )}
      {create.data === undefined ? null : (
        <Notice tone="good" title={t('survival.backup.made')}>
          <BackupFacts facts={create.data} />
          {create.data.removed === 0 ? null : <p>{t('survival.backup.removed', { count: create.data.removed })}</p>}
        </Notice>
      )}
      {verify.data === undefined ? null : <Notice tone="good" title={t('survival.backup.verified')}><BackupFacts facts={verify.data} /></Notice>}
      <FailureNotice failure={create.error ?? verify.error} />
      <TaskProgress taskId={taskId} label={t(create.isPending ? 'survival.backup.creating' : 'survival.backup.verifying')} isStoppable
        phases={{ 'copying-register': t('survival.backup.phase.copying-register'), 'reading-back': t('survival.backup.phase.reading-back'), finishing: t('survival.backup.phase.finishing') }} />
      <p className="soft dense">{t('survival.backup.care')}</p>
      <FormActions>
        <Button tone="primary" isBusy={create.isPending} isDisabled={isBusy} onPress={() => { verify.reset(); create.mutate({ taskId: begin() }, { onSettled: end }); }}>{t('survival.backup.create')}</Button>
        <Button isBusy={verify.isPending} isDisabled={isBusy} onPress={() => { create.reset(); verify.mutate({ secret: null, taskId: begin() }, { onSettled: end }); }}>{t('survival.backup.verify')}</Button>
      </FormActions>
    </Section>
  );
}
