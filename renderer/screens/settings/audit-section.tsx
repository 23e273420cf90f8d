import { useState, type ReactNode } from 'react';
import type { AuditVerificationShown } from '../../../shared/ipc/channels/audit-channels.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { TaskProgress, useTask } from '../../components/progress.tsx';
import { Facts, FormActions, Section } from '../../components/screen.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { AuditCompare } from './audit-compare.tsx';
import { AuditRecent } from './audit-recent.tsx';
import { AuditState } from './audit-state.tsx';
import { AuditWitnesses } from './audit-witnesses.tsx';
import style from './settings-screen.module.css';

/** The record of actions: whole or broken, what to keep of it elsewhere, comparing with what was kept, the latest entries. */
export function AuditSection(): ReactNode {
  return (
    <>
      <AuditVerify />
      <AuditState />
      <AuditCompare />
      <AuditWitnesses />
      <AuditRecent />
    </>
  );
}

function AuditVerify(): ReactNode {
  const { t } = useText();
  const verify = useSend('audit.verify');
  const { taskId, begin, end } = useTask();
  const result = verify.data;
  return (
    <Section title={t('settings.audit.title')} help={t('auditLog.help')}>
      <LastAnchor />
      {result === undefined ? null : <Verdict result={result} />}
      <FailureNotice failure={verify.error} />
      <TaskProgress taskId={taskId} label={t('settings.audit.verifying')} isStoppable />
      <FormActions><Button isBusy={verify.isPending} onPress={() => { verify.mutate({ taskId: begin() }, { onSettled: end }); }}>{t('auditLog.verify')}</Button></FormActions>
    </Section>
  );
}

/** When a state of the record last left the laptop: without one, a register put back to an earlier day cannot be told. */
function LastAnchor(): ReactNode {
  const { t } = useText();
  const status = useChannel('audit.status', {});
  if (status.data === undefined) return null;
  const { anchor, due } = status.data;
  if (anchor === null) return <Notice tone="caution">{t('auditLog.anchor.never')}</Notice>;
  const when = anchor.days === 0 ? t('auditLog.anchor.today') : t('auditLog.anchor.days', { count: anchor.days });
  return (
    <>
      <Facts rows={[{ label: t('auditLog.last'), value: <span className="tabular">{when} · {t(`auditLog.anchor.${anchor.kind}`)} · {shortMoment(anchor.at)}</span> }]} />
      {due ? <Notice tone="caution">{t('auditLog.anchor.due')}</Notice> : null}
    </>
  );
}

function Verdict({ result }: { readonly result: AuditVerificationShown }): ReactNode {
  const { t } = useText();
  if (result.fault !== null) {
    return <Notice tone="danger" title={t('settings.audit.bad', { number: result.brokenAt ?? '?' })}>{t(`auditLog.fault.${result.fault}`)} {t('settings.audit.badText')}</Notice>;
  }
  return (
    <>
      <Notice tone="good" title={t('auditLog.good')}>{t('auditLog.checked')}</Notice>
      <Counts result={result} />
      <h3>{t('settings.audit.words')}</h3>
      <ul className={style['words']}>{result.words.map((word, index) => <li key={`${String(index)} ${word}`}>{word}</li>)}</ul>
      <p className="soft dense">{t('settings.audit.wordsHelp')}</p>
      <Keys keys={result.keys} />
    </>
  );
}

function Counts({ result: { entries, counts } }: { readonly result: AuditVerificationShown }): ReactNode {
  const { t } = useText();
  const kinds = (['signed', 'unsigned', 'before'] as const).filter((kind) => counts[kind] > 0);
  return <Facts rows={[{ label: t('auditLog.entries'), value: <span className="tabular">{entries}</span> }, ...kinds.map((kind) => ({ label: t(`auditLog.${kind}`), value: <span className="tabular">{counts[kind]}</span> }))]} />;
}

function Keys({ keys }: { readonly keys: AuditVerificationShown['keys'] }): ReactNode {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <FormActions><Button size="small" onPress={() => { setOpen(true); }}>{t('auditLog.keys.title')}</Button></FormActions>;
  return (
    <>
      <h3>{t('auditLog.keys.title')}</h3>
      <p className="soft dense">{t('auditLog.keys.help')}</p>
      <table className={style['log']}>
        <thead><tr><th scope="col">{t('auditLog.keys.person')}</th><th scope="col">{t('auditLog.keys.since')}</th><th scope="col">{t('auditLog.keys.words')}</th></tr></thead>
        <tbody>
          {keys.map((key) => (
            <tr key={`${key.at} ${key.words.join(' ')}`}>
              <td>{[key.person ?? '', ...(key.holder === 'paper' ? [t('auditLog.keys.paper')] : []), ...(key.isOwn ? [t('auditLog.keys.own')] : []), ...(key.isInForce ? [] : [t('auditLog.keys.past')])].join(' · ')}</td>
              <td className="tabular">{shortMoment(key.at)}</td>
              <td>{key.words.join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
