import { useState, type ReactNode } from 'react';
import { Notice } from '../../components/notices.tsx';
import { PrintRecoverySheet, RECOVERY_GROUPS, RecoveryCheck } from '../../components/recovery.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { useSession } from '../../session.tsx';
import { useText } from '../../text/text.ts';
import { SharesSection } from './shares-section.tsx';

/** The ways in when the passphrase is gone: the recovery key, and papers that several people keep. */
export function RecoverySection(): ReactNode {
  const { status } = useSession();
  return <><RecoveryKey />{status.person?.role === 'focal-point' ? <SharesSection /> : null}</>;
}

/** Finishes the check of the recovery key when the first run was interrupted. */
function RecoveryKey(): ReactNode {
  const { t } = useText();
  const { status } = useSession();
  const [isPrinted, setPrinted] = useState(false);
  if (!status.recoveryPending) return <Section title={t('settings.section.recovery')}><Notice tone="good">{t('settings.recovery.done')}</Notice></Section>;
  return (
    <Section title={t('settings.section.recovery')} help={t('firstRun.recovery.what')}>
      <Notice tone="caution">{t('settings.recovery.pending')}</Notice>
      <FormActions><PrintRecoverySheet tone={isPrinted ? 'secondary' : 'primary'} onPrinted={() => { setPrinted(true); }} /></FormActions>
      {isPrinted ? <RecoveryCheck groupCount={RECOVERY_GROUPS} onConfirmed={() => undefined} /> : null}
    </Section>
  );
}
