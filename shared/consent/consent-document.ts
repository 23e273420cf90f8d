import { z } from 'zod';
import { consentRecordSchema, restrictionSchema } from '../domain/consent-record.ts';
import { moment } from '../domain/values.ts';
import { digestOf } from '../digest/canonical-json.ts';
import { packetAgencySchema } from '../packet/packet-schema.ts';

/**
 * The machine-readable consent record, first version: what was agreed, limited and withdrawn, under the case code.
 * No name of the child or family stands in it.
 */
export const consentDocumentSchema = z.strictObject({
  format: z.literal('oberih-consent'), formatVersion: z.literal(1),
  caseCode: z.string(), agency: packetAgencySchema, exportedAt: moment,
  consent: consentRecordSchema, restrictions: z.array(restrictionSchema),
  /** over the canonical JSON of everything else */ digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
}).brand<'ConsentDocument'>();
export type ConsentDocument = z.infer<typeof consentDocumentSchema>;

/** What a consent document is made of. */
export type ConsentDocumentInput = Omit<z.input<typeof consentDocumentSchema>, 'format' | 'formatVersion' | 'digest'>;

/** Builds the record with its digest. Same input, same bytes. @throws ZodError for an input of another shape */
export function buildConsentDocument(input: ConsentDocumentInput): ConsentDocument {
  const body = { format: 'oberih-consent', formatVersion: 1, ...input };
  return consentDocumentSchema.parse({ ...body, digest: digestOf(body) });
}

/** Who signs, by name, for the paper alone; null parts are written by hand. */
export interface ConsentParties { readonly child: string | null; readonly representative: string | null }
