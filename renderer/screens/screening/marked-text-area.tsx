import { useLayoutEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { TextArea as AriaArea, TextField as AriaField } from 'react-aria-components';
import { classes } from '../../components/classes.ts';
import { FieldLabel, FieldNotes, hasError, type FieldProps } from '../../components/text-field.tsx';
import { segmentsOf, type Mark } from './screening-marks.ts';
import style from './screening.module.css';

export interface MarkedTextAreaProps extends FieldProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly marks: readonly Mark[];
  /** start of the mark that is pointed at from the list */
  readonly pointed: number | null;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly rows: number;
  readonly maxLength: number;
}

/** A text field whose marks lie under the words: the field itself stays an ordinary text field. */
export function MarkedTextArea({ id, label, help, error, text, onChange, marks, pointed, area, rows, maxLength }: MarkedTextAreaProps): ReactNode {
  const under = useRef<HTMLDivElement>(null);
  const follow = (): void => {
    if (under.current !== null && area.current !== null) under.current.scrollTop = area.current.scrollTop;
  };
  useLayoutEffect(follow);
  return (
    <AriaField {...(id === undefined ? {} : { id })} value={text} onChange={onChange} isInvalid={hasError(error)} validationBehavior="aria" maxLength={maxLength} spellCheck="false" autoComplete="off" className={style['field']}>
      <FieldLabel label={label} />
      {help === undefined ? null : <FieldNotes help={help} />}
      <div className={style['layers']}>
        <MarksUnder text={text} marks={marks} pointed={pointed} under={under} />
        <AriaArea ref={area} rows={rows} className={style['area']} onScroll={follow} />
      </div>
      <FieldNotes error={error} />
    </AriaField>
  );
}

function MarksUnder({ text, marks, pointed, under }: {
  readonly text: string; readonly marks: readonly Mark[]; readonly pointed: number | null; readonly under: RefObject<HTMLDivElement | null>;
}): ReactNode {
  const segments = useMemo(() => segmentsOf(text, marks), [text, marks]);
  return (
    <div ref={under} className={style['under']} aria-hidden="true">
      {segments.map((segment) => (segment.mark === null
        ? <span key={segment.place}>{segment.text}</span>
        : <mark key={segment.place} className={classes(style['mark'], style[segment.mark.tier], segment.from === pointed && style['pointed'])}>{segment.text}</mark>))}
      {'\n '}
    </div>
  );
}
