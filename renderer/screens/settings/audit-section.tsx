import { useState, type ReactNode } from 'react';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Loading, TaskProgress, useTask } from '../../components/progress.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText, type Translate } from '../../text/text.ts';
import { settings } from '../../text/uk/settings.ts';
import style from './settings-screen.module.css';

const PAGE = 50;

const ACTIONS = Object.keys(settings.auditAction) as readonly (keyof typeof settings.auditAction)[];

/** The words for an action of the log; one that is not known yet is shown as it is. */
function actionWords(action: string, t: Translate): string {
  const known = ACTIONS.find((name) => name === action.replace('.', '-'));
  return known === undefined ? action : t(`settings.auditAction.${known}`);
}

/** The chain of actions: whole or broken, the words to compare, the latest entries. */
export function AuditSection(): ReactNode {
  const { t } = useText();
  const verify = useSend('audit.verify');
  const { taskId, begin, end } = useTask();
  const result = verify.data;
  return (
    <>
      <Section title={t('settings.audit.title')} help={t('settings.audit.help')}>
        {result === undefined ? null : result.ok
          ? <Notice tone="good" title={t('settings.audit.good')}>{t('settings.audit.entries', { count: result.entries })}</Notice>
          : <Notice tone="danger" title={t('settings.audit.bad', { number: result.brokenAt ?? '?' })}>{t('settings.audit.badText')}</Notice>}
        {result?.ok === true ? (
          <>
            <h3>{t('settings.audit.words')}</h3>
            <ul className={style['words']}>{result.words.map((word, index) => <li key={`${String(index)} ${word}`}>{word}</li>)}</ul>
            <p className="soft dense">{t('settings.audit.wordsHelp')}</p>
          </>
        ) : null}
        <FailureNotice failure={verify.error} />
        <TaskProgress taskId={taskId} label={t('settings.audit.verifying')} isStoppable />
        <FormActions><Button isBusy={verify.isPending} onPress={() => { verify.mutate({ taskId: begin() }, { onSettled: end }); }}>{t('settings.audit.verify')}</Button></FormActions>
      </Section>
      <RecentActions />
    </>
  );
}

function RecentActions(): ReactNode {
  const { t } = useText();
  const [limit, setLimit] = useState(PAGE);
  const entries = useChannel('audit.list', { caseId: null, offset: 0, limit }, { keepPrevious: true });
  if (entries.data === undefined) return entries.error === null ? <Loading /> : <FailureNotice failure={entries.error} />;
  return (
    <Section title={t('settings.audit.recent')} actions={<span className="soft dense tabular">{t('settings.audit.entries', { count: entries.data.total })}</span>}>
      <table className={style['log']}>
        <thead>
          <tr><th scope="col">{t('settings.audit.when')}</th><th scope="col">{t('settings.audit.what')}</th><th scope="col">{t('settings.audit.case')}</th><th scope="col">{t('settings.audit.who')}</th></tr>
        </thead>
        <tbody>
          {entries.data.entries.map((entry) => (
            <tr key={entry.sequence}>
              <td className="tabular">{shortMoment(entry.at)}</td>
              <td>{actionWords(entry.action, t)}</td>
              <td className="tabular">{entry.caseCode ?? ''}</td>
              <td>{entry.person ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {entries.data.total > limit && limit < 200 ? <FormActions><Button size="small" onPress={() => { setLimit(Math.min(200, limit + PAGE)); }}>{t('settings.audit.more')}</Button></FormActions> : null}
    </Section>
  );
}
