import { useEffect, useRef, type ReactNode } from 'react';
import type { Recipient } from '../../../shared/domain/consent-record.ts';
import { Button } from '../../components/button.tsx';
import { Facts, FormActions } from '../../components/screen.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';
import { HandOverPanel } from '../hand-over/hand-over-panel.tsx';
import { packetNumber } from '../disclosures/disclosure-list.ts';
import { PrintPacket } from './print-packet.tsx';
import type { Issued } from './step-props.ts';
import style from './referral.module.css';

const NEXT = ['handOver', 'tell', 'slip', 'check'] as const;

interface DoneProps { readonly caseId: string; readonly issued: Issued; readonly recipient: Recipient | null; readonly onAnother: () => void }

/** Issued: what was written where, and what a person does next. Printing asks how many copies first, for the log. */
export function DoneStep({ caseId, issued, recipient, onAnother }: DoneProps): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus(); }, []);
  return (
    <div className={style['done']}>
      <h2 ref={heading} tabIndex={-1}>{t('referral.done.title')}</h2>
      <p>{t('referral.done.text')}</p>
      <Facts rows={[
        { label: t('referral.done.packet'), value: <span className="tabular">{packetNumber(issued.packetId)}</span> },
        { label: t('referral.issue.to'), value: recipient?.name ?? '' },
        ...(issued.files.length === 0 ? [] : [{ label: t('referral.done.files'), value: issued.files.map((file) => file.name).join(', ') }]),
      ]} />
      {issued.pages.length === 0 ? null : <PrintPacket disclosureId={issued.disclosureId} pages={issued.pages} />}
      <HandOverPanel disclosureId={issued.disclosureId} />
      <h3>{t('referral.done.nextTitle')}</h3>
      <ol className={style['nextSteps']}>{NEXT.map((step) => <li key={step}>{t(`referral.done.steps.${step}`)}</li>)}</ol>
      <FormActions>
        <Button tone="primary" onPress={() => { go({ screen: 'case', id: caseId }); }}>{t('referral.done.toCase')}</Button>
        <Button onPress={() => { go({ screen: 'disclosures', caseId }); }}>{t('referral.done.toLog')}</Button>
        <Button tone="quiet" onPress={onAnother}>{t('referral.done.another')}</Button>
      </FormActions>
    </div>
  );
}
