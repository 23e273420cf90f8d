import { AppError } from '../../shared/errors/app-error.ts';
import { clocksOf } from '../../shared/incidents/clocks.ts';
import type { IncidentProblem } from '../../shared/incidents/incident-codes.ts';
import { closingProblem, draftProblem, missingContent, toldProblem, waiverProblem } from '../../shared/incidents/incident-problems.ts';
import { incidentRecordSchema, type IncidentRecord } from '../../shared/incidents/incident-record.ts';
import type { IncidentRow, ShownIncident } from '../../shared/ipc/channels/incident-channels.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { loadCaseByCode } from '../store/case-repository.ts';
import { nextYearNumber } from '../store/destruction-repository.ts';
import { insertIncident, listIncidentEvents, listIncidents, loadIncident, updateIncident, type IncidentStep } from '../store/incident-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import type { Handler, Handlers } from './handlers.ts';
import type { Session } from './session.ts';

type IncidentHandlers = Pick<Handlers, 'incident.list' | 'incident.show' | 'incident.record' | 'incident.change' | 'incident.tell' | 'incident.waive' | 'incident.close' | 'incident.reopen'>;

/** The register of what went wrong with data: clocks, who was told, what was done. */
export function createIncidentHandlers(session: Session): IncidentHandlers {
  return {
    'incident.list': () => ({ rows: listRows(session) }),
    'incident.show': ({ id }) => session.write((db, stamp) => {
      const shown = show(db, id, nowOf(session));
      appendAuditEvent(db, stamp, { action: 'incident.read', caseId: null, reason: shown.incident.number });
      return shown;
    }),
    'incident.record': (input) => record(session, input),
    'incident.change': ({ id, incident: draft }) => step(session, id, (incident) => {
      refuseIf(draftProblem(draft, nowOf(session)));
      if (Date.parse(draft.discoveredAt) > Date.parse(incident.discoveredAt)) refuseIf('discovered-later');
      return { incident: { ...incident, ...draft }, kind: 'changed', code: null };
    }),
    'incident.tell': ({ id, told }) => step(session, id, (incident) => {
      refuseIf(toldProblem(incident, told, nowOf(session)));
      return { incident: { ...incident, told: [...incident.told, told] }, kind: 'told', code: told.to };
    }),
    'incident.waive': ({ id, waiver }) => step(session, id, (incident) => {
      refuseIf(waiverProblem(incident, waiver));
      const others = incident.waivers.filter(({ to }) => to !== waiver.to);
      return { incident: { ...incident, waivers: [...others, { ...waiver, on: session.today(), by: session.person().name }] }, kind: 'waived', code: waiver.to };
    }),
    'incident.close': ({ id, lessons }) => step(session, id, (incident) => {
      refuseIf(closingProblem(incident, nowOf(session)));
      return { incident: { ...incident, state: 'closed', closing: { on: session.today(), by: session.person().name, lessons } }, kind: 'closed', code: null };
    }),
    'incident.reopen': ({ id }) => {
      session.write((db, stamp) => {
        const { incident } = loadIncident(db, id);
        if (incident.state !== 'closed') refuseIf('not-closed');
        updateIncident(db, stamp, { incident: { ...incident, state: 'open', closing: null }, kind: 'reopened', code: null });
      });
      return {};
    },
  };
}

const nowOf = (session: Session): number => Date.parse(session.clock.now());

/** @throws {AppError} incident/invalid with the problem, when there is one */
function refuseIf(problem: IncidentProblem | null): void {
  if (problem !== null) throw new AppError('incident/invalid', { problem });
}

/** Takes the next step of an open incident. @throws {AppError} incident/not-found, incident/invalid */
function step(session: Session, id: string, next: (incident: IncidentRecord) => IncidentStep): Record<string, never> {
  session.write((db, stamp) => {
    const { incident } = loadIncident(db, id);
    if (incident.state === 'closed') refuseIf('closed');
    const taken = next(incident);
    updateIncident(db, stamp, { ...taken, incident: incidentRecordSchema.parse(taken.incident) });
  });
  return {};
}

/** Open incidents first, what ends first at the top. */
function listRows(session: Session): IncidentRow[] {
  const now = nowOf(session);
  return session.read(listIncidents).map(({ incident }) => rowOf(incident, now)).toSorted((one, other) => endsFirst(one) - endsFirst(other));
}

function record(session: Session, { incident: draft }: Parameters<Handler<'incident.record'>>[0]): { id: string; number: string } {
  refuseIf(draftProblem(draft, nowOf(session)));
  const id = session.createIdentifier();
  const number = session.write((db, stamp) => {
    const next = nextYearNumber(db, 'incident', Number(session.today().slice(0, 4)));
    insertIncident(db, stamp, incidentRecordSchema.parse({ ...draft, id, number: next, state: 'open', told: [], waivers: [], closing: null }));
    return next;
  });
  return { id, number };
}

const shownClocks = (incident: IncidentRecord, now: number): IncidentRow['clocks'] =>
  clocksOf(incident, now).map((clock) => ({ ...clock, dueAt: new Date(clock.dueAt).toISOString() }));

function rowOf(incident: IncidentRecord, now: number): IncidentRow {
  const { id, number, kind, state, discoveredAt, caseCodes } = incident;
  return { id, number, kind, state, discoveredAt, cases: caseCodes.length, clocks: shownClocks(incident, now), missing: [...missingContent(incident)] };
}

/** For the order of the list: what ends first, then what is only open, then the closed. */
function endsFirst({ state, clocks }: IncidentRow): number {
  const running = clocks.flatMap(({ left, dueAt }) => (left === null ? [] : [Date.parse(dueAt)]));
  if (state === 'closed') return Number.MAX_SAFE_INTEGER;
  return running.length === 0 ? Number.MAX_SAFE_INTEGER - 1 : Math.min(...running);
}

function show(db: ReadableRegister, id: string, now: number): ShownIncident {
  const { incident, recordedAt, recordedBy } = loadIncident(db, id);
  return {
    incident, clocks: shownClocks(incident, now), missing: [...missingContent(incident)], recordedAt, recordedBy,
    events: listIncidentEvents(db, id).map((event) => ({ ...event })), closing: closingProblem(incident, now),
    unknownCodes: incident.caseCodes.filter((caseCode) => loadCaseByCode(db, caseCode) === null),
  };
}
