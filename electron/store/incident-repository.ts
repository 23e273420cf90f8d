import { AppError } from '../../shared/errors/app-error.ts';
import type { IncidentEvent } from '../../shared/incidents/incident-codes.ts';
import { incidentRecordSchema, type IncidentRecord } from '../../shared/incidents/incident-record.ts';
import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { numberOf, textOf, textOrNull, type ReadableRegister, type Row, type Stamp, type WritableRegister } from './register-handle.ts';

/** An incident as stored. */
export interface StoredIncident { readonly incident: IncidentRecord; readonly recordedAt: string; /** name of the person */ readonly recordedBy: string | null }

/** One entry of its history. `code` says more in one word. */
export interface StoredIncidentEvent { readonly kind: IncidentEvent; readonly at: string; readonly person: string | null; readonly code: string | null }

const SELECT = 'SELECT i.record, i.recorded_at, p.name AS recorded_by FROM incidents i LEFT JOIN people p ON p.id = i.recorded_by';

function storedFrom(row: Row): StoredIncident {
  return { incident: incidentRecordSchema.parse(JSON.parse(textOf(row, 'record'))), recordedAt: textOf(row, 'recorded_at'), recordedBy: textOrNull(row, 'recorded_by') };
}

/** Every incident, in the order of discovery, newest first. */
export function listIncidents(db: ReadableRegister): readonly StoredIncident[] {
  return db.all(`${SELECT} ORDER BY i.discovered_at DESC, i.number DESC`).map(storedFrom);
}

/** One incident. @throws {AppError} incident/not-found */
export function loadIncident(db: ReadableRegister, id: string): StoredIncident {
  const row = db.get(`${SELECT} WHERE i.id = $id`, { id });
  if (row === undefined) throw new AppError('incident/not-found');
  return storedFrom(row);
}

/** What was done about an incident, oldest first. */
export function listIncidentEvents(db: ReadableRegister, id: string): readonly StoredIncidentEvent[] {
  return db.all(`SELECT e.kind, e.at, e.code, p.name AS person FROM incident_events e JOIN incidents i ON i.number = e.incident_number
    LEFT JOIN people p ON p.id = e.by WHERE i.id = $id ORDER BY e.sequence`, { id }).map((row) => ({
    kind: textOf(row, 'kind') as IncidentEvent, at: textOf(row, 'at'), person: textOrNull(row, 'person'), code: textOrNull(row, 'code'), // INVARIANT: kind held by CHECK
  }));
}

/** Numbers of the open incidents that name a case. While there is any, the case is evidence. */
export function openIncidentsOfCase(db: ReadableRegister, caseCode: string): readonly string[] {
  return db.column(`SELECT i.register_number FROM incidents i WHERE i.state = 'open'
    AND EXISTS (SELECT 1 FROM json_each(i.record, '$.caseCodes') c WHERE c.value = $caseCode) ORDER BY i.number`, { caseCode }).map(String);
}

/** How many incidents name a case, closed ones too. */
export function countIncidentsOfCase(db: ReadableRegister, caseCode: string): number {
  return Number(db.column("SELECT count(*) FROM incidents i WHERE EXISTS (SELECT 1 FROM json_each(i.record, '$.caseCodes') c WHERE c.value = $caseCode)", { caseCode })[0] ?? 0);
}

/** Writes an incident down. */
export function insertIncident(db: WritableRegister, stamp: Stamp, incident: IncidentRecord): void {
  db.run(`INSERT INTO incidents (id, register_number, state, discovered_at, record, recorded_at, recorded_by)
    VALUES ($id, $number, $state, $discoveredAt, $record, $at, $by)`,
  { id: incident.id, number: incident.number, state: incident.state, discoveredAt: incident.discoveredAt, record: canonicalJson(incident), at: stamp.at, by: stamp.by });
  insertEvent(db, stamp, { id: incident.id, kind: 'recorded', code: incident.kind, detail: {} });
  appendAuditEvent(db, stamp, { action: 'incident.recorded', caseId: null, reason: incident.number });
}

/** The next step of an incident: as it is now, what was done, and what stood before. */
export interface IncidentStep { readonly incident: IncidentRecord; readonly kind: Exclude<IncidentEvent, 'recorded'>; readonly code: string | null }

/** Stores the next step of an incident; what stood before stays in its history. @throws {AppError} incident/not-found */
export function updateIncident(db: WritableRegister, stamp: Stamp, { incident, kind, code }: IncidentStep): void {
  const before = loadIncident(db, incident.id).incident;
  db.run('UPDATE incidents SET state = $state, discovered_at = $discoveredAt, record = $record WHERE id = $id',
    { id: incident.id, state: incident.state, discoveredAt: incident.discoveredAt, record: canonicalJson(incident) });
  insertEvent(db, stamp, { id: incident.id, kind, code, detail: kind === 'changed' ? { before } : {} });
  appendAuditEvent(db, stamp, { action: `incident.${kind}`, caseId: null, reason: code === null ? incident.number : `${incident.number}/${code}` });
}

function insertEvent(db: WritableRegister, stamp: Stamp, event: StoredEvent): void {
  const row = db.get('SELECT number FROM incidents WHERE id = $id', { id: event.id });
  if (row === undefined) throw new AppError('incident/not-found');
  db.run(`INSERT INTO incident_events (incident_number, sequence, kind, at, by, code, detail)
    SELECT $number, 1 + count(*), $kind, $at, $by, $code, $detail FROM incident_events WHERE incident_number = $number`,
  { number: numberOf(row, 'number'), kind: event.kind, at: stamp.at, by: stamp.by, code: event.code, detail: canonicalJson(event.detail) });
}

interface StoredEvent { readonly id: string; readonly kind: IncidentEvent; readonly code: string | null; readonly detail: unknown }

/** Removes closed incidents that are past their term. */
export function removeIncidents(db: WritableRegister, stamp: Stamp, ids: readonly string[]): void {
  for (const id of ids) db.run("DELETE FROM incidents WHERE id = $id AND state = 'closed'", { id });
  appendAuditEvent(db, stamp, { action: 'incident.removed', caseId: null, reason: String(ids.length) });
}
