import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { useText } from '../text/text.ts';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import style from './status.module.css';

interface Status {
  /** Says something once, politely, and shows it for a few seconds at the foot of the window. Never a name. */
  readonly say: (text: string) => void;
}
const StatusContext = createContext<Status>({ say: () => undefined });

/** For short confirmations: «Збережено». Failures belong beside what failed, not here. */
export function useStatus(): Status {
  return use(StatusContext);
}

const SHOWN_MS = 6000;

export function StatusProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useText();
  const [text, setText] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback((words: string) => {
    clearTimeout(timer.current);
    setText(words);
    timer.current = setTimeout(() => { setText(''); }, SHOWN_MS);
  }, []);
  const value = useMemo(() => ({ say }), [say]);
  return (
    <StatusContext value={value}>
      {children}
      <div role="status" className={style['region']}>
        {text === '' ? null : (
          <div className={style['toast']}>
            <span>{text}</span>
            <Button tone="quiet" size="small" aria-label={t('common.close')} onPress={() => { setText(''); }}><Icon name="cross" /></Button>
          </div>
        )}
      </div>
    </StatusContext>
  );
}
