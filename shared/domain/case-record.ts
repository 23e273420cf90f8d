import { z } from 'zod';
import {
  armedSchema, attachmentSchema, careSchema, closureSchema, educationSchema, followUpSchema, healthSchema,
  incidentSchema, legalSchema, noteSchema, planSchema, protectionSchema, retentionSchema, sexualSchema,
  traffickingSchema,
} from './care-schemas.ts';
import {
  childSchema, contactSchema, displacementSchema, familyMemberSchema, householdSchema, perpetratorSchema,
  reporterSchema, workerSchema,
} from './person-schemas.ts';
import { caseCode, code, day, line } from './values.ts';

export const CASE_STATUSES = ['open', 'closed', 'transferred', 'duplicate'] as const;

/**
 * The file of one child: every path of the data dictionary. Anything may be missing; nothing may be unknown.
 * `screenedPaths` names the concrete free-text paths whose text a person has cleared; it is not data about the child.
 */
export const caseRecordSchema = z.strictObject({
  caseCode, registeredOn: day, status: z.enum(CASE_STATUSES),
  worker: workerSchema, reporter: reporterSchema, identificationSource: code,
  externalIds: z.array(z.strictObject({ type: code, value: line }).partial()).max(30),
  child: childSchema, displacement: displacementSchema, contact: contactSchema,
  family: z.array(familyMemberSchema).max(40), siblings: z.array(caseCode).max(40), household: householdSchema,
  care: careSchema, protection: protectionSchema, sexual: sexualSchema, armed: armedSchema,
  trafficking: traffickingSchema, health: healthSchema, education: educationSchema, incident: incidentSchema,
  perpetrators: z.array(perpetratorSchema).max(20), legal: legalSchema, plan: planSchema,
  followUps: z.array(followUpSchema).max(500), notes: z.array(noteSchema).max(1000),
  attachments: z.array(attachmentSchema).max(100), closure: closureSchema, retention: retentionSchema,
  screenedPaths: z.array(z.string().max(120)).max(2000),
}).partial();
export type CaseRecord = z.infer<typeof caseRecordSchema>;
