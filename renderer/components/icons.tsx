import type { ReactNode } from 'react';

const PATHS = {
  caret: 'M3 6l5 5 5-5',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  dash: 'M3 8h10',
  dot: 'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z',
  calendar: 'M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3',
  cross: 'M4 4l8 8M12 4l-8 8',
  left: 'M10 3L5 8l5 5',
  right: 'M6 3l5 5-5 5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.5 10.5L14 14',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  today: 'M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3M5.5 10.5l1.5 1.5 3-3',
  cases: 'M2.5 3.5h4l1.5 2h5.5v7.5h-11z',
  consents: 'M3.5 2.5h9v11h-9zM5.5 8l1.8 1.8L10.5 6M6 11.5h4',
  disclosures: 'M2.5 8h9M8 4l4 4-4 4M14 2.5v11',
  exchange: 'M2.5 5.5h9M9 3l2.5 2.5L9 8M13.5 10.5h-9M7 8l-2.5 2.5L7 13',
  recipients: 'M3 13.5v-9l5-2.5 5 2.5v9M6.5 13.5v-3.5h3v3.5M6 6.5h.01M10 6.5h.01',
  requests: 'M2.5 3.5h11v8h-6l-3 2.5v-2.5h-2zM5.5 6.5h5M5.5 8.5h3',
  settings: 'M2.5 4.5h7M12.5 4.5h1M2.5 11.5h1M6.5 11.5h7M11 3v3M5 10v3',
  help: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM6.2 6.3a1.9 1.9 0 1 1 2.6 1.8c-.5.2-.8.6-.8 1.2M8 11.4h.01',
  plus: 'M8 3v10M3 8h10',
} as const;
export type IconName = keyof typeof PATHS;

/** A line icon of 16 px; always beside a word, so it says nothing to a screen reader. */
export function Icon({ name, className }: { readonly name: IconName; readonly className?: string | undefined }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" fill={name === 'dot' ? 'currentColor' : 'none'} stroke={name === 'dot' ? 'none' : 'currentColor'} strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" className={className}>
      <path d={PATHS[name]} />
    </svg>
  );
}
