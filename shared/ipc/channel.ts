import { z } from 'zod';
import { ERROR_CODES } from '../errors/app-error.ts';

export const ROLES = ['focal-point', 'supervisor', 'case-worker', 'reviewer'] as const;
export type Role = (typeof ROLES)[number];
/** Everyone who works on cases; a reviewer only reads. */
export const WRITERS = ['focal-point', 'supervisor', 'case-worker'] as const satisfies readonly Role[];

/** `open`: answers while the register is locked or missing. `unlocked`: answers `register/locked` until someone is in. */
export type Access = 'open' | 'unlocked';

/** One use case across the border: what goes in, what comes out (both parsed strictly), and who may ask. */
export interface Channel<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input;
  readonly output: Output;
  readonly access: Access;
  /** Roles that may call it; every role when absent. */
  readonly roles?: readonly Role[];
}

/** Declares a channel; keeps the literal types. */
export function channel<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Channel<Input, Output>,
): Channel<Input, Output> {
  return definition;
}

/** What travels back: a value, or a code with an incident id (never a message, stack, name or key). */
export const failureSchema = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({
    code: z.enum(ERROR_CODES),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    incident: z.string().nullable(),
  }),
});
export type Failure = z.infer<typeof failureSchema>;
export type Envelope<Value> = { readonly ok: true; readonly value: Value } | Failure;

export const nothing = z.strictObject({});
export const languageSchema = z.enum(['uk', 'en']);
export type Language = z.infer<typeof languageSchema>;
/** SVG pages of a rendered document, in order; each a complete `<svg>` without style, script or foreign content. */
export const pagesSchema = z.strictObject({ pages: z.array(z.string()) });
/** A file that was written: its name (never its path) and kind. */
export const writtenFileSchema = z.strictObject({ name: z.string(), format: z.enum(['pdf', 'json', 'age', 'html', 'txt']) });
/** A task id the caller makes up for work it wants to watch with `task.progress` or stop with `task.cancel`. */
export const taskId = z.uuid().optional();
