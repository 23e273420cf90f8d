import { createHash } from 'node:crypto';

/** Of a hundred mutants of a file, the tests must kill at least so many. */
export const LOWEST_SCORE = 95;

/** The digest of a source file's text, as the record holds it. */
export const sourceDigest = (text) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** Killed mutants in a hundred; a file without mutants has nothing that could survive. */
export const scoreOf = ({ killed, mutants }) => mutants === 0 ? 100 : killed / mutants * 100;

/**
 * Compares the committed record with the sources.
 * @param record the parsed record; anything but `{ files: { path: entry } }` counts as empty
 * @param sources path → text of every file that must be measured
 * @returns `changed`: the files whose text was never measured, to be measured now; `weak`: the unchanged files whose
 * recorded counts are below {@link LOWEST_SCORE} or make no sense; `gone`: recorded files that are no more
 */
export const compareRecord = (record, sources) => {
  const entries = new Map(Object.entries(record?.files ?? {}));
  const isChanged = (path) => entries.get(path)?.source !== sourceDigest(sources.get(path));
  const paths = [...sources.keys()].sort();
  return {
    changed: paths.filter(isChanged),
    weak: paths.filter((path) => !isChanged(path) && !isStrong(entries.get(path))),
    gone: [...entries.keys()].filter((path) => !sources.has(path)).sort(),
  };
};

/** Counts that make sense and reach the lowest score. INVARIANT: the score is counted anew, never read. */
export const isStrong = (entry) =>
  [entry.mutants, entry.killed].every((count) => Number.isInteger(count) && count >= 0)
  && entry.killed <= entry.mutants && scoreOf(entry) >= LOWEST_SCORE;

/**
 * The entry of a measured file. Only what a test killed counts as killed: a mutant that ran out of time (on a busy
 * machine that would be luck), broke the runner, or was told to be ignored counts as alive.
 */
export const entryOf = (text, results) => ({
  source: sourceDigest(text), mutants: results.length, killed: results.filter(({ status }) => status === 'Killed').length,
});
