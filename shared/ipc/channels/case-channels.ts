import { z } from 'zod';
import { CASE_STATUSES, caseRecordSchema } from '../../domain/case-record.ts';
import { caseCode, placeCode } from '../../domain/values.ts';
import { channel, nothing, WRITERS } from '../channel.ts';

const caseId = z.uuid();
const revision = z.int().min(0);
/** `draft` is whatever the form holds, also half-typed: kept as it is, never decided upon. Up to 2 MB of JSON. */
const draft = z.record(z.string(), z.json());
/** A field that cannot be stored (`block`) or should be looked at again (`warn`). The code is worded by the renderer. */
const fieldIssueSchema = z.strictObject({ path: z.string(), code: z.string(), level: z.enum(['block', 'warn']) });
export type FieldIssue = z.infer<typeof fieldIssueSchema>;

const caseRowSchema = z.strictObject({
  id: caseId, caseCode, status: z.enum(CASE_STATUSES),
  /** «Прізвище Ім’я По батькові», empty when nothing is known yet */ name: z.string(),
  ageYears: z.int().nullable(), ageEstimated: z.boolean(), sex: z.string().nullable(), riskLevel: z.enum(['high', 'medium', 'low']).nullable(),
  placeCode: placeCode.nullable(), placeName: z.string().nullable(),
  registeredOn: z.string(), updatedAt: z.string(), nextDue: z.string().nullable(),
  consent: z.enum(['none', 'in-force', 'ending-soon', 'ended', 'refused']), hasDraft: z.boolean(),
});
export type CaseRow = z.infer<typeof caseRowSchema>;

export const caseChannels = {
  'case.list': channel({
    access: 'unlocked',
    input: z.strictObject({
      query: z.string().max(200), statuses: z.array(z.enum(CASE_STATUSES)).max(20).optional(),
      risks: z.array(z.enum(['high', 'medium', 'low'])).max(20).optional(),
      sort: z.enum(['updated', 'registered', 'name', 'code', 'due', 'risk']),
      offset: z.int().min(0), limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(caseRowSchema) }),
  }),
  /** A new open case with the next free code; its first fields may come along. */
  'case.create': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({ record: caseRecordSchema.omit({ caseCode: true }).optional() }),
    output: z.strictObject({ id: caseId, caseCode, revision }),
  }),
  'case.show': channel({
    access: 'unlocked', input: z.strictObject({ id: caseId }),
    output: z.strictObject({
      id: caseId, revision, record: caseRecordSchema, updatedAt: z.string(), updatedBy: z.string().nullable(),
      draft: z.strictObject({ basedOn: revision, savedAt: z.string(), draft }).nullable(),
      /** age in completed years today, and the consent tier read the stricter way */
      ageYears: z.int().nullable(), ageEstimated: z.boolean(),
    }),
  }),
  /** Stores the whole record if nobody stored another since `revision`; a conflict brings theirs back and loses nothing. */
  'case.save': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({ id: caseId, revision, record: z.record(z.string(), z.json()) }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('saved'), revision, warnings: z.array(fieldIssueSchema) }),
      z.strictObject({ outcome: z.literal('invalid'), issues: z.array(fieldIssueSchema) }),
      z.strictObject({ outcome: z.literal('conflict'), revision, record: caseRecordSchema, changedBy: z.string().nullable(), changedAt: z.string(), paths: z.array(z.string()) }),
    ]),
  }),
  'case.check': channel({
    access: 'unlocked', input: z.strictObject({ record: z.record(z.string(), z.json()) }), output: z.strictObject({ issues: z.array(fieldIssueSchema) }),
  }),
  'case.saveDraft': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({ id: caseId, revision, draft }), output: z.strictObject({ savedAt: z.string() }),
  }),
  'case.discardDraft': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ id: caseId }), output: nothing }),
  'case.history': channel({
    access: 'unlocked', input: z.strictObject({ id: caseId }),
    output: z.strictObject({ entries: z.array(z.strictObject({ revision, at: z.string(), person: z.string().nullable(), paths: z.array(z.string()) })) }),
  }),
  /** Places by name at any level, typed in Ukrainian or Latin letters, best match first. */
  'place.search': channel({
    access: 'unlocked', input: z.strictObject({ query: z.string().max(100), limit: z.int().min(1).max(50) }),
    output: z.strictObject({ places: z.array(z.strictObject({
      code: placeCode, name: z.string(), level: z.enum(['oblast', 'special-city', 'raion', 'hromada', 'city', 'settlement', 'village', 'city-district']),
      /** names of the places around it, nearest first */ within: z.array(z.string()),
    })) }),
  }),
  'place.name': channel({
    access: 'unlocked', input: z.strictObject({ code: z.string().max(40) }),
    output: z.strictObject({ name: z.string().nullable(), within: z.array(z.string()) }),
  }),
  /** Oblasts for the first run, before there is a register. */
  'place.oblasts': channel({
    access: 'open', input: nothing,
    output: z.strictObject({ oblasts: z.array(z.strictObject({ code: placeCode, name: z.string(), abbreviation: z.string() })) }),
  }),
} as const;
