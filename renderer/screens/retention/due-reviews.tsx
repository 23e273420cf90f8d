import type { ReactNode } from 'react';
import { useChannel } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Section } from '../../components/screen.tsx';
import { useNavigation } from '../../navigation.tsx';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from './retention.module.css';
import { useMayDecide } from './use-may-decide.ts';

const SHOWN = 5;

/** For the day's page: files that are due for review or ready to be destroyed. Only for those who decide; nothing when there is none. */
export function DueReviews(): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const mayDecide = useMayDecide();
  const list = useChannel('retention.list', mayDecide ? {} : null);
  const rows = (list.data?.rows ?? []).filter(({ due, mark }) => mark?.isRipe ?? due?.standing === 'due');
  const unfinished = list.data?.unfinished ?? 0;
  const all = <Button size="small" onPress={() => { go({ screen: 'retention' }); }}>{t('retention.todayAll')}</Button>;
  if (unfinished > 0) return <Notice tone="danger" title={t('retention.unfinished', { count: unfinished })} actions={all}>{t('retention.unfinishedText')}</Notice>;
  if (rows.length === 0) return <FailureNotice failure={list.error} />;
  return (
    <Section title={t('retention.today')} actions={all}>
      <ul className={style['list']}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <button type="button" className={style['row']} onClick={() => { go({ screen: 'keeping', id: row.id }); }}>
              <span className="tabular">{row.caseCode}</span>
              <span>{row.mark?.isRipe === true ? t('retention.todayRipe') : t('retention.todayRow', { date: shortDate(row.due?.on ?? '') })}</span>
              <span className="soft">{t(`retention.status.${row.status}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
