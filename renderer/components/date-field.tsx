import { parseDate } from '@internationalized/date';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button as AriaButton, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, Dialog, DialogTrigger, Group, Heading, Input, Popover, TextField as AriaField } from 'react-aria-components';
import { parseTypedDate, shortDate } from '../text/dates.ts';
import { useText } from '../text/text.ts';
import { classes } from './classes.ts';
import { Icon } from './icons.tsx';
import { FieldComplaint, FieldHelp, FieldLabel, hasError, type FieldProps } from './text-field.tsx';
import { noteReadable, noteUnreadable } from './unreadable-dates.ts';
import style from './field.module.css';
import calendar from './date-field.module.css';

export interface DateFieldProps extends FieldProps {
  /** ISO day, or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** ISO days; a date outside is shown as an error and not passed on. */
  readonly earliest?: string;
  readonly latest?: string;
  readonly isDisabled?: boolean;
  /** Takes what was typed when it is no date, so that saving can refuse it instead of keeping the old day in silence. */
  readonly onUnreadable?: (typed: string) => void;
}

/** A date typed as dd.mm.yyyy (dots, spaces, slashes or nothing between) or picked from a calendar. */
export function DateField({ id, label, help, error, isOptional, value, onChange, onUnreadable, earliest, latest, isDisabled = false }: DateFieldProps): ReactNode {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const guard = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => () => { noteReadable(guard); }, [guard]);
  const take = (day: string | null): void => {
    noteReadable(guard);
    setComplaint(null);
    setTyped(null);
    if (day !== value) onChange(day);
  };
  const settle = (): void => {
    if (typed === null) return;
    if (typed.trim() === '') { take(null); return; }
    const day = parseTypedDate(typed);
    const wrong = day === null ? t('common.dateInvalid')
      : latest !== undefined && day > latest ? t('common.dateTooLate', { date: shortDate(latest) })
        : earliest !== undefined && day < earliest ? t('common.dateTooEarly', { date: shortDate(earliest) }) : null;
    if (wrong === null) { take(day); return; }
    setComplaint(wrong);
    // INVARIANT: the form still holds the day before; either it is told, or nothing is sent while this stands
    if (onUnreadable === undefined) noteUnreadable(guard, () => { input.current?.focus(); });
    else if (day === null) onUnreadable(typed.trim());
  };
  const shownError = complaint ?? error;
  return (
    <AriaField {...(id === undefined ? {} : { id })} value={typed ?? (value === null ? '' : shortDate(value))} isDisabled={isDisabled} isInvalid={hasError(shownError)}
      validationBehavior="aria" autoComplete="off" inputMode="numeric" className={classes(style['field'], style['narrow'])} onBlur={settle}
      onKeyDown={(event) => { if (event.key === 'Enter') settle(); }} onChange={(text) => { setTyped(text); setComplaint(null); }}>
      <FieldLabel label={label} isOptional={isOptional} />
      <FieldHelp help={help} />
      <Group className={style['group']}>
        <Input ref={input} className={classes(style['input'], style['withInside'], 'tabular')} placeholder={t('common.dateFormat')} />
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <AriaButton aria-label={t('common.chooseDate')} isDisabled={isDisabled} className={style['inside']}><Icon name="calendar" /></AriaButton>
          <Popover className={style['popover']}>
            <Dialog aria-label={label} className={calendar['dialog']}>
              <Month value={value} earliest={earliest} latest={latest} onPick={(day) => { take(day); setOpen(false); }} />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </Group>
      <FieldComplaint error={shownError} />
    </AriaField>
  );
}

function Month({ value, earliest, latest, onPick }: {
  readonly value: string | null; readonly earliest: string | undefined; readonly latest: string | undefined; readonly onPick: (day: string) => void;
}): ReactNode {
  const { t } = useText();
  return (
    <Calendar value={value === null ? null : parseDate(value.slice(0, 10))} firstDayOfWeek="mon" autoFocus
      {...(earliest === undefined ? {} : { minValue: parseDate(earliest) })} {...(latest === undefined ? {} : { maxValue: parseDate(latest) })}
      onChange={(day) => { onPick(day.toString()); }}>
      <header className={calendar['head']}>
        <AriaButton slot="previous" aria-label={t('common.previousMonth')} className={calendar['turn']}><Icon name="left" /></AriaButton>
        <Heading className={calendar['month']} />
        <AriaButton slot="next" aria-label={t('common.nextMonth')} className={calendar['turn']}><Icon name="right" /></AriaButton>
      </header>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>{(day) => <CalendarHeaderCell className={calendar['weekday']}>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className={calendar['day']} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
