import type { Operator } from './operator.ts';
import { given } from './operator.ts';

/** `true` for a value that exists. */
export const has: Operator = { name: 'has', apply: () => given(true) };
