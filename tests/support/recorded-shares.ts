import { createDocumentTools, type DocumentTools } from '../../electron/services/document-tools.ts';
import type { FormContent } from '../../electron/documents/form-content.ts';

/** The real typesetter, and beside it what stood on each sheet: a person reads it there. */
export interface RecordedShares {
  readonly tools: DocumentTools;
  /** the lines of the paper that was drawn last */ readonly lastLines: () => readonly string[];
}

/** Tools that draw as always and remember the last key on paper. */
export function recordShares(): RecordedShares {
  const tools = createDocumentTools();
  let last: FormContent | null = null;
  return {
    tools: { ...tools, typesetter: () => ({ ...tools.typesetter(), set: (form) => { last = 'sections' in form ? form : null; return tools.typesetter().set(form); } }) },
    lastLines: () => last?.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'key' ? block.groups : [])) ?? [],
  };
}
