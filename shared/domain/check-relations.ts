import type { CaseRecord } from './case-record.ts';
import type { CheckContext } from './check-context.ts';
import type { CaseIssue } from './field-issue-codes.ts';
import { isPlausiblePhone } from './phone-number.ts';

/** What must agree between fields that refer to one another, and codes and phones that look wrong. */
export function relationIssues(record: CaseRecord, context: CheckContext): readonly CaseIssue[] {
  return [...familyIssues(record), ...siblingIssues(record), ...phoneIssues(record), ...placeIssues(record, context)];
}

function familyIssues(record: CaseRecord): readonly CaseIssue[] {
  const issues: CaseIssue[] = [];
  const born = record.child?.dob;
  for (const [at, member] of (record.family ?? []).entries()) {
    const isParent = /(^|-)(mother|father)$/.test(member.relation ?? '');
    if (isParent && member.dob !== undefined && born !== undefined && member.dob >= born) {
      issues.push({ path: `family[${String(at)}].dob`, code: 'parent-younger-than-child', level: 'warn' });
    }
  }
  for (const [at, sought] of (record.care?.personsSought ?? []).entries()) {
    if (sought.familyIndex !== undefined && sought.familyIndex >= (record.family ?? []).length) {
      issues.push({ path: `care.personsSought[${String(at)}].familyIndex`, code: 'family-index-unknown', level: 'warn' });
    }
  }
  return issues;
}

function siblingIssues(record: CaseRecord): readonly CaseIssue[] {
  if (record.caseCode === undefined || !(record.siblings ?? []).includes(record.caseCode)) return [];
  return [{ path: 'siblings', code: 'own-case-code', level: 'block' }];
}

function phoneIssues(record: CaseRecord): readonly CaseIssue[] {
  const phones: readonly (readonly [string, string | undefined])[] = [
    ['worker.phone', record.worker?.phone], ['reporter.phone', record.reporter?.phone],
    ['contact.phoneChild', record.contact?.phoneChild], ['contact.phoneCaregiver', record.contact?.phoneCaregiver],
    ...(record.family ?? []).map((member, at) => [`family[${String(at)}].phone`, member.phone] as const),
  ];
  return phones
    .filter(([, phone]) => phone !== undefined && !isPlausiblePhone(phone))
    .map(([path]) => ({ path, code: 'phone-length', level: 'warn' }));
}

function placeIssues(record: CaseRecord, context: CheckContext): readonly CaseIssue[] {
  const places: readonly (readonly [string, string | undefined])[] = [
    ['contact.katottg', record.contact?.katottg], ['displacement.originKatottg', record.displacement?.originKatottg],
    ['incident.katottg', record.incident?.katottg],
  ];
  return places
    .filter(([, code]) => code !== undefined && context.isKnownPlace?.(code) === false)
    .map(([path]) => ({ path, code: 'place-unknown', level: 'warn' }));
}
