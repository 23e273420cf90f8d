import { z } from 'zod';
import { line } from '../../domain/values.ts';
import { CATEGORIES, EFFECTS, PURPOSES, REASONS, RECIPIENT_TYPES, SERVICES } from '../../policy/codes.ts';
import { policyStampSchema } from '../../policy/decision.ts';
import { OPERATORS, packDataSchema, provenanceSchema } from '../../policy/pack-schema.ts';
import { CELL_KINDS } from '../../policy-pack/matrix.ts';
import { PRECEDENCE_STEPS, REMEDIES } from '../../policy-pack/explanation.ts';
import { channel, languageSchema, nothing, pagesSchema, writtenFileSchema } from '../channel.ts';

const focalPoint = ['focal-point'] as const;
const both = z.strictObject({ uk: z.string(), en: z.string() });
const words = z.strictObject({ uk: z.array(z.string()), en: z.array(z.string()) });
const problems = z.array(z.string());
const refused = z.strictObject({ outcome: z.literal('refused'), /** codes with places, never values */ problems });
const changed = z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('changed'), stamp: policyStampSchema }), refused]);
/** Why a person does this: kept in the register beside the change. */
const reason = line.min(3);
/** Roomier than a pack file may be, so that one that is too large is refused in words. */
const fileText = z.string().max(3_500_000);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/u);

const PACK_ORIGINS = ['shipped', 'imported', 'overlay', 'extended'] as const;
const keptPack = policyStampSchema.extend({
  origin: z.enum(PACK_ORIGINS), title: both, effectiveFrom: z.string(), reviewOn: z.string(), inForce: z.boolean(),
});
const describedRule = z.strictObject({
  id: z.string(), scope: z.enum(['packet', 'field']), step: z.int(), provenance: provenanceSchema, row: z.string().nullable(),
});
const row = packDataSchema.shape.matrix.unwrap().element.shape;
const note = z.enum(['paths', 'only-for-services', 'this-service', 'named-in-document', 'no-contact']);

export const policyChannels = {
  /** The pack in force, where its rules come from, and every pack and change the register has kept, newest first. */
  'policy.show': channel({
    access: 'unlocked', input: nothing,
    output: z.strictObject({
      pack: keptPack, provenance: provenanceSchema, standing: z.enum(['not-yet', 'in-force', 'review-soon', 'overdue']), daysLeft: z.int(),
      /** the furthest day an extension may name today */ latestExtension: z.string(),
      rules: z.array(describedRule), rows: z.array(z.strictObject({ id: z.string(), purpose: z.enum(PURPOSES), recipient: z.enum(RECIPIENT_TYPES), provenance: provenanceSchema })),
      /** the key whose packs are trusted here */ key: z.strictObject({ words, trustedAt: z.string() }).nullable(),
      packs: z.array(keptPack),
      changes: z.array(policyStampSchema.extend({ kind: z.enum(['imported', 'overlay', 'extended', 'reinstated']), at: z.string(), person: z.string().nullable(), reason: z.string() })),
    }),
  }),
  /** Which rule spoke, at which step, where it comes from and where a person could change what led to it. */
  'policy.explain': channel({
    access: 'unlocked',
    input: z.strictObject({ rule: z.string().max(200), reason: z.enum(REASONS), whole: z.boolean(), openable: z.boolean(), /** the pack that decided; the one in force when null */ digest: digest.nullable() }),
    output: z.strictObject({ step: z.enum(PRECEDENCE_STEPS).nullable(), remedy: z.enum(REMEDIES), rule: describedRule.nullable() }),
  }),
  /** The table of the pack in force; with a case also what each row would do with it (counts and codes, never a value). */
  'policy.matrix': channel({
    access: 'unlocked',
    input: z.strictObject({ caseId: z.uuid().nullable(), service: z.enum(SERVICES).nullable(), recipientId: z.string().max(64).nullable() }),
    output: z.strictObject({
      stamp: policyStampSchema,
      /** the purposes whose packets carry one service, and those services */ services: z.partialRecord(z.enum(PURPOSES), z.array(z.enum(SERVICES))),
      /** the purposes that go on against a child's wish only with an approval */ childMayObject: z.array(z.enum(PURPOSES)),
      rows: z.array(z.strictObject({
        id: z.string(), purpose: z.enum(PURPOSES), recipient: z.enum(RECIPIENT_TYPES), outcome: row.outcome, gate: row.gate, provenance: provenanceSchema,
        cells: z.array(z.strictObject({ category: z.enum(CATEGORIES), kind: z.enum(CELL_KINDS), operator: z.enum(OPERATORS).nullable(), note: note.nullable() })),
        tried: z.strictObject({
          effect: z.enum(EFFECTS), reasons: z.array(z.enum(REASONS)),
          categories: z.array(z.strictObject({
            category: z.enum(CATEGORIES), counts: z.strictObject({ share: z.int(), generalise: z.int(), withhold: z.int() }), reasons: z.array(z.enum(REASONS)),
          })),
        }).nullable(),
      })),
    }),
  }),
  /** Reads a pack or overlay file and says what would change; changes nothing. */
  'policy.import': channel({
    access: 'unlocked', roles: focalPoint, input: z.strictObject({ text: fileText }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('ready'), kind: z.enum(['imported', 'overlay']), pack: policyStampSchema.extend({ title: both, effectiveFrom: z.string(), reviewOn: z.string() }),
        /** null for an overlay, which needs no signature */
        key: z.strictObject({ state: z.enum(['trusted', 'new', 'changed']), words, trustedWords: words.nullable() }).nullable(),
        /** where this pack allows more than the one in force: codes with places */ looser: problems,
        /** an agency's overlay is in force and would end */ endsOverlay: z.boolean(),
      }),
      refused,
    ]),
  }),
  /** Puts the pack or overlay of a file in force. Everything is judged again. */
  'policy.confirm': channel({
    access: 'unlocked', roles: focalPoint,
    input: z.strictObject({
      text: fileText, /** the pack that was shown */ digest, reason,
      /** the words of the key were compared with those the issuer told */ wordsCompared: z.boolean(),
      /** a key other than the trusted one is accepted from now on */ acceptChangedKey: z.boolean(),
    }),
    output: changed,
  }),
  /** Puts a kept pack back in force. */
  'policy.reinstate': channel({ access: 'unlocked', roles: focalPoint, input: z.strictObject({ digest, reason }), output: changed }),
  /** The same rules with a later day of review. */
  'policy.extend': channel({ access: 'unlocked', roles: focalPoint, input: z.strictObject({ reviewOn: z.iso.date(), reason }), output: changed }),
  /** Runs scenarios against a pack: the shipped set or a file's; the pack in force or a file's. Nothing is kept. */
  'policy.selfCheck': channel({
    access: 'unlocked', input: z.strictObject({ scenarios: z.string().max(3_000_000).nullable(), pack: fileText.nullable() }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('checked'), stamp: policyStampSchema, passed: z.int(), failed: z.int(),
        results: z.array(z.strictObject({
          id: z.string(), description: z.string(),
          mismatches: z.array(z.strictObject({
            what: z.enum(['effect', 'reason', 'obligation', 'action', 'value', 'twice', 'leak']), path: z.string().nullable(), wanted: z.string(), got: z.string(),
          })),
        })),
      }),
      refused,
    ]),
  }),
  /** The table of rules for the wall, two pages. */
  'policy.wallSheet': channel({ access: 'unlocked', input: z.strictObject({ language: languageSchema }), output: pagesSchema }),
  'policy.saveWallSheet': channel({ access: 'unlocked', input: z.strictObject({ language: languageSchema }), output: z.strictObject({ files: z.array(writtenFileSchema) }) }),
} as const;
