import { QueryClientProvider } from '@tanstack/react-query';
import { Component, useCallback, useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { AppStatus } from '../shared/ipc/channels/register-channels.ts';
import { queries, useChannel } from './api.ts';
import { StatusProvider } from './components/status.tsx';
import { Notice } from './components/notices.tsx';
import { MemoryProvider } from './memory.tsx';
import { NavigationProvider } from './navigation.tsx';
import { FirstRunScreen } from './screens/first-run/first-run-screen.tsx';
import { UnlockScreen } from './screens/unlock/unlock-screen.tsx';
import { SessionProvider, forgetEverything } from './session.tsx';
import { BrokenScreen, Shell } from './shell.tsx';
import { LOCALES, switchText, useText } from './text/text.ts';

/** The whole application over one `invoke`. */
export function App(): ReactNode {
  return (
    <QueryClientProvider client={queries}>
      <Localised>
        <Boundary>
          <StatusProvider>
            <Gate />
          </StatusProvider>
        </Boundary>
      </Localised>
    </QueryClientProvider>
  );
}

function Localised({ children }: { readonly children: ReactNode }): ReactNode {
  const { language } = useText();
  return <I18nProvider locale={LOCALES[language]}>{children}</I18nProvider>;
}

/** missing → first run, locked → unlock, unlocked → shell. */
function Gate(): ReactNode {
  const { t, language } = useText();
  const status = useChannel('app.status', {}, { refreshEverySeconds: 15 });
  const [isFirstRun, setFirstRun] = useState(false);
  const state = status.data?.state;
  const wanted = status.data?.language;
  // before the first paint: nobody should see a flash of the other language
  useLayoutEffect(() => {
    if (wanted !== undefined) switchText(wanted);
  }, [wanted]);
  useEffect(() => {
    if (state === 'missing') setFirstRun(true);
    if (state === 'locked') setFirstRun(false);
  }, [state]);
  const onLocked = useCallback(() => { forgetEverything(); }, []);
  if (status.data === undefined) return status.isError ? <Notice tone="danger">{t('shell.offline')}</Notice> : null;
  if (status.data.state === 'locked') return <UnlockScreen />;
  if (status.data.state === 'missing' || isFirstRun) return <FirstRunScreen language={language} onDone={() => { setFirstRun(false); }} />;
  return <Unlocked status={status.data} onLocked={onLocked} />;
}

function Unlocked({ status, onLocked }: { readonly status: AppStatus; readonly onLocked: () => void }): ReactNode {
  return (
    <SessionProvider status={status} onLocked={onLocked}>
      <NavigationProvider start={{ screen: 'today' }}>
        <MemoryProvider>
          <Shell />
        </MemoryProvider>
      </NavigationProvider>
    </SessionProvider>
  );
}

/** React offers error boundaries to classes only: the one class of the page. */
class Boundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override readonly state = { isBroken: false };
  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }
  override render(): ReactNode {
    return this.state.isBroken ? <BrokenScreen onRestart={() => { this.setState({ isBroken: false }); }} /> : this.props.children;
  }
}
