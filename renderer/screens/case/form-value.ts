import type { Json } from '../../../shared/policy/decision.ts';
import { isRepeat, type FormSection } from './field-kinds.ts';

/** Any JSON value of the form. */
export type FormJson = Json;
export type FormValue = { readonly [key: string]: FormJson };

const isList = (value: FormJson | undefined): value is readonly FormJson[] => Array.isArray(value);
const isObject = (value: FormJson | undefined): value is FormValue => typeof value === 'object' && value !== null && !isList(value);

/** `family[2].phone` → `['family', 2, 'phone']`. */
function steps(path: string): readonly (string | number)[] {
  return path.split('.').flatMap((part) => {
    const found = /^(\w+)\[(\d+)\]$/.exec(part);
    return found === null ? [part] : [found[1] ?? part, Number(found[2])];
  });
}

/** The value at a path, or undefined. Never follows anything inherited. */
export function valueAt(value: FormValue, path: string): FormJson | undefined {
  let here: FormJson | undefined = value;
  for (const step of steps(path)) {
    if (isList(here) && typeof step === 'number') here = here[step];
    else if (isObject(here) && typeof step === 'string' && Object.hasOwn(here, step)) here = here[step];
    else return undefined;
  }
  return here;
}

function replaced(here: FormJson | undefined, path: readonly (string | number)[], next: FormJson | undefined): FormJson | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === 'number') {
    const list: readonly FormJson[] = isList(here) ? here : [];
    return list.map((entry, index) => (index === step ? (replaced(entry, rest, next) ?? {}) : entry));
  }
  const object: FormValue = isObject(here) ? here : {};
  const inner = replaced(object[step], rest, next);
  const kept = Object.entries(object).filter(([key]) => key !== step);
  return Object.fromEntries(inner === undefined ? kept : [...kept, [step, inner]]);
}

/** A copy with the value at a path replaced; `undefined` or an empty text removes it. */
export function withValue(value: FormValue, path: string, next: FormJson | undefined): FormValue {
  const empty = next === undefined || next === '' || next === null || (isList(next) && next.length === 0);
  const result = replaced(value, steps(path), empty ? undefined : next);
  return isObject(result) ? result : {};
}

/** The list at a path, empty when there is none. */
export function listAt(value: FormValue, path: string): readonly FormJson[] {
  const found = valueAt(value, path);
  return isList(found) ? found : [];
}

/** How many of a section's fields are filled; entries of a list count as one field each. */
export function completeness(section: FormSection, value: FormValue): { readonly filled: number; readonly of: number } {
  let filled = 0;
  let of = 0;
  for (const group of section.groups) {
    if (isRepeat(group)) {
      const count = listAt(value, group.list).length;
      filled += count;
      of += count;
      continue;
    }
    for (const { path } of group.fields) {
      const here = valueAt(value, path);
      of += 1;
      if (here !== undefined && here !== false) filled += 1;
    }
  }
  return { filled, of };
}
