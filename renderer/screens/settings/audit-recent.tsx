import { useState, type ReactNode } from 'react';
import { useChannel } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
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

/** The latest entries: when, what, which case, who. */
export function AuditRecent(): ReactNode {
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
