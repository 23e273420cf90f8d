import type { ShownRequest } from '../../../shared/ipc/channels/request-channels.ts';
import { focusField } from '../../components/notices.tsx';

export const STEPS = ['check', 'link', 'examine', 'decide', 'answer'] as const;
export type RequestStep = (typeof STEPS)[number];

/** The step that is next. A case may stay unknown, so that step never holds up the others. */
export function stepNow({ request, link }: Pick<ShownRequest, 'request' | 'link'>): RequestStep {
  if (request.check === null) return 'check';
  if (request.decision !== null) return 'answer';
  if (request.question !== null || !asksPolicy(request)) return 'decide';
  return link === null ? 'link' : 'examine';
}

/** Whether the rules have anything to say: not about a complaint, and not before it is known who asks. */
export function asksPolicy({ kind, check }: Pick<ShownRequest['request'], 'kind' | 'check'>): boolean {
  return kind !== 'complaint' && check !== null && check.identity.confirmed && (!check.authority.needed || check.authority.confirmed);
}

/** The id of a step's section. */
export const stepId = (step: RequestStep): string => `request-step-${step}`;

/** After a step is done its form goes away: takes the keyboard to the first thing to do in another. */
export function goToStep(step: RequestStep): void {
  requestAnimationFrame(() => { focusField(stepId(step)); });
}
