import type { ReactNode } from 'react';
import type { ConsentRecord } from '../../../shared/domain/consent-record.ts';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import type { Service } from '../../../shared/policy/codes.ts';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { serviceWords } from './consent-life-words.ts';
import style from './consent.module.css';

type Preview = ChannelOutput<'consent.previewWithdrawal'>;
type Allowance = Preview['stops'][number];

/** What stops, what goes on and why, and who has to be told. */
export function WithdrawalPreview({ preview, consent, services }: { readonly preview: Preview; readonly consent: ConsentRecord; /** null where everything is withdrawn */ readonly services: readonly Service[] | null }): ReactNode {
  const { t, language } = useText();
  const words = { t, language };
  const allowance = ({ purpose, recipientName, services: of }: Allowance): string => [t(`codes.purpose.${purpose}`), recipientName, serviceWords(of, words)].filter((part) => part !== '').join(' · ');
  const left = services === null ? [] : consent.scope.services.filter((service) => !services.includes(service));
  return (
    <div className={style['preview']} role="status">
      {services === null || services.length === 0 ? null : (
        <p><strong>{left.length === 0 ? t('consent.withdrawal.noneLeft') : t('consent.withdrawal.onlySome', { what: serviceWords(services, words), left: serviceWords(left, words) })}</strong></p>
      )}
      <Part title={t('consent.withdrawal.stops')} none={t('consent.withdrawal.stopsNone')} lines={preview.stops.map(allowance)} />
      {preview.remains.length === 0 ? null : <Part title={t('consent.withdrawal.remains')} lines={preview.remains.map(allowance)} />}
      {preview.otherBases.length === 0 ? null : (
        <Part title={t('consent.withdrawal.otherBases')} lines={preview.otherBases.map(({ purpose, bases }) => `${t(`codes.purpose.${purpose}`)}: ${bases.map((basis) => t(`codes.basis.${basis}`).toLocaleLowerCase()).join(', ')}`)} />
      )}
      <Part title={t('consent.withdrawal.toTell')} none={t('consent.withdrawal.toTellNone')}
        lines={preview.toTell.map(({ recipientName, lastAt, services: of }) => [recipientName, serviceWords(of, words), t('consent.withdrawal.received', { date: shortDate(lastAt) })].filter((part) => part !== '').join(' · '))} />
      {preview.toTell.length === 0 ? null : <p className="soft">{t('consent.withdrawal.toTellHint')}</p>}
      {preview.onOtherBasis.length === 0 ? null : <Part title={t('consent.withdrawal.onOtherBasis')} lines={preview.onOtherBasis.map(({ recipientName, lastAt }) => `${recipientName} · ${t('consent.withdrawal.received', { date: shortDate(lastAt) })}`)} />}
    </div>
  );
}

function Part({ title, lines, none }: { readonly title: string; readonly lines: readonly string[]; readonly none?: string }): ReactNode {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {lines.length === 0 ? <p className="soft">{none}</p> : <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>}
    </section>
  );
}
