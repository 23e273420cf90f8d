import { useCallback, useState, type ReactNode } from 'react';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { PrintJob } from '../../components/page-images.tsx';
import { Select } from '../../components/select.tsx';
import { useText } from '../../text/text.ts';
import style from './referral.module.css';

const NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/**
 * Prints the pages of an issued packet and counts the copies. No printer tells how many it made, so the number a person
 * gives is what the log holds; a print window that was closed without printing counts too: too much rather than too little.
 */
export function PrintPacket({ disclosureId, pages }: { readonly disclosureId: string; readonly pages: readonly string[] }): ReactNode {
  const { t } = useText();
  const printed = useSend('disclosure.printed');
  const [copies, setCopies] = useState<(typeof NUMBERS)[number]>('1');
  const [printing, setPrinting] = useState<readonly string[] | null>(null);
  const onPrinted = useCallback(() => { setPrinting(null); }, []);
  const print = (): void => {
    printed.mutate({ id: disclosureId, copies: Number(copies) }, { onSuccess: () => { setPrinting(pages); } });
  };
  return (
    <section className={style['printing']} aria-label={t('disclosures.printing.title')}>
      <h3>{t('disclosures.printing.title')}</h3>
      <Notice tone="caution">{t('disclosures.printing.help')}</Notice>
      <Select label={t('disclosures.printing.copies')} help={t('disclosures.printing.copiesHelp')} value={copies} onChange={(chosen) => { setCopies(chosen ?? '1'); }} options={NUMBERS.map((id) => ({ id, label: id }))} />
      <div><Button tone="primary" isBusy={printed.isPending} onPress={print}>{t('disclosures.printing.go')}</Button></div>
      <FailureNotice failure={printed.error} />
      {printed.data === undefined ? null : <p role="status" className="soft dense">{t('disclosures.printing.counted', { count: printed.data.copies })}</p>}
      <PrintJob pages={printing} onDone={onPrinted} />
    </section>
  );
}
