import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../components/button.tsx';

/** Chooses a file by the person's own hand. SECURITY: the page gets what is in the file, never where it lies. */
export function FileButton({ children, accept, isBusy = false, tone = 'secondary', onChoose }: {
  readonly children: ReactNode; readonly accept: readonly string[]; readonly isBusy?: boolean; readonly tone?: 'primary' | 'secondary'; readonly onChoose: (file: File) => void;
}): ReactNode {
  const take = (files: FileList | null): void => {
    const file = files?.item(0);
    if (file !== null && file !== undefined) onChoose(file);
  };
  return <FileTrigger acceptedFileTypes={accept} onSelect={take}><Button isBusy={isBusy} tone={tone}>{children}</Button></FileTrigger>;
}
