import { useState, type ReactNode } from 'react';
import type { PartnerKeyRow } from '../../../shared/ipc/channels/hand-over-channels.ts';
import { useChannel, useSend } from '../../api.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Section } from '../../components/screen.tsx';
import { useText } from '../../text/text.ts';
import style from '../hand-over/hand-over.module.css';
import { AddKeyDialog } from './add-key-dialog.tsx';
import { ConfirmKeyDialog } from './confirm-key-dialog.tsx';
import { OwnCardDialog } from './own-card-dialog.tsx';

const TONES = { new: 'caution', changed: 'danger', confirmed: 'good', retired: 'plain' } as const;

/** The keys of partners, our own card, and the alarm when a key has changed. */
export function PartnerKeysSection(): ReactNode {
  const { t } = useText();
  const list = useChannel('partnerKey.list', { recipientId: null });
  const [open, setOpen] = useState<'add' | 'own' | null>(null);
  const [asked, setAsked] = useState<PartnerKeyRow | null>(null);
  const keys = list.data?.keys ?? [];
  const close = (): void => { setOpen(null); };
  return (
    <Section title={t('exchange.keys.title')} help={t('exchange.keys.help')}
      actions={<span className={style['row']}><Button onPress={() => { setOpen('own'); }}>{t('exchange.keys.own')}</Button><Button onPress={() => { setOpen('add'); }}>{t('exchange.keys.add')}</Button></span>}>
      <FailureNotice failure={list.error} />
      {keys.filter(({ state }) => state === 'changed').map((key) => (
        <Notice key={key.id} tone="danger" actions={<Button onPress={() => { setAsked(key); }}>{t('exchange.keys.confirm')}</Button>}>{t('exchange.keys.alarm', { name: key.recipientName })}</Notice>
      ))}
      {list.data !== undefined && keys.length === 0 ? <p className="soft">{t('exchange.keys.empty')}</p> : null}
      {keys.length === 0 ? null : (
        <table className={style['table']} aria-label={t('exchange.keys.table')}>
          <thead><tr>{(['partner', 'person', 'state', 'words'] as const).map((column) => <th key={column} scope="col">{t(`exchange.keys.columns.${column}`)}</th>)}</tr></thead>
          <tbody>{keys.map((key) => <Row key={key.id} partnerKey={key} onConfirm={setAsked} />)}</tbody>
        </table>
      )}
      {open === 'own' ? <OwnCardDialog onClose={close} /> : null}
      {open === 'add' ? <AddKeyDialog onClose={close} onAdded={(key) => { close(); if (key.state !== 'confirmed') setAsked(key); }} /> : null}
      {asked === null ? null : <ConfirmKeyDialog partnerKey={asked} onClose={() => { setAsked(null); }} />}
    </Section>
  );
}

function Row({ partnerKey: key, onConfirm }: { readonly partnerKey: PartnerKeyRow; readonly onConfirm: (key: PartnerKeyRow) => void }): ReactNode {
  const { t, language } = useText();
  const retire = useSend('partnerKey.retire');
  const name = key.recipientName;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{key.person}</td>
      <td><Badge tone={TONES[key.state]}>{t(`exchange.keys.state.${key.state}`)}</Badge></td>
      <td>
        {key.words[language].join(' ')}
        <span className={style['row']}>
          {key.state === 'new' || key.state === 'changed' ? <Button size="small" aria-label={t('exchange.keys.confirmFor', { name })} onPress={() => { onConfirm(key); }}>{t('exchange.keys.confirm')}</Button> : null}
          {key.state === 'confirmed' ? <Button size="small" tone="quiet" isBusy={retire.isPending} aria-label={t('exchange.keys.retireFor', { name })} onPress={() => { retire.mutate({ id: key.id }); }}>{t('exchange.keys.retire')}</Button> : null}
        </span>
      </td>
    </tr>
  );
}
