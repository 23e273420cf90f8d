import { useState, type ReactNode } from 'react';
import type { Language } from '../shared/ipc/channel.ts';
import { Button } from './components/button.tsx';
import { useShortcut } from './components/command-palette.tsx';
import { changeLanguage } from './language.ts';
import { HelpDialog, type HelpName } from './screens/help/help-dialog.tsx';
import { useText } from './text/text.ts';
import style from './frame.module.css';

/** The page outside the register: first run and unlock. The other language is always one press away. */
export function Frame({ help, children, foot }: { readonly help: HelpName; readonly children: ReactNode; readonly foot?: ReactNode }): ReactNode {
  const { t, language } = useText();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useShortcut((event) => event.key === 'F1', () => { setHelpOpen(true); });
  const other: Language = language === 'uk' ? 'en' : 'uk';
  return (
    <div className={style['frame']}>
      <header className={style['head']}>
        <span className={style['name']}><Mark />{t('shell.product')}</span>
        <span className={style['tools']}>
          <Button tone="quiet" size="small" onPress={() => { setHelpOpen(true); }}>{t('shell.help')} F1</Button>
          <span lang={other}><Button tone="quiet" size="small" onPress={() => { changeLanguage(other); }}>{t('shell.switchLanguage')}</Button></span>
        </span>
      </header>
      <main className={style['main']}>{children}</main>
      {foot === undefined ? null : <footer className={style['foot']}>{foot}</footer>}
      <HelpDialog screen={help} isOpen={isHelpOpen} onClose={() => { setHelpOpen(false); }} />
    </div>
  );
}

function Mark(): ReactNode {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round">
      <path d="M12 2.5l7.5 3v6c0 4.6-3 8.2-7.5 10-4.5-1.8-7.5-5.4-7.5-10v-6z" />
      <path d="M12 7.5a4 4 0 1 1-4 4" strokeLinecap="round" />
    </svg>
  );
}
