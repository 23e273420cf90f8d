import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { IncidentKind } from '../shared/incidents/incident-codes.ts';

/** Every place in the application. A place holds ids only, never a name. */
export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'cases' }
  | { readonly screen: 'case'; readonly id: string; readonly section?: string }
  | { readonly screen: 'consents' }
  | { readonly screen: 'consent'; readonly caseId: string; readonly consentId?: string; readonly show?: 'notices' | 'answer' | 'renewal' | 'restrictions' }
  | { readonly screen: 'referral'; readonly caseId: string }
  | { readonly screen: 'screening'; readonly caseId: string }
  | { readonly screen: 'rules'; readonly caseId: string | null }
  | { readonly screen: 'policy' }
  | { readonly screen: 'disclosures'; readonly caseId: string | null }
  | { readonly screen: 'requests'; readonly caseId?: string }
  | { readonly screen: 'request'; readonly id: string }
  | { readonly screen: 'exchange' }
  | { readonly screen: 'retention' }
  | { readonly screen: 'keeping'; readonly id: string }
  | { readonly screen: 'incidents'; /** begins a new one of this kind */ readonly start?: IncidentKind; readonly caseCode?: string }
  | { readonly screen: 'incident'; readonly id: string }
  | { readonly screen: 'recipients' }
  | { readonly screen: 'evacuation' }
  | { readonly screen: 'settings' };
export type ScreenName = Route['screen'];
/** What the component of a place is given. */
export type ScreenProps<Name extends ScreenName> = { readonly route: Extract<Route, { readonly screen: Name }> };

interface Navigation {
  readonly route: Route;
  /** Grows with every step: screens move the focus to their heading when it changes. */
  readonly step: number;
  readonly go: (route: Route) => void;
  readonly back: () => void;
  readonly canGoBack: boolean;
}

const NavigationContext = createContext<Navigation | null>(null);

/** Where we are and how to go elsewhere. Only inside the unlocked application. */
export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (navigation === null) throw new Error('navigation outside the shell');
  return navigation;
}

const HISTORY_LIMIT = 50;

/** Keeps the history in memory only: nothing about where a person was outlives the lock. */
export function NavigationProvider({ start, children }: { readonly start: Route; readonly children: ReactNode }): ReactNode {
  const [history, setHistory] = useState<readonly Route[]>([start]);
  const [step, setStep] = useState(0);
  const go = useCallback((route: Route) => {
    setHistory((past) => [...past, route].slice(-HISTORY_LIMIT));
    setStep((count) => count + 1);
  }, []);
  const back = useCallback(() => {
    setHistory((past) => (past.length > 1 ? past.slice(0, -1) : past));
    setStep((count) => count + 1);
  }, []);
  const route = history.at(-1) ?? start;
  const value = useMemo(() => ({ route, step, go, back, canGoBack: history.length > 1 }), [route, step, go, back, history.length]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey && event.key === 'ArrowLeft') {
        event.preventDefault();
        back();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [back]);
  return <NavigationContext value={value}>{children}</NavigationContext>;
}

/** A ref for the heading of a screen: takes the focus whenever the person arrives there. */
export function useArrivalFocus(): React.RefObject<HTMLHeadingElement | null> {
  const { step } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (step > 0) heading.current?.focus({ preventScroll: true });
  }, [step]);
  return heading;
}
