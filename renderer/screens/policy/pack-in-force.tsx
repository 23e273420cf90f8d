import { useState, type ReactNode } from 'react';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Facts, FormActions, Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { shortDate, today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { SHORTEST_REASON, type ShownPolicy } from './policy-words.ts';
import { Problems } from './problems.tsx';
import style from './policy.module.css';

interface Props { readonly policy: ShownPolicy; readonly isKeeper: boolean }

/** The pack that decides now, how long it may, and the way to extend it. */
export function PackInForce({ policy, isKeeper }: Props): ReactNode {
  const { t, language } = useText();
  const { pack, provenance, key } = policy;
  return (
    <Section title={t('policy.inForce')}>
      <Standing policy={policy} />
      <Facts rows={[
        { label: t('policy.name'), value: pack.title[language] },
        { label: t('policy.edition'), value: <span className="tabular">{pack.id}, {pack.version}</span> },
        { label: t('policy.effective'), value: <span className="tabular">{shortDate(pack.effectiveFrom)}</span> },
        { label: t('policy.review'), value: <span className="tabular">{shortDate(pack.reviewOn)}</span> },
        { label: t('policy.origin'), value: t(`policy.origins.${pack.origin}`) },
        { label: t('policy.whence'), value: `${provenance.note[language]} (${t(`explain.provenance.${provenance.kind}`)})` },
        { label: t('policy.key'), value: key === null ? t('policy.keyNone') : <KeyWords words={key.words[language]} since={key.trustedAt.slice(0, 10)} /> },
        { label: t('policy.digest'), value: <span className="dense">{pack.digest}</span> },
      ]} />
      {isKeeper && policy.latestExtension > pack.reviewOn ? <Extension policy={policy} /> : null}
    </Section>
  );
}

function Standing({ policy: { standing, daysLeft } }: Pick<Props, 'policy'>): ReactNode {
  const { t } = useText();
  if (standing === 'overdue' || standing === 'not-yet') return <Notice tone="danger">{t(`policy.standing.${standing}`)}</Notice>;
  const words = standing === 'review-soon' && daysLeft === 0 ? t('policy.standing.today') : t(`policy.standing.${standing}`, { days: t('common.days', { count: daysLeft }) });
  return <Notice tone={standing === 'review-soon' ? 'caution' : 'good'}>{words}</Notice>;
}

function KeyWords({ words, since }: { readonly words: readonly string[]; readonly since: string }): ReactNode {
  const { t } = useText();
  return <>{words.join(' ')} <span className="soft">({t('policy.keySince', { date: shortDate(since) })})</span></>;
}

/** Moves the day of review when no new edition has come. */
function Extension({ policy }: Pick<Props, 'policy'>): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const [isOpen, setOpen] = useState(false);
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const extend = useSend('policy.extend');
  const isReady = until !== null && reason.trim().length >= SHORTEST_REASON;
  const submit = (): void => {
    setTried(true);
    if (!isReady) return;
    extend.mutate({ reviewOn: until, reason }, { onSuccess: ({ outcome }) => {
      if (outcome !== 'changed') return;
      setOpen(false);
      setTried(false);
      setReason('');
      setUntil(null);
      say(t('policy.extend.done'));
    } });
  };
  if (!isOpen) return <FormActions><Button onPress={() => { setOpen(true); }}>{t('policy.extend.title')}</Button></FormActions>;
  return (
    <form className={style['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }} aria-label={t('policy.extend.title')}>
      <h3>{t('policy.extend.title')}</h3>
      <p className="soft">{t('policy.extend.help', { date: shortDate(policy.latestExtension) })}</p>
      <DateField id="policy-extend-until" label={t('policy.extend.until')} value={until} onChange={setUntil} earliest={today()} latest={policy.latestExtension} error={isTried && until === null ? t('common.required') : null} />
      <TextField id="policy-extend-reason" label={t('policy.reason')} help={t('policy.reasonHelp')} value={reason} onChange={setReason} maxLength={300} error={isTried && reason.trim().length < SHORTEST_REASON ? t('policy.reasonMissing') : null} />
      {extend.data?.outcome === 'refused' ? <Problems problems={extend.data.problems} /> : null}
      <FailureNotice failure={extend.error} />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={extend.isPending}>{t('policy.extend.action')}</Button>
        <Button onPress={() => { setOpen(false); }}>{t('common.cancel')}</Button>
      </FormActions>
    </form>
  );
}
