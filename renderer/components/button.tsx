import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components';
import { classes } from './classes.ts';
import style from './button.module.css';

export interface ButtonProps extends Omit<AriaProps, 'className' | 'style' | 'children' | 'isPending'> {
  readonly children: ReactNode;
  /** One `primary` a screen; `danger` only where data or a child is at stake. */
  readonly tone?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  /** Work is under way: stays focusable, takes no second press. Says nothing itself: the progress beside it does. */
  readonly isBusy?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ children, tone = 'secondary', size = 'normal', isBusy = false, ...rest }: ButtonProps): ReactNode {
  // react-aria's own `isPending` announces an element that may be gone by then; our progress lines announce the work
  const busy = isBusy ? { 'data-busy': '', type: 'button' as const, onPress: () => undefined } : {};
  return (
    <AriaButton {...rest} {...busy} className={classes(style['button'], style[tone], size === 'small' && style['small'])}>
      {children}
    </AriaButton>
  );
}
