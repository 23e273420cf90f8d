import type { Cell } from '../pack-schema.ts';
import { age } from './age.ts';
import { band } from './band.ts';
import { caseCode } from './case-code.ts';
import { group } from './group.ts';
import { has } from './has.ts';
import { need } from './need.ts';
import type { Operator } from './operator.ts';
import { hromada, oblast, raion } from './place.ts';
import { relation } from './relation.ts';
import { support } from './support.ts';
import { type, typeMonth } from './type.ts';

/** A cell that lets something go. */
export type OpenCell = Exclude<Cell, 'W'>;

/** Of each cell the operator that it names, or null where it does not generalise. */
export const OPERATOR_OF_CELL: Readonly<Record<OpenCell, Operator | null>> = {
  S: null, O: null,
  'G(age)': age, 'G(band)': band, 'G(hromada)': hromada, 'G(raion)': raion, 'G(oblast)': oblast, 'G(need)': need,
  'G(group)': group, 'G(type)': type, 'G(type-month)': typeMonth, 'G(relation)': relation, 'G(has)': has,
  'G(support)': support, 'G(case-code)': caseCode,
};
