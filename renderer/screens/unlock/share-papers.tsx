import type { ReactNode } from 'react';
import { SHARE_LINES } from '../../../shared/recovery/paper-share.ts';
import { TextArea } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import { paperFault, papersNeeded, type PaperFault } from './typed-share.ts';

/** Id of the field of one paper. */
export const paperField = (index: number): string => `unlock-share-${String(index)}`;

/** As many papers as the first one says are needed, five lines each. */
export function SharePapers({ papers, onChange, isJudged, isDisabled }: {
  readonly papers: readonly string[]; readonly onChange: (papers: readonly string[]) => void; /** mistakes are shown */ readonly isJudged: boolean; readonly isDisabled: boolean;
}): ReactNode {
  const { t } = useText();
  const shown = Array.from({ length: papersNeeded(papers) }, (_, index) => papers[index] ?? '');
  const complaint = (found: PaperFault | null): string | null => {
    if (found === null) return null;
    switch (found.fault) {
      case 'line': return t('shares.unlock.line', { line: found.line });
      case 'missing': return t('shares.unlock.missing');
      case 'not-a-share': return t('shares.unlock.notAShare');
      case 'empty': return t('shares.unlock.empty');
    }
  };
  return (
    <>
      <p className="soft">{t('shares.unlock.help')}</p>
      {shown.map((paper, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper is its place in the row
        <TextArea key={index} id={paperField(index)} label={t('shares.unlock.paper', { number: index + 1 })} rows={SHARE_LINES} value={paper} autoComplete="off" spellCheck="false" isDisabled={isDisabled} autoFocus={index === 0}
          error={isJudged ? complaint(paperFault(paper)) : null} onChange={(typed) => { onChange(shown.map((one, at) => (at === index ? typed : one))); }} />
      ))}
    </>
  );
}
