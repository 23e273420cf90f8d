import { z } from 'zod';
import { day } from '../../../shared/domain/values.ts';
import { INCIDENT_EFFECTS, INCIDENT_KINDS, INCIDENT_RISKS, PROTECTIONS, SUBJECTS } from '../../../shared/incidents/incident-codes.ts';
import { CATEGORIES } from '../../../shared/policy/codes.ts';
import type { IncidentForm } from './incident-form.ts';

/** What the form of an incident that waited through a lock must look like. */
export const keptIncidentSchema: z.ZodType<IncidentForm> = z.strictObject({
  kind: z.enum(INCIDENT_KINDS).nullable(), discoveredOn: day.nullable(), discoveredTime: z.string(), discoveredBy: z.string(),
  knowsWhen: z.boolean(), happenedOn: day.nullable(), happenedTime: z.string(),
  effects: z.array(z.enum(INCIDENT_EFFECTS)), protection: z.enum(PROTECTIONS).nullable(), nature: z.string(), cases: z.string(),
  categories: z.array(z.enum(CATEGORIES)), subjects: z.array(z.enum(SUBJECTS)), people: z.string(), records: z.string(),
  risk: z.enum(INCIDENT_RISKS).nullable(), consequences: z.string(), measures: z.string(), planned: z.string(),
  contactName: z.string(), phone: z.string(), email: z.string(),
});
