import type { ReactNode } from 'react';
import type { IncidentRow } from '../../../shared/ipc/channels/incident-channels.ts';
import { incidentWordsIn } from '../../../shared/incidents/words-in.ts';
import { classes } from '../../components/classes.ts';
import { shortMoment } from '../../text/dates.ts';
import { useText, type Translate } from '../../text/text.ts';
import style from './incidents.module.css';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Whole hours and minutes of a stretch of time, rounded so that no more is promised than is left. */
function stretchInWords(milliseconds: number, t: Translate): string {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
  const [hours, rest] = [Math.floor((minutes * MINUTE) / HOUR), minutes % 60];
  return [...(hours === 0 ? [] : [t('incidents.hours', { count: hours })]), ...(rest === 0 && hours > 0 ? [] : [t('incidents.minutes', { count: rest })])].join(' ');
}

/** The clocks of an incident: until when, how it stands, how much time is left. */
export function ClockList({ clocks }: { readonly clocks: IncidentRow['clocks'] }): ReactNode {
  const { t, language } = useText();
  const words = incidentWordsIn(language);
  return (
    <ul className={style['clocks']}>
      {clocks.map(({ name, dueAt, standing, left }) => (
        <li key={name} className="tabular">
          {words.clock[name]}, {t('incidents.dueAt', { at: shortMoment(dueAt) })}:{' '}
          <span className={classes(standing === 'overdue' && style['overdue'], standing === 'urgent' && style['urgent'])}>
            {left === null ? words.standing[standing] : t(left < 0 ? 'incidents.over' : 'incidents.left', { time: stretchInWords(left, t) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
