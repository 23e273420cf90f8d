import { useState, type ReactNode } from 'react';
import type { ConsentRecord } from '../../../shared/domain/consent-record.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';

/** The agency itself stops relying on a consent, or finds that it never was free or lawful. */
export function EndDialog({ caseId, consent, onClose }: { readonly caseId: string; readonly consent: ConsentRecord; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const [how, setHow] = useState<'terminated' | 'invalidated' | null>(null);
  const [on, setOn] = useState<string | null>(today());
  const [reason, setReason] = useState('');
  const ending = useSend('consent.end');
  const isReady = how !== null && on !== null && reason.trim() !== '';
  const end = (): void => {
    if (how === null || on === null || !isReady) return;
    ending.mutate({ caseId, consentId: consent.id, on, how, reason: reason.trim() }, { onSuccess: () => { say(t('consent.end.done')); onClose(); } });
  };
  return (
    <Dialog title={t('consent.end.title')} isOpen onClose={onClose}
      actions={<><Button tone="danger" isDisabled={!isReady} isBusy={ending.isPending} onPress={end}>{t('consent.end.do')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <p>{t('consent.end.text')}</p>
      <RadioGroup label={t('consent.end.how')} value={how} onChange={setHow} options={[
        { id: 'terminated', label: t('consent.end.terminated'), help: t('consent.end.terminatedHint') }, { id: 'invalidated', label: t('consent.end.invalidated'), help: t('consent.end.invalidatedHint') },
      ]} />
      <DateField label={t('consent.end.on')} value={on} earliest={consent.givenOn} latest={today()} onChange={setOn} />
      <TextField label={t('consent.withdrawReason')} value={reason} autoComplete="off" onChange={setReason} />
      <FailureNotice failure={ending.error} />
    </Dialog>
  );
}
