import { lookupPattern } from '../../domain/field-catalogue.ts';
import type { JsonValue } from '../json-reading.ts';
import { isMissing, member, objectMember } from '../json-reading.ts';
import type { Operator, OperatorContext } from './operator.ts';
import { given, NOTHING } from './operator.ts';

/**
 * Health becomes one answer, the same for every path of the group: is there any need. Protection concerns become the
 * service that was asked for, the risk level stays, the rest is withheld.
 */
export const need: Operator = {
  name: 'need',
  apply: ({ pattern, value, entry }, context) => {
    if (pattern === 'protection.riskLevel') return given(value);
    if (pattern === 'protection.concerns') return context.service === null ? NOTHING : given([context.service]);
    return entry?.category === 'HEALTH' ? given(hasHealthNeed(context)) : NOTHING;
  },
};

const hasHealthNeed = ({ record, valueSets }: OperatorContext): boolean => {
  const health = objectMember(record, 'health');
  return Object.keys(health).some((key) => {
    const path = `health.${key}`;
    if (lookupPattern(path) === null || valueSets.neverHealthNeed.includes(path)) return false;
    return isNeed(member(health, key) ?? null, valueSets.noHealthNeed);
  });
};

const isNeed = (value: JsonValue, none: readonly string[]): boolean => {
  if (Array.isArray(value)) return value.some((item) => isNeed(item, none));
  if (isMissing(value) || value === false) return false;
  return typeof value !== 'string' || !['', ...none].includes(value.trim().toLowerCase());
};
