import { useEffect, useState, type ReactNode } from 'react';
import { send, useChannel } from './api.ts';
import { Button } from './components/button.tsx';
import { CommandPalette, useShortcut, type CommandGroup } from './components/command-palette.tsx';
import { Icon } from './components/icons.tsx';
import { changeLanguage } from './language.ts';
import { useNavigation, type Route, type ScreenProps } from './navigation.tsx';
import { hasScreen, screens } from './screens.tsx';
import { HelpDialog } from './screens/help/help-dialog.tsx';
import { useSession } from './session.tsx';
import { useText } from './text/text.ts';
import style from './shell.module.css';

const RAIL = [{ screen: 'today' }, { screen: 'cases' }, { screen: 'consents' }, { screen: 'disclosures', caseId: null }, { screen: 'exchange' }, { screen: 'requests' }, { screen: 'recipients' }, { screen: 'settings' }] as const satisfies readonly Route[];

/** Which part of the rail a place belongs to. */
function railPart(route: Route): (typeof RAIL)[number]['screen'] {
  if (route.screen === 'disclosures') return route.caseId === null ? 'disclosures' : 'cases';
  if (route.screen === 'case' || route.screen === 'consent' || route.screen === 'referral' || route.screen === 'screening' || route.screen === 'keeping') return 'cases';
  if (route.screen === 'rules') return route.caseId === null ? 'settings' : 'cases';
  if (route.screen === 'policy' || route.screen === 'evacuation') return 'settings';
  if (route.screen === 'retention' || route.screen === 'incidents' || route.screen === 'incident') return 'settings';
  if (route.screen === 'request') return 'requests';
  return route.screen;
}

/** The window of the unlocked register: rail, place, lock corner, palette, help. */
export function Shell(): ReactNode {
  const { t } = useText();
  const { route } = useNavigation();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  useShortcut((event) => (event.ctrlKey || event.metaKey) && event.code === 'KeyK', () => { setPaletteOpen(true); });
  const { panic } = useSession();
  useShortcut((event) => (event.ctrlKey || event.metaKey) && event.shiftKey && event.code === 'KeyL', panic);
  useCopyNotice();
  useShortcut((event) => event.key === 'F1', () => { setHelpOpen(true); });
  return (
    <div className={style['shell']}>
      <button type="button" className={style['skip']} onClick={() => { document.getElementById('place')?.focus(); }}>{t('shell.skip')}</button>
      <Rail onSearch={() => { setPaletteOpen(true); }} onHelp={() => { setHelpOpen(true); }} />
      <main id="place" tabIndex={-1} className={style['place']}>
        <Place key={placeKey(route)} route={route} />
      </main>
      <Palette isOpen={isPaletteOpen} onOpenChange={setPaletteOpen} onHelp={() => { setHelpOpen(true); }} />
      <HelpDialog screen={route.screen} isOpen={isHelpOpen} onClose={() => { setHelpOpen(false); }} />
    </div>
  );
}

/** Tells the host that something of ours is on the clipboard, once the browser has put it there. */
function useCopyNotice(): void {
  useEffect(() => {
    const note = (): void => { setTimeout(() => { send('app.copied', {}).catch(() => undefined); }, 0); };
    const kinds = ['copy', 'cut'] as const;
    for (const kind of kinds) document.addEventListener(kind, note);
    return () => { for (const kind of kinds) document.removeEventListener(kind, note); };
  }, []);
}

function placeKey(route: Route): string {
  return 'id' in route ? `${route.screen} ${route.id}` : 'caseId' in route ? `${route.screen} ${route.caseId ?? ''}` : route.screen;
}

function Place({ route }: { readonly route: Route }): ReactNode {
  // Each component of the table takes exactly the route of its own name; TypeScript cannot follow the index.
  const Component = screens[route.screen] as React.ComponentType<ScreenProps<typeof route.screen>> | undefined;
  return Component === undefined ? null : <Component route={route} />;
}

function clock(seconds: number): string {
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

function Rail({ onSearch, onHelp }: { readonly onSearch: () => void; readonly onHelp: () => void }): ReactNode {
  const { t } = useText();
  const { route, go } = useNavigation();
  const { status, secondsLeft, lock, panic } = useSession();
  const current = railPart(route);
  const isSoon = secondsLeft <= 60;
  return (
    <header className={style['rail']}>
      <div className={style['agency']} title={status.agency?.name}>{status.agency?.code ?? t('shell.product')}</div>
      <button type="button" className={style['search']} title={t('shell.palette')} onClick={onSearch}><Icon name="search" /><span className={style['word']}>{t('common.search')}</span><kbd className={style['word']}>Ctrl K</kbd></button>
      <nav aria-label={t('shell.navigation')} className={style['nav']}>
        {RAIL.filter((place) => hasScreen(place.screen)).map((place) => (
          <button key={place.screen} type="button" className={style['item']} title={t(`shell.rail.${place.screen}`)} aria-current={place.screen === current ? 'page' : undefined} onClick={() => { go(place); }}>
            <Icon name={place.screen} /><span className={style['word']}>{t(`shell.rail.${place.screen}`)}</span>
          </button>
        ))}
      </nav>
      <div className={style['foot']}>
        <button type="button" className={style['item']} title={t('shell.help')} onClick={onHelp}><Icon name="help" /><span className={style['word']}>{t('shell.help')}</span><kbd className={style['word']}>F1</kbd></button>
        <button type="button" className={style['lock']} data-soon={isSoon ? '' : undefined} onClick={lock} aria-label={t('shell.lockLabel', { time: clock(secondsLeft) })}>
          <Icon name="lock" /><span className={style['word']}>{t('shell.lock')}</span><span className="tabular">{clock(secondsLeft)}</span>
        </button>
        <button type="button" className={style['item']} title={t('shell.panicHelp')} onClick={panic}><Icon name="lock" /><span className={style['word']}>{t('shell.panic')}</span></button>
        <span role="status" className="visually-hidden">{isSoon ? t('shell.lockSoon') : ''}</span>
      </div>
    </header>
  );
}

function Palette({ isOpen, onOpenChange, onHelp }: { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void; readonly onHelp: () => void }): ReactNode {
  const { t, language } = useText();
  const { go } = useNavigation();
  const { lock, panic } = useSession();
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const found = useChannel('case.list', isOpen && query !== '' && hasScreen('case') ? { query, sort: 'updated', offset: 0, limit: 8 } : null, { keepPrevious: true });
  const actions = [
    ...RAIL.filter((place) => hasScreen(place.screen)).map((place) => ({ id: place.screen, label: t(`shell.rail.${place.screen}`), run: () => { go(place); } })),
    { id: 'evacuation', label: t('evacuation.title'), run: () => { go({ screen: 'evacuation' }); } },
    { id: 'retention', label: t('retention.title'), run: () => { go({ screen: 'retention' }); } },
    { id: 'incidents', label: t('incidents.title'), run: () => { go({ screen: 'incidents' }); } },
    { id: 'help', label: t('shell.help'), detail: 'F1', run: onHelp },
    { id: 'language', label: t('shell.switchLanguage'), run: () => { changeLanguage(language === 'uk' ? 'en' : 'uk'); } },
    { id: 'lock', label: t('shell.lock'), run: lock },
    { id: 'panic', label: t('shell.panic'), detail: 'Ctrl Shift L', run: panic },
  ];
  const groups: CommandGroup[] = [
    { id: 'cases', label: t('shell.paletteCases'), commands: query === '' ? [] : (found.data?.rows ?? []).map((row) => ({ id: row.id, label: row.name === '' ? row.caseCode : row.name, detail: row.caseCode, run: () => { go({ screen: 'case', id: row.id }); } })) },
    { id: 'actions', label: t('shell.paletteActions'), commands: actions.filter((action) => action.label.toLocaleLowerCase().includes(query.toLocaleLowerCase())) },
  ];
  return <CommandPalette isOpen={isOpen} groups={groups} typed={typed} onType={setTyped} onOpenChange={(open) => { setTyped(''); onOpenChange(open); }} />;
}

/** Shown when a screen fails: what was saved is safe, and one way out. */
export function BrokenScreen({ onRestart }: { readonly onRestart: () => void }): ReactNode {
  const { t } = useText();
  return (
    <div className={style['broken']} role="alert">
      <h1>{t('shell.crashed')}</h1>
      <p>{t('shell.crashedText')}</p>
      <Button tone="primary" onPress={onRestart}>{t('shell.crashedAction')}</Button>
    </div>
  );
}
