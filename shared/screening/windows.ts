/** A stretch of the text that a pattern is run on, with its offset. */
export interface Window {
  readonly start: number;
  readonly text: string;
}

/** How far a window's edge moves outwards to reach a blank, so that no word is cut. */
const SNAP = 40;

function isBlank(text: string, index: number): boolean {
  const char = text.charAt(index);
  return char === ' ' || char === '\n' || char === '';
}

/**
 * Windows around positions, merged where they overlap: patterns then cost what the text holds of their subject, not its length.
 * @param positions ascending
 */
export function windowsAround(text: string, positions: readonly number[], reach: readonly [before: number, after: number]): Window[] {
  const windows: Window[] = [];
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start >= 0) windows.push({ start, text: text.slice(start, end) });
  };
  for (const position of positions) {
    const from = Math.max(0, position - reach[0]);
    const to = Math.min(text.length, position + reach[1]);
    if (start >= 0 && from <= end) {
      if (to > end) end = snapped(text, to, 1);
      continue;
    }
    close();
    start = snapped(text, from, -1);
    end = snapped(text, to, 1);
  }
  close();
  return windows;
}

function snapped(text: string, index: number, step: 1 | -1): number {
  let at = index;
  for (let moved = 0; moved < SNAP && at > 0 && at < text.length && !isBlank(text, step < 0 ? at - 1 : at); moved += 1) at += step;
  return at;
}

/** A match inside a window, with offsets of the whole text. */
export interface Located {
  readonly match: RegExpExecArray;
  readonly start: number;
  readonly end: number;
}

/** Every match of a global pattern inside the windows, with offsets of the whole text. */
export function matchesIn(windows: readonly Window[], pattern: RegExp): Located[] {
  const found: Located[] = [];
  for (const window of windows) {
    // by exec and not by matchAll, which makes a new pattern for every window
    pattern.lastIndex = 0;
    for (let match = pattern.exec(window.text); match !== null; match = pattern.exec(window.text)) {
      const start = window.start + match.index;
      found.push({ match, start, end: start + match[0].length });
      if (match[0] === '') pattern.lastIndex += 1;
    }
  }
  return found;
}
