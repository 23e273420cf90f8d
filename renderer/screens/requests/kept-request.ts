import { z } from 'zod';
import { day } from '../../../shared/domain/values.ts';
import { CATEGORIES } from '../../../shared/policy/codes.ts';
import { ACTS_FOR, REQUEST_CHANNELS, REQUEST_DOCUMENTS, REQUEST_KINDS, REQUESTERS } from '../../../shared/requests/request-codes.ts';
import type { RequestForm } from './request-form.ts';

/** What the form of a request that waited through a lock must look like. */
export const keptRequestSchema: z.ZodType<RequestForm> = z.strictObject({
  receivedOn: day.nullable(), channel: z.enum(REQUEST_CHANNELS), theirReference: z.string(),
  requester: z.enum(REQUESTERS).nullable(), actsFor: z.enum(ACTS_FOR).nullable(), name: z.string(), organisation: z.string(), address: z.string(),
  kind: z.enum(REQUEST_KINDS).nullable(), about: z.string(), asks: z.string(),
  hasPaper: z.boolean(), paperKind: z.enum(REQUEST_DOCUMENTS).nullable(), paperReference: z.string(), paperDated: day.nullable(), answerBy: day.nullable(),
  names: z.array(z.enum(CATEGORIES)),
});
