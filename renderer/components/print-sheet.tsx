import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import style from './print-sheet.module.css';

/** Prints words instead of pictures of pages: lists and log entries. Only the sheet reaches the paper; `onDone` runs when the printing window closes. */
export function PrintSheet({ title, children, onDone }: { readonly title: string; readonly children: ReactNode; readonly onDone: () => void }): ReactNode {
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    const timer = setTimeout(() => {
      window.print();
      done.current();
    }, 0);
    return () => { clearTimeout(timer); };
  }, []);
  const place = document.getElementById('print');
  if (place === null) return null;
  return createPortal(<div className={style['sheet']}><h1>{title}</h1>{children}</div>, place);
}
