import type { Day } from '../../shared/domain/calendar.ts';
import type { IncidentRecord } from '../../shared/incidents/incident-record.ts';
import { CLEARED } from '../../shared/retention/cleared-request.ts';
import { addYears } from '../../shared/retention/review.ts';
import { listIncidents } from '../store/incident-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { listRequests, type StoredRequest } from '../store/request-repository.ts';
import { loadTerms } from './retention-facts.ts';

/** Closed requests whose term is over and that still hold somebody's name. */
export function pastRequests(db: ReadableRegister, today: Day): readonly StoredRequest[] {
  const { years } = loadTerms(db);
  return listRequests(db).filter(({ request }) => {
    const ended = request.answer?.on ?? request.dropped?.on ?? null;
    return ended !== null && request.requester.name !== CLEARED && addYears(ended, years.request) <= today;
  });
}

/** Closed incidents whose term is over. */
export function pastIncidents(db: ReadableRegister, today: Day): readonly IncidentRecord[] {
  const { years } = loadTerms(db);
  return listIncidents(db).map(({ incident }) => incident)
    .filter(({ state, closing }) => state === 'closed' && closing !== null && addYears(closing.on, years.incident) <= today);
}
