import { formatPath, parsePath, type PathStep } from './field-path.ts';

interface Numbering { readonly positions: Map<string, readonly number[]> }

/**
 * Renumbers the lists of a set of paths without gaps, keeping their order: `family[2].phone` becomes
 * `family[0].phone` when nobody before is left.
 *
 * SECURITY: a gap in the numbers would tell the recipient how many entries were withheld.
 *
 * @param paths concrete paths, each once
 * @returns old path → new path
 */
export function closeLists(paths: readonly string[]): ReadonlyMap<string, string> {
  const numbering = { positions: occupied(paths) };
  return new Map(paths.map((path) => [path, formatPath(renumber(parsePath(path), numbering))]));
}

function occupied(paths: readonly string[]): Map<string, readonly number[]> {
  const found = new Map<string, Set<number>>();
  for (const path of paths) {
    const steps = parsePath(path);
    for (const [index, step] of steps.entries()) {
      if (typeof step !== 'number') continue;
      const list = formatPath(steps.slice(0, index));
      found.set(list, (found.get(list) ?? new Set<number>()).add(step));
    }
  }
  return new Map([...found].map(([list, set]) => [list, [...set].sort((a, b) => a - b)]));
}

function renumber(steps: readonly PathStep[], { positions }: Numbering): readonly PathStep[] {
  return steps.map((step, index) => {
    if (typeof step !== 'number') return step;
    return (positions.get(formatPath(steps.slice(0, index))) ?? []).indexOf(step);
  });
}
