import { useId, useState, type ReactNode } from 'react';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox, RadioGroup } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Progress } from '../../components/progress.tsx';
import { Section } from '../../components/screen.tsx';
import { today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from './hand-over.module.css';

const WAYS = ['key', 'passphrase', 'pdf-password', 'paper'] as const;
type Way = (typeof WAYS)[number];
interface Done { readonly names: string; readonly way: Way; readonly secret: string | null }

/** The step after a packet was issued: how it reaches the recipient. */
export function HandOverPanel({ disclosureId }: { readonly disclosureId: string }): ReactNode {
  const { t } = useText();
  const options = useChannel('handOver.options', { disclosureId });
  if (options.data === undefined) return <FailureNotice failure={options.error} />;
  if (!options.data.ready) return <Notice tone="caution">{t('exchange.handOver.ready')}</Notice>;
  return <Section title={t('exchange.handOver.title')} help={t('exchange.handOver.intro')}><WayForm disclosureId={disclosureId} options={options.data} /></Section>;
}

function WayForm({ disclosureId, options }: { readonly disclosureId: string; readonly options: ChannelOutput<'handOver.options'> }): ReactNode {
  const { t, language } = useText();
  const { key, alarm, opener } = options;
  const canSeal = key !== null && alarm === null;
  const [way, setWay] = useState<Way>(canSeal ? 'key' : 'passphrase');
  const [withOpener, setWithOpener] = useState(true);
  const [on, setOn] = useState<string | null>(today());
  const [done, setDone] = useState<Done | null>(null);
  const make = useSend('handOver.make');
  const paper = useSend('handOver.paper');
  const go = (): void => {
    setDone(null);
    if (way === 'paper') {
      if (on !== null) paper.mutate({ disclosureId, on }, { onSuccess: () => { setDone({ names: '', way, secret: null }); } });
      return;
    }
    make.mutate({ disclosureId, way, withOpener: withOpener && opener, language }, {
      onSuccess: ({ files, secret }) => {
        setDone({ names: files.map(({ name }) => name).join(', '), way, secret });
        make.reset();
      },
    });
  };
  const keyHelp = alarm === null ? t(key === null ? 'exchange.handOver.noKey' : 'exchange.handOver.help.key') : t('exchange.handOver.alarm');
  return (
    <>
      {alarm === null ? null : <Notice tone="danger">{t('exchange.handOver.alarm')}</Notice>}
      <RadioGroup label={t('exchange.handOver.way')} value={way} onChange={setWay}
        options={WAYS.map((id) => ({ id, label: t(`exchange.handOver.ways.${id}`), help: id === 'key' ? keyHelp : t(`exchange.handOver.help.${id}`), isDisabled: id === 'key' && !canSeal }))} />
      {way === 'paper' ? <DateField label={t('exchange.handOver.paperOn')} value={on} onChange={setOn} latest={today()} /> : null}
      {(way === 'key' || way === 'passphrase') && opener ? <Checkbox isSelected={withOpener} onChange={setWithOpener}>{t('exchange.handOver.opener')}</Checkbox> : null}
      <FailureNotice failure={make.error?.code === 'file/cancelled' ? null : make.error ?? paper.error} />
      {make.isPending ? <Progress label={t('exchange.handOver.working')} fraction={null} /> : null}
      <div><Button tone="primary" isBusy={make.isPending || paper.isPending} onPress={go}>{t(way === 'paper' ? 'exchange.handOver.paperGo' : 'exchange.handOver.go')}</Button></div>
      {done === null ? null : <Notice tone="good" title={t('exchange.handOver.done')}>{done.names === '' ? null : t('exchange.handOver.files', { names: done.names })}</Notice>}
      {done === null || done.secret === null ? null : <SecretDialog names={done.names} way={done.way} secret={done.secret} onForget={() => { setDone({ ...done, secret: null }); }} />}
    </>
  );
}

/** SECURITY: the secret stands on the screen once, is never copied by us, and is forgotten with the window. */
function SecretDialog({ names, way, secret, onForget }: { readonly names: string; readonly way: Way; readonly secret: string; readonly onForget: () => void }): ReactNode {
  const { t } = useText();
  const id = useId();
  return (
    <Dialog title={t('exchange.handOver.secretTitle')} isOpen isStrict onClose={onForget} actions={<Button tone="primary" onPress={onForget}>{t('exchange.handOver.noted')}</Button>}>
      <p>{t('exchange.handOver.secretText')}</p>
      <p id={id} className="soft">{t(way === 'pdf-password' ? 'exchange.handOver.password' : 'exchange.handOver.passphrase')}</p>
      <output aria-labelledby={id} className={style['secret']}>{secret}</output>
      <p className="soft">{t('exchange.handOver.files', { names })}</p>
    </Dialog>
  );
}
