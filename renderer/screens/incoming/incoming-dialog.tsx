import { useMemo, type ReactNode } from 'react';
import { useChannel } from '../../api.ts';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { PageImages } from '../../components/page-images.tsx';
import { Loading } from '../../components/progress.tsx';
import { Facts } from '../../components/screen.tsx';
import { longDate, shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from '../hand-over/hand-over.module.css';
import { packetNumber } from '../disclosures/disclosure-list.ts';
import { fieldLabel, valueWords, type WordsContext } from '../referral/field-words.ts';
import { AnswerForm } from './answer-form.tsx';
import { NoticesIn } from './notices-in.tsx';
import type { ShownIncoming } from './shown-incoming.ts';
import { SenderCheck } from './sender-check.tsx';

/** One packet that came in: who sent it, what it says, what to answer. */
export function IncomingDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const shown = useChannel('incoming.show', { id, language }, { forgetAtOnce: true });
  return (
    <Dialog title={t('exchange.detail.title')} isOpen size="wide" onClose={onClose}>
      <FailureNotice failure={shown.error} />
      {shown.data === undefined ? <Loading /> : <Shown shown={shown.data} onClose={onClose} />}
    </Dialog>
  );
}

function Shown({ shown, onClose }: { readonly shown: ShownIncoming; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const { row } = shown;
  return (
    <>
      <SenderCheck shown={shown} />
      <NoticesIn shown={shown} />
      <Facts rows={[
        { label: t('exchange.detail.from'), value: [row.sender.partnerName ?? row.sender.agency, row.sender.person].filter((part) => part !== null).join(', ') },
        { label: t('exchange.detail.purpose'), value: t(`codes.purpose.${row.purpose}`) },
        ...(row.service === null ? [] : [{ label: t('exchange.detail.service'), value: t(`codes.service.${row.service}`) }]),
        { label: t('exchange.detail.number'), value: <span className="tabular">{packetNumber(row.packetId)}</span> },
        { label: t('exchange.detail.received'), value: shortMoment(row.receivedAt) },
        ...(row.expires === null ? [] : [{ label: t('exchange.detail.until'), value: longDate(row.expires, language) }]),
        ...(row.caseCode === null ? [] : [{ label: t('exchange.detail.case'), value: row.caseCode }]),
      ]} />
      <Content shown={shown} />
      <AnswerForm shown={shown} onLeave={onClose} />
      <History shown={shown} />
    </>
  );
}

function Content({ shown }: { readonly shown: ShownIncoming }): ReactNode {
  const { t, language } = useText();
  const words: WordsContext = useMemo(() => ({ t, language, relations: [], placeName: () => null }), [t, language]);
  if (shown.row.standing === 'declined') return <Notice>{t('exchange.detail.gone')}</Notice>;
  if (shown.fields.length === 0) return null;
  return (
    <>
      {shown.pages.length === 0 ? null : <section className={style['part']} aria-label={t('exchange.detail.pages')}><h3>{t('exchange.detail.pages')}</h3><PageImages pages={shown.pages} label={t('exchange.detail.pages')} /></section>}
      <details open={shown.pages.length === 0}>
        <summary>{t('exchange.detail.fields')}</summary>
        <Facts rows={shown.fields.map((field) => ({ label: fieldLabel(field.path, words), value: valueWords({ ...field, operator: null }, words) }))} />
      </details>
      {shown.marked.length === 0 ? null : <Notice tone="caution">{t('exchange.detail.marked', { fields: shown.marked.map(({ path }) => fieldLabel(path, words)).join(', ') })}</Notice>}
    </>
  );
}

function History({ shown }: { readonly shown: ShownIncoming }): ReactNode {
  const { t } = useText();
  return (
    <section className={style['part']} aria-label={t('exchange.detail.history')}>
      <h3>{t('exchange.detail.history')}</h3>
      <ol className={style['history']}>
        {shown.events.map((event) => (
          <li key={`${event.at} ${event.kind} ${event.noticeId ?? ''}`}>
            {shortMoment(event.at)} — {event.kind === 'notice' || event.kind === 'notice-acknowledged' ? t(`exchange.detail.events.${event.kind}`) : t(`exchange.standing.${event.kind}`)}
            {event.person === null ? null : `, ${event.person}`}{event.note === null ? null : `: ${event.note}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
