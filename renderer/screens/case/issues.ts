import type { FieldIssue } from '../../../shared/ipc/channels/case-channels.ts';
import { BLOCKING_ISSUES, WARNING_ISSUES, type IssueCode } from '../../../shared/domain/field-issue-codes.ts';
import { SECTIONS } from './sections.ts';
import { isRepeat, type SectionId } from './field-kinds.ts';

const CODES: readonly string[] = [...BLOCKING_ISSUES, ...WARNING_ISSUES];

/** The code when there is a sentence for it, otherwise the plainest one. */
export function issueCode(issue: FieldIssue): IssueCode {
  return CODES.includes(issue.code) ? (issue.code as IssueCode) : 'invalid';
}

/** The section a concrete path is edited in; the first one when nothing shows it. */
export function sectionOf(path: string): SectionId {
  const pattern = path.replace(/\[\d+\]/g, '[]');
  const found = SECTIONS.find((section) => section.groups.some((group) => (isRepeat(group) ? pattern.startsWith(group.list) : group.fields.some((field) => pattern === field.path || pattern.startsWith(`${field.path}[`)))));
  return found?.id ?? 'child';
}
