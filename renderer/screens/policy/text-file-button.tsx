import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { LARGEST_FILE } from './policy-words.ts';

export interface TextFile { readonly name: string; /** empty where the file is too large to be read */ readonly text: string }

/**
 * Chooses a text file by the person's own hand. SECURITY: the page gets what is in the file and its name, never where it
 * lies; the application judges the content as it judges any input.
 */
export function TextFileButton({ children, accept, isBusy = false, tone = 'secondary', onChoose }: {
  readonly children: ReactNode; readonly accept: readonly string[]; readonly isBusy?: boolean; readonly tone?: 'primary' | 'secondary'; readonly onChoose: (file: TextFile) => void;
}): ReactNode {
  const take = (files: FileList | null): void => {
    const file = files?.item(0);
    if (file === null || file === undefined) return;
    if (file.size > LARGEST_FILE) onChoose({ name: file.name, text: '' });
    else void file.text().then((text) => { onChoose({ name: file.name, text }); });
  };
  return <FileTrigger acceptedFileTypes={accept} onSelect={take}><Button isBusy={isBusy} tone={tone}>{children}</Button></FileTrigger>;
}
