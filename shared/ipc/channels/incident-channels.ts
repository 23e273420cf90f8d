import { z } from 'zod';
import { id } from '../../domain/values.ts';
import { CLOCK_NAMES } from '../../incidents/clocks.ts';
import { CONTENT_POINTS, INCIDENT_KINDS, INCIDENT_PROBLEMS, TOLD } from '../../incidents/incident-codes.ts';
import { incidentDraftSchema, incidentEventSchema, incidentRecordSchema, toldSchema, waiverSchema } from '../../incidents/incident-record.ts';
import { channel, languageSchema, nothing, pagesSchema, WRITERS, writtenFileSchema } from '../channel.ts';

/** `left` in milliseconds, negative when the clock has run out, null when it has stopped. */
const clockSchema = z.strictObject({
  name: z.enum(CLOCK_NAMES), dueAt: z.string(), standing: z.enum(['running', 'urgent', 'overdue', 'in-time', 'late', 'waived']), left: z.number().nullable(),
});
const incidentRow = z.strictObject({
  id, number: z.string(), kind: z.enum(INCIDENT_KINDS), state: z.enum(['open', 'closed']), discoveredAt: z.string(), cases: z.int(), clocks: z.array(clockSchema),
  missing: z.array(z.enum(CONTENT_POINTS)),
});
export type IncidentRow = z.infer<typeof incidentRow>;

const shownIncident = z.strictObject({
  incident: incidentRecordSchema, clocks: z.array(clockSchema), missing: z.array(z.enum(CONTENT_POINTS)), recordedAt: z.string(), recordedBy: z.string().nullable(),
  events: z.array(incidentEventSchema), /** why it cannot be closed yet */ closing: z.enum(INCIDENT_PROBLEMS).nullable(),
  /** codes of the incident that no case has now */ unknownCodes: z.array(z.string()),
});
export type ShownIncident = z.infer<typeof shownIncident>;

export const incidentChannels = {
  /** Every incident: open ones first, the clock that ends first at the top; then the closed, the newest first. */
  'incident.list': channel({ access: 'unlocked', input: nothing, output: z.strictObject({ rows: z.array(incidentRow) }) }),
  'incident.show': channel({ access: 'unlocked', input: z.strictObject({ id }), output: shownIncident }),
  'incident.record': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ incident: incidentDraftSchema }), output: z.strictObject({ id, number: z.string() }) }),
  /** Adds to what is known; what stood before is kept. The discovery itself never moves to a later moment. */
  'incident.change': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, incident: incidentDraftSchema }), output: nothing }),
  'incident.tell': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, told: toldSchema }), output: nothing }),
  'incident.waive': channel({ access: 'unlocked', roles: ['focal-point', 'supervisor'], input: z.strictObject({ id, waiver: waiverSchema }), output: nothing }),
  'incident.close': channel({ access: 'unlocked', roles: ['focal-point', 'supervisor'], input: z.strictObject({ id, lessons: z.string().trim().min(1).max(3000) }), output: nothing }),
  'incident.reopen': channel({ access: 'unlocked', roles: ['focal-point', 'supervisor'], input: z.strictObject({ id }), output: nothing }),
  /** The notification with the fixed content, as pages. It names no child and no case. */
  'incident.notification': channel({ access: 'unlocked', input: z.strictObject({ id, to: z.enum(TOLD), language: languageSchema }), output: pagesSchema }),
  'incident.saveNotification': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, to: z.enum(TOLD), language: languageSchema }), output: z.strictObject({ files: z.array(writtenFileSchema) }),
  }),
} as const;
