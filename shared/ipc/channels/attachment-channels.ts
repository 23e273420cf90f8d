import { z } from 'zod';
import { ATTACHMENT_FORMATS, ATTACHMENT_KINDS, MOST_PIECES, PIECE_BYTES } from '../../attachments/attachment-formats.ts';
import { day, line } from '../../domain/values.ts';
import { channel, WRITERS } from '../channel.ts';

const id = z.uuid();
/** Base64 of one piece, four characters for three bytes. */
const pieceText = z.base64().max(Math.ceil(PIECE_BYTES / 3) * 4);
const told = { kind: z.enum(ATTACHMENT_KINDS), title: line, /** day it was made or is about */ dated: day.nullable() };

const attachmentSchema = z.strictObject({
  id, ...told, format: z.enum(ATTACHMENT_FORMATS), /** bytes as kept */ size: z.int(), /** of the kept bytes, in hex */ sha256: z.string(),
  addedAt: z.string(), addedBy: z.string().nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** Words of a title that name or describe somebody, as they stand. */
const named = z.strictObject({ outcome: z.literal('names-somebody'), words: z.array(z.string()) });
/** `keepsNames`: the person has seen the words and keeps them. */
const keepsNames = z.boolean();

export const attachmentChannels = {
  /** what lies beside a case, without the bytes, and how much room is left */
  'attachment.list': channel({
    access: 'unlocked', input: z.strictObject({ caseId: id }),
    output: z.strictObject({ attachments: z.array(attachmentSchema), sizeOfCase: z.int(), sizeOfRegister: z.int() }),
  }),
  /** one piece of a file on its way in; pieces wait in memory alone, of one file at a time */
  'attachment.put': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({ transfer: id, piece: z.int().min(0).max(MOST_PIECES - 1), of: z.int().min(1).max(MOST_PIECES), bytes: pieceText }),
    output: z.strictObject({ complete: z.boolean() }),
  }),
  /** keeps what came in pieces, cleaned of everything that tells of its making; `removed` bytes went */
  'attachment.add': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ caseId: id, transfer: id, ...told, keepsNames }),
    output: z.discriminatedUnion('outcome', [named, z.strictObject({ outcome: z.literal('added'), id, format: z.enum(ATTACHMENT_FORMATS), removed: z.int() })]),
  }),
  'attachment.change': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, ...told, keepsNames }),
    output: z.discriminatedUnion('outcome', [named, z.strictObject({ outcome: z.literal('changed') })]),
  }),
  /** the bytes, for looking at inside the window; logged */
  'attachment.show': channel({
    access: 'unlocked', input: z.strictObject({ id }), output: z.strictObject({ format: z.enum(ATTACHMENT_FORMATS), /** Base64 */ bytes: z.string() }),
  }),
  /** writes an attachment unprotected into a folder that is asked for; logged before it is written */
  'attachment.save': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, knowsUnprotected: z.literal(true) }), output: z.strictObject({ name: z.string() }),
  }),
  /** for good; earlier backups still hold it */
  'attachment.remove': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, confirmed: z.literal(true) }), output: z.strictObject({}) }),
} as const;
