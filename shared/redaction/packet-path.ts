import type { FieldDecision } from '../policy/decision.ts';

/**
 * The path under which a decided field travels.
 *
 * SECURITY: some paths say by their mere name what an operator hides: «is there any need» answered under
 * `health.pregnancy`, specialised support under `sexual.gbv`. Such fields travel under a neutral name, and several of
 * them become one. Whether a field was generalised is not told either: a shortened list would betray that
 * something was cut (decision 0041).
 *
 * @returns the path in the packet, with the list positions of the case
 */
export function packetPath(field: FieldDecision): string {
  if (field.operator === 'case-code') return 'caseCode';
  if (field.operator === 'support' || field.category === 'SEXUAL' && field.value === 'specialised-support') return 'support.kind';
  if (field.operator === 'need' && field.category === 'HEALTH') return 'health.need';
  if (field.path === 'child.dob') return birthPath(field);
  if (/\.dob$/.test(field.path) && (field.value === 'adult' || field.value === 'child')) {
    return field.path.replace(/dob$/, 'ageGroup');
  }
  return field.path;
}

function birthPath(field: FieldDecision): string {
  if (typeof field.value === 'number') return 'child.ageYears';
  return typeof field.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(field.value) ? 'child.dob' : 'child.ageBand';
}
