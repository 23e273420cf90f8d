import { CONTENT_POINTS, type ContentPoint, type IncidentProblem } from './incident-codes.ts';
import { clocksOf, isLate } from './clocks.ts';
import type { IncidentDraft, IncidentRecord, ToldEntry, Waiver } from './incident-record.ts';

/** Why something cannot be written down so; null when it can. @param now milliseconds since 1970 */
export function draftProblem({ discoveredAt, happenedAt, effects }: Pick<IncidentDraft, 'discoveredAt' | 'happenedAt' | 'effects'>, now: number): IncidentProblem | null {
  const discovered = Date.parse(discoveredAt);
  if (discovered > now) return 'discovered-in-future';
  if (happenedAt !== null && Date.parse(happenedAt) > discovered) return 'happened-after-discovery';
  return effects.length === 0 ? 'effect-missing' : null;
}

/** Why a telling cannot be written down so; null when it can. */
export function toldProblem(incident: Pick<IncidentRecord, 'discoveredAt'>, told: Pick<ToldEntry, 'to' | 'at' | 'lateReason'>, now: number): IncidentProblem | null {
  const at = Date.parse(told.at);
  if (at < Date.parse(incident.discoveredAt)) return 'told-before-discovery';
  if (at > now) return 'told-in-future';
  return isLate(incident, told.to, at) && told.lateReason === null ? 'late-reason' : null;
}

/** The authority may be left untold when a risk is unlikely, or because no duty exists; the people when telling would endanger them, or they are told otherwise. */
export function waiverProblem(incident: Pick<IncidentRecord, 'risk'>, { to, reason, note }: Pick<Waiver, 'to' | 'reason' | 'note'>): IncidentProblem | null {
  if (reason === 'unlikely-risk') return incident.risk === 'unlikely' ? null : 'waiver-reason';
  if (note === null) return 'waiver-reason';
  if (to === 'authority') return reason === 'no-duty' || reason === 'told-otherwise' ? null : 'waiver-reason';
  return reason === 'no-duty' ? 'waiver-reason' : null;
}

/** The points of the fixed content that nothing has been written about yet. */
export function missingContent(incident: IncidentDraft): readonly ContentPoint[] {
  const has: Readonly<Record<ContentPoint, boolean>> = {
    nature: incident.nature !== null, categories: incident.categories.length > 0 && incident.subjects.length > 0, numbers: incident.people !== null && incident.records !== null,
    contact: incident.contact !== null, consequences: incident.consequences !== null && incident.risk !== null, measures: incident.measures !== null,
  };
  return CONTENT_POINTS.filter((point) => !has[point]);
}

/** Why an incident cannot be closed; null when it can. */
export function closingProblem(incident: IncidentRecord, now: number): IncidentProblem | null {
  if (incident.state === 'closed') return 'closed';
  if (missingContent(incident).length > 0) return 'content-missing';
  if (clocksOf(incident, now).some(({ left }) => left !== null)) return 'clock-open';
  const peopleTold = incident.told.some(({ to }) => to === 'people') || incident.waivers.some(({ to }) => to === 'people');
  return incident.risk === 'high' && !peopleTold ? 'people-open' : null;
}
