import { completedYears } from '../policy/age.ts';
import type { Day } from './calendar.ts';
import type { CaseRecord } from './case-record.ts';
import type { CaseIssue, WarningIssue } from './field-issue-codes.ts';
import { isDocumentNumber, isPassportInsteadOfRnokpp, isRnokpp, isUnzr, readRnokpp, readUnzrDob } from './identity-numbers.ts';

type Child = NonNullable<CaseRecord['child']>;

/** Numbers of the child's documents against their own check digits, the birth date and the sex. Warnings only. */
export function identityIssues(record: CaseRecord, today: Day): readonly CaseIssue[] {
  const child = record.child;
  if (child === undefined) return [];
  return [
    ...rnokppWarnings(child).map((code) => ({ path: 'child.rnokpp', code, level: 'warn' as const })),
    ...unzrWarnings(child).map((code) => ({ path: 'child.unzr', code, level: 'warn' as const })),
    ...documentIssues(child, today),
  ];
}

function rnokppWarnings(child: Child): readonly WarningIssue[] {
  const { rnokpp } = child;
  if (rnokpp === undefined || isPassportInsteadOfRnokpp(rnokpp)) return [];
  const said = readRnokpp(rnokpp);
  if (said === null) return ['rnokpp-format'];
  const warnings: WarningIssue[] = isRnokpp(rnokpp) ? [] : ['rnokpp-check-digit'];
  if (child.dob !== undefined && child.dobEstimated !== true && child.dob !== said.dob) warnings.push('rnokpp-dob-differs');
  if ((child.sex === 'female' || child.sex === 'male') && child.sex !== said.sex) warnings.push('rnokpp-sex-differs');
  return warnings;
}

function unzrWarnings(child: Child): readonly WarningIssue[] {
  const { unzr } = child;
  if (unzr === undefined) return [];
  const dob = readUnzrDob(unzr);
  if (dob === null) return ['unzr-format'];
  const warnings: WarningIssue[] = isUnzr(unzr) ? [] : ['unzr-check-digit'];
  if (child.dob !== undefined && child.dobEstimated !== true && child.dob !== dob) warnings.push('unzr-dob-differs');
  return warnings;
}

function documentIssues(child: Child, today: Day): readonly CaseIssue[] {
  const issues: CaseIssue[] = [];
  const { document, birthCertificate, dob } = child;
  if (document?.number !== undefined && document.type !== undefined) {
    const written = [document.series, document.number].filter((part) => part !== undefined).join(' ');
    if (!isDocumentNumber(document.type, written)) issues.push({ path: 'child.document.number', code: 'document-format', level: 'warn' });
  }
  if (birthCertificate !== undefined && !isDocumentNumber('birth-certificate', birthCertificate)) {
    issues.push({ path: 'child.birthCertificate', code: 'document-format', level: 'warn' });
  }
  const age = dob === undefined ? null : completedYears(dob, today);
  if (document?.type === 'id-card' && age !== null && age < 14) issues.push({ path: 'child.document.type', code: 'document-unusual-for-age', level: 'warn' });
  return issues;
}
