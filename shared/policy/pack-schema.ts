import { z } from 'zod';
import { BASES, CATEGORIES, PURPOSES, RECIPIENT_TYPES, SERVICES } from './codes.ts';

/** The operators that a cell may name: each is one file in `operators/`. */
export const OPERATORS = [
  'age', 'band', 'hromada', 'raion', 'oblast', 'need', 'group', 'type', 'type-month', 'relation', 'has', 'support',
  'case-code',
] as const;
export type OperatorName = (typeof OPERATORS)[number];

/** S share, W withhold, O only on a stated need for that very path, G(x) generalise by an operator. */
export const CELLS = [
  'S', 'W', 'O', 'G(age)', 'G(band)', 'G(hromada)', 'G(raion)', 'G(oblast)', 'G(need)', 'G(group)', 'G(type)',
  'G(type-month)', 'G(relation)', 'G(has)', 'G(support)', 'G(case-code)',
] as const satisfies readonly ('S' | 'W' | 'O' | `G(${OperatorName})`)[];
export type Cell = (typeof CELLS)[number];

const day = z.iso.date();
const name = z.string().min(1).max(200);
const names = z.array(name).max(400).readonly();
const purposes = z.array(z.enum(PURPOSES)).max(PURPOSES.length).readonly();
const bothLanguages = z.strictObject({ uk: z.string().min(1).max(600), en: z.string().min(1).max(600) });

/** Where a rule comes from: read in a source, professional practice to be verified, or our own proposal. */
export const provenanceSchema = z.strictObject({
  kind: z.enum(['source', 'practice', 'proposal']), sources: names, note: bothLanguages,
});
export type Provenance = z.infer<typeof provenanceSchema>;

const category = z.enum(CATEGORIES);
/** A footnote of the table: what changes a cell within its row. */
const noteSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paths'), category, paths: names, cell: z.enum(CELLS) }),
  z.strictObject({ kind: z.literal('only-for-services'), category, services: z.array(z.enum(SERVICES)).readonly() }),
  z.strictObject({ kind: z.literal('this-service'), category }),
  z.strictObject({ kind: z.literal('named-in-document'), category }),
  z.strictObject({ kind: z.literal('no-contact'), category }),
]);
export type RowNote = z.infer<typeof noteSchema>;

const gateSchema = z.strictObject({
  bases: z.array(z.enum(BASES)).readonly(),
  signatory: z.boolean(), undertaking: z.boolean(), legalRepresentative: z.boolean(),
  /** A consent must name the recipient by its id; a kind of recipient is not enough. */
  namedById: z.boolean(),
  /** Kinds of document that count; `with-legal-duty` asks for one only where that basis is used. */
  document: z.strictObject({ kinds: names, when: z.enum(['always', 'with-legal-duty']) }).nullable(),
  approval: z.enum(['none', 'always', 'unless-assessed-safe']),
});
export type Gate = z.infer<typeof gateSchema>;

const rowSchema = z.strictObject({
  id: z.string().regex(/^P\d{1,2}-R\d{1,2}$/), purpose: z.enum(PURPOSES), recipient: z.enum(RECIPIENT_TYPES),
  outcome: z.enum(['cells', 'aggregate-only', 'prohibited']),
  gate: gateSchema, cells: z.record(category, z.enum(CELLS)), notes: z.array(noteSchema).max(40).readonly(),
  provenance: provenanceSchema,
});
export type MatrixRow = z.infer<typeof rowSchema>;

const tierSchema = z.strictObject({
  fromAge: z.int().min(0).max(30), representative: z.enum(['given', 'none']), child: z.enum(['none', 'given', 'written']),
  /** The child's part may be `not-asked` with a reason and an approver. */
  childWaiver: z.boolean(),
});
export type ConsentTier = z.infer<typeof tierSchema>;

/** The purposes that stand outside a rule. An overlay may only shorten these lists. */
const exceptionsSchema = z.strictObject({
  afterReview: purposes, restrictionsIgnored: purposes, restrictionsBindNeedOnly: purposes,
  restrictionsYieldToApproval: purposes, refusalYieldsToApproval: purposes, categoryDenialIgnored: purposes,
  reporter: purposes, safeLocation: purposes, placementOnApprovedNeed: purposes, adoption: purposes,
  unsafeContact: purposes, unsafeOwnPhone: purposes, perpetratorPhone: purposes, unscreenedText: purposes,
});

const valueSetsSchema = z.strictObject({
  concernGroups: z.record(name, names), sexualCodes: names, armedCodes: names, violenceTypes: names, displacements: names,
  noHealthNeed: names, neverHealthNeed: names, rightsThatCannotRepresent: names, representativeWaivers: names,
  specialisedSupport: name,
});
export type ValueSets = z.infer<typeof valueSetsSchema>;

/**
 * A policy pack as data: the whole table, the gates, who must agree, the value sets and the exceptions.
 * Strict: a key that this version does not know makes the pack unreadable rather than half understood.
 */
export const packDataSchema = z.strictObject({
  schema: z.literal('oberih-policy-pack/1'),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/),
  title: bothLanguages, effectiveFrom: day, reviewOn: day, provenance: provenanceSchema,
  matrix: z.array(rowSchema).min(1).max(400).readonly(),
  /** Cells of single paths that hold in every row but those of the named purposes; footnotes do not change them. */
  pathCells: z.array(z.strictObject({ path: name, cell: z.enum(CELLS), exceptPurposes: purposes })).max(40).readonly(),
  /** The purposes whose packets carry one service, and the services that they may carry. */
  services: z.partialRecord(z.enum(PURPOSES), z.array(z.enum(SERVICES)).readonly()),
  consentTiers: z.array(tierSchema).min(1).max(20).readonly(),
  /** The age at which a person with an unknown birth date is read. */
  unknownAge: z.int().min(0).max(30),
  exceptions: exceptionsSchema,
  valueSets: valueSetsSchema,
  /** Where each rule comes from, by the first part of its id. */
  rules: z.record(name, provenanceSchema),
});
export type PackData = z.infer<typeof packDataSchema>;
