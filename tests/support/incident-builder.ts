import { incidentRecordSchema, type IncidentDraft, type IncidentRecord } from '../../shared/incidents/incident-record.ts';

/** What is written down of a lost stick; nothing about its consequences yet. */
export function buildIncidentDraft(changes: Partial<IncidentDraft> = {}): IncidentDraft {
  return {
    kind: 'lost-medium', discoveredAt: '2026-11-23T08:00:00.000Z', discoveredBy: 'Ірина Прикладна', happenedAt: null, effects: ['confidentiality'], protection: 'encrypted-locked', nature: null,
    categories: [], subjects: [], people: null, records: null, caseCodes: [], risk: null, consequences: null, measures: null, planned: null, contact: null, ...changes,
  };
}

/** An open incident of which nobody has been told. */
export function buildIncident(changes: Partial<IncidentRecord> = {}): IncidentRecord {
  return incidentRecordSchema.parse({
    ...buildIncidentDraft(), id: '40000000-0000-4000-8000-000000000001', number: '2026-0001', state: 'open', told: [], waivers: [], closing: null, ...changes,
  });
}

/** Everything of the fixed content. */
export const WHOLE_CONTENT: Partial<IncidentDraft> = {
  nature: 'Флешку з резервною копією загублено в маршрутці.', categories: ['ID_BASIC', 'CONTACT', 'HEALTH'], subjects: ['children', 'caregivers'], people: 12, records: 6, risk: 'unlikely',
  consequences: 'Копію зашифровано: прочитати її без парольної фрази неможливо.', measures: 'Зроблено нову копію, змінено парольну фразу.', planned: null,
  contact: { name: 'Ірина Прикладна', phone: '+380320000001', email: 'office@example.org' },
};
