import type { ReactNode } from 'react';
import type { RequestRow } from '../../../shared/ipc/channels/request-channels.ts';
import { requestWordsIn } from '../../../shared/requests/words-in.ts';
import { useChannel, type ChannelFailure } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { FailureNotice } from '../../components/notices.tsx';
import { Section } from '../../components/screen.tsx';
import { useNavigation } from '../../navigation.tsx';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { leftInWords } from './request-list.ts';
import style from './requests.module.css';

interface Due { readonly rows: readonly RequestRow[]; readonly failure: ChannelFailure | null }

/** Requests that are late or due within a week, what is due first at the top. */
export function useDueRequests(): Due {
  const list = useChannel('request.list', {});
  return { rows: (list.data?.rows ?? []).filter(({ standing }) => standing === 'overdue' || standing === 'today' || standing === 'soon'), failure: list.error };
}

/** For the day's page: the requests that wait for an answer. Nothing when there is none. */
export function DueRequests({ due }: { readonly due: Due }): ReactNode {
  const { t, language } = useText();
  const { go } = useNavigation();
  const words = requestWordsIn(language);
  if (due.rows.length === 0) return <FailureNotice failure={due.failure} />;
  return (
    <Section title={t('requests.today')} actions={<Button size="small" onPress={() => { go({ screen: 'requests' }); }}>{t('requests.todayAll')}</Button>}>
      <ul className={style['list']}>
        {due.rows.map((row) => (
          <li key={row.id}>
            <button type="button" className={style['row']} onClick={() => { go({ screen: 'request', id: row.id }); }}>
              <span className="tabular">{row.number}</span>
              <span className={style['name']}>{row.name}</span>
              <span>{words.kind[row.kind]}</span>
              <span className={classes(style['fact'], 'tabular', row.standing === 'overdue' && style['late'])}>{shortDate(row.dueOn)}, {leftInWords(row, t)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
