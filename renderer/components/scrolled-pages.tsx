import type { ReactNode } from 'react';
import { PageImages } from './page-images.tsx';

/** Pages in a window that scrolls, within reach of the keyboard; nothing while there are none. */
export function ScrolledPages({ pages, label }: { readonly pages: readonly string[]; readonly label: string }): ReactNode {
  if (pages.length === 0) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the pages scroll, and the keyboard needs a place to stand in them (axe: scrollable-region-focusable) */}
      <section aria-label={label} tabIndex={0}><PageImages pages={pages} label={label} /></section>
    </>
  );
}
