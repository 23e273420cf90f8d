import { FEWEST_SHARES, lineFault, readShare, SHARE_LINES, type ReadShare } from '../../../shared/recovery/paper-share.ts';

/** The lines of a paper as somebody typed them; empty ones do not count. */
export function linesOf(typed: string): readonly string[] {
  return typed.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

/** How many papers are needed: the first that can be read says it, and until then two are asked for. */
export function papersNeeded(papers: readonly string[]): number {
  const read = papers.map((paper) => readShare(linesOf(paper))).find((one): one is Extract<ReadShare, { readonly outcome: 'share' }> => one.outcome === 'share');
  return read?.share.threshold ?? FEWEST_SHARES;
}

/** What is wrong with one typed paper; null when it can be read. */
export type PaperFault = { readonly fault: 'empty' | 'missing' | 'not-a-share' } | { readonly fault: 'line'; readonly line: number };

/** Judges a typed paper; a line with a mistake is named even while others are missing. */
export function paperFault(typed: string): PaperFault | null {
  const lines = linesOf(typed);
  if (lines.length === 0) return { fault: 'empty' };
  const wrong = lines.slice(0, SHARE_LINES).findIndex((line, index) => lineFault(line, index) !== null);
  if (wrong >= 0) return { fault: 'line', line: wrong + 1 };
  if (lines.length < SHARE_LINES) return { fault: 'missing' };
  return readShare(lines).outcome === 'share' ? null : { fault: 'not-a-share' };
}
