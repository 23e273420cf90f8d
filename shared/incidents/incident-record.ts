import { z } from 'zod';
import { caseCode, day, id, line } from '../domain/values.ts';
import { CATEGORIES } from '../policy/codes.ts';
import {
  INCIDENT_EFFECTS, INCIDENT_EVENTS, INCIDENT_KINDS, INCIDENT_RISKS, PROTECTIONS, SUBJECTS, TOLD, TOLD_WAYS, WAIVABLE, WAIVER_REASONS,
} from './incident-codes.ts';

/** Longest account of anything here, in UTF-16 code units: a page of the notification. */
const account = z.string().trim().min(1).max(3000);
/** ISO moment in UTC; minutes are what people know. */
const moment = z.iso.datetime();
const number = z.int().min(0).max(1_000_000);

/** What people write down about an incident and may add to until it is closed. Words must name nobody: cases by code. */
export const incidentDraftSchema = z.strictObject({
  kind: z.enum(INCIDENT_KINDS), discoveredAt: moment, discoveredBy: line, /** when it happened, if known */ happenedAt: moment.nullable(),
  effects: z.array(z.enum(INCIDENT_EFFECTS)).max(3), protection: z.enum(PROTECTIONS), nature: account.nullable(),
  categories: z.array(z.enum(CATEGORIES)).max(40), subjects: z.array(z.enum(SUBJECTS)).max(10),
  /** about how many people, and records */ people: number.nullable(), records: number.nullable(),
  caseCodes: z.array(caseCode).max(500),
  risk: z.enum(INCIDENT_RISKS).nullable(), consequences: account.nullable(), measures: account.nullable(), planned: account.nullable(),
  contact: z.strictObject({ name: line, phone: line.nullable(), email: line.nullable() }).nullable(),
});
export type IncidentDraft = z.infer<typeof incidentDraftSchema>;

/** Somebody was told. `lateReason` is needed when it was after the end of their clock. */
export const toldSchema = z.strictObject({ to: z.enum(TOLD), whom: line, at: moment, how: z.enum(TOLD_WAYS), lateReason: account.nullable() });
export type ToldEntry = z.infer<typeof toldSchema>;

/** Somebody is not told, and why. */
export const waiverSchema = z.strictObject({ to: z.enum(WAIVABLE), reason: z.enum(WAIVER_REASONS), note: account.nullable() });
export type Waiver = z.infer<typeof waiverSchema>;

/** One incident with everything done about it. `number` is `YYYY-NNNN`, in the order written down here. */
export const incidentRecordSchema = incidentDraftSchema.extend({
  id, number: z.string().regex(/^\d{4}-\d{4,6}$/), state: z.enum(['open', 'closed']),
  told: z.array(toldSchema).max(200), waivers: z.array(waiverSchema.extend({ on: day, by: line })).max(2),
  closing: z.strictObject({ on: day, by: line, lessons: account }).nullable(),
});
export type IncidentRecord = z.infer<typeof incidentRecordSchema>;

/** One entry of an incident's history; `code` says more in one word. */
export const incidentEventSchema = z.strictObject({ kind: z.enum(INCIDENT_EVENTS), at: z.string().max(40), person: z.string().max(300).nullable(), code: z.string().max(80).nullable() });
