import { useState, type ReactNode } from 'react';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choices.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Section } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useText } from '../../text/text.ts';
import style from '../hand-over/hand-over.module.css';
import type { ShownIncoming } from './shown-incoming.ts';

/** Who signed, and what to do when nobody has made sure of it yet. */
export function SenderCheck({ shown }: { readonly shown: ShownIncoming }): ReactNode {
  const { t } = useText();
  const { sender } = shown.row;
  if (sender.state === 'confirmed') return null;
  if (sender.state === 'one-time') return <Notice tone="caution" title={t('exchange.sender.titles.one-time')}>{t('exchange.sender.one-timeText')}</Notice>;
  const isAlarm = sender.state === 'changed';
  return (
    <>
      <Notice tone={isAlarm ? 'danger' : 'caution'} title={t(`exchange.sender.titles.${sender.state}`)}>{t(isAlarm ? 'exchange.sender.changedText' : 'exchange.sender.unknownText')}</Notice>
      <ConfirmForm shown={shown} />
    </>
  );
}

function ConfirmForm({ shown }: { readonly shown: ShownIncoming }): ReactNode {
  const { t, language } = useText();
  const { sender, id } = shown.row;
  const directory = useChannel('recipient.list', {});
  const confirm = useSend('incoming.confirmSender');
  const [recipientId, setRecipientId] = useState<string | null>(sender.partnerId);
  const [retireOthers, setRetireOthers] = useState(false);
  const partners = (directory.data?.recipients ?? []).filter(({ active }) => active).map((recipient) => ({ id: recipient.id, label: recipient.name }));
  return (
    <Section title={t('exchange.sender.confirmTitle')}>
      <p className="soft">{t('exchange.sender.words')}</p>
      <p className={style['words']}>{sender.words[language].join(' · ')}</p>
      <Select label={t('exchange.sender.partner')} options={partners} value={recipientId} onChange={setRecipientId} />
      {sender.state === 'changed' ? <Checkbox isSelected={retireOthers} onChange={setRetireOthers}>{t('exchange.sender.retireOthers')}</Checkbox> : null}
      <FailureNotice failure={confirm.error} />
      <div><Button isBusy={confirm.isPending} isDisabled={recipientId === null} onPress={() => { if (recipientId !== null) confirm.mutate({ id, recipientId, wordsCompared: true, retireOthers }); }}>{t('exchange.sender.confirm')}</Button></div>
    </Section>
  );
}
