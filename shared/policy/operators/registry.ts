import type { Cell, OperatorName } from '../pack-schema.ts';
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

const OPERATOR_OF_CELL: Readonly<Record<Exclude<Cell, 'S' | 'W' | 'O'>, Operator>> = {
  'G(age)': age, 'G(band)': band, 'G(hromada)': hromada, 'G(raion)': raion, 'G(oblast)': oblast, 'G(need)': need,
  'G(group)': group, 'G(type)': type, 'G(type-month)': typeMonth, 'G(relation)': relation, 'G(has)': has,
  'G(support)': support, 'G(case-code)': caseCode,
};

/** The operator that a cell names, or null where the cell does not generalise. */
export const operatorOf = (cell: Cell): Operator | null =>
  cell === 'S' || cell === 'W' || cell === 'O' ? null : OPERATOR_OF_CELL[cell];

/** Place operators from the coarsest to the finest: of two, the one that stands first wins. */
export const PLACE_STRICTNESS: readonly OperatorName[] = ['oblast', 'raion', 'hromada'];
