import type { ReactNode } from 'react';
import { useArrivalFocus } from '../navigation.tsx';
import { classes } from './classes.ts';
import style from './screen.module.css';

/** The frame of every screen inside the shell: heading (takes the focus on arrival), actions, content that scrolls. */
export function Screen({ title, before, detail, actions, children, width = 'normal' }: {
  readonly title: ReactNode; /** above the heading: where one came from */ readonly before?: ReactNode; /** beside the heading: state, code */ readonly detail?: ReactNode;
  readonly actions?: ReactNode; readonly children: ReactNode; readonly width?: 'normal' | 'wide' | 'full';
}): ReactNode {
  const heading = useArrivalFocus();
  return (
    <div className={style['screen']}>
      <header className={style['head']}>
        {before === undefined ? null : <div className={style['before']}>{before}</div>}
        <div className={style['titles']}>
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          {detail === undefined ? null : <div className={style['detail']}>{detail}</div>}
        </div>
        {actions === undefined ? null : <div className={style['actions']}>{actions}</div>}
      </header>
      <div className={classes(style['content'], style[width])}>{children}</div>
    </div>
  );
}

/** A named part of a screen with a hairline above. */
export function Section({ title, help, actions, children, id }: {
  readonly title: string; readonly help?: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode; readonly id?: string;
}): ReactNode {
  return (
    <section className={style['section']} aria-label={title} {...(id === undefined ? {} : { id })}>
      <header className={style['sectionHead']}>
        <h2>{title}</h2>
        {actions}
      </header>
      {help === undefined ? null : <p className="soft">{help}</p>}
      {children}
    </section>
  );
}

/** Fields that belong together, with a name. */
export function FieldSet({ legend, children, columns = 1 }: { readonly legend?: string; readonly children: ReactNode; readonly columns?: 1 | 2 | 3 }): ReactNode {
  return (
    <fieldset className={style['fieldset']}>
      {legend === undefined ? null : <legend className={style['legend']}>{legend}</legend>}
      <div className={classes(style['fields'], style[`columns-${String(columns)}`])}>{children}</div>
    </fieldset>
  );
}

/** Label on the left, value on the right; one under the other where it is narrow. */
export function Facts({ rows }: { readonly rows: readonly { readonly label: string; readonly value: ReactNode }[] }): ReactNode {
  return (
    <dl className={style['facts']}>
      {rows.map((row) => (
        <div key={row.label} className={style['fact']}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Buttons at the end of a form, the main one first. */
export function FormActions({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={style['formActions']}>{children}</div>;
}
