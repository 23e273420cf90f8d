import type { ReactNode } from 'react';
export function UnlockScreen(): ReactNode { return null; }
