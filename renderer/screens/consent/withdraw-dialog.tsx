import { useState, type ReactNode } from 'react';
import type { ConsentRecord, Recipient } from '../../../shared/domain/consent-record.ts';
import type { Service } from '../../../shared/policy/codes.ts';
import { codeWord } from '../../../shared/wording/words.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { FieldSet } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { PaperDialog } from './paper-dialog.tsx';
import { WithdrawalPreview } from './withdrawal-preview.tsx';

type Extent = 'all' | 'services' | 'recipients';

/** Everyone the consent names, and everyone of the directory who is of a kind it names. */
function covered(consent: ConsentRecord, recipients: readonly Recipient[]): readonly Recipient[] {
  return recipients.filter((recipient) => consent.scope.recipients.some(({ id, type }) => (id === undefined || id === recipient.id) && (type === undefined || type === recipient.type)));
}

/** Taking consent back, wholly or in part, with what it does before it is done. */
export function WithdrawDialog({ caseId, consent, recipients, onClose }: { readonly caseId: string; readonly consent: ConsentRecord; readonly recipients: readonly Recipient[]; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const [extent, setExtent] = useState<Extent | null>(null);
  const [services, setServices] = useState<readonly Service[]>([]);
  const [from, setFrom] = useState<readonly string[]>([]);
  const [on, setOn] = useState<string | null>(today());
  const [reason, setReason] = useState('');
  const [isPaperOpen, setPaperOpen] = useState(false);
  const withdrawing = useSend('consent.withdraw');
  const named = covered(consent, recipients);
  const isChosen = extent === 'all' || (extent === 'services' && services.length > 0) || (extent === 'recipients' && from.length > 0);
  const wanted = isChosen && on !== null ? { caseId, consentId: consent.id, on, services: extent === 'services' ? [...services] : 'all' as const, recipients: extent === 'recipients' ? [...from] : 'all' as const } : null;
  const preview = useChannel('consent.previewWithdrawal', wanted, { keepPrevious: wanted !== null });
  const withdraw = (): void => {
    if (wanted === null) return;
    withdrawing.mutate({ ...wanted, reason: reason.trim() === '' ? t('consent.withdrawNoReason') : reason.trim() }, {
      onSuccess: ({ noticeIds }) => { say(noticeIds.length === 0 ? t('consent.withdrawDone') : t('consent.withdrawal.noticesMade', { count: noticeIds.length })); onClose(); },
    });
  };
  return (
    <Dialog size="wide" title={t('consent.withdrawTitle')} isOpen onClose={onClose}
      actions={<><Button tone="danger" isDisabled={wanted === null} isBusy={withdrawing.isPending} onPress={withdraw}>{t('consent.withdraw')}</Button><Button isDisabled={wanted === null} onPress={() => { setPaperOpen(true); }}>{t('consent.papers.signWithdrawal')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <RadioGroup isInline label={t('consent.withdrawal.extent')} value={extent} onChange={setExtent} options={[
        { id: 'all', label: t('consent.withdrawAll') },
        { id: 'services', label: t('consent.withdrawSome'), isDisabled: consent.scope.services.length === 0 },
        { id: 'recipients', label: t('consent.withdrawal.someRecipients'), isDisabled: named.length === 0 },
      ]} />
      {extent === 'services' ? <CheckboxGroup isInline label={t('consent.withdrawal.whichServices')} value={services} options={consent.scope.services.map((service) => ({ id: service, label: codeWord('service', service, language) }))} onChange={setServices} /> : null}
      {extent === 'recipients' ? <CheckboxGroup label={t('consent.withdrawal.whichRecipients')} value={from} options={named.map(({ id, name }) => ({ id, label: name }))} onChange={setFrom} /> : null}
      <FieldSet columns={2}>
        <DateField label={t('consent.withdrawOn')} value={on} earliest={consent.givenOn} latest={today()} onChange={setOn} />
        <TextField isOptional label={t('consent.withdrawal.reason')} value={reason} autoComplete="off" onChange={setReason} />
      </FieldSet>
      {wanted === null || preview.data === undefined ? null : <WithdrawalPreview preview={preview.data} consent={consent} services={extent === 'services' ? services : null} />}
      <FailureNotice failure={withdrawing.error ?? preview.error} />
      {isPaperOpen && wanted !== null ? <PaperDialog caseId={caseId} consentId={consent.id} kinds={['withdrawal']} withdrawal={{ on: wanted.on, services: wanted.services, recipients: wanted.recipients }} onClose={() => { setPaperOpen(false); }} /> : null}
    </Dialog>
  );
}
