import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import style from './print-sheet.module.css';

const LINGER_MS = 1000;

/** Prints words instead of pictures of pages: lists and log entries. Only the sheet reaches the paper; `onDone` runs when the printing window closes. */
export function PrintSheet({ title, children, onDone }: { readonly title: string; readonly children: ReactNode; readonly onDone: () => void }): ReactNode {
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    // printing holds the page until its window closes; where it does not, the sheet stays a moment longer
    const timer: { id?: ReturnType<typeof setTimeout> } = {};
    const finish = (): void => { done.current(); };
    window.addEventListener('afterprint', finish);
    timer.id = setTimeout(() => {
      window.print();
      timer.id = setTimeout(finish, LINGER_MS);
    }, 0);
    return () => {
      clearTimeout(timer.id);
      window.removeEventListener('afterprint', finish);
    };
  }, []);
  const place = document.getElementById('print');
  if (place === null) return null;
  return createPortal(<div className={style['sheet']}><h1>{title}</h1>{children}</div>, place);
}
