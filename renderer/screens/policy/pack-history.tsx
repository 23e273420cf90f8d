import { useState, type ReactNode } from 'react';
import { useSend } from '../../api.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { shortDate, shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { SHORTEST_REASON, type ShownPolicy } from './policy-words.ts';
import { Problems } from './problems.tsx';
import style from './policy.module.css';

type Kept = ShownPolicy['packs'][number];

/** Every edition the register has kept, and who changed the rules, when and why. */
export function PackHistory({ policy: { packs, changes }, isKeeper }: { readonly policy: ShownPolicy; readonly isKeeper: boolean }): ReactNode {
  const { t } = useText();
  const [chosen, setChosen] = useState<Kept | null>(null);
  return (
    <Section title={t('policy.history.title')} help={t('policy.history.help')}>
      <h3>{t('policy.history.kept')}</h3>
      <ul className={style['kept']}>
        {packs.map((pack) => (
          <li key={pack.digest}>
            <span className={style['keptName']}><span className="tabular">{pack.id}, {pack.version}</span> <span className="soft dense">{t(`policy.origins.${pack.origin}`)} · {t('policy.review').toLocaleLowerCase()} {shortDate(pack.reviewOn)}</span></span>
            {pack.inForce ? <Badge tone="good">{t('policy.inForce')}</Badge> : isKeeper ? <Button size="small" aria-label={t('policy.history.reinstateTitle', { version: `${pack.id}, ${pack.version}` })} onPress={() => { setChosen(pack); }}>{t('policy.history.reinstate')}</Button> : null}
          </li>
        ))}
      </ul>
      {changes.length === 0 ? <p className="soft">{t('policy.history.none')}</p> : <Changes changes={changes} />}
      {chosen === null ? null : <Reinstate pack={chosen} onClose={() => { setChosen(null); }} />}
    </Section>
  );
}

function Changes({ changes }: { readonly changes: ShownPolicy['changes'] }): ReactNode {
  const { t } = useText();
  return (
    <div className={style['scroll']}>
      <table className={style['log']}>
        <thead><tr>{(['when', 'what', 'which', 'who', 'why'] as const).map((column) => <th key={column} scope="col">{t(`policy.history.${column}`)}</th>)}</tr></thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.at} ${change.digest}`}>
              <td className="tabular">{shortMoment(change.at)}</td><td>{t(`policy.history.kinds.${change.kind}`)}</td>
              <td className="tabular">{change.id}, {change.version}</td><td>{change.person ?? ''}</td><td>{change.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Reinstate({ pack, onClose }: { readonly pack: Kept; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const reinstate = useSend('policy.reinstate');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    if (reason.trim().length < SHORTEST_REASON) return;
    reinstate.mutate({ digest: pack.digest, reason }, { onSuccess: ({ outcome }) => {
      if (outcome !== 'changed') return;
      say(t('policy.history.reinstated'));
      onClose();
    } });
  };
  return (
    <Dialog title={t('policy.history.reinstateTitle', { version: `${pack.id}, ${pack.version}` })} isOpen onClose={onClose} size="small" actions={<>
      <Button tone="primary" isBusy={reinstate.isPending} onPress={submit}>{t('policy.history.reinstate')}</Button>
      <Button onPress={onClose}>{t('common.cancel')}</Button>
    </>}>
      <p>{t('policy.history.reinstateHelp')}</p>
      <TextField id="policy-reinstate-reason" label={t('policy.reason')} help={t('policy.reasonHelp')} value={reason} onChange={setReason} maxLength={300} error={isTried && reason.trim().length < SHORTEST_REASON ? t('policy.reasonMissing') : null} />
      {reinstate.data?.outcome === 'refused' ? <Problems problems={reinstate.data.problems} /> : null}
      <FailureNotice failure={reinstate.error} />
    </Dialog>
  );
}
