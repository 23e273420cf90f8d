import type { ReactNode } from 'react';
import type { Language } from '../../../shared/ipc/channel.ts';
export function FirstRunScreen({ language, onDone }: { readonly language: Language; readonly onDone: () => void }): ReactNode { return <button onClick={onDone}>{language}</button>; }
