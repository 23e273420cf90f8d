import { z } from 'zod';
import { caseCode, code, day, id, line, text } from '../../domain/values.ts';
import { destructionRecordSchema } from '../../retention/destruction-record.ts';
import {
  CLOSING_CONCERNS, DECISIONS, GROUNDS, HOLD_REASONS, HOLDS, KEEP_REASONS, RETENTION_KINDS, REVIEW_RULES, TERM_SOURCES,
} from '../../retention/retention-codes.ts';
import { channel, languageSchema, nothing, pagesSchema, taskId, WRITERS, writtenFileSchema } from '../channel.ts';

/** Who decides about keeping and destroying; a case worker may mark a file, one of these carries it out. */
const DECIDERS = ['focal-point', 'supervisor'] as const;

const holdSchema = z.strictObject({ kind: z.enum(HOLDS), /** number of the request, packet, notice or incident; id of a person's own hold */ reference: z.string().max(80).nullable() });
const dueSchema = z.strictObject({ on: day, rule: z.enum(REVIEW_RULES), standing: z.enum(['due', 'soon', 'later']) });
const markSchema = z.strictObject({ on: day, person: z.string().max(300).nullable(), ground: z.enum(GROUNDS), earliest: day, isRipe: z.boolean() });

/** One file of the review list. It shows the code and no name: the list may stand open. */
const reviewRow = z.strictObject({ id, caseCode, status: z.enum(['open', 'closed', 'transferred', 'duplicate']), closedOn: day.nullable(), due: dueSchema.nullable(), holds: z.array(holdSchema).max(1000), mark: markSchema.nullable() });
export type ReviewRow = z.infer<typeof reviewRow>;

const personsHold = z.strictObject({
  id, reason: z.enum(HOLD_REASONS), note: line, until: day.nullable(), placedAt: z.string(), placedBy: z.string().nullable(), isOver: z.boolean(),
  ended: z.strictObject({ at: z.string(), by: z.string().nullable(), reason: line }).nullable(),
});

/** Why it may not be carried out now; empty when it may. */
const obstacle = z.enum(['not-marked', 'held', 'not-due', 'cooling', 'second-person']);

const keepingSchema = z.strictObject({
  row: reviewRow, revision: z.int(), erasureGranted: z.boolean(),
  holds: z.array(personsHold).max(1000),
  decisions: z.array(z.strictObject({ kind: z.enum(DECISIONS), at: z.string(), person: z.string().nullable(), until: day.nullable(), reason: code.nullable(), note: line.nullable() })).max(1000),
  obstacles: z.array(obstacle), /** a second person has to carry out what another marked */ needsTwo: z.boolean(),
  concerns: z.array(z.enum(CLOSING_CONCERNS)), /** one more when the reason is lost contact */ lostConcern: z.enum(CLOSING_CONCERNS).nullable(), /** days of verified backups made since the case was opened, newest first */ backups: z.array(day).max(1000),
  /** what would outlive the file */ stays: z.strictObject({ disclosures: z.int(), consents: z.int(), until: day.nullable(), requests: z.int(), incidents: z.int() }),
});
export type ShownKeeping = z.infer<typeof keepingSchema>;

const termSchema = z.strictObject({ kind: z.enum(RETENTION_KINDS), years: z.int(), usual: z.int(), least: z.int(), most: z.int(), source: z.enum(TERM_SOURCES) });
const certificateRow = z.strictObject({ record: destructionRecordSchema, finishedOn: day.nullable() });
export type CertificateRow = z.infer<typeof certificateRow>;

export const retentionChannels = {
  /** Files that are due, marked or held, what is due first at the top; and how much else is past its term. */
  'retention.list': channel({
    access: 'unlocked', input: nothing,
    output: z.strictObject({
      rows: z.array(reviewRow), past: z.strictObject({ requests: z.int(), proofs: z.int(), incidents: z.int() }), /** destructions whose clearing up was interrupted */ unfinished: z.int(),
    }),
  }),
  'retention.show': channel({ access: 'unlocked', input: z.strictObject({ id }), output: keepingSchema }),
  /** Closes a file; every concern that can be confirmed has to be named. */
  'retention.close': channel({
    access: 'unlocked', roles: DECIDERS,
    input: z.strictObject({ id, revision: z.int(), reason: code, outcome: text, transferredTo: line.nullable(), confirmed: z.array(z.enum(CLOSING_CONCERNS)).max(20) }),
    output: z.strictObject({ revision: z.int() }),
  }),
  'retention.keep': channel({ access: 'unlocked', roles: DECIDERS, input: z.strictObject({ id, until: day, reason: z.enum(KEEP_REASONS), note: line.nullable() }), output: nothing }),
  /** Marks for destruction; nothing is removed before the days of cooling off are over and a person has carried it out. */
  'retention.mark': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, ground: z.enum(GROUNDS), note: line.nullable() }), output: z.strictObject({ earliest: day }) }),
  'retention.unmark': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, note: line }), output: nothing }),
  'retention.hold': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, reason: z.enum(HOLD_REASONS), note: line, until: day.nullable() }), output: nothing,
  }),
  'retention.release': channel({ access: 'unlocked', roles: DECIDERS, input: z.strictObject({ holdId: id, reason: line }), output: nothing }),
  /** Carries out what was marked. `typedCode` is the case code as a person typed it. There is no way back. */
  'retention.destroy': channel({ access: 'unlocked', roles: DECIDERS, input: z.strictObject({ id, typedCode: z.string().max(40), taskId }), output: certificateRow }),
  /** Finishes the clearing up that a power cut interrupted. */
  'retention.finish': channel({ access: 'unlocked', roles: DECIDERS, input: z.strictObject({ taskId }), output: z.strictObject({ finished: z.int() }) }),
  /** Clears what is past its term and hangs on no file: names in answered requests, proofs, closed incidents. */
  'retention.clear': channel({
    access: 'unlocked', roles: DECIDERS, input: z.strictObject({ what: z.enum(['requests', 'proofs', 'incidents']), taskId }), output: z.strictObject({ cleared: z.int() }),
  }),
  'retention.schedule': channel({
    access: 'unlocked', input: nothing,
    output: z.strictObject({ terms: z.array(termSchema), cooling: z.strictObject({ days: z.int(), usual: z.int(), least: z.int(), most: z.int() }) }),
  }),
  'retention.setSchedule': channel({
    access: 'unlocked', roles: ['focal-point'],
    input: z.strictObject({ years: z.partialRecord(z.enum(RETENTION_KINDS), z.int()), coolingDays: z.int() }), output: nothing,
  }),
  'retention.certificates': channel({ access: 'unlocked', input: nothing, output: z.strictObject({ rows: z.array(certificateRow) }) }),
  'retention.certificate': channel({ access: 'unlocked', input: z.strictObject({ id, language: languageSchema }), output: pagesSchema }),
  'retention.saveCertificate': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, language: languageSchema }), output: z.strictObject({ files: z.array(writtenFileSchema) }),
  }),
} as const;
