import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../text/text.ts';
import { classes } from './classes.ts';
import { Icon } from './icons.tsx';
import { Button } from './button.tsx';
import style from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one first. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'normal' | 'wide';
  /** A question that must be answered: Esc and a press outside do nothing. */
  readonly isStrict?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
}

/** A modal window: keeps the focus inside, gives it back on closing. */
export function Dialog({ title, isOpen, onClose, children, actions, size = 'normal', isStrict = false, role = 'dialog' }: DialogProps): ReactNode {
  const { t } = useText();
  return (
    <ModalOverlay isOpen={isOpen} isDismissable={!isStrict} isKeyboardDismissDisabled={isStrict} className={style['veil']} onOpenChange={(open) => { if (!open) onClose(); }}>
      <Modal className={classes(style['modal'], style[size])}>
        <AriaDialog role={role} className={style['dialog']}>
          <header className={style['head']}>
            <Heading slot="title" level={2}>{title}</Heading>
            {isStrict ? null : <Button tone="quiet" size="small" aria-label={t('common.close')} onPress={onClose}><Icon name="cross" /></Button>}
          </header>
          <div className={style['body']}>{children}</div>
          {actions === undefined ? null : <footer className={style['actions']}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
