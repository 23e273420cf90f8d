import type { ReactNode } from 'react';
import type { Language } from '../../../shared/ipc/channel.ts';
import { Dialog } from '../../components/dialog.tsx';
import type { ScreenName } from '../../navigation.tsx';
import { helpKeys as enKeys, helpPages as enPages } from '../../text/en/help.ts';
import { useText } from '../../text/text.ts';
import { helpKeys as ukKeys, helpPages as ukPages, type HelpPage } from '../../text/uk/help.ts';
import style from './help-dialog.module.css';

/** Screens of the shell, and the two pages outside it. */
export type HelpName = ScreenName | 'firstRun' | 'unlock';

const PAGES: Readonly<Record<Language, Readonly<Record<HelpName, HelpPage>>>> = { uk: ukPages, en: enPages };
const KEYS = { uk: ukKeys, en: enKeys } as const;

/** The page of help for a screen, and the keys that work there and everywhere. */
export function HelpDialog({ screen, isOpen, onClose }: { readonly screen: HelpName; readonly isOpen: boolean; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const page = PAGES[language][screen];
  return (
    <Dialog title={`${t('help.title')}: ${page.title}`} isOpen={isOpen} onClose={onClose}>
      {page.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
      <h3>{t('help.keysTitle')}</h3>
      <dl className={style['keys']}>
        {[...(page.keys ?? []), ...KEYS[language]].map(([keys, does]) => (
          <div key={`${keys} ${does}`}>
            <dt><kbd>{keys}</kbd></dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
