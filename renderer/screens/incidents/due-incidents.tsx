import type { ReactNode } from 'react';
import { incidentWordsIn } from '../../../shared/incidents/words-in.ts';
import { useChannel } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { Section } from '../../components/screen.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';
import { ClockList } from './clock-list.tsx';
import style from './incidents.module.css';

/** For the day's page: open incidents of which somebody has not been told. Nothing when there is none. */
export function DueIncidents(): ReactNode {
  const { t, language } = useText();
  const { go } = useNavigation();
  const words = incidentWordsIn(language);
  const list = useChannel('incident.list', {}, { refreshEverySeconds: 60 });
  const rows = (list.data?.rows ?? []).filter(({ state, clocks }) => state === 'open' && clocks.some(({ left }) => left !== null));
  if (rows.length === 0) return <FailureNotice failure={list.error} />;
  return (
    <Section title={t('incidents.today')} actions={<Button size="small" onPress={() => { go({ screen: 'incidents' }); }}>{t('incidents.todayAll')}</Button>}>
      <ul className={style['list']}>
        {rows.map((row) => (
          <li key={row.id} className={style['line']}>
            <button type="button" className={style['open']} onClick={() => { go({ screen: 'incident', id: row.id }); }}>{t('incidents.one', { number: row.number })}</button> {words.kind[row.kind]}
            <ClockList clocks={row.clocks.filter(({ left }) => left !== null)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
