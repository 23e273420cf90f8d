import type { ReactNode } from 'react';
import type { VerifiedBackupFacts } from '../../../shared/ipc/channels/backup-channels.ts';
import { Facts } from '../../components/screen.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';

const MEGABYTE = 1_000_000;

/** What is told of a backup that was read back. */
export function BackupFacts({ facts }: { readonly facts: VerifiedBackupFacts }): ReactNode {
  const { t, language } = useText();
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(facts.size / MEGABYTE);
  return (
    <Facts rows={[
      { label: t('survival.backup.name'), value: <span className="dense">{facts.name}</span> },
      { label: t('survival.backup.at'), value: <span className="tabular">{shortMoment(facts.at)}</span> },
      { label: t('survival.backup.cases'), value: <span className="tabular">{facts.cases}</span> },
      { label: t('survival.backup.size'), value: <span className="tabular">{t('survival.backup.megabytes', { size })}</span> },
    ]} />
  );
}
