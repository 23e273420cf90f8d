import { z } from 'zod';
import { caseCode, day, line } from '../../domain/values.ts';
import { BLANK_KINDS } from '../../packet/document-kind.ts';
import { BASES, FIELD_ACTIONS, PURPOSES, REASONS, SERVICES } from '../../policy/codes.ts';
import { decisionSchema, policyStampSchema } from '../../policy/decision.ts';
import { channel, languageSchema, pagesSchema, taskId, WRITERS, writtenFileSchema } from '../channel.ts';

const caseId = z.uuid();

/** What the worker chose in the wizard; everything else about the request comes from the register. */
export const packetRequestSchema = z.strictObject({
  caseId, purpose: z.enum(PURPOSES), recipientId: z.string().max(64), service: z.enum(SERVICES).nullable(),
  bases: z.array(z.enum(BASES)).max(7),
  /** path → the stated need that opens an O cell */
  need: z.record(z.string().max(120), z.string().min(3).max(300)),
  /** why this is asked, in the worker's words; screened like any text */
  reasonText: z.string().max(4000),
  /** marks in `reasonText` a person has dismissed as naming nobody: the exact words and why */
  dismissed: z.array(z.strictObject({ words: z.string().min(1).max(200), reason: line })).max(200),
  relatedToPerpetrator: z.boolean().nullable(), assessedSafe: z.boolean().nullable(), familyIndex: z.int().min(0).nullable(),
  childObjects: z.boolean(),
  /** an approval a supervisor signed in for (`approval.packet`); it counts for exactly the packet it names */ approval: z.strictObject({ id: z.uuid() }).nullable(),
  document: z.strictObject({ kind: z.string().max(60), reference: z.string().max(300), names: z.array(z.string().max(40)).max(100) }).nullable(),
  language: languageSchema,
});
export type PacketRequest = z.infer<typeof packetRequestSchema>;

/** One identifying stretch. `person` is the number of the one person it is about: 0 the child, then the family in the order of the record. */
const findingSchema = z.strictObject({
  start: z.int(), end: z.int(), type: z.string(), source: z.string(), tier: z.enum(['auto', 'review']), recognizer: z.string(), why: z.string(),
  person: z.int().min(0).optional(),
});

const disclosureRow = z.strictObject({
  id: z.uuid(), at: z.string(), caseCode, purpose: z.enum(PURPOSES), service: z.enum(SERVICES).nullable(),
  recipientId: z.string(), recipientName: z.string(), basis: z.array(z.enum(BASES)), consentId: z.string().nullable(),
  packetId: z.string(), packetDigest: z.string(), policy: policyStampSchema, person: z.string(),
  formats: z.array(z.string()), counts: z.strictObject({ share: z.int(), generalise: z.int(), withhold: z.int() }),
  /** printed on paper, as far as somebody said so */ copies: z.int(),
  /** the files got their names; otherwise nothing may have left */ isWritten: z.boolean(),
});
export type DisclosureRow = z.infer<typeof disclosureRow>;

/** Which disclosures: of one child or all, to one recipient or all, for one purpose or all, on which days (Kyiv), both included. */
const disclosureFilter = z.strictObject({ caseId: caseId.nullable(), recipientId: z.string().max(64).nullable().optional(), purpose: z.enum(PURPOSES).nullable().optional(), from: day.nullable().optional(), to: day.nullable().optional() });
export type DisclosureFilter = z.infer<typeof disclosureFilter>;

export const referralChannels = {
  /** Decides and renders without issuing anything. `digest` is what `referral.issue` must be given back. */
  'referral.preview': channel({
    access: 'unlocked', input: z.strictObject({ request: packetRequestSchema, render: z.boolean() }),
    output: z.strictObject({
      decision: decisionSchema, digest: z.string().nullable(), pages: z.array(z.string()),
      /** paths a stated need could open for this purpose and recipient */ openable: z.array(z.string()),
      /** marks in the reason text that still stand: nothing can be issued while any does */ reasonFindings: z.array(findingSchema),
    }),
  }),
  /**
   * Recomputes everything from the register, compares with the digest that was shown, writes the disclosure and audit
   * rows, then the files. `print` returns the pages to print and writes no file; `age` keeps the packet ready for `handOver.make`.
   */
  'referral.issue': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({ request: packetRequestSchema, digest: z.string().max(200), formats: z.array(z.enum(['pdf', 'json', 'print', 'age'])).min(1).max(4), taskId }),
    output: z.strictObject({ disclosureId: z.uuid(), packetId: z.string(), files: z.array(writtenFileSchema), pages: z.array(z.string()) }),
  }),
  'disclosure.list': channel({ access: 'unlocked', input: disclosureFilter, output: z.strictObject({ rows: z.array(disclosureRow) }) }),
  /** One entry with what was decided about every path: values are never in the log. */
  'disclosure.show': channel({
    access: 'unlocked', input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({
      row: disclosureRow,
      fields: z.array(z.strictObject({ path: z.string(), action: z.enum(FIELD_ACTIONS), operator: z.string().nullable(), reason: z.enum(REASONS), rule: z.string() })),
    }),
  }),
  /** So many copies of an issued packet were sent to the printer. Answers how many there are now. */
  'disclosure.printed': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id: z.uuid(), copies: z.int().min(1).max(50) }), output: z.strictObject({ copies: z.int() }),
  }),
  /** The register as a table or as JSON; no value of a case is in it. */
  'disclosure.export': channel({
    access: 'unlocked', input: z.strictObject({ filter: disclosureFilter, format: z.enum(['csv', 'json']), language: languageSchema }),
    output: z.strictObject({ name: z.string(), rows: z.int() }),
  }),
  /** The answer to "who has my data", to print. */
  'disclosure.answer': channel({ access: 'unlocked', input: z.strictObject({ caseId, language: languageSchema }), output: pagesSchema }),
  /** Holds every row against the log of events, and the log against the rows. */
  'disclosure.verify': channel({
    access: 'unlocked', input: z.strictObject({ taskId }),
    output: z.strictObject({
      ok: z.boolean(), chain: z.strictObject({ ok: z.boolean(), entries: z.int(), brokenAt: z.int().nullable() }), rows: z.int(), sealed: z.int(),
      mismatches: z.array(z.strictObject({ kind: z.enum(['no-entry', 'no-row', 'changed']), disclosureId: z.string().nullable(), packetId: z.string().nullable(), entry: z.int().nullable() })),
    }),
  }),
  /** A blank form of the same family, for paper: a referral to a service unless another document is named. */
  'referral.blank': channel({ access: 'unlocked', input: z.strictObject({ language: languageSchema, document: z.enum(BLANK_KINDS).optional() }), output: pagesSchema }),
  'screening.check': channel({
    access: 'unlocked', input: z.strictObject({ caseId, text: z.string().max(60_000) }), output: z.strictObject({ findings: z.array(findingSchema) }),
  }),
  /** Every free text of the case that could ever leave, with its state. */
  'screening.list': channel({
    access: 'unlocked', input: z.strictObject({ caseId }),
    output: z.strictObject({ texts: z.array(z.strictObject({
      path: z.string(), original: z.string(), state: z.enum(['unscreened', 'cleared', 'stale']),
      cleared: z.string().nullable(), clearedBy: z.string().nullable(), clearedAt: z.string().nullable(),
      /** words a person dismissed for this case before */ dismissed: z.array(z.strictObject({ words: z.string(), reason: z.string() })),
    })) }),
  }),
  /** Stores the cleared version beside the original; refused while the cleared text still holds a mark that was not dismissed. */
  'screening.clear': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({
      caseId, path: z.string().max(120), original: z.string().max(60_000), cleared: z.string().max(60_000),
      dismissed: z.array(z.strictObject({ words: z.string().min(1).max(200), reason: line })).max(500),
    }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('cleared') }),
      z.strictObject({ outcome: z.literal('open-findings'), findings: z.array(findingSchema) }),
      z.strictObject({ outcome: z.literal('original-changed') }),
    ]),
  }),
} as const;
