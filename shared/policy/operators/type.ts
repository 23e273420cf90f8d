import { isDay } from '../kyiv-day.ts';
import type { Leaf } from '../leaves.ts';
import type { Operator, OperatorResult } from './operator.ts';
import { BAD, given, NOTHING } from './operator.ts';
import { cutPlace } from './place.ts';

const KEPT: ReadonlySet<string> = new Set(['incident.violenceType', 'plan.services[].type', 'education.enrolled']);

const kindAndPlace = ({ pattern, value }: Leaf): OperatorResult => {
  if (KEPT.has(pattern)) return given(value);
  return pattern === 'incident.katottg' ? cutPlace(value, 'oblast') : NOTHING;
};

/** The kind of an event or service, and an event's oblast; no date; the rest is withheld. */
export const type: Operator = { name: 'type', apply: kindAndPlace };

/** As {@link type}, and the month of the event. */
export const typeMonth: Operator = {
  name: 'type-month',
  apply: (leaf) => {
    if (leaf.pattern !== 'incident.date') return kindAndPlace(leaf);
    return isDay(leaf.value) ? given(leaf.value.slice(0, 7)) : BAD;
  },
};
