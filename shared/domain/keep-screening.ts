import type { CaseRecord } from './case-record.ts';

/**
 * The record to store when a form is saved: what a person has cleared stays cleared exactly where its text did not
 * change, and nothing becomes cleared by saving.
 *
 * SECURITY: a page cannot clear a text by sending `screenedPaths` or `notes[].screened`; only screening does.
 */
export function keepScreening(stored: CaseRecord, next: CaseRecord): CaseRecord {
  const { screenedPaths: _sent, ...rest } = next;
  const kept = (stored.screenedPaths ?? []).filter((path) => {
    const before = valueAt(stored, path);
    return typeof before === 'string' && before === valueAt(next, path);
  });
  return {
    ...rest,
    ...(next.notes === undefined ? {} : { notes: next.notes.map((note, at) => keepNote(stored.notes?.[at], note)) }),
    ...(kept.length === 0 ? {} : { screenedPaths: kept }),
  };
}

type Note = NonNullable<CaseRecord['notes']>[number];

function keepNote(stored: Note | undefined, next: Note): Note {
  const { screened, ...note } = next;
  if (stored?.screened === true && stored.text === next.text) return { ...note, screened: true };
  return screened === undefined ? note : { ...note, screened: false };
}

/** The value at a concrete path such as `notes[0].text`; undefined where there is none. */
function valueAt(record: CaseRecord, path: string): unknown {
  let value: unknown = record;
  for (const step of path.split(/[.[\]]+/).filter((part) => part !== '')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}
