import { expect, test } from 'vitest';
import { compileRecord } from '../../../shared/screening/compile-record.ts';
import { createContext, type Recognizer } from '../../../shared/screening/context.ts';
import { normaliseText } from '../../../shared/screening/normalise.ts';
import { resolveOverlaps, toOriginal } from '../../../shared/screening/resolve.ts';
import type { ScreeningRecord } from '../../../shared/screening/types.ts';

/** A text and what the recognizer has to find in it, in order of place. */
export type Row = readonly [text: string, ...found: readonly string[]];

/** One test per row: the recognizer finds exactly the listed stretches. */
export function expectRows(recognizer: Recognizer, rows: readonly Row[], record: ScreeningRecord = {}): void {
  const compiled = compileRecord(record);
  for (const [text, ...expected] of rows) {
    test(`finds ${expected.length === 0 ? 'nothing' : expected.join(' | ')} in «${text}»`, () => {
      const normalised = normaliseText(text);
      const found = toOriginal(resolveOverlaps(recognizer(createContext(normalised.text, compiled))), normalised);
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
    });
  }
}
