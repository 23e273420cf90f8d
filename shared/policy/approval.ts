import { member, textMember } from './json-reading.ts';
import { readMoment } from './kyiv-day.ts';
import type { ReadRequest } from './read-request.ts';

/**
 * Whether the request carries an approval that counts: by a supervisor other than the person who asks, not dated after
 * `now`, with a reason, and the child informed or a reason given why not. An approval without its moment does not count.
 */
export const hasApproval = ({ approval, by, moment }: ReadRequest): boolean => {
  const approver = textMember(approval, 'by');
  const at = readMoment(member(approval, 'at'));
  return member(approval, 'role') === 'supervisor'
    && approver !== null && (by === null || fold(approver) !== fold(by))
    && at !== null && at <= moment
    && textMember(approval, 'reason') !== null
    && (member(approval, 'childInformed') === true || textMember(approval, 'notInformedReason') !== null);
};

const fold = (person: string): string => person.trim().toLowerCase();
