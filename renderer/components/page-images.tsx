import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../text/text.ts';
import style from './page-images.module.css';

/** Turns SVG pages into images under `blob:` addresses, taken back when the pages go. */
function usePageAddresses(pages: readonly string[]): readonly string[] {
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = pages.map((page) => URL.createObjectURL(new Blob([page], { type: 'image/svg+xml' })));
    setAddresses(made);
    return () => {
      for (const address of made) URL.revokeObjectURL(address);
    };
  }, [pages]);
  return addresses;
}

/** Pages of a document as they will be on paper. An image says nothing to a screen reader: keep the words beside it. */
export function PageImages({ pages, label }: { readonly pages: readonly string[]; readonly label: string }): ReactNode {
  const { t } = useText();
  const addresses = usePageAddresses(pages);
  return (
    <div className={style['pages']}>
      {addresses.map((address, index) => (
        <img key={address} src={address} className={style['page']} alt={`${label}. ${t('common.pageOf', { page: index + 1, total: addresses.length })}`} />
      ))}
    </div>
  );
}

/** Prints pages through the window: only they reach the paper. `pages` null prints nothing; `onDone` runs when the printing window closes. */
export function PrintJob({ pages, onDone, isLandscape = false }: { readonly pages: readonly string[] | null; readonly onDone: () => void; readonly isLandscape?: boolean }): ReactNode {
  return pages === null ? null : <PrintPages pages={pages} onDone={onDone} isLandscape={isLandscape} />;
}

const LINGER_MS = 1000;

function PrintPages({ pages, onDone, isLandscape }: { readonly pages: readonly string[]; readonly onDone: () => void; readonly isLandscape: boolean }): ReactNode {
  const addresses = usePageAddresses(pages);
  const [loaded, setLoaded] = useState(0);
  const isReady = addresses.length > 0 && loaded >= addresses.length;
  useEffect(() => {
    if (!isReady) return undefined;
    // printing holds the page until its window closes; where it does not, the pages stay a moment longer
    const timer: { id?: ReturnType<typeof setTimeout> } = {};
    const finish = (): void => {
      clearTimeout(timer.id);
      window.removeEventListener('afterprint', finish);
      onDone();
    };
    window.addEventListener('afterprint', finish);
    window.print();
    timer.id = setTimeout(finish, LINGER_MS);
    return () => {
      clearTimeout(timer.id);
      window.removeEventListener('afterprint', finish);
    };
  }, [isReady, onDone]);
  const place = document.getElementById('print');
  if (place === null) return null;
  return createPortal(addresses.map((address) => <img key={address} src={address} alt="" data-landscape={isLandscape ? '' : undefined} onLoad={() => { setLoaded((count) => count + 1); }} />), place);
}
