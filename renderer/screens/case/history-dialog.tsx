import type { ReactNode } from 'react';
import { useChannel } from '../../api.ts';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { fieldLabel } from '../../../shared/wording/words.ts';
import style from './case.module.css';

/** Who changed which fields and when: names of fields, never their values. */
export function HistoryDialog({ id, isOpen, onClose }: { readonly id: string; readonly isOpen: boolean; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const history = useChannel('case.history', isOpen ? { id } : null);
  const entries = history.data?.entries ?? [];
  return (
    <Dialog title={t('case.history')} isOpen={isOpen} onClose={onClose} size="wide">
      <FailureNotice failure={history.error} />
      {history.data !== undefined && entries.length === 0 ? <p className="soft">{t('case.historyEmpty')}</p> : null}
      <ol className={style['entries']}>
        {entries.map((entry) => (
          <li key={entry.revision}>
            <strong>{shortMoment(entry.at)}</strong> {entry.person ?? ''}
            <p className="soft">{t('case.historyChanged', { what: [...new Set(entry.paths.map((path) => fieldLabel(path, language)))].join(', ') })}</p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
