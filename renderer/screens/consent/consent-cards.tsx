import { useState, type ReactNode } from 'react';
import type { Recipient } from '../../../shared/domain/consent-record.ts';
import type { Service } from '../../../shared/policy/codes.ts';
import { useChannel, useSend } from '../../api.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { PageImages, PrintJob } from '../../components/page-images.tsx';
import { Facts } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { longDate, shortDate, today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { codeWord } from '../../../shared/wording/words.ts';
import { answerWords, scopeWords, type ListedConsent } from './consent-words.ts';
import style from './consent.module.css';

/** One recorded consent: whether it holds, what it covers, and what can be done with it. */
export function ConsentCard({ caseId, consent, recipients }: { readonly caseId: string; readonly consent: ListedConsent; readonly recipients: readonly Recipient[] }): ReactNode {
  const { t, language } = useText();
  const [open, setOpen] = useState<'none' | 'document' | 'withdraw'>('none');
  const scope = scopeWords(consent, recipients, { t, language });
  const until = consent.oneOff ? t('consent.oneOff') : consent.validUntil === null ? t('consent.noEnd') : longDate(consent.validUntil, language);
  const rows = [
    { label: t('consent.by'), value: answerWords(consent, { t, language }) }, { label: t('consent.for'), value: scope.purposes }, { label: t('consent.to'), value: scope.recipients },
    { label: t('consent.services'), value: scope.services }, { label: t('consent.kept'), value: scope.kept }, { label: t('consent.validUntil'), value: until },
    ...consent.withdrawals.map((entry) => ({
      label: t('consent.withdrawTitle'),
      value: t('consent.withdrawn', { date: shortDate(entry.on), what: entry.services === 'all' ? t('consent.withdrawnAll') : entry.services.map((service) => codeWord('service', service, language)).join(', ') }),
    })),
  ];
  return (
    <li className={style['card']}>
      <div className={style['cardHead']}>
        <h3>{t('consent.givenOn')} {longDate(consent.givenOn, language)}</h3>
        <Badge tone={consent.inForce ? 'good' : 'plain'}>{consent.inForce ? t('consent.inForce') : `${t('consent.notInForce')}: ${t(`codes.consentState.${consent.state}`)}`}</Badge>
      </div>
      <Facts rows={rows} />
      <div className={style['buttons']}>
        <Button onPress={() => { setOpen('document'); }}>{t('consent.document')}</Button>
        <SaveButtons caseId={caseId} consentId={consent.id} />
        {consent.inForce ? <Button onPress={() => { setOpen('withdraw'); }}>{t('consent.withdraw')}</Button> : null}
      </div>
      <DocumentDialog caseId={caseId} consentId={consent.id} isOpen={open === 'document'} onClose={() => { setOpen('none'); }} />
      {open === 'withdraw' ? <WithdrawDialog caseId={caseId} consent={consent} onClose={() => { setOpen('none'); }} /> : null}
    </li>
  );
}

function SaveButtons({ caseId, consentId }: { readonly caseId: string; readonly consentId: string }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const saving = useSend('consent.save');
  const save = (format: 'pdf' | 'json'): void => {
    saving.mutate({ caseId, consentId, language, format }, { onSuccess: ({ files }) => { say(files[0] === undefined ? t('consent.notSaved') : t('consent.savedFile', { name: files[0].name })); } });
  };
  return (
    <>
      <Button isBusy={saving.isPending} onPress={() => { save('pdf'); }}>{t('consent.savePdf')}</Button>
      <Button isDisabled={saving.isPending} onPress={() => { save('json'); }}>{t('consent.saveJson')}</Button>
      <FailureNotice failure={saving.error?.code === 'file/cancelled' ? null : saving.error} />
    </>
  );
}

/** The paper the family signs, as it will be printed; `consentId` null is the blank form. */
export function DocumentDialog({ caseId, consentId, isOpen, onClose }: { readonly caseId: string; readonly consentId: string | null; readonly isOpen: boolean; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const [isPrinting, setPrinting] = useState(false);
  const document = useChannel('consent.document', isOpen ? { caseId, consentId, language } : null);
  const pages = document.data?.pages ?? [];
  return (
    <Dialog size="wide" title={consentId === null ? t('consent.blankTitle') : t('consent.title')} isOpen={isOpen} onClose={onClose}
      actions={<Button tone="primary" isDisabled={pages.length === 0} onPress={() => { setPrinting(true); }}>{t('consent.print')}</Button>}>
      <FailureNotice failure={document.error} />
      <PageImages pages={pages} label={t('consent.title')} />
      <PrintJob pages={isPrinting ? pages : null} onDone={() => { setPrinting(false); }} />
    </Dialog>
  );
}

function WithdrawDialog({ caseId, consent, onClose }: { readonly caseId: string; readonly consent: ListedConsent; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const [extent, setExtent] = useState<'all' | 'some'>('all');
  const [services, setServices] = useState<readonly Service[]>([]);
  const [on, setOn] = useState<string | null>(today());
  const [reason, setReason] = useState('');
  const withdrawing = useSend('consent.withdraw');
  const isReady = on !== null && (extent === 'all' || services.length > 0);
  const withdraw = (): void => {
    if (on === null || !isReady) return;
    withdrawing.mutate({ caseId, consentId: consent.id, on, services: extent === 'all' ? 'all' : [...services], reason: reason.trim() === '' ? t('consent.withdrawNoReason') : reason.trim() }, { onSuccess: () => { say(t('consent.withdrawDone')); onClose(); } });
  };
  return (
    <Dialog role="alertdialog" title={t('consent.withdrawTitle')} isOpen onClose={onClose}
      actions={<><Button tone="danger" isDisabled={!isReady} isBusy={withdrawing.isPending} onPress={withdraw}>{t('consent.withdraw')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <p>{t('consent.withdrawText')}</p>
      <RadioGroup label={t('consent.withdraw')} value={extent} options={[{ id: 'all', label: t('consent.withdrawAll') }, { id: 'some', label: t('consent.withdrawSome'), isDisabled: consent.scope.services.length < 2 }]} onChange={setExtent} />
      {extent === 'some' ? <CheckboxGroup label={t('consent.services')} value={services} options={consent.scope.services.map((service) => ({ id: service, label: codeWord('service', service, language) }))} onChange={setServices} /> : null}
      <DateField label={t('consent.withdrawOn')} value={on} earliest={consent.givenOn} latest={today()} onChange={setOn} />
      <TextField isOptional label={t('consent.withdrawReason')} value={reason} autoComplete="off" onChange={setReason} />
      <FailureNotice failure={withdrawing.error} />
    </Dialog>
  );
}
