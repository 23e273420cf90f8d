/** One step of a path: a name, or a position in a list. */
export type PathStep = string | number;

const STEP = /([^.[\]]+)|\[(\d+)\]/g;

/**
 * Splits a concrete path of the case: `family[0].phone` → `['family', 0, 'phone']`.
 * A text that is no path gives the steps it can read; an empty text gives none.
 */
export function parsePath(path: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (const match of path.matchAll(STEP)) {
    const [, name, position] = match;
    if (name !== undefined) steps.push(name);
    else if (position !== undefined) steps.push(Number(position));
  }
  return steps;
}

/** Joins steps again: `['family', 0, 'phone']` → `family[0].phone`. */
export function formatPath(steps: readonly PathStep[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${String(step)}]`;
    else path += path === '' ? step : `.${step}`;
  }
  return path;
}
